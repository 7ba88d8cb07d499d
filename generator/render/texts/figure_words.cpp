// SPDX-License-Identifier: MIT
#include "render/texts/figure_words.hpp"

#include <algorithm>

#include "base/html.hpp"
#include "model/labels.hpp"
#include "model/percent.hpp"
#include "plan/outline/routes.hpp"
#include "render/charts/chart_svg.hpp"

namespace minhbach {

namespace {

std::vector<const FigureSelector*> selectors_of(const Corpus& corpus) {
    std::vector<const FigureSelector*> selectors;
    for (const Commentary& text : corpus.commentary) {
        for (const FigureReference& reference : text.references) {
            if (!reference.is_chart && !reference.finding) {
                selectors.push_back(&reference.selector);
            }
        }
    }
    return selectors;
}

}  // namespace

FigureWords::FigureWords(const Corpus& corpus, const DerivedValues& derived, const Plan& plan,
                         const std::vector<Finding>& findings, Diagnostics& diagnostics)
    : corpus_(corpus),
      derived_(derived),
      plan_(plan),
      all_findings_(findings),
      diagnostics_(diagnostics),
      lookup_(corpus, derived, selectors_of(corpus)) {
    for (const Finding& finding : findings) {
        findings_.emplace(finding.id, &finding);
    }
}

void FigureWords::report(const FigureReference& reference, std::string code, Message message, Message hint) {
    diagnostics_.add({Severity::error, std::move(code), reference.place, std::move(message), std::move(hint),
                      reference.excerpt, reference.width});
}

std::vector<std::string> FigureWords::html(const Commentary& text) {
    std::vector<std::string> result;
    Date last_date = no_date;
    for (const FigureReference& reference : text.references) {
        if (reference.finding || reference.is_chart) {
            result.push_back(reference.finding ? finding_html(text, reference) : chart_html(text, reference));
            continue;
        }
        const auto figures = lookup_.find(reference.selector);
        if (figures.size() == 1) {
            result.push_back(figure_html(text, reference, figures.front(), last_date));
            continue;
        }
        result.emplace_back();
        const std::string wanted = lookup_.describe(reference.selector);
        if (figures.empty()) {
            report(reference, "no-figure", say("không có số liệu nào khớp: {0}", "no figure matches: {0}", wanted),
                   lookup_.hint_of_none(reference.selector));
            continue;
        }
        std::string choices;
        constexpr std::size_t most = 5;
        for (std::size_t i = 0; i < figures.size() && i < most; ++i) {
            choices += (i == 0 ? "" : " | ") + lookup_.describe(figures[i], figures);
        }
        report(reference, "several-figures",
               say("có {0} số liệu khớp: {1}", "{0} figures match: {1}", figures.size(), wanted),
               say("thêm khoá để chỉ còn một: {0}", "add keys until one is left: {0}", choices));
    }
    return result;
}

struct FigureWords::Told {
    std::string number;  // as it is put; where empty, printed is
    Decimal printed;
    const Unit* unit = nullptr;
    std::string href;
    Date as_of = no_date;
    IndicatorIndex indicator = no_index;
    std::string qualifier;  // of a computed value: nobody has written it down as a bound
};

std::optional<FigureWords::Told> FigureWords::told(const FigureReference& reference, const Derived& value,
                                                   Language language) {
    if (reference.show == FigureShow::rate) {
        report(reference, "figure-missing",
               say("cạnh số tính toán không có tỷ lệ in", "beside a computed value no percentage is printed"),
               say("bỏ show=rate", "leave out show=rate"));
        return std::nullopt;
    }
    Told told;
    told.indicator = value.indicator;
    told.as_of = value.as_of;
    told.qualifier = qualifier_label(words_of(corpus_), to_note(value.exactness)).in(language);
    const Formula& formula = corpus_.indicators[value.indicator].formula;
    const auto position = static_cast<std::size_t>(value.value.mantissa);
    if (formula.kind == FormulaKind::status && position >= 1 && position <= formula.classes.size()) {
        told.number = formula.classes[position - 1].name.in(language);
    } else {
        told.printed = told_computed(value.value, is_percent(corpus_.units[corpus_.indicators[value.indicator].unit]));
        if (formula.kind == FormulaKind::rank) {
            const Formatter format(words_of(corpus_), language);
            told.number = format.number(told.printed) +
                          (reference.show == FigureShow::value ? "/" + format.count(value.reporting) : std::string());
        } else {
            told.unit = &corpus_.units[corpus_.indicators[value.indicator].unit];
        }
    }
    // The pages of a large indicator do not list every value.
    const std::string page = plan_.page_of_value(static_cast<DerivedIndex>(&value - derived_.values.data()));
    told.href = page.empty() ? indicator_path(corpus_, value.indicator) : page + "#" + to_derived_id(value.id);
    return told;
}

std::optional<FigureWords::Told> FigureWords::told(const FigureReference& reference, const Observation& row) {
    if (!row.has_value()) {
        report(reference, "figure-missing",
               say("số liệu này báo cáo không có: {0}", "the report has no value for this figure: {0}",
                   missing_codes[static_cast<std::size_t>(row.missing)]),
               say("viết bằng lời rằng báo cáo không nêu", "say in words that the report does not state it"));
        return std::nullopt;
    }
    if (reference.show == FigureShow::rate && !row.has_rate) {
        report(reference, "figure-missing",
               say("cạnh số liệu này báo cáo không in tỷ lệ", "the report prints no percentage beside this figure"),
               say("bỏ show=rate", "leave out show=rate"));
        return std::nullopt;
    }
    Told told;
    told.indicator = row.indicator;
    told.as_of = row.as_of;
    told.printed = reference.show == FigureShow::rate ? row.reported_rate : row.reported_value;
    told.unit = &corpus_.units[row.reported_unit];
    told.href = plan_.page_of(corpus_, index_of(corpus_, row)) + "#" + to_observation_id(row.id);
    return told;
}

std::string FigureWords::shown(const Told& told, FigureShow show, const Formatter& format) {
    std::string text = told.number;
    if (show == FigureShow::rate) {
        text = format.percent(told.printed);
    } else if (told.unit != nullptr) {
        const auto amount = format.amount(told.printed, *told.unit);
        // No line ends between a number and its unit.
        text = show == FigureShow::number ? format.number(told.printed)
               : amount.unit.empty()      ? amount.value
                                          : amount.value + "\u00A0" + amount.unit;
    }
    return told.qualifier.empty() ? text : told.qualifier + " " + text;
}

std::string FigureWords::figure_html(const Commentary& text, const FigureReference& reference, FigureRef figure,
                                     Date& last_date) {
    const Language language = text.language;
    const Formatter format(words_of(corpus_), language);
    const std::optional<Told> told = figure.is_derived() ? this->told(reference, derived_[figure.index()], language)
                                                         : this->told(reference, corpus_.observations[figure.index()]);
    if (!told) {
        return {};
    }
    std::string html = "<a class=\"fig\" href=\"minhbach-root:" + html_escaped(told->href) + "\" title=\"" +
                       html_escaped(corpus_.indicators[told->indicator].name.in(language)) + "\">" +
                       html_escaped(shown(*told, reference.show, format)) + "</a>";
    if (told->as_of != no_date && told->as_of != last_date) {
        last_date = told->as_of;
        if (reference.with_date) {
            html += " <span class=\"fig-date\">" +
                    html_escaped(format.words().in(language, "figure_as_of", {{"date", told->as_of}})) + "</span>";
        }
    }
    return html;
}

std::string FigureWords::finding_html(const Commentary& text, const FigureReference& reference) {
    const std::string id = to_finding_id(*reference.finding);
    const auto found = findings_.find(*reference.finding);
    if (found == findings_.end()) {
        report(reference, "no-finding",
               say("không có mâu thuẫn nào mang mã \"{0}\"", "there is no finding \"{0}\"", id),
               say("số liệu có thể đã được sửa: đọc lại câu này; các mã xem bằng minhbach check --findings",
                   "the figures may have been corrected: read the sentence again; see the ids with minhbach check "
                   "--findings"));
        return {};
    }
    const std::string words =
        reference.words.empty() ? words_of(corpus_).in(text.language, "finding_reference") : reference.words;
    const auto index = static_cast<std::uint32_t>(found->second - all_findings_.data());
    return "<a href=\"minhbach-root:" + plan_.page_of_finding(corpus_, all_findings_, index) + "#" + id +
           "\" title=\"" + html_escaped(found->second->message.in(text.language)) + "\">" + html_escaped(words) +
           "</a>";
}

// Within a paragraph, so of elements that may stand there. A page may hold several texts, and the chart itself: the ids
// of its parts are those of this place.
std::string FigureWords::drawn_html(const Commentary& text, const FigureReference& reference, const std::string& path,
                                    const Chart& chart) const {
    const Formatter format(words_of(corpus_), text.language);
    const auto of_text = static_cast<std::size_t>(&text - corpus_.commentary.data());
    const std::string id = "in-text-" + std::to_string(of_text) + "-" + std::to_string(reference.offset);
    const std::string unit = chart.percent ? std::string() : chart.unit.in(text.language);
    std::string html = "<span class=\"fig\"><a id=\"" + id + "\" href=\"minhbach-root:" + html_escaped(path) +
                       "#chart-" + html_escaped(chart.name) + "\">" + html_escaped(chart.title.in(text.language)) +
                       "</a>";
    if (!unit.empty()) {
        html += " <span class=\"unit\">" +
                html_escaped(words_of(corpus_).in(text.language, "chart_unit", {{"unit", unit}})) + "</span>";
    }
    return html + chart_svg(chart, format, id, id + "-text") + "<span class=\"dim src\" id=\"" + id + "-text\">" +
           html_escaped(chart.text.in(text.language)) + "</span></span>";
}

std::string FigureWords::chart_html(const Commentary& text, const FigureReference& reference) {
    const auto& area = reference.selector.area;
    const auto& program = reference.selector.program;
    const std::string path = area && program ? area_program_path(corpus_, *area, whole_program(corpus_, *program))
                             : area          ? area_path(corpus_, *area)
                             : program       ? program_path(corpus_, *program)
                                             : std::string();
    const Subject* subject = plan_.find(path);
    if (subject != nullptr) {
        for (const Chart& chart : subject->charts) {
            if (chart.name == reference.chart) {
                return drawn_html(text, reference, path, chart);
            }
        }
    }
    std::string names;
    for (std::size_t i = 0; subject != nullptr && i < subject->charts.size(); ++i) {
        names += (i == 0 ? "" : ", ") + subject->charts[i].name;
    }
    report(reference, "no-chart",
           say("trang /{0} không có biểu đồ \"{1}\"", "the page /{0} has no chart \"{1}\"",
               route(corpus_.site, text.language, path), reference.chart),
           names.empty() ? say("trang này không có biểu đồ nào", "that page has no charts")
                         : say("các biểu đồ của trang: {0}", "the charts of the page: {0}", names));
    return {};
}

}  // namespace minhbach

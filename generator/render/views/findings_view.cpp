// SPDX-License-Identifier: MIT
// The page of contradictions: all findings by source, and what each rule means.
#include <functional>
#include <map>
#include <set>

#include "base/limits.hpp"
#include "check/finding_text.hpp"
#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

// Which two reports contradict each other, where it is two: a figure may contradict each edition of another report.
std::string reports_of(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    if (finding.rule != RuleKind::conflict || finding.observations.size() < 2) {
        return {};
    }
    const auto report = [&](std::size_t at) -> const Source& {
        return corpus.sources[corpus.observations[finding.observations[at]].source];
    };
    return &report(0) == &report(1) ? std::string()
                                    : context.in(report(0).short_title) + " – " + context.in(report(1).short_title);
}

// "Tổng: Vốn giải ngân, Dự án 1, vốn đầu tư", enough to tell the findings of one list apart.
std::string finding_label(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    const Observation& first = corpus.observations[finding.observations.front()];
    // All there is goes without saying.
    FigureKey money = first;
    money.capital = corpus.dimensions.capital().is_whole(money.capital) ? CodeIndex{no_code} : money.capital;
    money.fund = corpus.dimensions.fund().is_whole(money.fund) ? CodeIndex{no_code} : money.fund;
    money.fund_year = corpus.is_all_years(money.fund_year) ? StringPool::Index{0} : money.fund_year;
    std::string label = rule_label(context, finding.rule) + ": " + context.in(corpus.indicators[first.indicator].name);
    for (const std::string& part :
         {context.program_name_anywhere(first.program),
          coordinates_label(corpus, first.coordinates, context.language()),
          dimensions_label(corpus, money, context.language()), reports_of(context, finding)}) {
        label += part.empty() ? part : context.words("comma") + part;
    }
    return label;
}

// With the period that a figure is of, unless its budget year names it.
std::string dated(const PageContext& context, std::string name, const Observation& row) {
    const Period& period = context.corpus().period_of(row);
    if (period.kind != PeriodKind::timeless && !is_of_its_period(context.corpus(), row)) {
        name += context.words("comma") + context.format.period(period);
    }
    return name;
}

View finding_view(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    const Observation& first = corpus.observations[finding.observations.front()];
    const bool error = finding.severity == FindingSeverity::error;
    View view;
    view.text("id", to_finding_id(finding.id))
        .text("rule_label", dated(context, finding_label(context, finding), first))
        .flag("is_error", error);
    view.text("severity_label", context.words(error ? "severity_error" : "severity_warning"));
    view.text("message", context.in(finding.message))
        .text("area_label", context.area_name_anywhere(first.area))
        .text("area_href", context.link_if_any(area_path(corpus, first.area)).value_or(context.link(areas_path)));
    std::vector<View> figures;
    for (const ObservationIndex index : finding.observations) {
        const Observation& row = corpus.observations[index];
        View figure;
        figure.text("label", dated(context, context.in(name_of(corpus, row)), row))
            .text("value",
                  context.in(row.has_value() ? amount_of(corpus, row) : label(context.input.words, row.missing)))
            .text("href", context.figure_link(row))
            .text("locator", corpus.strings[row.locator]);
        set_language_of_source(context, figure, "locator", row.source);
        figures.push_back(std::move(figure));
    }
    view.list("figures", std::move(figures));
    view.flag("is_remark", finding.remark != no_remark);
    if (finding.remark != no_remark) {
        const Remark& remark = corpus.remarks[finding.remark];
        view.text("by", context.in(remark.by)).text("date", context.format.date(remark.date));
    }
    std::vector<View> answers;
    for (const std::uint32_t index : finding.explanations) {
        const Explanation& answer = corpus.explanations[index];
        View item;
        item.text("text", context.in(answer.text))
            .text("by", context.in(answer.by))
            .text("date", context.format.date(answer.date))
            .text("document", answer.document)
            .flag("has_document", !answer.document.empty());
        answers.push_back(std::move(item));
    }
    view.list_if_any("answers", std::move(answers));
    return view;
}

// "in 26,22 % → 24,47 %", "in 4,5 % và 4,6 %", "in 6,4; các phần cộng lại 5,5"; nothing of what says nothing about what
// the number would have to be.
std::string finding_numbers(const PageContext& context, const Finding& finding) {
    if (!finding.has_computed) {
        return {};
    }
    const Corpus& corpus = context.corpus();
    const Unit& unit = corpus.units[finding.unit];
    // What is told as printed is what stands in the source, in its unit.
    const auto printed = [&](Decimal value, ObservationIndex index) {
        const Observation& figure = corpus.observations[index];
        const bool stands_so = figure.reported_unit != no_index && figure.value == value &&
                               corpus.indicators[figure.indicator].unit == finding.unit;
        return stands_so ? context.format.with_unit(figure.reported_value, corpus.units[figure.reported_unit])
                         : context.format.with_unit(value, unit);
    };
    // Where both are printed, or parts are added up that may not be all, the other number is not what it should be.
    const bool both_are_printed =
        finding.rule == RuleKind::conflict || finding.rule == RuleKind::bound || finding.rule == RuleKind::monotonic;
    const bool is_second = both_are_printed && finding.observations.size() > 1;
    return context.words(
        both_are_printed                ? "finding_two_values"
        : finding.some_parts            ? "finding_of_some_parts"
        : finding.rule == RuleKind::sum ? "finding_of_parts"
                                        : "finding_from_to",
        {{"printed", printed(finding.printed, finding.observations.front())},
         {"computed", is_second ? printed(finding.computed, finding.observations[1])
                                : context.format.with_unit(
                                      without_end_zeros(as_precise_as(finding.computed, finding.printed)), unit)}});
}

View finding_link_view(const PageContext& context, const Finding& finding) {
    View view;
    view.text("href", "#" + to_finding_id(finding.id)).text("label", finding_label(context, finding));
    return view;
}

using FindingLists = std::map<std::uint32_t, std::vector<View>>;

View finding_index_view(const PageContext& context, const std::string& title, FindingLists&& lists,
                        const std::function<std::string(std::uint32_t)>& label) {
    std::vector<View> entries;
    entries.reserve(lists.size());
    for (auto& [key, links] : lists) {
        const std::string count = context.format.count(links.size());
        View entry;
        entry.text("label", label(key)).text("count", count).list("links", std::move(links));
        entries.push_back(std::move(entry));
    }
    View view;
    view.text("title", title).list("entries", std::move(entries));
    return view;
}

}  // namespace

std::vector<View> finding_views(const PageContext& context) {
    std::vector<View> views;
    for (const std::uint32_t index : context.subject().findings) {
        views.push_back(finding_view(context, context.input.reconciliation.findings[index]));
    }
    return views;
}

std::string rule_label(const PageContext& context, RuleKind rule) {
    return context.words("rule_" + std::string(to_string(rule)));
}

void fill_finding_list(const PageContext& context, View& view) {
    // The largest that cannot both be true stand there at once, the others below them, folded.
    constexpr std::size_t seen_at_once = 3;
    std::vector<View> first;
    std::vector<View> list;
    const bool lists = kind_of_whole(context.subject()) != PageKind::findings;
    const std::size_t more = lists && context.subject().findings.size() > limits::findings_of_page
                                 ? context.subject().findings.size() - limits::findings_of_page
                                 : 0;
    view.flag("has_more_findings", more > 0)
        .text("more_findings", more > 0 ? context.words("findings_elsewhere", {{"count", more}}) : std::string());
    if (lists) {
        for (const std::uint32_t index : context.subject().findings) {
            if (first.size() + list.size() == limits::findings_of_page) {
                break;
            }
            const Finding& finding = context.input.reconciliation.findings[index];
            const AreaIndex area = context.corpus().observations[finding.observations.front()].area;
            View item;
            item.text("href", context.finding_link(index))
                .text("label", dated(context, finding_label(context, finding),
                                     context.corpus().observations[finding.observations.front()]));
            // On the page of an area all findings but those of other areas are its own.
            item.text("area_label", area == context.subject().area ? std::string() : context.area_name(area))
                .text("numbers", finding_numbers(context, finding));
            // A report that repeats another contradicts itself in the same numbers.
            const bool is_seen = std::any_of(first.begin(), first.end(), [&](const View& other) {
                return other.text_of("label") == item.text_of("label") &&
                       other.text_of("numbers") == item.text_of("numbers");
            });
            const bool at_once = finding.severity == FindingSeverity::error && first.size() < seen_at_once && !is_seen;
            (at_once ? first : list).push_back(std::move(item));
        }
    }
    view.flag("has_finding_list", !first.empty() || !list.empty());
    view.list_if_any("first_findings", std::move(first)).list_if_any("other_findings", std::move(list));
}

namespace {

using FindingsByRule = std::array<std::size_t, rule_codes.size()>;

// All of them with their lists, where one page holds them; where it does not, these lists are empty.
void fill_findings_here(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::map<SourceIndex, std::vector<View>> by_source;
    FindingLists by_area;
    FindingLists by_program;
    FindingLists by_rule;
    const bool divided = !context.subject().detail.further.empty();
    for (const std::uint32_t index : divided ? std::vector<std::uint32_t>() : context.subject().findings) {
        const Finding& finding = context.input.reconciliation.findings[index];
        by_source[corpus.observations[finding.observations.front()].source].push_back(finding_view(context, finding));
        std::set<AreaIndex> areas;
        std::set<ProgramIndex> programs;
        for (const ObservationIndex figure : finding.observations) {
            const Observation& row = corpus.observations[figure];
            areas.insert(row.area);
            programs.insert(whole_program(corpus, row.program));
        }
        for (const AreaIndex area : areas) {
            by_area[area].push_back(finding_link_view(context, finding));
        }
        for (const ProgramIndex program : programs) {
            by_program[program].push_back(finding_link_view(context, finding));
        }
        by_rule[static_cast<std::uint32_t>(finding.rule)].push_back(finding_link_view(context, finding));
    }
    std::vector<View> groups;
    for (auto& [source, findings] : by_source) {
        View group;
        group.text("title", context.in(corpus.sources[source].title))
            .text("href", context.link(source_path(corpus, source)))
            .list("findings", std::move(findings));
        groups.push_back(std::move(group));
    }
    view.list("finding_groups", std::move(groups));
    std::vector<View> indexes;
    if (!divided) {
        const auto program_name = [&](std::uint32_t key) {
            const auto program = static_cast<ProgramIndex>(key);
            return program == no_index ? no_program_label(context)
                                       : program_label(corpus.programs[program], context.language());
        };
        const auto rule_name = [&](std::uint32_t key) { return rule_label(context, static_cast<RuleKind>(key)); };
        indexes.push_back(finding_index_view(context, context.words("findings_by_area"), std::move(by_area),
                                             [&](std::uint32_t key) { return context.area_name(key); }));
        indexes.push_back(
            finding_index_view(context, context.words("findings_by_program"), std::move(by_program), program_name));
        indexes.push_back(
            finding_index_view(context, context.words("findings_by_rule"), std::move(by_rule), rule_name));
    }
    view.list_if_any("finding_indexes", std::move(indexes));
}

std::vector<View> rule_views(const PageContext& context, const FindingsByRule& found) {
    const ReconciliationSummary& summary = context.input.reconciliation.summary;
    std::vector<View> rules;
    for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
        // Nothing is compared for a remark.
        const bool compares = rule != static_cast<std::size_t>(RuleKind::remark);
        if (compares ? summary.checked[rule] == 0 : found[rule] == 0) {
            continue;
        }
        View item;
        item.text("label", rule_label(context, static_cast<RuleKind>(rule)))
            .text("text", context.words("rule_" + std::string(rule_codes[rule]) + "_text"))
            .flag("is_compared", compares)
            .text("checked", context.format.count(summary.checked[rule]));
        item.text("agreed", context.format.count(summary.agreed[rule]))
            .text("found", context.format.count(found[rule]));
        // What does not agree either, and is told by a finding that says more or has the same cause.
        const std::size_t told = summary.agreed[rule] + found[rule];
        const std::size_t merged = compares && summary.checked[rule] > told ? summary.checked[rule] - told : 0;
        item.text("merged", merged == 0 ? std::string() : context.format.count(merged));
        rules.push_back(std::move(item));
    }
    return rules;
}

}  // namespace

namespace {

// Of more than stand here those first that cannot both be true: they are sorted by how large they are.
void fill_largest(const PageContext& context, View& view) {
    std::vector<View> largest;
    for (const std::uint32_t index : context.subject().findings) {
        const Finding& finding = context.input.reconciliation.findings[index];
        if (context.subject().detail.further.empty() || finding.severity != FindingSeverity::error ||
            largest.size() == limits::findings_of_page) {
            break;
        }
        const Observation& first = context.corpus().observations[finding.observations.front()];
        View item;
        item.text("href", context.finding_link(index))
            .text("label", dated(context, finding_label(context, finding), first))
            .text("area", context.area_name(first.area))
            .text("numbers", finding_numbers(context, finding));
        largest.push_back(std::move(item));
    }
    view.list_if_any("largest", std::move(largest));
}

}  // namespace

void fill_findings(const PageContext& context, View& view) {
    fill_largest(context, view);
    fill_charts(context, view);
    fill_further(context, view);
    fill_findings_here(context, view);
    FindingsByRule found{};
    std::size_t errors = 0;
    for (const std::uint32_t index : context.subject().findings) {
        const Finding& finding = context.input.reconciliation.findings[index];
        ++found[static_cast<std::size_t>(finding.rule)];
        errors += finding.severity == FindingSeverity::error ? 1U : 0U;
    }
    view.list("rules", rule_views(context, found));
    const std::size_t total = context.subject().findings.size();
    view.text("total", context.format.count(total))
        .text("errors", context.format.count(errors))
        .text("warnings", context.format.count(total - errors));
}

}  // namespace minhbach

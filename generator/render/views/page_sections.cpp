// SPDX-License-Identifier: MIT
// The sections that pages of several kinds share: money, figures, charts, commentary, sources.
#include <algorithm>

#include "plan/pages/heads.hpp"
#include "plan/rows/figures.hpp"
#include "render/texts/markdown.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/money_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/shared_facts.hpp"
#include "render/views/value_view.hpp"
#include "render/words/story_facts.hpp"

namespace minhbach {

namespace {

// Whether a sum may have a badge: on the page of an area where one of its own lines has a class, elsewhere where the
// site has any.
bool has_verdicts(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const auto is_status = [&](IndicatorIndex of) { return corpus.indicators[of].formula.kind == FormulaKind::status; };
    if (subject.kind != PageKind::area && subject.kind != PageKind::area_program) {
        return std::any_of(corpus.indicators.begin(), corpus.indicators.end(),
                           [](const Indicator& one) { return one.formula.kind == FormulaKind::status; });
    }
    const auto sums = sums_told(subject.head);
    return std::any_of(sums.begin(), sums.end(), [](const HeadLine* sum) { return sum->status != no_index; }) ||
           std::any_of(subject.derived.begin(), subject.derived.end(),
                       [&](DerivedIndex of) { return is_status(context.input.derived[of].indicator); });
}

}  // namespace

void fill_money_headings(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const auto heading = [&](const std::string& name, IndicatorIndex indicator) {
        const auto link = indicator == no_index ? std::nullopt : context.link_if_any(indicator_path(corpus, indicator));
        view.flag(("has_" + name).c_str(), link.has_value()).text(name.c_str(), link.value_or(""));
    };
    const MoneyDeclaration& money = corpus.site.money;
    heading("planned_href", money.planned);
    heading("spent_href", money.spent == money.planned ? IndicatorIndex{no_index} : money.spent);
    heading("rate_href", money.rate);
    heading("left_href", money.left);
    view.flag("has_verdicts", has_verdicts(context));
}

void fill_money(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<MoneyRow> wholes;
    std::vector<MoneyRow> composition;
    std::vector<MoneyRow> details;
    for (const MoneyRow& row : context.subject().money) {
        if (!row.is_part) {
            wholes.push_back(row);
        } else if (row.coordinates == no_coordinates && whole_program(corpus, row.program) == row.program) {
            composition.push_back(row);
        } else {
            details.push_back(row);
        }
    }
    fill_money_table(context, wholes, RowLabel::program, view);
    view.list("composition_rows", money_rows_by_program(context, composition))
        .flag("has_composition", !composition.empty());
    view.list("money_details", money_rows_by_program(context, details)).flag("has_money_details", !details.empty());
    fill_money_headings(context, view);
}

void fill_figures(const PageContext& context, View& view, bool with_area) {
    auto groups = groups_by_theme(context, context.subject().detail.observations, with_area);
    view.flag("has_figures", !groups.empty());
    view.flag("figures_open", context.subject().detail.observations.size() <= rows_left_open);
    view.list("figure_groups", std::move(groups));
    view.text("figures", context.format.count(figures_stated(context.corpus(), context.subject().observations)));
    fill_further(context, view);
}

void fill_further(const PageContext& context, View& view) {
    const Detail& detail = context.subject().detail;
    const SourceIndex source = context.subject().source;
    std::vector<View> pages;
    for (const FurtherPage& page : detail.further) {
        if (page.is_slice) {
            continue;
        }
        std::vector<View> anchors;
        anchors.reserve(page.anchors.size());
        for (const std::string& id : page.anchors) {
            View anchor;
            anchor.text("id", id);
            anchors.push_back(std::move(anchor));
        }
        View item;
        item.text("label", context.in(page.title))
            .text("href", context.link(page.path))
            .text("about", context.in(page.about))
            .text("places", page.places == page.title ? std::string() : context.in(page.places))
            .text("figures", context.format.count(page.figures))
            .list("anchors", std::move(anchors));
        set_language_of_source(context, item, "label", page.places == page.title ? source : no_index);
        set_language_of_source(context, item, "places", source);
        pages.push_back(std::move(item));
    }
    view.list_if_any("further", std::move(pages));
    // An indicator says of what kind they are.
    view.flag("has_omitted", detail.omitted > 0 && context.subject().kind != PageKind::indicator)
        .text("omitted", context.format.count(detail.omitted));
    view.flag("has_money_elsewhere", detail.money_more > 0)
        .text("money_elsewhere",
              detail.money_more > 0 ? context.words("money_elsewhere", {{"count", detail.money_more}}) : std::string());
}

void fill_part(const PageContext& context, View& view) {
    const PartOf& part = context.subject().part;
    const auto neighbour = [&](const char* name, const std::string& path) {
        view.flag((std::string("has_") + name).c_str(), !path.empty())
            .text((std::string(name) + "_href").c_str(), path.empty() ? std::string() : context.link(path));
    };
    neighbour("before", part.before);
    neighbour("after", part.after);
    const Subject& whole = *context.input.plan.find(part.path);
    view.text("whole_href", context.link(part.path))
        .text("whole_label", short_title_of(context, whole))
        .text("chapter", context.in(part.title))
        .text("chapter_about", context.in(part.about))
        .text("chapter_places", part.places == part.title ? std::string() : context.in(part.places))
        .flag("has_parts", part.of > 1)
        .text("part",
              part.of > 1 ? context.words("part_of_parts", {{"number", part.number}, {"of", part.of}}) : std::string());
}

void fill_detail(const PageContext& context, View& view) {
    fill_part(context, view);
    const PartOf& of = context.subject().part;
    set_language_of_source(context, view, "chapter",
                           of.places == of.title ? context.subject().source : SourceIndex{no_index});
    set_language_of_source(context, view, "places", context.subject().source);
    const Subject& subject = context.subject();
    const PartOf& part = subject.part;
    const Detail& detail = subject.detail;
    const bool of_source = part.kind == PageKind::source;
    const bool of_indicator = part.kind == PageKind::indicator;
    // A list of parts of a source has no figures itself.
    view.flag("is_of_source", of_source && detail.further.empty());
    const Corpus& corpus = context.corpus();
    view.text("source_title", of_source ? context.in(corpus.sources[subject.source].title) : std::string())
        .text("publisher_name", of_source ? context.in(corpus.sources[subject.source].publisher) : std::string());
    std::vector<View> groups;
    if (of_source) {
        groups = groups_by_locator(context, detail.observations);
    } else if (!of_indicator) {
        groups = groups_by_theme(context, detail.observations, part.kind == PageKind::program);
    }
    view.list_if_any("figure_groups", std::move(groups));
    std::vector<View> values = of_indicator ? std::vector<View>() : values_computed(context);
    share_facts(values, {shared_area, shared_program, shared_source}, view);
    view.list_if_any("value_rows", std::move(values));
    view.flag("is_of_indicator", of_indicator);
    fill_indicator_detail(context, view);
    fill_money_table(context, subject.money, RowLabel::program, view);
    fill_money_headings(context, view);
    view.list("findings", part.kind == PageKind::findings ? finding_views(context) : std::vector<View>());
    fill_further(context, view);
    fill_program_groups(context, view);
    fill_reports(context, view);
}

void fill_list_pages(const PageContext& context, std::string_view counted, View& view) {
    std::vector<View> pages;
    for (const FurtherPage& page : context.subject().detail.further) {
        View item;
        item.text("label", context.in(page.title))
            .text("href", context.link(page.path))
            .text("count", context.words(counted, {{"count", page.figures}}));
        pages.push_back(std::move(item));
    }
    view.list_if_any("list_pages", std::move(pages));
}

void fill_commentary(const PageContext& context, View& view) {
    fill_commentary(context, view, context.subject().commentary);
}

void fill_commentary(const PageContext& context, View& view, const std::vector<std::uint32_t>& of) {
    const Corpus& corpus = context.corpus();
    // An area with texts on several programs names them; they stand on the pages of the programs.
    const auto own_page = [&](const Commentary& text) {
        return context.subject().kind == PageKind::area && text.program != no_index
                   ? context.link_if_any(area_program_path(corpus, text.area, whole_program(corpus, text.program)))
                   : std::nullopt;
    };
    std::size_t elsewhere = 0;
    for (const std::uint32_t index : of) {
        elsewhere +=
            corpus.commentary[index].language == context.language() && own_page(corpus.commentary[index]) ? 1U : 0U;
    }
    std::vector<View> links;
    std::vector<View> texts;
    for (const std::uint32_t index : of) {
        const Commentary& text = corpus.commentary[index];
        if (text.language != context.language()) {
            continue;
        }
        if (const auto page = own_page(text); page && elsewhere > 1) {
            View link;
            link.text("label", text.title).text("href", *page);
            links.push_back(std::move(link));
            continue;
        }
        View item;
        item.text("anchor", "text-" + std::to_string(texts.size() + 1))
            .text("title", text.title)
            .flag("is_first", texts.empty())
            .text("body_html", with_links(context, context.input.commentary[index]));
        item.flag("has_source", text.source != no_index);
        item.text("source_label",
                  text.source == no_index ? std::string() : context.in(corpus.sources[text.source].short_title));
        item.text("source_href",
                  text.source == no_index ? std::string() : context.link(source_path(corpus, text.source)));
        item.text("period", text.period ? context.format.period(*text.period) : std::string());
        texts.push_back(std::move(item));
    }
    view.list_if_any("commentary_links", std::move(links));
    view.flag("has_commentary", !texts.empty());
    view.list("commentaries", std::move(texts));
}

std::string no_program_label(const PageContext& context) {
    return context.words("no_program_heading");
}

void fill_source_list(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Detail& detail = context.subject().detail;
    std::vector<View> sources;
    for (const auto& [index, count] : detail.cited) {
        const Source& source = corpus.sources[index];
        View item;
        item.text("label", context.in(source.short_title))
            .text("href", context.link(source_path(corpus, index)))
            .text("publisher", context.in(source.publisher));
        item.text("as_of", source.as_of ? context.format.date(*source.as_of) : std::string())
            .text("figures", context.format.count(count));
        sources.push_back(std::move(item));
    }
    const std::size_t more = detail.cited_more;
    view.flag("has_more_sources", more > 0)
        .text("more_sources", more > 0 ? context.words("sources_elsewhere", {{"count", more}}) : std::string());
    view.list_if_any("source_list", std::move(sources));
}

}  // namespace minhbach

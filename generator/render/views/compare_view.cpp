// SPDX-License-Identifier: MIT
// Areas side by side: which can be, several of them, and two.
#include <algorithm>
#include <span>

#include "base/limits.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/rows/figures.hpp"
#include "render/views/page_view.hpp"
#include "render/views/value_view.hpp"
#include "render/words/difference_text.hpp"

namespace minhbach {

namespace {

// A place of the comparison without a number that may stand beside the others.
View empty_compared_cell(const PageContext& context, std::string_view reason) {
    View cell;
    cell.flag("is_missing", true).text("reason", context.words(reason)).list("marks", {});
    for (const char* name : {"period", "as_of", "kind", "dimensions"}) {
        cell.text(name, "");
    }
    return cell;
}

View compared_cell(const PageContext& context, const ComparisonCell& cell) {
    if (!cell.figure) {
        return empty_compared_cell(context, "compared_none");
    }
    if (!cell.fits) {
        const Corpus& corpus = context.corpus();
        const Statement line = statement_of(corpus, context.input.derived, *cell.figure);
        View view = empty_compared_cell(context, "compared_another");
        view.text("dimensions", dimensions_label(corpus, line, context.language()))
            .text("period", corpus.periods[line.period].kind == PeriodKind::timeless
                                ? context.words("compared_no_time")
                                : context.format.period(corpus.periods[line.period]))
            .text("kind", context.in(kind_name(corpus, line.kind)));
        return view;
    }
    if (cell.contradicted) {
        return empty_compared_cell(context, "compared_two");
    }
    View view = value_row(context, *cell.figure);
    // The row says them for all of its cells.
    view.text("dimensions", "").text("period", "");
    return view;
}

// Why two numbers of one line have no difference.
std::string_view no_difference_because(const PageContext& context, const ComparisonRow& row) {
    const Corpus& corpus = context.corpus();
    const auto is_exact = [&](const ComparisonCell& cell) {
        return bound_of(corpus, context.input.derived, *cell.figure) == Bound::exact;
    };
    return !counts_the_same(corpus, *row.cells[0].figure, *row.cells[1].figure) ? "compared_counted"
           : std::all_of(row.cells.begin(), row.cells.end(), is_exact)          ? "compared_apart"
                                                                                : "compared_inexact";
}

View compared_row(const PageContext& context, const ComparisonRow& row, const Comparison& comparison) {
    const Corpus& corpus = context.corpus();
    View item;
    item.text("indicator_label", context.in(corpus.indicators[row.line.indicator].name))
        .text("indicator_href", context.link(indicator_path(corpus, row.line.indicator)));
    std::vector<View> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        View cell = compared_cell(context, row.cells[i]);
        cell.text("column", std::to_string(i + 1)).text("column_label", context.area_name(comparison.areas[i]));
        cells.push_back(std::move(cell));
    }
    item.list("cells", std::move(cells));
    const auto stands = [](const ComparisonCell& cell) { return cell.fits && !cell.contradicted; };
    const bool both = row.cells.size() == 2 && std::all_of(row.cells.begin(), row.cells.end(), stands);
    item.text("difference", row.difference
                                ? difference_text(context, *row.difference, row.line.indicator, comparison.areas)
                            : both && is_measure(corpus.indicators[row.line.indicator])
                                ? context.words(no_difference_because(context, row))
                                : std::string());
    return item;
}

// What rows of one group say of the line, once for all of them.
struct SharedLabels {
    std::string program;
    std::string period;
    std::string dimensions;

    bool operator==(const SharedLabels&) const = default;
};

SharedLabels shared_labels(const PageContext& context, const FigureLine& line) {
    const Corpus& corpus = context.corpus();
    std::string dimensions = coordinates_label(corpus, line.coordinates, context.language());
    context.add_beside(dimensions, dimensions_label(corpus, line, context.language()));
    // Of a part its own name; the whole is the heading above.
    const bool is_part = whole_program(corpus, line.program) != line.program;
    return {is_part ? context.program_name(line.program) : std::string(),
            context.format.period(corpus.periods[line.period]), dimensions};
}

// Rows that follow each other and say the same of their lines.
std::vector<View> compared_groups(const PageContext& context, std::span<const ComparisonRow> rows) {
    std::vector<View> groups;
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        const SharedLabels labels = shared_labels(context, rows[begin].line);
        std::vector<View> own;
        for (end = begin; end < rows.size() && shared_labels(context, rows[end].line) == labels; ++end) {
            own.push_back(compared_row(context, rows[end], context.subject().comparison));
        }
        View group;
        group.flag("is_first", begin == 0)
            .flag("has_labels", labels != SharedLabels())
            .text("program_label", labels.program)
            .text("period", labels.period)
            .text("dimensions", labels.dimensions)
            .list("compared_rows", std::move(own));
        groups.push_back(std::move(group));
    }
    return groups;
}

// Rows that follow each other and are of one program, or of its parts.
void fill_rows(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Comparison& comparison = context.subject().comparison;
    std::vector<View> groups;
    for (std::size_t begin = 0, end = 0; begin < comparison.rows.size(); begin = end) {
        const auto program_of = [&](std::size_t at) { return whole_program(corpus, comparison.rows[at].line.program); };
        const ProgramIndex program = program_of(begin);
        for (end = begin; end < comparison.rows.size() && program_of(end) == program;) {
            ++end;
        }
        View group;
        group
            .text("label",
                  program == no_index ? no_program_label(context) : context.in(corpus.programs[program].short_name))
            .text("id", "program" + (program == no_index ? std::string() : "-" + corpus.programs[program].id))
            .list("compared_groups", compared_groups(context, std::span(comparison.rows).subspan(begin, end - begin)));
        groups.push_back(std::move(group));
    }
    view.flag("has_program_choice", groups.size() > 1);
    view.list_if_any("compared_programs", std::move(groups));
    view.text("columns", std::to_string(comparison.areas.size() + (context.subject().kind == PageKind::pair ? 2 : 1)));
    view.flag("has_rows_omitted", comparison.omitted > 0)
        .text("rows_omitted", comparison.omitted > 0 ? context.words("compare_omitted", {{"count", comparison.omitted}})
                                                     : std::string());
}

void fill_columns(const PageContext& context, View& view) {
    const Comparison& comparison = context.subject().comparison;
    const std::vector<std::size_t> seen = columns_seen_first(comparison);
    std::vector<View> areas;
    for (std::size_t i = 0; i < comparison.areas.size(); ++i) {
        const auto link = context.link_if_any(area_path(context.corpus(), comparison.areas[i]));
        View area;
        area.text("label", context.area_name(comparison.areas[i]))
            .flag("has_href", link.has_value())
            .text("href", link.value_or(""))
            .text("column", std::to_string(i + 1))
            .text("id", context.corpus().areas[comparison.areas[i]].id)
            .flag("is_checked", std::find(seen.begin(), seen.end(), i) != seen.end());
        areas.push_back(std::move(area));
    }
    view.list("compared_areas", std::move(areas));
}

}  // namespace

std::string siblings_title(const PageContext& context, const Subject& page) {
    const Corpus& corpus = context.corpus();
    const AreaLevel& level = level_of(corpus, page.comparison.areas.front());
    if (page.area == no_area || level_of(corpus, page.area).whole) {
        return context.words("compare_all", {{"areas", context.in(level.names)}});
    }
    return context.words("compare_below",
                         {{"areas", context.in(level.names)}, {"parent", context.area_in_sentence(page.area)}});
}

void fill_compare(const PageContext& context, View& view) {
    std::vector<View> groups;
    std::size_t names = 0;
    std::size_t more = 0;
    for (const Subject& subject : context.input.plan.subjects) {
        if (subject.kind != PageKind::siblings) {
            continue;
        }
        const std::size_t with_its = names + subject.comparison.areas.size();
        if (groups.size() == limits::links_of_page || with_its > limits::names_of_comparisons) {
            ++more;
            continue;
        }
        names = with_its;
        std::vector<View> areas;
        for (const AreaIndex index : subject.comparison.areas) {
            View area;
            area.text("label", context.in(context.corpus().areas[index].name));
            areas.push_back(std::move(area));
        }
        View group;
        group.text("label", siblings_title(context, subject))
            .text("href", context.link(subject.path))
            .list("areas", std::move(areas));
        groups.push_back(std::move(group));
    }
    view.flag("has_omitted", more > 0).text("omitted", context.format.count(more));
    view.list_if_any("compare_groups", std::move(groups));
}

void fill_siblings(const PageContext& context, View& view) {
    fill_columns(context, view);
    fill_rows(context, view);
    // All pairs of the columns that have a page.
    std::vector<View> pairs;
    const auto& areas = context.subject().comparison.areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (std::size_t j = i + 1; j < areas.size(); ++j) {
            if (const auto link = context.link_if_any(pair_path(context.corpus(), areas[i], areas[j]))) {
                View pair;
                pair.text("label",
                          context.words("pair_of", {{"first", context.in(context.corpus().areas[areas[i]].name)},
                                                    {"second", context.in(context.corpus().areas[areas[j]].name)}}))
                    .text("href", *link);
                pairs.push_back(std::move(pair));
            }
        }
    }
    view.list_if_any("pairs", std::move(pairs));
}

void fill_pair(const PageContext& context, View& view) {
    fill_compared_heroes(context, view);
    fill_money_headings(context, view);
    fill_columns(context, view);
    fill_rows(context, view);
    // To put another beside one of the two.
    std::vector<View> others;
    const auto& areas = context.subject().comparison.areas;
    for (const AreaIndex area : areas) {
        const Subject* page = context.input.plan.find(area_path(context.corpus(), area));
        std::vector<View> links;
        for (const auto& [other, own, theirs] : page->compared_with) {
            if (std::find(areas.begin(), areas.end(), other) == areas.end()) {
                View link;
                link.text("label", context.in(context.corpus().areas[other].name))
                    .text("href", context.link(pair_path(context.corpus(), area, other)));
                links.push_back(std::move(link));
            }
        }
        if (!links.empty()) {
            View item;
            item.text("label", context.area_name(area)).list("links", std::move(links));
            others.push_back(std::move(item));
        }
    }
    view.list_if_any("others", std::move(others));
    const std::string path = siblings_path(context.corpus(), areas.front());
    view.text("siblings_href", context.link(path))
        .text("siblings_label", title_of(context, *context.input.plan.find(path)));
}

// What the figures of two areas are about, for the reader of one of them.
std::string telling_label(const PageContext& context, FigureRef figure) {
    const Corpus& corpus = context.corpus();
    const Statement line = statement_of(corpus, context.input.derived, figure);
    std::string label = context.in(corpus.indicators[line.indicator].name);
    const std::string kind = context.in(told_kind(corpus, line.kind));
    for (const std::string& part :
         {context.program_name(line.program), coordinates_label(corpus, line.coordinates, context.language()),
          dimensions_label(corpus, line, context.language()), context.until(line.as_of, line.period), kind}) {
        context.add_beside(label, part);
    }
    return label;
}

// Areas beside which one figure of the page's area stands; those without any at the end.
void fill_compared_with(const PageContext& context, View& view) {
    const Subject& subject = context.subject();
    std::vector<std::pair<std::optional<FigureRef>, std::vector<View>>> by_figure;
    for (const ComparedArea& other : subject.compared_with) {
        View link;
        link.text("label", context.in(context.corpus().areas[other.area].name))
            .text("href", context.link(pair_path(context.corpus(), subject.area, other.area)))
            .text("value", other.theirs ? shown_value(context, *other.theirs) : std::string());
        const auto group =
            std::find_if(by_figure.begin(), by_figure.end(), [&](const auto& of) { return of.first == other.own; });
        auto& links =
            group != by_figure.end() ? group->second : by_figure.emplace_back(other.own, std::vector<View>()).second;
        links.push_back(std::move(link));
    }
    std::stable_partition(by_figure.begin(), by_figure.end(),
                          [](const auto& group) { return group.first.has_value(); });
    std::vector<View> groups;
    for (auto& [own, links] : by_figure) {
        View group;
        group.flag("has_own", own.has_value())
            .text("about", own ? telling_label(context, *own) : std::string())
            .text("own", own ? shown_value(context, *own) : std::string())
            .list("compared_areas", std::move(links));
        groups.push_back(std::move(group));
    }
    view.list_if_any("compared_with", std::move(groups));
}

}  // namespace minhbach

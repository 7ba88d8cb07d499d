// SPDX-License-Identifier: MIT
// The pages of indicators: all of them, and one: what it means, how it is made, and the figure of every area.
#include <algorithm>

#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/charts/chart_files.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/slice_view.hpp"
#include "render/views/value_view.hpp"
#include "render/words/collation.hpp"
#include "render/words/formula_text.hpp"

namespace minhbach {

namespace {

std::vector<View> indicator_links(const PageContext& context, const std::vector<IndicatorIndex>& indexes) {
    std::vector<View> links;
    for (const IndicatorIndex index : indexes) {
        const auto link = context.link_if_any(indicator_path(context.corpus(), index));
        View view;
        view.text("label", context.in(context.corpus().indicators[index].name))
            .flag("has_href", link.has_value())
            .text("href", link.value_or(""));
        links.push_back(std::move(view));
    }
    return links;
}

// "12 địa phương · 2021–2024"; of one area at one time nothing that the line does not say.
std::string coverage_of(const PageContext& context, const Coverage& coverage) {
    const Corpus& corpus = context.corpus();
    std::string text =
        coverage.areas > 1 ? context.words("indicator_areas", {{"count", coverage.areas}}) : std::string();
    if (coverage.has_time) {
        const Period& first = corpus.periods[coverage.first];
        const Period& last = corpus.periods[coverage.last];
        const auto year = [&](int number, const Period& of) {
            return context.input.words.dates(context.language()).year(number, of.first_month);
        };
        const std::string from = year(first.year, first);
        const std::string to = year(last.kind == PeriodKind::years ? last.last_year : last.year, last);
        if (from != to || coverage.areas > 1) {
            context.add_beside(text, from + (from == to ? "" : "–" + to));
        }
    }
    return text;
}

bool has_budget_year(const Corpus& corpus, const FigureLine& line) {
    return !corpus.strings[line.fund_year].empty() && !corpus.is_all_years(line.fund_year);
}

// Money is one program's, though an area may have told of no other; what is of all that an area plans is its own.
bool is_money_of_program(const Corpus& corpus, const FigureLine& line) {
    const bool is_money = line.fund_year != 0 || line.capital != no_code || line.fund != no_code;
    return is_money && line.program != no_index && role_of(corpus, line.program) != ProgramRole::plan;
}

// What a value is of that is not all there is: of programs or a part of one, of a breakdown (unless each of several
// says it itself), of a part of the money.
std::vector<std::string> parts_told(const PageContext& context, const SliceFacts& of, bool with_breakdown) {
    const Corpus& corpus = context.corpus();
    const Dimensions& all = corpus.dimensions;
    std::vector<std::string> parts;
    if (of.by_program || !is_of_whole_programs(corpus, of) || is_money_of_program(corpus, of.line)) {
        parts.push_back(programs_of_slice(context, of));
    }
    if (with_breakdown && !is_whole(all, of.line.coordinates)) {
        parts.push_back(coordinates_label(corpus, of.line.coordinates, context.language()));
    }
    if (!all.capital().is_whole(of.line.capital)) {
        parts.push_back(context.in(all.capital().codes[of.line.capital].name));
    }
    if (!all.fund().is_whole(of.line.fund)) {
        parts.push_back(context.in(all.fund().codes[of.line.fund].name));
    }
    // Beside money of its own year there may be more that was carried over to it.
    if (has_budget_year(corpus, of.line)) {
        parts.push_back(context.in(budget_year_label(corpus, of.line)));
    }
    return parts;
}

// Up to which day they all count, where that is before the end of their time.
std::string date_told(const PageContext& context, const IndicatorTold& told) {
    const Corpus& corpus = context.corpus();
    std::vector<FigureRef> figures = told.parts;
    figures.insert(figures.end(), {told.least, told.most});
    const auto day = [&](FigureRef ref) { return statement_of(corpus, context.input.derived, ref).as_of; };
    const Date first = day(figures.front());
    const bool is_one = std::all_of(figures.begin(), figures.end(), [&](FigureRef ref) { return day(ref) == first; });
    return is_one && first != no_date && first < corpus.periods[told.of.line.period].last
               ? context.words("chart_at_date", {{"date", first}})
               : std::string();
}

// What is found about the figures of a line; where it counts parts alone it tells none of them.
std::vector<std::uint32_t> findings_told(const PageContext& context, const IndicatorTold& told) {
    std::vector<FigureRef> shown = told.parts;
    if (shown.empty() && told.breakdowns == 0) {
        shown = {told.least, told.most};
    }
    std::vector<ObservationIndex> printed;
    for (const FigureRef ref : shown) {
        if (!ref.is_derived()) {
            printed.push_back(ref.index());
        }
    }
    return context.input.plan.findings.of(printed);
}

// Its newest value, or the least and the largest of those that areas have, and of what; or its parts, or how many there
// are.
void fill_told(const PageContext& context, const IndicatorTold& told, View& item) {
    const Corpus& corpus = context.corpus();
    const auto value = [&](FigureRef ref) { return value_of(corpus, context.input.derived, ref); };
    const auto shown_with_note = [&](FigureRef ref) {
        const std::string note = ref.is_derived() ? to_note(context.input.derived[ref.index()].exactness)
                                                  : corpus.strings[corpus.observations[ref.index()].note];
        const std::string word = context.in(qualifier_label(context.input.words, note));
        return (word.empty() ? word : word + " ") + shown_value(context, ref);
    };
    std::string shown;
    std::vector<std::string> parts;
    std::vector<View> each;
    if (!told.parts.empty()) {
        for (const FigureRef part : told.parts) {
            const Coordinates of = statement_of(corpus, context.input.derived, part).coordinates;
            View view;
            view.text("label", coordinates_label(corpus, of, context.language())).text("value", shown_with_note(part));
            each.push_back(std::move(view));
        }
        parts = parts_told(context, told.of, false);
    } else if (told.breakdowns > 0) {
        shown = context.words("indicator_breakdowns", {{"count", told.breakdowns}});
    } else {
        shown = shown_with_note(told.least);
        if (value(told.least) < value(told.most)) {
            shown += " – " + shown_with_note(told.most);
        }
        parts = parts_told(context, told.of, true);
        // There may be more of them, of which other lines tell.
        if (told.programs > 1) {
            parts.front() = context.words("programs_counted", {{"programs", parts.front()}, {"count", told.programs}});
        }
    }
    // Of one area its name, of several of which level they are; how many there are at all says the coverage.
    std::string about = told.area != no_area  ? context.area_name(told.area)
                        : told.breakdowns > 0 ? std::string()
                                              : context.in(corpus.levels.areas[told.of.level].names);
    if (!has_budget_year(corpus, told.of.line) || !is_of_its_period(corpus, told.of.line)) {
        parts.push_back(context.format.period(corpus.periods[told.of.line.period]));
    }
    parts.push_back(date_told(context, told));
    parts.push_back(context.in(told_kind(corpus, told.of.kind)));
    for (const std::string& part : parts) {
        context.add_beside(about, part);
    }
    item.text("value", shown).text("about", about).list_if_any("told_parts", std::move(each));
    set_marks(context, findings_told(context, told), item);
}

// A line of the list of all indicators.
View indicator_item(const PageContext& context, IndicatorIndex index) {
    const Corpus& corpus = context.corpus();
    const IndicatorSlices& slices = context.input.plan.find(indicator_path(corpus, index))->detail.slices;
    View item;
    item.text("label", context.in(corpus.indicators[index].name))
        .text("href", context.link(indicator_path(corpus, index)))
        .flag("has_value", slices.told.has_value())
        .text("value", "")
        .text("about", "")
        .list_if_any("told_parts", {})
        .list("marks", {});
    if (slices.told) {
        fill_told(context, *slices.told, item);
    }
    const std::string coverage = coverage_of(context, slices.coverage);
    item.flag("has_coverage", !coverage.empty()).text("coverage", coverage);
    return item;
}

// By theme; what is of less, or has one figure or none, stands behind the others, folded.
std::vector<View> indicator_groups(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const std::vector<IndicatorIndex>& all = context.subject().detail.indicators;
    const std::vector<IndicatorIndex>& seen = context.subject().detail.indicators_seen;
    std::vector<View> groups;
    for (const std::string& theme : themes_in_order(corpus)) {
        std::vector<IndicatorIndex> members;
        std::copy_if(all.begin(), all.end(), std::back_inserter(members),
                     [&](IndicatorIndex index) { return corpus.indicators[index].theme == theme; });
        if (members.empty()) {
            continue;
        }
        sort_by_name(members, context.order(), [&](IndicatorIndex index) -> const std::string& {
            return context.in(corpus.indicators[index].name);
        });
        std::vector<View> several;
        std::vector<View> single;
        bool has_one_figure = true;
        for (const IndicatorIndex index : members) {
            const Coverage& of = context.input.plan.find(indicator_path(corpus, index))->detail.slices.coverage;
            const bool is_seen = std::binary_search(seen.begin(), seen.end(), index);
            has_one_figure = has_one_figure && (is_seen || of.figures <= 1);
            (is_seen ? several : single).push_back(indicator_item(context, index));
        }
        View group;
        group.text("title", context.in(theme_label(context.input.words, theme)))
            .text("anchor", "theme-" + theme)
            .text("count", context.format.count(members.size()));
        group.text("single_count", context.words(has_one_figure ? "indicators_single" : "indicators_others",
                                                 {{"count", single.size()}}));
        group.list_if_any("indicators", std::move(several)).list_if_any("single", std::move(single));
        groups.push_back(std::move(group));
    }
    return groups;
}

// What stands on the page besides the rows at its head.
ValueRows rows_besides(const PageContext& context) {
    const Detail& detail = context.subject().detail;
    std::vector<FigureRef> head;
    for (std::size_t i = 0; i < detail.slices.shown; ++i) {
        const std::vector<FigureRef>& figures = detail.slices.all.front().rows[i].figures;
        head.insert(head.end(), figures.begin(), figures.end());
    }
    std::sort(head.begin(), head.end());
    ValueRows rows;
    const auto add = [&](FigureRef ref) {
        if (!std::binary_search(head.begin(), head.end(), ref)) {
            rows.push_back({ref});
        }
    };
    for (const ObservationIndex index : detail.observations) {
        add(FigureRef::observation(index));
    }
    for (const DerivedIndex index : detail.derived) {
        add(FigureRef::derived(index));
    }
    return rows;
}

// What is left out is named and counted.
std::vector<View> left_out(const PageContext& context, const LeftOutFigures& figures) {
    std::vector<View> entries;
    const auto add = [&](const char* word, std::size_t count) {
        if (count > 0) {
            View entry;
            entry.text("text", context.words(word, {{"count", count}}));
            entries.push_back(std::move(entry));
        }
    };
    add("left_out_divided", figures.divided);
    add("left_out_projects", figures.projects);
    add("left_out_others", figures.others);
    return entries;
}

// The chart of what the page opens with stands there, the others below.
void fill_lead_chart(const PageContext& context, View& view) {
    const std::vector<Chart>& charts = context.subject().charts;
    std::vector<View> lead;
    std::vector<View> others;
    for (const Chart& chart : charts) {
        View item;
        fill_chart(context, chart, chart_folder, item);
        (chart.name == lead_chart_name ? lead : others).push_back(std::move(item));
    }
    fill_interactive(context, view);
    view.list_if_any("lead_chart", std::move(lead)).list_if_any("charts", std::move(others));
}

bool has_one_source(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const std::vector<ObservationIndex>& figures = context.subject().observations;
    return std::all_of(figures.begin(), figures.end(), [&](ObservationIndex index) {
        return corpus.observations[index].source == corpus.observations[figures.front()].source;
    });
}

void fill_values(const PageContext& context, View& view) {
    const Subject& subject = context.subject();
    const IndicatorSlices& slices = subject.detail.slices;
    ValueRows besides = rows_besides(context);
    std::vector<View> alone;
    std::vector<View> lead;
    std::vector<View> table;
    bool is_sortable = false;
    const bool is_stated =
        !besides.empty() && (besides.front().front().is_derived() ||
                             context.corpus().observations[besides.front().front().index()].has_value());
    if (slices.shown == 0 && besides.size() == 1 && is_stated && subject.detail.further.empty()) {
        // There is nothing to compare it with.
        alone.push_back(figure_alone(context, besides.front().front()));
        besides.clear();
    }
    if (slices.shown > 0) {
        const Slice& first = slices.all.front();
        is_sortable = slices.shown >= least_rows_to_sort;
        View rows = slice_table(context, first, 0, slices.shown);
        const bool more = !first.path.empty() && slices.shown < first.rows.size();
        rows.text("title", "")
            .flag("has_more", more)
            .text("more", context.words("slice_all_rows", {{"count", first.rows.size()}}))
            .text("more_href", more ? context.link(first.path) : std::string());
        lead.push_back(std::move(rows));
    }
    if (!besides.empty()) {
        is_sortable = is_sortable || besides.size() >= least_rows_to_sort;
        View rest = value_table(context, std::move(besides), page_title(context));
        rest.text("title", context.words(slices.shown > 0 ? "values_besides" : "values_heading"));
        table.push_back(std::move(rest));
    }
    view.flag("has_sortable", is_sortable)
        .list("number_alone", std::move(alone))
        .text("newest_slice", slices.shown > 0 ? context.in(slices.all.front().title) : std::string())
        .list_if_any("lead_table", std::move(lead))
        .list_if_any("value_table", std::move(table))
        .list_if_any("choosers", slice_choosers(context, subject, 0))
        .list_if_any("left_out", left_out(context, slices.left_out));
}

}  // namespace

void fill_indicators(const PageContext& context, View& view) {
    const Detail& detail = context.subject().detail;
    std::vector<View> groups = indicator_groups(context);
    view.flag("has_indicator_toc", groups.size() > 2);
    view.flag("is_empty", groups.empty() && detail.further.empty());
    view.list("indicator_groups", std::move(groups))
        .text("compare_href", context.link(compare_path))
        .flag("has_filter", detail.further.empty() && !detail.indicators.empty())
        .text("indicators_count", context.format.count(detail.indicators.size()));
    std::vector<View> themes;
    for (const FurtherPage& page : detail.further) {
        View theme;
        theme.text("label", context.in(page.title))
            .text("href", context.link(page.path))
            .text("count", context.words("indicators_of_theme", {{"count", page.figures}}));
        themes.push_back(std::move(theme));
    }
    view.list_if_any("indicator_themes", std::move(themes));
}

void fill_indicator_detail(const PageContext& context, View& view) {
    const Subject& subject = context.subject();
    const Subject& whole = *context.input.plan.find(subject.part.path);
    std::vector<View> tables;
    std::vector<View> choosers;
    if (subject.part.is_slice) {
        const Slice& slice = whole.detail.slices.all[subject.part.slice];
        tables.push_back(slice_table(context, slice, subject.part.first_row, subject.part.last_row));
        choosers = slice_choosers(context, whole, subject.part.slice);
    } else if (subject.part.kind == PageKind::indicator) {
        tables.push_back(value_table(context, rows_besides(context), page_title(context)));
    }
    view.list_if_any("choosers", std::move(choosers)).list_if_any("value_table", std::move(tables));
    view.list("indicator_groups", indicator_groups(context));
}

void fill_indicator(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const Indicator& indicator = corpus.indicators[subject.indicator];
    if (indicator.definition.is_borrowed(context.language())) {
        set_language_of(context, view, "definition", indicator.definition);
    }
    view.text("indicator_name", context.in(indicator.name))
        .text("indicator_id", indicator.id)
        .text("definition", context.in(indicator.definition));
    view.text("unit_name", context.in(corpus.units[indicator.unit].name))
        .text("direction_label", context.words("direction_" + std::string(to_string(indicator.direction))))
        .text("theme_label", context.in(theme_label(context.input.words, indicator.theme)));
    view.text("origin", indicator.reported && indicator.derived
                            ? context.words("origin_both")
                            : context.words(indicator.derived ? "origin_derived" : "origin_reported"));
    const bool has_formula = indicator.formula.kind != FormulaKind::none;
    view.flag("has_formula", has_formula)
        .text("formula_words", has_formula ? formula_text(context, indicator, FormulaStyle::words) : std::string())
        .text("formula_symbols", has_formula ? formula_text(context, indicator, FormulaStyle::symbols) : std::string());
    view.flag("has_method", !indicator.method_source.empty())
        .text("method_source", context.in(indicator.method_source));
    view.flag("has_notes", !indicator.notes.empty()).text("notes", context.in(indicator.notes));
    const std::vector<SeriesBreak> all_breaks = series_breaks(corpus, subject.indicator);
    std::vector<View> breaks;
    for (const SeriesBreak& change : all_breaks) {
        View item;
        item.text("date", context.format.date(change.from)).text("text", context.in(change.reason));
        breaks.push_back(std::move(item));
    }
    view.list_if_any("breaks", std::move(breaks));
    view.list_if_any("built_on", indicator_links(context, indicator.formula.operands));
    std::vector<IndicatorIndex> users;
    for (std::size_t i = 0; i < corpus.indicators.size(); ++i) {
        const auto& operands = corpus.indicators[static_cast<IndicatorIndex>(i)].formula.operands;
        if (std::find(operands.begin(), operands.end(), subject.indicator) != operands.end()) {
            users.push_back(static_cast<IndicatorIndex>(i));
        }
    }
    std::erase_if(users, [&](IndicatorIndex index) { return !context.input.plan.has(indicator_path(corpus, index)); });
    view.list_if_any("used_by", indicator_links(context, users));

    fill_values(context, view);
    fill_further(context, view);
    fill_lead_chart(context, view);
    fill_source_list(context, view);
    // One source is named beside the figures.
    if (has_one_source(context)) {
        view.list_if_any("source_list", {});
    }
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/views/value_view.hpp"

#include <algorithm>
#include <map>

#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/rows/figures.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/shared_facts.hpp"
#include "render/words/derived_text.hpp"

namespace minhbach {

View value_cell(const PageContext& context, FigureRef ref) {
    const auto with_note = [&](View cell, const std::string& note) {
        cell.text("qualifier", context.in(qualifier_label(context.input.words, note)));
        return cell;
    };
    if (ref.is_derived()) {
        const Derived& value = context.input.derived[ref.index()];
        return with_note(derived_cell(context, value, true), to_note(value.exactness));
    }
    const Observation& figure = context.corpus().observations[ref.index()];
    return with_note(printed_cell(context, figure, true),
                     figure.has_value() ? context.corpus().strings[figure.note] : std::string());
}

std::string shown_value(const PageContext& context, FigureRef ref) {
    if (ref.is_derived()) {
        const Derived& value = context.input.derived[ref.index()];
        const UnitIndex unit = context.corpus().indicators[value.indicator].unit;
        const bool converts = shown_unit(context.corpus(), unit) != unit;  // places and statuses have no such unit
        return converts ? context.shown_with_unit(value.value, unit) : derived_text(context, value);
    }
    const Observation& figure = context.corpus().observations[ref.index()];
    return context.shown_with_unit(figure.value, told_unit(context.corpus(), figure));
}

std::string figure_id(const PageContext& context, FigureRef ref) {
    return figure_id(context.corpus(), context.input.derived, ref);
}

std::string sort_value(const PageContext& context, FigureRef ref) {
    const bool there = ref.is_derived() || context.corpus().observations[ref.index()].has_value();
    return there ? to_string(value_of(context.corpus(), context.input.derived, ref)) : std::string();
}

std::string sort_time(const PageContext& context, FigureRef ref) {
    const Statement figure = statement_of(context.corpus(), context.input.derived, ref);
    const Date time = figure.as_of != no_date ? figure.as_of : context.corpus().periods[figure.period].last;
    return time == no_date ? std::string() : to_string(time);
}

std::string coverage_text(const PageContext& context, FigureRef ref) {
    if (!ref.is_derived() || context.input.derived[ref.index()].siblings == 0) {
        return {};
    }
    const Derived& value = context.input.derived[ref.index()];
    return context.words("coverage",
                         {{"count", std::size_t{value.reporting}}, {"siblings", std::size_t{value.siblings}}});
}

View value_row(const PageContext& context, FigureRef ref) {
    const Corpus& corpus = context.corpus();
    const Statement line = statement_of(corpus, context.input.derived, ref);
    View row = value_cell(context, ref);
    row.text("id", figure_id(context, ref)).text("sort_value", sort_value(context, ref));
    const auto area = context.link_if_any(area_path(corpus, line.area));
    row.text("area_label", context.area_name_anywhere(line.area))
        .text("sort_area", context.in(corpus.areas[line.area].name))
        .text("area_href", area.value_or(""))
        .flag("has_area_href", area.has_value());
    const auto program = context.program_link(line.program);
    row.text("program_label", context.program_name(line.program))
        .text("program_href", program.value_or(""))
        .flag("has_program_href", program.has_value());
    row.text("breakdown_label", coordinates_label(corpus, line.coordinates, context.language()));
    row.text("dimensions", dimensions_label(corpus, line, context.language()));
    row.text("indicator_label", context.in(corpus.indicators[line.indicator].name))
        .text("indicator_href", context.link(indicator_path(corpus, line.indicator)));
    row.text("period", context.format.period(corpus.periods[line.period]))
        .text("as_of", line.as_of == no_date ? std::string() : context.format.date(line.as_of))
        .text("kind", context.in(kind_name(corpus, line.kind)));
    row.text("sort_time", sort_time(context, ref));
    const bool one_source = line.source != no_index;
    row.flag("has_source", one_source)
        .text("source_label", one_source ? context.in(corpus.sources[line.source].short_title) : std::string())
        .text("source_href", one_source ? context.link(source_path(corpus, line.source)) : std::string());
    const std::string coverage = coverage_text(context, ref);
    row.flag("has_coverage", !coverage.empty()).text("coverage", coverage);
    return row;
}

namespace {

// What computes one thing stands together, as it is read.
std::vector<DerivedIndex> computed_in_order(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    std::vector<DerivedIndex> shown = context.subject().detail.derived;
    std::stable_sort(shown.begin(), shown.end(), [&](DerivedIndex a, DerivedIndex b) {
        return context.input.plan.order.by_indicator(
            statement_of(corpus, context.input.derived, FigureRef::derived(a)),
            statement_of(corpus, context.input.derived, FigureRef::derived(b)));
    });
    return shown;
}

}  // namespace

std::vector<View> values_computed(const PageContext& context) {
    std::vector<View> rows;
    for (const DerivedIndex index : computed_in_order(context)) {
        rows.push_back(value_row(context, FigureRef::derived(index)));
    }
    return rows;
}

void fill_computed(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::map<std::string, std::vector<DerivedIndex>> themes;
    for (const DerivedIndex index : computed_in_order(context)) {
        themes[corpus.indicators[context.input.derived[index].indicator].theme].push_back(index);
    }
    std::vector<View> groups;
    for (const std::string& theme : themes_in_order(corpus)) {
        std::vector<View> rows;
        for (const DerivedIndex index : themes[theme]) {
            rows.push_back(value_row(context, FigureRef::derived(index)));
        }
        if (!rows.empty()) {
            View group;
            // On the page of an area all are its own; on that of a program each says whose it is.
            if (context.subject().area != no_area) {
                for (View& row : rows) {
                    row.text("area_label", "");
                }
            }
            share_facts(rows, {shared_area, shared_program}, group);
            link_once(rows, {shared_indicator, shared_area});
            group.text("title", context.in(theme_label(context.input.words, theme)))
                .list("value_rows", std::move(rows));
            groups.push_back(std::move(group));
        }
    }
    view.list_if_any("computed_groups", std::move(groups));
}

}  // namespace minhbach

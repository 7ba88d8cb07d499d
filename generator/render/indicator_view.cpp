// SPDX-License-Identifier: MIT
// The pages of indicators: all of them, and one: what it means, how it is made, and the figure of every area.
#include <algorithm>

#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "render/chart_view.hpp"
#include "render/collation.hpp"
#include "render/formula_text.hpp"
#include "render/page_view.hpp"
#include "render/shared_facts.hpp"
#include "render/value_view.hpp"

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

// The break of a series that lies between the period of one figure and that of the one before it.
const SeriesBreak* break_between(const Corpus& corpus, const std::vector<SeriesBreak>& breaks, const Statement& before,
                                 const Statement& after) {
    FigureLine a = before;
    FigureLine b = after;
    a.period = b.period = 0;
    a.source = b.source = no_index;
    if (a != b) {
        return nullptr;
    }
    for (const SeriesBreak& change : breaks) {
        if (corpus.periods[before.period].first < change.from && change.from <= corpus.periods[after.period].last) {
            return &change;
        }
    }
    return nullptr;
}

}  // namespace

void fill_indicators(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<std::string> themes;
    for (const Indicator& indicator : corpus.indicators) {
        if (std::find(themes.begin(), themes.end(), indicator.theme) == themes.end()) {
            themes.push_back(indicator.theme);
        }
    }
    std::vector<View> groups;
    for (const std::string& theme : themes) {
        std::vector<IndicatorIndex> members;
        for (std::size_t i = 0; i < corpus.indicators.size(); ++i) {
            const auto index = static_cast<IndicatorIndex>(i);
            if (corpus.indicators[index].theme == theme && context.input.plan.has(indicator_path(corpus, index))) {
                members.push_back(index);
            }
        }
        sort_by_name(members, context.order(), [&](IndicatorIndex index) -> const std::string& {
            return context.in(corpus.indicators[index].name);
        });
        std::vector<View> items;
        for (const IndicatorIndex index : members) {
            const Subject* subject = context.input.plan.find(indicator_path(corpus, index));
            View item;
            item.text("label", context.in(corpus.indicators[index].name))
                .text("href", context.link(indicator_path(corpus, index)))
                .flag("is_computed", corpus.indicators[index].derived);
            item.text("figures", context.format.count(subject->observations.size() + subject->derived.size()));
            items.push_back(std::move(item));
        }
        if (!items.empty()) {
            View group;
            group.text("title", context.in(theme_label(context.input.words, theme)))
                .list("indicators", std::move(items));
            groups.push_back(std::move(group));
        }
    }
    view.list("indicator_groups", std::move(groups)).text("compare_href", context.link(compare_path));
}

std::vector<View> values_of_indicator(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Detail& detail = context.subject().detail;
    const std::vector<SeriesBreak> all_breaks = series_breaks(corpus, context.subject().indicator);
    struct Entry {
        FigureRef ref;
        Statement facts;
    };
    const auto facts_of = [&](FigureRef ref) { return statement_of(corpus, context.input.derived, ref); };
    std::vector<Entry> entries;
    for (const ObservationIndex index : detail.observations) {
        entries.push_back({FigureRef::observation(index), facts_of(FigureRef::observation(index))});
    }
    for (const DerivedIndex index : detail.derived) {
        entries.push_back({FigureRef::derived(index), facts_of(FigureRef::derived(index))});
    }
    // A series stands together, in the order of time; areas in the order of the registry, sorted by name below.
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const Entry& a, const Entry& b) { return context.input.plan.order(a.facts, b.facts); });
    sort_by_name(entries, context.order(), [&](const Entry& entry) -> const std::string& {
        return context.in(corpus.areas[entry.facts.area].name);
    });
    std::vector<View> rows;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        View row = value_row(context, entries[i].ref);
        if (i > 0) {
            if (const SeriesBreak* change = break_between(corpus, all_breaks, entries[i - 1].facts, entries[i].facts)) {
                row.flag("has_break", true).text("break_text", context.in(change->reason));
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
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
    view.list_if_any("used_by", indicator_links(context, users));

    const std::size_t all = subject.observations.size() + subject.derived.size();
    view.text("figures", context.format.count(all));
    // One figure alone is read at once; there is nothing to compare it with.
    std::vector<View> alone;
    const bool has_one = std::all_of(subject.observations.begin(), subject.observations.end(),
                                     [&](ObservationIndex index) { return corpus.observations[index].has_value(); });
    if (all == 1 && has_one) {
        alone.push_back(value_row(context, subject.derived.empty()
                                               ? FigureRef::observation(subject.observations.front())
                                               : FigureRef::derived(subject.derived.front())));
    }
    view.list("number_alone", std::move(alone));
    // The area is what a row of this table is called.
    std::vector<View> values = values_of_indicator(context);
    share_facts(values, {shared_program, shared_source}, view);
    view.list_if_any("value_rows", std::move(values));
    fill_further(context, view);
    fill_charts(context, view);
    fill_source_list(context, view);
}

}  // namespace minhbach

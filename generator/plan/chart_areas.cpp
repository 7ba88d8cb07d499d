// SPDX-License-Identifier: MIT
// Charts of one statistic over several areas: ranked, each a row; or on one line, for the place of one among the
// others.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/shown_amount.hpp"
#include "plan/chart_parts.hpp"
#include "plan/chart_text.hpp"
#include "plan/charts.hpp"

namespace minhbach {

namespace {

constexpr std::size_t least_of_strip = 3;  // fewer say no more than their numbers

// One statistic of one level of areas, one kind and one date.
struct Statistic {
    FigureLine line;  // of no area and no source
    LevelIndex level = no_level;
    Kind kind;
    Date as_of = no_date;

    auto operator<=>(const Statistic&) const = default;
};
using Values = std::map<AreaIndex, std::vector<FigureRef>>;  // different ones only

std::map<Statistic, Values> statistics_of(const Corpus& corpus, const DerivedValues& derived,
                                          std::span<const ObservationIndex> observations,
                                          std::span<const DerivedIndex> computed) {
    std::map<Statistic, Values> statistics;
    for_each_figure(corpus, observations, computed, [&](FigureRef ref) {
        const Statement figure = statement_of(corpus, derived, ref);
        Statistic key{figure, corpus.areas[figure.area].level, figure.kind, figure.as_of};
        key.line.area = no_area;
        key.line.source = no_index;
        add_different(corpus, derived, statistics[key][figure.area], ref);
    });
    return statistics;
}

// All areas in one figure: numbers of classes and places are no lengths.
bool is_measure(const Indicator& indicator) {
    return indicator.formula.kind != FormulaKind::status && indicator.formula.kind != FormulaKind::rank;
}

Chart ranking(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator, const Statistic& of,
              const Values& values, std::string name) {
    const Words& words = words_of(corpus);
    const Indicator& statistic = corpus.indicators[indicator];
    Chart chart;
    chart.kind = ChartKind::ranking;
    chart.name = std::move(name);
    chart.percent = is_percent(corpus.units[statistic.unit]);
    chart.unit = corpus.units[shown_unit(corpus, statistic.unit)].symbol;
    LocalText what = about(corpus, of.line, of.kind);
    if (of.as_of != no_date) {
        add_to_list(what, words.all("chart_at_date", {{"date", of.as_of}}), words, "comma");
    }
    chart.title = words.all("chart_by_area_title", {{"indicator", statistic.name}, {"about", what}});
    const std::vector<Kind> kinds = kinds_in_order(corpus);
    for (const Kind kind : kinds) {
        chart.series.push_back(kind_name(corpus, kind));
    }
    const auto series = static_cast<std::uint32_t>(std::find(kinds.begin(), kinds.end(), of.kind) - kinds.begin());
    std::vector<LocalText> details;
    std::size_t contradicted = 0;
    for (const auto& [area, refs] : values) {
        if (refs.size() != 1) {
            ++contradicted;
            continue;  // two different figures: neither is drawn
        }
        const FigureRef ref = refs.front();
        const std::string& code = corpus.areas[area].code;
        details.push_back(words.each([&](Language) { return code; }));
        chart.points.push_back({static_cast<std::uint32_t>(chart.rows.size()), series, mark_of(of.kind),
                                drawn(corpus, value_of(corpus, derived, ref), indicator),
                                figure_id(corpus, derived, ref), of.as_of,
                                of.as_of == no_date ? LocalText{} : date_label(words, of.as_of)});
        chart.rows.push_back({corpus.areas[area].full_name});
        add_source(chart, statement_of(corpus, derived, ref).source);
    }
    tell_apart(chart, details, words);
    arrange(chart);
    chart.text = text_by_area(corpus, statistic, of.kind, chart, contradicted);
    say_more(words, chart);
    return chart;
}

// The place of one area on the line of all its neighbours. Of an area with different figures there is no dot.
Chart strip(const Corpus& corpus, const DerivedValues& derived, FigureRef of, std::span<const FigureRef> beside) {
    const Words& words = words_of(corpus);
    const Statement own = statement_of(corpus, derived, of);
    const Indicator& statistic = corpus.indicators[own.indicator];
    Chart chart;
    chart.kind = ChartKind::strip;
    chart.name = "among-neighbours-" + statistic.id;
    std::replace(chart.name.begin(), chart.name.end(), '_', '-');
    chart.percent = is_percent(corpus.units[statistic.unit]);
    chart.unit = corpus.units[shown_unit(corpus, statistic.unit)].symbol;
    LocalText what = about(corpus, own, own.kind);
    if (own.as_of != no_date) {
        add_to_list(what, words.all("chart_at_date", {{"date", own.as_of}}), words, "comma");
    }
    const LocalText& name = corpus.areas[own.area].full_name;
    chart.title = words.all("chart_strip_title", {{"indicator", statistic.name}, {"about", what}, {"area", name}});
    chart.series = {words.all("series_own"), words.all("series_neighbours")};
    std::size_t contradicted = 0;
    for (auto begin = beside.begin(); begin != beside.end();) {
        const AreaIndex area = statement_of(corpus, derived, *begin).area;
        auto end = begin;
        bool differ = false;
        while (end != beside.end() && statement_of(corpus, derived, *end).area == area) {
            differ = differ || value_of(corpus, derived, *end) != value_of(corpus, derived, *begin);
            ++end;
        }
        if (differ) {
            ++contradicted;
        } else {
            const bool is_own = area == own.area;
            chart.points.push_back({static_cast<std::uint32_t>(chart.rows.size()), is_own ? 0U : 1U,
                                    is_own ? ChartMark::own : ChartMark::other,
                                    drawn(corpus, value_of(corpus, derived, *begin), own.indicator),
                                    figure_id(corpus, derived, *begin), own.as_of,
                                    own.as_of == no_date ? LocalText{} : date_label(words, own.as_of)});
            chart.rows.push_back({corpus.areas[area].full_name});
            add_source(chart, statement_of(corpus, derived, *begin).source);
        }
        begin = end;
    }
    chart.text = words.all("chart_strip_text", {{"area", name}, {"count", chart.rows.size()}});
    if (contradicted > 0) {
        chart.text.add(words.all("chart_contradicted", {{"count", contradicted}}));
    }
    return chart;
}

// What most areas share; of equals the newest, and of those the first in their order: a whole before its parts.
std::map<Statistic, Values>::const_iterator most_shared(const Corpus& corpus,
                                                        const std::map<Statistic, Values>& statistics) {
    const auto rank = [&](const auto& entry) {
        return std::tuple(entry.second.size(), corpus.periods[entry.first.line.period].last, entry.first.as_of);
    };
    return std::max_element(statistics.begin(), statistics.end(),
                            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

}  // namespace

std::vector<Chart> make_area_rankings(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> computed, const std::string& name) {
    if (!is_measure(corpus.indicators[indicator])) {
        return {};
    }
    const std::map<Statistic, Values> statistics = statistics_of(corpus, derived, observations, computed);
    const auto most = most_shared(corpus, statistics);
    if (most == statistics.end() || most->second.size() < 2) {
        return {};
    }
    std::vector<Chart> charts{ranking(corpus, derived, indicator, most->first, most->second, name)};
    // The same at other times: a panel each, since values of two dates are never mixed.
    std::vector<const std::pair<const Statistic, Values>*> others;
    for (const auto& entry : statistics) {
        Statistic same = entry.first;
        same.line.period = most->first.line.period;
        same.line.fund_year = most->first.line.fund_year;
        same.as_of = most->first.as_of;
        if (&entry != &*most && same == most->first && entry.second.size() > 1) {
            others.push_back(&entry);
        }
    }
    const auto time = [&](const auto* entry) {
        return std::pair(corpus.periods[entry->first.line.period].last, entry->first.as_of);
    };
    std::stable_sort(others.begin(), others.end(), [&](const auto* a, const auto* b) { return time(b) < time(a); });
    others.resize(std::min(others.size(), limits::panels_of_indicator - 1));
    for (const auto* entry : others) {
        std::string panel = name + "-" + to_string(corpus.periods[entry->first.line.period]);
        const std::string year = corpus.strings[entry->first.line.fund_year];
        if (!year.empty()) {
            panel += "-" + year;
        }
        if (entry->first.as_of != no_date) {
            panel += "-" + to_string(entry->first.as_of);
        }
        std::replace(panel.begin(), panel.end(), '/', '-');
        charts.push_back(ranking(corpus, derived, indicator, entry->first, entry->second, panel));
    }
    std::erase_if(charts, [](const Chart& chart) { return !shows_something(chart); });
    return charts;
}

std::vector<Chart> make_tiles(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                              std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed,
                              std::string name) {
    if (!is_measure(corpus.indicators[indicator])) {
        return {};
    }
    std::map<Statistic, Values> statistics = statistics_of(corpus, derived, observations, computed);
    // Of areas with places only, those below one area each for themselves.
    std::map<Statistic, Values> placed;
    AreaIndex above = no_area;
    std::size_t most_areas = 0;
    for (const auto& [statistic, values] : statistics) {
        std::map<AreaIndex, Values> by_parent;
        for (const auto& [area, refs] : values) {
            if (corpus.areas[area].tile) {
                by_parent[corpus.areas[area].parent].emplace(area, refs);
            }
        }
        for (auto& [parent, areas] : by_parent) {
            if (areas.size() > most_areas) {
                most_areas = areas.size();
                above = parent;
            }
        }
    }
    for (const auto& [statistic, values] : statistics) {
        for (const auto& [area, refs] : values) {
            if (corpus.areas[area].tile && corpus.areas[area].parent == above) {
                placed[statistic].emplace(area, refs);
            }
        }
    }
    const auto most = most_shared(corpus, placed);
    if (most == placed.end() || most->second.size() < 2) {
        return {};
    }
    Chart chart = ranking(corpus, derived, indicator, most->first, most->second, std::move(name));
    // All squares of the map, also those of areas without a figure.
    std::map<std::string, ChartPoint> points;
    for (const ChartPoint& point : chart.points) {
        points.emplace(chart.rows[point.row].name.in(Languages::first), point);
    }
    chart.kind = ChartKind::tiles;
    chart.rows.clear();
    chart.points.clear();
    chart.more = 0;
    const Date at = most->first.as_of != no_date ? most->first.as_of : corpus.periods[most->first.line.period].last;
    for (AreaIndex i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[i];
        const bool there =
            at == no_date || ((!area.valid_from || *area.valid_from <= at) && (!area.valid_to || at <= *area.valid_to));
        if (!area.tile || area.parent != above || area.level != most->first.level || !there) {
            continue;
        }
        ChartRow row;
        row.name = area.name;
        row.column = area.tile->column;
        row.line = area.tile->line;
        const auto value = points.find(area.full_name.in(Languages::first));
        row.lacks_result = value == points.end();
        if (value != points.end()) {
            ChartPoint point = value->second;
            point.row = static_cast<std::uint32_t>(chart.rows.size());
            chart.points.push_back(std::move(point));
        }
        chart.rows.push_back(std::move(row));
    }
    const Words& words = words_of(corpus);
    chart.text = words.all("chart_tiles_text", {{"count", chart.points.size()}, {"all", chart.rows.size()}});
    if (!shows_something(chart)) {
        return {};
    }
    return {std::move(chart)};
}

std::size_t count_statistics(const Corpus& corpus, const DerivedValues& derived,
                             std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed) {
    const std::map<Statistic, Values> statistics = statistics_of(corpus, derived, observations, computed);
    return static_cast<std::size_t>(
        std::count_if(statistics.begin(), statistics.end(), [](const auto& entry) { return entry.second.size() > 1; }));
}

std::vector<Chart> make_strips(const Corpus& corpus, const DerivedValues& derived, const Neighbours& neighbours,
                               AreaIndex area, std::span<const ObservationIndex> observations,
                               std::span<const DerivedIndex> computed) {
    // Of each statistic the newest; of equals that of a whole program, and of those the first.
    std::map<IndicatorIndex, FigureRef> newest;
    const auto rank = [&](FigureRef ref) {
        const Statement of = statement_of(corpus, derived, ref);
        return std::tuple(corpus.periods[of.period].last, of.as_of,
                          of.program == no_index || whole_program(corpus, of.program) == of.program);
    };
    for_each_figure(corpus, observations, computed, [&](FigureRef ref) {
        const Statement of = statement_of(corpus, derived, ref);
        if (of.area == area && neighbours.knows(of.indicator)) {
            const auto [at, fresh] = newest.emplace(of.indicator, ref);
            if (!fresh && rank(at->second) < rank(ref)) {
                at->second = ref;
            }
        }
    });
    std::vector<Chart> charts;
    for (const auto& [indicator, ref] : newest) {
        const auto beside = neighbours.of(ref);
        if (beside.size() < least_of_strip || beside.size() > limits::dots_of_strip) {
            continue;
        }
        Chart chart = strip(corpus, derived, ref, beside);
        const bool has_own = std::any_of(chart.points.begin(), chart.points.end(),
                                         [](const ChartPoint& point) { return point.mark == ChartMark::own; });
        if (has_own && chart.points.size() >= least_of_strip && shows_something(chart)) {
            charts.push_back(std::move(chart));
        }
    }
    return charts;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Maps of one statistic: areas within their boundaries, or each a square at its place.
#include <algorithm>

#include "model/lists.hpp"
#include "model/validity.hpp"
#include "plan/charts/charts.hpp"
#include "plan/charts/over_areas.hpp"

namespace minhbach {

namespace {

// The statistics of the areas right below one area: those are a map.
using MapKey = std::pair<AreaIndex, Statistic>;
using Statistics = std::map<MapKey, AreaValues>;

// Of the areas that are meant only.
template <typename Predicate>
Statistics by_map(const Corpus& corpus, const std::map<Statistic, AreaValues>& statistics, const Predicate& meant) {
    Statistics maps;
    for (const auto& [statistic, values] : statistics) {
        for (const auto& [area, refs] : values) {
            if (meant(area)) {
                maps[{corpus.areas[area].parent, statistic}].emplace(area, refs);
            }
        }
    }
    return maps;
}

// Also the areas of the map that have no figure.
template <typename Predicate>
std::vector<AreaIndex> areas_of(const Corpus& corpus, const MapKey& map, const Predicate& meant) {
    std::vector<AreaIndex> areas;
    for (AreaIndex i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[i];
        if (area.parent == map.first && area.level == map.second.level && meant(i) &&
            counts_in(area, corpus.periods[map.second.line.period])) {
            areas.push_back(i);
        }
    }
    return areas;
}

void add_rows(const Corpus& corpus, OverAreas& to, const std::vector<AreaIndex>& areas, const AreaValues& values) {
    for (const AreaIndex index : areas) {
        const Area& area = corpus.areas[index];
        ChartRow row;
        row.name = area.name;
        if (area.tile) {
            row.column = area.tile->column;
            row.line = area.tile->line;
        }
        const auto value = values.find(index);
        row.lacks_result = value == values.end() || !to.add_value(value->second);
        to.chart.rows.push_back(std::move(row));
    }
    arrange(to.chart);
}

std::vector<Chart> finished(const Corpus& corpus, OverAreas& areas, const char* text) {
    Chart& chart = areas.chart;
    const Words& words = words_of(corpus);
    chart.text = words.all(text, {{"count", chart.points.size()},
                                  {"all", chart.rows.size()},
                                  {"missing", chart.rows.size() == chart.points.size() ? "none" : "some"}});
    if (areas.contradicted > 0) {
        chart.text.add(words.all("chart_contradicted", {{"count", areas.contradicted}}));
    }
    if (!shows_something(chart)) {
        return {};
    }
    return {std::move(chart)};
}

// Who drew the borders, each once.
void say_borders(const Corpus& corpus, const std::vector<AreaIndex>& areas, Chart& chart) {
    const Words& words = words_of(corpus);
    std::vector<std::string> told;
    LocalText names;
    for (const AreaIndex area : areas) {
        const std::string& source = boundary_of(corpus, area)->source;
        if (!source.empty() && std::find(told.begin(), told.end(), source) == told.end()) {
            told.push_back(source);
            add_to_list(names, words.each([&](Language) { return source; }), words, "semicolon");
        }
    }
    if (!names.empty()) {
        chart.text.add(words.all("chart_map_borders", {{"sources", names}}));
    }
}

}  // namespace

std::vector<Chart> make_tiles(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                              std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed,
                              std::string name) {
    if (!is_measure(corpus.indicators[indicator])) {
        return {};
    }
    const auto has_place = [&](AreaIndex area) { return corpus.areas[area].tile.has_value(); };
    const Statistics maps = by_map(corpus, statistics_of(corpus, derived, observations, computed), has_place);
    const auto most = most_shared(maps, [&](const MapKey& key) { return rank_of(corpus, key.second); });
    if (most == maps.end() || most->second.size() < 2) {
        return {};
    }
    OverAreas areas(corpus, derived, indicator, most->first.second, ChartKind::tiles, std::move(name));
    add_rows(corpus, areas, areas_of(corpus, most->first, has_place), most->second);
    return finished(corpus, areas, "chart_tiles_text");
}

std::vector<Chart> make_map(const Corpus& corpus, const DerivedValues& derived, Maps& outlines,
                            IndicatorIndex indicator, std::span<const ObservationIndex> observations,
                            std::span<const DerivedIndex> computed, std::string name) {
    if (corpus.boundaries.empty() || !is_measure(corpus.indicators[indicator])) {
        return {};
    }
    const auto has_boundary = [&](AreaIndex area) { return boundary_of(corpus, area) != nullptr; };
    Statistics maps =
        by_map(corpus, statistics_of(corpus, derived, observations, computed), [](AreaIndex) { return true; });
    std::erase_if(maps, [&](const auto& map) {
        return !std::all_of(map.second.begin(), map.second.end(),
                            [&](const auto& value) { return has_boundary(value.first); });
    });
    const auto most = most_shared(maps, [&](const MapKey& key) { return rank_of(corpus, key.second); });
    if (most == maps.end() || most->second.size() < 2) {
        return {};
    }
    const std::vector<AreaIndex> drawn = areas_of(corpus, most->first, has_boundary);
    OverAreas areas(corpus, derived, indicator, most->first.second, ChartKind::map, std::move(name));
    areas.chart.map = drawn.empty() ? nullptr : outlines.of(drawn);
    if (areas.chart.map == nullptr) {
        return {};
    }
    add_rows(corpus, areas, drawn, most->second);
    std::vector<Chart> charts = finished(corpus, areas, "chart_map_text");
    for (Chart& chart : charts) {
        say_borders(corpus, drawn, chart);
    }
    return charts;
}

}  // namespace minhbach

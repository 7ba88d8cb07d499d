// SPDX-License-Identifier: MIT
#include "plan/charts/over_areas.hpp"

#include <algorithm>

#include "model/labels.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

OverAreas::OverAreas(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator, const Statistic& of,
                     ChartKind kind, std::string name)
    : corpus_(corpus), derived_(derived), words_(words_of(corpus)), indicator_(indicator), of_(of) {
    const Indicator& statistic = corpus.indicators[indicator];
    chart.kind = kind;
    chart.name = std::move(name);
    set_unit(corpus, chart, indicator);
    const LocalText what = about(corpus, of.line, of.kind, of.as_of);
    const bool on_map = kind == ChartKind::tiles || kind == ChartKind::map;
    chart.title = words_.all(on_map ? "chart_tiles_title" : "chart_by_area_title",
                             {{"indicator", statistic.name}, {"about", what}});
    const std::vector<Kind> kinds = kinds_in_order(corpus);
    for (const Kind each : kinds) {
        chart.series.push_back(kind_name(corpus, each));
    }
    series_ = static_cast<std::uint32_t>(std::find(kinds.begin(), kinds.end(), of.kind) - kinds.begin());
}

bool OverAreas::add_value(const std::vector<FigureRef>& refs) {
    if (refs.size() != 1) {
        ++contradicted;
        return false;
    }
    const FigureRef ref = refs.front();
    chart.points.push_back(
        {static_cast<std::uint32_t>(chart.rows.size()), series_, mark_of(of_.kind),
         drawn(corpus_, value_of(corpus_, derived_, ref), indicator_), figure_id(corpus_, derived_, ref), of_.as_of,
         of_.as_of == no_date ? LocalText{} : date_label(words_, of_.as_of), shown_bound(corpus_, derived_, ref)});
    add_source(chart, statement_of(corpus_, derived_, ref).source);
    return true;
}

}  // namespace minhbach

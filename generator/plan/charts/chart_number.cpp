// SPDX-License-Identifier: MIT
// What stands in large digits where a chart would have one bar only.
#include "model/labels.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/charts/charts.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

std::vector<Chart> make_number(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                               std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed,
                               std::string name) {
    if (!is_measure(corpus.indicators[indicator])) {
        return {};
    }
    std::vector<FigureRef> refs;
    for_each_figure(corpus, observations, computed, [&](FigureRef ref) { refs.push_back(ref); });
    if (refs.size() != 1) {
        return {};
    }
    const Words& words = words_of(corpus);
    const Statement of = statement_of(corpus, derived, refs.front());
    Chart chart;
    chart.kind = ChartKind::number;
    chart.name = std::move(name);
    set_unit(corpus, chart, indicator);
    chart.title = words.all("chart_number_title", {{"indicator", corpus.indicators[indicator].name},
                                                   {"about", about(corpus, of, of.kind, of.as_of)}});
    chart.text = words.all("chart_number_text");
    chart.series = {kind_name(corpus, of.kind)};
    chart.rows.push_back({corpus.areas[of.area].full_name});
    chart.points.push_back({0, 0, mark_of(of.kind), drawn(corpus, value_of(corpus, derived, refs.front()), indicator),
                            figure_id(corpus, derived, refs.front()), of.as_of,
                            of.as_of == no_date ? LocalText{} : date_label(words, of.as_of),
                            shown_bound(corpus, derived, refs.front())});
    add_source(chart, of.source);
    return {std::move(chart)};
}

}  // namespace minhbach

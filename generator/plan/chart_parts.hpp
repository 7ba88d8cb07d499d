// SPDX-License-Identifier: MIT
// What charts of several kinds are put together from.
#pragma once

#include <span>
#include <vector>

#include "compute/derived.hpp"
#include "plan/chart.hpp"

namespace minhbach {

// In the unit in which the page shows it, so that bars and text are of one measure.
Decimal drawn(const Corpus& corpus, Decimal value, IndicatorIndex indicator);

ChartMark mark_of(Kind kind);

// Whether values of an indicator have a length: numbers of classes and places have none.
bool is_measure(const Indicator& indicator);

// In which unit a chart of an indicator is.
void set_unit(const Corpus& corpus, Chart& chart, IndicatorIndex indicator);

LocalText unit_of_money(const Corpus& corpus);

// The one figure of a cell that a chart can show: where a source states two, neither is drawn.
const Observation* single_figure(const Corpus& corpus, const std::vector<ObservationIndex>& cell);

// All kinds in the order in which charts name them: plans, what was done, is expected, is aimed at, is asked for.
std::vector<Kind> kinds_in_order(const Corpus& corpus);

// "o…" of a printed figure, "d…" of a computed one.
std::string figure_id(const Corpus& corpus, const DerivedValues& derived, FigureRef ref);

// Calls visit(ref) for each printed figure that has a value, then for each computed one.
template <typename Visit>
void for_each_figure(const Corpus& corpus, std::span<const ObservationIndex> observations,
                     std::span<const DerivedIndex> computed, const Visit& visit) {
    for (const ObservationIndex index : observations) {
        if (corpus.observations[index].has_value()) {
            visit(FigureRef::observation(index));
        }
    }
    for (const DerivedIndex index : computed) {
        visit(FigureRef::derived(index));
    }
}

// Adds a figure to those of one statement where none of them has its value.
void add_different(const Corpus& corpus, const DerivedValues& derived, std::vector<FigureRef>& refs, FigureRef ref);

void add_source(Chart& chart, SourceIndex source);

// What the name of a row may say beside itself.
struct NameDetail {
    LocalText apart;                     // where another row has the same name
    std::vector<std::string_view> said;  // words about {name}, in the order in which they are added: what it lacks
};

// Bars of one name and series would be drawn on top of each other as if they were one sum: such names say more, and
// what is still the same is left out. Rows whose names differ only in what is said about them have the same name, too.
// `details`: of each row. Gives how many values are left out.
std::size_t tell_apart(Chart& chart, const std::vector<NameDetail>& details, const Words& words);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What charts of several kinds are put together from.
#pragma once

#include <vector>

#include "model/corpus.hpp"
#include "plan/charts/chart.hpp"

namespace minhbach {

// In the unit in which the page shows it, so that bars and text are of one measure.
Decimal drawn(const Corpus& corpus, Decimal value, IndicatorIndex indicator);

ChartMark mark_of(Kind kind);

// In which unit a chart of an indicator is; a ranking of what was spent of what was planned is drawn beside all of it.
void set_unit(const Corpus& corpus, Chart& chart, IndicatorIndex indicator);

LocalText unit_of_money(const Corpus& corpus);

// All kinds in the order in which charts name them: plans, what was done, is expected, is aimed at, is asked for.
std::vector<Kind> kinds_in_order(const Corpus& corpus);

void add_source(Chart& chart, SourceIndex source);

// What the name of a row may say beside itself.
struct NameDetail {
    LocalText apart;                     // where another row has the same name
    std::vector<std::string_view> said;  // words about {name}, in the order in which they are added: what it lacks
    LocalText time{};                    // where none has, and the rows are of several times
};

// Bars of one name and series would be drawn on top of each other as if they were one sum: such names say more, and
// what is still the same is left out. Rows whose names differ only in what is said about them have the same name, too.
// `details`: of each row. Gives how many values are left out.
std::size_t tell_apart(Chart& chart, const std::vector<NameDetail>& details, const Words& words);

}  // namespace minhbach

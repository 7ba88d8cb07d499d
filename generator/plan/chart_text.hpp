// SPDX-License-Identifier: MIT
// What is said of a chart beside it: what it shows, and what it leaves out, which must not be read as nothing.
#pragma once

#include <set>

#include "model/date.hpp"
#include "model/entities.hpp"
#include "model/words.hpp"
#include "plan/chart.hpp"

namespace minhbach {

// What is not drawn at all.
struct LeftOut {
    std::size_t lines = 0;    // that have no one figure to draw
    std::size_t repeats = 0;  // bars that nothing tells apart from another
};

// ", đơn vị triệu đồng"; ", in million VND"; nothing without a unit.
LocalText in_unit(const Words& words, const LocalText& unit);
// Up to when the money was disbursed that is drawn.
void say_dates(const Words& words, Chart& chart, const std::set<Date>& dates);
// Lines of which one of two bars is missing.
void say_gaps(const Words& words, Chart& chart, std::size_t gaps);
void say_left_out(const Words& words, Chart& chart, const LeftOut& left);
// A statistic over areas. What was done needs no word; what is expected or intended says so.
LocalText text_by_area(const Corpus& corpus, const Indicator& of, Kind kind, const Chart& chart,
                       std::size_t contradicted);

}  // namespace minhbach

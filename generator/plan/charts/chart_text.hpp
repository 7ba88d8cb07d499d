// SPDX-License-Identifier: MIT
// What is said of a chart beside it: what it shows, and what it leaves out, which must not be read as nothing.
#pragma once

#include <set>

#include "model/corpus.hpp"
#include "model/words.hpp"
#include "plan/charts/chart.hpp"

namespace minhbach {

// What is not drawn at all.
struct LeftOut {
    std::size_t lines = 0;          // that have no one figure to draw
    std::size_t plans = 0;          // that have no one plan, where plans are drawn alone
    std::size_t of_two_things = 0;  // whose plan and result are not of one thing, as a person has remarked
    std::size_t undivided = 0;      // bars of one part, where parts of a whole are drawn
    std::size_t repeats = 0;        // bars that nothing tells apart from another
    std::size_t other_levels = 0;   // of areas of another level than those that are drawn
};

// ", đơn vị triệu đồng"; ", in million VND"; nothing without a unit.
LocalText in_unit(const Words& words, const LocalText& unit);
// Up to when the money was disbursed that is drawn.
void say_dates(const Words& words, Chart& chart, const std::set<Date>& dates, bool expected);
// Lines of which one of two bars is missing.
void say_gaps(const Words& words, Chart& chart, std::size_t gaps);
void say_left_out(const Words& words, Chart& chart, const LeftOut& left);
// What the line is that marks all there is.
void say_whole(const Words& words, Chart& chart);
// Rows that are not drawn since there are too many.
void say_more(const Words& words, Chart& chart);
// A statistic over areas. What was done needs no word; what is expected or intended says so.
LocalText text_by_area(const Corpus& corpus, const Indicator& of, Kind kind, const Chart& chart,
                       std::size_t contradicted);
// "2023", as years stand in a table; of other periods the words.
std::string short_period(const Corpus& corpus, const FigureKey& key, Language language);
// What a statistic is about, of an area or without one: "Nghèo, vốn đầu tư, 2023, thực hiện".
LocalText about(const Corpus& corpus, const FigureKey& line, Kind kind);
// With the day up to which it counts, where that is known.
LocalText about(const Corpus& corpus, const FigureKey& line, Kind kind, Date as_of);
// The same without a time, for what stands over several.
LocalText about_at_any_time(const Corpus& corpus, const FigureKey& line);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Where everything of a chart stands: the picture within the page and the Vega-Lite specification are both made of it.
// All measures are units of the picture, which are pixels on a phone 320 wide.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plan/charts/chart.hpp"
#include "render/charts/map_layout.hpp"
#include "render/words/format.hpp"

namespace minhbach {

namespace chart_measures {
inline constexpr int width = 320;
inline constexpr int font = 11;
inline constexpr int small_font = 9;    // in squares
inline constexpr int line_height = 15;  // of a name
inline constexpr int row_gap = 14;
inline constexpr int track_height = 12;  // of what was planned
inline constexpr int bar_height = 6;     // of what was done
inline constexpr int even_below =
    3;  // the line of even spending stands out of the track by so much, away from the numbers
inline constexpr int goal_beyond = 2;  // ticks of targets and of zero stand out of the track by so much, both ways
inline constexpr double dot = 4;       // radius
inline constexpr double own_dot = 6;
// Of a contradiction the printed number is a ring and what others give a dot that fits into it: of two that lie near
// each other both are seen.
inline constexpr double printed_dot = 5.5;
inline constexpr double computed_dot = 3;
constexpr double pair_dot(ChartMark mark) {
    return mark == ChartMark::printed ? printed_dot : computed_dot;
}
inline constexpr int gap_width = 10;        // of the outline where a number is not stated: no bar, whose length tells
inline constexpr int number_above_bar = 5;  // of a number on a line of its own: its commas do not touch the bar
inline constexpr int strip_line = 34;       // of a strip: where its dots stand
inline constexpr int strip_height = 62;     // with the names of its ends
inline constexpr int plot_height = 160;     // of a chart over time
inline constexpr int plot_top = 24;         // of its values, with room for a number above
inline constexpr int plot_side = 20;        // left and right of them
inline constexpr int dates_line = 176;      // where its dates are written
inline constexpr int time_height = 182;     // with the dates below
inline constexpr int large_font = 34;       // of a number alone
inline constexpr int fair_font = 17;        // of one that is too long for that
inline constexpr int shortest_bars = 120;   // of the width; where numbers leave less, they stand above the bars
}  // namespace chart_measures

// Words around their middle.
struct ChartLabel {
    double x = 0;
    double y = 0;  // of the line that the letters stand on
    std::string text;
};

// Of a series that has values: what its mark looks like.
struct ChartKey {
    std::size_t series = 0;
    ChartMark mark = ChartMark::part;
};

struct ChartLayout {
    // From the least to the most value; `base`, which is 0, the whole or the floor, is within. Of a composition shares
    // from 0 to 1.
    double least = 0;
    double base = 0;               // from where lines lead to dots; of a course where its lowest line is
    std::optional<Decimal> floor;  // of a course: the round number that it is told from where that is not zero
    bool is_of_one_value = false;  // of areas: there are no classes to tell apart
    double most = 1;
    double range_begin = 0;  // where the least stands: left of rows, or below over time
    double range_end = 0;
    int height = 0;  // of what is drawn, without the key above and the words below
    // Of rows:
    int name_lines = 1;          // of the longest name
    bool numbers_above = false;  // on a line of their own, since they are long
    int bar_line = 0;  // from the top of a row of so many lines to the middle of its bar; of a number alone to its line
    std::vector<int> bars;                        // the middle of the bar of each row: a row is as high as its own name
    bool large = false;                           // of a number alone: there is room for the large digits
    std::vector<std::vector<std::string>> names;  // in lines
    std::vector<std::string> numbers;
    // Over time:
    double first_day = 0;
    double last_day = 1;
    std::vector<ChartLabel> labels;
    std::vector<ChartKey> key;  // none where one look needs no word

    // Where the outline begins that stands for a number of a row which its source does not state: at the place of what
    // was spent, or behind it where the plan is not known. Nothing where there is no room for it.
    std::optional<double> gap_of(const ChartRow& row, std::span<const ChartPoint> points) const;

    double at(double value) const { return range_begin + (value - least) / (most - least) * (range_end - range_begin); }
    // Of tiles: squares of one size, each of one of five classes between the least and the most value.
    struct Square {
        double left = 0;
        double top = 0;
        int of = -1;                        // its class; -1 where there is no value
        const ChartPoint* value = nullptr;  // of the chart, or nothing
    };
    double tile = 0;
    std::vector<Square> squares;  // of each row
    int class_of(double value) const;
    double class_begin(int of) const { return least + (most - least) * of / tile_classes; }
    static constexpr int tile_classes = 5;
    bool is_of_whole_numbers = false;  // of areas: then a class is told by those it holds
    // The least whole number of a class or of those above it; of `tile_classes` the one above the most.
    std::int64_t first_whole(int of) const;
    MapLayout map;  // of areas within their boundaries, in the same classes
    double at_day(Date day) const;
    // Where a value of a row stands. Amounts that are held against each other go from a few to millions, so that each
    // row has its own measure, from 0 to the larger of its two; the parts of a composition are shares of their whole.
    double at(const ChartPoint& point) const { return at(to_double(point.value) / row_scale(point.row)); }
    double row_scale(std::size_t row) const { return row_scales.empty() ? 1 : row_scales[row]; }
    std::vector<double> row_scales;  // empty where all rows have one measure
};

ChartLayout lay_out(const Chart& chart, const Formatter& format);

// A value as it stands in a chart, and in the tables of pages.
std::string chart_number(const Chart& chart, Decimal value, const Formatter& format);
// The same of a point: "≤ 0,98" where it is at most so much.
std::string chart_number(const Chart& chart, const ChartPoint& point, const Formatter& format);
// Whether one of its numbers is no more than a bound of the true one.
bool is_bounded(const Chart& chart);
// A number in a chart with the sign that says on which side of it the true value lies.
std::string with_bound(std::string number, Bound bound, const Formatter& format);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// A chart described as data: what it shows, in which order, and what it leaves out; not how it is drawn. Of one
// description render/ makes the picture, the Vega-Lite specification, the table and the files.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "base/language.hpp"
#include "model/date.hpp"
#include "model/exactness.hpp"

namespace minhbach {

struct MapShapes;  // plan/maps/map_shape.hpp

enum class ChartKind : unsigned char {
    spending,     // what was planned and what was spent of it: a row a budget line
    composition,  // parts of a whole: a row a whole
    ranking,      // one statistic of several areas: a row an area
    strip,        // the same on one line: where one area stands among its neighbours
    pairs,        // what is printed beside what other printed figures give: a row a finding
    steps,        // what was spent by one cut-off date after the other, beside the plan
    series,       // one statistic over time
    slope,        // the same where it is known of two times
    tiles,        // one statistic of several areas, each a square at its place
    number,       // one value alone, in large digits, where there is nothing to compare
    map           // of several areas, each within its boundaries
};

inline constexpr std::size_t chart_kinds = 11;

// What a picture of it is made of: rows below each other, dots on one line, squares or outlines at their places, a
// course over time, one number.
enum class ChartFamily : unsigned char { rows, strip, squares, outlines, course, number };

constexpr ChartFamily family_of(ChartKind kind) {
    switch (kind) {
        case ChartKind::spending:
        case ChartKind::composition:
        case ChartKind::ranking:
        case ChartKind::pairs: return ChartFamily::rows;
        case ChartKind::strip: return ChartFamily::strip;
        case ChartKind::tiles: return ChartFamily::squares;
        case ChartKind::map: return ChartFamily::outlines;
        case ChartKind::steps:
        case ChartKind::series:
        case ChartKind::slope: return ChartFamily::course;
        case ChartKind::number: return ChartFamily::number;
    }
    return ChartFamily::rows;
}

// How a value is drawn, the same in all charts: what was planned, done, is expected or aimed at; a part of a whole,
// which its series tells; of one statistic the area that the page is about, and the others; of a finding what is
// printed, and what follows.
enum class ChartMark : unsigned char { plan, done, expected, target, part, own, other, printed, computed };

// What stands under one name; in a chart over time all that is drawn.
struct ChartRow {
    LocalText name;
    bool lacks_plan = false;    // its source states none, or several
    bool lacks_result = false;  // the same of what was spent
    // Of money: what would be spent if it were spent evenly over its time, up to the date of what was.
    std::optional<Decimal> even{};
    std::uint8_t column = 0;  // of tiles: the place of the square
    std::uint8_t line = 0;
};

struct ChartPoint {
    std::uint32_t row = 0;     // into Chart::rows
    std::uint32_t series = 0;  // into Chart::series
    ChartMark mark = ChartMark::part;
    Decimal value;               // in the chart's unit
    std::string id;              // of the figure; empty where the value is no figure of its own
    Date at = no_date;           // up to when, where its source says; in charts over time the place on their axis
    LocalText date{};            // the same in words
    Bound bound = Bound::exact;  // where the true value lies, by what its source says or it is computed from
};

struct Chart {
    ChartKind kind = ChartKind::spending;
    std::string name;  // of its files: charts/NAME.vl.json
    LocalText title;   // what is compared, where and when
    LocalText text;    // says in sentences what the chart shows, and what it leaves out
    LocalText unit;
    bool percent = false;             // its values are percentages, and the sign of the unit stands at each number
    std::uint8_t decimals = 1;        // with how many its numbers are told, as on pages
    bool is_shortened = true;         // to these as pages do with money, with two digits at least
    std::vector<ChartRow> rows;       // in the order in which they are drawn
    std::vector<ChartPoint> points;   // by row
    std::vector<LocalText> series;    // all that charts of its kind may have, so that each has one look everywhere
    std::vector<Date> breaks;         // of a chart over time: values before and after are not comparable
    std::vector<std::uint16_t> from;  // the sources of its values (SourceIndex), each once
    std::shared_ptr<const MapShapes> map{};  // of a map: the outline of each row; several charts have the same
    std::size_t more = 0;                    // rows that are not drawn, see shorten()
    std::optional<Decimal> whole{};          // of a ranking of shares: all there is, which a line marks
};

// Calls visit(row, points) for each row, whose points stand together.
template <typename Visit>
void for_each_row(const Chart& chart, const Visit& visit) {
    auto begin = chart.points.begin();
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        auto end = begin;
        while (end != chart.points.end() && end->row == row) {
            ++end;
        }
        visit(row, std::span<const ChartPoint>(begin, end));
        begin = end;
    }
}

// Whether a break of the series lies between two times.
bool is_broken(const Chart& chart, Date before, Date after);

// Of a chart over time the last result, and what is aimed at next after it, where no break lies between them.
std::optional<std::pair<const ChartPoint*, const ChartPoint*>> way_to_target(const Chart& chart);

// Sorts the rows as its kind is read, the most important first, and shortens them to what a reader can compare
// (`limits::bars_of_picture`). Called once, when all rows and points are there. `in_order`: its rows stand in the order
// of their times, the newest first.
void arrange(Chart& chart, bool in_order = false);

// Whether of more rows than fit the highest and the lowest are drawn. Of amounts the smallest matter least; of
// percentages the lowest are those that lag behind, or that did best.
bool shows_both_ends(const Chart& chart);

// How many of so many rows are the highest, and how many the lowest.
struct BothEnds {
    std::size_t first = 0;
    std::size_t last = 0;
};
constexpr BothEnds both_ends(std::size_t rows) {
    return {rows - rows / 2, rows / 2};
}

// Leaves out rows until there are no more than `most`: the last, or those in the middle.
void shorten(Chart& chart, std::size_t most);

// One bar alone, or bars of no length, show nothing; a number has no length.
bool shows_something(const Chart& chart);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// A chart described as data: what it shows, not how it is drawn. render/ makes the Vega-Lite specification of it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/language.hpp"
#include "plan/money_table.hpp"

namespace minhbach {

class Words;

enum class ChartKind : unsigned char { plan_against_disbursed, composition, by_area };

// How a value is drawn, the same in all charts: what was planned, done, is expected or aimed at; or a part of a whole,
// which its series tells.
enum class ChartMark : unsigned char { plan, done, expected, target, part };

struct ChartPoint {
    LocalText category;  // the bar: a project, or a fund
    LocalText series;    // its part or neighbour: plan or disbursed, or a kind of capital
    Decimal value;       // in the chart's unit
    std::string id;      // of the figure
    LocalText date{};    // up to when, where its source says; of a result
    ChartMark mark = ChartMark::part;
};

struct Chart {
    ChartKind kind = ChartKind::plan_against_disbursed;
    std::string name;  // of its file: charts/NAME.vl.json
    LocalText title;
    LocalText text;  // says in a sentence what the chart shows
    LocalText unit;
    std::vector<ChartPoint> points;
    std::vector<LocalText> series;  // all that charts of its kind may have, so that each has one colour everywhere
};

enum class ChartCategory : unsigned char { program, area };

// The charts that the rows of a page give; a chart that would have fewer than two points, or nothing but zeros, is left
// out. Of each line the newest result is drawn; a target is none. `subject` names what the page is about.
std::vector<Chart> make_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                               const LocalText& subject);

// One statistic over the areas that have it: the one of an indicator's figures that most areas share. None where fewer
// than two do, and where all is zero.
std::vector<Chart> make_indicator_charts(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                         std::span<const ObservationIndex> observations,
                                         std::span<const DerivedIndex> computed);

}  // namespace minhbach

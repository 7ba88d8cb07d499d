// SPDX-License-Identifier: MIT
// Areas side by side: which statistics several areas share, and the figure each of them has.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "compute/derived.hpp"
#include "plan/rows/reading_order.hpp"

namespace minhbach {

// What an area has of a statistic.
struct ComparisonCell {
    std::optional<FigureRef> figure;  // the newest of the row's line, or else of another line
    bool fits = false;                // it is of the row's line, so that it may stand beside the others
    bool contradicted = false;        // the newest figures differ, so none of them stands there
};

// One line, as all of its figures have it: one indicator, program, period, kind of capital, fund and budget year, and
// either results, or what is intended, or what is asked for. Of a statistic that areas report for different lines it is
// the line that most of them have; the others have none to compare. Figures of different dates may stand beside each
// other, and what is expected beside what was done; each cell says its own.
struct ComparisonRow {
    FigureLine line;                    // of no area and no source
    std::vector<ComparisonCell> cells;  // by column
    // Of two areas: the first less the second, in the unit of the indicator. Nothing where the figures are of different
    // dates, one was done and the other is expected, or their sources counted different things: such a difference would
    // not be one of the areas.
    std::optional<Decimal> difference;
};

struct Comparison {
    std::vector<AreaIndex> areas;  // the columns
    std::vector<ComparisonRow> rows;
    std::size_t omitted = 0;  // rows that a page has no room for
};

// Which columns a reader sees first, by place: the two areas that have most rows together, and up to two more that have
// half as many with these. Of two areas both.
std::vector<std::size_t> columns_seen_first(const Comparison& comparison);

// Whether sources counted one thing. What is measured larger or smaller is (km², ha); two names for one each of the
// same base (a project, a road, both works) are two things. What is computed is in the unit of its indicator.
bool counts_the_same(const Corpus& corpus, FigureRef a, FigureRef b);

// Months from the end of what a change counts from to the end of its own period: changes over times of another length
// are not of one thing. 0 of what is no change, or does not say.
int reach_of(const Corpus& corpus, const FigureKey& figure);

// What an area reports, by index; the lists live as long as what is made of them.
struct AreaFigures {
    AreaIndex area = no_area;
    std::span<const ObservationIndex> printed;
    std::span<const DerivedIndex> computed;
};

// Of which figures rows are made.
enum class ComparisonExtent : std::uint8_t {
    wholes,    // of whole programs, all capital and all funds, without codes
    all_parts  // of their parts, too
};

// The figures of some areas, sorted once for whichever of them are compared.
class ComparableAreas {
public:
    ComparableAreas(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                    std::span<const AreaFigures> areas);

    std::size_t size() const { return areas_.size(); }
    AreaIndex area(std::size_t column) const { return areas_[column]; }

    // These areas, by their places among all. Kept are money first, wholes before parts, then what most of the areas
    // can be compared in, then the largest budgets; they stand by program, money first, and those of no program at the
    // end.
    Comparison compare(std::span<const std::size_t> columns, ComparisonExtent extent) const;

private:
    struct Entry {
        FigureLine statistic;  // the line without what tells lines of one statistic apart
        FigureLine line;
        int group = 0;  // results, what is intended, what is asked for
        bool is_whole = false;
        ComparisonCell cell;
    };
    // What stands in one column of a row that is being made.
    struct Held {
        const Entry* entry;
        std::size_t column;
    };

    std::vector<Entry> entries_of(const AreaFigures& figures) const;
    std::optional<ComparisonRow> row_of(std::span<const Held> statistic, std::size_t columns) const;
    std::optional<Decimal> difference_of(const ComparisonRow& row) const;
    std::size_t weight_of(const ComparisonRow& row) const;
    int place_of_money(const FigureLine& line) const;
    bool is_whole_line(const FigureLine& line) const;
    std::map<FigureLine, Decimal> plans_of(std::span<const ComparisonRow> rows) const;
    void choose(Comparison& comparison) const;

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const ReadingOrder& order_;
    std::vector<AreaIndex> areas_;
    std::vector<std::vector<Entry>> entries_;  // by area; by statistic, then line and group
};

// The figures that stand in its cells.
std::vector<FigureRef> figures_of(const Comparison& comparison);

// An area that another has a page with, and what tells most of the two: a figure of each, of one line, date and kind.
struct ComparedArea {
    AreaIndex area = no_area;
    std::optional<FigureRef> own;     // of the area on whose page it stands
    std::optional<FigureRef> theirs;  // of `area`; both or neither
};

// With what the page of two areas opens: the budget line with the largest plan that both have a share of; nullptr:
// none.
const ComparisonRow* opening_row(const Corpus& corpus, const DerivedValues& derived, const Comparison& comparison);

// Of two areas the row that tells most of them: that one, if its figures have a difference; else of those that have one
// the largest amount, or the first, of what came to be before plans; nullptr: none. `own`: the column of whom it tells,
// by whose amounts it is chosen, so that it is the same beside all others that have it.
const ComparisonRow* telling_row(const Corpus& corpus, const DerivedValues& derived, const Comparison& comparison,
                                 std::size_t own);

}  // namespace minhbach

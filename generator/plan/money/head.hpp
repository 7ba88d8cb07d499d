// SPDX-License-Identifier: MIT
// What the head of a page tells of money, decided before any word is chosen: which sums of money, with which results,
// and what it leaves out.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "compute/derived.hpp"
#include "model/corpus.hpp"
#include "model/exactness.hpp"

namespace minhbach {

// What was spent of a sum of money, or is expected to be.
struct HeadResult {
    Decimal value;
    Kind kind;
    std::optional<Date> as_of;
    std::vector<Decimal> rates;           // of each plan, in percent
    bool is_all = false;                  // it is the one plan, or may be it as far as the two are rounded
    ObservationIndex figure = no_index;   // that states the value, if one does
    std::optional<Decimal> contradicted;  // the printed percentage, where it does not fit
    Decimal unknown;                      // of those parts the plans that have no result
    std::vector<ObservationIndex> parts;  // the figures that were added up
    Bound bound = Bound::exact;           // of the value
    Bound rate_bound = Bound::exact;      // of its share of the one plan
};

// Whether each part of the plan has a result: else more may have been spent.
inline bool is_whole(const HeadResult& result) {
    return result.unknown.mantissa == 0;
}

// Why nothing is told of whether the money of a line was spent fast or slowly, where there is a result to tell it of.
//   time_is_over  the result is of the last day for spending or later: what is left is told instead
//   estimated     the result is only expected
//   two_things    a remark says that the plan and the result are not of one thing: no share is told either
//   of_part       the site judges whole programs only, and this is a part of one
enum class NoVerdict : std::uint8_t { none, time_is_over, estimated, two_things, of_part };

// A sum of money: one budget line, or two together.
struct HeadLine : FigureLine {
    std::vector<Decimal> assigned;              // different figures that the source states; empty: none
    std::vector<Decimal> allocated;             // where no plan is stated
    ObservationIndex plan = no_index;           // the figure that states the first of these, if one does
    std::vector<ObservationIndex> plans_added;  // two kinds together: the figures that state the plan of each
    bool expected = false;                      // the source only expects the plan
    std::optional<Kind> plan_kind;              // of what is assigned, where all of it is of one
    std::vector<HeadResult> results;            // the newest result first, then what is expected
    std::optional<Decimal> elapsed;             // percent of the period that had passed at the cut-off date
    std::optional<Decimal> pace;                // rate less elapsed, in points
    bool even = false;                          // of the class that holds who is neither ahead nor behind
    NoVerdict no_verdict = NoVerdict::none;
    // The class of the site's own status that the pace of a sum falls into, from 1, where no report states the sum.
    IndicatorIndex status = no_index;
    std::size_t status_class = 0;
    std::optional<int> rank;
    int ranked = 0;                  // areas with a figure
    int siblings = 0;                // areas there are
    std::vector<HeadLine> of_which;  // of all kinds of capital: each kind

    // What its results are shares of.
    const std::vector<Decimal>& plans() const { return assigned.empty() ? allocated : assigned; }
    // The figures that state the one plan, or those it was added up from.
    std::vector<ObservationIndex> plan_figures() const {
        return plan == no_index ? plans_added : std::vector<ObservationIndex>{plan};
    }
};

// What heads tell of, by line: a result that the source states of parts only, and what was allocated where it states no
// plan. Good as long as the heads are.
using ToldLines = std::map<FigureLine, const HeadLine*>;

// A sum that is not told.
struct LeftOutSum : FigureLine {
    std::optional<Decimal> plan;  // where the source states one, and one only
    std::optional<Decimal> rate;  // of it that was spent, in percent, where that is known
};

// The money of one program, source and period.
struct HeadMoney {
    std::vector<HeadLine> lines;       // of different kinds of capital, or one of all; each is told
    std::optional<HeadLine> together;  // two kinds that may be added up, but that the source does not add up
    std::vector<LeftOutSum> left_out;  // other sums of this program that the page has
    CodeIndex absent = no_code;        // the kind of capital of which the page has nothing, where it has the other
};

struct Head {
    std::vector<HeadMoney> money;    // of an area one, of a program those of its first areas
    std::optional<HeadMoney> known;  // of an area, where what is told has no result: the newest that has
    std::vector<ProgramIndex>
        other_programs;       // whole ones with money on the page that is not told; no_index: of no program
    bool more_money = false;  // of a program: there is money of other areas, too
    std::size_t rows = 0;     // of the page's first table of money: those with a plan for a period that has results
    std::size_t rows_without_result = 0;
    // Of a program: figures of it and of what is below it. The highest areas first, those of one level by name.
    std::vector<std::pair<AreaIndex, std::size_t>> areas;
};

// Whether the first result is one share of the plan, and not of several.
inline bool has_one_share(const std::vector<HeadResult>& results) {
    return !results.empty() && results.front().rates.size() == 1;
}

// Whether that came to be, too: what a sentence on several areas can tell.
inline bool is_known(const HeadLine& line) {
    return has_one_share(line.results) && is_actual(line.results.front().kind);
}

}  // namespace minhbach

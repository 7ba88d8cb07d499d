// SPDX-License-Identifier: MIT
// How much of the money of each of several programs was spent, as far as areas report it in a way that may be added up:
// on the home page of the programs, on the page of a program of its parts.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "plan/money/money_table.hpp"
#include "plan/money/plan_in_force.hpp"

namespace minhbach {

// How much of its plan a program has spent, in percent.
struct ProgramRate {
    ProgramIndex program = no_index;
    Decimal rate;  // 100 where the two amounts may be one, as far as they are rounded
};

// What areas of one level were given of one period, kind of money and kind of plan.
struct PlannedSum {
    Statement of;                           // of the kind of the plan; of no area, day, indicator and source
    std::vector<MoneyRow> rows;             // one an area, each with one plan in force
    std::vector<ObservationIndex> figures;  // that state the plans
    Decimal amount;
    Bound bound = Bound::exact;
};

// A program in the areas (of a program that only what holds all others has: in that) that state its plan and what was
// spent of it, for one period, date, kind of capital, fund and budget year: the ones that most areas of one level have.
struct ProgramTile {
    ProgramIndex program = no_index;
    Statement of;           // of no area, indicator and source
    std::size_t areas = 0;  // 0: no area states both
    std::size_t apart = 0;  // more that do, of whose two amounts remarks say that they are not of one thing
    Decimal plan;
    Decimal spent;
    bool expected = false;        // one of the plans is only expected
    std::optional<Decimal> rate;  // percent; nothing where nothing is known of it
    Bound plan_bound = Bound::exact;
    Bound spent_bound = Bound::exact;
    Bound rate_bound = Bound::exact;
    std::vector<MoneyRow> rows;                 // what is added up, a row an area, with the plan in force
    std::size_t areas_with_figures = 0;         // that have figures of the program at all
    AreaIndex only_area = no_area;              // where it is one
    std::vector<ObservationIndex> plans_added;  // the figures that `plan` is made of, and those of `spent`
    std::vector<ObservationIndex> spent_added;
    std::vector<ProgramRate> of_which;  // of a sum of programs what each has spent of its own plan, the least first
    // Where nobody says what was actually spent of any of its money: what most areas of one level were given, of the
    // newest period of which as many have a plan, of these the most money.
    std::optional<PlannedSum> planned;

    bool has_sum() const { return rate.has_value(); }
};

// What figures must share for their amounts to be added up, or their rates to be ranked; of areas of one level.
struct MoneyGroup {
    ProgramIndex program = no_index;
    LevelIndex level = no_level;
    Statement of;  // of no area, indicator and source

    auto operator<=>(const MoneyGroup&) const = default;
};

MoneyGroup money_group(const Corpus& corpus, const Statement& statement);

// What rows of one line of one area state, by the one that is rounded least; nothing where one of them does not state
// both, a remark says that these are of two things, or the rows contradict each other as the reconciliation sees it.
std::optional<SpentOfPlan> agreed_amounts(const Corpus& corpus, std::span<const MoneyRow* const> rows);

// The programs of one area that state both amounts for one period, date and kind of money together, as a tile of no
// program whose `areas` counts them: the ones that most of them have, if at least three do. Without those that stand
// below another: its money has theirs.
std::optional<ProgramTile> sum_of_programs(const Corpus& corpus, std::span<const ProgramTile> tiles);

// A tile for each program of which the rows state an amount, in the order of the registry. No rows that are parts of
// others.
std::vector<ProgramTile> make_program_tiles(const Corpus& corpus, std::span<const MoneyRow> rows);

}  // namespace minhbach

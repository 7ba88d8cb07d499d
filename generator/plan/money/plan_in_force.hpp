// SPDX-License-Identifier: MIT
// Which of the plans of a budget line a result is held against, and what the two give.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "plan/money/money_table.hpp"

namespace minhbach {

// Whether one of the figures has a value.
bool is_stated(const Corpus& corpus, std::span<const ObservationIndex> figures);

// Whether one of them is a plan, or an aim, with a value: what is asked for is none.
bool states_plan(const Corpus& corpus, std::span<const ObservationIndex> figures);

// The only one of the figures that has a value; none where several have.
const Observation* only_value(const Corpus& corpus, std::span<const ObservationIndex> figures);

// Of the plans of a row those in force on its day, with what is no plan: those of the latest revision that is stated;
// of these those of no day, or else those of the newest day that is not later than that of the row. On a row without a
// result those of the newest day there is; where a result is of no day and the plans are of several none is known to be
// in force.
std::vector<ObservationIndex> in_force(const Corpus& corpus, const MoneyRow& row);

// The one plan in force of a row; nullptr where its sources state none, or several, or only what is given each year or
// for each unit. It depends on the day of the row: a copy of a row that is told of another day may have another one.
const Observation* plan_in_force(const Corpus& corpus, const MoneyRow& row);

// Whether its source only expects a plan to be given: it stands for more than its number.
bool is_expected_plan(const Corpus& corpus, const Observation& plan);

// The one amount that was allocated of a row without any plan; nullptr where there are several, or none.
const Observation* allocated_of(const Corpus& corpus, const MoneyRow& row);

// The amounts of a row that may be held against each other, both in the unit of the site's money.
struct SpentOfPlan {
    const MoneyRow* row = nullptr;
    const Observation* plan = nullptr;
    const Observation* spent = nullptr;

    // In the same unit; below 0 where more was spent; nothing where it is too large a number.
    std::optional<Decimal> left() const;
};

// The one result of the row beside what it is held against, its plan or what was allocated; nothing where either is not
// there, is of each year or unit, or where a remark says that they are of two things.
std::optional<SpentOfPlan> spent_of(const Corpus& corpus, const MoneyRow& row, const Observation* plan);
// Beside the one plan in force.
std::optional<SpentOfPlan> spent_of_plan(const Corpus& corpus, const MoneyRow& row);

// Whether one result that came to be stands beside one plan in force.
bool is_spent_of(const Corpus& corpus, const MoneyRow& row);

}  // namespace minhbach

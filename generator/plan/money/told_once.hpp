// SPDX-License-Identifier: MIT
// Several reports may state one budget line. Where they agree it is told once: a bar, or a line of what is left, that
// stands there twice would be added up.
#pragma once

#include <set>
#include <span>
#include <utility>

#include "plan/money/money_table.hpp"

namespace minhbach {

// Whether two figures may be one amount, of which a report rounds one more than another does.
bool agree_but_for_rounding(const Corpus& corpus, const Observation& a, const Observation& b);

// How far a figure may be from what it stands for: how wide it is rounded, then whether it is printed in thousands,
// which it may have been rounded to. Nothing is exact.
std::pair<Decimal, bool> roughness_of(const Corpus& corpus, const Observation* figure);

// Of rows of one line, which differ in their reports alone, those that another of them tells: what was spent is the
// same but for rounding, or stated by neither, and the other has the plan that this one lacks, or the one that revises
// its plan, or the same plan with what is rounded less. Of rows that contradict each other none is told by another.
std::set<const MoneyRow*> told_by_others(const Corpus& corpus, std::span<const MoneyRow* const> same);

}  // namespace minhbach

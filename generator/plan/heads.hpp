// SPDX-License-Identifier: MIT
// Chooses what the heads of pages tell of money.
#pragma once

#include <vector>

#include "model/finding.hpp"
#include "plan/plan.hpp"

namespace minhbach {

// The head of every page of an area, of an area by program, and of a program. The pages of programs look at the money
// of the areas, so all tables of money are there before.
void make_heads(const Corpus& corpus, const DerivedValues& derived, const FindingIndex& findings,
                std::vector<Subject>& subjects);

// The sums that a head tells as large numbers: with one plan, one result and its share. Good as long as the head is.
std::vector<const HeadLine*> sums_told(const Head& head);

// Of a program in an area what the head of the page of the two tells first, or else the newest of which there is a
// result; nothing where there is no such sum. So an area's page and a program's say the same of it.
const HeadLine* sum_told(const Subject& area_program);

}  // namespace minhbach

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

}  // namespace minhbach

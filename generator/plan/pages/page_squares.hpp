// SPDX-License-Identifier: MIT
// Which pages have a map of squares that leads to the pages of areas.
#pragma once

#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// The page of an area, with what lies right below it; the home page where no chart of it is a map. Once the heads and
// the charts are made.
void add_squares(const Corpus& corpus, std::vector<Subject>& all);

}  // namespace minhbach

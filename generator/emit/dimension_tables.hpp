// SPDX-License-Identifier: MIT
// The tables that say what the codes of the others mean: dimensions, kinds, periods.
#pragma once

#include <functional>

#include "emit/datasets.hpp"

namespace minhbach {

// data/dimensions, a row a code; data/kinds; data/periods, those that figures have; and for each dimension whose codes
// stand in a file of their own a table of that name.
void for_each_code_table(const Corpus& corpus, const std::function<void(Dataset)>& take);

}  // namespace minhbach

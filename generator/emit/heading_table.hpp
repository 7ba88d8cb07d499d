// SPDX-License-Identifier: MIT
// The table data/headings: what the places say at which figures stand in their sources.
#pragma once

#include <functional>

#include "emit/datasets.hpp"

namespace minhbach {

// A row a heading, by source and there as it has them. No table where a site declares none.
void write_headings(const Corpus& corpus, const std::function<void(Dataset)>& take);

}  // namespace minhbach

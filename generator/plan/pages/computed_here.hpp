// SPDX-License-Identifier: MIT
// What a page itself computes of the figures that stand on it: the shares and rests of its budget lines that no formula
// of the site gives, and the sums of its head and tiles.
#pragma once

#include "plan/outline/plan.hpp"

namespace minhbach {

// In the form of computed values, under the indicators of the site's money, each once. They have no id (0), since no
// table of the site has them. A sum of several areas says of how many of them it is. Of more inputs than
// limits::page_figures none is named. `derived`: the computed values of the site.
DerivedValues computed_here(const Corpus& corpus, const DerivedValues& derived, const Subject& page);

}  // namespace minhbach

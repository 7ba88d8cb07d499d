// SPDX-License-Identifier: MIT
// What the codes that a figure has as one number, those of dimensions without a role and of ways to measure, say
// together.
#pragma once

#include <string>

#include "model/corpus.hpp"

namespace minhbach {

// Whether a figure takes in all that there is, measured as it mostly is: each of its codes is the total of its
// dimension, or none. Constant prices are another basis, and no whole of what is told in the prices of the time.
bool is_whole(const Dimensions& dimensions, Coordinates at);

// Whether a figure is of a part of what there is, however it is measured.
bool is_breakdown(const Dimensions& dimensions, Coordinates at);

// "women, under 15"; empty where it has none.
std::string coordinates_label(const Corpus& corpus, Coordinates at, Language language);

}  // namespace minhbach

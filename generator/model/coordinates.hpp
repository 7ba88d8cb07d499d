// SPDX-License-Identifier: MIT
// What the codes of dimensions without a role, which a figure has as one number, say together.
#pragma once

#include <string>

#include "model/corpus.hpp"

namespace minhbach {

// Whether a figure takes in all that there is: each of its codes is the total of its dimension, or none.
bool is_whole(const Dimensions& dimensions, Coordinates at);

// "women, under 15"; empty where it has none.
std::string coordinates_label(const Corpus& corpus, Coordinates at, Language language);

}  // namespace minhbach

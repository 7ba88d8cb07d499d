// SPDX-License-Identifier: MIT
// What stands before each number that a computed value was computed from.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compute/derived.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Of inputs of several indicators the indicator; of several of one indicator also what tells them apart: whose they
// are, of which time, kind and money. An indicator is named again only where another stood between. None is empty.
std::vector<std::string> input_names(const PageContext& context, std::span<const FigureRef> inputs);

}  // namespace minhbach

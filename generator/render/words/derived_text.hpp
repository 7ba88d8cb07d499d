// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "compute/derived.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// A computed number in words and figures: "61,99 %", "2/11" of a rank, the name of a status.
std::string derived_text(const PageContext& context, const Derived& derived);

}  // namespace minhbach

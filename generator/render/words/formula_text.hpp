// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/words/page_context.hpp"

namespace minhbach {

enum class FormulaStyle : std::uint8_t {
    words,    // with the names of the indicators
    symbols,  // with their ids
};

// How a computed indicator is made, for a reader to check it. The indicator has a formula.
std::string formula_text(const PageContext& context, const Indicator& indicator, FormulaStyle style);

}  // namespace minhbach

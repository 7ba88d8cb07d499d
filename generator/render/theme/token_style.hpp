// SPDX-License-Identifier: MIT
// The tokens of a theme in its style sheets: custom properties, by day, by night and on paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/design_tokens.hpp"
#include "render/theme/theme_policy.hpp"

namespace minhbach {

// Where a style sheet asks for them: this comment becomes their declarations. Without it a style sheet has none.
inline constexpr std::string_view tokens_here = "/* tokens */";

std::string with_tokens(std::string_view style_sheet, const DesignTokens& tokens);

// The var(--…) of a style sheet with `tokens_here` that name neither a token nor a property of its own.
std::vector<MarkupMistake> check_tokens(std::string_view style_sheet, const DesignTokens& tokens);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Texts with something in the place of something else, in a time that grows with their length.
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

// `text` with `to` wherever it holds `from`.
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

// The beginning of `text` for a message that repeats it, with "…" where something is left out.
std::string shortened(std::string_view text);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// How wide a text will be, before any browser has drawn it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minhbach {

// How much wider bold letters are than others, at the most of a whole number.
inline constexpr double bold_factor = 1.2;

// In the measure of `size`, the height of the letters: an upper bound for the fonts of readers' devices, since it is
// that of the widest among those in common use (DejaVu Sans). Letters beyond ASCII are of the usual width of their
// script.
double text_width(std::string_view text, double size, bool bold = false);

// In lines no wider than `width`, `most` at the most; broken between words, or within one that is too long; what is cut
// off leaves an ellipsis.
std::vector<std::string> broken_lines(std::string_view text, double width, double size, std::size_t most);

}  // namespace minhbach

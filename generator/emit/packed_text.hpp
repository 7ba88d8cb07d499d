// SPDX-License-Identifier: MIT
// A text in which what has been said before is not said again: the rows of a search's piece name the same places and
// kinds over and over. It stays text, so that any server sends it, and a browser unpacks it in ten lines
// (themes/default/assets/search.js).
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

// "~" with two signs for how far back and one for how long stands for a piece of what is before it, counted in
// characters, each one unit of UTF-16, as browsers count: a text with others has no references. The signs are digits of
// base 91, from "#" for 0 to "}" for 90, and to the length five are added. "~##" is a "~" of the text itself. The same
// text gives the same bytes.
std::string packed_text(std::string_view text);

}  // namespace minhbach

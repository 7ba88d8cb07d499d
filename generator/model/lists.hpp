// SPDX-License-Identifier: MIT
// Lists within the texts that readers see: what stands between their entries is a word of the language, "comma" or
// "semicolon", since an Arabic comma is another than a Latin one.
#pragma once

#include <string_view>

#include "model/words.hpp"

namespace minhbach {

// `next` behind what `list` holds, with the sign of each language between; an empty one leaves it as it is.
void add_to_list(LocalText& list, const LocalText& next, const Words& words, std::string_view sign);
void add_to_list(std::string& list, const std::string& next, const Words& words, std::string_view sign,
                 Language language);

}  // namespace minhbach

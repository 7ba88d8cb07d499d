// SPDX-License-Identifier: MIT
// Characters that no text of a site may hold: they are not seen, and change how what stands around them is read, by
// people (the direction of writing turned round) or by programs (control characters, breaks within a line of a script).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/language.hpp"

namespace minhbach {

struct HiddenCharacter {
    std::size_t at = 0;  // bytes
    char32_t point = 0;
    std::size_t length = 1;  // bytes

    bool is_control() const { return point < 0xA0; }
    Message name() const;  // "U+202E (turns the direction of writing)"
};

// The first one at or behind byte `from` of `text` (valid UTF-8). Tabs and line breaks are none, a carriage return is.
std::optional<HiddenCharacter> first_hidden_character(std::string_view text, std::size_t from = 0);

// Nothing in it can be seen: blanks of any kind, characters without width, or nothing at all.
bool is_blank(std::string_view text);

}  // namespace minhbach

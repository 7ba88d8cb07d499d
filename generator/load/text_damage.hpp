// SPDX-License-Identifier: MIT
// Text that lost its letters on the way from one program or encoding to another: it is valid UTF-8, and would be
// published as it is.
#pragma once

#include "load/source_text.hpp"

namespace minhbach {

// Reports each kind of damage in a file once, at its first place, with the number of places. What can only be damage is
// an error; what merely looks like it is a warning.
void report_damage(const SourceText& source);

// The same for one text of a file, from `offset`: what JSON's escapes make of it.
void report_damage(const SourceText& source, std::size_t offset, std::size_t width, std::string_view text);

// The name of the first character in `text` that cannot be seen or that looks like another: "U+00A0 (no-break space)".
struct SpecialCharacter {
    std::size_t at = 0;  // bytes
    Message name;
    bool invisible = false;
};
std::optional<SpecialCharacter> first_special_character(std::string_view text);

// Whether a spreadsheet wrote this where a formula of its own failed: #REF!, #N/A, #####.
bool is_spreadsheet_error(std::string_view text);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Texts in a CSV file that spreadsheet programs would run.
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

// `text` with an apostrophe where a cell would begin with = + - @ or their full-width forms, also behind blanks, quotes
// and characters that are not seen (as OWASP advises against CSV injection). A cell begins at the beginning and, where
// a country's programs part cells by ";" and do not see that quotes enclose them, behind each ";", tab and line break.
// What is a number stays as it is.
std::string for_spreadsheet(std::string_view text);

// Whether for_spreadsheet() has to look at it at all.
bool holds_sign_of_formula(std::string_view text);

}  // namespace minhbach

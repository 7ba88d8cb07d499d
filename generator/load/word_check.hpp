// SPDX-License-Identifier: MIT
// Whether a text of a file of words is a pattern that can be filled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "load/json_document.hpp"
#include "model/word_pattern.hpp"

namespace minhbach {

// The pattern of the word `name` in the language `tag`. Nothing, reported at its place in the file, where ICU cannot
// read it, where it asks for what the program does not fill in, and where it lacks a form that the language has.
std::optional<WordPattern> checked_pattern(const SourceText& source, const JsonValue& value, std::string_view name,
                                           const std::string& tag);

}  // namespace minhbach

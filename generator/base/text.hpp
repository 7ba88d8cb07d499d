// SPDX-License-Identifier: MIT
// Unicode text: validation, normal form, accent-free folding, nearest match. All strings are UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach {

// Byte offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Byte offset from where `text` (valid UTF-8) is not in Unicode normal form C, or nothing.
std::optional<std::size_t> first_not_nfc(std::string_view text);

// The code points of `text`; an invalid byte becomes U+FFFD.
std::vector<char32_t> code_points(std::string_view text);
std::size_t count_code_points(std::string_view text);
std::string to_utf8(char32_t point);

// Lower case without diacritics, đ as d: "Điện Biên" -> "dien bien". For search keys, nearest match and path segments.
std::string folded(std::string_view text);

// A path segment: folded, everything but a-z and 0-9 as one hyphen, none at the ends: "Huyện Văn Quan" ->
// "huyen-van-quan".
std::string slug(std::string_view text);

// With a capital where the first letter is one of a-z; others have none, or keep the form they have.
std::string upper_first(std::string text);
// "huyện Văn Quan" of "Huyện Văn Quan", as it stands within a sentence; an abbreviation keeps its capitals.
std::string lower_first(std::string text);

// For a message: what a terminal would not show, or would obey, as \xHH, and a backslash twice.
std::string escaped_name(std::string_view name);

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);

// The candidate that a person most likely meant by `wrong`, when one is near enough (Damerau-Levenshtein on the folded
// texts).
std::optional<std::string_view> nearest(std::string_view wrong, const std::vector<std::string_view>& candidates);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "base/hidden_characters.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/text.hpp"

namespace minhbach {

namespace {

bool is_control(char32_t point) {
    return (point < 0x20 && point != U'\t' && point != U'\n') || (point >= 0x7F && point < 0xA0);
}

bool is_break(char32_t point) {
    return point == 0x2028 || point == 0x2029;
}

bool is_direction(char32_t point) {
    return u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_BIDI_CONTROL) != 0;
}

// Marks of annotations, tags, and what is no character at all and no XML may hold.
bool is_for_programs(char32_t point) {
    return (point >= 0xFFF9 && point <= 0xFFFB) || (point >= 0xE0000 && point <= 0xE007F) ||
           U_IS_UNICODE_NONCHAR(static_cast<std::int64_t>(point));
}

// Most characters are none of them, and their first byte says so: a table has hundreds of millions of bytes.
bool may_begin_hidden(unsigned char byte) {
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF || byte >= 0xF0;
}

}  // namespace

Message HiddenCharacter::name() const {
    const auto named = [&](const char* vi, const char* en) {
        const auto number = static_cast<std::uint32_t>(point);
        return Message{fmt::format("U+{:04X} ({})", number, vi), fmt::format("U+{:04X} ({})", number, en)};
    };
    if (is_control()) {
        return named("ký tự điều khiển", "a control character");
    }
    if (is_break(point)) {
        return named("dấu ngắt dòng Unicode", "a line break of Unicode");
    }
    return is_direction(point) ? named("đổi chiều viết", "changes the direction of writing")
                               : named("chỉ dành cho chương trình", "for programs only");
}

std::optional<HiddenCharacter> first_hidden_character(std::string_view text, std::size_t from) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (auto i = static_cast<std::int64_t>(from); i < length;) {
        if (!may_begin_hidden(bytes[i])) {
            ++i;
            continue;
        }
        const std::int64_t start = i;
        UChar32 decoded = 0;
        U8_NEXT(bytes, i, length, decoded);
        const auto point = static_cast<char32_t>(decoded);
        if (is_control(point) || is_break(point) || is_for_programs(point) || is_direction(point)) {
            return HiddenCharacter{static_cast<std::size_t>(start), point, static_cast<std::size_t>(i - start)};
        }
    }
    return std::nullopt;
}

bool is_blank(std::string_view text) {
    const auto points = code_points(text);
    return std::all_of(points.begin(), points.end(), [](char32_t point) {
        const auto character = static_cast<UChar32>(point);
        constexpr UChar32 braille_blank = 0x2800;
        return u_isUWhiteSpace(character) != 0 || u_charType(character) == U_CONTROL_CHAR ||
               u_charType(character) == U_FORMAT_CHAR || character == braille_blank ||
               u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    });
}

}  // namespace minhbach

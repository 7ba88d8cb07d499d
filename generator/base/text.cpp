// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace minhbach {

namespace {

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error("ICU has no NFC data");
    }
    return *instance;
}

const icu::Normalizer2& nfd() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error("ICU has no NFD data");
    }
    return *instance;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Edits between two words, a swap of neighbours counting as one; stops early above `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t columns = b.size() + 1;
    std::vector<std::size_t> before(columns);
    std::vector<std::size_t> previous(columns);
    std::vector<std::size_t> current(columns);
    for (std::size_t j = 0; j < columns; ++j) {
        previous[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j < columns; ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = std::min(current[j], before[j - 2] + 1);
            }
            best = std::min(best, current[j]);
        }
        if (best > limit) {
            return limit + 1;
        }
        before = previous;
        std::swap(previous, current);
    }
    return previous[b.size()];
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < length;) {
        if (bytes[i] < 0x80) {
            ++i;
            continue;
        }
        const std::int64_t start = i;
        UChar32 point = 0;
        U8_NEXT(bytes, i, length, point);
        if (point < 0) {
            return static_cast<std::size_t>(start);
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> first_not_nfc(std::string_view text) {
    if (is_ascii(text)) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc().isNormalizedUTF8(piece, status) != 0) {
        return std::nullopt;
    }
    // Where: the first place at which the normalised text differs.
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc().normalizeUTF8(0, piece, sink, nullptr, status);
    auto at = static_cast<std::size_t>(std::mismatch(text.begin(), text.end(), normal.begin(), normal.end()).first -
                                       text.begin());
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
        --at;
    }
    return at;
}

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < length;) {
        UChar32 point = 0;
        U8_NEXT(bytes, i, length, point);
        points.push_back(point < 0 ? U'\uFFFD' : static_cast<char32_t>(point));
    }
    return points;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string to_utf8(char32_t point) {
    std::string out;
    icu::UnicodeString(static_cast<UChar32>(point)).toUTF8String(out);
    return out;
}

std::string folded(std::string_view text) {
    icu::UnicodeString decomposed;
    UErrorCode status = U_ZERO_ERROR;
    nfd().normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
                    decomposed, status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 point = decomposed.char32At(i);
        if (u_charType(point) == U_NON_SPACING_MARK) {
            continue;
        }
        kept.append(point == 0x0111 || point == 0x0110 ? UChar32{'d'} : u_tolower(point));
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

std::string slug(std::string_view text) {
    std::string out;
    for (const char c : folded(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out;
}

std::string upper_first(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string lower_first(std::string text) {
    const std::vector<char32_t> points = code_points(text);
    const auto is_capital = [&](std::size_t at) {
        return at < points.size() && u_isupper(static_cast<UChar32>(points[at])) != 0;
    };
    if (is_capital(0) && !is_capital(1)) {
        const std::string first = to_utf8(points[0]);
        text.replace(0, first.size(), to_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(points[0])))));
    }
    return text;
}

std::string escaped_name(std::string_view name) {
    std::string out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(name.data());
    const auto length = static_cast<std::int64_t>(name.size());
    for (std::int64_t i = 0; i < length;) {
        const auto start = static_cast<std::size_t>(i);
        UChar32 point = 0;
        U8_NEXT(bytes, i, length, point);
        const std::string_view character = name.substr(start, static_cast<std::size_t>(i) - start);
        if (character == "\\") {
            out += "\\\\";
        } else if (point >= 0 && u_isprint(point) != 0) {
            out += character;
        } else {
            for (const char byte : character) {
                out += fmt::format("\\x{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
            }
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + 1);
    }
}

std::optional<std::string_view> nearest(std::string_view wrong, const std::vector<std::string_view>& candidates) {
    const std::string target = folded(wrong);
    const std::size_t limit = std::max<std::size_t>(1, target.size() / 3);
    std::optional<std::string_view> best;
    std::size_t best_distance = limit + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(target, folded(candidate), limit);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace minhbach

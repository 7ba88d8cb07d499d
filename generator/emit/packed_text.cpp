// SPDX-License-Identifier: MIT
#include "emit/packed_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/text.hpp"

namespace minhbach {

namespace {

constexpr std::size_t base = 91;
constexpr std::size_t furthest = base * base - 1;
constexpr std::size_t shortest = 5;  // a reference takes four bytes
constexpr std::size_t longest = shortest + base - 1;
constexpr std::uint32_t none = 0xFFFFFFFFU;

char digit(std::size_t value) {
    return static_cast<char>('#' + value);
}

std::uint32_t slot_of(const char32_t* at) {
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < shortest; ++i) {
        hash = (hash ^ static_cast<std::uint32_t>(at[i])) * 0x9E3779B1U;
    }
    return hash >> 20U;
}

}  // namespace

std::string packed_text(std::string_view text) {
    const std::vector<char32_t> points = code_points(text);
    std::string out;
    out.reserve(text.size() / 2);
    constexpr char32_t last_of_one_unit = 0xFFFF;
    const bool counts_alike =
        std::all_of(points.begin(), points.end(), [](char32_t c) { return c <= last_of_one_unit; });
    std::array<std::uint32_t, 4096> last{};  // where what hashes alike stood last
    last.fill(none);
    for (std::size_t at = 0; at < points.size();) {
        std::size_t length = 0;
        std::size_t from = 0;
        if (counts_alike && at + shortest <= points.size()) {
            std::uint32_t& place = last[slot_of(&points[at])];
            if (place != none && at - place <= furthest) {
                from = place;
                const std::size_t most = std::min(longest, points.size() - at);
                while (length < most && points[from + length] == points[at + length]) {
                    ++length;
                }
            }
            place = static_cast<std::uint32_t>(at);
        }
        if (length < shortest) {
            out += points[at] == U'~' ? std::string("~##") : to_utf8(points[at]);
            ++at;
            continue;
        }
        const std::size_t distance = at - from;
        out += '~';
        out += digit(distance / base);
        out += digit(distance % base);
        out += digit(length - shortest);
        for (std::size_t i = at + 1; i < at + length && i + shortest <= points.size(); ++i) {
            last[slot_of(&points[i])] = static_cast<std::uint32_t>(i);
        }
        at += length;
    }
    return out;
}

}  // namespace minhbach

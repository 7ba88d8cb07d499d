// SPDX-License-Identifier: MIT
// What packed_text() has made, back as the search of a page reads it.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace minhbach {

// As themes/default/assets/search.js does.
inline std::string unpacked(const std::string& packed) {
    const std::vector<char32_t> signs = code_points(packed);
    std::vector<char32_t> out;
    const auto digit = [&](std::size_t at) { return static_cast<std::size_t>(signs.at(at) - U'#'); };
    for (std::size_t at = 0; at < signs.size(); ++at) {
        if (signs[at] != U'~') {
            out.push_back(signs[at]);
            continue;
        }
        const std::size_t back = digit(at + 1) * 91 + digit(at + 2);
        at += 2;
        if (back == 0) {
            out.push_back(U'~');
            continue;
        }
        ++at;
        for (std::size_t left = digit(at) + 5; left > 0; --left) {
            REQUIRE(back <= out.size());
            out.push_back(out[out.size() - back]);
        }
    }
    std::string text;
    for (const char32_t point : out) {
        text += to_utf8(point);
    }
    return text;
}

}  // namespace minhbach

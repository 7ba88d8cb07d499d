// SPDX-License-Identifier: MIT
// What a theme looks like in numbers: its colours by day, by night and on paper, its fonts and its sizes. The style
// sheet and the files of charts take theirs from here.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/colour.hpp"

namespace minhbach {

enum class Scheme : unsigned char { light, dark, print };
inline constexpr std::array<Scheme, 3> all_schemes{Scheme::light, Scheme::dark, Scheme::print};

constexpr std::string_view to_string(Scheme scheme) {
    return scheme == Scheme::light ? "light" : scheme == Scheme::dark ? "dark" : "print";
}

struct ColourToken {
    std::array<Colour, all_schemes.size()> values;

    const Colour& in(Scheme scheme) const { return values.at(static_cast<std::size_t>(scheme)); }
};

struct DesignTokens {
    std::map<std::string, ColourToken, std::less<>> colours;
    std::vector<std::pair<std::string, std::string>> fonts;  // in the order of the theme's file
    std::vector<std::pair<std::string, std::string>> sizes;
};

}  // namespace minhbach

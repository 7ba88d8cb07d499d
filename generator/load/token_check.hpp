// SPDX-License-Identifier: MIT
// Whether readers can tell the colours of a theme from each other: by day, by night and on paper, with all eyes.
#pragma once

#include "load/source_text.hpp"
#include "model/design_tokens.hpp"

namespace minhbach {

struct TokenPlace {
    const SourceText* source = nullptr;
    std::size_t offset = 0;
    std::size_t width = 1;
    bool of_site = false;  // the publisher's own, else the theme's
};

struct PlacedValue {
    Colour colour;
    bool is_read = false;    // something stands there
    bool is_colour = false;  // that is one
    TokenPlace at;
};

struct PlacedColour {
    std::array<PlacedValue, all_schemes.size()> values;
    TokenPlace at;  // of its name

    const PlacedValue& in(Scheme scheme) const { return values.at(static_cast<std::size_t>(scheme)); }
};

using PlacedColours = std::map<std::string, PlacedColour, std::less<>>;

// Reports pairs without contrast and neighbours that look alike (load/token_list.hpp), where the site's own value
// stands or else the theme's. What is no colour has been reported.
void check_colours(const PlacedColours& colours);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The colours that every theme has, and which of them must be told from which.
#pragma once

#include <span>
#include <string_view>

#include "model/design_tokens.hpp"

namespace minhbach {

// All of them; a theme has no others.
std::span<const std::string_view> colour_names();

// One that stands on another.
struct ColourPair {
    std::string_view front;
    std::string_view ground;
    double contrast;  // the least that WCAG 2.2 asks for: 4.5 of text, 3 of marks and large text
};
std::span<const ColourPair> colour_pairs();

// Marks that stand side by side in a chart, where only their colour tells them apart.
struct ColourNeighbours {
    std::string_view one;
    std::string_view other;
    double difference;  // the least, to all eyes
};
std::span<const ColourNeighbours> colour_neighbours();

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Colours as a theme writes them, and how well eyes of all kinds tell them apart.
//
// Contrast: W3C, "Web Content Accessibility Guidelines (WCAG) 2.2", definitions of "relative luminance" and "contrast
// ratio". What a dichromat sees: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color
// Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0. Difference:
// CIE 15, L*a*b* of 1976 for D65, in which a just noticeable step is about 2.3.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Colour&) const = default;
};

// "#1f3a73" or "#fff"; nothing else is a colour here.
std::optional<Colour> colour_of(std::string_view text);

// "#1f3a73"
std::string to_string(const Colour& colour);

// From 1 (alike) to 21 (black on white), whichever of them is the darker.
double contrast(const Colour& one, const Colour& other);

enum class Eyes : std::uint8_t { all_cones, protanopia, deuteranopia, tritanopia };
inline constexpr std::array<Eyes, 4> all_eyes{Eyes::all_cones, Eyes::protanopia, Eyes::deuteranopia, Eyes::tritanopia};

// The distance between two colours as these eyes see them; 100 is that of black and white.
double difference(const Colour& one, const Colour& other, Eyes eyes);

// The nearest colour between `colour` and black, or white, that has this contrast with `ground`; nothing when none has.
std::optional<Colour> with_contrast(const Colour& colour, const Colour& ground, double least);

}  // namespace minhbach

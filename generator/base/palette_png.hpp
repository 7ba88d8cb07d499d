// SPDX-License-Identifier: MIT
// Pictures of few flat colours as PNG: twelve at the most, chosen so that edges of letters stay smooth.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace minhbach {

// Opaque pixels where somebody else keeps them, row by row: 0xRRGGBB, whatever the byte above says.
struct Pixels {
    int width = 0;
    int height = 0;
    std::span<const std::uint32_t> colours;
};

inline constexpr std::size_t palette_size = 12;

// The same pixels give the same bytes. Empty where it cannot be made, as of no pixels at all.
std::string palette_png(const Pixels& pixels);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Where an area ends, as its boundary file says it: positions on the earth, not yet in any picture.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/entities.hpp"

namespace minhbach {

// WGS 84, in ten-millionths of a degree, which are a centimetre: whole numbers, so that two areas that share a border
// have exactly the same positions on it.
struct GeoPosition {
    std::int32_t longitude = 0;
    std::int32_t latitude = 0;

    auto operator<=>(const GeoPosition&) const = default;
};

inline constexpr double geo_units = 1e7;  // of a degree

using GeoRing = std::vector<GeoPosition>;  // the last position is joined to the first, which is not repeated

struct Boundary {
    AreaIndex area = no_area;
    std::vector<GeoRing> rings;  // outer ones and holes: what lies within an odd number of them is the area's
    std::string source;          // who drew it, as the file says; may be empty
    Place place;                 // of the feature, for messages
};

}  // namespace minhbach

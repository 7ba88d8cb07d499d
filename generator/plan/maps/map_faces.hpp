// SPDX-License-Identifier: MIT
// Areas as they lie beside one another on the grid of a map: what their files say of a border that two share may differ
// by a little, and comes to one line here.
#pragma once

#include <optional>
#include <vector>

#include "plan/maps/map_projection.hpp"
#include "plan/maps/map_shape.hpp"

namespace minhbach {

// Less than this, in squares of the grid, is not seen.
inline constexpr double least_of_map = 2.0 * MapShapes::per_unit * MapShapes::per_unit;

// Of rings in units of the grid (y downwards) those of each area, outer ones one way round and holes the other, none of
// them smaller than what is seen; none of an area that is too small itself. Where two areas lie on each other the
// smaller one is on top. Nothing where the lines cross so often that it would cost more than is spent on it.
std::optional<std::vector<std::vector<MapRing>>> faces_of(const std::vector<std::vector<PlaneRing>>& areas);

}  // namespace minhbach

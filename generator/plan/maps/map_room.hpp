// SPDX-License-Identifier: MIT
#pragma once

#include "plan/maps/map_shape.hpp"

namespace minhbach {

// Where words of so many units of a picture in height have most room within an area.
MapRoom room_within(const MapShape& shape, double height);

}  // namespace minhbach

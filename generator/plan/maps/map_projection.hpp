// SPDX-License-Identifier: MIT
// From the earth to a plane, so that areas that are equally large look so.
#pragma once

#include <optional>
#include <vector>

#include "model/boundary.hpp"

namespace minhbach {

struct PlanePoint {
    double x = 0;
    double y = 0;  // northwards
};

using PlaneRing = std::vector<PlanePoint>;

// The rings of each area by Lambert's azimuthal equal-area projection, in metres from the middle of them all. Nothing
// where one of them has no place there: on the other side of the earth.
std::optional<std::vector<std::vector<PlaneRing>>> projected(const std::vector<const Boundary*>& boundaries);

}  // namespace minhbach

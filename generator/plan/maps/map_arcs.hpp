// SPDX-License-Identifier: MIT
// The borders of a map, each once: between two areas, or between one and nothing. What becomes of a border becomes of
// it for both its areas, so that no gap opens between them.
#pragma once

#include <vector>

#include "plan/maps/map_shape.hpp"

namespace minhbach {

class MapArcs {
public:
    // Of rings whose points are the same wherever two of them share a border.
    explicit MapArcs(const std::vector<std::vector<MapRing>>& areas);

    // Leaves out points that are no farther than so much from what is left; borders that did not cross do not cross
    // afterwards. Whether that could be done.
    bool simplify(double tolerance);

    // The rings of each area as they are now.
    std::vector<std::vector<MapRing>> areas() const;

private:
    struct Piece {
        std::size_t arc = 0;
        bool reversed = false;
    };
    std::vector<MapRing> arcs_;                           // from end to end
    std::vector<std::vector<std::vector<Piece>>> areas_;  // of each area its rings
};

}  // namespace minhbach

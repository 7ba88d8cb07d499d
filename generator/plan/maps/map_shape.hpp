// SPDX-License-Identifier: MIT
// The outlines of the areas of a map, ready to be drawn: whole numbers on a grid that is finer than the units of a
// picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace minhbach {

struct MapPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;  // downwards, as in pictures

    auto operator<=>(const MapPoint&) const = default;
};

using MapRing = std::vector<MapPoint>;  // the last point is joined to the first

// Where words of an area have most room: their middle, and how wide they may be.
struct MapRoom {
    double x = 0;
    double y = 0;
    double width = 0;  // 0: there is none
};

struct MapShape {
    std::vector<MapRing> rings;  // outer ones one way round, holes the other
    bool sign = false;           // too small to be seen: a square that stands for it, above the others
    MapRoom one_line;            // of words
    MapRoom two_lines;
};

struct MapShapes {
    static constexpr int per_unit = 2;  // of a picture
    static constexpr int picture_width = 320;
    static constexpr int picture_height = 400;  // at the most
    static constexpr int line = 12;             // units of a line of words

    int height = 0;  // in units of a picture
    std::vector<MapShape> areas;
    std::size_t bytes = 0;  // of all paths
};

// Twice what a ring encloses; the sign tells which way round.
double twice_enclosed(const MapRing& ring);

// As SVG writes the path of an outline, in units of the grid.
std::string path_of(const MapShape& shape);

}  // namespace minhbach

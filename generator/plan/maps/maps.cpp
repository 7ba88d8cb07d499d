// SPDX-License-Identifier: MIT
#include "plan/maps/maps.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/limits.hpp"
#include "plan/maps/map_arcs.hpp"
#include "plan/maps/map_faces.hpp"
#include "plan/maps/map_projection.hpp"
#include "plan/maps/map_room.hpp"

namespace minhbach {

namespace {

// What the outlines may take of a picture of limits::map_bytes: of few areas each is drawn in full, with its name and
// its number, of many they take all that is left beside the key.
std::size_t bytes_for(std::size_t areas) {
    constexpr std::size_t of_words = 180;
    constexpr std::size_t of_outline = 60;
    constexpr std::size_t least = 3'000;
    constexpr std::size_t most = limits::map_bytes - 1'600;
    const std::size_t beside_words = areas * of_words < most ? most - areas * of_words : 0;
    return std::max(beside_words, std::clamp(areas * of_outline, least, most));
}

// From metres northwards to units of the grid downwards, as large as the picture allows; gives its height.
int place(std::vector<std::vector<PlaneRing>>& areas) {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    bool first = true;
    for (const auto& rings : areas) {
        for (const PlaneRing& ring : rings) {
            for (const PlanePoint& point : ring) {
                west = first ? point.x : std::min(west, point.x);
                east = first ? point.x : std::max(east, point.x);
                south = first ? point.y : std::min(south, point.y);
                north = first ? point.y : std::max(north, point.y);
                first = false;
            }
        }
    }
    // A line around what lies at the edge is within the picture, too.
    constexpr double margin = 1.0 * MapShapes::per_unit;
    constexpr double width = MapShapes::picture_width * MapShapes::per_unit - 2 * margin;
    constexpr double height = MapShapes::picture_height * MapShapes::per_unit - 2 * margin;
    const double scale = std::min(width / std::max(east - west, 1.0), height / std::max(north - south, 1.0));
    for (auto& rings : areas) {
        for (PlaneRing& ring : rings) {
            for (PlanePoint& point : ring) {
                point = {margin + (point.x - west) * scale, margin + (north - point.y) * scale};
            }
        }
    }
    return static_cast<int>(std::ceil(((north - south) * scale + 2 * margin) / MapShapes::per_unit));
}

// A square where an area is that is too small to be seen.
MapRing sign_for(const std::vector<PlaneRing>& rings) {
    const PlaneRing* largest = nullptr;
    double most = -1;
    for (const PlaneRing& ring : rings) {
        double sum = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const PlanePoint& a = ring[i];
            const PlanePoint& b = ring[(i + 1) % ring.size()];
            sum += a.x * b.y - b.x * a.y;
        }
        if (std::abs(sum) > most) {
            most = std::abs(sum);
            largest = &ring;
        }
    }
    const std::int32_t half = 3 * MapShapes::per_unit;  // with room for a few dashes around it
    const auto within = [half](double at, int size) {
        return std::clamp(static_cast<std::int32_t>(std::lround(at)), half, size * MapShapes::per_unit - half);
    };
    const std::int32_t x = within(largest->front().x, MapShapes::picture_width);
    const std::int32_t y = within(largest->front().y, MapShapes::picture_height);
    return {{x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}};
}

// Leaves out islands that are too small for so coarse a map, but the largest part of each area, and lakes, but where
// another area lies in them.
void leave_out_small(std::vector<std::vector<MapRing>>& areas, double least) {
    const auto size = [](const MapRing& ring) { return std::abs(twice_enclosed(ring)) / 2; };
    const auto larger = [&](const MapRing& a, const MapRing& b) { return size(a) < size(b); };
    const auto is_hole = [](const MapRing& ring, bool positive) { return (twice_enclosed(ring) > 0) != positive; };
    std::set<MapPoint> shores;
    std::vector<bool> positive(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        std::vector<MapRing>& rings = areas[i];
        const auto largest = std::max_element(rings.begin(), rings.end(), larger);
        if (largest == rings.end()) {
            continue;
        }
        std::iter_swap(rings.begin(), largest);
        positive[i] = twice_enclosed(rings.front()) > 0;
        rings.erase(
            std::remove_if(rings.begin() + 1, rings.end(),
                           [&](const MapRing& ring) { return !is_hole(ring, positive[i]) && size(ring) < least; }),
            rings.end());
        for (const MapRing& ring : rings) {
            if (!is_hole(ring, positive[i])) {
                shores.insert(ring.begin(), ring.end());
            }
        }
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        std::erase_if(areas[i], [&](const MapRing& ring) {
            return is_hole(ring, positive[i]) && size(ring) < least &&
                   std::none_of(ring.begin(), ring.end(), [&](const MapPoint& at) { return shores.contains(at); });
        });
    }
}

std::size_t total_bytes(const std::vector<MapShape>& shapes) {
    std::size_t bytes = 0;
    for (const MapShape& shape : shapes) {
        bytes += path_of(shape).size();
    }
    return bytes;
}

}  // namespace

std::shared_ptr<const MapShapes> Maps::of(const std::vector<AreaIndex>& areas) {
    const auto [made, fresh] = made_.try_emplace(areas);
    if (fresh) {
        made->second = make(areas);
    }
    return made->second;
}

std::shared_ptr<const MapShapes> Maps::make(const std::vector<AreaIndex>& areas) {
    std::vector<const Boundary*> boundaries;
    boundaries.reserve(areas.size());
    for (const AreaIndex area : areas) {
        boundaries.push_back(boundary_of(corpus_, area));
    }
    auto plane = projected(boundaries);
    auto shapes = std::make_shared<MapShapes>();
    shapes->height = plane ? place(*plane) : 0;
    const auto faces = plane ? faces_of(*plane) : std::nullopt;
    if (!faces) {
        report(areas.front(), areas.size(), true);
        return nullptr;
    }
    std::vector<std::vector<MapRing>> outlines = *faces;
    const std::size_t room = bytes_for(areas.size());
    constexpr double largest_tolerance = 60.0 * MapShapes::per_unit;
    constexpr double coarser = 1.15;
    double tolerance = 0.4 * MapShapes::per_unit;
    while (tolerance < largest_tolerance) {
        // Anew each time: where islands are left out fewer borders meet.
        MapArcs arcs(outlines);
        if (!arcs.simplify(tolerance)) {
            break;
        }
        outlines = arcs.areas();
        leave_out_small(outlines, std::max(least_of_map, tolerance * tolerance));
        shapes->areas.clear();
        for (std::size_t i = 0; i < areas.size(); ++i) {
            MapShape& shape = shapes->areas.emplace_back();
            shape.rings = outlines[i];
            shape.sign = shape.rings.empty();
            if (shape.sign) {
                shape.rings.push_back(sign_for((*plane)[i]));
            }
        }
        shapes->bytes = total_bytes(shapes->areas);
        if (shapes->bytes <= room) {
            for (MapShape& shape : shapes->areas) {
                shape.one_line = room_within(shape, MapShapes::line);
                shape.two_lines = room_within(shape, 2 * MapShapes::line);
            }
            return shapes;
        }
        tolerance *= coarser;
    }
    report(areas.front(), areas.size(), false);
    return nullptr;
}

void Maps::report(AreaIndex first, std::size_t count, bool tangled) {
    diagnostics_.add({Severity::warning,
                      tangled ? "map-tangled" : "map-too-fine",
                      boundary_of(corpus_, first)->place,
                      tangled
                          ? say("không vẽ được bản đồ {0} nơi: ranh giới cắt nhau quá nhiều, hoặc trải quá nửa trái "
                                "đất",
                                "the map of {0} areas cannot be drawn: their borders cross too often, or go more "
                                "than half around the earth",
                                count)
                          : say("không vẽ được bản đồ {0} nơi trong {1} byte",
                                "the map of {0} areas cannot be drawn within {1} bytes", count, limits::map_bytes),
                      tangled ? say("đơn giản hoá và sửa ranh giới (ví dụ bằng mapshaper hay QGIS)",
                                    "simplify and mend the boundaries (with mapshaper or QGIS, say)")
                              : say("bản đồ ô vuông (\"tile\") được dùng thay, nếu có",
                                    "a map of squares (\"tile\") is used instead, where there is one"),
                      {},
                      1});
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/maps/map_room.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace minhbach {

namespace {

using Range = std::pair<double, double>;

template <typename Visit>
void for_each_edge(const MapShape& shape, const Visit& visit) {
    for (const MapRing& ring : shape.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            visit(ring[i], ring[(i + 1) % ring.size()]);
        }
    }
}

double x_at(const MapPoint& a, const MapPoint& b, double y) {
    return a.x + (static_cast<double>(b.x) - a.x) * (y - a.y) / (static_cast<double>(b.y) - a.y);
}

bool is_within(const MapShape& shape, double x, double y) {
    bool within = false;
    for_each_edge(shape, [&](const MapPoint& a, const MapPoint& b) {
        if ((a.y > y) != (b.y > y) && x < x_at(a, b, y)) {
            within = !within;
        }
    });
    return within;
}

// What of the band between two heights an outline passes through, from left to right.
std::vector<Range> taken(const MapShape& shape, double top, double bottom) {
    std::vector<Range> ranges;
    for_each_edge(shape, [&](const MapPoint& a, const MapPoint& b) {
        const double high = std::min(a.y, b.y);
        const double low = std::max(a.y, b.y);
        if (low <= top || high >= bottom) {
            return;
        }
        const bool flat = a.y == b.y;
        const double one = flat ? a.x : x_at(a, b, std::max(high, top));
        const double other = flat ? b.x : x_at(a, b, std::min(low, bottom));
        ranges.emplace_back(std::min(one, other), std::max(one, other));
    });
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

}  // namespace

MapRoom room_within(const MapShape& shape, double height) {
    // Of places that are about as wide the one nearest to the middle.
    constexpr double enough = 70.0 * MapShapes::per_unit;
    constexpr double nearly = 0.85;
    constexpr int step = MapShapes::per_unit;
    if (shape.rings.empty()) {
        return {};
    }
    MapPoint least = shape.rings.front().front();
    MapPoint most = least;
    for_each_edge(shape, [&](const MapPoint& a, const MapPoint&) {
        least = {std::min(least.x, a.x), std::min(least.y, a.y)};
        most = {std::max(most.x, a.x), std::max(most.y, a.y)};
    });
    const double half = height * MapShapes::per_unit / 2;
    const double middle_x = (static_cast<double>(least.x) + most.x) / 2;
    const double middle_y = (static_cast<double>(least.y) + most.y) / 2;
    std::vector<MapRoom> rooms;
    double widest = 0;
    const int steps = static_cast<int>(std::floor((most.y - least.y - 2 * half) / step));
    for (int i = 0; i <= steps; ++i) {
        const double y = least.y + half + i * step;
        const std::vector<Range> ranges = taken(shape, y - half, y + half);
        double end = ranges.empty() ? 0 : ranges.front().second;
        for (const auto& [begin, next] : ranges) {
            const double x = (begin + end) / 2;
            if (begin > end && is_within(shape, x, y)) {
                rooms.push_back({x, y, begin - end});
                widest = std::max(widest, begin - end);
            }
            end = std::max(end, next);
        }
    }
    MapRoom room;
    double nearest = 0;
    for (const MapRoom& other : rooms) {
        const double distance = std::hypot(other.x - middle_x, other.y - middle_y);
        if (other.width >= nearly * std::min(widest, enough) && (room.width == 0 || distance < nearest)) {
            nearest = distance;
            room = other;
        }
    }
    room = {room.x / MapShapes::per_unit, room.y / MapShapes::per_unit, room.width / MapShapes::per_unit};
    return room;
}

}  // namespace minhbach

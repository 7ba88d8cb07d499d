// SPDX-License-Identifier: MIT
#include "plan/maps/map_shape.hpp"

#include <fmt/format.h>
#include <iterator>

namespace minhbach {

double twice_enclosed(const MapRing& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        sum += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    return sum;
}

std::string path_of(const MapShape& shape) {
    std::string path;
    const auto number = [&](std::int32_t value, bool apart) {
        if (apart && value >= 0) {
            path += ' ';  // a sign keeps numbers apart, too
        }
        fmt::format_to(std::back_inserter(path), "{}", value);
    };
    for (const MapRing& ring : shape.rings) {
        MapPoint at = ring.front();
        path += 'M';
        number(at.x, false);
        number(at.y, true);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            if (i == 1) {
                path += 'l';
            }
            number(ring[i].x - at.x, i > 1);
            number(ring[i].y - at.y, true);
            at = ring[i];
        }
        path += 'z';
    }
    return path;
}

}  // namespace minhbach

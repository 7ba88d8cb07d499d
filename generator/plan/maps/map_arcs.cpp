// SPDX-License-Identifier: MIT
#include "plan/maps/map_arcs.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "plan/maps/geos.hpp"

namespace minhbach {

namespace {

double distance(const MapPoint& a, const MapPoint& b) {
    return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

// Of a line through two points on which side a third one lies, and how far, but for a factor.
double beside(const MapPoint& a, const MapPoint& b, const MapPoint& point) {
    return (static_cast<double>(b.x) - a.x) * (static_cast<double>(point.y) - a.y) -
           (static_cast<double>(b.y) - a.y) * (static_cast<double>(point.x) - a.x);
}

// Points where borders meet.
std::set<MapPoint> junctions_of(const std::vector<std::vector<MapRing>>& areas) {
    constexpr std::size_t on_a_line = 2;
    std::map<MapPoint, std::set<MapPoint>> beside_each;
    for (const std::vector<MapRing>& rings : areas) {
        for (const MapRing& ring : rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const MapPoint& next = ring[(i + 1) % ring.size()];
                beside_each[ring[i]].insert(next);
                beside_each[next].insert(ring[i]);
            }
        }
    }
    std::set<MapPoint> junctions;
    for (const auto& [point, others] : beside_each) {
        if (others.size() != on_a_line) {
            junctions.insert(point);
        }
    }
    return junctions;
}

// An area between two borders, or within one, would vanish if both became one straight line: where little would be left
// between the points at which borders meet, three corners or four of the ring stay, those farthest from one another.
void keep_corners(const MapRing& ring, const std::set<MapPoint>& junctions, std::set<MapPoint>& kept) {
    constexpr double much = 0.4;
    MapRing least;
    std::copy_if(ring.begin(), ring.end(), std::back_inserter(least),
                 [&](const MapPoint& point) { return junctions.contains(point); });
    if (std::abs(twice_enclosed(least)) >= much * std::abs(twice_enclosed(ring))) {
        return;
    }
    const MapPoint first = *std::min_element(ring.begin(), ring.end());
    const MapPoint second = *std::max_element(ring.begin(), ring.end(), [&](const MapPoint& a, const MapPoint& b) {
        return std::pair(distance(first, a), a) < std::pair(distance(first, b), b);
    });
    const auto [left, right] = std::minmax_element(ring.begin(), ring.end(), [&](const MapPoint& a, const MapPoint& b) {
        return std::pair(beside(first, second, a), a) < std::pair(beside(first, second, b), b);
    });
    kept.insert({first, second});
    const double on_left = -beside(first, second, *left);
    const double on_right = beside(first, second, *right);
    // Of two sides the flatter one may go straight.
    constexpr double flat = 0.25;
    if (on_left >= flat * on_right) {
        kept.insert(*left);
    }
    if (on_right >= flat * on_left) {
        kept.insert(*right);
    }
}

}  // namespace

MapArcs::MapArcs(const std::vector<std::vector<MapRing>>& areas) {
    const std::set<MapPoint> junctions = junctions_of(areas);
    std::set<MapPoint> ends = junctions;
    for (const std::vector<MapRing>& rings : areas) {
        for (const MapRing& ring : rings) {
            keep_corners(ring, junctions, ends);
        }
    }
    std::map<MapRing, std::size_t> known;
    for (const std::vector<MapRing>& rings : areas) {
        auto& area = areas_.emplace_back();
        for (const MapRing& ring : rings) {
            std::vector<Piece>& pieces = area.emplace_back();
            const auto start = static_cast<std::size_t>(
                std::find_if(ring.begin(), ring.end(), [&](const MapPoint& point) { return ends.contains(point); }) -
                ring.begin());
            MapRing line{ring[start]};
            for (std::size_t i = 1; i <= ring.size(); ++i) {
                line.push_back(ring[(start + i) % ring.size()]);
                if (!ends.contains(line.back())) {
                    continue;
                }
                MapRing back(line.rbegin(), line.rend());
                const bool reversed = back < line;
                const auto [arc, fresh] = known.emplace(reversed ? std::move(back) : line, arcs_.size());
                if (fresh) {
                    arcs_.push_back(arc->first);
                }
                pieces.push_back({arc->second, reversed});
                line = {line.back()};
            }
        }
    }
}

bool MapArcs::simplify(double tolerance) {
    const Geos geos;
    const Geos::Geometry lines = geos.lines(arcs_);
    const Geos::Geometry simple =
        geos.own(lines ? GEOSTopologyPreserveSimplify_r(geos.handle(), lines.get(), tolerance) : nullptr);
    if (!simple) {
        return false;
    }
    const std::vector<const GEOSGeometry*> parts = geos.parts(simple.get());
    if (parts.size() != arcs_.size()) {
        return false;
    }
    std::vector<MapRing> arcs;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        arcs.push_back(geos.points(parts[i]));
        const bool same_ends =
            arcs.back().size() > 1 && arcs.back().front() == arcs_[i].front() && arcs.back().back() == arcs_[i].back();
        if (!same_ends) {
            return false;
        }
    }
    arcs_ = std::move(arcs);
    return true;
}

std::vector<std::vector<MapRing>> MapArcs::areas() const {
    std::vector<std::vector<MapRing>> areas;
    for (const auto& area : areas_) {
        std::vector<MapRing>& rings = areas.emplace_back();
        for (const std::vector<Piece>& pieces : area) {
            MapRing& ring = rings.emplace_back();
            for (const auto& [arc, reversed] : pieces) {
                const MapRing& line = arcs_[arc];
                // All but its end, with which the next piece begins.
                if (reversed) {
                    ring.insert(ring.end(), line.rbegin(), line.rend() - 1);
                } else {
                    ring.insert(ring.end(), line.begin(), line.end() - 1);
                }
            }
        }
    }
    return areas;
}

}  // namespace minhbach

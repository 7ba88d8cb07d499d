// SPDX-License-Identifier: MIT
#include "plan/maps/map_faces.hpp"

#include <algorithm>
#include <cmath>

#include "base/limits.hpp"
#include "plan/maps/geos.hpp"

namespace minhbach {

namespace {

// The rings of an area on the grid: what lies within an odd number of them is its own.
struct GridArea {
    std::vector<MapRing> rings;
    MapPoint least;
    MapPoint most;
    double size = 0;

    bool holds(double x, double y) const {
        if (x < least.x || x > most.x || y < least.y || y > most.y) {
            return false;
        }
        bool within = false;
        for (const MapRing& ring : rings) {
            for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
                const MapPoint& a = ring[i];
                const MapPoint& b = ring[before];
                if ((a.y > y) != (b.y > y) &&
                    x < static_cast<double>(b.x - a.x) * (y - a.y) / static_cast<double>(b.y - a.y) + a.x) {
                    within = !within;
                }
            }
        }
        return within;
    }
};

GridArea on_grid(const std::vector<PlaneRing>& rings) {
    GridArea area;
    bool first = true;
    for (const PlaneRing& ring : rings) {
        MapRing line;
        for (const PlanePoint& point : ring) {
            const MapPoint at{static_cast<std::int32_t>(std::lround(point.x)),
                              static_cast<std::int32_t>(std::lround(point.y))};
            if (line.empty() || line.back() != at) {
                line.push_back(at);
            }
        }
        while (line.size() > 1 && line.back() == line.front()) {
            line.pop_back();
        }
        if (line.size() < 3) {
            continue;
        }
        for (const MapPoint& at : line) {
            area.least = first ? at : MapPoint{std::min(area.least.x, at.x), std::min(area.least.y, at.y)};
            area.most = first ? at : MapPoint{std::max(area.most.x, at.x), std::max(area.most.y, at.y)};
            first = false;
        }
        area.size += std::abs(twice_enclosed(line));
        area.rings.push_back(std::move(line));
    }
    return area;
}

double length_of(const MapRing& ring) {
    double length = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        length += std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
    }
    return length;
}

// The rings of polygons, those that are seen.
std::vector<MapRing> rings_of(const Geos& geos, const GEOSGeometry* polygons) {
    std::vector<MapRing> rings;
    const auto add = [&](const GEOSGeometry* line) {
        MapRing ring = geos.points(line);
        if (!ring.empty()) {
            ring.pop_back();
        }
        if (std::abs(twice_enclosed(ring)) >= 2 * least_of_map) {
            rings.push_back(std::move(ring));
        }
    };
    for (const GEOSGeometry* polygon : geos.parts(polygons)) {
        add(GEOSGetExteriorRing_r(geos.handle(), polygon));
        const int holes = GEOSGetNumInteriorRings_r(geos.handle(), polygon);
        for (int i = 0; i < holes; ++i) {
            add(GEOSGetInteriorRingN_r(geos.handle(), polygon, i));
        }
    }
    return rings;
}

}  // namespace

std::optional<std::vector<std::vector<MapRing>>> faces_of(const std::vector<std::vector<PlaneRing>>& areas) {
    std::vector<GridArea> on;
    std::vector<MapRing> closed;
    double length = 0;
    for (const std::vector<PlaneRing>& rings : areas) {
        on.push_back(on_grid(rings));
        for (const MapRing& ring : on.back().rings) {
            length += length_of(ring);
            closed.push_back(ring);
            closed.back().push_back(ring.front());
        }
    }
    if (length > static_cast<double>(limits::map_line_length)) {
        return {};
    }
    std::vector<std::vector<MapRing>> result(areas.size());
    if (closed.empty()) {
        return result;
    }
    const Geos geos;
    const Geos::Geometry lines = geos.lines(closed);
    const Geos::Geometry noded = geos.own(lines ? GEOSUnaryUnionPrec_r(geos.handle(), lines.get(), 1.0) : nullptr);
    const GEOSGeometry* all = noded.get();
    const Geos::Geometry faces = geos.own(noded ? GEOSPolygonize_r(geos.handle(), &all, 1) : nullptr);
    if (!faces) {
        return {};
    }
    std::vector<std::vector<Geos::Geometry>> owned(areas.size());
    std::size_t seen = 0;
    bool whole = true;
    for (const GEOSGeometry* face : geos.parts(faces.get())) {
        double size = 0;
        GEOSArea_r(geos.handle(), face, &size);
        if (size < least_of_map) {
            continue;
        }
        const Geos::Geometry inside = geos.own(GEOSPointOnSurface_r(geos.handle(), face));
        whole = whole && ++seen <= limits::map_faces && inside != nullptr;
        if (!whole) {
            break;
        }
        double x = 0;
        double y = 0;
        GEOSGeomGetX_r(geos.handle(), inside.get(), &x);
        GEOSGeomGetY_r(geos.handle(), inside.get(), &y);
        const GridArea* owner = nullptr;
        for (const GridArea& area : on) {
            if ((owner == nullptr || area.size < owner->size) && area.holds(x, y)) {
                owner = &area;
            }
        }
        if (owner != nullptr) {
            owned[static_cast<std::size_t>(owner - on.data())].push_back(
                geos.own(GEOSGeom_clone_r(geos.handle(), face)));
        }
    }
    for (std::size_t i = 0; i < owned.size(); ++i) {
        if (owned[i].empty()) {
            continue;
        }
        const Geos::Geometry parts = geos.collected(GEOS_MULTIPOLYGON, std::move(owned[i]));
        const Geos::Geometry joined = geos.own(parts ? GEOSUnaryUnion_r(geos.handle(), parts.get()) : nullptr);
        whole = whole && joined && GEOSNormalize_r(geos.handle(), joined.get()) == 0;
        if (whole) {
            result[i] = rings_of(geos, joined.get());
        }
    }
    return whole ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace minhbach

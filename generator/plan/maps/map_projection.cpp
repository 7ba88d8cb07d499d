// SPDX-License-Identifier: MIT
#include "plan/maps/map_projection.hpp"

#include <fmt/format.h>
#include <proj.h>
#include <algorithm>
#include <cmath>
#include <memory>

#include "base/limits.hpp"
#include "base/vectors.hpp"

namespace minhbach {

namespace {

struct Middle {
    double longitude = 0;  // in degrees
    double latitude = 0;
};

// Longitudes go round: their middle is opposite the widest gap between them, so that islands on both sides of the 180th
// degree lie beside each other.
Middle middle_of(const std::vector<const Boundary*>& boundaries) {
    std::vector<std::int32_t> longitudes;
    std::int32_t south = 0;
    std::int32_t north = 0;
    for (const Boundary* boundary : boundaries) {
        for (const GeoRing& ring : boundary->rings) {
            for (const GeoPosition& position : ring) {
                south = longitudes.empty() ? position.latitude : std::min(south, position.latitude);
                north = longitudes.empty() ? position.latitude : std::max(north, position.latitude);
                longitudes.push_back(position.longitude);
            }
        }
    }
    each_once(longitudes);
    constexpr double full_turn = 360;
    double widest = 0;
    double west = 0;
    for (std::size_t i = 0; i < longitudes.size(); ++i) {
        const bool last = i + 1 == longitudes.size();
        const double at = longitudes[i] / geo_units;
        const double next = longitudes[last ? 0 : i + 1] / geo_units + (last ? full_turn : 0);
        if (next - at > widest) {
            widest = next - at;
            west = next;
        }
    }
    double longitude = west + (full_turn - widest) / 2;
    while (longitude > full_turn / 2) {
        longitude -= full_turn;
    }
    return {longitude, (static_cast<double>(south) + north) / 2 / geo_units};
}

// PROJ with nothing but its formulas: no database, no network, no word on standard error.
class Projection {
public:
    explicit Projection(Middle middle) : context_(proj_context_create()) {
        proj_log_func(context_.get(), nullptr, [](void*, int, const char*) {});
        proj_context_set_enable_network(context_.get(), 0);
        const std::string definition =
            fmt::format("+proj=laea +lat_0={:.7f} +lon_0={:.7f} +ellps=WGS84", middle.latitude, middle.longitude);
        projection_.reset(proj_create(context_.get(), definition.c_str()));
    }

    bool usable() const { return projection_ != nullptr; }

    std::optional<PlanePoint> at(double longitude, double latitude) const {
        const PJ_COORD placed =
            proj_trans(projection_.get(), PJ_FWD, proj_coord(proj_torad(longitude), proj_torad(latitude), 0, 0));
        if (!std::isfinite(placed.xy.x) || !std::isfinite(placed.xy.y)) {
            return {};
        }
        return PlanePoint{placed.xy.x, placed.xy.y};
    }

private:
    struct Delete {
        void operator()(PJ* projection) const { proj_destroy(projection); }
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    };
    std::unique_ptr<PJ_CONTEXT, Delete> context_;
    std::unique_ptr<PJ, Delete> projection_;
};

// What is straight between two positions of GeoJSON, along a parallel for one, is not so on the plane: long stretches
// get points in between.
int pieces_of(const GeoPosition& from, const GeoPosition& to) {
    constexpr double longest = 0.5 * geo_units;
    const double length = std::max(std::abs(static_cast<double>(to.longitude) - from.longitude),
                                   std::abs(static_cast<double>(to.latitude) - from.latitude));
    return std::max(1, static_cast<int>(std::ceil(length / longest)));
}

}  // namespace

std::optional<std::vector<std::vector<PlaneRing>>> projected(const std::vector<const Boundary*>& boundaries) {
    const Projection projection(middle_of(boundaries));
    if (!projection.usable()) {
        return {};
    }
    std::vector<std::vector<PlaneRing>> areas;
    areas.reserve(boundaries.size());
    std::size_t points = 0;
    for (const Boundary* boundary : boundaries) {
        std::vector<PlaneRing>& rings = areas.emplace_back();
        for (const GeoRing& ring : boundary->rings) {
            PlaneRing& to = rings.emplace_back();
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const GeoPosition& a = ring[i];
                const GeoPosition& b = ring[(i + 1) % ring.size()];
                const int pieces = pieces_of(a, b);
                points += static_cast<std::size_t>(pieces);
                if (points > 2 * limits::boundary_positions) {
                    return {};
                }
                for (int piece = 0; piece < pieces; ++piece) {
                    const auto between = [&](double from, double end) {
                        return (from + (end - from) * piece / pieces) / geo_units;
                    };
                    const auto point =
                        projection.at(between(a.longitude, b.longitude), between(a.latitude, b.latitude));
                    if (!point) {
                        return {};
                    }
                    to.push_back(*point);
                }
            }
        }
    }
    return areas;
}

}  // namespace minhbach

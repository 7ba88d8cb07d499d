// SPDX-License-Identifier: MIT
// GEOS as it is used here: one handle, geometries that end with their owner, and nothing where it fails.
#pragma once

#include <geos_c.h>
#include <memory>
#include <utility>
#include <vector>

#include "plan/maps/map_shape.hpp"

namespace minhbach {

class Geos {
public:
    struct Delete {
        GEOSContextHandle_t handle = nullptr;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Delete>;

    Geos() : handle_(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(handle_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    GEOSContextHandle_t handle() const { return handle_; }
    Geometry own(GEOSGeometry* geometry) const { return {geometry, Delete{handle_}}; }

    // Lines, each through its points.
    Geometry lines(const std::vector<MapRing>& lines) const {
        std::vector<Geometry> all;
        all.reserve(lines.size());
        std::vector<double> numbers;
        for (const MapRing& line : lines) {
            numbers.clear();
            for (const MapPoint& point : line) {
                numbers.push_back(point.x);
                numbers.push_back(point.y);
            }
            GEOSCoordSequence* points =
                GEOSCoordSeq_copyFromBuffer_r(handle_, numbers.data(), static_cast<unsigned>(line.size()), 0, 0);
            all.push_back(own(points == nullptr ? nullptr : GEOSGeom_createLineString_r(handle_, points)));
        }
        return collected(GEOS_MULTILINESTRING, std::move(all));
    }

    Geometry collected(int type, std::vector<Geometry> parts) const {
        std::vector<GEOSGeometry*> all;
        all.reserve(parts.size());
        for (const Geometry& part : parts) {
            if (!part) {
                return own(nullptr);
            }
            all.push_back(part.get());
        }
        for (Geometry& part : parts) {
            static_cast<void>(part.release());  // the collection has them now
        }
        return own(GEOSGeom_createCollection_r(handle_, type, all.data(), static_cast<unsigned>(all.size())));
    }

    std::vector<const GEOSGeometry*> parts(const GEOSGeometry* of) const {
        std::vector<const GEOSGeometry*> all;
        const int count = GEOSGetNumGeometries_r(handle_, of);
        all.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            all.push_back(GEOSGetGeometryN_r(handle_, of, i));
        }
        return all;
    }

    // The points of a line or ring, which lie on the grid.
    MapRing points(const GEOSGeometry* line) const {
        const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(handle_, line);
        unsigned count = 0;
        if (sequence == nullptr || GEOSCoordSeq_getSize_r(handle_, sequence, &count) == 0) {
            return {};
        }
        std::vector<double> numbers(2 * std::size_t{count});
        GEOSCoordSeq_copyToBuffer_r(handle_, sequence, numbers.data(), 0, 0);
        MapRing ring(count);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            ring[i] = {to_grid(numbers[2 * i]), to_grid(numbers[2 * i + 1])};
        }
        return ring;
    }

    static std::int32_t to_grid(double value) {
        return static_cast<std::int32_t>(value < 0 ? value - 0.5 : value + 0.5);
    }

private:
    GEOSContextHandle_t handle_;
};

}  // namespace minhbach

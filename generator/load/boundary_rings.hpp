// SPDX-License-Identifier: MIT
// The geometry of one feature of GeoJSON: rings of positions, checked as RFC 7946 wants them.
#pragma once

#include <cstddef>
#include <vector>

#include "load/json_document.hpp"
#include "load/source_text.hpp"
#include "model/boundary.hpp"

namespace minhbach {

class RingReader {
public:
    explicit RingReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    // The rings of a feature; none where there is a mistake in them, which has been reported.
    std::vector<GeoRing> read(const SourceText& source, const JsonValue& feature);

    // Whether there were more positions than are taken, which has been reported.
    bool full() const { return full_; }

private:
    void read_polygon(const SourceText& source, const JsonValue& polygon);
    void read_ring(const SourceText& source, const JsonValue& ring);
    bool read_position(const SourceText& source, const JsonValue& position);
    bool is_list(const SourceText& source, const JsonValue& value, const char* of);

    Diagnostics& diagnostics_;
    std::vector<GeoRing> rings_;
    GeoRing ring_;
    bool good_ = true;
    bool full_ = false;
    std::size_t positions_ = 0;  // of all that was read
};

}  // namespace minhbach

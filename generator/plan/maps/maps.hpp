// SPDX-License-Identifier: MIT
// Outlines for maps, made once for each set of areas, however many charts show it.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"
#include "plan/maps/map_shape.hpp"

namespace minhbach {

class Maps {
public:
    Maps(const Corpus& corpus, Diagnostics& diagnostics) : corpus_(corpus), diagnostics_(diagnostics) {}

    // Of areas that all have a boundary, in their order. Nothing where they cannot be drawn, which is reported once.
    std::shared_ptr<const MapShapes> of(const std::vector<AreaIndex>& areas);

private:
    std::shared_ptr<const MapShapes> make(const std::vector<AreaIndex>& areas);
    void report(AreaIndex first, std::size_t count, bool tangled);

    const Corpus& corpus_;
    Diagnostics& diagnostics_;
    std::map<std::vector<AreaIndex>, std::shared_ptr<const MapShapes>> made_;
};

}  // namespace minhbach

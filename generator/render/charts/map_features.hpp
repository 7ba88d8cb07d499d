// SPDX-License-Identifier: MIT
// The areas of a map as Vega reads them: GeoJSON features that are projected already.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/language.hpp"
#include "plan/charts/chart.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/charts/map_layout.hpp"

namespace minhbach {

// Of these rows, each with its name and, where there is a value, with that and its class.
nlohmann::ordered_json map_features(const Chart& chart, const MapLayout& layout, const std::vector<std::size_t>& rows,
                                    Language language);

// How Vega is to take their coordinates: as they are, in units of the grid.
nlohmann::ordered_json map_projection();

// The mark of a layer of them; what is decided by a value has no colour here.
nlohmann::ordered_json map_mark(const ChartLook& of, bool with_fill);

}  // namespace minhbach

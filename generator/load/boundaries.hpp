// SPDX-License-Identifier: MIT
// The boundaries of areas: GeoJSON (RFC 7946) in data/boundaries/.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads every data/boundaries/*.geojson into corpus.boundaries, by area. Each feature is bound to an area by its
// property `code`, or else by its `id`; every mistake is reported at its place.
void load_boundaries(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

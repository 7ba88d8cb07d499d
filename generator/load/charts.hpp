// SPDX-License-Identifier: MIT
// The publisher's own charts: data/charts.json.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// The file may be absent. To be called when all that it names is there.
void load_charts(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The first stage: a source folder becomes a corpus.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads everything below `source`. With errors in `diagnostics` the corpus is incomplete and must not be published.
Corpus load(const std::filesystem::path& source, Diagnostics& diagnostics);

}  // namespace minhbach

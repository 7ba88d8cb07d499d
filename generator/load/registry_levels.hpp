// SPDX-License-Identifier: MIT
// Reads which levels of areas and of programs a site has.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// data/levels.json. A site without it has no levels: all areas and all programs are alike.
void load_levels(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

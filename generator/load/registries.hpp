// SPDX-License-Identifier: MIT
// The registries of data/: units, dimensions, areas, programs, indicators, sources, and the site's own description.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads all registries below `source`/data into `corpus` and resolves the references between them. False where
// site.json is no JSON: then nothing else is read.
bool load_registries(const std::filesystem::path& source, Corpus& corpus, RegistryNotes& notes,
                     Diagnostics& diagnostics);

}  // namespace minhbach

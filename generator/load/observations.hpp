// SPDX-License-Identifier: MIT
// Observations from CSV: data/observations/SOURCE.csv, one file a source, one row a figure. The format is described in
// docs/data.md.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads the file of every source in `corpus.sources`; a file without a source, or a source without its file, is a
// mistake.
void load_observations(const std::filesystem::path& source, const RegistryNotes& notes, Corpus& corpus,
                       Diagnostics& diagnostics);

}  // namespace minhbach

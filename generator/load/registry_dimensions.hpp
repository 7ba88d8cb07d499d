// SPDX-License-Identifier: MIT
// Reads what a site declares of the division of its figures: dimensions with their codes, and kinds.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// data/dimensions.json and the files of codes that it names. A site without it has no dimensions.
void load_dimensions(const std::filesystem::path& folder, Corpus& corpus, RegistryNotes& notes,
                     Diagnostics& diagnostics);

// data/kinds.json, or the table data/kinds.csv; without it the kinds stay what they are.
void load_kinds(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

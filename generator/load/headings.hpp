// SPDX-License-Identifier: MIT
// What the headings of the documents say, from data/headings.csv (or .json): a figure's place is known by their numbers
// alone ("A/I/1.1"), and numbers tell a reader nothing.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// The file may be absent. Read after the observations, whose places it names: a heading below which no figure stands
// is a warning, since it would be shown nowhere.
void load_headings(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Commentary: Markdown below content/, with YAML front matter that binds it to an area, a program and a period by their
// ids.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads content/**/*.md. Each text must exist in every language of the site, with the same binding, and each page that
// the site lists (whose entries stand at `pages`) must have one.
void load_commentary(const std::filesystem::path& source, const EntryPlaces& pages, Corpus& corpus,
                     Diagnostics& diagnostics);

}  // namespace minhbach

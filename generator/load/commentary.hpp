// SPDX-License-Identifier: MIT
// Commentary: Markdown below content/, with YAML front matter that binds it to an area, a program and a period by their
// ids.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads content/**/*.md. Each text must exist in all languages of the site, with the same binding.
void load_commentary(const std::filesystem::path& source, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

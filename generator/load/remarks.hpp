// SPDX-License-Identifier: MIT
// What no rule can find and a person enters: data/remarks.json.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// The file may be absent. To be called when the observations are there, whose ids it names. Where what was loaded
// before has mistakes (`diagnostics`), rows may be missing for that: an id that is not there is then no mistake of this
// file.
void load_remarks(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

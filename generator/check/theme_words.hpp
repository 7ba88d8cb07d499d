// SPDX-License-Identifier: MIT
// That readers see a name, and no code, above the indicators of each theme.
#pragma once

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// To be called when the corpus has its words: a theme of indicators is a word "theme_CODE" of each language.
void check_theme_words(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics);

}  // namespace minhbach

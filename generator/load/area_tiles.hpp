// SPDX-License-Identifier: MIT
// The places of areas on maps of equal squares, which areas declare (`tile` in data/areas.json).
#pragma once

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Two areas of one map at one place, and an area without a place where those beside it have one, are mistakes.
void check_area_tiles(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What can only be seen when everything is loaded: trees that run in circles, units that lead nowhere, successors that
// begin too early, ids that collide.
#pragma once

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// To be called after load(), whether that found mistakes or not: one run reports all.
// Without the notes a message names the file alone.
void check(const Corpus& corpus, Diagnostics& diagnostics);
void check(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics);

}  // namespace minhbach

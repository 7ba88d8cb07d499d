// SPDX-License-Identifier: MIT
// The addresses at which the pages of a plan stood before their entities changed names or codes.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"
#include "plan/outline/plan.hpp"

namespace minhbach {

// By page, then by address. A former part of an address may stand wherever its entity's present part stands, alone or
// together with those of the entities above; a whole address stands for the page of its entity, in the language in
// which it begins, and before the rest of the addresses of the pages below. What cannot lead on, since something else
// is there, is reported where it is declared.
std::vector<MovedPage> find_moved_pages(const Corpus& corpus, const Plan& plan, const RegistryNotes& notes,
                                        Diagnostics& diagnostics);

}  // namespace minhbach

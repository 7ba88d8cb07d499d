// SPDX-License-Identifier: MIT
// Which pages there are, and what each is given: decides all that will be published.
#pragma once

#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// Pages for whatever has data: an area with figures of its own or below it, a program with figures of its own or below
// it, every source. Without the notes a message names the file of an entry alone.
Plan make_plan(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
               Diagnostics& diagnostics);
Plan make_plan(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
               const RegistryNotes& notes, Diagnostics& diagnostics);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The sources that a page names at its foot.
#pragma once

#include "plan/outline/plan.hpp"

namespace minhbach {

// Of the sources of its figures those with the most, of equal ones the first of the registry.
void cite_sources(const Corpus& corpus, Subject& subject);

}  // namespace minhbach

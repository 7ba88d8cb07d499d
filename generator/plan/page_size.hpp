// SPDX-License-Identifier: MIT
// Pages that would be too large to make.
#pragma once

#include "base/diagnostics.hpp"
#include "plan/plan.hpp"

namespace minhbach {

// A page is made whole in memory, about eight kilobytes a figure; one of too many figures is a mistake, at the source
// where it is a source's.
void check_page_sizes(const Corpus& corpus, const Plan& plan, Diagnostics& diagnostics);

}  // namespace minhbach

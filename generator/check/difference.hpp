// SPDX-License-Identifier: MIT
// Why a whole and its parts may differ, as far as the report itself says so.
#pragma once

#include "check/reconcile.hpp"

namespace minhbach {

// A difference that is exactly another figure of the source is one of scope, a fund left out, say: it needs an
// explanation, and the figure is named.
void explain_difference(const RuleRun& run, const Observation& whole, Finding& finding);

}  // namespace minhbach

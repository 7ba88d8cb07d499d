// SPDX-License-Identifier: MIT
// What shows of formulas only when all indicators are known: circles, and units that do not work out.
#pragma once

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"
#include "model/finding.hpp"

namespace minhbach {

void check_formulas(const Corpus& corpus, Diagnostics& diagnostics);

// A change of a change: how much more a growth rate was than that of the year before says nothing about what grew.
// Which indicators are changes, data/reconciliation.json says of those that reports state.
void check_changes(const Corpus& corpus, const ReconciliationRules& rules, Diagnostics& diagnostics);

}  // namespace minhbach

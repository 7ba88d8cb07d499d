// SPDX-License-Identifier: MIT
// Findings that one wrong figure explains are one finding with several places.
#pragma once

#include <vector>

#include "model/corpus.hpp"
#include "model/finding.hpp"

namespace minhbach {

// Joins each such group to its first finding, whose id stays. `findings` are in their final order and stay so.
void join_by_cause(const Corpus& corpus, const ReconciliationRules& rules, std::vector<Finding>& findings);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Findings that one wrong figure explains are one finding with several places.
#pragma once

#include <vector>

#include "check/statement_index.hpp"
#include "model/corpus.hpp"
#include "model/finding.hpp"

namespace minhbach {

// Joins each such group to its first finding, whose id stays. `findings` are in their final order and stay so.
void join_by_cause(const Corpus& corpus, const ReconciliationRules& rules, const StatementIndex& statements,
                   std::vector<Finding>& findings);

}  // namespace minhbach

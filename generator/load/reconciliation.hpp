// SPDX-License-Identifier: MIT
// The reconciliation rules, declared in data/reconciliation.json; a site without that file has none.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"
#include "model/finding.hpp"

namespace minhbach {

ReconciliationRules load_reconciliation(const std::filesystem::path& source, const Corpus& corpus,
                                        Diagnostics& diagnostics);

}  // namespace minhbach

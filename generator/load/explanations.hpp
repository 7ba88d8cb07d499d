// SPDX-License-Identifier: MIT
// The right of reply: what publishers answer to findings, from data/explanations.json.
#pragma once

#include <filesystem>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// The file may be absent. Whether a finding of that id exists shows only after the reconciliation
// (check/reconcile.hpp).
void load_explanations(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What shows of formulas only when all indicators are known: circles, and units that do not work out.
#pragma once

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

void check_formulas(const Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

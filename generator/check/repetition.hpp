// SPDX-License-Identifier: MIT
// A report that repeats a figure makes no second mistake with it.
#pragma once

#include "check/reconcile.hpp"

namespace minhbach {

// Whether the source has stated the same before, with the same value: it has been checked there.
inline bool is_repetition(const RuleRun& run, ObservationIndex index) {
    for (const ObservationIndex other : run.statements().find(run.row(index))) {
        if (other < index && run.row(other).value == run.row(index).value) {
            return true;
        }
    }
    return false;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Which findings have one cause: what would make several of them vanish at once.
#pragma once

#include <cstddef>
#include <vector>

#include "check/interval.hpp"
#include "model/finding.hpp"

namespace minhbach {

// What a figure would have to be for a finding to vanish.
struct Remedy {
    ObservationIndex figure = 0;
    std::size_t finding = 0;
    Interval value;
};

// Findings that vanish with the same remedy, or with the same two; or that tell of one difference.
struct Cause {
    std::vector<std::size_t> findings;
    std::vector<Remedy> remedies = {};  // one for each figure that may be wrong
    std::size_t remedied = 0;           // findings that vanish with them
};

// Each finding is in one cause at most.
std::vector<Cause> find_causes(const Corpus& corpus, const ReconciliationRules& rules,
                               const std::vector<Finding>& findings);

}  // namespace minhbach

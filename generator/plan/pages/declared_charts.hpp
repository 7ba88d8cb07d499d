// SPDX-License-Identifier: MIT
// The charts that a publisher declares, put on the pages where they are to stand.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "plan/maps/maps.hpp"
#include "plan/outline/plan.hpp"

namespace minhbach {

// A chart that finds no figures, figures of several statistics, or no page is an error at its place, and so is one with
// the name of a chart that pages have of themselves.
void add_declared_charts(const Corpus& corpus, const DerivedValues& derived, Maps& maps, std::vector<Subject>& subjects,
                         Diagnostics& diagnostics);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Which slices of an indicator have pages, which of their rows stand on which, and what no page lists.
#pragma once

#include <span>
#include <string>

#include "plan/slices/slices.hpp"

namespace minhbach {

// Of the figures of one indicator, whose page is at `path`.
IndicatorSlices make_slices(const Corpus& corpus, const DerivedValues& derived, const std::string& path,
                            std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed);

}  // namespace minhbach

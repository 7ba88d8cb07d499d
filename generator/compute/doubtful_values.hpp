// SPDX-License-Identifier: MIT
// Computed values that are hardly ever so.
#pragma once

#include <span>

#include "base/diagnostics.hpp"
#include "compute/derived.hpp"
#include "load/registry_notes.hpp"
#include "model/finding.hpp"

namespace minhbach {

// Warns of each computed value beyond the `minimum` or `maximum` of its indicator, at the first reported figure that it
// was computed from; once for a figure and an indicator. Not where a finding is about one of these figures: it says
// more.
void warn_of_doubtful_values(const Corpus& corpus, const RegistryNotes& notes, const DerivedValues& derived,
                             std::span<const Finding> findings, Diagnostics& diagnostics);

}  // namespace minhbach

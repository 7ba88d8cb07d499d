// SPDX-License-Identifier: MIT
// Computing with a word on what was left out.
#pragma once

#include <span>

#include "base/diagnostics.hpp"
#include "compute/derived.hpp"

namespace minhbach {

// As in compute/derived.hpp. Warns of each line that states one indicator in so many ways that nothing was computed of
// it, at its first figure.
DerivedValues compute_derived(const Corpus& corpus, std::span<const Finding> findings, Diagnostics& diagnostics);

}  // namespace minhbach

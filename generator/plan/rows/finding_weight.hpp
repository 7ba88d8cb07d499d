// SPDX-License-Identifier: MIT
// How much a contradiction matters: its lists, pictures and counts go by one measure.
#pragma once

#include <algorithm>
#include <optional>

#include "model/finding.hpp"

namespace minhbach {

// How far what is printed lies from what its other figures give, in percent of the larger; nothing where they give no
// value.
inline std::optional<Decimal> distance_of(const Finding& finding) {
    const Decimal larger = std::max(magnitude(finding.printed), magnitude(finding.computed));
    return finding.has_computed && larger.mantissa > 0 ? divide(magnitude(finding.difference), larger, 2, 6)
                                                       : std::nullopt;
}

// Whether its numbers lie a thousandth of the larger or more apart: less is seen in no picture, and is noise of
// rounding to whoever counts. What is no difference of two numbers is of weight.
inline bool is_of_weight(const Finding& finding) {
    constexpr Decimal least{1, 1};  // percent
    const auto distance = distance_of(finding);
    return !distance || *distance >= least;
}

}  // namespace minhbach

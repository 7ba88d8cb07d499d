// SPDX-License-Identifier: MIT
// Of the list of all indicators the lines of each theme that are seen at once; the others are folded, so that a phone
// shows all themes and not all lines.
#pragma once

#include <map>
#include <vector>

#include "model/corpus.hpp"
#include "plan/slices/slices.hpp"

namespace minhbach {

// How much is known of each indicator that has a page.
using CoverageOfIndicators = std::map<IndicatorIndex, const Coverage*>;

// Of several themes those of several figures; where a theme has many of them the headlines of the site, then those of
// which most areas, and of these most figures, are known. Of one theme alone none of several figures is folded. Sorted.
std::vector<IndicatorIndex> indicators_seen(const Corpus& corpus, const std::vector<IndicatorIndex>& listed,
                                            const CoverageOfIndicators& coverage);

}  // namespace minhbach

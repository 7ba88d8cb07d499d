// SPDX-License-Identifier: MIT
// Which areas a site puts side by side: those of one level below one area, all of them on one page, and two and two of
// them on pages of their own.
#pragma once

#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// The pages of siblings and of pairs that have a line in common, by the figures of the pages of areas; each of these is
// told with whom it has a page. Of more than limits::siblings_in_pairs siblings only those that are near each other in
// the registry are paired, so that pages do not grow with the square of the areas.
std::vector<Subject> make_comparisons(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                      std::vector<Subject>& subjects);

}  // namespace minhbach

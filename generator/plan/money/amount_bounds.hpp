// SPDX-License-Identifier: MIT
// How exactly that is known which amounts of money give, of what their sources say of each: "over 300" and "about 100".
#pragma once

#include <optional>
#include <span>

#include "model/corpus.hpp"
#include "model/exactness.hpp"

namespace minhbach {

// Of amounts that are added up; nothing where nothing is known of the sum, as of "over 300" and "nearly 100". `known`:
// what is known of the sum besides, as that parts are missing.
std::optional<Bound> bound_of_sum(const Corpus& corpus, std::span<const ObservationIndex> added,
                                  Bound known = Bound::exact);
// Of the share of a plan that was spent, and of what is left of it.
std::optional<Bound> bound_of_share(const Corpus& corpus, std::span<const ObservationIndex> plan,
                                    std::span<const ObservationIndex> spent, Bound known = Bound::exact);
std::optional<Bound> bound_of_rest(const Corpus& corpus, std::span<const ObservationIndex> plan,
                                   std::span<const ObservationIndex> spent, Bound known = Bound::exact);

// Whether a figure is of all there is, and not of each year or each unit.
bool is_of_whole(const Corpus& corpus, const Observation& figure);

}  // namespace minhbach

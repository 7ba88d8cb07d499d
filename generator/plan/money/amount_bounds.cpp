// SPDX-License-Identifier: MIT
#include "plan/money/amount_bounds.hpp"

namespace minhbach {

namespace {

void add(const Corpus& corpus, std::span<const ObservationIndex> figures, int slope, Bounds& bounds) {
    for (const ObservationIndex index : figures) {
        bounds.add(carried(exactness_of(corpus.strings[corpus.observations[index].note]).bound, slope));
    }
}

}  // namespace

std::optional<Bound> bound_of_sum(const Corpus& corpus, std::span<const ObservationIndex> added, Bound known) {
    Bounds bounds;
    bounds.add(known);
    add(corpus, added, 1, bounds);
    return bounds.joined();
}

std::optional<Bound> bound_of_share(const Corpus& corpus, std::span<const ObservationIndex> plan,
                                    std::span<const ObservationIndex> spent, Bound known) {
    Bounds bounds;
    bounds.add(known);
    add(corpus, spent, 1, bounds);
    add(corpus, plan, -1, bounds);
    return bounds.joined();
}

std::optional<Bound> bound_of_rest(const Corpus& corpus, std::span<const ObservationIndex> plan,
                                   std::span<const ObservationIndex> spent, Bound known) {
    Bounds bounds;
    bounds.add(known);
    add(corpus, spent, -1, bounds);
    add(corpus, plan, 1, bounds);
    return bounds.joined();
}

bool is_of_whole(const Corpus& corpus, const Observation& figure) {
    return is_of_whole(corpus.strings[figure.note]);
}

}  // namespace minhbach

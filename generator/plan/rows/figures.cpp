// SPDX-License-Identifier: MIT
#include "plan/rows/figures.hpp"

#include <algorithm>

namespace minhbach {

std::string figure_id(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    return ref.is_derived() ? to_derived_id(derived[ref.index()].id)
                            : to_observation_id(corpus.observations[ref.index()].id);
}

Bound bound_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    return ref.is_derived() ? derived[ref.index()].exactness.bound
                            : exactness_of(corpus.strings[corpus.observations[ref.index()].note]).bound;
}

void add_different(const Corpus& corpus, const DerivedValues& derived, std::vector<FigureRef>& refs, FigureRef ref) {
    const Decimal value = value_of(corpus, derived, ref);
    if (std::none_of(refs.begin(), refs.end(),
                     [&](FigureRef other) { return value_of(corpus, derived, other) == value; })) {
        refs.push_back(ref);
    }
}

}  // namespace minhbach

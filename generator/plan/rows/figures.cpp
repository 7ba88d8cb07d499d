// SPDX-License-Identifier: MIT
#include "plan/rows/figures.hpp"

#include "check/interval.hpp"

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
    for (FigureRef& other : refs) {
        if (value_of(corpus, derived, other) == value) {
            return;
        }
        if (other.is_derived() != ref.is_derived()) {
            const FigureRef printed = ref.is_derived() ? other : ref;
            const FigureRef computed = ref.is_derived() ? ref : other;
            const Interval states = interval_of(corpus, corpus.observations[printed.index()]);
            const Decimal exact = value_of(corpus, derived, computed);
            if (states.meets({exact, exact})) {
                other = computed;
                return;
            }
        }
    }
    refs.push_back(ref);
}

}  // namespace minhbach

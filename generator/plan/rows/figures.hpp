// SPDX-License-Identifier: MIT
// Printed and computed figures of a row, one like the other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compute/derived.hpp"
#include "model/corpus.hpp"
#include "model/exactness.hpp"

namespace minhbach {

// "o…" of a printed figure, "d…" of a computed one.
std::string figure_id(const Corpus& corpus, const DerivedValues& derived, FigureRef ref);

// How many of these are figures: an empty cell says that there is none.
std::size_t figures_stated(const Corpus& corpus, std::span<const ObservationIndex> observations);
// Of all there is.
std::size_t figures_stated(const Corpus& corpus);

// How exactly it is stated, or follows from what is.
Bound bound_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref);

// What stands before its number in a picture.
Bound shown_bound(const Corpus& corpus, const Observation& figure);
Bound shown_bound(const Corpus& corpus, const DerivedValues& derived, FigureRef ref);

// As far as remarks say, of all the printed figures that the two rest on.
bool are_of_one_thing(const Corpus& corpus, const DerivedValues& derived, FigureRef a, FigureRef b);

// Calls visit(ref) for each printed figure that has a value, then for each computed one.
template <typename Visit>
void for_each_figure(const Corpus& corpus, std::span<const ObservationIndex> observations,
                     std::span<const DerivedIndex> computed, const Visit& visit) {
    for (const ObservationIndex index : observations) {
        if (corpus.observations[index].has_value()) {
            visit(FigureRef::observation(index));
        }
    }
    for (const DerivedIndex index : computed) {
        visit(FigureRef::derived(index));
    }
}

// Adds a figure to those of one statement where none of them says the same: what is computed, or printed less rounded,
// stands for a printed number that may be its rounded value, and of computed ones that pages show alike the first.
void add_different(const Corpus& corpus, const DerivedValues& derived, std::vector<FigureRef>& refs, FigureRef ref);

}  // namespace minhbach

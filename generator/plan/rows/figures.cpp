// SPDX-License-Identifier: MIT
#include "plan/rows/figures.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "check/interval.hpp"
#include "model/shown_amount.hpp"

namespace minhbach {

std::string figure_id(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    return ref.is_derived() ? to_derived_id(derived[ref.index()].id)
                            : to_observation_id(corpus.observations[ref.index()].id);
}

std::size_t figures_stated(const Corpus& corpus, std::span<const ObservationIndex> observations) {
    return static_cast<std::size_t>(
        std::count_if(observations.begin(), observations.end(),
                      [&](ObservationIndex index) { return corpus.observations[index].has_value(); }));
}

std::size_t figures_stated(const Corpus& corpus) {
    return static_cast<std::size_t>(std::count_if(corpus.observations.begin(), corpus.observations.end(),
                                                  [](const Observation& figure) { return figure.has_value(); }));
}

Bound bound_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    return ref.is_derived() ? derived[ref.index()].exactness.bound
                            : exactness_of(corpus.strings[corpus.observations[ref.index()].note]).bound;
}

Bound shown_bound(const Corpus& corpus, const Observation& figure) {
    return shown_bound(corpus.strings[figure.note]);
}

Bound shown_bound(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    return ref.is_derived() ? derived[ref.index()].exactness.bound
                            : shown_bound(corpus, corpus.observations[ref.index()]);
}

bool are_of_one_thing(const Corpus& corpus, const DerivedValues& derived, FigureRef a, FigureRef b) {
    if (corpus.misplaced.empty() && corpus.within_source.empty()) {
        return true;
    }
    const auto figures = [&](FigureRef ref) {
        return ref.is_derived() ? derived.observations_of(derived[ref.index()])
                                : std::vector<ObservationIndex>{ref.index()};
    };
    const std::vector<ObservationIndex> of_b = figures(b);
    for (const ObservationIndex one : figures(a)) {
        if (!std::all_of(of_b.begin(), of_b.end(), [&](ObservationIndex other) {
                return are_of_one_thing(corpus, corpus.observations[one], corpus.observations[other]);
            })) {
            return false;
        }
    }
    return true;
}

namespace {

// Of two printed numbers that may be one, as far as they are rounded, that which is rounded less; nothing of others.
const Observation* finer_of(const Corpus& corpus, const Observation& a, const Observation& b) {
    if (!may_be_all(corpus, a, b)) {
        return nullptr;
    }
    const auto roughness = [&](const Observation& figure) {
        const Interval interval = interval_of(corpus, figure);
        return std::pair(subtract(interval.high, interval.low).value_or(Decimal{}), ends_in_zeros(figure));
    };
    return roughness(b) < roughness(a) ? &b : &a;
}

// Sources that differ in the seventh digit of an amount give two rates; a reader sees one number twice. That the
// sources differ is told where they do.
bool are_shown_alike(const Corpus& corpus, const Derived& a, const Derived& b) {
    const auto shown = [&](const Derived& computed) {
        return shown_computed(corpus, computed.value, corpus.indicators[computed.indicator].unit).value;
    };
    return a.indicator == b.indicator && a.exactness.bound == b.exactness.bound && shown(a) == shown(b);
}

// The one of two figures of different values that stands for both; nothing where they say different things.
std::optional<FigureRef> told_of(const Corpus& corpus, const DerivedValues& derived, FigureRef a, FigureRef b) {
    if (a.is_derived() && b.is_derived()) {
        return are_shown_alike(corpus, derived[a.index()], derived[b.index()]) ? std::optional(a) : std::nullopt;
    }
    if (!a.is_derived() && !b.is_derived()) {
        const Observation* finer = finer_of(corpus, corpus.observations[a.index()], corpus.observations[b.index()]);
        return finer == nullptr ? std::nullopt : std::optional(FigureRef::observation(index_of(corpus, *finer)));
    }
    const FigureRef printed = a.is_derived() ? b : a;
    const FigureRef computed = a.is_derived() ? a : b;
    const Decimal exact = value_of(corpus, derived, computed);
    const bool is_rounded = interval_of(corpus, corpus.observations[printed.index()]).meets({exact, exact});
    return is_rounded ? std::optional(computed) : std::nullopt;
}

}  // namespace

void add_different(const Corpus& corpus, const DerivedValues& derived, std::vector<FigureRef>& refs, FigureRef ref) {
    const Decimal value = value_of(corpus, derived, ref);
    for (FigureRef& other : refs) {
        if (value_of(corpus, derived, other) == value) {
            return;
        }
        if (const auto told = told_of(corpus, derived, other, ref)) {
            other = *told;
            return;
        }
    }
    refs.push_back(ref);
}

}  // namespace minhbach

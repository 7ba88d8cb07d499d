// SPDX-License-Identifier: MIT
// Computed values: what follows from the observations by the formulas that data/indicators.json declares. Each knows
// its inputs, down to observations.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/corpus.hpp"
#include "model/exactness.hpp"
#include "model/finding.hpp"

namespace minhbach {

using DerivedIndex = std::uint32_t;

// An input of a computed value: an observation, or another computed value.
class FigureRef {
public:
    static FigureRef observation(ObservationIndex index) { return FigureRef(index); }
    static FigureRef derived(DerivedIndex index) { return FigureRef(index | derived_bit); }

    bool is_derived() const { return (bits_ & derived_bit) != 0; }
    std::uint32_t index() const { return bits_ & ~derived_bit; }
    auto operator<=>(const FigureRef&) const = default;

private:
    static constexpr std::uint32_t derived_bit = 0x80000000U;
    explicit FigureRef(std::uint32_t bits) : bits_(bits) {}
    std::uint32_t bits_;
};

// One computed value.
struct Derived {
    std::uint64_t id = 0;  // as text see to_derived_id
    Decimal value;         // in the indicator's unit; quotients to 6 decimals, halves away from zero
    std::uint32_t line = 0;
    Date as_of = no_date;
    std::uint32_t first_input = 0;
    std::uint16_t input_count = 0;
    IndicatorIndex indicator = no_index;
    Kind kind;
    Exactness exactness;  // what its inputs' "about", "over" and the like make of it
    // A rank is among `reporting` of `siblings` areas, a total over areas is of `reporting` of `siblings`; 0 where
    // neither.
    std::uint16_t reporting = 0;
    std::uint16_t siblings = 0;
};

static_assert(sizeof(Derived) <= 48, "5 million computed values of a nation are to fit beside its figures");

// "d" and 12 characters, like an observation's id.
std::string to_derived_id(std::uint64_t id);

// All computed values: by indicator in the order they build on each other, then by line.
class DerivedValues {
public:
    std::vector<Derived> values;
    std::vector<FigureLine> lines;
    std::vector<FigureRef> inputs;

    std::size_t size() const { return values.size(); }
    const Derived& operator[](DerivedIndex index) const { return values[index]; }
    auto begin() const { return values.begin(); }
    auto end() const { return values.end(); }

    const FigureLine& line_of(const Derived& derived) const { return lines[derived.line]; }
    // As the formula names them.
    std::span<const FigureRef> inputs_of(const Derived& derived) const {
        return std::span(inputs).subspan(derived.first_input, derived.input_count);
    }
    // The observations it was computed from in the end, each once, in the order they are met.
    std::vector<ObservationIndex> observations_of(const Derived& derived) const;
};

// What a printed or computed figure states.
Statement statement_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref);
// Its value, in the unit of its indicator.
Decimal value_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref);

// Computes all derived indicators. Formulas within a line are applied to figures of one source that agree in area,
// program, breakdown, capital, fund, budget year and period; those across lines say themselves what they compare
// (docs/data.md). Kinds and cut-off dates never mix: a result stands beside a plan or target, or beside a result of its
// own kind and date. Where a source states an input more than once with different values, each gives a value of its
// own: choosing one would hide the contradiction. What is missing gives nothing. An area of whose figures `findings`
// say that they contradict each other takes no part in ranks and totals over areas.
DerivedValues compute_derived(const Corpus& corpus, std::span<const Finding> findings = {});

// The derived indicators in an order in which each comes after those it builds on; those in a circle, which check/
// reports, are left out.
std::vector<IndicatorIndex> formula_order(const Corpus& corpus);

// The breaks of a series, and of all it is computed from.
std::vector<SeriesBreak> series_breaks(const Corpus& corpus, IndicatorIndex index);

// The time in which the money of a period may be spent: with the months after the year in which its accounts are still
// open, where the formula (of pace) names a day until which they are.
Period spending_period(const Formula& formula, const Period& period);

// The share of a period that has passed at the end of `day`, in percent to 6 decimals: 0 before it, 100 after it.
Decimal elapsed_share(const Period& period, Date day);

}  // namespace minhbach

// Computed values: what follows from the observations by the formulas that data/indicators.json declares. Each knows its inputs.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

using DerivedIndex = std::uint32_t;

// One computed value. All dimensions but the indicator, kind and as_of are those that its inputs share; kind and as_of are those of the input
// that is not a plan.
struct Derived {
    std::uint64_t id = 0;  // as text see to_derived_id
    Decimal value;         // in the indicator's unit; percentages to 6 decimals, halves away from zero
    std::array<ObservationIndex, 2> inputs{};  // as the formula names them
    IndicatorIndex indicator = no_index;

    // The observation that gives the value its kind and cut-off date.
    ObservationIndex dated_by = 0;
};

// "d" and 12 characters, like an observation's id.
std::string to_derived_id(std::uint64_t id);

// Computes all derived indicators for all observations. A formula is applied to figures of one source that agree in area, program, breakdown, capital, fund,
// budget year and period. Where a source states an input more than once with different values, each gives a value of its own: choosing one would hide the
// contradiction. Sorted by the order of their first inputs.
std::vector<Derived> compute_derived(const Corpus& corpus);

}  // namespace minhbach

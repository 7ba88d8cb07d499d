// SPDX-License-Identifier: MIT
// How many elements a row of a page has, about: by that pages are cut (limits::page_elements).
#pragma once

#include <algorithm>
#include <cstddef>

#include "base/limits.hpp"
#include "compute/derived.hpp"

namespace minhbach {

inline constexpr std::size_t weight_of_figure = 24;
inline constexpr std::size_t weight_of_money = 44;
inline constexpr std::size_t weight_of_line = 12;  // of what is unspent, of a part of a program
inline constexpr std::size_t weight_of_cell = 8;   // of a comparison
// Of all rows of a page, which leaves room for its head and its charts.
inline constexpr std::size_t most_weight = 2'000;

// A computed value lists what it is computed from, as far as a page goes into that.
inline std::size_t weight_of_inputs(const DerivedValues& derived, DerivedIndex value) {
    constexpr std::size_t of_input = 3;
    return of_input * std::min(limits::inputs_of_value, derived.observations_of(derived[value]).size());
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// How many elements a row of a page has, about: by that pages are cut (limits::page_elements).
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/limits.hpp"
#include "compute/derived.hpp"

namespace minhbach {

inline constexpr std::size_t weight_of_figure = 24;
inline constexpr std::size_t weight_of_money = 44;
inline constexpr std::size_t weight_of_line = 12;  // of what is unspent, of a part of a program
inline constexpr std::size_t weight_of_cell = 8;   // of a comparison

// A computed value lists what it is computed from, as far as a page goes into that.
inline std::size_t weight_of_inputs(const DerivedValues& derived, DerivedIndex value) {
    constexpr std::size_t of_input = 3;
    return of_input * std::min(limits::inputs_of_value, derived.observations_of(derived[value]).size());
}

// Where a list is cut into pages: the row before which each next one begins, and at the end how many there are.
// `weight_of_row` tells of a place in the list what its row weighs.
template <typename WeightOfRow>
std::vector<std::size_t> cuts_of(std::size_t count, const WeightOfRow& weight_of_row) {
    std::vector<std::size_t> cuts;
    std::size_t rows = 0;
    std::size_t weight = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = weight_of_row(i);
        if (rows > 0 && (rows == limits::rows_of_page || weight + next > limits::weight_of_page)) {
            cuts.push_back(i);
            rows = 0;
            weight = 0;
        }
        ++rows;
        weight += next;
    }
    cuts.push_back(count);
    return cuts;
}

}  // namespace minhbach

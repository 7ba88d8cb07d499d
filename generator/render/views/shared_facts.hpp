// SPDX-License-Identifier: MIT
// What all rows of a table say alike is told once above it: in a report's chapter the program, on an area's page the
// report. A row that says what its neighbours say costs a reader's time and more bytes than its figure.
#pragma once

#include <initializer_list>
#include <vector>

#include "render/views/view.hpp"

namespace minhbach {

// A text of a row, the link that goes with it, and the name that says whether there is one, where the rows have that:
// "program_label", "program_href" and "has_program_href".
struct SharedName {
    const char* label;
    const char* href;
    const char* has_href = nullptr;
};

inline constexpr SharedName shared_indicator{"indicator_label", "indicator_href"};
inline constexpr SharedName shared_area{"area_label", "area_href", "has_area_href"};
inline constexpr SharedName shared_program{"program_label", "program_href", "has_program_href"};
inline constexpr SharedName shared_source{"source_label", "source_href"};
inline constexpr SharedName shared_line{"label", "href", "has_href"};  // what a row of money is called

// Takes from two rows and more the texts of `names` that are the same in all of them, and fills the names has_shared
// and shared[label href] of `table` with them.
void share_facts(std::vector<View>& rows, std::initializer_list<SharedName> names, View& table);

// Of rows below each other that have a text and its link in common the first one keeps the link. For tables that keep
// their order.
void link_once(std::vector<View>& rows, std::initializer_list<SharedName> names);

}  // namespace minhbach

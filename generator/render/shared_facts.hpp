// SPDX-License-Identifier: MIT
// What all rows of a table say alike is told once above it: in a report's chapter the program, on an area's page the
// report. A row that says what its neighbours say costs a reader's time and more bytes than its figure.
#pragma once

#include <initializer_list>
#include <vector>

#include "render/view.hpp"

namespace minhbach {

// A text of a row and the link that goes with it: "program_label" and "program_href".
struct SharedName {
    const char* label;
    const char* href;
};

inline constexpr SharedName shared_area{"area_label", "area_href"};
inline constexpr SharedName shared_program{"program_label", "program_href"};
inline constexpr SharedName shared_source{"source_label", "source_href"};

// Takes from two rows and more the texts of `names` that are the same in all of them, and fills the names has_shared
// and shared[label href] of `table` with them.
void share_facts(std::vector<View>& rows, std::initializer_list<SharedName> names, View& table);

}  // namespace minhbach

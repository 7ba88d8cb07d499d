// SPDX-License-Identifier: MIT
// The values of one indicator as tables: what all rows have in common is said once above them, and a column that would
// be empty is not there. And the choosers that lead from one slice to another.
#pragma once

#include <string>
#include <vector>

#include "plan/slices/slices.hpp"
#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// A row: one figure, or those of one area that contradict each other.
using ValueRows = std::vector<std::vector<FigureRef>>;

// Fewer rows are seen at once.
inline constexpr std::size_t least_rows_to_sort = 4;

// The names of TABLE (docs/themes.md). Rows of a slice keep their order, and what its title says stands in none of
// them; others are sorted by area, in each by time.
View slice_table(const PageContext& context, const Slice& slice, std::size_t begin, std::size_t end);
View value_table(const PageContext& context, ValueRows rows, const std::string& caption);

// One figure alone: its number, and in words all that it is about (the names of ALONE).
View figure_alone(const PageContext& context, FigureRef figure);

// What the programs of a slice are called together, or the one that it is of.
std::string programs_of_slice(const PageContext& context, const SliceFacts& slice);

// By what readers choose another slice than `current`: one entry for each respect in which there are several.
std::vector<View> slice_choosers(const PageContext& context, const Subject& indicator, std::size_t current);

}  // namespace minhbach

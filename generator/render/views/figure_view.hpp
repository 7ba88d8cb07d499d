// SPDX-License-Identifier: MIT
// Single figures as a template shows them: in the cells of a table of money, and in lists of figures.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// A mark for each kind of finding that concerns what is told, which leads to the first of its kind.
void set_marks(const PageContext& context, std::span<const std::uint32_t> findings, View& view);

// A printed number as a cell: in the form it is printed in, linked to its place in the source.
// `told`: the kind that a heading names, which the cell need not say.
View printed_cell(const PageContext& context, const Observation& observation, bool with_unit,
                  std::optional<Kind> told = {});
// The percentage that is printed beside a figure.
View printed_rate_cell(const PageContext& context, const Observation& observation, std::optional<Kind> told = {});
// A computed number with its inputs. Those that stand `beside` it, in the same row, lead home from there.
View derived_cell(const PageContext& context, const Derived& derived, bool with_unit,
                  std::span<const ObservationIndex> beside = {});

// A number that is computed for a row of reported figures, and which is no value of the data: `beside` where they stand
// in that row themselves.
View computed_cell(const PageContext& context, Decimal value, IndicatorIndex indicator, const std::string& qualifier,
                   std::span<const FigureRef> of, bool beside);

// "mục tiêu: ít nhất": what a number is that is no result, and what its source says of it.
std::string qualified_kind(const PageContext& context, const std::string& kind, const std::string& qualifier);

// One figure with all that is known of it. On the page of its source the link is an anchor of the same page.
View figure_row(const PageContext& context, const Observation& observation, bool with_area, bool is_repeated);

// Figures in groups with a heading each: by theme on the pages of areas and programs, by place in the document on the
// page of a source.
std::vector<View> groups_by_theme(const PageContext& context, std::span<const ObservationIndex> observations,
                                  bool with_area);
std::vector<View> groups_by_locator(const PageContext& context, std::span<const ObservationIndex> observations);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The rows of a table of money as a template shows them.
#pragma once

#include <span>
#include <vector>

#include "plan/money/money_table.hpp"
#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

enum class RowLabel : unsigned char { program, area };

// Fills the names of a money row (see docs/themes.md) from one budget line; without its time where a heading says it.
View money_row(const PageContext& context, const MoneyRow& row, RowLabel label, int indent, bool says_time = true);

// Rows of programs with the headings of those above them that have no row of their own; indented by their depth below
// the first.
std::vector<View> money_rows_by_program(const PageContext& context, std::span<const MoneyRow> rows,
                                        bool say_time = true);

// The table of money: its rows by programs or areas, below headings of their times where there are several.
void fill_money_table(const PageContext& context, std::span<const MoneyRow> rows, RowLabel label, View& view);

}  // namespace minhbach

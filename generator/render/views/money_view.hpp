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

// Fills the names of a money row (see docs/themes.md) from one budget line.
View money_row(const PageContext& context, const MoneyRow& row, RowLabel label, int indent);

// Rows of programs with the headings of those above them that have no row of their own; indented by their depth below
// the first.
std::vector<View> money_rows_by_program(const PageContext& context, std::span<const MoneyRow> rows);
std::vector<View> money_rows_by_area(const PageContext& context, std::span<const MoneyRow> rows);

}  // namespace minhbach

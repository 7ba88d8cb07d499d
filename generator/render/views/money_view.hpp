// SPDX-License-Identifier: MIT
// The rows of a table of money as a template shows them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "plan/money/money_table.hpp"
#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

enum class RowLabel : unsigned char { program, area };

// What a heading above rows says of all of them.
struct ToldAbove {
    bool time = false;
    std::optional<Kind> kind{};  // of plans that name no other
};

// Fills the names of a money row (see docs/themes.md) from one budget line; without what a heading says.
View money_row(const PageContext& context, const MoneyRow& row, RowLabel label, int indent, ToldAbove told = {});

// Rows of programs with the headings of those above them, within their whole program, that have no row of their own;
// indented by their depth below the first.
std::vector<View> money_rows_by_program(const PageContext& context, std::span<const MoneyRow> rows,
                                        ToldAbove told = {});

// The table of money: its rows by programs or areas, below headings of their times where there are several.
void fill_money_table(const PageContext& context, std::span<const MoneyRow> rows, RowLabel label, View& view);

}  // namespace minhbach

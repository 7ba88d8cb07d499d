// SPDX-License-Identifier: MIT
// A table of money by time: what a reader asks for first is the newest, and what was carried over from years before.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "plan/money/money_table.hpp"

namespace minhbach {

// The newest period of which a row states one plan that is not nothing.
std::optional<PeriodIndex> newest_with_plan(const Corpus& corpus, std::span<const MoneyRow> rows);

// Rows of one period and budget year, in the order in which they were given.
struct MoneyTime {
    LocalText label;     // of the budget year, or else of the period; empty where each row has to say of when it is
    std::string anchor;  // the same on every page and in every language
    std::vector<MoneyRow> rows;
    // That most plans of the time are of, where plans are of several kinds: named once for all of these.
    std::optional<Kind> kind{};
};

// The newest period first, in it money of all years together before that of single ones, and these from the newest on.
// Rows of one time stay in the order in which they were given.
void sort_newest_first(const Corpus& corpus, std::vector<MoneyRow>& rows);

// The same with a label for each time; where there are few rows a time all stand together as they were given.
std::vector<MoneyTime> by_time(const Corpus& corpus, std::span<const MoneyRow> rows);

// What of the rows of a program stands on its page, and what does not, each the newest first.
struct MoneyRoom {
    std::vector<MoneyRow> kept;
    std::vector<MoneyRow> rest;
};

// Of more than `most` rows the page keeps those of the program itself, then what stands below it: all of the newest
// time with results, or else of the newest, and all of each further time for which there is room. Of a first time that
// is too long for that it keeps as many levels of the tree as there is room for. Parts of a row go.
MoneyRoom divide_rows(const Corpus& corpus, ProgramIndex program, std::vector<MoneyRow> rows, std::size_t most);

}  // namespace minhbach

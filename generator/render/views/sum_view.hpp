// SPDX-License-Identifier: MIT
// How much of a sum of money was spent, as the heads of pages, tiles and lines of lists tell it: in one form
// everywhere.
#pragma once

#include <string>

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

struct SumFacts {
    Decimal spent;
    Decimal plan;
    Decimal rate;  // percent
    // Of what one figure states its own word is told.
    Bound spent_bound = Bound::exact;
    Bound plan_bound = Bound::exact;
    Bound rate_bound = Bound::exact;
    // The figures that state the amounts, where one does each: the ways to their sources.
    ObservationIndex spent_figure = no_index;
    ObservationIndex plan_figure = no_index;
    std::string plan_note;  // what the money was given as, where that is no plan in force
    std::string kind;       // what was spent, where it did not come to be
    std::string about;      // up to when, and where it is
    std::string dimensions;
    // The class that the site's own indicator puts it in, and the indicator; empty where it puts it in none.
    std::string status;
    IndicatorIndex status_of = no_index;
};

// The class that the site's own indicator puts the spending of a line in, if it does; `page` is that of its area.
void put_status(const PageContext& context, const Subject& page, const FigureLine& line, Kind kind, Date as_of,
                SumFacts& sum);

// Fills the names of SUM (see docs/themes.md).
void put_sum(const PageContext& context, const SumFacts& sum, View& view);
// The same where nothing is told: no sum, and empty names.
void put_no_sum(View& view);

// How long the bar of a percentage is that was spent, as an attribute of a picture has it: "0" to "100".
std::string bar_width(Decimal rate);
// Where on that bar the plan ends of which more was spent: "80.6"; empty where it is the bar's own end.
std::string bar_end(Decimal rate);

}  // namespace minhbach

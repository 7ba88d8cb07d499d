// SPDX-License-Identifier: MIT
// How pages show amounts of money: as printed, or in a larger unit that the site declares (`money.shown` of
// data/site.json), where the exact value stands one step away, at the figure that a cell links to.
#pragma once

#include <cstdint>
#include <optional>

#include "base/decimal.hpp"
#include "model/corpus.hpp"

namespace minhbach {

struct ShownAmount {
    Decimal value;
    UnitIndex unit = no_index;
    bool is_rounded = false;  // the value is no longer exact
};

// The unit in which pages show amounts of `unit`: the declared one where both measure the same, else `unit` itself.
UnitIndex shown_unit(const Corpus& corpus, UnitIndex unit);

// The unit in which amounts of money are counted before they are shown: of what is planned, or else spent, or
// allocated; no_index where the site tells of no money.
UnitIndex counted_money_unit(const Corpus& corpus);

// The unit of the money that the site tells of, as pages show it; no_index where it tells of none.
UnitIndex money_unit(const Corpus& corpus);

// The value in that unit, not rounded: for drawing. Nothing where it cannot be divided.
std::optional<Decimal> in_shown_unit(const Corpus& corpus, Decimal value, UnitIndex unit);

// The value in that unit with the declared decimals, halves away from zero; with more of them where fewer than two
// digits would be left, so that an amount is never shown as nothing. The amount as it is where it is of another
// quantity or cannot be divided exactly enough.
ShownAmount shown_amount(const Corpus& corpus, Decimal value, UnitIndex unit);

// The same of a computed value. It is rounded once: what is shown in another unit has decimals of its own.
ShownAmount shown_computed(const Corpus& corpus, Decimal value, UnitIndex unit);

// In which unit a figure is told: in that of its indicator, or as its source calls them where that is another name for
// one each of the same, as projects and roads are that an indicator counts as works.
UnitIndex told_unit(const Corpus& corpus, const Observation& figure);

// Of a value so many decimals, or as many as leave it two digits: never nothing of something.
Decimal shortened(Decimal value, std::uint8_t decimals);

}  // namespace minhbach

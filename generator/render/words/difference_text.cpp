// SPDX-License-Identifier: MIT
#include "render/words/difference_text.hpp"

#include "model/percent.hpp"

namespace minhbach {

namespace {

// Above that a share tells how little there was before and not how much more there is now.
constexpr Decimal most_told_share{1000, 0};

std::string amount_of(const PageContext& context, Decimal difference, UnitIndex unit) {
    const Decimal size = magnitude(difference);
    // What lies between two percentages is counted in points.
    if (is_percent(context.corpus().units[unit])) {
        return context.words("percent_points", {{"points", context.format.number(told_amount(size))}});
    }
    const bool converts = shown_unit(context.corpus(), unit) != unit;
    return context.shown_with_unit(converts ? size : told_amount(size), unit);
}

}  // namespace

std::string difference_text(const PageContext& context, Decimal difference, IndicatorIndex indicator,
                            std::span<const AreaIndex> areas) {
    if (difference.mantissa == 0) {
        return context.words("no_difference");
    }
    const AreaIndex higher = areas[difference.mantissa > 0 ? 0 : 1];
    // Shares and rates are high or low; of all else there is more or less.
    const bool is_rate = is_sign(context.corpus().units[context.corpus().indicators[indicator].unit]);
    return context.words("higher_by",
                         {{"of", is_rate ? "rate" : "amount"},
                          {"area", context.in(context.corpus().areas[higher].name)},
                          {"amount", amount_of(context, difference, context.corpus().indicators[indicator].unit)}});
}

std::string change_text(const PageContext& context, Decimal difference, UnitIndex unit, std::optional<Decimal> share) {
    if (difference.mantissa == 0) {
        return context.words("no_change");
    }
    std::string amount = amount_of(context, difference, unit);
    if (share && magnitude(*share) <= most_told_share) {
        amount = context.words("amount_and_share",
                               {{"amount", amount}, {"share", context.format.percent(magnitude(*share), 1)}});
    }
    return context.words(difference.mantissa < 0 ? "down_by" : "up_by", {{"amount", amount}});
}

}  // namespace minhbach

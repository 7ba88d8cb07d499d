// SPDX-License-Identifier: MIT
#include "model/shown_amount.hpp"

#include <algorithm>

#include "model/labels.hpp"
#include "model/percent.hpp"

namespace minhbach {

namespace {

// An amount in a larger unit has at most so many decimals before it is rounded for the page.
constexpr std::uint8_t exact_digits = 12;
constexpr std::int64_t least_mantissa = 10;  // two digits

// Without the zeros that only a division has put at the end.
std::optional<Decimal> without_zeros(std::optional<Decimal> value) {
    while (value && value->scale > 0 && value->mantissa % 10 == 0) {
        value->mantissa /= 10;
        --value->scale;
    }
    return value;
}

}  // namespace

Decimal shortened(Decimal value, std::uint8_t decimals) {
    if (value.mantissa == 0) {
        return {0, std::min(value.scale, decimals)};
    }
    for (std::uint8_t digits = decimals; digits < value.scale; ++digits) {
        const Decimal shorter = rounded(value, digits);
        if (shorter.mantissa >= least_mantissa || shorter.mantissa <= -least_mantissa) {
            return shorter;
        }
    }
    return value;
}

UnitIndex told_unit(const Corpus& corpus, const Observation& figure) {
    const bool as_printed = figure.has_value() && figure.reported_unit != no_index && !is_converted(corpus, figure);
    return as_printed ? figure.reported_unit : corpus.indicators[figure.indicator].unit;
}

UnitIndex counted_money_unit(const Corpus& corpus) {
    const MoneyDeclaration& money = corpus.site.money;
    for (const IndicatorIndex told : {money.planned, money.spent, money.allocated}) {
        if (told != no_index) {
            return corpus.indicators[told].unit;
        }
    }
    return no_index;
}

UnitIndex money_unit(const Corpus& corpus) {
    const UnitIndex counted = counted_money_unit(corpus);
    return counted == no_index ? counted : shown_unit(corpus, counted);
}

UnitIndex shown_unit(const Corpus& corpus, UnitIndex unit) {
    const UnitIndex shown = corpus.site.money.shown_in;
    return unit != no_index && shown != no_index && corpus.units[unit].base == corpus.units[shown].base ? shown : unit;
}

std::optional<Decimal> in_shown_unit(const Corpus& corpus, Decimal value, UnitIndex unit) {
    const UnitIndex shown = shown_unit(corpus, unit);
    if (shown == unit) {
        return value;
    }
    // The units first: of 18 digits none is left for a product. Of a very large amount the last digits of a unit that
    // is larger do not fit, and nobody reads them.
    const auto of_unit = divide(corpus.units[shown].factor, corpus.units[unit].factor, 0, exact_digits);
    const auto in_base = multiply(value, corpus.units[unit].factor);
    for (std::uint8_t digits = exact_digits;; digits = static_cast<std::uint8_t>(digits - 3)) {
        auto result = in_base ? divide(*in_base, corpus.units[shown].factor, 0, digits) : std::nullopt;
        result = result || !of_unit ? result : divide(value, *of_unit, 0, digits);
        if (result || digits < 3) {
            return without_zeros(result);
        }
    }
}

ShownAmount shown_amount(const Corpus& corpus, Decimal value, UnitIndex unit) {
    const UnitIndex shown = shown_unit(corpus, unit);
    const auto in_shown = shown == unit ? std::nullopt : in_shown_unit(corpus, value, unit);
    if (!in_shown) {
        return {value, unit};
    }
    const Decimal result = shortened(*in_shown, corpus.site.money.decimals);
    return {result, shown, result != *in_shown};
}

ShownAmount shown_computed(const Corpus& corpus, Decimal value, UnitIndex unit) {
    const bool converts = shown_unit(corpus, unit) != unit;
    return shown_amount(corpus, converts ? value : told_computed(value, is_percent(corpus.units[unit])), unit);
}

}  // namespace minhbach

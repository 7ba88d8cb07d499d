// SPDX-License-Identifier: MIT
#include "check/interval.hpp"

#include <algorithm>

#include "model/exactness.hpp"

namespace minhbach {

namespace {

// Half of the last printed digit.
Decimal half_unit(Decimal printed) {
    return {5, static_cast<std::uint8_t>(printed.scale + 1)};
}

// The unit to which a source rounds its numbers though it prints them in a smaller one. A number that is no multiple of
// it has been rounded less.
const Unit* rounded_to(const Corpus& corpus, const Observation& observation) {
    const Unit* coarsest = nullptr;
    if (observation.reported_unit == no_index) {
        return coarsest;
    }
    const Unit& printed = corpus.units[observation.reported_unit];
    for (const UnitIndex index : corpus.sources[observation.source].precision) {
        const Unit& unit = corpus.units[index];
        const bool coarser =
            unit.base == printed.base && printed.factor < unit.factor && (!coarsest || coarsest->factor < unit.factor);
        const auto times = coarser ? divide(observation.value, unit.factor, 0, 0) : std::nullopt;
        const auto product = times ? multiply(*times, unit.factor) : std::nullopt;
        coarsest = product && *product == observation.value ? &unit : coarsest;
    }
    return coarsest;
}

// Half of the last digit that the source vouches for, in the canonical unit; nothing of what stands for itself.
std::optional<Decimal> half_digit(const Corpus& corpus, const Observation& observation) {
    if (const Unit* unit = rounded_to(corpus, observation)) {
        return multiply(unit->factor, {5, 1});
    }
    const Unit& unit = corpus.units[observation.reported_unit];
    return unit.integer ? std::nullopt : multiply(half_unit(observation.reported_value), unit.factor);
}

// Whether [part / whole × 100] meets [low, high): compared by products, without dividing. All are positive or zero.
std::optional<bool> meets(const Interval& part, const Interval& whole, Decimal low, Decimal high) {
    constexpr Decimal hundred{100, 0};
    const auto highest = multiply(part.high, hundred);
    const auto lowest = multiply(part.low, hundred);
    const auto at_low = multiply(whole.low, low);
    const auto at_high = multiply(whole.high, high);
    if (!highest || !lowest || !at_low || !at_high) {
        return std::nullopt;
    }
    return *highest >= *at_low && *lowest < *at_high;
}

}  // namespace

Interval interval_of(const Corpus& corpus, const Observation& observation) {
    if (observation.reported_unit == no_index || observation.value.mantissa == 0) {
        return {observation.value, observation.value};
    }
    const auto half = half_digit(corpus, observation);
    const auto low = half ? subtract(observation.value, *half) : std::nullopt;
    const auto high = half ? add(observation.value, *half) : std::nullopt;
    return low && high ? Interval{*low, *high} : Interval{observation.value, observation.value};
}

std::optional<Interval> stated_interval(const Corpus& corpus, const Observation& observation) {
    if (is_exact(corpus, observation)) {
        return interval_of(corpus, observation);
    }
    if (!observation.has_value() || corpus.strings[observation.note] != "about" ||
        observation.reported_value.mantissa == 0 || observation.reported_unit == no_index) {
        return std::nullopt;
    }
    Decimal half{5, static_cast<std::uint8_t>(observation.reported_value.scale + 1)};
    for (std::int64_t digits = observation.reported_value.mantissa; digits % 10 == 0; digits /= 10) {
        half.mantissa *= 10;
    }
    const auto size = multiply(half, corpus.units[observation.reported_unit].factor);
    const auto low = size ? subtract(observation.value, *size) : std::nullopt;
    const auto high = size ? add(observation.value, *size) : std::nullopt;
    return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

std::optional<Interval> operator+(const Interval& a, const Interval& b) {
    const auto low = add(a.low, b.low);
    const auto high = add(a.high, b.high);
    return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

std::optional<Interval> operator-(const Interval& a, const Interval& b) {
    const auto low = subtract(a.low, b.high);
    const auto high = subtract(a.high, b.low);
    return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

RateFit fit_rate(const Interval& part, const Interval& whole, Decimal rate) {
    if (whole.low.mantissa <= 0 || part.low.mantissa < 0 || rate.mantissa < 0) {
        return RateFit::unknown;
    }
    const Decimal half = half_unit(rate);
    const auto low = subtract(rate, half);
    const auto high = add(rate, half);
    const auto next = add(rate, {1, rate.scale});
    if (!low || !high || !next) {
        return RateFit::unknown;
    }
    const auto rounded_fit = meets(part, whole, low->mantissa < 0 ? Decimal{} : *low, *high);
    const auto truncated_fit = meets(part, whole, rate, *next);
    if (!rounded_fit || !truncated_fit) {
        return RateFit::unknown;
    }
    return *rounded_fit ? RateFit::rounded : *truncated_fit ? RateFit::truncated : RateFit::none;
}

bool is_cut_off(const Observation& a, const Observation& b) {
    const Observation& shorter = a.reported_value.scale < b.reported_value.scale ? a : b;
    const Observation& longer = &shorter == &a ? b : a;
    if (shorter.reported_unit != longer.reported_unit || shorter.reported_value.scale >= longer.reported_value.scale ||
        shorter.reported_value.mantissa < 0) {
        return false;
    }
    Decimal cut = longer.reported_value;
    while (cut.scale > shorter.reported_value.scale) {
        cut.mantissa /= 10;
        --cut.scale;
    }
    return cut == shorter.reported_value;
}

bool may_be_same(const Corpus& corpus, const Observation& a, const Observation& b) {
    return interval_of(corpus, a).meets(interval_of(corpus, b)) || is_cut_off(a, b);
}

namespace {

constexpr std::int64_t thousand = 1000;

}  // namespace

bool ends_in_zeros(const Observation& figure) {
    return figure.reported_value.mantissa % thousand == 0;
}

bool may_be_rounded(const Observation& a, const Observation& b) {
    const Observation& rough = ends_in_zeros(a) ? a : b;
    const Observation& fine = ends_in_zeros(a) ? b : a;
    const auto distance = subtract(rough.reported_value, fine.reported_value);
    return ends_in_zeros(rough) && !ends_in_zeros(fine) && a.reported_unit != no_index &&
           a.reported_unit == b.reported_unit && rough.reported_value.scale == 0 &&
           rough.reported_value.mantissa >= thousand * thousand && fine.reported_value.mantissa > 0 && distance &&
           magnitude(*distance) <= Decimal{thousand / 2, 0};
}

bool may_be_all(const Corpus& corpus, const Observation& spent, const Observation& plan) {
    if (spent.value == plan.value || may_be_rounded(spent, plan)) {
        return true;
    }
    // Of two that are rounded alike each is a number of its own.
    const auto takes_in = [&](const Observation& rough, const Observation& fine) {
        const Interval of_rough = interval_of(corpus, rough);
        const Interval of_fine = interval_of(corpus, fine);
        return of_rough.low < of_fine.low && of_fine.high < of_rough.high;
    };
    return takes_in(spent, plan) || takes_in(plan, spent);
}

bool is_exact(const Corpus& corpus, const Observation& observation) {
    return observation.has_value() &&
           (observation.note == 0 || exactness_of(corpus.strings[observation.note]).bound == Bound::exact);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "check/interval.hpp"

#include "model/exactness.hpp"

namespace minhbach {

namespace {

// Half of the last printed digit.
Decimal half_unit(Decimal printed) {
    return {5, static_cast<std::uint8_t>(printed.scale + 1)};
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
    const Unit* unit = observation.reported_unit == no_index ? nullptr : &corpus.units[observation.reported_unit];
    if (unit == nullptr || unit->integer || observation.value.mantissa == 0) {
        return {observation.value, observation.value};
    }
    const auto half = multiply(half_unit(observation.reported_value), unit->factor);
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

bool is_exact(const Corpus& corpus, const Observation& observation) {
    return observation.has_value() &&
           (observation.note == 0 || exactness_of(corpus.strings[observation.note]).bound == Bound::exact);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The interval of true values that a printed number stands for: what tolerances follow from, instead of one fixed
// epsilon.
#pragma once

#include "base/decimal.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Both ends are exact. A count is itself; an amount printed to whole millions may be half a million more or less, and
// so may one of a source that says that it rounds to millions, whatever zeros it prints.
struct Interval {
    Decimal low;
    Decimal high;

    bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
};

Interval interval_of(const Corpus& corpus, const Observation& observation);
// Of a figure that its source gives as "about", too: that stands for half of its last digit that is not zero. Nothing
// where the source gives a limit only, or no value.
std::optional<Interval> stated_interval(const Corpus& corpus, const Observation& observation);
// The sum; nothing where it would need more than 18 digits.
std::optional<Interval> operator+(const Interval& a, const Interval& b);
// All that the difference may be; nothing where it would need more than 18 digits.
std::optional<Interval> operator-(const Interval& a, const Interval& b);

// What a clerk may have done to get a printed percentage from its figures.
enum class RateFit : unsigned char { rounded, truncated, none, unknown };

// Whether part / whole × 100 can be printed as `rate`: rounded to its digits, cut off after them, or not at all.
RateFit fit_rate(const Interval& part, const Interval& whole, Decimal rate);

// Whether the one with fewer digits is the other, cut off: 1.924 for 1.924,6.
bool is_cut_off(const Observation& a, const Observation& b);

// Whether both may stand for one amount: each as far as it is rounded, or cut off.
bool may_be_same(const Corpus& corpus, const Observation& a, const Observation& b);

// Whether it is printed in whole thousands, which it may have been rounded to.
bool ends_in_zeros(const Observation& figure);

// Whether one of two numbers that differ may be the other, rounded to thousands of the unit that both are printed in:
// 241,731,000 beside 241,730,955. With fewer than four digits before the zeros it may as well be another number.
bool may_be_rounded(const Observation& a, const Observation& b);

// Whether what was spent may be the whole plan: as it is, or as far as one is rounded more than the other.
bool may_be_all(const Corpus& corpus, const Observation& spent, const Observation& plan);

// Whether a source states the number itself, not "about" or "over" it.
bool is_exact(const Corpus& corpus, const Observation& observation);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "check/figure_search.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace minhbach {

namespace {

// A value above zero without the zeros at its end: digits × 10^power.
struct Stripped {
    std::int64_t digits = 0;
    int power = 0;
};

Stripped stripped(Decimal value) {
    Stripped result{value.mantissa, -static_cast<int>(value.scale)};
    while (result.digits != 0 && result.digits % 10 == 0) {
        result.digits /= 10;
        ++result.power;
    }
    return result;
}

}  // namespace

FigureSearch::FigureSearch(const Corpus& corpus)
    : corpus_(corpus), by_source_(corpus.sources.size()), values_(corpus.sources.size()) {}

const std::vector<ObservationIndex>& FigureSearch::figures_of(SourceIndex source) const {
    const std::lock_guard lock(mutex_);
    std::vector<ObservationIndex>& figures = by_source_[source];
    if (!figures.empty()) {
        return figures;
    }
    // The corpus holds its observations by source.
    const auto& rows = corpus_.observations;
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const Observation& row) { return row.source < source; });
    for (auto row = first; row != rows.end() && row->source == source; ++row) {
        if (row->has_value()) {
            figures.push_back(static_cast<ObservationIndex>(row - rows.begin()));
        }
    }
    std::sort(figures.begin(), figures.end(), [&](ObservationIndex a, ObservationIndex b) {
        const Observation& x = corpus_.observations[a];
        const Observation& y = corpus_.observations[b];
        const UnitIndex unit_x = corpus_.indicators[x.indicator].unit;
        const UnitIndex unit_y = corpus_.indicators[y.indicator].unit;
        if (unit_x != unit_y) {
            return unit_x < unit_y;
        }
        const auto order = x.value <=> y.value;
        return order != 0 ? order < 0 : a < b;
    });
    return figures;
}

std::vector<ObservationIndex> FigureSearch::between(SourceIndex source, UnitIndex unit, Decimal low, Decimal high,
                                                    std::size_t limit) const {
    const std::vector<ObservationIndex>& figures = figures_of(source);
    const auto before = [&](ObservationIndex index, const Decimal& value) {
        const Observation& row = corpus_.observations[index];
        const UnitIndex row_unit = corpus_.indicators[row.indicator].unit;
        return row_unit != unit ? row_unit < unit : row.value < value;
    };
    std::vector<ObservationIndex> result;
    for (auto at = std::lower_bound(figures.begin(), figures.end(), low, before);
         at != figures.end() && result.size() < limit; ++at) {
        const Observation& row = corpus_.observations[*at];
        if (corpus_.indicators[row.indicator].unit != unit || row.value > high) {
            break;
        }
        if (result.empty() || corpus_.observations[result.back()].value != row.value) {
            result.push_back(*at);
        }
    }
    return result;
}

const FigureSearch::ByLastDigit& FigureSearch::values_of(SourceIndex source) const {
    const std::vector<ObservationIndex>& figures = figures_of(source);
    const std::lock_guard lock(mutex_);
    ByLastDigit& values = values_[source];
    if (!values.empty()) {
        return values;
    }
    for (const ObservationIndex figure : figures) {
        const Observation& row = corpus_.observations[figure];
        if (row.value.mantissa <= 0) {
            continue;
        }
        auto& list = values[{corpus_.indicators[row.indicator].unit, stripped(row.value).power}];
        if (list.empty() || list.back() != row.value) {
            list.push_back(row.value);
        }
    }
    return values;
}

// What is likely by chance depends on how the source prints and how much, not on its currency: a difference of 1,000
// rand where all is rounded to thousands is one step of what can be told apart, as one of a million dong is where
// millions are printed, and a report of thirty thousand figures has one of almost any small number of steps. So the
// figures from half to twice the value are counted, against all numbers that could stand there. How the value is
// rounded nobody knows: 740 may be printed to ones or to tens, and ones are no measure where its like are all tens. Of
// every precision it may have, the one counts at which its like are densest.
bool FigureSearch::is_telling(SourceIndex source, UnitIndex unit, Decimal value) const {
    constexpr std::size_t one_in = 10;
    constexpr std::int64_t long_enough = 1'000'000'000'000'000;  // steps that no source has figures enough for
    const auto low = divide(value, {2, 0}, 0, static_cast<std::uint8_t>(value.scale + 1));
    const auto high = multiply(value, {2, 0});
    if (value.mantissa <= 0 || !low || !high) {
        return value.mantissa > 0;
    }
    const ByLastDigit& values = values_of(source);
    const Stripped printed = stripped(value);
    std::size_t near = 0;
    const auto count = [&](const std::vector<Decimal>& list) {
        near += static_cast<std::size_t>(std::upper_bound(list.begin(), list.end(), *high) -
                                         std::lower_bound(list.begin(), list.end(), *low));
    };
    const auto begin = values.lower_bound({unit, std::numeric_limits<int>::min()});
    auto coarser = values.upper_bound({unit, std::numeric_limits<int>::max()});
    // From the coarsest precision to the finest: at each, all values that are rounded to it or to a coarser one.
    std::int64_t steps = printed.digits;
    for (int power = printed.power; steps < long_enough; --power, steps *= 10) {
        while (coarser != begin && std::prev(coarser)->first.second >= power) {
            --coarser;
            count(coarser->second);
        }
        // There are 1.5 × steps numbers from half to twice the value.
        if (2 * one_in * near > 3 * static_cast<std::size_t>(steps)) {
            return false;
        }
        if (coarser == begin) {
            break;  // finer ones only have more room
        }
    }
    return true;
}

}  // namespace minhbach

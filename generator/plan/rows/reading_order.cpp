// SPDX-License-Identifier: MIT
#include "plan/rows/reading_order.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach {

namespace {

// By the last day; of two that end together the shorter one, which is a part of the other.
auto time_of(const Period& period) {
    return std::tuple(period.last, -std::int64_t{period.first.days});
}

template <typename Less>
std::vector<std::uint32_t> places(std::vector<std::uint32_t> indexes, std::size_t size, const Less& less) {
    std::stable_sort(indexes.begin(), indexes.end(), less);
    std::vector<std::uint32_t> result(size, 0);
    for (std::size_t i = 0; i < indexes.size(); ++i) {
        result[indexes[i]] = static_cast<std::uint32_t>(i);
    }
    return result;
}

// The empty budget year, then years as they passed, then the total of them.
auto budget_time(const std::string& fund_year, Calendar calendar) {
    const auto year = parse_period(fund_year, calendar);
    return std::tuple(fund_year.empty() ? 0 : year ? 1 : 2, time_of(year.value_or(Period{})));
}

}  // namespace

ReadingOrder::ReadingOrder(const Corpus& corpus) {
    std::vector<std::uint32_t> periods(corpus.periods.size());
    for (std::size_t i = 0; i < periods.size(); ++i) {
        periods[i] = static_cast<std::uint32_t>(i);
    }
    periods_ = places(std::move(periods), corpus.periods.size(), [&](std::uint32_t a, std::uint32_t b) {
        return time_of(corpus.periods[a]) < time_of(corpus.periods[b]);
    });
    std::map<std::uint32_t, decltype(budget_time("", {}))> years;
    std::size_t size = 0;
    for (const Observation& row : corpus.observations) {
        if (years.emplace(row.fund_year, decltype(budget_time("", {})){}).second) {
            years[row.fund_year] = budget_time(corpus.strings[row.fund_year], corpus.calendar);
            size = std::max<std::size_t>(size, row.fund_year + 1U);
        }
    }
    std::vector<std::uint32_t> used;
    used.reserve(years.size());
    for (const auto& [index, time] : years) {
        used.push_back(index);
    }
    fund_years_ =
        places(std::move(used), size, [&](std::uint32_t a, std::uint32_t b) { return years.at(a) < years.at(b); });
}

std::strong_ordering ReadingOrder::compare(const FigureLine& a, const FigureLine& b) const {
    const auto key = [&](const FigureLine& line) {
        // What has none of a thing comes first: none becomes 0.
        const auto program = static_cast<ProgramIndex>(line.program + 1);
        return std::tuple(line.area, program, line.indicator, line.coordinates, line.capital, line.fund,
                          place_of_year(line.fund_year), place_of(line.period), place_of_base(line.base), line.source);
    };
    return key(a) <=> key(b);
}

bool ReadingOrder::operator()(const Statement& a, const Statement& b) const {
    const auto order = compare(a, b);
    return order != 0 ? order < 0 : std::tie(a.as_of, a.kind) < std::tie(b.as_of, b.kind);
}

bool ReadingOrder::by_indicator(const Statement& a, const Statement& b) const {
    const auto key = [](const Statement& of) { return std::tie(of.indicator, of.program, of.area); };
    return key(a) != key(b) ? key(a) < key(b) : (*this)(a, b);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/money_table.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach {

namespace {

// How much of a dimension a code takes in: a total more than a part of it. A source that does not say means all it has.
int breadth(Capital capital) {
    return capital == Capital::total ? 3 : capital == Capital::none ? 2 : 0;
}

int breadth(Fund fund) {
    return fund == Fund::total ? 3 : fund == Fund::none ? 2 : fund == Fund::local ? 1 : 0;
}

int breadth(const std::string& fund_year) {
    return fund_year == "total" ? 3 : fund_year.empty() ? 2 : fund_year.find('/') != std::string::npos ? 1 : 0;
}

template <typename Code>
bool takes_in(const Code& whole, const Code& part) {
    return whole == part || breadth(whole) > breadth(part);
}

// Whether `part` is a part of `whole` along capital, fund, budget year or breakdown.
bool is_part_of(const Corpus& corpus, const MoneyRow& part, const MoneyRow& whole) {
    const bool same_line = part.area == whole.area && part.program == whole.program && part.period == whole.period &&
                           part.source == whole.source;
    if (!same_line || (part.breakdown != whole.breakdown && whole.breakdown != no_index)) {
        return false;
    }
    const bool same = part.breakdown == whole.breakdown && part.capital == whole.capital && part.fund == whole.fund &&
                      part.fund_year == whole.fund_year;
    return !same && takes_in(whole.capital, part.capital) && takes_in(whole.fund, part.fund) &&
           takes_in(corpus.strings[whole.fund_year], corpus.strings[part.fund_year]);
}

using Key =
    std::tuple<AreaIndex, ProgramIndex, SourceIndex, PeriodIndex, BreakdownIndex, Capital, Fund, StringPool::Index>;

template <typename Line>
Key key_of(const Line& row) {
    // The empty breakdown sorts first: the whole before its parts.
    return {row.area,    row.program, row.source,   row.period, static_cast<BreakdownIndex>(row.breakdown + 1),
            row.capital, row.fund,    row.fund_year};
}

}  // namespace

MoneyIndicators::MoneyIndicators(const Corpus& corpus) {
    for (const auto& [id, index] : {std::pair{"assigned", &assigned}, std::pair{"disbursed", &disbursed},
                                    std::pair{"disbursement_rate", &rate}, std::pair{"undisbursed", &undisbursed}}) {
        *index = corpus.indicators.find(id).value_or(IndicatorIndex{no_index});
    }
}

std::vector<MoneyRow> make_money_rows(const Corpus& corpus, const DerivedValues& derived,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> derived_of_page) {
    const MoneyIndicators indicators(corpus);
    std::map<Key, MoneyRow> rows;
    for (const ObservationIndex index : observations) {
        const Observation& observation = corpus.observations[index];
        if (!indicators.shows(observation)) {
            continue;
        }
        MoneyRow& row = rows[key_of(observation)];
        static_cast<FigureLine&>(row) = line_of(observation);
        auto& cell = observation.indicator == indicators.assigned ? row.assigned : row.disbursed;
        const bool repeated = std::any_of(cell.begin(), cell.end(), [&](ObservationIndex other) {
            const Observation& earlier = corpus.observations[other];
            return earlier.missing == observation.missing && earlier.value == observation.value &&
                   earlier.kind == observation.kind && earlier.as_of == observation.as_of;
        });
        if (!repeated) {
            cell.push_back(index);
        }
    }
    for (const DerivedIndex index : derived_of_page) {
        const Derived& value = derived[index];
        if (value.indicator != indicators.rate && value.indicator != indicators.undisbursed) {
            continue;
        }
        const auto row = rows.find(key_of(derived.line_of(value)));
        if (row != rows.end()) {
            (value.indicator == indicators.rate ? row->second.rate : row->second.undisbursed).push_back(index);
        }
    }
    std::vector<MoneyRow> result;
    result.reserve(rows.size());
    for (auto& [key, row] : rows) {
        result.push_back(std::move(row));
    }
    // Rows of one program stand together; only among them can one be a part of another.
    for (std::size_t begin = 0; begin < result.size();) {
        std::size_t end = begin;
        while (end < result.size() && result[end].area == result[begin].area &&
               result[end].program == result[begin].program) {
            ++end;
        }
        for (std::size_t i = begin; i < end; ++i) {
            result[i].is_part = result[i].breakdown != no_index;
            for (std::size_t j = begin; j < end && !result[i].is_part; ++j) {
                result[i].is_part = is_part_of(corpus, result[i], result[j]);
            }
        }
        std::stable_sort(result.begin() + static_cast<std::ptrdiff_t>(begin),
                         result.begin() + static_cast<std::ptrdiff_t>(end), [](const MoneyRow& a, const MoneyRow& b) {
                             return std::tie(a.source, a.period, a.is_part) < std::tie(b.source, b.period, b.is_part);
                         });
        begin = end;
    }
    return result;
}

}  // namespace minhbach

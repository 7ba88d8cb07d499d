#include "compute/derived.hpp"

#include <xxhash.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach {

namespace {

// Six decimals of a percentage tell any two amounts of a national budget apart.
constexpr std::uint8_t percent_digits = 6;

auto shared_dimensions(const Observation& row) {
    return std::tie(row.source, row.area, row.program, row.breakdown, row.capital, row.fund, row.fund_year, row.period);
}

// Of statements that say the same (value, kind, date) only the first counts: a report repeats itself.
std::vector<ObservationIndex> distinct(const Corpus& corpus, const std::vector<ObservationIndex>& rows, IndicatorIndex indicator) {
    std::vector<ObservationIndex> result;
    for (const ObservationIndex index : rows) {
        const Observation& row = corpus.observations[index];
        if (row.indicator != indicator || !row.has_value()) {
            continue;
        }
        const bool repeated = std::any_of(result.begin(), result.end(), [&](ObservationIndex other) {
            const Observation& earlier = corpus.observations[other];
            return earlier.value == row.value && earlier.kind == row.kind && earlier.as_of == row.as_of;
        });
        if (!repeated) {
            result.push_back(index);
        }
    }
    return result;
}

bool is_intended(Kind kind) {
    return kind == Kind::plan || kind == Kind::target;
}

// Which of two inputs dates the result: the one that is not a plan. Two that are both results must agree in kind and date; two plans in kind.
std::optional<ObservationIndex> dating_input(const Corpus& corpus, ObservationIndex first, ObservationIndex second) {
    const Observation& a = corpus.observations[first];
    const Observation& b = corpus.observations[second];
    if (is_intended(a.kind) != is_intended(b.kind)) {
        return is_intended(a.kind) ? second : first;
    }
    return a.kind == b.kind && a.as_of == b.as_of ? std::optional(first) : std::nullopt;
}

std::optional<Decimal> evaluate(FormulaKind kind, Decimal first, Decimal second) {
    switch (kind) {
        case FormulaKind::ratio: return divide(first, second, 2, percent_digits);
        case FormulaKind::difference: return subtract(first, second);
        case FormulaKind::none: break;
    }
    return std::nullopt;
}

std::uint64_t identity(const Corpus& corpus, const Indicator& indicator, ObservationIndex first, ObservationIndex second) {
    const std::string key = indicator.id + '|' + to_observation_id(corpus.observations[first].id) + '|' + to_observation_id(corpus.observations[second].id);
    return XXH3_64bits(key.data(), key.size()) >> 4U;
}

}  // namespace

std::string to_derived_id(std::uint64_t id) {
    std::string text = to_observation_id(id);
    text[0] = 'd';
    return text;
}

std::vector<Derived> compute_derived(const Corpus& corpus) {
    std::vector<IndicatorIndex> computed;
    std::vector<bool> is_input(corpus.indicators.size(), false);
    for (std::size_t i = 0; i < corpus.indicators.size(); ++i) {
        const Indicator& indicator = corpus.indicators[static_cast<IndicatorIndex>(i)];
        if (indicator.formula.kind == FormulaKind::none || indicator.formula.first == no_index || indicator.formula.second == no_index) {
            continue;
        }
        computed.push_back(static_cast<IndicatorIndex>(i));
        is_input[indicator.formula.first] = true;
        is_input[indicator.formula.second] = true;
    }
    std::vector<ObservationIndex> rows;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        if (is_input[corpus.observations[i].indicator]) {
            rows.push_back(static_cast<ObservationIndex>(i));
        }
    }
    const auto less = [&](ObservationIndex a, ObservationIndex b) {
        return std::tuple_cat(shared_dimensions(corpus.observations[a]), std::tie(a)) < std::tuple_cat(shared_dimensions(corpus.observations[b]), std::tie(b));
    };
    std::sort(rows.begin(), rows.end(), less);

    std::vector<Derived> result;
    std::vector<ObservationIndex> group;
    for (std::size_t begin = 0; begin < rows.size();) {
        group.clear();
        std::size_t end = begin;
        while (end < rows.size() && shared_dimensions(corpus.observations[rows[end]]) == shared_dimensions(corpus.observations[rows[begin]])) {
            group.push_back(rows[end++]);
        }
        begin = end;
        for (const IndicatorIndex index : computed) {
            const Indicator& indicator = corpus.indicators[index];
            for (const ObservationIndex first : distinct(corpus, group, indicator.formula.first)) {
                for (const ObservationIndex second : distinct(corpus, group, indicator.formula.second)) {
                    const auto dated_by = dating_input(corpus, first, second);
                    const auto value = dated_by ? evaluate(indicator.formula.kind, corpus.observations[first].value, corpus.observations[second].value) : std::nullopt;
                    if (value) {
                        result.push_back({identity(corpus, indicator, first, second), *value, {first, second}, index, *dated_by});
                    }
                }
            }
        }
    }
    std::sort(result.begin(), result.end(), [](const Derived& a, const Derived& b) { return std::tie(a.inputs, a.indicator) < std::tie(b.inputs, b.indicator); });
    return result;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "compute/derived.hpp"

#include <algorithm>
#include <set>

#include "compute/crowded_lines.hpp"
#include "compute/engine.hpp"

namespace minhbach {

std::string to_derived_id(std::uint64_t id) {
    std::string text = to_observation_id(id);
    text[0] = 'd';
    return text;
}

std::vector<ObservationIndex> DerivedValues::observations_of(const Derived& derived) const {
    std::vector<ObservationIndex> result;
    std::set<ObservationIndex> seen;
    std::set<DerivedIndex> expanded;
    std::vector<FigureRef> open(inputs_of(derived).rbegin(), inputs_of(derived).rend());
    while (!open.empty()) {
        const FigureRef ref = open.back();
        open.pop_back();
        if (!ref.is_derived()) {
            if (seen.insert(ref.index()).second) {
                result.push_back(ref.index());
            }
            continue;
        }
        if (!expanded.insert(ref.index()).second) {
            continue;
        }
        const auto further = inputs_of(values[ref.index()]);
        open.insert(open.end(), further.rbegin(), further.rend());
    }
    return result;
}

Statement statement_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    if (!ref.is_derived()) {
        return corpus.observations[ref.index()];
    }
    const Derived& value = derived[ref.index()];
    return with(Statement{derived.line_of(value), value.kind, value.as_of}, &FigureKey::indicator, value.indicator);
}

Decimal value_of(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    return ref.is_derived() ? derived[ref.index()].value : corpus.observations[ref.index()].value;
}

std::vector<IndicatorIndex> formula_order(const Corpus& corpus) {
    // 0 not seen, 1 open, 2 done, 3 in a circle or above one
    std::vector<unsigned char> state(corpus.indicators.size(), 0);
    std::vector<IndicatorIndex> order;
    const auto visit = [&](const auto& self, IndicatorIndex index) -> bool {
        const Formula& formula = corpus.indicators[index].formula;
        if (formula.kind == FormulaKind::none || state[index] == 2) {
            return true;
        }
        if (state[index] != 0) {
            return false;
        }
        state[index] = 1;
        bool good = true;
        for (const IndicatorIndex operand : formula.operands) {
            good = operand != no_index && self(self, operand) && good;
        }
        state[index] = good ? 2 : 3;
        if (good) {
            order.push_back(index);
        }
        return good;
    };
    for (std::size_t i = 0; i < corpus.indicators.size(); ++i) {
        visit(visit, static_cast<IndicatorIndex>(i));
    }
    return order;
}

std::vector<SeriesBreak> series_breaks(const Corpus& corpus, IndicatorIndex index) {
    std::vector<SeriesBreak> breaks;
    std::set<IndicatorIndex> seen{index};
    std::vector<IndicatorIndex> open{index};
    while (!open.empty()) {
        const Indicator& indicator = corpus.indicators[open.back()];
        open.pop_back();
        for (const SeriesBreak& change : indicator.breaks) {
            const bool is_known = std::any_of(breaks.begin(), breaks.end(), [&](const SeriesBreak& other) {
                return other.from == change.from && other.reason == change.reason;
            });
            if (!is_known) {
                breaks.push_back(change);
            }
        }
        for (const IndicatorIndex operand : indicator.formula.operands) {
            if (operand != no_index && seen.insert(operand).second) {
                open.push_back(operand);
            }
        }
    }
    return breaks;
}

Period spending_period(const Formula& formula, const Period& period) {
    Period open = period;
    if (formula.spent_until && (period.kind == PeriodKind::year || period.kind == PeriodKind::years)) {
        // The next such day after the period, whenever years begin.
        const std::chrono::sys_days end{std::chrono::days{period.last.days}};
        const auto in = [&](std::chrono::year year) {
            return std::chrono::sys_days(year / formula.spent_until->month() / formula.spent_until->day());
        };
        const std::chrono::year year = std::chrono::year_month_day(end).year();
        const std::chrono::sys_days until = end < in(year) ? in(year) : in(year + std::chrono::years{1});
        open.last = Date{static_cast<std::int32_t>(until.time_since_epoch().count())};
    }
    return open;
}

Decimal elapsed_share(const Period& period, Date day) {
    const std::int64_t days = period.last.days - period.first.days + 1;
    const std::int64_t passed = std::clamp<std::int64_t>(std::int64_t{day.days} - period.first.days + 1, 0, days);
    return divide({passed, 0}, {days, 0}, 2, quotient_digits).value_or(Decimal{});
}

DerivedValues compute_derived(const Corpus& corpus, std::span<const Finding> findings) {
    Diagnostics nobody_asked;
    return compute_derived(corpus, findings, nobody_asked);
}

}  // namespace minhbach

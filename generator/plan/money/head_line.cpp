// SPDX-License-Identifier: MIT
#include "plan/money/head_line.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "check/interval.hpp"
#include "compute/status_class.hpp"
#include "model/exactness.hpp"
#include "model/percent.hpp"
#include "plan/money/amount_bounds.hpp"

namespace minhbach {

namespace {

// Parts without a result may hold one part in so many of the plan, or their sum says too little of the whole.
constexpr Decimal unknown_at_most_one_in{10, 0};

std::vector<Decimal> rates_of(Decimal value, const std::vector<Decimal>& plans) {
    std::vector<Decimal> rates;
    for (const Decimal plan : plans) {
        if (const auto rate = percent_of(value, plan)) {
            add_once(rates, *rate);
        }
    }
    return rates;
}

}  // namespace

std::vector<HeadResult> HeadLines::stated(const HeadLine& line, const MoneyFigures& of) const {
    std::vector<ObservationIndex> order = of.results;
    std::stable_sort(order.begin(), order.end(), [&](ObservationIndex a, ObservationIndex b) {
        const auto newer = [&](ObservationIndex index) {
            return std::tuple(is_actual(corpus_.observations[index].kind), corpus_.observations[index].as_of);
        };
        return newer(b) < newer(a);
    });
    std::vector<HeadResult> results;
    for (const ObservationIndex index : order) {
        const Observation& figure = corpus_.observations[index];
        HeadResult result;
        result.value = figure.value;
        result.figure = index;
        result.kind = figure.kind;
        result.as_of = figure.as_of == no_date ? std::nullopt : std::optional(figure.as_of);
        const auto& others = of.of_other_plans;
        // Of two amounts allocated none is the plan.
        if (std::find(others.begin(), others.end(), index) == others.end() &&
            (!line.assigned.empty() || line.allocated.size() == 1) && is_of_plan(line, index)) {
            result.rates = rates_of(figure.value, line.plans());
            result.is_all = line.plan != no_index && line.plans().size() == 1 &&
                            may_be_all(corpus_, figure, corpus_.observations[line.plan]);
        }
        bound(line, std::array{index}, result);
        // A percentage may be questioned for what it is said to be one of: the number itself then is right.
        const bool is_right = std::any_of(result.rates.begin(), result.rates.end(), [&](Decimal rate) {
            return rounded(rate, figure.reported_rate.scale) == figure.reported_rate;
        });
        if (figure.has_rate && !is_right && !findings_.of_rate(index).empty()) {
            result.contradicted = figure.reported_rate;
        }
        results.push_back(std::move(result));
    }
    return results;
}

// What its figures say of how exact they are; of "over 100" of a plan of "over 200" nothing is a share.
bool HeadLines::bound(const HeadLine& line, std::span<const ObservationIndex> figures, HeadResult& result) const {
    const Bound known = is_whole(result) ? Bound::exact : Bound::at_least;
    const std::array plan{line.plan};
    const bool has_plan = line.plan != no_index && line.plans().size() == 1;
    const auto of_value = bound_of_sum(corpus_, figures, known);
    const auto of_rate = bound_of_share(
        corpus_, has_plan ? std::span<const ObservationIndex>(plan) : std::span<const ObservationIndex>(), figures,
        known);
    result.bound = of_value.value_or(Bound::about);
    result.rate_bound = of_rate.value_or(Bound::about);
    if (!of_rate) {
        result.rates.clear();
    }
    result.is_all = result.is_all && of_rate == Bound::exact;
    return of_value.has_value();
}

bool HeadLines::is_of_plan(const HeadLine& line, ObservationIndex result) const {
    const Observation& figure = corpus_.observations[result];
    return line.plan == no_index ? !is_misplaced(corpus_, figure)
                                 : are_of_one_thing(corpus_, corpus_.observations[line.plan], figure);
}

std::optional<HeadResult> HeadLines::of_parts(const HeadLine& line) const {
    const auto& plans = line.plans();
    if (plans.size() != 1) {
        return std::nullopt;
    }
    // What was done before what is expected, the newest first.
    const std::set<MoneyParts::Moment>& moments = parts_.moments_below(line);
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        const auto& [actual, as_of, kind] = *moment;
        const auto sum = parts_.result(line, kind, as_of);
        const auto unknown = sum ? multiply(sum->unknown, unknown_at_most_one_in) : std::nullopt;
        if (!unknown || *unknown > plans.front()) {
            continue;
        }
        if (!std::all_of(sum->figures.begin(), sum->figures.end(),
                         [&](ObservationIndex part) { return is_of_plan(line, part); })) {
            continue;
        }
        HeadResult result;
        result.value = sum->value;
        result.kind = kind;
        result.as_of = as_of == no_date ? std::nullopt : std::optional(as_of);
        result.rates = rates_of(sum->value, plans);
        result.is_all = sum->value == plans.front();
        result.unknown = sum->unknown;
        result.parts = sum->figures;
        if (bound(line, result.parts, result)) {
            return result;
        }
    }
    return std::nullopt;
}

HeadLine HeadLines::line(const FigureLine& of) const {
    HeadLine line;
    static_cast<FigureLine&>(line) = of;
    const auto figures = parts_.lines().find(of);
    if (figures == parts_.lines().end()) {
        return line;
    }
    line.assigned = figures->second.assigned;
    line.allocated = figures->second.allocated;
    line.plan = figures->second.plan;
    line.expected = figures->second.expected;
    line.plan_kind = figures->second.plan_kind;
    line.results = stated(line, figures->second);
    if (line.results.empty()) {
        if (auto sum = of_parts(line)) {
            line.results.push_back(*std::move(sum));
        }
    }
    return line;
}

void HeadLines::compare(HeadLine& line, std::span<const DerivedIndex> of_page) const {
    if (line.results.empty()) {
        return;
    }
    const ObservationIndex spent = line.results.front().figure;
    if (line.plan != no_index && spent != no_index && !is_of_plan(line, spent)) {
        line.no_verdict = NoVerdict::two_things;
        return;
    }
    // A verdict that the badge does not give is no sentence either.
    if (is_exempt_from_pace(corpus_, indicators_, line.program)) {
        line.no_verdict = no_verdict_of(line);
        const bool is_judged = line.no_verdict == NoVerdict::none && line.results.front().rates.size() == 1;
        line.no_verdict = is_judged ? NoVerdict::of_part : line.no_verdict;
        place(line, of_page);
        return;
    }
    const HeadResult& first = line.results.front();
    const Period& period = corpus_.periods[line.period];
    const bool whole = first.parts.empty() || is_whole(first);
    constexpr Decimal all{100, 0};  // more is not fast: it was overspent, or is wrong
    if (declares_pace(corpus_, indicators_) && first.rates.size() == 1 && first.rates.front() <= all && first.as_of &&
        period.kind != PeriodKind::years && period.kind != PeriodKind::timeless && is_actual(first.kind) && whole &&
        first.rate_bound == Bound::exact) {
        line.elapsed = elapsed_share(time_to_spend(corpus_, indicators_, period), *first.as_of);
        line.pace = subtract(first.rates.front(), *line.elapsed);
        const auto status = status_of_pace();
        line.even = is_even(status, *line.pace);
        if (status) {
            classify(line, *status);
        }
    }
    line.no_verdict = no_verdict_of(line);
    place(line, of_page);
}

NoVerdict HeadLines::no_verdict_of(const HeadLine& line) const {
    const HeadResult& first = line.results.front();
    const Period& period = corpus_.periods[line.period];
    if (first.rates.size() != 1 || !declares_pace(corpus_, indicators_)) {
        return NoVerdict::none;
    }
    if (is_expected(first.kind)) {
        return NoVerdict::estimated;
    }
    const bool is_over = first.as_of && period.kind != PeriodKind::timeless &&
                         time_to_spend(corpus_, indicators_, period).last <= *first.as_of;
    return is_over ? NoVerdict::time_is_over : NoVerdict::none;
}

std::optional<IndicatorIndex> HeadLines::status_of_pace() const {
    std::optional<IndicatorIndex> found;
    for (std::size_t i = 0; i < corpus_.indicators.size(); ++i) {
        const auto index = static_cast<IndicatorIndex>(i);
        const Formula& formula = corpus_.indicators[index].formula;
        if (formula.kind == FormulaKind::status) {
            const Formula& of = corpus_.indicators[formula.operands[0]].formula;
            if (of.kind == FormulaKind::pace && of.operands[0] == indicators_.rate) {
                found = index;
            }
        }
    }
    return found;
}

// The site's own classes decide, where they have one about an even course; where not any distance is one.
bool HeadLines::is_even(std::optional<IndicatorIndex> status, Decimal pace) const {
    if (!status) {
        return pace.mantissa == 0;
    }
    const Formula& formula = corpus_.indicators[*status].formula;
    const std::size_t middle = class_of(formula, Decimal{});
    const bool is_between = middle < formula.classes.size() && formula.classes[middle - 1].from &&
                            formula.classes[middle - 1].from->mantissa < 0;
    return is_between ? class_of(formula, pace) == middle : pace.mantissa == 0;
}

// Of a result that a report states the computed values have the class.
void HeadLines::classify(HeadLine& line, IndicatorIndex status) const {
    const HeadResult& first = line.results.front();
    const auto is_exact = [&](ObservationIndex index) {
        return exactness_of(corpus_.strings[corpus_.observations[index].note]) == Exactness();
    };
    if (first.parts.empty() || !line.pace || line.expected || (line.plan != no_index && !is_exact(line.plan)) ||
        !std::all_of(first.parts.begin(), first.parts.end(), is_exact)) {
        return;
    }
    line.status = status;
    line.status_class = class_of(corpus_.indicators[status].formula, *line.pace);
}

void HeadLines::place(HeadLine& line, std::span<const DerivedIndex> of_page) const {
    const HeadResult& first = line.results.front();
    for (const DerivedIndex index : of_page) {
        const Derived& value = derived_[index];
        const Formula& formula = corpus_.indicators[value.indicator].formula;
        const bool of_rate = formula.kind == FormulaKind::rank && formula.operands[0] == indicators_.rate;
        if (!of_rate || !first.parts.empty() || !first.as_of || value.as_of != *first.as_of ||
            value.kind != first.kind || value.exactness.bound != Bound::exact ||
            line_of(derived_.line_of(value)) != line_of(line)) {
            continue;
        }
        // A place that is shared is not told: everybody would be first.
        std::size_t equals = 0;
        for (const FigureRef ref : first.rates.empty() ? std::span<const FigureRef>() : derived_.inputs_of(value)) {
            const Decimal other =
                ref.is_derived() ? derived_[ref.index()].value : corpus_.observations[ref.index()].value;
            equals += other == first.rates.front() ? 1U : 0U;
        }
        if (equals <= 1) {
            line.rank = static_cast<int>(value.value.mantissa);
            line.ranked = value.reporting;
            line.siblings = value.siblings;
        }
    }
}

}  // namespace minhbach

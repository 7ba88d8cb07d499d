// SPDX-License-Identifier: MIT
// The kinds of formula whose inputs stand on one line: ratio, difference, sum, attainment, pace, status.
#include <algorithm>
#include <array>

#include "compute/engine.hpp"
#include "compute/status_class.hpp"
#include "model/percent.hpp"

namespace minhbach {

void Engine::apply_pair(const Formula& formula) {
    const Figures& first = figures(formula.operands[0]);
    const Figures& second = figures(formula.operands[1]);
    for (std::size_t a = 0, b = 0; a < first.size() && b < second.size();) {
        if (first[a].line != second[b].line) {
            ++(first[a].line < second[b].line ? a : b);
            continue;
        }
        const auto first_run = run_at(first, a);
        const auto second_run = run_at(second, b);
        a += first_run.size();
        b += second_run.size();
        const std::vector<FigureRef> above = distinct(first_run);
        const std::vector<FigureRef> below = distinct(second_run);
        for (const FigureRef x : above) {
            for (const FigureRef y : below) {
                auto dated_by = over_same_areas(x, y) ? dating(x, y) : std::nullopt;
                if (is_intended(kind(x)) != is_intended(kind(y)) &&
                    !(is_intended(kind(x)) ? in_force(x, y, above) : in_force(y, x, below))) {
                    continue;
                }
                if (dated_by && formula.kind == FormulaKind::ratio && is_intended(kind(x))) {
                    dated_by = x;  // a target of all there are is a target, whatever counted them
                }
                const auto result = !dated_by                                 ? std::nullopt
                                    : formula.kind == FormulaKind::difference ? subtract(value(x), value(y))
                                                                              : percent_of(value(x), value(y));
                if (result) {
                    add(formula, first_run.front().line, *result, *dated_by,
                        formula.kind == FormulaKind::difference ? std::array{Input{x}, Input{y, -1}} : quotient(x, y));
                }
            }
        }
    }
}

// All terms of one kind and date; where one is missing there is no sum.
void Engine::apply_sum(const Formula& formula) {
    const Figures& first = figures(formula.operands[0]);
    for (std::size_t at = 0; at < first.size();) {
        const auto run = run_at(first, at);
        at += run.size();
        for (const FigureRef x : distinct(run)) {
            std::vector<Input> terms{{x}};
            std::optional<Decimal> sum = value(x);
            for (std::size_t i = 1; i < formula.operands.size() && sum; ++i) {
                std::vector<FigureRef> others = on_line(formula.operands[i], run.front().line);
                std::erase_if(others, [&](FigureRef other) {
                    return kind(other) != kind(x) || as_of(other) != as_of(x) || !over_same_areas(x, other);
                });
                // Two different figures of one term: which of them is not for us to choose.
                sum = others.size() == 1 ? minhbach::add(*sum, value(others.front())) : std::nullopt;
                if (others.size() == 1) {
                    terms.push_back({others.front()});
                }
            }
            if (sum) {
                add(formula, run.front().line, *sum, x, terms);
            }
        }
    }
}

// What came of it against what was planned, or else targeted. Where less is better the quotient is turned round, so
// that 100 always means just reached.
void Engine::apply_attainment(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    const IndicatorIndex against = formula.operands.size() > 1 ? formula.operands[1] : operand;
    const bool less_is_better = corpus_.indicators[operand].direction == Direction::less_is_better;
    // The one that ends first, and of those the shortest, whatever order the reports come in.
    std::vector<PeriodIndex> longer_periods;
    for (std::size_t i = 0; i < corpus_.periods.size() && formula.longer_target; ++i) {
        if (corpus_.periods[i].kind == PeriodKind::years) {
            longer_periods.push_back(static_cast<PeriodIndex>(i));
        }
    }
    std::sort(longer_periods.begin(), longer_periods.end(), [&](PeriodIndex a, PeriodIndex b) {
        const Period& x = corpus_.periods[a];
        const Period& y = corpus_.periods[b];
        return x.last != y.last ? x.last < y.last : y.first < x.first;
    });
    // "At least 500" is the very number that is to be reached, where more is better.
    const Bound to_be_reached = less_is_better ? Bound::at_most : Bound::at_least;
    for_each_figure(operand, [&](std::uint32_t number, FigureRef result) {
        if (!is_result(kind(result))) {
            return;
        }
        const FigureLine line = lines_[number];
        // Of several revisions the latest holds.
        const auto intended = [&](const FigureLine& place, const std::vector<Kind>& kinds) {
            std::vector<FigureRef> found;
            for (std::size_t i = 0; i < kinds.size() && found.empty(); ++i) {
                found = on_line(against, place);
                std::erase_if(found, [&](FigureRef ref) { return kind(ref) != kinds[i] || !meant_for(ref, result); });
            }
            return found;
        };
        std::vector<FigureRef> meant = intended(line, corpus_.kinds.plans());
        if (meant.empty()) {
            meant = intended(line, corpus_.kinds.targets());
        }
        for (std::size_t i = 0; i < longer_periods.size() && meant.empty(); ++i) {
            const Period& longer = corpus_.periods[longer_periods[i]];
            if (longer.contains(period(line))) {
                FigureLine wider = line;
                wider.period = longer_periods[i];
                meant = intended(wider, corpus_.kinds.targets());
            }
        }
        for (const FigureRef ref : meant) {
            // Nothing is no part of the way to a target of nothing.
            const auto attained = value(ref).mantissa == 0 ? std::nullopt
                                  : less_is_better         ? percent_of(value(ref), value(result))
                                                           : percent_of(value(result), value(ref));
            if (attained) {
                const int way = less_is_better ? -1 : 1;
                const bool fixed = exactness(ref).bound == to_be_reached;
                add(formula, number, *attained, result,
                    std::array{Input{result, way * sign_of(value(ref))},
                               Input{ref, fixed ? 0 : -way * sign_of(value(result))}});
            }
        }
    });
}

// A figure of one kind against that of another on its line: dates, where both have one, agree. What came of an
// intention, and what is left of it, hold when what came of it does, whichever is taken from the other: the result is
// of the kind and date of what is known, not of what was meant.
void Engine::apply_kinds(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        if (kind(ref) != formula.of_kind) {
            return;
        }
        for (const FigureRef base : on_line(operand, lines_[number])) {
            if (kind(base) != formula.base_kind ||
                (as_of(base) != as_of(ref) && as_of(base) != no_date && as_of(ref) != no_date)) {
                continue;
            }
            const FigureRef dated_by = is_result(kind(base)) && !is_result(kind(ref)) ? base : ref;
            if (formula.as == ChangeAs::share) {
                if (const auto share = percent_of(value(ref), value(base))) {
                    add(formula, number, *share, dated_by, quotient(ref, base));
                }
                continue;
            }
            const bool relative = formula.as == ChangeAs::relative;
            const auto difference = subtract(value(ref), value(base));
            const auto change = difference && relative ? percent_of(*difference, value(base)) : difference;
            if (change) {
                add(formula, number, *change, dated_by,
                    std::array{Input{ref, 1}, Input{base, relative ? -sign_of(value(ref)) : -1}});
            }
        }
    });
}

// The share that was reached less the share of the time that has passed: an even course over the time is the measure.
// Of what has come about only: an estimate of what a later day will bring has no pace.
void Engine::apply_pace(const Formula& formula) {
    constexpr Decimal whole{100, 0};
    for_each_figure(formula.operands[0], [&](std::uint32_t number, FigureRef ref) {
        const Period time = spending_period(formula, period(lines_[number]));
        // More than all there is was not reached fast: it was overspent, or is wrong.
        if (as_of(ref) == no_date || !is_actual(kind(ref)) || as_of(ref) < time.first || value(ref) > whole) {
            return;
        }
        if (const auto pace = subtract(value(ref), elapsed_share(time, as_of(ref)))) {
            add(formula, number, *pace, ref, std::array{Input{ref}});
        }
    });
}

// The number of the class that a value falls into, from 1. A class is told in words, and "about" is no word of them:
// where the value may fall into another class there is none.
void Engine::apply_status(const Formula& formula) {
    for_each_figure(formula.operands[0], [&](std::uint32_t line, FigureRef ref) {
        const std::size_t number = class_of(formula, value(ref));
        const Bound bound = exactness(ref).bound;
        const bool certain = bound == Bound::exact || (bound == Bound::at_most && number == 1) ||
                             (bound == Bound::at_least && number == formula.classes.size());
        if (certain) {
            add(formula, line, {static_cast<std::int64_t>(number), 0}, ref, std::array{Input{ref, 0}});
        }
    });
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The kinds of formula that compare a line with another of the same indicator: share, change, gap.
#include <algorithm>
#include <array>
#include <tuple>

#include "compute/engine.hpp"
#include "model/budget_year.hpp"
#include "model/percent.hpp"

namespace minhbach {

namespace {

// Whether the statistic was counted another way from some day on between the two periods.
bool is_broken(const std::vector<SeriesBreak>& breaks, const Period& then, const Period& now) {
    return std::any_of(breaks.begin(), breaks.end(),
                       [&](const SeriesBreak& change) { return then.first < change.from && change.from <= now.last; });
}

}  // namespace

// The line that a line is a part of, along what the formula divides by; nothing where it is no part.
std::optional<FigureLine> Engine::whole_of(const Formula& formula, FigureLine line) const {
    switch (formula.along) {
        case Along::none: return std::nullopt;
        case Along::program:
            line.program = parent_of(corpus_, line.program);
            return line.program == no_index ? std::nullopt : std::optional(line);
        case Along::area:
            line.area = corpus_.areas[line.area].parent;
            return line.area == no_area ? std::nullopt : std::optional(line);
        case Along::dimension: break;
    }
    const Dimension& dimension = corpus_.dimensions[formula.dimension];
    if (dimension.role == DimensionRole::budget_year) {
        const auto all = corpus_.strings.find(dimension.total_id);
        if (!all || corpus_.strings[line.fund_year].empty() || line.fund_year == *all) {
            return std::nullopt;
        }
        return with(line, &FigureKey::fund_year, *all);
    }
    // A figure that does not say is no part of the whole.
    const CodeIndex code = code_of(corpus_, line, formula.dimension);
    return dimension.is_part(code) ? with_code(corpus_, line, formula.dimension, dimension.total) : std::nullopt;
}

void Engine::apply_share(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        const auto found = whole_of(formula, lines_[number]);
        if (!found) {
            return;
        }
        const FigureLine& whole = *found;
        for (const FigureRef other : on_line(operand, whole)) {
            if (kind(other) != kind(ref) || as_of(other) != as_of(ref)) {
                continue;
            }
            if (const auto share = percent_of(value(ref), value(other))) {
                add(formula, number, *share, ref, quotient(ref, other));
            }
        }
    });
}

// What came of it where that is known, or else what was expected; or what is of the kind that the formula names. A
// figure up to some day within the year is no figure of the year.
std::vector<FigureRef> Engine::earlier_results(const Formula& formula, std::uint32_t line) const {
    const auto of_whole_year = [&](FigureRef ref) {
        return as_of(ref) == no_date || as_of(ref) >= period(lines_[line]).last;
    };
    const IndicatorIndex operand = formula.operands[0];
    std::vector<FigureRef> results;
    if (formula.names_kinds) {
        results = on_line(operand, line);
        std::erase_if(results, [&](FigureRef ref) {
            return kind(ref) != formula.base_kind || (is_result(kind(ref)) && !of_whole_year(ref));
        });
        return results;
    }
    for (const KindRole wanted : {KindRole::actual, KindRole::expected}) {
        for (const FigureRef ref : on_line(operand, line)) {
            if (kind(ref).role() == wanted && of_whole_year(ref)) {
                results.push_back(ref);
            }
        }
        if (!results.empty()) {
            break;
        }
    }
    return results;
}

bool Engine::is_restated(IndicatorIndex operand, std::uint32_t line, FigureRef later, FigureRef first) const {
    FigureLine there = lines_[line];
    if (there.source == source(first)) {
        return false;
    }
    there.source = source(first);
    const auto found = lines_.find(there);
    const auto stated = found ? on_line(operand, *found) : std::vector<FigureRef>();
    return std::any_of(stated.begin(), stated.end(), [&](FigureRef other) {
        return kind(other) == kind(later) && as_of(other) == as_of(later) && value(other) != value(later);
    });
}

void Engine::add_change(const Formula& formula, std::uint32_t line, FigureRef later, FigureRef first) {
    const bool relative = formula.as == ChangeAs::relative;
    const auto difference = over_same_areas(later, first) ? subtract(value(later), value(first)) : std::nullopt;
    const auto change = difference && relative ? percent_of(*difference, value(first)) : difference;
    if (change) {
        // Percent are of the first: the more it was, the less the change.
        const int slope = relative ? -sign_of(value(later)) : -1;
        add(formula, line, *change, later, std::array{Input{later}, Input{first, slope}});
    }
}

// Against the same statistic a year before: of the same source, or else of another that has one figure of it and does
// not state the later one otherwise. Never across a declared break of the series. A formula may name the two kinds: the
// budget against the outcome of the year before, or against its budget.
void Engine::apply_change(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    const Figures& list = figures(operand);
    const auto without_source = [&](FigureLine line) {
        line.source = no_index;
        return line;
    };
    std::vector<std::pair<FigureLine, std::uint32_t>> elsewhere;
    for (std::size_t at = 0; at < list.size(); at += run_at(list, at).size()) {
        elsewhere.emplace_back(without_source(lines_[list[at].line]), list[at].line);
    }
    std::sort(elsewhere.begin(), elsewhere.end());
    const std::vector<SeriesBreak> breaks = series_breaks(corpus_, operand);
    for (std::size_t at = 0; at < list.size();) {
        const auto run = run_at(list, at);
        at += run.size();
        FigureLine before = lines_[run.front().line];
        const Period& now = period(before);
        const auto earlier_period = period_before(before.period);
        if (!earlier_period) {
            continue;
        }
        // Money of the period's own budget year is held against that of the other's own.
        if (is_of_its_period(corpus_, before)) {
            before.fund_year =
                corpus_.strings.find(to_string(corpus_.periods[*earlier_period])).value_or(before.fund_year);
        }
        before.period = *earlier_period;
        if (is_broken(breaks, period(before), now)) {
            continue;
        }
        std::vector<FigureRef> earlier;
        if (const auto line = lines_.find(before)) {
            earlier = earlier_results(formula, *line);
        }
        if (earlier.empty()) {
            const FigureLine wanted = without_source(before);
            for (auto other = std::lower_bound(elsewhere.begin(), elsewhere.end(), std::pair(wanted, std::uint32_t{0}));
                 other != elsewhere.end() && other->first == wanted; ++other) {
                const auto found = earlier_results(formula, other->second);
                earlier.insert(earlier.end(), found.begin(), found.end());
            }
            if (earlier.size() > 1) {
                continue;  // which of them is not for us to choose
            }
        }
        for (const FigureRef later : distinct(run)) {
            if (formula.names_kinds && kind(later) != formula.of_kind) {
                continue;
            }
            // What a half-year's figure within a year is compared with would have to be of the same day.
            if (as_of(later) != no_date && as_of(later) < now.last && !is_plan(kind(later))) {
                continue;
            }
            for (const FigureRef first : earlier) {
                if (is_restated(operand, run.front().line, later, first)) {
                    continue;
                }
                add_change(formula, run.front().line, later, first);
            }
        }
    }
}

// What is still missing to the next target; negative when it is exceeded.
void Engine::apply_gap(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    const bool less_is_better = corpus_.indicators[operand].direction == Direction::less_is_better;
    // "At least 500" is the very number that is to be reached, where more is better.
    const Bound to_be_reached = less_is_better ? Bound::at_most : Bound::at_least;
    std::vector<PeriodIndex> targeted;  // periods that have a target at all
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        if (is_target(kind(ref))) {
            targeted.push_back(lines_[number].period);
        }
    });
    std::sort(targeted.begin(), targeted.end(), [&](PeriodIndex x, PeriodIndex y) {
        return std::tie(corpus_.periods[x].last, corpus_.periods[y].first) <
               std::tie(corpus_.periods[y].last, corpus_.periods[x].first);
    });
    targeted.erase(std::unique(targeted.begin(), targeted.end()), targeted.end());
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        if (!is_result(kind(ref))) {
            return;
        }
        // The period's own target first, then that of the next period to end; of several that end together the
        // shortest.
        const FigureLine line = lines_[number];
        const auto take = [&](PeriodIndex index) {
            FigureLine later = line;
            later.period = index;
            bool found = false;
            for (const FigureRef target : on_line(operand, later)) {
                // A target of the same period for another day is none of this result.
                const bool meant = is_target(kind(target)) && (index != line.period || meant_for(target, ref));
                const auto gap = !meant           ? std::nullopt
                                 : less_is_better ? subtract(value(ref), value(target))
                                                  : subtract(value(target), value(ref));
                if (gap) {
                    const int way = less_is_better ? 1 : -1;
                    const bool fixed = exactness(target).bound == to_be_reached;
                    add(formula, number, *gap, ref, std::array{Input{ref, way}, Input{target, fixed ? 0 : -way}});
                    found = true;
                }
            }
            return found;
        };
        if (take(line.period)) {
            return;
        }
        for (const PeriodIndex index : targeted) {
            if (corpus_.periods[index].last >= period(line).last && take(index)) {
                return;
            }
        }
    });
}

}  // namespace minhbach

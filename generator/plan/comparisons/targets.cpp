// SPDX-License-Identifier: MIT
#include "plan/comparisons/targets.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/limits.hpp"
#include "model/exactness.hpp"
#include "model/labels.hpp"
#include "plan/comparisons/comparison.hpp"
#include "plan/money/money_table.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

namespace {

// All that is known of one thing, whatever the time.
struct Known {
    std::vector<ObservationIndex> intended;
    std::vector<ObservationIndex> results;
};

// Whatever the time; changes over times of one length.
struct Thing {
    FigureKey key;  // of no period and base
    int reach = 0;

    auto operator<=>(const Thing&) const = default;
};
using Things = std::map<Thing, Known>;

class TargetFinder {
public:
    TargetFinder(const Corpus& corpus, const ReadingOrder& order) : corpus_(corpus), order_(order), money_(corpus) {}

    Targets find(std::span<const ObservationIndex> observations) {
        Things things;
        for (const ObservationIndex index : observations) {
            const Observation& row = corpus_.observations[index];
            const Date end = corpus_.periods[row.period].last;
            if (is_expected(row.kind) && row.has_value() && (row.as_of == no_date || row.as_of >= end)) {
                unfinished_.insert({row.source, row.period});
            }
            if (!row.has_value() || is_budget(row)) {
                continue;
            }
            Known& known = things[thing_of(row)];
            if (is_intended(row.kind)) {
                known.intended.push_back(index);
            } else if (is_result(row.kind)) {
                known.results.push_back(index);
            }
        }
        Targets targets;
        for (auto& [thing, known] : things) {
            if (!known.intended.empty()) {
                add_of_area(things, thing, known);
                targets.lines.push_back(line_of(known));
            }
        }
        std::sort(targets.lines.begin(), targets.lines.end(),
                  [&](const TargetLine& a, const TargetLine& b) { return comes_before(a, b); });
        const std::size_t shown = std::min(targets.lines.size(), limits::targets_of_page);
        targets.more = targets.lines.size() - shown;
        targets.lines.resize(shown);
        return targets;
    }

private:
    // What tables of money tell: what was given, by whichever name, and what was spent. To sell goods for so much is an
    // aim like others.
    bool is_budget(const Observation& row) const {
        // Of a site that does not say which of its indicators are its money a planned amount of it is no aim either:
        // what came of it may stand under any other name.
        if (money_.assigned == no_index && money_.disbursed == no_index) {
            return is_plan(row.kind) && corpus_.units[corpus_.indicators[row.indicator].unit].quantity == "money";
        }
        if (money_.assigned == no_index) {
            return money_.disbursed != no_index && row.indicator == money_.disbursed;
        }
        if (row.indicator == money_.assigned || row.indicator == money_.disbursed) {
            return true;
        }
        const auto is_money = [&](IndicatorIndex of) {
            const std::string& quantity = corpus_.units[corpus_.indicators[of].unit].quantity;
            return !quantity.empty() && quantity == corpus_.units[corpus_.indicators[money_.assigned].unit].quantity;
        };
        // What part of the money given was handed on says of the plan how far it went, and is nothing to be reached.
        const auto& operands = corpus_.indicators[row.indicator].formula.operands;
        const bool is_of_plans =
            !operands.empty() && std::all_of(operands.begin(), operands.end(), [&](IndicatorIndex operand) {
                return operand != no_index && (operand == money_.assigned || operand == corpus_.site.money.allocated);
            });
        return is_plan(row.kind) && (is_money(row.indicator) || is_of_plans);
    }

    // What an area plans for all that it does is of the area itself, and so are results that are of no program.
    void add_of_area(const Things& things, const Thing& thing, Known& known) const {
        const ProgramIndex program = thing.key.program;
        if (program == no_index || role_of(corpus_, program) != ProgramRole::plan) {
            return;
        }
        const auto of_area = things.find({with(thing.key, &FigureKey::program, ProgramIndex{no_index}), thing.reach});
        if (of_area != things.end()) {
            known.results.insert(known.results.end(), of_area->second.results.begin(), of_area->second.results.end());
        }
    }

    Thing thing_of(const FigureKey& figure) const {
        return {with(with(figure, &FigureKey::period, PeriodIndex{0}), &FigureKey::base, PeriodIndex{no_index}),
                reach_of(corpus_, figure)};
    }

    const Observation& row_of(ObservationIndex index) const { return corpus_.observations[index]; }
    const Period& period_of(ObservationIndex index) const { return corpus_.periods[row_of(index).period]; }

    // The day up to which a result counts.
    Date day_of(ObservationIndex index) const {
        const Observation& row = row_of(index);
        return row.as_of == no_date ? period_of(index).last : row.as_of;
    }

    // Those that are first by `rank`, the larger the earlier; of one value one.
    template <typename Rank>
    std::vector<ObservationIndex> first_by(std::span<const ObservationIndex> all, const Rank& rank) const {
        std::vector<ObservationIndex> first;
        for (const ObservationIndex index : all) {
            if (!first.empty() && rank(index) < rank(first.front())) {
                continue;
            }
            if (!first.empty() && rank(first.front()) < rank(index)) {
                first.clear();
            }
            const bool stated = std::any_of(first.begin(), first.end(), [&](ObservationIndex other) {
                return row_of(other).value == row_of(index).value && row_of(other).note == row_of(index).note;
            });
            if (!stated) {
                first.push_back(index);
            }
        }
        return first;
    }

    TargetLine line_of(const Known& known) const {
        TargetLine line;
        // Of several times the one that began last, and of these the shortest: this year's before that of the term.
        line.targets = first_by(known.intended, [&](ObservationIndex index) {
            return std::tuple(row_of(index).kind.is_aim(), period_of(index).first,
                              -std::int64_t{period_of(index).last.days}, row_of(index).kind);
        });
        const Period& time = period_of(line.targets.front());
        const auto rank = [&](ObservationIndex index) {
            const bool is_before = !time.contains(period_of(index));
            const int reality = reality_of(row_of(index).kind);
            return std::tuple(period_of(index) == time, !is_before, is_before ? period_of(index).last : no_date,
                              is_before ? reality : 0, day_of(index), reality);
        };
        line.results = first_by(known.results, rank);
        add_start_of_report(line, known, time);
        line.in_time = !line.results.empty() && time.contains(period_of(line.results.front()));
        line.outcome = outcome_of(line);
        return line;
    }

    // What was before the time of a target, as the report says that sets it: the way that it means begins there,
    // whatever came to be by another report. Both are told.
    void add_start_of_report(TargetLine& line, const Known& known, const Period& time) const {
        if (line.results.empty() || time.contains(period_of(line.results.front()))) {
            return;
        }
        const Observation& told = row_of(line.results.front());
        std::vector<ObservationIndex> own;
        for (const ObservationIndex index : known.results) {
            const bool is_of_report =
                std::any_of(line.targets.begin(), line.targets.end(),
                            [&](ObservationIndex target) { return row_of(target).source == row_of(index).source; });
            if (is_of_report && row_of(index).period == told.period) {
                own.push_back(index);
            }
        }
        const bool is_told = std::any_of(line.results.begin(), line.results.end(), [&](ObservationIndex result) {
            return std::find(own.begin(), own.end(), result) != own.end();
        });
        if (!is_told) {
            const auto first = first_by(
                own, [&](ObservationIndex index) { return std::tuple(reality_of(row_of(index).kind), day_of(index)); });
            line.results.insert(line.results.end(), first.begin(), first.end());
        }
    }

    // Which way is better: as the indicator has it, or what "at least" and "at most" say of a number that has no way of
    // its own. Nothing where the two differ.
    std::optional<Direction> way_of(const Observation& target) const {
        const Exactness exactness = exactness_of(corpus_.strings[target.note]);
        const Direction own = corpus_.indicators[target.indicator].direction;
        if (exactness.bound == Bound::about || exactness.preliminary) {
            return std::nullopt;
        }
        const Direction said = exactness.bound == Bound::at_least  ? Direction::more_is_better
                               : exactness.bound == Bound::at_most ? Direction::less_is_better
                                                                   : own;
        const bool differ = own != Direction::none && said != own;
        return differ || said == Direction::none ? std::nullopt : std::optional(said);
    }

    TargetOutcome outcome_of(const TargetLine& line) const {
        if (line.targets.size() != 1 || line.results.size() != 1) {
            return TargetOutcome::open;
        }
        const Observation& target = row_of(line.targets.front());
        const Observation& result = row_of(line.results.front());
        const auto way = way_of(target);
        // More than nothing is no aim.
        if (way == Direction::more_is_better && target.value.mantissa == 0 &&
            !is_sign(corpus_.units[corpus_.indicators[target.indicator].unit])) {
            return TargetOutcome::open;
        }
        const Period& time = period_of(line.targets.front());
        if (!way || !is_actual(result.kind) || !are_of_one_thing(corpus_, target, result) ||
            exactness_of(corpus_.strings[result.note]) != Exactness{} || !line.in_time ||
            !counts_the_same(corpus_, FigureRef::observation(line.targets.front()),
                             FigureRef::observation(line.results.front()))) {
            return TargetOutcome::open;
        }
        // A report that still expects figures of a time was written before it was over, and so was what it tells of it.
        const bool is_over = period_of(line.results.front()) == time &&
                             (result.as_of == no_date ? !unfinished_.contains({result.source, result.period})
                                                      : result.as_of >= time.last);
        // "Under 500" is not reached by 500.
        const std::string& note = corpus_.strings[target.note];
        const bool is_beyond = has_code(note, "over") || has_code(note, "under");
        const bool is_good =
            (*way == Direction::more_is_better ? result.value >= target.value : result.value <= target.value) &&
            !(is_beyond && result.value == target.value);
        // Before the time is over more than enough is reached already; what may still grow is not yet small.
        if (is_good && (is_over || *way == Direction::more_is_better)) {
            return TargetOutcome::reached;
        }
        return is_over ? TargetOutcome::missed : TargetOutcome::open;
    }

    // Where the site's headline indicators name it; the others after them.
    std::size_t place_of(IndicatorIndex indicator) const {
        const auto& headline = corpus_.site.headline_indicators;
        return static_cast<std::size_t>(std::find(headline.begin(), headline.end(), indicator) - headline.begin());
    }

    bool comes_before(const TargetLine& a, const TargetLine& b) const {
        const auto rank = [&](const TargetLine& line) {
            const Observation& row = row_of(line.targets.front());
            // Of what is judged readers learn most, then of what is known in its time.
            const int known = line.outcome != TargetOutcome::open ? 0
                              : line.in_time                      ? 1
                              : !line.results.empty()             ? 2
                                                                  : 3;
            return std::tuple(place_of(row.indicator), known, !row.kind.is_aim());
        };
        const Observation& x = row_of(a.targets.front());
        const Observation& y = row_of(b.targets.front());
        if (rank(a) != rank(b)) {
            return rank(a) < rank(b);
        }
        const Wholeness of_x = wholeness_of(corpus_, x);
        const Wholeness of_y = wholeness_of(corpus_, y);
        if (of_x != of_y) {
            return of_x > of_y;
        }
        return order_(static_cast<const FigureLine&>(x), static_cast<const FigureLine&>(y));
    }

    const Corpus& corpus_;
    const ReadingOrder& order_;
    MoneyIndicators money_;
    std::set<std::pair<SourceIndex, PeriodIndex>> unfinished_;  // periods of which a report has estimates
};

}  // namespace

Targets find_targets(const Corpus& corpus, const ReadingOrder& order, std::span<const ObservationIndex> observations) {
    return TargetFinder(corpus, order).find(observations);
}

std::vector<ObservationIndex> figures_of(const Targets& targets) {
    std::vector<ObservationIndex> figures;
    for (const TargetLine& line : targets.lines) {
        figures.insert(figures.end(), line.targets.begin(), line.targets.end());
        figures.insert(figures.end(), line.results.begin(), line.results.end());
    }
    return figures;
}

}  // namespace minhbach

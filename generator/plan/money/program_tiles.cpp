// SPDX-License-Identifier: MIT
#include "plan/money/program_tiles.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/interval.hpp"
#include "model/percent.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/money/told_once.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

namespace {

using AreasOf = std::map<ProgramIndex, std::set<AreaIndex>>;

// The areas of each program of which an amount is stated; what holds all others only where no other has one.
AreasOf areas_counted(const Corpus& corpus, std::span<const MoneyRow> rows) {
    AreasOf areas;
    AreasOf wholes;
    for (const MoneyRow& row : rows) {
        if (is_stated(corpus, row.assigned) || is_stated(corpus, row.disbursed) || is_stated(corpus, row.allocated)) {
            (level_of(corpus, row.area).whole ? wholes : areas)[row.program].insert(row.area);
        }
    }
    areas.merge(wholes);
    return areas;
}

// Of each area the rows that state both a plan and what was spent of it.
using RowsOf = std::map<AreaIndex, std::vector<const MoneyRow*>>;

// One more; the tile stays as it was where the sum is no number any more.
bool take(ProgramTile& sum, Decimal of_plan, Decimal of_spent, bool expected) {
    const auto plan = add(sum.plan, of_plan);
    const auto spent = add(sum.spent, of_spent);
    if (!plan || !spent) {
        return false;
    }
    sum.plan = *plan;
    sum.spent = *spent;
    sum.expected = sum.expected || expected;
    ++sum.areas;
    return true;
}

// The share of the sums, and what their figures say of how exact all three are.
void set_rate(const Corpus& corpus, ProgramTile& sum) {
    const auto plan = bound_of_sum(corpus, sum.plans_added);
    const auto spent = bound_of_sum(corpus, sum.spent_added);
    const auto rate = bound_of_share(corpus, sum.plans_added, sum.spent_added);
    if (!plan || !spent || !rate) {
        return;
    }
    sum.rate = percent_of(sum.spent, sum.plan);
    sum.plan_bound = *plan;
    sum.spent_bound = *spent;
    sum.rate_bound = *rate;
}

// What a remark says is comparable only within its own source is added to nothing of another.
void keep_comparable(const Corpus& corpus, RowsOf& areas) {
    std::set<SourceIndex> sources;
    for (const auto& [area, rows] : areas) {
        sources.insert(rows.front()->source);
    }
    if (sources.size() > 1) {
        std::erase_if(areas, [&](const auto& entry) {
            const auto amounts = spent_of_plan(corpus, *entry.second.front());
            return amounts && (is_within_source(corpus, *amounts->plan) || is_within_source(corpus, *amounts->spent));
        });
    }
}

// Where the sum is no number there is none: that of fewer areas would not be what it says.
void add_up(const Corpus& corpus, ProgramTile& tile, const RowsOf& areas) {
    ProgramTile sum = tile;
    for (const auto& [area, rows] : areas) {
        const SpentOfPlan amounts = *agreed_amounts(corpus, rows);
        if (!take(sum, amounts.plan->value, amounts.spent->value, is_expected_plan(corpus, *amounts.plan))) {
            return;
        }
        sum.plans_added.push_back(index_of(corpus, *amounts.plan));
        sum.spent_added.push_back(index_of(corpus, *amounts.spent));
        sum.rows.push_back(*amounts.row);
        sum.rows.back().assigned = in_force(corpus, *amounts.row);
    }
    set_rate(corpus, sum);
    tile = std::move(sum);
}

}  // namespace

MoneyGroup money_group(const Corpus& corpus, const Statement& statement) {
    MoneyGroup group{statement.program, corpus.areas[statement.area].level, statement};
    group.of.area = no_area;
    group.of.indicator = no_index;
    group.of.source = no_index;
    return group;
}

std::optional<SpentOfPlan> agreed_amounts(const Corpus& corpus, std::span<const MoneyRow* const> rows) {
    // Those that may be rounded to thousands give way to those that cannot be.
    const auto roughness = [&](const SpentOfPlan& of) {
        return std::pair(roughness_of(corpus, of.spent), roughness_of(corpus, of.plan));
    };
    std::vector<SpentOfPlan> stated;
    for (const MoneyRow* row : rows) {
        const auto amounts = spent_of_plan(corpus, *row);
        if (!amounts) {
            return std::nullopt;
        }
        stated.push_back(*amounts);
    }
    const auto best = std::min_element(stated.begin(), stated.end(), [&](const SpentOfPlan& a, const SpentOfPlan& b) {
        return roughness(a) < roughness(b);
    });
    const bool agree = std::all_of(stated.begin(), stated.end(), [&](const SpentOfPlan& other) {
        return agree_but_for_rounding(corpus, *other.plan, *best->plan) &&
               agree_but_for_rounding(corpus, *other.spent, *best->spent);
    });
    const bool is_one = best != stated.end() && agree;
    return is_one ? std::optional(*best) : std::nullopt;
}

namespace {

Decimal told_rate(const Corpus& corpus, const ProgramTile& tile) {
    const bool is_all = tile.rows.size() == 1 && tile.rate_bound == Bound::exact &&
                        may_be_all(corpus, corpus.observations[tile.spent_added.front()],
                                   corpus.observations[tile.plans_added.front()]);
    return is_all ? Decimal{100, 0} : *tile.rate;
}

}  // namespace

std::optional<ProgramTile> sum_of_programs(const Corpus& corpus, std::span<const ProgramTile> tiles) {
    constexpr std::size_t least = 3;
    std::map<Statement, std::vector<const ProgramTile*>> groups;
    for (const ProgramTile& tile : tiles) {
        const bool within = std::any_of(tiles.begin(), tiles.end(), [&](const ProgramTile& other) {
            return other.program != tile.program && is_within(corpus, tile.program, other.program);
        });
        if (tile.has_sum() && !within) {
            Statement of = tile.of;
            of.program = no_index;
            groups[of].push_back(&tile);
        }
    }
    const auto best = std::max_element(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
        return std::pair(a.second.size(), time_of(corpus, a.first, a.first.as_of)) <
               std::pair(b.second.size(), time_of(corpus, b.first, b.first.as_of));
    });
    if (best == groups.end() || best->second.size() < least) {
        return std::nullopt;
    }
    ProgramTile sum;
    sum.of = best->first;
    for (const ProgramTile* tile : best->second) {
        if (!take(sum, tile->plan, tile->spent, tile->expected)) {
            return std::nullopt;
        }
        sum.only_area = tile->only_area;
        sum.of_which.push_back({tile->program, told_rate(corpus, *tile)});
        sum.plans_added.insert(sum.plans_added.end(), tile->plans_added.begin(), tile->plans_added.end());
        sum.spent_added.insert(sum.spent_added.end(), tile->spent_added.begin(), tile->spent_added.end());
    }
    std::stable_sort(sum.of_which.begin(), sum.of_which.end(),
                     [](const ProgramRate& a, const ProgramRate& b) { return a.rate < b.rate; });
    sum.areas_with_figures = tiles.size();
    sum.apart = static_cast<std::size_t>(
        std::count_if(tiles.begin(), tiles.end(), [](const ProgramTile& tile) { return tile.apart > 0; }));
    set_rate(corpus, sum);
    return sum.rate ? std::optional(sum) : std::nullopt;
}

namespace {

// Of the rows of one program that are of one group and kind of plan; nothing where the sum is no number, or nothing is
// known of it.
std::optional<PlannedSum> planned_sum(const Corpus& corpus, const MoneyGroup& group, const RowsOf& areas) {
    PlannedSum sum;
    sum.of = group.of;
    std::set<SourceIndex> sources;
    for (const auto& [area, rows] : areas) {
        sources.insert(rows.front()->source);
    }
    for (const auto& [area, rows] : areas) {
        const MoneyRow& row = *rows.front();
        const Observation& plan = *plan_in_force(corpus, row);
        const auto amount = add(sum.amount, plan.value);
        if (!amount || (sources.size() > 1 && is_within_source(corpus, plan))) {
            return std::nullopt;
        }
        sum.amount = *amount;
        sum.rows.push_back(row);
        sum.figures.push_back(index_of(corpus, plan));
    }
    const auto bound = bound_of_sum(corpus, sum.figures);
    sum.bound = bound.value_or(Bound::exact);
    return bound ? std::optional(std::move(sum)) : std::nullopt;
}

// Of the rows of one program, the largest plan of an area for each.
std::optional<PlannedSum> planned_of(const Corpus& corpus, std::span<const MoneyRow* const> rows) {
    std::map<MoneyGroup, RowsOf> groups;
    for (const MoneyRow* row : rows) {
        if (is_actual(row->kind) && is_stated(corpus, row->disbursed)) {
            return std::nullopt;
        }
        if (const Observation* plan = plan_in_force(corpus, *row)) {
            MoneyGroup group = money_group(corpus, *row);
            group.of.kind = plan->kind;
            group.of.as_of = no_date;
            std::vector<const MoneyRow*>& of_area = groups[group][row->area];
            if (of_area.empty() || plan_in_force(corpus, *of_area.front())->value < plan->value) {
                of_area = {row};
            }
        }
    }
    std::optional<PlannedSum> best;
    const auto rank = [&](const PlannedSum& sum) {
        return std::tuple(sum.rows.size(), corpus.periods[sum.of.period].last, sum.amount);
    };
    for (const auto& [group, areas] : groups) {
        auto sum = planned_sum(corpus, group, areas);
        if (sum && (!best || rank(*best) < rank(*sum))) {
            best = std::move(sum);
        }
    }
    return best;
}

}  // namespace

std::vector<ProgramTile> make_program_tiles(const Corpus& corpus, std::span<const MoneyRow> rows) {
    const AreasOf areas = areas_counted(corpus, rows);
    std::map<ProgramIndex, std::map<MoneyGroup, RowsOf>> groups;
    std::map<ProgramIndex, std::vector<const MoneyRow*>> counted;
    for (const MoneyRow& row : rows) {
        const auto known = areas.find(row.program);
        if (known == areas.end() || !known->second.contains(row.area)) {
            continue;
        }
        counted[row.program].push_back(&row);
        if (is_spent_of(corpus, row)) {
            groups[row.program][money_group(corpus, row)][row.area].push_back(&row);
        }
    }
    std::map<MoneyGroup, std::size_t> apart;
    for (auto& [program, all] : groups) {
        for (auto& [group, of] : all) {
            apart[group] = static_cast<std::size_t>(std::count_if(of.begin(), of.end(), [&](const auto& entry) {
                return std::any_of(entry.second.begin(), entry.second.end(), [&](const MoneyRow* row) {
                    const Observation* plan = plan_in_force(corpus, *row);
                    const Observation* spent = only_value(corpus, row->disbursed);
                    return plan != nullptr && spent != nullptr && !are_of_one_thing(corpus, *plan, *spent);
                });
            }));
            std::erase_if(of, [&](const auto& entry) { return !agreed_amounts(corpus, entry.second); });
            keep_comparable(corpus, of);
        }
    }
    std::vector<ProgramTile> tiles;
    for (const auto& [program, all] : areas) {
        ProgramTile tile;
        tile.program = program;
        tile.areas_with_figures = all.size();
        tile.only_area = all.size() == 1 ? *all.begin() : no_area;
        const RowsOf* best = nullptr;
        const MoneyGroup* of = nullptr;
        for (const auto& [group, members] : groups[program]) {
            if (best == nullptr || std::tuple(best->size(), time_of(corpus, of->of, of->of.as_of)) <
                                       std::tuple(members.size(), time_of(corpus, group.of, group.of.as_of))) {
                best = &members;
                of = &group;
            }
        }
        if (best != nullptr) {
            add_up(corpus, tile, *best);
            tile.of = of->of;
            tile.apart = apart[*of];
        }
        tile.planned = planned_of(corpus, counted[program]);
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

}  // namespace minhbach

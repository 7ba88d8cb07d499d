// SPDX-License-Identifier: MIT
#include "plan/money/home.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "model/percent.hpp"
#include "model/program_tree.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/rows/figures.hpp"
#include "plan/rows/finding_weight.hpp"
#include "plan/rows/statistics.hpp"

namespace minhbach {

namespace {

constexpr std::size_t newest_reports = 5;

class HomeMaker {
public:
    HomeMaker(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings)
        : corpus_(corpus), derived_(derived), findings_(findings), money_(corpus) {}

    Home make(const std::vector<MoneyRow>& rows, std::vector<ProgramTile> tiles, std::span<const MoneyRow> unspent) {
        home_.tiles = std::move(tiles);
        if (home_.tiles.size() > limits::tiles_of_home) {
            keep_largest();
        }
        rank();
        if (home_.rates.empty()) {
            rank_programs(rows);
        }
        add_nothing_spent(unspent);
        add_contradicted();
        find_newest();
        return std::move(home_);
    }

private:
    bool is_counted(const MoneyRow& row) const {
        return !level_of(corpus_, row.area).whole && is_spent_of(corpus_, row);
    }

    void keep_largest() {
        std::vector<ProgramTile>& tiles = home_.tiles;
        home_.more_programs = tiles.size() - limits::tiles_of_home;
        std::stable_sort(tiles.begin(), tiles.end(), [](const ProgramTile& a, const ProgramTile& b) {
            return std::tuple(b.areas_with_figures, b.areas, b.plan) <
                   std::tuple(a.areas_with_figures, a.areas, a.plan);
        });
        tiles.resize(limits::tiles_of_home);
        std::stable_sort(tiles.begin(), tiles.end(),
                         [](const ProgramTile& a, const ProgramTile& b) { return b.plan < a.plan; });
    }

    // The rates of the program, period and date that most areas of one level have, printed ones as well: as the ranking
    // on the page of their indicator has them.
    void rank() {
        if (money_.rate == no_index) {
            return;
        }
        const auto is_ranked = [&](const FigureLine& of, IndicatorIndex indicator, Kind kind) {
            return indicator == money_.rate && of.program != no_index &&
                   whole_program(corpus_, of.program) == of.program && of.coordinates == no_coordinates &&
                   is_actual(kind) && !level_of(corpus_, of.area).whole;
        };
        std::vector<ObservationIndex> printed;
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            const Observation& row = corpus_.observations[i];
            if (is_ranked(row, row.indicator, row.kind)) {
                printed.push_back(static_cast<ObservationIndex>(i));
            }
        }
        std::vector<DerivedIndex> computed;
        for (std::size_t i = 0; i < derived_.size(); ++i) {
            const auto index = static_cast<DerivedIndex>(i);
            if (is_ranked(derived_.line_of(derived_[index]), derived_[index].indicator, derived_[index].kind)) {
                computed.push_back(index);
            }
        }
        const auto statistics = statistics_of(corpus_, derived_, printed, computed);
        const auto best = most_shared(statistics, [&](const Statistic& of) { return rank_of(corpus_, of); });
        if (best == statistics.end() || best->second.size() < least_areas_of_ranking) {
            return;
        }
        std::vector<Spent> single;
        for (const auto& [area, rates] : best->second) {
            home_.rates.insert(home_.rates.end(), rates.begin(), rates.end());
            if (rates.size() == 1 && bound_of(corpus_, derived_, rates.front()) == Bound::exact) {
                const FigureRef rate = rates.front();
                single.push_back(
                    {statement_of(corpus_, derived_, rate), value_of(corpus_, derived_, rate),
                     rate.is_derived() ? derived_.observations_of(derived_[rate.index()]) : std::vector{rate.index()}});
            }
        }
        add_first_and_last(single);
    }

    // What was spent of a plan, in percent.
    struct Spent {
        Statement of;
        Decimal rate;
        std::vector<ObservationIndex> figures;
    };

    // Of what is not exact nobody knows its place.
    void add_first_and_last(const std::vector<Spent>& spent) {
        if (spent.size() < least_areas_of_ranking) {
            return;
        }
        const auto [slowest, fastest] = std::minmax_element(
            spent.begin(), spent.end(), [](const Spent& a, const Spent& b) { return a.rate < b.rate; });
        if (slowest->rate == fastest->rate) {
            return;
        }
        for (const auto& [what, one] :
             {std::pair(Standout::What::fastest, *fastest), std::pair(Standout::What::slowest, *slowest)}) {
            // Who shares a place does not stand out.
            const auto shared = std::count_if(spent.begin(), spent.end(),
                                              [rate = one.rate](const Spent& other) { return other.rate == rate; });
            if (shared == 1) {
                home_.standouts.push_back({what, one.of, one.rate, spent.size(), one.figures});
            }
        }
    }

    // Where no program has areas enough to be ranked, each area stands with each of its programs: of the rows of one
    // date and of money of one kind, whichever report each is from.
    void rank_programs(const std::vector<MoneyRow>& rows) {
        using Who = std::pair<AreaIndex, ProgramIndex>;
        std::map<MoneyGroup, std::map<Who, std::vector<const MoneyRow*>>> groups;
        for (const MoneyRow& row : rows) {
            if (row.program != no_index && is_counted(row) && role_of(corpus_, row.program) == ProgramRole::program) {
                MoneyGroup group = money_group(corpus_, row);
                group.program = no_index;
                group.of.program = no_index;
                groups[group][{row.area, row.program}].push_back(&row);
            }
        }
        const auto rank = [&](const auto& entry) {
            return std::tuple(entry.second.size(), time_of(corpus_, entry.first.of, entry.first.of.as_of),
                              wholeness_of(corpus_, entry.first.of));
        };
        const auto best = std::max_element(groups.begin(), groups.end(),
                                           [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
        std::vector<Spent> single;
        for (const auto& [who, of] : best == groups.end() ? decltype(best->second)() : best->second) {
            const auto amounts = agreed_amounts(corpus_, of);
            if (!amounts) {
                continue;
            }
            const std::array plan{index_of(corpus_, *amounts->plan)};
            const std::array spent{index_of(corpus_, *amounts->spent)};
            const auto rate = percent_of(amounts->spent->value, amounts->plan->value);
            if (rate && bound_of_share(corpus_, plan, spent) == Bound::exact) {
                single.push_back({*amounts->row, *rate, {spent.front(), plan.front()}});
            }
        }
        add_first_and_last(single);
    }

    // The largest plan of which nothing was spent, of those that the pages of areas tell of; of several as large none.
    void add_nothing_spent(std::span<const MoneyRow> unspent) {
        std::optional<Standout> largest;
        bool is_shared = false;
        for (const MoneyRow& row : unspent) {
            const Decimal plan = plan_in_force(corpus_, row)->value;
            if (level_of(corpus_, row.area).whole) {
                continue;
            }
            if (!largest || largest->value < plan) {
                largest = Standout{Standout::What::nothing_spent, row, plan, 0};
                is_shared = false;
            } else if (largest->value == plan && FigureKey(row) != FigureKey(largest->of)) {
                is_shared = true;
            }
        }
        if (largest && !is_shared) {
            home_.standouts.push_back(*largest);
        }
    }

    void add_contradicted() {
        std::map<AreaIndex, std::size_t> counts;
        std::set<Statement> seen;
        for (const Finding& finding : findings_) {
            // One figure in several editions of a report is contradicted once.
            Statement what = corpus_.observations[finding.observations.front()];
            what.source = no_index;
            // What can be explained is not held against whom it is about, nor what nobody would see.
            if (finding.severity == FindingSeverity::error && is_of_weight(finding) && seen.insert(what).second) {
                ++counts[what.area];
            }
        }
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        const auto shared = std::count_if(counts.begin(), counts.end(),
                                          [&](const auto& entry) { return entry.second == most->second; });
        // Two of one number stand side by side; of more, or where nobody has fewer, it is no distinction.
        constexpr std::ptrdiff_t most_shared_by = 2;
        if (shared > most_shared_by || static_cast<std::size_t>(shared) == counts.size()) {
            return;
        }
        Standout standout;
        standout.what = Standout::What::most_contradicted;
        standout.of.area = most->first;
        standout.count = most->second;
        for (auto next = std::next(most); next != counts.end(); ++next) {
            if (next->second == standout.count) {
                standout.shared_with.push_back(next->first);
            }
        }
        home_.standouts.push_back(std::move(standout));
    }

    // A term may end after the report that tells of it: what it states of the term is no result up to its end. A report
    // without a day is of the end of its period, unless the row says of which day it is.
    bool is_after(Date until, const Observation& row) const {
        const Source& source = corpus_.sources[row.source];
        const bool is_of_day = source.as_of || source.last_day_of_issue();
        const auto known = is_of_day || row.as_of == no_date ? day_of(source) : std::nullopt;
        return known && until > *known;
    }

    // Up to when a report can know anything: its own day, that of its issue, or else the end of its time.
    static std::optional<Date> day_of(const Source& source) {
        const auto stated = source.as_of ? source.as_of : source.last_day_of_issue();
        return stated ? stated : source.period ? std::optional(source.period->last) : std::nullopt;
    }

    void find_newest() {
        for (const Observation& row : corpus_.observations) {
            const Date until = row.as_of != no_date ? row.as_of : corpus_.period_of(row).last;
            if (is_actual(row.kind) && row.has_value() && until != no_date && !is_after(until, row) &&
                corpus_.period_of(row).kind != PeriodKind::timeless &&
                (!home_.newest_figure || *home_.newest_figure < until)) {
                home_.newest_figure = until;
            }
        }
        for (std::size_t i = 0; i < corpus_.sources.size(); ++i) {
            home_.newest.push_back(static_cast<SourceIndex>(i));
        }
        std::stable_sort(home_.newest.begin(), home_.newest.end(), [&](SourceIndex a, SourceIndex b) {
            const auto until = [&](SourceIndex index) { return day_of(corpus_.sources[index]).value_or(no_date); };
            return until(b) < until(a);
        });
        home_.newest.resize(std::min(home_.newest.size(), newest_reports));
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const std::vector<Finding>& findings_;
    MoneyIndicators money_;
    Home home_;
};

}  // namespace

Home make_home(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
               const std::vector<MoneyRow>& rows, std::vector<ProgramTile> tiles, std::span<const MoneyRow> unspent) {
    return HomeMaker(corpus, derived, findings).make(rows, std::move(tiles), unspent);
}

}  // namespace minhbach

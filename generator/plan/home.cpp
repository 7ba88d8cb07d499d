// SPDX-License-Identifier: MIT
#include "plan/home.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "model/program_tree.hpp"

namespace minhbach {

namespace {

constexpr std::size_t newest_reports = 5;
constexpr std::size_t least_of_ranking = 3;

class HomeMaker {
public:
    HomeMaker(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings)
        : corpus_(corpus), derived_(derived), findings_(findings), money_(corpus) {}

    Home make(const std::vector<MoneyRow>& rows) {
        add_tiles(rows);
        rank();
        add_nothing_spent(rows);
        add_contradicted();
        find_newest();
        return std::move(home_);
    }

private:
    bool is_counted(const MoneyRow& row) const {
        return !level_of(corpus_, row.area).whole && is_spent_of(corpus_, row);
    }

    // A plan for all that an area does is no program.
    void add_tiles(const std::vector<MoneyRow>& rows) {
        std::vector<MoneyRow> of_programs;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(of_programs), [&](const MoneyRow& row) {
            return row.program != no_index && role_of(corpus_, row.program) != ProgramRole::plan;
        });
        home_.tiles = make_program_tiles(corpus_, of_programs);
        if (home_.tiles.size() > limits::tiles_of_home) {
            keep_largest();
        }
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

    // Who may be ranked: an area, or an area with a program where each program has few areas.
    using Ranked = std::pair<AreaIndex, ProgramIndex>;
    using Ranking = std::map<Ranked, std::vector<DerivedIndex>>;

    // Of rates that may be ranked the most that are known together, the newest of as many.
    static Ranking largest(const Corpus& corpus, std::map<MoneyGroup, Ranking>& groups) {
        const auto best = std::max_element(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
            return std::tuple(a.second.size(), time_of(corpus, a.first)) <
                   std::tuple(b.second.size(), time_of(corpus, b.first));
        });
        return best == groups.end() || best->second.size() < least_of_ranking ? Ranking() : std::move(best->second);
    }

    // The rates of the program, period and date that most areas of one level have. Where no program has enough of
    // them, it is told who of all programs stands out, and nobody is ranked.
    void rank() {
        if (money_.rate == no_index) {
            return;
        }
        std::map<MoneyGroup, Ranking> of_program;
        std::map<MoneyGroup, Ranking> of_all;
        for (std::size_t i = 0; i < derived_.size(); ++i) {
            const auto index = static_cast<DerivedIndex>(i);
            const Statement of = statement_of(corpus_, derived_, FigureRef::derived(index));
            if (of.indicator != money_.rate || of.program == no_index ||
                whole_program(corpus_, of.program) != of.program || of.coordinates != no_coordinates ||
                !is_actual(of.kind) || level_of(corpus_, of.area).whole) {
                continue;
            }
            MoneyGroup group = money_group(corpus_, of);
            of_program[group][{of.area, of.program}].push_back(index);
            group.program = no_index;
            group.of.program = no_index;
            of_all[group][{of.area, of.program}].push_back(index);
        }
        Ranking ranking = largest(corpus_, of_program);
        for (const auto& [who, indexes] : ranking) {
            home_.rates.insert(home_.rates.end(), indexes.begin(), indexes.end());
        }
        if (ranking.empty()) {
            ranking = largest(corpus_, of_all);
        }
        add_first_and_last(ranking);
    }

    // Whoever has two rates of one line is neither.
    void add_first_and_last(const Ranking& ranking) {
        std::vector<DerivedIndex> single;
        for (const auto& [who, indexes] : ranking) {
            if (indexes.size() == 1) {
                single.push_back(indexes.front());
            }
        }
        if (single.size() < least_of_ranking) {
            return;
        }
        const auto [slowest, fastest] = std::minmax_element(
            single.begin(), single.end(), [&](auto a, auto b) { return derived_[a].value < derived_[b].value; });
        if (derived_[*slowest].value == derived_[*fastest].value) {
            return;
        }
        for (const auto& [what, index] :
             {std::pair(Standout::What::fastest, *fastest), std::pair(Standout::What::slowest, *slowest)}) {
            const Statement of = statement_of(corpus_, derived_, FigureRef::derived(index));
            home_.standouts.push_back({what, of.area, of.program, derived_[index].value, 0, of.as_of, of.period});
        }
    }

    // The largest plan of which nothing was spent.
    void add_nothing_spent(const std::vector<MoneyRow>& rows) {
        std::optional<Standout> largest;
        for (const MoneyRow& row : rows) {
            if (!is_counted(row) || only_value(corpus_, row.disbursed)->value.mantissa != 0) {
                continue;
            }
            const Decimal plan = only_value(corpus_, in_force(corpus_, row.assigned))->value;
            if (plan.mantissa > 0 && (!largest || largest->value < plan)) {
                largest =
                    Standout{Standout::What::nothing_spent, row.area, row.program, plan, 0, row.as_of, row.period};
            }
        }
        if (largest) {
            home_.standouts.push_back(*largest);
        }
    }

    void add_contradicted() {
        std::map<AreaIndex, std::size_t> counts;
        for (const Finding& finding : findings_) {
            const AreaIndex area = corpus_.observations[finding.observations.front()].area;
            if (!level_of(corpus_, area).whole) {
                ++counts[area];
            }
        }
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != counts.end() && counts.size() > 1) {
            Standout standout;
            standout.what = Standout::What::most_contradicted;
            standout.area = most->first;
            standout.count = most->second;
            home_.standouts.push_back(standout);
        }
    }

    void find_newest() {
        for (const Observation& row : corpus_.observations) {
            const Date until = row.as_of != no_date ? row.as_of : corpus_.period_of(row).last;
            if (is_actual(row.kind) && row.has_value() && until != no_date &&
                corpus_.period_of(row).kind != PeriodKind::timeless &&
                (!home_.newest_figure || *home_.newest_figure < until)) {
                home_.newest_figure = until;
            }
        }
        for (std::size_t i = 0; i < corpus_.sources.size(); ++i) {
            home_.newest.push_back(static_cast<SourceIndex>(i));
        }
        std::stable_sort(home_.newest.begin(), home_.newest.end(), [&](SourceIndex a, SourceIndex b) {
            const auto until = [&](SourceIndex index) {
                const Source& source = corpus_.sources[index];
                return source.as_of ? *source.as_of : source.period ? source.period->last : no_date;
            };
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
               std::vector<MoneyRow> rows) {
    const std::vector<MoneyRow> own = std::move(rows);
    return HomeMaker(corpus, derived, findings).make(own);
}

}  // namespace minhbach

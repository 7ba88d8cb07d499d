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

// What areas must share for their amounts to be added up, or their rates to be ranked.
struct Group {
    ProgramIndex program = no_index;
    LevelIndex level = no_level;
    Statement of;

    auto operator<=>(const Group&) const = default;
};

Group group_of(const Corpus& corpus, const Statement& statement) {
    Group group{statement.program, corpus.areas[statement.area].level, statement};
    group.of.area = no_area;
    group.of.indicator = no_index;
    group.of.source = no_index;
    return group;
}

auto time_of(const Corpus& corpus, const Group& group) {
    return std::pair(corpus.periods[group.of.period].last, group.of.as_of);
}

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
    const Observation* only(const std::vector<ObservationIndex>& figures) const {
        const Observation* found = nullptr;
        for (const ObservationIndex index : figures) {
            const Observation& row = corpus_.observations[index];
            if (row.has_value()) {
                if (found != nullptr) {
                    return nullptr;
                }
                found = &row;
            }
        }
        return found;
    }

    bool is_known(const MoneyRow& row) const {
        return is_actual(row.kind) && only(in_force(corpus_, row.assigned)) != nullptr &&
               only(row.disbursed) != nullptr;
    }

    bool is_counted(const MoneyRow& row) const { return !level_of(corpus_, row.area).whole && is_known(row); }

    void add_tiles(const std::vector<MoneyRow>& rows) {
        std::map<ProgramIndex, std::set<AreaIndex>> areas;
        std::map<ProgramIndex, std::set<AreaIndex>> wholes;
        std::map<ProgramIndex, std::map<Group, std::vector<const MoneyRow*>>> groups;
        for (const MoneyRow& row : rows) {
            if (row.program == no_index || role_of(corpus_, row.program) == ProgramRole::plan) {
                continue;  // a plan for all that an area does is no program
            }
            (level_of(corpus_, row.area).whole ? wholes : areas)[row.program].insert(row.area);
        }
        wholes.merge(areas);  // what is left there are areas of programs that a whole has, too
        for (auto& [program, parts] : areas) {
            wholes[program] = std::move(parts);
        }
        areas = std::move(wholes);
        for (const MoneyRow& row : rows) {
            const auto counted = areas.find(row.program);
            if (counted != areas.end() && counted->second.contains(row.area) && is_known(row)) {
                groups[row.program][group_of(corpus_, row)].push_back(&row);
            }
        }
        for (const auto& [program, all] : areas) {
            ProgramTile tile;
            tile.program = program;
            tile.areas_with_figures = all.size();
            tile.only_area = all.size() == 1 ? *all.begin() : no_area;
            const std::vector<const MoneyRow*>* best = nullptr;
            const Group* best_group = nullptr;
            for (const auto& [group, members] : groups[program]) {
                const bool better = best == nullptr || std::tuple(best->size(), time_of(corpus_, *best_group)) <
                                                           std::tuple(members.size(), time_of(corpus_, group));
                if (better) {
                    best = &members;
                    best_group = &group;
                }
            }
            if (best != nullptr) {
                add_up(tile, *best_group, *best);
            }
            home_.tiles.push_back(std::move(tile));
        }
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

    // An area that states the line twice is in no sum.
    void add_up(ProgramTile& tile, const Group& group, const std::vector<const MoneyRow*>& members) const {
        std::map<AreaIndex, int> times;
        for (const MoneyRow* row : members) {
            ++times[row->area];
        }
        for (const MoneyRow* row : members) {
            const auto plan = add(tile.plan, only(in_force(corpus_, row->assigned))->value);
            const auto spent = add(tile.spent, only(row->disbursed)->value);
            if (times[row->area] == 1 && plan && spent) {
                tile.plan = *plan;
                tile.spent = *spent;
                tile.rows.push_back(*row);
                ++tile.areas;
            }
        }
        tile.of = group.of;
        tile.rate = tile.plan.mantissa > 0 ? divide(tile.spent, tile.plan, 2, 6) : std::nullopt;
    }

    // The rates of the program, period and date that most areas of one level have.
    void rank() {
        if (money_.rate == no_index) {
            return;
        }
        std::map<Group, std::map<AreaIndex, std::vector<DerivedIndex>>> groups;
        for (std::size_t i = 0; i < derived_.size(); ++i) {
            const auto index = static_cast<DerivedIndex>(i);
            const Statement of = statement_of(corpus_, derived_, FigureRef::derived(index));
            if (of.indicator == money_.rate && of.program != no_index &&
                whole_program(corpus_, of.program) == of.program && of.coordinates == no_coordinates &&
                is_actual(of.kind) && !level_of(corpus_, of.area).whole) {
                groups[group_of(corpus_, of)][of.area].push_back(index);
            }
        }
        const auto best = std::max_element(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
            return std::tuple(a.second.size(), time_of(corpus_, a.first)) <
                   std::tuple(b.second.size(), time_of(corpus_, b.first));
        });
        if (best == groups.end() || best->second.size() < least_of_ranking) {
            return;
        }
        std::vector<DerivedIndex> single;
        for (const auto& [area, indexes] : best->second) {
            home_.rates.insert(home_.rates.end(), indexes.begin(), indexes.end());
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
            if (!is_counted(row) || only(row.disbursed)->value.mantissa != 0) {
                continue;
            }
            const Decimal plan = only(in_force(corpus_, row.assigned))->value;
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

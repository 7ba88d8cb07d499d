// SPDX-License-Identifier: MIT
// The kinds of formula over the areas right below one area, whatever reports they come from: aggregate and rank.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "compute/engine.hpp"
#include "model/area_tree.hpp"
#include "model/validity.hpp"

namespace minhbach {

namespace {

// How many areas of one level stood below an area in a period.
class Siblings {
public:
    explicit Siblings(const Corpus& corpus) : corpus_(corpus), tree_(corpus) {}

    std::size_t count(AreaIndex parent, LevelIndex level, PeriodIndex period) {
        const auto [entry, fresh] = counts_.try_emplace({parent, level, period}, 0);
        if (fresh) {
            const auto& below = tree_.below(parent);
            entry->second = static_cast<std::size_t>(std::count_if(below.begin(), below.end(), [&](AreaIndex child) {
                const Area& area = corpus_.areas[child];
                return area.level == level && counts_in(area, corpus_.periods[period]);
            }));
        }
        return entry->second;
    }

private:
    const Corpus& corpus_;
    AreaTree tree_;
    std::map<std::tuple<AreaIndex, LevelIndex, PeriodIndex>, std::size_t> counts_;
};

}  // namespace

// For figures of one kind and date.
void Engine::apply_over_areas(const Formula& formula) {
    struct Member {
        AreaGroup group;
        Placed figure;
    };
    std::vector<Member> members;
    for (const Placed& figure : figures(formula.operands[0])) {
        FigureLine line = lines_[figure.line];
        const Area& area = corpus_.areas[line.area];
        if (area.parent == no_area || !in_scope(formula.scope, line, kind(figure.ref))) {
            continue;
        }
        line.area = area.parent;
        line.source = no_index;
        members.push_back({{line, area.level, kind(figure.ref), as_of(figure.ref)}, figure});
    }
    if (members.empty()) {
        return;
    }
    std::sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
        return std::tuple(a.group, a.figure.line, a.figure.ref) < std::tuple(b.group, b.figure.line, b.figure.ref);
    });
    Siblings siblings(corpus_);
    for (std::size_t begin = 0; begin < members.size();) {
        const AreaGroup group = members[begin].group;
        std::map<AreaIndex, std::vector<Placed>> by_area;
        for (; begin < members.size() && members[begin].group == group; ++begin) {
            by_area[lines_[members[begin].figure.line].area].push_back(members[begin].figure);
        }
        // One figure an area; an area of which two different ones are stated does not take part, nor one whose figure
        // is of something else.
        std::vector<Placed> reporting;
        for (const auto& [area, placed] : by_area) {
            const FigureRef first = placed.front().ref;
            if (distinct(placed).size() == 1 && !is_contradicted(first) && !is_misplaced(first)) {
                reporting.push_back(placed.front());
            }
        }
        keep_comparable(reporting);
        const std::size_t total = siblings.count(group.line.area, group.level, group.line.period);
        if (total > 0xFFFF) {
            continue;
        }
        if (formula.kind == FormulaKind::rank) {
            add_ranks(group, std::move(reporting), total);
        } else if (reporting.size() >= 2 && (!formula.all_below || reporting.size() == total)) {
            add_total(group, reporting, total);
        }
    }
}

// What a remark says is comparable only within its own source stands beside no figure of another.
void Engine::keep_comparable(std::vector<Placed>& reporting) const {
    const bool are_of_one_source = std::all_of(reporting.begin(), reporting.end(), [&](const Placed& figure) {
        return source(figure.ref) == source(reporting.front().ref);
    });
    if (!are_of_one_source) {
        std::erase_if(reporting, [&](const Placed& figure) { return is_within_source(figure.ref); });
    }
}

void Engine::add_total(const AreaGroup& group, const std::vector<Placed>& reporting, std::size_t total) {
    std::optional<Decimal> sum = Decimal{};
    std::vector<FigureRef> refs;
    std::vector<Input> inputs;
    for (const Placed& figure : reporting) {
        sum = sum ? minhbach::add(*sum, value(figure.ref)) : std::nullopt;
        refs.push_back(figure.ref);
        inputs.push_back({figure.ref});
    }
    const auto known = exactness_from(inputs);
    if (!sum || !known) {
        return;
    }
    Derived& derived = append(lines_.intern(group.line), *sum, group.as_of, group.kind, id_of(refs));
    derived.exactness = *known;
    name_areas(derived, static_cast<std::uint32_t>(result_.inputs.size()), reporting.size(), total);
    result_.inputs.insert(result_.inputs.end(), refs.begin(), refs.end());
    note_within_source(refs);
}

// First of one, or second of two, is no place among neighbours.
void Engine::add_ranks(const AreaGroup& group, std::vector<Placed> reporting, std::size_t total) {
    constexpr std::size_t fewest = 3;
    if (reporting.size() < fewest) {
        return;
    }
    const IndicatorIndex operand = corpus_.indicators[current_].formula.operands[0];
    const bool less_is_better = corpus_.indicators[operand].direction == Direction::less_is_better;
    std::stable_sort(reporting.begin(), reporting.end(), [&](const Placed& a, const Placed& b) {
        return less_is_better ? value(a.ref) < value(b.ref) : value(b.ref) < value(a.ref);
    });
    // One number that is only "about" or "over" may stand elsewhere, and move the others with it.
    Exactness known;
    for (const Placed& figure : reporting) {
        const Exactness stated = exactness(figure.ref);
        known.bound = stated.bound == Bound::exact ? known.bound : Bound::about;
        known.preliminary = known.preliminary || stated.preliminary;
    }
    const auto first_input = static_cast<std::uint32_t>(result_.inputs.size());
    std::int64_t rank = 0;
    for (std::size_t i = 0; i < reporting.size(); ++i) {
        if (i == 0 || value(reporting[i].ref) != value(reporting[i - 1].ref)) {
            rank = static_cast<std::int64_t>(i) + 1;
        }
        Derived& derived =
            append(reporting[i].line, {rank, 0}, group.as_of, group.kind, id_of(std::array{reporting[i].ref}));
        derived.exactness = known;
        name_areas(derived, first_input, reporting.size(), total);
        note_within_source(std::array{reporting[i].ref});
    }
    for (const Placed& figure : reporting) {
        result_.inputs.push_back(figure.ref);
    }
}

void Engine::name_areas(Derived& derived, std::uint32_t first_input, std::size_t reporting, std::size_t total) {
    derived.first_input = first_input;
    derived.input_count = static_cast<std::uint16_t>(reporting);
    derived.reporting = static_cast<std::uint16_t>(reporting);
    derived.siblings = static_cast<std::uint16_t>(total);
}

}  // namespace minhbach

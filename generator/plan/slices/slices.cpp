// SPDX-License-Identifier: MIT
#include "plan/slices/slices.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "plan/rows/figures.hpp"
#include "plan/rows/wholeness.hpp"
#include "plan/slices/slice_choice.hpp"

namespace minhbach {

namespace {

using Groups = std::map<SliceFacts, std::vector<FigureRef>>;

class Slicing {
public:
    Slicing(const Corpus& corpus, const DerivedValues& derived) : corpus_(corpus), derived_(derived) {}

    std::vector<Slice> find(std::span<const ObservationIndex> observations,
                            std::span<const DerivedIndex> computed) const {
        std::vector<Slice> slices;
        for (const auto& [common, figures] : groups_of(observations, computed)) {
            slices.push_back(slice_of(common, figures));
        }
        order(slices);
        return slices;
    }

private:
    Statement facts(FigureRef ref) const { return statement_of(corpus_, derived_, ref); }

    // By program where enough areas have it, and else all programs of one rank together.
    Groups groups_of(std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed) const {
        Groups by_line;
        for_each_figure(corpus_, observations, computed, [&](FigureRef ref) {
            const Statement figure = facts(ref);
            SliceFacts common{figure, false, no_level, corpus_.areas[figure.area].level, figure.kind};
            common.line.area = no_area;
            common.line.source = no_index;
            by_line[common].push_back(ref);
        });
        Groups groups;
        Groups gathered;
        std::set<SliceFacts> divided;
        for (auto& [common, figures] : by_line) {
            SliceFacts together = common;
            together.by_program = true;
            together.programs = level_of_program(common.line.program);
            together.line.program = no_index;
            if (common.line.program == no_index || areas_of(figures) >= least_areas_of_slice) {
                groups.emplace(common, std::move(figures));
                divided.insert(together);
                continue;
            }
            std::vector<FigureRef>& all = gathered[together];
            all.insert(all.end(), figures.begin(), figures.end());
        }
        for (auto& [together, figures] : gathered) {
            SliceFacts common = together;
            common.others_apart = divided.contains(together);
            groups.emplace(common, std::move(figures));
        }
        return groups;
    }

    // A group of programs is no one of them, as parts of a program are not.
    LevelIndex level_of_program(ProgramIndex program) const {
        if (program == no_index) {
            return no_level;
        }
        const bool is_program =
            whole_program(corpus_, program) == program && role_of(corpus_, program) != ProgramRole::group;
        return is_program ? no_level : corpus_.programs[program].level;
    }

    std::size_t areas_of(const std::vector<FigureRef>& figures) const {
        std::set<AreaIndex> areas;
        for (const FigureRef ref : figures) {
            areas.insert(facts(ref).area);
        }
        return areas.size();
    }

    Slice slice_of(const SliceFacts& common, const std::vector<FigureRef>& figures) const {
        Slice slice;
        static_cast<SliceFacts&>(slice) = common;
        std::map<std::pair<AreaIndex, ProgramIndex>, std::vector<FigureRef>> rows;
        std::set<ProgramIndex> programs;
        for (const FigureRef ref : figures) {
            const Statement figure = facts(ref);
            programs.insert(figure.program);
            std::vector<FigureRef>& newest = rows[{figure.area, figure.program}];
            if (!newest.empty() && facts(newest.front()).as_of < figure.as_of) {
                newest.clear();
            }
            if (newest.empty() || facts(newest.front()).as_of == figure.as_of) {
                add_different(corpus_, derived_, newest, ref);
            }
        }
        slice.by_program = common.by_program && programs.size() > 1;
        if (common.by_program && !slice.by_program) {
            slice.line.program = *programs.begin();
            slice.programs = no_level;
            slice.others_apart = false;
        }
        std::set<AreaIndex> areas;
        for (auto& [at, newest] : rows) {
            areas.insert(at.first);
            slice.rows.push_back({at.first, at.second, std::move(newest)});
        }
        slice.areas = areas.size();
        slice.as_of = one_date(slice);
        // The first place is the best.
        const bool ranked = corpus_.indicators[common.line.indicator].formula.kind == FormulaKind::rank;
        const auto value = [&](const SliceRow& row) { return value_of(corpus_, derived_, row.figures.front()); };
        std::stable_sort(slice.rows.begin(), slice.rows.end(), [&](const SliceRow& a, const SliceRow& b) {
            const bool differ_a = a.figures.size() > 1;
            const bool differ_b = b.figures.size() > 1;
            return differ_a != differ_b ? differ_b : ranked ? value(a) < value(b) : value(b) < value(a);
        });
        return slice;
    }

    // What came to be before what is expected or intended, wholes before parts. The larger the more important.
    auto rank_of(const Slice& slice) const {
        const bool whole = is_of_whole_programs(corpus_, slice);
        return std::tuple(std::min(slice.rows.size(), std::size_t{2}), reality_of(slice.kind), whole,
                          tells_enough(slice), wholeness_of(corpus_, slice.line).coordinates);
    }

    // Of all the money before a part of it.
    int money_of(const Slice& slice) const { return wholeness_of(corpus_, slice.line).money; }

    Date one_date(const Slice& slice) const {
        const Date first = facts(slice.rows.front().figures.front()).as_of;
        const bool all = std::all_of(slice.rows.begin(), slice.rows.end(),
                                     [&](const SliceRow& row) { return facts(row.figures.front()).as_of == first; });
        return all ? first : no_date;
    }

    Date newest_date(const Slice& slice) const {
        Date newest = no_date;
        for (const SliceRow& row : slice.rows) {
            newest = std::max(newest, facts(row.figures.front()).as_of);
        }
        return newest;
    }

    // The first is the newest of the best; one that not half as many areas have as the most shared is none of these.
    // The others by how far they are from it, since readers go there one step at a time.
    void order(std::vector<Slice>& slices) const {
        if (slices.empty()) {
            return;
        }
        using Rank = decltype(rank_of(slices.front()));
        std::map<Rank, std::size_t> most;
        for (const Slice& slice : slices) {
            std::size_t& rows = most[rank_of(slice)];
            rows = std::max(rows, slice.rows.size());
        }
        struct Entry {
            decltype(std::tuple(std::declval<Rank>(), true, Date(), 0, std::size_t(), Date())) rank;
            std::size_t steps = 0;
            Slice slice;
        };
        std::vector<Entry> entries;
        entries.reserve(slices.size());
        for (Slice& slice : slices) {
            const Rank rank = rank_of(slice);
            entries.push_back(
                {std::tuple(rank, slice.rows.size() * 2 >= most.at(rank), corpus_.periods[slice.line.period].last,
                            money_of(slice), slice.rows.size(), newest_date(slice)),
                 0, std::move(slice)});
        }
        const auto best = std::max_element(entries.begin(), entries.end(),
                                           [](const Entry& a, const Entry& b) { return a.rank < b.rank; });
        std::iter_swap(entries.begin(), best);
        for (Entry& entry : entries) {
            entry.steps = steps_between(corpus_, entries.front().slice, entry.slice);
        }
        std::stable_sort(entries.begin() + 1, entries.end(), [](const Entry& a, const Entry& b) {
            return a.steps != b.steps ? a.steps < b.steps : b.rank < a.rank;
        });
        for (std::size_t i = 0; i < entries.size(); ++i) {
            slices[i] = std::move(entries[i].slice);
        }
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
};

}  // namespace

std::vector<Slice> find_slices(const Corpus& corpus, const DerivedValues& derived,
                               std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed) {
    return Slicing(corpus, derived).find(observations, computed);
}

bool tells_enough(const Slice& slice) {
    return slice.areas >= least_areas_of_slice || slice.rows.size() >= least_programs_of_slice;
}

std::string slice_key(const Corpus& corpus, const Slice& slice) {
    std::string key = in_address(corpus.periods[slice.line.period]);
    const auto add = [&](std::string_view what, std::string_view code) {
        key.append("--").append(what).append(what.empty() ? "" : "-").append(code);
    };
    add("", corpus.kinds.id(slice.kind));
    add("", corpus.levels.areas[slice.level].id);
    if (slice.by_program) {
        add("each", slice.programs == no_level ? "program" : corpus.levels.programs[slice.programs].id);
    } else if (slice.line.program != no_index) {
        add("program", corpus.programs[slice.line.program].id);
    }
    for (std::size_t i = 0; i < corpus.dimensions.size(); ++i) {
        const Dimension& dimension = corpus.dimensions[i];
        if (dimension.role == DimensionRole::budget_year) {
            if (slice.line.fund_year != 0) {
                add(dimension.id, corpus.strings[slice.line.fund_year]);
            }
        } else if (const CodeIndex code = code_of(corpus, slice.line, i); code != no_code) {
            add(dimension.id, dimension.codes[code].id);
        }
    }
    if (slice.line.base != no_index) {
        add("base", to_string(corpus.periods[slice.line.base]));
    }
    // Years that do not begin in January have a slash, which would be another folder.
    std::replace(key.begin(), key.end(), '/', '-');
    return key;
}

bool is_of_whole_programs(const Corpus& corpus, const SliceFacts& slice) {
    return slice.by_program ? slice.programs == no_level
                            : whole_program(corpus, slice.line.program) == slice.line.program;
}

}  // namespace minhbach

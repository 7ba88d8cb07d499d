// SPDX-License-Identifier: MIT
// Which figures stand for an indicator in a list: those of all there is, where there are any.
#include <algorithm>
#include <set>
#include <tuple>

#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "plan/rows/wholeness.hpp"
#include "plan/slices/slices.hpp"

namespace minhbach {

namespace {

constexpr std::size_t most_parts_told = 3;  // of more a line of a list tells how many there are

// A whole that is expected before parts of what came to be, since a part looks like the whole where a number stands
// alone; of money and programs what came to be before wholes that did not.
auto rank_of(const Corpus& corpus, const SliceFacts& slice) {
    const Dimensions& all = corpus.dimensions;
    return std::tuple(is_result(slice.kind), !is_breakdown(all, slice.line.coordinates), reality_of(slice.kind),
                      is_of_whole_programs(corpus, slice), all.capital().is_whole(slice.line.capital),
                      all.fund().is_whole(slice.line.fund), is_of_own_year(corpus, slice.line),
                      breadth_of_years(corpus, slice.line.fund_year));
}

}  // namespace

std::optional<IndicatorTold> told_of_slices(const Corpus& corpus, const DerivedValues& derived,
                                            std::span<const Slice> slices) {
    if (slices.empty()) {
        return std::nullopt;
    }
    const auto best = std::max_element(slices.begin(), slices.end(), [&](const Slice& a, const Slice& b) {
        return rank_of(corpus, a) < rank_of(corpus, b);
    });
    std::set<Coordinates> parts;
    std::set<AreaIndex> areas;
    std::vector<FigureRef> all_parts;
    for (const Slice& slice : slices) {
        const bool is_beside = slice.kind == best->kind && slice.line.period == best->line.period &&
                               is_breakdown(corpus.dimensions, best->line.coordinates);
        if (&slice == &*best || is_beside) {
            parts.insert(slice.line.coordinates);
            for (const SliceRow& row : slice.rows) {
                areas.insert(row.area);
                all_parts.insert(all_parts.end(), row.figures.begin(), row.figures.end());
            }
        }
    }
    std::vector<FigureRef> figures;
    for (const SliceRow& row : best->rows) {
        figures.insert(figures.end(), row.figures.begin(), row.figures.end());
    }
    const auto [least, most] = std::minmax_element(figures.begin(), figures.end(), [&](FigureRef a, FigureRef b) {
        return value_of(corpus, derived, a) < value_of(corpus, derived, b);
    });
    const bool one_part = parts.size() == 1;
    const AreaIndex area = one_part            ? (best->areas == 1 ? best->rows.front().area : no_area)
                           : areas.size() == 1 ? *areas.begin()
                                               : no_area;
    IndicatorTold told{*best, *least, *most, area, one_part ? 0 : parts.size(), {}};
    if (best->by_program) {
        std::set<ProgramIndex> programs;
        for (const SliceRow& row : best->rows) {
            programs.insert(row.program);
        }
        told.programs = programs.size();
    }
    const auto of = [&](FigureRef ref) { return statement_of(corpus, derived, ref); };
    // What came to be of a few parts says nothing where more of them are only expected.
    std::set<Coordinates> known;
    for (const Slice& slice : slices) {
        if (is_result(slice.kind) && slice.line.period == best->line.period) {
            known.insert(slice.line.coordinates);
        }
    }
    const bool differ_in_parts_alone = std::all_of(all_parts.begin(), all_parts.end(), [&](FigureRef ref) {
        return with(of(ref), &FigureKey::coordinates, of(all_parts.front()).coordinates) == of(all_parts.front());
    });
    if (!one_part && area != no_area && known.size() <= parts.size() && parts.size() <= most_parts_told &&
        all_parts.size() == parts.size() && differ_in_parts_alone) {
        std::sort(all_parts.begin(), all_parts.end(),
                  [&](FigureRef a, FigureRef b) { return of(a).coordinates < of(b).coordinates; });
        told.parts = std::move(all_parts);
    }
    return told;
}

}  // namespace minhbach

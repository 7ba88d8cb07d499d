// SPDX-License-Identifier: MIT
#include "plan/slices/slice_choice.hpp"

#include <tuple>

#include "model/budget_year.hpp"

namespace minhbach {

namespace {

bool is_budget_year(const Corpus& corpus, SliceAxis axis) {
    return axis.of == SliceAxis::Of::dimension && corpus.dimensions[axis.dimension].role == DimensionRole::budget_year;
}

template <typename Visit>
void for_each_axis(const Corpus& corpus, const Visit& visit) {
    visit(SliceAxis{SliceAxis::Of::program});
    visit(SliceAxis{SliceAxis::Of::level});
    for (std::size_t i = 0; i < corpus.dimensions.size(); ++i) {
        visit(SliceAxis{SliceAxis::Of::dimension, i});
    }
    visit(SliceAxis{SliceAxis::Of::period});
    visit(SliceAxis{SliceAxis::Of::base});
    visit(SliceAxis{SliceAxis::Of::kind});
}

bool are_same(const Corpus& corpus, SliceAxis axis, const SliceFacts& a, const SliceFacts& b) {
    switch (axis.of) {
        case SliceAxis::Of::program:
            return a.line.program == b.line.program && a.by_program == b.by_program && a.programs == b.programs;
        case SliceAxis::Of::level: return a.level == b.level;
        case SliceAxis::Of::period: return a.line.period == b.line.period;
        case SliceAxis::Of::base: return a.line.base == b.line.base;
        case SliceAxis::Of::kind: return a.kind == b.kind;
        case SliceAxis::Of::dimension: break;
    }
    return is_budget_year(corpus, axis)
               ? a.line.fund_year == b.line.fund_year
               : code_of(corpus, a.line, axis.dimension) == code_of(corpus, b.line, axis.dimension);
}

// 0: of one kind; 1: both came to be, or both are expected, and so on; 2: neither.
int between_kinds(Kind a, Kind b) {
    return a == b ? 0 : a.role() == b.role() ? 1 : 2;
}

}  // namespace

std::vector<SliceAxis> slice_axes(const Corpus& corpus) {
    std::vector<SliceAxis> axes;
    for_each_axis(corpus, [&](SliceAxis axis) { axes.push_back(axis); });
    return axes;
}

std::size_t steps_between(const Corpus& corpus, const SliceFacts& a, const SliceFacts& b) {
    std::size_t steps = 0;
    bool other_time = false;
    for_each_axis(corpus, [&](SliceAxis axis) {
        if (are_same(corpus, axis, a, b)) {
            return;
        }
        // Money of a year is told in that year; where both change it is one step.
        if (axis.of == SliceAxis::Of::period || is_budget_year(corpus, axis)) {
            other_time = true;
        } else {
            ++steps;
        }
    });
    return steps + (other_time ? 1 : 0);
}

SliceChoice nearest_slice(const Corpus& corpus, std::span<const Slice> slices, std::size_t current, SliceAxis axis,
                          std::size_t like) {
    const Slice& from = slices[current];
    const auto distance = [&](const Slice& slice) {
        return std::tuple(between_kinds(from.kind, slice.kind), steps_between(corpus, from, slice));
    };
    std::size_t best = like;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        if (!are_same(corpus, axis, slices[i], slices[like])) {
            continue;
        }
        const auto here = distance(slices[i]);
        const auto there = distance(slices[best]);
        if (here < there || (here == there && i < best)) {
            best = i;
        }
    }
    const Slice& to = slices[best];
    SliceChoice choice{best, {}, false};
    // Another year has money of its own, which needs no word.
    const bool year_follows = axis.of == SliceAxis::Of::period && is_of_own_year(corpus, from.line) &&
                              is_of_own_year(corpus, to.line) && from.line.fund_year != 0 && to.line.fund_year != 0;
    for_each_axis(corpus, [&](SliceAxis other) {
        if (other != axis && !are_same(corpus, other, from, to) && !(year_follows && is_budget_year(corpus, other))) {
            choice.also.push_back(other);
        }
    });
    choice.other_date = from.line.period == to.line.period && to.as_of != no_date && from.as_of != to.as_of;
    return choice;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// How readers go from one slice of an indicator to another: by one respect at a time, and what else changes on the way.
#pragma once

#include <span>
#include <vector>

#include "plan/slices/slices.hpp"

namespace minhbach {

// A respect in which slices can differ.
struct SliceAxis {
    enum class Of : std::uint8_t { program, level, dimension, period, base, kind };

    Of of = Of::program;
    std::size_t dimension = 0;  // which, of Of::dimension

    bool operator==(const SliceAxis&) const = default;
};

// All of them, in the order in which readers choose.
std::vector<SliceAxis> slice_axes(const Corpus& corpus);

// In how many respects two slices differ.
std::size_t steps_between(const Corpus& corpus, const SliceFacts& a, const SliceFacts& b);

// Where a choice leads, and what it changes that it does not name.
struct SliceChoice {
    std::size_t slice = 0;
    std::vector<SliceAxis> also;
    bool other_date = false;  // of one period: to figures of another cut-off date, Slice::as_of of the slice
};

// Of the slices that are as `like` in one respect the nearest to the current one: of its kind before one of another,
// since what is expected is no answer to who asks what came to be; of equals the more important.
SliceChoice nearest_slice(const Corpus& corpus, std::span<const Slice> slices, std::size_t current, SliceAxis axis,
                          std::size_t like);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The figures of one indicator that can be held against each other: of one line, one level of areas and one kind, a row
// an area. What its page opens with, what has a page of its own, and what is least important is decided here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "compute/derived.hpp"

namespace minhbach {

// What an area has: its newest figure of the slice. Several where they contradict each other.
struct SliceRow {
    AreaIndex area = no_area;
    ProgramIndex program = no_index;
    std::vector<FigureRef> figures;
};

// What the figures of a slice have in common.
struct SliceFacts {
    FigureLine line;  // of no area and no source; of no program where it has several
    bool by_program = false;
    LevelIndex programs = no_level;  // the level of its programs where it has several and they are parts of others
    LevelIndex level = no_level;     // of its areas
    Kind kind;
    bool others_apart = false;  // of the same programs those that more areas have are slices of their own

    auto operator<=>(const SliceFacts&) const = default;
};

// Programs that few areas have, such as the departments of one government, are in one slice, a row each: there they can
// be compared.
struct Slice : SliceFacts {
    std::vector<SliceRow> rows;  // the largest value first; what is contradicted stands behind
    std::size_t areas = 0;
    Date as_of = no_date;  // of all its rows, where they have one date
    LocalText title;
    std::string path;                // of its first page; empty where it has none of its own
    std::vector<std::size_t> parts;  // of its pages: at which row each ends
};

// What its page does not list, by what makes it the least important, each figure once.
struct LeftOutFigures {
    std::size_t divided = 0;   // of parts of what there is: by sex, by class of spending
    std::size_t projects = 0;  // of parts of programs
    std::size_t others = 0;    // of older dates, of other kinds and periods, or stated twice

    std::size_t all() const { return divided + projects + others; }
};

// When and where an indicator is known.
struct Coverage {
    std::size_t areas = 0;
    std::size_t figures = 0;  // those with a value
    PeriodIndex first = 0;    // of the periods that have a time
    PeriodIndex last = 0;
    bool has_time = false;
};

// What a line of a list tells of an indicator: the least and the largest value of one slice, of all there is before a
// part of it. Of several parts, none of which is the whole, no value stands for it.
struct IndicatorTold {
    SliceFacts of;
    FigureRef least;
    FigureRef most;
    AreaIndex area = no_area;        // of which it is told, where that is one
    std::size_t breakdowns = 0;      // so many parts there are instead of a value; 0: the value is told
    std::vector<FigureRef> parts{};  // each of these, in their order, where they are few and of one area
    std::size_t programs = 0;        // between whose values the least and the largest lie; 0: the slice is of one
};

struct IndicatorSlices {
    // The first is the newest in which areas can be compared, and opens the page of the indicator; of the others those
    // that have pages, by how near they are to it.
    std::vector<Slice> all;
    std::size_t shown = 0;              // so many rows of the first stand at the head of the page
    std::vector<FigureRef> rest;        // what is listed besides, there or on further pages
    std::optional<IndicatorTold> told;  // nothing where no figure has a value
    Coverage coverage;
    LeftOutFigures left_out;
};

// Fewer areas tell no more than their numbers, and get no page of their own; many programs of one area do.
inline constexpr std::size_t least_areas_of_slice = 3;
inline constexpr std::size_t least_programs_of_slice = 12;
inline constexpr std::size_t least_rows_of_chart = 3;  // of two the table says as much
// At the head of the page of an indicator, of a slice that has pages of its own.
inline constexpr std::size_t rows_of_lead = 20;

// All slices of an indicator, the most important first, before it is decided which of them have pages.
std::vector<Slice> find_slices(const Corpus& corpus, const DerivedValues& derived,
                               std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed);

// "2023--actual--province--program-gnbv--capital-total": made of codes alone, and so the same whatever else there is.
std::string slice_key(const Corpus& corpus, const Slice& slice);

// Whether a slice may have a page of its own.
bool tells_enough(const Slice& slice);

// What of all slices, the most important first, a list of indicators tells (plan/slices/slice_told.cpp).
std::optional<IndicatorTold> told_of_slices(const Corpus& corpus, const DerivedValues& derived,
                                            std::span<const Slice> slices);

// Whether it is of whole programs, or of none.
bool is_of_whole_programs(const Corpus& corpus, const SliceFacts& slice);

}  // namespace minhbach

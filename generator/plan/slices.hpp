// SPDX-License-Identifier: MIT
// The figures of one indicator that can be held against each other: of one line, one level of areas and one kind, a row
// an area. What its page opens with, what has a page of its own, and what is least important is decided here.
#pragma once

#include <cstdint>
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

// Programs that few areas have, such as the departments of one government, are in one slice, a row each: there they can
// be compared.
struct Slice {
    FigureLine line;  // of no area and no source; of no program where it has several
    bool by_program = false;
    LevelIndex programs = no_level;  // the level of its programs where it has several and they are parts of others
    LevelIndex level = no_level;     // of its areas
    Kind kind;
    std::vector<SliceRow> rows;  // the largest value first; what is contradicted stands behind
    std::size_t areas = 0;
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

struct IndicatorSlices {
    // The first is the newest in which areas can be compared, and opens the page of the indicator; of the others those
    // that have pages, by how near they are to it.
    std::vector<Slice> all;
    std::size_t shown = 0;        // so many rows of the first stand at the head of the page
    std::vector<FigureRef> rest;  // what is listed besides, there or on further pages
    Coverage coverage;
    LeftOutFigures left_out;
};

// Fewer areas tell no more than their numbers, and get no page of their own; many programs of one area do.
inline constexpr std::size_t least_areas_of_slice = 3;
inline constexpr std::size_t least_programs_of_slice = 12;
inline constexpr std::size_t least_rows_of_chart = 3;  // of two the table says as much
// Of all slices of one indicator together.
inline constexpr std::size_t pages_of_slices = 40;
// At the head of the page of an indicator, of a slice that has pages of its own.
inline constexpr std::size_t rows_of_lead = 20;

// Of the figures of one indicator, whose page is at `path`.
IndicatorSlices make_slices(const Corpus& corpus, const DerivedValues& derived, const std::string& path,
                            std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed);

// All of its slices, the most important first, before it is decided which of them have pages.
std::vector<Slice> find_slices(const Corpus& corpus, const DerivedValues& derived,
                               std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed);

// "2023--actual--province--program-gnbv--capital-total": made of codes alone, and so the same whatever else there is.
std::string slice_key(const Corpus& corpus, const Slice& slice);

// Whether a slice may have a page of its own.
bool tells_enough(const Slice& slice);

// In how many respects two slices differ.
std::size_t steps_between(const Corpus& corpus, const Slice& a, const Slice& b);

}  // namespace minhbach

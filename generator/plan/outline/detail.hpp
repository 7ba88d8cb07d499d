// SPDX-License-Identifier: MIT
// The figures of a page one by one: those that stand on it, and the further pages that the others stand on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "compute/derived.hpp"
#include "plan/outline/page_kind.hpp"
#include "plan/slices/slices.hpp"

namespace minhbach {

// Where those figures of a page stand that would make it too long.
struct FurtherPage {
    LocalText title;  // what they have in common: a theme, a place in a report, a period
    std::string path;
    std::size_t figures = 0;
    // Of figures of a source, and of findings: whoever has the address of one on the first page is led on from here.
    std::vector<std::string> anchors;
    bool is_slice = false;  // of an indicator: readers choose it instead of going through a list
    LocalText about;        // of a source: what the figures are of
    LocalText places = {};  // of a source: the headings that they stand below, by their numbers alone
};

// Of a list of programs those that belong together: of one area, of several, without figures.
struct ProgramGroup {
    LocalText title;
    std::vector<ProgramIndex> programs;
};

// A source of figures of a page.
struct CitedSource {
    SourceIndex source = no_index;
    std::size_t figures = 0;
};

// Besides those in tables of money.
struct Detail {
    // Whether the page and its further ones show all of its figures; those of an area stand mostly on the pages of the
    // area by program.
    bool shows_all = true;
    std::vector<ObservationIndex> observations;
    std::vector<DerivedIndex> derived;
    IndicatorSlices slices;                       // of an indicator
    std::vector<IndicatorIndex> indicators;       // of the list of all, and of its further pages
    std::vector<IndicatorIndex> indicators_seen;  // of these those that are not folded, sorted
    std::vector<SourceIndex> sources;             // the same of the list of sources
    std::vector<ProgramGroup> program_groups;     // the same of programs, where no page holds their parts
    int program_levels = 0;                       // of their trees, as many as the page holds; 1: there are groups
    std::vector<CitedSource> cited;  // at the foot of a page: those with the most figures, in the order of the registry
    std::size_t cited_more = 0;      // sources of its figures that it does not name
    std::vector<FurtherPage> further;
    std::vector<ObservationIndex> told;  // in a line of its programs or areas
    std::size_t omitted = 0;             // figures that stand on none of these pages: the data files have them
    std::size_t money_more = 0;          // rows of the table of money that stand elsewhere
};

// On which further page a figure or a finding has its permanent anchor; 0: on the first.
struct Anchors {
    std::vector<std::uint16_t> figures;   // by ObservationIndex: of the page of its source
    std::vector<std::uint16_t> findings;  // by index into the reconciliation: of those of its source
};

// What a further page belongs to.
struct PartOf {
    PageKind kind = PageKind::home;  // of the page that it belongs to
    std::string path;                // the same
    LocalText title;                 // what its figures have in common
    LocalText places;                // of a source: the headings that they stand below, by their numbers alone
    std::size_t number = 1;          // where that is more than one page holds
    std::size_t of = 1;
    std::string before;  // the pages beside it; empty where there is none
    std::string after;
    // Of a page of a slice of an indicator: which, and which of its rows.
    bool is_slice = false;
    std::size_t slice = 0;
    std::size_t first_row = 0;
    std::size_t last_row = 0;
    LocalText about;  // as FurtherPage has it
};

}  // namespace minhbach

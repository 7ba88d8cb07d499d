// SPDX-License-Identifier: MIT
// The sections that pages are made of. Which of them a kind of page has, and in which order, stands in the table of
// kinds (plan/outline/page_kind.cpp); what of the page's figures each tells, in the subject's own members; which of
// them a page leads to at its head, here.
#pragma once

#include <cstddef>
#include <string_view>

namespace minhbach {

enum class Section : unsigned char {
    overview,   // of the home page: programs, and how much of their money was spent
    standouts,  // of the home page: who is first and last
    programs,   // of an area: those it has figures of
    parts,      // of a program: those right below it
    by_area,    // areas with figures
    charts,
    targets,  // what was meant to be reached, beside what came of it
    unspent,  // money of which nothing was spent
    money,    // the table of money
    newest,   // of an indicator: what can be compared at its newest time
    breaks,   // of an indicator: from when on it is counted in another way
    values,   // of an indicator: all that is known
    texts,    // of an area: commentary that stands on other pages
    commentary,
    findings,  // contradictions
    revision,  // of a report: what it says otherwise than the one before
    changes,   // between two days
    compared,  // areas with which there is a page of the two
    computed,
    how_to_read,  // of a report: signs, and how a figure is cited
    further,      // the pages on which the figures stand that have no room here
    figures,
    about,  // of an indicator: unit, formula, legal basis
    units,  // of an area: what is below it
    reports,
    sources,  // the reports that its figures are from
    holds     // of the home page: how much the site has
};

inline constexpr std::size_t section_kinds = 27;

struct SectionFacts {
    std::string_view name;   // in templates: shows_NAME
    std::string_view there;  // the name in templates that says whether a page has anything of it; empty: always
    std::string_view word;   // its title where the head of the page leads to it; empty: it does not
    std::string_view anchor = name;
};

const SectionFacts& facts_of(Section section);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The kinds of pages that a site has, each a row of one table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plan/outline/section.hpp"

namespace minhbach {

enum class PageKind : unsigned char {
    home,
    areas,
    area,
    area_program,
    programs,
    program,
    sources,
    source,
    about,
    not_found,
    findings,
    indicators,
    indicator,
    compare,   // which areas can be put side by side
    siblings,  // areas below one area, side by side
    pair,      // two of them
    text,
    search,   // all names from A to Z, where results of a search stand, too
    detail,   // figures of another page that would make it too long
    changes,  // what of an area, or its program, differs between two days
    moved,    // of no subject: what stands at an address that a page had before
    chart     // of no subject: one chart alone, for the frames of other sites
};

inline constexpr std::size_t page_kinds = 22;

// The entry of the menu under which a kind stands.
enum class MenuEntry : std::uint8_t {
    none,
    home,
    areas,
    programs,
    indicators,
    compare,
    sources,
    findings,
    about,
    search
};

// What is the same for all pages of a kind.
struct PageKindFacts {
    std::string_view name;  // of its template, and in messages: "area_program"
    MenuEntry menu = MenuEntry::none;
    // Each site has one page of it.
    bool is_standing = false;
    std::string_view path = {};  // of a standing page, below the root of a language: "areas/"; empty: the root
    // Data stand beside it; else it shares those of another page, or has none.
    bool has_data = true;
    // In the order in which they are read, where a page is made of several; those that it has nothing of are left out.
    std::span<const Section> sections = {};
};

const PageKindFacts& facts_of(PageKind kind);

inline std::string_view to_string(PageKind kind) {
    return facts_of(kind).name;
}

}  // namespace minhbach

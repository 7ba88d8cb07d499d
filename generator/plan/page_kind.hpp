// SPDX-License-Identifier: MIT
// The kinds of pages that a site has.
#pragma once

#include <cstddef>
#include <string_view>

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
    compare,
    text,
    search,  // all names from A to Z, where results of a search stand, too
    detail,  // figures of another page that would make it too long
    moved,   // of no subject: what stands at an address that a page had before
    chart    // of no subject: one chart alone, for the frames of other sites
};

inline constexpr std::size_t page_kinds = 19;

// The name of the page kind's template, and of the kind in messages: "area_program".
std::string_view to_string(PageKind kind);

}  // namespace minhbach

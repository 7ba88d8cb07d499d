// SPDX-License-Identifier: MIT
// What a reader gets of a page, as text that can be read in review: headings, paragraphs, tables row by row, links with
// their targets. Understands the HTML that the generator writes, not all HTML.
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

// Of one page; ends in a line break.
//
//   # heading {#id}              a heading, with the id that links lead to
//   - item                       of a list
//   term: value                  of a list of facts
//   a | b [text](target) | c     a row of a table; {#id}, its class and the value it is sorted by before it
//   (details) summary            what is folded away follows, two spaces further in
//   ‹text›                       for screen readers only
//   · text                       a mark of a row: what style sheets put a point before
std::string outline_of(std::string_view html);

}  // namespace minhbach

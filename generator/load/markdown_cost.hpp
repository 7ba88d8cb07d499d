// SPDX-License-Identifier: MIT
// What a text would cost to parse and to render, estimated from above before cmark-gfm sees it: for some input its time
// grows with the square of a paragraph, and its output with the product of two things in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace minhbach {

struct MarkdownCost {
    std::uint64_t steps = 0;
    std::size_t dearest = 0;  // where the part begins that costs most
};

// In steps of about a nanosecond. A paragraph costs its bytes times the characters in it that may be Markdown; a table
// a thousand steps a cell, those it is filled up with included; a definition of a link ten steps for each byte it may
// repeat in each pair of brackets.
MarkdownCost markdown_cost(std::string_view markdown);

// How many quotes and lists a line opens at its beginning, one in the other.
std::size_t containers_opened(std::string_view line);

}  // namespace minhbach

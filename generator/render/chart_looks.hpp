// SPDX-License-Identifier: MIT
// What the marks of charts look like where no style sheet is: in pictures that are files of their own, and as Vega
// draws them. Those of the default theme in its light colours; in a page its style sheet decides.
#pragma once

#include <string>
#include <string_view>

namespace minhbach {

struct ChartLook {
    std::string_view mark;    // its class: "plan"
    std::string_view fill;    // "none"; empty: decided where it is drawn, as of what is hatched
    std::string_view stroke;  // empty: none
    double stroke_width = 1;
    std::string_view dash{};  // of SVG: "3 2"
    std::string_view text{};  // other attributes, of words
};

inline constexpr std::size_t chart_part_looks = 4;  // "p0" to "p3"; a fifth part looks like the first
inline constexpr std::string_view chart_paper = "#fcfbf8";

// Good for all classes that there are; asked for another one it throws std::logic_error.
const ChartLook& chart_look(std::string_view mark);

// As SVG attributes.
std::string to_attributes(const ChartLook& look);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What the marks of charts look like where no style sheet is: in pictures that are files of their own, and as Vega
// draws them. In the theme's colours by day; in a page its style sheet decides.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/design_tokens.hpp"

namespace minhbach {

// How words are written.
struct ChartWords {
    enum class Anchor : unsigned char { begin, middle, end };  // what of them stands at their place
    int weight = 0;                                            // 0: as all others
    int size = 0;
    Anchor anchor = Anchor::begin;
    bool outlined = false;  // the stroke is behind the letters
};

struct ChartLook {
    std::string_view mark;    // its class: "plan"
    std::string_view fill;    // "#dcd8ce", "none"; empty: decided where it is drawn, as of what is hatched
    std::string_view stroke;  // empty: none
    double stroke_width = 1;
    std::string_view dash{};  // of SVG: "3 2"
    bool round = false;       // where its lines meet
    ChartWords words{};
};

inline constexpr std::size_t chart_part_looks = 4;  // "p0" to "p3"; a fifth part looks like the first

// The looks of all marks. Outlives what is drawn with them.
class ChartLooks {
public:
    explicit ChartLooks(const DesignTokens& tokens);
    ChartLooks(const ChartLooks&) = delete;
    ChartLooks& operator=(const ChartLooks&) = delete;

    // Good for all classes that there are; asked for another one it throws std::logic_error.
    const ChartLook& of(std::string_view mark) const;
    // What charts stand on.
    const std::string& paper() const { return paper_; }

private:
    std::set<std::string, std::less<>> colours_;
    std::vector<ChartLook> looks_;
    std::string paper_;
};

// As SVG attributes.
std::string to_attributes(const ChartLook& look);

}  // namespace minhbach

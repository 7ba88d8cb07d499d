// SPDX-License-Identifier: MIT
// A figure that a text refers to instead of typing it: {{figure: indicator=disbursed area=184 period=2024}}.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.hpp"
#include "model/entities.hpp"
#include "model/observation.hpp"

namespace minhbach {

// What a figure must agree in. What is not set may be anything; no_index, no_date, the timeless period and the empty
// codes mean that the figure has none.
struct FigureSelector {
    std::optional<std::uint64_t> id;  // a printed figure's own id
    std::optional<AreaIndex> area;
    std::optional<ProgramIndex> program;
    std::optional<IndicatorIndex> indicator;
    std::optional<BreakdownIndex> breakdown;
    std::optional<SourceIndex> source;
    std::optional<Capital> capital;
    std::optional<Fund> fund;
    std::optional<std::string> fund_year;
    std::optional<Period> period;
    std::optional<Period> base;  // timeless: none
    std::optional<Date> as_of;
    std::optional<Kind> kind;
    std::optional<std::string> locator;
    bool computed = false;  // a computed value, not a printed one
};

enum class FigureShow : unsigned char { value, number, rate };

struct FigureReference {
    std::size_t offset = 0;  // in the Markdown, of "{{"
    std::size_t length = 0;
    bool is_chart = false;
    std::string chart;  // its name
    FigureSelector selector;
    FigureShow show = FigureShow::value;
    bool with_date = true;
    // Where it stands, for messages.
    Place place;
    std::string excerpt;
    std::uint32_t width = 1;
};

}  // namespace minhbach

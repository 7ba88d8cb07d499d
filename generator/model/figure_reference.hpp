// SPDX-License-Identifier: MIT
// What a text refers to instead of typing it: a figure, {{figure: indicator=disbursed area=184 period=2024}}, a chart
// of a page, or a finding, {{finding: f0123456789ab | the words of the link}}.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

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
    std::optional<SourceIndex> source;
    // Of declared dimensions, by their place in Corpus::dimensions; not of budget years, which are written out.
    std::vector<std::pair<std::uint8_t, CodeIndex>> codes;
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
    std::string chart;                     // its name
    std::optional<std::uint64_t> finding;  // its id, where the reference is to a finding
    std::string words;                     // of the link to a finding; empty: the usual ones
    std::size_t number_free = 0;           // so many of its bytes hold no typed number: all but the words
    FigureSelector selector;
    FigureShow show = FigureShow::value;
    bool with_date = true;
    // Where it stands, for messages.
    Place place;
    std::string excerpt;
    std::uint32_t width = 1;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// A chart that a publisher declares (data/charts.json), besides those that every page has.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/figure_reference.hpp"

namespace minhbach {

enum class DeclaredChartKind : unsigned char { ranking, tiles, over_time };

inline constexpr std::array<std::string_view, 3> declared_chart_codes{"ranking", "tiles", "over_time"};

struct DeclaredChart {
    std::string id;  // of its files: charts/ID.svg
    DeclaredChartKind kind = DeclaredChartKind::ranking;
    LocalText title;  // empty: as charts of its kind are called
    // Which figures: of a ranking and of tiles `area` is the one above those that are drawn.
    FigureSelector figures;
    // On whose page it stands; without any of them on the home page.
    AreaIndex on_area = no_area;
    ProgramIndex on_program = no_index;
    IndicatorIndex on_indicator = no_index;
    Place place;       // of what names its figures
    std::string line;  // the same as text, for messages
};

}  // namespace minhbach

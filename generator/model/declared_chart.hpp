// SPDX-License-Identifier: MIT
// A chart that a publisher declares (data/charts.json), besides those that every page has.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/figure_reference.hpp"

namespace minhbach {

enum class DeclaredChartKind : unsigned char { ranking, tiles, over_time, number, map };

inline constexpr std::array<std::string_view, 5> declared_chart_codes{"ranking", "tiles", "over_time", "number", "map"};

// Whether its `area` is the one above those that are drawn, and not the one it is about.
constexpr bool is_over_areas(DeclaredChartKind kind) {
    return kind != DeclaredChartKind::over_time && kind != DeclaredChartKind::number;
}

struct DeclaredChart {
    std::string id;  // of its files: charts/ID.svg
    DeclaredChartKind kind = DeclaredChartKind::ranking;
    LocalText title;  // empty: as charts of its kind are called
    // Which figures: of a ranking, of tiles and of a map `area` is the one above those that are drawn.
    FigureSelector figures;
    // On whose page it stands; without any of them on the home page.
    AreaIndex on_area = no_area;
    ProgramIndex on_program = no_index;
    IndicatorIndex on_indicator = no_index;
    // What names its figures: where it stands, itself, and the line of the file around it, for messages.
    Place place;
    std::string line;
    std::string excerpt;
    // The same of its id.
    Place id_place;
    std::string id_excerpt;
};

}  // namespace minhbach

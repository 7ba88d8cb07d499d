// SPDX-License-Identifier: MIT
// A chart of invented areas within invented boundaries.
#pragma once

#include <stdexcept>

#include "plan/made_boundaries.hpp"
#include "plan/maps/map_shape.hpp"
#include "plan/maps/maps.hpp"
#include "render/chart_of.hpp"

namespace minhbach {

// One a cell; the first has a hole with a town in it, the last is a speck. Every seventh has no value.
inline MadeChart made_map(int columns, int lines) {
    const MadeMesh mesh(columns, lines, 20'261'127);
    MadeChart chart(ChartKind::map);
    Corpus corpus;
    Diagnostics diagnostics;
    std::vector<AreaIndex> areas;
    const auto add = [&](const std::string& name, std::vector<GeoRing> rings) {
        const auto area = static_cast<AreaIndex>(areas.size());
        areas.push_back(area);
        bound(corpus, area, std::move(rings));
        if (area % 7 == 6) {
            chart.rows.push_back({MadeChart::same(name), false, true});
        } else {
            chart.add(name, "thực hiện", std::to_string(area * 37 % 100), ChartMark::done);
        }
    };
    for (int i = 0; i < columns * lines; ++i) {
        std::vector<GeoRing> rings{mesh.cell(i % columns, i / columns)};
        if (i == 0) {
            rings.push_back(mesh.island(0.5, 0.5, 0.12));
        }
        add("Vùng " + std::to_string(i), std::move(rings));
    }
    add("Thị xã", {mesh.island(0.5, 0.5, 0.12)});
    add("Đảo nhỏ", {mesh.island(-0.3, lines - 0.5, 0.0005)});
    chart.map = Maps(corpus, diagnostics).of(areas);
    if (chart.map == nullptr) {
        throw std::runtime_error(to_text(diagnostics, Tongue::en));
    }
    return chart;
}

}  // namespace minhbach

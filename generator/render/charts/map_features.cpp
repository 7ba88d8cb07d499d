// SPDX-License-Identifier: MIT
#include "render/charts/map_features.hpp"

#include "plan/maps/map_shape.hpp"

namespace minhbach {

namespace {

using Json = nlohmann::ordered_json;

// The holes of a polygon follow its outer ring, the other way round.
Json coordinates_of(const MapShape& shape) {
    Json polygons = Json::array();
    for (const MapRing& ring : shape.rings) {
        Json positions = Json::array();
        for (const MapPoint& point : ring) {
            positions.push_back({point.x, point.y});
        }
        positions.push_back({ring.front().x, ring.front().y});
        if (polygons.empty() || (twice_enclosed(ring) > 0) == (twice_enclosed(shape.rings.front()) > 0)) {
            polygons.push_back(Json::array());
        }
        polygons.back().push_back(std::move(positions));
    }
    return polygons;
}

}  // namespace

Json map_features(const Chart& chart, const MapLayout& layout, const std::vector<std::size_t>& rows,
                  Language language) {
    Json features = Json::array();
    for (const std::size_t row : rows) {
        const auto& [of, value] = layout.areas[row];
        Json feature{{"type", "Feature"}, {"category", chart.rows[row].name.in(language)}};
        if (value != nullptr) {
            feature["value"] = to_double(value->value);
            feature["class"] = of;
        }
        feature["geometry"] = {{"type", "MultiPolygon"}, {"coordinates", coordinates_of(chart.map->areas[row])}};
        features.push_back(std::move(feature));
    }
    return features;
}

Json map_projection() {
    return {{"type", "identity"}, {"scale", 1.0 / MapShapes::per_unit}, {"translate", {0, 0}}};
}

Json map_mark(const ChartLook& of, bool with_fill) {
    Json mark{{"type", "geoshape"},
              {"stroke", of.stroke},
              {"strokeWidth", of.stroke_width / MapShapes::per_unit},
              {"strokeJoin", "round"}};
    if (with_fill) {
        mark["fill"] = of.fill == "none" ? Json("transparent") : Json(of.fill);
    }
    if (!of.dash.empty()) {
        Json dashes = Json::array();
        for (const char sign : of.dash) {
            if (sign != ' ') {
                dashes.push_back((sign - '0') / MapShapes::per_unit);
            }
        }
        mark["strokeDash"] = std::move(dashes);
    }
    return mark;
}

}  // namespace minhbach

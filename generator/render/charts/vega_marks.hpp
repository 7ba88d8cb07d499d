// SPDX-License-Identifier: MIT
// How a mark of a chart looks in Vega, as the same mark in our picture does.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "render/charts/chart_looks.hpp"

namespace minhbach {

// Parts of a Vega-Lite specification; `mark` is the class of the mark in the picture.
class VegaMarks {
public:
    using Json = nlohmann::ordered_json;

    explicit VegaMarks(const ChartLooks& looks) : looks_(looks) {}

    // A circle, full or hollow, of a radius in pixels.
    Json dot(std::string_view mark, double radius) const;
    Json line(std::string_view mark) const;
    // The colours of what has an area.
    Json filled(std::string_view mark) const;
    // A rectangle of dashes.
    Json outline(std::string_view mark) const;
    // The colour of each class, of what has classes instead of a scale: fill or stroke of "t0", "t1" and so on.
    Json of_classes(const std::string& marks, std::string_view ChartLook::*what) const;

private:
    const ChartLooks& looks_;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What the picture of a chart is drawn on: SVG (render/charts/chart_svg) or the pixels of a PNG
// (render/charts/chart_png). Both get the same marks at the same places, each with the name of its look
// (render/charts/chart_looks).
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "plan/maps/map_shape.hpp"

namespace minhbach {

// A point of a line that is drawn from left to right.
struct LinePoint {
    enum class Way : unsigned char { apart, straight, step };  // how it is joined to the one before
    Way way = Way::apart;
    double x = 0;
    double y = 0;
};

class ChartCanvas {
public:
    using Title = std::function<std::string()>;  // what a mark says where pictures can say something

    ChartCanvas() = default;
    ChartCanvas(const ChartCanvas&) = delete;
    ChartCanvas& operator=(const ChartCanvas&) = delete;
    virtual ~ChartCanvas() = default;

    // What is drawn until `end` stands so far below.
    virtual void begin_plot(int down) = 0;
    // What is drawn until `end` is in units of the grid of a map.
    virtual void begin_map() = 0;
    virtual void end() = 0;

    virtual void rect(std::string_view look, double x, double y, double width, double height, const Title& title) = 0;
    virtual void circle(std::string_view look, double x, double y, double radius) = 0;
    virtual void line(std::string_view look, double x1, double y1, double x2, double y2) = 0;
    virtual void lines(std::string_view look, std::span<const LinePoint> points) = 0;
    virtual void outlines(std::string_view look, std::span<const MapShape* const> shapes, const Title& title) = 0;
    // `x`: where they begin, end or have their middle, as their look says; `y`: the line that the letters stand on.
    virtual void words(std::string_view look, double x, double y, std::string_view text) = 0;
};

}  // namespace minhbach

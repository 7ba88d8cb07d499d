// SPDX-License-Identifier: MIT
#include "render/charts/map_outlines.hpp"

#include <array>
#include <vector>

#include "render/charts/chart_layout.hpp"

namespace minhbach {

namespace {

using Shapes = std::vector<const MapShape*>;

class Outlines {
public:
    Outlines(const Chart& chart, const MapLayout& layout, const Formatter& format, ChartCanvas& canvas)
        : chart_(chart), layout_(layout), format_(format), canvas_(canvas) {}

    void draw() {
        canvas_.begin_map();
        fill();
        if (layout_.cleared) {
            path("clear", joined(layout_.voids));
        }
        if (layout_.joined) {
            path("void", joined(layout_.voids));
        } else {
            each(layout_.voids);
        }
        each(layout_.signs);
        canvas_.end();
    }

private:
    std::string look_of(std::size_t row) const {
        const int of = layout_.areas[row].of;
        return of < 0 ? "void" : "a" + std::to_string(of);
    }
    const MapShape& shape(std::size_t row) const { return chart_.map->areas[row]; }

    void fill() {
        if (!layout_.joined) {
            each(layout_.filled);
            return;
        }
        std::array<Shapes, ChartLayout::tile_classes> classes;
        for (const std::size_t row : layout_.filled) {
            classes.at(static_cast<std::size_t>(layout_.areas[row].of)).push_back(&shape(row));
        }
        for (std::size_t i = 0; i < classes.size(); ++i) {
            path("a" + std::to_string(i), classes.at(i));
        }
    }

    Shapes joined(const std::vector<std::size_t>& rows) const {
        Shapes all;
        for (const std::size_t row : rows) {
            all.push_back(&shape(row));
        }
        return all;
    }

    void each(const std::vector<std::size_t>& rows) {
        for (const std::size_t row : rows) {
            ChartCanvas::Title title;
            if (!layout_.joined) {
                title = [this, row] { return map_title(chart_, chart_.rows[row], layout_.areas[row].value, format_); };
            }
            path(look_of(row), {&shape(row)}, title);
        }
    }

    // An area without an outline is not there.
    void path(const std::string& look, Shapes shapes, const ChartCanvas::Title& title = {}) {
        std::erase_if(shapes, [](const MapShape* of) { return of->rings.empty(); });
        if (!shapes.empty()) {
            canvas_.outlines(look, shapes, title);
        }
    }

    const Chart& chart_;
    const MapLayout& layout_;
    const Formatter& format_;
    ChartCanvas& canvas_;
};

}  // namespace

void draw_outlines(const Chart& chart, const MapLayout& layout, const Formatter& format, ChartCanvas& canvas) {
    Outlines(chart, layout, format, canvas).draw();
}

}  // namespace minhbach

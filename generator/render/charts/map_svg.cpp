// SPDX-License-Identifier: MIT
#include "render/charts/map_svg.hpp"

#include <array>

#include "base/html.hpp"
#include "plan/map_shape.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_looks.hpp"

namespace minhbach {

namespace {

class Outlines {
public:
    Outlines(const Chart& chart, const MapLayout& layout, const Formatter& format, const ChartLooks* looks)
        : chart_(chart), layout_(layout), format_(format), looks_(looks) {}

    std::string make() {
        // The grid is finer than the picture; widths of lines are of the grid, too.
        svg_ = fmt::format("<g class=\"map\" transform=\"scale({})\">", 1.0 / MapShapes::per_unit);
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
        return svg_ + "</g>";
    }

private:
    std::string look_of(std::size_t row) const {
        const int of = layout_.areas[row].of;
        return of < 0 ? "void" : "a" + std::to_string(of);
    }

    void fill() {
        if (!layout_.joined) {
            each(layout_.filled);
            return;
        }
        std::array<std::string, ChartLayout::tile_classes> paths;
        for (const std::size_t row : layout_.filled) {
            paths.at(static_cast<std::size_t>(layout_.areas[row].of)) += path_of(chart_.map->areas[row]);
        }
        for (std::size_t i = 0; i < paths.size(); ++i) {
            path("a" + std::to_string(i), paths.at(i));
        }
    }

    std::string joined(const std::vector<std::size_t>& rows) const {
        std::string all;
        for (const std::size_t row : rows) {
            all += path_of(chart_.map->areas[row]);
        }
        return all;
    }

    void each(const std::vector<std::size_t>& rows) {
        for (const std::size_t row : rows) {
            const std::string title =
                layout_.joined
                    ? std::string()
                    : "<title>" + html_escaped(map_title(chart_, chart_.rows[row], layout_.areas[row].value, format_)) +
                          "</title>";
            path(look_of(row), path_of(chart_.map->areas[row]), title);
        }
    }

    void path(const std::string& look, const std::string& outline, const std::string& within = {}) {
        if (outline.empty()) {
            return;
        }
        svg_ += "<path class=\"" + look + "\"" +
                (looks_ != nullptr ? " " + to_attributes(looks_->of(look)) : std::string());
        svg_ += " d=\"" + outline + "\"" + (within.empty() ? "/>" : ">" + within + "</path>");
    }

    const Chart& chart_;
    const MapLayout& layout_;
    const Formatter& format_;
    const ChartLooks* looks_;
    std::string svg_;
};

}  // namespace

std::string map_outlines(const Chart& chart, const MapLayout& layout, const Formatter& format,
                         const ChartLooks* looks) {
    return Outlines(chart, layout, format, looks).make();
}

}  // namespace minhbach

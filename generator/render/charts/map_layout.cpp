// SPDX-License-Identifier: MIT
#include "render/charts/map_layout.hpp"

#include "base/html.hpp"
#include "base/limits.hpp"
#include "plan/maps/map_shape.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/text_width.hpp"

namespace minhbach {

namespace {

using namespace chart_measures;

// Words of the areas: the name above the number where there is room for both, or else one of them.
std::vector<MapWord> words_of_map(const Chart& chart, const MapLayout& layout, const Formatter& format, bool names) {
    constexpr double below_middle = 3;
    constexpr double margin = 4;
    std::vector<MapWord> words;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const MapShape& shape = chart.map->areas[i];
        const auto& [of, value] = layout.areas[i];
        const auto fits = [&](const MapRoom& room, const std::string& text) {
            return !text.empty() && text_width(text, small_font, true) + margin <= room.width;
        };
        const std::string name = names ? chart.rows[i].name.in(format.language()) : std::string();
        const std::string number = value == nullptr ? std::string() : chart_number(chart, *value, format);
        const MapRoom& both = shape.two_lines;
        const MapRoom& one = shape.one_line;
        if (fits(both, name) && fits(both, number)) {
            words.push_back({both.x, both.y + below_middle - MapShapes::line / 2.0, letters_on(of), name});
            words.push_back({both.x, both.y + below_middle + MapShapes::line / 2.0, letters_on(of), number});
        } else if (fits(one, number)) {
            words.push_back({one.x, one.y + below_middle, letters_on(of), number});
        } else if (value == nullptr && fits(one, name)) {
            words.push_back({one.x, one.y + below_middle, letters_on(of), name});
        }
    }
    return words;
}

// How long the picture will be, from above.
std::size_t bytes_of(const Chart& chart, const MapLayout& layout, const Formatter& format) {
    constexpr std::size_t of_frame = 1'100;  // with the key
    constexpr std::size_t of_path = 26;
    constexpr std::size_t of_title = 15 + 7;
    constexpr std::size_t of_word = 42;
    std::size_t bytes = of_frame + chart.map->bytes;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        if (!layout.joined) {
            bytes += of_path + of_title +
                     html_escaped(map_title(chart, chart.rows[i], layout.areas[i].value, format)).size();
        }
        if (layout.cleared && layout.areas[i].of < 0) {
            bytes += path_of(chart.map->areas[i]).size();
        }
    }
    for (const MapWord& word : layout.words) {
        bytes += of_word + html_escaped(word.text).size();
    }
    return bytes;
}

}  // namespace

std::string_view letters_on(int of) {
    constexpr int first_light = 3;
    return of >= first_light ? "d" : of < 0 ? "z" : "b";
}

std::string map_title(const Chart& chart, const ChartRow& row, const ChartPoint* value, const Formatter& format) {
    const Words& words = format.words();
    return words.in(format.language(), "chart_value_of",
                    {{"name", row.name.in(format.language())},
                     {"value", value == nullptr ? words.in(format.language(), "chart_not_stated")
                                                : chart_number(chart, *value, format)}});
}

MapLayout lay_out_map(const Chart& chart, std::vector<MapLayout::Area> areas, const Formatter& format) {
    MapLayout layout;
    layout.areas = std::move(areas);
    std::vector<std::size_t> small_voids;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const bool sign = chart.map->areas[i].sign;
        auto& list =
            layout.areas[i].of < 0 ? (sign ? small_voids : layout.voids) : (sign ? layout.signs : layout.filled);
        list.push_back(i);
    }
    layout.voids.insert(layout.voids.end(), small_voids.begin(), small_voids.end());
    layout.cleared = !layout.voids.empty();
    layout.words = words_of_map(chart, layout, format, true);
    const auto is_too_long = [&] { return bytes_of(chart, layout, format) > limits::map_bytes; };
    layout.joined = is_too_long();
    if (is_too_long()) {
        layout.words = words_of_map(chart, layout, format, false);
    }
    if (is_too_long()) {
        layout.words.clear();
    }
    layout.cleared = layout.cleared && !is_too_long();
    return layout;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What of a map of boundaries is drawn, in which order, and which words find room: the same for the picture and for
// Vega.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plan/charts/chart.hpp"
#include "render/words/format.hpp"

namespace minhbach {

struct MapWord {
    double x = 0;  // their middle
    double y = 0;
    std::string_view look;  // by what they stand on
    std::string text;
};

struct MapLayout {
    struct Area {
        int of = -1;                        // its class; -1 where there is no value
        const ChartPoint* value = nullptr;  // of the chart, or nothing
    };
    std::vector<Area> areas;          // of each row
    std::vector<std::size_t> filled;  // rows in the order in which they are drawn: those with a value,
    std::vector<std::size_t> voids;   // those without, whose dashes lie on the lines of their neighbours,
    std::vector<std::size_t> signs;   // and squares for what is too small to be seen
    std::vector<MapWord> words;
    // What gives way where the picture would be larger than limits::map_bytes, in this order: names to point at and, as
    // the last of all, the paper below dashes.
    bool joined = false;   // all areas of a class are one path
    bool cleared = false;  // there is paper below the dashes, so that they are seen
};

// `areas` with the classes of their values.
MapLayout lay_out_map(const Chart& chart, std::vector<MapLayout::Area> areas, const Formatter& format);

// "Văn Quan 12,5 %", or a dash for the number.
std::string map_title(const Chart& chart, const ChartRow& row, const ChartPoint* value, const Formatter& format);

// Letters that can be read on a class.
std::string_view letters_on(int of);

}  // namespace minhbach

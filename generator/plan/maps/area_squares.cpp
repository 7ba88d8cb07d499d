// SPDX-License-Identifier: MIT
#include "plan/maps/area_squares.hpp"

#include <algorithm>
#include <map>

#include "base/limits.hpp"

namespace minhbach {

namespace {

constexpr std::size_t least_squares = 3;  // fewer say no more than their names do

std::vector<AreaIndex> largest_level(const Corpus& corpus, const std::vector<AreaIndex>& areas) {
    std::map<LevelIndex, std::vector<AreaIndex>> levels;
    for (const AreaIndex area : areas) {
        if (corpus.areas[area].tile) {
            levels[corpus.areas[area].level].push_back(area);
        }
    }
    std::vector<AreaIndex> largest;
    for (auto& [level, placed] : levels) {
        if (placed.size() > largest.size()) {
            largest = std::move(placed);
        }
    }
    return largest;
}

}  // namespace

AreaSquares squares_below(const Corpus& corpus, const AreaTree& tree, AreaIndex of, const KnownOf& known) {
    const std::vector<AreaIndex> placed = largest_level(corpus, tree.below(of));
    if (placed.size() < least_squares) {
        return {};
    }
    const auto at = [&](AreaIndex area) { return *corpus.areas[area].tile; };
    const auto [west, east] = std::minmax_element(
        placed.begin(), placed.end(), [&](AreaIndex a, AreaIndex b) { return at(a).column < at(b).column; });
    const auto [north, south] = std::minmax_element(placed.begin(), placed.end(),
                                                    [&](AreaIndex a, AreaIndex b) { return at(a).line < at(b).line; });
    const std::size_t first_column = at(*west).column;
    const std::size_t first_line = at(*north).line;
    AreaSquares map;
    map.of = of;
    map.columns = at(*east).column - first_column + 1;
    if (map.columns > limits::columns_of_squares) {
        return {};
    }
    map.squares.resize((at(*south).line - first_line + 1) * map.columns);
    for (const AreaIndex area : placed) {
        map.squares[(at(area).line - first_line) * map.columns + (at(area).column - first_column)] = {area,
                                                                                                      known(area)};
    }
    if (std::all_of(map.squares.begin(), map.squares.end(),
                    [](const AreaSquare& square) { return square.known == WhatIsKnown::none; })) {
        return {};
    }
    while (map.squares.back().area == no_area) {
        map.squares.pop_back();
    }
    return map;
}

std::vector<AreaSquares> squares_of_site(const Corpus& corpus, const AreaTree& tree, const KnownOf& known) {
    std::vector<AreaSquares> maps;
    std::vector<AreaIndex> next{no_area};
    while (!next.empty()) {
        std::vector<AreaIndex> below;
        for (const AreaIndex area : next) {
            AreaSquares map = squares_below(corpus, tree, area, known);
            if (!map.squares.empty()) {
                maps.push_back(std::move(map));
            } else {
                below.insert(below.end(), tree.below(area).begin(), tree.below(area).end());
            }
        }
        next = std::move(below);
    }
    return maps;
}

}  // namespace minhbach

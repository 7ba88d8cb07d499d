// SPDX-License-Identifier: MIT
#include "load/area_tiles.hpp"

#include <algorithm>
#include <map>

#include "model/validity.hpp"

namespace minhbach {

namespace {

// Areas of one level below one area are one map, as far as they were there at one time.
using Map = std::pair<AreaIndex, LevelIndex>;

}  // namespace

void check_area_tiles(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics) {
    std::map<Map, std::map<std::pair<std::uint8_t, std::uint8_t>, std::vector<AreaIndex>>> maps;
    for (AreaIndex i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[i];
        if (area.tile) {
            maps[{area.parent, area.level}][{area.tile->column, area.tile->line}].push_back(i);
        }
    }
    if (maps.empty()) {
        return;
    }
    for (const auto& [map, places] : maps) {
        for (const auto& [place, areas] : places) {
            for (std::size_t later = 1; later < areas.size(); ++later) {
                const Area& area = corpus.areas[areas[later]];
                const auto taken = std::find_if(areas.begin(), areas.begin() + static_cast<std::ptrdiff_t>(later),
                                                [&](AreaIndex other) { return met(corpus.areas[other], area); });
                if (taken != areas.begin() + static_cast<std::ptrdiff_t>(later)) {
                    diagnostics.add({Severity::error,
                                     "tile-taken",
                                     notes.areas.of(areas[later]),
                                     say("ô {0},{1} đã là của \"{2}\"", "the tile {0},{1} is that of \"{2}\" already",
                                         place.first, place.second, corpus.areas[*taken].id),
                                     say("mỗi nơi trên một bản đồ có một ô riêng: cột,hàng tính từ góc trên bên trái",
                                         "each area of a map has a tile of its own: column,line from the top left"),
                                     {},
                                     1});
                }
            }
        }
    }
    for (AreaIndex i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[i];
        const auto map = maps.find({area.parent, area.level});
        if (area.tile || map == maps.end()) {
            continue;
        }
        bool beside = false;
        for (const auto& [place, areas] : map->second) {
            for (const AreaIndex other : areas) {
                beside = beside || met(corpus.areas[other], area);
            }
        }
        if (beside) {
            diagnostics.add({Severity::error,
                             "tile-missing",
                             notes.areas.of(i),
                             say("\"{0}\" không có ô trên bản đồ mà các nơi cùng cấp có",
                                 "\"{0}\" has no tile on the map "
                                 "on which its neighbours have theirs",
                                 area.id),
                             say("thêm \"tile\": \"cột,hàng\", hoặc bỏ \"tile\" ở các nơi kia",
                                 "add \"tile\": \"column,line\", or remove \"tile\" from the others"),
                             {},
                             1});
        }
    }
}

}  // namespace minhbach

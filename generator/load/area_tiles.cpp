// SPDX-License-Identifier: MIT
#include "load/area_tiles.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

#include "model/validity.hpp"

namespace minhbach {

namespace {

// Areas of one level below one area are one map, as far as they were there at one time.
using Map = std::pair<AreaIndex, LevelIndex>;
using Places = std::map<std::pair<std::uint8_t, std::uint8_t>, std::vector<AreaIndex>>;

// Islands stand a little apart. A square that stands further off makes all others too small to read, and is a slip of
// the pen: "50,0" for "5,0".
constexpr int widest_gap = 5;

void check_gaps(const Places& places, const RegistryNotes& notes, Diagnostics& diagnostics) {
    for (const bool by_column : {true, false}) {
        std::map<int, std::vector<AreaIndex>> lines;
        for (const auto& [place, areas] : places) {
            std::vector<AreaIndex>& line = lines[by_column ? place.first : place.second];
            line.insert(line.end(), areas.begin(), areas.end());
        }
        for (auto at = lines.begin(); at != lines.end() && std::next(at) != lines.end(); ++at) {
            const auto next = std::next(at);
            const int gap = next->first - at->first - 1;
            if (gap <= widest_gap) {
                continue;
            }
            // The smaller side is the one that went astray.
            const auto count = [](auto from, auto to) {
                std::size_t all = 0;
                for (; from != to; ++from) {
                    all += from->second.size();
                }
                return all;
            };
            const bool is_before = count(lines.begin(), next) < count(next, lines.end());
            diagnostics.add(
                {Severity::error,
                 "tile-far",
                 notes.areas.of((is_before ? at : next)->second.front()),
                 by_column ? say("ô này cách các ô khác {0} cột trống",
                                 "{0} empty columns lie between this tile and the others", gap)
                           : say("ô này cách các ô khác {0} hàng trống",
                                 "{0} empty lines lie between this tile and the others", gap),
                 say("kiểm tra \"tile\": cột,hàng; để cách nhiều nhất {0}, nếu không mọi ô đều quá nhỏ để đọc",
                     "check \"tile\": column,line; leave {0} at most, or all tiles are too small to read", widest_gap),
                 {},
                 1});
        }
    }
}

}  // namespace

void check_area_tiles(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics) {
    std::map<Map, Places> maps;
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
        check_gaps(places, notes, diagnostics);
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

// SPDX-License-Identifier: MIT
// Places of areas on maps of squares.
#include "load/area_tiles.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

struct Map {
    Corpus corpus;
    Diagnostics diagnostics;

    Map() { add("20", {}); }
    Area& add(const std::string& id, std::optional<AreaTile> tile, const char* above = nullptr) {
        Area area;
        area.id = id;
        area.tile = tile;
        area.level = above == nullptr ? LevelIndex{1} : LevelIndex{2};
        area.parent = above == nullptr ? no_area : *corpus.areas.find(above);
        REQUIRE(corpus.areas.add(std::move(area)));
        return corpus.areas[static_cast<AreaIndex>(corpus.areas.size() - 1)];
    }
    std::vector<std::string> said() {
        check_area_tiles(corpus, {}, diagnostics);
        std::vector<std::string> lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            lines.push_back(diagnostic.code + ": " + diagnostic.message.in(Tongue::en));
        }
        return lines;
    }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Areas of one map have a tile each") {
    Map map;
    map.add("184", AreaTile{1, 2}, "20");
    map.add("185", AreaTile{2, 1}, "20");
    CHECK(map.said().empty());
    map.add("186", AreaTile{1, 2}, "20");
    CHECK(map.said() == Lines{"tile-taken: the tile 1,2 is that of \"184\" already"});
}

TEST_CASE("Below another area, and at another time, a tile is free again") {
    Map map;
    map.add("11", {});
    map.add("184", AreaTile{1, 2}, "20").valid_to = parse_date("2025-06-30");
    map.add("100", AreaTile{1, 2}, "11");
    map.add("500", AreaTile{1, 2}, "20").valid_from = parse_date("2025-07-01");
    CHECK(map.said().empty());
    map.add("501", AreaTile{1, 2}, "20").valid_from = parse_date("2025-06-30");
    CHECK(map.said() == Lines{"tile-taken: the tile 1,2 is that of \"184\" already"});
}

TEST_CASE("Where one area has a tile all beside it need one") {
    Map map;
    map.add("184", AreaTile{1, 2}, "20").valid_to = parse_date("2025-06-30");
    map.add("185", {}, "20");
    CHECK(map.said() == Lines{"tile-missing: \"185\" has no tile on the map on which its neighbours have theirs"});
    Map later;
    later.add("184", AreaTile{1, 2}, "20").valid_to = parse_date("2025-06-30");
    later.add("185", {}, "20").valid_from = parse_date("2025-07-01");
    CHECK(later.said().empty());
}

TEST_CASE("A tile behind more than five empty columns or lines is a slip of the pen") {
    const auto said = [](std::vector<AreaTile> tiles) {
        Map map;
        int code = 184;
        for (const AreaTile& tile : tiles) {
            map.add(std::to_string(code++), tile, "20");
        }
        return map.said();
    };
    CHECK(said({{0, 0}, {6, 0}, {0, 6}}).empty());
    CHECK(said({{0, 0}, {1, 0}, {8, 0}}) == Lines{"tile-far: 6 empty columns lie between this tile and the others"});
    CHECK(said({{0, 50}, {1, 0}, {2, 0}}) == Lines{"tile-far: 49 empty lines lie between this tile and the others"});
    CHECK(said({{0, 0}, {9, 9}}).size() == 2);
    // The one that stands alone is named, whichever side it is on.
    Map map;
    map.add("184", AreaTile{0, 0}, "20");
    map.add("185", AreaTile{20, 0}, "20");
    map.add("186", AreaTile{21, 0}, "20");
    check_area_tiles(map.corpus, {}, map.diagnostics);
    REQUIRE(map.diagnostics.sorted().size() == 1);
}

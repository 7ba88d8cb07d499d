// SPDX-License-Identifier: MIT
// Outlines for maps: projected, cleaned, simplified; and which charts are drawn with them.
#include "plan/maps/maps.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "base/limits.hpp"
#include "load/in_time.hpp"
#include "plan/made_boundaries.hpp"
#include "plan/maps/map_faces.hpp"
#include "plan/maps/map_room.hpp"

using namespace minhbach;

namespace {

struct Mapping {
    Corpus corpus;
    Diagnostics diagnostics;
    std::vector<AreaIndex> areas;

    void add(std::vector<GeoRing> rings) {
        areas.push_back(static_cast<AreaIndex>(areas.size()));
        bound(corpus, areas.back(), std::move(rings));
    }
    void add_mesh(const MadeMesh& mesh, int columns, int lines) {
        for (int i = 0; i < columns * lines; ++i) {
            add({mesh.cell(i % columns, i / columns)});
        }
    }
    std::shared_ptr<const MapShapes> shapes() { return Maps(corpus, diagnostics).of(areas); }
    std::vector<std::string> said() const {
        std::vector<std::string> lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            lines.push_back(diagnostic.code);
        }
        return lines;
    }
};

GeoRing box(double west, double south, double east, double north) {
    const auto at = [](double degrees) { return static_cast<std::int32_t>(std::lround(degrees * geo_units)); };
    return {{at(west), at(south)}, {at(east), at(south)}, {at(east), at(north)}, {at(west), at(north)}};
}

double size_of(const MapShape& shape) {
    double size = 0;
    for (const MapRing& ring : shape.rings) {
        size += twice_enclosed(ring) / 2;
    }
    return std::abs(size);
}

using Edge = std::pair<MapPoint, MapPoint>;

std::multiset<Edge> edges_of(const MapShapes& shapes) {
    std::multiset<Edge> edges;
    for (const MapShape& shape : shapes.areas) {
        for (const MapRing& ring : shape.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                edges.emplace(ring[i], ring[(i + 1) % ring.size()]);
            }
        }
    }
    return edges;
}

// Of edges that no other area has the other way round: the outline of all.
std::size_t open_edges(const MapShapes& shapes) {
    const auto edges = edges_of(shapes);
    return static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [&](const Edge& edge) {
        return !edges.contains({edge.second, edge.first});
    }));
}

}  // namespace

TEST_CASE("A map fills its picture, and its areas are as large beside one another as on the earth") {
    Mapping map;
    // Towards the pole ten degrees are shorter.
    map.add({box(10, 0, 20, 10)});
    map.add({box(10, 50, 20, 60)});
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    CHECK(map.said().empty());
    CHECK(shapes->height == MapShapes::picture_height);
    const double ratio = size_of(shapes->areas[1]) / size_of(shapes->areas[0]);
    const double on_sphere = (std::sin(60 * M_PI / 180) - std::sin(50 * M_PI / 180)) / std::sin(10 * M_PI / 180);
    CHECK(ratio == Approx(on_sphere).epsilon(0.03));
    for (const MapShape& shape : shapes->areas) {
        for (const MapPoint& point : shape.rings.at(0)) {
            CHECK(point.x >= 0);
            CHECK(point.x <= MapShapes::picture_width * MapShapes::per_unit);
            CHECK(point.y >= 0);
            CHECK(point.y <= shapes->height * MapShapes::per_unit);
        }
    }
    // North is above.
    CHECK(shapes->areas[1].rings[0][0].y < shapes->areas[0].rings[0][0].y);
}

TEST_CASE("Areas that share a border still share it when it is simplified") {
    Mapping map;
    map.add_mesh(MadeMesh(9, 7, 1), 9, 7);
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    REQUIRE(shapes->areas.size() == 63);
    CHECK(shapes->bytes <= 3'780);
    for (const MapShape& shape : shapes->areas) {
        CHECK(shape.rings.size() == 1);
        CHECK_FALSE(shape.sign);
    }
    // A line around the whole, and nothing open within: 32 sides of cells, of a few points each.
    CHECK(open_edges(*shapes) < 32 * 4);
    // The same again.
    Mapping same;
    same.add_mesh(MadeMesh(9, 7, 1), 9, 7);
    const auto again = same.shapes();
    for (std::size_t i = 0; i < 63; ++i) {
        CHECK(path_of(again->areas[i]) == path_of(shapes->areas[i]));
    }
}

TEST_CASE("Borders that differ a little, as of two surveys, come to one line") {
    Mapping map;
    const MadeMesh mesh(2, 1, 4);
    GeoRing moved = mesh.cell(1, 0);
    for (std::size_t i = 0; i < moved.size(); i += 2) {
        moved[i].latitude += 300;  // three metres in ten kilometres
        moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     {moved[i].longitude / 2 + moved[(i + 1) % moved.size()].longitude / 2,
                      moved[i].latitude / 2 + moved[(i + 1) % moved.size()].latitude / 2});
    }
    map.add({mesh.cell(0, 0)});
    map.add({moved});
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    CHECK(shapes->areas[0].rings.size() == 1);
    CHECK(shapes->areas[1].rings.size() == 1);
    const auto edges = edges_of(*shapes);
    CHECK(edges.size() - open_edges(*shapes) >= 10);
}

TEST_CASE("A hole stays one, what lies in it fills it, and islands belong to their area") {
    Mapping map;
    const MadeMesh mesh(2, 2, 7);
    map.add({mesh.cell(0, 0), mesh.island(0.5, 0.5, 0.15), mesh.island(-0.6, 0.4, 0.2)});
    map.add({mesh.island(0.5, 0.5, 0.15)});
    map.add({mesh.cell(1, 0)});
    map.add({mesh.cell(0, 1)});
    map.add({mesh.cell(1, 1)});
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    REQUIRE(shapes->areas[0].rings.size() == 3);
    REQUIRE(shapes->areas[1].rings.size() == 1);
    int round = 0;
    for (const MapRing& ring : shapes->areas[0].rings) {
        round += twice_enclosed(ring) > 0 ? 1 : -1;
    }
    CHECK(std::abs(round) == 1);
    // Words stand beside the hole.
    const MapRoom room = shapes->areas[0].two_lines;
    CHECK(room.width > 10);
}

TEST_CASE("The smaller of two areas that lie on each other is above") {
    Mapping map;
    map.add({box(10, 5, 14, 9)});
    map.add({box(11, 6, 13, 8)});  // a town that the area around it was drawn with
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    CHECK(shapes->areas[0].rings.size() == 2);
    CHECK(size_of(shapes->areas[0]) == Approx(3 * size_of(shapes->areas[1])).epsilon(0.02));
}

TEST_CASE("For an area that is too small to be seen stands a square") {
    Mapping map;
    map.add_mesh(MadeMesh(3, 3, 2), 3, 3);
    map.add({MadeMesh(3, 3, 2).island(3.5, 1.5, 0.0005)});
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    CHECK(shapes->areas.back().sign);
    CHECK(size_of(shapes->areas.back()) == 36 * MapShapes::per_unit * MapShapes::per_unit);
    CHECK_FALSE(shapes->areas.front().sign);
}

TEST_CASE("Islands on both sides of the 180th degree are one map") {
    Mapping map;
    map.add({box(178, -18, 180, -16), box(-180, -18, -179, -16)});
    map.add({box(176, -18, 178, -16)});
    const auto shapes = map.shapes();
    REQUIRE(shapes);
    CHECK(shapes->areas[0].rings.size() == 1);
    CHECK(shapes->height < MapShapes::picture_width / 2 + 20);
}

TEST_CASE("As many areas as a province has communes fit into a picture, more are refused") {
    Mapping many;
    many.add_mesh(MadeMesh(14, 12, 3), 14, 12);
    const auto shapes = many.shapes();
    REQUIRE(shapes);
    CHECK(shapes->bytes <= 6'400);
    Mapping too_many;
    too_many.add_mesh(MadeMesh(30, 20, 3), 30, 20);
    CHECK(too_many.shapes() == nullptr);
    CHECK(too_many.said() == std::vector<std::string>{"map-too-fine"});
}

TEST_CASE("Lines that cross without end cost little and are refused") {
    std::mt19937 random(11);
    std::uniform_int_distribution<std::int32_t> any(0, 100'000'000);
    Mapping map;
    for (int area = 0; area < 3; ++area) {
        GeoRing ring;
        for (std::size_t i = 0; i < limits::boundary_positions / 3; ++i) {
            const std::int32_t longitude = any(random);
            ring.push_back({longitude, any(random)});
        }
        map.add({ring});
    }
    {
        const InTime in_time;
        CHECK(map.shapes() == nullptr);
    }
    CHECK(map.said() == std::vector<std::string>{"map-tangled"});
    // As many as are taken.
    Mapping fewer;
    GeoRing ring;
    for (int i = 0; i < 650; ++i) {
        const std::int32_t longitude = any(random);
        ring.push_back({longitude, any(random)});
    }
    fewer.add({ring});
    fewer.add({box(20, 0, 21, 1)});
    const InTime in_time;
    fewer.shapes();
}

TEST_CASE("Outlines that go around the earth are refused") {
    Mapping map;
    map.add({box(-180, -90, 0, 90)});
    map.add({box(0, -90, 180, 90)});
    CHECK((map.shapes() != nullptr || map.said() == std::vector<std::string>{"map-tangled"}));
}

TEST_CASE("Words find the widest place of an area") {
    MapShape shape;
    CHECK(room_within(shape, 10).width == 0);
    // A bottle: a neck above, a body below.
    shape.rings = {{{40, 0}, {60, 0}, {60, 60}, {100, 60}, {100, 120}, {0, 120}, {0, 60}, {40, 60}}};
    const MapRoom room = room_within(shape, 10);
    CHECK(room.width == 50);
    CHECK(room.x == 25);
    CHECK(room.y == 35);
    CHECK(room_within(shape, 40).width == 10);
    CHECK(room_within(shape, 61).width == 0);
    // A hole in its middle.
    shape.rings.push_back({{30, 60}, {30, 120}, {40, 120}, {40, 60}});
    CHECK(room_within(shape, 10).width == 30);
    CHECK(room_within(shape, 10).x == 35);
}

TEST_CASE("A path is written in as few signs as it can be") {
    MapShape shape;
    shape.rings = {{{10, -20}, {12, -25}, {5, 0}}, {{1, 2}, {3, 4}, {0, 0}}};
    CHECK(path_of(shape) == "M10-20l2-5-7 25zM1 2l2 2-3-4z");
}

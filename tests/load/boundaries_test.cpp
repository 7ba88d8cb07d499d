// SPDX-License-Identifier: MIT
// Boundaries of areas, as GeoJSON says them.
#include "load/boundaries.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/in_time.hpp"
#include "load/small_site.hpp"

using namespace minhbach;

namespace {

const std::string file = "data/boundaries/thu.geojson";
const std::string square = "[[105, 21], [106, 21], [106, 22], [105, 22], [105, 21]]";

std::string feature(const std::string& binding, const std::string& rings = square,
                    const std::string& type = "Polygon") {
    return R"({"type": "Feature", )" + binding + R"(, "geometry": {"type": ")" + type + R"(", "coordinates": [)" +
           rings + "]}}";
}

std::string collection(const std::string& features, const std::string& more = {}) {
    return R"({"type": "FeatureCollection", )" + more + "\n\"features\": [\n" + features + "\n]}";
}

const std::string of_980 = R"("properties": {"code": "980"})";

// What is reported of one file, without the line of it: "2:3 code".
Reported mistakes(const std::string& text) {
    const SmallSite site;
    site.write(file, text);
    return site.mistakes();
}

Diagnostic only_mistake(const std::string& text) {
    const SmallSite site;
    site.write(file, text);
    Diagnostics diagnostics;
    site.load(diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    return diagnostics.sorted().front();
}

}  // namespace

TEST_CASE("A feature is the boundary of the area whose code or id it has") {
    const SmallSite site;
    site.write(file,
               collection(feature(R"("id": "981", "properties": {"name": "x"})", "[" + square + "]", "MultiPolygon") +
                              ",\n" + feature(of_980),
                          R"("source": "made up", )"));
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    CHECK(to_text(diagnostics, Tongue::en).empty());
    REQUIRE(corpus.boundaries.size() == 2);
    CHECK(corpus.areas[corpus.boundaries[0].area].id == "980");
    CHECK(corpus.areas[corpus.boundaries[1].area].id == "981");
    CHECK(corpus.boundaries[0].source == "made up");
    CHECK(corpus.boundaries[0].rings == std::vector<GeoRing>{{{1'050'000'000, 210'000'000},
                                                              {1'060'000'000, 210'000'000},
                                                              {1'060'000'000, 220'000'000},
                                                              {1'050'000'000, 220'000'000}}});
    CHECK(corpus.boundaries[1].place.line == 3);
    CHECK(boundary_of(corpus, corpus.boundaries[1].area) == &corpus.boundaries[1]);
    CHECK(boundary_of(corpus, *corpus.areas.find("98")) == nullptr);
}

TEST_CASE("Heights, holes and an old member of the reference system are no mistake") {
    CHECK(
        mistakes(
            collection(
                feature(of_980,
                        "[[105, 21, 3.5], [106, 21, 3], [106, 22, 3], [105, 21, 3.5]], [[105.5, 21.1], [105.6, 21.1], "
                        "[105.6, 21.2], [105.5, 21.1]]"),
                R"("crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, )"))
            .empty());
    CHECK(mistakes(collection("")).empty());
}

TEST_CASE("What is no collection of features says so at its place") {
    CHECK(mistakes("[]") == Reported{"1:1 no-feature-collection"});
    CHECK(mistakes(R"({"type": "Topology", "objects": {}})") == Reported{"1:10 no-feature-collection"});
    CHECK(mistakes(R"({"type": "FeatureCollection"})") == Reported{"1:1 no-feature-collection"});
    CHECK(mistakes(collection(R"({"type": "Polygon"})")) == Reported{"3:1 no-feature"});
    CHECK(mistakes(collection("3")) == Reported{"3:1 no-feature"});
    CHECK(mistakes(R"({"type": "FeatureCollection", "features": [NaN]})") == Reported{"1:44 json-syntax"});
    CHECK(mistakes(collection(feature(of_980), R"("crs": {"properties": {"name": "EPSG:3405"}}, )")) ==
          Reported{"1:62 not-wgs84"});
}

TEST_CASE("A feature of no area, of an unknown one, or of one that has its boundary, is a mistake") {
    CHECK(mistakes(collection(feature(R"("properties": {})"))) == Reported{"3:1 feature-unbound"});
    CHECK(mistakes(collection(feature(R"("properties": null)"))) == Reported{"3:1 feature-unbound"});
    CHECK(mistakes(collection(feature(R"("properties": {"code": "99"})"))) == Reported{"3:44 unknown-code"});
    CHECK(mistakes(collection(feature(of_980) + ",\n" + feature(of_980))) == Reported{"4:1 boundary-twice"});
    const Diagnostic number = only_mistake(collection(feature(R"("properties": {"code": 980})")));
    CHECK(number.code == "feature-unbound");
    CHECK(number.hint.en == "write \"980\"");
}

TEST_CASE("Of areas of one code the id of the feature tells which is meant") {
    const SmallSite site("good-full");
    site.remove("data/boundaries/huyen-bia-dat.geojson");
    const auto reported_of = [&](const std::string& binding) {
        site.write(file, collection(feature(binding)));
        return site.mistakes();
    };
    CHECK(reported_of(R"("properties": {"code": "09601"})") == Reported{"3:44 feature-unbound"});
    CHECK(reported_of(R"("id": 7, "properties": {"code": "09601"})") == Reported{"3:53 feature-unbound"});
    CHECK(reported_of(R"("id": "09601", "properties": {"code": "09601"})").empty());
    CHECK(reported_of(R"("id": "09601@2025", "properties": {"code": "09601"})").empty());
    CHECK(reported_of(R"("id": "09601@2025", "properties": {})").empty());
    CHECK(reported_of(R"("id": "960", "properties": {"code": "09601"})") == Reported{"3:57 feature-unbound"});
}

TEST_CASE("A geometry that is no area is a mistake at its place") {
    const auto geometry = [](const std::string& text) {
        return mistakes(collection(R"({"type": "Feature", "properties": {"code": "980"}, "geometry": )" + text + "}"));
    };
    CHECK(geometry("null") == Reported{"3:64 bad-geometry"});
    CHECK(geometry("{}") == Reported{"3:64 bad-geometry"});
    CHECK(geometry(R"({"type": "Point", "coordinates": [105, 21]})") == Reported{"3:73 bad-geometry"});
    CHECK(geometry(R"({"type": "Polygon"})") == Reported{"3:73 bad-geometry"});
    CHECK(geometry(R"({"type": "Polygon", "coordinates": 3})") == Reported{"3:99 bad-geometry"});
    CHECK(geometry(R"({"type": "Polygon", "coordinates": [3]})") == Reported{"3:100 bad-geometry"});
    CHECK(geometry(R"({"type": "MultiPolygon", "coordinates": []})") == Reported{"3:104 bad-geometry"});
}

TEST_CASE("A ring that is none is a mistake at its place, and a position at its own") {
    const auto ring = [](const std::string& positions) { return mistakes(collection(feature(of_980, positions))); };
    CHECK(ring("[[105, 21], [106, 21], [105, 21]]") == Reported{"3:100 bad-ring"});
    CHECK(ring("[[105, 21], [106, 21], [106, 22], [105, 22]]") == Reported{"3:100 bad-ring"});
    CHECK(ring("[[105, 21], [106, 22], [107, 23], [105, 21]]") == Reported{"3:100 bad-ring"});
    CHECK(ring("[[105, 21], [106], [106, 22], [105, 21]]") == Reported{"3:112 bad-position"});
    CHECK(ring("[[105, 21], [106, \"21\"], [106, 22], [105, 21]]") == Reported{"3:118 bad-position"});
    CHECK(ring("[[21, 105], [21, 106], [22, 106], [21, 105]]") == Reported{"3:106 bad-position"});
    CHECK(ring("[[580000, 2320000], [106, 21], [106, 22], [105, 21]]") == Reported{"3:102 bad-position"});
    const Diagnostic swapped =
        only_mistake(collection(feature(of_980, "[[21, 105], [21, 106], [22, 106], [21, 105]]")));
    CHECK(swapped.hint.en == "the longitude stands first, then the latitude: [105.8, 21.0]");
    const Diagnostic metres = only_mistake(collection(feature(of_980, "[[1, 2320000], [1, 2], [2, 2], [1, 1]]")));
    CHECK(metres.hint.en.starts_with("these are probably metres"));
    const Diagnostic open = only_mistake(collection(feature(of_980, "[[105, 21.5], [106, 21], [106, 22], [105, 22]]")));
    CHECK(open.hint.en == "repeat the first position at its end: [105, 21.5]");
    CHECK(ring("[[1e400, 21], [106, 21], [106, 22], [105, 21]]") == Reported{"3:102 number-too-large"});
}

TEST_CASE("Only GeoJSON is read in the folder, and more positions than are taken are refused") {
    const SmallSite site;
    site.write("data/boundaries/thu.json", "{}");
    CHECK(site.mistakes() == Reported{"0:0 file-not-read"});
    site.remove("data/boundaries/thu.json");
    std::string ring = "[";
    for (std::size_t i = 0; i <= limits::boundary_positions; ++i) {
        ring += "[1,1],";
    }
    ring += "[1,1]]";
    site.write(file, collection(feature(of_980, ring)));
    const InTime in_time;
    CHECK(site.mistakes() == Reported{"3:100 too-many-positions"});
    std::string values = "1";
    for (std::size_t i = 0; i <= 3 * limits::boundary_positions + 200'000; ++i) {
        values += ",1";
    }
    site.write(file, "[" + values + "]");
    CHECK(site.mistakes() == Reported{"1:2200000 json-too-many-values"});
}

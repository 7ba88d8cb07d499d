// SPDX-License-Identifier: MIT
#include "load/registry_levels.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

struct Loaded {
    Corpus corpus;
    Reported mistakes;
};

// The small site with these lists as its data/levels.json.
Loaded with_levels(const std::string& json) {
    SmallSite site;
    site.write("data/levels.json", json);
    Diagnostics diagnostics;
    Loaded loaded{site.load(diagnostics), {}};
    Diagnostics here;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.place.file == "data/levels.json") {
            here.add(diagnostic);
        }
    }
    loaded.mistakes = underlined(here);
    return loaded;
}

std::string level(const std::string& id, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "name": {"vi": "v )" + id + R"(", "en": "e )" + id + "\"}" + more + "}";
}

}  // namespace

TEST_CASE("Levels are read in their order with what they are like") {
    const Loaded loaded = with_levels(
        "{\"areas\": [" + level("nation", R"(, "whole": true)") + ", " +
        level("commune", R"(, "gathered": true, "names": {"vi": "các xã", "en": "communes"})") +
        "],\n\"area_types\": [" + level("town") + "],\n\"programs\": [" + level("group", R"(, "role": "group")") +
        ", " +
        level("program", R"(, "role": "program", "together": {"vi": "các chương trình", "en": "the programs"})") +
        ", " + level("plan", R"(, "role": "plan")") + ", " + level("project") + "]}");
    CHECK(loaded.mistakes.empty());
    const Levels& levels = loaded.corpus.levels;
    REQUIRE(levels.areas.size() == 3);
    CHECK(levels.areas[no_level].id.empty());
    CHECK(levels.areas[1].id == "nation");
    CHECK(levels.areas[1].whole);
    CHECK_FALSE(levels.areas[1].gathered);
    CHECK(levels.areas[1].names == levels.areas[1].name);
    CHECK(levels.areas[2].gathered);
    CHECK_FALSE(levels.areas[2].whole);
    CHECK(levels.areas[2].names == LocalText{"các xã", "communes"});
    REQUIRE(levels.area_types.size() == 2);
    CHECK(levels.area_types[1].name == LocalText{"v town", "e town"});
    REQUIRE(levels.programs.size() == 5);
    CHECK(levels.programs[1].role == ProgramRole::group);
    CHECK(levels.programs[2].role == ProgramRole::program);
    CHECK(levels.programs[2].together == LocalText{"các chương trình", "the programs"});
    CHECK(levels.programs[3].role == ProgramRole::plan);
    CHECK(levels.programs[4].role == ProgramRole::part);
    CHECK(levels.programs[4].together.empty());
}

TEST_CASE("Levels that cannot be are told where they stand") {
    CHECK(with_levels("{\"areas\": [" + level("a") + ",\n" + level("b", R"(, "whole": true)") + "]}").mistakes ==
          Reported{"2:58+4 level-order"});
    CHECK(with_levels("{\"areas\": [\n" + level("a", R"(, "whole": true, "gathered": true)") + "]}").mistakes ==
          Reported{"2:76+4 whole-and-gathered"});
    CHECK(with_levels("{\"areas\": [\n" + level("a") + ",\n" + level("a") + "]}").mistakes ==
          Reported{"3:8+3 duplicate-id"});
    CHECK(with_levels("{\"programs\": [\n" + level("a", R"(, "role": "boss")") + "]}").mistakes.size() == 1);
    CHECK(with_levels("{\"areas\": 1}").mistakes.size() == 1);
    CHECK(with_levels("{").mistakes.size() == 1);
}

TEST_CASE("An area or a program of a level that is not declared is told of and a level may be left out") {
    SmallSite site;
    site.remove("data/levels.json");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    std::size_t areas = 0;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        CHECK(diagnostic.code == "unknown-code");
        areas += diagnostic.place.file == "data/areas.json" ? 1U : 0U;
    }
    CHECK(areas == 2 * corpus.areas.size());  // level and type
    CHECK(level_of(corpus, 0).id.empty());
}

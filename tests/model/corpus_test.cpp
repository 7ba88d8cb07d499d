// SPDX-License-Identifier: MIT
#include "model/corpus.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

Area area(std::string id, std::string name) {
    Area result;
    result.id = std::move(id);
    result.name = {name, name};
    return result;
}

}  // namespace

TEST_CASE("A registry finds its entities by id and keeps their order", "[corpus]") {
    Registry<Area, AreaIndex> areas;
    CHECK(areas.add(area("VN", "Việt Nam")));
    CHECK(areas.add(area("12", "Lai Châu")));
    CHECK(areas.add(area("106", "Phong Thổ")));
    CHECK(areas.size() == 3);
    CHECK(areas.find("12") == std::optional<AreaIndex>(1U));
    CHECK(areas[1].name.in(vietnamese) == "Lai Châu");
    CHECK(areas.ids() == std::vector<std::string_view>{"VN", "12", "106"});
    CHECK(areas.begin()->id == "VN");
}

TEST_CASE("A registry knows no id but those that were added, exactly as written", "[corpus]") {
    Registry<Area, AreaIndex> areas;
    CHECK_FALSE(areas.find("VN").has_value());
    areas.add(area("VN", "Việt Nam"));
    CHECK_FALSE(areas.find("vn").has_value());
    CHECK_FALSE(areas.find("").has_value());
    CHECK_FALSE(areas.find("VN ").has_value());
}

TEST_CASE("An id that is taken changes nothing", "[corpus]") {
    Registry<Area, AreaIndex> areas;
    areas.add(area("12", "Lai Châu"));
    CHECK_FALSE(areas.add(area("12", "Another")));
    CHECK(areas.size() == 1);
    CHECK(areas[0].name.in(vietnamese) == "Lai Châu");
    CHECK(areas.add(area("13", "Next")));
    CHECK(areas.find("13") == std::optional<AreaIndex>(1U));
}

TEST_CASE("A corpus gives the period of an observation", "[corpus]") {
    Corpus corpus;
    corpus.periods = {parse_period("2023").value(), parse_period("2024-S1").value()};
    Observation observation;
    observation.period = 1;
    CHECK(to_string(corpus.period_of(observation)) == "2024-S1");
}

TEST_CASE("A corpus can be moved, never copied by accident", "[corpus]") {
    STATIC_REQUIRE(std::is_move_constructible_v<Corpus>);
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Corpus>);
    Corpus corpus;
    const auto locator = corpus.strings.intern("Biểu 02");
    Corpus moved = std::move(corpus);
    CHECK(moved.strings[locator] == "Biểu 02");
    CHECK(moved.strings.intern("Biểu 02") == locator);
}

TEST_CASE("A registry that could not be read says so", "[corpus]") {
    Registry<Area, AreaIndex> areas;
    CHECK_FALSE(areas.unread());
    areas.mark_unread();
    CHECK(areas.unread());
}

TEST_CASE("The whole program of a project is the program or the plan above it, or the topmost", "[corpus]") {
    Corpus corpus;
    declare_levels(corpus);
    const auto add = [&](const char* id, const char* level, ProgramIndex parent) {
        Program program;
        program.id = id;
        program.level = program_level(corpus, level);
        program.parent = parent;
        corpus.programs.add(program);
    };
    add("group", "group", no_index);
    add("gnbv", "program", 0);
    add("gnbv.1", "project", 1);
    add("gnbv.1.1", "subproject", 2);
    add("plan", "plan", 0);
    add("plan.1", "content", 4);
    add("loose", "project", no_index);
    add("loose.1", "subproject", 6);
    const auto whole = [&](ProgramIndex program) { return whole_program(corpus, program); };
    CHECK(whole(0) == 0);
    CHECK(whole(1) == 1);
    CHECK(whole(2) == 1);
    CHECK(whole(3) == 1);
    CHECK(whole(4) == 4);
    CHECK(whole(5) == 4);
    CHECK(whole(6) == 6);
    CHECK(whole(7) == 6);
    CHECK(is_within(corpus, 3, 3));
    CHECK(is_within(corpus, 3, 2));
    CHECK(is_within(corpus, 3, 0));
    CHECK_FALSE(is_within(corpus, 2, 3));
    CHECK_FALSE(is_within(corpus, 3, 4));
    CHECK_FALSE(is_within(corpus, 0, no_index));
}

TEST_CASE("What has no program is within none and below none", "[corpus]") {
    Corpus corpus;
    declare_levels(corpus);
    Program whole;
    whole.id = "gnbv";
    whole.level = program_level(corpus, "program");
    corpus.programs.add(whole);
    Program part;
    part.id = "gnbv.1";
    part.level = program_level(corpus, "project");
    part.parent = 0;
    corpus.programs.add(part);
    CHECK(parent_of(corpus, 1) == 0);
    CHECK(parent_of(corpus, 0) == no_index);
    CHECK(parent_of(corpus, no_index) == no_index);
    CHECK(whole_program(corpus, 1) == 0);
    CHECK(whole_program(corpus, no_index) == no_index);
    CHECK(!is_within(corpus, no_index, 0));
    CHECK(is_within(corpus, 1, 0));
}

TEST_CASE("Themes stand in the order in which their first indicators do", "[corpus]") {
    Corpus corpus;
    CHECK(themes_in_order(corpus).empty());
    for (const char* theme : {"work", "health", "work", "education", "health"}) {
        Indicator indicator;
        indicator.id = std::to_string(corpus.indicators.size());
        indicator.theme = theme;
        corpus.indicators.add(indicator);
    }
    CHECK(themes_in_order(corpus) == std::vector<std::string>{"work", "health", "education"});
}

// SPDX-License-Identifier: MIT
#include "plan/outline/routes.hpp"

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

TEST_CASE("A relative link climbs only as far as it must") {
    CHECK(relative_link("", "sources/") == "sources/");
    CHECK(relative_link("sources/", "") == "../");
    CHECK(relative_link("sources/", "sources/") == "./");
    CHECK(relative_link("areas/20-lang-son/", "areas/20-lang-son/184-van-quan/") == "184-van-quan/");
    CHECK(relative_link("areas/20-lang-son/184-van-quan/", "sources/bao-cao/") == "../../../sources/bao-cao/");
    CHECK(relative_link("areas/20-a/", "areas/20-b/") == "../20-b/");
    CHECK(relative_link("en/sources/", "sources/") == "../../sources/");
    CHECK(relative_link("", "") == "./");
    CHECK(relative_link("ab/", "abc/") == "../abc/");
    CHECK(relative_link("a/b/", "a/") == "../");
    CHECK(relative_link("a/", "a/b/") == "b/");
    CHECK(relative_link("a/b/c/", "a/x/c/") == "../../x/c/");
    CHECK(relative_link("sources/", "data/observations.csv") == "../data/observations.csv");
}

TEST_CASE("The first language stands at the root and the others below their tags") {
    SiteConfig site;
    site.languages = two_languages();
    CHECK(route(site, vietnamese, "sources/") == "sources/");
    CHECK(route(site, english, "sources/x/") == "en/sources/x/");
    CHECK(route(site, vietnamese, "").empty());
    CHECK(route(site, english, "") == "en/");
    site.first_language_at_root = false;
    CHECK(route(site, vietnamese, "sources/") == "vi/sources/");
    CHECK(route(site, vietnamese, "") == "vi/");
    CHECK(route(site, english, "") == "en/");
}

TEST_CASE("The words of addresses are those of the site in each language") {
    SiteConfig site;
    site.languages = two_languages();
    site.addresses[static_cast<std::size_t>(AddressKind::areas)] = {"dia-phuong", "places"};
    site.addresses[static_cast<std::size_t>(AddressKind::programs)] = {"chuong-trinh", ""};
    CHECK(route(site, vietnamese, "areas/20-lang-son/") == "dia-phuong/20-lang-son/");
    CHECK(route(site, english, "areas/20-lang-son/") == "en/places/20-lang-son/");
    CHECK(route(site, vietnamese, "programs/") == "chuong-trinh/");
    CHECK(route(site, english, "programs/gnbv/") == "en/programs/gnbv/");
    // Only a whole first part is a kind of page.
    CHECK(route(site, vietnamese, "areasx/areas/") == "areasx/areas/");
    CHECK(path_of_address(site, vietnamese, "dia-phuong/20-lang-son/") == "areas/20-lang-son/");
    CHECK(path_of_address(site, english, "places/20-lang-son/") == "areas/20-lang-son/");
    CHECK(path_of_address(site, english, "dia-phuong/20-lang-son/") == "dia-phuong/20-lang-son/");
    CHECK(path_of_address(site, english, "programs/") == "programs/");
    CHECK(path_of_address(site, english, "").empty());
}

TEST_CASE("Areas and programs have the addresses of the data contract") {
    Corpus corpus;
    declare_levels(corpus);
    Area nation;
    nation.id = nation.code = "VN";
    nation.level = Level::nation;
    nation.path_segment = "VN-viet-nam";
    corpus.areas.add(nation);
    Area province;
    province.id = province.code = "20";
    province.level = Level::province;
    province.parent = 0;
    province.path_segment = "20-lang-son";
    corpus.areas.add(province);
    Area district;
    district.id = district.code = "184";
    district.level = Level::district;
    district.parent = 1;
    district.path_segment = "184-van-quan";
    corpus.areas.add(district);
    const auto program = [&](const char* id, const char* level, ProgramIndex parent) {
        Program entry;
        entry.id = id;
        entry.level = program_level(corpus, level);
        entry.parent = parent;
        corpus.programs.add(entry);
    };
    program("mtqg", "group", no_index);
    program("gnbv", "program", 0);
    program("gnbv.1", "project", 1);
    program("gnbv.1.2", "subproject", 2);

    Indicator indicator;
    indicator.id = "poverty_rate";
    corpus.indicators.add(indicator);
    Source source;
    source.id = "bao-cao-2023";
    corpus.sources.add(source);

    CHECK(area_path(corpus, 0) == "areas/VN-viet-nam/");
    CHECK(area_program_path(corpus, 0, 2) == "areas/VN-viet-nam/gnbv.1/");
    CHECK(indicator_path(corpus, 0) == "indicators/poverty_rate/");
    CHECK(source_path(corpus, 0) == "sources/bao-cao-2023/");
    CHECK(program_path(corpus, 2) == "programs/gnbv/gnbv.1/");
    CHECK(area_path(corpus, 1) == "areas/20-lang-son/");
    CHECK(area_path(corpus, 2) == "areas/20-lang-son/184-van-quan/");
    CHECK(areas_of_path(corpus, 0) == std::vector<AreaIndex>{0});
    CHECK(areas_of_path(corpus, 2) == std::vector<AreaIndex>{1, 2});
    CHECK(area_program_path(corpus, 2, 1) == "areas/20-lang-son/184-van-quan/gnbv/");
    CHECK(area_program_path(corpus, 2, no_index) == "areas/20-lang-son/184-van-quan/");
    CHECK(program_path(corpus, 0) == "programs/mtqg/");
    CHECK(program_path(corpus, 1) == "programs/gnbv/");
    CHECK(program_path(corpus, 3) == "programs/gnbv/gnbv.1.2/");
    CHECK(whole_program(corpus, 3) == 1);
    CHECK(whole_program(corpus, 0) == 0);
}

TEST_CASE("The standing pages have the addresses of the data contract") {
    CHECK(areas_path == "areas/");
    CHECK(programs_path == "programs/");
    CHECK(sources_path == "sources/");
    CHECK(indicators_path == "indicators/");
    CHECK(compare_path == "compare/");
    CHECK(about_path == "about/");
    CHECK(findings_path == "findings/");
}

TEST_CASE("A page that its publisher writes has its own word for an address") {
    SiteConfig site;
    site.languages = two_languages();
    site.pages = {{"method", {"phuong-phap", ""}}, {"questions", {}}};
    CHECK(text_path(site.pages[0]) == "*/method/");
    CHECK(route(site, vietnamese, text_path(site.pages[0])) == "phuong-phap/");
    CHECK(route(site, english, text_path(site.pages[0])) == "en/method/");
    CHECK(route(site, english, text_path(site.pages[1])) == "en/questions/");
    CHECK(path_of_address(site, vietnamese, "phuong-phap/") == "*/method/");
    CHECK(path_of_address(site, english, "method/index.json") == "*/method/index.json");
    CHECK(path_of_address(site, english, "questions") == "*/questions/");
    CHECK(path_of_address(site, english, "phuong-phap/") == "phuong-phap/");
}

TEST_CASE("A part of a chapter has no address that another chapter has") {
    CHECK(chapter_path("indicators/x/", "2023", 1) == "indicators/x/2023/");
    CHECK(chapter_path("indicators/x/", "2023", 10) == "indicators/x/2023-part-10/");
    CHECK(chapter_path("indicators/x/", "2023-10", 1) == "indicators/x/2023-10/");
}

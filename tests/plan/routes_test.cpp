// SPDX-License-Identifier: MIT
#include "plan/routes.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("A relative link climbs only as far as it must") {
    CHECK(relative_link("", "nguon/") == "nguon/");
    CHECK(relative_link("nguon/", "") == "../");
    CHECK(relative_link("nguon/", "nguon/") == "./");
    CHECK(relative_link("dia-phuong/20-lang-son/", "dia-phuong/20-lang-son/184-van-quan/") == "184-van-quan/");
    CHECK(relative_link("dia-phuong/20-lang-son/184-van-quan/", "nguon/bao-cao/") == "../../../nguon/bao-cao/");
    CHECK(relative_link("dia-phuong/20-a/", "dia-phuong/20-b/") == "../20-b/");
    CHECK(relative_link("en/nguon/", "nguon/") == "../../nguon/");
    CHECK(relative_link("", "") == "./");
    CHECK(relative_link("ab/", "abc/") == "../abc/");
    CHECK(relative_link("a/b/", "a/") == "../");
    CHECK(relative_link("a/", "a/b/") == "b/");
    CHECK(relative_link("a/b/c/", "a/x/c/") == "../../x/c/");
    CHECK(relative_link("nguon/", "data/observations.csv") == "../data/observations.csv");
}

TEST_CASE("English pages stand below en/") {
    CHECK(route(Language::vi, "nguon/") == "nguon/");
    CHECK(route(Language::en, "nguon/") == "en/nguon/");
    CHECK(route(Language::en, "") == "en/");
}

TEST_CASE("Areas and programs have the addresses of the data contract") {
    Corpus corpus;
    Area nation;
    nation.id = nation.code = "VN";
    nation.path_segment = "VN-viet-nam";
    corpus.areas.add(nation);
    Area province;
    province.id = province.code = "20";
    province.level = AreaLevel::province;
    province.parent = 0;
    province.path_segment = "20-lang-son";
    corpus.areas.add(province);
    Area district;
    district.id = district.code = "184";
    district.level = AreaLevel::district;
    district.parent = 1;
    district.path_segment = "184-van-quan";
    corpus.areas.add(district);
    const auto program = [&](const char* id, const char* level, ProgramIndex parent) {
        Program entry;
        entry.id = id;
        entry.level = level;
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

    CHECK(area_path(corpus, 0) == "dia-phuong/VN-viet-nam/");
    CHECK(area_program_path(corpus, 0, 2) == "dia-phuong/VN-viet-nam/gnbv.1/");
    CHECK(indicator_path(corpus, 0) == "chi-tieu/poverty_rate/");
    CHECK(source_path(corpus, 0) == "nguon/bao-cao-2023/");
    CHECK(program_path(corpus, 2) == "chuong-trinh/gnbv/gnbv.1/");
    CHECK(area_path(corpus, 1) == "dia-phuong/20-lang-son/");
    CHECK(area_path(corpus, 2) == "dia-phuong/20-lang-son/184-van-quan/");
    CHECK(area_program_path(corpus, 2, 1) == "dia-phuong/20-lang-son/184-van-quan/gnbv/");
    CHECK(area_program_path(corpus, 2, no_index) == "dia-phuong/20-lang-son/184-van-quan/");
    CHECK(program_path(corpus, 0) == "chuong-trinh/mtqg/");
    CHECK(program_path(corpus, 1) == "chuong-trinh/gnbv/");
    CHECK(program_path(corpus, 3) == "chuong-trinh/gnbv/gnbv.1.2/");
    CHECK(whole_program(corpus, 3) == 1);
    CHECK(whole_program(corpus, 0) == 0);
}

TEST_CASE("The standing pages have the addresses of the data contract") {
    CHECK(areas_path == "dia-phuong/");
    CHECK(programs_path == "chuong-trinh/");
    CHECK(sources_path == "nguon/");
    CHECK(indicators_path == "chi-tieu/");
    CHECK(compare_path == "so-sanh/");
    CHECK(about_path == "gioi-thieu/");
    CHECK(findings_path == "doi-chieu/");
}

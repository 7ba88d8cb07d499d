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

    CHECK(area_path(corpus, 1) == "dia-phuong/20-lang-son/");
    CHECK(area_path(corpus, 2) == "dia-phuong/20-lang-son/184-van-quan/");
    CHECK(area_program_path(corpus, 2, 1) == "dia-phuong/20-lang-son/184-van-quan/gnbv/");
    CHECK(program_path(corpus, 0) == "chuong-trinh/mtqg/");
    CHECK(program_path(corpus, 1) == "chuong-trinh/gnbv/");
    CHECK(program_path(corpus, 3) == "chuong-trinh/gnbv/gnbv.1.2/");
    CHECK(whole_program(corpus, 3) == 1);
    CHECK(whole_program(corpus, 0) == 0);
}

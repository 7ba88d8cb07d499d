// SPDX-License-Identifier: MIT
#include "model/labels.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"
using namespace minhbach;

namespace {

// All words of a list of codes, "code: vi / en" a line.
template <typename Word>
std::string words(const std::vector<std::string>& codes, const Word& word) {
    std::string text;
    for (const std::string& code : codes) {
        const LocalText both = word(code);
        text += code + ": " + both.in(vietnamese) + " / " + both.in(english) + "\n";
    }
    return text;
}

std::string fund_year(const char* fund_year, const char* period) {
    Corpus corpus;
    speak(corpus);
    declare_dimensions(corpus);
    corpus.periods = {*parse_period(period)};
    FigureKey key;
    key.fund_year = corpus.strings.intern(fund_year);
    const LocalText both = budget_year_label(corpus, key);
    return both.in(vietnamese) + " / " + both.in(english);
}

}  // namespace

TEST_CASE("Every kind and reason has its words in both languages", "[labels]") {
    Corpus corpus;
    speak(corpus);
    CHECK(kind_name(corpus, kinds::actual) == LocalText{"thực hiện", "actual"});
    CHECK(kind_name(corpus, kinds::estimate) == LocalText{"ước thực hiện", "estimate"});
    CHECK(kind_name(corpus, kinds::plan) == LocalText{"kế hoạch", "plan"});
    CHECK(kind_name(corpus, kinds::target) == LocalText{"mục tiêu", "target"});
    CHECK(kind_name(corpus, kinds::requested) == LocalText{"đề nghị", "requested"});
    CHECK(kind_noun(corpus, kinds::actual) == LocalText{"số thực hiện", "a result"});
    CHECK(kind_noun(corpus, kinds::estimate) == LocalText{"số ước thực hiện", "an estimate"});
    CHECK(kind_noun(corpus, kinds::plan) == LocalText{"kế hoạch", "a plan"});
    CHECK(kind_noun(corpus, kinds::target) == LocalText{"mục tiêu", "a target"});
    CHECK(kind_noun(corpus, kinds::requested) == LocalText{"đề nghị", "a request"});
    CHECK(label(*theme_words(), Missing::present) == LocalText{});
    CHECK(label(*theme_words(), Missing::not_reported) == LocalText{"nguồn không nêu", "not stated by the source"});
    CHECK(label(*theme_words(), Missing::not_applicable) == LocalText{"không áp dụng", "not applicable"});
    CHECK(label(*theme_words(), Missing::suppressed) == LocalText{"không công bố", "not published"});
}

TEST_CASE("A kind that the site declares has the names that it declares", "[labels]") {
    Corpus corpus;
    speak(corpus);
    corpus.kinds.declare({{"budget", {"dự toán", "budget"}, {"một dự toán", "a budget"}, kinds::plan}});
    CHECK(kind_name(corpus, kinds::plan) == LocalText{"dự toán", "budget"});
    CHECK(kind_noun(corpus, kinds::plan) == LocalText{"một dự toán", "a budget"});
}

TEST_CASE("Types of areas and levels of programs have the names that the site declares, and none where it says none") {
    Corpus corpus;
    declare_levels(corpus);
    Area area;
    CHECK(area_type_label(corpus, area).empty());
    area.type = 2;
    CHECK(area_type_label(corpus, area) == LocalText{"province", "province"});
    Program program;
    CHECK(program_level_label(corpus, program).empty());
    program.level = program_level(corpus, "subproject");
    CHECK(program_level_label(corpus, program) == LocalText{"subproject", "subproject"});
}

TEST_CASE("Every theme has its words", "[labels]") {
    CHECK(words({"finance",
                 "poverty",
                 "rural_development",
                 "infrastructure",
                 "production",
                 "employment",
                 "training",
                 "health",
                 "education",
                 "housing",
                 "information",
                 "credit",
                 "social_protection",
                 "administration",
                 "population",
                 "economy",
                 "agriculture",
                 "industry",
                 "trade",
                 "culture",
                 "environment",
                 "governance",
                 "astrology"},
                [](const std::string& theme) { return theme_label(*theme_words(), theme); }) ==
          "finance: Tài chính / Finance\n"
          "poverty: Nghèo đa chiều / Poverty\n"
          "rural_development: Nông thôn mới / Rural development\n"
          "infrastructure: Cơ sở hạ tầng / Infrastructure\n"
          "production: Sản xuất, sinh kế / Production and livelihoods\n"
          "employment: Việc làm / Employment\n"
          "training: Đào tạo, tập huấn / Training\n"
          "health: Y tế / Health\n"
          "education: Giáo dục / Education\n"
          "housing: Nhà ở / Housing\n"
          "information: Thông tin, truyền thông / Information\n"
          "credit: Tín dụng chính sách / Policy credit\n"
          "social_protection: An sinh xã hội / Social protection\n"
          "administration: Đơn vị hành chính / Administration\n"
          "population: Dân số / Population\n"
          "economy: Kinh tế / Economy\n"
          "agriculture: Nông, lâm nghiệp, thủy sản / Agriculture\n"
          "industry: Công nghiệp, xây dựng / Industry\n"
          "trade: Thương mại, dịch vụ / Trade and services\n"
          "culture: Văn hóa, du lịch / Culture and tourism\n"
          "environment: Môi trường / Environment\n"
          "governance: Quản lý, điều hành / Governance\n"
          "astrology: astrology / astrology\n");
}

TEST_CASE("Every qualifier has its word, and several are joined in the order of the note", "[labels]") {
    const std::vector<std::string> codes(qualifier_codes.begin(), qualifier_codes.end());
    CHECK(words(codes, [](const std::string& code) { return qualifier_label(*theme_words(), code); }) ==
          "in_words: (nêu bằng lời) / (stated in words)\n"
          "about: khoảng / about\n"
          "over: trên / over\n"
          "under: dưới / under\n"
          "nearly: gần / nearly\n"
          "at_least: ít nhất / at least\n"
          "at_most: không quá / at most\n"
          "preliminary: sơ bộ / preliminary\n"
          "expected: dự kiến / expected\n"
          "per_unit: mỗi đơn vị / each\n"
          "per_year: mỗi năm / each year\n"
          "illegible: (khó đọc) / (hard to read)\n");
    CHECK(qualifier_label(*theme_words(), "preliminary;over;about") ==
          LocalText{"sơ bộ, trên, khoảng", "preliminary, over, about"});
    CHECK(qualifier_label(*theme_words(), "at_least;per_year") == LocalText{"mỗi năm ít nhất", "each year at least"});
    CHECK(qualifier_label(*theme_words(), "not_reported;under") == LocalText{"dưới", "under"});
    CHECK(qualifier_label(*theme_words(), "not_reported") == LocalText{});
    CHECK(qualifier_label(*theme_words(), "") == LocalText{});
}

TEST_CASE("A budget year is told by the period its money is used in", "[labels]") {
    CHECK(fund_year("", "2023") == " / ");
    CHECK(fund_year("total", "2023") == "cả vốn trong năm và vốn kéo dài / current and carried-over funds");
    CHECK(fund_year("2023", "2023") == "vốn năm 2023 / funds of 2023");
    CHECK(fund_year("2023", "2023-S2") == "vốn năm 2023 / funds of 2023");
    CHECK(fund_year("2022", "2023") == "vốn năm 2022 kéo dài / funds carried over from 2022");
    CHECK(fund_year("2022", "2023-S1") == "vốn năm 2022 kéo dài / funds carried over from 2022");
    CHECK(fund_year("2024", "2023") == "vốn năm 2024 / funds of 2024");
    CHECK(fund_year("2021/2022", "2023") == "vốn năm 2021-2022 kéo dài / funds carried over from 2021-2022");
    CHECK(fund_year("2021/2022", "2021") == "vốn năm 2021-2022 / funds of 2021-2022");
    CHECK(fund_year("2021/2022", "2022") == "vốn năm 2021-2022 / funds of 2021-2022");
    CHECK(fund_year("2021", "2021/2022") == "vốn năm 2021 / funds of 2021");
    CHECK(fund_year("2022", "2021/2022") == "vốn năm 2022 / funds of 2022");
    CHECK(fund_year("earlier", "2023") == "vốn năm earlier / funds of earlier");
}

TEST_CASE("Capital, fund and budget year stand together where a figure has them", "[labels]") {
    Corpus corpus;
    speak(corpus);
    declare_dimensions(corpus);
    corpus.periods = {*parse_period("2022"), *parse_period("2023")};
    Observation row;
    row.period = 1;
    CHECK(dimensions_label(corpus, row, vietnamese).empty());
    row.fund_year = corpus.strings.intern("2022");
    CHECK(dimensions_label(corpus, row, english) == "funds carried over from 2022");
    row.capital = Capital::investment;
    CHECK(dimensions_label(corpus, row, english) == "investment capital · funds carried over from 2022");
    row.fund = Fund::central;
    CHECK(dimensions_label(corpus, row, english) ==
          "investment capital · central budget · funds carried over from 2022");
    CHECK(dimensions_label(corpus, row, vietnamese) ==
          "vốn đầu tư phát triển · ngân sách trung ương · vốn năm 2022 kéo dài");
    row.period = 0;
    CHECK(dimensions_label(corpus, row, english) == "investment capital · central budget · funds of 2022");
}

TEST_CASE("A change says what it counts from", "[labels]") {
    Corpus corpus;
    speak(corpus);
    declare_dimensions(corpus);
    corpus.periods = {*parse_period("2022"), *parse_period("2023-S1"), *parse_period("2022-Q4"),
                      *parse_period("2016/2020"), *parse_period("2023-9M")};
    Observation row;
    CHECK(base_label(corpus, row) == LocalText{});
    row.base = 0;
    CHECK(base_label(corpus, row) == LocalText{"so với năm 2022", "against 2022"});
    CHECK(dimensions_label(corpus, row, vietnamese) == "so với năm 2022");
    row.capital = Capital::investment;
    CHECK(dimensions_label(corpus, row, english) == "investment capital · against 2022");
    row.base = 1;
    CHECK(base_label(corpus, row) == LocalText{"so với 6 tháng đầu năm 2023", "against the first half of 2023"});
    row.base = 2;
    CHECK(base_label(corpus, row) == LocalText{"so với quý IV năm 2022", "against the fourth quarter of 2022"});
    row.base = 3;
    CHECK(base_label(corpus, row) == LocalText{"so với giai đoạn 2016-2020", "against 2016–2020"});
    row.base = 4;
    CHECK(base_label(corpus, row) == LocalText{"so với 9 tháng đầu năm 2023", "against the first 9 months of 2023"});
}

TEST_CASE("A figure of no program is told without one", "[labels]") {
    CHECK(program_label(Corpus{}, no_index, vietnamese).empty());
}

TEST_CASE("A program is told by number and short name, by one where there is no other", "[labels]") {
    Program program;
    program.number = {"Dự án 1", "Project 1"};
    program.name = {"Tên đầy đủ", "Full name"};
    program.short_name = {"Hạ tầng", "Infrastructure"};
    CHECK(program_label(program, vietnamese) == "Dự án 1: Hạ tầng");
    CHECK(program_label(program, english) == "Project 1: Infrastructure");
    program.number = {};
    CHECK(program_label(program, vietnamese) == "Hạ tầng");
    program.number = program.short_name = {"Nội dung 3", "Content 3"};
    CHECK(program_label(program, vietnamese) == "Nội dung 3");
    CHECK(program_label(program, english) == "Content 3");
}

TEST_CASE("One of a unit has its own word where there is one and any other number the common one", "[labels]") {
    Unit unit;
    unit.quantity = "count";
    unit.symbol = {"xã", "communes"};
    const auto both = [&](Decimal number) {
        return with_unit(*theme_words(), "N", number, unit, vietnamese) + "|" +
               with_unit(*theme_words(), "N", number, unit, english);
    };
    CHECK(both({1, 0}) == "N xã|N communes");
    unit.one.set(english, "commune");
    CHECK(both({1, 0}) == "N xã|N commune");
    CHECK(both({-1, 0}) == "N xã|N commune");
    CHECK(both({0, 0}) == "N xã|N communes");
    CHECK(both({2, 0}) == "N xã|N communes");
    CHECK(both({11, 0}) == "N xã|N communes");
    CHECK(both({1, 1}) == "N xã|N communes");
    CHECK(both({10, 1}) == "N xã|N communes");
    unit.symbol = {};
    unit.one = {};
    CHECK(both({1, 0}) == "N|N");
}

TEST_CASE("A sign stands apart from its number in Vietnamese only", "[labels]") {
    Unit unit;
    unit.symbol = {"%", "%"};
    unit.quantity = "percent";
    CHECK(with_unit(*theme_words(), "49,85", {4985, 2}, unit, vietnamese) == "49,85\u00a0%");
    CHECK(with_unit(*theme_words(), "49.85", {4985, 2}, unit, english) == "49.85%");
    CHECK(is_percent(unit));
    CHECK(is_sign(unit));
    unit.symbol = {"‰", "‰"};
    unit.quantity = "permille";
    CHECK(with_unit(*theme_words(), "5", {5, 0}, unit, vietnamese) == "5\u00a0‰");
    CHECK(with_unit(*theme_words(), "5", {5, 0}, unit, english) == "5‰");
    CHECK_FALSE(is_percent(unit));
    CHECK(is_sign(unit));
    unit.quantity = "points";
    CHECK_FALSE(is_sign(unit));
}

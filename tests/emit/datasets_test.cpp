// SPDX-License-Identifier: MIT
#include "emit/datasets.hpp"
#include "base/limits.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"
#include "plan/outline/routes.hpp"

using namespace minhbach;

namespace {

Unit unit(const char* id, const char* symbol, UnitIndex base, Decimal factor) {
    return {id, {symbol, symbol}, {symbol, symbol}, "money", base, factor, false, no_index, no_index};
}

// One province, two amounts of money and the rate that follows from them, one figure that is missing.
Corpus small_corpus() {
    Corpus corpus;
    speak(corpus);
    corpus.units.add(unit("million_vnd", "triệu đồng", 0, {1, 0}));
    corpus.units.add(unit("billion_vnd", "tỷ đồng", 0, {1000, 0}));
    corpus.units.add({"percent", {"%", "percent"}, {"%", "%"}, "percent", 2, {1, 0}, false, no_index, no_index});

    declare_levels(corpus);
    Area nation;
    nation.id = nation.code = "VN";
    nation.level = Level::nation;
    nation.type = *corpus.levels.area_types.find("country");
    nation.name = {"Việt Nam", "Viet Nam"};
    nation.full_name = {"Cả nước", "Whole country"};
    nation.source = "ISO 3166-1";
    corpus.areas.add(nation);
    Area province;
    province.id = "06@2025";
    province.code = "06";
    province.level = Level::province;
    province.type = *corpus.levels.area_types.find("province");
    province.name = {"Bắc \"Thử\", Nam", "Test"};
    province.full_name = {"Tỉnh Thử", "Test Province"};
    province.parent = 0;
    province.valid_from = parse_date("2025-07-01");
    province.predecessors = {0, 0};
    province.source = "dòng một\ndòng hai";
    province.unverified = true;
    corpus.areas.add(province);

    Program program;
    program.id = "gnbv";
    program.level = program_level(corpus, "program");
    program.name = program.short_name = {"Giảm nghèo", "Poverty reduction"};
    program.legal_basis = {"Quyết định 1", "Quyết định 2"};
    program.source = "QĐ";
    corpus.programs.add(program);

    corpus.indicators.add({"disbursed",
                           {"Giải ngân", "Disbursed"},
                           {"d", "d"},
                           0,
                           Direction::more_is_better,
                           "finance",
                           true,
                           false,
                           false,
                           {},
                           {},
                           {},
                           {}});
    corpus.indicators.add({"assigned",
                           {"Vốn giao", "Assigned"},
                           {"d", "d"},
                           0,
                           Direction::none,
                           "finance",
                           true,
                           false,
                           false,
                           {},
                           {},
                           {},
                           {}});
    Formula ratio;
    ratio.kind = FormulaKind::ratio;
    ratio.operands = {0, 1};
    corpus.indicators.add({"disbursement_rate",
                           {"Tỷ lệ", "Rate"},
                           {"d", "d"},
                           2,
                           Direction::more_is_better,
                           "finance",
                           true,
                           true,
                           false,
                           ratio,
                           {},
                           {},
                           {}});
    declare_dimensions(corpus);
    add_breakdown(corpus, "transport", {"Giao thông", "Transport"});

    Source source;
    source.id = "test-2025";
    source.title = source.publisher = source.description = {"Thử", "Test"};
    source.period = parse_period("2025");
    corpus.sources.add(source);

    corpus.periods.push_back(*parse_period("2025"));
    Observation row;
    row.area = 1;
    row.program = 0;
    row.source = 0;
    row.capital = Capital::investment;
    row.fund = Fund::central;
    row.fund_year = corpus.strings.intern("2024/2025");
    row.locator = corpus.strings.intern("Phần II, mục 3");

    row.id = 2;
    row.indicator = 1;
    row.kind = kinds::plan;
    row.reported_unit = 1;
    row.reported_value = {12500, 3};
    row.value = {12500, 0};
    corpus.observations.push_back(row);

    row.id = 1;
    row.indicator = 0;
    row.kind = kinds::actual;
    row.as_of = *parse_date("2025-12-31");
    row.reported_unit = 0;
    row.reported_value = row.value = {626500, 2};
    row.reported_rate = {5010, 2};
    row.has_rate = true;
    corpus.observations.push_back(row);

    row = Observation{};
    row.id = 3;
    row.area = 0;
    row.program = 0;
    row.indicator = 0;
    row.coordinates = 1;
    row.source = 0;
    row.kind = kinds::target;
    row.missing = Missing::not_reported;
    row.locator = corpus.strings.intern("I");
    row.note = corpus.strings.intern("not_reported");
    corpus.observations.push_back(row);
    return corpus;
}

std::string bytes_of(const Corpus& corpus, const std::string& path) {
    for (Dataset& dataset : make_datasets(corpus, compute_derived(corpus))) {
        if (dataset.path == path) {
            return std::move(dataset.bytes);
        }
    }
    FAIL("there is no dataset " << path);
    return {};
}

std::vector<std::string> names(const std::string& csv) {
    std::vector<std::string> result(1);
    for (const char c : csv.substr(0, csv.find('\n'))) {
        if (c == ',') {
            result.emplace_back();
        } else {
            result.back() += c;
        }
    }
    return result;
}

}  // namespace

TEST_CASE(
    "Observations are published with the contract's columns, sorted by id, missing values empty with their reason") {
    CHECK(bytes_of(small_corpus(), "data/observations.csv") ==
          "id,area,program,indicator,capital,fund,fund_year,period,as_of,kind,value,unit,reported_value,reported_unit,"
          "reported_rate,source,"
          "locator,note,breakdown,base\n"
          "o000000000001,06@2025,gnbv,disbursed,investment,central,2024/"
          "2025,2025,2025-12-31,actual,6265.00,million_vnd,6265.00,million_vnd,50.10,test-2025,"
          "\"Phần II, mục 3\",,,\n"
          "o000000000002,06@2025,gnbv,assigned,investment,central,2024/"
          "2025,2025,,plan,12500,million_vnd,12.500,billion_vnd,,test-2025,\"Phần II, mục 3\",,,\n"
          "o000000000003,VN,gnbv,disbursed,,,,2025,,target,,million_vnd,,,,test-2025,I,not_reported,transport,\n");
}

TEST_CASE("Observations in JSON have numbers with the printed digits, and null for what is not there") {
    CHECK(bytes_of(small_corpus(), "data/observations.json") ==
          "[\n"
          R"({"id":"o000000000001","area":"06@2025","program":"gnbv","indicator":"disbursed",)"
          R"("capital":"investment","fund":"central","fund_year":"2024/2025",)"
          R"("period":"2025","as_of":"2025-12-31","kind":"actual","value":6265.00,"unit":"million_vnd",)"
          R"("reported_value":6265.00,"reported_unit":"million_vnd",)"
          R"("reported_rate":50.10,"source":"test-2025","locator":"Phần II, mục 3","note":null,"breakdown":null,)"
          R"("base":null},)"
          "\n"
          R"({"id":"o000000000002","area":"06@2025","program":"gnbv","indicator":"assigned",)"
          R"("capital":"investment","fund":"central","fund_year":"2024/2025",)"
          R"("period":"2025","as_of":null,"kind":"plan","value":12500,"unit":"million_vnd",)"
          R"("reported_value":12.500,"reported_unit":"billion_vnd",)"
          R"("reported_rate":null,"source":"test-2025","locator":"Phần II, mục 3","note":null,"breakdown":null,)"
          R"("base":null},)"
          "\n"
          R"({"id":"o000000000003","area":"VN","program":"gnbv","indicator":"disbursed","capital":null,)"
          R"("fund":null,"fund_year":null,)"
          R"("period":"2025","as_of":null,"kind":"target","value":null,"unit":"million_vnd","reported_value":null,)"
          R"("reported_unit":null,)"
          R"("reported_rate":null,"source":"test-2025","locator":"I","note":"not_reported","breakdown":"transport",)"
          R"("base":null})"
          "\n]\n");
}

TEST_CASE("Derived values list the observations they were computed from, in the order of the formula") {
    const std::string csv = bytes_of(small_corpus(), "data/derived.csv");
    CHECK(csv.substr(0, csv.find('\n')) ==
          "id,area,program,indicator,capital,fund,fund_year,period,as_of,kind,value,unit,inputs,breakdown,via,"
          "reporting,siblings,note");
    CHECK_THAT(csv,
               Catch::Contains(",06@2025,gnbv,disbursement_rate,investment,central,2024/"
                               "2025,2025,2025-12-31,actual,50.120000,percent,o000000000001;o000000000002,,,,,\n"));
    CHECK_THAT(bytes_of(small_corpus(), "data/derived.json"),
               Catch::Contains(
                   R"("value":50.120000,"unit":"percent","inputs":["o000000000001","o000000000002"],"breakdown":null,)"
                   R"("via":[],"reporting":null,"siblings":null,"note":null})"));
}

TEST_CASE("Areas are published with both names, quoted only where CSV needs it") {
    CHECK(bytes_of(small_corpus(), "data/areas.csv") ==
          "id,code,level,type,name_vi,name_en,full_name_vi,full_name_en,parent,valid_from,valid_to,predecessors,"
          "successors,source,notes,"
          "unverified\n"
          "06@2025,06,province,province,\"Bắc \"\"Thử\"\", Nam\",Test,Tỉnh Thử,Test "
          "Province,VN,2025-07-01,,VN;VN,,\"dòng một\ndòng "
          "hai\",,true\n"
          "VN,VN,nation,country,Việt Nam,Viet Nam,Cả nước,Whole country,,,,,,ISO 3166-1,,false\n");
    CHECK_THAT(
        bytes_of(small_corpus(), "data/areas.json"),
        Catch::Contains(R"("predecessors":["VN","VN"],"successors":[],"source":"dòng một\ndòng hai","notes":null,)"
                        R"("unverified":true})"));
}

TEST_CASE("An indicator is published with its formula") {
    CHECK_THAT(
        bytes_of(small_corpus(), "data/indicators.csv"),
        Catch::Contains(
            "disbursement_rate,Tỷ lệ,Rate,d,d,percent,more_is_better,finance,both,ratio,disbursed;assigned,,\n"));
    CHECK_THAT(bytes_of(small_corpus(), "data/indicators.json"),
               Catch::Contains(R"("kind":"reported","formula":null,"formula_inputs":[])"));
}

TEST_CASE(
    "Every table is there as CSV, as JSON and as a workbook, with the same names in the same order and as many rows") {
    const Corpus corpus = small_corpus();
    const auto datasets = make_datasets(corpus, compute_derived(corpus));
    CHECK(datasets.size() == 33);
    for (const Dataset& dataset : datasets) {
        if (!dataset.path.ends_with(".json")) {
            continue;
        }
        INFO(dataset.path);
        const std::string name = dataset.path.substr(0, dataset.path.size() - 5);
        const std::string csv = bytes_of(corpus, name + ".csv");
        CHECK(bytes_of(corpus, name + ".xlsx").starts_with("PK"));
        const auto rows = nlohmann::ordered_json::parse(dataset.bytes);
        REQUIRE(!rows.empty());
        std::vector<std::string> keys;
        for (const auto& member : rows[0].items()) {
            keys.push_back(member.key());
        }
        CHECK(keys == names(csv));
        CHECK(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            const auto key = [](const auto& row) {  // codes of several dimensions may have one id
                return row.value("dimension", std::string()) + "/" + row.at("id").template get<std::string>();
            };
            return key(a) < key(b);
        }));
    }
}

TEST_CASE("A table that is too large for a spreadsheet program is no workbook") {
    CHECK(limits::rows_of_workbook == 100'000);
    Corpus corpus;
    speak(corpus);
    corpus.periods = {*parse_period("2024")};
    const auto has_workbook = [&](std::size_t rows) {
        corpus.observations.resize(rows);
        bool found = false;
        for_each_dataset(corpus, {},
                         [&](const Dataset& dataset) { found = found || dataset.path == "data/observations.xlsx"; });
        return found;
    };
    CHECK(has_workbook(1));
    CHECK(has_workbook(limits::rows_of_workbook));
    CHECK_FALSE(has_workbook(limits::rows_of_workbook + 1));
}

TEST_CASE("A table without rows still has its heading") {
    Corpus empty;
    speak(empty);
    CHECK(bytes_of(empty, "data/units.csv") == "id,name_vi,name_en,symbol_vi,symbol_en,quantity,base,factor,integer\n");
    CHECK(bytes_of(empty, "data/units.json") == "[]\n");
}

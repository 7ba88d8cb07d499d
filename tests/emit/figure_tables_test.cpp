// SPDX-License-Identifier: MIT
// The tables of figures and findings in all their columns, each with a value of its own, so that no two can be
// exchanged; and the order of tables.
#include "emit/figure_tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "emit/datasets.hpp"
#include "emit/finding_table.hpp"
#include "emit/table_rows.hpp"

using namespace minhbach;

namespace {

Observation full_observation(Corpus& corpus) {
    Observation row;
    row.id = 33;
    row.area = 1;
    row.program = 2;
    row.indicator = 1;
    row.coordinates = 2;
    row.source = 2;
    row.capital = Capital::recurrent;
    row.fund = Fund::local;
    row.fund_year = corpus.strings.intern("2022");
    row.period = 1;
    row.base = 0;
    row.as_of = *parse_date("2024-05-06");
    row.kind = kinds::plan;
    row.value = {1500, 1};
    row.reported_value = {15, 1};
    row.reported_unit = 1;
    row.reported_rate = {77, 1};
    row.has_rate = true;
    row.locator = corpus.strings.intern("locator");
    row.note = corpus.strings.intern("note");
    return row;
}

}  // namespace

TEST_CASE("The two lists of columns beside a page have the same names") {
    const Corpus corpus = corpus_of_two();
    const auto printed = page_observation_columns(corpus);
    const auto computed = page_derived_columns(corpus);
    const auto names = [&](const auto& columns) { return column_names(std::span(columns), corpus.site.languages); };
    CHECK(names(printed) == names(computed));
    const std::vector<std::string> all = names(printed);
    const auto at = [&](const char* name) { return std::find(all.begin(), all.end(), name) - all.begin(); };
    // Columns that came later stand at the end; a budget year says itself what it is.
    CHECK(std::vector<std::string>(all.begin() + at("inputs"), all.end()) ==
          std::vector<std::string>{"inputs", "breakdown_name_vi", "breakdown_name_en", "capital_name_vi",
                                   "capital_name_en", "fund_name_vi", "fund_name_en", "kind_name_vi", "kind_name_en",
                                   "unit_name_vi", "unit_name_en"});
}

TEST_CASE("an observation in all its columns") {
    Corpus corpus = corpus_of_two();
    Observation row = full_observation(corpus);
    CHECK(csv(observation_columns(corpus), corpus, row) ==
          "o000000000011,area1,program2,indicator1,recurrent,local,2022,2024,2024-05-06,plan,150.0,unit2,1.5,unit1,7.7,"
          "source2,locator,note,breakdown1,2023\n");
    row.has_rate = false;
    row.missing = Missing::not_applicable;
    row.indicator = 3;
    row.as_of = no_date;
    row.base = no_index;
    CHECK(csv(observation_columns(corpus), corpus, row) ==
          "o000000000011,area1,program2,,recurrent,local,2022,2024,,plan,,,,unit1,,source2,locator,note,breakdown1,\n");
    std::string text;
    JsonWriter writer(text);
    append_json_row<Observation>(writer, observation_columns(corpus), corpus, row);
    CHECK(text == R"({"id":"o000000000011","area":"area1","program":"program2","indicator":null,)"
                  R"("capital":"recurrent","fund":"local","fund_year":"2022","period":"2024","as_of":null,)"
                  R"("kind":"plan","value":null,"unit":null,"reported_value":null,"reported_unit":"unit1",)"
                  R"("reported_rate":null,"source":"source2","locator":"locator","note":"note",)"
                  R"("breakdown":"breakdown1","base":null})");
}

TEST_CASE("a computed value in all its columns with what it was computed from") {
    Corpus corpus = corpus_of_two();
    Observation row = full_observation(corpus);
    corpus.observations.push_back(row);
    row.id = 2;
    corpus.observations.push_back(row);
    DerivedValues all;
    all.lines.emplace_back();
    all.lines.push_back(line_of(row));
    all.inputs = {FigureRef::observation(1), FigureRef::derived(0), FigureRef::observation(0)};
    all.values.resize(2);
    all.values[0].id = 5;
    all.values[0].first_input = 2;
    all.values[0].input_count = 1;
    all.values[0].indicator = 0;
    Derived& value = all.values[1];
    value.id = 6;
    value.value = {-2500, 3};
    value.line = 1;
    value.as_of = *parse_date("2024-07-08");
    value.first_input = 0;
    value.input_count = 2;
    value.indicator = 1;
    value.kind = kinds::target;
    value.reporting = 3;
    value.siblings = 4;
    value.exactness = {Bound::at_most, true};
    CHECK(csv(derived_columns(corpus), corpus, DerivedRow{&all, &value}) ==
          "d000000000006,area1,program2,indicator1,recurrent,local,2022,2024,2024-07-08,target,-2.500,unit2,"
          "o000000000002;o000000000011,breakdown1,d000000000005,3,4,at_most;preliminary\n");
    value.exactness = {};
    value.reporting = 0;
    CHECK_THAT(csv(derived_columns(corpus), corpus, DerivedRow{&all, &value}),
               Catch::EndsWith(",d000000000005,0,4,\n"));
    std::string text;
    JsonWriter writer(text);
    append_json_row<DerivedRow>(writer, derived_columns(corpus), corpus, {&all, &all.values[0]});
    CHECK(text == R"({"id":"d000000000005","area":null,"program":null,"indicator":"indicator0","capital":null,)"
                  R"("fund":null,"fund_year":null,"period":"2023","as_of":null,"kind":"actual","value":0,)"
                  R"("unit":"unit0","inputs":["o000000000011"],"breakdown":null,"via":[],"reporting":null,)"
                  R"("siblings":null,"note":null})");
}

TEST_CASE("a finding in all its columns and the findings in the order of their ids") {
    Corpus corpus = corpus_of_two();
    Observation row = full_observation(corpus);
    corpus.observations.push_back(Observation{});
    corpus.observations.push_back(row);
    Explanation answer;
    answer.text = {"av", "ae"};
    answer.by = {"bv", "be"};
    answer.date = *parse_date("2025-01-02");
    answer.document = "doc";
    corpus.explanations = {{}, answer};
    answer.text = {"av2", "ae2"};
    answer.by = {"bv2", "be2"};
    answer.date = *parse_date("2025-03-04");
    answer.document = "";
    corpus.explanations.push_back(answer);
    Finding finding;
    finding.id = 9;
    finding.rule = RuleKind::bound;
    finding.severity = FindingSeverity::warning;
    finding.printed = {105, 1};
    finding.computed = {205, 1};
    finding.difference = {-10, 0};
    finding.unit = 1;
    finding.observations = {1, 0};
    finding.message = {"mv", "me"};
    finding.explanations = {1};
    Finding other = finding;
    other.id = 8;
    other.has_computed = false;
    other.explanations = {2, 1};
    Finding silent = finding;
    silent.id = 10;
    silent.explanations.clear();
    silent.message = {};
    const std::string start = "area1,program2,indicator1,recurrent,local,2022,2024,2024-05-06,10.5,";
    const std::string end = "unit1,o000000000011;o000000000000,source2,locator,";
    const auto tables = make_finding_tables(corpus, {finding, silent, other});
    REQUIRE(tables.size() == 3);  // CSV, JSON, workbook
    CHECK(tables[0].path == "data/findings.csv");
    CHECK(tables[0].bytes ==
          "id,rule,severity,area,program,indicator,capital,fund,fund_year,period,as_of,printed,computed,difference,"
          "unit,observations,source,locator,message,explanation,message_en,breakdown,explanation_en,explanation_by,"
          "explanation_date,explanation_document,by,by_en,date\n"
          "f000000000008,bound,warning," +
              start + ",," + end +
              "mv,\"av2\nav\",me,breakdown1,\"ae2\nae\",\"bv2\nbv\",\"2025-03-04\n2025-01-02\",\"\ndoc\",,,\n"
              "f000000000009,bound,warning," +
              start + "20.5,-10," + end + "mv,av,me,breakdown1,ae,bv,2025-01-02,doc,,,\n" +
              "f00000000000a,bound,warning," + start + "20.5,-10," + end + ",,,breakdown1,,,,,,,\n");
    CHECK(tables[1].path == "data/findings.json");
    CHECK(tables[1].bytes.starts_with("[\n{\"id\":\"f000000000008\",\"rule\":\"bound\""));
    std::string text;
    JsonWriter writer(text);
    append_json_row<Finding>(writer, finding_columns(corpus), corpus, silent);
    CHECK(text ==
          R"({"id":"f00000000000a","rule":"bound","severity":"warning","area":"area1","program":"program2",)"
          R"("indicator":"indicator1","capital":"recurrent","fund":"local","fund_year":"2022","period":"2024",)"
          R"("as_of":"2024-05-06","printed":10.5,"computed":20.5,"difference":-10,"unit":"unit1",)"
          R"("observations":["o000000000011","o000000000000"],"source":"source2","locator":"locator",)"
          R"("message":null,"explanation":null,"message_en":null,"breakdown":"breakdown1","explanation_en":null,)"
          R"("explanation_by":null,"explanation_date":null,"explanation_document":null,)"
          R"("by":null,"by_en":null,"date":null})");
    silent.observations = {0};
    text.clear();
    JsonWriter again(text);
    append_json_row<Finding>(again, finding_columns(corpus), corpus, silent);
    CHECK_THAT(text, Catch::Contains(R"("as_of":null)"));
}

TEST_CASE("a remark says who entered it and when and prints nothing for a figure that is not stated") {
    Corpus corpus = corpus_of_two();
    corpus.observations.push_back(full_observation(corpus));
    Remark remark;
    remark.by = {"rv", "re"};
    remark.date = *parse_date("2025-06-07");
    corpus.remarks = {Remark{}, remark};
    Finding finding;
    finding.rule = RuleKind::remark;
    finding.remark = 1;
    finding.printed = {105, 1};
    finding.has_computed = false;
    finding.observations = {0};
    const auto row = [&] {
        std::string text;
        JsonWriter writer(text);
        append_json_row<Finding>(writer, finding_columns(corpus), corpus, finding);
        return text;
    };
    CHECK_THAT(row(),
               Catch::Contains(R"("rule":"remark",)") &&
                   Catch::Contains(R"("printed":10.5,"computed":null,"difference":null,)") &&
                   Catch::EndsWith(R"("explanation_document":null,"by":"rv","by_en":"re","date":"2025-06-07"})"));
    corpus.observations[0].missing = Missing::suppressed;
    CHECK_THAT(row(), Catch::Contains(R"("printed":null,)"));
}

TEST_CASE("the tables come in one order and each is sorted by its ids") {
    Corpus corpus;
    speak(corpus);
    declare_dimensions(corpus);
    for (const char* const id : {"b", "a", "c"}) {
        add(corpus.areas, id, Area{});
        add_breakdown(corpus, id);
    }
    const auto datasets = make_datasets(corpus, {});
    std::string paths;
    for (const Dataset& dataset : datasets) {
        paths += dataset.path.substr(5) + " ";
    }
    CHECK(paths ==
          "observations.csv observations.json observations.xlsx derived.csv derived.json derived.xlsx areas.csv "
          "areas.json areas.xlsx programs.csv "
          "programs.json programs.xlsx indicators.csv indicators.json indicators.xlsx sources.csv sources.json "
          "sources.xlsx units.csv units.json units.xlsx "
          "breakdowns.csv breakdowns.json breakdowns.xlsx dimensions.csv dimensions.json dimensions.xlsx kinds.csv "
          "kinds.json kinds.xlsx periods.csv periods.json periods.xlsx ");
    CHECK(datasets[21].bytes == "id,name_vi,name_en,parent\na,,,\nb,,,\nc,,,\n");
    CHECK(datasets[22].bytes ==
          "[\n{\"id\":\"a\",\"name_vi\":null,\"name_en\":null,\"parent\":null},\n"
          "{\"id\":\"b\",\"name_vi\":null,\"name_en\":null,\"parent\":null},\n"
          "{\"id\":\"c\",\"name_vi\":null,\"name_en\":null,\"parent\":null}\n]\n");
}

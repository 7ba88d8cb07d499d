// SPDX-License-Identifier: MIT
// Every column of every table, each with a value of its own, so that no two can be exchanged; and a row that has
// nothing but its id.
#include "emit/table.hpp"

#include <catch2/catch.hpp>

#include "emit/datasets.hpp"
#include "emit/entity_tables.hpp"
#include "emit/figure_tables.hpp"
#include "emit/finding_table.hpp"

using namespace minhbach;

namespace {

template <typename Item>
std::string csv(std::span<const TableColumn<Item>> columns, const Corpus& corpus, const Item& row) {
    const std::string all = csv_table(columns, corpus, {&row}, 0);
    return all.substr(all.find('\n') + 1);
}

// The JSON of a row and its CSV are made from the same cells; of the first, what is not there and lists differ.
template <typename Item>
std::string json(std::span<const TableColumn<Item>> columns, const Corpus& corpus, const Item& row) {
    return json_table(columns, corpus, {&row}, 0);
}

template <typename Registry, typename Entity>
void add(Registry& registry, const std::string& id, Entity entity) {
    entity.id = id;
    registry.add(std::move(entity));
}

template <typename Entity>
Entity only_id() {
    Entity entity;
    entity.id = "id";
    return entity;
}

// Two of each, so that an index of 1 is told from one of 0 and from one of no_index.
Corpus corpus_of_two() {
    Corpus corpus;
    for (const char* const n : {"0", "1", "2"}) {
        add(corpus.areas, std::string("area") + n, Area{});
        add(corpus.programs, std::string("program") + n, Program{});
        add(corpus.units, std::string("unit") + n, Unit{});
        add(corpus.breakdowns, std::string("breakdown") + n, Breakdown{});
        add(corpus.sources, std::string("source") + n, Source{});
        Indicator indicator;
        indicator.unit = static_cast<UnitIndex>(n[0] == '1' ? 2 : 0);
        add(corpus.indicators, std::string("indicator") + n, indicator);
    }
    corpus.periods = {*parse_period("2023"), *parse_period("2024")};
    return corpus;
}

}  // namespace

TEST_CASE("a cell of CSV is quoted only where it would be read as something else") {
    const auto cell = [](std::string_view value) {
        std::string out;
        CsvCells(out).text(value);
        return out;
    };
    CHECK(cell("") == "");
    CHECK(cell("a b;c'd\te") == "a b;c'd\te");
    CHECK(cell("a,b") == "\"a,b\"");
    CHECK(cell(",") == "\",\"");
    CHECK(cell("a\nb") == "\"a\nb\"");
    CHECK(cell("a\rb") == "\"a\rb\"");
    CHECK(cell("\"") == "\"\"\"\"");
    CHECK(cell("a\"b\"\"c") == "\"a\"\"b\"\"\"\"c\"");
    // Left as it is, see table.hpp: the loader refuses texts that a spreadsheet would run.
    CHECK(cell("=1+1") == "=1+1");
    CHECK(cell("-5") == "-5");
}

TEST_CASE("numbers and flags and lists in CSV and JSON") {
    std::string out;
    CsvCells cells(out);
    cells.number(std::nullopt);
    cells.text("|");
    cells.number(Decimal{-1250, 2});
    cells.text("|");
    cells.flag(true);
    cells.text("|");
    cells.flag(false);
    cells.text("|");
    cells.list({});
    cells.text("|");
    cells.list(std::vector<std::string>{"b", "a"});
    cells.text("|");
    cells.list(std::vector<std::string>{"b,c", "a"});
    cells.text("|");
    cells.date(std::nullopt);
    cells.date(parse_date("2024-02-29"));
    CHECK(out == "|-12.50|true|false||b;a|\"b,c;a\"|2024-02-29");

    std::string text;
    JsonWriter writer(text);
    JsonCells json_cells(writer);
    writer.begin_array();
    json_cells.number(std::nullopt);
    json_cells.number(Decimal{-1250, 2});
    json_cells.flag(true);
    json_cells.flag(false);
    json_cells.list({});
    json_cells.list(std::vector<std::string>{"b", "a"});
    json_cells.text("");
    json_cells.text("\"x\"");
    json_cells.date(std::nullopt);
    json_cells.date(parse_date("2024-02-29"));
    writer.end_array();
    CHECK(text == R"([null,-12.50,true,false,[],["b","a"],null,"\"x\"",null,"2024-02-29"])");
}

TEST_CASE("the id of a reference is empty for an index past the last") {
    const Corpus corpus = corpus_of_two();
    CHECK(id_of(corpus.areas, AreaIndex{0}) == "area0");
    CHECK(id_of(corpus.areas, AreaIndex{2}) == "area2");
    CHECK(id_of(corpus.areas, AreaIndex{3}) == "");
    CHECK(id_of(corpus.areas, no_area) == "");
}

TEST_CASE("an area in all its columns") {
    const Corpus corpus = corpus_of_two();
    Area row{.id = "id",
             .code = "code",
             .level = AreaLevel::commune,
             .type = "type",
             .name = {"nv", "ne"},
             .full_name = {"fv", "fe"},
             .parent = 1,
             .valid_from = parse_date("2024-01-02"),
             .valid_to = parse_date("2025-03-04"),
             .predecessors = {1, 0},
             .successors = {2},
             .source = "source",
             .notes = "notes",
             .unverified = true,
             .path_segment = "segment"};
    CHECK(csv(area_columns(), corpus, row) ==
          "id,code,commune,type,nv,ne,fv,fe,area1,2024-01-02,2025-03-04,area1;area0,area2,source,notes,true\n");
    CHECK(csv(area_columns(), corpus, only_id<Area>()) == "id,,nation,,,,,,,,,,,,,false\n");
    CHECK(json(area_columns(), corpus, only_id<Area>()) ==
          "[\n"
          R"({"id":"id","code":null,"level":"nation","type":null,"name_vi":null,"name_en":null,)"
          R"("full_name_vi":null,"full_name_en":null,"parent":null,"valid_from":null,"valid_to":null,)"
          R"("predecessors":[],"successors":[],"source":null,"notes":null,"unverified":false})"
          "\n]\n");
}

TEST_CASE("a program in all its columns") {
    const Corpus corpus = corpus_of_two();
    Program row{.id = "id",
                .level = "level",
                .parent = 1,
                .number = {"nov", "noe"},
                .name = {"nv", "ne"},
                .short_name = {"sv", "se"},
                .legal_basis = {"law b", "law a"},
                .valid_from = parse_date("2024-01-02"),
                .valid_to = parse_date("2025-03-04"),
                .owner = {"ov", "oe"},
                .source = "source",
                .unverified = true};
    CHECK(csv(program_columns(), corpus, row) ==
          "id,level,program1,nov,noe,nv,ne,sv,se,law b;law a,2024-01-02,2025-03-04,ov,oe,source,true\n");
    CHECK(csv(program_columns(), corpus, only_id<Program>()) == "id,,,,,,,,,,,,,,,false\n");
    CHECK(json(program_columns(), corpus, only_id<Program>()) ==
          "[\n"
          R"({"id":"id","level":null,"parent":null,"number_vi":null,"number_en":null,"name_vi":null,)"
          R"("name_en":null,"short_name_vi":null,"short_name_en":null,"legal_basis":[],"valid_from":null,)"
          R"("valid_to":null,"owner_vi":null,"owner_en":null,"source":null,"unverified":false})"
          "\n]\n");
}

TEST_CASE("an indicator in all its columns and reported or derived or both") {
    const Corpus corpus = corpus_of_two();
    Indicator row;
    row.id = "id";
    row.name = {"nv", "ne"};
    row.definition = {"dv", "de"};
    row.unit = 1;
    row.direction = Direction::less_is_better;
    row.theme = "theme";
    row.reported = false;
    row.derived = true;
    row.formula.kind = FormulaKind::difference;
    row.formula.operands = {2, 1};
    row.method_source = {"mv", "me"};
    CHECK(csv(indicator_columns(), corpus, row) ==
          "id,nv,ne,dv,de,unit1,less_is_better,theme,derived,difference,indicator2;indicator1,mv,me\n");
    row.reported = true;
    CHECK_THAT(csv(indicator_columns(), corpus, row), Catch::Contains(",theme,both,difference,"));
    row.derived = false;
    row.formula = {};
    row.direction = Direction::none;
    CHECK_THAT(csv(indicator_columns(), corpus, row), Catch::Contains("unit1,none,theme,reported,,,mv,me\n"));
    CHECK(json(indicator_columns(), corpus, row) ==
          "[\n"
          R"({"id":"id","name_vi":"nv","name_en":"ne","definition_vi":"dv","definition_en":"de",)"
          R"("unit":"unit1","direction":"none","theme":"theme","kind":"reported","formula":null,)"
          R"("formula_inputs":[],"method_source_vi":"mv","method_source_en":"me"})"
          "\n]\n");
}

TEST_CASE("a source in all its columns") {
    const Corpus corpus = corpus_of_two();
    Source row;
    row.id = "id";
    row.title = {"tv", "te"};
    row.short_title = {"not", "published"};
    row.publisher = {"pv", "pe"};
    row.description = {"dv", "de"};
    row.area = 1;
    row.program = 2;
    row.period = parse_period("2024");
    row.as_of = parse_date("2025-03-04");
    row.issued = "issued";
    row.document_number = "number";
    row.url = "url";
    row.unrecorded_note = {"uv", "ue"};
    CHECK(csv(source_columns(), corpus, row) ==
          "id,tv,te,pv,pe,dv,de,area1,program2,2024,2025-03-04,issued,number,url,uv,ue\n");
    Source empty;
    empty.id = "id";
    CHECK(csv(source_columns(), corpus, empty) == "id,,,,,,,,,,,,,,,\n");
    CHECK(json(source_columns(), corpus, empty) ==
          "[\n"
          R"({"id":"id","title_vi":null,"title_en":null,"publisher_vi":null,"publisher_en":null,)"
          R"("description_vi":null,"description_en":null,"area":null,"program":null,"period":null,"as_of":null,)"
          R"("issued":null,"document_number":null,"url":null,"unrecorded_note_vi":null,"unrecorded_note_en":null})"
          "\n]\n");
}

TEST_CASE("a unit and a breakdown in all their columns") {
    const Corpus corpus = corpus_of_two();
    Unit row;
    row.id = "id";
    row.name = {"nv", "ne"};
    row.symbol = {"sv", "se"};
    row.quantity = "money";
    row.base = 1;
    row.factor = {1050, 2};
    row.integer = true;
    row.of = row.per = 2;
    CHECK(csv(unit_columns(), corpus, row) == "id,nv,ne,sv,se,money,unit1,10.50,true\n");
    CHECK(json(unit_columns(), corpus, row) ==
          "[\n"
          R"({"id":"id","name_vi":"nv","name_en":"ne","symbol_vi":"sv","symbol_en":"se","quantity":"money",)"
          R"("base":"unit1","factor":10.50,"integer":true})"
          "\n]\n");
    CHECK(csv(breakdown_columns(), corpus, Breakdown{"id", {"nv", "ne"}, 2}) == "id,nv,ne,breakdown2\n");
    CHECK(json(breakdown_columns(), corpus, Breakdown{"id", {"nv", "ne"}, no_index}) ==
          "[\n"
          R"({"id":"id","name_vi":"nv","name_en":"ne","parent":null})"
          "\n]\n");
}

namespace {

Observation full_observation(Corpus& corpus) {
    Observation row;
    row.id = 33;
    row.area = 1;
    row.program = 2;
    row.indicator = 1;
    row.breakdown = 1;
    row.source = 2;
    row.capital = Capital::recurrent;
    row.fund = Fund::local;
    row.fund_year = corpus.strings.intern("2022");
    row.period = 1;
    row.as_of = *parse_date("2024-05-06");
    row.kind = Kind::plan;
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

TEST_CASE("an observation in all its columns") {
    Corpus corpus = corpus_of_two();
    Observation row = full_observation(corpus);
    CHECK(csv(observation_columns(), corpus, row) ==
          "o000000000011,area1,program2,indicator1,recurrent,local,2022,2024,2024-05-06,plan,150.0,unit2,1.5,unit1,7.7,"
          "source2,locator,note,breakdown1\n");
    row.has_rate = false;
    row.missing = Missing::not_applicable;
    row.indicator = 3;
    row.as_of = no_date;
    CHECK(csv(observation_columns(), corpus, row) ==
          "o000000000011,area1,program2,,recurrent,local,2022,2024,,plan,,,,unit1,,source2,locator,note,breakdown1\n");
    std::string text;
    JsonWriter writer(text);
    write_observation(writer, corpus, row);
    CHECK(text == R"({"id":"o000000000011","area":"area1","program":"program2","indicator":null,)"
                  R"("capital":"recurrent","fund":"local","fund_year":"2022","period":"2024","as_of":null,)"
                  R"("kind":"plan","value":null,"unit":null,"reported_value":null,"reported_unit":"unit1",)"
                  R"("reported_rate":null,"source":"source2","locator":"locator","note":"note",)"
                  R"("breakdown":"breakdown1"})");
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
    value.kind = Kind::target;
    value.reporting = 3;
    value.siblings = 4;
    CHECK(csv(derived_columns(), corpus, DerivedRow{&all, &value}) ==
          "d000000000006,area1,program2,indicator1,recurrent,local,2022,2024,2024-07-08,target,-2.500,unit2,"
          "o000000000002;o000000000011,breakdown1,d000000000005,3,4\n");
    value.reporting = 0;
    CHECK_THAT(csv(derived_columns(), corpus, DerivedRow{&all, &value}), Catch::EndsWith(",d000000000005,0,4\n"));
    std::string text;
    JsonWriter writer(text);
    write_derived(writer, corpus, {&all, &all.values[0]});
    CHECK(text == R"({"id":"d000000000005","area":null,"program":null,"indicator":"indicator0","capital":null,)"
                  R"("fund":null,"fund_year":null,"period":"2023","as_of":null,"kind":"actual","value":0,)"
                  R"("unit":"unit0","inputs":["o000000000011"],"breakdown":null,"via":[],"reporting":null,)"
                  R"("siblings":null})");
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
    answer.document = "doc2";
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
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].path == "data/findings.csv");
    CHECK(tables[0].bytes ==
          "id,rule,severity,area,program,indicator,capital,fund,fund_year,period,as_of,printed,computed,difference,"
          "unit,observations,source,locator,message,explanation,message_en,breakdown,explanation_en,explanation_by,"
          "explanation_date,explanation_document,by,by_en,date\n"
          "f000000000008,bound,warning," +
              start + ",," + end +
              "mv,\"av2\nav\",me,breakdown1,\"ae2\nae\",\"bv2\nbv\",\"2025-03-04\n2025-01-02\",\"doc2\ndoc\",,,\n"
              "f000000000009,bound,warning," +
              start + "20.5,-10," + end + "mv,av,me,breakdown1,ae,bv,2025-01-02,doc,,,\n" +
              "f00000000000a,bound,warning," + start + "20.5,-10," + end + ",,,breakdown1,,,,,,,\n");
    CHECK(tables[1].path == "data/findings.json");
    CHECK(tables[1].bytes.starts_with("[\n{\"id\":\"f000000000008\",\"rule\":\"bound\""));
    std::string text;
    JsonWriter writer(text);
    write_finding(writer, corpus, silent);
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
    write_finding(again, corpus, silent);
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
        write_finding(writer, corpus, finding);
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
    for (const char* const id : {"b", "a", "c"}) {
        add(corpus.areas, id, Area{});
        add(corpus.breakdowns, id, Breakdown{});
    }
    const auto datasets = make_datasets(corpus, {});
    std::string paths;
    for (const Dataset& dataset : datasets) {
        paths += dataset.path.substr(5) + " ";
    }
    CHECK(paths ==
          "observations.csv observations.json derived.csv derived.json areas.csv areas.json programs.csv "
          "programs.json indicators.csv indicators.json sources.csv sources.json units.csv units.json "
          "breakdowns.csv breakdowns.json ");
    CHECK(datasets[14].bytes == "id,name_vi,name_en,parent\na,,,\nb,,,\nc,,,\n");
    CHECK(datasets[15].bytes ==
          "[\n{\"id\":\"a\",\"name_vi\":null,\"name_en\":null,\"parent\":null},\n"
          "{\"id\":\"b\",\"name_vi\":null,\"name_en\":null,\"parent\":null},\n"
          "{\"id\":\"c\",\"name_vi\":null,\"name_en\":null,\"parent\":null}\n]\n");
}

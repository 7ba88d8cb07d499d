// SPDX-License-Identifier: MIT
// Cells, and every column of the registries' tables, each with a value of its own, so that no two can be exchanged; and
// a row that has nothing but its id.
#include "emit/table.hpp"

#include <catch2/catch.hpp>

#include "emit/entity_tables.hpp"
#include "emit/table_rows.hpp"

using namespace minhbach;

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
    // What a spreadsheet would run is changed and quoted, see table.hpp.
    CHECK(cell("=1+1") == "\"'=1+1\"");
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
             .level = Level::commune,
             .type = 4,
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
          "id,code,commune,commune,nv,ne,fv,fe,area1,2024-01-02,2025-03-04,area1;area0,area2,source,notes,true\n");
    CHECK(csv(area_columns(), corpus, only_id<Area>()) == "id,,,,,,,,,,,,,,,false\n");
    CHECK(json(area_columns(), corpus, only_id<Area>()) ==
          "[\n"
          R"({"id":"id","code":null,"level":null,"type":null,"name_vi":null,"name_en":null,)"
          R"("full_name_vi":null,"full_name_en":null,"parent":null,"valid_from":null,"valid_to":null,)"
          R"("predecessors":[],"successors":[],"source":null,"notes":null,"unverified":false})"
          "\n]\n");
}

TEST_CASE("a program in all its columns") {
    const Corpus corpus = corpus_of_two();
    Program row{.id = "id",
                .level = program_level(corpus, "plan"),
                .parent = 1,
                .number = {"nov", "noe"},
                .name = {"nv", "ne"},
                .short_name = {"sv", "se"},
                .legal_basis = {"law b", "law a"},
                .valid_from = parse_date("2024-01-02"),
                .valid_to = parse_date("2025-03-04"),
                .owner = {"ov", "oe"},
                .source = "source",
                .unverified = true,
                .areas = {2, 0}};
    CHECK(csv(program_columns(), corpus, row) ==
          "id,plan,program1,nov,noe,nv,ne,sv,se,law b;law a,2024-01-02,2025-03-04,ov,oe,source,true,area2;area0\n");
    CHECK(csv(program_columns(), corpus, only_id<Program>()) == "id,,,,,,,,,,,,,,,false,\n");
    CHECK(json(program_columns(), corpus, only_id<Program>()) ==
          "[\n"
          R"({"id":"id","level":null,"parent":null,"number_vi":null,"number_en":null,"name_vi":null,)"
          R"("name_en":null,"short_name_vi":null,"short_name_en":null,"legal_basis":[],"valid_from":null,)"
          R"("valid_to":null,"owner_vi":null,"owner_en":null,"source":null,"unverified":false,"areas":[]})"
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
    row.sha256 = "hash";
    row.follows = 1;
    CHECK(csv(source_columns(), corpus, row) ==
          "id,tv,te,pv,pe,dv,de,area1,program2,2024,2025-03-04,issued,number,url,uv,ue,hash,source1\n");
    Source empty;
    empty.id = "id";
    CHECK(csv(source_columns(), corpus, empty) == "id,,,,,,,,,,,,,,,,,\n");
    CHECK(json(source_columns(), corpus, empty) ==
          "[\n"
          R"({"id":"id","title_vi":null,"title_en":null,"publisher_vi":null,"publisher_en":null,)"
          R"("description_vi":null,"description_en":null,"area":null,"program":null,"period":null,"as_of":null,)"
          R"("issued":null,"document_number":null,"url":null,"unrecorded_note_vi":null,"unrecorded_note_en":null,)"
          R"("sha256":null,"follows":null})"
          "\n]\n");
}

TEST_CASE("a unit in all its columns") {
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
}

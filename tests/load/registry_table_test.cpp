// SPDX-License-Identifier: MIT
// Registries that are tables: the same corpus as from JSON, and the same mistakes at their places.
#include "load/registry_table.hpp"

#include <catch2/catch.hpp>
#include <ctime>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/files.hpp"
#include "base/limits.hpp"
#include "check/check.hpp"
#include "load/form_check.hpp"
#include "load/registry_forms.hpp"
#include "load/registry_notes.hpp"
#include "load/small_site.hpp"
#include "load/source_files.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

using Json = nlohmann::ordered_json;

// A table that was read and checked like a file of data/.
struct Table {
    explicit Table(std::string text, FileForm of = areas_file())
        : form(std::move(of)), source("data/table.csv", std::move(text), diagnostics) {
        source.set_languages(languages);
        root = parse_table(source, form, whole);
        if (root) {
            check_form(source, *root, form.root);
        }
    }
    const JsonValue& entry(std::size_t i) const { return root->items[0].items[i]; }
    Diagnostic only() const {
        const auto all = diagnostics.sorted();
        REQUIRE(all.size() == 1);
        return all[0];
    }

    Languages languages = two_languages();
    Diagnostics diagnostics;
    FileForm form;
    SourceText source;
    bool whole = true;
    std::optional<JsonValue> root;
};

Reported mistakes(const std::string& text, FileForm form = areas_file()) {
    return underlined(Table(text, std::move(form)).diagnostics);
}

const std::string heading = "id,code,level,type,name,full_name,parent,source";
const std::string nation = "VN,VN,nation,country,Việt Nam,Cả nước,,ISO 3166-1";

// What a value says, wherever it stands; what is left out is the same as null and an empty list.
std::string said(const JsonValue& value) {
    if (value.type == JsonValue::Type::boolean) {
        return value.boolean ? "true" : "false";
    }
    if (value.type == JsonValue::Type::array) {
        std::string list;
        for (const JsonValue& item : value.items) {
            list += said(item) + ";";
        }
        return list;
    }
    if (value.type != JsonValue::Type::object) {
        return value.text;
    }
    std::map<std::string, std::string> members;
    for (const JsonMember& member : value.members) {
        const std::string text = said(value.items[member.value_index]);
        if (member.key != "$schema" && !text.empty()) {
            members[member.key] = text;
        }
    }
    std::string object;
    for (const auto& [key, text] : members) {
        object += key + "={" + text + "}\n";
    }
    return object;
}

void flatten(const std::string& name, const Json& value, std::map<std::string, std::string>& cells) {
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items()) {
            flatten(name.empty() ? key : name + "." + key, inner, cells);
        }
    } else if (value.is_array()) {
        std::string list;
        for (const Json& item : value) {
            REQUIRE(item.get<std::string>().find(';') == std::string::npos);
            list += (list.empty() ? "" : "; ") + item.get<std::string>();
        }
        cells[name] = list;
    } else {
        cells[name] = value.is_null() ? "" : value.is_string() ? value.get<std::string>() : value.dump();
    }
}

std::string as_cell(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' ? "\"\"" : std::string(1, c);
    }
    return text.find_first_of(",\"") == std::string::npos && text.size() % 2 == 0 ? text : result + "\"";
}

// The table of a list of entries.
std::string as_table(const Json& list) {
    std::vector<std::map<std::string, std::string>> rows;
    std::map<std::string, std::string> columns;
    for (const Json& entry : list) {
        flatten("", entry, rows.emplace_back());
        columns.insert(rows.back().begin(), rows.back().end());
    }
    std::string table;
    for (const auto& column : columns) {
        table += (table.empty() ? "" : ",") + column.first;
    }
    for (auto& row : rows) {
        const char* between = "\n";
        for (const auto& column : columns) {
            table += between + as_cell(row[column.first]);
            between = ",";
        }
    }
    return table + "\n";
}

Json json_of(const std::filesystem::path& file) {
    return Json::parse(*read_file(file));
}

// Puts a table in the place of a registry that is JSON.
void replace_by_table(const SmallSite& site, const std::string& name) {
    site.write("data/" + name + ".csv", as_table(json_of(site.path() / "data" / (name + ".json"))[name]));
    site.remove("data/" + name + ".json");
}

auto tied(const Area& a) {
    return std::tie(a.id, a.code, a.level, a.type, a.name, a.full_name, a.parent, a.valid_from, a.valid_to,
                    a.predecessors, a.successors, a.source, a.notes, a.unverified, a.path_segment);
}
auto tied(const Program& p) {
    return std::tie(p.id, p.level, p.parent, p.number, p.name, p.short_name, p.legal_basis, p.valid_from, p.valid_to,
                    p.owner, p.source, p.unverified);
}
auto tied(const Unit& u) {
    return std::tie(u.id, u.name, u.symbol, u.quantity, u.base, u.factor, u.integer, u.of, u.per, u.one);
}
auto tied(const Indicator& i) {
    return std::tie(i.id, i.name, i.definition, i.unit, i.direction, i.theme, i.reported, i.derived, i.method_source,
                    i.notes, i.growth_of);
}
auto tied(const Source& s) {
    return std::tie(s.id, s.title, s.short_title, s.publisher, s.description, s.area, s.program, s.period, s.as_of,
                    s.issued, s.document_number, s.url, s.unrecorded_note);
}
auto tied(const DimensionCode& c) {
    return std::tie(c.id, c.name, c.parent, c.declared_parent, c.optional);
}

template <typename Registry>
void check_same(const Registry& one, const Registry& other) {
    REQUIRE(one.size() == other.size());
    CHECK(one.size() > 0);
    for (auto a = one.begin(), b = other.begin(); a != one.end(); ++a, ++b) {
        INFO(a->id);
        CHECK(tied(*a) == tied(*b));
    }
}

// A whole site and what is reported of one of its files.
struct Loaded {
    explicit Loaded(const SmallSite& site) : corpus(minhbach::load(site.path(), diagnostics, notes)) {
        check(corpus, notes, diagnostics);
    }
    std::string told(Tongue language = Tongue::en) const { return to_text(diagnostics, language); }

    Diagnostics diagnostics;
    RegistryNotes notes;
    Corpus corpus;
};

}  // namespace

TEST_CASE("A table makes the document that its JSON makes") {
    const std::filesystem::path data = std::filesystem::path(MINHBACH_TEST_DATA) / "sites/good-full/data";
    const std::vector<FileForm> forms{areas_file(),   programs_file(),          units_file(),
                                      sources_file(), codes_file("breakdowns"), remarks_file(),
                                      headings_file()};
    for (const FileForm& form : forms) {
        const std::string name(form.name);
        INFO(name);
        Diagnostics diagnostics;
        const auto json = read_source_text(data, name + ".json", diagnostics);
        REQUIRE(json);
        const auto expected = parse_json(*json);
        const Table table(as_table(json_of(data / (name + ".json"))[name]), form);
        CHECK(underlined(table.diagnostics).empty());
        REQUIRE(table.root);
        CHECK(table.whole);
        CHECK(said(*table.root) == said(*expected));
    }
}

TEST_CASE("A site whose registries are tables is the site whose registries are JSON") {
    const SmallSite json;
    Json indicators = json_of(json.path() / "data/indicators.json");
    for (Json& entry : indicators["indicators"]) {  // what is computed is no matter for a table
        entry.erase("formula");
        entry["kind"] = "reported";
    }
    json.write("data/indicators.json", indicators.dump());
    const SmallSite tables;
    tables.write("data/indicators.json", indicators.dump());
    for (const char* name : {"areas", "programs", "indicators", "units", "sources", "breakdowns"}) {
        replace_by_table(tables, name);
    }
    const Loaded one(json);
    const Loaded other(tables);
    CHECK(reported(one.diagnostics).empty());
    CHECK(other.told() == one.told());
    check_same(other.corpus.areas, one.corpus.areas);
    check_same(other.corpus.programs, one.corpus.programs);
    check_same(other.corpus.indicators, one.corpus.indicators);
    check_same(other.corpus.units, one.corpus.units);
    check_same(other.corpus.sources, one.corpus.sources);
    check_same(other.corpus.dimensions[0].codes, one.corpus.dimensions[0].codes);
    REQUIRE(other.corpus.observations.size() == one.corpus.observations.size());
    for (std::size_t i = 0; i < one.corpus.observations.size(); ++i) {
        CHECK(other.corpus.observations[i].id == one.corpus.observations[i].id);
    }
    CHECK(other.notes.areas.of(1) == Place{"data/areas.csv", 3, 1});
    CHECK(other.notes.codes[0].of(1) == Place{"data/breakdowns.csv", 2, 1});
    CHECK(other.corpus.dimensions[0].file() == "data/breakdowns.csv");
}

TEST_CASE("Kinds and remarks may be tables as well") {
    const SmallSite site("good-full");
    site.write("data/kinds.csv",
               "id,name.vi,name.en,role,aim\nactual,thực hiện,actual,actual,\nestimate,ước,estimate,expected,\n"
               "plan,kế hoạch,plan,intended,FALSE\ntarget,mục tiêu,target,intended,TRUE\n"
               "requested,đề nghị,requested,requested,\n");
    replace_by_table(site, "remarks");
    const Loaded loaded(site);
    CHECK(loaded.told() == "");
    CHECK(loaded.corpus.kinds.entries().size() == 5);
    CHECK(loaded.corpus.kinds.find("target")->is_aim());
    CHECK(!loaded.corpus.remarks.empty());
}

TEST_CASE("One column for all languages says the same in each") {
    const Table table(heading + "\n" + nation + "\n");
    CHECK(underlined(table.diagnostics).empty());
    for (const char* tag : {"vi", "en"}) {
        CHECK(table.entry(0).find("name")->find(tag)->text == "Việt Nam");
    }
    CHECK(table.entry(0).find("parent") == nullptr);
    CHECK(table.entry(0).members.size() == 7);
}

TEST_CASE("Columns may stand in any order and empty rows are passed over") {
    const Table table(
        "source,name.en,parent,full_name,type,level,code,id,name.vi\n,,,,,,,,\n"
        "ISO,Viet Nam,,Cả nước,country,nation,VN,VN,Việt Nam\n\n");
    CHECK(underlined(table.diagnostics).empty());
    REQUIRE(table.root->items[0].items.size() == 1);
    CHECK(table.entry(0).find("name")->find("vi")->text == "Việt Nam");
    CHECK(table.entry(0).find("name")->find("en")->text == "Viet Nam");
    CHECK(table.source.place(table.entry(0).offset) == Place{"data/table.csv", 3, 1});
}

TEST_CASE("A cell of a list holds its items with semicolons between them, each at its place") {
    const std::string text =
        "id,level,name,short_name,legal_basis,source\n"
        "gnbv,program,\"Giảm \"\"nghèo\"\"\",Nghèo,\"Luật \"\"A\"\"; Luật B;Luật \"\"A\"\"\",x\n"
        "dtts,program,a,a,Luật A;;Luật B;,x\n";
    const Table table(text, programs_file());
    const JsonValue& list = *table.entry(0).find("legal_basis");
    REQUIRE(list.items.size() == 3);
    CHECK(list.items[0].text == "Luật \"A\"");
    CHECK(list.items[1].text == "Luật B");
    CHECK(table.entry(0).find("name")->find("vi")->text == "Giảm \"nghèo\"");
    CHECK(underlined(table.diagnostics) ==
          Reported{"2:57+10 named-twice", "3:25+1 empty-text", "3:33+1 empty-text", "3:33+1 named-twice"});
}

TEST_CASE("Flags are written small or as spreadsheet programs write them and numbers are plain") {
    const std::string units = "id,name,symbol,quantity,base,factor,integer,minimum\n";
    const Table good(units + "a,a,a,count,a,1,TRUE,0\nb,b,b,count,a,0.001,false,-20\n", units_file());
    CHECK(underlined(good.diagnostics).empty());
    CHECK(good.entry(0).find("integer")->boolean);
    CHECK_FALSE(good.entry(1).find("integer")->boolean);
    CHECK(good.entry(1).find("minimum")->text == "-20");
    CHECK(mistakes(units + "a,a,a,count,a,\"1,5\",có,1.000,0\n", units_file()) ==
          Reported{"2:1+1 wrong-number-of-cells"});
    CHECK(mistakes(units + "a,a,a,count,a,\"1,5\",có,1.000.000\n", units_file()) ==
          Reported{"2:15+5 bad-number", "2:21+2 wrong-type", "2:24+9 bad-number"});
}

TEST_CASE("What a form asks of several properties it asks of a row") {
    CHECK(mistakes("id,name,symbol,quantity,base,factor,of\na,a,a,ratio,a,1,b\n", units_file()) ==
          Reported{"2:1+1 missing-property"});
    CHECK(mistakes("id,name,definition,unit,direction,theme,kind\na,a,a,u,none,t,derived\n", indicators_file()) ==
          Reported{"2:1+1 missing-property"});
}

TEST_CASE("What the form refuses of JSON it refuses of a table at the place of the cell") {
    CHECK(mistakes(heading + "\nVN,VN,quốc gia,country,\"Việt \"\"Nam\"\"\",,x y,ISO\n") ==
          Reported{"2:1+1 missing-property"});
    CHECK(mistakes(heading + ",valid_from,successors\n" + nation + ",31/12/2023,\"VN; VN\"\n") ==
          Reported{"2:51+10 bad-date", "2:67+2 named-twice"});
    CHECK(Table(heading + ",valid_from\n" + nation + ",31/12/2023\n").only().hint.en ==
          "write year-month-day: 2023-12-31");
    CHECK(mistakes(heading + "\n,,nation,country,a,b,,c\n") ==
          Reported{"2:1+1 missing-property", "2:1+1 missing-property"});
    CHECK(mistakes(heading + "\nV N,VN,nation,country,a,b,,  \n") == Reported{"2:1+3 bad-id", "2:28+2 empty-text"});
}

TEST_CASE("A text that lacks a language is told where it should stand") {
    const std::string two = "id,code,level,type,name.vi,name.en,full_name,source\n";
    CHECK(mistakes(two + "VN,VN,nation,country,Việt Nam,,Cả nước,ISO\n") == Reported{"2:31+1 missing-translation"});
    CHECK(mistakes(two + "VN,VN,nation,country,,Viet Nam,Cả nước,ISO\n") == Reported{"2:22+1 missing-translation"});
    CHECK(mistakes(two + "VN,VN,nation,country,,,Cả nước,ISO\n") == Reported{"2:1+1 missing-property"});
    CHECK(mistakes("id,name,symbol,quantity,base,factor,one.vi,one.en\na,a,a,count,a,1,,commune\n", units_file())
              .empty());
    CHECK(mistakes("id,level,name,short_name,source,owner.vi\na,plan,a,a,x,b\n", programs_file()) ==
          Reported{"2:14+1 missing-translation"});
}

TEST_CASE("Texts that cannot be published are told once") {
    CHECK(mistakes(heading + "\nVN,VN,nation,country,=a1,b,,\"@c \"\"d\"\"\"\n") ==
          Reported{"2:22+3 begins-like-formula", "2:29+10 begins-like-formula"});
    CHECK(mistakes(heading + ",successors\n" + nation + ",a;=b\n") == Reported{"2:53+2 begins-like-formula"});
    CHECK(mistakes(heading + "\nVN,VN,nation,country,\u200B,b,,c\n") == Reported{"2:22+1 invisible-text"});
    const Table failed(heading + "\nVN,VN,nation,country,#REF!,#####,,c\n");
    CHECK(underlined(failed.diagnostics) == Reported{"2:22+5 spreadsheet-error", "2:28+5 spreadsheet-error"});
    CHECK_FALSE(failed.whole);
    SmallSite site;
    site.remove("data/areas.json");
    site.write("data/areas.csv", heading + "\n" + nation + "\u202e\n98,98,province,province,Thu\u031B\u0309,b,VN,c\n");
    CHECK(site.mistakes()[0] == "2:50 hidden-character");
    CHECK(site.mistakes()[1] == "3:27 not-nfc");
}

TEST_CASE("An unknown column is an unknown property with the nearest name") {
    const Table near(heading + ",vaild_from\n" + nation + ",2020-01-01\n");
    CHECK(underlined(near.diagnostics) == Reported{"1:49+10 unknown-property"});
    CHECK(near.only().message.en == "there is no property \"vaild_from\"");
    CHECK(near.only().hint.en == "did you mean \"valid_from\"?");
    CHECK(near.root);  // so that the rows are checked, too
    const Table far(heading + ",\"ghi chú, thêm\"\n" + nation + ",\n");
    CHECK(underlined(far.diagnostics) == Reported{"1:49+15 unknown-property"});
    CHECK(far.only().hint.en ==
          "remove the column; known here are: "
          "id,code,level,type,name.vi,name.en,full_name.vi,full_name.en,in_sentences.vi,"
          "in_sentences.en,parent,valid_from,valid_to,predecessors,successors,source,notes,unverified,tile,also_called,"
          "former_parts,former_addresses");
    CHECK(mistakes(heading + ",ghi chú\n" + nation + ",\n" + "98,98,tỉnh,province,a,b,VN,c,\n") ==
          Reported{"1:49+7 unknown-property"});
    // A misspelt column is no missing one as well.
    const Table misspelt("id,code,leval,type,name,ful_name,parent,source\n" + nation + "\n");
    CHECK(underlined(misspelt.diagnostics) == Reported{"1:9+5 unknown-property", "1:25+8 unknown-property"});
    CHECK_FALSE(misspelt.root);
    CHECK(mistakes("id,code,level,type,name.vi,name.eng,full_name,parent,source\n") ==
          Reported{"1:28+8 unknown-property"});
    CHECK(mistakes("id,code,level,type,nam,full_name,parent,source\n" + nation + "\n") ==
          Reported{"1:20+3 unknown-property"});
}

TEST_CASE("A column that is missing is one mistake not one in each row") {
    const Table table("id,type,name.vi,full_name,source\nVN,country,Việt Nam,Cả nước,x\na,b,c,d,e\n");
    CHECK(underlined(table.diagnostics) == Reported{"1:1+1 missing-column", "1:1+1 missing-column"});
    CHECK_FALSE(table.root);
    const std::string text = to_text(table.diagnostics, Tongue::vi);
    CHECK_THAT(text, Catch::Contains("thiếu cột \"code\""));
    CHECK_THAT(text, Catch::Contains("thêm cột này: Mã chính thức"));
    CHECK_THAT(text, Catch::Contains("thiếu cột \"name.en\""));
}

TEST_CASE("A column that stands twice is a mistake whichever of its names it has") {
    CHECK(mistakes(heading + ",code\n" + nation + ",\n") == Reported{"1:49+4 duplicate-column"});
    const Table table(heading + ",name.en\n" + nation + ",\n");
    CHECK(underlined(table.diagnostics) == Reported{"1:49+7 duplicate-column"});
    CHECK(table.only().message.vi == "cột \"name\" và cột \"name.en\" ghi cùng một điều");
}

TEST_CASE("Columns without a name are told") {
    CHECK(mistakes(heading + ",,\n" + nation + ",,\n") == Reported{"1:49+1 empty-columns"});
    CHECK(mistakes("id, ,code,level,type,name,full_name,source\n") == Reported{"1:4+1 empty-columns"});
}

TEST_CASE("A first line that is no heading gets one message") {
    const Table title("Danh mục đơn vị hành chính\n\n" + heading + "\n" + nation + "\n");
    CHECK(underlined(title.diagnostics) == Reported{"1:1+1 not-a-heading"});
    CHECK(title.only().hint.en == "the heading is on line 3: remove the lines before it");
    const Table other("Xã,Huyện\nA,B\n");
    CHECK(underlined(other.diagnostics) == Reported{"1:1+1 not-a-heading"});
    CHECK(other.only().hint.vi ==
          "dòng đầu phải là tên các cột: id,code,name.vi,name.en,full_name.vi,full_name.en,source");
    std::string semicolons = heading + "\n" + nation + "\n";
    std::replace(semicolons.begin(), semicolons.end(), ',', ';');
    CHECK(mistakes(semicolons) == Reported{"1:1+47 wrong-separator"});
    CHECK(mistakes("\"id,code\n").size() == 1);
    std::string wide = heading;
    for (std::size_t i = 0; i < limits::json_members; ++i) {
        wide += ",x";
    }
    CHECK(mistakes(wide + "\n") == Reported{"1:1+1 too-many-columns"});
}

TEST_CASE("What no cell can hold sends to JSON") {
    const std::string indicators = "id,name,definition,unit,direction,theme,kind";
    const Table table(indicators + ",formula.type,breaks\na,a,a,u,none,t,reported,,\n", indicators_file());
    CHECK(underlined(table.diagnostics) == Reported{"1:46+12 property-not-in-table", "1:59+6 property-not-in-table"});
    CHECK(table.diagnostics.sorted()[0].hint.en ==
          "remove the column, or write the whole registry as JSON, in data/indicators.json");
    CHECK(table.root);
}

TEST_CASE("A row with too few or too many cells or wrong quotes is left out and said to be missing") {
    const Table table(heading + "\nVN,VN,nation,country,a,b,,c,d\n98,98,province\n\"97,97\n" + nation + "\n");
    CHECK(underlined(table.diagnostics) ==
          Reported{"2:1+1 wrong-number-of-cells", "3:1+1 wrong-number-of-cells", "4:1+6 csv-quote-not-closed"});
    CHECK_FALSE(table.whole);
    CHECK(table.root->items[0].items.size() == 1);
    // Nobody who names such an entry makes a mistake.
    SmallSite site;
    replace_by_table(site, "areas");
    std::string text = *read_file(site.path() / "data/areas.csv");
    text.insert(text.find('\n', text.find('\n') + 1), ",");
    site.write("data/areas.csv", text);
    CHECK(site.mistakes() == Reported{"2:1 wrong-number-of-cells"});
}

TEST_CASE("A registry that is there twice is a mistake that names both files") {
    SmallSite site;
    site.write("data/areas.csv", heading + "\n" + nation + "\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    CHECK(to_text(diagnostics, Tongue::en) ==
          "data/areas.csv: error: there are both data/areas.json and data/areas.csv [registry-twice]\n"
          "       = hint: a registry stands in one file: keep one of them and remove the other\n1 error(s), 0 "
          "warning(s)\n");
    CHECK(corpus.areas.size() == 4);
}

TEST_CASE("Messages name the table in which a registry stands") {
    SmallSite site;
    for (const char* name : {"areas", "sources", "breakdowns"}) {
        replace_by_table(site, name);
    }
    site.write(province_file, heading_vi + "99,gnbv,assigned,zzz,total,total,total,2023,,plan,1,million_vnd,,I/1,\n" +
                                  ",gnbv,assigned,,total,total,total,2023,,plan,1,million_vnd,,I/2,\n");
    site.write("data/observations/khac.csv", "x");
    site.write("data/area.csv", "x");
    const Loaded loaded(site);
    const std::string text = loaded.told();
    CHECK_THAT(text, Catch::Contains("The codes are in data/areas.csv"));
    CHECK_THAT(text, Catch::Contains("write a code that is in data/areas.csv"));
    CHECK_THAT(text, Catch::Contains("there is no source \"khac\" in data/sources.csv"));
    CHECK_THAT(text, Catch::Contains("did you mean areas.csv? Rename the file"));
    CHECK_THAT(text, !Catch::Contains("areas.json") && !Catch::Contains("sources.json"));
}

TEST_CASE("Mistakes that show only when all is loaded stand in the table") {
    SmallSite site;
    site.remove("data/areas.json");
    site.write("data/areas.csv", heading + ",valid_to\n" + nation +
                                     ",\n98,98,province,province,a,\"b \"\"c\"\"\",99,d,\n" +
                                     "980,980,district,district,a,b,98,c,2025-06-30\n"
                                     "980,981,district,district,a,b,98,c,2025-06-30\n"
                                     "981,981,district,district,a,b,981,c,2025-06-30\n");
    const Loaded loaded(site);
    Reported here;
    for (const Diagnostic& diagnostic : loaded.diagnostics.sorted()) {
        here.push_back(fmt::format("{}:{}:{} {}", diagnostic.place.file, diagnostic.place.line, diagnostic.place.column,
                                   diagnostic.code));
    }
    CHECK(here == Reported{"data/areas.csv:3:37 unknown-code", "data/areas.csv:5:1 duplicate-id",
                           "data/areas.csv:6:1 level-order", "data/areas.csv:6:1 parent-cycle"});
}

TEST_CASE("A table of a registry is no larger than its JSON may be and may not be a link") {
    CHECK(size_limit("data/areas.csv") == size_limit("data/areas.json"));
    CHECK(size_limit("data/observations/areas.csv") > size_limit("data/areas.csv"));
    SmallSite site;
    replace_by_table(site, "units");
    std::filesystem::rename(site.path() / "data/units.csv", site.path() / "units.csv");
    std::filesystem::create_symlink("../units.csv", site.path() / "data/units.csv");
    CHECK(site.mistakes() == Reported{"0:0 link"});
}

TEST_CASE("A registry without rows is known to be empty") {
    SmallSite site;
    site.remove("data/breakdowns.json");
    site.write("data/breakdowns.csv", "id,name,parent\n");
    CHECK(site.mistakes() == Reported{"5:18 unknown-code", "6:18 unknown-code"});
}

TEST_CASE("Thirty thousand areas are read from a table in about the time of JSON", "[slow]") {
    std::string table = heading + "\n" + nation + "\n";
    std::string json = R"({"areas": [{"id": "VN", "code": "VN", "level": "nation", "type": "country", )"
                       R"("name": {"vi": "a", "en": "a"}, "full_name": {"vi": "a", "en": "a"}, "source": "x"})";
    for (int i = 0; i < 30'000; ++i) {
        table += fmt::format("{0:06},{0:06},commune,commune,Xã {0},\"Xã \"\"{0}\"\"\",VN,x\n", i);
        json +=
            fmt::format(R"(,{{"id": "{0:06}", "code": "{0:06}", "level": "commune", "type": "commune", )"
                        R"("name": {{"vi": "Xã {0}", "en": "Xã {0}"}}, )"
                        R"("full_name": {{"vi": "Xã \"{0}\"", "en": "Xã \"{0}\""}}, "parent": "VN", "source": "x"}})"
                        "\n",
                        i);
    }
    const auto seconds = [](const SmallSite& site) {
        const std::clock_t start = std::clock();
        Diagnostics diagnostics;
        CHECK(site.load(diagnostics).areas.size() == 30'001);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    SmallSite of_json;
    of_json.write("data/areas.json", json + "]}");
    SmallSite of_table;
    of_table.remove("data/areas.json");
    of_table.write("data/areas.csv", table);
    const double with_json = seconds(of_json);
    const double with_table = seconds(of_table);
    INFO(with_json << " s of JSON, " << with_table << " s of a table");
    CHECK(with_table < 2 * with_json);
}

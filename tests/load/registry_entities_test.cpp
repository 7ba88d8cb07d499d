// SPDX-License-Identifier: MIT
// Every property of every entity arrives where it belongs.
#include "load/registry_entities.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

// What is read when one registry of the small site is replaced, and what is reported about that file alone.
struct Loaded {
    Loaded(const std::string& name, const std::string& text) {
        SmallSite site;
        site.write("data/" + name + ".json", text);
        Diagnostics all;
        corpus = site.load(all);
        for (const Diagnostic& diagnostic : all.sorted()) {
            if (diagnostic.place.file == "data/" + name + ".json") {
                diagnostics.add(diagnostic);
            }
        }
    }

    Corpus corpus;
    Diagnostics diagnostics;
};

// An entry of the registry on its second line.
Loaded with_entry(const std::string& name, const std::string& entry) {
    return Loaded(name, "{\"" + name + "\": [\n" + entry + "\n]}\n");
}

const std::string names = R"("name": {"vi": "tên", "en": "name"})";

}  // namespace

TEST_CASE("A unit is read with all its properties") {
    const Loaded loaded = with_entry(
        "units", R"({"id": "million_vnd", )" + names +
                     R"(, "symbol": {"vi": "tr", "en": "mil"}, "quantity": "money", "base": "million_vnd", "factor": 1},
{"id": "household", "name": {"vi": "hộ", "en": "h"}, "symbol": {"vi": "hộ", "en": "h"}, "one": {"en": "one h"},
 "quantity": "count",
 "base": "household", "factor": "1", "integer": true},
{"id": "each", "name": {"vi": "mỗi hộ", "en": "each"}, "symbol": {"vi": "a", "en": "b"}, "quantity": "money_each",
 "base": "each", "factor": "0.50", "integer": false, "of": "million_vnd", "per": "household"})");
    CHECK(reported(loaded.diagnostics).empty());
    const auto& units = loaded.corpus.units;
    REQUIRE(units.size() == 3);
    const Unit& money = units[UnitIndex{0}];
    CHECK(money.id == "million_vnd");
    CHECK(money.name == LocalText{"tên", "name"});
    CHECK(money.symbol == LocalText{"tr", "mil"});
    CHECK(money.quantity == "money");
    CHECK(money.base == 0);
    CHECK(money.factor == Decimal{1, 0});
    CHECK(!money.integer);
    CHECK(money.of == no_index);
    CHECK(money.per == no_index);
    CHECK(money.one == LocalText{});
    CHECK(units[UnitIndex{1}].one == LocalText{"", "one h"});
    CHECK(units[UnitIndex{1}].integer);
    CHECK(units[UnitIndex{1}].base == 1);
    const Unit& each = units[UnitIndex{2}];
    CHECK(to_string(each.factor) == "0.50");
    CHECK(each.of == 0);
    CHECK(each.per == 1);
}

TEST_CASE("A compound unit names both what is divided and by what") {
    const std::string unit = R"({"id": "a", )" + names + R"(, "symbol": {"vi": "a", "en": "a"}, "quantity": "x", )" +
                             R"("base": "a", "factor": ")";
    CHECK(reported(with_entry("units", unit + R"(1", "of": "a"})").diagnostics) == Reported{"2:1 missing-property"});
    CHECK(reported(with_entry("units", unit + R"(1", "per": "a"})").diagnostics) == Reported{"2:1 missing-property"});
    CHECK(underlined(with_entry("units", unit + R"(1", "of": "a", "per": "bb"})").diagnostics) ==
          Reported{"2:147+4 unknown-code"});
    CHECK(reported(with_entry("units", unit + "0.001\"}").diagnostics).empty());
    const std::string no_base =
        R"({"id": "a", )" + names + R"(, "symbol": {"vi": "a", "en": "a"}, "quantity": "x", "factor": "1")";
    CHECK(reported(with_entry("units", no_base + "}").diagnostics) == Reported{"2:1 missing-property"});
    CHECK(reported(with_entry("units", no_base + ",\n\"base\": \"\"}").diagnostics) == Reported{"3:9 empty-text"});
    CHECK(reported(with_entry("units", no_base + ",\n\"base\": 1}").diagnostics) == Reported{"3:9 wrong-type"});
    CHECK(underlined(with_entry("units", unit + "0\"}").diagnostics) == Reported{"2:124+3 bad-number"});
    CHECK(reported(with_entry("units", unit + "-1\"}").diagnostics) == Reported{"2:124 bad-number"});
}

TEST_CASE("An area is read with all its properties") {
    const Loaded loaded = with_entry(
        "areas", R"({"id": "06253@2025", "code": "06253", "level": "commune", "type": "ward", )" + names +
                     R"(, "full_name": {"vi": "Phường Tên", "en": "Name Ward"}, "parent": "98", )"
                     R"("valid_from": "2025-07-01", "valid_to": "2026-01-31", "predecessors": ["98", "99"], )"
                     R"("successors": ["99"], "source": "nguồn", "notes": "ghi chú", "unverified": true},
{"id": "98", "code": "98", "level": "province", "type": "province", "name": {"vi": "A", "en": "A"},
 "full_name": {"vi": "A", "en": "A"}, "source": "x"},
{"id": "99", "code": "99", "level": "nation", "type": "country", "name": {"vi": "A", "en": "A"},
 "full_name": {"vi": "A", "en": "A"}, "valid_from": "2025-01-01", "valid_to": "2025-01-01", "source": "x"})");
    CHECK(reported(loaded.diagnostics).empty());
    const auto& areas = loaded.corpus.areas;
    REQUIRE(areas.size() == 3);
    const Area& ward = areas[AreaIndex{0}];
    CHECK(ward.code == "06253");
    CHECK(ward.level == Level::commune);
    CHECK(loaded.corpus.levels.area_types[ward.type].id == "ward");
    CHECK(ward.name == LocalText{"tên", "name"});
    CHECK(ward.full_name == LocalText{"Phường Tên", "Name Ward"});
    CHECK(ward.parent == 1);
    CHECK(to_string(*ward.valid_from) == "2025-07-01");
    CHECK(to_string(*ward.valid_to) == "2026-01-31");
    CHECK(ward.predecessors == std::vector<AreaIndex>{1, 2});
    CHECK(ward.successors == std::vector<AreaIndex>{2});
    CHECK(ward.source == "nguồn");
    CHECK(ward.notes == "ghi chú");
    CHECK(ward.unverified);
    CHECK(ward.path_segment == "06253-2025-ten");
    const Area& province = areas[AreaIndex{1}];
    CHECK(province.level == Level::province);
    CHECK(province.parent == no_area);
    CHECK(!province.unverified);
    CHECK(!province.valid_from);
    CHECK(province.predecessors.empty());
    CHECK(areas[AreaIndex{2}].level == Level::nation);
    CHECK(areas[AreaIndex{2}].valid_to);  // one day is a time, too
}

TEST_CASE("A time that ends before it begins is taken back") {
    const Loaded loaded =
        with_entry("programs", R"({"id": "p", "level": "program", )" + names +
                                   R"(, "short_name": {"vi": "a", "en": "a"}, )"
                                   R"("valid_from": "2025-01-02", "valid_to": "2025-01-01", "source": "x"})");
    CHECK(underlined(loaded.diagnostics) == Reported{"2:148+12 validity-reversed"});
    CHECK(!loaded.corpus.programs[ProgramIndex{0}].valid_from);
    CHECK(!loaded.corpus.programs[ProgramIndex{0}].valid_to);
}

TEST_CASE("A program is read with all its properties") {
    const Loaded loaded = with_entry(
        "programs",
        R"({"id": "q", "level": "group", "name": {"vi": "q", "en": "q"}, "short_name": {"vi": "r", "en": "r"}, )"
        R"("source": "y", "unverified": true},
{"id": "p", "level": "project", "parent": "q", "number": {"vi": "Dự án 1", "en": "Project 1"}, )" +
            names +
            R"(, "short_name": {"vi": "ngắn", "en": "short"}, "legal_basis": ["Luật 1", "Luật 2"],
 "valid_from": "2021-01-01", "valid_to": "2025-12-31", "owner": {"vi": "chủ", "en": "owner"}, "source": "nguồn"})");
    CHECK(reported(loaded.diagnostics).empty());
    const Program& group = loaded.corpus.programs[ProgramIndex{0}];
    const Program& project = loaded.corpus.programs[ProgramIndex{1}];
    CHECK(group.parent == no_index);
    CHECK(group.unverified);
    CHECK(group.number == LocalText{});
    CHECK(loaded.corpus.levels.programs[project.level].id == "project");
    CHECK(project.parent == 0);
    CHECK(project.number == LocalText{"Dự án 1", "Project 1"});
    CHECK(project.name == LocalText{"tên", "name"});
    CHECK(project.short_name == LocalText{"ngắn", "short"});
    CHECK(project.legal_basis == std::vector<std::string>{"Luật 1", "Luật 2"});
    CHECK(to_string(*project.valid_from) == "2021-01-01");
    CHECK(to_string(*project.valid_to) == "2025-12-31");
    CHECK(project.owner == LocalText{"chủ", "owner"});
    CHECK(project.source == "nguồn");
    CHECK(!project.unverified);
}

TEST_CASE("A breakdown knows its parent and a source all that is on its title page") {
    const Loaded tree = with_entry("breakdowns", R"({"id": "transport.completed", "name": {"vi": "a", "en": "b"}, )"
                                                 R"("parent": "transport"}, {"id": "transport", )" +
                                                     names + "}");
    CHECK(reported(tree.diagnostics).empty());
    const auto& codes = tree.corpus.dimensions[Dim::breakdown].codes;
    CHECK(codes[1].name == LocalText{"a", "b"});
    CHECK(codes[1].parent == 2);
    CHECK(codes[2].parent == no_code);

    const std::string texts =
        R"(, "publisher": {"vi": "cơ quan", "en": "office"}, "description": {"vi": "tả", "en": "told"})";
    const Loaded loaded = with_entry(
        "sources",
        R"({"id": "thu-nghiem-2023", "title": {"vi": "tựa", "en": "title"}, "short_title": {"vi": "t", "en": "u"})" +
            texts + R"(, "area": "98", "program": "gnbv.1", "period": "2023-Q2", "as_of": "2023-06-30",
 "issued": "2023-07", "document_number": "7/BC", "url": "http://a.vn",
 "unrecorded_note": {"vi": "thiếu", "en": "left out"},
 "language": "vi", "retrieved": "2024-01-01", "precision": ["million_vnd"]},
{"id": "song-xanh-2023", "title": {"vi": "tựa", "en": "title"})" +
            texts + "}");
    CHECK(reported(loaded.diagnostics).empty());
    const Source& report = loaded.corpus.sources[SourceIndex{0}];
    CHECK(report.title == LocalText{"tựa", "title"});
    CHECK(report.short_title == LocalText{"t", "u"});
    CHECK(report.publisher == LocalText{"cơ quan", "office"});
    CHECK(report.description == LocalText{"tả", "told"});
    CHECK(loaded.corpus.areas[report.area].id == "98");
    CHECK(loaded.corpus.programs[report.program].id == "gnbv.1");
    CHECK(to_string(*report.period) == "2023-Q2");
    CHECK(to_string(*report.as_of) == "2023-06-30");
    CHECK(report.issued == "2023-07");
    CHECK(report.document_number == "7/BC");
    CHECK(report.url == "http://a.vn");
    CHECK(report.unrecorded_note == LocalText{"thiếu", "left out"});
    REQUIRE(report.precision.size() == 1);
    CHECK(loaded.corpus.units[report.precision[0]].id == "million_vnd");
    const Source& bare = loaded.corpus.sources[SourceIndex{1}];
    CHECK(bare.short_title == bare.title);
    CHECK(bare.area == no_area);
    CHECK(bare.program == no_index);
    CHECK(!bare.period);
    CHECK(!bare.as_of);
    CHECK(bare.url.empty());
    CHECK(bare.precision.empty());
}

TEST_CASE("The site's own properties are read and its headline indicators in their order") {
    const std::string before =
        R"({"headline_indicators": ["works", "assigned"], "title": {"vi": "a", "en": "b"}, )"
        R"("subtitle": {"vi": "c", "en": "d"}, "publisher": {"vi": "e", "en": "f"}, )"
        R"("contact": {"vi": "g", "en": "h"}, "report_to": "mailto:x@y.vn", "base_url": "http://a.vn/", )";
    const std::string after = R"("edition": {"number": "7", "date": "2024-02-03"}, )"
                              R"("license": {"name": {"vi": "i", "en": "j"}, "url": "http://b.vn"}})";
    const Loaded loaded("site",
                        before + R"("languages": [{"tag": "vi", "name": "V"}, {"tag": "en", "name": "E"}], )" + after);
    CHECK(reported(loaded.diagnostics).empty());
    const SiteConfig& site = loaded.corpus.site;
    REQUIRE(site.headline_indicators.size() == 2);
    CHECK(loaded.corpus.indicators[site.headline_indicators[0]].id == "works");
    CHECK(loaded.corpus.indicators[site.headline_indicators[1]].id == "assigned");
    CHECK(site.title == LocalText{"a", "b"});
    CHECK(site.subtitle == LocalText{"c", "d"});
    CHECK(site.publisher == LocalText{"e", "f"});
    CHECK(site.contact == LocalText{"g", "h"});
    CHECK(site.report_to == "mailto:x@y.vn");
    CHECK(site.base_url == "http://a.vn/");
    CHECK(site.edition_number == "7");
    CHECK(to_string(site.edition_date) == "2024-02-03");
    CHECK(site.license_name == LocalText{"i", "j"});
    CHECK(site.license_url == "http://b.vn");
    CHECK(reported(Loaded("site", before + after).diagnostics) == Reported{"1:1 missing-property"});
}

TEST_CASE("What the site lacks is reported once not again for its parts") {
    CHECK(reported(Loaded("site", "{}").diagnostics) ==
          Reported{"1:1 missing-property", "1:1 missing-property", "1:1 missing-property", "1:1 missing-property",
                   "1:1 missing-property", "1:1 missing-property", "1:1 missing-property"});
    const std::string head = R"({"title": {"vi": "a", "en": "b"}, "subtitle": {"vi": "c", "en": "d"}, )"
                             R"("publisher": {"vi": "e", "en": "f"}, "base_url": "ftp://a/", )"
                             R"("languages": [{"tag": "vi", "name": "V"}, {"tag": "en", "name": "E"}], )";
    CHECK(underlined(Loaded("site", head + R"(
"edition": 1, "license": 2})")
                         .diagnostics) == Reported{"1:120+10 bad-url", "2:12+1 wrong-type", "2:26+1 wrong-type"});
    CHECK(underlined(Loaded("site", head + R"(
"edition": {"number": "1", "date": "x"}, "license": {"name": {"vi": "i", "en": "j"}, "url": ""}})")
                         .diagnostics) == Reported{"1:120+10 bad-url", "2:36+3 bad-date", "2:93+2 empty-text"});
}

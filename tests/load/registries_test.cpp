// SPDX-License-Identifier: MIT
#include "load/registries.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

std::string area(const std::string& id, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "code": ")" + id +
           R"(", "level": "province", "type": "province", "name": {"vi": "Đắk Lắk", "en": "Dak Lak"}, )" +
           R"("full_name": {"vi": "Tỉnh Đắk Lắk", "en": "Dak Lak Province"}, "source": "test")" + more + "}";
}

// What is reported about areas.json alone.
Reported mistakes_in_areas(const std::string& entries) {
    SmallSite site;
    site.write("data/areas.json", "{\"areas\": [\n" + entries + "\n]}\n");
    Diagnostics diagnostics;
    site.load(diagnostics);
    Diagnostics here;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.place.file == "data/areas.json") {
            here.add(diagnostic);
        }
    }
    return reported(here);
}

}  // namespace

TEST_CASE("The registries of a small site are loaded with their references") {
    Diagnostics diagnostics;
    const Corpus corpus = SmallSite().load(diagnostics);
    CHECK(reported(diagnostics).empty());

    const Area& district = corpus.areas[*corpus.areas.find("980")];
    CHECK(district.full_name == LocalText{"Huyện Sông Xanh", "Sông Xanh District"});
    CHECK(corpus.areas[district.parent].id == "98");
    CHECK(district.level == Level::district);
    CHECK(!district.valid_from);
    CHECK(to_string(*district.valid_to) == "2025-06-30");
    CHECK(district.path_segment == "980-song-xanh");

    const Program& project = corpus.programs[*corpus.programs.find("gnbv.1")];
    CHECK(corpus.programs[project.parent].id == "gnbv");
    CHECK(project.number.in(Languages::first) == "Dự án 1");

    const Unit& billion = corpus.units[*corpus.units.find("billion_vnd")];
    CHECK(corpus.units[billion.base].id == "million_vnd");
    CHECK(billion.factor == Decimal{1000, 0});

    const Indicator& rate = corpus.indicators[*corpus.indicators.find("disbursement_rate")];
    CHECK(rate.reported);
    CHECK(rate.derived);
    CHECK(rate.formula.kind == FormulaKind::ratio);
    CHECK(corpus.indicators[rate.formula.operands[0]].id == "disbursed");
    CHECK(corpus.indicators[rate.formula.operands[1]].id == "assigned");

    const Source& source = corpus.sources[*corpus.sources.find("thu-nghiem-2023")];
    CHECK(to_string(*source.period) == "2023");
    CHECK(to_string(*source.as_of) == "2023-12-31");
    CHECK(corpus.site.base_url == "https://example.org/thu/");
    CHECK(to_string(corpus.site.edition_date) == "2024-02-01");
}

TEST_CASE("An entry may refer to one that stands below it") {
    CHECK(mistakes_in_areas(area("01", R"(, "parent": "02", "successors": ["02"])") + ",\n" + area("02")).empty());
}

TEST_CASE("An unknown predecessor is pointed at inside its list") {
    CHECK(mistakes_in_areas(area("01", R"(, "successors": ["01", "07"])")) == Reported{"2:215 unknown-code"});
}

TEST_CASE("An id is what can be part of an address and of a file name") {
    for (const std::string id : {"", "a b", "a/b", "..", "a..b", ".a", "-a", "_a", "@a", "á", "a\\\\b", "a\\u0000b",
                                 "a:b", "a[b", "a`b", "a{b"}) {
        INFO(id);
        std::string entry = area("01");
        entry.replace(entry.find("01"), 2, id);
        const Reported found = mistakes_in_areas(area("02") + ",\n" + entry);
        REQUIRE(!found.empty());
        CHECK_THAT(found[0],
                   Catch::EndsWith(id.empty() ? "empty-text" : "bad-id") || Catch::EndsWith("control-character"));
    }
}

TEST_CASE("Entries that are no objects and lists that are no lists are reported") {
    CHECK(mistakes_in_areas("1, \"a\", null, [], [[]]").size() == 5);
    SmallSite site;
    site.write("data/areas.json", "{\"areas\": {\"id\": \"VN\"}}");
    CHECK(site.mistakes() == Reported{"1:11 wrong-type"});
    site.write("data/areas.json", "\"areas\"");
    CHECK(site.mistakes() == Reported{"1:1 wrong-type"});
}

TEST_CASE("A registry that cannot be read is one mistake not one for each that refers to it") {
    for (const char* name : {"units", "areas", "programs", "indicators", "breakdowns", "sources"}) {
        INFO(name);
        SmallSite site;
        site.write("data/" + std::string(name) + ".json", "{");
        CHECK(site.mistakes() == Reported{"1:1 json-syntax"});
        site.remove("data/" + std::string(name) + ".json");
        CHECK(site.mistakes() == Reported{"0:0 file-missing"});
    }
}

TEST_CASE("A registry without entries is known to be empty: references to it are mistakes") {
    SmallSite site;
    site.write("data/breakdowns.json", "{\"breakdowns\": []}");
    CHECK(site.mistakes() == Reported{"5:18 unknown-code", "6:18 unknown-code"});
}

TEST_CASE("Properties of every wrong type are reported and nothing crashes") {
    for (const std::string wrong :
         {"null", "1", "true", "[]", "{}", "\"\"", "[null]", "{\"vi\": 1}", "\"\\u0007\"", "-1e99", "[[1]]"}) {
        INFO(wrong);
        std::string entry = "{\"id\": \"x\"";
        for (const char* key : {"code",          "level",           "type",       "name",
                                "full_name",     "parent",          "valid_from", "valid_to",
                                "predecessors",  "successors",      "source",     "notes",
                                "unverified",    "number",          "short_name", "legal_basis",
                                "owner",         "symbol",          "quantity",   "base",
                                "factor",        "integer",         "definition", "unit",
                                "direction",     "theme",           "kind",       "formula",
                                "method_source", "title",           "publisher",  "description",
                                "area",          "program",         "period",     "as_of",
                                "issued",        "document_number", "url",        "unrecorded_note",
                                "base_url",      "languages",       "edition",    "license",
                                "contact"}) {
            entry += std::string(", \"") + key + "\": " + wrong;
        }
        entry += "}";
        SmallSite site;
        for (const char* name : {"units", "areas", "programs", "indicators", "breakdowns", "sources"}) {
            site.write("data/" + std::string(name) + ".json", "{\"" + std::string(name) + "\": [" + entry + "]}");
        }
        site.write("data/site.json", entry);
        CHECK(site.mistakes().size() > 10);
    }
}

TEST_CASE("A folder without data is one mistake that says where it looked") {
    const TemporaryFolder folder;
    Diagnostics diagnostics;
    load(folder.path(), diagnostics);
    CHECK(reported(diagnostics) == Reported{"0:0 source-missing"});
    CHECK_THAT(to_text(diagnostics, Tongue::en), Catch::Contains(folder.path().string()));
}

TEST_CASE("The names of a page's files are no ids in any registry and in any case of letters") {
    const auto breakdown = [](const std::string& id) {
        SmallSite other;
        other.write("data/breakdowns.json", R"({"breakdowns": [
{"id": ")" + id + R"(", "name": {"vi": "a", "en": "a"}}]})");
        Reported found;
        Diagnostics all;
        other.load(all);
        for (const Diagnostic& diagnostic : all.sorted()) {
            if (diagnostic.place.file == "data/breakdowns.json") {
                found.push_back(diagnostic.code);
            }
        }
        return found;
    };
    for (const char* id : {"index.html", "index.json", "con", "nul.x", "aux", "prn", "com1", "lpt9"}) {
        INFO(id);
        CHECK(breakdown(id) == Reported{"reserved-id"});
    }
    for (const char* id : {"index.htm", "index", "cone", "com0", "com10", "com", "lpta", "x.con"}) {
        INFO(id);
        CHECK(breakdown(id).empty());
    }
    SmallSite site;
    site.write("data/units.json", R"({"units": [{"id": "index.json"}]})");
    const Reported found = site.mistakes();
    CHECK(std::count(found.begin(), found.end(), "1:19 reserved-id") == 1);
}

TEST_CASE("An area's folder has at most two hundred letters") {
    const auto named = [](std::size_t letters) {
        std::string entry = area("98");
        const std::string name = "Đắk Lắk";
        return entry.replace(entry.find(name), name.size(), std::string(letters, 'a'));
    };
    // 98 and a hyphen before it.
    CHECK(mistakes_in_areas(named(197)).empty());
    CHECK(mistakes_in_areas(named(198)) == Reported{"2:77 name-too-long"});
    SmallSite site;
    site.write("data/areas.json", "{\"areas\": [\n" + named(320) + "\n]}\n");
    Diagnostics diagnostics;
    site.load(diagnostics);
    CHECK_THAT(to_text(diagnostics, Tongue::en),
               Catch::Contains("the name is too long: with the id it makes a folder of 323 characters, the most is 200 "
                               "[name-too-long]\n"));
}

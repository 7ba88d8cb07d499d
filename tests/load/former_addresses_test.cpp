// SPDX-License-Identifier: MIT
// What entries declare of their former addresses: where it is kept, and what cannot have been an address. The texts of
// the messages are in tests/sites/broken-former-addresses.
#include "load/former_addresses.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/form_patterns.hpp"
#include "load/small_site.hpp"

using namespace minhbach;

namespace {

const std::string head = R"({"sources": [
{"id": "a", "title": "a", "publisher": "p", "description": "d")";

// What an entry with these properties declares, and what is reported of it.
struct Read {
    explicit Read(const std::string& properties) {
        SmallSite site;
        site.write("data/site.json", R"({"title": "t", "subtitle": "s", "publisher": "p", "base_url": "https://a.b/",
"languages": [{"tag": "vi", "name": "Tiếng Việt"}], "edition": {"number": "1", "date": "2024-01-01"},
"license": {"name": "n", "url": "https://a.b/"}})");
        site.write("data/sources.json", head + properties + "}\n]}\n");
        Diagnostics all;
        load(site.path(), all, notes);
        for (const Diagnostic& one : all.sorted()) {
            if (one.place.file == "data/sources.json") {
                diagnostics.add(one);
            }
        }
    }
    std::vector<FormerAddress> declared() const {
        REQUIRE(notes.former_sources.size() == 1);
        return notes.former_sources[0];
    }

    RegistryNotes notes;
    Diagnostics diagnostics;
};

Reported of_part(const std::string& text) {
    return reported(Read(R"(, "former_parts": [")" + text + "\"]").diagnostics);
}

Reported of_address(const std::string& text) {
    return reported(Read(R"(, "former_addresses": [")" + text + "\"]").diagnostics);
}

std::string hint(const TextPattern& pattern, const std::string& wrong) {
    const Message message = address_hint(pattern, wrong);
    CHECK(message.vi.empty() == message.en.empty());
    return message.en.substr(0, message.en.find('"'));
}

}  // namespace

TEST_CASE("What an entry declares is kept with its place") {
    const Read read(R"(, "former_parts": ["b", "x.1_y-Z"],
 "former_addresses": ["nguon/a/", "en/a.b/c/"])");
    CHECK(reported(read.diagnostics).empty());
    const auto declared = read.declared();
    REQUIRE(declared.size() == 4);
    CHECK(declared[0].text == "b");
    CHECK_FALSE(declared[0].whole);
    CHECK(declared[0].place == Place{"data/sources.json", 2, 82});
    CHECK(declared[0].width == 3);
    CHECK(declared[0].excerpt.starts_with("{\"id\": \"a\", \"title\""));
    CHECK(declared[0].excerpt.ends_with("\"x.1_y-Z\"],"));
    CHECK(declared[1].text == "x.1_y-Z");
    CHECK(declared[2].text == "nguon/a/");
    CHECK(declared[2].whole);
    CHECK(declared[2].place == Place{"data/sources.json", 3, 23});
    CHECK(declared[3].text == "en/a.b/c/");
    CHECK(Read("").declared().empty());
    CHECK(Read(R"(, "former_parts": null, "former_addresses": [])").declared().empty());
}

TEST_CASE("A line that is too long for a message is none of its excerpt") {
    const Read read(R"(, "former_parts": ["b"], "url": "https://a.b/)" + std::string(5000, 'x') + "\"");
    REQUIRE(read.declared().size() == 1);
    CHECK(read.declared()[0].excerpt.empty());
}

TEST_CASE("A part of an address has the form of one") {
    for (const char* good : {"b", "184-van-quan", "gnbv.1.2", "A_b", "9", "a--b"}) {
        INFO(good);
        CHECK(of_part(good).empty());
    }
    for (const char* wrong : {"a/b", "/a", "a/", ".", "..", "a..b", ".a", "a.", "-a", "a b", "a?b", "a#b", "a\\\\b",
                              "é", "a%20b", "a@2025", "a\\u0007", "https://a", "{of}"}) {
        INFO(wrong);
        // Some are questionable as texts, too.
        const Reported told = of_part(wrong);
        REQUIRE(!told.empty());
        CHECK(told.front() == "2:82 bad-address");
    }
    CHECK(of_part("") == Reported{"2:82 empty-text"});
}

TEST_CASE("A whole address has the form of that of a page") {
    for (const char* good : {"a/", "nguon/a/", "en/areas/20-a/184-b/gnbv.1/", "EN/A/"}) {
        INFO(good);
        CHECK(of_address(good).empty());
    }
    for (const char* wrong : {"a", "/a/", "a//b/", "a/../b/", "./a/", "a/./", "a/.git/", "a/?b/", "a/#b/", "a\\\\b/",
                              "//a.b/c/", "https://a.b/c/", "mailto:a/", "a b/", "a%2e/", "é/", "/", "a/{of}/"}) {
        INFO(wrong);
        CHECK(of_address(wrong) == Reported{"2:86 bad-address"});
    }
}

TEST_CASE("Where files of the site stand or no folder can be no page has stood") {
    for (const char* taken :
         {"index.html", "index.json", "x.HTML", "a.json", "a.csv", "a.xlsx", "CON", "nul", "aux.x", "com1", "LPT9.a"}) {
        INFO(taken);
        CHECK(of_part(taken) == Reported{"2:82 reserved-address"});
        CHECK(of_address("nguon/" + std::string(taken) + "/a/") == Reported{"2:86 reserved-address"});
    }
    for (const char* taken :
         {"data/", "data/a/", "DATA/a/", "assets/a/", "404.html/", "redirects.csv/", "nguon/a/charts/b.vl.json/"}) {
        INFO(taken);
        CHECK(of_address(taken) == Reported{"2:86 reserved-address"});
    }
    for (const char* free : {"nguon/data/", "nguon/assets/a/", "datas/", "index/", "com10/", "a.html.b/"}) {
        INFO(free);
        CHECK(of_address(free).empty());
    }
    CHECK(of_part("data").empty());  // it stands behind the word of its kind
}

TEST_CASE("An address is as long as that of a page can be") {
    CHECK(of_part(std::string(200, 'a')).empty());
    CHECK(of_part(std::string(201, 'a')) == Reported{"2:82 text-too-long"});
    CHECK(of_address("nguon/" + std::string(200, 'a') + "/").empty());
    CHECK(of_address("nguon/" + std::string(201, 'a') + "/") == Reported{"2:86 text-too-long"});
    std::string deep;
    while (deep.size() < 1000) {
        deep += "aaaaaaaaa/";
    }
    CHECK(of_address(deep).empty());
    CHECK(of_address(deep + "a/") == Reported{"2:86 text-too-long"});
}

TEST_CASE("What is wrong or declared twice is not kept") {
    const Read read(R"(, "former_parts": ["..", "b", "nul", "b", 1, "c"], "former_addresses": "a/")");
    const auto declared = read.declared();
    REQUIRE(declared.size() == 3);
    CHECK(declared[0].text == "b");
    CHECK(declared[2].text == "c");
    CHECK(reported(read.diagnostics) == Reported{"2:82 bad-address", "2:93 reserved-address", "2:100 named-twice",
                                                 "2:105 wrong-type", "2:134 wrong-type"});
}

TEST_CASE("An entry has so many former addresses at the most") {
    const auto with = [](std::size_t count) {
        std::string list;
        for (std::size_t i = 0; i < count; ++i) {
            list += (i == 0 ? "\"a" : ", \"a") + std::to_string(i) + "\"";
        }
        return Read(R"(, "former_parts": [)" + list + "]");
    };
    CHECK(with(limits::former_addresses).declared().size() == limits::former_addresses);
    const Read more = with(limits::former_addresses + 1);
    CHECK(more.declared().empty());
    REQUIRE(more.diagnostics.errors() == 1);
    CHECK(more.diagnostics.sorted()[0].code == "too-many");
    CHECK(more.diagnostics.sorted()[0].width == 5);
}

TEST_CASE("In a family the former address of each member is made of its id") {
    SmallSite site;
    const auto with = [&](const std::string& properties) {
        const std::string texts = R"("name": {"vi": "{0}", "en": "{0}"}, "definition": {"vi": "a", "en": "a"}, )";
        const auto texts_of = [&](const std::string& name) {
            std::string text = texts;
            for (auto at = text.find("{0}"); at != std::string::npos; at = text.find("{0}")) {
                text.replace(at, 3, name);
            }
            return text;
        };
        const std::string of_all = R"("direction": "none", "theme": "finance", )";
        std::string entries;
        for (const std::string id : {"assigned", "disbursed"}) {
            entries += R"({"id": ")" + id + R"(", )" + texts_of("a") + of_all +
                       R"("unit": "million_vnd", "kind": "reported"},)" + "\n";
        }
        site.write("data/indicators.json", "{\"indicators\": [\n" + entries +
                                               R"({"id": "{of}_change", "for_each": ["assigned", "disbursed"], )" +
                                               texts_of("{of}") + of_all + R"("unit": "{unit}", "kind": "derived", )" +
                                               R"("formula": {"type": "change", "of": "{of}", "as": "absolute"}, )" +
                                               properties + "}\n]}\n");
        Diagnostics all;
        RegistryNotes notes;
        load(site.path(), all, notes);
        std::string result;
        for (const auto& declared : notes.former_indicators) {
            for (const FormerAddress& one : declared) {
                result += one.text + " ";
            }
            result += "| ";
        }
        for (const Diagnostic& one : all.sorted()) {
            result += one.place.file == "data/indicators.json" ? one.code + " " : "";
        }
        return result;
    };
    CHECK(
        with(R"("former_parts": ["{of}_rise", "more_{of}"], "former_addresses": ["en/x/{of}_rise/"])") ==
        "| | assigned_rise more_assigned en/x/assigned_rise/ | disbursed_rise more_disbursed en/x/disbursed_rise/ | ");
    // One address for all of them would lead nowhere.
    CHECK(with(R"("former_parts": ["rise"])").ends_with("| bad-address "));
    CHECK(with(R"("former_addresses": ["en/rise/"])").ends_with("| bad-address "));
    CHECK(with(R"("former_parts": ["{x}"])") == "| | | | bad-address ");
}

TEST_CASE("The hint says what is wrong with an address") {
    CHECK(hint(patterns::page_address, "https://a.b/c/") ==
          "leave the site's own address out and write what stands behind it: ");
    CHECK(hint(patterns::page_address, "a/?b") == "leave out what begins with ? or #: ");
    CHECK(hint(patterns::page_address, "/a/") == "leave out the slash at its beginning: ");
    CHECK(hint(patterns::page_address, "a") == "the address of a page ends in a slash: ");
    CHECK(hint(patterns::page_address, "a/../") == "for example: ");
    CHECK(hint(patterns::address_part, "a/b") == "write the part of this entry alone, ");
    CHECK(hint(patterns::any_address_part, "https://a/b") ==
          "leave the site's own address out and write what stands behind it: ");
    CHECK(hint(patterns::family_address_part, "a") == "for example: ");
    CHECK(hint(patterns::family_page_address, "a") == "the address of a page ends in a slash: ");
    CHECK(hint(patterns::any_page_address, "/a/") == "leave out the slash at its beginning: ");
    CHECK(hint(patterns::area_id, "a/b").empty());
}

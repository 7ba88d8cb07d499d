// SPDX-License-Identifier: MIT
// One definition for many indicators.
#include "load/families.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

TEST_CASE("A family becomes an indicator for each of its members with the member's words in its texts") {
    const std::string text = R"({"list": [
{"id": "rate", "name": {"vi": "Tỷ lệ", "en": "Rate"}, "unit": "percent", "theme": "t1", "direction": "d1"},
{"id": "x_{of}", "for_each": ["works", "rate"], "name": {"vi": "{of} a {x} {", "en": "b {of}"},
 "unit": "{unit}/{difference_unit}",
 "terms": ["{of}", "{theme}"], "direction": "{direction}", "n": {"of": "{of}"}, "k": 7},
{"id": "works", "name": {"vi": "Công trình", "en": "Works"}, "unit": "work", "theme": "t2", "direction": "d2"}
]})";
    Diagnostics diagnostics;
    const Languages languages = two_languages();
    SourceText source("a.json", text, diagnostics);
    source.set_languages(languages);
    auto document = parse_json(source);
    REQUIRE(document);
    JsonValue& list = document->items[0];
    expand_families(source, list);
    CHECK(reported(diagnostics).empty());
    REQUIRE(list.items.size() == 4);
    CHECK(list.items[0].find("id")->text == "rate");
    CHECK(list.items[3].find("id")->text == "works");
    const JsonValue& works = list.items[1];
    CHECK(works.find("id")->text == "x_works");
    CHECK(works.find("for_each") == nullptr);
    CHECK(works.members.size() == 7);
    CHECK(works.find("name")->find("vi")->text == "Công trình a {x} {");
    CHECK(works.find("name")->find("en")->text == "b Works");
    CHECK(works.find("unit")->text == "work/work");
    CHECK(works.find("terms")->items[0].text == "works");
    CHECK(works.find("terms")->items[1].text == "t2");
    CHECK(works.find("direction")->text == "d2");
    CHECK(works.find("n")->find("of")->text == "works");
    CHECK(works.find("k")->text == "7");
    const JsonValue& rate = list.items[2];
    CHECK(rate.find("id")->text == "x_rate");
    CHECK(rate.find("name")->find("vi")->text == "Tỷ lệ a {x} {");
    CHECK(rate.find("unit")->text == "percent/percentage_points");
    CHECK(rate.find("terms")->items[1].text == "t1");
}

TEST_CASE("In a text that stands plainly the name is that of the first language and elsewhere it is the id") {
    Diagnostics diagnostics;
    const Languages languages{{"en", "English"}};
    SourceText source("a.json", R"([{"id": "a", "name": "Wells"}, {"id": "{of}_share", "for_each": ["a"],
"name": "Share of {of}", "theme": "{of}"}])",
                      diagnostics);
    source.set_languages(languages);
    auto list = parse_json(source);
    REQUIRE(list);
    expand_families(source, *list);
    REQUIRE(list->items.size() == 2);
    CHECK(list->items[1].find("id")->text == "a_share");
    CHECK(list->items[1].find("name")->text == "Share of Wells");
    CHECK(list->items[1].find("theme")->text == "a");
}

TEST_CASE("A list without families stays as it is") {
    Diagnostics diagnostics;
    const SourceText source("a.json", R"([{"id": "{of}"}])", diagnostics);
    auto list = parse_json(source);
    REQUIRE(list);
    expand_families(source, *list);
    CHECK(list->items[0].find("id")->text == "{of}");
}

TEST_CASE("A text in which a name is multiplied beyond all measure is refused where it stands") {
    const auto reports = [](std::size_t times) {
        std::string of;
        for (std::size_t i = 0; i < times; ++i) {
            of += "{of}";
        }
        Diagnostics diagnostics;
        const Languages languages = two_languages();
        SourceText source("a.json",
                          R"([{"id": "a", "name": {"vi": "0123456789", "en": "x"}},
{"id": "b_{of}", "for_each": ["a", "a"], "definition": {"vi": ")" +
                              of + R"(", "en": "x"}}])",
                          diagnostics);
        source.set_languages(languages);
        auto list = parse_json(source);
        REQUIRE(list);
        expand_families(source, *list);
        CHECK(list->items.size() == (diagnostics.has_errors() ? 1 : 3));
        return reported(diagnostics);
    };
    CHECK(reports(2000).empty());
    CHECK(reports(2001) == Reported{"2:63 text-too-long"});
}

// SPDX-License-Identifier: MIT
// What is missing, of the wrong type or not known in one JSON object, each at its place.
#include "load/object_reader.hpp"

#include <catch2/catch.hpp>

#include "load/reported.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

// Reads an object with what a test asks of it; keeps what was reported, as text in English.
struct Reading {
    template <typename Ask>
    Reading(const std::string& text, const Ask& ask) : source("a.json", text, diagnostics) {
        source.set_languages(languages);
        const auto json = parse_json(source);
        REQUIRE(json);
        ObjectReader reader(source, *json);
        ask(reader);
    }
    std::string message(Tongue language = Tongue::en) const {
        const auto all = diagnostics.sorted();
        return all.size() == 1 ? all[0].message.in(language) + "|" + all[0].hint.in(language) : "(not one)";
    }

    Languages languages = two_languages();
    Diagnostics diagnostics;
    SourceText source;
};

}  // namespace

TEST_CASE("What is no object is reported once and all its properties are absent") {
    const Reading reading(" [1]", [](ObjectReader& reader) {
        CHECK(reader.text("a").empty());
        CHECK(reader.local_text("b") == LocalText{});
        CHECK(!reader.decimal("c"));
        CHECK(!reader.has("d"));
    });
    CHECK(underlined(reading.diagnostics) == Reported{"1:2+1 wrong-type"});
    CHECK(reading.message() == "an object { … } is expected here|");
    CHECK(reading.message(Tongue::vi) == "ở đây phải là một đối tượng { … }|");
}

TEST_CASE("A property nobody asks for gets the name that was meant or all that are known") {
    const auto ask = [](ObjectReader& reader) {
        reader.has("parent");
        reader.has("parent");
        reader.optional_text("notes");
    };
    const Reading near(R"({"$schema": 1, "pärent": 1})", ask);
    CHECK(underlined(near.diagnostics) == Reported{"1:16+8 unknown-property"});
    CHECK(near.message() == "there is no property \"pärent\"|did you mean \"parent\"?");
    CHECK(near.message(Tongue::vi) == "không có thuộc tính \"pärent\"|có phải \"parent\"?");
    const Reading far(R"({"notes": "", "zzz": 1})", ask);
    CHECK(far.message() == "there is no property \"zzz\"|remove it; known here are: parent, notes");
    CHECK(far.message(Tongue::vi) == "không có thuộc tính \"zzz\"|bỏ thuộc tính này; ở đây có: parent, notes");
}

TEST_CASE("A required text is there and is not empty another may be absent or null") {
    const auto text = [](const std::string& json) {
        std::string value;
        const Reading reading(json, [&](ObjectReader& reader) { value = reader.text("a"); });
        const Reported found = underlined(reading.diagnostics);
        return value + "|" + (found.empty() ? "" : found[0]);
    };
    CHECK(text(R"({"a": "b"})") == "b|");
    CHECK(text(R"({})") == "|1:1+1 missing-property");
    CHECK(text(R"({"a": null})") == "|1:1+1 missing-property");
    CHECK(text(R"({"a": ""})") == "|1:7+2 empty-text");
    CHECK(text(R"({"a": "  "})") == "  |1:7+4 empty-text");
    CHECK(text(R"({"a": 12})") == "|1:7+2 wrong-type");
    const Reading optional(R"({"b": null, "c": "d", "e": [] })", [](ObjectReader& reader) {
        CHECK(reader.optional_text("a").empty());
        CHECK(reader.optional_text("b").empty());
        CHECK(reader.optional_text("c") == "d");
        CHECK(reader.optional_text("e").empty());
        CHECK(!reader.has("a"));
        CHECK(!reader.has("b"));
        CHECK(reader.has("e"));
    });
    CHECK(underlined(optional.diagnostics) == Reported{"1:28+1 wrong-type"});
}

TEST_CASE("The message about a wrong type says which type is wanted") {
    const auto wanted = [](const auto& ask) {
        const Reading reading(R"({"a": 1.5, "b": "x"})", ask);
        return reading.message(Tongue::vi) + reading.message();
    };
    CHECK(wanted([](ObjectReader& r) { r.has("b"), r.text("a"); }) ==
          "\"a\" phải là một chuỗi trong dấu nháy|\"a\" must be a text in quotes|");
    CHECK(wanted([](ObjectReader& r) { r.has("b"), r.boolean("a", true); }) ==
          "\"a\" phải là true hoặc false|\"a\" must be true or false|");
    CHECK(wanted([](ObjectReader& r) { r.has("b"), r.list("a"); }) ==
          "\"a\" phải là một danh sách [ … ]|\"a\" must be a list [ … ]|");
    CHECK(wanted([](ObjectReader& r) { r.has("b"), r.object("a"); }) ==
          "\"a\" phải là một đối tượng { … }|\"a\" must be an object { … }|");
    CHECK(wanted([](ObjectReader& r) { r.has("a"), r.decimal("b"); }) ==
          "\"b\" phải là một số như \"0.001\"|\"b\" must be a number such as \"0.001\"|");
    CHECK(wanted([](ObjectReader& r) { r.has("a"), r.texts("b"); }) ==
          "\"b\" phải là một danh sách [ … ]|\"b\" must be a list [ … ]|");
}

TEST_CASE("A switch that is not there stands as it stood") {
    const Reading reading(R"({"on": true, "off": false, "null": null, "text": "true"})", [](ObjectReader& reader) {
        CHECK(reader.boolean("on", false));
        CHECK(!reader.boolean("off", true));
        CHECK(reader.boolean("null", true));
        CHECK(!reader.boolean("null", false));
        CHECK(reader.boolean("none", true));
        CHECK(reader.boolean("text", true));
    });
    CHECK(underlined(reading.diagnostics) == Reported{"1:50+6 wrong-type"});
}

TEST_CASE("A text lacks no language of the site and has no other") {
    const Reading good(R"({"a": {"en": "e", "vi": "v"}, "b": null})", [](ObjectReader& reader) {
        CHECK(reader.local_text("a") == LocalText{"v", "e"});
        CHECK(reader.optional_local_text("a") == LocalText{"v", "e"});
        CHECK(reader.optional_local_text("b") == LocalText{});
        CHECK(reader.optional_local_text("c") == LocalText{});
    });
    CHECK(reported(good.diagnostics).empty());
    const auto one = [](const std::string& json) {
        const Reading reading(json, [&](ObjectReader& reader) { reader.local_text("a"); });
        const Reported found = underlined(reading.diagnostics);
        return (found.empty() ? "" : found[0]) + "|" + reading.message();
    };
    const std::string hint = "|every name and description exists in all languages of the site: vi, en";
    CHECK(one(R"({"a": {"en": "e"}})") ==
          "1:7+1 missing-translation|\"a\" lacks its text in Tiếng Việt (\"vi\")" + hint);
    CHECK(one(R"({"a": {"vi": "v"}})") == "1:7+1 missing-translation|\"a\" lacks its text in English (\"en\")" + hint);
    CHECK(one(R"({"a": {"vi": "v", "en": " "}})") ==
          "1:25+3 missing-translation|\"a\" lacks its text in English (\"en\")" + hint);
    CHECK(one(R"({"a": {"vi": 7, "en": "e"}})") ==
          "1:14+1 missing-translation|\"a\" lacks its text in Tiếng Việt (\"vi\")" + hint);
    CHECK(one(R"({"a": {"vi": "v", "en": "e", "đe": "x"}})") ==
          "1:30+4 unknown-property|the site has no language \"đe\"|those declared in data/site.json are: vi, en");
    CHECK(one(R"({"a": "v"})") == "1:7+3 missing-translation|\"a\" lacks its text in English (\"en\")" + hint);
    CHECK(one(R"({"a": 7})") ==
          "1:7+1 wrong-type|\"a\" must be a text in each language of the site|write \"a\": {\"vi\": \"…\", "
          "\"en\": \"…\"}");
    CHECK(one(R"({"b": 1, "a": null})") == "1:1+1 missing-property|(not one)");
}

TEST_CASE("A list of texts holds texts only") {
    const Reading reading(R"({"a": ["x", 1, "y", null], "b": null})", [](ObjectReader& reader) {
        CHECK(reader.texts("a") == std::vector<std::string>{"x", "y"});
        CHECK(reader.texts("b").empty());
        CHECK(reader.texts("c").empty());
    });
    CHECK(underlined(reading.diagnostics) == Reported{"1:13+1 wrong-type", "1:21+4 wrong-type"});
}

TEST_CASE("Days periods and numbers are read from their texts") {
    const Reading reading(
        R"({"day": "2024-02-29", "no_day": "2023-02-29", "period": "2024-S2", "no_period": "2024-S3",)"
        "\n"
        R"("n": 1.50, "m": "-2", "text": "1,5", "list": [1], "null": null})",
        [](ObjectReader& reader) {
            CHECK(to_string(*reader.optional_date("day")) == "2024-02-29");
            CHECK(!reader.optional_date("no_day"));
            CHECK(!reader.optional_date("none"));
            CHECK(to_string(*reader.optional_period("period", {})) == "2024-S2");
            CHECK(!reader.optional_period("no_period", {}));
            CHECK(!reader.optional_period("none", {}));
            CHECK(to_string(*reader.decimal("n")) == "1.50");
            CHECK(to_string(*reader.decimal("m")) == "-2");
            CHECK(!reader.decimal("text"));
            CHECK(!reader.decimal("list"));
            CHECK(!reader.decimal("null"));
        });
    CHECK(underlined(reading.diagnostics) == Reported{"1:1+1 missing-property", "1:33+12 bad-date", "1:81+9 bad-period",
                                                      "2:31+5 bad-number", "2:46+1 bad-number"});
}

TEST_CASE("A mistake may be reported at a property or at the object that lacks it") {
    const Reading reading("{\"a\": [1, 2],\n\"b\": {}}", [](ObjectReader& reader) {
        REQUIRE(reader.list("a") != nullptr);
        CHECK(reader.list("a")->items.size() == 2);
        CHECK(reader.object("b") == &reader.at("b"));
        CHECK(reader.list("c") == nullptr);
        CHECK(reader.object("c") == nullptr);
        reader.error("b", "at-b", {"v", "e"}, {"h", "i"});
        reader.error("c", "at-all", {"v", "e"});
    });
    CHECK(reported(reading.diagnostics) == Reported{"1:1 at-all", "2:6 at-b"});
    CHECK(reading.diagnostics.sorted()[1].hint == Message{"h", "i"});
}

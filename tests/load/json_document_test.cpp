// SPDX-License-Identifier: MIT
#include "load/json_document.hpp"

#include <catch2/catch.hpp>

#include "load/reported.hpp"

using namespace minhbach;

namespace {

struct Reading {
    explicit Reading(std::string text) : source("a.json", std::move(text), diagnostics), value(parse_json(source)) {}

    // The text of the file from where a value begins.
    std::string at(const JsonValue& part, std::size_t bytes) const {
        return std::string(source.text().substr(part.offset, bytes));
    }

    Diagnostics diagnostics;
    SourceText source;
    std::optional<JsonValue> value;
};

}  // namespace

TEST_CASE("Every value of a JSON file knows where it stands") {
    const Reading reading(
        "{\n  \"tên\": \"Văn \\\"Quan\\\"\\\\\", \"số\" : [-12.50,1e3, true,false , null, {}, []],\n \"cuối\": 7}\n");
    REQUIRE(reading.value);
    const JsonValue& root = *reading.value;
    CHECK(root.type == JsonValue::Type::object);
    CHECK(root.offset == 0);
    REQUIRE(root.members.size() == 3);
    CHECK(root.members[1].key == "số");
    CHECK(reading.source.text().substr(root.members[1].key_offset).starts_with("\"số\" :"));

    const JsonValue& name = *root.find("tên");
    CHECK(name.text == "Văn \"Quan\"\\");
    CHECK(reading.at(name, 5) == "\"Văn");
    CHECK(name.length == std::string("\"Van \\\"Quan\\\"\\\\\"").size());

    const JsonValue& list = *root.find("số");
    REQUIRE(list.items.size() == 7);
    CHECK(reading.at(list, 2) == "[-");
    CHECK(list.items[0].text == "-12.50");
    CHECK(reading.at(list.items[0], list.items[0].length) == "-12.50");
    CHECK(list.items[1].text == "1e3");
    CHECK(reading.at(list.items[1], list.items[1].length) == "1e3");
    CHECK(list.items[2].boolean);
    CHECK(reading.at(list.items[2], 4) == "true");
    CHECK(!list.items[3].boolean);
    CHECK(reading.at(list.items[3], 5) == "false");
    CHECK(list.items[4].type == JsonValue::Type::null);
    CHECK(reading.at(list.items[4], 4) == "null");
    CHECK(reading.at(list.items[5], 2) == "{}");
    CHECK(reading.at(list.items[6], 2) == "[]");

    const JsonValue& last = *root.find("cuối");
    CHECK(reading.at(last, last.length) == "7");
    CHECK(reading.source.place(last.offset).line == 3);
    CHECK(reading.source.place(last.offset).column == 10);
}

TEST_CASE("A number that ends the file is found too") {
    const Reading reading("12");
    REQUIRE(reading.value);
    CHECK(reading.value->text == "12");
    CHECK(reading.value->offset == 0);
    CHECK(reading.value->length == 2);
}

TEST_CASE("A key that stands twice in one object is a mistake at its second place") {
    const Reading reading("{\"a\": 1, \"b\": {\"a\": 2}, \"a\": 3}");
    CHECK(!reading.value);
    CHECK(reported(reading.diagnostics) == Reported{"1:25 json-duplicate-key"});
}

TEST_CASE("What is not JSON is reported at the first character that does not fit") {
    CHECK(reported(Reading("{\"a\": 1,}").diagnostics) == Reported{"1:9 json-syntax"});
    CHECK(reported(Reading("{\"a\": 1\n \"b\": 2}").diagnostics) == Reported{"2:2 json-syntax"});
    CHECK(reported(Reading("{\"đ\": “x”}").diagnostics) == Reported{"1:7 json-syntax"});
    CHECK(reported(Reading("{\"a\": 'x'}").diagnostics) == Reported{"1:7 json-syntax"});
    CHECK(reported(Reading("{\"a\": \"x\ny\"}").diagnostics) == Reported{"1:9 json-syntax"});
    CHECK(reported(Reading("[1] [2]").diagnostics) == Reported{"1:5 json-syntax"});
    CHECK(reported(Reading("\n\n").diagnostics) == Reported{"2:1 json-syntax"});
}

TEST_CASE("A file that stops too early is reported at its last character") {
    CHECK(reported(Reading("{\"a\": [1, 2").diagnostics) == Reported{"1:11 json-syntax"});
    CHECK(reported(Reading("{\"a\": \"x\n\n").diagnostics).size() == 1);
    CHECK(reported(Reading("{\"a\": [1, 2]\n\n\n").diagnostics) == Reported{"1:12 json-syntax"});
}

TEST_CASE("JSON may nest 64 levels deep and no deeper") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(Reading(nested(64)).value);
    CHECK(reported(Reading(nested(65)).diagnostics) == Reported{"1:65 json-too-deep"});
    CHECK(reported(Reading(std::string(1'000'000, '[')).diagnostics) == Reported{"1:65 json-too-deep"});
    std::string objects;
    for (int i = 0; i < 100'000; ++i) {
        objects += "{\"a\":";
    }
    CHECK(reported(Reading(objects).diagnostics).size() == 1);
}

TEST_CASE("An object with thousands of members is refused instead of read slowly") {
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i) {
        text += fmt::format("{}\"k{}\":1", i == 0 ? "" : ",", i);
    }
    const Reading reading(text + "}");
    CHECK(!reading.value);
    CHECK(reading.diagnostics.errors() == 1);
}

TEST_CASE("Numbers beyond every type keep their digits or are a mistake but never crash") {
    const std::string digits(5000, '9');
    const Reading reading("[" + digits + "]");
    // The library refuses what is no finite double; either way nothing is read wrongly.
    CHECK((!reading.value || reading.value->items[0].text == digits));
    const Reading shorter("[123456789012345678901234567890, 0.1234567890123456789012345]");
    REQUIRE(shorter.value);
    CHECK(shorter.value->items[0].text == "123456789012345678901234567890");
    CHECK(shorter.value->items[1].text == "0.1234567890123456789012345");
}

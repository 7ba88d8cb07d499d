// SPDX-License-Identifier: MIT
#include "base/json_writer.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

using namespace minhbach;

namespace {

template <typename Write>
std::string written(const Write& write) {
    std::string out;
    JsonWriter json(out);
    write(json);
    return out;
}

}  // namespace

TEST_CASE("Objects and arrays are written compactly, with commas between their members only") {
    CHECK(written([](JsonWriter& json) { json.begin_object().end_object(); }) == "{}");
    CHECK(written([](JsonWriter& json) { json.begin_array().end_array(); }) == "[]");
    CHECK(written([](JsonWriter& json) {
              json.begin_object();
              json.key("a")
                  .integer(1)
                  .key("b")
                  .begin_array()
                  .boolean(true)
                  .null()
                  .begin_object()
                  .end_object()
                  .end_array()
                  .key("c")
                  .text("x");
              json.end_object();
          }) == R"({"a":1,"b":[true,null,{}],"c":"x"})");
}

TEST_CASE("Rows stand on a line each, whatever is inside them") {
    CHECK(written([](JsonWriter& json) { json.begin_rows().end_array(); }) == "[]");
    CHECK(written([](JsonWriter& json) {
              json.begin_object().key("rows").begin_rows();
              json.begin_object().key("a").begin_array().integer(1).integer(2).end_array().end_object();
              json.begin_object().end_object();
              json.end_array().key("n").integer(2).end_object();
          }) == "{\"rows\":[\n{\"a\":[1,2]},\n{}\n],\"n\":2}");
}

TEST_CASE("A decimal is written with the digits that were printed") {
    const auto number = [](Decimal value) { return written([&](JsonWriter& json) { json.number(value); }); };
    CHECK(number({1250, 2}) == "12.50");
    CHECK(number({13805469, 3}) == "13805.469");
    CHECK(number({-5, 1}) == "-0.5");
    CHECK(number({0, 2}) == "0.00");
    CHECK(number({123456789012345678, 0}) == "123456789012345678");
    CHECK(number({1, 18}) == "0.000000000000000001");
}

TEST_CASE("The smallest and the largest integer are written whole") {
    CHECK(written([](JsonWriter& json) {
              json.begin_array()
                  .integer(std::numeric_limits<std::int64_t>::min())
                  .integer(std::numeric_limits<std::int64_t>::max())
                  .end_array();
          }) == "[-9223372036854775808,9223372036854775807]");
}

TEST_CASE("Texts are escaped where JSON needs it and nowhere else") {
    const auto text = [](std::string_view value) { return written([&](JsonWriter& json) { json.text(value); }); };
    CHECK(text("") == "\"\"");
    CHECK(text("Lạng Sơn </script> /") == "\"Lạng Sơn </script> /\"");
    CHECK(text("\"a\\b\"") == R"("\"a\\b\"")");
    CHECK(text("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    CHECK(text(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
}

TEST_CASE("Keys are escaped like texts") {
    CHECK(written([](JsonWriter& json) { json.begin_object().key("a\"\n").null().end_object(); }) ==
          R"({"a\"\n":null})");
}

TEST_CASE("An empty text is null where it stands for something that is not there") {
    CHECK(written([](JsonWriter& json) { json.begin_array().text_or_null("").text_or_null("x").end_array(); }) ==
          R"([null,"x"])");
}

TEST_CASE("Another JSON parser reads every character back as it was") {
    std::string all;
    for (int c = 0; c < 0x80; ++c) {
        all += static_cast<char>(c);
    }
    all += "ảỡ€😀\xEF\xBB\xBF\xE2\x80\xA8";
    const auto read =
        nlohmann::json::parse(written([&](JsonWriter& json) { json.begin_object().key(all).text(all).end_object(); }));
    CHECK(read.at(all).get<std::string>() == all);
}

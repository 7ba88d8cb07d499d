// SPDX-License-Identifier: MIT
#include "model/word_pattern.hpp"

#include <catch2/catch.hpp>

#include "base/parallel.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

std::string filled(const std::string& tag, const std::string& pattern, std::initializer_list<NamedValue> values) {
    const WrittenNumbers numbers(tag);
    const WrittenDates dates(tag);
    const auto compiled = WordPattern::compile(tag, pattern);
    REQUIRE(std::holds_alternative<WordPattern>(compiled));
    return std::get<WordPattern>(compiled).fill({Languages::first, numbers, dates}, {values.begin(), values.size()});
}

}  // namespace

TEST_CASE("A pattern is filled with what it names and what it is not given stays empty") {
    CHECK(filled("en", "a{x}b{x}", {{"x", "1"}, {"y", "2"}}) == "a1b1");
    CHECK(filled("en", "{x}", {}).empty());
    CHECK(filled("en", "ế {x} đ", {{"x", "ộ"}}) == "ế ộ đ");
    // What is put in is not looked through again.
    CHECK(filled("en", "{x}", {{"x", "{x}"}}) == "{x}");
    CHECK(filled("en", "", {}).empty());
    CHECK(filled("en", "{n, plural, one {# house} other {# houses}} {y}", {{"n", std::size_t{2}}}) == "2 houses ");
    CHECK(filled("en", "{x, select, a {A {y}} other {B}}", {}) == "B");
    CHECK(filled("en", "{x, select, a {A {y}} other {B}}", {{"x", "a"}}) == "A ");
}

TEST_CASE("Braces and apostrophes stand as ICU has them") {
    CHECK(filled("en", "it's '{'x'}' {x}", {{"x", "1"}}) == "it's {x} 1");
    CHECK(filled("en", "a ''{x}''", {{"x", "1"}}) == "a '1'");
}

TEST_CASE("Numbers and days are written as the language writes them") {
    CHECK(filled("vi", "{n}", {{"n", std::size_t{1234}}}) == "1.234");
    CHECK(filled("en", "{n}", {{"n", Decimal{12345, 1}}}) == "1,234.5");
    CHECK(filled("en", "{d}", {{"d", *parse_date("2024-01-31")}}) == "January 31, 2024");
    CHECK(filled("en", "{d, date, ::yMMMMd}", {{"d", *parse_date("2024-01-31")}}) == "January 31, 2024");
    CHECK(filled("en", "{n, number}", {{"n", Decimal{12345, 1}}}) == "1,234.5");
}

TEST_CASE("A number chooses its form of the plural") {
    const std::string pattern = "{n, plural, =0 {none} one {# house} other {# houses}}";
    CHECK(filled("en", pattern, {{"n", std::size_t{0}}}) == "none");
    CHECK(filled("en", pattern, {{"n", std::size_t{1}}}) == "1 house");
    CHECK(filled("en", pattern, {{"n", std::size_t{1234}}}) == "1,234 houses");
    CHECK(filled("ru", "{n, plural, one {дом} few {дома} many {домов} other {дома}}", {{"n", std::size_t{22}}}) ==
          "дома");
    CHECK(filled("en", "{x, select, a {A} other {B}} {y}", {{"x", "a"}, {"y", "z"}}) == "A z");
}

TEST_CASE("A text in each language is put in that of the pattern") {
    CHECK(filled("en", "{x}", {{"x", LocalText{"first", "second"}}}) == "first");
}

TEST_CASE("A mistake of a pattern has its place in UTF-16") {
    const auto compiled = WordPattern::compile("en", "ab {x");
    REQUIRE(std::holds_alternative<WordPattern::Mistake>(compiled));
}

TEST_CASE("Patterns with forms to choose from are filled by several threads") {
    const std::shared_ptr<const Words>& words = theme_words();
    std::vector<std::string> told(500);
    for_each_parallel(told.size(), 4, [&](std::size_t i, unsigned) {
        told[i] = words->in(english, "chart_gaps", {{"count", i}});
    });
    CHECK(told[1].starts_with("1 line has no single plan"));
    for (std::size_t i = 2; i < told.size(); ++i) {
        REQUIRE(told[i].starts_with(std::to_string(i) + " lines have no single plan"));
    }
}

TEST_CASE("What stands beside a choice is written as everywhere, and so is the number that chooses") {
    const std::string pattern = "{count, plural, one {# commune} other {# communes}} of {count} since {day}, {share} %";
    CHECK(filled("en", pattern,
                 {{"count", std::size_t{1234}}, {"day", *parse_date("2025-07-01")}, {"share", Decimal{12345, 1}}}) ==
          "1,234 communes of 1,234 since July 1, 2025, 1,234.5 %");
    const std::string nested = "{by, select, day {until {day}} other {{n, plural, other {# of {total}}}}}";
    CHECK(filled("vi", nested, {{"by", "day"}, {"day", *parse_date("2025-07-01")}}) ==
          "until " + filled("vi", "{d}", {{"d", *parse_date("2025-07-01")}}));
    CHECK(filled("vi", nested, {{"by", "x"}, {"n", std::size_t{1234}}, {"total", std::size_t{5678}}}) ==
          "1.234 of 5.678");
    // With an offset the number is ICU's own.
    CHECK(filled("en", "{n, plural, offset:1 one {# other} other {# others}}", {{"n", std::size_t{3}}}) == "2 others");
}

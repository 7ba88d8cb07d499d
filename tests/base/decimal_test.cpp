// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/decimals.hpp"

using namespace minhbach;

TEST_CASE("A plain number keeps every digit that was written", "[decimal]") {
    CHECK(plain("0") == "0");
    CHECK(plain("2723") == "2723");
    CHECK(plain("1234.5") == "1234.5");
    CHECK(plain("13805.469") == "13805.469");
    CHECK(plain("12.50") == "12.50");
    CHECK(plain("0.007") == "0.007");
    CHECK(plain("-3") == "-3");
    CHECK(plain("-0.5") == "-0.5");
    CHECK(is_same(number("13805.469"), {13805469, 3}));
    CHECK(is_same(number("12.50"), {1250, 2}));
    CHECK(is_same(number("-0.05"), {-5, 2}));
}

TEST_CASE("What is not wholly a plain number is nothing", "[decimal]") {
    for (const std::string_view text : {"",
                                        " ",
                                        "-",
                                        "--1",
                                        "+1",
                                        ".",
                                        "-.",
                                        ".5",
                                        "-.5",
                                        "5.",
                                        "-5.",
                                        "1..2",
                                        "1.2.3",
                                        "1,5",
                                        "1.234,5",
                                        "1 000",
                                        " 1",
                                        "1 ",
                                        "1\n",
                                        "1-",
                                        "1.-5",
                                        "1e3",
                                        "0x10",
                                        "1a",
                                        "a",
                                        "nan",
                                        "inf",
                                        "12%",
                                        "\xE2\x88\x92"
                                        "5",
                                        "\xEF\xBC\x91",
                                        "1\xC2\xA0"
                                        "000",
                                        "…"}) {
        CAPTURE(text);
        CHECK(plain(text) == "nothing");
    }
    CHECK(plain(std::string_view("1\0002", 3)) == "nothing");
}

TEST_CASE("A Vietnamese number groups thousands by dots", "[decimal]") {
    CHECK(vietnamese("1.234") == "1234");
    CHECK(vietnamese("12.345") == "12345");
    CHECK(vietnamese("123.456") == "123456");
    CHECK(vietnamese("1.234.567") == "1234567");
    CHECK(vietnamese("9.000.000.000.000") == "9000000000000");
    CHECK(vietnamese("-1.234.567,89") == "-1234567.89");
    CHECK(is_same(parse_vietnamese("1.234,50").value(), {123450, 2}));
}

TEST_CASE("A Vietnamese number may also leave the thousands ungrouped", "[decimal]") {
    CHECK(vietnamese("2723") == "2723");
    CHECK(vietnamese("1234567,8") == "1234567.8");
    CHECK(vietnamese("999") == "999");
    CHECK(vietnamese("-2723") == "-2723");
    CHECK(vietnamese("0") == "0");
}

TEST_CASE("A Vietnamese number has a comma before its decimals, and any number of them", "[decimal]") {
    CHECK(vietnamese("1,5") == "1.5");
    CHECK(vietnamese("0,123") == "0.123");
    CHECK(vietnamese("12,3456789") == "12.3456789");
    CHECK(vietnamese("1.234,5") == "1234.5");
    CHECK(vietnamese("-0,5") == "-0.5");
    CHECK(vietnamese("5,00") == "5.00");
}

TEST_CASE("A Vietnamese number whose groups are not all of three digits is nothing", "[decimal]") {
    for (const std::string_view text :
         {"1.23.4",   "1.2345",     "12.34",        "1.23",  "1.2",    "1.",     "1234.567", "1.234.5",
          "1.234.56", "1.234.5678", "1234.567.890", ".234",  ".1.234", "1..234", "1.234.",   "1.234..567",
          ".",        "-.",         "-.234",        "1.23a", "1.a23",  "a.123",  "-1.-23"}) {
        CAPTURE(text);
        CHECK(vietnamese(text) == "nothing");
    }
}

TEST_CASE("A Vietnamese number with a stray comma, sign or letter is nothing", "[decimal]") {
    for (const std::string_view text :
         {"",       "-",       ",",         "-,",        "1.234,",   "1,",      ",5",     "-,5",
          "1,2,3",  "1,234.5", "1,234,567", "1.234,5.6", "1.234,-5", "--1.234", "+1.234", " 1.234",
          "1.234 ", "1. 234",  "1 234",     "1.234%",    "1.234đ",   "1'234"}) {
        CAPTURE(text);
        CHECK(vietnamese(text) == "nothing");
    }
}

TEST_CASE("A dot behind a leading zero is no group of thousands: 0.123 would become 123", "[decimal]") {
    CHECK(vietnamese("0.123") == "nothing");
    CHECK(vietnamese("-0.123") == "nothing");
    CHECK(vietnamese("0.123,5") == "nothing");
    CHECK(vietnamese("00.123") == "nothing");
    CHECK(vietnamese("012.345") == "nothing");
    CHECK(vietnamese("0.000.001") == "nothing");
    CHECK(vietnamese("10.001") == "10001");
    CHECK(vietnamese("1.000") == "1000");
}

TEST_CASE("The two forms read the same characters as different numbers", "[decimal]") {
    CHECK(plain("13.805") == "13.805");
    CHECK(vietnamese("13.805") == "13805");
}

TEST_CASE("Zeros in front do not change a number", "[decimal]") {
    CHECK(plain("007") == "7");
    CHECK(plain("-0") == "0");
    CHECK(plain("-0.00") == "0.00");
    CHECK(plain("00.50") == "0.50");
    CHECK(vietnamese("007,5") == "7.5");
}

TEST_CASE("A number of more than eighteen digits is nothing, wherever its point stands", "[decimal]") {
    CHECK(plain("999999999999999999") == "999999999999999999");
    CHECK(plain("-999999999999999999") == "-999999999999999999");
    CHECK(plain("1000000000000000000") == "nothing");
    CHECK(plain("9223372036854775807") == "nothing");
    CHECK(plain("0.12345678901234567") == "0.12345678901234567");
    CHECK(plain("0.123456789012345678") == "nothing");
    CHECK(plain("123456789.123456789") == "123456789.123456789");
    CHECK(plain("123456789.1234567891") == "nothing");
    CHECK(plain(std::string(1000, '9')) == "nothing");
    CHECK(plain("0." + std::string(1000, '0')) == "nothing");
    CHECK(vietnamese("999.999.999.999.999.999") == "999999999999999999");
    CHECK(vietnamese("1.000.000.000.000.000.000") == "nothing");
    CHECK(vietnamese("999.999.999.999.999.999,9") == "nothing");
    CHECK(vietnamese("99.999.999.999.999.999,9") == "99999999999999999.9");
}

TEST_CASE("A number is written with a digit before the point and all digits behind it", "[decimal]") {
    CHECK(to_string({0, 0}) == "0");
    CHECK(to_string({0, 3}) == "0.000");
    CHECK(to_string({5, 1}) == "0.5");
    CHECK(to_string({5, 3}) == "0.005");
    CHECK(to_string({-5, 3}) == "-0.005");
    CHECK(to_string({-12, 1}) == "-1.2");
    CHECK(to_string({100, 2}) == "1.00");
    CHECK(to_string({1, 18}) == "0.000000000000000001");
    CHECK(to_string({largest, 0}) == "9223372036854775807");
    CHECK(to_string({largest, 18}) == "9.223372036854775807");
    CHECK(to_string({smallest, 0}) == "-9223372036854775808");
    CHECK(to_string({smallest, 18}) == "-9.223372036854775808");
}

TEST_CASE("Any number that is written and read again is the same to the last digit", "[decimal][property]") {
    RandomDecimals random(1);
    for (int i = 0; i < 20000; ++i) {
        const Decimal value = random.next(18, 17);
        CAPTURE(to_string(value));
        const auto again = parse_plain(to_string(value));
        REQUIRE(again.has_value());
        REQUIRE(is_same(*again, value));
    }
}

TEST_CASE("Any number that is printed the Vietnamese way reads back the same to the last digit",
          "[decimal][property]") {
    CHECK(printed_in_vietnam({-12345678, 1}) == "-1.234.567,8");
    CHECK(printed_in_vietnam({999, 0}) == "999");
    RandomDecimals random(2);
    for (int i = 0; i < 20000; ++i) {
        const Decimal value = random.next(18, 17);
        const std::string text = printed_in_vietnam(value);
        CAPTURE(text);
        const auto again = parse_vietnamese(text);
        REQUIRE(again.has_value());
        REQUIRE(is_same(*again, value));
    }
}

TEST_CASE("No text whatever makes the parsers give a number that is not written in it", "[decimal][property]") {
    std::mt19937_64 engine(3);
    constexpr std::string_view alphabet = "0123456789..,,- ";
    for (int i = 0; i < 50000; ++i) {
        std::string text;
        for (std::uint64_t length = engine() % 24; length > 0; --length) {
            text += alphabet[engine() % alphabet.size()];
        }
        CAPTURE(text);
        if (const auto value = parse_plain(text)) {
            REQUIRE(parse_plain(to_string(*value)).value() == *value);
            REQUIRE(std::count(text.begin(), text.end(), '.') == (value->scale > 0 ? 1 : 0));
        }
        if (const auto value = parse_vietnamese(text)) {
            // Without its dots and with a point for the comma it is the plain form.
            std::string bare;
            for (const char c : text) {
                if (c != '.') {
                    bare += c == ',' ? '.' : c;
                }
            }
            REQUIRE(is_same(parse_plain(bare).value(), *value));
        }
    }
}

TEST_CASE("Numbers compare by value, not by how many zeros were printed", "[decimal]") {
    CHECK(number("12.5") == number("12.50"));
    CHECK(number("0") == number("0.000"));
    CHECK(number("12.5") < number("12.51"));
    CHECK(number("-12.51") < number("-12.5"));
    CHECK(number("-0.1") < number("0"));
    CHECK(number("9.99") < number("10"));
    CHECK(number("100") > number("99.999999"));
    CHECK(number("1") != number("1.000001"));
    CHECK(number("2") >= number("2.0"));
    CHECK(number("2") <= number("2.0"));
}

TEST_CASE("The largest and the smallest numbers compare without overflow at any scale", "[decimal]") {
    const std::vector<Decimal> rising = {{smallest, 0},      {smallest + 1, 0}, {smallest, 1}, {-10, 0}, {smallest, 18},
                                         {smallest + 1, 18}, {-1, 0},           {-1, 18},      {0, 18},  {1, 18},
                                         {largest - 1, 18},  {largest, 18},     {largest, 17}, {100, 0}, {largest, 1},
                                         {largest - 1, 0},   {largest, 0}};
    for (std::size_t i = 0; i < rising.size(); ++i) {
        for (std::size_t j = 0; j < rising.size(); ++j) {
            CAPTURE(to_string(rising[i]), to_string(rising[j]));
            CHECK((rising[i] <=> rising[j]) == (i <=> j));
            CHECK((rising[i] == rising[j]) == (i == j));
        }
    }
    CHECK(Decimal{1'000'000'000'000'000'000, 18} == Decimal{1, 0});
    CHECK(Decimal{0, 0} == Decimal{0, 18});
}

TEST_CASE("The magnitude of a number has its digits and no sign") {
    CHECK(to_string(magnitude({-1250, 2})) == "12.50");
    CHECK(to_string(magnitude({1250, 2})) == "12.50");
    CHECK(to_string(magnitude({0, 1})) == "0.0");
}

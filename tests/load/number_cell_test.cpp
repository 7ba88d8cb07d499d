// SPDX-License-Identifier: MIT
#include "load/number_cell.hpp"

#include <catch2/catch.hpp>

#include "load/reported.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

const Unit money{"billion_vnd", {"tỷ đồng", "billion dong"}, {"", ""}, "money", 0, {1, 0}, false};
const Unit percent{"percent", {"%", "%"}, {"", ""}, "percent", 0, {1, 0}, false};
const Unit households{"household", {"hộ", "households"}, {"", ""}, "count", 0, {1, 0}, true};

// The digits that were read, or the codes of what was reported, "!" before them when there is no number.
std::string read(const std::string& cell, NumberForm form, const Unit& unit) {
    Diagnostics diagnostics;
    static const Languages languages = two_languages();
    SourceText source("a.csv", cell, diagnostics);
    source.set_languages(languages);
    const auto value = read_number(source, {source.text(), 0, source.text().size()}, form, unit);
    std::string result = value ? to_string(*value) : "";
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        result += (value ? " ?" : "!") + diagnostic.code;
    }
    return result;
}

Message hint(const std::string& cell, NumberForm form) {
    Diagnostics diagnostics;
    static const Languages languages = two_languages();
    SourceText source("a.csv", cell, diagnostics);
    source.set_languages(languages);
    read_number(source, {source.text(), 0, source.text().size()}, form, money);
    REQUIRE(reported(diagnostics) == Reported{"1:1 bad-number"});
    return diagnostics.sorted().front().hint;
}

std::string vi(const std::string& cell, const Unit& unit = money) {
    return read(cell, NumberForm::vietnamese, unit);
}

std::string plain(const std::string& cell, const Unit& unit = money) {
    return read(cell, NumberForm::plain, unit);
}

}  // namespace

TEST_CASE("Vietnamese numbers group thousands with dots and have a comma before the decimals") {
    CHECK(vi("1.234,5") == "1234.5");
    CHECK(vi("1234,50") == "1234.50");
    CHECK(vi("13.805") == "13805");
    CHECK(vi("-0,5") == "-0.5");
    CHECK(vi("0") == "0");
    CHECK(vi("1234.5") == "!bad-number");
    CHECK(vi("1,234.5") == "!bad-number");
    CHECK(vi("12.34") == "!bad-number");
    CHECK(vi("1.2345") == "!bad-number");
}

TEST_CASE("Plain numbers have a dot before the decimals and no grouping") {
    CHECK(plain("1234.5") == "1234.5");
    CHECK(plain("13805.469") == "13805.469");
    CHECK(plain("-3") == "-3");
    CHECK(plain("1.234,5") == "!bad-number");
    CHECK(plain("1,234") == "!bad-number");
    CHECK(plain("1 234") == "!bad-number");
}

TEST_CASE("What is not a number is never read as one") {
    for (const std::string cell : {"",   " ",  "-",   "--1", "1-", "+5",   "5 tỷ", "12%", "1e5", "0x10", ".5",  "5.",
                                   "5,", ",5", "NaN", "inf", "١٢", "１２", "1.",   "..",  ",,",  "1..2", "1,,2"}) {
        INFO(cell);
        CHECK(vi(cell) == "!bad-number");
        CHECK(plain(cell) == "!bad-number");
    }
}

TEST_CASE("Eighteen digits are kept more are refused") {
    CHECK(plain("123456789012345678") == "123456789012345678");
    CHECK(plain("1234567890123456789") == "!number-too-long");
    CHECK(plain("0.1234567890123456789") == "!number-too-long");
    CHECK(vi("123.456.789.012.345.678") == "123456789012345678");
    CHECK(vi("1.234.567.890.123.456.789") == "!number-too-long");
    CHECK(plain(std::string(100'000, '9')) == "!number-too-long");
    CHECK(vi(std::string(100'000, '.')) == "!bad-number");
}

TEST_CASE("What is counted is a whole number") {
    CHECK(vi("12.345", households) == "12345");
    CHECK(vi("12,0", households) == "12.0");
    CHECK(vi("12,345", households) == "!not-a-whole-number");
    CHECK(plain("1.234", households) == "!not-a-whole-number");
}

TEST_CASE("A percentage in the thousands is a decimal point in the wrong place") {
    CHECK(vi("10.505", percent) == "!thousands-mixed-up");
    CHECK(vi("10,505", percent) == "10.505");
    CHECK(vi("1000", percent) == "1000");
    CHECK(plain("10.505", percent) == "10.505");
}

TEST_CASE("A plain number that looks grouped is read as it says with a warning") {
    CHECK(plain("13.805") == "13.805 ?thousands-unclear");
    CHECK(plain("-13.805") == "-13.805 ?thousands-unclear");
    CHECK(plain("0.805") == "0.805");
    CHECK(plain("13.8050") == "13.8050");
    CHECK(plain("1380.505") == "1380.505");
}

TEST_CASE("A number that fits both forms is not advised to be read in the other") {
    CHECK(hint("1,250", NumberForm::plain).en ==
          "\"1,250\" may be 1250 or 1.250: look at the report; if the comma groups thousands, write 1250, if it stands "
          "before decimals, write 1.250");
    CHECK(hint("-955,834", NumberForm::plain).vi ==
          "\"-955,834\" có thể là -955834 hoặc -955.834: xem lại báo cáo; nếu dấu phẩy ngăn hàng nghìn thì viết "
          "-955834, nếu nó đứng trước phần thập phân thì viết -955.834");
    // These fit one form only.
    for (const char* other : {"1,25", "1,2500", "1250,500", "0,250", "1.250,5"}) {
        INFO(other);
        CHECK_THAT(hint(other, NumberForm::plain).en, Catch::StartsWith("the heading says :plain"));
    }
    CHECK(fits_both_forms("13.805", money));
    CHECK(fits_both_forms("-1,250", money));
    CHECK_FALSE(fits_both_forms("1,250", percent));
    CHECK_FALSE(fits_both_forms("1.250", households));
    CHECK_FALSE(fits_both_forms("1.250,500", money));
    CHECK_FALSE(fits_both_forms("1250,500", money));
    CHECK_FALSE(fits_both_forms("1,25", money));
}

TEST_CASE("A character in a number that is not what it looks like is named") {
    CHECK(hint("1\u00A0250", NumberForm::vietnamese).en ==
          "the cell holds an invisible character, U+00A0 (no-break space): delete it, or type the number again");
    CHECK(hint("\u200B5", NumberForm::plain).vi ==
          "trong ô có ký tự không nhìn thấy U+200B (khoảng trắng không có chiều rộng): xoá nó rồi gõ lại số");
    CHECK(hint("−5", NumberForm::plain).en ==
          "the cell holds U+2212 (minus sign): write a negative number with the - of the keyboard (U+002D)");
    CHECK(hint("(1250.5)", NumberForm::plain).en ==
          "brackets do not make a number negative: write -1250.5 if it is, or else remove the brackets");
    CHECK_THAT(hint("()", NumberForm::plain).en, Catch::StartsWith("when the source does not state it"));
}

TEST_CASE("What a spreadsheet program left in a cell instead of a number is told by what it did") {
    for (const NumberForm form : {NumberForm::vietnamese, NumberForm::plain}) {
        for (const char* shortened : {"1,9E+03", "1.9E+05", "-2e6", "4E-7"}) {
            INFO(shortened);
            CHECK_THAT(hint(shortened, form).en, Catch::StartsWith("a spreadsheet shortened this number"));
        }
        CHECK_THAT(hint("=A1+B1", form).en, Catch::StartsWith("the cell holds a formula"));
        CHECK_THAT(hint("#REF!", form).vi, Catch::StartsWith("bảng tính báo lỗi"));
        CHECK_THAT(hint("#####", form).en, Catch::StartsWith("a spreadsheet wrote an error"));
        CHECK_THAT(hint("'123", form).en, Catch::StartsWith("remove the ' before it"));
        for (const char* other : {"E", "5E", "E5", "3 ME", "12Ex4"}) {
            INFO(other);
            CHECK_THAT(hint(other, form).en, !Catch::StartsWith("a spreadsheet"));
        }
    }
}

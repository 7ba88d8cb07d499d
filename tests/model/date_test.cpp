// SPDX-License-Identifier: MIT
#include "model/date.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace minhbach;

namespace {

std::string date(std::string_view text) {
    const auto value = parse_date(text);
    return value ? to_string(*value) : "nothing";
}

// "2024-02: 2024-02-01 to 2024-02-29".
std::string period(std::string_view text) {
    const auto value = parse_period(text);
    return value ? fmt::format("{}: {} to {}", to_string(*value), to_string(value->first), to_string(value->last))
                 : "nothing";
}

}  // namespace

TEST_CASE("A date is days since 1970", "[date]") {
    CHECK(parse_date("1970-01-01")->days == 0);
    CHECK(parse_date("1970-01-02")->days == 1);
    CHECK(parse_date("1969-12-31")->days == -1);
    CHECK(parse_date("2000-03-01")->days == 11017);
    CHECK(parse_date("2024-06-12")->days == 19886);
    CHECK(to_string(Date{19886}) == "2024-06-12");
}

TEST_CASE("The 29th of February is there in leap years only", "[date]") {
    CHECK(date("2024-02-29") == "2024-02-29");
    CHECK(date("2000-02-29") == "2000-02-29");
    CHECK(date("2023-02-29") == "nothing");
    CHECK(date("1900-02-29") == "nothing");
    CHECK(date("2100-02-29") == "nothing");
    CHECK(date("2024-02-30") == "nothing");
}

TEST_CASE("A day that no month has does not exist", "[date]") {
    for (const std::string_view text : {"2024-04-31", "2024-06-31", "2024-09-31", "2024-11-31", "2024-01-32",
                                        "2024-01-00", "2024-00-10", "2024-13-01", "2024-99-99"}) {
        CAPTURE(text);
        CHECK(date(text) == "nothing");
    }
    CHECK(date("2024-01-31") == "2024-01-31");
    CHECK(date("2024-12-31") == "2024-12-31");
}

TEST_CASE("A date that is not written year-month-day with all its digits is nothing", "[date]") {
    for (const std::string_view text : {"",
                                        " ",
                                        "2024",
                                        "2024-06",
                                        "2024-6-12",
                                        "2024-06-1",
                                        "24-06-12",
                                        "12/06/2024",
                                        "12-06-2024",
                                        "2024/06/12",
                                        "20240612",
                                        "2024-0612",
                                        "2024-06-12 ",
                                        " 2024-06-12",
                                        "2024-06-012",
                                        "2024-06-12T00:00",
                                        "2024-Jun-12",
                                        "-024-06-12",
                                        "+024-06-12",
                                        "2024--6-12",
                                        "2024-06--1",
                                        "2024-+6-12",
                                        "2024- 6-12",
                                        "202a-06-12",
                                        "2024-0a-12",
                                        "2024-06-1a",
                                        "0x24-06-12",
                                        "２024-06-12",
                                        "----------",
                                        "0000-00-00"}) {
        CAPTURE(text);
        CHECK(date(text) == "nothing");
    }
    CHECK(date(std::string_view("2024-06-1\0", 10)) == "nothing");
}

TEST_CASE("A year that no report can be about is a slip of the keyboard", "[date]") {
    CHECK(date("1900-01-01") == "1900-01-01");
    CHECK(date("1899-12-31") == "nothing");
    CHECK(date("2199-12-31") == "2199-12-31");
    CHECK(date("2200-01-01") == "nothing");
    CHECK(date("0202-01-01") == "nothing");
    CHECK(date("9999-01-01") == "nothing");
}

TEST_CASE("Every day of three centuries reads back as it was written, in order", "[date][property]") {
    const Date first = parse_date("1900-01-01").value();
    const Date last = parse_date("2199-12-31").value();
    CHECK(last.days - first.days + 1 == 300 * 365 + 73);
    std::string before;
    for (Date day = first; day <= last; ++day.days) {
        const std::string text = to_string(day);
        REQUIRE(parse_date(text) == day);
        REQUIRE(before < text);
        before = text;
    }
}

TEST_CASE("A date knows its calendar", "[date]") {
    const auto calendar = to_calendar(parse_date("2024-02-29").value());
    CHECK(static_cast<int>(calendar.year()) == 2024);
    CHECK(static_cast<unsigned>(calendar.month()) == 2);
    CHECK(static_cast<unsigned>(calendar.day()) == 29);
}

TEST_CASE("Dates compare as days", "[date]") {
    CHECK(parse_date("2023-12-31").value() < parse_date("2024-01-01").value());
    CHECK(parse_date("2024-01-01").value() == parse_date("2024-01-01").value());
    CHECK(parse_date("1969-01-01").value() < parse_date("1970-01-01").value());
}

TEST_CASE("A year, half, quarter and month reach from their first to their last day", "[period]") {
    CHECK(period("2023") == "2023: 2023-01-01 to 2023-12-31");
    CHECK(period("2024-S1") == "2024-S1: 2024-01-01 to 2024-06-30");
    CHECK(period("2024-S2") == "2024-S2: 2024-07-01 to 2024-12-31");
    CHECK(period("2024-Q1") == "2024-Q1: 2024-01-01 to 2024-03-31");
    CHECK(period("2024-Q2") == "2024-Q2: 2024-04-01 to 2024-06-30");
    CHECK(period("2024-Q3") == "2024-Q3: 2024-07-01 to 2024-09-30");
    CHECK(period("2024-Q4") == "2024-Q4: 2024-10-01 to 2024-12-31");
    CHECK(period("2024-01") == "2024-01: 2024-01-01 to 2024-01-31");
    CHECK(period("2024-04") == "2024-04: 2024-04-01 to 2024-04-30");
    CHECK(period("2024-12") == "2024-12: 2024-12-01 to 2024-12-31");
    CHECK(period("2021/2023") == "2021/2023: 2021-01-01 to 2023-12-31");
    CHECK(period("2021/2022") == "2021/2022: 2021-01-01 to 2022-12-31");
}

TEST_CASE("February is as long as its year has it", "[period]") {
    CHECK(period("2024-02") == "2024-02: 2024-02-01 to 2024-02-29");
    CHECK(period("2023-02") == "2023-02: 2023-02-01 to 2023-02-28");
    CHECK(period("2100-02") == "2100-02: 2100-02-01 to 2100-02-28");
    CHECK(period("2000-02") == "2000-02: 2000-02-01 to 2000-02-29");
}

TEST_CASE("A period knows its kind, year and part", "[period]") {
    const Period year = parse_period("2023").value();
    CHECK(year.kind == PeriodKind::year);
    CHECK(year.year == 2023);
    CHECK(year.part == 0);
    CHECK(year.last_year == 2023);
    const Period half = parse_period("2024-S2").value();
    CHECK(half.kind == PeriodKind::half);
    CHECK(half.part == 2);
    const Period quarter = parse_period("2024-Q3").value();
    CHECK(quarter.kind == PeriodKind::quarter);
    CHECK(quarter.part == 3);
    const Period month = parse_period("2024-11").value();
    CHECK(month.kind == PeriodKind::month);
    CHECK(month.part == 11);
    const Period years = parse_period("2021/2025").value();
    CHECK(years.kind == PeriodKind::years);
    CHECK(years.year == 2021);
    CHECK(years.last_year == 2025);
    CHECK(years.part == 0);
}

TEST_CASE("The first and the last year that are accepted are accepted with all their parts", "[period]") {
    CHECK(period("1900") == "1900: 1900-01-01 to 1900-12-31");
    CHECK(period("1899") == "nothing");
    CHECK(period("2199") == "2199: 2199-01-01 to 2199-12-31");
    CHECK(period("2199-S2") == "2199-S2: 2199-07-01 to 2199-12-31");
    CHECK(period("2199-Q4") == "2199-Q4: 2199-10-01 to 2199-12-31");
    CHECK(period("2199-12") == "2199-12: 2199-12-01 to 2199-12-31");
    CHECK(period("1900/2199") == "1900/2199: 1900-01-01 to 2199-12-31");
    CHECK(period("2200") == "nothing");
    CHECK(period("2199/2200") == "nothing");
    CHECK(period("1899/1901") == "nothing");
}

TEST_CASE("Several years run forward", "[period]") {
    CHECK(period("2023/2021") == "nothing");
    CHECK(period("2023/2023") == "nothing");
    CHECK(period("2021-2023") == "nothing");
    CHECK(period("2021/23") == "nothing");
    CHECK(period("2021/2022/2023") == "nothing");
    CHECK(period("2021/") == "nothing");
    CHECK(period("/2021") == "nothing");
}

TEST_CASE("What is no period is nothing", "[period]") {
    for (const std::string_view text :
         {"",          " ",         "2",        "202",        "20244",   "2024 ",   " 2024",    "-024",
          "+024",      "2024-",     "2024-0",   "2024-00",    "2024-13", "2024-1",  "2024-001", "2024-S0",
          "2024-S3",   "2024-S",    "2024-S12", "2024-s1",    "2024-Q0", "2024-Q5", "2024-q1",  "2024Q1",
          "2024-H1",   "2024/S1",   "2024/06",  "2024-06-12", "2024--1", "2024-+1", "2024- 1",  "2024-a1",
          "2024/-023", "2024/+025", "202a",     "năm 2024",   "Q1-2024", "06-2024", "06/2024",  "2024-Q1 "}) {
        CAPTURE(text);
        CHECK(period(text) == "nothing");
    }
}

TEST_CASE("Every period of a century reads back as it was written and follows on the one before",
          "[period][property]") {
    const std::vector<std::vector<std::string>> kinds{
        {""},
        {"-S1", "-S2"},
        {"-Q1", "-Q2", "-Q3", "-Q4"},
        {"-01", "-02", "-03", "-04", "-05", "-06", "-07", "-08", "-09", "-10", "-11", "-12"}};
    for (const auto& parts : kinds) {
        int next = parse_date("1990-01-01")->days;
        for (int year = 1990; year < 2090; ++year) {
            for (const std::string& part : parts) {
                const std::string text = std::to_string(year) + part;
                CAPTURE(text);
                const auto value = parse_period(text);
                REQUIRE(value.has_value());
                REQUIRE(to_string(*value) == text);
                REQUIRE(value->first.days == next);
                REQUIRE(value->last >= value->first);
                next = value->last.days + 1;
            }
        }
    }
}

TEST_CASE("Periods that are written differently are different, even over the same days", "[period]") {
    CHECK(parse_period("2024-Q1").value() == parse_period("2024-Q1").value());
    CHECK(parse_period("2024-Q1").value() != parse_period("2024-S1").value());
    CHECK(parse_period("2024-Q1").value() < parse_period("2024-Q2").value());
    CHECK(parse_period("2023").value() < parse_period("2024").value());
    CHECK(parse_period("2021/2022").value() < parse_period("2021/2023").value());
}

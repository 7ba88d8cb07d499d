// SPDX-License-Identifier: MIT
// Years that do not begin in January.
#include <catch2/catch.hpp>
#include <string>

#include "load/theme_words.hpp"
#include "model/labels.hpp"

namespace minhbach {

namespace {

constexpr Calendar april{4};

// "year 2018-04-01 2019-03-31 2018/19": kind, days, and how it is written again; "-" where it is none.
std::string told(const char* text, Calendar calendar = april) {
    const auto period = parse_period(text, calendar);
    if (!period) {
        return "-";
    }
    return std::string(period_kind_codes.at(static_cast<std::size_t>(period->kind))) + " " + to_string(period->first) +
           " " + to_string(period->last) + " " + to_string(*period);
}

}  // namespace

TEST_CASE("A financial year runs from its month to the month before in the next year") {
    CHECK(told("2018/19") == "year 2018-04-01 2019-03-31 2018/19");
    CHECK(told("1999/00") == "year 1999-04-01 2000-03-31 1999/00");
    CHECK(told("2019/20", {2}) == "year 2019-02-01 2020-01-31 2019/20");
    CHECK(told("2019/20", {12}) == "year 2019-12-01 2020-11-30 2019/20");
}

TEST_CASE("Parts of a financial year count from its beginning") {
    CHECK(told("2018/19-S1") == "half 2018-04-01 2018-09-30 2018/19-S1");
    CHECK(told("2018/19-S2") == "half 2018-10-01 2019-03-31 2018/19-S2");
    CHECK(told("2018/19-Q3") == "quarter 2018-10-01 2018-12-31 2018/19-Q3");
    CHECK(told("2018/19-Q4") == "quarter 2019-01-01 2019-03-31 2018/19-Q4");
    CHECK(told("2018/19-9M") == "months 2018-04-01 2018-12-31 2018/19-9M");
    CHECK(told("2018/19-11M") == "months 2018-04-01 2019-02-28 2018/19-11M");
    CHECK(told("2018/19-2020/21") == "years 2018-04-01 2021-03-31 2018/19-2020/21");
}

TEST_CASE("Calendar years keep their form beside financial years") {
    CHECK(told("2018") == "year 2018-01-01 2018-12-31 2018");
    CHECK(told("2018-06") == "month 2018-06-01 2018-06-30 2018-06");
    CHECK(told("2018-9M") == "months 2018-01-01 2018-09-30 2018-9M");
    CHECK(told("2018-1M", {}) == "months 2018-01-01 2018-01-31 2018-1M");
    CHECK(told("2021/2023") == "years 2021-01-01 2023-12-31 2021/2023");
}

TEST_CASE("What is no year of the calendar is no period") {
    for (const char* text : {"2018/20", "2018/18", "2018/1", "2018/199", "2018/19-", "2018/19-06", "2018/19-S3",
                             "2018/19-Q5", "2018/19-0M", "2018/19-12M", "2018/19-09M", "2018/19-M", "2018/19-2018/19",
                             "2018/19-2017/18", "2018/19-2020", "2018/19/2020", "2018-12M", "2018-0M", "2023/2021"}) {
        CAPTURE(text);
        CHECK(told(text) == "-");
    }
    // Where all years begin in January there are none of the other form.
    CHECK(told("2018/19", {}) == "-");
    CHECK(told("2018/19-S1", {}) == "-");
}

TEST_CASE("The year before is that of the same calendar and part") {
    const auto before = [](const char* text) {
        const auto earlier = year_before(*parse_period(text, april));
        return earlier ? to_string(*earlier) + " " + to_string(earlier->first) : std::string("-");
    };
    CHECK(before("2018/19") == "2017/18 2017-04-01");
    CHECK(before("2018/19-Q4") == "2017/18-Q4 2018-01-01");
    CHECK(before("2018/19-9M") == "2017/18-9M 2017-04-01");
    CHECK(before("2018") == "2017 2017-01-01");
    CHECK(before("2024-02") == "2023-02 2023-02-01");
    CHECK(before("2018/19-2020/21") == "-");
    CHECK(before("2021/2023") == "-");
    CHECK_FALSE(year_before(timeless_period));
}

TEST_CASE("A period of a financial year has its name in both languages") {
    const auto label = [](const char* text) { return period_label(*theme_words(), *parse_period(text, april)); };
    CHECK(label("2018/19").in(vietnamese) == "năm 2018/19");
    CHECK(label("2018/19").in(english) == "2018/19");
    CHECK(label("2018/19-9M").in(vietnamese) == "9 tháng đầu năm 2018/19");
    CHECK(label("2018/19-9M").in(english) == "first 9 months of 2018/19");
    CHECK(label("2018/19-1M").in(english) == "first month of 2018/19");
    CHECK(label("2018/19-Q2").in(english) == "second quarter of 2018/19");
    CHECK(label("2018/19-2020/21").in(english) == "2018/19–2020/21");
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Every cell of a row arrives where it belongs, and the parts of a row fit together.
#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

Reported mistakes(const std::string& rows) {
    SmallSite site;
    site.write(province_file, heading_vi + rows);
    Diagnostics diagnostics;
    site.load(diagnostics);
    return underlined(diagnostics);
}

}  // namespace

TEST_CASE("Each cell of a row is kept in its own member") {
    SmallSite site;
    site.write(province_file,
               heading_vi +
                   "980,gnbv.1,assigned,transport,investment,district,2022/2023,2023-Q3,2023-10-01,estimate,"
                   "\"7,5\",billion_vnd,\"12,25\",II/3,about;preliminary\n"
                   "98,mtqg,works,,,,total,2024,,target,,work,,III,suppressed;about\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    CHECK(reported(diagnostics).empty());
    const Observation& row = corpus.observations[0];
    CHECK(corpus.sources[row.source].id == "thu-nghiem-2023");
    CHECK(row.line == 2);
    CHECK(corpus.areas[row.area].id == "980");
    CHECK(corpus.programs[row.program].id == "gnbv.1");
    CHECK(corpus.indicators[row.indicator].id == "assigned");
    CHECK(corpus.dimensions.ids(row.coordinates, ",") == "transport");
    CHECK(row.capital == Capital::investment);
    CHECK(row.fund == Fund::district);
    CHECK(corpus.strings[row.fund_year] == "2022/2023");
    CHECK(to_string(corpus.period_of(row)) == "2023-Q3");
    CHECK(to_string(row.as_of) == "2023-10-01");
    CHECK(row.kind == kinds::estimate);
    CHECK(to_string(row.reported_value) == "7.5");
    CHECK(row.value == Decimal{7500, 0});
    CHECK(corpus.units[row.reported_unit].id == "billion_vnd");
    CHECK(row.has_rate);
    CHECK(to_string(row.reported_rate) == "12.25");
    CHECK(corpus.strings[row.locator] == "II/3");
    CHECK(corpus.strings[row.note] == "about;preliminary");
    CHECK(row.missing == Missing::present);
    const Observation& next = corpus.observations[1];
    CHECK(next.line == 3);
    CHECK(next.coordinates == no_coordinates);
    CHECK(next.capital == Capital::none);
    CHECK(next.fund == Fund::none);
    CHECK(next.kind == kinds::target);
    CHECK(next.missing == Missing::suppressed);
    CHECK(!next.has_value());
    CHECK(corpus.strings[next.fund_year] == "total");
    CHECK(to_string(corpus.period_of(next)) == "2024");
}

TEST_CASE("Budget years are years, spans of years, all years or nothing") {
    const auto year = [](const std::string& text) {
        return mistakes("98,gnbv,works,,,," + text + ",2023,,actual,4,work,,I,\n");
    };
    for (const char* good : {"", "2023", "2022/2023", "total"}) {
        CHECK(year(good).empty());
    }
    for (const char* bad : {"2023-Q1", "2023-S1", "2023-06", "all"}) {
        CHECK(year(bad) == Reported{fmt::format("2:18+{} bad-fund-year", std::string_view(bad).size())});
    }
}

TEST_CASE("A value has no reason to be missing, and what is missing has one") {
    const auto row = [](const std::string& value, const std::string& note) {
        return mistakes("98,gnbv,works,,,,,2023,,actual," + value + ",work,,I," + note + "\n");
    };
    CHECK(row("", "") == Reported{"2:32+1 missing-without-reason"});
    CHECK(row("", "about") == Reported{"2:32+1 missing-without-reason"});
    CHECK(row("", "not_applicable").empty());
    CHECK(row("", "not_reported;suppressed") == Reported{"2:41+23 two-reasons"});
    CHECK(row("0", "not_reported") == Reported{"2:42+12 value-and-missing"});
    CHECK(row("0", "about;over").empty());
    CHECK(row("0", "about;") == Reported{"2:42+6 unknown-code"});
}

TEST_CASE("What the canonical unit cannot hold exactly is too long") {
    const auto amount = [](const std::string& value) {
        return mistakes("98,gnbv,assigned,,,,,2023,,plan," + value + ",billion_vnd,,I,\n");
    };
    CHECK(amount("9223372036854775").empty());
    CHECK(amount("9223372036854776") == Reported{"2:33+16 number-too-long"});
}

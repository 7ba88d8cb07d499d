// SPDX-License-Identifier: MIT
#include "check/interval.hpp"

#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

Decimal number(const char* text) {
    return parse_plain(text).value();
}

Interval between(const char* low, const char* high) {
    return {number(low), number(high)};
}

std::string text(const Interval& interval) {
    return to_string(interval.low) + " " + to_string(interval.high);
}

// The interval of a figure in million VND that was printed as `reported` in a unit of `factor` million.
std::string interval(const char* value, const char* reported, const char* factor) {
    Report report;
    const UnitIndex unit = report.unit("other", "money", {"x", "x"});
    report.corpus.units[unit].factor = number(factor);
    Observation& row = report.add("assigned", value);
    row.reported_value = number(reported);
    row.reported_unit = unit;
    return text(interval_of(report.corpus, row));
}

RateFit fit(const char* part, const char* whole, const char* rate) {
    return fit_rate(between(part, part), between(whole, whole), number(rate));
}

}  // namespace

TEST_CASE("A printed number stands for half of its last digit to both sides") {
    CHECK(interval("4450", "4450", "1") == "4449.5 4450.5");
    CHECK(interval("-12.50", "-12.50", "1") == "-12.505 -12.495");
    CHECK(interval("1230", "1.23", "1000") == "1225 1235");
    CHECK(interval("1.234567", "1234567", "0.000001") == "1.2345665 1.2345675");
    CHECK(interval("0.0", "0.0", "1") == "0.0 0.0");  // nothing is nothing
    CHECK(interval("0.1", "0.1", "1") == "0.05 0.15");
}

TEST_CASE("A count stands for itself and so does a figure without a unit or with too many digits") {
    Report report;
    CHECK(text(interval_of(report.corpus, report.add("households", "35922"))) == "35922 35922");
    Observation& row = report.add("assigned", "35922");
    CHECK(text(interval_of(report.corpus, row)) == "35921.5 35922.5");
    row.reported_unit = no_index;
    CHECK(text(interval_of(report.corpus, row)) == "35922 35922");
    CHECK(interval("999999999999999999", "999999999999999999", "1") == "999999999999999999 999999999999999999");
    CHECK(interval("-999999999999999999", "1", "1") == "-999999999999999999 -999999999999999999");
    // Half of the last digit times the factor has 19 digits or more.
    row.value = {7, 0};
    row.reported_value = {1, 18};
    row.reported_unit = 0;
    report.corpus.units[0].factor = {1, 3};
    CHECK(text(interval_of(report.corpus, row)) == "7 7");
}

TEST_CASE("Intervals meet where they share a number") {
    const Interval middle = between("10", "20.0");
    CHECK(middle.meets(between("20", "30")));
    CHECK_FALSE(middle.meets(between("20.1", "30")));
    CHECK(middle.meets(between("5", "10.0")));
    CHECK_FALSE(middle.meets(between("5", "9.9")));
    CHECK(middle.meets(between("12", "13")));
    CHECK(middle.meets(between("1", "100")));
}

TEST_CASE("Intervals add up end by end as long as there are digits for it") {
    const auto sum = between("1.5", "2.5") + between("10", "20.25");
    REQUIRE(sum.has_value());
    CHECK(text(*sum) == "11.5 22.75");
    const char* most = "999999999999999999";
    CHECK_FALSE((between("0.1", "1") + between(most, "1")).has_value());
    CHECK_FALSE((between("1", "0.1") + between("1", most)).has_value());
}

TEST_CASE("A percentage fits when rounding gives it or cutting off does") {
    CHECK(fit("125", "1000", "12.5") == RateFit::rounded);
    CHECK(fit("125", "1000", "13") == RateFit::rounded);  // halves are rounded up
    CHECK(fit("125", "1000", "12") == RateFit::truncated);
    CHECK(fit("1249", "10000", "12") == RateFit::rounded);
    CHECK(fit("1249", "10000", "13") == RateFit::none);
    CHECK(fit("1299", "10000", "12") == RateFit::truncated);
    CHECK(fit("1300", "10000", "12") == RateFit::none);  // 13 % is nothing that is cut off to 12
    CHECK(fit("1150", "10000", "12") == RateFit::rounded);
    CHECK(fit("1149", "10000", "12") == RateFit::none);
    CHECK(fit("79063", "100000", "79.06") == RateFit::rounded);
    CHECK(fit("79065", "100000", "79.06") == RateFit::truncated);
    CHECK(fit("79070", "100000", "79.06") == RateFit::none);
    CHECK(fit("0", "1000", "0") == RateFit::rounded);
    CHECK(fit("4", "1000", "0") == RateFit::rounded);
    CHECK(fit("9", "1000", "0") == RateFit::truncated);
    CHECK(fit("10", "1000", "0") == RateFit::none);
    CHECK(fit("2000", "1000", "200") == RateFit::rounded);
}

TEST_CASE("A percentage fits when some numbers within the intervals of part and whole give it") {
    const Interval part = between("10", "12");
    const Interval whole = between("40", "50");  // 20 to 30 %
    CHECK(fit_rate(part, whole, number("30.0")) == RateFit::rounded);
    CHECK(fit_rate(part, whole, number("30.05")) == RateFit::none);
    CHECK(fit_rate(part, whole, number("30.1")) == RateFit::none);
    CHECK(fit_rate(part, whole, number("20.0")) == RateFit::rounded);
    CHECK(fit_rate(part, whole, number("19.9")) == RateFit::none);
    CHECK(fit_rate(part, whole, number("19")) == RateFit::none);
    CHECK(fit_rate(between("10.1", "12"), between("40", "50.5"), number("19.9")) == RateFit::none);
    CHECK(fit_rate(between("10.1", "12"), between("40", "50.6"), number("19.9")) == RateFit::truncated);
}

TEST_CASE("Whether a percentage fits is unknown without a whole above zero and for negative numbers") {
    CHECK(fit("10", "0", "10") == RateFit::unknown);
    CHECK(fit("10", "-100", "10") == RateFit::unknown);
    CHECK(fit("-1", "100", "1") == RateFit::unknown);
    CHECK(fit("1", "100", "-1") == RateFit::unknown);
    CHECK(fit_rate(between("-0.5", "1"), between("10", "11"), number("1")) == RateFit::unknown);
    CHECK(fit_rate(between("1", "1"), between("-0.1", "11"), number("1")) == RateFit::unknown);
    CHECK(fit("1", "1000", "0.1") == RateFit::rounded);
}

TEST_CASE("Whether a percentage fits is unknown where it would need too many digits") {
    const char* most = "999999999999999999";
    CHECK(fit(most, most, "100") == RateFit::unknown);
    CHECK(fit("1", most, "100") == RateFit::unknown);
    CHECK(fit(most, "1", "100") == RateFit::unknown);
    CHECK(fit("1", "1", most) == RateFit::unknown);
    CHECK(fit_rate(between("1", "1"), between("1", "1"), {1, 18}) == RateFit::unknown);
}

TEST_CASE("A figure is exact when the source states the number itself") {
    Report report;
    Observation& row = report.add("assigned", "100");
    for (const auto& [note, exact] :
         {std::pair{"", true}, std::pair{"in_words", true}, std::pair{"preliminary", true}, std::pair{"about", false},
          std::pair{"over", false}, std::pair{"in_words;about", false}, std::pair{"per_unit", false}}) {
        INFO(note);
        row.note = report.corpus.strings.intern(note);
        CHECK(is_exact(report.corpus, row) == exact);
        row.missing = Missing::not_reported;
        CHECK_FALSE(is_exact(report.corpus, row));
        row.missing = Missing::present;
    }
}

TEST_CASE("What is about a figure stands for half of its last digit that is not zero, a limit for nothing") {
    const auto stated = [](const char* value, const char* note, const char* unit = "assigned") {
        Report report;
        const auto interval = stated_interval(report.corpus, report.add(unit, value, {.note = note}));
        return interval ? text(*interval) : std::string("-");
    };
    CHECK(stated("13200", "about") == "13150.0 13250.0");
    CHECK(stated("347047", "about", "households") == "347046.5 347047.5");
    CHECK(stated("12.50", "about") == "12.450 12.550");
    CHECK(stated("13200", "") == "13199.5 13200.5");
    CHECK(stated("347047", "", "households") == "347047 347047");
    CHECK(stated("13200", "over") == "-");
    CHECK(stated("0", "about") == "-");
    Report report;
    Observation& row = report.add("assigned", "13200", {.note = "about"});
    row.missing = Missing::not_reported;
    CHECK_FALSE(stated_interval(report.corpus, row));
}

TEST_CASE("A difference of two intervals is all that it may be") {
    const Interval more{{100, 0}, {110, 0}};
    const Interval less{{20, 0}, {25, 0}};
    CHECK(text((more - less).value()) == "75 90");
    CHECK(text((less - more).value()) == "-90 -75");
    constexpr std::int64_t most = 999'999'999'999'999'999;
    CHECK_FALSE(Interval{{-most, 0}, {-most, 0}} - Interval{{most, 18}, {most, 18}});
}

TEST_CASE("A source may round to a unit greater than the one it prints") {
    const auto of = [](const char* value, const char* indicator = "assigned") {
        Report report;
        for (const auto& [id, factor] : {std::pair{"thousand", "1000"}, std::pair{"ten", "10"}}) {
            const UnitIndex unit = report.unit(id, "money", {id, id});
            report.corpus.units[unit].base = 0;
            report.corpus.units[unit].factor = number(factor);
            report.corpus.sources[0].precision.push_back(unit);
        }
        return text(interval_of(report.corpus, report.add(indicator, value)));
    };
    CHECK(of("1234000") == "1233500 1234500");
    CHECK(of("-1234000") == "-1234500 -1233500");
    CHECK(of("1234560") == "1234555 1234565");  // rounded less: to tens
    CHECK(of("1234567") == "1234566.5 1234567.5");
    CHECK(of("1234000.5") == "1234000.45 1234000.55");
    CHECK(of("0") == "0 0");
    CHECK(of("1000", "households") == "1000 1000");  // in another quantity
    Report other;
    other.corpus.sources[0].precision = {0};  // the very unit in which it prints
    CHECK(text(interval_of(other.corpus, other.add("assigned", "12.3"))) == "12.25 12.35");
    Report people;
    const UnitIndex thousand = people.unit("thousand", "count", {"x", "x"});
    people.corpus.units[thousand].base = 2;
    people.corpus.units[thousand].factor = number("1000");
    people.corpus.sources[0].precision = {thousand};
    CHECK(text(interval_of(people.corpus, people.add("households", "35000"))) == "34500 35500");
    CHECK(text(interval_of(people.corpus, people.add("households", "35000", {.source = 1}))) == "35000 35000");
}

TEST_CASE("A number to the cent may stand for one that is rounded to thousands") {
    Report report;
    const UnitIndex unit = report.unit("rand", "money", {"x", "x"});
    const auto add = [&](const char* value) {
        Observation& row = report.add("assigned", value);
        row.reported_value = number(value);
        row.reported_unit = unit;
        return report.corpus.observations.size() - 1;
    };
    const auto same = [&](const char* a, const char* b) {
        const std::size_t one = add(a);
        const std::size_t other = add(b);
        const auto& all = report.corpus.observations;
        CHECK(may_be_rounded(all[one], all[other]) == may_be_rounded(all[other], all[one]));
        return may_be_rounded(all[one], all[other]);
    };
    CHECK(same("17549853801.23", "17549854000"));
    CHECK(same("17549853500", "17549854000"));
    CHECK_FALSE(same("17549853499.99", "17549854000"));
    CHECK(same("17549854499.99", "17549854000"));
    CHECK_FALSE(same("17549854500.01", "17549854000"));
    CHECK_FALSE(same("23699560300.5", "23699560298"));
    CHECK_FALSE(same("-17549853801", "17549854000"));
}

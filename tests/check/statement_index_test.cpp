// SPDX-License-Identifier: MIT
#include "check/statement_index.hpp"

#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

std::vector<ObservationIndex> found(const StatementIndex& index, const Statement& statement) {
    const auto rows = index.find(statement);
    return {rows.begin(), rows.end()};
}

// Of any byte.
Kind kind_of(unsigned code) {
    return {static_cast<KindRole>(code >> 6U), (code & 32U) != 0, static_cast<std::uint8_t>(code & 31U)};
}

using Found = std::vector<ObservationIndex>;

}  // namespace

TEST_CASE("A statement holds all that a figure is about and nothing of what it says") {
    Report report;
    const Coordinates part = report.breakdown("x", {"x", "x"});
    Observation& row = report.add("disbursed", "5",
                                  {.program = 2,
                                   .capital = Capital::recurrent,
                                   .fund = Fund::district,
                                   .fund_year = "2022",
                                   .period = "2024-Q2",
                                   .as_of = "2024-06-30",
                                   .kind = kinds::estimate,
                                   .area = 1,
                                   .coordinates = part,
                                   .source = 1});
    row.period = 7;
    const Statement statement = row;
    CHECK(statement.area == 1);
    CHECK(statement.as_of == *parse_date("2024-06-30"));
    CHECK(report.corpus.strings[statement.fund_year] == "2022");
    CHECK(statement.source == 1);
    CHECK(statement.program == 2);
    CHECK(statement.indicator == report.of("disbursed"));
    CHECK(statement.coordinates == part);
    CHECK(statement.period == 7);
    CHECK(statement.capital == Capital::recurrent);
    CHECK(statement.fund == Fund::district);
    CHECK(statement.kind == kinds::estimate);
}

TEST_CASE("A statement is told from every other that differs in one thing") {
    Report report;
    const Statement here = Statement(report.add("disbursed", "5", {.as_of = "2023-12-31"}));
    const StatementIndex index(report.corpus);
    CHECK(found(index, here) == Found{0});
    // Steps of one and of a power of two, which a shift by too few bits would confuse with each other.
    for (const unsigned step : {1U, 2U, 16U, 128U}) {
        const auto missing = [&](auto change) {
            Statement other = here;
            change(other);
            return index.find(other).empty();
        };
        CHECK(missing([&](Statement& s) { s.area += step; }));
        CHECK(missing([&](Statement& s) { s.as_of.days += static_cast<std::int32_t>(step); }));
        CHECK(missing([&](Statement& s) { s.fund_year += step; }));
        CHECK(missing([&](Statement& s) { s.source = static_cast<SourceIndex>(s.source + step); }));
        CHECK(missing([&](Statement& s) { s.program = static_cast<ProgramIndex>(s.program + step); }));
        CHECK(missing([&](Statement& s) { s.indicator = static_cast<IndicatorIndex>(s.indicator + step); }));
        CHECK(missing([&](Statement& s) { s.coordinates += step; }));
        CHECK(missing([&](Statement& s) { s.period = static_cast<PeriodIndex>(s.period + step); }));
        CHECK(missing([&](Statement& s) { s.capital = static_cast<CodeIndex>(step); }));
        CHECK(missing([&](Statement& s) { s.fund = static_cast<CodeIndex>(step); }));
        CHECK(missing([&](Statement& s) { s.kind = kind_of(step); }));
    }
}

TEST_CASE("No two of many neighbouring statements are taken for one") {
    // Every field takes small values, and values that shifts by too few bits would lay over its neighbour's.
    Report report;
    Observation& first = report.add("disbursed", "5");
    const std::vector<unsigned> values{0, 1, 2, 255, 256, 257};
    const auto fields = [&](Observation& row, std::size_t a, std::size_t b, unsigned x, unsigned y) {
        const auto set = [&](std::size_t field, unsigned value) {
            switch (field) {
                case 0: row.area = value; break;
                case 1: row.as_of.days = static_cast<std::int32_t>(value); break;
                case 2: row.fund_year = value == 0 ? 0 : value; break;
                case 3: row.source = static_cast<SourceIndex>(value); break;
                case 4: row.program = static_cast<ProgramIndex>(value); break;
                case 5: row.indicator = static_cast<IndicatorIndex>(value); break;
                case 6: row.coordinates = value; break;
                case 7: row.period = static_cast<PeriodIndex>(value); break;
                case 8: row.capital = static_cast<CodeIndex>(value); break;
                case 9: row.fund = static_cast<CodeIndex>(value); break;
                default: row.kind = kind_of(value % 256); break;
            }
        };
        set(a, x);
        set(b, y);
    };
    const Observation plain = first;
    report.corpus.observations.clear();
    std::vector<Statement> statements;
    for (std::size_t a = 0; a < 11; ++a) {
        for (std::size_t b = a + 1; b < 11; ++b) {
            for (const unsigned x : values) {
                for (const unsigned y : values) {
                    Observation row = plain;
                    fields(row, a, b, x, y);
                    const Statement statement = row;
                    if (std::find(statements.begin(), statements.end(), statement) == statements.end()) {
                        statements.push_back(statement);
                        report.corpus.observations.push_back(row);
                    }
                }
            }
        }
    }
    const StatementIndex index(report.corpus);
    REQUIRE(statements.size() > 1000);
    for (std::size_t i = 0; i < statements.size(); ++i) {
        CHECK(found(index, statements[i]) == Found{static_cast<ObservationIndex>(i)});
    }
}

TEST_CASE("All exact figures of a statement are found in the order of the corpus among however many others") {
    for (const unsigned others : {0U, 1U, 2U, 3U, 7U, 100U}) {
        Report report;
        const Statement here = Statement(report.add("disbursed", "5"));
        for (unsigned i = 0; i < others; ++i) {
            report.add("assigned", "1").area = i;
        }
        report.add("disbursed", "6");
        report.add("disbursed", "7", {.note = "about"});
        report.add("disbursed", "8").missing = Missing::not_reported;
        report.add("disbursed", "9", {.note = "in_words"});
        const StatementIndex index(report.corpus);
        CHECK(found(index, here) == Found{0, others + 1, others + 4});
    }
}

TEST_CASE("Nothing is found in a corpus without figures") {
    const Report report;
    CHECK(StatementIndex(report.corpus).find(Statement{}).empty());
}

TEST_CASE("What is intended is without a date or else of the date of the result or else the newest before it") {
    Report report;
    const auto on = [&](const char* date, Kind kind = kinds::plan, const char* indicator = "assigned") {
        report.add(indicator, "1", {.as_of = date, .kind = kind});
    };
    on("2023-03-31");                                                                        // 0
    on("2023-06-30");                                                                        // 1
    on("2023-01-31", kinds::target);                                                         // 2
    on("2023-06-30");                                                                        // 3
    on("2023-09-30");                                                                        // 4
    on("2023-05-31", kinds::actual);                                                         // 5
    on("2023-05-31", kinds::plan, "rate");                                                   // 6
    report.add("assigned", "1", {.as_of = "2023-05-31", .kind = kinds::plan, .source = 1});  // 7
    const auto intended = [&](const char* date, Kind kind = kinds::plan, SourceIndex source = 0) {
        const StatementIndex index(report.corpus);
        Statement result = report.corpus.observations[0];
        result.indicator = report.of("disbursed");
        result.kind = kinds::actual;
        result.as_of = *date == '\0' ? no_date : parse_date(date).value();
        result.source = source;
        const auto rows = index.intended(result, report.of("assigned"), kind);
        return Found{rows.begin(), rows.end()};
    };
    CHECK(intended("2023-03-30").empty());
    CHECK(intended("2023-03-31") == Found{0});
    CHECK(intended("2023-06-29") == Found{0});
    CHECK(intended("2023-06-30") == Found{1, 3});
    CHECK(intended("2023-09-29") == Found{1, 3});
    CHECK(intended("2023-12-31") == Found{4});
    CHECK(intended("2023-12-31", kinds::target) == Found{2});
    CHECK(intended("2023-01-30", kinds::target).empty());
    CHECK(intended("2023-12-31", kinds::plan, 1) == Found{7});
    CHECK(intended("2023-12-31", kinds::target, 1).empty());
    // A result without a date may be of any: of several nobody knows which.
    CHECK(intended("").empty());
    CHECK(intended("", kinds::target) == Found{2});
    CHECK(intended("", kinds::plan, 1) == Found{7});
    report.plan("assigned", "1");  // 8
    for (const char* date : {"", "2023-01-01", "2023-06-30", "2023-12-31"}) {
        CHECK(intended(date) == Found{8});
    }
}

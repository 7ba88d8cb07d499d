// SPDX-License-Identifier: MIT
#include "load/observation_columns.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "load/reported.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

struct Reading {
    explicit Reading(std::string heading) : Reading(std::move(heading), declared()) {}
    Reading(std::string heading, const Dimensions& dimensions) : source("a.csv", std::move(heading), diagnostics) {
        CsvReader reader(source);
        std::vector<CsvCell> cells;
        reader.next(cells);
        columns = read_columns(source, cells, dimensions);
    }

    static Dimensions declared() {
        Corpus corpus;
        declare_dimensions(corpus);
        return corpus.dimensions;
    }

    Diagnostics diagnostics;
    SourceText source;
    std::optional<ObservationColumns> columns;
};

const std::string all =
    "area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:vi,reported_unit,"
    "reported_rate:vi,locator,note";

}  // namespace

TEST_CASE("The heading says where each column stands and how numbers are written") {
    const Reading reading(all);
    REQUIRE(reading.columns);
    CHECK(reading.columns->width == 15);
    CHECK(reading.columns->form == NumberForm::vietnamese);
    CHECK(reading.columns->position[static_cast<std::size_t>(Column::area)] == 0);
    CHECK(reading.columns->position[static_cast<std::size_t>(Column::note)] == 14);
}

TEST_CASE("Every misspelt column that is told of has its hint") {
    std::string heading = all;
    for (std::size_t i = 0; i < Diagnostics::kept_per_code; ++i) {
        heading += ",peroid";
    }
    const Reading reading(heading);
    const auto sorted = reading.diagnostics.sorted();
    REQUIRE(sorted.size() == Diagnostics::kept_per_code);
    for (const Diagnostic& diagnostic : sorted) {
        CHECK(diagnostic.hint.en == "did you mean \"period\"?");
    }
}

TEST_CASE("Columns may stand in any order") {
    const Reading reading(
        "note,locator,reported_rate:plain,reported_unit,reported_value:plain,kind,as_of,period,fund_year,fund,capital,"
        "breakdown,indicator,program,area");
    REQUIRE(reading.columns);
    CHECK(reading.columns->form == NumberForm::plain);
    CHECK(reading.columns->position[static_cast<std::size_t>(Column::area)] == 14);
    CHECK(reading.columns->position[static_cast<std::size_t>(Column::note)] == 0);
}

TEST_CASE("There is no default for how numbers are written") {
    CHECK(reported(Reading("area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value,"
                           "reported_unit,reported_rate:,locator,note")
                       .diagnostics) == Reported{"1:75 number-form-missing", "1:104 number-form-missing"});
}

TEST_CASE("A misspelt column is one mistake not a missing one as well") {
    CHECK(reported(Reading("aera" + all.substr(4)).diagnostics) == Reported{"1:1 unknown-column"});
    CHECK(reported(Reading(all.substr(5)).diagnostics) == Reported{"1:1 missing-column"});
}

TEST_CASE("A column that is there twice or not known is a mistake") {
    CHECK(reported(Reading(all + ",area").diagnostics) == Reported{"1:137 duplicate-column"});
    CHECK(reported(Reading(all + ",").diagnostics) == Reported{"1:137 empty-columns"});
    CHECK(reported(Reading(all + ",tỉnh,huyện").diagnostics) ==
          Reported{"1:137 unknown-column", "1:142 unknown-column"});
}

TEST_CASE("A file with semicolons or tabs between its cells gets one message") {
    std::string semicolons = all;
    std::replace(semicolons.begin(), semicolons.end(), ',', ';');
    CHECK(reported(Reading(semicolons).diagnostics) == Reported{"1:1 wrong-separator"});
    std::replace(semicolons.begin(), semicolons.end(), ';', '\t');
    CHECK(reported(Reading(semicolons).diagnostics) == Reported{"1:1 wrong-separator"});
}

TEST_CASE("Columns without a name at the end are one mistake and one in between is another") {
    CHECK(underlined(Reading(all + ",,,").diagnostics) == Reported{"1:137+1 empty-columns"});
    CHECK(Reading(all + ",,,").diagnostics.sorted().front().message.en ==
          "behind the last column there are 3 without a name");
    CHECK(reported(Reading("," + all + ", ").diagnostics) == Reported{"1:1 unknown-column", "1:138 empty-columns"});
}

TEST_CASE("A first line that is no heading gets one message that says what was found and what is expected") {
    const Reading table("Tên,Số,Đơn vị\na,1,b\n");
    CHECK(underlined(table.diagnostics) == Reported{"1:1+1 not-a-heading"});
    CHECK(table.diagnostics.sorted().front().message.vi ==
          "dòng đầu không phải là tiêu đề của tệp số liệu: \"Tên,Số,Đơn vị\"");
    CHECK(table.diagnostics.sorted().front().hint.en ==
          "the first line must be: area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,"
          "reported_value,reported_unit,reported_rate,locator,note; the two columns of numbers with :vi or :plain "
          "behind");
    for (const std::string before : {"sep=,\n", "Báo cáo năm 2023\n", "sep=,\r"}) {
        const Reading reading(before == "sep=,\r" ? "sep=,\n\n" + all : before + "\n" + all);
        CHECK(reported(reading.diagnostics) == Reported{"1:1 not-a-heading"});
        CHECK(reading.diagnostics.sorted().front().hint.en == "the heading is on line 3: remove the lines before it");
    }
}

TEST_CASE("Seven of the fifteen columns make no heading and eight make one that lacks seven") {
    CHECK(reported(Reading("area,program,indicator,breakdown,capital,fund,fund_year").diagnostics) ==
          Reported{"1:1 not-a-heading"});
    CHECK(reported(Reading("area,program,indicator,breakdown,capital,fund,fund_year,period").diagnostics) ==
          Reported(7, "1:1 missing-column"));
}

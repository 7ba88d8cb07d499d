// SPDX-License-Identifier: MIT
#include "load/csv_reader.hpp"

#include <catch2/catch.hpp>

#include "load/reported.hpp"

using namespace minhbach;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Reads every row of a text; the rows whose cells are a guess are marked by a last cell "damaged".
struct Reading {
    explicit Reading(std::string text) : source("a.csv", std::move(text), diagnostics) {
        CsvReader reader(source);
        std::vector<CsvCell> cells;
        while (reader.next(cells)) {
            rows.emplace_back();
            for (const CsvCell& cell : cells) {
                rows.back().emplace_back(cell.text);
            }
            if (reader.damaged()) {
                rows.back().emplace_back("damaged");
            }
        }
    }

    Diagnostics diagnostics;
    SourceText source;
    Rows rows;
};

}  // namespace

TEST_CASE("Cells stand between commas rows between line breaks and the last line break may be missing") {
    CHECK(Reading("a,b\nc,d\n").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(Reading("a,b\nc,d").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(Reading("a").rows == Rows{{"a"}});
    CHECK(Reading("").rows.empty());
    CHECK(Reading("\n\n").rows.empty());
}

TEST_CASE("Empty cells are cells at the end of the file too") {
    CHECK(Reading(",\n,,").rows == Rows{{"", ""}, {"", "", ""}});
    CHECK(Reading("a,").rows == Rows{{"a", ""}});
    CHECK(Reading("\"\"\n").rows == Rows{{""}});
}

TEST_CASE("Blank lines between rows are passed over") {
    CHECK(Reading("\n\na,b\n\n\nc,d\n\n").rows == Rows{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("Quoted cells hold commas and doubled quotes") {
    Reading reading("\"1.250,5\",\"nói \"\"có\"\"\",\"\"\"\"\n");
    CHECK(reading.rows == Rows{{"1.250,5", "nói \"có\"", "\""}});
    CHECK(reported(reading.diagnostics).empty());
}

TEST_CASE("Each cell knows its bytes in the file quotes included") {
    Diagnostics diagnostics;
    const SourceText source("a.csv", "ă,\"b,\"\"c\",d\n", diagnostics);
    CsvReader reader(source);
    std::vector<CsvCell> cells;
    REQUIRE(reader.next(cells));
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].offset == 0);
    CHECK(cells[0].length == 2);
    CHECK(cells[1].offset == 3);
    CHECK(source.text().substr(cells[1].offset, cells[1].length) == "\"b,\"\"c\"");
    CHECK(source.place(cells[2].offset).column == 11);
}

TEST_CASE("A quote inside a cell that is not quoted is reported where it stands") {
    Reading reading("Phần \"I\",b\n");
    CHECK(reported(reading.diagnostics) == Reported{"1:6 csv-stray-quote"});
    CHECK(reading.rows == Rows{{"Phần \"I\"", "b"}});
}

TEST_CASE("Text after a closing quote is reported and the row is marked") {
    Reading reading("\"a\"x,b\nc,d\n");
    CHECK(reported(reading.diagnostics) == Reported{"1:4 csv-after-quote"});
    CHECK(reading.rows == Rows{{"a", "b", "damaged"}, {"c", "d"}});
}

TEST_CASE("A cell with a line break is reported once and reading goes on after it") {
    Reading reading("a,\"một\nhai\nba\",c\nd,e,f\n");
    CHECK(reported(reading.diagnostics) == Reported{"1:3 csv-line-break"});
    CHECK(reading.rows == Rows{{"a", "một", "damaged"}, {"d", "e", "f"}});
}

TEST_CASE("A quote that is never closed does not swallow the rows after it") {
    Reading missing("a,\"một\nb,\"hai\",c\nd,e\n");
    CHECK(reported(missing.diagnostics) == Reported{"1:3 csv-quote-not-closed"});
    CHECK(missing.rows == Rows{{"a", "một", "damaged"}, {"b", "hai", "c"}, {"d", "e"}});
    Reading at_end("a,\"");
    CHECK(reported(at_end.diagnostics) == Reported{"1:3 csv-quote-not-closed"});
    CHECK(at_end.rows == Rows{{"a", "", "damaged"}});
}

TEST_CASE("A line of a hundred thousand commas is a row of as many cells and one more") {
    const Reading reading(fmt::format("{}\na,b\n", std::string(100'000, ',')));
    REQUIRE(reading.rows.size() == 2);
    CHECK(reading.rows[0].size() == 100'001);
    CHECK(reading.rows[1] == std::vector<std::string>{"a", "b"});
}

TEST_CASE("Quoted cells keep their texts while a row of many of them is read") {
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        text += (i == 0 ? "" : ",") + std::string("\"a\"\"") + std::to_string(i) + '"';
    }
    const Reading reading(text);
    REQUIRE(reading.rows.size() == 1);
    REQUIRE(reading.rows[0].size() == 5000);
    CHECK(reading.rows[0][0] == "a\"0");
    CHECK(reading.rows[0][4999] == "a\"4999");
}

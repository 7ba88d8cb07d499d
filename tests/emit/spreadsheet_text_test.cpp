// SPDX-License-Identifier: MIT
#include "emit/spreadsheet_text.hpp"

#include <catch2/catch.hpp>
#include "emit/archive.hpp"

#include "emit/table.hpp"
#include "emit/workbook.hpp"

using namespace minhbach;

TEST_CASE("A cell that a spreadsheet would run gets an apostrophe before it") {
    for (const char* text : {"=1+1", "+1+1",        "-1+1",     "@SUM(A1)", "＝1",  "＋1", "－1", "＠a",
                             " =1",  "\u00A0=1",    "\u200B=1", "\uFEFF=1", "\"=1", "'=1", "“=1", " \u200B\" @a",
                             "-",    "+84 24 3825", "-5 đồng",  "--5",      "-a",   "=",   "+.5"}) {
        INFO(text);
        CHECK(for_spreadsheet(text) == std::string("'") + text);
        CHECK(holds_sign_of_formula(text));
    }
    std::string far(5000, ' ');
    far += "=1";
    CHECK(for_spreadsheet(far) == "'" + far);
}

TEST_CASE("Text that is harmless and numbers stay as they are") {
    for (const char* text : {"", "a", "a=1", "5-3", "Dự án 1", "-5", "+5", "-12.50", "-1.234,5", "2023-06", "a@b.vn",
                             "(=1)", "a;b", "x; y", "…=1", "ﬀ"}) {
        INFO(text);
        CHECK(for_spreadsheet(text) == text);
    }
}

TEST_CASE("A cell begins behind semicolons tabs and line breaks too") {
    CHECK(for_spreadsheet("a;=1") == "a;'=1");
    CHECK(for_spreadsheet("a; =1;b") == "a;' =1;b");
    CHECK(for_spreadsheet("a;\"=1\"") == "a;'\"=1\"");
    CHECK(for_spreadsheet("a\t=1\n@b\r+c\n-5") == "a\t'=1\n'@b\r'+c\n-5");
    CHECK(for_spreadsheet(";=1;") == ";'=1;");
    CHECK(for_spreadsheet("=1;=2") == "'=1;'=2");
}

TEST_CASE("Every way into a CSV cell is guarded and numbers are numbers") {
    const auto cell = [](const auto& write) {
        std::string out;
        CsvCells cells(out);
        write(cells);
        return out;
    };
    CHECK(cell([](CsvCells& c) { c.text("=1"); }) == "\"'=1\"");
    CHECK(cell([](CsvCells& c) { c.text("a, -b"); }) == "\"a, -b\"");
    CHECK(cell([](CsvCells& c) { c.text("a-b"); }) == "a-b");
    CHECK(cell([](CsvCells& c) { c.text("-5"); }) == "-5");
    CHECK(cell([](CsvCells& c) { c.number(Decimal{-1250, 2}); }) == "-12.50");
    CHECK(cell([](CsvCells& c) { c.list(std::vector<std::string>{"a", "=b\"c", "@d"}); }) == "\"a;'=b\"\"c;'@d\"");
}

TEST_CASE("A workbook holds such a text as a text and as it is") {
    SheetCells cells;
    cells.begin_row();
    cells.text("=1+1");
    cells.text("a_x003D_ _x00Gd_ _x003D");
    cells.end_row();
    std::string bytes;
    for (const auto& [name, inside] : files_of(cells.workbook("a"))) {
        bytes += inside;
    }
    CHECK(bytes.find("<f>") == std::string::npos);
    CHECK(bytes.find(">=1+1<") != std::string::npos);
    CHECK(bytes.find(">a_x005F_x003D_ _x00Gd_ _x003D<") != std::string::npos);  // no character of that number
}

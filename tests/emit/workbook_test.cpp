// SPDX-License-Identifier: MIT
// Tables as workbooks: the archive, and what stands in its cells.
#include "emit/workbook.hpp"

#include <catch2/catch.hpp>
#include <cstdint>

#include "emit/archive.hpp"
#include "emit/zip_archive.hpp"

using namespace minhbach;

namespace {

std::string sheet_of(const SheetCells& cells) {
    const std::string sheet = files_of(cells.workbook("so_lieu")).at("xl/worksheets/sheet1.xml");
    const auto begin = sheet.find("<sheetData>") + 12;
    return sheet.substr(begin, sheet.find("</sheetData>") - begin);
}

}  // namespace

TEST_CASE("An archive holds its files as they are with their sums and is the same every time") {
    const std::vector<ZipEntry> entries{{"a.txt", "123456789"}, {"b/c.txt", ""}};
    const std::string archive = zip_archive(entries);
    CHECK(files_of(archive) == std::map<std::string, std::string>{{"a.txt", "123456789"}, {"b/c.txt", ""}});
    CHECK(number_at(archive, 14, 4) == 0xCBF43926U);  // the sum of these nine digits, as every text on CRC-32 gives it
    CHECK(number_at(archive, 18, 4) == 9);
    CHECK(number_at(archive, 22, 4) == 9);
    CHECK(number_at(archive, 8, 2) == 0);    // stored
    CHECK(number_at(archive, 12, 2) == 33);  // 1 January 1980
    CHECK(archive == zip_archive(entries));
    CHECK(files_of(zip_archive({})).empty());
    // What says the same again and again takes little room, and comes out as it went in.
    std::string cells;
    for (int i = 0; i < 1000; ++i) {
        cells += "<c><v>" + std::to_string(i) + "</v></c>";
    }
    const std::string table = zip_archive({{"sheet.xml", cells}});
    CHECK(table.size() < cells.size() / 3);
    CHECK(files_of(table).at("sheet.xml") == cells);
}

TEST_CASE("Codes and dates are texts in a workbook numbers are numbers and what is missing is nothing") {
    SheetCells cells;
    cells.begin_row();
    cells.text("06253");
    cells.text("2023-06");
    cells.text("");
    cells.number(Decimal{12345, 1});
    cells.number(std::nullopt);
    cells.number(Decimal{-5, 0});
    cells.flag(true);
    cells.flag(false);
    cells.end_row();
    cells.begin_row();
    cells.text("06253");
    const std::vector<std::string> list{"a", "b"};
    cells.list(list);
    cells.list({});
    cells.number(Decimal{123456789012345, 0});
    cells.number(Decimal{1234567890123456, 0});
    cells.end_row();
    CHECK(sheet_of(cells) ==
          "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c/><c><v>1234.5</v></c><c/><c><v>-5</v></c>"
          "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c></row>\n"
          "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c><c/><c><v>123456789012345</v></c>"
          "<c t=\"s\"><v>3</v></c></row>\n");
    const auto texts = files_of(cells.workbook("so_lieu")).at("xl/sharedStrings.xml");
    CHECK_THAT(texts, Catch::Contains("count=\"5\" uniqueCount=\"4\""));
    CHECK_THAT(texts, Catch::Contains("<si><t xml:space=\"preserve\">06253</t></si>\n<si><t "
                                      "xml:space=\"preserve\">2023-06</t></si>\n<si><t "
                                      "xml:space=\"preserve\">a;b</t></si>\n"));
}

TEST_CASE("What has a meaning in XML is written so that it has none") {
    SheetCells cells;
    cells.text("a < b & \"c\" > d\nĐ");
    CHECK_THAT(files_of(cells.workbook("x")).at("xl/sharedStrings.xml"),
               Catch::Contains(">a &lt; b &amp; \"c\" &gt; d\nĐ</t>"));
}

TEST_CASE("A workbook has its parts and names its sheet") {
    const auto files = files_of(SheetCells().workbook("so_lieu"));
    CHECK(files.size() == 6);
    CHECK_THAT(files.at("xl/workbook.xml"), Catch::Contains("<sheet name=\"so_lieu\" sheetId=\"1\" r:id=\"rId1\"/>"));
    CHECK_THAT(files.at("_rels/.rels"), Catch::Contains("Target=\"xl/workbook.xml\""));
    CHECK_THAT(files.at("xl/_rels/workbook.xml.rels"), Catch::Contains("Target=\"worksheets/sheet1.xml\""));
    CHECK_THAT(files.at("xl/_rels/workbook.xml.rels"), Catch::Contains("Target=\"sharedStrings.xml\""));
    for (const char* part : {"/xl/workbook.xml", "/xl/worksheets/sheet1.xml", "/xl/sharedStrings.xml"}) {
        CHECK_THAT(files.at("[Content_Types].xml"), Catch::Contains("PartName=\"" + std::string(part) + "\""));
    }
}

// SPDX-License-Identifier: MIT
// Tables as workbooks: the archive, and what stands in its cells.
#include "emit/workbook.hpp"

#include <catch2/catch.hpp>
#include <cstdint>

#include "emit/zip_archive.hpp"

using namespace minhbach;

namespace {

std::uint64_t number_at(std::string_view bytes, std::size_t at, int size) {
    std::uint64_t value = 0;
    for (int i = size - 1; i >= 0; --i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

// The files of an archive, read by its directory as a program that opens it does.
std::map<std::string, std::string> files_of(const std::string& archive) {
    std::map<std::string, std::string> files;
    const std::size_t end = archive.size() - 22;
    REQUIRE(archive.substr(end, 4) == "PK\x05\x06");
    const auto count = number_at(archive, end + 10, 2);
    CHECK(number_at(archive, end + 8, 2) == count);
    std::size_t at = number_at(archive, end + 16, 4);
    CHECK(at + number_at(archive, end + 12, 4) == end);
    for (std::uint64_t i = 0; i < count; ++i) {
        REQUIRE(archive.substr(at, 4) == "PK\x01\x02");
        const auto size = number_at(archive, at + 24, 4);
        const auto name_size = number_at(archive, at + 28, 2);
        const std::size_t local = number_at(archive, at + 42, 4);
        const std::string name = archive.substr(at + 46, name_size);
        REQUIRE(archive.substr(local, 4) == "PK\x03\x04");
        // The head of the file repeats the facts of the directory.
        CHECK(archive.substr(local + 4, 26) == archive.substr(at + 6, 26));
        CHECK(archive.substr(local + 30, name_size) == name);
        files[name] = archive.substr(local + 30 + name_size, size);
        at += 46 + name_size;
    }
    CHECK(at == end);
    return files;
}

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

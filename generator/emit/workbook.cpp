// SPDX-License-Identifier: MIT
#include "emit/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "emit/zip_archive.hpp"

namespace minhbach {

namespace {

constexpr std::string_view xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view packages = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// "_x003D_" in a text: Excel takes it for the character of that number.
bool is_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

void append_escaped(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        out += c == '_' && is_escape(text.substr(i)) ? "_x005F" : "";
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            default: out += c;
        }
    }
}

std::string relation(int number, std::string_view kind, std::string_view target) {
    return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/{}\" Target=\"{}\"/>", number, relations, kind, target);
}

std::string related(const std::string& list) {
    return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>", xml, packages, list);
}

}  // namespace

void SheetCells::text(std::string_view value) {
    if (value.empty()) {
        rows_ += "<c/>";
        return;
    }
    const auto [entry, fresh] = known_.try_emplace(std::string(value), known_.size());
    if (fresh) {
        texts_ += "<si><t xml:space=\"preserve\">";
        append_escaped(texts_, value);
        texts_ += "</t></si>\n";
    }
    ++used_;
    rows_ += fmt::format("<c t=\"s\"><v>{}</v></c>", entry->second);
}

void SheetCells::number(const std::optional<Decimal>& value) {
    constexpr std::ptrdiff_t kept = 15;
    const std::string digits = value ? to_string(*value) : std::string();
    const auto count = std::count_if(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.empty() || count > kept) {
        text(digits);
        return;
    }
    rows_ += "<c><v>" + digits + "</v></c>";
}

void SheetCells::flag(bool value) {
    rows_ += value ? "<c t=\"b\"><v>1</v></c>" : "<c t=\"b\"><v>0</v></c>";
}

void SheetCells::list(std::span<const std::string> values) {
    text(fmt::format("{}", fmt::join(values, ";")));
}

std::string SheetCells::workbook(const std::string& name) const {
    std::vector<ZipEntry> files;
    files.push_back(
        {"[Content_Types].xml",
         fmt::format("{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
                     "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                     "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                     "ContentType=\"{}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
                     "ContentType=\"{}.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" "
                     "ContentType=\"{}.sharedStrings+xml\"/></Types>",
                     xml, packages, types, types, types)});
    files.push_back({"_rels/.rels", related(relation(1, "officeDocument", "xl/workbook.xml"))});
    files.push_back({"xl/workbook.xml",
                     fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets><sheet name=\"{}\" sheetId=\"1\" "
                                 "r:id=\"rId1\"/></sheets></workbook>",
                                 xml, sheets, relations, name)});
    files.push_back({"xl/_rels/workbook.xml.rels", related(relation(1, "worksheet", "worksheets/sheet1.xml") +
                                                           relation(2, "sharedStrings", "sharedStrings.xml"))});
    // The headings stay in sight while the reader scrolls.
    files.push_back({"xl/worksheets/sheet1.xml",
                     fmt::format("{}<worksheet xmlns=\"{}\"><sheetViews><sheetView workbookViewId=\"0\"><pane "
                                 "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                                 "</sheetView></sheetViews><sheetData>\n{}</sheetData></worksheet>",
                                 xml, sheets, rows_)});
    files.push_back(
        {"xl/sharedStrings.xml", fmt::format("{}<sst xmlns=\"{}\" count=\"{}\" uniqueCount=\"{}\">\n{}</sst>", xml,
                                             sheets, used_, known_.size(), texts_)});
    return zip_archive(files);
}

}  // namespace minhbach

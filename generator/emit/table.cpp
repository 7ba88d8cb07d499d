// SPDX-License-Identifier: MIT
#include "emit/table.hpp"

#include <algorithm>

#include "emit/spreadsheet_text.hpp"

namespace minhbach {

namespace {

// RFC 4180: in quotes only what would otherwise be read as something else, and what was changed for spreadsheets.
void append_cell(std::string& out, std::string_view text) {
    const std::string changed = holds_sign_of_formula(text) ? for_spreadsheet(text) : std::string();
    const std::string_view value = changed.empty() ? text : std::string_view(changed);
    const auto special = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    if (value.size() == text.size() && std::none_of(value.begin(), value.end(), special)) {
        out += value;
        return;
    }
    out += '"';
    for (const char c : value) {
        if (c == '"') {
            out += '"';
        }
        out += c;
    }
    out += '"';
}

}  // namespace

void CsvCells::text(std::string_view value) {
    append_cell(out_, value);
}

void CsvCells::number(const std::optional<Decimal>& value) {
    if (value) {
        out_ += to_string(*value);
    }
}

void CsvCells::flag(bool value) {
    out_ += value ? "true" : "false";
}

void CsvCells::list(std::span<const std::string> values) {
    std::string joined;
    for (const std::string& value : values) {
        joined += joined.empty() ? "" : ";";
        joined += value;
    }
    append_cell(out_, joined);
}

void JsonCells::number(const std::optional<Decimal>& value) {
    if (value) {
        json_.number(*value);
    } else {
        json_.null();
    }
}

void JsonCells::list(std::span<const std::string> values) {
    json_.begin_array();
    for (const std::string& value : values) {
        json_.text(value);
    }
    json_.end_array();
}

std::string_view code_in(const Corpus& corpus, const FigureKey& key, std::size_t dimension) {
    const Dimension& declared = corpus.dimensions[dimension];
    return declared.role == DimensionRole::budget_year
               ? std::string_view(corpus.strings[key.fund_year])
               : std::string_view(declared.codes[code_of(corpus, key, dimension)].id);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// A published table as CSV and as JSON from one definition of its columns, so that the two can never differ in names,
// order or content.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/json_writer.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Takes the content of one cell. What is not there is an empty cell in CSV and null in JSON.
class CellWriter {
public:
    CellWriter() = default;
    CellWriter(const CellWriter&) = delete;
    CellWriter& operator=(const CellWriter&) = delete;
    virtual ~CellWriter() = default;

    virtual void text(std::string_view value) = 0;  // "" is not there
    virtual void number(const std::optional<Decimal>& value) = 0;
    virtual void flag(bool value) = 0;
    // ";" between the members in CSV (one that holds a ";" itself is told apart in JSON only); empty is [] in JSON.
    virtual void list(std::span<const std::string> values) = 0;

    void date(const std::optional<Date>& value) { text(value ? to_string(*value) : std::string()); }
};

// Spreadsheet programs run a cell that begins with = + - @ as a formula. The loader refuses names and texts that begin
// so (load/source_text.hpp); what only becomes so, behind blanks, quotes or a ";", or in a text that is made here, gets
// an apostrophe before it (emit/spreadsheet_text.hpp). Numbers stay numbers, and JSON and workbooks hold texts as they
// are.
class CsvCells final : public CellWriter {
public:
    explicit CsvCells(std::string& out) : out_(out) {}

    void text(std::string_view value) override;
    void number(const std::optional<Decimal>& value) override;
    void flag(bool value) override;
    void list(std::span<const std::string> values) override;

private:
    std::string& out_;
};

class JsonCells final : public CellWriter {
public:
    explicit JsonCells(JsonWriter& json) : json_(json) {}

    void text(std::string_view value) override { json_.text_or_null(value); }
    void number(const std::optional<Decimal>& value) override;
    void flag(bool value) override { json_.boolean(value); }
    void list(std::span<const std::string> values) override;

private:
    JsonWriter& json_;
};

// The id that a cell shows for a reference; "" for an index that names nothing.
template <typename Entity, typename Index>
std::string_view id_of(const Registry<Entity, Index>& registry, Index index) {
    return index < registry.size() ? std::string_view(registry[index].id) : std::string_view();
}

// Writes exactly one cell a row.
template <typename Item>
struct TableColumn {
    std::string_view name;
    void (*write_cell)(CellWriter& cell, const Corpus& corpus, const Item& item) = nullptr;
    // Instead, of a column that a site declares.
    void (*write_code)(CellWriter& cell, const Corpus& corpus, const Item& item, std::size_t dimension) = nullptr;
    std::size_t dimension = 0;

    void write(CellWriter& cell, const Corpus& corpus, const Item& item) const {
        if (write_code != nullptr) {
            write_code(cell, corpus, item, dimension);
        } else {
            write_cell(cell, corpus, item);
        }
    }
};

// The code of a figure in a dimension, as its cell has it.
std::string_view code_in(const Corpus& corpus, const FigureKey& key, std::size_t dimension);

// The columns that all sites have with those of the site's dimensions: before `period`, or those that came later before
// the column `late`.
template <typename Item>
std::vector<TableColumn<Item>> with_dimensions(std::span<const TableColumn<Item>> fixed, const Corpus& corpus,
                                               std::string_view late,
                                               void (*write)(CellWriter&, const Corpus&, const Item&, std::size_t)) {
    std::vector<TableColumn<Item>> columns;
    const auto add = [&](bool at_end) {
        for (std::size_t i = 0; i < corpus.dimensions.size(); ++i) {
            if (corpus.dimensions[i].at_end == at_end) {
                columns.push_back({corpus.dimensions[i].id, nullptr, write, i});
            }
        }
    };
    for (const TableColumn<Item>& column : fixed) {
        if (column.name == "period" || column.name == late) {
            add(column.name == late);
        }
        columns.push_back(column);
    }
    return columns;
}

template <typename Item>
void append_csv_row(std::string& out, std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                    const Item& item) {
    CsvCells cell(out);
    bool first = true;
    for (const TableColumn<Item>& column : columns) {
        if (!first) {
            out += ',';
        }
        first = false;
        column.write(cell, corpus, item);
    }
    out += '\n';
}

template <typename Item>
void append_json_row(JsonWriter& json, std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                     const Item& item) {
    JsonCells cell(json);
    json.begin_object();
    for (const TableColumn<Item>& column : columns) {
        json.key(column.name);
        column.write(cell, corpus, item);
    }
    json.end_object();
}

// `rows` in the order of the file. `row_bytes` is a generous guess: room that is not used costs nothing, growing a
// gigabyte costs another one.
template <typename Item>
std::string csv_table(std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                      const std::vector<const Item*>& rows, std::size_t row_bytes) {
    std::string out;
    out.reserve(1000 + rows.size() * row_bytes);
    for (const TableColumn<Item>& column : columns) {
        out += out.empty() ? "" : ",";
        out += column.name;
    }
    out += '\n';
    for (const Item* row : rows) {
        append_csv_row(out, columns, corpus, *row);
    }
    return out;
}

template <typename Item>
std::string json_table(std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                       const std::vector<const Item*>& rows, std::size_t row_bytes) {
    std::string out;
    out.reserve(1000 + rows.size() * row_bytes);
    JsonWriter json(out);
    json.begin_rows();
    for (const Item* row : rows) {
        append_json_row(json, columns, corpus, *row);
    }
    json.end_array();
    out += '\n';
    return out;
}

}  // namespace minhbach

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

// Of which languages a text has columns, and whether their tags are part of the columns' names: "name_vi", "name_en";
// "fund_name_vi" of what the codes of a column are called; or "message", and "message_en" elsewhere.
enum class InLanguages : std::uint8_t { none, each, of_codes, first, others };

// Writes exactly one cell a row, or one in each of its languages.
template <typename Item>
struct TableColumn {
    std::string_view name;
    void (*write_cell)(CellWriter& cell, const Corpus& corpus, const Item& item) = nullptr;
    // Instead, of a column that a site declares.
    void (*write_code)(CellWriter& cell, const Corpus& corpus, const Item& item, std::size_t dimension) = nullptr;
    std::size_t dimension = 0;
    // Instead, of a text: what is written in each language.
    InLanguages languages = InLanguages::none;
    LocalText (*text)(const Corpus& corpus, const Item& item) = nullptr;
    LocalText (*text_of_code)(const Corpus& corpus, const Item& item, std::size_t dimension) = nullptr;

    void write(CellWriter& cell, const Corpus& corpus, const Item& item, std::optional<Language> language) const {
        if (language) {
            const LocalText written = text != nullptr ? text(corpus, item) : text_of_code(corpus, item, dimension);
            cell.text(written.in(*language));
        } else if (write_code != nullptr) {
            write_code(cell, corpus, item, dimension);
        } else {
            write_cell(cell, corpus, item);
        }
    }
};

// The code of a figure in a dimension, as its cell has it.
std::string_view code_in(const Corpus& corpus, const FigureKey& key, std::size_t dimension);

// The columns that all sites have with those of the site's dimensions: before `period`, or those that came later before
// the column `late`; of a text that has one at the front in the first language, before those in the others.
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
        const bool is_late = column.name == late && column.languages != InLanguages::first;
        if (column.name == "period" || is_late) {
            add(is_late);
        }
        columns.push_back(column);
    }
    return columns;
}

template <typename Item>
constexpr TableColumn<Item> in_languages(std::string_view name, InLanguages languages,
                                         LocalText (*text)(const Corpus& corpus, const Item& item)) {
    return {name, nullptr, nullptr, 0, languages, text};
}

// Calls visit(name) before each cell of a row, and then what writes the cell.
template <typename Item, typename Visit, typename Write>
void for_each_cell(const TableColumn<Item>& column, const Languages& languages, const Visit& visit,
                   const Write& write) {
    if (column.languages == InLanguages::none) {
        visit(column.name);
        write(column, std::nullopt);
        return;
    }
    for (const Language language : languages) {
        const bool is_first = language == Languages::first;
        if (column.languages == InLanguages::first && is_first) {
            visit(column.name);
        } else if (column.languages == InLanguages::each || (column.languages == InLanguages::others && !is_first)) {
            visit(std::string(column.name).append("_").append(languages.tag(language)));
        } else if (column.languages == InLanguages::of_codes) {
            visit(std::string(column.name).append("_name_").append(languages.tag(language)));
        } else {
            continue;
        }
        write(column, std::optional(language));
    }
}

// The names of all columns, those of texts in the languages of the site.
template <typename Item>
std::vector<std::string> column_names(std::span<const TableColumn<Item>> columns, const Languages& languages) {
    std::vector<std::string> names;
    for (const TableColumn<Item>& column : columns) {
        for_each_cell(
            column, languages, [&](std::string_view name) { names.emplace_back(name); },
            [](const TableColumn<Item>&, std::optional<Language>) {});
    }
    return names;
}

template <typename Item>
void append_csv_row(std::string& out, std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                    const Item& item) {
    CsvCells cell(out);
    bool first = true;
    for (const TableColumn<Item>& column : columns) {
        for_each_cell(
            column, corpus.site.languages, [](std::string_view) {},
            [&](const TableColumn<Item>& of, std::optional<Language> language) {
                if (!first) {
                    out += ',';
                }
                first = false;
                of.write(cell, corpus, item, language);
            });
    }
    out += '\n';
}

template <typename Item>
void append_json_row(JsonWriter& json, std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                     const Item& item) {
    JsonCells cell(json);
    json.begin_object();
    for (const TableColumn<Item>& column : columns) {
        for_each_cell(
            column, corpus.site.languages, [&](std::string_view name) { json.key(name); },
            [&](const TableColumn<Item>& of, std::optional<Language> language) {
                of.write(cell, corpus, item, language);
            });
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
    for (const std::string& name : column_names(columns, corpus.site.languages)) {
        out += out.empty() ? "" : ",";
        out += name;
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

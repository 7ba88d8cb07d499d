// SPDX-License-Identifier: MIT
// A published table as an Excel workbook (Office Open XML), for readers who open files by a click: a CSV file would be
// read there by the rules of the reader's country, which take 06253 for a number, 2023-06 for a date and UTF-8 for
// something else.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "emit/table.hpp"

namespace minhbach {

// The one sheet of a workbook, cell by cell.
class SheetCells final : public CellWriter {
public:
    SheetCells() = default;

    void begin_row() { rows_ += "<row>"; }
    void end_row() { rows_ += "</row>\n"; }
    void text(std::string_view value) override;
    // Numbers of more digits than Excel keeps are texts.
    void number(const std::optional<Decimal>& value) override;
    void flag(bool value) override;
    void list(std::span<const std::string> values) override;

    // The whole workbook; `name` is that of the sheet, of ASCII letters.
    std::string workbook(const std::string& name) const;

private:
    std::string rows_;
    std::unordered_map<std::string, std::size_t> known_;  // each text once, by its number
    std::string texts_;
    std::size_t used_ = 0;
};

// The columns and rows of `csv_table` as a workbook.
template <typename Item>
std::string workbook_table(std::span<const TableColumn<Item>> columns, const Corpus& corpus,
                           const std::vector<const Item*>& rows, const std::string& name) {
    SheetCells cells;
    cells.begin_row();
    for (const std::string& name_of_column : column_names(columns, corpus.site.languages)) {
        cells.text(name_of_column);
    }
    cells.end_row();
    for (const Item* row : rows) {
        cells.begin_row();
        for (const TableColumn<Item>& column : columns) {
            for_each_cell(
                column, corpus.site.languages, [](std::string_view) {},
                [&](const TableColumn<Item>& of, std::optional<Language> language) {
                    of.write(cells, corpus, *row, language);
                });
        }
        cells.end_row();
    }
    return cells.workbook(name);
}

}  // namespace minhbach

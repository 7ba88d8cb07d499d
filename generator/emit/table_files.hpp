// SPDX-License-Identifier: MIT
// The files of one published table: CSV, JSON and, where a spreadsheet program holds as many rows, a workbook.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "emit/datasets.hpp"
#include "emit/table.hpp"
#include "emit/workbook.hpp"

namespace minhbach {

// How many bytes a row takes, more or less: that much room is made for them at once.
struct RowBytes {
    std::size_t csv;
    std::size_t json;
};

template <typename Row>
void write_table_files(const std::string& name, std::span<const TableColumn<Row>> columns,
                       const std::vector<const Row*>& rows, RowBytes bytes, const Corpus& corpus,
                       const std::function<void(Dataset)>& take) {
    take({"data/" + name + ".csv", csv_table(columns, corpus, rows, bytes.csv)});
    take({"data/" + name + ".json", json_table(columns, corpus, rows, bytes.json)});
    if (rows.size() <= limits::rows_of_workbook) {
        take({"data/" + name + ".xlsx", workbook_table(columns, corpus, rows, name)});
    }
}

template <typename Row>
std::vector<const Row*> pointers_to(const std::vector<Row>& rows) {
    std::vector<const Row*> pointers;
    pointers.reserve(rows.size());
    for (const Row& row : rows) {
        pointers.push_back(&row);
    }
    return pointers;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "emit/heading_table.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "emit/table_files.hpp"

namespace minhbach {

namespace {

struct HeadingRow {
    const Source* source;
    std::string_view locator;
    const Heading* heading;
};

constexpr std::array<TableColumn<HeadingRow>, 3> columns{{
    {"source", [](CellWriter& cell, const Corpus&, const HeadingRow& row) { cell.text(row.source->id); }},
    {"locator", [](CellWriter& cell, const Corpus&, const HeadingRow& row) { cell.text(row.locator); }},
    in_languages<HeadingRow>("title", InLanguages::each,
                             [](const Corpus&, const HeadingRow& row) { return row.heading->title; }),
}};

}  // namespace

void write_headings(const Corpus& corpus, const std::function<void(Dataset)>& take) {
    std::vector<HeadingRow> rows;
    for (const Source& source : corpus.sources) {
        for (const auto& [locator, heading] : source.headings) {
            rows.push_back({&source, locator, &heading});
        }
    }
    if (rows.empty()) {
        return;
    }
    std::sort(rows.begin(), rows.end(), [](const HeadingRow& a, const HeadingRow& b) {
        return std::tie(a.source->id, a.heading->rank) < std::tie(b.source->id, b.heading->rank);
    });
    write_table_files<HeadingRow>("headings", columns, pointers_to(rows), {120, 200}, corpus, take);
}

}  // namespace minhbach

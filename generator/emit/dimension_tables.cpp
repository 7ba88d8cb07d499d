// SPDX-License-Identifier: MIT
#include "emit/dimension_tables.hpp"

#include <algorithm>
#include <array>

#include "emit/table_files.hpp"
#include "model/labels.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

struct CodeRow {
    const Dimension* dimension;
    const DimensionCode* code;
};

struct KindRow {
    const KindEntry* entry;
};

struct PeriodRow {
    std::string id;
    const Period* period;
};

constexpr std::array<std::string_view, 4> role_names{"actual", "expected", "intended", "requested"};

std::string_view parent_of(const CodeRow& row) {
    return row.dimension->codes[row.code->parent].id;
}

constexpr std::array<TableColumn<CodeRow>, 5> code_table{{
    {"dimension", [](CellWriter& cell, const Corpus&, const CodeRow& row) { cell.text(row.dimension->id); }},
    {"id", [](CellWriter& cell, const Corpus&, const CodeRow& row) { cell.text(row.code->id); }},
    in_languages<CodeRow>("name", InLanguages::each, [](const Corpus&, const CodeRow& row) { return row.code->name; }),
    {"parent", [](CellWriter& cell, const Corpus&, const CodeRow& row) { cell.text(parent_of(row)); }},
    {"is_total",
     [](CellWriter& cell, const Corpus&, const CodeRow& row) { cell.flag(row.code->id == row.dimension->total_id); }},
}};

constexpr std::array<TableColumn<KindRow>, 4> kind_table{{
    {"id", [](CellWriter& cell, const Corpus&, const KindRow& row) { cell.text(row.entry->id); }},
    in_languages<KindRow>("name", InLanguages::each,
                          [](const Corpus& corpus, const KindRow& row) { return kind_name(corpus, row.entry->kind); }),
    {"role", [](CellWriter& cell, const Corpus&,
                const KindRow& row) { cell.text(role_names[static_cast<std::size_t>(row.entry->kind.role())]); }},
    {"aim", [](CellWriter& cell, const Corpus&, const KindRow& row) { cell.flag(row.entry->kind.is_aim()); }},
}};

constexpr std::array<TableColumn<PeriodRow>, 3> period_table{{
    {"id", [](CellWriter& cell, const Corpus&, const PeriodRow& row) { cell.text(row.id); }},
    {"first", [](CellWriter& cell, const Corpus&, const PeriodRow& row) { cell.date(row.period->first); }},
    {"last", [](CellWriter& cell, const Corpus&, const PeriodRow& row) { cell.date(row.period->last); }},
}};

template <typename Row>
void write_table(const std::string& name, std::span<const TableColumn<Row>> columns, const std::vector<Row>& rows,
                 const Corpus& corpus, const std::function<void(Dataset)>& take) {
    write_table_files<Row>(name, columns, pointers_to(rows), {200, 200}, corpus, take);
}

// Its codes but the first, which stands for none, by id.
std::vector<CodeRow> rows_of(const Dimension& dimension) {
    std::vector<CodeRow> rows;
    for (std::size_t i = 1; i < dimension.codes.size(); ++i) {
        rows.push_back({&dimension, &dimension.codes[static_cast<CodeIndex>(i)]});
    }
    std::sort(rows.begin(), rows.end(), [](const CodeRow& a, const CodeRow& b) { return a.code->id < b.code->id; });
    return rows;
}

}  // namespace

void for_each_code_table(const Corpus& corpus, const std::function<void(Dataset)>& take) {
    const std::span<const TableColumn<CodeRow>> columns(code_table);
    std::vector<CodeRow> codes;
    for (const Dimension& dimension : corpus.dimensions) {
        const std::vector<CodeRow> own = rows_of(dimension);
        codes.insert(codes.end(), own.begin(), own.end());
        if (!dimension.codes_in.empty()) {
            // Without the dimension, which the table is named after, and without totals, which stand apart.
            write_table(dimension.codes_in, columns.subspan(1, 3), own, corpus, take);
        }
    }
    std::stable_sort(codes.begin(), codes.end(),
                     [](const CodeRow& a, const CodeRow& b) { return a.dimension->id < b.dimension->id; });
    write_table("dimensions", columns, codes, corpus, take);
    std::vector<KindRow> kinds;
    for (const KindEntry& entry : corpus.kinds.entries()) {
        kinds.push_back({&entry});
    }
    std::sort(kinds.begin(), kinds.end(), [](const KindRow& a, const KindRow& b) { return a.entry->id < b.entry->id; });
    write_table("kinds", std::span<const TableColumn<KindRow>>(kind_table), kinds, corpus, take);
    std::vector<PeriodRow> periods;
    for (const Period& period : corpus.periods) {
        if (period.kind != PeriodKind::timeless) {
            periods.push_back({to_string(period), &period});
        }
    }
    std::sort(periods.begin(), periods.end(), [](const PeriodRow& a, const PeriodRow& b) { return a.id < b.id; });
    write_table("periods", std::span<const TableColumn<PeriodRow>>(period_table), periods, corpus, take);
}

}  // namespace minhbach

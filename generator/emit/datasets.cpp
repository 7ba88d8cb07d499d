// SPDX-License-Identifier: MIT
#include "emit/datasets.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "emit/dimension_tables.hpp"
#include "emit/entity_tables.hpp"
#include "emit/workbook.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

// By the id's bytes. The text of an observation's id has the order of its number (the alphabet ascends), so numbers are
// compared as they are.
template <typename Items>
auto sorted_by_id(const Items& items) {
    std::vector<const std::remove_cvref_t<decltype(*items.begin())>*> rows;
    rows.reserve(items.size());
    for (const auto& item : items) {
        rows.push_back(&item);
    }
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    return rows;
}

template <typename Items, typename Item>
void write_table(const std::string& name, std::span<const TableColumn<Item>> columns, const Items& items,
                 std::size_t csv_bytes, std::size_t json_bytes, const Corpus& corpus,
                 const std::function<void(Dataset)>& take) {
    const auto rows = sorted_by_id(items);
    take({"data/" + name + ".csv", csv_table(columns, corpus, rows, csv_bytes)});
    take({"data/" + name + ".json", json_table(columns, corpus, rows, json_bytes)});
    if (rows.size() <= limits::rows_of_workbook) {
        take({"data/" + name + ".xlsx", workbook_table(columns, corpus, rows, name)});
    }
}

}  // namespace

void for_each_dataset(const Corpus& corpus, const DerivedValues& derived, const std::function<void(Dataset)>& take) {
    const auto observation_table = observation_columns(corpus);
    const auto derived_table = derived_columns(corpus);
    write_table("observations", std::span<const TableColumn<Observation>>(observation_table), corpus.observations, 250,
                500, corpus, take);
    std::vector<DerivedRow> computed;
    computed.reserve(derived.size());
    for (const Derived* value : sorted_by_id(derived)) {
        computed.push_back({&derived, value});
    }
    std::vector<const DerivedRow*> rows;
    rows.reserve(computed.size());
    for (const DerivedRow& row : computed) {
        rows.push_back(&row);
    }
    take({"data/derived.csv", csv_table<DerivedRow>(derived_table, corpus, rows, 190)});
    take({"data/derived.json", json_table<DerivedRow>(derived_table, corpus, rows, 420)});
    if (rows.size() <= limits::rows_of_workbook) {
        take({"data/derived.xlsx", workbook_table<DerivedRow>(derived_table, corpus, rows, "derived")});
    }
    write_table("areas", area_columns(), corpus.areas, 600, 900, corpus, take);
    write_table("programs", program_columns(), corpus.programs, 1000, 1300, corpus, take);
    write_table("indicators", indicator_columns(), corpus.indicators, 500, 800, corpus, take);
    write_table("sources", source_columns(), corpus.sources, 1500, 2000, corpus, take);
    write_table("units", unit_columns(), corpus.units, 150, 250, corpus, take);
    for_each_code_table(corpus, take);
}

std::vector<Dataset> make_datasets(const Corpus& corpus, const DerivedValues& derived) {
    std::vector<Dataset> datasets;
    for_each_dataset(corpus, derived, [&](Dataset dataset) { datasets.push_back(std::move(dataset)); });
    return datasets;
}

}  // namespace minhbach

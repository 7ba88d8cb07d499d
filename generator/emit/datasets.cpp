// SPDX-License-Identifier: MIT
#include "emit/datasets.hpp"

#include <algorithm>

#include "emit/dimension_tables.hpp"
#include "emit/entity_tables.hpp"
#include "emit/heading_table.hpp"
#include "emit/table_files.hpp"
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
                 RowBytes bytes, const Corpus& corpus, const std::function<void(Dataset)>& take) {
    write_table_files<Item>(name, columns, sorted_by_id(items), bytes, corpus, take);
}

}  // namespace

void for_each_dataset(const Corpus& corpus, const DerivedValues& derived, const std::function<void(Dataset)>& take) {
    const auto observation_table = observation_columns(corpus);
    const auto derived_table = derived_columns(corpus);
    write_table("observations", std::span<const TableColumn<Observation>>(observation_table), corpus.observations,
                {250, 500}, corpus, take);
    std::vector<DerivedRow> computed;
    computed.reserve(derived.size());
    for (const Derived* value : sorted_by_id(derived)) {
        computed.push_back({&derived, value});
    }
    write_table_files<DerivedRow>("derived", derived_table, pointers_to(computed), {190, 420}, corpus, take);
    write_table("areas", area_columns(), corpus.areas, {600, 900}, corpus, take);
    write_table("programs", program_columns(), corpus.programs, {1000, 1300}, corpus, take);
    write_table("indicators", indicator_columns(), corpus.indicators, {500, 800}, corpus, take);
    write_table("sources", source_columns(), corpus.sources, {1500, 2000}, corpus, take);
    write_table("units", unit_columns(), corpus.units, {150, 250}, corpus, take);
    for_each_code_table(corpus, take);
    write_headings(corpus, take);
}

std::vector<Dataset> make_datasets(const Corpus& corpus, const DerivedValues& derived) {
    std::vector<Dataset> datasets;
    for_each_dataset(corpus, derived, [&](Dataset dataset) { datasets.push_back(std::move(dataset)); });
    return datasets;
}

}  // namespace minhbach

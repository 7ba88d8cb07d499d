// SPDX-License-Identifier: MIT
// One row of a table as CSV and as JSON, and a corpus whose references can be told apart.
#pragma once

#include <string>
#include <utility>

#include "emit/table.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

namespace minhbach {

template <typename Item>
std::string csv(std::span<const TableColumn<Item>> columns, const Corpus& corpus, const Item& row) {
    const std::string all = csv_table(columns, corpus, {&row}, 0);
    return all.substr(all.find('\n') + 1);
}

template <typename Item>
std::string csv(const std::vector<TableColumn<Item>>& columns, const Corpus& corpus, const Item& row) {
    return csv(std::span<const TableColumn<Item>>(columns), corpus, row);
}

// The JSON of a row and its CSV are made from the same cells; of the first, what is not there and lists differ.
template <typename Item>
std::string json(std::span<const TableColumn<Item>> columns, const Corpus& corpus, const Item& row) {
    return json_table(columns, corpus, {&row}, 0);
}

template <typename Registry, typename Entity>
void add(Registry& registry, const std::string& id, Entity entity) {
    entity.id = id;
    registry.add(std::move(entity));
}

template <typename Entity>
Entity only_id() {
    Entity entity;
    entity.id = "id";
    return entity;
}

// Two of each, so that an index of 1 is told from one of 0 and from one of no_index.
inline Corpus corpus_of_two() {
    Corpus corpus;
    speak(corpus);
    declare_dimensions(corpus);
    declare_levels(corpus);
    for (const char* const n : {"0", "1", "2"}) {
        add(corpus.areas, std::string("area") + n, Area{});
        add(corpus.programs, std::string("program") + n, Program{});
        add(corpus.units, std::string("unit") + n, Unit{});
        add_breakdown(corpus, std::string("breakdown") + n);
        add(corpus.sources, std::string("source") + n, Source{});
        Indicator indicator;
        indicator.unit = static_cast<UnitIndex>(n[0] == '1' ? 2 : 0);
        add(corpus.indicators, std::string("indicator") + n, indicator);
    }
    corpus.periods = {*parse_period("2023"), *parse_period("2024")};
    return corpus;
}

}  // namespace minhbach

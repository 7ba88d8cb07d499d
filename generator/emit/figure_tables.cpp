#include "emit/figure_tables.hpp"

#include <array>

namespace minhbach {

namespace {

std::string_view unit_of(const Corpus& corpus, IndicatorIndex indicator) {
    return indicator < corpus.indicators.size() ? id_of(corpus.units, corpus.indicators[indicator].unit) : std::string_view();
}

void write_as_of(CellWriter& cell, const Observation& row) {
    cell.date(row.as_of == no_date ? std::nullopt : std::optional(row.as_of));
}

// The dimensions that all inputs of a derived value share are those of its first.
const Observation& shared(const Corpus& corpus, const Derived& row) {
    return corpus.observations[row.inputs[0]];
}

// breakdown came after version 1 of the contract was agreed: a table grows at its end.
constexpr std::array<TableColumn<Observation>, 19> observation_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.text(to_observation_id(row.id)); }},
    {"area", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.areas, row.area)); }},
    {"program", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.programs, row.program)); }},
    {"indicator", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.indicators, row.indicator)); }},
    {"capital", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.text(to_string(row.capital)); }},
    {"fund", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.text(to_string(row.fund)); }},
    {"fund_year", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(corpus.strings[row.fund_year]); }},
    {"period", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(to_string(corpus.period_of(row))); }},
    {"as_of", [](CellWriter& cell, const Corpus&, const Observation& row) { write_as_of(cell, row); }},
    {"kind", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.text(to_string(row.kind)); }},
    {"value", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.number(row.has_value() ? std::optional(row.value) : std::nullopt); }},
    {"unit", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(unit_of(corpus, row.indicator)); }},
    {"reported_value", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.number(row.has_value() ? std::optional(row.reported_value) : std::nullopt); }},
    {"reported_unit", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.units, row.reported_unit)); }},
    {"reported_rate", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.number(row.has_rate ? std::optional(row.reported_rate) : std::nullopt); }},
    {"source", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.sources, row.source)); }},
    {"locator", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(corpus.strings[row.locator]); }},
    {"note", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(corpus.strings[row.note]); }},
    {"breakdown", [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.breakdowns, row.breakdown)); }},
}};

constexpr std::array<TableColumn<Derived>, 14> derived_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Derived& row) { cell.text(to_derived_id(row.id)); }},
    {"area", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(id_of(corpus.areas, shared(corpus, row).area)); }},
    {"program", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(id_of(corpus.programs, shared(corpus, row).program)); }},
    {"indicator", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(id_of(corpus.indicators, row.indicator)); }},
    {"capital", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(to_string(shared(corpus, row).capital)); }},
    {"fund", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(to_string(shared(corpus, row).fund)); }},
    {"fund_year", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(corpus.strings[shared(corpus, row).fund_year]); }},
    {"period", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(to_string(corpus.period_of(shared(corpus, row)))); }},
    {"as_of", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { write_as_of(cell, corpus.observations[row.dated_by]); }},
    {"kind", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(to_string(corpus.observations[row.dated_by].kind)); }},
    {"value", [](CellWriter& cell, const Corpus&, const Derived& row) { cell.number(row.value); }},
    {"unit", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(unit_of(corpus, row.indicator)); }},
    {"inputs",
     [](CellWriter& cell, const Corpus& corpus, const Derived& row) {
         const std::array inputs{to_observation_id(corpus.observations[row.inputs[0]].id), to_observation_id(corpus.observations[row.inputs[1]].id)};
         cell.list(inputs);
     }},
    {"breakdown", [](CellWriter& cell, const Corpus& corpus, const Derived& row) { cell.text(id_of(corpus.breakdowns, shared(corpus, row).breakdown)); }},
}};

}  // namespace

std::span<const TableColumn<Observation>> observation_columns() {
    return observation_table;
}

std::span<const TableColumn<Derived>> derived_columns() {
    return derived_table;
}

void write_observation(JsonWriter& json, const Corpus& corpus, const Observation& observation) {
    append_json_row(json, observation_columns(), corpus, observation);
}

void write_derived(JsonWriter& json, const Corpus& corpus, const Derived& derived) {
    append_json_row(json, derived_columns(), corpus, derived);
}

}  // namespace minhbach

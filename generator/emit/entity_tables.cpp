// SPDX-License-Identifier: MIT
#include "emit/entity_tables.hpp"

#include <array>

namespace minhbach {

namespace {

template <typename Entity, typename Index>
std::vector<std::string> ids_of(const Registry<Entity, Index>& registry, const std::vector<Index>& indexes) {
    std::vector<std::string> ids;
    ids.reserve(indexes.size());
    for (const Index index : indexes) {
        ids.emplace_back(id_of(registry, index));
    }
    return ids;
}

std::string_view kind_of(const Indicator& indicator) {
    return indicator.reported && indicator.derived ? "both" : indicator.derived ? "derived" : "reported";
}

std::string_view formula_of(const Indicator& indicator) {
    return formula_codes[static_cast<std::size_t>(indicator.formula.kind)];
}

// As the formula names them: numerator and denominator, minuend and subtrahend, and so on.
std::vector<std::string> formula_inputs(const Corpus& corpus, const Indicator& indicator) {
    return ids_of(corpus.indicators, indicator.formula.operands);
}

constexpr std::array<TableColumn<Area>, 16> area_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.id); }},
    {"code", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.code); }},
    {"level", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(to_string(row.level)); }},
    {"type", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.type); }},
    {"name_vi", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.name.vi); }},
    {"name_en", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.name.en); }},
    {"full_name_vi", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.full_name.vi); }},
    {"full_name_en", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.full_name.en); }},
    {"parent",
     [](CellWriter& cell, const Corpus& corpus, const Area& row) { cell.text(id_of(corpus.areas, row.parent)); }},
    {"valid_from", [](CellWriter& cell, const Corpus&, const Area& row) { cell.date(row.valid_from); }},
    {"valid_to", [](CellWriter& cell, const Corpus&, const Area& row) { cell.date(row.valid_to); }},
    {"predecessors", [](CellWriter& cell, const Corpus& corpus,
                        const Area& row) { cell.list(ids_of(corpus.areas, row.predecessors)); }},
    {"successors",
     [](CellWriter& cell, const Corpus& corpus, const Area& row) { cell.list(ids_of(corpus.areas, row.successors)); }},
    {"source", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.source); }},
    {"notes", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.notes); }},
    {"unverified", [](CellWriter& cell, const Corpus&, const Area& row) { cell.flag(row.unverified); }},
}};

constexpr std::array<TableColumn<Program>, 16> program_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.id); }},
    {"level", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.level); }},
    {"parent",
     [](CellWriter& cell, const Corpus& corpus, const Program& row) { cell.text(id_of(corpus.programs, row.parent)); }},
    {"number_vi", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.number.vi); }},
    {"number_en", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.number.en); }},
    {"name_vi", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.name.vi); }},
    {"name_en", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.name.en); }},
    {"short_name_vi", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.short_name.vi); }},
    {"short_name_en", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.short_name.en); }},
    {"legal_basis", [](CellWriter& cell, const Corpus&, const Program& row) { cell.list(row.legal_basis); }},
    {"valid_from", [](CellWriter& cell, const Corpus&, const Program& row) { cell.date(row.valid_from); }},
    {"valid_to", [](CellWriter& cell, const Corpus&, const Program& row) { cell.date(row.valid_to); }},
    {"owner_vi", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.owner.vi); }},
    {"owner_en", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.owner.en); }},
    {"source", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.source); }},
    {"unverified", [](CellWriter& cell, const Corpus&, const Program& row) { cell.flag(row.unverified); }},
}};

constexpr std::array<TableColumn<Indicator>, 13> indicator_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.id); }},
    {"name_vi", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.name.vi); }},
    {"name_en", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.name.en); }},
    {"definition_vi", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.definition.vi); }},
    {"definition_en", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.definition.en); }},
    {"unit",
     [](CellWriter& cell, const Corpus& corpus, const Indicator& row) { cell.text(id_of(corpus.units, row.unit)); }},
    {"direction", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(to_string(row.direction)); }},
    {"theme", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.theme); }},
    {"kind", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(kind_of(row)); }},
    {"formula", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(formula_of(row)); }},
    {"formula_inputs",
     [](CellWriter& cell, const Corpus& corpus, const Indicator& row) { cell.list(formula_inputs(corpus, row)); }},
    {"method_source_vi",
     [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.method_source.vi); }},
    {"method_source_en",
     [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.method_source.en); }},
}};

constexpr std::array<TableColumn<Source>, 16> source_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.id); }},
    {"title_vi", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.title.vi); }},
    {"title_en", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.title.en); }},
    {"publisher_vi", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.publisher.vi); }},
    {"publisher_en", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.publisher.en); }},
    {"description_vi", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.description.vi); }},
    {"description_en", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.description.en); }},
    {"area",
     [](CellWriter& cell, const Corpus& corpus, const Source& row) { cell.text(id_of(corpus.areas, row.area)); }},
    {"program",
     [](CellWriter& cell, const Corpus& corpus, const Source& row) { cell.text(id_of(corpus.programs, row.program)); }},
    {"period", [](CellWriter& cell, const Corpus&,
                  const Source& row) { cell.text(row.period ? to_string(*row.period) : std::string()); }},
    {"as_of", [](CellWriter& cell, const Corpus&, const Source& row) { cell.date(row.as_of); }},
    {"issued", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.issued); }},
    {"document_number", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.document_number); }},
    {"url", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.url); }},
    {"unrecorded_note_vi",
     [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.unrecorded_note.vi); }},
    {"unrecorded_note_en",
     [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.unrecorded_note.en); }},
}};

constexpr std::array<TableColumn<Unit>, 9> unit_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.id); }},
    {"name_vi", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.name.vi); }},
    {"name_en", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.name.en); }},
    {"symbol_vi", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.symbol.vi); }},
    {"symbol_en", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.symbol.en); }},
    {"quantity", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.quantity); }},
    {"base", [](CellWriter& cell, const Corpus& corpus, const Unit& row) { cell.text(id_of(corpus.units, row.base)); }},
    {"factor", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.number(row.factor); }},
    {"integer", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.flag(row.integer); }},
}};

}  // namespace

std::span<const TableColumn<Area>> area_columns() {
    return area_table;
}

std::span<const TableColumn<Program>> program_columns() {
    return program_table;
}

std::span<const TableColumn<Indicator>> indicator_columns() {
    return indicator_table;
}

std::span<const TableColumn<Source>> source_columns() {
    return source_table;
}

std::span<const TableColumn<Unit>> unit_columns() {
    return unit_table;
}

}  // namespace minhbach

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

constexpr std::array<TableColumn<Area>, 14> area_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.id); }},
    {"code", [](CellWriter& cell, const Corpus&, const Area& row) { cell.text(row.code); }},
    {"level",
     [](CellWriter& cell, const Corpus& corpus, const Area& row) { cell.text(corpus.levels.areas[row.level].id); }},
    {"type",
     [](CellWriter& cell, const Corpus& corpus, const Area& row) { cell.text(corpus.levels.area_types[row.type].id); }},
    in_languages<Area>("name", InLanguages::each, [](const Corpus&, const Area& row) { return row.name; }),
    in_languages<Area>("full_name", InLanguages::each, [](const Corpus&, const Area& row) { return row.full_name; }),
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

constexpr std::array<TableColumn<Program>, 13> program_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.id); }},
    {"level", [](CellWriter& cell, const Corpus& corpus,
                 const Program& row) { cell.text(corpus.levels.programs[row.level].id); }},
    {"parent",
     [](CellWriter& cell, const Corpus& corpus, const Program& row) { cell.text(id_of(corpus.programs, row.parent)); }},
    in_languages<Program>("number", InLanguages::each, [](const Corpus&, const Program& row) { return row.number; }),
    in_languages<Program>("name", InLanguages::each, [](const Corpus&, const Program& row) { return row.name; }),
    in_languages<Program>("short_name", InLanguages::each,
                          [](const Corpus&, const Program& row) { return row.short_name; }),
    {"legal_basis", [](CellWriter& cell, const Corpus&, const Program& row) { cell.list(row.legal_basis); }},
    {"valid_from", [](CellWriter& cell, const Corpus&, const Program& row) { cell.date(row.valid_from); }},
    {"valid_to", [](CellWriter& cell, const Corpus&, const Program& row) { cell.date(row.valid_to); }},
    in_languages<Program>("owner", InLanguages::each, [](const Corpus&, const Program& row) { return row.owner; }),
    {"source", [](CellWriter& cell, const Corpus&, const Program& row) { cell.text(row.source); }},
    {"unverified", [](CellWriter& cell, const Corpus&, const Program& row) { cell.flag(row.unverified); }},
    {"areas",
     [](CellWriter& cell, const Corpus& corpus, const Program& row) { cell.list(ids_of(corpus.areas, row.areas)); }},
}};

constexpr std::array<TableColumn<Indicator>, 10> indicator_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.id); }},
    in_languages<Indicator>("name", InLanguages::each, [](const Corpus&, const Indicator& row) { return row.name; }),
    in_languages<Indicator>("definition", InLanguages::each,
                            [](const Corpus&, const Indicator& row) { return row.definition; }),
    {"unit",
     [](CellWriter& cell, const Corpus& corpus, const Indicator& row) { cell.text(id_of(corpus.units, row.unit)); }},
    {"direction", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(to_string(row.direction)); }},
    {"theme", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(row.theme); }},
    {"kind", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(kind_of(row)); }},
    {"formula", [](CellWriter& cell, const Corpus&, const Indicator& row) { cell.text(formula_of(row)); }},
    {"formula_inputs",
     [](CellWriter& cell, const Corpus& corpus, const Indicator& row) { cell.list(formula_inputs(corpus, row)); }},
    in_languages<Indicator>("method_source", InLanguages::each,
                            [](const Corpus&, const Indicator& row) { return row.method_source; }),
}};

constexpr std::array<TableColumn<Source>, 14> source_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.id); }},
    in_languages<Source>("title", InLanguages::each, [](const Corpus&, const Source& row) { return row.title; }),
    in_languages<Source>("publisher", InLanguages::each,
                         [](const Corpus&, const Source& row) { return row.publisher; }),
    in_languages<Source>("description", InLanguages::each,
                         [](const Corpus&, const Source& row) { return row.description; }),
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
    in_languages<Source>("unrecorded_note", InLanguages::each,
                         [](const Corpus&, const Source& row) { return row.unrecorded_note; }),
    {"sha256", [](CellWriter& cell, const Corpus&, const Source& row) { cell.text(row.sha256); }},
    {"follows",
     [](CellWriter& cell, const Corpus& corpus, const Source& row) { cell.text(id_of(corpus.sources, row.follows)); }},
}};

constexpr std::array<TableColumn<Unit>, 7> unit_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Unit& row) { cell.text(row.id); }},
    in_languages<Unit>("name", InLanguages::each, [](const Corpus&, const Unit& row) { return row.name; }),
    in_languages<Unit>("symbol", InLanguages::each, [](const Corpus&, const Unit& row) { return row.symbol; }),
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

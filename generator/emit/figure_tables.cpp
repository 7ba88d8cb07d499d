// SPDX-License-Identifier: MIT
#include "emit/figure_tables.hpp"

#include <algorithm>
#include <array>

#include "model/coordinates.hpp"
#include "model/labels.hpp"

namespace minhbach {

namespace {

std::string_view unit_of(const Corpus& corpus, IndicatorIndex indicator) {
    return indicator < corpus.indicators.size() ? id_of(corpus.units, corpus.indicators[indicator].unit)
                                                : std::string_view();
}

void write_as_of(CellWriter& cell, const Observation& row) {
    cell.date(row.as_of == no_date ? std::nullopt : std::optional(row.as_of));
}

// base came after the contract was agreed: a table grows at its end.
constexpr std::array<TableColumn<Observation>, 16> observation_table{{
    {"id", [](CellWriter& cell, const Corpus&, const Observation& row) { cell.text(to_observation_id(row.id)); }},
    {"area",
     [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(id_of(corpus.areas, row.area)); }},
    {"program", [](CellWriter& cell, const Corpus& corpus,
                   const Observation& row) { cell.text(id_of(corpus.programs, row.program)); }},
    {"indicator", [](CellWriter& cell, const Corpus& corpus,
                     const Observation& row) { cell.text(id_of(corpus.indicators, row.indicator)); }},
    {"period", [](CellWriter& cell, const Corpus& corpus,
                  const Observation& row) { cell.text(to_string(corpus.period_of(row))); }},
    {"as_of", [](CellWriter& cell, const Corpus&, const Observation& row) { write_as_of(cell, row); }},
    {"kind",
     [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(corpus.kinds.id(row.kind)); }},
    {"value", [](CellWriter& cell, const Corpus&,
                 const Observation& row) { cell.number(row.has_value() ? std::optional(row.value) : std::nullopt); }},
    {"unit",
     [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(unit_of(corpus, row.indicator)); }},
    {"reported_value",
     [](CellWriter& cell, const Corpus&, const Observation& row) {
         cell.number(row.has_value() ? std::optional(row.reported_value) : std::nullopt);
     }},
    {"reported_unit", [](CellWriter& cell, const Corpus& corpus,
                         const Observation& row) { cell.text(id_of(corpus.units, row.reported_unit)); }},
    {"reported_rate",
     [](CellWriter& cell, const Corpus&, const Observation& row) {
         cell.number(row.has_rate ? std::optional(row.reported_rate) : std::nullopt);
     }},
    {"source", [](CellWriter& cell, const Corpus& corpus,
                  const Observation& row) { cell.text(id_of(corpus.sources, row.source)); }},
    {"locator",
     [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(corpus.strings[row.locator]); }},
    {"note",
     [](CellWriter& cell, const Corpus& corpus, const Observation& row) { cell.text(corpus.strings[row.note]); }},
    {"base",
     [](CellWriter& cell, const Corpus& corpus, const Observation& row) {
         cell.text(row.base == no_index ? std::string() : to_string(corpus.periods[row.base]));
     }},
}};

// The whole list of computed values rides along, since one of them names its inputs by their place in it.
constexpr std::array<TableColumn<DerivedRow>, 14> derived_table{{
    {"id", [](CellWriter& cell, const Corpus&,
              const DerivedRow& row) { cell.text(row->id == 0 ? std::string() : to_derived_id(row->id)); }},
    {"area", [](CellWriter& cell, const Corpus& corpus,
                const DerivedRow& row) { cell.text(id_of(corpus.areas, row.line().area)); }},
    {"program", [](CellWriter& cell, const Corpus& corpus,
                   const DerivedRow& row) { cell.text(id_of(corpus.programs, row.line().program)); }},
    {"indicator", [](CellWriter& cell, const Corpus& corpus,
                     const DerivedRow& row) { cell.text(id_of(corpus.indicators, row->indicator)); }},
    {"period", [](CellWriter& cell, const Corpus& corpus,
                  const DerivedRow& row) { cell.text(to_string(corpus.periods[row.line().period])); }},
    {"as_of", [](CellWriter& cell, const Corpus&,
                 const DerivedRow& row) { cell.text(row->as_of == no_date ? std::string() : to_string(row->as_of)); }},
    {"kind",
     [](CellWriter& cell, const Corpus& corpus, const DerivedRow& row) { cell.text(corpus.kinds.id(row->kind)); }},
    {"value", [](CellWriter& cell, const Corpus&, const DerivedRow& row) { cell.number(row->value); }},
    {"unit",
     [](CellWriter& cell, const Corpus& corpus, const DerivedRow& row) { cell.text(unit_of(corpus, row->indicator)); }},
    {"inputs",
     [](CellWriter& cell, const Corpus& corpus, const DerivedRow& row) {
         std::vector<std::string> ids;
         for (const ObservationIndex index : row.all->observations_of(*row.value)) {
             ids.push_back(to_observation_id(corpus.observations[index].id));
         }
         cell.list(ids);
     }},
    {"via",
     [](CellWriter& cell, const Corpus&, const DerivedRow& row) {
         std::vector<std::string> ids;
         for (const FigureRef ref : row.all->inputs_of(*row.value)) {
             if (ref.is_derived()) {
                 ids.push_back(to_derived_id((*row.all)[ref.index()].id));
             }
         }
         cell.list(ids);
     }},
    {"reporting",
     [](CellWriter& cell, const Corpus&, const DerivedRow& row) {
         cell.number(row->siblings == 0 ? std::nullopt : std::optional(Decimal{row->reporting, 0}));
     }},
    {"siblings",
     [](CellWriter& cell, const Corpus&, const DerivedRow& row) {
         cell.number(row->siblings == 0 ? std::nullopt : std::optional(Decimal{row->siblings, 0}));
     }},
    {"note", [](CellWriter& cell, const Corpus&, const DerivedRow& row) { cell.text(to_note(row->exactness)); }},
}};

FigureKey key_of(const Observation& row) {
    return row;
}
FigureKey key_of(const DerivedRow& row) {
    return with(FigureKey(row.line()), &FigureKey::indicator, row->indicator);
}

Kind kind_of(const Observation& row) {
    return row.kind;
}
Kind kind_of(const DerivedRow& row) {
    return row->kind;
}

template <typename Row>
void add_names(std::vector<TableColumn<Row>>& columns) {
    columns.push_back(in_languages<Row>("area_name", InLanguages::each, [](const Corpus& corpus, const Row& row) {
        const AreaIndex area = key_of(row).area;
        return area == no_area ? LocalText{} : corpus.areas[area].full_name;
    }));
    columns.push_back(in_languages<Row>("program_name", InLanguages::each, [](const Corpus& corpus, const Row& row) {
        const ProgramIndex program = key_of(row).program;
        return program == no_index ? LocalText{} : corpus.programs[program].short_name;
    }));
    columns.push_back(in_languages<Row>("indicator_name", InLanguages::each, [](const Corpus& corpus, const Row& row) {
        return corpus.indicators[key_of(row).indicator].name;
    }));
}

// What the codes are called that stand in the columns: a reader of one table has no other beside it. A budget year says
// itself what it is.
template <typename Row>
void add_names_of_codes(std::vector<TableColumn<Row>>& columns, const Corpus& corpus) {
    for (std::size_t i = 0; i < corpus.dimensions.size(); ++i) {
        const Dimension& dimension = corpus.dimensions[i];
        if (dimension.role != DimensionRole::budget_year) {
            TableColumn<Row> column{dimension.id, nullptr, nullptr, i, InLanguages::of_codes};
            column.text_of_code = [](const Corpus& all, const Row& row, std::size_t of) {
                return all.dimensions[of].codes[code_of(all, key_of(row), of)].name;
            };
            columns.push_back(column);
        }
    }
    columns.push_back(in_languages<Row>(
        "kind", InLanguages::of_codes, [](const Corpus& all, const Row& row) { return kind_name(all, kind_of(row)); }));
    columns.push_back(in_languages<Row>("unit", InLanguages::of_codes, [](const Corpus& all, const Row& row) {
        const UnitIndex unit = all.indicators[key_of(row).indicator].unit;
        return unit < all.units.size() ? all.units[unit].name : LocalText{};
    }));
}

// What stands in a column of observations of a computed value: nothing where only what is printed has it.
TableColumn<DerivedRow> among_observations(std::string_view name) {
    if (name == "source") {
        return {name, [](CellWriter& cell, const Corpus& corpus, const DerivedRow& row) {
                    cell.text(id_of(corpus.sources, row.line().source));
                }};
    }
    if (name == "base") {
        return {name, [](CellWriter& cell, const Corpus& corpus, const DerivedRow& row) {
                    const PeriodIndex base = row.line().base;
                    cell.text(base == no_index ? std::string() : to_string(corpus.periods[base]));
                }};
    }
    const auto* const same = std::find_if(derived_table.begin(), derived_table.end(),
                                          [&](const TableColumn<DerivedRow>& column) { return column.name == name; });
    if (same != derived_table.end()) {
        return *same;
    }
    return {name, [](CellWriter& cell, const Corpus&, const DerivedRow&) { cell.text(""); }};
}

}  // namespace

std::vector<TableColumn<Observation>> observation_columns(const Corpus& corpus) {
    return with_dimensions<Observation>(observation_table, corpus, "base",
                                        [](CellWriter& cell, const Corpus& all, const Observation& row,
                                           std::size_t dimension) { cell.text(code_in(all, row, dimension)); });
}

std::vector<TableColumn<DerivedRow>> derived_columns(const Corpus& corpus) {
    return with_dimensions<DerivedRow>(derived_table, corpus, "via",
                                       [](CellWriter& cell, const Corpus& all, const DerivedRow& row,
                                          std::size_t dimension) { cell.text(code_in(all, row.line(), dimension)); });
}

std::vector<TableColumn<Observation>> page_observation_columns(const Corpus& corpus) {
    std::vector<TableColumn<Observation>> columns = observation_columns(corpus);
    add_names(columns);
    columns.push_back({"origin", [](CellWriter& cell, const Corpus&, const Observation&) { cell.text("reported"); }});
    columns.push_back({"inputs", [](CellWriter& cell, const Corpus&, const Observation&) { cell.text(""); }});
    add_names_of_codes(columns, corpus);
    return columns;
}

std::vector<TableColumn<DerivedRow>> page_derived_columns(const Corpus& corpus) {
    std::vector<TableColumn<DerivedRow>> fixed;
    fixed.reserve(observation_table.size());
    for (const TableColumn<Observation>& column : observation_table) {
        fixed.push_back(among_observations(column.name));
    }
    std::vector<TableColumn<DerivedRow>> columns = with_dimensions<DerivedRow>(
        fixed, corpus, "base", [](CellWriter& cell, const Corpus& all, const DerivedRow& row, std::size_t dimension) {
            cell.text(code_in(all, row.line(), dimension));
        });
    add_names(columns);
    columns.push_back({"origin", [](CellWriter& cell, const Corpus&, const DerivedRow&) { cell.text("computed"); }});
    columns.push_back(among_observations("inputs"));
    add_names_of_codes(columns, corpus);
    return columns;
}

}  // namespace minhbach

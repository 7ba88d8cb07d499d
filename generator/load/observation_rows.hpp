// SPDX-License-Identifier: MIT
// The rows of a file of observations: cells become an observation, and every cell that cannot be is reported at its
// place.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "load/observation_columns.hpp"
#include "load/registry_notes.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Reads the rows of one file into a corpus. What a cell names is looked up once for each different cell text: most rows
// repeat the row before.
class ObservationRows {
public:
    ObservationRows(const SourceText& source, SourceIndex source_index, const ObservationColumns& columns,
                    const RegistryNotes& notes, Corpus& corpus)
        : source_(source), source_index_(source_index), columns_(columns), notes_(notes), corpus_(corpus) {}

    // `cells` are as many as the heading has. A row with a cell that cannot be read becomes no observation.
    void read(const std::vector<CsvCell>& cells);

    // To be called after the last row: warns when no number of the file shows that its form is what the heading says.
    void ask_about_form() const;

private:
    const CsvCell& cell(Column column) const {
        static const CsvCell empty{};
        const std::size_t position = columns_.position[static_cast<std::size_t>(column)];
        return position == columns_.absent ? empty : (*cells_)[position];
    }
    const std::string& name(Column column) const { return columns_.names[static_cast<std::size_t>(column)]; }
    void error(Column column, std::string code, Message message, Message hint = {});
    void empty_cell(Column column, Message hint);
    // What no source says in any column: errors of spreadsheets, characters nobody sees. True when there are any.
    bool report_foreign_cells();

    template <typename Entity, typename Index>
    Index lookup(Column column, std::unordered_map<std::string, Index>& seen, const Registry<Entity, Index>& registry,
                 Index absent, bool required, const std::string& file);
    // The index of the period in a cell; nothing, with a diagnostic, where it is none.
    std::optional<PeriodIndex> period_in(Column column);
    PeriodIndex intern(const Period& period);
    PeriodIndex period(const Observation& row);
    PeriodIndex base();
    // The codes of declared dimensions.
    void read_codes(Observation& row);
    CodeIndex dimension_code(std::size_t dimension);
    Kind kind();
    StringPool::Index budget_year(std::size_t dimension);
    Date as_of();
    StringPool::Index locator();
    void read_note(Observation& row);
    void read_value(Observation& row);
    void note_form(const CsvCell& value, const Unit& unit);

    // How the cells of a row go together; in observation_row_checks.cpp.
    bool unit_fits(
        const Observation& row) const;  // true, too, when what is to fit is not known: that is reported elsewhere
    void check_unit(const Observation& row);
    void check_indicator(const Observation& row);
    void check_base(const Observation& row);
    void check_expected(const Observation& row);
    void check_validity(const Observation& row);
    void check_program_area(const Observation& row);
    // Whether it can be so, or needs a second look; in observation_doubts.cpp.
    void check_value(const Observation& row);
    void check_rate(const Observation& row);
    void check_dates(const Observation& row);
    void check_qualifiers();
    void ask(Column column, std::string code, Message message, Message hint);

    // The id follows from what the figure is about and where it stands, not from its value, so that it survives a
    // correction of the value.
    std::uint64_t identity();

    const SourceText& source_;
    SourceIndex source_index_;
    const ObservationColumns& columns_;
    const RegistryNotes& notes_;
    Corpus& corpus_;
    const std::vector<CsvCell>* cells_ = nullptr;
    bool good_ = true;
    std::string key_;
    std::size_t unknown_codes_ = 0;
    // The first number that fits both forms, by its mark.
    struct UnclearNumber {
        std::size_t offset = 0;
        std::size_t width = 0;
        std::string text;
    };
    UnclearNumber first_with_comma_;
    UnclearNumber first_with_dot_;
    bool has_numbers_without_mark_ = false;
    bool form_is_confirmed_ = false;
    std::unordered_map<std::string, AreaIndex> areas_;
    std::unordered_map<std::string, ProgramIndex> programs_;
    std::unordered_map<std::string, IndicatorIndex> indicators_;
    std::vector<CodeIndex> combination_;
    std::unordered_map<std::string, UnitIndex> units_;
    std::unordered_map<std::string, PeriodIndex> periods_;
};

}  // namespace minhbach

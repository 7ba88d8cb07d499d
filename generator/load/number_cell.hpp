// SPDX-License-Identifier: MIT
// A number in a cell of a file of observations, and the mix-ups of thousands and decimals that it may hold.
#pragma once

#include <optional>

#include "load/observation_columns.hpp"
#include "model/entities.hpp"

namespace minhbach {

// The number in `cell`, whatever its unit: nothing, with a diagnostic, when it is none in the file's form.
std::optional<Decimal> read_form(const SourceText& source, const CsvCell& cell, NumberForm form);

// The number in `cell` as it is written in the file's form. Nothing, with a diagnostic, when it is not one, or is one
// that its unit cannot have.
std::optional<Decimal> read_number(const SourceText& source, const CsvCell& cell, NumberForm form, const Unit& unit);

// Whether the number may be meant in either form, a thousand times apart: 13.805 and 1,250, but not 1.234,5, and no
// count and no percentage.
bool fits_both_forms(std::string_view text, const Unit& unit);

// Reports a number that cannot be kept exactly, as printed or in the indicator's unit.
void report_too_long(const SourceText& source, const CsvCell& cell);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The columns of the two tables of figures, observations and derived values, in the order of the data contract.
#pragma once

#include <vector>

#include "compute/derived.hpp"
#include "emit/table.hpp"

namespace minhbach {

// A computed value with the list it is of. One without an id is of a page alone, and of several areas where it has
// none.
struct DerivedRow {
    const DerivedValues* all;
    const Derived* value;

    const Derived* operator->() const { return value; }
    const FigureLine& line() const { return all->line_of(*value); }
};

std::vector<TableColumn<Observation>> observation_columns(const Corpus& corpus);
// After the contract's columns: via, the computed values it was computed from; reporting and siblings, how many areas
// of how many took part; note, "at_most" and the like, with the codes of the observations' notes.
std::vector<TableColumn<DerivedRow>> derived_columns(const Corpus& corpus);

// Of the table beside a page, in which both stand: the columns of observations, the names of area, program and
// indicator in each language of the site; origin, "reported" or "computed"; inputs, the ids of the observations that a
// computed value is of; what the codes of the dimensions, of the kind and of the unit are called ("fund_name_vi"). Both
// lists have the same names.
std::vector<TableColumn<Observation>> page_observation_columns(const Corpus& corpus);
std::vector<TableColumn<DerivedRow>> page_derived_columns(const Corpus& corpus);

}  // namespace minhbach

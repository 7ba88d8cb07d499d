// SPDX-License-Identifier: MIT
// The columns of the two tables of figures, observations and derived values, in the order of the data contract.
#pragma once

#include <span>

#include "compute/derived.hpp"
#include "emit/table.hpp"

namespace minhbach {

// A computed value with the list it is of.
struct DerivedRow {
    const DerivedValues* all;
    const Derived* value;

    const Derived* operator->() const { return value; }
    const FigureLine& line() const { return all->line_of(*value); }
};

std::span<const TableColumn<Observation>> observation_columns();
// After the contract's columns: breakdown; via, the computed values it was computed from; reporting and siblings, how
// many areas of how many took part; note, "at_most" and the like, with the codes of the observations' notes.
std::span<const TableColumn<DerivedRow>> derived_columns();

// One figure as a JSON object with the names of its table, for the files that stand beside the pages.
void write_observation(JsonWriter& json, const Corpus& corpus, const Observation& observation);
void write_derived(JsonWriter& json, const Corpus& corpus, const DerivedRow& derived);

}  // namespace minhbach

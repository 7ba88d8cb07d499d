// The columns of the two tables of figures, observations and derived values, in the order of the data contract.
#pragma once

#include <span>

#include "compute/derived.hpp"
#include "emit/table.hpp"

namespace minhbach {

std::span<const TableColumn<Observation>> observation_columns();
std::span<const TableColumn<Derived>> derived_columns();

// One figure as a JSON object with the names of its table, for the files that stand beside the pages.
void write_observation(JsonWriter& json, const Corpus& corpus, const Observation& observation);
void write_derived(JsonWriter& json, const Corpus& corpus, const Derived& derived);

}  // namespace minhbach

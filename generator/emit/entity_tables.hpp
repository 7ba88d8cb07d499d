// SPDX-License-Identifier: MIT
// The columns of the tables of entities: one row an entity, with its names in each language of the site.
#pragma once

#include <span>

#include "emit/table.hpp"

namespace minhbach {

std::span<const TableColumn<Area>> area_columns();
std::span<const TableColumn<Program>> program_columns();
std::span<const TableColumn<Indicator>> indicator_columns();
std::span<const TableColumn<Source>> source_columns();
std::span<const TableColumn<Unit>> unit_columns();

}  // namespace minhbach

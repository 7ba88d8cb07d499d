// SPDX-License-Identifier: MIT
// Families of indicators: one definition for many, as "each of these against its target". Expanded before the registry
// is read, so that each member is an indicator like any other.
#pragma once

#include "load/json_document.hpp"

namespace minhbach {

// Replaces each entry of `list` that has "for_each", a list of indicators of the same file, by one entry for each of
// them. In its texts {of} stands for the member: its id in ids and formulas, its name in names and definitions; {unit},
// {theme} and {direction} are those of the member, {difference_unit} is the unit of a difference of two of its values
// (percentage points of percentages).
void expand_families(const SourceText& source, JsonValue& list);

}  // namespace minhbach

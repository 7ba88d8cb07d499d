// SPDX-License-Identifier: MIT
// A registry that is a table: the same document as its JSON makes, of the rows of a CSV file, so that all that reads
// registries knows nothing of tables.
//
// The form of an entry says which columns there may be: one for each property, `owner.vi` and `owner.en` for a text of
// two languages, or `owner` where all of them say the same; the items of a list stand in one cell with ; between them.
// An empty cell is a property that is left out.
#pragma once

#include <optional>

#include "load/form.hpp"
#include "load/json_document.hpp"

namespace minhbach {

// Every value stands where its cell does. Nothing, with diagnostics, when the heading does not do; `whole` becomes
// false when rows had to be left out. The texts are checked as check_texts() checks those of JSON.
std::optional<JsonValue> parse_table(const SourceText& source, const FileForm& form, bool& whole);

}  // namespace minhbach

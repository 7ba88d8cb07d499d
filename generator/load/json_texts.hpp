// SPDX-License-Identifier: MIT
// What the texts of every JSON file of data/ that is published must not hold.
#pragma once

#include "load/json_document.hpp"

namespace minhbach {

// Reports the texts that a spreadsheet would run, in `value` and all below it.
void check_texts(const SourceText& source, const JsonValue& value);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What the texts of every JSON file of data/ that is published must not hold.
#pragma once

#include "load/json_document.hpp"

namespace minhbach {

// Reports what the published tables must not hold, and what JSON's escapes can smuggle past the checks of the file, in
// `value` and all below it. A file that is not in normal form C has been reported as a whole (`file_is_nfc`).
void check_texts(const SourceText& source, const JsonValue& value, bool file_is_nfc);

}  // namespace minhbach

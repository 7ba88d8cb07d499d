// SPDX-License-Identifier: MIT
// The form of a file as a JSON Schema (draft 7), which editors know.
#pragma once

#include <string>

#include "load/form.hpp"

namespace minhbach {

// Two spaces a level, with a line break at the end.
std::string to_schema(const FileForm& file);

}  // namespace minhbach

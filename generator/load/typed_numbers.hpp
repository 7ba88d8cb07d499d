// SPDX-License-Identifier: MIT
// The numbers that were typed into a text where a reference would do.
#pragma once

#include <vector>

#include "load/source_text.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Warns of numbers next to a unit that the data has: they do not follow when the data changes.
void warn_of_typed_numbers(const SourceText& source, std::size_t body, const std::vector<FigureReference>& references,
                           Language language, const Corpus& corpus);

}  // namespace minhbach

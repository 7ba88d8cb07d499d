// SPDX-License-Identifier: MIT
// Finds the references to figures, charts and findings in a text, and the numbers that were typed where a reference
// would do.
#pragma once

#include <vector>

#include "load/source_text.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// The references of a text whose Markdown begins at byte `body` of `source`; what the text is bound to stands for keys
// a reference leaves out. Mistakes are reported.
std::vector<FigureReference> read_figure_references(const SourceText& source, std::size_t body, const Commentary& text,
                                                    const Corpus& corpus);

// Warns of numbers next to a unit that the data has: they do not follow when the data changes.
void warn_of_typed_numbers(const SourceText& source, std::size_t body, const std::vector<FigureReference>& references,
                           Language language, const Corpus& corpus);

}  // namespace minhbach

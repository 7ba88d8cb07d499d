// SPDX-License-Identifier: MIT
// Finds the references to figures, charts and findings in a text.
#pragma once

#include <optional>
#include <vector>

#include "load/source_text.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// The references of a text whose Markdown begins at byte `body` of `source`; what the text is bound to stands for keys
// a reference leaves out. Mistakes are reported.
std::vector<FigureReference> read_figure_references(const SourceText& source, std::size_t body, const Commentary& text,
                                                    const Corpus& corpus);

// What names figures outside of a text: "indicator=poverty_rate area=20", of `length` bytes from `begin` on. Nothing,
// and a report, where it cannot be read or names no indicator.
std::optional<FigureSelector> read_selector(const SourceText& source, std::size_t begin, std::size_t length,
                                            const Corpus& corpus);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// A report of more figures than a page holds, cut between its headings.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/corpus.hpp"

namespace minhbach {

struct SourcePart {
    LocalText title;  // its first and last heading, by the report's own numbering
    LocalText about;  // what most of it is of: programs (of a report on one only its projects), themes of other
                      // figures; empty where there are more parts than a list has room for
    std::vector<ObservationIndex> observations;
};

// In the order of the report, each of limits::rows_of_page figures at the most; a heading is cut only where it has more
// than that by itself.
std::vector<SourcePart> divide_source(const Corpus& corpus, std::span<const ObservationIndex> observations);

}  // namespace minhbach

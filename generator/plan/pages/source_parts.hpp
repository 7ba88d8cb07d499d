// SPDX-License-Identifier: MIT
// A report of more figures than a page holds, cut between its headings.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "model/corpus.hpp"

namespace minhbach {

struct SourcePart {
    LocalText title;  // its first and last heading, by the report's own numbering
    LocalText about;  // what most of it is of: programs (of a report on one only its projects), themes of other
                      // figures; empty where there are more parts than a list has room for
    std::vector<ObservationIndex> observations;
    std::string_view first;  // its headings, as the report writes them; good as long as the corpus is
    std::string_view last;
};

// What stands from one heading to another is called by both, or by the one: by the report's own numbering.
LocalText heading_range(const Corpus& corpus, std::string_view first, std::string_view last);

// In the order of the report, each of limits::rows_of_page figures at the most; a heading is cut only where it has more
// than that by itself.
std::vector<SourcePart> divide_source(const Corpus& corpus, std::span<const ObservationIndex> observations);

}  // namespace minhbach

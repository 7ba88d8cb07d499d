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
    LocalText title;   // its first and last heading
    LocalText places;  // the same by the report's own numbering; what the title is, too, where they have no names
    LocalText about;   // what most of it is of: programs (of a report on one only its projects), themes of other
                       // figures; empty where there are more parts than a list has room for
    std::vector<ObservationIndex> observations;
    std::string_view first;  // its headings, as the report writes them; good as long as the corpus is
    std::string_view last;
};

// What stands from one heading to another is called by both, or by the one: by the report's own numbering,
LocalText heading_range(const Corpus& corpus, std::string_view first, std::string_view last);

// and by what they say, where the headings of the report are declared.
LocalText title_range(const Corpus& corpus, const Source& source, std::string_view first, std::string_view last);

// In the order of the report, which is that of its headings where they are declared, or else that of its file; each of
// limits::rows_of_page figures at the most. A heading is cut only where it has more than that by itself.
std::vector<SourcePart> divide_source(const Corpus& corpus, const Source& source,
                                      std::span<const ObservationIndex> observations);

}  // namespace minhbach

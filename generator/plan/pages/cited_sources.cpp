// SPDX-License-Identifier: MIT
#include "plan/pages/cited_sources.hpp"

#include <algorithm>
#include <map>

#include "base/limits.hpp"

namespace minhbach {

void cite_sources(const Corpus& corpus, Subject& subject) {
    std::map<SourceIndex, std::size_t> counts;
    for (const ObservationIndex index : subject.observations) {
        counts[corpus.observations[index].source] += corpus.observations[index].has_value() ? 1U : 0U;
    }
    std::vector<CitedSource>& cited = subject.detail.cited;
    for (const auto& [source, figures] : counts) {
        cited.push_back({source, figures});
    }
    std::stable_sort(cited.begin(), cited.end(),
                     [](const CitedSource& a, const CitedSource& b) { return b.figures < a.figures; });
    const std::size_t named = std::min(cited.size(), limits::sources_of_page);
    subject.detail.cited_more = cited.size() - named;
    cited.resize(named);
    std::sort(cited.begin(), cited.end(),
              [](const CitedSource& a, const CitedSource& b) { return a.source < b.source; });
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "check/difference.hpp"

#include <algorithm>

#include "check/finding_text.hpp"
#include "model/words.hpp"

namespace minhbach {

void explain_difference(const RuleRun& run, const Observation& whole, Finding& finding) {
    const Decimal size = magnitude(finding.difference);
    if (!run.figures().is_telling(whole.source, finding.unit, size)) {
        return;
    }
    for (const ObservationIndex other : run.figures().between(whole.source, finding.unit, size, size, 1)) {
        // Where all parts are zero, the difference is the whole itself.
        if (std::find(finding.observations.begin(), finding.observations.end(), other) != finding.observations.end()) {
            continue;
        }
        finding.severity = FindingSeverity::warning;
        const LocalText name = name_of(run.corpus(), run.row(other));
        const LocalText number = number_of(run.corpus(), size);
        finding.message.add(words_of(run.corpus()).all("finding_difference_is", {{"number", number}, {"name", name}}));
        finding.observations.push_back(other);
    }
}

}  // namespace minhbach

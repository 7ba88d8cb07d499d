// SPDX-License-Identifier: MIT
#include "check/difference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/finding_text.hpp"

namespace minhbach {

void explain_difference(const RuleRun& run, const Observation& whole, Finding& finding) {
    Decimal size = finding.difference;
    size.mantissa = size.mantissa < 0 ? -size.mantissa : size.mantissa;
    constexpr Decimal smallest{100, 0};  // small numbers equal others by chance
    if (size < smallest) {
        return;
    }
    for (const ObservationIndex other : run.figures().between(whole.source, finding.unit, size, size, 1)) {
        // Where all parts are zero, the difference is the whole itself.
        if (std::find(finding.observations.begin(), finding.observations.end(), other) != finding.observations.end()) {
            continue;
        }
        finding.severity = FindingSeverity::warning;
        const LocalText name = name_of(run.corpus(), run.row(other));
        const LocalText number = number_of(size);
        finding.message.vi += fmt::format(" Chênh lệch {} đúng bằng một số khác của báo cáo: {}.", number.vi, name.vi);
        finding.message.en +=
            fmt::format(" The difference of {} is exactly another figure of the report: {}.", number.en, name.en);
        finding.observations.push_back(other);
    }
}

}  // namespace minhbach

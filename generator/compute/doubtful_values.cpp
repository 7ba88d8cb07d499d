// SPDX-License-Identifier: MIT
#include "compute/doubtful_values.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace minhbach {

void warn_of_doubtful_values(const Corpus& corpus, const RegistryNotes& notes, const DerivedValues& derived,
                             std::span<const Finding> findings, Diagnostics& diagnostics) {
    std::set<ObservationIndex> questioned;
    for (const Finding& finding : findings) {
        questioned.insert(finding.observations.begin(), finding.observations.end());
    }
    std::set<std::pair<ObservationIndex, IndicatorIndex>> told;
    for (const Derived& value : derived) {
        if (value.indicator >= notes.indicator_limits.size()) {
            continue;
        }
        const FigureLimits& limits = notes.indicator_limits[value.indicator];
        const bool low = limits.minimum && value.value < *limits.minimum;
        if (!low && !(limits.maximum && value.value > *limits.maximum)) {
            continue;
        }
        const std::vector<ObservationIndex> inputs = derived.observations_of(value);
        const bool known = std::any_of(inputs.begin(), inputs.end(),
                                       [&](ObservationIndex index) { return questioned.contains(index); });
        if (inputs.empty() || known || !told.emplace(inputs.front(), value.indicator).second) {
            continue;
        }
        const Observation& row = corpus.observations[inputs.front()];
        diagnostics.add(
            {Severity::warning,
             "computed-unlikely",
             {"data/observations/" + corpus.sources[row.source].id + ".csv", row.line, 0},
             say("từ số liệu này tính ra \"{0}\" bằng {1}, ngoài khoảng của chỉ tiêu: {2} {3}",
                 "of this figure \"{0}\" is computed as {1}, out of the range of the indicator: {4} {3}",
                 corpus.indicators[value.indicator].id, to_string(rounded(value.value, 2)),
                 low ? "ít nhất" : "nhiều nhất", to_string(low ? *limits.minimum : *limits.maximum),
                 low ? "at least" : "at most"),
             say("so các số mà nó được tính từ đó với báo cáo; nếu báo cáo in đúng như vậy thì không cần sửa",
                 "compare the figures that it is computed from with the report; if they are printed so, nothing has to "
                 "be done"),
             {},
             1});
    }
}

}  // namespace minhbach

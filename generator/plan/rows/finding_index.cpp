// SPDX-License-Identifier: MIT
#include "plan/rows/finding_index.hpp"

#include "base/vectors.hpp"

namespace minhbach {

FindingIndex::FindingIndex(const std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        const auto index = static_cast<std::uint32_t>(i);
        for (const ObservationIndex figure : finding.observations) {
            std::vector<std::uint32_t>& list = concerning_[figure];
            // A finding may list a figure twice: as the one questioned, and as one it is held against.
            if (list.empty() || list.back() != index) {
                list.push_back(index);
            }
        }
        // The percentage in question is that of the first figure, of the finding or of one that it joins.
        for_each_place(finding, [&](const Finding& place) {
            if (place.rule == RuleKind::rate && !place.observations.empty()) {
                std::vector<std::uint32_t>& list = rates_[place.observations.front()];
                if (list.empty() || list.back() != index) {
                    list.push_back(index);
                }
            }
        });
    }
}

std::span<const std::uint32_t> FindingIndex::in(const Lists& lists, ObservationIndex figure) {
    const auto found = lists.find(figure);
    return found == lists.end() ? std::span<const std::uint32_t>() : std::span<const std::uint32_t>(found->second);
}

std::span<const std::uint32_t> FindingIndex::of(ObservationIndex figure) const {
    return in(concerning_, figure);
}

std::span<const std::uint32_t> FindingIndex::of_rate(ObservationIndex figure) const {
    return in(rates_, figure);
}

std::vector<std::uint32_t> FindingIndex::of(std::span<const ObservationIndex> figures) const {
    std::vector<std::uint32_t> result;
    for (const ObservationIndex figure : figures) {
        const auto concerned = of(figure);
        result.insert(result.end(), concerned.begin(), concerned.end());
    }
    each_once(result);
    return result;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Which figures a finding concerns: all that it lists, the one that is questioned and those it is held against. What a
// page marks, what it lists and what stands in its data follow from this one answer.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "model/finding.hpp"

namespace minhbach {

class FindingIndex {
public:
    FindingIndex() = default;
    explicit FindingIndex(const std::vector<Finding>& findings);

    // The findings that concern a figure, in their order, by index into the reconciliation.
    std::span<const std::uint32_t> of(ObservationIndex figure) const;
    // Those among them that question the percentage printed beside the figure.
    std::span<const std::uint32_t> of_rate(ObservationIndex figure) const;
    // Those that concern one of the figures at least, each once and in their order.
    std::vector<std::uint32_t> of(std::span<const ObservationIndex> figures) const;

private:
    using Lists = std::unordered_map<ObservationIndex, std::vector<std::uint32_t>>;

    static std::span<const std::uint32_t> in(const Lists& lists, ObservationIndex figure);

    Lists concerning_;
    Lists rates_;
};

}  // namespace minhbach

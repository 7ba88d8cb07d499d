// SPDX-License-Identifier: MIT
// Which sources count a line otherwise: where a later edition moves a task from one department to another, or counts
// charges that were none before, it restates what came to be by far more than it corrects.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

class Restatements {
public:
    // Looks at every result of a corpus of several sources: made once.
    explicit Restatements(const Corpus& corpus);

    // Whether no source counts a line otherwise than another.
    bool empty() const { return restated_.empty(); }

    // Whether the amounts of two figures of one line, of whatever times and kinds, are not to be held against each
    // other: their sources give results of one time that differ by a hundredth or more; or they have no time in common,
    // and one of them differs so from a third. Never of one source, nor of two lines.
    bool are_apart(const Observation& a, const Observation& b) const;

private:
    struct Pair {
        std::uint64_t line = 0;  // hash
        SourceIndex first = 0;
        SourceIndex second = 0;

        bool operator==(const Pair&) const = default;
    };
    struct PairHash {
        std::size_t operator()(const Pair& pair) const {
            return pair.line ^ (std::uint64_t{pair.first} << 32U | pair.second) * 0x9E3779B97F4A7C15U;
        }
    };

    void hold_against(std::span<const std::pair<std::uint64_t, ObservationIndex>> same);
    static Pair pair_of(std::uint64_t line, SourceIndex a, SourceIndex b);

    const Corpus& corpus_;
    std::unordered_map<Pair, bool, PairHash> differ_;                       // of sources that state one time of a line
    std::unordered_map<std::uint64_t, std::vector<SourceIndex>> restated_;  // by line: the sources that differ
};

}  // namespace minhbach

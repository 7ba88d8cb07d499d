// SPDX-License-Identifier: MIT
// What was meant to be reached, money aside, beside what came of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/corpus.hpp"
#include "plan/rows/reading_order.hpp"

namespace minhbach {

// Open: nobody states a result, its time is not over, or nothing says which way is better.
enum class TargetOutcome : std::uint8_t { open, reached, missed };

// One thing that is aimed at or planned.
struct TargetLine {
    std::vector<ObservationIndex> targets;  // of the time that began last; several where sources state several
    // Of the same thing within that time, or else of the newest time that is known; several where sources differ, the
    // report's own last.
    std::vector<ObservationIndex> results;
    bool in_time = false;  // the results are of the time of the targets, or of a part of it
    TargetOutcome outcome = TargetOutcome::open;
};

struct Targets {
    std::vector<TargetLine> lines;
    std::size_t more = 0;  // for which there is no room
};

// Of the figures of one area. First what the site's headline indicators say, aims before plans, what has a result, and
// wholes before parts. At most limits::targets_of_page.
Targets find_targets(const Corpus& corpus, const ReadingOrder& order, std::span<const ObservationIndex> observations);

// The figures that stand in its lines.
std::vector<ObservationIndex> figures_of(const Targets& targets);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What changed between two days: figures of one line that stand at both.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compute/derived.hpp"
#include "compute/restatements.hpp"
#include "model/corpus.hpp"
#include "plan/rows/reading_order.hpp"

namespace minhbach {

struct Change {
    FigureRef before;
    FigureRef after;
    Decimal difference;            // after less before, in the unit of the indicator
    std::optional<Decimal> share;  // of the amount before, in percent to 6 decimals; of a percentage nothing
};

// Whatever of one kind changed from one day to another, or did not.
struct ChangeSpan {
    Date from = no_date;
    Date to = no_date;
    Kind kind;  // what a report expects to change has not changed
    std::vector<Change> rows;
    std::size_t elsewhere = 0;  // rows that a page has no room for
    std::string path;           // of the first page that has them; empty: there is none
    // Of which periods all its figures are, where no source says of which day they are.
    PeriodIndex from_period = no_index;
    PeriodIndex to_period = no_index;
};

// Two figures are of one line if all is the same but the source and the time, and if a difference between them is one
// of time alone: they are of one period at two cut-off dates, or of periods of equal length that follow each other and
// had ended by their cut-off dates. So the spending of half a year never stands beside that of a whole one. Of a line
// that states two values for one time that time is left out, and figures of sources that count it otherwise are not
// held against each other. Printed figures stand before computed ones of the same line.
//
// Spans of what was done first, then of what is expected, then of plans; of these those with the newest end first, of
// one end the shortest. Rows in the order they are read, wholes first.
std::vector<ChangeSpan> find_changes(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                     const Restatements& restatements, std::span<const ObservationIndex> printed,
                                     std::span<const DerivedIndex> computed);

// "Từ 30/06/2024 đến 31/12/2024"; "Từ năm 2022 đến năm 2023" where no day is stated; with the kind behind it where that
// is told.
LocalText change_title(const Corpus& corpus, const ChangeSpan& span);

// What a report says otherwise, anew or no longer than the one that it follows.
struct Revision {
    SourceIndex previous = no_index;      // no_index: it follows none
    std::vector<SourceIndex> later;       // reports that follow it
    std::size_t repeated = 0;             // figures that both state alike
    std::vector<Change> restated;         // the same statement with another value, the largest share first
    std::size_t restated_more = 0;        // for which there is no room
    std::size_t added = 0;                // figures of lines that the previous one does not have
    std::size_t of_other_times = 0;       // of lines that it has, of a period, date or kind of which it states nothing
    std::vector<IndicatorIndex> dropped;  // of which the previous one has figures and this one has none
};

Revision find_revision(const Corpus& corpus, SourceIndex source, std::span<const ObservationIndex> now,
                       std::span<const ObservationIndex> before);

}  // namespace minhbach

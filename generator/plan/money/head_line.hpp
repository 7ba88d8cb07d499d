// SPDX-License-Identifier: MIT
// A budget line as the head of a page tells it: its plan, its results, its pace and its place.
#pragma once

#include <span>

#include "plan/money/head.hpp"
#include "plan/money/money_parts.hpp"
#include "plan/rows/finding_index.hpp"

namespace minhbach {

// Makes the lines of one area.
class HeadLines {
public:
    HeadLines(const Corpus& corpus, const DerivedValues& derived, const FindingIndex& findings, MoneyParts& parts)
        : corpus_(corpus), derived_(derived), findings_(findings), indicators_(corpus), parts_(parts) {}

    // With the results that are stated, or else that of the parts.
    HeadLine line(const FigureLine& of) const;
    // How it stands in time and among the other areas, by the computed values of its page.
    void compare(HeadLine& line, std::span<const DerivedIndex> of_page) const;

private:
    // A result of a day on which another plan was in force has no share.
    std::vector<HeadResult> stated(const HeadLine& line, const MoneyFigures& of) const;
    std::optional<HeadResult> of_parts(const HeadLine& line) const;
    // False where nothing is known of the value.
    bool bound(const HeadLine& line, std::span<const ObservationIndex> figures, HeadResult& result) const;
    // Whether remarks let a result be told as a part of the plan of the line.
    bool is_of_plan(const HeadLine& line, ObservationIndex result) const;
    NoVerdict no_verdict_of(const HeadLine& line) const;
    // The site's classes of how far what was spent of a plan is from the time that has passed, where it declares them.
    std::optional<IndicatorIndex> status_of_pace() const;
    bool is_even(std::optional<IndicatorIndex> status, Decimal pace) const;
    void classify(HeadLine& line, IndicatorIndex status) const;
    void place(HeadLine& line, std::span<const DerivedIndex> of_page) const;

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const FindingIndex& findings_;
    MoneyIndicators indicators_;
    MoneyParts& parts_;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// No page grows with its data: what a page cannot hold is put on further pages, along what it means. Here it is decided
// for all kinds of pages, once everything else of them is known.
#pragma once

#include <cstdint>
#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// Gives each subject its detail, cuts its table of money short where others have its rows, and adds the further pages
// behind all subjects.
//
// An area tells and compares: the figures of a program stand on the page of the area by program, those of no program on
// its own, by theme. A whole program has no figures but those of its areas; a part of one has them by theme. A source
// has its figures in the order of the report, an indicator by slice (plan/slices/slices.hpp), and what is in none by
// period, the newest first; findings stand by source, and the list of indicators, where it is long, by theme.
Anchors divide_details(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
                       const ReadingOrder& order, std::vector<Subject>& subjects);

}  // namespace minhbach

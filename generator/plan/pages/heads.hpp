// SPDX-License-Identifier: MIT
// Chooses what the heads of pages tell of money.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "model/finding.hpp"
#include "plan/outline/plan.hpp"

namespace minhbach {

// The head of every page of an area, of an area by program, and of a program. The pages of programs look at the money
// of the areas, so all tables of money are there before.
void make_heads(const Corpus& corpus, const DerivedValues& derived, const FindingIndex& findings,
                std::vector<Subject>& subjects);

// The sums that a head tells as large numbers: with one plan, one result and its share; where its sentences tell of
// money without a result, the newest that has one. Good as long as the head is.
std::vector<const HeadLine*> sums_told(const Head& head);

// The first of them, on the page of an area, or of a program in one; nothing where there is none. All pages that list
// areas or programs say the same of them.
const HeadLine* sum_told(const Subject& page);

// The sum of a line of which no report states what was spent, where parts of it say all of that: what its row in a
// table tells. Nothing where there is none.
const HeadLine* sum_of_parts(const Subject& page, const FigureLine& line);

// What such a page tells beside the sum of this line: of the other kinds of capital of its program in its area. Who
// reads of one alone takes it for all there is.
std::vector<const HeadLine*> sums_beside(const Subject& page, const FigureLine& told);

// The figures of the one and of the others.
std::vector<ObservationIndex> figures_told(const Subject& page, const FigureLine& told);

// All lines that the heads of these pages tell of, of which kinds of capital they consist, too.
ToldLines lines_told(std::span<const Subject> pages);

// The areas that the page of a program lists; of more those that stand first, whatever the reader's language.
std::span<const std::pair<AreaIndex, std::size_t>> areas_listed(const Head& head);

// The figures that state a sum and what was spent of it, if single ones do.
std::vector<ObservationIndex> figures_of(const HeadLine& sum);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Where it is told what changed: the newest on the page of an area or of its program, and more on further pages.
#pragma once

#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// Gives areas, areas by program and sources their changes, and makes the further pages. An area tells of what it has of
// no program, and of whole programs; the rest stands where the program is.
std::vector<Subject> make_change_pages(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                       std::vector<Subject>& subjects);

}  // namespace minhbach

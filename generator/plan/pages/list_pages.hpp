// SPDX-License-Identifier: MIT
// Lists that grow with the nation: of all programs, of all sources, of the parts of a source. What one page cannot hold
// stands on further pages, and the page leads to each by what stands there first and last, or by a year.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "plan/outline/plan.hpp"
#include "plan/pages/source_parts.hpp"

namespace minhbach {

// Of the programs that have a page.
using HeadsOfPrograms = std::map<ProgramIndex, const Head*>;

// As trees with their parts while a page holds these; of more programs the whole ones alone, by the area that has them.
void divide_programs(const Corpus& corpus, const HeadsOfPrograms& heads, Subject& subject, std::vector<Subject>& pages);

// In the order of the registry while a page holds them; more of them by the year of publication, the newest first.
void divide_sources(const Corpus& corpus, Subject& subject, std::vector<Subject>& pages);

// The links of a source to its parts stand on pages of their own where they are more than its page can hold.
void divide_links(const Corpus& corpus, std::span<const SourcePart> parts, Subject& subject,
                  std::vector<Subject>& pages);

}  // namespace minhbach

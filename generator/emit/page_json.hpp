// SPDX-License-Identifier: MIT
// The data beside a page: the figures that it shows with ids and sources, also those on its further pages; and a table
// of all printed figures about its subject and of the computed values that it shows. One file for all languages of the
// site. What the page computes itself ("computed_here", plan/pages/computed_here.hpp) has no id, since no table of the
// site has it. Of a finding it has what names it and where it is told in full; on the page of contradictions all of it.
#pragma once

#include <string>

#include "render/words/page_context.hpp"

namespace minhbach {

std::string page_json(const PageContext& context);
// The printed figures, and behind them the computed values, each with the ids of its inputs: in the columns of
// data/observations.csv, with names behind the codes.
std::string page_csv(const PageContext& context);

}  // namespace minhbach

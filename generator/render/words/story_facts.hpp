// SPDX-License-Identifier: MIT
// What a page of an area or a program has to tell.
#pragma once

#include "render/words/page_context.hpp"
#include "render/words/story.hpp"

namespace minhbach {

StoryFacts story_facts(const PageContext& context);

// The year, or years, that money is of, where no budget year of its line says it: money of several years may be spent
// by one day. Empty where one does, or where time has no part in it.
std::string year_unsaid(const PageContext& context, const FigureLine& line);

// What kind of plan money was given by: nothing where the site has one kind only.
std::string plan_kind_told(const PageContext& context, Kind kind);

// The areas that have figures of a program or of its parts: provinces before districts, then by name.
std::vector<AreaIndex> areas_by_level(const PageContext& context);

// That a part of the money told first, on the page of an area, is contradicted by other figures of the area by a
// twentieth or more: the sum may be right as it is printed and yet hold such a number. Beside the sentences, since it
// is to be seen however many there are. Of the largest; empty where there is none.
std::string part_doubted(const PageContext& context);

// The sentences of the page, for its head; empty for pages of other kinds. Worked out once a page.
const std::vector<std::string>& page_story(const PageContext& context);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Sentences about a result that is no money: its value, when, and how it changed.
#pragma once

#include <string>

#include "render/words/story_words.hpp"

namespace minhbach {

class OutcomeStory {
public:
    // `area` is the name within a sentence.
    OutcomeStory(StoryWords& words, const std::string& area) : words_(words), area_(area) {}

    void tell(const OutcomeFacts& outcome);

private:
    std::string when(const OutcomeFacts& outcome) const;

    StoryWords& words_;
    const std::string& area_;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Sentences about a sum of money: what was planned, what was spent of it by when, and whether that is much.
#pragma once

#include <string>

#include "render/words/story_words.hpp"

namespace minhbach {

class MoneyStory {
public:
    explicit MoneyStory(StoryWords& words) : words_(words) {}

    // Each adds a sentence, or none where there is nothing to say.
    void tell_plan(const MoneyFacts& money);
    void tell_spent(const MoneyFacts& money);
    void tell_comparison(const MoneyFacts& money);
    void tell_contradiction(const MoneyFacts& money);

    // A sum of money in one part of a sentence: what it is, its plan, its result.
    std::string clause(const MoneyFacts& money, const std::string& name) const;
    // Of which capital, fund and year; how much of a sum of parts is not known. Empty where there is nothing to say.
    std::string lines(const MoneyFacts& money) const;
    std::string unknown(const MoneyFacts& money, const HeadResult& spent) const;

private:
    void tell_no_verdict(const MoneyFacts& money);
    std::string for_program(const MoneyFacts& money) const;
    std::string clause_result(const MoneyFacts& money) const;

    StoryWords& words_;
};

}  // namespace minhbach

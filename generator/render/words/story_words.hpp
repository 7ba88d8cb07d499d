// SPDX-License-Identifier: MIT
// What every sentence of a story is put together from: patterns filled in, amounts, shares, dates and lists in the
// reader's form.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "render/words/format.hpp"
#include "render/words/story.hpp"

namespace minhbach {

class StoryWords {
public:
    using Values = Words::Values;

    StoryWords(const Words& words, const Formatter& format) : words_(words), format_(format) {}

    const Formatter& format() const { return format_; }
    std::string fill(std::string_view situation, Values values) const;
    // The sentence of a situation as the next one.
    void add(std::string_view situation, Values values) { sentences_.push_back(fill(situation, values)); }
    std::vector<std::string>& sentences() { return sentences_; }

    std::string rate(const HeadResult& spent) const;  // of the one plan
    // What was spent, and what the one plan is: "at least", "about" as far as that is known.
    std::string spent(const MoneyFacts& money, const HeadResult& spent) const;
    std::string plan(const MoneyFacts& money, Decimal value) const;
    std::string bounded(std::string text, Bound bound) const;
    std::string percent(Decimal value) const;  // as computed values are told
    std::string amount(const MoneyFacts& money, Decimal value) const;
    // " đến 12/6/2024"; that the day is not stated, where it is not. At the beginning of a sentence, and within one.
    std::string until(const std::optional<Date>& date) const;
    std::string within_until(const std::optional<Date>& date) const;
    // Of a list the first entries, a semicolon between them, and how many more there are.
    std::string list(const std::vector<std::string>& entries, std::size_t most) const;

private:
    const Words& words_;
    const Formatter& format_;
    std::vector<std::string> sentences_;
};

}  // namespace minhbach

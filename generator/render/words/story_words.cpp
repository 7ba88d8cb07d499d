// SPDX-License-Identifier: MIT
#include "render/words/story_words.hpp"

#include <algorithm>

namespace minhbach {

std::string StoryWords::fill(std::string_view situation, Values values) const {
    return words_.in(format_.language(), situation, values);
}

std::string StoryWords::rate(const HeadResult& spent) const {
    return bounded(percent(spent.is_all ? Decimal{100, 0} : spent.rates.front()), spent.rate_bound);
}

std::string StoryWords::spent(const MoneyFacts& money, const HeadResult& spent) const {
    return bounded(amount(money, spent.value), spent.bound);
}

std::string StoryWords::plan(const MoneyFacts& money, Decimal value) const {
    return bounded(amount(money, value), money.plan_bound);
}

std::string StoryWords::bounded(std::string text, Bound bound) const {
    switch (bound) {
        case Bound::exact: return text;
        case Bound::at_least: return fill("at_least_so_much", {{"amount", text}});
        case Bound::at_most: return fill("at_most_so_much", {{"amount", text}});
        case Bound::about: return fill("about_so_much", {{"amount", text}});
    }
    return text;
}

std::string StoryWords::percent(Decimal value) const {
    return format_.percent(value, told_digits);
}

std::string StoryWords::amount(const MoneyFacts& money, Decimal value) const {
    return fill("number_with_word", {{"number", format_.number(value)}, {"word", money.unit}});
}

std::string StoryWords::until(const std::optional<Date>& date) const {
    return date ? fill("until_date", {{"date", *date}}) : fill("until_unknown", {});
}

std::string StoryWords::within_until(const std::optional<Date>& date) const {
    return date ? fill("within_date", {{"date", *date}}) : fill("within_unknown", {});
}

std::string StoryWords::list(const std::vector<std::string>& entries, std::size_t most) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, entries.size()); ++i) {
        text += (i == 0 ? std::string() : fill("semicolon", {})) + entries[i];
    }
    if (entries.size() > most) {
        text += fill("and_more", {{"count", entries.size() - most}});
    }
    return text;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/words/story_money.hpp"

#include <algorithm>
#include <array>

namespace minhbach {

namespace {

constexpr Decimal hundred{100, 0};

// Two figures of one kind and one day.
bool stated_twice(const MoneyFacts& money) {
    return money.spent.size() > 1 && money.spent[1].kind == money.spent[0].kind &&
           money.spent[1].as_of == money.spent[0].as_of;
}

}  // namespace

std::string MoneyStory::for_program(const MoneyFacts& money) const {
    static constexpr std::array<const char*, 4> for_role{"for_project", "for_program", "for_group", "for_plan"};
    return money.program.empty()
               ? words_.fill("for_no_program", {})
               : words_.fill(for_role[static_cast<std::size_t>(money.program_role)], {{"program", money.program}});
}

std::string MoneyStory::lines(const MoneyFacts& money) const {
    return money.dimensions.empty() ? std::string() : words_.fill("lines", {{"dimensions", money.dimensions}});
}

std::string MoneyStory::unknown(const MoneyFacts& money, const HeadResult& spent) const {
    return is_whole(spent) ? std::string() : words_.fill("unknown", {{"amount", words_.amount(money, spent.unknown)}});
}

void MoneyStory::tell_plan(const MoneyFacts& money) {
    const std::string in_period = money.period ? words_.format().in_period(*money.period) : std::string();
    const auto& plans = money.assigned;
    if (plans.empty() && money.allocated.size() == 1) {
        words_.add("allocated", {{"in_period", in_period},
                                 {"area", money.area},
                                 {"amount", words_.plan(money, money.allocated[0])},
                                 {"for_program", for_program(money)},
                                 {"lines", lines(money)}});
    } else if (plans.empty()) {
        words_.add("planned_unknown", {{"in_period", in_period},
                                       {"area", money.area},
                                       {"for_program", for_program(money)},
                                       {"lines", lines(money)}});
    } else if (plans.size() == 1) {
        words_.add(money.expected ? "planned_expected" : "planned", {{"in_period", in_period},
                                                                     {"area", money.area},
                                                                     {"amount", words_.plan(money, plans[0])},
                                                                     {"for_program", for_program(money)},
                                                                     {"lines", lines(money)}});
    } else {
        const auto [low, high] = std::minmax_element(plans.begin(), plans.end());
        words_.add(plans.size() == 2 ? "planned_two" : "planned_many", {{"in_period", in_period},
                                                                        {"area", money.area},
                                                                        {"amount", words_.amount(money, *low)},
                                                                        {"other", words_.amount(money, *high)},
                                                                        {"count", plans.size()},
                                                                        {"for_program", for_program(money)},
                                                                        {"lines", lines(money)}});
    }
}

void MoneyStory::tell_spent(const MoneyFacts& money) {
    if (money.spent.empty()) {
        words_.add("spent_missing", {});
        return;
    }
    const auto& spent = money.spent.front();
    const std::string by = words_.until(spent.as_of);
    const std::string value = words_.spent(money, spent);
    if (stated_twice(money)) {
        words_.add("spent_two",
                   {{"until", by}, {"amount", value}, {"other", words_.amount(money, money.spent[1].value)}});
        return;
    }
    const bool expected = !is_actual(spent.kind);
    if (spent.rates.size() > 1 && !expected) {
        words_.add("spent_two_rates",
                   {{"until", by},
                    {"amount", value},
                    {"rate", words_.percent(*std::min_element(spent.rates.begin(), spent.rates.end()))},
                    {"other", words_.percent(*std::max_element(spent.rates.begin(), spent.rates.end()))}});
    } else if (spent.value.mantissa == 0 && spent.bound == Bound::exact) {
        words_.add(expected ? "expected_none" : "spent_none", {{"until", by}});
    } else if (spent.rates.size() != 1) {
        words_.add(expected ? "expected_no_plan" : "spent_no_plan", {{"until", by}, {"amount", value}});
    } else {
        // The amounts tell whether all was spent: a share may be rounded to it.
        const Decimal plan = money.assigned.empty() ? Decimal{} : money.assigned.front();
        const char* situation = money.assigned.empty() ? (expected ? "expected_of_allocated" : "spent_of_allocated")
                                : money.expected       ? (expected ? "expected_of_expected" : "spent_of_expected")
                                : spent.is_all         ? (expected ? "expected_all" : "spent_all")
                                : spent.value > plan   ? (expected ? "expected_over" : "spent_over")
                                                       : (expected ? "expected_part" : "spent_part");
        words_.add(situation, {{"until", by}, {"amount", value}, {"rate", words_.rate(spent)}});
    }
    if (!spent.parts.empty()) {
        words_.add("spent_parts", {{"unknown", unknown(money, spent)}});
    }
}

void MoneyStory::tell_contradiction(const MoneyFacts& money) {
    if (money.spent.empty() || stated_twice(money)) {
        return;
    }
    const HeadResult& spent = money.spent.front();
    if (spent.contradicted && !spent.rates.empty()) {
        words_.add("rate_contradicted",
                   {{"printed", words_.percent(*spent.contradicted)}, {"rate", words_.percent(spent.rates.front())}});
    }
}

void MoneyStory::tell_comparison(const MoneyFacts& money) {
    if (money.rank && money.ranked > 1) {
        const auto count = static_cast<std::size_t>(money.ranked);
        const auto siblings = static_cast<std::size_t>(money.siblings);
        words_.add(*money.rank == 1              ? "rank_first"
                   : *money.rank == money.ranked ? "rank_last"
                                                 : "rank_place",
                   {{"rank", static_cast<std::size_t>(*money.rank)}, {"count", count}, {"siblings", siblings}});
        return;
    }
    if (money.no_verdict != NoVerdict::none) {
        tell_no_verdict(money);
        return;
    }
    if (!money.pace || !money.elapsed || *money.elapsed >= hundred || money.spent.empty()) {
        return;
    }
    const std::string elapsed = words_.format().percent(*money.elapsed, 1);
    const std::string points = words_.format().number(rounded(magnitude(*money.pace), 1));
    if (money.even) {
        words_.add("pace_even", {{"elapsed", elapsed}});
    } else {
        words_.add(money.pace->mantissa < 0 ? "pace_behind" : "pace_ahead", {{"elapsed", elapsed}, {"points", points}});
    }
}

void MoneyStory::tell_no_verdict(const MoneyFacts& money) {
    switch (money.no_verdict) {
        case NoVerdict::none: return;
        case NoVerdict::estimated: words_.add("pace_estimated", {}); return;
        case NoVerdict::two_things: words_.add("story_two_things", {}); return;
        case NoVerdict::of_part: words_.add("pace_of_parts", {}); return;
        case NoVerdict::time_is_over: break;
    }
    if (!money.left.empty()) {
        words_.add("time_is_over", {{"left", words_.bounded(money.left, money.left_bound)}});
    }
}

std::string MoneyStory::clause(const MoneyFacts& money, const std::string& name) const {
    const auto& plans = money.assigned.empty() ? money.allocated : money.assigned;
    std::string plan = words_.fill("clause_plan_missing", {});
    if (!plans.empty()) {
        const auto [low, high] = std::minmax_element(plans.begin(), plans.end());
        plan = words_.fill(plans.size() > 1         ? "clause_plans"
                           : money.assigned.empty() ? "clause_allocated"
                           : money.expected         ? "clause_planned_expected"
                                                    : "clause_planned",
                           {{"amount", plans.size() > 1 ? words_.amount(money, *low) : words_.plan(money, *low)},
                            {"other", words_.amount(money, *high)}});
    }
    return words_.fill("clause", {{"name", name}, {"plan", plan}, {"result", clause_result(money)}});
}

std::string MoneyStory::clause_result(const MoneyFacts& money) const {
    if (money.spent.empty()) {
        return words_.fill("clause_missing", {});
    }
    const HeadResult& spent = money.spent.front();
    const bool expected = !is_actual(spent.kind);
    const std::string by = words_.within_until(spent.as_of);
    if (stated_twice(money)) {
        return words_.fill("clause_two", {{"until", by},
                                          {"amount", words_.amount(money, spent.value)},
                                          {"other", words_.amount(money, money.spent[1].value)}});
    }
    std::string text =
        spent.value.mantissa == 0 && spent.bound == Bound::exact
            ? words_.fill(expected ? "clause_expected_none" : "clause_spent_none", {{"until", by}})
            : words_.fill(expected ? "clause_expected" : "clause_spent",
                          {{"until", by},
                           {"amount", words_.spent(money, spent)},
                           {"rate", spent.rates.size() == 1 ? words_.fill("clause_rate", {{"rate", words_.rate(spent)}})
                                                            : std::string()}});
    if (!spent.parts.empty()) {
        text += words_.fill("clause_parts", {{"unknown", unknown(money, spent)}});
    }
    return text;
}

}  // namespace minhbach

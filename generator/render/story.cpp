// SPDX-License-Identifier: MIT
#include "render/story.hpp"

#include <algorithm>

namespace minhbach {

namespace {

constexpr Decimal hundred{100, 0};
// Within so many points of an even course a program is neither ahead nor behind.
constexpr Decimal even{5, 0};

Decimal size_of(Decimal value) {
    value.mantissa = value.mantissa < 0 ? -value.mantissa : value.mantissa;
    return value;
}

class Teller {
public:
    Teller(const StoryFacts& facts, const SentencePatterns& patterns, const Formatter& format)
        : facts_(facts), patterns_(patterns), format_(format) {}

    std::vector<std::string> tell() {
        if (facts_.about == StoryFacts::About::program) {
            tell_program();
        } else {
            tell_area();
        }
        if (facts_.findings == 1) {
            add("findings_one", {});
        } else if (facts_.findings > 1) {
            add("findings_many", {{"count", format_.count(facts_.findings)}});
        }
        return std::move(sentences_);
    }

private:
    using Words = std::initializer_list<std::pair<std::string_view, std::string>>;

    std::string words(std::string_view situation, Words values) const {
        return patterns_.fill(situation, format_.language(), values);
    }
    void add(std::string_view situation, Words values) { sentences_.push_back(words(situation, values)); }

    std::string percent(Decimal value) const { return format_.percent(rounded(value, 2)); }
    std::string amount(const MoneyFacts& money, Decimal value) const {
        return format_.number(value) + " " + money.unit;
    }

    std::string until(const std::optional<Date>& date) const {
        return date ? words("until_date", {{"date", format_.date(*date)}}) : words("until_unknown", {});
    }

    std::string for_program(const MoneyFacts& money) const {
        const bool whole = money.program_level == "program";
        const bool group = money.program_level == "group" || money.program_level == "plan";
        return money.program.empty() ? std::string()
                                     : words(whole   ? "for_program"
                                             : group ? "for_group"
                                                     : "for_project",
                                             {{"program", money.program}});
    }

    std::string lines(const MoneyFacts& money) const {
        return money.dimensions.empty() ? std::string() : words("lines", {{"dimensions", money.dimensions}});
    }

    void tell_area() {
        if (!facts_.money.empty()) {
            const MoneyFacts& money = facts_.money.front();
            tell_plan(money);
            tell_spent(money);
            // One more sentence: how it compares, or what came of it.
            const std::size_t before = sentences_.size();
            tell_comparison(money);
            for (const OutcomeFacts& outcome : facts_.outcomes) {
                if (sentences_.size() == before && !is_intended(outcome.kind)) {
                    tell_outcome(outcome);
                }
            }
            tell_missing();
            return;
        }
        for (const OutcomeFacts& outcome : facts_.outcomes) {
            tell_outcome(outcome);
        }
        tell_figures("figures_none_area", "area");
    }

    void tell_program() {
        constexpr std::size_t named = 3;
        std::string list;
        const std::size_t shown = std::min(named, facts_.areas.size());
        const bool all = shown == facts_.areas.size();
        for (std::size_t i = 0; i < shown; ++i) {
            const bool last = i + 1 == shown;
            list += (i == 0 ? ""
                     : last ? (format_.language() == Language::vi ? " và " : " and ")
                            : ", ") +
                    facts_.areas[i];
        }
        if (facts_.areas.size() == 1) {
            add("areas_one", {{"program", facts_.name}, {"areas", list}});
        } else if (facts_.areas.size() > 1) {
            add(all ? "areas_many" : "areas_more",
                {{"program", facts_.name}, {"areas", list}, {"count", format_.count(facts_.areas.size())}});
        }
        std::vector<std::optional<Date>> dates;
        for (const MoneyFacts& money : facts_.money) {
            if (!money.spent.empty() && money.spent.front().rates.size() == 1) {
                const auto& spent = money.spent.front();
                dates.push_back(spent.as_of);
                const char* situation = spent.value.mantissa == 0 ? "area_spent_none"
                                        : money.assigned.empty()  ? "area_spent_of_allocated"
                                                                  : "area_spent";
                add(situation, {{"area", money.area},
                                {"until", until(spent.as_of)},
                                {"amount", amount(money, spent.value)},
                                {"rate", percent(spent.rates.front())},
                                {"lines", lines(money)}});
            }
        }
        if (std::adjacent_find(dates.begin(), dates.end(), std::not_equal_to<>()) != dates.end()) {
            add("dates_differ", {});
        }
        if (dates.empty()) {
            tell_figures("figures_none_program", "program");
        }
    }

    void tell_plan(const MoneyFacts& money) {
        const std::string in_period = money.period ? format_.in_period(*money.period) : std::string();
        const auto& plans = money.assigned;
        if (plans.empty() && money.allocated.size() == 1) {
            add("allocated", {{"in_period", in_period},
                              {"area", money.area},
                              {"amount", amount(money, money.allocated[0])},
                              {"for_program", for_program(money)},
                              {"lines", lines(money)}});
        } else if (plans.empty()) {
            add("planned_unknown", {{"in_period", in_period},
                                    {"area", money.area},
                                    {"for_program", for_program(money)},
                                    {"lines", lines(money)}});
        } else if (plans.size() == 1) {
            add("planned", {{"in_period", in_period},
                            {"area", money.area},
                            {"amount", amount(money, plans[0])},
                            {"for_program", for_program(money)},
                            {"lines", lines(money)}});
        } else {
            const auto [low, high] = std::minmax_element(plans.begin(), plans.end());
            add(plans.size() == 2 ? "planned_two" : "planned_many", {{"in_period", in_period},
                                                                     {"area", money.area},
                                                                     {"amount", amount(money, *low)},
                                                                     {"other", amount(money, *high)},
                                                                     {"count", format_.count(plans.size())},
                                                                     {"for_program", for_program(money)},
                                                                     {"lines", lines(money)}});
        }
    }

    void tell_spent(const MoneyFacts& money) {
        if (money.spent.empty()) {
            add("spent_missing", {});
            return;
        }
        const auto& spent = money.spent.front();
        const std::string by = until(spent.as_of);
        const std::string value = amount(money, spent.value);
        if (money.spent.size() > 1 && money.spent[1].kind == spent.kind && money.spent[1].as_of == spent.as_of) {
            add("spent_two", {{"until", by}, {"amount", value}, {"other", amount(money, money.spent[1].value)}});
            return;
        }
        const bool expected = spent.kind != Kind::actual;
        if (spent.rates.size() > 1 && !expected) {
            add("spent_two_rates", {{"until", by},
                                    {"amount", value},
                                    {"rate", percent(*std::min_element(spent.rates.begin(), spent.rates.end()))},
                                    {"other", percent(*std::max_element(spent.rates.begin(), spent.rates.end()))}});
        } else if (spent.value.mantissa == 0) {
            add(expected ? "expected_none" : "spent_none", {{"until", by}});
        } else if (spent.rates.size() != 1) {
            add(expected ? "expected_no_plan" : "spent_no_plan", {{"until", by}, {"amount", value}});
        } else {
            const Decimal rate = spent.rates.front();
            const char* situation = money.assigned.empty() ? (expected ? "expected_of_allocated" : "spent_of_allocated")
                                    : rate == hundred      ? (expected ? "expected_all" : "spent_all")
                                    : rate > hundred       ? (expected ? "expected_over" : "spent_over")
                                                           : (expected ? "expected_part" : "spent_part");
            add(situation, {{"until", by}, {"amount", value}, {"rate", percent(rate)}});
        }
        if (spent.contradicted && !spent.rates.empty()) {
            add("rate_contradicted",
                {{"printed", percent(*spent.contradicted)}, {"rate", percent(spent.rates.front())}});
        }
    }

    void tell_comparison(const MoneyFacts& money) {
        if (money.rank && money.ranked > 1) {
            const std::string count = format_.count(static_cast<std::size_t>(money.ranked));
            const std::string siblings = format_.count(static_cast<std::size_t>(money.siblings));
            add(*money.rank == 1              ? "rank_first"
                : *money.rank == money.ranked ? "rank_last"
                                              : "rank_place",
                {{"rank", std::to_string(*money.rank)}, {"count", count}, {"siblings", siblings}});
            return;
        }
        if (!money.pace || !money.elapsed || *money.elapsed >= hundred || money.spent.empty() ||
            money.spent.front().contradicted) {
            return;
        }
        const std::string elapsed = percent(rounded(*money.elapsed, 1));
        const std::string points = format_.number(rounded(size_of(*money.pace), 1));
        if (size_of(*money.pace) <= even) {
            add("pace_even", {{"elapsed", elapsed}});
        } else {
            add(money.pace->mantissa < 0 ? "pace_behind" : "pace_ahead", {{"elapsed", elapsed}, {"points", points}});
        }
    }

    void tell_missing() {
        const std::size_t missing = facts_.plan_lines_without_spent;
        const std::string total = format_.count(facts_.plan_lines);
        if (missing == 0 || facts_.plan_lines < 2) {
            return;
        }
        if (missing == facts_.plan_lines) {
            add("lines_missing_all", {{"total", total}});
        } else if (missing == 1) {
            add("lines_missing_one", {{"total", total}});
        } else {
            add("lines_missing_many", {{"count", format_.count(missing)}, {"total", total}});
        }
    }

    void tell_outcome(const OutcomeFacts& outcome) {
        const std::string period = outcome.period ? format_.period(*outcome.period) : std::string();
        if (outcome.change && outcome.kind != Kind::plan && outcome.kind != Kind::target) {
            const char* situation = outcome.change->mantissa < 0   ? "outcome_fell"
                                    : outcome.change->mantissa > 0 ? "outcome_rose"
                                                                   : "outcome_same";
            const std::string value =
                outcome.kind == Kind::estimate ? words("estimated", {{"value", outcome.value}}) : outcome.value;
            add(situation, {{"indicator", outcome.indicator},
                            {"period", period},
                            {"value", value},
                            {"change", outcome.change_text}});
            return;
        }
        const char* situation = outcome.kind == Kind::actual     ? "outcome_actual"
                                : outcome.kind == Kind::estimate ? "outcome_estimate"
                                                                 : "outcome_target";
        add(situation, {{"indicator", outcome.indicator}, {"period", period}, {"value", outcome.value}});
    }

    void tell_figures(const char* none, const char* word) {
        const std::string source = facts_.sources.empty() ? std::string() : facts_.sources.front();
        if (facts_.figures == 0) {
            add(none, {{word, facts_.name}});
        } else if (facts_.figures == 1) {
            add("figures_one", {{"source", source}});
        } else if (facts_.sources.size() == 1) {
            add("figures_many", {{"count", format_.count(facts_.figures)}, {"source", source}});
        } else {
            add("figures_many_sources",
                {{"count", format_.count(facts_.figures)}, {"sources", format_.count(facts_.sources.size())}});
        }
    }

    const StoryFacts& facts_;
    const SentencePatterns& patterns_;
    const Formatter& format_;
    std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> tell(const StoryFacts& facts, const SentencePatterns& patterns, const Formatter& format) {
    return Teller(facts, patterns, format).tell();
}

}  // namespace minhbach

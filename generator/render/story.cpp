// SPDX-License-Identifier: MIT
#include "render/story.hpp"

#include <algorithm>

#include "model/labels.hpp"

namespace minhbach {

namespace {

constexpr Decimal hundred{100, 0};
// Within so many points of an even course a program is neither ahead nor behind.
constexpr Decimal even{5, 0};

std::string upper_first(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

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

    std::string within_until(const std::optional<Date>& date) const {
        return date ? words("within_date", {{"date", format_.date(*date)}}) : words("within_unknown", {});
    }

    std::string for_program(const MoneyFacts& money) const {
        const std::string& level = money.program_level;
        return money.program.empty() ? words("for_no_program", {})
                                     : words(level == "program" ? "for_program"
                                             : level == "group" ? "for_group"
                                             : level == "plan"  ? "for_plan"
                                                                : "for_project",
                                             {{"program", money.program}});
    }

    std::string lines(const MoneyFacts& money) const {
        return money.dimensions.empty() ? std::string() : words("lines", {{"dimensions", money.dimensions}});
    }

    std::string unknown(const MoneyFacts& money, const MoneyFacts::Spent& spent) const {
        return spent.unknown.mantissa == 0 ? std::string()
                                           : words("unknown", {{"amount", amount(money, spent.unknown)}});
    }

    // Of a list the first entries, and how many more there are.
    std::string list(const std::vector<std::string>& entries, std::size_t most, std::string_view separator) const {
        std::string text;
        for (std::size_t i = 0; i < std::min(most, entries.size()); ++i) {
            text += (i == 0 ? std::string() : std::string(separator)) + entries[i];
        }
        if (entries.size() > most) {
            text += words("and_more", {{"count", format_.count(entries.size() - most)}});
        }
        return text;
    }

    void tell_area() {
        if (!facts_.money.empty()) {
            const MoneyFacts& money = facts_.money.front();
            tell_plan(money);
            tell_spent(money);
            // One more sentence: how it compares, or what came of it.
            const std::size_t before = sentences_.size();
            tell_comparison(money);
            const bool compared = sentences_.size() > before;
            tell_other_money();
            const std::size_t after = sentences_.size();
            for (const OutcomeFacts& outcome : facts_.outcomes) {
                if (!compared && sentences_.size() == after && is_result(outcome.kind)) {
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

    // The other kinds of capital, what all of them make together, and what is left out.
    void tell_other_money() {
        std::string of_which;
        for (const MoneyFacts& part : facts_.money.front().of_which) {
            of_which += (of_which.empty() ? "" : "; ") + clause(part, part.capital);
        }
        if (!of_which.empty()) {
            add("of_which", {{"list", of_which}});
        }
        for (std::size_t i = 1; i < facts_.money.size(); ++i) {
            add("more_money", {{"line", upper_first(clause(facts_.money[i], facts_.money[i].dimensions))}});
        }
        if (facts_.together) {
            add("together", {{"line", clause(*facts_.together, facts_.together->dimensions)}});
        }
        constexpr std::size_t most = 4;
        if (!facts_.left_out.empty()) {
            add("left_out", {{"list", list(facts_.left_out, most, "; ")}});
        }
        if (!facts_.absent_capital.empty()) {
            add("capital_absent", {{"capital", facts_.absent_capital}});
        }
        if (!facts_.other_programs.empty()) {
            add("other_programs", {{"list", list(facts_.other_programs, most, "; ")}});
        }
    }

    // A sum of money in one part of a sentence: what it is, its plan, its result.
    std::string clause(const MoneyFacts& money, const std::string& name) const {
        const auto& plans = money.assigned.empty() ? money.allocated : money.assigned;
        std::string plan = words("clause_plan_missing", {});
        if (!plans.empty()) {
            const auto [low, high] = std::minmax_element(plans.begin(), plans.end());
            plan = words(plans.size() > 1         ? "clause_plans"
                         : money.assigned.empty() ? "clause_allocated"
                                                  : "clause_planned",
                         {{"amount", amount(money, *low)}, {"other", amount(money, *high)}});
        }
        return words("clause", {{"name", name}, {"plan", plan}, {"result", clause_result(money)}});
    }

    std::string clause_result(const MoneyFacts& money) const {
        if (money.spent.empty()) {
            return words("clause_missing", {});
        }
        const MoneyFacts::Spent& spent = money.spent.front();
        const bool expected = spent.kind != Kind::actual;
        const std::string until = within_until(spent.as_of);
        if (stated_twice(money)) {
            return words("clause_two", {{"until", until},
                                        {"amount", amount(money, spent.value)},
                                        {"other", amount(money, money.spent[1].value)}});
        }
        std::string text = spent.value.mantissa == 0
                               ? words(expected ? "clause_expected_none" : "clause_spent_none", {{"until", until}})
                               : words(expected ? "clause_expected" : "clause_spent",
                                       {{"until", until},
                                        {"amount", amount(money, spent.value)},
                                        {"rate", spent.rates.size() == 1
                                                     ? words("clause_rate", {{"rate", percent(spent.rates.front())}})
                                                     : std::string()}});
        if (spent.of_parts) {
            text += words("clause_parts", {{"unknown", unknown(money, spent)}});
        }
        return text;
    }

    static bool stated_twice(const MoneyFacts& money) {
        return money.spent.size() > 1 && money.spent[1].kind == money.spent[0].kind &&
               money.spent[1].as_of == money.spent[0].as_of;
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
        const std::string program = facts_.has_parts ? words("with_parts", {{"program", facts_.name}}) : facts_.name;
        if (facts_.areas.size() == 1) {
            add("areas_one", {{"program", program}, {"areas", list}});
        } else if (facts_.areas.size() > 1) {
            add(all ? "areas_many" : "areas_more",
                {{"program", program}, {"areas", list}, {"count", format_.count(facts_.areas.size())}});
        }
        if (facts_.nation) {
            add("nation_too", {});
        }
        std::vector<std::optional<Date>> dates;
        bool one_scope = true;
        for (const MoneyFacts& money : facts_.money) {
            if (!money.spent.empty() && money.spent.front().rates.size() == 1) {
                const auto& spent = money.spent.front();
                one_scope = one_scope && money.dimensions == facts_.money.front().dimensions;
                dates.push_back(spent.as_of);
                const char* situation = spent.value.mantissa == 0 ? "area_spent_none"
                                        : money.assigned.empty()  ? "area_spent_of_allocated"
                                                                  : "area_spent";
                add(situation, {{"area", money.area},
                                {"until", until(spent.as_of)},
                                {"amount", amount(money, spent.value)},
                                {"rate", percent(spent.rates.front())},
                                {"parts", spent.of_parts ? words("clause_parts", {{"unknown", unknown(money, spent)}})
                                                         : std::string()},
                                {"lines", lines(money)}});
            }
        }
        if (std::adjacent_find(dates.begin(), dates.end(), std::not_equal_to<>()) != dates.end()) {
            add("dates_differ", {});
        } else if (!one_scope) {
            add("scopes_differ", {});
        }
        if (dates.empty()) {
            tell_figures("figures_none_program", "program");
        } else if (facts_.more_money) {
            add("more_in_table", {});
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
        if (stated_twice(money)) {
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
        if (spent.of_parts) {
            add("spent_parts", {{"unknown", unknown(money, spent)}});
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

    // What the reader can count in the page's table of money.
    void tell_missing() {
        const std::size_t missing = facts_.rows_without_spent;
        const std::string total = format_.count(facts_.rows);
        if (missing == 0 || facts_.rows < 2) {
            return;
        }
        if (missing == facts_.rows) {
            add("lines_missing_all", {{"total", total}});
        } else if (missing == 1) {
            add("lines_missing_one", {{"total", total}});
        } else {
            add("lines_missing_many", {{"count", format_.count(missing)}, {"total", total}});
        }
    }

    // " năm 2023", " năm 2023 (đến 30/11/2023)"; nothing where it does not change with time.
    std::string when(const OutcomeFacts& outcome) const {
        if (!outcome.period) {
            return outcome.as_of ? words("when_date", {{"date", format_.date(*outcome.as_of)}}) : std::string();
        }
        const std::string period = format_.period(*outcome.period);
        return outcome.as_of ? words("when_until", {{"period", period}, {"date", format_.date(*outcome.as_of)}})
                             : words("when", {{"period", period}});
    }

    void tell_outcome(const OutcomeFacts& outcome) {
        if (outcome.growth && is_result(outcome.kind)) {
            const bool part_of_year =
                outcome.period && outcome.period->kind != PeriodKind::year && outcome.period->kind != PeriodKind::years;
            const bool fell = outcome.growth->mantissa < 0;
            const char* situation = outcome.kind == Kind::actual
                                        ? (fell ? "growth_fell" : "growth_rose")
                                        : (fell ? "growth_fell_expected" : "growth_rose_expected");
            add(situation, {{"indicator", outcome.indicator},
                            {"area", facts_.name},
                            {"when", when(outcome)},
                            {"value", outcome.value},
                            {"base", outcome.base.empty() ? words(part_of_year ? "base_same_period" : "base_year", {})
                                                          : outcome.base}});
            return;
        }
        if (outcome.change && is_result(outcome.kind)) {
            const char* situation = outcome.change->mantissa < 0   ? "outcome_fell"
                                    : outcome.change->mantissa > 0 ? "outcome_rose"
                                                                   : "outcome_same";
            const std::string value =
                outcome.kind == Kind::estimate ? words("estimated", {{"value", outcome.value}}) : outcome.value;
            add(situation, {{"indicator", outcome.indicator},
                            {"when", when(outcome)},
                            {"value", value},
                            {"change", outcome.change_text}});
            return;
        }
        const char* situation = outcome.kind == Kind::actual     ? "outcome_actual"
                                : outcome.kind == Kind::estimate ? "outcome_estimate"
                                                                 : "outcome_other";
        add(situation, {{"indicator", outcome.indicator},
                        {"when", when(outcome)},
                        {"value", outcome.value},
                        {"kind", label(outcome.kind).in(format_.language())}});
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

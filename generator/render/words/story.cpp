// SPDX-License-Identifier: MIT
#include "render/words/story.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "render/words/story_money.hpp"
#include "render/words/story_outcome.hpp"
#include "render/words/story_words.hpp"

namespace minhbach {

namespace {

class Teller {
public:
    Teller(const StoryFacts& facts, const Words& words, const Formatter& format)
        : facts_(facts), format_(format), words_(words, format), money_(words_), outcomes_(words_, facts.name) {}

    std::vector<std::string> tell() {
        if (facts_.about == StoryFacts::About::program) {
            tell_program();
        } else {
            tell_area();
        }
        if (facts_.findings == 1) {
            words_.add("findings_one", {});
        } else if (facts_.findings > 1) {
            words_.add(facts_.small_findings == 0 ? "findings_many" : "findings_some_small",
                       {{"count", facts_.findings}, {"small", facts_.small_findings}});
        }
        return std::move(words_.sentences());
    }

private:
    void tell_area() {
        if (facts_.spread) {
            words_.add("sum_spread", {{"count", facts_.spread->programs},
                                      {"when", facts_.spread->when},
                                      {"spent", facts_.spread->spent},
                                      {"plan", facts_.spread->plan},
                                      {"rate", words_.percent(facts_.spread->rate)},
                                      {"least", facts_.spread->least},
                                      {"least_rate", words_.percent(facts_.spread->least_rate)},
                                      {"most", facts_.spread->most},
                                      {"most_rate", words_.percent(facts_.spread->most_rate)},
                                      {"above", facts_.spread->above}});
        }
        if (!facts_.money.empty()) {
            const MoneyFacts& money = facts_.money.front();
            // Before what follows from a number: that the report's own parts give another.
            money_.tell_plan(money);
            tell_apart(money.plans_apart);
            money_.tell_spent(money);
            tell_apart(money.apart);
            // One more sentence: how it compares, or what came of it.
            const std::size_t before = words_.sentences().size();
            money_.tell_comparison(money);
            const bool compared = words_.sentences().size() > before;
            // Whether it is good is asked before whether the report's own percentage is right.
            money_.tell_contradiction(money);
            tell_other_money();
            const std::size_t after = words_.sentences().size();
            for (const OutcomeFacts& outcome : facts_.outcomes) {
                if (!compared && words_.sentences().size() == after && is_result(outcome.kind)) {
                    outcomes_.tell(outcome);
                }
            }
            tell_missing();
            return;
        }
        for (const OutcomeFacts& outcome : facts_.outcomes) {
            outcomes_.tell(outcome);
        }
        if (facts_.lacks_money) {
            words_.add("money_none_area", {{"area", facts_.name}});
        }
        tell_figures("figures_none_area", "area");
    }

    void tell_apart(const std::string& sum) {
        if (!facts_.money.front().of_which.empty() && !sum.empty()) {
            words_.add("of_which_apart", {{"sum", sum}});
        }
    }

    // The other kinds of capital, what all of them make together, and what is left out.
    void tell_other_money() {
        std::string of_which;
        for (const MoneyFacts& part : facts_.money.front().of_which) {
            of_which += (of_which.empty() ? "" : words_.fill("semicolon", {})) + money_.clause(part, part.capital);
        }
        if (!of_which.empty()) {
            const MoneyFacts& whole = facts_.money.front();
            const bool fit = whole.apart.empty() && whole.plans_apart.empty();
            words_.add(fit ? "of_which" : "of_which_stated", {{"list", of_which}});
        }
        for (std::size_t i = 1; i < facts_.money.size(); ++i) {
            words_.add("more_money",
                       {{"line", upper_first(money_.clause(facts_.money[i], facts_.money[i].dimensions))}});
        }
        if (facts_.together) {
            words_.add("together", {{"line", money_.clause(*facts_.together, facts_.together->dimensions)}});
        }
        constexpr std::size_t most = 4;
        if (!facts_.left_out.empty()) {
            words_.add("left_out", {{"list", words_.list(facts_.left_out, most)}});
        }
        if (!facts_.absent_capital.empty()) {
            words_.add("capital_absent", {{"capital", facts_.absent_capital}});
        }
        if (!facts_.other_programs.empty()) {
            words_.add("other_programs", {{"list", words_.list(facts_.other_programs, most)}});
        }
    }

    void tell_program() {
        constexpr std::size_t named = 3;
        std::string list;
        const std::size_t shown = std::min(named, facts_.areas.size());
        const bool all = shown == facts_.areas.size();
        for (std::size_t i = 0; i < shown; ++i) {
            const bool last = i + 1 == shown;
            if (last && i > 0) {
                list = words_.fill("list_end", {{"list", list}, {"last", facts_.areas[i]}});
            } else {
                list.append(i == 0 ? std::string() : words_.fill("comma", {})).append(facts_.areas[i]);
            }
        }
        const std::string program =
            facts_.has_parts ? words_.fill("with_parts", {{"program", facts_.name}}) : facts_.name;
        if (facts_.areas.size() == 1) {
            words_.add("areas_one", {{"program", program}, {"areas", list}});
        } else if (facts_.areas.size() > 1) {
            words_.add(all ? "areas_many" : "areas_more",
                       {{"program", program}, {"areas", list}, {"count", facts_.areas.size()}});
        }
        if (!facts_.whole.empty()) {
            words_.add("whole_too", {{"area", facts_.whole}});
        }
        std::vector<std::optional<Date>> dates;
        bool one_scope = true;
        for (const MoneyFacts& money : facts_.money) {
            if (has_one_share(money.spent)) {
                const auto& spent = money.spent.front();
                one_scope = one_scope && money.dimensions == facts_.money.front().dimensions;
                dates.push_back(spent.as_of);
                const char* situation = spent.value.mantissa == 0 && spent.bound == Bound::exact ? "area_spent_none"
                                        : money.assigned.empty() ? "area_spent_of_allocated"
                                        : money.expected         ? "area_spent_of_expected"
                                                                 : "area_spent";
                words_.add(
                    situation,
                    {{"area", money.area},
                     {"until", words_.until(spent.as_of)},
                     {"of_period", money.of_year.empty() ? std::string()
                                                         : words_.fill("clause_period", {{"period", money.of_year}})},
                     {"period", money.period ? words_.format().period(*money.period) : std::string()},
                     {"amount", words_.spent(money, spent)},
                     {"rate", words_.rate(spent)},
                     {"parts", !spent.parts.empty()
                                   ? words_.fill("clause_parts", {{"unknown", money_.unknown(money, spent)}})
                                   : std::string()},
                     {"lines", money_.lines(money)}});
            }
        }
        if (std::adjacent_find(dates.begin(), dates.end(), std::not_equal_to<>()) != dates.end()) {
            words_.add("dates_differ", {});
        } else if (!one_scope) {
            words_.add("scopes_differ", {});
        }
        if (dates.empty()) {
            tell_figures("figures_none_program", "program");
        } else if (facts_.more_money) {
            words_.add("more_in_table", {});
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
            words_.add("lines_missing_all", {{"total", total}});
        } else if (missing == 1) {
            words_.add("lines_missing_one", {{"total", total}});
        } else {
            words_.add("lines_missing_many", {{"count", missing}, {"total", total}});
        }
    }

    void tell_figures(const char* none, const char* word) {
        const std::string source = facts_.sources.empty() ? std::string() : facts_.sources.front();
        if (facts_.figures == 0) {
            words_.add(none, {{word, facts_.name}});
        } else if (facts_.figures == 1) {
            words_.add("figures_one", {{"source", source}});
        } else if (facts_.sources.size() == 1) {
            words_.add("figures_many", {{"count", facts_.figures}, {"source", source}});
        } else {
            words_.add("figures_many_sources", {{"count", facts_.figures}, {"sources", facts_.sources.size()}});
        }
    }

    const StoryFacts& facts_;
    const Formatter& format_;
    StoryWords words_;
    MoneyStory money_;
    OutcomeStory outcomes_;
};

}  // namespace

std::vector<std::string> tell(const StoryFacts& facts, const Words& words, const Formatter& format) {
    return Teller(facts, words, format).tell();
}

std::size_t sentences_of_head(const std::vector<std::string>& sentences) {
    std::size_t words = 0;
    for (std::size_t told = 0; told < sentences.size(); ++told) {
        words += 1 + static_cast<std::size_t>(std::count(sentences[told].begin(), sentences[told].end(), ' '));
        if (told > 0 && words > limits::words_of_head) {
            return told;
        }
    }
    return sentences.size();
}

}  // namespace minhbach

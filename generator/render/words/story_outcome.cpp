// SPDX-License-Identifier: MIT
#include "render/words/story_outcome.hpp"

#include "model/labels.hpp"

namespace minhbach {

// " năm 2023", " năm 2023 (đến 30/11/2023)"; nothing where it does not change with time.
std::string OutcomeStory::when(const OutcomeFacts& outcome) const {
    if (!outcome.period) {
        return outcome.as_of ? words_.fill("when_date", {{"date", *outcome.as_of}}) : std::string();
    }
    const std::string period = words_.format().period(*outcome.period);
    return outcome.as_of ? words_.fill("when_until", {{"period", period}, {"date", *outcome.as_of}})
                         : words_.fill("when", {{"period", period}});
}

void OutcomeStory::tell(const OutcomeFacts& outcome) {
    if (outcome.growth && is_result(outcome.kind)) {
        const bool part_of_year =
            outcome.period && outcome.period->kind != PeriodKind::year && outcome.period->kind != PeriodKind::years;
        const bool fell = outcome.growth->mantissa < 0;
        const char* situation = is_actual(outcome.kind) ? (fell ? "growth_fell" : "growth_rose")
                                                        : (fell ? "growth_fell_expected" : "growth_rose_expected");
        words_.add(situation,
                   {{"indicator", outcome.indicator},
                    {"area", area_},
                    {"when", when(outcome)},
                    {"value", outcome.value},
                    {"base", outcome.base.empty() ? words_.fill(part_of_year ? "base_same_period" : "base_year", {})
                                                  : outcome.base}});
        return;
    }
    if (outcome.change && is_result(outcome.kind)) {
        const char* situation = outcome.change->mantissa < 0   ? "outcome_fell"
                                : outcome.change->mantissa > 0 ? "outcome_rose"
                                                               : "outcome_same";
        const std::string value =
            is_expected(outcome.kind) ? words_.fill("estimated", {{"value", outcome.value}}) : outcome.value;
        words_.add(situation, {{"indicator", outcome.indicator},
                               {"when", when(outcome)},
                               {"value", value},
                               {"change", outcome.change_text}});
        return;
    }
    const char* situation = is_actual(outcome.kind)     ? "outcome_actual"
                            : is_expected(outcome.kind) ? "outcome_estimate"
                                                        : "outcome_other";
    words_.add(situation, {{"indicator", outcome.indicator},
                           {"when", when(outcome)},
                           {"value", outcome.value},
                           {"kind", outcome.kind_name}});
}

}  // namespace minhbach

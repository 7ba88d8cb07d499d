// SPDX-License-Identifier: MIT
// Percentages and what they are of: of a figure beside them, of one whole that they share, of a plan that cannot be, of
// the plan or of what was allocated of it.
#include <algorithm>
#include <map>
#include <set>

#include "check/figure_groups.hpp"
#include "check/finding_text.hpp"
#include "check/repetition.hpp"
#include "model/lists.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

constexpr Decimal hundred{100, 0};

// The wholes that a part can have of which it is printed as this percentage, rounded or cut off.
std::optional<Interval> implied_whole(const Interval& part, Decimal rate) {
    const auto least = subtract(rate, Decimal{5, static_cast<std::uint8_t>(rate.scale + 1)});
    const auto most = add(rate, Decimal{1, rate.scale});
    if (!least || !most || least->mantissa <= 0 || part.low.mantissa <= 0) {
        return std::nullopt;
    }
    const auto low = divide(part.low, *most, 2, 6);
    const auto high = divide(part.high, *least, 2, 6);
    return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

bool fits(RateFit fit) {
    return fit == RateFit::rounded || fit == RateFit::truncated;
}

class ShareRule {
public:
    explicit ShareRule(RuleRun& run) : run_(run), corpus_(run.corpus()), rules_(run.rules()) {}

    void apply() {
        collect_wholes();
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            const Observation& row = corpus_.observations[i];
            if (!row.has_rate || !row.has_value()) {
                continue;
            }
            const auto index = static_cast<ObservationIndex>(i);
            for (const auto& declared : rules_.result_rates) {
                if (declared.part == row.indicator) {
                    check_beside(index, declared);
                }
            }
            check_plan_of_share(index);
            check_base(index);
        }
        report_bases();
        check_shares();
    }

private:
    Finding rate_finding(ObservationIndex index) const {
        Finding finding;
        finding.rule = RuleKind::rate;
        finding.printed = run_.row(index).reported_rate;
        finding.unit = corpus_.units.find("percent").value_or(UnitIndex{no_index});
        finding.observations = {index};
        return finding;
    }

    // The wholes of `result_rates` by what they state, those that are "about" among them.
    void collect_wholes() {
        std::set<IndicatorIndex> wanted;
        for (const auto& declared : rules_.result_rates) {
            wanted.insert(declared.whole);
        }
        for (std::size_t i = 0; i < corpus_.observations.size() && !wanted.empty(); ++i) {
            const Observation& row = corpus_.observations[i];
            if (wanted.contains(row.indicator) && stated_interval(corpus_, row)) {
                wholes_.emplace(row, static_cast<ObservationIndex>(i));
            }
        }
    }

    // Both figures are named beside each other, so the percentage is the one's share of the other, or is taken for it.
    void check_beside(ObservationIndex index, const ReconciliationRules::Subset& declared) {
        const Observation& part = run_.row(index);
        const auto found = wholes_.find(with<Statement>(part, &FigureKey::indicator, declared.whole));
        const auto part_interval = stated_interval(corpus_, part);
        if (found == wholes_.end() || !part_interval || is_of_plan(part)) {
            return;
        }
        const Observation& whole = run_.row(found->second);
        const RateFit fit = fit_rate(*part_interval, *stated_interval(corpus_, whole), part.reported_rate);
        const auto computed = divide(part.value, whole.value, 2, std::max<std::uint8_t>(part.reported_rate.scale, 2));
        if (fit == RateFit::unknown || !computed) {
            return;
        }
        if (fits(fit)) {
            run_.agreed(RuleKind::rate);
            return;
        }
        Finding finding = rate_finding(index);
        finding.computed = *computed;
        finding.difference = subtract(part.reported_rate, *computed).value_or(Decimal{});
        finding.observations.push_back(found->second);
        const LocalText name = name_of(corpus_, part);
        const LocalText printed = percent_of(corpus_, part.reported_rate);
        const LocalText given = percent_of(corpus_, *computed);
        const LocalText amount = amount_of(corpus_, part.indicator, part.value);
        const LocalText of = amount_of(corpus_, whole.indicator, whole.value);
        const LocalText& what = corpus_.indicators[whole.indicator].name;
        finding.message = words_of(corpus_).all(
            "finding_rate_of",
            {{"name", name}, {"printed", printed}, {"amount", amount}, {"of", of}, {"what", what}, {"given", given}});
        if (!declared.certain) {
            finding.severity = FindingSeverity::warning;
            finding.message.add(words_of(corpus_).all("finding_rate_unclear"));
        }
        run_.found(std::move(finding));
    }

    // Whether the percentage is the one of the plan of the same statistic.
    bool is_of_plan(const Observation& part) const {
        const StatementIndex& statements = run_.statements();
        for (const auto plans : {statements.planned(part, part.indicator), statements.aimed(part, part.indicator)}) {
            for (const ObservationIndex plan : plans) {
                if (fits(fit_rate(interval_of(corpus_, part), interval_of(corpus_, run_.row(plan)),
                                  part.reported_rate))) {
                    return true;
                }
            }
        }
        return false;
    }

    // A share of which so small a part of the plan is reached that the plan would be more than all. In a sentence with
    // several figures the percentage may belong to another of them, so that this needs an explanation only.
    void check_plan_of_share(ObservationIndex index) {
        const Observation& row = run_.row(index);
        if (!is_result(row.kind) ||
            std::find(rules_.shares.begin(), rules_.shares.end(), row.indicator) == rules_.shares.end() ||
            !is_exact(corpus_, row)) {
            return;
        }
        const auto plan = implied_whole(interval_of(corpus_, row), row.reported_rate);
        const auto likely = divide(row.value, row.reported_rate, 2, 2);
        if (!plan || !likely) {
            return;
        }
        if (plan->low <= hundred) {
            run_.agreed(RuleKind::rate);
            return;
        }
        Finding finding = rate_finding(index);
        finding.severity = FindingSeverity::warning;
        finding.has_computed = false;
        const LocalText name = name_of(corpus_, row);
        const LocalText value = percent_of(corpus_, row.value);
        const LocalText rate = percent_of(corpus_, row.reported_rate);
        const LocalText of = percent_of(corpus_, *likely);
        finding.message = words_of(corpus_).all("finding_plan_over_all",
                                                {{"name", name}, {"value", value}, {"rate", rate}, {"of", of}});
        run_.found(std::move(finding));
    }

    // A percentage that its source calls one of the plan, and that is one of what was allocated of the plan.
    struct OfAllocated {
        ObservationIndex part = 0;
        ObservationIndex allocated = 0;
        Decimal of_plan;  // what it is of the plan
    };

    void check_base(ObservationIndex index) {
        const Observation& row = run_.row(index);
        if (std::find(rules_.plan_rates.begin(), rules_.plan_rates.end(), row.source) == rules_.plan_rates.end() ||
            !is_exact(corpus_, row) || is_repetition(run_, index)) {
            return;
        }
        for (const auto& [part, allocated] : rules_.rates) {
            for (const auto& [other, assigned] : rules_.rates) {
                if (part == row.indicator && other == allocated) {
                    check_base(index, allocated, assigned);
                }
            }
        }
    }

    void check_base(ObservationIndex index, IndicatorIndex allocated_indicator, IndicatorIndex assigned_indicator) {
        const Observation& row = run_.row(index);
        if (!run_.statements().planned(row, assigned_indicator).empty()) {
            return;  // the plan itself is printed, and compared by itself
        }
        for (const ObservationIndex other : run_.statements().planned(row, allocated_indicator)) {
            const Observation& allocated = run_.row(other);
            if (!allocated.has_rate) {
                continue;
            }
            const Interval part = interval_of(corpus_, row);
            const auto plan = implied_whole(interval_of(corpus_, allocated), allocated.reported_rate);
            const auto likely_plan = divide(allocated.value, allocated.reported_rate, 2, 6);
            const auto of_plan = likely_plan ? divide(row.value, *likely_plan, 2, 1) : std::nullopt;
            if (!plan || !of_plan || !fits(fit_rate(part, interval_of(corpus_, allocated), row.reported_rate)) ||
                fit_rate(part, *plan, row.reported_rate) != RateFit::none) {
                continue;
            }
            of_allocated_[row.source].push_back({index, other, *of_plan});
            return;
        }
    }

    // What a source calls its percentages is one thing, however often it prints them.
    void report_bases() {
        for (const auto& [source, places] : of_allocated_) {
            Finding finding = rate_finding(places.front().part);
            finding.severity = FindingSeverity::warning;
            finding.computed = places.front().of_plan;
            finding.difference = subtract(finding.printed, finding.computed).value_or(Decimal{});
            finding.observations.clear();
            LocalText list;
            for (const OfAllocated& place : places) {
                const Observation& row = run_.row(place.part);
                finding.observations.push_back(place.part);
                finding.observations.push_back(place.allocated);
                const LocalText name = name_of(corpus_, row);
                const LocalText printed = percent_of(corpus_, row.reported_rate);
                const LocalText of_plan = percent_of(corpus_, place.of_plan);
                const Words& words = words_of(corpus_);
                add_to_list(
                    list, words.all("finding_base_place", {{"name", name}, {"printed", printed}, {"of_plan", of_plan}}),
                    words, "semicolon");
            }
            const LocalText& what = corpus_.indicators[run_.row(places.front().allocated).indicator].name;
            finding.message = words_of(corpus_).all("finding_base_of_plan",
                                                    {{"what", what}, {"count", places.size()}, {"list", list}});
            run_.found(std::move(finding));
        }
    }

    // The parts of one division whose percentages are of one whole.
    void check_shares() {
        const auto shared = [&](const Observation& row) {
            return row.has_rate && corpus_.dimensions.above(row.coordinates).size() == 1 &&
                   row.reported_rate < hundred &&
                   std::find(rules_.total_shares.begin(), rules_.total_shares.end(), row.indicator) !=
                       rules_.total_shares.end();
        };
        const auto whole_of = [&](const Observation& row) {
            Statement whole = row;
            whole.coordinates = corpus_.dimensions.above(row.coordinates).front();
            return whole;
        };
        for_each_group(run_, shared, whole_of, [&](std::span<const ObservationIndex> group) { check_siblings(group); });
    }

    // Most of them have to agree on a whole; one that is near it, but beyond its rounding, does not belong to it.
    void check_siblings(std::span<const ObservationIndex> group) {
        std::vector<std::pair<ObservationIndex, Interval>> wholes;
        for (const ObservationIndex index : group) {
            const Observation& row = run_.row(index);
            if (const auto whole = implied_whole(interval_of(corpus_, row), row.reported_rate);
                whole && !is_repetition(run_, index)) {
                wholes.emplace_back(index, *whole);
            }
        }
        std::vector<ObservationIndex> agreeing;
        Interval common;
        for (const auto& start : wholes) {
            std::vector<ObservationIndex> with_it;
            Interval meeting = start.second;
            for (const auto& [index, whole] : wholes) {
                if (meeting.meets(whole)) {
                    meeting = {std::max(meeting.low, whole.low), std::min(meeting.high, whole.high)};
                    with_it.push_back(index);
                }
            }
            if (with_it.size() > agreeing.size()) {
                agreeing = std::move(with_it);
                common = meeting;
            }
        }
        if (agreeing.size() < 2 || agreeing.size() * 2 <= wholes.size()) {
            return;
        }
        for (const auto& [index, whole] : wholes) {
            if (std::find(agreeing.begin(), agreeing.end(), index) != agreeing.end()) {
                run_.agreed(RuleKind::identity);
            } else if (is_near(whole, common)) {
                report_share(index, whole, agreeing, common);
            }
        }
    }

    // Within a fifth: percentages of something else are rarely that near.
    static bool is_near(const Interval& a, const Interval& b) {
        constexpr Decimal fifth_more{12, 1};
        const auto beyond_a = multiply(a.high, fifth_more);
        const auto beyond_b = multiply(b.high, fifth_more);
        return beyond_a && beyond_b && b.low <= *beyond_a && a.low <= *beyond_b;
    }

    void report_share(ObservationIndex index, const Interval& whole, const std::vector<ObservationIndex>& agreeing,
                      const Interval& common) {
        const Observation& row = run_.row(index);
        Finding finding = rate_finding(index);
        finding.rule = RuleKind::identity;
        const auto middle = add(common.low, common.high);
        const auto of = middle ? divide(*middle, Decimal{2, 0}, 0, 6) : std::nullopt;
        const auto computed =
            of ? divide(row.value, *of, 2, std::max<std::uint8_t>(row.reported_rate.scale, 1)) : std::nullopt;
        if (!computed) {
            return;
        }
        finding.computed = *computed;
        finding.difference = subtract(row.reported_rate, *computed).value_or(Decimal{});
        LocalText others;
        for (const ObservationIndex other : agreeing) {
            finding.observations.push_back(other);
            const LocalText amount = amount_of(corpus_, row.indicator, run_.row(other).value);
            const LocalText rate = percent_of(corpus_, run_.row(other).reported_rate);
            const Words& words = words_of(corpus_);
            add_to_list(others, words.all("finding_share_is", {{"amount", amount}, {"rate", rate}}), words,
                        "semicolon");
        }
        const LocalText name = name_of(corpus_, row);
        const LocalText amount = amount_of(corpus_, row.indicator, row.value);
        const LocalText rate = percent_of(corpus_, row.reported_rate);
        const auto range = [&](const Interval& interval) {
            const LocalText low = number_of(corpus_, rounded(interval.low, 0));
            const LocalText high = amount_of(corpus_, row.indicator, rounded(interval.high, 0));
            return words_of(corpus_).all("finding_range", {{"low", low}, {"high", high}});
        };
        const LocalText own = range(whole);
        const LocalText theirs = range(common);
        finding.message = words_of(corpus_).all(
            "finding_share_whole",
            {{"name", name}, {"amount", amount}, {"rate", rate}, {"own", own}, {"others", others}, {"theirs", theirs}});
        run_.found(std::move(finding));
    }

    RuleRun& run_;
    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    std::map<Statement, ObservationIndex> wholes_;
    std::map<SourceIndex, std::vector<OfAllocated>> of_allocated_;
};

}  // namespace

void apply_share_rule(RuleRun& run) {
    ShareRule(run).apply();
}

}  // namespace minhbach

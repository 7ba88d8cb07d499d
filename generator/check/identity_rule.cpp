// SPDX-License-Identifier: MIT
// Relations that the definitions of indicators set: a change is this period less the one before, a percentage is its
// part of the whole.
#include <algorithm>
#include <array>
#include <map>

#include "check/finding_text.hpp"
#include "check/reconcile.hpp"
#include "check/repetition.hpp"
#include "model/labels.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

using Identity = ReconciliationRules::Identity;

constexpr Decimal hundred{100, 0};

class IdentityRule {
public:
    explicit IdentityRule(RuleRun& run) : run_(run), corpus_(run.corpus()) {
        for (std::size_t i = 0; i < corpus_.periods.size(); ++i) {
            periods_.emplace(corpus_.periods[i], static_cast<PeriodIndex>(i));
        }
        by_indicator_.resize(corpus_.indicators.size());
        for (const Identity& identity : run.rules().identities) {
            by_indicator_[identity.indicator].push_back(&identity);
        }
    }

    void apply() {
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            const Observation& row = corpus_.observations[i];
            if (by_indicator_[row.indicator].empty() || !is_exact(corpus_, row) ||
                is_repetition(run_, static_cast<ObservationIndex>(i))) {
                continue;
            }
            for (const Identity* identity : by_indicator_[row.indicator]) {
                check(*identity, static_cast<ObservationIndex>(i));
            }
        }
    }

private:
    // The figure that some places of a statement agree on; nothing where they say different things.
    std::optional<ObservationIndex> same(std::span<const ObservationIndex> rows) const {
        const bool agree = std::all_of(rows.begin(), rows.end(), [&](ObservationIndex row) {
            return run_.row(row).value == run_.row(rows.front()).value;
        });
        return agree ? std::optional(rows.front()) : std::nullopt;
    }

    // The figure of a statement, of the first of the kinds and dates that has one; nothing where that says two
    // different things.
    std::optional<ObservationIndex> one(Statement statement, std::span<const Kind> kinds,
                                        std::span<const Date> dates) const {
        for (const Kind kind : kinds) {
            for (const Date date : dates) {
                statement.kind = kind;
                statement.as_of = date;
                if (const auto rows = run_.statements().find(statement); !rows.empty()) {
                    return same(rows);
                }
            }
        }
        return std::nullopt;
    }

    // Another indicator of the same statement: of the same kind and date.
    std::optional<ObservationIndex> beside(const Observation& row, IndicatorIndex indicator) const {
        Statement statement = row;
        statement.indicator = indicator;
        statement.base = no_index;
        return one(statement, std::array{row.kind}, std::array{row.as_of, no_date});
    }

    std::optional<ObservationIndex> planned(const Observation& row, IndicatorIndex indicator) const {
        const Statement result = with<Statement>(row, &FigureKey::base, PeriodIndex{no_index});
        if (const auto rows = run_.statements().planned(result, indicator); !rows.empty()) {
            return same(rows);
        }
        const auto rows = run_.statements().aimed(result, indicator);
        return rows.empty() ? std::nullopt : same(rows);
    }

    // What a change counts from: the base that the source names, or else the year before.
    std::optional<PeriodIndex> base_of(const Observation& row) const {
        if (row.base != no_index) {
            return row.base;
        }
        const auto earlier = year_before(corpus_.period_of(row));
        const auto index = earlier ? periods_.find(*earlier) : periods_.end();
        return index == periods_.end() ? std::nullopt : std::optional(index->second);
    }

    // The statistic that a change is one of, in the period that it counts from: what came of it, or what was expected.
    std::optional<ObservationIndex> at_base(const Observation& row, IndicatorIndex indicator) const {
        const auto base = base_of(row);
        if (!base) {
            return std::nullopt;
        }
        Statement statement = row;
        statement.indicator = indicator;
        statement.period = *base;
        statement.base = no_index;
        std::vector<Kind> kinds = corpus_.kinds.actuals();
        const auto& expected = corpus_.kinds.expectations();
        kinds.insert(kinds.end(), expected.begin(), expected.end());
        return one(statement, kinds, std::array{no_date, corpus_.periods[*base].last});
    }

    void check(const Identity& identity, ObservationIndex index) {
        const Observation& row = run_.row(index);
        switch (identity.kind) {
            case IdentityKind::change:
                return check_difference(identity, index, beside(row, identity.whole), at_base(row, identity.whole));
            case IdentityKind::plan_change:
                return is_intended(row.kind) ? void()
                                             : check_difference(identity, index, beside(row, identity.whole),
                                                                planned(row, identity.whole));
            case IdentityKind::growth:
                return check_ratio(index, beside(row, identity.whole), at_base(row, identity.whole), hundred);
            case IdentityKind::index:
                return check_ratio(index, beside(row, identity.whole), at_base(row, identity.whole), Decimal{});
            case IdentityKind::plan_growth:
                return is_intended(row.kind)
                           ? void()
                           : check_ratio(index, beside(row, identity.whole), planned(row, identity.whole), hundred);
            case IdentityKind::share:
                return check_ratio(index, beside(row, identity.part), beside(row, identity.whole), Decimal{});
            case IdentityKind::common_whole: return check_common_whole(identity, index);
        }
    }

    void check_difference(const Identity& identity, ObservationIndex index, std::optional<ObservationIndex> later,
                          std::optional<ObservationIndex> earlier) {
        if (!later || !earlier) {
            return;
        }
        const Observation& row = run_.row(index);
        const Observation& from = run_.row(identity.falls ? *later : *earlier);
        const Observation& to = run_.row(identity.falls ? *earlier : *later);
        const auto given = interval_of(corpus_, to) - interval_of(corpus_, from);
        const auto computed = subtract(to.value, from.value);
        if (!given || !computed) {
            return;
        }
        if (given->meets(interval_of(corpus_, row))) {
            run_.agreed(RuleKind::identity);
            return;
        }
        const LocalText a = number_of(corpus_, to.value);
        const LocalText b = number_of(corpus_, from.value);
        report(index, {*later, *earlier}, *computed, words_of(corpus_).all("identity_less", {{"a", a}, {"b", b}}));
    }

    // `row` + offset = 100 × part / whole
    void check_ratio(ObservationIndex index, std::optional<ObservationIndex> part,
                     std::optional<ObservationIndex> whole, Decimal offset) {
        if (!part || !whole) {
            return;
        }
        const Observation& row = run_.row(index);
        const Observation& above = run_.row(*part);
        const Observation& below = run_.row(*whole);
        auto rate = add(row.value, offset);
        const auto quotient = divide(above.value, below.value, 2, std::max<std::uint8_t>(row.value.scale, 2));
        const auto computed = quotient ? subtract(*quotient, offset) : std::nullopt;
        if (!rate || !computed) {
            return;
        }
        const RateFit fit = fit_rate(interval_of(corpus_, above), interval_of(corpus_, below), *rate);
        if (fit == RateFit::unknown) {
            return;
        }
        if (fit != RateFit::none) {
            run_.agreed(RuleKind::identity);
            return;
        }
        const LocalText a = number_of(corpus_, above.value);
        const LocalText b = number_of(corpus_, below.value);
        report(index, {*part, *whole}, *computed,
               offset.mantissa == 0 ? words_of(corpus_).all("identity_of", {{"a", a}, {"b", b}})
                                    : words_of(corpus_).all("identity_against", {{"a", a}, {"b", b}}));
    }

    // part / rate = other part / other rate, compared by products.
    void check_common_whole(const Identity& identity, ObservationIndex index) {
        const Observation& row = run_.row(index);
        const auto part = beside(row, identity.part);
        const auto other = beside(row, identity.other);
        const auto other_part = beside(row, identity.other_part);
        if (!part || !other || !other_part) {
            return;
        }
        const Interval rate = interval_of(corpus_, row);
        const Interval other_rate = interval_of(corpus_, run_.row(*other));
        const Interval first = interval_of(corpus_, run_.row(*part));
        const Interval second = interval_of(corpus_, run_.row(*other_part));
        const auto left_low = multiply(first.low, other_rate.low);
        const auto left_high = multiply(first.high, other_rate.high);
        const auto right_low = multiply(second.low, rate.low);
        const auto right_high = multiply(second.high, rate.high);
        const auto whole = divide(run_.row(*other_part).value, run_.row(*other).value, 2, 0);
        const auto computed =
            whole ? divide(run_.row(*part).value, *whole, 2, std::max<std::uint8_t>(row.value.scale, 2)) : std::nullopt;
        if (!left_low || !left_high || !right_low || !right_high || !computed || other_rate.low.mantissa <= 0 ||
            rate.low.mantissa <= 0) {
            return;
        }
        if (*left_low <= *right_high && *right_low <= *left_high) {
            run_.agreed(RuleKind::identity);
            return;
        }
        const LocalText a = number_of(corpus_, run_.row(*part).value);
        const LocalText b = number_of(corpus_, *whole);
        report(index, {*part, *other, *other_part}, *computed,
               words_of(corpus_).all("identity_of_implied",
                                     {{"a", a}, {"b", b}, {"from", name_of(corpus_, run_.row(*other))}}));
    }

    void report(ObservationIndex index, std::vector<ObservationIndex> inputs, Decimal computed, const LocalText& how) {
        const Observation& row = run_.row(index);
        Finding finding;
        finding.rule = RuleKind::identity;
        finding.printed = row.value;
        finding.computed = computed;
        finding.difference = subtract(row.value, computed).value_or(Decimal{});
        finding.unit = corpus_.indicators[row.indicator].unit;
        finding.observations = {index};
        finding.observations.insert(finding.observations.end(), inputs.begin(), inputs.end());
        const LocalText name = name_of(corpus_, row);
        const LocalText printed = amount_of(corpus_, row);
        const LocalText given = amount_of(corpus_, row.indicator, computed);
        finding.message = words_of(corpus_).all("finding_identity",
                                                {{"name", name}, {"printed", printed}, {"how", how}, {"given", given}});
        // A figure that is still an estimate, or only meant to be, may have been taken from another stand of the same
        // statistic.
        for (const ObservationIndex input : inputs) {
            if (run_.row(input).kind != row.kind) {
                finding.severity = FindingSeverity::warning;
                const LocalText kind = kind_noun(corpus_, run_.row(input).kind);
                finding.message.add(words_of(corpus_).all("finding_one_is_of_kind", {{"kind", kind}}));
                break;
            }
        }
        run_.found(std::move(finding));
    }

    RuleRun& run_;
    const Corpus& corpus_;
    std::map<Period, PeriodIndex> periods_;
    std::vector<std::vector<const Identity*>> by_indicator_;
};

}  // namespace

void apply_identity_rule(RuleRun& run) {
    if (!run.rules().identities.empty()) {
        IdentityRule(run).apply();
    }
}

}  // namespace minhbach

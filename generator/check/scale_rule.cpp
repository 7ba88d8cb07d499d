// SPDX-License-Identifier: MIT
// Amounts a thousand or a million times off their like, and one long value in two measures.
#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "check/figure_groups.hpp"
#include "check/finding_text.hpp"
#include "check/repetition.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

// How much of an amount there is for one of what it is for.
struct PerUnit {
    ObservationIndex amount = 0;
    ObservationIndex count = 0;
    Decimal ratio;
};

class PerUnitRule {
public:
    PerUnitRule(RuleRun& run, IndicatorIndex amount, IndicatorIndex count)
        : run_(run), corpus_(run.corpus()), amount_(amount), count_(count) {}

    void apply() {
        std::vector<PerUnit> all = collect();
        // Of a source that gives enough of them, its own; else those of all sources.
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t end = begin;
            while (end < all.size() && run_.row(all[end].amount).source == run_.row(all[begin].amount).source) {
                ++end;
            }
            std::vector<PerUnit> like(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                      all.begin() + static_cast<std::ptrdiff_t>(end));
            if (like.size() < 3) {
                like = all;
            }
            std::sort(like.begin(), like.end(), [](const PerUnit& a, const PerUnit& b) { return a.ratio < b.ratio; });
            for (; begin < end; ++begin) {
                check(all[begin], like);
            }
        }
    }

private:
    // One amount for each count: several funds for the same people are parts of what they get.
    std::vector<PerUnit> collect() const {
        std::map<Statement, std::vector<ObservationIndex>> amounts;
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            const Observation& row = corpus_.observations[i];
            if (row.indicator == amount_ && row.value.mantissa > 0 && is_exact(corpus_, row)) {
                Statement count = with<Statement>(row, &FigureKey::indicator, count_);
                count.capital = no_code;
                count.fund = no_code;
                amounts[count].push_back(static_cast<ObservationIndex>(i));
            }
        }
        std::vector<PerUnit> result;
        for (const auto& [count, rows] : amounts) {
            const auto found = run_.statements().find(count);
            if (rows.size() != 1 || found.empty()) {
                continue;
            }
            if (const auto ratio = divide(run_.row(rows.front()).value, run_.row(found.front()).value, 0, 9);
                ratio && ratio->mantissa > 0) {
                result.push_back({rows.front(), found.front(), *ratio});
            }
        }
        std::sort(result.begin(), result.end(), [](const PerUnit& a, const PerUnit& b) { return a.amount < b.amount; });
        return result;
    }

    void check(const PerUnit& one, const std::vector<PerUnit>& like) {
        if (like.size() < 3) {
            return;
        }
        // The middle of the others; of two middles the nearer.
        const auto at =
            std::find_if(like.begin(), like.end(), [&](const PerUnit& other) { return other.amount == one.amount; });
        const auto place = static_cast<std::size_t>(at - like.begin());
        const auto other_at = [&](std::size_t k) -> const PerUnit& { return like[k < place ? k : k + 1]; };
        const std::size_t others = like.size() - 1;
        const PerUnit* typical = &other_at(others / 2);
        if (const PerUnit& lower = other_at((others - 1) / 2); times_off(one, lower) < times_off(one, *typical)) {
            typical = &lower;
        }
        const std::optional<Decimal> off = power_of_thousand(times_off(one, *typical));
        if (!off) {
            run_.agreed(RuleKind::scale);
            return;
        }
        // A reader compares best with what the same report says.
        const bool larger = one.ratio > typical->ratio;
        const auto near = std::find_if(like.begin(), like.end(), [&](const PerUnit& other) {
            return run_.row(other.amount).source == run_.row(one.amount).source &&
                   (one.ratio > other.ratio) == larger && power_of_thousand(times_off(one, other)) == off;
        });
        report(one, near == like.end() ? *typical : *near, larger, *off);
    }

    // How many times the one is the other, or the other the one.
    static Decimal times_off(const PerUnit& one, const PerUnit& other) {
        const bool larger = one.ratio > other.ratio;
        const auto times = larger ? divide(one.ratio, other.ratio, 0, 3) : divide(other.ratio, one.ratio, 0, 3);
        return times.value_or(Decimal{});
    }

    // 1,000 for what is off 100 to 10,000 times, a million for 100,000 to 10 million times; else it is no slip of the
    // unit.
    static std::optional<Decimal> power_of_thousand(Decimal times) {
        if (times >= Decimal{100, 0} && times <= Decimal{10'000, 0}) {
            return Decimal{1'000, 0};
        }
        if (times >= Decimal{100'000, 0} && times <= Decimal{10'000'000, 0}) {
            return Decimal{1'000'000, 0};
        }
        return std::nullopt;
    }

    // "3.364.555 đồng": as it is printed.
    LocalText printed_amount(const Observation& row) const {
        const LocalText number = number_of(corpus_, row.reported_value);
        const LocalText& unit = corpus_.units[row.reported_unit].symbol;
        return words_of(corpus_).all("number_with_word", {{"number", number}, {"word", unit}});
    }

    LocalText told(const PerUnit& figures) const {
        const LocalText amount = printed_amount(run_.row(figures.amount));
        const LocalText count = printed_amount(run_.row(figures.count));
        const LocalText ratio = amount_of(corpus_, amount_, without_end_zeros(rounded(figures.ratio, 6)));
        const LocalText& unit = corpus_.units[run_.row(figures.count).reported_unit].symbol;
        return words_of(corpus_).all("finding_per_unit",
                                     {{"amount", amount}, {"count", count}, {"ratio", ratio}, {"unit", unit}});
    }

    void report(const PerUnit& one, const PerUnit& typical, bool larger, Decimal off) {
        const Observation& row = run_.row(one.amount);
        Finding finding;
        finding.rule = RuleKind::scale;
        finding.severity = FindingSeverity::warning;
        finding.printed = row.value;
        const auto shifted = larger ? divide(row.value, off, 0, 6) : multiply(row.value, off);
        finding.computed = without_end_zeros(shifted.value_or(row.value));
        finding.difference = subtract(row.value, finding.computed).value_or(Decimal{});
        finding.unit = corpus_.indicators[row.indicator].unit;
        finding.observations = {one.amount, one.count, typical.amount, typical.count};
        finding.equation = Equation::unit;
        finding.terms = 1;
        const LocalText name = name_of(corpus_, row);
        const LocalText own = told(one);
        const LocalText other = told(typical);
        const LocalText number = number_of(corpus_, off);
        finding.message = words_of(corpus_).all(
            "finding_scale",
            {{"name", name}, {"own", own}, {"other", other}, {"number", number}, {"larger", larger ? "yes" : "no"}});
        run_.found(std::move(finding));
    }

    RuleRun& run_;
    const Corpus& corpus_;
    IndicatorIndex amount_;
    IndicatorIndex count_;
};

// A value with where it stands, whatever it measures.
struct PlacedValue {
    Statement of;
    StringPool::Index locator = 0;
    Decimal value;
    auto operator<=>(const PlacedValue&) const = default;
};

std::uint64_t hash_of(const PlacedValue& placed) {
    return minhbach::hash_of(placed.of) ^ (static_cast<std::uint64_t>(placed.locator) << 20U) ^
           static_cast<std::uint64_t>(placed.value.mantissa);
}

// Four digits before its zeros, whatever the unit: others meet by chance.
bool is_long(Decimal value) {
    std::int64_t digits = value.mantissa;
    while (digits != 0 && digits % 10 == 0) {
        digits /= 10;
    }
    return digits >= 1'000;
}

// Two figures of one value beside each other, which measure different things; or a part as large as its whole, with
// another percentage.
bool is_suspicious(const Corpus& corpus, const Observation& a, const Observation& b) {
    if (!corpus.dimensions.same_basis(a.coordinates, b.coordinates)) {
        return false;  // in the prices of its own year an amount is the same
    }
    if (a.indicator != b.indicator) {
        return a.coordinates != b.coordinates;
    }
    const bool nested = a.coordinates != b.coordinates && (corpus.dimensions.is_within(a.coordinates, b.coordinates) ||
                                                           corpus.dimensions.is_within(b.coordinates, a.coordinates));
    return nested && a.has_rate && b.has_rate && a.reported_rate != b.reported_rate;
}

void check_twins(RuleRun& run) {
    const Corpus& corpus = run.corpus();
    const auto counted = [&](const Observation& row) {
        const auto& distinct = run.rules().distinct;
        return is_long(row.value) &&
               std::find(distinct.begin(), distinct.end(),
                         corpus.units[corpus.indicators[row.indicator].unit].quantity) != distinct.end();
    };
    const auto place = [](const Observation& row) {
        Statement of = row;
        of.indicator = no_index;
        of.coordinates = no_coordinates;
        of.capital = no_code;
        of.fund = no_code;
        return PlacedValue{of, row.locator, row.value};
    };
    for_each_group(run, counted, place, [&](std::span<const ObservationIndex> group) {
        for (std::size_t i = 1; i < group.size(); ++i) {
            const Observation& a = run.row(group[i - 1]);
            const Observation& b = run.row(group[i]);
            if (!is_suspicious(corpus, a, b)) {
                run.agreed(RuleKind::conflict);
                continue;
            }
            Finding finding;
            finding.rule = RuleKind::conflict;
            finding.severity = FindingSeverity::warning;
            finding.printed = b.value;
            finding.has_computed = false;
            finding.unit = corpus.indicators[b.indicator].unit;
            finding.observations = {group[i], group[i - 1]};
            const LocalText value = number_of(corpus, b.value);
            const LocalText name = name_of(corpus, a);
            const LocalText other = name_of(corpus, b);
            finding.message =
                words_of(corpus).all("finding_twins", {{"value", value}, {"name", name}, {"other", other}});
            if (a.indicator == b.indicator) {
                const LocalText first = percent_of(corpus, a.reported_rate);
                const LocalText second = percent_of(corpus, b.reported_rate);
                finding.message.add(
                    words_of(corpus).all("finding_twins_rates", {{"first", first}, {"second", second}}));
            } else {
                finding.message.add(words_of(corpus).all("finding_twins_long"));
            }
            run.found(std::move(finding));
        }
    });
}

}  // namespace

void apply_scale_rule(RuleRun& run) {
    for (const auto& [amount, count] : run.rules().per_unit) {
        PerUnitRule(run, amount, count).apply();
    }
    if (!run.rules().distinct.empty()) {
        check_twins(run);
    }
}

}  // namespace minhbach

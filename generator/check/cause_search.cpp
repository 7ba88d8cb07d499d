// SPDX-License-Identifier: MIT
#include "check/cause_search.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace minhbach {

namespace {

std::optional<Interval> meet(const Interval& a, const Interval& b) {
    return a.meets(b) ? std::optional(Interval{std::max(a.low, b.low), std::min(a.high, b.high)}) : std::nullopt;
}

// Whether the interval says something: two wide ones meet by chance.
bool is_narrow(const Interval& value) {
    constexpr Decimal hundred{100, 0};
    const auto width = subtract(value.high, value.low);
    const auto widened = width ? multiply(*width, hundred) : std::nullopt;
    return value.low.mantissa > 0 && widened && *widened <= value.low;
}

class CauseSearch {
public:
    CauseSearch(const Corpus& corpus, const ReconciliationRules& rules, const std::vector<Finding>& findings)
        : corpus_(corpus), rules_(rules), findings_(findings) {}

    // Each finding in one cause at most.
    std::vector<Cause> find() {
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            add_remedies(i);
        }
        std::vector<Cause> causes;
        std::vector<bool> used(findings_.size(), false);
        const std::vector<std::pair<std::size_t, std::size_t>> repeated = in_other_bases();
        for (const auto& [first, again] : repeated) {
            used[again] = true;
        }
        const auto take = [&](std::vector<Cause> candidates) {
            std::stable_sort(candidates.begin(), candidates.end(),
                             [](const Cause& a, const Cause& b) { return a.findings.size() > b.findings.size(); });
            for (Cause& cause : candidates) {
                std::sort(cause.findings.begin(), cause.findings.end());
                if (std::none_of(cause.findings.begin(), cause.findings.end(),
                                 [&](std::size_t i) { return used[i]; })) {
                    for (const std::size_t i : cause.findings) {
                        used[i] = true;
                    }
                    causes.push_back(std::move(cause));
                }
            }
        };
        take(one_figure());
        take(two_figures());
        take(one_slip());
        take(one_difference());
        join_copies(causes);
        for (const auto& [first, again] : repeated) {
            const auto told = first;  // a lambda may not hold a name of a structured binding
            const auto cause = std::find_if(causes.begin(), causes.end(), [&](const Cause& each) {
                return std::find(each.findings.begin(), each.findings.end(), told) != each.findings.end();
            });
            (cause == causes.end() ? causes.emplace_back(Cause{{first}}) : *cause).findings.push_back(again);
        }
        return causes;
    }

private:
    const Observation& row(ObservationIndex index) const { return corpus_.observations[index]; }

    // One printed value, repeated where only capital, fund or budget year differ, is one figure.
    using Printed = std::pair<Statement, Decimal>;
    Printed printed_value(ObservationIndex index) const {
        Statement of = row(index);
        of.capital = no_code;
        of.fund = no_code;
        of.fund_year = 0;
        return {of, row(index).value};
    }

    void add_remedies(std::size_t index) {
        const Finding& finding = findings_[index];
        for (std::size_t k = 0; k < finding.terms; ++k) {
            const auto value = finding.equation == Equation::sum    ? of_sum(finding, k)
                               : finding.equation == Equation::rate ? of_rate(finding, k)
                                                                    : std::nullopt;
            if (value && is_narrow(*value)) {
                const Remedy remedy{finding.observations[k], index, *value};
                remedies_[printed_value(remedy.figure)].push_back(remedy);
            }
        }
    }

    // The whole is the sum of the parts; a part is the whole less the others.
    std::optional<Interval> of_sum(const Finding& finding, std::size_t wanted) const {
        std::optional<Interval> value = wanted == 0 ? Interval{} : interval_of(corpus_, row(finding.observations[0]));
        for (std::size_t k = 1; k < finding.terms && value; ++k) {
            const Interval part = interval_of(corpus_, row(finding.observations[k]));
            if (k != wanted) {
                value = wanted == 0 ? *value + part : *value - part;
            }
        }
        return value;
    }

    // The part is the percentage of the whole, rounded or cut off.
    std::optional<Interval> of_rate(const Finding& finding, std::size_t wanted) const {
        const Observation& part = row(finding.observations[0]);
        const Decimal rate = part.reported_rate;
        const auto low = subtract(rate, Decimal{5, static_cast<std::uint8_t>(rate.scale + 1)});
        const auto high = add(rate, Decimal{1, rate.scale});
        if (!low || !high || low->mantissa <= 0) {
            return std::nullopt;
        }
        if (wanted == 1) {
            const Interval known = interval_of(corpus_, part);
            const auto least = divide(known.low, *high, 2, 6);
            const auto most = divide(known.high, *low, 2, 6);
            return least && most ? std::optional(Interval{*least, *most}) : std::nullopt;
        }
        const Interval known = interval_of(corpus_, row(finding.observations[1]));
        constexpr Decimal hundred{100, 0};
        const auto least = multiply(known.low, *low);
        const auto most = multiply(known.high, *high);
        const auto from = least ? divide(*least, hundred, 0, 6) : std::nullopt;
        const auto to = most ? divide(*most, hundred, 0, 6) : std::nullopt;
        return from && to ? std::optional(Interval{*from, *to}) : std::nullopt;
    }

    // For each printed value, the most findings that one other value would remedy.
    std::vector<Cause> one_figure() const {
        std::vector<Cause> causes;
        for (const auto& [key, remedies] : remedies_) {
            Cause most;
            for (const Remedy& start : remedies) {
                Cause cause;
                Remedy common = start;
                for (const Remedy& other : remedies) {
                    if (const auto both = meet(common.value, other.value);
                        both && std::find(cause.findings.begin(), cause.findings.end(), other.finding) ==
                                    cause.findings.end()) {
                        common.value = *both;
                        cause.findings.push_back(other.finding);
                    }
                }
                if (std::find(cause.findings.begin(), cause.findings.end(), start.finding) != cause.findings.end() &&
                    cause.findings.size() > most.findings.size()) {
                    cause.remedies = {common};
                    cause.remedied = cause.findings.size();
                    most = std::move(cause);
                }
            }
            if (most.findings.size() > 1) {
                causes.push_back(std::move(most));
            }
        }
        return causes;
    }

    // A sum of which two parts have a remedy in another finding each, and that is remedied by both together.
    std::vector<Cause> two_figures() const {
        std::vector<Cause> causes;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            const Finding& finding = findings_[i];
            if (finding.equation != Equation::sum) {
                continue;
            }
            std::vector<std::pair<std::size_t, Remedy>> parts;  // with the place in the sum
            for (std::size_t k = 1; k < finding.terms; ++k) {
                const auto found = remedies_.find(printed_value(finding.observations[k]));
                if (found == remedies_.end()) {
                    continue;
                }
                for (const Remedy& remedy : found->second) {
                    if (remedy.finding != i && findings_[remedy.finding].equation == Equation::sum) {
                        parts.emplace_back(k, remedy);
                    }
                }
            }
            for (std::size_t a = 0; a < parts.size(); ++a) {
                for (std::size_t b = a + 1; b < parts.size() && b < a + 16; ++b) {
                    const auto& [first, one] = parts[a];
                    const auto& [second, other] = parts[b];
                    if (first != second && one.finding != other.finding && fits(finding, first, one, second, other)) {
                        causes.push_back({{i, one.finding, other.finding}, {one, other}, 3});
                    }
                }
            }
        }
        return causes;
    }

    bool fits(const Finding& finding, std::size_t first, const Remedy& one, std::size_t second,
              const Remedy& other) const {
        std::optional<Interval> sum = Interval{};
        for (std::size_t k = 1; k < finding.terms && sum; ++k) {
            sum = *sum + (k == first    ? one.value
                          : k == second ? other.value
                                        : interval_of(corpus_, row(finding.observations[k])));
        }
        return sum && sum->meets(interval_of(corpus_, row(finding.observations[0])));
    }

    // A figure whose unit or separator slipped, and the limits that it keeps once that is put right.
    std::vector<Cause> one_slip() const {
        std::map<ObservationIndex, std::vector<std::size_t>> limits;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (findings_[i].equation == Equation::limit) {
                limits[findings_[i].observations[0]].push_back(i);
                limits[findings_[i].observations[1]].push_back(i);
            }
        }
        std::vector<Cause> causes;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            const Finding& slip = findings_[i];
            const auto found = slip.equation == Equation::unit ? limits.find(slip.observations[0]) : limits.end();
            if (found == limits.end()) {
                continue;
            }
            Cause cause{{i}, {{slip.observations[0], i, {slip.computed, slip.computed}}}};
            for (const std::size_t limit : found->second) {
                const auto& sides = findings_[limit].observations;
                const Decimal part = sides[0] == slip.observations[0] ? slip.computed : row(sides[0]).value;
                const Decimal whole = sides[1] == slip.observations[0] ? slip.computed : row(sides[1]).value;
                if (part <= whole) {
                    cause.findings.push_back(limit);
                }
            }
            cause.remedied = cause.findings.size();
            if (cause.findings.size() > 1) {
                causes.push_back(std::move(cause));
            }
        }
        return causes;
    }

    // Two sources that differ in a change as they do in what has changed.
    std::vector<Cause> one_difference() const {
        const auto place = [&](const Finding& finding, IndicatorIndex indicator) {
            const Observation& a = row(finding.observations[0]);
            const Observation& b = row(finding.observations[1]);
            return std::tuple(indicator, a.source, b.source, a.area, a.coordinates, a.period, a.capital, a.fund,
                              a.fund_year);
        };
        const auto differs = [](const Finding& finding) {
            return finding.rule == RuleKind::conflict && finding.equation == Equation::none &&
                   finding.observations.size() == 2;
        };
        std::map<decltype(place(findings_.front(), IndicatorIndex{})), std::vector<std::size_t>> by_place;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (differs(findings_[i])) {
                by_place[place(findings_[i], row(findings_[i].observations[0]).indicator)].push_back(i);
            }
        }
        std::vector<Cause> causes;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            const Finding& change = findings_[i];
            for (const auto& identity : rules_.identities) {
                if (!differs(change) || identity.kind != IdentityKind::change ||
                    identity.indicator != row(change.observations[0]).indicator) {
                    continue;
                }
                const auto found = by_place.find(place(change, identity.whole));
                for (const std::size_t other : found == by_place.end() ? std::vector<std::size_t>{} : found->second) {
                    Decimal difference = findings_[other].difference;
                    difference.mantissa = identity.falls ? -difference.mantissa : difference.mantissa;
                    if (difference == change.difference) {
                        causes.push_back({{other, i}});
                        break;
                    }
                }
            }
        }
        return causes;
    }

    // Conflicts that are there once more as they are measured another way: each with the one it repeats, between the
    // same two statements, of which the same is the larger.
    std::vector<std::pair<std::size_t, std::size_t>> in_other_bases() const {
        const auto statements_of = [&](const Finding& finding) {
            std::vector<Statement> statements;
            for (const ObservationIndex index : finding.observations) {
                Statement statement = row(index);
                const auto plain = corpus_.dimensions.without_basis(statement.coordinates);
                if (!plain) {
                    return std::vector<Statement>();
                }
                statement.coordinates = *plain;
                statements.push_back(statement);
            }
            return statements;
        };
        std::map<std::vector<Statement>, std::size_t> conflicts;
        std::vector<std::pair<std::size_t, std::vector<Statement>>> others;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            const Finding& finding = findings_[i];
            if (finding.rule != RuleKind::conflict || finding.equation != Equation::none || !finding.has_computed) {
                continue;
            }
            if (corpus_.dimensions.has_basis(row(finding.observations.front()).coordinates)) {
                others.emplace_back(i, statements_of(finding));
            } else {
                conflicts.emplace(statements_of(finding), i);
            }
        }
        std::vector<std::pair<std::size_t, std::size_t>> repeated;
        for (const auto& [index, statements] : others) {
            const auto found = conflicts.find(statements);
            if (found != conflicts.end() &&
                (findings_[found->second].difference.mantissa < 0) == (findings_[index].difference.mantissa < 0)) {
                repeated.emplace_back(found->second, index);
            }
        }
        return repeated;
    }

    // Of two lines that seem copied, one whose parts do not make up its whole is the copy that went wrong.
    void join_copies(std::vector<Cause>& causes) const {
        std::map<ObservationIndex, std::size_t> by_whole;
        std::map<std::size_t, std::size_t> cause_of;
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (findings_[i].equation == Equation::sum) {
                by_whole.emplace(findings_[i].observations.front(), i);
            }
        }
        for (std::size_t c = 0; c < causes.size(); ++c) {
            for (const std::size_t i : causes[c].findings) {
                cause_of.emplace(i, c);
            }
        }
        for (std::size_t copy = 0; copy < findings_.size(); ++copy) {
            if (findings_[copy].equation != Equation::copy) {
                continue;
            }
            auto sum = by_whole.find(findings_[copy].observations[0]);
            sum = sum == by_whole.end() ? by_whole.find(findings_[copy].observations[1]) : sum;
            if (sum == by_whole.end()) {
                continue;
            }
            if (!cause_of.contains(sum->second)) {
                cause_of.emplace(sum->second, causes.size());
                causes.push_back({{sum->second}});
            }
            Cause& cause = causes[cause_of.at(sum->second)];
            cause.findings.push_back(copy);
            std::sort(cause.findings.begin(), cause.findings.end());
        }
    }

    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    const std::vector<Finding>& findings_;
    std::map<Printed, std::vector<Remedy>> remedies_;
};

}  // namespace

std::vector<Cause> find_causes(const Corpus& corpus, const ReconciliationRules& rules,
                               const std::vector<Finding>& findings) {
    return CauseSearch(corpus, rules, findings).find();
}

}  // namespace minhbach

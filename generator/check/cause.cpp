// SPDX-License-Identifier: MIT
#include "check/cause.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "check/cause_search.hpp"
#include "check/finding_text.hpp"
#include "check/rate_wholes.hpp"
#include "model/lists.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

// "54.427 triệu đồng là khoảng 52.428 triệu đồng": the figure, and what it would have to be.
LocalText put_right(const Corpus& corpus, const Remedy& remedy) {
    const Observation& figure = corpus.observations[remedy.figure];
    const auto sum = add(remedy.value.low, remedy.value.high);
    const auto middle = sum ? divide(*sum, Decimal{2, 0}, 0, figure.value.scale) : std::nullopt;
    const LocalText name = name_of(corpus, figure);
    const LocalText printed = amount_of(corpus, figure.indicator, figure.value);
    const LocalText instead = amount_of(corpus, figure.indicator, without_end_zeros(middle.value_or(remedy.value.low)));
    return words_of(corpus).all("cause_would_be", {{"name", name}, {"instead", instead}, {"printed", printed}});
}

// The percentages that speak for the figures as they are printed: each fits them so, and would not with the remedies
// of its cause.
class FittingRates {
public:
    FittingRates(const Corpus& corpus, const ReconciliationRules& rules, const StatementIndex& statements,
                 const std::vector<Cause>& causes)
        : corpus_(corpus), rules_(rules), statements_(statements) {
        std::set<Place> places;
        for (const Cause& cause : causes) {
            for (const Remedy& remedy : cause.remedies) {
                places.insert(place_of(corpus.observations[remedy.figure]));
            }
        }
        for (std::size_t i = 0; i < corpus.observations.size() && !places.empty(); ++i) {
            const Observation& row = corpus.observations[i];
            if (row.has_rate && places.contains(place_of(row)) && is_exact(corpus, row)) {
                rows_.push_back(static_cast<ObservationIndex>(i));
            }
        }
    }

    std::vector<Decimal> of(const Cause& cause) const {
        std::vector<Decimal> rates;
        for (const ObservationIndex index : rows_) {
            const Observation& row = corpus_.observations[index];
            for (const ObservationIndex whole : rate_wholes(rules_, statements_, row)) {
                const Interval part = interval_of(corpus_, row);
                const Interval full = interval_of(corpus_, corpus_.observations[whole]);
                if (fits(part, full, row.reported_rate) &&
                    !fits(remedied(cause, index, part), remedied(cause, whole, full), row.reported_rate)) {
                    rates.push_back(row.reported_rate);
                    break;
                }
            }
        }
        return rates;
    }

private:
    using Place = std::tuple<SourceIndex, AreaIndex, ProgramIndex>;
    static Place place_of(const Observation& row) { return {row.source, row.area, row.program}; }

    static bool fits(const Interval& part, const Interval& whole, Decimal rate) {
        const RateFit fit = fit_rate(part, whole, rate);
        return fit == RateFit::rounded || fit == RateFit::truncated;
    }

    static Interval remedied(const Cause& cause, ObservationIndex figure, const Interval& printed) {
        const auto found = std::find_if(cause.remedies.begin(), cause.remedies.end(),
                                        [&](const Remedy& remedy) { return remedy.figure == figure; });
        return found == cause.remedies.end() ? printed : found->value;
    }

    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    const StatementIndex& statements_;
    std::vector<ObservationIndex> rows_;
};

// What would make the places agree, and what speaks against it.
void tell_remedies(const Corpus& corpus, const FittingRates& rates, const Cause& cause, LocalText& message) {
    const Words& words = words_of(corpus);
    LocalText remedies;
    for (const Remedy& remedy : cause.remedies) {
        const LocalText right = put_right(corpus, remedy);
        remedies = remedies.empty() ? right : words.all("cause_and", {{"list", remedies}, {"last", right}});
    }
    message.add(words.all("cause_remedied", {{"count", cause.remedied}, {"remedies", remedies}}));
    const std::vector<Decimal> fitting = rates.of(cause);
    if (fitting.empty()) {
        return;
    }
    LocalText list;
    for (const Decimal rate : fitting) {
        add_to_list(list, percent_of(corpus, rate), words, "semicolon");
    }
    message.add(words.all("cause_rates_fit", {{"count", fitting.size()}, {"list", list}}));
}

void join(const Corpus& corpus, const FittingRates& rates, std::vector<Finding>& findings, const Cause& cause) {
    Finding& first = findings[cause.findings.front()];
    LocalText others;
    for (std::size_t k = 1; k < cause.findings.size(); ++k) {
        Finding& other = findings[cause.findings[k]];
        others.add(k == 1 ? words_of(corpus).all("cause_same", {{"message", other.message}}) : other.message);
        if (other.severity == FindingSeverity::error) {
            first.severity = FindingSeverity::error;
        }
        for (const ObservationIndex figure : other.observations) {
            if (std::find(first.observations.begin(), first.observations.end(), figure) == first.observations.end()) {
                first.observations.push_back(figure);
            }
        }
        first.joined.push_back(std::move(other));
    }
    if (!cause.remedies.empty()) {
        tell_remedies(corpus, rates, cause, first.message);
    }
    first.message.add(others);
}

}  // namespace

void join_by_cause(const Corpus& corpus, const ReconciliationRules& rules, const StatementIndex& statements,
                   std::vector<Finding>& findings) {
    if (findings.empty()) {
        return;
    }
    std::vector<bool> gone(findings.size(), false);
    const std::vector<Cause> causes = find_causes(corpus, rules, findings);
    const FittingRates rates(corpus, rules, statements, causes);
    for (const Cause& cause : causes) {
        join(corpus, rates, findings, cause);
        for (std::size_t k = 1; k < cause.findings.size(); ++k) {
            gone[cause.findings[k]] = true;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!gone[i]) {
            if (kept != i) {
                findings[kept] = std::move(findings[i]);
            }
            ++kept;
        }
    }
    findings.resize(kept);
}

}  // namespace minhbach

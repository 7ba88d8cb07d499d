// SPDX-License-Identifier: MIT
// A part larger than what it is part of; and all of something, beside what is left of it.
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "base/vectors.hpp"
#include "check/finding_text.hpp"
#include "check/reconcile.hpp"
#include "check/repetition.hpp"
#include "model/lists.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

using Subset = ReconciliationRules::Subset;

std::optional<ObservationIndex> figure_of(const RuleRun& run, const Statement& statement) {
    const auto found = run.statements().find(statement);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

// What `row` is part of: the same of the whole indicator, or of the next division above that the source gives.
std::optional<ObservationIndex> whole_of(const RuleRun& run, const Observation& row, const Subset& subset) {
    Statement wanted = with<Statement>(row, &FigureKey::indicator, subset.whole);
    if (subset.whole != subset.part) {
        return figure_of(run, wanted);
    }
    // The nearest above first, one dimension as well as another.
    std::vector<Coordinates> next = run.corpus().dimensions.above(wanted.coordinates);
    while (!next.empty()) {
        std::vector<Coordinates> wider;
        for (const Coordinates coordinates : next) {
            wanted.coordinates = coordinates;
            if (const auto found = figure_of(run, wanted)) {
                return found;
            }
            const auto& above = run.corpus().dimensions.above(coordinates);
            wider.insert(wider.end(), above.begin(), above.end());
        }
        each_once(wider);
        next = std::move(wider);
    }
    return std::nullopt;
}

void check_subset(RuleRun& run, ObservationIndex index, const Subset& subset) {
    const Corpus& corpus = run.corpus();
    const Observation& part = run.row(index);
    const auto found = whole_of(run, part, subset);
    if (!found) {
        return;
    }
    const Observation& whole = run.row(*found);
    if (interval_of(corpus, part).low <= interval_of(corpus, whole).high) {
        run.agreed(RuleKind::bound);
        return;
    }
    Finding finding;
    finding.rule = RuleKind::bound;
    finding.severity = subset.certain ? FindingSeverity::error : FindingSeverity::warning;
    finding.printed = part.value;
    finding.computed = whole.value;
    finding.difference = subtract(part.value, whole.value).value_or(Decimal{});
    finding.unit = corpus.indicators[part.indicator].unit;
    finding.observations = {index, *found};
    finding.equation = Equation::limit;
    finding.terms = 2;
    const LocalText name = name_of(corpus, part);
    const LocalText value = amount_of(corpus, part);
    const LocalText of = name_of(corpus, whole);
    const LocalText most = amount_of(corpus, whole);
    if (subset.certain) {
        finding.message = words_of(corpus).all("finding_part_over_whole",
                                               {{"name", name}, {"value", value}, {"most", most}, {"of", of}});
    } else {
        finding.message = words_of(corpus).all("finding_part_over_unclear",
                                               {{"name", name}, {"value", value}, {"most", most}, {"of", of}});
    }
    run.found(std::move(finding));
}

// Whether a figure of `all` may speak of `part`: the same, or of all of them.
bool covers(const Dimension& dimension, CodeIndex all, CodeIndex part) {
    return all == part || dimension.is_whole(all);
}

// Whether it does so for certain: where a source does not say of which money it speaks, it may be of another.
bool surely_covers(const Dimension& dimension, CodeIndex all, CodeIndex part) {
    return all == part || dimension.is_total(all);
}

// 100 %, beside an amount that is stated to be left.
class FullRule {
public:
    explicit FullRule(RuleRun& run) : run_(run), corpus_(run.corpus()) {}

    void apply() {
        for (const auto& [share, rest] : run_.rules().full) {
            std::map<Place, std::vector<ObservationIndex>> left;
            for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
                const Observation& row = corpus_.observations[i];
                if (row.indicator == rest && row.value.mantissa > 0 && is_exact(corpus_, row)) {
                    left[place_of(row)].push_back(static_cast<ObservationIndex>(i));
                }
            }
            for (std::size_t i = 0; i < corpus_.observations.size() && !left.empty(); ++i) {
                const auto index = static_cast<ObservationIndex>(i);
                if (const Observation& row = corpus_.observations[i];
                    row.indicator == share && is_full(row) && !is_repetition(run_, index)) {
                    check(index, left[place_of(row)]);
                }
            }
        }
    }

private:
    using Place = std::tuple<SourceIndex, AreaIndex, PeriodIndex, StringPool::Index>;
    static Place place_of(const Observation& row) { return {row.source, row.area, row.period, row.fund_year}; }

    // A percentage of 100, or an amount with 100 % printed beside it.
    bool is_full(const Observation& row) const {
        constexpr Decimal all{100, 0};
        const bool percent = corpus_.units[corpus_.indicators[row.indicator].unit].quantity == "percent";
        return is_exact(corpus_, row) && (percent ? row.value == all : row.has_rate && row.reported_rate == all);
    }

    void check(ObservationIndex index, const std::vector<ObservationIndex>& left) {
        const Observation& row = run_.row(index);
        const Dimension& capitals = corpus_.dimensions.capital();
        const Dimension& funds = corpus_.dimensions.fund();
        std::vector<ObservationIndex> rest;
        for (const ObservationIndex other : left) {
            const Observation& amount = run_.row(other);
            const bool of_it =
                amount.program == row.program || (amount.program != no_index && row.program != no_index &&
                                                  is_within(corpus_, amount.program, row.program));
            const bool same_time = row.as_of == amount.as_of || row.as_of == no_date || amount.as_of == no_date;
            if (of_it && same_time && covers(capitals, row.capital, amount.capital) &&
                covers(funds, row.fund, amount.fund) &&
                (row.coordinates == amount.coordinates ||
                 (corpus_.dimensions.is_undivided(row.coordinates) &&
                  corpus_.dimensions.same_basis(row.coordinates, amount.coordinates)))) {
                rest.push_back(other);
            }
        }
        if (rest.empty()) {
            run_.agreed(RuleKind::bound);
            return;
        }
        Finding finding;
        finding.rule = RuleKind::bound;
        const bool certain = std::any_of(rest.begin(), rest.end(), [&](ObservationIndex other) {
            const Observation& amount = run_.row(other);
            return surely_covers(capitals, row.capital, amount.capital) && surely_covers(funds, row.fund, amount.fund);
        });
        finding.severity = certain ? FindingSeverity::error : FindingSeverity::warning;
        finding.printed = Decimal{100, 0};
        finding.has_computed = false;
        finding.unit = corpus_.units.find("percent").value_or(UnitIndex{no_index});
        finding.observations = {index};
        finding.observations.insert(finding.observations.end(), rest.begin(), rest.end());
        const LocalText name = name_of(corpus_, row);
        LocalText amounts;
        for (const ObservationIndex other : rest) {
            const Observation& amount = run_.row(other);
            const LocalText value = amount_of(corpus_, amount);
            const LocalText what = name_of(corpus_, amount);
            const Words& words = words_of(corpus_);
            add_to_list(amounts, words.all("finding_amount_of", {{"value", value}, {"what", what}}), words,
                        "semicolon");
        }
        finding.message = words_of(corpus_).all("finding_all_and_rest", {{"name", name}, {"amounts", amounts}});
        if (!certain) {
            finding.message.add(words_of(corpus_).all("finding_all_unclear"));
        }
        run_.found(std::move(finding));
    }

    RuleRun& run_;
    const Corpus& corpus_;
};

}  // namespace

void apply_subset_rule(RuleRun& run) {
    std::vector<std::vector<const Subset*>> by_part(run.corpus().indicators.size());
    for (const Subset& subset : run.rules().subsets) {
        by_part[subset.part].push_back(&subset);
    }
    for (std::size_t i = 0; i < run.corpus().observations.size() && !run.rules().subsets.empty(); ++i) {
        const Observation& row = run.corpus().observations[i];
        const auto index = static_cast<ObservationIndex>(i);
        if (by_part[row.indicator].empty() || !is_exact(run.corpus(), row) || is_repetition(run, index)) {
            continue;
        }
        for (const Subset* subset : by_part[row.indicator]) {
            check_subset(run, index, *subset);
        }
    }
    FullRule(run).apply();
}

}  // namespace minhbach

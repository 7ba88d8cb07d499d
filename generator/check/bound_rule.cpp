// SPDX-License-Identifier: MIT
// What cannot be more than something else: money disbursed than assigned, a share than 100 %.
#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "check/finding_text.hpp"
#include "check/reconcile.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

void check_pair(RuleRun& run, ObservationIndex index, IndicatorIndex upper) {
    const Corpus& corpus = run.corpus();
    const Observation& row = run.row(index);
    for (const ObservationIndex other : run.statements().planned(row, upper)) {
        const Observation& limit = run.row(other);
        if (interval_of(corpus, row).low <= interval_of(corpus, limit).high) {
            run.agreed(RuleKind::bound);
            continue;
        }
        const auto difference = subtract(row.value, limit.value);
        if (!difference) {
            continue;
        }
        Finding finding;
        finding.rule = RuleKind::bound;
        finding.printed = row.value;
        finding.computed = limit.value;
        finding.difference = *difference;
        finding.unit = corpus.indicators[row.indicator].unit;
        finding.observations = {index, other};
        finding.equation = Equation::limit;
        finding.terms = 2;
        const LocalText name = name_of(corpus, row);
        const LocalText value = amount_of(corpus, row);
        const LocalText most = amount_of(corpus, limit);
        const LocalText& of = corpus.indicators[limit.indicator].name;
        finding.message =
            words_of(corpus).all("finding_over_bound", {{"name", name}, {"value", value}, {"of", of}, {"most", most}});
        run.found(std::move(finding));
    }
}

void check_share(RuleRun& run, ObservationIndex index) {
    const Observation& row = run.row(index);
    constexpr Decimal whole{100, 0};
    if (row.value <= whole) {
        run.agreed(RuleKind::bound);
        return;
    }
    Finding finding;
    finding.rule = RuleKind::bound;
    finding.printed = row.value;
    finding.computed = whole;
    finding.difference = subtract(row.value, whole).value_or(Decimal{});
    finding.unit = run.corpus().indicators[row.indicator].unit;
    finding.observations = {index};
    const LocalText name = name_of(run.corpus(), row);
    const LocalText value = percent_of(run.corpus(), row.value);
    finding.message = words_of(run.corpus()).all("finding_share_over_all", {{"name", name}, {"value", value}});
    run.found(std::move(finding));
}

// What an estimate and what came of it have in common: everything but the kind and the date.
const FigureLine& series(const Observation& row) {
    return row;
}

// A cumulative figure that is expected for a later day can be no less than what already is.
void check_expectations(RuleRun& run) {
    const Corpus& corpus = run.corpus();
    std::vector<ObservationIndex> rows;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        const Observation& row = corpus.observations[i];
        const bool cumulative = std::find(run.rules().cumulative.begin(), run.rules().cumulative.end(),
                                          row.indicator) != run.rules().cumulative.end();
        if (cumulative && is_result(row.kind) && row.as_of != no_date && is_exact(corpus, row)) {
            rows.push_back(static_cast<ObservationIndex>(i));
        }
    }
    std::sort(rows.begin(), rows.end(), [&](ObservationIndex a, ObservationIndex b) {
        const Observation& x = run.row(a);
        const Observation& y = run.row(b);
        return std::tie(series(x), x.as_of, x.kind, a) < std::tie(series(y), y.as_of, y.kind, b);
    });
    std::optional<ObservationIndex> most;  // the largest actual figure of the series so far
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Observation& row = run.row(rows[i]);
        if (i == 0 || series(run.row(rows[i - 1])) != series(row)) {
            most.reset();
        }
        if (is_actual(row.kind)) {
            most = !most || run.row(*most).value < row.value ? rows[i] : *most;
            continue;
        }
        if (!most) {
            continue;
        }
        const Observation& already = run.row(*most);
        if (interval_of(corpus, row).high >= interval_of(corpus, already).low) {
            run.agreed(RuleKind::bound);
            continue;
        }
        Finding finding;
        finding.rule = RuleKind::bound;
        finding.printed = row.value;
        finding.computed = already.value;
        finding.difference = subtract(row.value, already.value).value_or(Decimal{});
        finding.unit = corpus.indicators[row.indicator].unit;
        finding.observations = {rows[i], *most};
        const LocalText name = name_of_line(corpus, row);
        const LocalText expected = amount_of(corpus, row);
        const LocalText reached = amount_of(corpus, already);
        const LocalText then = date_of(corpus, row.as_of);
        const LocalText before = date_of(corpus, already.as_of);
        finding.message = words_of(corpus).all(
            "finding_expected_below",
            {{"name", name}, {"expected", expected}, {"then", then}, {"reached", reached}, {"before", before}});
        run.found(std::move(finding));
    }
}

// All of the money expected to be spent, where part of it is declared unspendable.
void check_full_use(RuleRun& run) {
    const Corpus& corpus = run.corpus();
    const auto line = [](const Observation& row) {
        return std::tie(row.source, row.area, row.capital, row.fund_year, row.period);
    };
    std::vector<ObservationIndex> declared;
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        const Observation& row = corpus.observations[i];
        if (std::find(run.rules().unspendable.begin(), run.rules().unspendable.end(), row.indicator) !=
                run.rules().unspendable.end() &&
            row.has_value() && row.value.mantissa > 0) {
            declared.push_back(static_cast<ObservationIndex>(i));
        }
    }
    const auto less = [&](ObservationIndex a, ObservationIndex b) { return line(run.row(a)) < line(run.row(b)); };
    std::stable_sort(declared.begin(), declared.end(), less);
    for (std::size_t i = 0; i < corpus.observations.size() && !declared.empty(); ++i) {
        const Observation& row = corpus.observations[i];
        const bool share =
            std::find(run.rules().shares.begin(), run.rules().shares.end(), row.indicator) != run.rules().shares.end();
        constexpr Decimal whole{100, 0};
        if (!share || !is_expected(row.kind) || !is_exact(corpus, row) || row.value != whole) {
            continue;
        }
        const auto index = static_cast<ObservationIndex>(i);
        const auto [begin, end] = std::equal_range(declared.begin(), declared.end(), index, less);
        bool contradicted = false;
        for (auto at = begin; at != end; ++at) {
            const Observation& other = run.row(*at);
            const bool same_fund = row.fund == other.fund || row.fund == no_code || other.fund == no_code ||
                                   corpus.dimensions.fund().is_total(row.fund);
            // What remains after the unspendable part was taken off may well be spent in full: that is a division of
            // its own.
            const bool same_part = row.coordinates == other.coordinates ||
                                   (corpus.dimensions.is_undivided(row.coordinates) &&
                                    corpus.dimensions.same_basis(row.coordinates, other.coordinates));
            if (!same_fund || !same_part || !is_within(corpus, other.program, row.program)) {
                continue;
            }
            contradicted = true;
            Finding finding;
            finding.rule = RuleKind::bound;
            finding.severity = FindingSeverity::warning;
            finding.printed = row.value;
            finding.has_computed = false;
            finding.unit = corpus.indicators[row.indicator].unit;
            finding.observations = {index, *at};
            const LocalText name = name_of_line(corpus, row);
            const LocalText amount = amount_of(corpus, other);
            const LocalText what = name_of(corpus, other);
            finding.message = words_of(corpus).all("finding_full_but_unspendable",
                                                   {{"name", name}, {"amount", amount}, {"what", what}});
            run.found(std::move(finding));
        }
        if (!contradicted) {
            run.agreed(RuleKind::bound);
        }
    }
}

}  // namespace

void apply_bound_rule(RuleRun& run) {
    for (std::size_t i = 0; i < run.corpus().observations.size(); ++i) {
        const Observation& row = run.corpus().observations[i];
        const auto index = static_cast<ObservationIndex>(i);
        if (!is_exact(run.corpus(), row)) {
            continue;
        }
        for (const auto& [lower, upper] : run.rules().bounds) {
            if (lower == row.indicator) {
                check_pair(run, index, upper);
            }
        }
        if (std::find(run.rules().shares.begin(), run.rules().shares.end(), row.indicator) !=
            run.rules().shares.end()) {
            check_share(run, index);
        }
    }
    check_expectations(run);
    check_full_use(run);
}

}  // namespace minhbach

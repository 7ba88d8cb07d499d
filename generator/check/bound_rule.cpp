// What cannot be more than something else: money disbursed than assigned, a share than 100 %.
#include <fmt/format.h>

#include <algorithm>

#include "check/finding_text.hpp"
#include "check/reconcile.hpp"

namespace minhbach {

namespace {

void check_pair(RuleRun& run, ObservationIndex index, IndicatorIndex upper) {
    const Corpus& corpus = run.corpus();
    const Observation& row = run.row(index);
    Statement statement = Statement::of(row);
    statement.indicator = upper;
    statement.kind = Kind::plan;
    statement.as_of = no_date;
    for (const ObservationIndex other : run.statements().find(statement)) {
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
        const LocalText name = name_of(corpus, row);
        const LocalText value = amount_of(corpus, row.indicator, row.value);
        const LocalText most = amount_of(corpus, limit.indicator, limit.value);
        const LocalText& of = corpus.indicators[limit.indicator].name;
        finding.message = {fmt::format("{}: báo cáo in {}, nhiều hơn {} là {}.", name.vi, value.vi, of.vi, most.vi), fmt::format("{}: the report prints {}, more than {}, which is {}.", name.en, value.en, of.en, most.en)};
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
    const LocalText value = number_of(row.value);
    finding.message = {fmt::format("{}: báo cáo in {}%, trong khi tỷ lệ này không thể quá 100%.", name.vi, value.vi), fmt::format("{}: the report prints {}%, but this share cannot exceed 100%.", name.en, value.en)};
    run.found(std::move(finding));
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
        if (std::find(run.rules().shares.begin(), run.rules().shares.end(), row.indicator) != run.rules().shares.end()) {
            check_share(run, index);
        }
    }
}

}  // namespace minhbach

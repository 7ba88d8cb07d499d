// SPDX-License-Identifier: MIT
// A printed percentage against the one its own figures give.
#include <algorithm>

#include "check/finding_text.hpp"
#include "check/rate_wholes.hpp"
#include "check/reconcile.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

// The one other figure of the source that, put in the place of the part or of the whole, would make the percentage fit.
std::optional<std::pair<ObservationIndex, bool>> replacement(const RuleRun& run, ObservationIndex part_index,
                                                             ObservationIndex whole_index) {
    const Observation& part = run.row(part_index);
    const Observation& whole = run.row(whole_index);
    const auto shifted = [](Decimal a, Decimal b) { return divide(a, b, 2, 6); };
    const Decimal half{5, static_cast<std::uint8_t>(part.reported_rate.scale + 1)};
    const auto low = subtract(part.reported_rate, half);
    const auto high = add(part.reported_rate, half);
    if (!low || !high || low->mantissa <= 0) {
        return std::nullopt;
    }
    std::vector<std::pair<ObservationIndex, bool>> candidates;
    const UnitIndex unit = run.corpus().indicators[part.indicator].unit;
    const auto search = [&](std::optional<Decimal> from, std::optional<Decimal> to, bool replaces_whole) {
        if (!from || !to) {
            return;
        }
        for (const ObservationIndex index : run.figures().between(part.source, unit, *from, *to, 4)) {
            const Observation& other = run.row(index);
            const Decimal replaced = replaces_whole ? whole.value : part.value;
            if (other.value != replaced && index != part_index && index != whole_index) {
                candidates.emplace_back(index, replaces_whole);
            }
        }
    };
    search(shifted(part.value, *high), shifted(part.value, *low), true);
    const auto product = [&](Decimal rate) { return multiply(whole.value, rate); };
    const auto hundredth = [](std::optional<Decimal> value) {
        return value ? divide(*value, {100, 0}, 0, 6) : std::nullopt;
    };
    search(hundredth(product(*low)), hundredth(product(*high)), false);
    return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
}

// 1 where the percentage would fit with its decimal point one or two places further left, -1 further right, 0 where
// neither.
int shifted_point(const Corpus& corpus, const Observation& part, const Observation& whole) {
    const Interval above = interval_of(corpus, part);
    const Interval below = interval_of(corpus, whole);
    for (const std::uint8_t places : {std::uint8_t{1}, std::uint8_t{2}}) {
        const Decimal left{part.reported_rate.mantissa, static_cast<std::uint8_t>(part.reported_rate.scale + places)};
        const RateFit fit = fit_rate(above, below, left);
        if (fit == RateFit::rounded || fit == RateFit::truncated) {
            return 1;
        }
        if (part.reported_rate.scale >= places) {
            const Decimal right{part.reported_rate.mantissa,
                                static_cast<std::uint8_t>(part.reported_rate.scale - places)};
            const RateFit other = fit_rate(above, below, right);
            if (other == RateFit::rounded || other == RateFit::truncated) {
                return -1;
            }
        }
    }
    return 0;
}

void check(RuleRun& run, ObservationIndex index) {
    const Corpus& corpus = run.corpus();
    const Observation& part = run.row(index);
    for (const ObservationIndex whole_index : rate_wholes(run.rules(), run.statements(), part)) {
        const Observation& whole = run.row(whole_index);
        const RateFit fit = fit_rate(interval_of(corpus, part), interval_of(corpus, whole), part.reported_rate);
        if (fit == RateFit::unknown) {
            continue;
        }
        const auto computed = divide(part.value, whole.value, 2, std::max<std::uint8_t>(part.reported_rate.scale, 2));
        const auto difference = computed ? subtract(part.reported_rate, *computed) : std::nullopt;
        if (fit != RateFit::none || !difference) {
            run.agreed(RuleKind::rate);
            continue;
        }
        Finding finding;
        finding.rule = RuleKind::rate;
        finding.printed = part.reported_rate;
        finding.computed = *computed;
        finding.difference = *difference;
        finding.unit = corpus.units.find("percent").value_or(UnitIndex{no_index});
        finding.observations = {index, whole_index};
        finding.equation = Equation::rate;
        finding.terms = 2;
        const LocalText name = name_of(corpus, part);
        const LocalText printed = percent_of(corpus, part.reported_rate);
        const LocalText given = percent_of(corpus, *computed);
        const LocalText amount = amount_of(corpus, part);
        const LocalText of = amount_of(corpus, whole);
        finding.message = words_of(corpus).all(
            "finding_rate", {{"name", name}, {"printed", printed}, {"amount", amount}, {"of", of}, {"given", given}});
        if (const int shift = shifted_point(corpus, part, whole); shift != 0) {
            // Which of the three is wrong, nobody can say from here.
            finding.message.add(
                words_of(corpus).all("finding_point_slipped", {{"side", shift > 0 ? "right" : "left"}}));
        } else if (const auto better = replacement(run, index, whole_index)) {
            const LocalText value = amount_of(corpus, run.row(better->first));
            const LocalText instead = better->second ? of : amount;
            finding.message.add(
                words_of(corpus).all("finding_rate_fits_other", {{"instead", instead}, {"value", value}}));
            finding.observations.push_back(better->first);
        }
        run.found(std::move(finding));
    }
}

}  // namespace

void apply_rate_rule(RuleRun& run) {
    for (std::size_t i = 0; i < run.corpus().observations.size(); ++i) {
        const Observation& row = run.corpus().observations[i];
        if (row.has_rate && is_exact(run.corpus(), row)) {
            check(run, static_cast<ObservationIndex>(i));
        }
    }
}

}  // namespace minhbach

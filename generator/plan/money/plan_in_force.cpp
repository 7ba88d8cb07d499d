// SPDX-License-Identifier: MIT
#include "plan/money/plan_in_force.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "plan/money/amount_bounds.hpp"

namespace minhbach {

namespace {

bool is_told_plan(const Observation& figure) {
    return is_plan(figure.kind) && figure.has_value();
}

// Plans of no day hold, or else those of the newest day that is not later than that of the row.
void keep_newest(const Corpus& corpus, std::vector<ObservationIndex>& plans, const MoneyRow& row) {
    std::set<Date> days;
    for (const ObservationIndex index : plans) {
        if (is_told_plan(corpus.observations[index])) {
            days.insert(corpus.observations[index].as_of);
        }
    }
    const bool has_undated_result = row.as_of == no_date && is_result(row.kind) && is_stated(corpus, row.disbursed);
    if (days.empty() || (has_undated_result && days.size() > 1 && !days.contains(no_date))) {
        return;
    }
    Date holds = no_date;
    if (!days.contains(no_date)) {
        const auto later = row.as_of == no_date ? days.end() : days.upper_bound(row.as_of);
        holds = later == days.begin() ? no_date : *std::prev(later);
    }
    std::erase_if(plans, [&](ObservationIndex index) {
        return is_told_plan(corpus.observations[index]) && corpus.observations[index].as_of != holds;
    });
}

}  // namespace

bool is_stated(const Corpus& corpus, std::span<const ObservationIndex> figures) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](ObservationIndex index) { return corpus.observations[index].has_value(); });
}

bool states_plan(const Corpus& corpus, std::span<const ObservationIndex> figures) {
    return std::any_of(figures.begin(), figures.end(), [&](ObservationIndex index) {
        const Observation& figure = corpus.observations[index];
        return figure.has_value() && !is_requested(figure.kind);
    });
}

const Observation* only_value(const Corpus& corpus, std::span<const ObservationIndex> figures) {
    const Observation* found = nullptr;
    for (const ObservationIndex index : figures) {
        const Observation& figure = corpus.observations[index];
        if (figure.has_value()) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &figure;
        }
    }
    return found;
}

std::vector<ObservationIndex> in_force(const Corpus& corpus, const MoneyRow& row) {
    std::vector<ObservationIndex> plans = row.assigned;
    const auto kind = [&](ObservationIndex index) { return corpus.observations[index].kind; };
    std::erase_if(plans, [&](ObservationIndex index) { return is_requested(kind(index)); });
    // What a report leaves empty revises nothing.
    const bool stated = is_stated(corpus, plans);
    Kind latest;
    for (const ObservationIndex index : plans) {
        const bool counts = is_plan(kind(index)) && (!stated || corpus.observations[index].has_value());
        latest = counts ? std::max(latest, kind(index)) : latest;
    }
    std::erase_if(plans, [&](ObservationIndex index) {
        return is_plan(kind(index)) && (kind(index) < latest || (latest < kind(index) && stated));
    });
    keep_newest(corpus, plans, row);
    return plans;
}

const Observation* plan_in_force(const Corpus& corpus, const MoneyRow& row) {
    const Observation* plan = only_value(corpus, in_force(corpus, row));
    return plan != nullptr && is_of_whole(corpus, *plan) ? plan : nullptr;
}

bool is_expected_plan(const Corpus& corpus, const Observation& plan) {
    return has_code(corpus.strings[plan.note], "expected");
}

const Observation* allocated_of(const Corpus& corpus, const MoneyRow& row) {
    return only_value(corpus, row.allocated);
}

std::optional<SpentOfPlan> spent_of(const Corpus& corpus, const MoneyRow& row, const Observation* plan) {
    const Observation* spent = only_value(corpus, row.disbursed);
    // Of a plan and a result that are of two things nothing is a share, and nothing is left; nor of an amount of each
    // year.
    if (plan == nullptr || spent == nullptr || !are_of_one_thing(corpus, *plan, *spent) ||
        !is_of_whole(corpus, *plan) || !is_of_whole(corpus, *spent)) {
        return std::nullopt;
    }
    return SpentOfPlan{&row, plan, spent};
}

std::optional<SpentOfPlan> spent_of_plan(const Corpus& corpus, const MoneyRow& row) {
    return spent_of(corpus, row, plan_in_force(corpus, row));
}

std::optional<Decimal> SpentOfPlan::left() const {
    return subtract(plan->value, spent->value);
}

bool is_spent_of(const Corpus& corpus, const MoneyRow& row) {
    return is_actual(row.kind) && plan_in_force(corpus, row) != nullptr && only_value(corpus, row.disbursed) != nullptr;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/money/told_once.hpp"

#include <algorithm>
#include <tuple>

#include "check/interval.hpp"
#include "plan/money/plan_in_force.hpp"

namespace minhbach {

namespace {

class Told {
public:
    Told(const Corpus& corpus, const MoneyRow& row, std::size_t place)
        : corpus_(&corpus),
          row_(&row),
          plan_(plan_in_force(corpus, row)),
          spent_(only_value(corpus, row.disbursed)),
          place_(place) {}

    bool is_told_by(const Told& other) const {
        if (!spends_as(other) || other.plan_ == nullptr) {
            return false;
        }
        if (plan_ == nullptr) {
            return !is_stated(*corpus_, row_->assigned);
        }
        return plan_->kind < other.plan_->kind ||
               (plan_->kind == other.plan_->kind && agree_but_for_rounding(*corpus_, *plan_, *other.plan_) &&
                other.roughness() < roughness());
    }

private:
    bool spends_as(const Told& other) const {
        if (spent_ == nullptr || other.spent_ == nullptr) {
            return !is_stated(*corpus_, row_->disbursed) && !is_stated(*corpus_, other.row_->disbursed);
        }
        return agree_but_for_rounding(*corpus_, *spent_, *other.spent_);
    }

    // Where nothing tells them apart those that stand later give way.
    std::tuple<std::pair<Decimal, bool>, std::pair<Decimal, bool>, std::size_t> roughness() const {
        return {roughness_of(*corpus_, spent_), roughness_of(*corpus_, plan_), place_};
    }

    const Corpus* corpus_;
    const MoneyRow* row_;
    const Observation* plan_;
    const Observation* spent_;
    std::size_t place_;
};

}  // namespace

bool agree_but_for_rounding(const Corpus& corpus, const Observation& a, const Observation& b) {
    return may_be_same(corpus, a, b) || may_be_rounded(a, b);
}

std::pair<Decimal, bool> roughness_of(const Corpus& corpus, const Observation* figure) {
    if (figure == nullptr) {
        return {};
    }
    const Interval interval = interval_of(corpus, *figure);
    return {subtract(interval.high, interval.low).value_or(Decimal{}), ends_in_zeros(*figure)};
}

std::set<const MoneyRow*> told_by_others(const Corpus& corpus, std::span<const MoneyRow* const> same) {
    std::vector<Told> rows;
    for (const MoneyRow* row : same) {
        rows.emplace_back(corpus, *row, rows.size());
    }
    std::set<const MoneyRow*> told;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::any_of(rows.begin(), rows.end(),
                        [&](const Told& other) { return &other != &rows[i] && rows[i].is_told_by(other); })) {
            told.insert(same[i]);
        }
    }
    return told;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/money/unspent.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "model/program_tree.hpp"

namespace minhbach {

namespace {

// How far down the programs of an area results are known: a report may plan by part, and tell of the whole only.
class Known {
public:
    Known(const Corpus& corpus, std::span<const MoneyRow> rows, PeriodIndex period) : corpus_(corpus) {
        for (const MoneyRow& row : rows) {
            if (row.period != period || row.is_part) {
                continue;
            }
            add_above(divided_, row);
            if (is_result(row.kind) && is_stated(corpus, row.disbursed)) {
                known_.emplace(row.area, row.program);
                add_above(known_below_, row);
            }
        }
    }

    // Of a program with a result: whether its parts tell more.
    bool below(const MoneyRow& row) const { return known_below_.contains({row.area, row.program}); }
    // Of a program without one: whether its parts have plans of their own, or the result of a whole is all that is
    // told.
    bool elsewhere(const MoneyRow& row) const {
        if (divided_.contains({row.area, row.program})) {
            return true;
        }
        for (ProgramIndex at = parent_of(corpus_, row.program); at != no_index; at = corpus_.programs[at].parent) {
            if (known_.contains({row.area, at}) && !known_below_.contains({row.area, at})) {
                return true;
            }
        }
        return false;
    }

private:
    using Programs = std::set<std::pair<AreaIndex, ProgramIndex>>;

    void add_above(Programs& programs, const MoneyRow& row) const {
        for (ProgramIndex at = parent_of(corpus_, row.program); at != no_index && programs.emplace(row.area, at).second;
             at = corpus_.programs[at].parent) {
        }
    }

    const Corpus& corpus_;
    Programs divided_;
    Programs known_;
    Programs known_below_;
};

// Above zero, where one plan is in force.
std::optional<Decimal> plan_of(const Corpus& corpus, const MoneyRow& row) {
    const Observation* plan = only_value(corpus, in_force(corpus, row.assigned));
    return plan != nullptr && plan->value.mantissa > 0 ? std::optional(plan->value) : std::nullopt;
}

void keep_largest(const Corpus& corpus, UnspentLines& lines) {
    std::stable_sort(lines.rows.begin(), lines.rows.end(),
                     [&](const MoneyRow& a, const MoneyRow& b) { return *plan_of(corpus, b) < *plan_of(corpus, a); });
    if (lines.rows.size() > limits::unspent_of_page) {
        lines.more = lines.rows.size() - limits::unspent_of_page;
        lines.rows.resize(limits::unspent_of_page);
    }
}

}  // namespace

Unspent find_unspent(const Corpus& corpus, std::span<const MoneyRow> rows) {
    Unspent found;
    const auto period = newest_with_result(corpus, rows);
    if (!period) {
        return found;
    }
    const Known known(corpus, rows, *period);
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        at += line.size();
        const MoneyRow& row = line.front();
        if (row.period != *period || row.is_part || !plan_of(corpus, row)) {
            continue;
        }
        const MoneyRow* stated = newest_result(corpus, line);
        if (stated == nullptr) {
            if (!known.elsewhere(row)) {
                found.unstated.rows.push_back(row);
            }
        } else if (const Observation* spent = only_value(corpus, stated->disbursed);
                   !known.below(row) && is_actual(stated->kind) && spent != nullptr && spent->value.mantissa == 0) {
            found.nothing.rows.push_back(*stated);
        }
    }
    keep_largest(corpus, found.nothing);
    keep_largest(corpus, found.unstated);
    return found;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/unspent.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "model/program_tree.hpp"

namespace minhbach {

namespace {

// Programs of an area of which parts have rows: whoever lists the parts does not list the whole.
std::set<std::pair<AreaIndex, ProgramIndex>> divided_programs(const Corpus& corpus, std::span<const MoneyRow> rows) {
    std::set<std::pair<AreaIndex, ProgramIndex>> divided;
    for (const MoneyRow& row : rows) {
        for (ProgramIndex at = parent_of(corpus, row.program); at != no_index && divided.emplace(row.area, at).second;
             at = corpus.programs[at].parent) {
        }
    }
    return divided;
}

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
    const auto divided = divided_programs(corpus, rows);
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        at += line.size();
        const MoneyRow& row = line.front();
        if (row.period != *period || row.is_part || divided.contains({row.area, row.program}) ||
            !plan_of(corpus, row)) {
            continue;
        }
        // What was done stands before what is expected, the newest first.
        const auto stated = std::find_if(line.begin(), line.end(), [&](const MoneyRow& of) {
            return is_result(of.kind) && is_stated(corpus, of.disbursed);
        });
        if (stated == line.end()) {
            found.unstated.rows.push_back(row);
        } else if (const Observation* spent = only_value(corpus, stated->disbursed);
                   is_actual(stated->kind) && spent != nullptr && spent->value.mantissa == 0) {
            found.nothing.rows.push_back(*stated);
        }
    }
    keep_largest(corpus, found.nothing);
    keep_largest(corpus, found.unstated);
    return found;
}

}  // namespace minhbach

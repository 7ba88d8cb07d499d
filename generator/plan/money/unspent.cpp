// SPDX-License-Identifier: MIT
#include "plan/money/unspent.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "check/interval.hpp"
#include "model/exactness.hpp"
#include "model/program_tree.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/money/told_once.hpp"

namespace minhbach {

namespace {

// Above zero, where one plan is in force.
std::optional<Decimal> plan_of(const Corpus& corpus, const MoneyRow& row) {
    const Observation* plan = plan_in_force(corpus, row);
    return plan != nullptr && plan->value.mantissa > 0 ? std::optional(plan->value) : std::nullopt;
}

// How far down the programs of an area results are known: a report may plan by part, and tell of the whole only. Money
// of one kind says nothing of that of another.
class Known {
public:
    Known(const Corpus& corpus, std::span<const MoneyRow> rows, PeriodIndex period) : corpus_(corpus) {
        for (const MoneyRow& row : rows) {
            if (row.period != period || row.is_part) {
                continue;
            }
            const bool known = is_result(row.kind) && is_stated(corpus, row.disbursed);
            if (known) {
                known_[{row.area, row.program}].push_back(&row);
            }
            for (ProgramIndex at = parent_of(corpus, row.program); at != no_index; at = corpus.programs[at].parent) {
                below_[{row.area, at}].push_back(&row);
                if (known) {
                    known_below_[{row.area, at}].push_back(&row);
                }
            }
        }
    }

    // Of a program with a result: whether its parts tell more. Parts that have less than a quarter of its plan do not:
    // what is known of one project says nothing of a department.
    bool below(const MoneyRow& row) {
        const auto [known, fresh] = tells_below_.try_emplace(line_of(row), false);
        if (fresh) {
            known->second = tell_enough(row);
        }
        return known->second;
    }
    // Of a program without one: whether its parts have plans of their own, or the result of a whole is all that is
    // told.
    bool elsewhere(const MoneyRow& row) {
        if (has_part(below_, row.program, row)) {
            return true;
        }
        for (ProgramIndex at = parent_of(corpus_, row.program); at != no_index; at = corpus_.programs[at].parent) {
            const auto wholes = known_.find({row.area, at});
            if (wholes != known_.end() &&
                std::any_of(wholes->second.begin(), wholes->second.end(), [&](const MoneyRow* whole) {
                    return takes_in_money(corpus_, *whole, row) && !below(*whole);
                })) {
                return true;
            }
        }
        return false;
    }

private:
    using Rows = std::map<std::pair<AreaIndex, ProgramIndex>, std::vector<const MoneyRow*>>;

    // What was given, or of a part whose report states no plan what it spent.
    std::optional<Decimal> weight_of(const MoneyRow& row) const {
        if (const auto plan = plan_of(corpus_, row)) {
            return plan;
        }
        const Observation* spent = only_value(corpus_, row.disbursed);
        return spent == nullptr ? std::nullopt : std::optional(spent->value);
    }

    // Of the highest parts with results, of each of their lines that no other of them takes in.
    bool tell_enough(const MoneyRow& whole) const {
        const auto found = known_below_.find({whole.area, whole.program});
        const auto plan = plan_of(corpus_, whole);
        std::vector<const MoneyRow*> parts;
        for (const MoneyRow* part : found == known_below_.end() ? std::vector<const MoneyRow*>() : found->second) {
            if (takes_in_money(corpus_, whole, *part) && !stands_below_known(*part, whole)) {
                parts.push_back(part);
            }
        }
        std::map<FigureLine, Decimal> plans;
        for (const MoneyRow* part : parts) {
            const bool is_taken_in = std::any_of(parts.begin(), parts.end(), [&](const MoneyRow* other) {
                return other->program == part->program && line_of(*other) != line_of(*part) &&
                       takes_in_money(corpus_, *other, *part);
            });
            const auto own = weight_of(*part);
            if (!own || !plan) {
                return true;
            }
            if (!is_taken_in) {
                plans[with(line_of(*part), &FigureLine::source, SourceIndex{no_index})] = *own;
            }
        }
        std::optional<Decimal> sum = Decimal{};
        for (const auto& [line, own] : plans) {
            sum = sum ? add(*sum, own) : std::nullopt;
        }
        const auto four_times = sum ? multiply(*sum, Decimal{4, 0}) : std::nullopt;
        return !parts.empty() && (!four_times || *four_times >= *plan);
    }

    // Whether a result is known of what stands between a part and the whole.
    bool stands_below_known(const MoneyRow& part, const MoneyRow& whole) const {
        for (ProgramIndex at = parent_of(corpus_, part.program); at != whole.program && at != no_index;
             at = corpus_.programs[at].parent) {
            if (has_part(known_, at, whole)) {
                return true;
            }
        }
        return false;
    }

    // Whether one of the rows of a program is of the same money as another row, or of a part of it.
    bool has_part(const Rows& rows, ProgramIndex program, const MoneyRow& whole) const {
        const auto found = rows.find({whole.area, program});
        return found != rows.end() &&
               std::any_of(found->second.begin(), found->second.end(),
                           [&](const MoneyRow* part) { return takes_in_money(corpus_, whole, *part); });
    }

    const Corpus& corpus_;
    Rows known_;  // of a program itself
    Rows below_;  // of what stands below it
    Rows known_below_;
    std::map<FigureLine, bool> tells_below_;  // by line of a whole
};

template <typename Lines, typename Size>
void keep_largest(Lines& lines, const Size& size) {
    std::stable_sort(lines.rows.begin(), lines.rows.end(),
                     [&](const auto& a, const auto& b) { return size(b) < size(a); });
    if (lines.rows.size() > limits::unspent_of_page) {
        lines.more = lines.rows.size() - limits::unspent_of_page;
        lines.rows.resize(limits::unspent_of_page);
    }
}

// Of a line of which nobody states what was spent: the row on which a source says that it does not tell.
// Which plan is in force depends on the day; the first row of the line has one.
MoneyRow untold(const Corpus& corpus, std::span<const MoneyRow> line) {
    const auto said = std::find_if(line.begin(), line.end(), [&](const MoneyRow& row) {
        return !row.disbursed.empty() && is_result(row.kind) && is_actual(row.kind) && plan_of(corpus, row);
    });
    if (said != line.end()) {
        return *said;
    }
    MoneyRow undated = with(line.front(), &MoneyRow::as_of, Date{no_date});
    return plan_of(corpus, undated) ? undated : line.front();
}

// What the parts of a line without a result give that came to be, the newest, and of which day it is.
struct ToldByParts {
    Date as_of = no_date;
    PartsResult result;
};

std::optional<ToldByParts> told_by_parts(MoneyParts& parts, const MoneyRow& row) {
    const FigureLine line = line_of(row);
    const auto& moments = parts.moments_below(line);
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        const auto& [actual, as_of, kind] = *moment;
        auto result = actual ? parts.result(line, kind, as_of) : std::nullopt;
        if (result) {
            return ToldByParts{as_of, *std::move(result)};
        }
    }
    return std::nullopt;
}

// Where a part has no result, or no plan of the line was in force on that day, what is left is not known.
void add_told(const Corpus& corpus, std::span<const MoneyRow> line, ToldByParts told, Unspent& found) {
    MoneyRow row = untold(corpus, line);
    row.as_of = told.as_of;
    const auto plan = plan_of(corpus, row);
    const PartsResult& result = told.result;
    const auto left = plan && result.unknown.mantissa == 0 ? subtract(*plan, result.value) : std::nullopt;
    if (!left || left->mantissa <= 0) {
        return;
    }
    if (result.value.mantissa == 0) {
        found.nothing.rows.push_back({std::move(row)});
    } else {
        found.partly.rows.push_back({std::move(row), *left, result.value, std::move(told.result.figures)});
    }
}

// The newest period with results, and before it those that end with it: a program of three years is as new as the last
// of them. They tell only of programs that have nothing of the newest: its year is a part of theirs.
std::vector<PeriodIndex> periods_told(const Corpus& corpus, std::span<const MoneyRow> rows, PeriodIndex newest) {
    std::vector<PeriodIndex> periods{newest};
    for (const MoneyRow& row : rows) {
        const bool is_known = std::find(periods.begin(), periods.end(), row.period) != periods.end();
        if (!is_known && corpus.periods[row.period].last == corpus.periods[newest].last) {
            periods.push_back(row.period);
        }
    }
    return periods;
}

// Results of which a source says up to which day they count, by area and program.
class Dated {
public:
    Dated(const Corpus& corpus, std::span<const MoneyRow> rows) : corpus_(corpus) {
        for (const MoneyRow& row : rows) {
            if (row.as_of != no_date && is_actual(row.kind) && is_stated(corpus, row.disbursed)) {
                dated_[{row.area, row.program}].push_back(&row);
            }
        }
    }

    // Whether nobody knows up to which day a result counts while another source counts the same money to a day on which
    // its time was over: what is left by the one may have been spent by the other's day.
    bool overtake(const MoneyRow& row) const {
        const auto found = row.as_of == no_date ? dated_.find({row.area, row.program}) : dated_.end();
        return found != dated_.end() &&
               std::any_of(found->second.begin(), found->second.end(), [&](const MoneyRow* other) {
                   const Period& time = corpus_.periods[row.period];
                   return other->source != row.source && time.last <= other->as_of &&
                          (other->period == row.period || corpus_.periods[other->period].contains(time)) &&
                          takes_in_money(corpus_, *other, row);
               });
    }

private:
    const Corpus& corpus_;
    std::map<std::pair<AreaIndex, ProgramIndex>, std::vector<const MoneyRow*>> dated_;
};

// Lines of which their holder declares that some of the money cannot be spent.
class Declared {
public:
    Declared(const Corpus& corpus, std::span<const ObservationIndex> observations) : corpus_(corpus) {
        for (const ObservationIndex index : observations) {
            const Observation& figure = corpus.observations[index];
            if (corpus.site.money.unspendable != no_index && figure.indicator == corpus.site.money.unspendable &&
                figure.has_value() && is_actual(figure.kind)) {
                declared_[line_of(figure)].push_back(index);
            }
        }
    }

    // The row of a line of which all is declared: on its day, where a plan of that amount was in force. Several figures
    // of a line may be of parts of it.
    std::optional<UnspentRow> all_of(const MoneyRow& row) const {
        const auto found = declared_.find(line_of(row));
        if (found == declared_.end() || found->second.size() > 1) {
            return std::nullopt;
        }
        const Observation& figure = corpus_.observations[found->second.front()];
        UnspentRow of{row, found->second.front()};
        of.as_of = figure.as_of;
        const Observation* plan = plan_in_force(corpus_, of);
        const bool is_all = plan != nullptr && exactness_of(corpus_.strings[figure.note]).bound == Bound::exact &&
                            may_be_all(corpus_, figure, *plan);
        return is_all ? std::optional(std::move(of)) : std::nullopt;
    }

private:
    const Corpus& corpus_;
    std::map<FigureLine, std::vector<ObservationIndex>> declared_;
};

// What is known of all lines of a page.
struct OfAllLines {
    const Dated& dated;
    const Declared& declared;
};

// What the lines of one period tell.
void find_unspent_of(const Corpus& corpus, std::span<const MoneyRow> rows, PeriodIndex period, const OfAllLines& all,
                     MoneyParts& parts, Unspent& found) {
    Known known(corpus, rows, period);
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        at += line.size();
        const MoneyRow& row = line.front();
        if (row.period != period || !plan_of(corpus, row)) {
            continue;
        }
        const MoneyRow* stated = newest_result(corpus, line);
        const bool is_told = stated != nullptr && is_actual(stated->kind);
        // Of a part of a line, too, of whose other parts a result may be known.
        if (auto of = is_told ? std::nullopt : all.declared.all_of(row)) {
            found.nothing.rows.push_back(*std::move(of));
            continue;
        }
        if (row.is_part) {
            continue;
        }
        if (!is_told) {
            if (known.elsewhere(row)) {
                continue;
            }
            auto told = told_by_parts(parts, row);
            if (!told) {
                found.unstated.rows.push_back({untold(corpus, line)});
            } else {
                add_told(corpus, line, *std::move(told), found);
            }
        } else if (const auto amounts = spent_of_plan(corpus, *stated);
                   amounts && !known.below(row) && !all.dated.overtake(*stated)) {
            if (amounts->spent->value.mantissa == 0) {
                found.nothing.rows.push_back({*stated});
            } else if (const auto left = amounts->left(); left && left->mantissa > 0) {
                found.partly.rows.push_back({*stated, *left, amounts->spent->value});
            }
        }
    }
}

// What two reports left of one line is not left twice.
template <typename Row>
void keep_told_once(const Corpus& corpus, std::vector<Row>& rows) {
    std::map<FigureLine, std::vector<const MoneyRow*>> same;
    for (const Row& row : rows) {
        same[with(line_of(row), &FigureLine::source, SourceIndex{no_index})].push_back(&row);
    }
    std::set<const MoneyRow*> told;
    for (const auto& [line, of_line] : same) {
        told.merge(told_by_others(corpus, of_line));
    }
    std::vector<Row> kept;
    for (Row& row : rows) {
        if (!told.contains(&row)) {
            kept.push_back(std::move(row));
        }
    }
    rows = std::move(kept);
}

bool is_hardly_spent(const Corpus& corpus, const PartlySpent& row) {
    constexpr Decimal ten{10, 0};
    const Observation* plan = plan_in_force(corpus, row);
    const auto ten_times = multiply(row.spent, ten);
    return plan != nullptr && ten_times && *ten_times < plan->value;
}

}  // namespace

Unspent find_unspent(const Corpus& corpus, std::span<const MoneyRow> rows,
                     std::span<const ObservationIndex> observations, MoneyParts& parts) {
    Unspent found;
    found.period = newest_with_result(corpus, rows);
    if (!found.period) {
        return found;
    }
    const PeriodIndex newest = *found.period;
    std::set<std::pair<AreaIndex, ProgramIndex>> told;
    for (const MoneyRow& row : rows) {
        if (row.period == newest) {
            told.emplace(row.area, whole_program(corpus, row.program));
        }
    }
    const Dated dated(corpus, rows);
    const Declared declared(corpus, observations);
    for (const PeriodIndex period : periods_told(corpus, rows, newest)) {
        std::vector<MoneyRow> of_others;
        for (const MoneyRow& row : period == newest ? std::span<const MoneyRow>() : rows) {
            if (!told.contains({row.area, whole_program(corpus, row.program)})) {
                of_others.push_back(row);
            }
        }
        find_unspent_of(corpus, period == newest ? rows : std::span<const MoneyRow>(of_others), period,
                        {dated, declared}, parts, found);
    }
    keep_told_once(corpus, found.nothing.rows);
    keep_told_once(corpus, found.partly.rows);
    std::copy_if(found.partly.rows.begin(), found.partly.rows.end(), std::back_inserter(found.hardly.rows),
                 [&](const PartlySpent& row) { return is_hardly_spent(corpus, row); });
    const auto plan = [&](const MoneyRow& row) { return *plan_of(corpus, row); };
    keep_largest(found.nothing, plan);
    for (PartlySpentLines* lines : {&found.partly, &found.hardly}) {
        keep_largest(*lines, [](const PartlySpent& row) { return row.left; });
    }
    keep_largest(found.unstated, plan);
    return found;
}

}  // namespace minhbach

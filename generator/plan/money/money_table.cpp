// SPDX-License-Identifier: MIT
#include "plan/money/money_table.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "base/vectors.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

namespace {

// How much of a dimension a code takes in: a total more than a part of it. A source that does not say means all it has.
bool takes_in(const Dimension& dimension, CodeIndex whole, CodeIndex part) {
    if (whole == part || dimension.is_whole(whole)) {
        return whole == part || dimension.breadth(whole) > dimension.breadth(part);
    }
    return dimension.is_part(part) && dimension.is_within(part, whole);
}

// What a budget year names in the calendar of the site: one year or several; nothing where it is none, or all.
std::optional<Period> years_of(const Corpus& corpus, StringPool::Index budget_year) {
    return parse_period(corpus.strings[budget_year], corpus.calendar);
}

bool takes_in_year(const Corpus& corpus, StringPool::Index whole, StringPool::Index part) {
    const auto span = years_of(corpus, whole);
    if (whole == part || !span || span->kind != PeriodKind::years) {
        return whole == part || breadth_of_years(corpus, whole) > breadth_of_years(corpus, part);
    }
    const auto year = years_of(corpus, part);
    return year && year->kind == PeriodKind::year && span->contains(*year);
}

// Whether `part` is a part of `whole` along any dimension.
bool is_part_of(const Corpus& corpus, const MoneyRow& part, const MoneyRow& whole) {
    const bool same_line = part.area == whole.area && part.program == whole.program && part.period == whole.period &&
                           part.source == whole.source;
    const bool same = part.coordinates == whole.coordinates && part.capital == whole.capital &&
                      part.fund == whole.fund && part.fund_year == whole.fund_year;
    return same_line && !same && takes_in_money(corpus, whole, part);
}

// What makes two statements of a cell different figures.
std::tuple<Missing, Decimal, Kind, Date> figure_of(const Observation& observation) {
    return {observation.missing, observation.value, observation.kind, observation.as_of};
}

// The different figures of one cell: those it holds, and how many there are beside them.
class Cell {
public:
    void add_once(const Corpus& corpus, ObservationIndex index) {
        const auto figure = figure_of(corpus.observations[index]);
        const bool repeated = std::any_of(held_.begin(), held_.end(), [&](ObservationIndex other) {
            return figure_of(corpus.observations[other]) == figure;
        });
        if (!repeated && held_.size() < limits::numbers_of_cell) {
            held_.push_back(index);
        } else if (!repeated) {
            omitted_.insert(figure);
        }
    }
    const std::vector<ObservationIndex>& held() const { return held_; }
    void move_to(std::vector<ObservationIndex>& held, std::size_t& omitted) {
        held = std::move(held_);
        omitted = omitted_.size();
    }

private:
    std::vector<ObservationIndex> held_;
    std::set<std::tuple<Missing, Decimal, Kind, Date>> omitted_;
};

// The figures that have a value, each once.
void add_stated(const Corpus& corpus, std::vector<ObservationIndex>& to, std::span<const ObservationIndex> figures) {
    for (const ObservationIndex index : figures) {
        const auto figure = figure_of(corpus.observations[index]);
        const bool held = std::any_of(to.begin(), to.end(), [&](ObservationIndex other) {
            return figure_of(corpus.observations[other]) == figure;
        });
        if (!held && corpus.observations[index].has_value() && to.size() < limits::numbers_of_cell) {
            to.push_back(index);
        }
    }
}

// The rows of one line in several reports: a plan of the one stands beside the result of the other, where neither
// states both. What a report leaves empty and another states is not missing.
class ReportsOfLine {
public:
    ReportsOfLine(const Corpus& corpus, std::vector<MoneyRow> rows) : corpus_(corpus), rows_(std::move(rows)) {}

    // In no particular order.
    void move_to(std::vector<MoneyRow>& out) && {
        follow_newest();
        for (MoneyRow& row : rows_) {
            const bool planned = states_plan(corpus_, row.assigned);
            const bool known = is_stated(corpus_, row.disbursed);
            if (known && !planned && is_result(row.kind)) {
                add_result(std::move(row));
            } else if (known) {
                add_whole(std::move(row));  // or what is aimed at, which is no result
            } else if (planned) {
                plans_.push_back(std::move(row));
            } else {
                silent_.push_back(std::move(row));
            }
        }
        std::vector<ObservationIndex> plan;
        for (const MoneyRow& row : plans_) {
            add_stated(corpus_, plan, row.assigned);
        }
        std::stable_sort(results_.begin(), results_.end(), [](const MoneyRow& one, const MoneyRow& other) {
            return std::pair(one.kind, other.as_of) < std::pair(other.kind, one.as_of);
        });
        const SourceIndex source = results_.empty() ? SourceIndex{no_index} : results_.front().source;
        for (MoneyRow& row : results_) {
            row.assigned = plan;
            row.source = source;
            add_whole(std::move(row));
        }
        if (results_.empty() && !plans_.empty()) {
            MoneyRow row = std::move(plans_.front());
            if (plans_.size() > 1) {
                row.assigned = std::move(plan);
                row.disbursed.clear();
            }
            add_whole(std::move(row));
        }
        if (whole_.empty() && !silent_.empty()) {
            whole_.push_back(std::move(silent_.front()));
        }
        std::move(whole_.begin(), whole_.end(), std::back_inserter(out));
    }

private:
    bool is_told(const MoneyRow& row) const { return is_result(row.kind) && is_stated(corpus_, row.disbursed); }

    // A report that tells of a later day takes over the line: what others tell of earlier days are earlier states of
    // the same money, each of the plan of its time. What others tell of its own days stays theirs, since that is
    // either a repetition or a contradiction; but not what they had expected of these.
    void follow_newest() {
        using Moment = std::pair<Kind, Date>;
        std::map<SourceIndex, std::set<Moment>> told;
        const MoneyRow* newest = nullptr;
        for (const MoneyRow& row : rows_) {
            if (is_told(row)) {
                told[row.source].insert({row.kind, row.as_of});
                const bool is_dated = is_actual(row.kind) && row.as_of != no_date;
                newest = is_dated && (newest == nullptr || newest->as_of < row.as_of) ? &row : newest;
            }
        }
        if (newest == nullptr || told.size() < 2) {
            return;
        }
        const SourceIndex source = newest->source;
        const Date day = newest->as_of;
        const std::set<Moment>& own = told[source];
        // Of the reports that tell nothing of that day or later, and nothing that is of no day.
        const auto is_earlier = [&](const MoneyRow& row) {
            const auto theirs = told.find(row.source);
            return row.source != source && theirs != told.end() &&
                   std::none_of(theirs->second.begin(), theirs->second.end(), [&](const Moment& moment) {
                       return is_actual(moment.first) &&
                              (moment.second == no_date || moment.second >= day || own.contains(moment));
                   });
        };
        std::vector<MoneyRow> of_line;  // of the newest report, and what becomes its
        std::vector<MoneyRow> others;
        for (MoneyRow& row : rows_) {
            const bool earlier = is_earlier(row);
            // What was aimed at is of the line, too.
            const bool says_more = is_stated(corpus_, row.disbursed) && !own.contains({row.kind, row.as_of});
            if (row.source == source || (earlier && says_more)) {
                of_line.push_back(std::move(row));
            } else if (!earlier) {
                others.push_back(std::move(row));
            }
        }
        std::stable_sort(of_line.begin(), of_line.end(), [&](const MoneyRow& a, const MoneyRow& b) {
            const auto order = [](const MoneyRow& row) { return std::tuple(row.kind, -std::int64_t{row.as_of.days}); };
            return order(a) < order(b);
        });
        // Each report has its own plan beside its result; where one states none, the plan of the newest report, or else
        // the newest of the others.
        const auto is_planned = [&](const MoneyRow& row) { return states_plan(corpus_, row.assigned); };
        auto planned = std::find_if(of_line.begin(), of_line.end(),
                                    [&](const MoneyRow& row) { return row.source == source && is_planned(row); });
        if (planned == of_line.end()) {
            planned = std::find_if(of_line.begin(), of_line.end(), is_planned);
        }
        if (planned != of_line.end()) {
            const std::vector<ObservationIndex> plan = planned->assigned;
            const std::size_t omitted = planned->assigned_omitted;
            for (MoneyRow& row : of_line) {
                if (!is_planned(row)) {
                    row.assigned = plan;
                    row.assigned_omitted = omitted;
                }
            }
        }
        for (MoneyRow& row : of_line) {
            row.source = source;
        }
        rows_ = std::move(of_line);
        std::move(others.begin(), others.end(), std::back_inserter(rows_));
    }

    void add_result(MoneyRow row) {
        const auto same = std::find_if(results_.begin(), results_.end(), [&](const MoneyRow& other) {
            return other.kind == row.kind && other.as_of == row.as_of;
        });
        if (same == results_.end()) {
            results_.push_back(std::move(row));
        } else {
            add_stated(corpus_, same->disbursed, row.disbursed);
        }
    }

    // Says nothing more where another report has all of its figures; those of another that it has all are left out.
    void add_whole(MoneyRow row) {
        const auto says = [&](const MoneyRow& more, const MoneyRow& less) {
            const auto has = [&](std::vector<ObservationIndex> figures, std::span<const ObservationIndex> others) {
                const std::size_t before = figures.size();
                add_stated(corpus_, figures, others);
                return figures.size() == before;
            };
            return has(more.assigned, less.assigned) && has(more.disbursed, less.disbursed);
        };
        if (std::any_of(whole_.begin(), whole_.end(), [&](const MoneyRow& other) { return says(other, row); })) {
            return;
        }
        std::erase_if(whole_, [&](const MoneyRow& other) { return says(row, other); });
        whole_.push_back(std::move(row));
    }

    const Corpus& corpus_;
    std::vector<MoneyRow> rows_;
    std::vector<MoneyRow> results_;
    std::vector<MoneyRow> plans_;
    std::vector<MoneyRow> whole_;   // what is told
    std::vector<MoneyRow> silent_;  // nothing is stated
};

// Rows of one area and program.
std::vector<MoneyRow> join_reports(const Corpus& corpus, std::span<MoneyRow> rows) {
    std::vector<MoneyRow> joined;
    std::map<FigureLine, std::size_t> places;
    std::vector<std::vector<std::size_t>> lines;  // in the order in which they are met
    for (std::size_t i = 0; i < rows.size(); ++i) {
        FigureLine line = line_of(rows[i]);
        line.source = no_index;
        const auto [place, is_new] = places.try_emplace(line, lines.size());
        if (is_new) {
            lines.emplace_back();
        }
        lines[place->second].push_back(i);
    }
    for (const std::vector<std::size_t>& same : lines) {
        std::vector<MoneyRow> reports;
        reports.reserve(same.size());
        for (const std::size_t at : same) {
            reports.push_back(std::move(rows[at]));
        }
        const bool several = std::any_of(reports.begin(), reports.end(),
                                         [&](const MoneyRow& row) { return row.source != reports.front().source; });
        if (several) {
            ReportsOfLine(corpus, std::move(reports)).move_to(joined);
        } else {
            std::move(reports.begin(), reports.end(), std::back_inserter(joined));
        }
    }
    return joined;
}

// The plan of a line, and its results by kind and then from the newest on.
struct Line {
    struct Result {
        MoneyRow row;
        Cell disbursed;
    };
    MoneyRow plan;
    Cell assigned;
    Cell allocated;
    std::map<std::pair<Kind, std::int64_t>, Result> results;
};

}  // namespace

MoneyIndicators::MoneyIndicators(const Corpus& corpus)
    : assigned(corpus.site.money.planned),
      disbursed(corpus.site.money.spent),
      allocated(corpus.site.money.allocated),
      rate(corpus.site.money.rate),
      undisbursed(corpus.site.money.left),
      dimensions_(&corpus.dimensions) {}

bool MoneyIndicators::is_given(const Observation& observation) const {
    return observation.indicator == assigned && (assigned != disbursed || !is_result(observation.kind));
}

bool MoneyIndicators::is_allocated(const Observation& observation) const {
    return allocated != no_index && observation.indicator == allocated && observation.has_value() &&
           !is_requested(observation.kind) && !dimensions_->has_basis(observation.coordinates);
}

namespace {

// The rows of one area and program, of all reports: which are parts of others, and the newest period first.
std::vector<MoneyRow> rows_of_program(const Corpus& corpus, const ReadingOrder& order, std::span<MoneyRow> stated) {
    for (MoneyRow& row : stated) {
        row.is_part = row.coordinates != no_coordinates ||
                      std::any_of(stated.begin(), stated.end(),
                                  [&](const MoneyRow& other) { return is_part_of(corpus, row, other); });
    }
    std::vector<MoneyRow> rows = join_reports(corpus, stated);
    std::stable_sort(rows.begin(), rows.end(), [&](const MoneyRow& a, const MoneyRow& b) {
        const auto key = [&](const MoneyRow& row) {
            return std::tuple(-std::int64_t{order.place_of(row.period)}, row.source, row.is_part);
        };
        return key(a) < key(b);
    });
    for (MoneyRow& row : rows) {
        if (states_plan(corpus, row.assigned)) {
            row.allocated.clear();
        }
    }
    return rows;
}

}  // namespace

std::vector<MoneyRow> make_money_rows(const Corpus& corpus, const ReadingOrder& order, const DerivedValues& derived,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> derived_of_page) {
    const auto less = [&](const FigureLine& a, const FigureLine& b) { return order(a, b); };
    std::map<FigureLine, Line, decltype(less)> lines(less);
    const MoneyIndicators indicators(corpus);
    for (const ObservationIndex index : observations) {
        const Observation& observation = corpus.observations[index];
        if (!indicators.shows(observation)) {
            continue;
        }
        Line& line = lines[line_of(observation)];
        if (indicators.is_given(observation)) {
            static_cast<FigureLine&>(line.plan) = line_of(observation);
            line.assigned.add_once(corpus, index);
            continue;
        }
        Line::Result& result = line.results[{observation.kind, -std::int64_t{observation.as_of.days}}];
        static_cast<Statement&>(result.row) = observation;
        result.row.indicator = no_index;
        result.disbursed.add_once(corpus, index);
    }
    for (const ObservationIndex index : observations) {
        const Observation& observation = corpus.observations[index];
        const auto line = indicators.is_allocated(observation) ? lines.find(line_of(observation)) : lines.end();
        if (line != lines.end()) {
            line->second.allocated.add_once(corpus, index);
        }
    }
    for (const DerivedIndex index : derived_of_page) {
        const Derived& value = derived[index];
        const auto line = lines.find(derived.line_of(value));
        if (!indicators.shows(value.indicator, derived.line_of(value)) || line == lines.end() ||
            !is_result(value.kind)) {
            continue;
        }
        const auto result = line->second.results.find({value.kind, -std::int64_t{value.as_of.days}});
        if (result != line->second.results.end()) {
            MoneyRow& row = result->second.row;
            (value.indicator == indicators.rate ? row.rate : row.undisbursed).push_back(index);
        }
    }
    std::vector<MoneyRow> result;
    for (auto& [key, line] : lines) {
        line.assigned.move_to(line.plan.assigned, line.plan.assigned_omitted);
        line.plan.allocated = line.allocated.held();
        if (line.results.empty()) {
            result.push_back(std::move(line.plan));
            continue;
        }
        for (auto& [when, stated] : line.results) {
            stated.disbursed.move_to(stated.row.disbursed, stated.row.disbursed_omitted);
            stated.row.assigned = line.plan.assigned;
            stated.row.assigned_omitted = line.plan.assigned_omitted;
            stated.row.allocated = line.plan.allocated;
            result.push_back(std::move(stated.row));
        }
    }
    // Rows of one program stand together; only among them can one be a part of another.
    std::vector<MoneyRow> joined;
    joined.reserve(result.size());
    for (std::size_t begin = 0; begin < result.size();) {
        std::size_t end = begin;
        while (end < result.size() && result[end].area == result[begin].area &&
               result[end].program == result[begin].program) {
            ++end;
        }
        append(joined, rows_of_program(corpus, order, std::span(result).subspan(begin, end - begin)));
        begin = end;
    }
    return joined;
}

bool takes_in_money(const Corpus& corpus, const FigureKey& whole, const FigureKey& part) {
    return (part.coordinates == whole.coordinates || whole.coordinates == no_coordinates) &&
           takes_in(corpus.dimensions.capital(), whole.capital, part.capital) &&
           takes_in(corpus.dimensions.fund(), whole.fund, part.fund) &&
           takes_in_year(corpus, whole.fund_year, part.fund_year);
}

namespace {

auto pace_of(const Corpus& corpus, const MoneyIndicators& indicators) {
    return std::find_if(corpus.indicators.begin(), corpus.indicators.end(), [&](const Indicator& indicator) {
        return indicator.formula.kind == FormulaKind::pace && indicator.formula.operands[0] == indicators.rate;
    });
}

}  // namespace

bool declares_pace(const Corpus& corpus, const MoneyIndicators& indicators) {
    return pace_of(corpus, indicators) != corpus.indicators.end();
}

bool is_exempt_from_pace(const Corpus& corpus, const MoneyIndicators& indicators, ProgramIndex program) {
    const auto pace = pace_of(corpus, indicators);
    return pace != corpus.indicators.end() && pace->formula.scope.whole_programs &&
           whole_program(corpus, program) != program;
}

Period time_to_spend(const Corpus& corpus, const MoneyIndicators& indicators, const Period& period) {
    const auto pace = pace_of(corpus, indicators);
    return pace == corpus.indicators.end() ? period : spending_period(pace->formula, period);
}

std::span<const MoneyRow> rows_of_line(std::span<const MoneyRow> rows, std::size_t first) {
    std::size_t end = first;
    while (end < rows.size() && line_of(rows[end]) == line_of(rows[first])) {
        ++end;
    }
    return rows.subspan(first, end - first);
}

const MoneyRow* newest_result(const Corpus& corpus, std::span<const MoneyRow> line) {
    const auto row = std::find_if(line.begin(), line.end(), [&](const MoneyRow& of) {
        return is_result(of.kind) && is_stated(corpus, of.disbursed);
    });
    return row == line.end() ? nullptr : &*row;
}

std::optional<PeriodIndex> newest_with_result(const Corpus& corpus, std::span<const MoneyRow> rows) {
    const auto rank = [&](const MoneyRow& row) {
        return std::tuple(is_actual(row.kind), corpus.periods[row.period].last, corpus.periods[row.period].first);
    };
    const MoneyRow* newest = nullptr;
    for (const MoneyRow& row : rows) {
        if (is_result(row.kind) && is_stated(corpus, row.disbursed) &&
            (newest == nullptr || rank(*newest) < rank(row))) {
            newest = &row;
        }
    }
    return newest == nullptr ? std::nullopt : std::optional(newest->period);
}

std::vector<MoneyRow> whole_lines(std::span<const MoneyRow> rows) {
    std::vector<MoneyRow> lines;
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        MoneyRow whole = line.front();
        whole.disbursed.clear();
        whole.disbursed_omitted = 0;
        for (const MoneyRow& row : line) {
            if (!is_result(row.kind)) {
                continue;
            }
            whole.disbursed.insert(whole.disbursed.end(), row.disbursed.begin(), row.disbursed.end());
            whole.disbursed_omitted += row.disbursed_omitted;
            if (&row != &line.front()) {
                whole.rate.insert(whole.rate.end(), row.rate.begin(), row.rate.end());
                whole.undisbursed.insert(whole.undisbursed.end(), row.undisbursed.begin(), row.undisbursed.end());
            }
        }
        if (is_result(line.front().kind) || !whole.assigned.empty()) {
            lines.push_back(std::move(whole));
        }
        at += line.size();
    }
    return lines;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Plan against disbursed, line by line: the observations of a page arranged so that a budget line stands on one row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compute/derived.hpp"
#include "model/corpus.hpp"
#include "plan/rows/reading_order.hpp"

namespace minhbach {

// One budget line at one date: the plan, and what the source states as its result at that date and of that kind. A list
// with more than one entry means that the source states more than one figure. Without a result the row is of no date.
// On a row of a plan or target stands what is to be disbursed; it is no result, so nothing is computed of it.
struct MoneyRow : Statement {
    bool is_part = false;  // another row of the same program says more than this one: it is a part of it
    std::vector<ObservationIndex> assigned;
    std::vector<ObservationIndex> disbursed;
    // What was allocated of it: stands for the plan where nobody states one.
    std::vector<ObservationIndex> allocated;
    std::vector<DerivedIndex> rate;
    std::vector<DerivedIndex> undisbursed;
    // Different figures that are left out, since a list holds no more than limits::numbers_of_cell.
    std::size_t assigned_omitted = 0;
    std::size_t disbursed_omitted = 0;
};

// The indicators that the table is about; no_index where the registry has none of that name.
struct MoneyIndicators {
    IndicatorIndex assigned = no_index;
    IndicatorIndex disbursed = no_index;
    IndicatorIndex allocated = no_index;
    IndicatorIndex rate = no_index;
    IndicatorIndex undisbursed = no_index;

    // Good as long as the corpus is.
    explicit MoneyIndicators(const Corpus& corpus);
    // Whether a figure is of what was given, and not of what came of it.
    bool is_given(const Observation& observation) const;
    // Whether a figure is of what was allocated, as a source states it.
    bool is_allocated(const Observation& observation) const;
    // Whether the table has a place for a figure. What is measured on another basis would stand there as one more
    // budget of the same money.
    bool shows(const Observation& observation) const {
        return (observation.indicator == assigned || observation.indicator == disbursed) &&
               !dimensions_->has_basis(observation.coordinates);
    }
    // The same of what is computed of a line.
    bool shows(IndicatorIndex indicator, const FigureLine& line) const {
        return (indicator == rate || indicator == undisbursed) && !dimensions_->has_basis(line.coordinates);
    }

private:
    const Dimensions* dimensions_;
};

// Whether money is the same as another, or takes it in: all kinds of capital one of them, a source that does not say
// from which fund each fund. Of whatever area, program and time.
bool takes_in_money(const Corpus& corpus, const FigureKey& whole, const FigureKey& part);

// Whether the site says how fast the money of a period is to be spent.
bool declares_pace(const Corpus& corpus, const MoneyIndicators& indicators);
// Whether what it says of that is not meant for this program, which is a part of one.
bool is_exempt_from_pace(const Corpus& corpus, const MoneyIndicators& indicators, ProgramIndex program);

// The time in which the money of a period may be spent, as the pace of spending that the site declares has it.
Period time_to_spend(const Corpus& corpus, const MoneyIndicators& indicators, const Period& period);

// No rows of another basis. Rows sorted by area, program (in the order of the registry), period (the newest first),
// source, then wholes before their parts, each in the order they are read (plan/rows/reading_order.hpp). The rows of
// one line stand together, what was done before what is expected and that before what is intended, the newest first;
// each repeats the plan. A statement repeated with the same value is listed once. Where one report states the plan of a
// line and another its result, they stand on one row, of the report of the result; a report that says nothing more of a
// line than another has no row of it.
std::vector<MoneyRow> make_money_rows(const Corpus& corpus, const ReadingOrder& order, const DerivedValues& derived,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> derived_of_page);

// The rows from `first` on that are of one line: as far as the line goes.
std::span<const MoneyRow> rows_of_line(std::span<const MoneyRow> rows, std::size_t first);

// Of the rows of a line the newest that states a result: one of what was done, or else of what is expected.
const MoneyRow* newest_result(const Corpus& corpus, std::span<const MoneyRow> line);

// The newest period of which a row states a result: what was done before what is expected.
std::optional<PeriodIndex> newest_with_result(const Corpus& corpus, std::span<const MoneyRow> rows);

// Each line once, with the results of all dates on one row; what is only intended is left out, and a
// line of which nothing else is stated.
std::vector<MoneyRow> whole_lines(std::span<const MoneyRow> rows);

}  // namespace minhbach

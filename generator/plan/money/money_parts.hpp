// SPDX-License-Identifier: MIT
// The result of a budget line that its parts give where the source states none for the whole: of its projects, of its
// kinds of capital, funds or budget years.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "plan/money/money_table.hpp"

namespace minhbach {

// What one source states of a budget line.
struct MoneyFigures {
    std::vector<Decimal> assigned;           // different figures; empty: none
    std::vector<Decimal> allocated;          // where no plan is stated
    ObservationIndex plan = no_index;        // states the first of these
    bool expected = false;                   // a plan that the source only expects
    std::optional<Kind> plan_kind;           // of what is assigned, where all of it is of one
    std::vector<ObservationIndex> in_force;  // on the day of the newest result, or with none of the newest plan
    std::vector<ObservationIndex> results;
    std::vector<ObservationIndex> of_other_plans;  // of these, what is told of days on which others were in force

    const std::vector<Decimal>& plans() const { return assigned.empty() ? allocated : assigned; }
};

// A sum over parts. `unknown` is what was planned for those of which no result is stated; `figures` state the results
// that were added up, in the order of the parts.
struct PartsResult {
    Decimal value;
    Decimal unknown;
    std::vector<ObservationIndex> figures;
};

// Of many different values no more are kept than can be told apart: two are as good as a thousand here.
void add_once(std::vector<Decimal>& values, Decimal value);

class MoneyParts {
public:
    // Whether a result came to be, and of which date and kind it is.
    using Moment = std::tuple<bool, Date, Kind>;

    // All the money of an area: its rows, and its figures for what was allocated where no plan is stated.
    MoneyParts(const Corpus& corpus, std::span<const MoneyRow> rows, std::span<const ObservationIndex> observations);

    const std::map<FigureLine, MoneyFigures>& lines() const { return lines_; }
    // The kinds of capital of a program's lines and of those of what stands below it.
    const std::set<CodeIndex>& capitals_below(ProgramIndex program) const;
    // The same of the results of one source for one period: those of `line`.
    const std::set<Moment>& moments_below(const FigureLine& line) const;

    // The result of a kind and date that is stated of the line, or else that of its parts. They are its parts where
    // their plans add up to its own plan; a line with two different plans or results gives none.
    std::optional<PartsResult> result(const FigureLine& line, Kind kind, Date as_of);

private:
    // Along programs, budget years, or a declared dimension, by its place in Corpus::dimensions.
    struct Way {
        enum class Of : unsigned char { dimension, program, budget_year } of = Of::program;
        std::size_t dimension = 0;
        auto operator<=>(const Way&) const = default;
    };
    using Group = std::pair<Way, FigureLine>;
    using Known = std::map<FigureLine, std::optional<PartsResult>>;

    // The line without what tells its parts along one way from each other.
    FigureLine whole_of(FigureLine line, Way way) const;
    void add_rows(std::span<const MoneyRow> rows);
    void add_plans(MoneyFigures& figures, std::vector<ObservationIndex> plans) const;
    void index_programs();
    void index_parts();
    std::vector<FigureLine> parts_of(const FigureLine& line, Way way) const;
    bool make_up(const std::vector<FigureLine>& parts, Decimal plan) const;
    std::optional<PartsResult> find(const FigureLine& line, Kind kind, Date as_of, Known& known) const;
    std::optional<PartsResult> sum(const std::vector<FigureLine>& parts, Kind kind, Date as_of, Known& known) const;

    bool is_single_year(const FigureLine& line) const;
    // The uppermost of what stands below the line in a dimension.
    void keep_uppermost(std::vector<FigureLine>& parts, const FigureLine& line) const;

    const Corpus& corpus_;
    std::vector<Way> ways_;  // in the order in which they are tried
    std::map<FigureLine, MoneyFigures> lines_;
    std::map<ProgramIndex, std::set<CodeIndex>> capitals_;
    std::map<std::tuple<ProgramIndex, SourceIndex, PeriodIndex>, std::set<Moment>> moments_;
    std::map<Group, std::vector<FigureLine>> parts_;  // made when it is first asked for
};

}  // namespace minhbach

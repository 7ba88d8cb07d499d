// SPDX-License-Identifier: MIT
// What all kinds of formula share: the figures by indicator and line, and the list of results. The kinds are in
// within_line.cpp, across_lines.cpp, per_head.cpp and over_areas.cpp.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compute/derived.hpp"
#include "compute/restatements.hpp"
#include "model/key_table.hpp"
#include "model/percent.hpp"

namespace minhbach {

// Six decimals of a percentage tell any two amounts of a national budget apart.
inline constexpr std::uint8_t quotient_digits = percent_digits;

// An input, and whether the result rises (slope above 0), falls (below 0) or stays (0) as the input rises: what a bound
// of the input ("over") says of the result follows from it.
struct Input {
    FigureRef ref;
    int slope = 1;
};

// 1, 0 or -1.
inline int sign_of(const Decimal& value) {
    return value.mantissa > 0 ? 1 : value.mantissa < 0 ? -1 : 0;
}

// A figure of one indicator, on its line.
struct Placed {
    std::uint32_t line;
    FigureRef ref;
};

class Engine {
public:
    Engine(const Corpus& corpus, std::span<const Finding> findings);

    // Computes one indicator, whose operands have been computed.
    void apply(IndicatorIndex index);
    DerivedValues take();
    // The first figure of each line that states one indicator in more ways than can be told apart: nothing was computed
    // of it.
    const std::set<FigureRef>& crowded() const { return crowded_; }

private:
    using Figures = std::vector<Placed>;

    // Within a line.
    void apply_pair(const Formula& formula);
    void apply_sum(const Formula& formula);
    void apply_attainment(const Formula& formula);
    void apply_kinds(const Formula& formula);
    void apply_pace(const Formula& formula);
    void apply_status(const Formula& formula);
    // Across lines.
    void apply_share(const Formula& formula);
    void apply_change(const Formula& formula);
    std::vector<FigureRef> earlier_results(const Formula& formula, std::uint32_t line) const;
    void add_change(const Formula& formula, std::uint32_t line, FigureRef later, FigureRef first);
    void apply_gap(const Formula& formula);
    void apply_per(const Formula& formula);  // per_head.cpp
    // Aggregate and rank: over_areas.cpp.
    struct AreaGroup {
        FigureLine line;  // of the area above, of no one source
        LevelIndex level = no_level;
        Kind kind;
        Date as_of = no_date;

        auto operator<=>(const AreaGroup&) const = default;
    };
    void apply_over_areas(const Formula& formula);
    void add_total(const AreaGroup& group, const std::vector<Placed>& reporting, std::size_t total);
    void add_ranks(const AreaGroup& group, std::vector<Placed> reporting, std::size_t total);
    static void name_areas(Derived& derived, std::uint32_t first_input, std::size_t reporting, std::size_t total);

    const Figures& figures(IndicatorIndex index) const { return figures_[index]; }
    // The figures of one line, each different statement (value, kind, date) once: a report repeats itself. None of a
    // line with so many of them that every one beside every other would be more than can be computed.
    std::vector<FigureRef> on_line(IndicatorIndex index, std::uint32_t line) const;
    std::vector<FigureRef> on_line(IndicatorIndex index, const FigureLine& line) const;
    static std::span<const Placed> run_at(const Figures& figures, std::size_t begin);
    std::vector<FigureRef> distinct(std::span<const Placed> run) const;
    // Calls visit(line number, figure) for each different figure of an indicator, line by line.
    template <typename Visit>
    void for_each_figure(IndicatorIndex index, const Visit& visit) const {
        const Figures& list = figures(index);
        for (std::size_t at = 0; at < list.size();) {
            const auto run = run_at(list, at);
            at += run.size();
            if (run.size() == 1) {
                visit(run.front().line, run.front().ref);
                continue;
            }
            for (const FigureRef ref : distinct(run)) {
                visit(run.front().line, ref);
            }
        }
    }
    // Totals over areas go together only where they are of the same areas.
    bool over_same_areas(FigureRef first, FigureRef second) const;

    Decimal value(FigureRef ref) const {
        return ref.is_derived() ? result_.values[ref.index()].value : corpus_.observations[ref.index()].value;
    }
    Kind kind(FigureRef ref) const {
        return ref.is_derived() ? result_.values[ref.index()].kind : corpus_.observations[ref.index()].kind;
    }
    Date as_of(FigureRef ref) const {
        return ref.is_derived() ? result_.values[ref.index()].as_of : corpus_.observations[ref.index()].as_of;
    }
    std::uint64_t id(FigureRef ref) const {
        return ref.is_derived() ? result_.values[ref.index()].id : corpus_.observations[ref.index()].id;
    }
    Exactness exactness(FigureRef ref) const;
    const Period& period(const FigureLine& line) const { return corpus_.periods[line.period]; }
    std::optional<PeriodIndex> period_before(PeriodIndex index) const;

    // Which of two inputs dates the result: the one that is not a plan. Two results, and two plans, must agree in kind
    // and date.
    std::optional<FigureRef> dating(FigureRef first, FigureRef second) const;
    // Whether a plan or target is the one that counts for a result, of those stated on one line: the one without a
    // date, or else that of the date of the result, or the newest that is not later. A result without a date may be of
    // any, so that those that count must be of one date.
    std::optional<FigureLine> whole_of(const Formula& formula, FigureLine line) const;
    bool in_force(FigureRef intended, FigureRef result, std::span<const FigureRef> others) const;
    // Whether a plan or target is meant for the day of the result: without a date it is for the whole period.
    bool meant_for(FigureRef intended, FigureRef result) const {
        return as_of(intended) == no_date || as_of(intended) == as_of(result);
    }
    bool in_scope(const FormulaScope& scope, const FigureLine& line, Kind kind) const;
    // What bounds of the inputs leave of the result; nothing where they leave nothing.
    std::optional<Exactness> exactness_from(std::span<const Input> inputs) const;
    // x / y falls as y rises, for positive x and y.
    std::array<Input, 2> quotient(FigureRef x, FigureRef y) const {
        return {Input{x, sign_of(value(y))}, Input{y, -sign_of(value(x))}};
    }
    // Adds a result, unless it is out of the formula's scope, its inputs leave nothing known of it, or remarks keep
    // them apart. Where one of the inputs is an estimate, the result is no actual figure.
    void add(const Formula& formula, std::uint32_t line, Decimal value, FigureRef dated_by,
             std::span<const Input> inputs);
    Derived& append(std::uint32_t line, Decimal value, Date as_of, Kind kind, std::uint64_t id);
    std::uint64_t id_of(std::span<const FigureRef> inputs) const;
    // Whether a remark says that it is of another line than that under which it stands: nothing is computed of it.
    bool is_misplaced(FigureRef ref) const;
    // Whether other sources count it otherwise, or a figure that it was computed from.
    bool is_within_source(FigureRef ref) const;
    // The newest computed value is, where one of its inputs is.
    void note_within_source(std::span<const FigureRef> inputs);
    void keep_comparable(std::vector<Placed>& reporting) const;
    // Whether nothing is to be computed of the inputs together: remarks say that one is misplaced, or may be held
    // against figures of its source alone and another is of another source; or their sources count the line otherwise.
    bool are_apart(std::span<const Input> inputs) const;
    // Whether the source of the earlier figure states the later one otherwise, so that its own two are the ones to
    // compare: a report may have revised what the one before it counted.
    bool is_restated(IndicatorIndex operand, std::uint32_t line, FigureRef later, FigureRef first) const;
    SourceIndex source(FigureRef ref) const {
        return ref.is_derived() ? lines_[result_.values[ref.index()].line].source
                                : corpus_.observations[ref.index()].source;
    }
    // Whether a finding says that another report, or the same one elsewhere, states another value for it, or for a
    // figure it rests on.
    bool is_contradicted(FigureRef ref) const;

    struct StatementHash {
        std::size_t operator()(const Statement& statement) const { return hash_of(statement); }
    };

    const Corpus& corpus_;
    KeyTable<FigureLine> lines_;
    std::vector<Figures> figures_;  // by indicator, for those that formulas use; by line
    DerivedValues result_;
    mutable std::unordered_map<StringPool::Index, Exactness> exactness_by_note_;
    std::unordered_set<Statement, StatementHash> contradicted_;  // of whatever source
    enum class Contradicted : unsigned char { unknown, no, yes };
    mutable std::vector<Contradicted> contradicted_values_;  // by computed value
    Restatements restatements_;
    std::unordered_set<DerivedIndex> within_source_;  // computed of what may be held against its source alone
    mutable std::set<FigureRef> crowded_;
    IndicatorIndex current_ = no_index;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// What all kinds of formula share: the figures by indicator and line, and the list of results. The kinds are in
// within_line.cpp and across_lines.cpp.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "compute/derived.hpp"
#include "model/key_table.hpp"

namespace minhbach {

// Six decimals of a percentage tell any two amounts of a national budget apart.
inline constexpr std::uint8_t quotient_digits = 6;

// A figure of one indicator, on its line.
struct Placed {
    std::uint32_t line;
    FigureRef ref;
};

class Engine {
public:
    explicit Engine(const Corpus& corpus);

    // Computes one indicator, whose operands have been computed.
    void apply(IndicatorIndex index);
    DerivedValues take();

private:
    using Figures = std::vector<Placed>;

    // Within a line.
    void apply_pair(const Formula& formula);
    void apply_sum(const Formula& formula);
    void apply_attainment(const Formula& formula);
    void apply_pace(const Formula& formula);
    void apply_status(const Formula& formula);
    // Across lines.
    void apply_share(const Formula& formula);
    void apply_change(const Formula& formula);
    void apply_per(const Formula& formula);
    void apply_gap(const Formula& formula);
    void apply_over_areas(const Formula& formula);  // aggregate and rank

    const Figures& figures(IndicatorIndex index) const { return figures_[index]; }
    // The figures of one line, each different statement (value, kind, date) once: a report repeats itself.
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
    const Period& period(const FigureLine& line) const { return corpus_.periods[line.period]; }
    std::optional<PeriodIndex> period_before(PeriodIndex index) const;

    // Which of two inputs dates the result: the one that is not a plan. Two results, and two plans, must agree in kind
    // and date.
    std::optional<FigureRef> dating(FigureRef first, FigureRef second) const;
    bool in_scope(const FormulaScope& scope, const FigureLine& line, Kind kind) const;
    // Adds a result, unless it is out of the formula's scope.
    void add(const Formula& formula, std::uint32_t line, Decimal value, FigureRef dated_by,
             std::initializer_list<FigureRef> inputs);
    Derived& append(std::uint32_t line, Decimal value, Date as_of, Kind kind, std::uint64_t id);
    std::uint64_t id_of(std::span<const FigureRef> inputs) const;

    const Corpus& corpus_;
    KeyTable<FigureLine> lines_;
    std::vector<Figures> figures_;  // by indicator, for those that formulas use; by line
    DerivedValues result_;
    IndicatorIndex current_ = no_index;
};

}  // namespace minhbach

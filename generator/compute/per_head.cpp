// SPDX-License-Identifier: MIT
// Amounts per head: of the same group of people, or of the whole area.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "compute/engine.hpp"
#include "model/coordinates.hpp"

namespace minhbach {

namespace {

// An area in a period, or on the last day of one.
std::uint64_t place_of(AreaIndex area, std::int64_t time) {
    return std::uint64_t{area} << 32U | (static_cast<std::uint64_t>(time) & 0xFFFFFFFFU);
}

}  // namespace

// Money of three years over the people of one says nothing: amount and people are of one period, or the people are
// those at its end, where the formula says that this is what they are.
void Engine::apply_per(const Formula& formula) {
    const IndicatorIndex people = formula.operands[1];
    const auto counts = [&](FigureRef ref) { return is_result(kind(ref)) && value(ref).mantissa > 0; };
    // Of the whole area, not of a part of its people: by period, and by the last day of the years.
    std::unordered_map<std::uint64_t, std::vector<Placed>> in_period;
    std::unordered_map<std::uint64_t, std::vector<Placed>> at_end;
    for_each_figure(people, [&](std::uint32_t number, FigureRef ref) {
        const FigureLine& line = lines_[number];
        if (!is_whole(corpus_.dimensions, line.coordinates) || !counts(ref)) {
            return;
        }
        in_period[place_of(line.area, line.period)].push_back({number, ref});
        if (formula.at_end && period(line).kind == PeriodKind::year) {
            at_end[place_of(line.area, period(line).last.days)].push_back({number, ref});
        }
    });
    // One value, or none: which of several is not for us to choose.
    const auto only = [&](const std::vector<FigureRef>& figures) {
        std::optional<FigureRef> result;
        for (const FigureRef ref : figures) {
            if (result && value(*result) != value(ref)) {
                return std::optional<FigureRef>();
            }
            if (!result || (!is_actual(kind(*result)) && is_actual(kind(ref)))) {
                result = ref;
            }
        }
        return result;
    };
    // A statistic of an area stands under no program; or else under a whole program or plan that a report names it
    // under. First that of the same report.
    const auto of_area = [&](const FigureLine& line, const std::vector<Placed>& stated) {
        for (const bool under_none : {true, false}) {
            for (const bool same_source : {true, false}) {
                std::vector<FigureRef> figures;
                for (const Placed& figure : stated) {
                    const FigureLine& other = lines_[figure.line];
                    const bool fits = under_none ? other.program == no_index
                                                 : other.program != no_index &&
                                                       whole_program(corpus_, other.program) == other.program;
                    if (fits && (!same_source || other.source == line.source)) {
                        figures.push_back(figure.ref);
                    }
                }
                if (!figures.empty()) {
                    return only(figures);
                }
            }
        }
        return std::optional<FigureRef>();
    };
    for_each_figure(formula.operands[0], [&](std::uint32_t number, FigureRef ref) {
        const FigureLine line = lines_[number];
        // The same group of people in the same report and program.
        FigureLine beside = line;
        beside.capital = no_code;
        beside.fund = no_code;
        beside.fund_year = 0;
        std::vector<FigureRef> group = on_line(people, beside);
        std::erase_if(group, [&](FigureRef other) { return !counts(other); });
        std::optional<FigureRef> heads = only(group);
        if (group.empty() && is_whole(corpus_.dimensions, line.coordinates)) {
            if (const auto found = in_period.find(place_of(line.area, line.period)); found != in_period.end()) {
                heads = of_area(line, found->second);
            } else if (const auto end = at_end.find(place_of(line.area, period(line).last.days)); end != at_end.end()) {
                heads = of_area(line, end->second);
            }
        }
        const auto each = heads ? divide(value(ref), value(*heads), 0, quotient_digits) : std::nullopt;
        if (each) {
            add(formula, number, *each, ref, quotient(ref, *heads));
        }
    });
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The kinds of formula that compare lines with others: share, change, per, gap, aggregate, rank.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

#include "compute/engine.hpp"

namespace minhbach {

namespace {

// The year a period lies in, for what is counted once a year.
std::int16_t year_of(const Period& period) {
    return period.kind == PeriodKind::years ? period.last_year : period.year;
}

bool is_valid_in(const Area& area, const Period& period) {
    return (!area.valid_from || *area.valid_from <= period.last) && (!area.valid_to || *area.valid_to >= period.first);
}

}  // namespace

void Engine::apply_share(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    StringPool::Index all_years = 0;
    for (const Observation& row : corpus_.observations) {
        if (formula.along != Dimension::fund_year) {
            break;
        }
        if (corpus_.strings[row.fund_year] == "total") {
            all_years = row.fund_year;
            break;
        }
    }
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        const FigureLine part = lines_[number];
        FigureLine whole = part;
        switch (formula.along) {
            case Dimension::capital: whole.capital = Capital::total; break;
            case Dimension::fund: whole.fund = Fund::total; break;
            case Dimension::fund_year: whole.fund_year = all_years; break;
            case Dimension::program: whole.program = parent_of(corpus_, whole.program); break;
            case Dimension::area: whole.area = corpus_.areas[whole.area].parent; break;
            case Dimension::none: break;
        }
        // A figure without the dimension (no capital, no fund, no year) is no part of the whole.
        const bool has_dimension =
            (formula.along != Dimension::capital || part.capital != Capital::none) &&
            (formula.along != Dimension::fund || part.fund != Fund::none) &&
            (formula.along != Dimension::fund_year || (!corpus_.strings[part.fund_year].empty() && all_years != 0));
        if (whole == part || !has_dimension || whole.program == no_index || whole.area == no_area) {
            return;
        }
        for (const FigureRef other : on_line(operand, whole)) {
            if (kind(other) != kind(ref) || as_of(other) != as_of(ref)) {
                continue;
            }
            if (const auto share = divide(value(ref), value(other), 2, quotient_digits)) {
                add(formula, number, *share, ref, {ref, other});
            }
        }
    });
}

// Against the same statistic a year before: of the same source, or else of another that has one figure of it. Never
// across a declared break of the series.
void Engine::apply_change(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    const Figures& list = figures(operand);
    const auto without_source = [&](FigureLine line) {
        line.source = no_index;
        return line;
    };
    std::vector<std::pair<FigureLine, std::uint32_t>> elsewhere;
    for (std::size_t at = 0; at < list.size(); at += run_at(list, at).size()) {
        elsewhere.emplace_back(without_source(lines_[list[at].line]), list[at].line);
    }
    std::sort(elsewhere.begin(), elsewhere.end());
    const std::vector<SeriesBreak> breaks = series_breaks(corpus_, operand);
    // What came of it where that is known, or else what was expected.
    const auto earlier_results = [&](std::uint32_t line) {
        std::vector<FigureRef> results;
        for (const Kind wanted : {Kind::actual, Kind::estimate}) {
            for (const FigureRef ref : on_line(operand, line)) {
                // A figure up to some day within the year is no figure of the year.
                if (kind(ref) == wanted && (as_of(ref) == no_date || as_of(ref) >= period(lines_[line]).last)) {
                    results.push_back(ref);
                }
            }
            if (!results.empty()) {
                break;
            }
        }
        return results;
    };
    for (std::size_t at = 0; at < list.size();) {
        const auto run = run_at(list, at);
        at += run.size();
        FigureLine before = lines_[run.front().line];
        const Period& now = period(before);
        const auto earlier_period = period_before(before.period);
        if (!earlier_period) {
            continue;
        }
        before.period = *earlier_period;
        if (std::any_of(breaks.begin(), breaks.end(), [&](const SeriesBreak& change) {
                return period(before).first < change.from && change.from <= now.last;
            })) {
            continue;
        }
        std::vector<FigureRef> earlier;
        if (const auto line = lines_.find(before)) {
            earlier = earlier_results(*line);
        }
        if (earlier.empty()) {
            const FigureLine wanted = without_source(before);
            for (auto other = std::lower_bound(elsewhere.begin(), elsewhere.end(), std::pair(wanted, std::uint32_t{0}));
                 other != elsewhere.end() && other->first == wanted; ++other) {
                const auto found = earlier_results(other->second);
                earlier.insert(earlier.end(), found.begin(), found.end());
            }
            if (earlier.size() > 1) {
                continue;  // which of them is not for us to choose
            }
        }
        for (const FigureRef later : distinct(run)) {
            // What a half-year's figure within a year is compared with would have to be of the same day.
            if (as_of(later) != no_date && as_of(later) < now.last && !is_intended(kind(later))) {
                continue;
            }
            for (const FigureRef first : earlier) {
                // Percent of nothing, or of a loss, says nothing.
                const bool comparable =
                    over_same_areas(later, first) && (formula.as != ChangeAs::relative || value(first).mantissa > 0);
                const auto difference = comparable ? subtract(value(later), value(first)) : std::nullopt;
                const auto change = !difference ? std::nullopt
                                    : formula.as == ChangeAs::relative
                                        ? divide(*difference, value(first), 2, quotient_digits)
                                        : difference;
                if (change) {
                    add(formula, run.front().line, *change, later, {later, first});
                }
            }
        }
    }
}

void Engine::apply_per(const Formula& formula) {
    // Denominators by area and year; of the whole area, not of a part of its people.
    std::map<std::pair<AreaIndex, std::int16_t>, std::vector<Placed>> denominators;
    for_each_figure(formula.operands[1], [&](std::uint32_t number, FigureRef ref) {
        const FigureLine& line = lines_[number];
        if (line.breakdown == no_index && !is_intended(kind(ref)) && value(ref).mantissa > 0) {
            denominators[{line.area, year_of(period(line))}].push_back({number, ref});
        }
    });
    for_each_figure(formula.operands[0], [&](std::uint32_t number, FigureRef ref) {
        const FigureLine line = lines_[number];
        // The same group of people in the same report and program, or else the whole area: first of the same source,
        // then of any other.
        FigureLine beside = line;
        beside.capital = Capital::none;
        beside.fund = Fund::none;
        beside.fund_year = 0;
        std::vector<FigureRef> different = on_line(formula.operands[1], beside);
        std::erase_if(different,
                      [&](FigureRef other) { return is_intended(kind(other)) || value(other).mantissa <= 0; });
        const auto found = denominators.find({line.area, year_of(period(line))});
        if (different.empty() && found != denominators.end() && line.breakdown == no_index) {
            std::vector<Placed> candidates;
            std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(candidates),
                         [&](const Placed& other) { return lines_[other.line].source == line.source; });
            different = distinct(candidates.empty() ? found->second : candidates);
        }
        if (different.size() != 1) {
            return;  // which of them is not for us to choose
        }
        if (const auto quotient = divide(value(ref), value(different.front()), 0, quotient_digits)) {
            add(formula, number, *quotient, ref, {ref, different.front()});
        }
    });
}

// What is still missing to the next target; negative when it is exceeded.
void Engine::apply_gap(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    const bool less_is_better = corpus_.indicators[operand].direction == Direction::less_is_better;
    std::vector<PeriodIndex> targeted;  // periods that have a target at all
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        if (kind(ref) == Kind::target) {
            targeted.push_back(lines_[number].period);
        }
    });
    std::sort(targeted.begin(), targeted.end(), [&](PeriodIndex x, PeriodIndex y) {
        return std::tie(corpus_.periods[x].last, corpus_.periods[y].first) <
               std::tie(corpus_.periods[y].last, corpus_.periods[x].first);
    });
    targeted.erase(std::unique(targeted.begin(), targeted.end()), targeted.end());
    for_each_figure(operand, [&](std::uint32_t number, FigureRef ref) {
        if (is_intended(kind(ref))) {
            return;
        }
        // The period's own target first, then that of the next period to end; of several that end together the
        // shortest.
        const FigureLine line = lines_[number];
        const auto take = [&](PeriodIndex index) {
            FigureLine later = line;
            later.period = index;
            bool found = false;
            for (const FigureRef target : on_line(operand, later)) {
                const auto gap = kind(target) != Kind::target ? std::nullopt
                                 : less_is_better             ? subtract(value(ref), value(target))
                                                              : subtract(value(target), value(ref));
                if (gap) {
                    add(formula, number, *gap, ref, {ref, target});
                    found = true;
                }
            }
            return found;
        };
        if (take(line.period)) {
            return;
        }
        for (const PeriodIndex index : targeted) {
            if (corpus_.periods[index].last >= period(line).last && take(index)) {
                return;
            }
        }
    });
}

// Among or over the areas below one area, for figures of one kind and date, whatever their sources.
void Engine::apply_over_areas(const Formula& formula) {
    const IndicatorIndex operand = formula.operands[0];
    const Direction direction = corpus_.indicators[operand].direction;
    using Key = std::tuple<FigureLine, AreaLevel, Kind, std::int32_t>;
    struct Member {
        Key key;
        Placed figure;
    };
    std::vector<Member> members;
    for (const Placed& figure : figures(operand)) {
        FigureLine line = lines_[figure.line];
        const Area& area = corpus_.areas[line.area];
        if (area.parent == no_area || !in_scope(formula.scope, line, kind(figure.ref))) {
            continue;
        }
        line.area = area.parent;
        line.source = no_index;
        members.push_back({{line, area.level, kind(figure.ref), as_of(figure.ref).days}, figure});
    }
    std::sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
        return std::tuple(a.key, a.figure.line, a.figure.ref) < std::tuple(b.key, b.figure.line, b.figure.ref);
    });
    std::map<std::tuple<AreaIndex, AreaLevel, PeriodIndex>, std::size_t> sizes;
    std::map<AreaIndex, std::vector<AreaIndex>> children;
    for (std::size_t i = 0; i < corpus_.areas.size() && !members.empty(); ++i) {
        children[corpus_.areas[static_cast<AreaIndex>(i)].parent].push_back(static_cast<AreaIndex>(i));
    }
    const auto siblings = [&](AreaIndex parent, AreaLevel level, PeriodIndex index) {
        const auto [entry, fresh] = sizes.try_emplace({parent, level, index}, 0);
        if (fresh) {
            const auto& below = children[parent];
            entry->second = static_cast<std::size_t>(std::count_if(below.begin(), below.end(), [&](AreaIndex child) {
                return corpus_.areas[child].level == level && is_valid_in(corpus_.areas[child], corpus_.periods[index]);
            }));
        }
        return entry->second;
    };
    for (std::size_t begin = 0; begin < members.size();) {
        std::size_t end = begin;
        while (end < members.size() && members[end].key == members[begin].key) {
            ++end;
        }
        // One figure an area; an area of which two different ones are stated does not take part.
        std::map<AreaIndex, std::vector<Placed>> by_area;
        for (std::size_t i = begin; i < end; ++i) {
            by_area[lines_[members[i].figure.line].area].push_back(members[i].figure);
        }
        const FigureLine line = std::get<FigureLine>(members[begin].key);
        const AreaLevel level = std::get<AreaLevel>(members[begin].key);
        const Kind figure_kind = std::get<Kind>(members[begin].key);
        const Date date{std::get<std::int32_t>(members[begin].key)};
        begin = end;
        std::vector<Placed> reporting;
        for (const auto& [area, placed] : by_area) {
            if (distinct(placed).size() == 1) {
                reporting.push_back(placed.front());
            }
        }
        const std::size_t total = siblings(line.area, level, line.period);
        if (reporting.size() < 2 || total > 0xFFFF) {
            continue;
        }
        const auto first_input = static_cast<std::uint32_t>(result_.inputs.size());
        const auto finish = [&](Derived& derived) {
            derived.first_input = first_input;
            derived.input_count = static_cast<std::uint16_t>(reporting.size());
            derived.reporting = static_cast<std::uint16_t>(reporting.size());
            derived.siblings = static_cast<std::uint16_t>(total);
        };
        if (formula.kind == FormulaKind::aggregate) {
            if (formula.all_below && reporting.size() < total) {
                continue;
            }
            std::optional<Decimal> sum = Decimal{};
            std::vector<FigureRef> refs;
            for (const Placed& figure : reporting) {
                sum = sum ? minhbach::add(*sum, value(figure.ref)) : std::nullopt;
                refs.push_back(figure.ref);
            }
            if (sum) {
                finish(append(lines_.intern(line), *sum, date, figure_kind, id_of(refs)));
                result_.inputs.insert(result_.inputs.end(), refs.begin(), refs.end());
            }
            continue;
        }
        std::stable_sort(reporting.begin(), reporting.end(), [&](const Placed& a, const Placed& b) {
            return direction == Direction::less_is_better ? value(a.ref) < value(b.ref) : value(b.ref) < value(a.ref);
        });
        std::int64_t rank = 0;
        for (std::size_t i = 0; i < reporting.size(); ++i) {
            if (i == 0 || value(reporting[i].ref) != value(reporting[i - 1].ref)) {
                rank = static_cast<std::int64_t>(i) + 1;
            }
            finish(append(reporting[i].line, {rank, 0}, date, figure_kind, id_of(std::array{reporting[i].ref})));
        }
        for (const Placed& figure : reporting) {
            result_.inputs.push_back(figure.ref);
        }
    }
}

}  // namespace minhbach

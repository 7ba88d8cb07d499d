// SPDX-License-Identifier: MIT
#include "plan/comparisons/comparison.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/limits.hpp"
#include "model/coordinates.hpp"
#include "plan/money/money_table.hpp"
#include "plan/rows/figures.hpp"
#include "plan/rows/row_weight.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

namespace {

int group_of(Kind kind) {
    return is_result(kind) ? 0 : is_intended(kind) ? 1 : 2;
}

// What came of it before what is expected, the expected before the planned; then the newest; money of all budget
// years before that of one; of plans the last revision.
auto recency(const Corpus& corpus, const DerivedValues& derived, FigureRef ref) {
    const Statement line = statement_of(corpus, derived, ref);
    return std::tuple(reality_of(line.kind), corpus.periods[line.period].last, line.as_of,
                      breadth_of_years(corpus, line.fund_year), corpus.strings[line.fund_year],
                      is_plan(line.kind) ? line.kind.code() % Kind::most_revisions : 0);
}

// The line of money that a statistic is told of.
FigureLine budget_line(FigureLine line) {
    line.indicator = 0;
    return line;
}

std::ptrdiff_t filled(const ComparisonRow& row, bool fitting) {
    return std::count_if(row.cells.begin(), row.cells.end(), [&](const ComparisonCell& cell) {
        return cell.figure.has_value() && (cell.fits || !fitting);
    });
}

}  // namespace

bool counts_the_same(const Corpus& corpus, FigureRef a, FigureRef b) {
    const auto unit = [&](FigureRef figure) {
        return figure.is_derived() ? UnitIndex{no_index} : corpus.observations[figure.index()].reported_unit;
    };
    return unit(a) == unit(b) || unit(a) == no_index || unit(b) == no_index ||
           corpus.units[unit(a)].factor != corpus.units[unit(b)].factor;
}

int reach_of(const Corpus& corpus, const FigureKey& figure) {
    if (figure.base == no_index) {
        return 0;
    }
    return month_number(corpus.periods[figure.period].last) - month_number(corpus.periods[figure.base].last);
}

ComparableAreas::ComparableAreas(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                 std::span<const AreaFigures> areas)
    : corpus_(corpus), derived_(derived), order_(order) {
    areas_.reserve(areas.size());
    entries_.reserve(areas.size());
    for (const AreaFigures& figures : areas) {
        areas_.push_back(figures.area);
        entries_.push_back(entries_of(figures));
    }
}

bool ComparableAreas::is_whole_line(const FigureLine& line) const {
    return is_whole(corpus_.dimensions, line.coordinates) && whole_program(corpus_, line.program) == line.program &&
           corpus_.dimensions.fund().is_whole(line.fund) && corpus_.dimensions.capital().is_whole(line.capital);
}

// Of each line and group the newest figure.
std::vector<ComparableAreas::Entry> ComparableAreas::entries_of(const AreaFigures& figures) const {
    std::vector<Entry> all;
    all.reserve(figures.printed.size() + figures.computed.size());
    const auto take = [&](FigureRef ref) {
        const Statement figure = statement_of(corpus_, derived_, ref);
        FigureLine line = figure;
        line.area = no_area;
        line.source = no_index;
        FigureLine statistic = line;
        statistic.period = 0;
        statistic.fund_year = 0;
        statistic.base = no_index;
        all.push_back({statistic, line, group_of(figure.kind), is_whole_line(line), {ref, true, false}});
    };
    for (const ObservationIndex index : figures.printed) {
        if (corpus_.observations[index].has_value()) {
            take(FigureRef::observation(index));
        }
    }
    for (const DerivedIndex index : figures.computed) {
        take(FigureRef::derived(index));
    }
    const auto place = [](const Entry& entry) { return std::tie(entry.statistic, entry.line, entry.group); };
    std::stable_sort(all.begin(), all.end(), [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
    std::vector<Entry> newest;
    for (const Entry& entry : all) {
        if (newest.empty() || place(newest.back()) != place(entry)) {
            newest.push_back(entry);
            continue;
        }
        Entry& kept = newest.back();
        const auto before = recency(corpus_, derived_, *kept.cell.figure);
        const auto now = recency(corpus_, derived_, *entry.cell.figure);
        if (before < now) {
            kept.cell = entry.cell;
        } else if (before == now) {
            std::vector<FigureRef> different{*kept.cell.figure};
            add_different(corpus_, derived_, different, *entry.cell.figure);
            kept.cell.figure = different.front();
            kept.cell.contradicted = kept.cell.contradicted || different.size() > 1;
        }
    }
    return newest;
}

// The line that most areas have, of equals the newest; where an area has none of it, its newest figure of another.
std::optional<ComparisonRow> ComparableAreas::row_of(std::span<const Held> statistic, std::size_t columns) const {
    using Recency = decltype(recency(corpus_, derived_, *statistic.front().entry->cell.figure));
    std::span<const Held> best;
    std::pair<std::size_t, Recency> best_rank{};
    for (std::size_t begin = 0, end = 0; begin < statistic.size(); begin = end) {
        const auto place = [&](std::size_t at) {
            return std::tie(statistic[at].entry->line, statistic[at].entry->group);
        };
        Recency newest{};
        for (end = begin; end < statistic.size() && place(end) == place(begin); ++end) {
            newest = std::max(newest, recency(corpus_, derived_, *statistic[end].entry->cell.figure));
        }
        if (std::pair rank(end - begin, newest); best.empty() || best_rank < rank) {
            best_rank = std::move(rank);
            best = statistic.subspan(begin, end - begin);
        }
    }
    ComparisonRow row;
    row.line = best.front().entry->line;
    row.cells.resize(columns);
    for (const Held& held : best) {
        row.cells[held.column] = held.entry->cell;
    }
    for (const Held& held : statistic) {
        ComparisonCell& cell = row.cells[held.column];
        const FigureRef figure = *held.entry->cell.figure;
        if (!cell.fits &&
            (!cell.figure || recency(corpus_, derived_, *cell.figure) < recency(corpus_, derived_, figure))) {
            cell.figure = figure;
        }
    }
    if (filled(row, false) < 2) {
        return std::nullopt;
    }
    row.difference = difference_of(row);
    return row;
}

std::optional<Decimal> ComparableAreas::difference_of(const ComparisonRow& row) const {
    const auto stands = [](const ComparisonCell& cell) { return cell.figure && cell.fits && !cell.contradicted; };
    if (row.cells.size() != 2 || !stands(row.cells[0]) || !stands(row.cells[1])) {
        return std::nullopt;
    }
    const FigureRef first = *row.cells[0].figure;
    const FigureRef second = *row.cells[1].figure;
    const Statement of_first = statement_of(corpus_, derived_, first);
    const Statement of_second = statement_of(corpus_, derived_, second);
    // A class is a word, and a place in a ranking no amount.
    if (of_first.as_of != of_second.as_of || of_first.kind != of_second.kind ||
        !is_measure(corpus_.indicators[row.line.indicator]) || !counts_the_same(corpus_, first, second) ||
        !are_of_one_thing(corpus_, derived_, first, second)) {
        return std::nullopt;
    }
    // Between "over 231 km" and another length lies nobody knows how much.
    if (bound_of(corpus_, derived_, first) != Bound::exact || bound_of(corpus_, derived_, second) != Bound::exact) {
        return std::nullopt;
    }
    return subtract(value_of(corpus_, derived_, first), value_of(corpus_, derived_, second));
}

std::size_t ComparableAreas::weight_of(const ComparisonRow& row) const {
    std::size_t weight = 0;
    for (const ComparisonCell& cell : row.cells) {
        const bool computed = cell.figure && cell.figure->is_derived();
        weight += weight_of_cell + (computed ? weight_of_inputs(derived_, cell.figure->index()) : 0);
    }
    return weight;
}

// 0 for what was given, 1 spent, 2 the share, 3 what is left, 4 for all else.
int ComparableAreas::place_of_money(const FigureLine& line) const {
    const MoneyIndicators money(corpus_);
    const auto order = {money.assigned, money.disbursed, money.rate, money.undisbursed};
    const auto found = std::find(order.begin(), order.end(), line.indicator);
    return corpus_.dimensions.has_basis(line.coordinates) ? 4 : static_cast<int>(found - order.begin());
}

// How much was to be spent of each budget line by the area that was to spend most of it.
std::map<FigureLine, Decimal> ComparableAreas::plans_of(std::span<const ComparisonRow> rows) const {
    std::map<FigureLine, Decimal> plans;
    for (const ComparisonRow& row : rows) {
        if (row.line.indicator != MoneyIndicators(corpus_).assigned) {
            continue;
        }
        for (const ComparisonCell& cell : row.cells) {
            if (cell.figure && cell.fits) {
                Decimal& most = plans[budget_line(row.line)];
                most = std::max(most, value_of(corpus_, derived_, *cell.figure));
            }
        }
    }
    return plans;
}

void ComparableAreas::choose(Comparison& comparison) const {
    auto& rows = comparison.rows;
    const std::map<FigureLine, Decimal> plans = plans_of(rows);
    const auto rank = [&](const ComparisonRow& row) {
        const bool is_money = place_of_money(row.line) < 4;
        const auto plan = is_money ? plans.find(budget_line(row.line)) : plans.end();
        return std::tuple(is_whole_line(row.line) && is_money, is_whole_line(row.line), filled(row, true), is_money,
                          filled(row, false), plan == plans.end() ? Decimal{} : plan->second);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const ComparisonRow& a, const ComparisonRow& b) { return rank(a) > rank(b); });
    // As many as a page can carry: a computed value lists what it is computed from.
    std::size_t weight = 0;
    std::size_t kept = 0;
    while (kept < std::min(rows.size(), limits::rows_compared) && weight <= limits::weight_of_page) {
        weight += weight_of(rows[kept]);
        kept += weight <= limits::weight_of_page ? 1U : 0U;
    }
    comparison.omitted = rows.size() - kept;
    rows.resize(kept);
    // What is told of one budget line stands together: given, spent, the share, what is left, and what else is of it.
    const auto place = [&](const FigureLine& line) {
        const ProgramIndex whole = whole_program(corpus_, line.program);
        const int money = place_of_money(line);
        const bool is_no_budget = money == 4 && line.capital == no_code && line.fund == no_code;
        return std::tuple(whole == no_index, whole, !is_whole_line(line), line.program, is_no_budget, line.coordinates,
                          line.capital, line.fund, order_.place_of(line.period), order_.place_of_year(line.fund_year),
                          money);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const ComparisonRow& a, const ComparisonRow& b) {
        const auto x = place(a.line);
        const auto y = place(b.line);
        return x != y ? x < y : order_(a.line, b.line);
    });
}

Comparison ComparableAreas::compare(std::span<const std::size_t> columns, ComparisonExtent extent) const {
    Comparison result;
    std::vector<Held> held;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        result.areas.push_back(areas_[columns[i]]);
        for (const Entry& entry : entries_[columns[i]]) {
            if (entry.is_whole || extent == ComparisonExtent::all_parts) {
                held.push_back({&entry, i});
            }
        }
    }
    const auto place = [](const Held& one) {
        return std::tie(one.entry->statistic, one.entry->line, one.entry->group, one.column);
    };
    std::sort(held.begin(), held.end(), [&](const Held& a, const Held& b) { return place(a) < place(b); });
    for (std::size_t begin = 0, end = 0; begin < held.size(); begin = end) {
        while (end < held.size() && held[end].entry->statistic == held[begin].entry->statistic) {
            ++end;
        }
        if (auto row = row_of(std::span(held).subspan(begin, end - begin), columns.size())) {
            result.rows.push_back(std::move(*row));
        }
    }
    choose(result);
    return result;
}

std::vector<FigureRef> figures_of(const Comparison& comparison) {
    std::vector<FigureRef> figures;
    for (const ComparisonRow& row : comparison.rows) {
        for (const ComparisonCell& cell : row.cells) {
            if (cell.figure && cell.fits && !cell.contradicted) {
                figures.push_back(*cell.figure);
            }
        }
    }
    return figures;
}

const ComparisonRow* opening_row(const Corpus& corpus, const DerivedValues& derived, const Comparison& comparison) {
    const MoneyIndicators money(corpus);
    const ComparisonRow* largest = nullptr;
    Decimal most;
    for (const ComparisonRow& row : comparison.rows) {
        const bool all = std::all_of(row.cells.begin(), row.cells.end(), [](const ComparisonCell& cell) {
            return cell.fits && !cell.contradicted && cell.figure->is_derived();
        });
        if (row.line.indicator != money.rate || !all) {
            continue;
        }
        const auto inputs = derived.inputs_of(derived[row.cells.front().figure->index()]);
        if (inputs.size() != 2) {
            continue;
        }
        const Decimal plan = value_of(corpus, derived, inputs[1]);
        if (largest == nullptr || most < plan) {
            largest = &row;
            most = plan;
        }
    }
    return largest;
}

const ComparisonRow* telling_row(const Corpus& corpus, const DerivedValues& derived, const Comparison& comparison,
                                 std::size_t own) {
    if (const ComparisonRow* opening = opening_row(corpus, derived, comparison); opening && opening->difference) {
        return opening;
    }
    const MoneyIndicators money(corpus);
    const auto rank = [&](const ComparisonRow& row) {
        const FigureRef first = *row.cells[own].figure;
        const bool is_amount = row.line.indicator == money.assigned || row.line.indicator == money.disbursed;
        return std::pair(is_result(statement_of(corpus, derived, first).kind),
                         is_amount ? value_of(corpus, derived, first) : Decimal{});
    };
    const ComparisonRow* most = nullptr;
    for (const ComparisonRow& row : comparison.rows) {
        if (row.difference && (most == nullptr || rank(*most) < rank(row))) {
            most = &row;
        }
    }
    return most;
}

std::vector<std::size_t> columns_seen_first(const Comparison& comparison) {
    constexpr std::size_t most = 4;
    const std::size_t count = comparison.areas.size();
    std::vector<std::size_t> seen;
    // In how many rows an area has a figure beside one of those that are seen, or of any other where none is yet.
    const auto shared_with = [&](std::size_t column, std::span<const std::size_t> others) {
        return std::count_if(comparison.rows.begin(), comparison.rows.end(), [&](const ComparisonRow& row) {
            return row.cells[column].fits && std::any_of(others.begin(), others.end(), [&](std::size_t other) {
                       return other != column && row.cells[other].fits;
                   });
        });
    };
    std::ptrdiff_t together = -1;
    for (std::size_t one = 0; one < count; ++one) {
        for (std::size_t other = one + 1; other < count; ++other) {
            const auto shared = shared_with(one, std::span(&other, 1));
            if (shared > together) {
                together = shared;
                seen = {one, other};
            }
        }
    }
    while (seen.size() < std::min(most, count)) {
        std::pair<std::ptrdiff_t, std::size_t> best{-1, 0};
        for (std::size_t column = 0; column < count; ++column) {
            const auto shared = shared_with(column, seen);
            if (std::find(seen.begin(), seen.end(), column) == seen.end() && shared > best.first) {
                best = {shared, column};
            }
        }
        if (best.first < 1 || 2 * best.first < together) {
            break;
        }
        seen.push_back(best.second);
    }
    return seen;
}

}  // namespace minhbach

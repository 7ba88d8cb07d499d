// SPDX-License-Identifier: MIT
#include "plan/money/money_parts.hpp"

#include <algorithm>
#include <set>

#include "base/limits.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/plan_in_force.hpp"

namespace minhbach {

namespace {

// More parts than this are no list that a reader could add up; it bounds the sums that two plans of a part open.
constexpr std::size_t most_parts = 60;
constexpr std::size_t most_sums = 64;

}  // namespace

void add_once(std::vector<Decimal>& values, Decimal value) {
    if (values.size() < limits::statements_of_a_line &&
        std::find(values.begin(), values.end(), value) == values.end()) {
        values.push_back(value);
    }
}

MoneyParts::MoneyParts(const Corpus& corpus, std::span<const MoneyRow> rows,
                       std::span<const ObservationIndex> observations)
    : corpus_(corpus) {
    // Kinds of capital and projects divide a plan more often than what pays for it, or what it is for.
    using Of = Way::Of;
    const auto add_role = [&](DimensionRole role) {
        for (std::size_t i = 0; i < corpus.dimensions.size(); ++i) {
            if (corpus.dimensions[i].role == role) {
                ways_.push_back({role == DimensionRole::budget_year ? Of::budget_year : Of::dimension, i});
            }
        }
    };
    add_role(DimensionRole::capital);
    ways_.push_back({Of::program, 0});
    add_role(DimensionRole::budget_year);
    add_role(DimensionRole::fund);
    add_role(DimensionRole::none);
    add_rows(rows);
    const MoneyIndicators money(corpus);
    for (const ObservationIndex index : observations) {
        const Observation& figure = corpus.observations[index];
        if (!money.is_allocated(figure) || !is_of_whole(corpus, figure)) {
            continue;
        }
        MoneyFigures& figures = lines_[line_of(figure)];
        if (figures.assigned.empty()) {
            figures.plan = figures.allocated.empty() ? index : figures.plan;
            add_once(figures.allocated, figure.value);
        }
    }
    index_programs();
}

void MoneyParts::add_rows(std::span<const MoneyRow> rows) {
    // The newest result of a line says which of its plans is in force; of a line without one the row of no day.
    std::map<FigureLine, const MoneyRow*> newest;
    const auto is_told = [&](const MoneyRow& row) { return is_result(row.kind) && is_stated(corpus_, row.disbursed); };
    const auto age = [&](const MoneyRow& row) { return std::tuple(is_told(row), is_actual(row.kind), row.as_of); };
    for (const MoneyRow& row : rows) {
        const MoneyRow*& known = newest.try_emplace(line_of(row), &row).first->second;
        known = age(*known) < age(row) ? &row : known;
    }
    for (const auto& [line, row] : newest) {
        MoneyRow planned = *row;
        planned.as_of = is_told(*row) ? row->as_of : Date{no_date};
        add_plans(lines_[line], in_force(corpus_, planned));
    }
    for (const MoneyRow& row : rows) {
        MoneyFigures& figures = lines_[line_of(row)];
        const bool is_of_plan = in_force(corpus_, row) == figures.in_force;
        for (const ObservationIndex index : row.disbursed) {
            const Observation& figure = corpus_.observations[index];
            if (figure.has_value() && is_result(figure.kind) && is_of_whole(corpus_, figure)) {
                figures.results.push_back(index);
                if (!is_of_plan) {
                    figures.of_other_plans.push_back(index);
                }
            }
        }
    }
}

void MoneyParts::add_plans(MoneyFigures& figures, std::vector<ObservationIndex> plans) const {
    for (const ObservationIndex index : plans) {
        const Observation& figure = corpus_.observations[index];
        if (figure.has_value() && is_of_whole(corpus_, figure)) {
            const bool of_one_kind = figures.assigned.empty() || figures.plan_kind == figure.kind;
            figures.plan_kind = of_one_kind ? std::optional(figure.kind) : std::nullopt;
            figures.plan = figures.assigned.empty() ? index : figures.plan;
            add_once(figures.assigned, figure.value);
            figures.expected = figures.expected || is_expected_plan(corpus_, figure);
        }
    }
    figures.in_force = std::move(plans);
}

// Each line with its program and with all that stand above it, so that nobody walks through the lines of an area once
// for each of its programs.
void MoneyParts::index_programs() {
    for (const auto& [line, figures] : lines_) {
        ProgramIndex at = line.program;
        do {
            capitals_[at].insert(line.capital);
            for (const ObservationIndex index : figures.results) {
                const Observation& figure = corpus_.observations[index];
                moments_[{at, line.source, line.period}].emplace(is_actual(figure.kind), figure.as_of, figure.kind);
            }
            at = parent_of(corpus_, at);
        } while (at != no_index);
    }
}

const std::set<CodeIndex>& MoneyParts::capitals_below(ProgramIndex program) const {
    static const std::set<CodeIndex> none;
    const auto found = capitals_.find(program);
    return found == capitals_.end() ? none : found->second;
}

const std::set<MoneyParts::Moment>& MoneyParts::moments_below(const FigureLine& line) const {
    static const std::set<Moment> none;
    const auto found = moments_.find({line.program, line.source, line.period});
    return found == moments_.end() ? none : found->second;
}

bool MoneyParts::is_single_year(const FigureLine& line) const {
    return !corpus_.strings[line.fund_year].empty() && !corpus_.is_all_years(line.fund_year);
}

FigureLine MoneyParts::whole_of(FigureLine line, Way way) const {
    if (way.of == Way::Of::budget_year) {
        line.fund_year = 0;
    } else if (way.of == Way::Of::dimension) {
        const Dimension& dimension = corpus_.dimensions[way.dimension];
        set_code(corpus_, line, way.dimension, dimension.role == DimensionRole::none ? no_code : dimension.total);
    }
    return line;
}

void MoneyParts::index_parts() {
    for (const auto& [line, figures] : lines_) {
        for (const Way way : ways_) {
            if (way.of == Way::Of::program) {
                if (const ProgramIndex parent = parent_of(corpus_, line.program); parent != no_index) {
                    parts_[{way, with(line, &FigureKey::program, parent)}].push_back(line);
                }
            } else if (way.of == Way::Of::budget_year
                           ? is_single_year(line)
                           : corpus_.dimensions[way.dimension].is_part(code_of(corpus_, line, way.dimension))) {
                parts_[{way, whole_of(line, way)}].push_back(line);
            }
        }
    }
}

std::vector<FigureLine> MoneyParts::parts_of(const FigureLine& line, Way way) const {
    const bool of_dimension = way.of == Way::Of::dimension;
    const bool without_role = of_dimension && corpus_.dimensions[way.dimension].role == DimensionRole::none;
    const bool divisible = way.of == Way::Of::budget_year
                               ? !is_single_year(line)
                               : !of_dimension || without_role ||
                                     corpus_.dimensions[way.dimension].is_whole(code_of(corpus_, line, way.dimension));
    const auto found = divisible ? parts_.find({way, whole_of(line, way)}) : parts_.end();
    if (found == parts_.end()) {
        return {};
    }
    std::vector<FigureLine> parts = found->second;
    if (without_role) {
        keep_uppermost(parts, line);
    }
    return parts;
}

void MoneyParts::keep_uppermost(std::vector<FigureLine>& parts, const FigureLine& line) const {
    const auto below = [&](const FigureLine& part, Coordinates above) {
        return part.coordinates != above && corpus_.dimensions.is_within(part.coordinates, above);
    };
    std::erase_if(parts, [&](const FigureLine& part) { return !below(part, line.coordinates); });
    const std::vector<FigureLine> all = parts;
    std::erase_if(parts, [&](const FigureLine& part) {
        return std::any_of(all.begin(), all.end(),
                           [&](const FigureLine& other) { return below(part, other.coordinates); });
    });
}

bool MoneyParts::make_up(const std::vector<FigureLine>& parts, Decimal plan) const {
    if (parts.empty() || parts.size() > most_parts) {
        return false;
    }
    // Where a part has two plans either of them may be the one that the whole was added up from.
    std::set<Decimal> sums{Decimal{}};
    for (const FigureLine& part : parts) {
        std::set<Decimal> next;
        for (const Decimal value : lines_.at(part).plans()) {
            for (const Decimal sum : sums) {
                if (const auto together = add(sum, value); together && next.size() < most_sums) {
                    next.insert(*together);
                }
            }
        }
        sums = std::move(next);
    }
    return sums.contains(plan);
}

std::optional<PartsResult> MoneyParts::sum(const std::vector<FigureLine>& parts, Kind kind, Date as_of,
                                           Known& known) const {
    PartsResult total;
    bool any = false;
    const auto raise = [](Decimal& to, Decimal by) {
        const auto together = add(to, by);
        to = together.value_or(to);
        return together.has_value();
    };
    for (const FigureLine& part : parts) {
        const auto& plans = lines_.at(part).plans();
        if (const auto result = find(part, kind, as_of, known)) {
            any = true;
            if (!raise(total.value, result->value) || !raise(total.unknown, result->unknown)) {
                return std::nullopt;
            }
            total.figures.insert(total.figures.end(), result->figures.begin(), result->figures.end());
        } else if (plans.size() != 1 || !raise(total.unknown, plans.front())) {
            return std::nullopt;
        }
    }
    return any ? std::optional(total) : std::nullopt;
}

std::optional<PartsResult> MoneyParts::find(const FigureLine& line, Kind kind, Date as_of, Known& known) const {
    const auto [entry, fresh] = known.try_emplace(line);
    if (!fresh) {
        return entry->second;
    }
    const auto figures = lines_.find(line);
    if (figures == lines_.end()) {
        return std::nullopt;
    }
    std::vector<Decimal> stated;
    ObservationIndex first = no_index;
    for (const ObservationIndex index : figures->second.results) {
        const Observation& figure = corpus_.observations[index];
        if (figure.kind == kind && figure.as_of == as_of) {
            first = stated.empty() ? index : first;
            add_once(stated, figure.value);
        }
    }
    std::optional<PartsResult> best;
    if (stated.size() == 1) {
        best = PartsResult{stated.front(), {}, {first}};
    } else if (stated.empty() && figures->second.plans().size() == 1) {
        for (const Way way : ways_) {
            const std::vector<FigureLine> parts = parts_of(line, way);
            if (!make_up(parts, figures->second.plans().front())) {
                continue;
            }
            const auto result = sum(parts, kind, as_of, known);
            if (result && (!best || result->unknown < best->unknown)) {
                best = result;
            }
        }
    }
    known[line] = best;
    return best;
}

std::optional<PartsResult> MoneyParts::result(const FigureLine& line, Kind kind, Date as_of) {
    if (parts_.empty()) {
        index_parts();
    }
    Known known;
    return find(line, kind, as_of, known);
}

}  // namespace minhbach

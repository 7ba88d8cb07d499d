// SPDX-License-Identifier: MIT
#include "plan/money_parts.hpp"

#include <algorithm>
#include <set>

#include "base/limits.hpp"
#include "model/exactness.hpp"

namespace minhbach {

namespace {

// More parts than this are no list that a reader could add up; it bounds the sums that two plans of a part open.
constexpr std::size_t most_parts = 60;
constexpr std::size_t most_sums = 64;

// Of many different values no more are kept than can be told apart: two are as good as a thousand here.
void add_once(std::vector<Decimal>& values, Decimal value) {
    if (values.size() < limits::statements_of_a_line &&
        std::find(values.begin(), values.end(), value) == values.end()) {
        values.push_back(value);
    }
}

bool is_single_year(const std::string& fund_year) {
    return !fund_year.empty() && fund_year != "total";
}

}  // namespace

MoneyParts::MoneyParts(const Corpus& corpus, std::span<const MoneyRow> rows,
                       std::span<const ObservationIndex> observations)
    : corpus_(corpus) {
    for (const MoneyRow& row : rows) {
        MoneyFigures& figures = lines_[line_of(row)];
        for (const ObservationIndex index : row.assigned) {
            // What is asked for is no plan.
            const Observation& figure = corpus.observations[index];
            if (figure.has_value() && figure.kind != Kind::requested) {
                add_once(figures.assigned, figure.value);
                figures.expected = figures.expected || has_code(corpus.strings[figure.note], "expected");
            }
        }
        for (const ObservationIndex index : row.disbursed) {
            const Observation& figure = corpus.observations[index];
            if (figure.has_value() && is_result(figure.kind)) {
                figures.results.push_back(index);
            }
        }
    }
    const auto allocated = corpus.indicators.find("allocated");
    for (const ObservationIndex index : observations) {
        const Observation& figure = corpus.observations[index];
        if (!allocated || figure.indicator != *allocated || !figure.has_value() || figure.kind == Kind::requested) {
            continue;
        }
        MoneyFigures& figures = lines_[line_of(figure)];
        if (figures.assigned.empty()) {
            add_once(figures.allocated, figure.value);
        }
    }
}

FigureLine MoneyParts::whole_of(FigureLine line, Along along) {
    switch (along) {
        case Along::capital: line.capital = Capital::total; break;
        case Along::program: break;
        case Along::fund_year: line.fund_year = 0; break;
        case Along::fund: line.fund = Fund::total; break;
        case Along::breakdown: line.breakdown = no_index; break;
    }
    return line;
}

void MoneyParts::index_parts() {
    for (const auto& [line, figures] : lines_) {
        if (line.capital == Capital::investment || line.capital == Capital::recurrent) {
            parts_[{Along::capital, whole_of(line, Along::capital)}].push_back(line);
        }
        if (const ProgramIndex parent = parent_of(corpus_, line.program); parent != no_index) {
            parts_[{Along::program, with(line, &FigureKey::program, parent)}].push_back(line);
        }
        if (is_single_year(corpus_.strings[line.fund_year])) {
            parts_[{Along::fund_year, whole_of(line, Along::fund_year)}].push_back(line);
        }
        if (line.fund != Fund::none && line.fund != Fund::total) {
            parts_[{Along::fund, whole_of(line, Along::fund)}].push_back(line);
        }
        if (line.breakdown != no_index) {
            parts_[{Along::breakdown, whole_of(line, Along::breakdown)}].push_back(line);
        }
    }
}

std::vector<FigureLine> MoneyParts::parts_of(const FigureLine& line, Along along) const {
    const bool divisible = along == Along::capital     ? line.capital == Capital::total || line.capital == Capital::none
                           : along == Along::fund      ? line.fund == Fund::total || line.fund == Fund::none
                           : along == Along::fund_year ? !is_single_year(corpus_.strings[line.fund_year])
                                                       : true;
    const auto found = divisible ? parts_.find({along, whole_of(line, along)}) : parts_.end();
    if (found == parts_.end()) {
        return {};
    }
    std::vector<FigureLine> parts = found->second;
    if (along == Along::breakdown) {
        // What stands below the line's own division, and of that the uppermost.
        const auto below = [&](BreakdownIndex part, BreakdownIndex above) {
            for (BreakdownIndex at = corpus_.breakdowns[part].parent; at != no_index;
                 at = corpus_.breakdowns[at].parent) {
                if (at == above) {
                    return true;
                }
            }
            return false;
        };
        std::erase_if(parts, [&](const FigureLine& part) {
            return line.breakdown != no_index && !below(part.breakdown, line.breakdown);
        });
        const std::vector<FigureLine> all = parts;
        std::erase_if(parts, [&](const FigureLine& part) {
            return std::any_of(all.begin(), all.end(),
                               [&](const FigureLine& other) { return below(part.breakdown, other.breakdown); });
        });
    }
    return parts;
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
    for (const ObservationIndex index : figures->second.results) {
        const Observation& figure = corpus_.observations[index];
        if (figure.kind == kind && figure.as_of == as_of) {
            add_once(stated, figure.value);
        }
    }
    std::optional<PartsResult> best;
    if (stated.size() == 1) {
        best = PartsResult{stated.front(), {}};
    } else if (stated.empty() && figures->second.plans().size() == 1) {
        for (const Along along : all_ways) {
            const std::vector<FigureLine> parts = parts_of(line, along);
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

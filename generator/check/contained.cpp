// SPDX-License-Identifier: MIT
#include "check/contained.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "model/validity.hpp"

namespace minhbach {

namespace {

template <typename Index, typename Above>
std::vector<Index> chain_of(Index from, Index none, const Above& above) {
    std::vector<Index> chain{from};
    while (chain.back() != none && above(chain.back()) != none) {
        chain.push_back(above(chain.back()));
    }
    return chain;
}

}  // namespace

// Only areas and programs that have a figure make places: what lies between them would add nothing but time. What was
// there for some of the period only is no part of what stands above it: at a reform, what ends and what begins would be
// counted twice.
Contained::Contained(const Corpus& corpus, const std::vector<ObservationIndex>& figures)
    : corpus_(corpus), capitals_(corpus.dimensions.capital()), funds_(corpus.dimensions.fund()) {
    const std::size_t cells = capitals_.codes.size() * funds_.codes.size();
    within_.resize(cells);
    for (std::size_t whole = 0; whole < cells; ++whole) {
        for (std::size_t part = 0; part < cells; ++part) {
            const auto capital = [&](std::size_t cell) { return static_cast<CodeIndex>(cell / funds_.codes.size()); };
            const auto fund = [&](std::size_t cell) { return static_cast<CodeIndex>(cell % funds_.codes.size()); };
            const auto holds = [](const Dimension& dimension, CodeIndex all, CodeIndex one) {
                return all == one || dimension.is_total(all) || (all != no_code && dimension.is_within(one, all));
            };
            within_[whole].set(
                part, holds(capitals_, capital(whole), capital(part)) && holds(funds_, fund(whole), fund(part)));
        }
    }
    std::unordered_map<AreaIndex, std::vector<AreaIndex>> areas;
    std::unordered_map<ProgramIndex, std::vector<ProgramIndex>> programs;
    for (const ObservationIndex figure : figures) {
        areas.try_emplace(corpus.observations[figure].area);
        programs.try_emplace(corpus.observations[figure].program);
    }
    const Period period = figures.empty() ? Period{} : corpus.period_of(corpus.observations[figures.front()]);
    for (auto& [area, chain] : areas) {
        for (const AreaIndex at :
             chain_of(area, AreaIndex{no_area}, [&](AreaIndex i) { return corpus.areas[i].parent; })) {
            if (areas.contains(at)) {
                chain.push_back(at);
            }
            if (presence(corpus.areas[at], period) != Presence::throughout) {
                break;
            }
        }
    }
    for (auto& [program, chain] : programs) {
        for (const ProgramIndex at :
             chain_of(program, ProgramIndex{no_index}, [&](ProgramIndex i) { return corpus.programs[i].parent; })) {
            if (programs.contains(at)) {
                chain.push_back(at);
            }
            if (at == no_index || presence(corpus.programs[at], period) != Presence::throughout) {
                break;
            }
        }
    }
    for (const ObservationIndex figure : figures) {
        const Observation& row = corpus.observations[figure];
        const Cell cell = cell_of(row.capital, row.fund);
        auto& own = nodes_[node(row.area, row.program)].figures;
        if (std::any_of(own.begin(), own.end(), [&](const auto& entry) { return entry.first == cell; })) {
            continue;
        }
        own.emplace_back(cell, figure);
        for (const AreaIndex area : areas.at(row.area)) {
            for (const ProgramIndex program : programs.at(row.program)) {
                nodes_[node(area, program)].stated.set(cell);
            }
        }
    }
    std::vector<std::uint32_t> order(nodes_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(nodes_[a].area, nodes_[a].program) < std::tie(nodes_[b].area, nodes_[b].program);
    });
    for (const std::uint32_t index : order) {
        const auto& area_chain = areas.at(nodes_[index].area);
        const auto& program_chain = programs.at(nodes_[index].program);
        if (program_chain.size() > 1) {
            nodes_[node(nodes_[index].area, program_chain[1])].programs.push_back(index);
        }
        if (area_chain.size() > 1) {
            nodes_[node(area_chain[1], nodes_[index].program)].areas.push_back(index);
        }
    }
}

Contained::Cell Contained::cell_of(CodeIndex capital, CodeIndex fund) const {
    return static_cast<Cell>(capital * funds_.codes.size() + fund);
}

std::uint64_t Contained::place(AreaIndex area, ProgramIndex program) {
    return (std::uint64_t{area} << 16U) | program;
}

std::uint32_t Contained::node(AreaIndex area, ProgramIndex program) {
    const auto [found, is_new] = places_.try_emplace(place(area, program), static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) {
        nodes_.emplace_back();
        nodes_.back().area = area;
        nodes_.back().program = program;
    }
    return found->second;
}

const Contained::Best* Contained::best(std::uint32_t at, CodeIndex capital, CodeIndex fund) {
    if ((nodes_[at].stated & cells_within(capital, fund)).none()) {
        return nullptr;
    }
    const Cell cell = cell_of(capital, fund);
    const std::uint64_t key = (std::uint64_t{at} << 16U) | cell;
    if (const auto found = known_.find(key); found != known_.end()) {
        return found->second ? &*found->second : nullptr;
    }
    std::optional<Best> result;
    for (const auto& [own, figure] : nodes_[at].figures) {
        if (own == cell) {
            const Observation& row = corpus_.observations[figure];
            result = Best{{row.value, interval_of(corpus_, row)}, Way::own, figure};
        }
    }
    if (!result) {
        result = best_parts(at, capital, fund);
    }
    const auto& kept = known_.emplace(key, result).first->second;
    return kept ? &*kept : nullptr;
}

// The cells whose sum a cell is at least, by one way.
std::vector<std::pair<CodeIndex, CodeIndex>> Contained::split(Way way, CodeIndex capital, CodeIndex fund) const {
    std::vector<std::pair<CodeIndex, CodeIndex>> parts;
    switch (way) {
        case Way::capital_unsaid:
            if (capitals_.is_total(capital)) {
                parts.emplace_back(no_code, fund);
            }
            break;
        case Way::fund_unsaid:
            if (funds_.is_total(fund)) {
                parts.emplace_back(capital, no_code);
            }
            break;
        case Way::capitals:
            if (capital != no_code) {
                for (const CodeIndex part : capitals_.children(capital)) {
                    parts.emplace_back(part, fund);
                }
            }
            break;
        case Way::funds:
            if (fund != no_code) {
                for (const CodeIndex part : funds_.children(fund)) {
                    parts.emplace_back(capital, part);
                }
            }
            break;
        default: break;
    }
    return parts;
}

std::optional<Contained::Best> Contained::best_parts(std::uint32_t at, CodeIndex capital, CodeIndex fund) {
    std::optional<Best> result;
    for (const Way way :
         {Way::programs, Way::areas, Way::capital_unsaid, Way::fund_unsaid, Way::capitals, Way::funds}) {
        std::optional<Sum> sum;
        bool fits = true;  // in 18 digits
        const auto add_part = [&](const Best* part) {
            if (part == nullptr || !fits) {
                return;
            }
            if (!sum) {
                sum = part->sum;
                return;
            }
            const auto value = add(sum->value, part->sum.value);
            const auto interval = sum->interval + part->sum.interval;
            fits = value && interval;
            if (fits) {
                sum = Sum{*value, *interval};
            }
        };
        if (way == Way::programs || way == Way::areas) {
            const auto below = way == Way::programs ? nodes_[at].programs : nodes_[at].areas;
            for (const std::uint32_t part : below) {
                add_part(best(part, capital, fund));
            }
        } else {
            for (const auto& [part_capital, part_fund] : split(way, capital, fund)) {
                add_part(best(at, part_capital, part_fund));
            }
        }
        if (fits && sum && (!result || sum->interval.low > result->sum.interval.low)) {
            result = Best{*sum, way, 0};
        }
    }
    return result;
}

void Contained::collect(std::uint32_t at, CodeIndex capital, CodeIndex fund, const Best& from,
                        std::vector<ObservationIndex>& parts) {
    const auto follow = [&](std::uint32_t to, CodeIndex part_capital, CodeIndex part_fund) {
        if (const Best* part = best(to, part_capital, part_fund)) {
            collect(to, part_capital, part_fund, *part, parts);
        }
    };
    switch (from.way) {
        case Way::own: parts.push_back(from.figure); return;
        case Way::programs:
        case Way::areas:
            for (const std::uint32_t part : from.way == Way::programs ? nodes_[at].programs : nodes_[at].areas) {
                follow(part, capital, fund);
            }
            return;
        default:
            for (const auto& [part_capital, part_fund] : split(from.way, capital, fund)) {
                follow(at, part_capital, part_fund);
            }
    }
}

std::optional<Contained::Sum> Contained::parts_of(const Observation& figure, std::vector<ObservationIndex>& parts) {
    const auto found = places_.find(place(figure.area, figure.program));
    if (found == places_.end()) {
        return std::nullopt;
    }
    const auto result = best_parts(found->second, figure.capital, figure.fund);
    if (!result) {
        return std::nullopt;
    }
    collect(found->second, figure.capital, figure.fund, *result, parts);
    return result->sum;
}

std::optional<Contained::Sum> Contained::under(const Observation& figure, ProgramIndex program,
                                               std::vector<ObservationIndex>& parts) {
    const auto at = places_.find(place(figure.area, program));
    const Best* found = at == places_.end() ? nullptr : best(at->second, figure.capital, figure.fund);
    if (found == nullptr) {
        return std::nullopt;
    }
    collect(at->second, figure.capital, figure.fund, *found, parts);
    return found->sum;
}

}  // namespace minhbach

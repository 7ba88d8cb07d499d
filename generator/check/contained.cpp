// SPDX-License-Identifier: MIT
#include "check/contained.hpp"

#include <algorithm>
#include <array>

namespace minhbach {

namespace {

constexpr std::size_t fund_count = fund_codes.size();

std::uint8_t cell_of(Capital capital, Fund fund) {
    return static_cast<std::uint8_t>(static_cast<std::size_t>(capital) * fund_count + static_cast<std::size_t>(fund));
}

bool is_local(Fund fund) {
    return fund == Fund::local || fund == Fund::provincial || fund == Fund::district || fund == Fund::commune;
}

// The cells that may be part of an amount of this capital and fund, a bit each.
std::uint64_t cells_within(Capital capital, Fund fund) {
    std::uint64_t cells = 0;
    for (std::size_t c = 0; c < capital_codes.size(); ++c) {
        for (std::size_t f = 0; f < fund_count; ++f) {
            const bool of_capital = capital == Capital::total || capital == static_cast<Capital>(c);
            const bool of_fund = fund == Fund::total || fund == static_cast<Fund>(f) ||
                                 (fund == Fund::local && is_local(static_cast<Fund>(f)));
            if (of_capital && of_fund) {
                cells |= std::uint64_t{1} << cell_of(static_cast<Capital>(c), static_cast<Fund>(f));
            }
        }
    }
    return cells;
}

std::vector<ProgramIndex> with_ancestors(const Corpus& corpus, ProgramIndex program) {
    std::vector<ProgramIndex> chain{program};
    while (chain.back() != no_index && corpus.programs[chain.back()].parent != no_index) {
        chain.push_back(corpus.programs[chain.back()].parent);
    }
    return chain;
}

std::vector<AreaIndex> with_ancestors(const Corpus& corpus, AreaIndex area) {
    std::vector<AreaIndex> chain{area};
    while (corpus.areas[chain.back()].parent != no_area) {
        chain.push_back(corpus.areas[chain.back()].parent);
    }
    return chain;
}

}  // namespace

Contained::Contained(const Corpus& corpus, const std::vector<ObservationIndex>& figures) : corpus_(corpus) {
    for (const ObservationIndex figure : figures) {
        const Observation& row = corpus.observations[figure];
        const Cell cell = cell_of(row.capital, row.fund);
        const auto programs = with_ancestors(corpus, row.program);
        const auto areas = with_ancestors(corpus, row.area);
        auto& own = nodes_[node(row.area, row.program)].figures;
        if (std::any_of(own.begin(), own.end(), [&](const auto& entry) { return entry.first == cell; })) {
            continue;
        }
        own.emplace_back(cell, figure);
        for (const AreaIndex area : areas) {
            for (const ProgramIndex program : programs) {
                nodes_[node(area, program)].stated |= std::uint64_t{1} << cell;
            }
        }
    }
    const Period period = figures.empty() ? Period{} : corpus.period_of(corpus.observations[figures.front()]);
    for (const auto& [place, index] : places_) {
        const auto& [area, program] = place;
        if (program != no_index && corpus.programs[program].parent != no_index) {
            nodes_[places_.at({area, corpus.programs[program].parent})].programs.push_back(index);
        }
        if (corpus.areas[area].parent != no_area && lasts(area, period)) {
            nodes_[places_.at({corpus.areas[area].parent, program})].areas.push_back(index);
        }
    }
}

std::uint32_t Contained::node(AreaIndex area, ProgramIndex program) {
    const auto [found, is_new] = places_.try_emplace({area, program}, static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) {
        nodes_.emplace_back();
    }
    return found->second;
}

// At a reform, what ends and what begins would be counted twice.
bool Contained::lasts(AreaIndex area, const Period& period) const {
    const Area& entry = corpus_.areas[area];
    return (!entry.valid_from || *entry.valid_from <= period.first) &&
           (!entry.valid_to || *entry.valid_to >= period.last);
}

const Contained::Best* Contained::best(std::uint32_t at, Capital capital, Fund fund) {
    if ((nodes_[at].stated & cells_within(capital, fund)) == 0) {
        return nullptr;
    }
    const Cell cell = cell_of(capital, fund);
    const std::uint64_t key = (std::uint64_t{at} << 8U) | cell;
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
    const auto& kept = known_.emplace(key, std::move(result)).first->second;
    return kept ? &*kept : nullptr;
}

// The cells whose sum a cell is at least, by one way.
std::vector<std::pair<Capital, Fund>> Contained::split(Way way, Capital capital, Fund fund) const {
    const std::vector<std::pair<Capital, Fund>> none;
    switch (way) {
        case Way::capital_unsaid: return capital == Capital::total ? std::vector{std::pair{Capital::none, fund}} : none;
        case Way::fund_unsaid: return fund == Fund::total ? std::vector{std::pair{capital, Fund::none}} : none;
        case Way::capitals:
            if (capital == Capital::total) {
                return {{Capital::investment, fund}, {Capital::recurrent, fund}};
            }
            return {};
        case Way::funds:
            if (fund == Fund::total) {
                return {
                    {capital, Fund::central}, {capital, Fund::local}, {capital, Fund::foreign}, {capital, Fund::other}};
            }
            if (fund == Fund::local) {
                return {{capital, Fund::provincial}, {capital, Fund::district}, {capital, Fund::commune}};
            }
            return {};
        default: return {};
    }
}

std::optional<Contained::Best> Contained::best_parts(std::uint32_t at, Capital capital, Fund fund) {
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

void Contained::collect(std::uint32_t at, Capital capital, Fund fund, const Best& from,
                        std::vector<ObservationIndex>& parts) {
    const auto follow = [&](std::uint32_t to, Capital part_capital, Fund part_fund) {
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
    const auto place = places_.find({figure.area, figure.program});
    if (place == places_.end()) {
        return std::nullopt;
    }
    const auto result = best_parts(place->second, figure.capital, figure.fund);
    if (!result) {
        return std::nullopt;
    }
    collect(place->second, figure.capital, figure.fund, *result, parts);
    return result->sum;
}

std::optional<Contained::Sum> Contained::under(const Observation& figure, ProgramIndex program,
                                               std::vector<ObservationIndex>& parts) {
    const auto place = places_.find({figure.area, program});
    const Best* found = place == places_.end() ? nullptr : best(place->second, figure.capital, figure.fund);
    if (found == nullptr) {
        return std::nullopt;
    }
    collect(place->second, figure.capital, figure.fund, *found, parts);
    return found->sum;
}

}  // namespace minhbach

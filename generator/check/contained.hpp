// SPDX-License-Identifier: MIT
// What the parts of a figure come to, wherever a source states them: in the tree of programs, in that of areas, by
// capital and by fund, each branch as deep as it is stated.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/interval.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Of figures of one source that are of one indicator, breakdown, budget year and period.
class Contained {
public:
    struct Sum {
        Decimal value;
        Interval interval;
    };

    // `figures` are not negative and sorted by what is to be preferred where several stand in one place.
    Contained(const Corpus& corpus, const std::vector<ObservationIndex>& figures);

    // What the parts of a figure come to, without the figure itself; nothing where none is stated. With several ways to
    // add up, the one that gives most.
    std::optional<Sum> parts_of(const Observation& figure, std::vector<ObservationIndex>& parts);

    // What stands for `program` in the place of the figure: its own figure, or what its parts come to.
    std::optional<Sum> under(const Observation& figure, ProgramIndex program, std::vector<ObservationIndex>& parts);

private:
    // How the best sum was put together.
    enum class Way : std::uint8_t { own, capital_unsaid, fund_unsaid, capitals, funds, programs, areas };
    struct Best {
        Sum sum;
        Way way = Way::own;
        ObservationIndex figure = 0;
    };
    using Cell = std::uint8_t;  // capital and fund
    struct Node {
        AreaIndex area = no_area;
        ProgramIndex program = no_index;
        std::uint64_t stated = 0;  // a bit for each cell that this node or one below it has
        std::vector<std::pair<Cell, ObservationIndex>> figures;
        std::vector<std::uint32_t> programs;  // the nodes of the nearest programs below
        std::vector<std::uint32_t> areas;
    };

    static std::uint64_t place(AreaIndex area, ProgramIndex program);
    std::uint32_t node(AreaIndex area, ProgramIndex program);
    bool lasts(AreaIndex area, const Period& period) const;
    const Best* best(std::uint32_t at, Capital capital, Fund fund);
    std::optional<Best> best_parts(std::uint32_t at, Capital capital, Fund fund);
    std::vector<std::pair<Capital, Fund>> split(Way way, Capital capital, Fund fund) const;
    void collect(std::uint32_t at, Capital capital, Fund fund, const Best& from, std::vector<ObservationIndex>& parts);

    const Corpus& corpus_;
    std::unordered_map<std::uint64_t, std::uint32_t> places_;
    std::vector<Node> nodes_;
    std::unordered_map<std::uint64_t, std::optional<Best>> known_;
};

}  // namespace minhbach

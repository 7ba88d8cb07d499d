// SPDX-License-Identifier: MIT
// What the parts of a figure come to, wherever a source states them: in the tree of programs, in that of areas, by
// capital and by fund, each branch as deep as it is stated.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "check/interval.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Of figures of one source that are of one indicator, breakdown, budget year and period.
class Contained {
public:
    // Codes of capital times codes of funds, none among both.
    static constexpr std::size_t most_cells = limits::cells_of_money;

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
    using Cell = std::uint16_t;  // capital and fund
    using Cells = std::bitset<most_cells>;
    struct Node {
        AreaIndex area = no_area;
        ProgramIndex program = no_index;
        Cells stated;  // a bit for each cell that this node or one below it has
        std::vector<std::pair<Cell, ObservationIndex>> figures;
        std::vector<std::uint32_t> programs;  // the nodes of the nearest programs below
        std::vector<std::uint32_t> areas;
    };

    static std::uint64_t place(AreaIndex area, ProgramIndex program);
    std::uint32_t node(AreaIndex area, ProgramIndex program);
    Cell cell_of(CodeIndex capital, CodeIndex fund) const;
    // The cells that may be part of an amount of this capital and fund.
    const Cells& cells_within(CodeIndex capital, CodeIndex fund) const { return within_[cell_of(capital, fund)]; }
    const Best* best(std::uint32_t at, CodeIndex capital, CodeIndex fund);
    std::optional<Best> best_parts(std::uint32_t at, CodeIndex capital, CodeIndex fund);
    std::vector<std::pair<CodeIndex, CodeIndex>> split(Way way, CodeIndex capital, CodeIndex fund) const;
    void collect(std::uint32_t at, CodeIndex capital, CodeIndex fund, const Best& from,
                 std::vector<ObservationIndex>& parts);

    const Corpus& corpus_;
    const Dimension& capitals_;
    const Dimension& funds_;
    std::vector<Cells> within_;  // by cell
    std::unordered_map<std::uint64_t, std::uint32_t> places_;
    std::vector<Node> nodes_;
    std::unordered_map<std::uint64_t, std::optional<Best>> known_;
};

}  // namespace minhbach

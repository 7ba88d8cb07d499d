// SPDX-License-Identifier: MIT
// Numbers for lines of figures, given in the order in which the lines are first met, and found again by what they are
// about.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compute/derived.hpp"

namespace minhbach {

class LineTable {
public:
    explicit LineTable(std::size_t expected);

    std::uint32_t intern(const FigureLine& line);
    std::optional<std::uint32_t> find(const FigureLine& line) const;
    const FigureLine& operator[](std::uint32_t number) const { return lines_[number]; }
    std::vector<FigureLine> take() { return std::move(lines_); }

private:
    void grow();

    std::vector<FigureLine> lines_;
    std::uint32_t last_ = 0;
    std::vector<std::uint32_t> slots_;  // number + 1; open addressing, at most half full
};

}  // namespace minhbach

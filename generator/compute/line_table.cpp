// SPDX-License-Identifier: MIT
#include "compute/line_table.hpp"

#include <xxhash.h>

#include <array>
#include <bit>

namespace minhbach {

namespace {

std::uint64_t hash_of(const FigureLine& line) {
    const std::array<std::uint64_t, 3> words{
        (static_cast<std::uint64_t>(line.area) << 32U) | line.fund_year,
        (static_cast<std::uint64_t>(line.program) << 48U) | (static_cast<std::uint64_t>(line.breakdown) << 32U) |
            (static_cast<std::uint64_t>(line.source) << 16U) | line.period,
        (static_cast<std::uint64_t>(line.capital) << 8U) | static_cast<std::uint64_t>(line.fund)};
    return XXH3_64bits(words.data(), sizeof words);
}

}  // namespace

LineTable::LineTable(std::size_t expected) : slots_(std::bit_ceil(2 * expected + 16), 0) {}

std::uint32_t LineTable::intern(const FigureLine& line) {
    // Plan and result of one line mostly stand one below the other.
    if (last_ < lines_.size() && lines_[last_] == line) {
        return last_;
    }
    if (2 * (lines_.size() + 1) > slots_.size()) {
        grow();
    }
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash_of(line) & mask;; at = (at + 1) & mask) {
        if (slots_[at] == 0) {
            lines_.push_back(line);
            slots_[at] = static_cast<std::uint32_t>(lines_.size());
        }
        if (lines_[slots_[at] - 1] == line) {
            last_ = slots_[at] - 1;
            return last_;
        }
    }
}

std::optional<std::uint32_t> LineTable::find(const FigureLine& line) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash_of(line) & mask; slots_[at] != 0; at = (at + 1) & mask) {
        if (lines_[slots_[at] - 1] == line) {
            return slots_[at] - 1;
        }
    }
    return std::nullopt;
}

void LineTable::grow() {
    slots_.assign(slots_.size() * 2, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t number = 0; number < lines_.size(); ++number) {
        std::size_t at = hash_of(lines_[number]) & mask;
        while (slots_[at] != 0) {
            at = (at + 1) & mask;
        }
        slots_[at] = static_cast<std::uint32_t>(number + 1);
    }
}

}  // namespace minhbach

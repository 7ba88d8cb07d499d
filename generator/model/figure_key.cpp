// SPDX-License-Identifier: MIT
#include "model/figure_key.hpp"

#include <xxhash.h>

#include <array>

namespace minhbach {

namespace {

// The parts of a key beside each other, without the padding between its members.
struct Words {
    std::array<std::uint64_t, 5> words;

    explicit Words(const FigureKey& key)
        : words{(static_cast<std::uint64_t>(key.area) << 32U) | key.fund_year,
                (static_cast<std::uint64_t>(key.program) << 48U) | (static_cast<std::uint64_t>(key.indicator) << 32U) |
                    (static_cast<std::uint64_t>(key.capital) << 16U) | key.period,
                (static_cast<std::uint64_t>(key.base) << 32U) | static_cast<std::uint64_t>(key.fund), 0,
                key.coordinates} {}

    std::uint64_t hash() const { return XXH3_64bits(words.data(), sizeof words); }
};

Words words_of(const FigureLine& line) {
    Words words(line);
    words.words[2] |= static_cast<std::uint64_t>(line.source) << 16U;
    return words;
}

}  // namespace

std::uint64_t hash_of(const FigureKey& key) {
    return Words(key).hash();
}

std::uint64_t hash_of(const FigureLine& line) {
    return words_of(line).hash();
}

std::uint64_t hash_of(const Statement& statement) {
    Words words = words_of(statement);
    words.words[3] =
        (static_cast<std::uint64_t>(static_cast<std::uint32_t>(statement.as_of.days)) << 8U) | statement.kind.code();
    return words.hash();
}

}  // namespace minhbach

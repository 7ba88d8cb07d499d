// SPDX-License-Identifier: MIT
// Numbers for keys, given in the order in which the keys are first met, and found again by what they are: a figure then
// carries a number, and comparing two is comparing numbers.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "model/figure_key.hpp"

namespace minhbach {

template <typename Key>
class KeyTable {
public:
    explicit KeyTable(std::size_t expected) : slots_(std::bit_ceil(2 * expected + 16), 0) {}

    std::uint32_t intern(const Key& key) {
        // Plan and result of one line mostly stand one below the other.
        if (last_ < keys_.size() && keys_[last_] == key) {
            return last_;
        }
        if (2 * (keys_.size() + 1) > slots_.size()) {
            grow();
        }
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash_of(key) & mask;; at = (at + 1) & mask) {
            if (slots_[at] == 0) {
                keys_.push_back(key);
                slots_[at] = static_cast<std::uint32_t>(keys_.size());
            }
            if (keys_[slots_[at] - 1] == key) {
                last_ = slots_[at] - 1;
                return last_;
            }
        }
    }

    std::optional<std::uint32_t> find(const Key& key) const {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash_of(key) & mask; slots_[at] != 0; at = (at + 1) & mask) {
            if (keys_[slots_[at] - 1] == key) {
                return slots_[at] - 1;
            }
        }
        return std::nullopt;
    }

    const Key& operator[](std::uint32_t number) const { return keys_[number]; }
    std::size_t size() const { return keys_.size(); }
    std::vector<Key> take() { return std::move(keys_); }

private:
    void grow() {
        slots_.assign(slots_.size() * 2, 0);
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t number = 0; number < keys_.size(); ++number) {
            std::size_t at = hash_of(keys_[number]) & mask;
            while (slots_[at] != 0) {
                at = (at + 1) & mask;
            }
            slots_[at] = static_cast<std::uint32_t>(number + 1);
        }
    }

    std::vector<Key> keys_;
    std::uint32_t last_ = 0;
    std::vector<std::uint32_t> slots_;  // number + 1; open addressing, at most half full
};

}  // namespace minhbach

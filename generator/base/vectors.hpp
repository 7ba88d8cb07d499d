// SPDX-License-Identifier: MIT
// What is done to lists of indexes everywhere.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace minhbach {

template <typename Item>
void append(std::vector<Item>& all, std::vector<Item> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// In their order, and each once.
template <typename Item>
void each_once(std::vector<Item>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace minhbach

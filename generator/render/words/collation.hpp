// SPDX-License-Identifier: MIT
// The order of names, as the dictionaries of a language have it: in Vietnamese Đ comes after D and tones count last.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace minhbach {

// A byte string that sorts as a dictionary of the language does. Safe from several threads.
std::string collation_key(const std::string& tag, const std::string& text);

// Sorts `items` by the name that `name_of` gives for each; equal names keep their order.
template <typename Item, typename NameOf>
void sort_by_name(std::vector<Item>& items, const std::string& tag, const NameOf& name_of) {
    std::vector<std::pair<std::string, Item>> keyed;
    keyed.reserve(items.size());
    for (Item& item : items) {
        keyed.emplace_back(collation_key(tag, name_of(item)), item);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i] = keyed[i].second;
    }
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Interned strings: each distinct text is held once and named by a small number. Not for sharing between threads while
// it grows.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace minhbach {

class StringPool {
public:
    using Index = std::uint32_t;

    StringPool() { intern({}); }  // index 0 is the empty text
    // The views of a copy would look into the original.
    StringPool(const StringPool&) = delete;
    StringPool& operator=(const StringPool&) = delete;
    StringPool(StringPool&&) = default;
    StringPool& operator=(StringPool&&) = default;
    ~StringPool() = default;

    Index intern(std::string_view text) {
        const auto found = index_.find(text);
        if (found != index_.end()) {
            return found->second;
        }
        const auto index = static_cast<Index>(texts_.size());
        texts_.emplace_back(text);
        index_.emplace(texts_.back(), index);
        return index;
    }

    std::optional<Index> find(std::string_view text) const {
        const auto found = index_.find(text);
        return found == index_.end() ? std::nullopt : std::optional(found->second);
    }

    const std::string& operator[](Index index) const { return texts_[index]; }
    std::size_t size() const { return texts_.size(); }

private:
    std::deque<std::string> texts_;  // a deque never moves its elements, so that the views in the map stay valid
    std::unordered_map<std::string_view, Index> index_;
};

}  // namespace minhbach

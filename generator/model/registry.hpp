// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace minhbach {

// Entities in the order of their file, found by id.
template <typename Entity, typename Index>
class Registry {
public:
    using index_type = Index;

    // False when the id is taken; nothing is changed then.
    bool add(Entity entity) {
        if (!by_id_.emplace(entity.id, static_cast<Index>(items_.size())).second) {
            return false;
        }
        items_.push_back(std::move(entity));
        return true;
    }

    std::optional<Index> find(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? std::nullopt : std::optional<Index>(found->second);
    }

    const Entity& operator[](Index index) const { return items_[index]; }
    Entity& operator[](Index index) { return items_[index]; }
    std::size_t size() const { return items_.size(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

    // The registry's file could not be read, which has been reported: that an id is not here is no mistake of whoever
    // names it.
    void mark_unread() { unread_ = true; }
    bool unread() const { return unread_; }

    // Its file is a table: data/areas.csv instead of data/areas.json.
    void mark_table() { table_ = true; }
    // What that file is called, of which the name is known that it has as JSON.
    std::string file(const std::string& json) const {
        constexpr std::string_view ending = ".json";
        return table_ && json.ends_with(ending) ? json.substr(0, json.size() - ending.size()) + ".csv" : json;
    }

    std::vector<std::string_view> ids() const {
        std::vector<std::string_view> result;
        for (const Entity& item : items_) {
            result.push_back(item.id);
        }
        return result;
    }

private:
    std::vector<Entity> items_;
    std::unordered_map<std::string, Index> by_id_;
    bool unread_ = false;
    bool table_ = false;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The entries of a list in a registry's file, each under its id.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "load/json_document.hpp"
#include "load/registry_notes.hpp"
#include "load/source_text.hpp"
#include "model/registry.hpp"

namespace minhbach {

// Whether an id can stand in addresses and be the name of a folder anywhere; reports what its form lets pass.
bool is_usable_id(const SourceText& source, const JsonValue& id);

// Whether a page or a file of the site is called so, or no folder can be where a site is copied to.
bool is_reserved_name(std::string_view name);

// Takes the entries of one list into a registry, each under its id.
template <typename Entity, typename Index>
class EntryList {
public:
    EntryList(const SourceText& source, Registry<Entity, Index>& registry, EntryPlaces& places, std::size_t limit)
        : source_(source), registry_(registry), places_(places), limit_(limit) {}

    // The JSON of each entity, by index.
    std::vector<const JsonValue*> add(const JsonValue& list) {
        for (const JsonValue& item : list.items) {
            if (registry_.size() >= limit_) {
                source_.error(
                    item.offset, 1, "too-many",
                    say("quá {0} mục trong một sổ danh mục", "more than {0} entries in one registry", limit_));
                break;
            }
            const JsonValue* id = item.find("id");
            if (id != nullptr && id->type == JsonValue::Type::string && is_usable_id(source_, *id)) {
                add(item, *id);
            }
        }
        return std::move(added_);
    }

private:
    void add(const JsonValue& item, const JsonValue& id) {
        Entity entity;
        entity.id = id.text;
        // On some hosts an id in capitals is the same folder as one in small letters.
        const auto [other, fresh] = by_folded_.emplace(folded(id.text), static_cast<Index>(registry_.size()));
        if (!fresh) {
            const std::uint32_t line = places_.of(other->second).line;
            source_.error(id.offset, id.length, "duplicate-id",
                          say("mã \"{0}\" đã có ở dòng {1}", "the id \"{0}\" is taken by line {1}",
                              registry_[other->second].id, line),
                          say("mỗi mã chỉ cho một mục: đặt mã khác, hoặc bỏ một mục",
                              "an id stands for one entry: choose another, or remove one of the two"));
            return;
        }
        registry_.add(std::move(entity));
        places_.add(source_.place(item.offset));
        added_.push_back(&item);
    }

    const SourceText& source_;
    Registry<Entity, Index>& registry_;
    EntryPlaces& places_;
    std::size_t limit_;
    std::unordered_map<std::string, Index> by_folded_;
    std::vector<const JsonValue*> added_;
};

}  // namespace minhbach

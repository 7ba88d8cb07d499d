// SPDX-License-Identifier: MIT
// What a property of a registry names: another entity by its id, or one of a list of codes.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "load/hints.hpp"
#include "load/object_reader.hpp"

namespace minhbach {

// The index of the entity that property `key` names; `absent` when the property is absent, or unknown (reported).
template <typename Entity, typename Index>
Index reference(ObjectReader& reader, std::string_view key, const Registry<Entity, Index>& registry, Index absent,
                const std::string& file) {
    const std::string id = reader.optional_text(key);
    if (id.empty()) {
        return absent;
    }
    const auto found = registry.find(id);
    if (!found && !registry.unread() && !trimmed(id).empty()) {
        reader.error(key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", id),
                     code_hint(id, registry, reader.languages(), file));
    }
    return found.value_or(absent);
}

// The entities that the list `key` names; `unknown` in the place of those that are not there (reported), or nothing.
template <typename Entity, typename Index>
std::vector<Index> references(ObjectReader& reader, std::string_view key, const Registry<Entity, Index>& registry,
                              const std::string& file, std::optional<Index> unknown = std::nullopt) {
    std::vector<Index> result;
    for (const JsonValue* item : reader.text_items(key)) {
        if (const auto found = registry.find(item->text)) {
            result.push_back(*found);
            continue;
        }
        if (!registry.unread() && !trimmed(item->text).empty()) {
            reader.error(*item, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", item->text),
                         code_hint(item->text, registry, reader.languages(), file));
        }
        if (unknown) {
            result.push_back(*unknown);
        }
    }
    return result;
}

// The code of a property whose form has been checked; the first of the codes where it is none.
template <typename Enum, std::size_t N>
Enum code(ObjectReader& reader, std::string_view key, const std::array<std::string_view, N>& codes) {
    return from_code<Enum>(codes, reader.optional_text(key)).value_or(Enum{});
}

}  // namespace minhbach

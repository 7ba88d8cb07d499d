// SPDX-License-Identifier: MIT
// What a property of a registry names: another entity by its id, or one of a list of codes.
#pragma once

#include <array>
#include <string>
#include <string_view>

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
    if (!found && !registry.unread()) {
        reader.error(key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", id),
                     code_hint(id, registry, file));
    }
    return found.value_or(absent);
}

template <typename Enum, std::size_t N>
Enum code(ObjectReader& reader, std::string_view key, const std::array<std::string_view, N>& codes) {
    const std::string text = reader.text(key);
    const auto found = from_code<Enum>(codes, text);
    if (!found && !text.empty()) {
        reader.error(key, "unknown-code", say("không có giá trị \"{0}\"", "there is no value \"{0}\"", text),
                     code_list_hint(text, {codes.begin(), codes.end()}));
    }
    return found.value_or(Enum{});
}

}  // namespace minhbach

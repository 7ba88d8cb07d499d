// SPDX-License-Identifier: MIT
// What to do about the mistakes that can be made in several files: unknown codes, days and periods that do not exist.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// "write 2023-12-31" for 31/12/2023 and the like, otherwise how a day is written.
Message date_hint(std::string_view wrong);

Message period_hint(Calendar calendar = {});

// `total` stands for all budget years; "" where nothing does.
Message budget_year_hint(Calendar calendar, std::string_view total);

// What to do about a value that is none of `codes`.
Message code_list_hint(std::string_view wrong, const std::vector<std::string_view>& codes);

// The same where each code has names, which people write instead of it ("thực hiện" for actual).
struct NamedCode {
    // A code of the program's.
    NamedCode(std::string_view id, const Message& name) : code(id), shown(name), names{name.vi, name.en} {}
    // One of the site's, with its name in each of its languages.
    NamedCode(std::string_view id, const LocalText& name, const Languages& languages);

    std::string_view code;
    Message shown;
    std::vector<std::string> names;
};
Message named_code_hint(std::string_view wrong, const std::vector<NamedCode>& codes);

// Like nearest() of base/text.hpp, but nothing for what is too long to be a slip of the keyboard.
std::optional<std::string_view> near_code(std::string_view wrong, const std::vector<std::string_view>& codes);

// The hint for an unknown code when nothing that is known comes near it.
Message unknown_code_hint(const std::string& registry_file);

template <typename Entity>
const LocalText& name_of(const Entity& entity) {
    if constexpr (requires { entity.full_name; }) {
        return entity.full_name;
    } else if constexpr (requires { entity.name; }) {
        return entity.name;
    } else {
        return entity.title;
    }
}

// A name of the site's as the program's user reads it.
inline Message shown_name(const LocalText& name, const Languages& languages) {
    return {name.in(languages.nearest(Tongue::vi)), name.in(languages.nearest(Tongue::en))};
}

// The code that was most likely meant by `wrong`: the one whose name was written instead of it, or else the nearest.
template <typename Entity, typename Index>
Message code_hint(std::string_view wrong, const Registry<Entity, Index>& registry, const Languages& languages,
                  const std::string& registry_file) {
    const std::string plain = folded(wrong);
    const std::string file = registry.file(registry_file);
    for (const Entity& entity : registry) {
        const LocalText& name = name_of(entity);
        if (std::any_of(languages.begin(), languages.end(),
                        [&](Language language) { return folded(name.in(language)) == plain; })) {
            return say("ở đây ghi mã, không ghi tên: \"{0}\"", "a code is written here, not a name: \"{0}\"",
                       entity.id);
        }
    }
    const auto near = near_code(wrong, registry.ids());
    if (!near) {
        return unknown_code_hint(file);
    }
    const Message name = shown_name(name_of(registry[*registry.find(std::string(*near))]), languages);
    return {fmt::format("có phải \"{}\" ({})? Các mã ở {}", *near, name.vi, file),
            fmt::format("did you mean \"{}\" ({})? The codes are in {}", *near, name.en, file)};
}

// The same of a code of a declared dimension: of few codes, all with their names.
Message code_hint(std::string_view wrong, const Dimension& dimension, const Languages& languages);

// The same of the name of a dimension, or of a tree where trees may stand, too.
Message dimension_hint(std::string_view wrong, const Dimensions& dimensions);

}  // namespace minhbach

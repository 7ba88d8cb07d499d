// SPDX-License-Identifier: MIT
// The two languages every text of the project exists in, and a text that exists in both.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace minhbach {

enum class Language : unsigned char { vi, en };

inline constexpr std::array<Language, 2> all_languages{Language::vi, Language::en};

constexpr std::string_view to_string(Language language) {
    return language == Language::vi ? "vi" : "en";
}

// A text in Vietnamese and English. Both are always set: whoever has only one has a mistake to report.
struct LocalText {
    std::string vi;
    std::string en;

    const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
    bool operator==(const LocalText&) const = default;
};

}  // namespace minhbach

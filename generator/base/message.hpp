// SPDX-License-Identifier: MIT
// What the program tells its user: always in the two languages that it speaks itself, whatever the languages of the
// site are. What readers of the site see is a LocalText (base/language.hpp); neither becomes the other.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace minhbach {

enum class Tongue : unsigned char { vi, en };

inline constexpr std::array<Tongue, 2> all_tongues{Tongue::vi, Tongue::en};

constexpr std::string_view to_string(Tongue tongue) {
    return tongue == Tongue::vi ? "vi" : "en";
}

struct Message {
    std::string vi;
    std::string en;

    const std::string& in(Tongue tongue) const { return tongue == Tongue::vi ? vi : en; }
    bool operator==(const Message&) const = default;
};

// Makes a Message from a format string per tongue; the arguments are given once and may be numbered ({0}, {1}).
template <typename... Args>
Message say(fmt::format_string<const Args&...> vi, fmt::format_string<const Args&...> en, const Args&... args) {
    return {fmt::format(vi, args...), fmt::format(en, args...)};
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "model/observation.hpp"

#include <string_view>

namespace minhbach {

namespace {

// Crockford's base 32: no letter that is read as a digit.
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

}  // namespace

std::optional<std::uint64_t> parse_observation_id(std::string_view text) {
    if (text.size() != 13 || text.front() != 'o') {
        return std::nullopt;
    }
    std::uint64_t id = 0;
    for (const char c : text.substr(1)) {
        const std::size_t digit = alphabet.find(c);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        id = id << 5U | digit;
    }
    return id;
}

std::string to_observation_id(std::uint64_t id) {
    std::string text(13, 'o');
    for (std::size_t i = 12; i > 0; --i) {
        text[i] = alphabet[id & 31U];
        id >>= 5U;
    }
    return text;
}

}  // namespace minhbach

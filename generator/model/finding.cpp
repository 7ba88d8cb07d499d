// SPDX-License-Identifier: MIT
#include "model/finding.hpp"

#include <xxhash.h>

namespace minhbach {

std::string to_finding_id(std::uint64_t id) {
    std::string text = to_observation_id(id);
    text[0] = 'f';
    return text;
}

std::optional<std::uint64_t> parse_finding_id(std::string_view text) {
    if (!text.starts_with('f')) {
        return std::nullopt;
    }
    std::string as_observation(text);
    as_observation[0] = 'o';
    return parse_observation_id(as_observation);
}

std::uint64_t remark_id(std::string_view name) {
    const std::string key = std::string(to_string(RuleKind::remark)) + '|' + std::string(name);
    return XXH3_64bits(key.data(), key.size()) >> 4U;
}

}  // namespace minhbach

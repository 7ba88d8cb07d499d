// SPDX-License-Identifier: MIT
#include "base/replaced.hpp"

namespace minhbach {

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    std::size_t at = 0;
    for (std::size_t next = text.find(from); next != std::string_view::npos; next = text.find(from, at)) {
        result.append(text, at, next - at).append(to);
        at = next + from.size();
    }
    return result.append(text, at);
}

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 500;
    if (text.size() <= longest) {
        return std::string(text);
    }
    std::size_t kept = longest;
    while (kept > 0 && (static_cast<unsigned char>(text[kept]) & 0xC0U) == 0x80U) {
        --kept;
    }
    return std::string(text.substr(0, kept)) + "…";
}

}  // namespace minhbach

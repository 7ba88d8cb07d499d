// SPDX-License-Identifier: MIT
#include "model/locator.hpp"

namespace minhbach {

std::string_view heading_of(std::string_view locator) {
    constexpr std::size_t steps = 3;
    std::size_t end = 0;
    for (std::size_t depth = 0; depth < steps && end != std::string_view::npos; ++depth) {
        end = locator.find('/', end == 0 ? 0 : end + 1);
    }
    return locator.substr(0, end);
}

std::string_view heading_above(std::string_view locator) {
    const std::size_t last = locator.rfind('/');
    return last == std::string_view::npos ? std::string_view() : locator.substr(0, last);
}

const Heading* declared_heading(const Source& source, std::string_view locator) {
    for (; !locator.empty(); locator = heading_above(locator)) {
        if (const auto found = source.headings.find(locator); found != source.headings.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

std::string spaced_steps(std::string_view locator) {
    std::string shown;
    for (const char c : locator) {
        if (c == '/') {
            shown += " / ";
        } else {
            shown += c;
        }
    }
    return shown;
}

}  // namespace minhbach

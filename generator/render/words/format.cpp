// SPDX-License-Identifier: MIT
#include "render/words/format.hpp"

namespace minhbach {

std::string Formatter::partial_date(const std::string& text) const {
    if (const auto whole = parse_date(text)) {
        return date(*whole);
    }
    if (const auto parsed = parse_period(text)) {
        return period(*parsed);
    }
    return text;
}

}  // namespace minhbach

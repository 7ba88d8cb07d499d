// SPDX-License-Identifier: MIT
#include "plan/page_kind.hpp"

#include <array>

namespace minhbach {

std::string_view to_string(PageKind kind) {
    static constexpr std::array<std::string_view, page_kinds> names{
        "home",   "areas",  "area",      "area_program", "programs",   "program",   "sources",
        "source", "about",  "not_found", "findings",     "indicators", "indicator", "compare",
        "text",   "search", "detail",    "moved",        "chart"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace minhbach

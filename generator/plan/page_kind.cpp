// SPDX-License-Identifier: MIT
#include "plan/page_kind.hpp"

#include <array>

#include "plan/routes.hpp"

namespace minhbach {

const PageKindFacts& facts_of(PageKind kind) {
    using enum MenuEntry;
    // In the order of PageKind. What its template may name stands in render/theme/template_names.cpp in the same order.
    static constexpr std::array<PageKindFacts, page_kinds> table{{
        {"home", home, true},
        {"areas", areas, true, areas_path},
        {"area", areas},
        {"area_program", areas},
        {"programs", programs, true, programs_path},
        {"program", programs},
        {"sources", sources, true, sources_path},
        {"source", sources},
        {"about", about, true, about_path},
        {"not_found", none, true, {}, false},
        {"findings", findings, true, findings_path},
        {"indicators", indicators, true, indicators_path},
        {"indicator", indicators},
        {"compare", indicators, true, compare_path},
        {"siblings", indicators},
        {"pair", indicators},
        {"text"},
        {"search", search, true, search_path, false},
        {"detail", none, false, {}, false},
        {"changes", areas, false, {}, false},
        {"moved", none, false, {}, false},
        {"chart", none, false, {}, false},
    }};
    return table.at(static_cast<std::size_t>(kind));
}

}  // namespace minhbach

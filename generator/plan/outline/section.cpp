// SPDX-License-Identifier: MIT
#include "plan/outline/section.hpp"

#include <array>

namespace minhbach {

const SectionFacts& facts_of(Section section) {
    // In the order of Section.
    static constexpr std::array<SectionFacts, section_kinds> table{{
        {"overview", "has_tiles", {}},
        {"standouts", "has_standouts", {}},
        {"programs", "has_programs", "programs_here"},
        {"parts", "has_children", "program_parts"},
        {"by_area", "has_areas", "areas_with_figures", "by-area"},
        {"charts", "has_charts", "charts"},
        {"targets", "has_targets", "targets"},
        {"unspent", "has_unspent_lines", "unspent"},
        {"money", "has_money", "money"},
        {"newest", "has_lead_table", {}},
        {"breaks", "has_breaks", {}},
        {"values", "has_value_table", {}},
        {"texts", "has_commentary_links", {}},
        {"commentary", "has_commentary", {}},
        {"findings", "has_finding_list", "findings_found"},
        {"revision", {}, {}},
        {"changes", "has_changes", "changes"},
        {"compared", "has_compared_with", "compare_with", "with"},
        {"computed", "has_computed_groups", "computed_heading"},
        {"how_to_read", {}, {}},
        {"further", "has_further", "further"},
        {"figures", "has_figures", "figures_in_detail"},
        {"about", {}, {}},
        {"units", "has_units", "units_below"},
        {"reports", {}, {}},
        {"sources", "has_source_list", "sources_used"},
        {"holds", {}, {}},
    }};
    return table.at(static_cast<std::size_t>(section));
}

}  // namespace minhbach

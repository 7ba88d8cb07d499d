// SPDX-License-Identifier: MIT
#include "plan/outline/page_kind.hpp"

#include <array>

#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

// What a page answers comes first: whether it is good or bad, then the figures that say so, then where they are from.
constexpr std::array of_home{Section::overview, Section::standouts, Section::charts,   Section::commentary,
                             Section::by_area,  Section::reports,   Section::findings, Section::holds};
constexpr std::array of_area{Section::programs, Section::targets,  Section::charts,     Section::unspent,
                             Section::money,    Section::texts,    Section::commentary, Section::findings,
                             Section::changes,  Section::compared, Section::computed,   Section::figures,
                             Section::further,  Section::units,    Section::sources};
constexpr std::array of_area_program{Section::targets,    Section::charts,   Section::unspent, Section::money,
                                     Section::commentary, Section::findings, Section::changes, Section::computed,
                                     Section::figures,    Section::further,  Section::sources};
constexpr std::array of_program{Section::parts,      Section::by_area,  Section::charts,   Section::money,
                                Section::commentary, Section::findings, Section::computed, Section::figures,
                                Section::further,    Section::sources};
constexpr std::array of_source{Section::revision,    Section::findings, Section::charts,
                               Section::how_to_read, Section::further,  Section::figures};
constexpr std::array of_indicator{Section::newest,  Section::charts,   Section::breaks, Section::values,
                                  Section::further, Section::findings, Section::about,  Section::sources};

}  // namespace

const PageKindFacts& facts_of(PageKind kind) {
    using enum MenuEntry;
    // In the order of PageKind. What its template may name stands in render/theme/template_names.cpp in the same order.
    static constexpr std::array<PageKindFacts, page_kinds> table{{
        {"home", home, true, {}, true, of_home},
        {"areas", areas, true, areas_path},
        {"area", areas, false, {}, true, of_area},
        {"area_program", areas, false, {}, true, of_area_program},
        {"programs", programs, true, programs_path},
        {"program", programs, false, {}, true, of_program},
        {"sources", sources, true, sources_path},
        {"source", sources, false, {}, true, of_source},
        {"about", about, true, about_path},
        {"not_found", none, true, {}, false},
        {"findings", findings, true, findings_path},
        {"indicators", indicators, true, indicators_path},
        {"indicator", indicators, false, {}, true, of_indicator},
        {"compare", compare, true, compare_path},
        {"siblings", compare},
        {"pair", compare},
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

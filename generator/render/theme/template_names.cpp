// SPDX-License-Identifier: MIT
#include "render/theme/template_names.hpp"

#include <array>
#include <stdexcept>

#include "plan/outline/section.hpp"

namespace minhbach {

namespace {

// Written as in docs/themes.md: names with blanks between them, the names inside a list or object in brackets, a shared
// list by its name in capitals.
const std::map<std::string, std::string_view, std::less<>> shared_lists{
    {"CELL",
     "value unit has_href href is_missing reason qualifier is_derived inputs[label value href has_href] "
     "marks[href label]"},
    {"MONEY",
     "label has_href href number indent is_heading dimensions assigned[CELL] disbursed[CELL] printed_rate[CELL] "
     "rate[CELL] undisbursed[CELL] goals[CELL] has_assigned_omitted assigned_omitted has_disbursed_omitted "
     "disbursed_omitted has_goals_omitted goals_omitted has_bar is_bar_expected bar_width bar_end bar_text as_of"},
    {"MONEYTABLE", "has_money has_money_times money_groups[title anchor plans_told money_rows[MONEY]]"},
    {"FIGURES",
     "title heading has_shared shared[label href] has_heading_lang heading_lang figure_rows[id has_area area_label "
     "area_href "
     "has_area_href program_label "
     "program_href has_program_href "
     "indicator_label indicator_href breakdown_label "
     "dimensions value unit is_missing reason qualifier rate period as_of kind has_locator_lang locator_lang locator "
     "source_label source_href href "
     "printed_differs printed_value printed_unit is_repeated marks[href label]]"},
    {"VALUES",
     "id CELL sort_value sort_time sort_area indicator_label indicator_href area_label area_href has_area_href "
     "program_label "
     "program_href "
     "has_program_href breakdown_label dimensions period as_of kind "
     "has_source source_label source_href has_coverage coverage column column_label"},
    {"LIGHT",
     "is_missing reason is_derived qualifier has_qualifier value has_unit unit has_href href inputs[label value href "
     "has_href] marks[href label]"},
    {"ALONE", "id has_shared shared[label has_href href] LIGHT"},
    {"TABLE",
     "title caption has_shared shared[label has_href href] row_heading is_sortable has_about_column "
     "has_when_column has_more more more_href rows[id sort_value name has_name_href name_href has_second second "
     "has_place place has_break "
     "break_text columns cells[id has_id LIGHT] is_contradicted has_about_column about has_program program_label "
     "has_program_href program_href has_when_column when sort_time has_source source_label source_href has_coverage "
     "coverage]"},
    {"CHOOSERS", "has_choosers choosers[title options[label is_here href has_also also]] "},
    {"INDICATORS",
     "indicator_groups[title anchor count has_indicators indicators[INDICATOR] has_single single_count "
     "single[INDICATOR]] "},
    {"PROGRAMS", "has_program_groups program_groups[title group_programs[TILE figures]] "},
    {"REPORTS",
     "has_reports reports[NAMES href publisher period as_of figures area_label area_href "
     "has_area_href program_label "
     "program_href has_program_href] "},
    {"LISTPAGES", "has_list_pages list_pages[label href count] "},
    {"INDICATOR",
     "label href has_value value has_told_parts told_parts[label value] about has_coverage coverage marks[href label]"},
    {"COMPUTED", "has_computed_groups computed_groups[title has_shared shared[label href] value_rows[VALUES]] "},
    {"FURTHER",
     "has_further further[label has_label_lang label_lang href about places has_places_lang places_lang figures "
     "anchors[id]] has_omitted omitted has_money_elsewhere "
     "money_elsewhere "},
    {"CHARTS",
     "id title text unit note svg_html href svg_href png_href csv_href embed_href embed_code citation has_date "
     "values[name "
     "series "
     "value date]"},
    {"PICTURES", "has_charts has_interactive charts[CHARTS]"},
    {"HEROES", "has_heroes heroes[SUM has_terms terms_title terms[label value href]] "},
    {"UNIT", "label has_label_lang label_lang href has_href code ended figures place SUM"},
    {"TILE", "label number has_href href place SUM"},
    {"PLANNED",
     "has_planned planned[given given_unit given_about given_text has_given_href given_href marks[href label]]"},
    {"SUM", "SUM_ALONE beside[SUM_ALONE]"},
    {"SUM_ALONE",
     "areas has_sum is_long program spent spent_note has_spent_at_href spent_at_href plan has_plan_at_href "
     "plan_at_href "
     "plan_note rate "
     "kind "
     "bar_width bar_end "
     "about dimensions has_status status status_href marks[href label]"},
    {"TARGETS",
     "has_targets targets[label href about aims[CELL] aimed has_results results[CELL] result_word reached outcome] "
     "no_results "
     "targets_more "
     "targets_href "},
    {"UNSPENTS",
     "has_unspent_lines has_unspent unspent[UNSPENT declared_href] unspent_more partly_title has_partly partly[left "
     "spent[CELL] "
     "UNSPENT] "
     "partly_more has_unstated unstated[UNSPENT declared_href] unstated_more "
     "partly_elsewhere unspent_period unspent_href "},
    {"UNSPENT", "label href about plan[CELL] until"},
    {"CHANGE", "indicator_label indicator_href about before[CHANGE_SIDE] after[CHANGE_SIDE] change judgement"},
    {"CHANGE_SIDE", "value has_href href is_computed marks[href label] period as_of"},
    {"CHANGES",
     "has_changes changes[title is_first from to is_expected change_of change_rows[CHANGE] has_more more_href more] "
     "changes_further has_changes_omitted changes_omitted "
     "has_further_changes further_changes[title from to more_href more] "},
    {"PART",
     "whole_href whole_label chapter has_chapter_lang chapter_lang chapter_about chapter_places has_places_lang "
     "places_lang has_parts part has_before before_href has_after after_href "},
    {"COMPARED",
     "compared_areas[label href has_href column id is_checked] has_compared_programs compared_programs[label id "
     "compared_groups[is_first has_labels program_label period dimensions compared_rows[indicator_label indicator_href "
     "cells[VALUES] difference]]] "
     "has_program_choice columns has_rows_omitted rows_omitted "},
    {"NAMES",
     "short_name has_short_name_lang short_name_lang full_name has_full_name has_full_name_lang full_name_lang"},
    {"COMMENTARIES", "anchor title is_first body_html source_label source_href has_source period"},
    {"SQUARES",
     "has_squares squares[title href columns cells[is_gap label has_label_lang label_lang has_href href "
     "is_spent is_known is_none]]"},
    {"SOURCES", "label href publisher as_of figures"},
    {"FINDINGS",
     "id rule_label is_error severity_label message area_label area_href figures[label value href has_locator_lang "
     "locator_lang locator] is_remark "
     "by date "
     "has_answers "
     "answers[text by date document has_document]"},
};

constexpr std::string_view on_every_page =
    "lang title has_title_lang title_lang site_title site_subtitle publisher has_contact contact has_report "
    "report_href report_address description picture_url picture_width picture_height picture_alt "
    "canonical_url default_language_url dir "
    "languages[code name href url] has_other_languages other_languages[code name href url] root home_href areas_href "
    "programs_href sources_href about_href "
    "json_href has_json has_own_csv own_csv_href edition_number edition_date license_name license_url "
    "in_areas in_programs in_sources in_about is_home "
    "has_money_unit money_unit has_planned_href planned_href has_spent_href spent_href has_rate_href rate_href "
    "has_verdicts "
    "has_left_href left_href has_story story[text] has_story_more story_more[text] in_indicators in_compare "
    "indicators_href "
    "compare_href in_findings "
    "findings_href search_href in_search "
    "has_findings has_marks findings_count has_finding_list findings_open has_first_findings first_findings[href label "
    "area_label "
    "severity "
    "numbers remark] "
    "has_other_findings "
    "other_findings[href label area_label severity numbers remark] has_more_findings more_findings "
    "has_breadcrumbs "
    "breadcrumbs[label href] data_files[label csv_href json_href has_xlsx xlsx_href] "
    "has_site_pages site_pages[label href is_here] sections[SECTION] ";

constexpr std::string_view area_names =
    "has_whole whole[SUM] doubt HEROES TARGETS UNSPENTS full_name code has_level level_label has_validity validity "
    "has_ended "
    "ended_on parent_label "
    "parent_href "
    "has_parent "
    "has_predecessors "
    "predecessors[label href has_href] has_successors "
    "successors[label href has_href] has_programs programs[TILE figures] has_program_tiles program_tiles[TILE figures] "
    "has_program_sums SQUARES has_units units_ended units_more has_children children[UNIT] has_children_told "
    "children_told[UNIT] gathered[anchor "
    "title areas[label code]] "
    "MONEYTABLE has_money_details money_details[MONEY] has_composition "
    "composition_rows[MONEY] has_figures figures_open figure_groups[FIGURES] "
    "has_commentary commentaries[COMMENTARIES] has_commentary_links commentary_links[label href] PICTURES "
    " has_source_list source_list[SOURCES] has_more_sources more_sources figures area_label area_href "
    "program_label program_href COMPUTED FURTHER CHANGES has_compared_with compared_with[has_own about own "
    "compared_areas[label "
    "href value]]";

// In the order of PageKind.
constexpr std::array<std::string_view, page_kinds> page_names{
    "PICTURES SQUARES intro reports[SOURCES] has_areas areas[label has_label_lang label_lang href level "
    "parent_label figures place SUM] has_other_areas other_areas[label has_label_lang label_lang href parent_label] "
    "has_tiles tiles[TILE PLANNED] "
    "has_more_programs more_programs "
    "has_standouts standouts[areas[label href] value text dimensions marks[href label]] has_newest newest "
    "figures_total "
    "sources_total "
    "areas_total "
    "programs_total has_commentary commentaries[COMMENTARIES]",
    "has_area_sums areas_more areas[label has_label_lang label_lang href has_href code gathered[text] "
    "has_below below[label has_label_lang label_lang href has_href code ended] below_elsewhere SUM]",
    area_names,
    area_names,
    "PROGRAMS LISTPAGES is_empty roots[TILE name period has_told told[label number href has_href has_grandchildren "
    "grandchildren[label number href has_href]] all_children has_children children[label number href has_href "
    "has_grandchildren grandchildren[label number href has_href]]]",
    "NAMES number has_level level_label validity owner has_owner has_legal_basis "
    "legal_basis[text has_text_lang text_lang] is_unverified "
    "has_parent "
    "parent_label parent_href has_children "
    "children_more children[label number href has_href] has_part_tiles part_tiles[TILE PLANNED] has_part_lines "
    "part_lines[TILE PLANNED] PLANNED planned_place has_whole "
    "whole[TILE PLANNED has_terms terms_title terms[label value href]] has_area_sums has_areas areas[TILE "
    "PLANNED figures] has_other_areas other_areas[label has_label_lang label_lang href "
    "parent_label] "
    "MONEYTABLE has_figures figures_open "
    "figure_groups[FIGURES] has_commentary "
    "commentaries[COMMENTARIES] PICTURES has_source_list source_list[SOURCES] has_more_sources "
    "more_sources figures COMPUTED "
    "FURTHER",
    "REPORTS LISTPAGES",
    "NAMES source_title publisher_name about issued has_issued document_number has_document_number url has_url "
    "area_label "
    "area_href has_area_href program_label program_href "
    "has_program_href period as_of has_as_of figures figure_groups[FIGURES] PICTURES FURTHER "
    "has_xlsx xlsx_href "
    "missing_count has_earlier_reports earlier_reports[label href] has_later_reports later_reports[label href] "
    "revision has_restated change_of restated[CHANGE] has_restated_more restated_more has_dropped dropped[label href] "
    "has_dropped_more dropped_more has_file_hash file_hash",
    "commentaries[COMMENTARIES]",
    "",
    "PICTURES total errors warnings small has_rules rules[label text is_compared checked agreed found merged] "
    "finding_groups[title href "
    "findings[FINDINGS]] "
    "has_largest largest[label href area numbers] has_finding_indexes finding_indexes[title entries[label count "
    "links[href label]]] FURTHER",
    "INDICATORS is_empty has_indicator_toc has_filter indicators_count has_indicator_themes indicator_themes[label "
    "href count]",
    "indicator_name indicator_id definition has_definition_lang definition_lang unit_name direction_label theme_label "
    "origin has_formula formula_words "
    "formula_symbols has_method method_source has_notes notes has_breaks "
    "breaks[date text] has_built_on built_on[label href has_href] has_used_by used_by[label href has_href] "
    "FURTHER CHOOSERS number_alone[ALONE] has_lead_table lead_table[TABLE] newest_slice has_value_table "
    "value_table[TABLE] "
    "has_lead_chart lead_chart[CHARTS] has_sortable has_left_out left_out[text] PICTURES "
    " has_source_list source_list[SOURCES] has_more_sources more_sources",
    "has_compare_groups compare_groups[label href areas[label]] has_omitted omitted",
    "COMPARED has_pairs pairs[label href]",
    "COMPARED HEROES has_others others[label links[label href]] siblings_href siblings_label",
    "text_html has_text_lang text_lang has_commentary commentaries[COMMENTARIES]",
    "has_letters letters[label href is_here entries] has_letter letter has_parts parts[label href is_here] "
    "has_letter_groups letter_groups[letter search_entries[label href context]] is_list_start",
    "PART is_of_source source_title publisher_name is_of_indicator CHOOSERS has_value_table value_table[TABLE] "
    "INDICATORS has_figure_groups figure_groups[FIGURES] has_shared shared[label href] has_value_rows "
    "value_rows[VALUES] MONEYTABLE PROGRAMS REPORTS FURTHER "
    "findings[FINDINGS]",
    "PART CHANGES has_omitted omitted",
    // These alone: it is read by nobody whose browser goes on.
    "lang dir title has_title_lang title_lang site_title canonical_url root target_href",
    "lang dir site_title canonical_url picture_url root page_title page_href has_interactive CHARTS",
};

// Of a section of a page, as the table of sections has them.
void add_sections(NameScope& scope) {
    scope.names["section_anchor"];
    scope.names["section_title"];
    for (std::size_t i = 0; i < section_kinds; ++i) {
        scope.names["shows_" + std::string(facts_of(static_cast<Section>(i)).name)];
    }
}

void read_scope(std::string_view& text, NameScope& scope) {
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
            continue;
        }
        if (text.front() == ']') {
            text.remove_prefix(1);
            return;
        }
        const auto end = std::min(text.find_first_of(" []"), text.size());
        const std::string name(text.substr(0, end));
        text.remove_prefix(end);
        if (name == "SECTION") {
            add_sections(scope);
            continue;
        }
        if (const auto shared = shared_lists.find(name); shared != shared_lists.end()) {
            std::string_view inner = shared->second;
            read_scope(inner, scope);
            continue;
        }
        auto& entry = scope.names[name];
        if (!text.empty() && text.front() == '[') {
            text.remove_prefix(1);
            entry = std::make_unique<NameScope>();
            read_scope(text, *entry);
        }
    }
}

}  // namespace

const NameScope& names_of(PageKind kind) {
    static const auto scopes = [] {
        std::array<NameScope, page_names.size()> result;
        for (std::size_t i = 0; i < page_names.size(); ++i) {
            const bool light = static_cast<PageKind>(i) >= PageKind::moved;
            for (std::string_view text : {light ? std::string_view() : on_every_page, page_names[i]}) {
                read_scope(text, result[i]);
            }
        }
        return result;
    }();
    return scopes[static_cast<std::size_t>(kind)];
}

}  // namespace minhbach

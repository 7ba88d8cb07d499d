// SPDX-License-Identifier: MIT
// How much of anything is taken: beyond that the input is refused with a message that has a place. No honest report
// comes near; docs/limits.md says why each stands where it does, and a test holds the two together.
#pragma once

#include <cstddef>
#include <cstdint>

namespace minhbach::limits {

// Authored texts.
inline constexpr std::size_t text_bytes = 200'000;
inline constexpr std::size_t text_table_columns = 60;
inline constexpr std::size_t text_nesting = 40;
inline constexpr std::size_t text_line_brackets = 500;
inline constexpr std::uint64_t text_steps = 200'000'000;
inline constexpr std::size_t text_memory = 128'000'000;
inline constexpr std::size_t front_matter_bytes = 20'000;
inline constexpr std::size_t reference_keys = 48;

// Registries and formulas.
inline constexpr std::size_t json_depth = 64;
inline constexpr std::size_t json_members = 1000;
inline constexpr std::size_t tree_depth = 64;
inline constexpr std::size_t formula_depth = 64;
inline constexpr std::size_t former_addresses = 50;

// Figures.
inline constexpr std::size_t statements_of_a_line = 60;
inline constexpr std::size_t dimensions = 32;
inline constexpr std::size_t combinations = 1'000'000;
inline constexpr std::size_t cells_of_money = 256;

// Themes.
inline constexpr std::size_t sentence_bytes = 2'000;
inline constexpr std::size_t template_partials_deep = 16;
inline constexpr std::size_t template_partials = 5'000;
inline constexpr std::size_t template_sections = 64;
inline constexpr std::size_t template_lists_crossed = 1;
inline constexpr std::size_t template_bytes = 1'000'000;
inline constexpr std::size_t assets_bytes = 536'870'912;

// Bars of a picture of a chart: what a reader can compare, and less than 8 kB. What is not drawn is said.
inline constexpr std::size_t bars_of_picture = 18;
// Areas on one line among which the page's own is sought; more of them would be a band.
inline constexpr std::size_t dots_of_strip = 100;
// Boundaries of areas: of all files together, and what they cost once they lie on the grid of a map. A picture of a map
// stays below 8 kB; its words give way, and where outlines alone are more there is no such map.
inline constexpr std::size_t boundary_bytes = 16'777'216;
inline constexpr std::size_t boundary_positions = 300'000;
inline constexpr std::size_t map_line_length = 150'000;
inline constexpr std::size_t map_faces = 5'000;
inline constexpr std::size_t map_bytes = 8'000;
// Times at which a rate is ranked on the page of a program, each a chart.
inline constexpr std::size_t panels_of_indicator = 3;

// Pages: rows of one table, and figures told one by one; the others stand on further pages.
inline constexpr std::size_t rows_of_page = 60;
inline constexpr std::size_t money_rows_of_page = 40;
inline constexpr std::size_t numbers_of_cell = 40;
inline constexpr std::size_t further_pages = 20;
// Of all slices of one indicator together.
inline constexpr std::size_t pages_of_slices = 40;
// Of what stands in rows, by what a row of each kind weighs (plan/rows/row_weight); of lists by what a line does.
inline constexpr std::size_t weight_of_page = 2'000;
inline constexpr std::size_t weight_of_list = 2'500;
// Words at the head of a page; what more there is to say is folded away below.
inline constexpr std::size_t words_of_head = 80;
// Lines of which nothing was spent, and as many of which that is not stated.
inline constexpr std::size_t unspent_of_page = 5;
// What was to be reached, beside what came of it.
inline constexpr std::size_t targets_of_page = 6;
// Parts of a program with a tile each; of more there is a list.
inline constexpr std::size_t tiles_of_program = 24;
// Programs with a tile each on the home page, the largest, and on that of an area; of more there is a list.
inline constexpr std::size_t tiles_of_home = 12;
// Maps of squares of areas on the home page, and their columns: as many as a phone has room for.
inline constexpr std::size_t squares_of_home = 6;
inline constexpr std::size_t columns_of_squares = 6;
// What changed between two days, on a page that tells of other things, too.
inline constexpr std::size_t changes_of_page = 10;
// Figures that a report restates, the largest.
inline constexpr std::size_t restated_of_page = 20;
// Areas below one area each of which has a page with each other; of more only neighbours have.
inline constexpr std::size_t siblings_in_pairs = 40;
// Programs of an area that the search offers together with it; of more the area and the program are found.
inline constexpr std::size_t programs_of_found_area = 60;
inline constexpr std::size_t anchors_of_source = 1'200;
inline constexpr std::size_t findings_of_page = 20;
// Areas with what each has spent, on the page of a program, beside its charts and its table of money.
inline constexpr std::size_t areas_of_program = 50;
// What findings come to, in elements: one of a sum of a hundred areas has a line for each.
inline constexpr std::size_t weight_of_findings = 1'200;
inline constexpr std::size_t links_of_page = 300;
// Lines of the list of all indicators, each with its newest value.
inline constexpr std::size_t indicators_of_list = 450;
// Of these those of one theme that are not folded, where it has more than a few beyond.
inline constexpr std::size_t indicators_of_theme = 6;
// Of the search's list from A to Z, below one letter.
inline constexpr std::size_t entries_of_letter = 250;
// Areas side by side, and the rows that are told of them; names of areas in the list of all comparisons.
inline constexpr std::size_t areas_compared = 12;
inline constexpr std::size_t rows_compared = 40;
inline constexpr std::size_t names_of_comparisons = 2'000;
inline constexpr std::size_t sources_of_page = 30;
// Of the list of all sources; of more there are lists by year.
inline constexpr std::size_t sources_of_list = 150;
// Parts of a source to which its page leads; of more it leads to lists of them.
inline constexpr std::size_t parts_of_source = 200;
inline constexpr std::size_t page_bytes = 150'000;
inline constexpr std::size_t page_packed_bytes = 25'000;
inline constexpr std::size_t page_elements = 3'000;
// Figures in the data beside a page; of more the tables of the whole site tell.
inline constexpr std::size_t page_figures = 20'000;
// Tables of more rows are published as CSV and JSON only: no spreadsheet program is of use for them.
inline constexpr std::size_t rows_of_workbook = 100'000;
// Of a computed value on a page; a total over a hundred communes names the first of them.
inline constexpr std::size_t inputs_of_value = 60;
inline constexpr std::size_t moved_pages = 200'000;

// Messages.
inline constexpr std::size_t messages_of_a_kind = 100;
inline constexpr std::size_t messages = 1'000;
inline constexpr std::size_t equal_messages = 5;

}  // namespace minhbach::limits

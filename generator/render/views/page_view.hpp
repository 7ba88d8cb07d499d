// SPDX-License-Identifier: MIT
// The data of a page for its template: one function a kind of page. The names are those of docs/themes.md.
#pragma once

#include <string_view>

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// The whole data of the page of `context`, whatever its kind.
View page_view(const PageContext& context);

// The data of what stands at a former address: `context` is that of its page as if it stood there still, `now` the
// route of the page.
View moved_view(const PageContext& context, const std::string& now);

// The page of a chart alone, which other sites may show in a frame: charts/NAME.html beside its page, whose `context`
// is given.
View chart_page_view(const PageContext& context, const Chart& chart);

// The page's own name, in the reader's language.
std::string page_title(const PageContext& context);
// The same of another page of the site.
std::string title_of(const PageContext& context, const Subject& subject);
// The same beside something else: of a source its short one.
std::string short_title_of(const PageContext& context, const Subject& subject);
// A sentence on what is on the page, for search engines and previews.
std::string page_description(const PageContext& context);

// NAME_lang and has_NAME_lang: the language of a text that stands there in another than the page's.
void set_language_of(const PageContext& context, View& view, const std::string& name, const LocalText& text);
// The name that other pages call this one by, and the full one where that is longer: short_name, full_name and their
// languages.
void set_names(const PageContext& context, View& view, const LocalText& brief, const LocalText& full);
// NAME_lang of words that a source prints, where the registry of sources knows its language.
void set_language_of_source(const PageContext& context, View& view, const std::string& name, SourceIndex source);

// So few rows are no reason to fold a list of them: a fold of one line takes as much room.
inline constexpr std::size_t rows_left_open = 4;

// Parts that page_view puts together, by kind.
void fill_home(const PageContext& context, View& view);
void fill_areas(const PageContext& context, View& view);
void fill_area(const PageContext& context, View& view);  // also area by program
void fill_programs(const PageContext& context, View& view);
void fill_program(const PageContext& context, View& view);
void fill_sources(const PageContext& context, View& view);
void fill_source(const PageContext& context, View& view);
void fill_findings(const PageContext& context, View& view);
void fill_indicators(const PageContext& context, View& view);
void fill_indicator(const PageContext& context, View& view);
void fill_compare(const PageContext& context, View& view);
void fill_siblings(const PageContext& context, View& view);
void fill_pair(const PageContext& context, View& view);
void fill_changes_page(const PageContext& context, View& view);
void fill_text(const PageContext& context, View& view);
void fill_search(const PageContext& context, View& view);
void fill_detail(const PageContext& context, View& view);
// To what a further page belongs, and what stands before and after it.
void fill_part(const PageContext& context, View& view);
void fill_indicator_detail(const PageContext& context, View& view);  // of an indicator, or of the list of them

// Shared by several kinds.
// What the headings of tables of money mean: the pages of their indicators.
void fill_money_headings(const PageContext& context, View& view);
void fill_money(const PageContext& context, View& view);
void fill_figures(const PageContext& context, View& view, bool with_area);
// Of the list of programs or of sources, or a further page of it, what stands there; and to which pages it leads, each
// with how many entries, in the words of this name.
void fill_program_groups(const PageContext& context, View& view);
void fill_reports(const PageContext& context, View& view);
void fill_list_pages(const PageContext& context, std::string_view counted, View& view);
// Where those of its figures stand that would make the page too long.
void fill_further(const PageContext& context, View& view);
// How much of its money an area has spent, at first sight.
void fill_heroes(const PageContext& context, View& view);

// The names of SUM, and `program`, from what the page of an area, or of a program in one, tells first; whether it tells
// a sum.
bool fill_sum_told(const PageContext& context, const std::string& path, View& view);
// What `page` tells beside the sum of a line, the list `beside` of SUM; once the sum is put.
void put_beside(const PageContext& context, const Subject& page, const FigureLine& told, View& view);
// The same of an area of which the head of the page itself tells.
bool fill_sum_of_head(const PageContext& context, AreaIndex area, View& view);
// How much two areas that are put side by side have spent.
void fill_compared_heroes(const PageContext& context, View& view);
void fill_commentary(const PageContext& context, View& view);
// Of these texts only; indexes into Corpus::commentary.
void fill_commentary(const PageContext& context, View& view, const std::vector<std::uint32_t>& of);
// What changed between two days; of a source, since the report that it follows.
void fill_changes(const PageContext& context, View& view);
void fill_revision(const PageContext& context, View& view);
// With which areas this one can be put side by side, on pages of their own.
void fill_compared_with(const PageContext& context, View& view);
// "Districts of Lạng Sơn side by side".
std::string siblings_title(const PageContext& context, const Subject& page);
// The title of a page that the publisher wrote.
std::string text_title(const PageContext& context, const Subject& page);
// "Search", or of a page of the list from A to Z its letter, too.
std::string search_title(const PageContext& context, const Subject& page);
// All such pages, for the foot of each page.
void fill_site_pages(const PageContext& context, View& view);
// For what stands under no program where others stand under theirs.
std::string no_program_label(const PageContext& context);
// The findings that concern a figure of the page, by name; the page of all findings has them itself.
void fill_finding_list(const PageContext& context, View& view);
// The findings of a further page of the page of contradictions, whole.
std::vector<View> finding_views(const PageContext& context);
void fill_source_list(const PageContext& context, View& view);
std::string figures_below(const PageContext& context, AreaIndex area);

}  // namespace minhbach

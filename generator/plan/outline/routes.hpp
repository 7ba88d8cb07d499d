// SPDX-License-Identifier: MIT
// The addresses of the site, as the data contract fixes them: the one place that knows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Paths are relative to the root of one language's site, end in "/", and are empty for the home page:
// "areas/20-lang-son/".
std::string area_path(const Corpus& corpus, AreaIndex area);
// The areas whose parts make up the path of an area, from the highest down to itself.
std::vector<AreaIndex> areas_of_path(const Corpus& corpus, AreaIndex area);
// What the part of an area ends with behind its code, its name without marks: the same in all languages.
std::string_view name_in_path(const Corpus& corpus, AreaIndex area);
std::string area_program_path(const Corpus& corpus, AreaIndex area, ProgramIndex program);
std::string program_path(const Corpus& corpus, ProgramIndex program);
std::string source_path(const Corpus& corpus, SourceIndex source);
std::string indicator_path(const Corpus& corpus, IndicatorIndex indicator);
std::string text_path(const SitePage& page);
// Of the areas of one level below one area, of which this is one: "compare/20-lang-son/district/"; of two of them, in
// whatever order: "compare/20-lang-son/district/181-binh-gia/184-van-quan/".
std::string siblings_path(const Corpus& corpus, AreaIndex one_of_them);
std::string pair_path(const Corpus& corpus, AreaIndex a, AreaIndex b);
// Of a further page of a page: "…/theme-finance/", "…/theme-finance-part-2/" (2023-10 is a month); of a source
// "…/part-2/".
std::string chapter_path(const std::string& path, const std::string& chapter, std::size_t part);
std::string part_path(const std::string& path, std::size_t part);

// Their first part is the kind's own code, in whatever language; route() puts the site's word there.
inline constexpr std::string_view areas_path = "areas/";
inline constexpr std::string_view programs_path = "programs/";
inline constexpr std::string_view sources_path = "sources/";
inline constexpr std::string_view indicators_path = "indicators/";
inline constexpr std::string_view compare_path = "compare/";
inline constexpr std::string_view about_path = "about/";
inline constexpr std::string_view findings_path = "findings/";
inline constexpr std::string_view search_path = "search/";
// Of pages that a publisher writes, within the program: in their addresses stands their word alone. No kind of page
// has this name, nor can a page.
inline constexpr std::string_view texts_path = "*/";

// The path below the root of the whole site, with the words of the language: "en/dia-phuong/20-lang-son/".
std::string route(const SiteConfig& site, Language language, std::string_view path);
// The path that has this address below the root of the language's pages: "areas/…" of "dia-phuong/…".
std::string path_of_address(const SiteConfig& site, Language language, std::string_view address);

// The relative link from one route to another file or route of the site; works under any sub-path of any host.
std::string relative_link(std::string_view from_route, std::string_view to_route);

}  // namespace minhbach

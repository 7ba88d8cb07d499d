// SPDX-License-Identifier: MIT
#include "plan/outline/routes.hpp"

#include <algorithm>
#include <utility>

namespace minhbach {

std::vector<AreaIndex> areas_of_path(const Corpus& corpus, AreaIndex area) {
    // What holds all others is not part of a path: the nation's provinces stand directly below the areas' word.
    std::vector<AreaIndex> areas;
    for (AreaIndex at = area; at != no_area; at = corpus.areas[at].parent) {
        if (!level_of(corpus, at).whole || at == area) {
            areas.push_back(at);
        }
    }
    std::reverse(areas.begin(), areas.end());
    return areas;
}

std::string area_path(const Corpus& corpus, AreaIndex area) {
    std::string path(areas_path);
    for (const AreaIndex at : areas_of_path(corpus, area)) {
        path += corpus.areas[at].path_segment + "/";
    }
    return path;
}

std::string_view name_in_path(const Corpus& corpus, AreaIndex area) {
    const std::string_view segment = corpus.areas[area].path_segment;
    return segment.substr(std::min(segment.find('-'), segment.size()));
}

std::string area_program_path(const Corpus& corpus, AreaIndex area, ProgramIndex program) {
    // What an area has of no program stands on its own page.
    return area_path(corpus, area) + (program == no_index ? "" : corpus.programs[program].id + "/");
}

std::string program_path(const Corpus& corpus, ProgramIndex program) {
    const ProgramIndex whole = whole_program(corpus, program);
    std::string path = std::string(programs_path) + corpus.programs[whole].id + "/";
    if (program != whole) {
        path += corpus.programs[program].id + "/";
    }
    return path;
}

std::string indicator_path(const Corpus& corpus, IndicatorIndex indicator) {
    return std::string(indicators_path) + corpus.indicators[indicator].id + "/";
}

std::string source_path(const Corpus& corpus, SourceIndex source) {
    return std::string(sources_path) + corpus.sources[source].id + "/";
}

std::string text_path(const SitePage& page) {
    return std::string(texts_path) + page.id + "/";
}

std::string siblings_path(const Corpus& corpus, AreaIndex one_of_them) {
    std::string path(compare_path);
    if (const AreaIndex parent = corpus.areas[one_of_them].parent; parent != no_area) {
        for (const AreaIndex at : areas_of_path(corpus, parent)) {
            path += corpus.areas[at].path_segment + "/";
        }
    }
    return path + level_of(corpus, one_of_them).id + "/";
}

std::string pair_path(const Corpus& corpus, AreaIndex a, AreaIndex b) {
    const auto [first, second] = std::minmax(a, b);
    return siblings_path(corpus, a) + corpus.areas[first].path_segment + "/" + corpus.areas[second].path_segment + "/";
}

std::string chapter_path(const std::string& path, const std::string& chapter, std::size_t part) {
    return path + chapter + (part > 1 ? "-part-" + std::to_string(part) : "") + "/";
}

std::string part_path(const std::string& path, std::size_t part) {
    return path + "part-" + std::to_string(part) + "/";
}

namespace {

// The word that an address begins with, and what comes after it.
std::pair<std::string_view, std::string_view> first_part(std::string_view path) {
    const auto end = std::min(path.find('/'), path.size());
    return {path.substr(0, end), path.substr(end)};
}

std::string_view word_of(const SiteConfig& site, Language language, std::size_t kind) {
    const std::string& word = site.addresses.at(kind).in(language);
    return word.empty() ? address_codes.at(kind) : std::string_view(word);
}

std::string_view word_of(const SitePage& page, Language language) {
    const std::string& word = page.address.in(language);
    return word.empty() ? std::string_view(page.id) : std::string_view(word);
}

const SitePage* find_page(const SiteConfig& site, std::string_view id) {
    const auto found =
        std::find_if(site.pages.begin(), site.pages.end(), [&](const SitePage& page) { return page.id == id; });
    return found == site.pages.end() ? nullptr : &*found;
}

}  // namespace

std::string route(const SiteConfig& site, Language language, std::string_view path) {
    const bool at_root = language == Languages::first && site.first_language_at_root;
    std::string result = at_root ? std::string() : site.languages.tag(language) + "/";
    if (path.starts_with(texts_path)) {
        const auto [id, rest] = first_part(path.substr(texts_path.size()));
        const SitePage* page = find_page(site, id);
        return (result += page == nullptr ? id : word_of(*page, language)).append(rest);
    }
    const auto [kind, rest] = first_part(path);
    const auto found = std::find(address_codes.begin(), address_codes.end(), kind);
    result += found == address_codes.end()
                  ? kind
                  : word_of(site, language, static_cast<std::size_t>(found - address_codes.begin()));
    return result.append(rest);
}

std::string path_of_address(const SiteConfig& site, Language language, std::string_view address) {
    const auto [word, rest] = first_part(address);
    for (std::size_t kind = 0; kind < address_codes.size(); ++kind) {
        if (word_of(site, language, kind) == word) {
            return std::string(address_codes.at(kind)).append(rest);
        }
    }
    for (const SitePage& page : site.pages) {
        if (word_of(page, language) == word) {
            return text_path(page).append(rest.empty() ? rest : rest.substr(1));
        }
    }
    return std::string(address);
}

std::string relative_link(std::string_view from_route, std::string_view to_route) {
    // What both share up to a "/" need not be climbed out of.
    std::size_t shared = 0;
    for (std::size_t i = 0; i < std::min(from_route.size(), to_route.size()) && from_route[i] == to_route[i]; ++i) {
        if (from_route[i] == '/') {
            shared = i + 1;
        }
    }
    std::string link;
    for (const char c : from_route.substr(shared)) {
        if (c == '/') {
            link += "../";
        }
    }
    link += to_route.substr(shared);
    return link.empty() ? "./" : link;
}

}  // namespace minhbach

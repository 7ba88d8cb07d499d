// SPDX-License-Identifier: MIT
#include "plan/pages/list_pages.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "base/limits.hpp"
#include "model/words.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/further_pages.hpp"

namespace minhbach {

namespace {

// Elements of a line of a list, about, and of all lines of a page that has nothing else.
constexpr std::size_t weight_of_heading = 3;
constexpr std::size_t weight_of_name = 5;
constexpr std::size_t weight_of_sum = 14;

LocalText range(const Words& words, const LocalText& first, const LocalText& last) {
    return words.each([&](Language language) {
        return words.in(language, "chapter_range", {{"first", first.in(language)}, {"last", last.in(language)}});
    });
}

// How many levels of the trees one page can list; each whole program has a heading and a sum of its own.
int levels_listed(const Corpus& corpus) {
    std::size_t wholes = 0;
    std::size_t parts = 0;
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        const auto index = static_cast<ProgramIndex>(i);
        const ProgramIndex parent = corpus.programs[index].parent;
        const bool whole = whole_program(corpus, index) == index;
        wholes += whole ? 1U : 0U;
        parts += !whole && parent != no_index && whole_program(corpus, parent) == parent ? 1U : 0U;
    }
    if (wholes > limits::rows_of_page) {
        return 1;
    }
    return corpus.programs.size() <= limits::links_of_page ? 3 : wholes + parts <= limits::links_of_page ? 2 : 1;
}

// Those of each area, then those of several, then those that no figure is of.
std::vector<ProgramGroup> groups_of(const Corpus& corpus, const HeadsOfPrograms& heads) {
    enum class Of : unsigned char { several, area, none };
    std::map<std::pair<Of, AreaIndex>, ProgramGroup> groups;
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        const auto index = static_cast<ProgramIndex>(i);
        if (whole_program(corpus, index) != index) {
            continue;
        }
        const auto head = heads.find(index);
        const std::size_t areas = head == heads.end() ? 0 : head->second->areas.size();
        const auto key = areas == 1 ? std::pair(Of::area, head->second->areas.front().first)
                                    : std::pair(areas == 0 ? Of::none : Of::several, AreaIndex{no_area});
        groups[key].programs.push_back(index);
    }
    std::vector<ProgramGroup> sorted;
    for (auto& [key, group] : groups) {
        group.title = key.first == Of::area ? corpus.areas[key.second].full_name
                                            : words_of(corpus).all(key.first == Of::none ? "programs_without_figures"
                                                                                         : "programs_of_several_areas");
        sorted.push_back(std::move(group));
    }
    return sorted;
}

// Whole groups, or a part of one that no page holds.
struct PageOfGroups {
    std::vector<ProgramGroup> groups;
    bool is_part = false;
};

template <typename WeightOf>
std::vector<PageOfGroups> cut(std::vector<ProgramGroup> groups, const WeightOf& weight_of) {
    std::vector<PageOfGroups> pages;
    std::size_t weight = limits::weight_of_list;  // so that the first begins a page
    for (ProgramGroup& group : groups) {
        std::size_t own = weight_of_heading;
        for (const ProgramIndex program : group.programs) {
            own += weight_of(program);
        }
        if (own <= limits::weight_of_list) {
            if (weight + own > limits::weight_of_list) {
                pages.emplace_back();
                weight = 0;
            }
            weight += own;
            pages.back().groups.push_back(std::move(group));
            continue;
        }
        weight = limits::weight_of_list;
        for (const ProgramIndex program : group.programs) {
            if (weight + weight_of(program) > limits::weight_of_list) {
                pages.push_back({{{group.title, {}}}, true});
                weight = weight_of_heading;
            }
            weight += weight_of(program);
            pages.back().groups.back().programs.push_back(program);
        }
        weight = limits::weight_of_list;
    }
    return pages;
}

LocalText title_of(const Corpus& corpus, const PageOfGroups& page) {
    const Words& words = words_of(corpus);
    const LocalText& first = page.groups.front().title;
    if (!page.is_part) {
        return page.groups.size() == 1 ? first : range(words, first, page.groups.back().title);
    }
    const std::vector<ProgramIndex>& programs = page.groups.front().programs;
    const LocalText names =
        range(words, corpus.programs[programs.front()].short_name, corpus.programs[programs.back()].short_name);
    return words.each([&](Language language) {
        return words.in(language, "chapter_of", {{"title", first.in(language)}, {"chapter", names.in(language)}});
    });
}

// The year in which a source was published, as it is printed; empty where none is.
std::string year_of(const Source& source) {
    constexpr std::size_t digits = 4;
    const std::string year = source.issued.substr(0, digits);
    const bool is_year =
        year.size() == digits && std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_year ? year : std::string();
}

}  // namespace

void divide_programs(const Corpus& corpus, const HeadsOfPrograms& heads, Subject& subject,
                     std::vector<Subject>& pages) {
    Detail& detail = subject.detail;
    detail.program_levels = levels_listed(corpus);
    if (detail.program_levels > 1) {
        return;
    }
    std::map<ProgramIndex, ProgramTile> tiles;
    for (const ProgramTile& tile : subject.parts) {
        tiles.emplace(tile.program, tile);
    }
    const auto weight_of = [&](ProgramIndex program) {
        const auto tile = tiles.find(program);
        return tile != tiles.end() && tile->second.has_sum() ? weight_of_sum : weight_of_name;
    };
    std::vector<PageOfGroups> cuts = cut(groups_of(corpus, heads), weight_of);
    if (cuts.size() == 1) {
        detail.program_groups = std::move(cuts.front().groups);
        return;
    }
    subject.parts.clear();
    const auto path = [&](std::size_t number) { return part_path(subject.path, number); };
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        std::size_t count = 0;
        for (const ProgramGroup& group : cuts[i].groups) {
            count += group.programs.size();
        }
        detail.further.push_back({title_of(corpus, cuts[i]), path(i + 1), count, {}, false, {}});
    }
    add_further_pages(pages, subject, LocalText(), cuts.size(), path, [&](Subject& page, std::size_t part) {
        page.part.title = detail.further[part].title;
        for (const ProgramGroup& group : cuts[part].groups) {
            for (const ProgramIndex program : group.programs) {
                if (const auto tile = tiles.find(program); tile != tiles.end()) {
                    page.parts.push_back(tile->second);
                }
            }
        }
        page.detail.program_groups = std::move(cuts[part].groups);
    });
}

void divide_sources(const Corpus& corpus, Subject& subject, std::vector<Subject>& pages) {
    std::map<std::string, std::vector<SourceIndex>, std::greater<>> by_year;
    std::vector<SourceIndex> all;
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const auto index = static_cast<SourceIndex>(i);
        all.push_back(index);
        by_year[year_of(corpus.sources[index])].push_back(index);
    }
    if (all.size() <= limits::sources_of_list) {
        subject.detail.sources = std::move(all);
        return;
    }
    const Words& words = words_of(corpus);
    // By name, since clang 14 lets no lambda have what a binding names.
    for (const auto& entry : by_year) {
        const std::string& year = entry.first;
        const std::vector<SourceIndex>& own = entry.second;
        const LocalText title =
            year.empty() ? words.all("sources_undated")
                         : words.each([&](Language language) { return words.dates(language).year(std::stoi(year)); });
        const std::string key = year.empty() ? "undated" : "year-" + year;
        const auto path = [&](std::size_t part) { return chapter_path(subject.path, key, part); };
        const std::size_t parts = (own.size() + limits::sources_of_list - 1) / limits::sources_of_list;
        for (std::size_t part = 0; part < parts; ++part) {
            const auto named = [&](Language language) {
                const std::string of_all = words.in(language, "part_of_parts", {{"number", part + 1}, {"of", parts}});
                return title.in(language) + (parts > 1 ? words.in(language, "comma") + of_all : std::string());
            };
            const std::size_t count = std::min(limits::sources_of_list, own.size() - part * limits::sources_of_list);
            subject.detail.further.push_back({words.each(named), path(part + 1), count, {}, false, {}});
        }
        add_further_pages(pages, subject, title, parts, path, [&](Subject& page, std::size_t part) {
            page.detail.sources = slice(own, part * limits::sources_of_list, limits::sources_of_list);
        });
    }
}

void divide_links(const Corpus& corpus, std::span<const SourcePart> parts, Subject& subject,
                  std::vector<Subject>& pages) {
    if (parts.size() <= limits::parts_of_source) {
        return;
    }
    std::vector<FurtherPage> all;
    all.swap(subject.detail.further);
    // As many lists as a list has parts, where there are so many.
    std::size_t most = limits::parts_of_source;
    while (most * most < all.size()) {
        ++most;
    }
    const std::size_t lists = (all.size() + most - 1) / most;
    const auto begin_of = [&](std::size_t list) { return list * all.size() / lists; };
    const auto path = [&](std::size_t number) { return chapter_path(subject.path, "parts", number); };
    for (std::size_t list = 0; list < lists; ++list) {
        FurtherPage link{{}, path(list + 1), 0, {}, false, {}};
        for (std::size_t i = begin_of(list); i < begin_of(list + 1); ++i) {
            link.figures += all[i].figures;
            link.anchors.insert(link.anchors.end(), all[i].anchors.begin(), all[i].anchors.end());
        }
        const std::string_view first = parts[begin_of(list)].first;
        const std::string_view last = parts[begin_of(list + 1) - 1].last;
        link.title = title_range(corpus, corpus.sources[subject.source], first, last);
        link.places = heading_range(corpus, first, last);
        subject.detail.further.push_back(std::move(link));
    }
    add_further_pages(pages, subject, LocalText(), lists, path, [&](Subject& page, std::size_t list) {
        page.part.title = subject.detail.further[list].title;
        page.part.places = subject.detail.further[list].places;
        page.detail.further = slice(all, begin_of(list), begin_of(list + 1) - begin_of(list));
        for (FurtherPage& link : page.detail.further) {
            link.anchors.clear();  // an address of before led to the page of the source
        }
    });
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/routes.hpp"

#include <algorithm>

namespace minhbach {

std::string area_path(const Corpus& corpus, AreaIndex area) {
    // The nation is not part of a path: the provinces stand directly below /dia-phuong/.
    std::string path;
    for (AreaIndex at = area; at != no_area; at = corpus.areas[at].parent) {
        if (corpus.areas[at].level != AreaLevel::nation || at == area) {
            path.insert(0, corpus.areas[at].path_segment + "/");
        }
    }
    return std::string(areas_path) + path;
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

std::string route(Language language, std::string_view path) {
    return (language == Language::en ? "en/" : "") + std::string(path);
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

#include "check/check.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace minhbach {

namespace {

void report(Diagnostics& diagnostics, const std::string& file, std::string code, LocalText message, LocalText hint) {
    diagnostics.add({Severity::error, std::move(code), {file, 0, 0}, std::move(message), std::move(hint), {}, 1});
}

// Follows the parents of every entity; more steps than there are entities means a circle.
template <typename Entity, typename Index, typename ParentOf>
void check_tree(const Registry<Entity, Index>& registry, Index absent, const std::string& file, const ParentOf& parent_of, Diagnostics& diagnostics) {
    for (const Entity& entity : registry) {
        Index at = parent_of(entity);
        for (std::size_t steps = 0; at != absent; ++steps) {
            if (&registry[at] == &entity || steps > registry.size()) {
                report(diagnostics, file, "parent-cycle", say("\"{0}\" là cấp trên của chính nó", "\"{0}\" is its own ancestor", entity.id), say("sửa \"parent\" ở một mục trong vòng này", "mend the \"parent\" of one entry of this circle"));
                break;
            }
            at = parent_of(registry[at]);
        }
    }
}

void check_history(const Corpus& corpus, Diagnostics& diagnostics) {
    for (const Area& area : corpus.areas) {
        for (const AreaIndex successor : area.successors) {
            const Area& later = corpus.areas[successor];
            if (area.valid_to && later.valid_from && *later.valid_from <= *area.valid_to) {
                report(diagnostics, "data/areas.json", "successor-too-early", say("{0} kế tiếp {1} nhưng có hiệu lực từ trước khi đơn vị này kết thúc", "{0} succeeds {1} but begins before it ends", later.id, area.id),
                       say("kiểm tra valid_from và valid_to", "check valid_from and valid_to"));
            }
        }
    }
    // Two units may share a code only one after the other.
    std::unordered_map<std::string, std::vector<const Area*>> by_code;
    for (const Area& area : corpus.areas) {
        by_code[area.code].push_back(&area);
    }
    for (const auto& [code, areas] : by_code) {
        for (std::size_t i = 0; i < areas.size(); ++i) {
            for (std::size_t j = i + 1; j < areas.size(); ++j) {
                const Area& a = *areas[i];
                const Area& b = *areas[j];
                const bool apart = (a.valid_to && b.valid_from && *a.valid_to < *b.valid_from) || (b.valid_to && a.valid_from && *b.valid_to < *a.valid_from);
                if (!apart) {
                    report(diagnostics, "data/areas.json", "code-shared", say("{0} và {1} dùng chung mã {2} trong cùng thời gian", "{0} and {1} share the code {2} at the same time", a.id, b.id, code), say("ghi rõ valid_from và valid_to", "give valid_from and valid_to"));
                }
            }
        }
    }
}

void check_paths(const Corpus& corpus, Diagnostics& diagnostics) {
    std::set<std::pair<AreaIndex, std::string>> segments;
    for (const Area& area : corpus.areas) {
        if (!segments.emplace(area.parent, area.path_segment).second) {
            report(diagnostics, "data/areas.json", "address-shared", say("hai đơn vị có cùng địa chỉ \"{0}\"", "two areas share the address \"{0}\"", area.path_segment), {});
        }
    }
}

void check_ids(const Corpus& corpus, Diagnostics& diagnostics) {
    std::vector<std::uint64_t> ids;
    ids.reserve(corpus.observations.size());
    for (const Observation& observation : corpus.observations) {
        ids.push_back(observation.id);
    }
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice != ids.end()) {
        // Within one source the loader has found it already; across sources it is chance, once in 10^5 nations.
        std::set<SourceIndex> sources;
        std::string lines;
        for (const Observation& observation : corpus.observations) {
            if (observation.id == *twice) {
                sources.insert(observation.source);
                lines += (lines.empty() ? "" : ", ") + corpus.sources[observation.source].id + ":" + std::to_string(observation.line);
            }
        }
        if (sources.size() > 1) {
            report(diagnostics, "data/observations", "id-collision", say("hai số liệu khác nhau có cùng mã: {0}", "two different figures have one id: {0}", lines), say("đổi locator của một trong hai", "change the locator of one of them"));
        }
    }
}

}  // namespace

void check(const Corpus& corpus, Diagnostics& diagnostics) {
    check_tree(corpus.areas, no_area, "data/areas.json", [](const Area& area) { return area.parent; }, diagnostics);
    check_tree(corpus.programs, ProgramIndex{no_index}, "data/programs.json", [](const Program& program) { return program.parent; }, diagnostics);
    check_tree(corpus.breakdowns, BreakdownIndex{no_index}, "data/breakdowns.json", [](const Breakdown& breakdown) { return breakdown.parent; }, diagnostics);
    check_history(corpus, diagnostics);
    check_paths(corpus, diagnostics);
    check_ids(corpus, diagnostics);
}

}  // namespace minhbach

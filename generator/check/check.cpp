// SPDX-License-Identifier: MIT
#include "check/check.hpp"

#include "base/limits.hpp"
#include "check/formulas.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace minhbach {

namespace {

void report(Diagnostics& diagnostics, const std::string& file, std::string code, LocalText message, LocalText hint) {
    diagnostics.add({Severity::error, std::move(code), {file, 0, 0}, std::move(message), std::move(hint), {}, 1});
}

// Follows the parents of every entity and reports each circle once, by its members.
// Names the first entity that stands too far below the top. What is in a circle has been reported.
template <typename Entity, typename Index, typename ParentOf>
void check_depth(const Registry<Entity, Index>& registry, Index absent, const std::string& file,
                 const ParentOf& parent_of, Diagnostics& diagnostics) {
    std::vector<std::size_t> depths(registry.size(), 0);  // 0: not known yet
    std::vector<Index> path;
    for (std::size_t start = 0; start < registry.size(); ++start) {
        path.clear();
        auto at = static_cast<Index>(start);
        while (at != absent && depths[at] == 0) {
            depths[at] = 1;
            path.push_back(at);
            at = parent_of(registry[at]);
        }
        std::size_t depth = at == absent ? 0 : depths[at];
        for (auto below = path.rbegin(); below != path.rend(); ++below) {
            depths[*below] = ++depth;
            if (depth == limits::tree_depth + 1) {
                report(diagnostics, file, "tree-too-deep",
                       say("\"{0}\" đứng dưới hơn {1} cấp trên", "\"{0}\" stands below more than {1} others",
                           registry[*below].id, limits::tree_depth - 1),
                       say("kiểm tra \"parent\" của các mục ở trên nó", "check the \"parent\" of those above it"));
                return;
            }
        }
    }
}

template <typename Entity, typename Index, typename ParentOf>
void check_tree(const Registry<Entity, Index>& registry, Index absent, const std::string& file,
                const ParentOf& parent_of, Diagnostics& diagnostics) {
    std::vector<std::size_t> walk_of(registry.size(), 0);  // the walk that came by an entity first; 0: none yet
    for (std::size_t start = 0; start < registry.size(); ++start) {
        auto at = static_cast<Index>(start);
        while (at != absent && walk_of[at] == 0) {
            walk_of[at] = start + 1;
            at = parent_of(registry[at]);
        }
        if (at == absent || walk_of[at] != start + 1) {
            continue;
        }
        // This walk came back to where it has been.
        std::string circle = registry[at].id;
        for (Index next = parent_of(registry[at]); next != at; next = parent_of(registry[next])) {
            circle += " → " + registry[next].id;
        }
        circle += " → " + registry[at].id;
        report(diagnostics, file, "parent-cycle",
               say("cấp trên đi thành vòng: {0}", "the parents run in a circle: {0}", circle),
               say("sửa \"parent\" của một mục trong vòng này", "mend the \"parent\" of one of them"));
    }
    check_depth(registry, absent, file, parent_of, diagnostics);
}

void check_units(const Corpus& corpus, Diagnostics& diagnostics) {
    for (const Unit& unit : corpus.units) {
        if (unit.base == no_index) {
            continue;
        }
        const Unit& base = corpus.units[unit.base];
        if (base.id == unit.id && unit.factor != Decimal{1, 0}) {
            report(diagnostics, "data/units.json", "base-factor",
                   say("đơn vị gốc \"{0}\" có hệ số khác 1", "the canonical unit \"{0}\" has a factor that is not 1",
                       unit.id),
                   say("ghi \"factor\": \"1\"", "write \"factor\": \"1\""));
        }
        if (base.base != unit.base && base.base != no_index) {
            report(diagnostics, "data/units.json", "base-not-canonical",
                   say("\"{0}\" quy về \"{1}\", mà \"{1}\" không phải là đơn vị gốc",
                       "\"{0}\" is counted in \"{1}\", which is not canonical itself", unit.id, base.id),
                   say("ghi \"base\": \"{0}\" với hệ số tương ứng", "write \"base\": \"{0}\" with the factor for it",
                       corpus.units[base.base].id));
        }
        if (base.quantity != unit.quantity) {
            report(diagnostics, "data/units.json", "quantity-differs",
                   say("\"{0}\" đo {1} nhưng đơn vị gốc \"{2}\" đo {3}",
                       "\"{0}\" measures {1}, its canonical unit \"{2}\" measures {3}", unit.id, unit.quantity, base.id,
                       base.quantity),
                   say("sửa \"base\" hoặc \"quantity\"", "mend \"base\" or \"quantity\""));
        }
    }
}

void check_history(const Corpus& corpus, Diagnostics& diagnostics) {
    for (const Area& area : corpus.areas) {
        for (const AreaIndex successor : area.successors) {
            const Area& later = corpus.areas[successor];
            if (area.valid_to && later.valid_from && *later.valid_from <= *area.valid_to) {
                report(diagnostics, "data/areas.json", "successor-too-early",
                       say("{0} kế tiếp {1} nhưng có từ {2}, khi {1} còn đến {3}",
                           "{0} succeeds {1} but begins on {2}, and {1} ends on {3}", later.id, area.id,
                           to_string(*later.valid_from), to_string(*area.valid_to)),
                       say("kiểm tra valid_from của đơn vị sau và valid_to của đơn vị trước",
                           "check valid_from of the later and valid_to of the earlier one"));
            }
        }
    }
    // Two units may share a code only one after the other.
    std::unordered_map<std::string, std::vector<const Area*>> by_code;
    for (const Area& area : corpus.areas) {
        if (!area.code.empty()) {  // a code that is not there has been reported
            by_code[area.code].push_back(&area);
        }
    }
    for (auto& [code, areas] : by_code) {
        // By time, each meets at most the one before it that lasts longest.
        std::stable_sort(areas.begin(), areas.end(),
                         [](const Area* a, const Area* b) { return a->valid_from < b->valid_from; });
        const Area* lasting = areas.front();
        for (std::size_t i = 1; i < areas.size(); ++i) {
            const Area* const next = areas[i];
            const bool apart = lasting->valid_to && next->valid_from && *lasting->valid_to < *next->valid_from;
            if (!apart) {
                report(diagnostics, "data/areas.json", "code-shared",
                       say("{0} và {1} dùng chung mã {2} trong cùng thời gian",
                           "{0} and {1} share the code {2} at the same time", lasting->id, next->id, code),
                       say("ghi valid_to của đơn vị trước và valid_from của đơn vị sau",
                           "give valid_to of the earlier and valid_from of the later one"));
            }
            if (lasting->valid_to && (!next->valid_to || *lasting->valid_to < *next->valid_to)) {
                lasting = next;
            }
        }
    }
}

void check_paths(const Corpus& corpus, Diagnostics& diagnostics) {
    std::map<std::pair<AreaIndex, std::string>, const Area*> segments;
    for (const Area& area : corpus.areas) {
        if (const auto [first, fresh] = segments.emplace(std::pair(area.parent, area.path_segment), &area); !fresh) {
            report(diagnostics, "data/areas.json", "address-shared",
                   say("{0} và {1} có cùng địa chỉ trang \"{2}\"", "{0} and {1} would have the same address \"{2}\"",
                       first->second->id, area.id, area.path_segment),
                   say("đổi mã (id) của một đơn vị", "change the id of one of them"));
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
                lines += (lines.empty() ? "" : ", ") + corpus.sources[observation.source].id + ":" +
                         std::to_string(observation.line);
            }
        }
        if (sources.size() > 1) {
            report(
                diagnostics, "data/observations", "id-collision",
                say("hai số liệu khác nhau tính ra cùng một mã: {0}", "two different figures get one id: {0}", lines),
                say("ghi rõ hơn vị trí trong nguồn (cột locator) ở một trong các dòng này, ví dụ II/3/a thay cho II/3",
                    "say more closely where in its source one of them stands (column locator), as II/3/a for II/3"));
        }
    }
}

}  // namespace

void check(const Corpus& corpus, Diagnostics& diagnostics) {
    check_tree(
        corpus.areas, no_area, "data/areas.json", [](const Area& area) { return area.parent; }, diagnostics);
    check_tree(
        corpus.programs, ProgramIndex{no_index}, "data/programs.json",
        [](const Program& program) { return program.parent; }, diagnostics);
    check_tree(
        corpus.breakdowns, BreakdownIndex{no_index}, "data/breakdowns.json",
        [](const Breakdown& breakdown) { return breakdown.parent; }, diagnostics);
    check_units(corpus, diagnostics);
    check_formulas(corpus, diagnostics);
    check_history(corpus, diagnostics);
    check_paths(corpus, diagnostics);
    check_ids(corpus, diagnostics);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "check/check.hpp"

#include "base/limits.hpp"
#include "check/formulas.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace minhbach {

namespace {

void report(Diagnostics& diagnostics, Place place, std::string code, Message message, Message hint) {
    diagnostics.add({Severity::error, std::move(code), std::move(place), std::move(message), std::move(hint), {}, 1});
}

// Names the first entity that stands too far below the top.
template <typename Entity, typename Index, typename ParentOf>
void check_depth(const Registry<Entity, Index>& registry, Index absent, const EntryPlaces& places,
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
        // A circle, which has been reported, is a top for what hangs on it.
        path.erase(at == absent ? path.end() : std::find(path.begin(), path.end(), at), path.end());
        std::size_t depth = at == absent ? 0 : depths[at];
        for (auto below = path.rbegin(); below != path.rend(); ++below) {
            depths[*below] = ++depth;
            if (depth == limits::tree_depth + 1) {
                report(diagnostics, places.of(*below), "tree-too-deep",
                       say("\"{0}\" đứng dưới hơn {1} cấp trên", "\"{0}\" stands below more than {1} others",
                           registry[*below].id, limits::tree_depth - 1),
                       say("kiểm tra \"parent\" của các mục ở trên nó", "check the \"parent\" of those above it"));
                return;
            }
        }
    }
}

// Follows the parents of every entity and reports each circle once, by its members.
template <typename Entity, typename Index, typename ParentOf>
void check_tree(const Registry<Entity, Index>& registry, Index absent, const EntryPlaces& places,
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
        report(diagnostics, places.of(at), "parent-cycle",
               say("cấp trên đi thành vòng: {0}", "the parents run in a circle: {0}", circle),
               say("sửa \"parent\" của một mục trong vòng này", "mend the \"parent\" of one of them"));
    }
    check_depth(registry, absent, places, parent_of, diagnostics);
}

void check_units(const Corpus& corpus, const EntryPlaces& places, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < corpus.units.size(); ++i) {
        const Unit& unit = corpus.units[static_cast<UnitIndex>(i)];
        if (unit.base == no_index) {
            continue;
        }
        const Unit& base = corpus.units[unit.base];
        if (base.id == unit.id && unit.factor != Decimal{1, 0}) {
            report(diagnostics, places.of(i), "base-factor",
                   say("đơn vị gốc \"{0}\" có hệ số khác 1", "the canonical unit \"{0}\" has a factor that is not 1",
                       unit.id),
                   say("ghi \"factor\": \"1\"", "write \"factor\": \"1\""));
        }
        if (base.base != unit.base && base.base != no_index) {
            report(diagnostics, places.of(i), "base-not-canonical",
                   say("\"{0}\" quy về \"{1}\", mà \"{1}\" không phải là đơn vị gốc",
                       "\"{0}\" is counted in \"{1}\", which is not canonical itself", unit.id, base.id),
                   say("ghi \"base\": \"{0}\" với hệ số tương ứng", "write \"base\": \"{0}\" with the factor for it",
                       corpus.units[base.base].id));
        }
        if (base.quantity != unit.quantity) {
            report(diagnostics, places.of(i), "quantity-differs",
                   say("\"{0}\" đo {1} nhưng đơn vị gốc \"{2}\" đo {3}",
                       "\"{0}\" measures {1}, its canonical unit \"{2}\" measures {3}", unit.id, unit.quantity, base.id,
                       base.quantity),
                   say("sửa \"base\" hoặc \"quantity\"", "mend \"base\" or \"quantity\""));
        }
    }
}

void check_successors(const Corpus& corpus, const EntryPlaces& places, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        for (const AreaIndex successor : area.successors) {
            const Area& later = corpus.areas[successor];
            if (area.valid_to && later.valid_from && *later.valid_from <= *area.valid_to) {
                report(diagnostics, places.of(successor), "successor-too-early",
                       say("{0} kế tiếp {1} nhưng có từ {2}, khi {1} còn đến {3}",
                           "{0} succeeds {1} but begins on {2}, and {1} ends on {3}", later.id, area.id,
                           to_string(*later.valid_from), to_string(*area.valid_to)),
                       say("kiểm tra valid_from của đơn vị sau và valid_to của đơn vị trước",
                           "check valid_from of the later and valid_to of the earlier one"));
            }
        }
    }
}

// Two units may share a code only one after the other.
void check_codes(const Corpus& corpus, const EntryPlaces& places, Diagnostics& diagnostics) {
    std::unordered_map<std::string, std::vector<AreaIndex>> by_code;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const auto index = static_cast<AreaIndex>(i);
        if (const std::string& code = corpus.areas[index].code; !code.empty()) {  // otherwise that has been reported
            by_code[code].push_back(index);
        }
    }
    for (auto& [code, areas] : by_code) {
        // By time, each meets at most the one before it that lasts longest.
        std::stable_sort(areas.begin(), areas.end(), [&](AreaIndex a, AreaIndex b) {
            return corpus.areas[a].valid_from < corpus.areas[b].valid_from;
        });
        const Area* lasting = &corpus.areas[areas.front()];
        for (std::size_t i = 1; i < areas.size(); ++i) {
            const Area& next = corpus.areas[areas[i]];
            const bool apart = lasting->valid_to && next.valid_from && *lasting->valid_to < *next.valid_from;
            if (!apart) {
                report(diagnostics, places.of(areas[i]), "code-shared",
                       say("{0} và {1} dùng chung mã {2} trong cùng thời gian",
                           "{0} and {1} share the code {2} at the same time", lasting->id, next.id, code),
                       say("ghi valid_to của đơn vị trước và valid_from của đơn vị sau",
                           "give valid_to of the earlier and valid_from of the later one"));
            }
            if (lasting->valid_to && (!next.valid_to || *lasting->valid_to < *next.valid_to)) {
                lasting = &next;
            }
        }
    }
}

// What lies in an area is of a lower level than it.
void check_levels(const Corpus& corpus, const EntryPlaces& places, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        if (area.parent == no_area || area.level == no_level) {
            continue;
        }
        if (const Area& above = corpus.areas[area.parent]; above.level != no_level && area.level <= above.level) {
            report(diagnostics, places.of(i), "level-order",
                   say("\"{0}\" (cấp {1}) không thể thuộc \"{2}\" (cấp {3})",
                       "\"{0}\" (level {1}) cannot lie in \"{2}\" (level {3})", area.id,
                       corpus.levels.areas[area.level].id, above.id, corpus.levels.areas[above.level].id),
                   say("sửa \"level\" hoặc \"parent\"", "mend \"level\" or \"parent\""));
        }
    }
}

void check_paths(const Corpus& corpus, const EntryPlaces& places, Diagnostics& diagnostics) {
    std::map<std::pair<AreaIndex, std::string>, const Area*> segments;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        if (const auto [first, fresh] = segments.emplace(std::pair(area.parent, area.path_segment), &area); !fresh) {
            report(diagnostics, places.of(i), "address-shared",
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
        const Observation* other = nullptr;
        for (const Observation& observation : corpus.observations) {
            if (observation.id != *twice) {
                continue;
            }
            if (other != nullptr && other->source != observation.source) {
                const auto file = [&](const Observation& row) {
                    return "data/observations/" + corpus.sources[row.source].id + ".csv";
                };
                report(diagnostics, {file(observation), observation.line, 0}, "id-collision",
                       say("hai số liệu khác nhau có cùng mã: dòng này và {0}:{1}",
                           "two different figures have one id: this row and {0}:{1}", file(*other), other->line),
                       say("ghi rõ hơn vị trí trong nguồn (cột locator) ở một trong các dòng này, ví dụ II/3/a thay "
                           "cho II/3",
                           "say more closely where in its source one of them stands (column locator), as II/3/a for "
                           "II/3"));
                return;
            }
            other = &observation;
        }
    }
}

}  // namespace

void check(const Corpus& corpus, Diagnostics& diagnostics) {
    check(corpus, RegistryNotes{}, diagnostics);
}

void check(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics) {
    check_tree(
        corpus.areas, no_area, notes.areas, [](const Area& area) { return area.parent; }, diagnostics);
    check_tree(
        corpus.programs, ProgramIndex{no_index}, notes.programs, [](const Program& program) { return program.parent; },
        diagnostics);
    for (std::size_t i = 0; i < corpus.dimensions.size(); ++i) {
        check_tree(
            corpus.dimensions[i].codes, no_code,
            i < notes.codes.size() ? notes.codes[i] : EntryPlaces(corpus.dimensions[i].file()),
            [](const DimensionCode& code) { return code.declared_parent; }, diagnostics);
    }
    check_units(corpus, notes.units, diagnostics);
    check_formulas(corpus, diagnostics);
    check_levels(corpus, notes.areas, diagnostics);
    check_successors(corpus, notes.areas, diagnostics);
    check_codes(corpus, notes.areas, diagnostics);
    check_paths(corpus, notes.areas, diagnostics);
    check_ids(corpus, diagnostics);
}

}  // namespace minhbach

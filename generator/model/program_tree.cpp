// SPDX-License-Identifier: MIT
#include "model/program_tree.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "model/labels.hpp"

namespace minhbach {

ProgramTree::ProgramTree(const Corpus& corpus) {
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        const auto index = static_cast<ProgramIndex>(i);
        below_[corpus.programs[index].parent].push_back(index);
    }
    for (std::size_t i = 0; i < std::max<std::size_t>(corpus.site.languages.size(), 1); ++i) {
        find_namesakes(corpus, static_cast<Language>(i));
    }
}

void ProgramTree::find_namesakes(const Corpus& corpus, Language language) {
    std::map<std::pair<ProgramIndex, std::string>, ProgramIndex> first;
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        const auto index = static_cast<ProgramIndex>(i);
        const ProgramIndex whole = whole_program(corpus, index);
        const std::string label = program_label(corpus.programs[index], language);
        const auto [same, is_new] = first.try_emplace({whole, label}, index);
        for (const ProgramIndex one : {same->second, index}) {
            const ProgramIndex parent = corpus.programs[one].parent;
            if (!is_new && one != whole && parent != whole) {
                told_apart_by_[one] = parent;
            }
        }
    }
}

ProgramIndex ProgramTree::told_apart_by(ProgramIndex program) const {
    const auto found = told_apart_by_.find(program);
    return found == told_apart_by_.end() ? no_index : found->second;
}

const std::vector<ProgramIndex>& ProgramTree::below(ProgramIndex program) const {
    static const std::vector<ProgramIndex> none;
    const auto found = below_.find(program);
    return found == below_.end() ? none : found->second;
}

namespace {

// Parents that run in a circle have not been reported yet where rows are read: no walk has more steps than there are
// entries.
bool lies_in(const Corpus& corpus, AreaIndex area, AreaIndex other) {
    for (std::size_t steps = 0; area != other && area != no_area && steps < corpus.areas.size(); ++steps) {
        area = corpus.areas[area].parent;
    }
    return area == other;
}

}  // namespace

bool may_run(const Corpus& corpus, ProgramIndex program, AreaIndex area) {
    ProgramIndex at = program;
    for (std::size_t steps = 0; at != no_index && steps < corpus.programs.size(); ++steps) {
        const std::vector<AreaIndex>& areas = corpus.programs[at].areas;
        const bool runs = areas.empty() || std::any_of(areas.begin(), areas.end(), [&](AreaIndex own) {
                              return lies_in(corpus, area, own) || lies_in(corpus, own, area);
                          });
        if (!runs) {
            return false;
        }
        at = corpus.programs[at].parent;
    }
    return true;
}

int depth_of(const Corpus& corpus, ProgramIndex program) {
    const ProgramIndex whole = whole_program(corpus, program);
    int depth = 0;
    for (ProgramIndex at = program; at != whole; at = corpus.programs[at].parent) {
        ++depth;
    }
    return depth;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Where a program stands among the others.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

// Which programs stand below which.
class ProgramTree {
public:
    ProgramTree() = default;
    explicit ProgramTree(const Corpus& corpus);

    // Right below a program, in the order of the registry; of no_index those that stand below none.
    const std::vector<ProgramIndex>& below(ProgramIndex program) const;

    // Whether another part of the same whole program has its number and name.
    bool has_namesake(ProgramIndex program) const { return namesakes_.contains(program); }

private:
    std::unordered_map<ProgramIndex, std::vector<ProgramIndex>> below_;
    std::unordered_set<ProgramIndex> namesakes_;
};

// Whether an area may have figures of a program: it runs it and all that stands above it, or lies in an area that does,
// or has one in it.
bool may_run(const Corpus& corpus, ProgramIndex program, AreaIndex area);

// How many steps a program stands below its whole program or plan; 0 where it is one, or none.
int depth_of(const Corpus& corpus, ProgramIndex program);

}  // namespace minhbach

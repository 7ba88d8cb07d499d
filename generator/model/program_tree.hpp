// SPDX-License-Identifier: MIT
// Where a program stands among the others.
#pragma once

#include <unordered_map>
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

    // What a part stands below, where its number and name do not tell it from another part of the same whole program;
    // no_index where they do, and where it stands right below that program, of which it is named as a part anyway.
    ProgramIndex told_apart_by(ProgramIndex program) const;

private:
    void find_namesakes(const Corpus& corpus, Language language);

    std::unordered_map<ProgramIndex, std::vector<ProgramIndex>> below_;
    std::unordered_map<ProgramIndex, ProgramIndex> told_apart_by_;
};

// Whether an area may have figures of a program: it runs it and all that stands above it, or lies in an area that does,
// or has one in it.
bool may_run(const Corpus& corpus, ProgramIndex program, AreaIndex area);

// How many steps a program stands below its whole program or plan; 0 where it is one, or none.
int depth_of(const Corpus& corpus, ProgramIndex program);

}  // namespace minhbach

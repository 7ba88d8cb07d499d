// SPDX-License-Identifier: MIT
#include "model/program_tree.hpp"

namespace minhbach {

ProgramTree::ProgramTree(const Corpus& corpus) {
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        const auto index = static_cast<ProgramIndex>(i);
        below_[corpus.programs[index].parent].push_back(index);
    }
}

const std::vector<ProgramIndex>& ProgramTree::below(ProgramIndex program) const {
    static const std::vector<ProgramIndex> none;
    const auto found = below_.find(program);
    return found == below_.end() ? none : found->second;
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

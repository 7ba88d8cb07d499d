// SPDX-License-Identifier: MIT
#include "model/program_tree.hpp"

namespace minhbach {

int depth_of(const Corpus& corpus, ProgramIndex program) {
    const ProgramIndex whole = whole_program(corpus, program);
    int depth = 0;
    for (ProgramIndex at = program; at != whole; at = corpus.programs[at].parent) {
        ++depth;
    }
    return depth;
}

}  // namespace minhbach

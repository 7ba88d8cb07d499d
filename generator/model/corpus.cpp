// SPDX-License-Identifier: MIT
#include "model/corpus.hpp"

namespace minhbach {

ProgramIndex parent_of(const Corpus& corpus, ProgramIndex program) {
    return program == no_index ? program : corpus.programs[program].parent;
}

ProgramIndex whole_program(const Corpus& corpus, ProgramIndex program) {
    ProgramIndex at = program;
    while (at != no_index && corpus.programs[at].level != "program" && corpus.programs[at].level != "plan" &&
           corpus.programs[at].parent != no_index) {
        at = corpus.programs[at].parent;
    }
    return at;
}

bool is_within(const Corpus& corpus, ProgramIndex program, ProgramIndex above) {
    for (ProgramIndex at = program; at != no_index; at = corpus.programs[at].parent) {
        if (at == above) {
            return true;
        }
    }
    return false;
}

}  // namespace minhbach

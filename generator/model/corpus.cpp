// SPDX-License-Identifier: MIT
#include "model/corpus.hpp"

namespace minhbach {

ProgramIndex whole_program(const Corpus& corpus, ProgramIndex program) {
    ProgramIndex at = program;
    while (corpus.programs[at].level != "program" && corpus.programs[at].level != "plan" &&
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

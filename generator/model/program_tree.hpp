// SPDX-License-Identifier: MIT
// Where a program stands among the others.
#pragma once

#include "model/corpus.hpp"

namespace minhbach {

// How many steps a program stands below its whole program or plan; 0 where it is one, or none.
int depth_of(const Corpus& corpus, ProgramIndex program);

}  // namespace minhbach

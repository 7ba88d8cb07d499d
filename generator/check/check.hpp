// What can only be seen when everything is loaded: trees that run in circles, successors that do not know their predecessors, ids that collide.
#pragma once

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

void check(const Corpus& corpus, Diagnostics& diagnostics);

}  // namespace minhbach

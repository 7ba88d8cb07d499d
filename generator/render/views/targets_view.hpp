// SPDX-License-Identifier: MIT
// What an area was to reach, beside what came of it.
#pragma once

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Fills the names of TARGETS (see docs/themes.md).
void fill_targets(const PageContext& context, View& view);

}  // namespace minhbach

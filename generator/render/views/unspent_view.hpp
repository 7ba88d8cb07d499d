// SPDX-License-Identifier: MIT
// What of an area's money nothing was spent of, and of what that is not stated.
#pragma once

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Fills the names of UNSPENTS (see docs/themes.md).
void fill_unspent(const PageContext& context, View& view);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Maps of squares that lead to the pages of areas.
#pragma once

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Fills the names of SQUARES (see docs/themes.md). Only a page that has maps of several areas says of which each is.
void fill_squares(const PageContext& context, View& view);

}  // namespace minhbach

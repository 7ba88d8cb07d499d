// SPDX-License-Identifier: MIT
// The data beside a page: all the figures it shows, with ids and sources.
#pragma once

#include <string>

#include "render/page_context.hpp"

namespace minhbach {

std::string page_json(const PageContext& context);

}  // namespace minhbach

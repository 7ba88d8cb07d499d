// SPDX-License-Identifier: MIT
// The data beside a page: all its figures with ids and sources, also those that stand on its further pages. One file
// for all languages of the site.
#pragma once

#include <string>

#include "render/page_context.hpp"

namespace minhbach {

std::string page_json(const PageContext& context);
// The printed figures, in the columns of data/observations.csv, with names behind the codes.
std::string page_csv(const PageContext& context);

}  // namespace minhbach

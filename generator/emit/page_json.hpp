// SPDX-License-Identifier: MIT
// The data beside a page: the figures that it shows with ids and sources, also those on its further pages; and a table
// of all printed figures about its subject. One file for all languages of the site. What a figure has not is left out,
// and of findings and sources there is what names them and where they are at home: each is told in full once, on its
// page and in the tables below data/.
#pragma once

#include <string>

#include "render/words/page_context.hpp"

namespace minhbach {

std::string page_json(const PageContext& context);
// The printed figures, in the columns of data/observations.csv, with names behind the codes.
std::string page_csv(const PageContext& context);

}  // namespace minhbach

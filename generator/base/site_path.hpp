// SPDX-License-Identifier: MIT
// Which paths a file of the site may have: below the site's folder, and such as can be written down, listed and linked.
#pragma once

#include <string_view>

namespace minhbach {

// Why `path` ("/" between) may not name a file of the site, in a few English words; empty when it may.
std::string_view site_path_problem(std::string_view path);

}  // namespace minhbach

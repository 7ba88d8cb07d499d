// SPDX-License-Identifier: MIT
// Which names and paths a file of the site may have, among what is read as among what is written: below the site's
// folder, and such as can be written down, listed, linked and read in a message.
#pragma once

#include <string_view>

namespace minhbach {

// Why `path` ("/" between) may not name a file of the site, in a few English words; empty when it may: each of its
// parts is a safe name.
std::string_view site_path_problem(std::string_view path);

// One part of a path that may become part of an address and of a message: UTF-8 without backslash, control or hidden
// characters; not "", "." or "..".
bool is_safe_name(std::string_view part);

}  // namespace minhbach

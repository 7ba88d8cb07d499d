// SPDX-License-Identifier: MIT
// A copy of tests/sites/good-small with the project's theme, ready to be built.
#pragma once

#include "cli/site_build.hpp"

namespace minhbach {

// In `folder`/site.
inline std::filesystem::path little_site(const TemporaryFolder& folder) {
    return copy_of_site("good-small", folder);
}

}  // namespace minhbach

// A copy of tests/sites/good-small with the project's theme, ready to be built.
#pragma once

#include <filesystem>

#include "load/temporary_folder.hpp"

namespace minhbach {

// In `folder`/site.
inline std::filesystem::path little_site(const TemporaryFolder& folder) {
    namespace fs = std::filesystem;
    const fs::path site = folder.path() / "site";
    fs::copy(fs::path(MINHBACH_TEST_DATA) / "sites/good-small", site, fs::copy_options::recursive);
    fs::create_directories(site / "themes");
    fs::copy(fs::path(MINHBACH_SOURCE_DIR) / "themes/default", site / "themes/default", fs::copy_options::recursive);
    return site;
}

}  // namespace minhbach

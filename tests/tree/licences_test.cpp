// SPDX-License-Identifier: MIT
// Every file of code says in its first lines under which licence it stands.
#include <catch2/catch.hpp>
#include <set>

#include "base/files.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

TEST_CASE("Every file of code says its licence") {
    const std::set<std::string> code{".cpp", ".hpp", ".mjs", ".js", ".css", ".cmake"};
    std::size_t files = 0;
    for (const std::string folder : {"generator", "tests", "themes"}) {
        for (auto entry = fs::recursive_directory_iterator(fs::path(MINHBACH_SOURCE_DIR) / folder);
             entry != fs::recursive_directory_iterator(); ++entry) {
            if (entry->path().extension() == ".expected") {
                entry.disable_recursion_pending();  // what is published is its publisher's
            } else if (code.contains(entry->path().extension().string())) {
                ++files;
                INFO(entry->path().string());
                CHECK(read_file(entry->path()).value().substr(0, 80).find("SPDX-License-Identifier: MIT") !=
                      std::string::npos);
            }
        }
    }
    CHECK(files > 200);
}

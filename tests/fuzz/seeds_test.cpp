// SPDX-License-Identifier: MIT
// What the fuzzers begin with, and what they once found, goes through the same functions in every run of the tests.
#include "base/files.hpp"
#include "cli/site_build.hpp"
#include "fuzz/targets.hpp"
#include "load/in_time.hpp"

using namespace minhbach;

TEST_CASE("Every seed of the fuzzers is taken or refused", "[fuzz]") {
    const TemporaryFolder folder;
    const std::filesystem::path site = copy_of_site("good-small", folder);
    const FileTree before = tree(site);
    for (const FuzzTarget& target : fuzz_targets()) {
        const std::filesystem::path seeds = std::filesystem::path(MINHBACH_TEST_DATA) / "fuzz/seeds" / target.name;
        const std::vector<std::string> names = list_files(seeds, "");
        CAPTURE(target.name);
        CHECK(!names.empty());
        for (const std::string& name : names) {
            CAPTURE(name);
            const InTime in_time;
            CHECK_NOTHROW(target.run(site, read_file(seeds / name).value()));
        }
    }
    CHECK(tree(site) == before);
}

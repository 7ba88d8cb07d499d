// SPDX-License-Identifier: MIT
// What the fuzzers begin with, and what they once found, goes through the same functions in every run of the tests.
#include <cstdlib>
#include <random>

#include "base/files.hpp"
#include "cli/site_build.hpp"
#include "fuzz/targets.hpp"
#include "load/in_time.hpp"

using namespace minhbach;

namespace {

const std::filesystem::path all_seeds = std::filesystem::path(MINHBACH_TEST_DATA) / "fuzz/seeds";

// A few changes of the kinds a fuzzer makes: pieces put in, left out, doubled, cut off.
std::string damaged(std::string bytes, std::mt19937& random) {
    static constexpr std::string_view pieces[] = {"\"",   ",",    "\n",      "{",     "}",  "[", "]",
                                                  ":",    "\\",   "---\n",   "{{",    "}}", "|", "- ",
                                                  "null", "1e99", "\\u0000", "@2025", "=1", "ộ", "*",
                                                  "&a",   "#",    "{{#",     "[^1]",  "-1", "0", "9999999999999999999"};
    for (unsigned change = random() % 4 + 1; change > 0; --change) {
        const std::size_t at = random() % (bytes.size() + 1);
        switch (random() % 4) {
            case 0: bytes.insert(at, pieces[random() % std::size(pieces)]); break;
            case 1: bytes.erase(at, random() % 20); break;
            case 2: bytes.insert(at, bytes.substr(random() % (bytes.size() + 1), random() % 200)); break;
            default: bytes.resize(bytes.size() - std::min<std::size_t>(bytes.size(), random() % 50));
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("Every seed of the fuzzers is taken or refused", "[fuzz]") {
    const TemporaryFolder folder;
    const std::filesystem::path site = copy_of_site("good-small", folder);
    const FileTree before = tree(site);
    for (const FuzzTarget& target : fuzz_targets()) {
        const std::filesystem::path seeds = all_seeds / target.name;
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

// A target that throws its bytes elsewhere finds nothing, however long it runs.
TEST_CASE("What a fuzzer throws is read", "[fuzz]") {
    const TemporaryFolder folder;
    const std::filesystem::path site = copy_of_site("good-small", folder);
    for (const FuzzTarget& target : fuzz_targets()) {
        CAPTURE(target.name);
        CHECK(target.run(site, read_file(all_seeds / target.name / "good").value()));
        CHECK_FALSE(target.run(site, "\xFF"));
    }
}

// The same on every machine; more of them with MINHBACH_FUZZ_ROUNDS. ./dev fuzz finds what this does not.
TEST_CASE("Seeds of the fuzzers with random damage are taken or refused", "[fuzz][slow]") {
    const char* const asked = std::getenv("MINHBACH_FUZZ_ROUNDS");
    const int rounds = asked == nullptr ? 5 : std::atoi(asked);
    std::mt19937 random(20'261'126);
    const TemporaryFolder folder;
    const std::filesystem::path site = copy_of_site("good-small", folder);
    for (const FuzzTarget& target : fuzz_targets()) {
        for (const std::string& name : list_files(all_seeds / target.name, "")) {
            const std::string seed = read_file(all_seeds / target.name / name).value();
            for (int round = 0; round < rounds; ++round) {
                const std::string bytes = damaged(seed, random);
                CAPTURE(target.name, name, bytes);
                const InTime in_time;
                CHECK_NOTHROW(target.run(site, bytes));
            }
        }
    }
}

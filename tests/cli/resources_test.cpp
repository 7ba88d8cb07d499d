// SPDX-License-Identifier: MIT
// The program where the machine gives it little: a message and the right code, and the old site stands.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "cli/command.hpp"
#include "cli/little_site.hpp"

using namespace minhbach;

namespace {

void limit(int resource, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

}  // namespace

TEST_CASE("Too little memory is a message and code six, whatever was being done", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    REQUIRE(program({"build", "--source", site, "--no-sync"}).code == 0);
    const FileTree before = tree(site);
    std::string rows =
        "area,program,indicator,breakdown,capital,fund,fund_year,period,as_of,kind,reported_value:vi,reported_unit,"
        "reported_rate:vi,locator,note\n";
    for (int i = 0; i < 200'000; ++i) {
        rows += fmt::format("98,gnbv,works,,,,,2023,,actual,{0},work,,I/{0},\n", i + 1);
    }
    folder.write("site/data/observations/thu-nghiem-2023.csv", rows);
    bool refused = false;
    // With how little the loader of the system itself gives up depends on the machine: beyond, each step is one of
    // ours.
    for (const rlim_t megabytes : {70U, 90U, 110U, 130U}) {
        const Output output = program({"build", "--source", site, "--no-sync", "--jobs", "1"}, {},
                                      [&] { limit(RLIMIT_AS, megabytes << 20U); });
        CAPTURE(megabytes, output.err);
        if (output.err.find("not enough memory") != std::string::npos) {
            refused = true;
            CHECK(output.code == 6);
            CHECK_THAT(output.err, Catch::Contains("không đủ bộ nhớ"));
        }
        CHECK(output.code != 70);
        CHECK(output.code < 1000);
    }
    CHECK(refused);
    CHECK(read_file(site + "/public/index.html") == before.at("public/index.html"));
}

TEST_CASE("Where no more threads are to be had one does the work", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(site, std::filesystem::perms::all);
    const Output output = program({"build", "--source", site, "--no-sync", "--jobs", "8", "--lang", "en"}, {}, [] {
        if (getuid() == 0 && setuid(65534) != 0) {
            _exit(126);
        }
        limit(RLIMIT_NPROC, 0);
    });
    CAPTURE(output.err);
    CHECK(output.code == 0);
    CHECK_THAT(output.out, Catch::Contains("pages"));
}

TEST_CASE("A file that may not grow is a full disk even where nobody ignored the signal", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    REQUIRE(program({"build", "--source", site, "--no-sync"}).code == 0);
    const FileTree before = tree(site);
    const Output full = program({"build", "--source", site, "--no-sync", "--lang", "en"}, {}, [] {
        std::signal(SIGXFSZ, SIG_DFL);
        limit(RLIMIT_FSIZE, 3000);
    });
    CHECK(full.code == 6);
    CHECK_THAT(full.err, Catch::Contains("File too large"));
    CHECK(tree(site) == before);
}

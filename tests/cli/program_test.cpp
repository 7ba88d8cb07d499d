// SPDX-License-Identifier: MIT
// The program itself: each exit code by a real run.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "cli/command.hpp"
#include "cli/little_site.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

TEST_CASE("The program leaves with the code of what happened", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    CHECK(program({"check", "--source", site}).code == 0);
    const Output wrong = program({"biuld"});
    CHECK(wrong.code == 2);
    CHECK(wrong.out.empty());
    CHECK(wrong.err == "câu lệnh sai: không có lệnh hay tuỳ chọn \"biuld\"\nGõ \"minhbach help\" để xem cách dùng.\n");
    CHECK(program({"check", "--source", folder.path() / "nowhere"}).code == 3);
    CHECK(program({"check", "--source", site, "--theme", "none"}).code == 4);
    CHECK(program({"build", "--source", site, "--out", site}).code == 5);
}

TEST_CASE("A disk that takes no more fails the build and leaves the old site", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    REQUIRE(program({"build", "--source", site, "--no-sync"}).code == 0);
    const std::string before = read_file(site + "/public/index.html").value_or("");
    const auto small_files = [] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{3000, 3000};
        setrlimit(RLIMIT_FSIZE, &limit);
    };
    const Output full = program({"build", "--source", site, "--no-sync", "--lang", "en"}, {}, small_files);
    CHECK(full.code == 6);
    CHECK(full.out.empty());
    CHECK_THAT(full.err, Catch::Contains(": error: ") && Catch::Contains("File too large") &&
                             Catch::EndsWith("Nothing was written; the old site, if any, stands.\n"));
    CHECK(read_file(site + "/public/index.html") == before);
    CHECK(std::distance(fs::directory_iterator(site), fs::directory_iterator()) == 5);  // with README.md and public
}

TEST_CASE("What cannot be printed is a refusal of the file system not a success", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const Output output = program({"version"}, "/dev/full");
    CHECK(output.code == 6);
    CHECK(output.err == "minhbach: hệ thống tệp từ chối / the file system refused: No space left on device\n");
    CHECK(program({"check", "--source", site, "--findings"}, "/dev/full").code == 6);
}

TEST_CASE("A folder and a file that may not be read are mistakes with their place") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    fs::create_directories(site + "/content/closed");
    fs::permissions(site + "/content/closed", fs::perms::none);
    fs::permissions(site + "/data/units.json", fs::perms::none);
    const Output output = program({"check", "--source", site, "--lang", "en"}, {}, [] {
        if (getuid() == 0 && setuid(65534) != 0) {
            _exit(126);
        }
    });
    CHECK(output.code == 3);
    CHECK_THAT(
        output.err,
        Catch::Contains("content/closed: error: it may not be read: permission is missing [file-unreadable]\n") &&
            Catch::Contains("data/units.json: error: it may not be read: permission is missing"));
    fs::permissions(site + "/content/closed", fs::perms::owner_all);
}

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
    for (const char* input : {"/data", "/content/public", "/themes", "/themes/default/public"}) {
        const Output output = program({"build", "--source", site, "--out", site + input, "--lang", "en"});
        CHECK(output.code == 5);
        CHECK_THAT(output.err, Catch::Contains("[output-is-source]") && Catch::Contains("Nothing was written"));
    }
    CHECK_FALSE(fs::exists(site + "/data/index.html"));
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
    CHECK(std::distance(fs::directory_iterator(site), fs::directory_iterator()) == 6);  // with i18n, README, public
}

TEST_CASE("What cannot be printed is a refusal of the file system not a success", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const std::string full =
        "minhbach: không in được kết quả / the result could not be printed: No space left on device\n";
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"version"}, {"--version"}, {"help"}, {"--help"}, {"-h"}, {"check", "--source", site, "--findings"}}) {
        const Output output = program(words, "/dev/full");
        CAPTURE(words.front());
        CHECK(output.code == 6);
        CHECK(output.err == full);
        CHECK(program(words).code == 0);
    }
    // Standard error, too, is printed to: a warning that nobody saw.
    folder.write("site/data/units.json", "\xEF\xBB\xBF" + read_file(site + "/data/units.json").value_or(""));
    CHECK(program({"check", "--source", site}).code == 0);
    CHECK(program({"check", "--source", site}, {}, [] { dup2(open("/dev/full", O_WRONLY), STDERR_FILENO); }).code == 6);
}

TEST_CASE("A build that cannot print its summary says that the site is published and where", "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const Output full = program({"build", "--source", site, "--no-sync", "--lang", "en"}, "/dev/full");
    CHECK(full.code == 6);
    CHECK_THAT(full.err, Catch::StartsWith("The new site stands in " + site + "/public; only its summary") &&
                             Catch::Contains("the result could not be printed: No space left on device"));
    CHECK(fs::exists(site + "/public/index.html"));
    CHECK_THAT(program({"check", "--source", site}, "/dev/full").err, Catch::StartsWith("minhbach: không in được"));
}

TEST_CASE("Streams that are closed hold no file of the site and what is printed to them is lost, which is told",
          "[slow]") {
    const TemporaryFolder folder;
    const std::string site = little_site(folder).string();
    const auto closed = [](const std::vector<int>& streams) {
        return [streams] {
            for (const int stream : streams) {
                close(stream);
            }
        };
    };
    const Output output = program({"build", "--source", site, "--no-sync"}, {}, closed({STDIN_FILENO, STDOUT_FILENO}));
    CHECK(output.code == 6);
    CHECK_THAT(output.err, Catch::Contains("the result could not be printed: Bad file descriptor"));
    const std::string before = read_file(site + "/public/.minhbach-manifest").value_or("");
    CHECK_FALSE(before.empty());
    CHECK(program({"build", "--source", site, "--no-sync"}, {}, closed({STDERR_FILENO})).code == 0);
    CHECK(read_file(site + "/public/.minhbach-manifest") == before);
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

TEST_CASE(
    "A program finds the libraries for charts in the share folder beside its own and no theme where there is none",
    "[slow]") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "bin");
    fs::copy(MINHBACH_PROGRAM, folder.path() / "bin/minhbach");
    const auto run_there = [&](const std::vector<std::string>& words) {
        return in_child([&] {
            auto argv = pointers(words);
            argv.push_back(nullptr);
            execv((folder.path() / "bin/minhbach").c_str(), const_cast<char* const*>(argv.data()));
            return 127;
        });
    };
    const std::string site = little_site(folder).string();
    const fs::path library = fs::path(site) / "public/assets/vega/vega.min.js";
    REQUIRE(run_there({"build", "--source", site, "--no-sync"}).code == 0);
    CHECK_FALSE(fs::exists(library));
    for (const char* name : {"LICENSES.txt", "vega-interpreter.min.js", "vega-lite.min.js", "vega.min.js"}) {
        folder.write(std::string("share/minhbach/vega/") + name, name);
    }
    REQUIRE(run_there({"build", "--source", site, "--no-sync"}).code == 0);
    CHECK(read_file(library) == "vega.min.js");
    // A new site needs themes, which are not there with the libraries alone.
    CHECK(run_there({"new", (folder.path() / "made").string()}).code == 2);
}

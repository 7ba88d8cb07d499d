// SPDX-License-Identifier: MIT
// Builds that are killed: afterwards there is the old site or the new one, whole, and what is not the generator's.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <string>

#include "base/files.hpp"
#include "base/parallel.hpp"
#include "emit/manifest.hpp"
#include "emit/output_folder.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t file_count = 200;

std::string path_of(std::size_t i) {
    return fmt::format("{}/{}/index.html", i % 20, i);
}

std::string content_of(std::size_t i, const std::string& version) {
    return fmt::format("{} {}\n", version, std::string(i * 10, 'x'));
}

bool build(const fs::path& out, const std::string& version, bool exchange, Diagnostics& diagnostics) {
    OutputOptions options;
    options.sync = false;
    options.exchange = exchange;
    const auto folder = OutputFolder::open(out, options, diagnostics);
    if (!folder) {
        return false;
    }
    for_each_parallel(file_count, 2,
                      [&](std::size_t i, unsigned) { folder->write(path_of(i), content_of(i, version)); });
    return folder->commit();
}

// The version of the site when all of it is there and of one version, else what is wrong.
std::string version_of(const fs::path& out) {
    const std::string first = read_file(out / path_of(0)).value_or("(none)");
    const std::string version = first.substr(0, first.find(' '));
    for (std::size_t i = 0; i < file_count; ++i) {
        if (read_file(out / path_of(i)) != content_of(i, version)) {
            return "file " + std::to_string(i) + " is not of version " + version;
        }
    }
    const auto manifest = Manifest::parse(read_file(out / ".minhbach-manifest").value_or(""));
    if (!manifest || manifest->find(path_of(file_count - 1)) == nullptr) {
        return "the manifest is missing or incomplete";
    }
    if (read_file(out / "CNAME") != "minhbach.example" || read_file(out / ".git/objects/1") != "object" ||
        !fs::is_symlink(out / "link")) {
        return "a foreign file is missing";
    }
    return version;
}

void start_site(const TemporaryFolder& place, bool exchange) {
    Diagnostics diagnostics;
    REQUIRE(build(place.path() / "public", "0", exchange, diagnostics));
    place.write("public/CNAME", "minhbach.example");
    place.write("public/.git/objects/1", "object");
    fs::create_symlink("CNAME", place.path() / "public/link");
    REQUIRE(version_of(place.path() / "public") == "0");
}

}  // namespace

TEST_CASE("a build killed at any moment leaves the old site or the new one whole", "[slow]") {
    const bool exchange = GENERATE(true, false);
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    start_site(place, exchange);
    const auto start = std::chrono::steady_clock::now();
    Diagnostics measured;
    REQUIRE(build(out, "0", exchange, measured));
    const auto whole =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
    std::mt19937 random(exchange ? 1 : 2);
    std::string before = "0";
    std::set<std::string> seen;
    for (int round = 1; round <= 20; ++round) {
        const std::string version = std::to_string(round);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            try {
                Diagnostics diagnostics;
                _exit(build(out, version, exchange, diagnostics) ? 0 : 1);
            } catch (...) {
                _exit(2);
            }
        }
        usleep(static_cast<useconds_t>(std::uniform_int_distribution<long>(0, whole * 6 / 5)(random)));
        kill(child, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        if (WIFEXITED(status)) {
            REQUIRE(WEXITSTATUS(status) == 0);
        }
        if (!exchange && !fs::exists(out)) {
            // Between the two renames; the next build puts the old site back, whatever becomes of that build.
            Diagnostics diagnostics;
            REQUIRE(OutputFolder::open(out, {}, diagnostics) != nullptr);
        }
        const std::string found = version_of(out);
        CAPTURE(round, before);
        REQUIRE((found == before || found == version));
        before = found;
        seen.insert(found);
    }
    Diagnostics diagnostics;
    REQUIRE(build(out, "last", exchange, diagnostics));
    CHECK(version_of(out) == "last");
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("what a killed build left is removed by the next") {
    const TemporaryFolder place;
    place.write(".public.minhbach-new/site/half/index.html", "half");
    place.write(".public.minhbach-new/site/other", "half");
    Diagnostics diagnostics;
    const auto folder = OutputFolder::open(place.path() / "public", {}, diagnostics);
    REQUIRE(folder);
    folder->write("index.html", "1");
    REQUIRE(folder->commit());
    CHECK(fs::exists(place.path() / "public/index.html"));
    CHECK_FALSE(fs::exists(place.path() / "public/half"));
    CHECK_FALSE(fs::exists(place.path() / "public/other"));
}

TEST_CASE("an old site that was set aside when its build was killed is put back by the next, even if that fails") {
    const TemporaryFolder place;
    start_site(place, true);
    fs::create_directories(place.path() / ".public.minhbach-new/site");
    fs::rename(place.path() / "public", place.path() / ".public.minhbach-new/old");
    SECTION("its place is empty") {}
    SECTION("its place has an empty folder") {
        fs::create_directory(place.path() / "public");
    }
    Diagnostics diagnostics;
    {
        const auto folder = OutputFolder::open(place.path() / "public", {}, diagnostics);
        REQUIRE(folder);
        folder->write("index.html", "1");
    }
    CHECK(version_of(place.path() / "public") == "0");
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
}

TEST_CASE("an old site that was set aside is never thrown away for something that took its place") {
    const TemporaryFolder place;
    start_site(place, true);
    fs::create_directories(place.path() / ".public.minhbach-new/site");
    fs::rename(place.path() / "public", place.path() / ".public.minhbach-new/old");
    place.write("public/mine", "mine");
    Diagnostics diagnostics;
    CHECK(OutputFolder::open(place.path() / "public", {}, diagnostics) == nullptr);
    CHECK(diagnostics.errors() == 1);
    CHECK(version_of(place.path() / ".public.minhbach-new/old") == "0");
    CHECK(read_file(place.path() / "public/mine") == "mine");
}

TEST_CASE("an old site whose exchange was done is removed") {
    const TemporaryFolder place;
    start_site(place, true);
    place.write(".public.minhbach-new/old/index.html", "older");
    Diagnostics diagnostics;
    REQUIRE(build(place.path() / "public", "1", false, diagnostics));
    CHECK(version_of(place.path() / "public") == "1");
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
}

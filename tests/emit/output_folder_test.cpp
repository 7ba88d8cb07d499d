// SPDX-License-Identifier: MIT
// A build into a folder, from the outside: what stands there before, after, and when something goes wrong.
#include "emit/output_folder.hpp"

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>

#include "base/files.hpp"
#include "base/parallel.hpp"
#include "emit/manifest.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

bool build(const fs::path& out, const Files& files, Diagnostics& diagnostics, OutputOptions options = {}) {
    options.sync = false;
    const auto folder = OutputFolder::open(out, options, diagnostics);
    if (!folder) {
        return false;
    }
    for (const auto& [path, bytes] : files) {
        folder->write(path, bytes);
    }
    return folder->commit();
}

std::string only_code(const Diagnostics& diagnostics) {
    const auto all = diagnostics.sorted();
    return all.size() == 1 ? all.front().code : "(" + std::to_string(all.size()) + " diagnostics)";
}

// The names in a folder, sorted, with blanks between.
std::string names_in(const fs::path& folder) {
    std::map<std::string, bool> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names[entry.path().filename().string()] = true;
    }
    std::string result;
    for (const auto& [name, yes] : names) {
        result += (result.empty() ? "" : " ") + name;
    }
    return result;
}

mode_t mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(lstat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("a first build makes the folder, with its parents") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "xuất bản" / "public";
    Diagnostics diagnostics;
    const auto folder = OutputFolder::open(out, {}, diagnostics);
    REQUIRE(folder);
    folder->write("index.html", "<p>");
    folder->write("a/b/c/index.html", "sâu");
    folder->write("a/empty.txt", "");
    CHECK_FALSE(fs::exists(out));
    REQUIRE(folder->commit());
    CHECK(folder->files() == 3);
    CHECK(folder->bytes() == 7);
    CHECK_THROWS_AS(folder->write("late.html", "x"), std::logic_error);
    CHECK_THROWS_AS(folder->commit(), std::logic_error);
    CHECK(read_file(out / "index.html") == "<p>");
    CHECK(read_file(out / "a/b/c/index.html") == "sâu");
    CHECK(read_file(out / "a/empty.txt") == "");
    CHECK(read_file(out / ".minhbach-manifest") ==
          fmt::format(
              "minhbach-manifest 1\n{:016x} 4 a/b/c/index.html\n2d06800538d394c2 0 a/empty.txt\n{:016x} 3 index.html\n",
              content_hash("sâu"), content_hash("<p>")));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a build that is given up takes the parents it made with it, and no other folder") {
    const TemporaryFolder place;
    fs::create_directory(place.path() / "there");
    {
        Diagnostics diagnostics;
        const auto folder = OutputFolder::open(place.path() / "there/made/too/public", {}, diagnostics);
        REQUIRE(folder);
        folder->write("index.html", "<p>");
        CHECK(fs::exists(place.path() / "there/made/too"));
    }
    CHECK(names_in(place.path()) == "there");
    CHECK(fs::is_empty(place.path() / "there"));
}

TEST_CASE("files and folders get the usual modes, less the umask") {
    const TemporaryFolder place;
    Diagnostics diagnostics;
    const mode_t before = umask(027);
    REQUIRE(build(place.path() / "public", {{"a/b", "x"}}, diagnostics));
    umask(before);
    CHECK(mode_of(place.path() / "public") == 0750);
    CHECK(mode_of(place.path() / "public/a") == 0750);
    CHECK(mode_of(place.path() / "public/a/b") == 0640);
    CHECK(mode_of(place.path() / "public/.minhbach-manifest") == 0640);
}

TEST_CASE("a second build takes the place of the first and leaves nothing beside it") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    OutputOptions options;
    options.exchange = GENERATE(true, false);
    REQUIRE(build(out, {{"index.html", "1"}, {"gone/index.html", "1"}, {"kind", "1"}}, diagnostics, options));
    chmod(out.c_str(), 0775);
    REQUIRE(build(out, {{"index.html", "2"}, {"new/index.html", "2"}, {"kind/index.html", "2"}}, diagnostics, options));
    CHECK(names_in(out) == ".minhbach-manifest index.html kind new");
    CHECK(read_file(out / "index.html") == "2");
    CHECK(read_file(out / "kind/index.html") == "2");
    CHECK(mode_of(out) == 0775);  // the mode a person gave the folder itself
    CHECK(names_in(place.path()) == "public");
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("the same files give the same manifest, in any order") {
    const TemporaryFolder place;
    Diagnostics diagnostics;
    for (const bool forward : {true, false}) {
        const auto folder = OutputFolder::open(place.path() / (forward ? "1" : "2"), {}, diagnostics);
        for (int i = 0; i < 50; ++i) {
            const int n = forward ? i : 49 - i;
            folder->write(fmt::format("{}/{}.html", n % 7, n), std::to_string(n));
        }
        REQUIRE(folder->commit());
    }
    CHECK(read_file(place.path() / "1/.minhbach-manifest") == read_file(place.path() / "2/.minhbach-manifest"));
}

TEST_CASE("without a commit the old site stands and nothing is left") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    {
        const auto folder = OutputFolder::open(out, {}, diagnostics);
        folder->write("index.html", "2");
        folder->write("a/b/c", "2");
        CHECK(names_in(place.path()) == ".public.minhbach-new public");
        const auto elsewhere = OutputFolder::open(place.path() / "x/y/public", {}, diagnostics);
        elsewhere->write("a", "2");
    }
    CHECK(names_in(place.path()) == "public");
    CHECK(read_file(out / "index.html") == "1");
}

TEST_CASE("many threads write one site") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    const auto folder = OutputFolder::open(out, {}, diagnostics);
    for_each_parallel(2000, 8, [&](std::size_t i, unsigned) {
        folder->write(fmt::format("{}/{}/{}.html", i % 5, i % 11, i), std::to_string(i));
    });
    REQUIRE(folder->commit());
    CHECK(folder->files() == 2000);
    for (std::size_t i = 0; i < 2000; ++i) {
        REQUIRE(read_file(out / fmt::format("{}/{}/{}.html", i % 5, i % 11, i)) == std::to_string(i));
    }
}

TEST_CASE("a path that leaves the folder, or is written twice, is a bug and is never published") {
    const TemporaryFolder place;
    Diagnostics diagnostics;
    const auto folder = OutputFolder::open(place.path() / "public", {}, diagnostics);
    folder->write("a/b", "1");
    const std::string path = GENERATE("../x", "/x", "a/../../x", "", ".minhbach-manifest", "a/b", "a/b/c", "a");
    CAPTURE(path);
    CHECK_THROWS_AS(folder->write(path, "2"), std::logic_error);
    CHECK_THROWS_AS(folder->commit(), std::logic_error);
    CHECK_FALSE(fs::exists(place.path() / "x"));
    CHECK_FALSE(fs::exists(place.path() / "public"));
}

TEST_CASE("a second build of the same folder is refused while the first runs") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    fs::create_directory_symlink("public", place.path() / "link");
    auto first = OutputFolder::open(out, {}, diagnostics);
    first->write("index.html", "2");
    CHECK(OutputFolder::open(place.path() / "link", {}, diagnostics) == nullptr);  // by another name, too
    CHECK(only_code(diagnostics) == "output-locked");
    CHECK(first->commit());
    first.reset();
    CHECK(read_file(out / "index.html") == "2");
    Diagnostics none;
    CHECK(OutputFolder::open(out, {}, none) != nullptr);
}

TEST_CASE("the source, what holds it, the home folder and the root are no output folders") {
    const TemporaryFolder place;
    place.write("work/source/data.csv", "x");
    place.write("home/me/letter.txt", "x");
    fs::create_directory_symlink(place.path() / "work", place.path() / "link");
    const std::string home = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
    setenv("HOME", (place.path() / "home/me").c_str(), 1);
    OutputOptions options;
    options.source = place.path() / "work/source";
    const fs::path out = place.path() / GENERATE(as<std::string>{}, "/", "work/source", "work/source/", "work", "link",
                                                 "link/source/.", "work/source/absent/..", "", "home", "home/me");
    CAPTURE(out.string());
    Diagnostics diagnostics;
    CHECK(OutputFolder::open(out, options, diagnostics) == nullptr);
    CHECK(only_code(diagnostics) == "output-is-source");
    setenv("HOME", home.c_str(), 1);
    CHECK(names_in(place.path()) == "home link work");
    CHECK(names_in(place.path() / "work") == "source");
}

TEST_CASE("what is read may not be the output folder nor lie in it nor hold it") {
    const TemporaryFolder place;
    place.write("source/data/observations/a.csv", "x");
    place.write("source/public/index.html", "x");
    place.write("disk/themes/default/a.css", "x");
    fs::create_directory_symlink("../disk/themes", place.path() / "source/themes");
    fs::create_directory_symlink("source/data", place.path() / "figures");
    OutputOptions options;
    options.source = place.path() / "source";
    // Of the last there is no folder yet.
    options.inputs = {options.source / "data", options.source / "themes", options.source / "content"};
    const std::string name = GENERATE(
        as<std::string>{}, "source/data", "source/data/", "source/data/observations", "source/data/new/public",
        "source/public/../data", "source/absent/../data/public", "figures", "figures/new", "absent/../figures/new",
        "source/themes", "disk/themes/default", "disk/themes/other", "disk", "source/content", "source/content/public");
    CAPTURE(name);
    Diagnostics diagnostics;
    CHECK(OutputFolder::open(place.path() / name, options, diagnostics) == nullptr);
    CHECK(only_code(diagnostics) == "output-is-source");
    CHECK(diagnostics.sorted().front().hint.en.find((options.source / "public").string()) != std::string::npos);
    CHECK(names_in(place.path()) == "disk figures source");
    CHECK(names_in(place.path() / "source") == "data public themes");
    CHECK(names_in(place.path() / "source/data") == "observations");
}

TEST_CASE("a folder beside what is read may be the output folder, whatever its name") {
    const TemporaryFolder place;
    place.write("source/data/a.csv", "x");
    OutputOptions options;
    options.source = place.path() / "source";
    options.inputs = {options.source / "data", options.source / "content", ""};
    const std::string name =
        GENERATE(as<std::string>{}, "source/data2", "source/dat", "source/content.old", "source/a/data", "data");
    CAPTURE(name);
    Diagnostics diagnostics;
    CHECK(build(place.path() / name, {{"a", "1"}}, diagnostics, options));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a folder inside the source may be the output folder") {
    const TemporaryFolder place;
    place.write("source/data.csv", "x");
    Diagnostics diagnostics;
    OutputOptions options;
    options.source = place.path() / "source";
    CHECK(build(place.path() / "source/public/", {{"a", "1"}}, diagnostics, options));
    CHECK(build(place.path() / "source/public/.", {{"a", "2"}}, diagnostics, options));
    CHECK(names_in(place.path() / "source") == "data.csv public");
    CHECK(names_in(place.path() / "source/public") == ".minhbach-manifest a");
}

TEST_CASE("a file, a dangling link or nothing at all is no output folder") {
    const TemporaryFolder place;
    place.write("file", "x");
    fs::create_symlink("nowhere", place.path() / "dangling");
    fs::create_symlink("loop", place.path() / "loop");
    const std::string name = GENERATE("file", "dangling", "dangling/", "loop", "");
    const fs::path out = name.empty() ? fs::path() : place.path() / name;
    CAPTURE(out.string());
    Diagnostics diagnostics;
    CHECK(OutputFolder::open(out, {}, diagnostics) == nullptr);
    CHECK(only_code(diagnostics) == "output-not-folder");
    CHECK(names_in(place.path()) == "dangling file loop");
}

TEST_CASE("a link to a folder is followed and stays a link") {
    const TemporaryFolder place;
    fs::create_directories(place.path() / "disk/site");
    fs::create_directory_symlink("disk/site", place.path() / "public");
    Diagnostics diagnostics;
    REQUIRE(build(place.path() / "public", {{"a", "1"}}, diagnostics));
    REQUIRE(build(place.path() / "public/", {{"a", "2"}}, diagnostics));
    CHECK(fs::is_symlink(place.path() / "public"));
    CHECK(read_file(place.path() / "disk/site/a") == "2");
    CHECK(names_in(place.path()) == "disk public");
    CHECK(names_in(place.path() / "disk") == "site");
}

TEST_CASE("a file that may not be written is told, and the old site stands") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    {
        const auto folder = OutputFolder::open(out, {}, diagnostics);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        bool failed = false;
        try {
            folder->write("index.html", std::string(5000, '2'));
        } catch (const IoFailure&) {
            failed = true;
        }
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        CHECK(failed);
        CHECK_THROWS_AS(folder->write("other.html", "2"), IoFailure);
        CHECK_THROWS_AS(folder->commit(), IoFailure);
    }
    CHECK(only_code(diagnostics) == "output-io");
    CHECK(diagnostics.sorted().front().place.file == (out / "index.html").string());
    CHECK_FALSE(diagnostics.sorted().front().hint.vi.empty());
    CHECK(read_file(out / "index.html") == "1");
    CHECK(names_in(place.path()) == "public");
}

TEST_CASE("a name that is too long is told") {
    const TemporaryFolder place;
    Diagnostics diagnostics;
    const auto folder = OutputFolder::open(place.path() / "public", {}, diagnostics);
    CHECK_THROWS_AS(folder->write(fmt::format("{}/index.html", std::string(300, 'x')), "1"), IoFailure);
    CHECK(only_code(diagnostics) == "output-io");
}

TEST_CASE("a full disk is told once by all threads, and the old site stands") {
    const TemporaryFolder place;
    if (mount("tmpfs", place.path().c_str(), "tmpfs", 0, "size=1m") != 0) {
        WARN("not run: only root may mount a small file system");
        return;
    }
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    CHECK(build(out, {{"index.html", "1"}}, diagnostics));
    {
        const auto folder = OutputFolder::open(out, {}, diagnostics);
        CHECK_THROWS_AS(for_each_parallel(500, 4,
                                          [&](std::size_t i, unsigned) {
                                              folder->write(fmt::format("{}.html", i), std::string(10'000, 'x'));
                                          }),
                        IoFailure);
        CHECK_THROWS_AS(folder->commit(), IoFailure);
    }
    CHECK(only_code(diagnostics) == "output-io");
    CHECK(read_file(out / "index.html") == "1");
    CHECK(names_in(place.path()) == "public");
    // The mounted folder itself cannot be exchanged; that is known before anything is built.
    Diagnostics mounted;
    CHECK(OutputFolder::open(place.path(), {}, mounted) == nullptr);
    CHECK(only_code(mounted) == "output-not-folder");
    CHECK(umount2(place.path().c_str(), MNT_DETACH) == 0);
}

TEST_CASE("a parent that is a file or may not be written in is told") {
    const TemporaryFolder place;
    place.write("file", "x");
    Diagnostics diagnostics;
    CHECK_THROWS_AS(OutputFolder::open(place.path() / "file/public", {}, diagnostics), IoFailure);
    CHECK(only_code(diagnostics) == "output-io");
    CHECK_THROWS_AS(OutputFolder::open("/proc/public", {}, diagnostics), IoFailure);
    CHECK(diagnostics.errors() == 2);
}

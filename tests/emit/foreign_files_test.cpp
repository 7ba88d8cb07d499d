// SPDX-License-Identifier: MIT
// What the generator did not write in its output folder.
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <string>
#include <thread>

#include "base/files.hpp"
#include "emit/output_folder.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

bool build(const fs::path& out, const Files& files, Diagnostics& diagnostics, bool overwrite = false) {
    OutputOptions options;
    options.overwrite_foreign = overwrite;
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

// Every thing below the folder: kind, mode, time and content (of a link, its target).
Files snapshot(const fs::path& root) {
    Files result;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        struct stat status {};
        REQUIRE(lstat(entry.path().c_str(), &status) == 0);
        const std::string content = S_ISLNK(status.st_mode)   ? fs::read_symlink(entry.path()).string()
                                    : S_ISREG(status.st_mode) ? read_file(entry.path()).value()
                                                              : "";
        result[entry.path().lexically_relative(root).string()] =
            fmt::format("{:o} {}.{} {}", status.st_mode, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, content);
    }
    return result;
}

void set_time(const fs::path& path, std::time_t seconds) {
    const timespec times[2] = {{seconds, 123'456'789}, {seconds, 123'456'789}};
    REQUIRE(utimensat(AT_FDCWD, path.c_str(), times, AT_SYMLINK_NOFOLLOW) == 0);
}

std::string codes(const Diagnostics& diagnostics) {
    std::string result;
    for (const auto& diagnostic : diagnostics.sorted()) {
        result +=
            (result.empty() ? "" : ", ") + diagnostic.code + " " + fs::path(diagnostic.place.file).filename().string();
    }
    return result;
}

}  // namespace

TEST_CASE("what the generator did not write is carried over as it was") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}, {"area/old/index.html", "1"}, {"area/new/index.html", "1"}}, diagnostics));
    place.write("public/CNAME", "minhbach.example\n");
    place.write("public/area/old/note.txt", "by hand");  // beside a file that vanishes
    place.write("public/area/new/note.txt", "by hand");
    place.write("public/.git/objects/ab/cdef", "object");
    chmod((out / ".git/objects/ab/cdef").c_str(), 0444);
    fs::create_directories(out / ".git/refs/empty");
    chmod((out / ".git/refs").c_str(), 02750);
    fs::create_symlink("../somewhere/else", out / "link");
    fs::create_directory_symlink(".git", out / "folder-link");
    REQUIRE(mkfifo((out / "pipe").c_str(), 0600) == 0);
    const Files names = {{"CNAME", ""},     {".git", ""}, {".git/refs/empty", ""},
                         {".git/refs", ""}, {"link", ""}, {"area/old", ""}};
    std::time_t time = 1'000'000'000;
    for (const auto& [name, unused] : names) {
        set_time(out / name, ++time);
    }
    set_time(out / ".git", time);
    chmod((out / ".git/objects/ab").c_str(), 0555);
    const Files before = snapshot(out);
    // Several times over: what was carried is carried again.
    for (const std::string version : {"2", "3", "4"}) {
        REQUIRE(build(out, {{"index.html", version}, {"area/new/index.html", version}}, diagnostics));
        Files after = snapshot(out);
        for (const std::string name :
             {"CNAME", "area/old", "area/old/note.txt", "area/new/note.txt", ".git", ".git/objects/ab",
              ".git/objects/ab/cdef", ".git/refs", ".git/refs/empty", "link", "folder-link", "pipe"}) {
            CAPTURE(name);
            CHECK(after[name] == before.at(name));
        }
        CHECK_FALSE(after.contains("area/old/index.html"));
        CHECK(read_file(out / "index.html") == version);
        CHECK(read_file(out / ".minhbach-manifest")->find("CNAME") == std::string::npos);
    }
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("what comes into the folder while a build is being published is kept") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    Files files;
    for (int i = 0; i < 100; ++i) {
        files[fmt::format("{}/index.html", i)] = "1";
    }
    REQUIRE(build(out, files, diagnostics));
    std::atomic<bool> done = false;
    int count = 0;
    int refused = 0;
    {
        const std::jthread visitor([&] {
            for (; !done && count < 5000; ++count) {
                // On the way into a folder that goes he is told so, and tries again.
                const fs::path file = out / ".well-known" / std::to_string(count);
                fs::create_directories(file.parent_path());
                bool is_refused = false;
                while (!(std::ofstream(file) << "challenge").flush()) {
                    is_refused = true;
                    std::this_thread::yield();
                }
                refused += is_refused ? 1 : 0;
            }
        });
        for (int round = 0; round < 5; ++round) {
            CHECK(build(out, files, diagnostics));
        }
        done = true;
    }
    CHECK(count > 0);
    CHECK(refused <= 5);  // in each round one file at most
    for (int i = 0; i < count; ++i) {
        REQUIRE(read_file(out / fmt::format(".well-known/{}", i)) == "challenge");
    }
    CHECK(to_text(diagnostics, Tongue::en) == "");
}

TEST_CASE("a foreign file of another user, to which no link may be made, is copied") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    place.write("public/CNAME", "minhbach.example\n");
    chmod((out / "CNAME").c_str(), 0754);
    set_time(out / "CNAME", 1'000'000'000);
    constexpr uid_t nobody = 65534;
    if (chown(place.path().c_str(), nobody, nobody) != 0 || chown(out.c_str(), nobody, nobody) != 0) {
        WARN("not run: only root may act as another user");
        return;
    }
    const Files before = snapshot(out);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            _exit(setuid(nobody) == 0 && build(out, {{"index.html", "2"}}, diagnostics) ? 0 : 1);
        } catch (...) {
            _exit(2);
        }
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(read_file(out / "index.html") == "2");
    CHECK(snapshot(out).at("CNAME") == before.at("CNAME"));
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
}

TEST_CASE("a first build into a folder that is in use keeps what is there") {
    const TemporaryFolder place;
    place.write("public/.gitignore", "*.tmp");
    place.write("public/images/photo.jpg", "photo");
    Diagnostics diagnostics;
    REQUIRE(build(place.path() / "public", {{"index.html", "1"}, {"images/map.svg", "1"}}, diagnostics));
    CHECK(read_file(place.path() / "public/.gitignore") == "*.tmp");
    CHECK(read_file(place.path() / "public/images/photo.jpg") == "photo");
    CHECK(read_file(place.path() / "public/images/map.svg") == "1");
}

TEST_CASE("a foreign thing where the new site needs a place is refused, one diagnostic each, and nothing is touched") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}, {"turned/index.html", "1"}}, diagnostics));
    place.write("public/file", "mine");
    place.write("public/wants-folder", "mine");
    place.write("public/wants-file/inside", "mine");
    place.write("public/turned/mine", "mine");
    fs::create_directory_symlink("/", out / "link");
    fs::create_directory(out / "empty");
    place.write("public/equal", "the same");
    const Files files = {{"index.html", "2"}, {"file", "2"},        {"wants-folder/a", "2"},
                         {"wants-file", "2"}, {"turned", "2"},      {"link/etc/x.html", "2"},
                         {"empty", "2"},      {"equal", "the same"}};
    const Files before = snapshot(out);
    CHECK_FALSE(build(out, files, diagnostics));
    CHECK(snapshot(out) == before);
    CHECK(codes(diagnostics) ==
          "output-foreign-file empty, output-foreign-file file, output-foreign-file link, output-foreign-file mine, "
          "output-foreign-file wants-file, output-foreign-file wants-folder");
    CHECK(diagnostics.sorted()[1].place.file == (out / "file").string());
    CHECK(diagnostics.sorted()[1].hint.vi.find("--overwrite-foreign") != std::string::npos);
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));

    Diagnostics none;
    REQUIRE(build(out, files, none, true));
    CHECK(read_file(out / "link/etc/x.html") == "2");
    CHECK(read_file(out / "wants-file") == "2");
    CHECK(read_file(out / "turned") == "2");
    CHECK_FALSE(none.has_errors());
}

TEST_CASE("of very many conflicts some are told and the rest are counted") {
    const TemporaryFolder place;
    Files files;
    for (int i = 0; i < 150; ++i) {
        files[fmt::format("{}.html", i)] = "2";
        place.write(fmt::format("public/{}.html", i), "mine");
    }
    Diagnostics diagnostics;
    CHECK_FALSE(build(place.path() / "public", files, diagnostics));
    CHECK(diagnostics.errors() == 101);
}

TEST_CASE("a file edited by hand is refused by name, whether or not the new site still has it") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"a/page.html", "one"}, {"same.html", "one"}}, diagnostics));
    SECTION("longer") {
        place.write("public/a/page.html", "one more");
    }
    SECTION("of the same length") {
        place.write("public/a/page.html", "two");
    }
    SECTION("of the same length, with an old time") {
        place.write("public/a/page.html", "two");
        set_time(out / "a/page.html", 1'000'000'000);
    }
    SECTION("of the same length, by a clock that has been set back since the build") {
        place.write("public/a/page.html", "two");
        set_time(out / ".minhbach-manifest", 4'000'000'000);
    }
    SECTION("of the same length, with the time of all files in a copied tree") {
        place.write("public/a/page.html", "two");
        for (const char* name : {"a/page.html", "same.html", ".minhbach-manifest"}) {
            set_time(out / name, 1'000'000'000);
        }
    }
    SECTION("replaced by a link") {
        fs::remove(out / "a/page.html");
        fs::create_symlink("elsewhere", out / "a/page.html");
    }
    const Files before = snapshot(out);
    CHECK_FALSE(build(out, {{"a/page.html", "new"}, {"same.html", "new"}}, diagnostics));
    CHECK(codes(diagnostics) == "output-edited-file page.html");
    CHECK(snapshot(out) == before);
    Diagnostics vanishing;
    CHECK_FALSE(build(out, {{"same.html", "new"}}, vanishing));
    CHECK(codes(vanishing) == "output-edited-file page.html");
    CHECK(snapshot(out) == before);
    Diagnostics none;
    REQUIRE(build(out, {{"same.html", "new"}}, none, true));
    CHECK_FALSE(fs::exists(out / "a"));
}

TEST_CASE("a file that was only touched or removed is not taken for edited") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"touched.html", "one"}, {"removed.html", "one"}, {"done.html", "one"}}, diagnostics));
    set_time(out / "touched.html", 4'000'000'000);
    fs::remove(out / "removed.html");
    place.write("public/done.html", "two");  // the edit is what the new site says, too
    CHECK(build(out, {{"touched.html", "two"}, {"removed.html", "two"}, {"done.html", "two"}}, diagnostics));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a copy of a site with new times is still the generator's own") {
    const TemporaryFolder place;
    Diagnostics diagnostics;
    REQUIRE(build(place.path() / "public", {{"a/page.html", "one"}}, diagnostics));
    fs::copy(place.path() / "public", place.path() / "copy", fs::copy_options::recursive);
    CHECK(build(place.path() / "copy", {{"a/page.html", "two"}}, diagnostics));
    CHECK(read_file(place.path() / "copy/a/page.html") == "two");
}

TEST_CASE("a damaged manifest is refused") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    SECTION("edited") {
        place.write("public/.minhbach-manifest", "minhbach-manifest 7\n");
    }
    SECTION("a folder") {
        fs::remove(out / ".minhbach-manifest");
        fs::create_directory(out / ".minhbach-manifest");
    }
    SECTION("a link") {
        fs::rename(out / ".minhbach-manifest", place.path() / "elsewhere");
        fs::create_symlink("../elsewhere", out / ".minhbach-manifest");
    }
    CHECK_FALSE(build(out, {{"index.html", "2"}}, diagnostics));
    CHECK(codes(diagnostics) == "output-foreign-file .minhbach-manifest");
    CHECK(read_file(out / "index.html") == "1");
    Diagnostics none;
    CHECK(build(out, {{"index.html", "2"}}, none, true));
    CHECK(read_file(out / "index.html") == "2");
}

TEST_CASE("a file system mounted in the output folder is neither carried nor emptied") {
    const TemporaryFolder place;
    const fs::path mounted = place.path() / "public/disk";
    fs::create_directories(mounted);
    if (mount("tmpfs", mounted.c_str(), "tmpfs", 0, "size=1m") != 0) {
        WARN("not run: only root may mount a file system");
        return;
    }
    place.write("public/disk/precious", "mine");
    Diagnostics diagnostics;
    CHECK_FALSE(build(place.path() / "public", {{"index.html", "1"}}, diagnostics, true));
    CHECK(codes(diagnostics) == "output-foreign-file disk");
    CHECK(read_file(mounted / "precious") == "mine");
    CHECK(umount2(mounted.c_str(), MNT_DETACH) == 0);
}

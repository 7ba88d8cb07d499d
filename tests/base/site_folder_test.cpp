// SPDX-License-Identifier: MIT
#include "base/site_folder.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cerrno>

#include "emit/system_calls.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

constexpr std::size_t enough = 1000;

const std::map<Obstacle, std::string> words{{Obstacle::absent, "absent"},          {Obstacle::link, "link"},
                                            {Obstacle::folder, "folder"},          {Obstacle::special, "special"},
                                            {Obstacle::not_a_folder, "no folder"}, {Obstacle::too_large, "large"},
                                            {Obstacle::forbidden, "forbidden"},    {Obstacle::unsafe_name, "unsafe"},
                                            {Obstacle::too_deep, "deep"},          {Obstacle::failed, "failed"}};

std::string told(const std::optional<Refusal>& refusal) {
    return refusal ? words.at(refusal->obstacle) + " " + refusal->name : "";
}

// What stands in the way of reading, or the text in brackets.
std::string read(const fs::path& folder, const std::string& name, std::size_t limit = enough) {
    const FileBytes file = read_below(folder, name, limit);
    if (file.refusal) {
        CHECK(file.bytes.empty());
    }
    return file.refusal ? told(file.refusal) : "[" + file.bytes + "]";
}

Names refusals(const Listing& listing) {
    Names result;
    for (const Refusal& refusal : listing.refusals) {
        result.push_back(told(refusal));
    }
    return result;
}

// Makes a socket file.
void make_socket(const fs::path& path) {
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
    REQUIRE(bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    close(socket);
}

// Runs `check` as a user to whom permissions apply, as they do not to root; true when it returned true there.
bool as_nobody(const std::function<bool()>& check) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        _exit((getuid() == 0 && setuid(65534) != 0) || !check() ? 1 : 0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("A file of the site is read byte for byte and an empty one is empty") {
    const TemporaryFolder folder;
    const std::string text("\xEF\xBB\xBFĐiện\r\nBiên\0\xFF\n\x1A after", 26);
    folder.write("a/Văn Quan/số.csv", text);
    folder.write("empty", "");
    CHECK(read(folder.path(), "a/Văn Quan/số.csv") == "[" + text + "]");
    CHECK(read(folder.path(), "empty") == "[]");
    const std::string large(300'001, 'x');
    folder.write("large", large);
    CHECK((read_below(folder.path(), "large", large.size()).bytes == large));
}

TEST_CASE("A file larger than the limit is refused one of just that size is not") {
    const TemporaryFolder folder;
    folder.write("a", "12345");
    CHECK(read(folder.path(), "a", 5) == "[12345]");
    CHECK(read(folder.path(), "a", 4) == "large a");
    CHECK(read(folder.path(), "a", 0) == "large a");
}

TEST_CASE("What is no regular file is not opened and what is not there is told") {
    const TemporaryFolder folder;
    folder.write("sub/a", "x");
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    make_socket(folder.path() / "socket");
    CHECK(read(folder.path(), "pipe") == "special pipe");
    CHECK(read(folder.path(), "socket") == "special socket");
    CHECK(read("/dev", "null") == "special null");
    CHECK(read(folder.path(), "sub") == "folder sub");
    CHECK(read(folder.path(), "b") == "absent b");
    CHECK(read(folder.path(), "none/b") == "absent none");
    CHECK(read(folder.path(), "sub/a/b") == "no folder sub/a");
    CHECK(read(folder.path() / "none", "a") == "absent ");
    CHECK(read(folder.path() / "sub/a", "a") == "no folder ");
}

TEST_CASE("Nothing is read through a link wherever it stands and leads") {
    const TemporaryFolder outside;
    outside.write("secret", "x");
    outside.write("folder/a", "x");
    const TemporaryFolder folder;
    folder.write("a", "x");
    folder.write("sub/b", "x");
    fs::create_symlink(outside.path() / "secret", folder.path() / "out");
    fs::create_symlink("a", folder.path() / "in");
    fs::create_symlink("nowhere", folder.path() / "dangling");
    fs::create_directory_symlink(outside.path() / "folder", folder.path() / "door");
    fs::create_directory_symlink("sub", folder.path() / "side");
    fs::create_directory_symlink("..", folder.path() / "sub/up");
    CHECK(read(folder.path(), "out") == "link out");
    CHECK(read(folder.path(), "in") == "link in");
    CHECK(read(folder.path(), "dangling") == "link dangling");
    CHECK(read(folder.path(), "door/a") == "link door");
    CHECK(read(folder.path(), "side/b") == "link side");
    CHECK(read(folder.path(), "sub/up/a") == "link sub/up");
    CHECK(told(folder_refusal(folder.path(), "door")) == "link door");
    CHECK(told(folder_refusal(folder.path(), "sub/up")) == "link sub/up");
    CHECK(told(folder_refusal(folder.path(), "a")) == "no folder a");
    CHECK(told(folder_refusal(folder.path(), "none")) == "absent none");
    CHECK_FALSE(folder_refusal(folder.path(), "sub"));
    CHECK_FALSE(folder_refusal(folder.path(), ""));
}

TEST_CASE("The site's own folder may be a link and be named in any way") {
    const TemporaryFolder folder;
    folder.write("site/a", "x");
    fs::create_directory_symlink("site", folder.path() / "latest");
    for (const fs::path& named : {folder.path() / "latest", folder.path() / "site/", folder.path() / "site/.",
                                  folder.path() / "site/../site", fs::relative(folder.path() / "site")}) {
        CHECK(read(named, "a") == "[x]");
        CHECK(list_below(named, "").files == Names{"a"});
    }
}

TEST_CASE("No name leads out of the folder by itself") {
    const TemporaryFolder folder;
    folder.write("site/a", "x");
    folder.write("b", "x");
    const fs::path site = folder.path() / "site";
    CHECK(read(site, "../b") == "unsafe ..");
    CHECK(read(site, "..") == "unsafe ..");
    CHECK(read(site, "./a") == "unsafe .");
    CHECK(read(site, "") == "unsafe ");
    CHECK(read(site, "a/") == "no folder a");
    CHECK(read(site, (folder.path() / "b").string()) == "unsafe ");
    CHECK(told(folder_refusal(site, "..")) == "unsafe ..");
}

TEST_CASE("A file that is exchanged for a link or a pipe while it is opened is not read") {
    const TemporaryFolder folder;
    folder.write("site/a", "x");
    folder.write("secret", "y");
    const fs::path site = folder.path() / "site";
    const auto exchange = [&](std::string_view call, const std::function<void()>& other) {
        bool done = false;
        const SystemCalls calls(folder.path().string(), [&](const std::string& made) {
            if (!done && made == call) {
                done = true;
                fs::remove_all(site / "a");
                other();
            }
            return 0;
        });
        const std::string result = read(site, "a");
        CHECK(done);
        return result;
    };
    CHECK(exchange("openat site/a", [&] { fs::create_symlink("../secret", site / "a"); }) == "link a");
    folder.write("site/b", "x");
    fs::remove(site / "a");
    fs::rename(site / "b", site / "a");
    CHECK(exchange("openat site/a", [&] { REQUIRE(mkfifo((site / "a").c_str(), 0600) == 0); }) == "special a");
    fs::remove(site / "a");
    folder.write("site/a", "x");
    CHECK(exchange("openat site/a", [&] { folder.write("site/a", std::string(enough + 1, 'x')); }) == "large a");
    folder.write("site/a", "x");
    CHECK(exchange("read site/a", [&] {}) == "[x]");
}

TEST_CASE("A file that grows while it is read is read to its end or to the limit") {
    const TemporaryFolder folder;
    const auto grown = [&](std::size_t by) {
        folder.write("a", "x");
        bool done = false;
        const SystemCalls calls(folder.path().string(), [&](const std::string& made) {
            if (!done && made == "read a") {
                done = true;
                std::ofstream(folder.path() / "a", std::ios::app) << std::string(by, 'y');
            }
            return 0;
        });
        return read(folder.path(), "a");
    };
    CHECK(grown(3) == "[xyyy]");
    CHECK(grown(enough - 1) == "[x" + std::string(enough - 1, 'y') + "]");
    CHECK(grown(enough) == "large a");
}

TEST_CASE("What the system refuses is told with its reason") {
    const TemporaryFolder folder;
    folder.write("sub/a", "x");
    const auto failing = [&](std::string_view call, int error) {
        bool once = false;
        const SystemCalls calls(folder.path().string(), [&](const std::string& made) {
            const bool now = !once && made == call;
            once = once || now;
            return now ? error : 0;
        });
        const FileBytes file = read_below(folder.path(), "sub/a", enough);
        return file.refusal ? told(file.refusal) + " " + std::to_string(file.refusal->error) : "[" + file.bytes + "]";
    };
    CHECK(failing("read sub/a", EIO) == "failed sub/a " + std::to_string(EIO));
    CHECK(failing("read sub/a", EINTR) == "[x]");
    CHECK(failing("openat sub/a", EACCES) == "forbidden sub/a " + std::to_string(EACCES));
    CHECK(failing("openat sub/a", EPERM) == "forbidden sub/a " + std::to_string(EPERM));
    CHECK(failing("openat sub/a", ENOENT) == "absent sub/a 0");
    CHECK(failing("fstat sub/a", EIO) == "failed sub/a " + std::to_string(EIO));
    CHECK(failing("openat sub", EMFILE) == "failed sub " + std::to_string(EMFILE));
    CHECK(failing("fstatat sub", EIO) == "failed sub " + std::to_string(EIO));
}

TEST_CASE("A folder is listed with its folders sorted by bytes and without what is hidden") {
    const TemporaryFolder folder;
    for (const char* name : {"d/b.csv", "d/a.csv", "d/B.csv", "d/a/z.csv", "d/a/deep/er/x.csv", "d/a-b.csv", "d/đ.csv",
                             "d/.git/a", "d/.hidden", "e/other"}) {
        folder.write(name, "x");
    }
    const Listing listing = list_below(folder.path(), "d");
    CHECK(listing.files == Names{"B.csv", "a-b.csv", "a.csv", "a/deep/er/x.csv", "a/z.csv", "b.csv", "đ.csv"});
    CHECK(listing.refusals.empty());
    fs::create_directory(folder.path() / "nothing");
    CHECK(list_below(folder.path(), "nothing").files.empty());
    CHECK(refusals(list_below(folder.path(), "nothing")).empty());
    CHECK(refusals(list_below(folder.path(), "none")) == Names{"absent none"});
    CHECK(refusals(list_below(folder.path(), "e/other")) == Names{"no folder e/other"});
}

TEST_CASE("What is not listed is told each with its name") {
    const TemporaryFolder folder;
    folder.write("d/a", "x");
    folder.write("d/sub/b", "x");
    fs::create_symlink("a", folder.path() / "d/link");
    fs::create_symlink("self", folder.path() / "d/self");
    fs::create_directory_symlink("..", folder.path() / "d/sub/circle");
    REQUIRE(mkfifo((folder.path() / "d/pipe").c_str(), 0600) == 0);
    for (const char* name : {"back\\slash", "line\nbreak", "\xFF\xFE", "esc\x1b[31m", "turned\u202Excod", "tab\t"}) {
        folder.write(std::string("d/") + name, "x");
    }
    fs::create_directory(folder.path() / "d/bad\\folder");
    folder.write("d/bad\\folder/inside", "x");
    const Listing listing = list_below(folder.path(), "d");
    CHECK(listing.files == Names{"a", "sub/b"});
    CHECK(refusals(listing) == Names{"unsafe d/back\\slash", "unsafe d/bad\\folder", "unsafe d/esc\x1b[31m",
                                     "unsafe d/line\nbreak", "link d/link", "special d/pipe", "link d/self",
                                     "link d/sub/circle", "unsafe d/tab\t", "unsafe d/turned\u202Excod",
                                     "unsafe d/\xFF\xFE"});
}

TEST_CASE("Folders are walked to a depth that no honest site has") {
    const TemporaryFolder folder;
    std::string name = "d";
    for (int i = 0; i < 40; ++i) {
        name += "/x";
    }
    folder.write(name + "/a", "x");
    folder.write("d/x/b", "x");
    const Listing listing = list_below(folder.path(), "d");
    CHECK(listing.files == Names{"x/b"});
    REQUIRE(listing.refusals.size() == 1);
    CHECK(listing.refusals[0].obstacle == Obstacle::too_deep);
    CHECK(std::count(listing.refusals[0].name.begin(), listing.refusals[0].name.end(), '/') == 33);
}

TEST_CASE("Files and folders that may not be read are told") {
    const TemporaryFolder folder;
    folder.write("d/closed/a", "x");
    folder.write("d/file", "x");
    folder.write("d/open", "x");
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(folder.path() / "d", fs::perms(0755));
    fs::permissions(folder.path() / "d/closed", fs::perms::none);
    fs::permissions(folder.path() / "d/file", fs::perms::none);
    CHECK(as_nobody([&] { return read(folder.path(), "d/file") == "forbidden d/file"; }));
    CHECK(as_nobody([&] { return read(folder.path(), "d/open") == "[x]"; }));
    CHECK(as_nobody([&] { return read(folder.path(), "d/closed/a") == "forbidden d/closed/a"; }));
    CHECK(as_nobody([&] {
        const Listing listing = list_below(folder.path(), "d");
        return listing.files == Names{"file", "open"} && refusals(listing) == Names{"forbidden d/closed"};
    }));
    fs::permissions(folder.path() / "d/closed", fs::perms::owner_all);
}

TEST_CASE("Only what has no entry at all is absent") {
    const TemporaryFolder folder;
    folder.write("a", "x");
    fs::create_directory(folder.path() / "d");
    fs::create_symlink("nowhere", folder.path() / "dangling");
    CHECK(is_absent_below(folder.path(), "none"));
    CHECK(is_absent_below(folder.path(), "none/b"));
    for (const char* name : {"a", "d", "dangling", "a/b", ""}) {
        CHECK_FALSE(is_absent_below(folder.path(), name));
    }
}

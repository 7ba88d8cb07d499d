// SPDX-License-Identifier: MIT
// Somebody else works in the output folder while a build takes its place. Whatever the two do between which steps of
// each other, nothing of the visitor's is lost, what he removed stays removed, and what he is refused he is told.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "emit/building.hpp"
#include "emit/file_tree.hpp"
#include "emit/system_calls.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

const Files version_1 = {{"index.html", "1"}, {"area/old/index.html", "1"}, {"area/same/index.html", "1"}};
const Files version_2 = {{"index.html", "2"}, {"area/same/index.html", "2"}, {"area/new/index.html", "2"}};

bool put(int folder, const std::string& name, std::string_view bytes, int flags = O_CREAT | O_EXCL) {
    const Descriptor file(openat(folder, name.c_str(), O_WRONLY | O_CLOEXEC | flags, 0644));
    return file && write_all(file.get(), bytes);
}

// Has the old site open since before the build, as a shell that stands in it, and reaches the present one by its path.
struct Visitor {
    explicit Visitor(const fs::path& out)
        : path(out.string() + '/'),
          root(open(out.c_str(), open_folder)),
          wide(openat(root.get(), ".well-known", open_folder)),
          area(openat(root.get(), "area/old", open_folder)),
          file(openat(wide.get(), "open", O_WRONLY | O_APPEND | O_CLOEXEC)) {}

    std::string path;
    Descriptor root;
    Descriptor wide;
    Descriptor area;
    Descriptor file;
};

// Does something and tells whether it was let; then `expected` is part of the new site, "" for what must not be there.
struct Visit {
    std::string name;
    bool (*act)(const Visitor&);
    Files expected;
};

const std::vector<Visit> visits = {
    {"adds a file by the open folder", [](const Visitor& v) { return put(v.wide.get(), "new", "new"); },
     Files{{".well-known/new", "new"}, {".well-known/1", "one"}}},
    {"adds a file by the open root", [](const Visitor& v) { return put(v.root.get(), "new", "new"); },
     Files{{"new", "new"}}},
    {"adds a file to a folder of the generator that vanishes",
     [](const Visitor& v) { return put(v.area.get(), "new", "new"); }, Files{{"area/old/new", "new"}}},
    {"adds a file by its path", [](const Visitor& v) { return put(AT_FDCWD, v.path + ".well-known/new", "new"); },
     Files{{".well-known/new", "new"}, {".well-known/1", "one"}}},
    {"adds a file and writes it by the open file", [](const Visitor& v) { return write_all(v.file.get(), "+more"); },
     Files{{".well-known/open", "some+more"}}},
    {"adds a folder with a file in it",
     [](const Visitor& v) {
         return mkdirat(v.root.get(), "folder", 0750) == 0 && mkdirat(v.root.get(), "folder/a", 0700) == 0 &&
                put(v.root.get(), "folder/a/new", "new");
     },
     Files{{"folder", "/"}, {"folder/a", "/"}, {"folder/a/new", "new"}}},
    {"adds an empty folder", [](const Visitor& v) { return mkdirat(v.wide.get(), "empty", 0750) == 0; },
     Files{{".well-known/empty", "/"}}},
    {"adds a link", [](const Visitor& v) { return symlinkat("nowhere", v.wide.get(), "new") == 0; },
     Files{{".well-known/new", "-> nowhere"}}},
    {"replaces a file by renaming, in the open folder",
     [](const Visitor& v) {
         return put(v.wide.get(), "1.lock", "other") && renameat(v.wide.get(), "1.lock", v.wide.get(), "1") == 0;
     },
     Files{{".well-known/1", "other"}, {".well-known/1.lock", ""}}},
    {"replaces a file by renaming, by its path",
     [](const Visitor& v) {
         return put(AT_FDCWD, v.path + ".well-known/1.lock", "other") &&
                renameat(AT_FDCWD, (v.path + ".well-known/1.lock").c_str(), AT_FDCWD,
                         (v.path + ".well-known/1").c_str()) == 0;
     },
     Files{{".well-known/1", "other"}, {".well-known/1.lock", ""}}},
    {"writes a file anew, by its path",
     [](const Visitor& v) { return put(AT_FDCWD, v.path + ".well-known/1", "other", O_TRUNC); },
     Files{{".well-known/1", "other"}}},
    {"renames a file that lay there",
     [](const Visitor& v) {
         return renameat(AT_FDCWD, (v.path + ".well-known/1").c_str(), AT_FDCWD,
                         (v.path + ".well-known/renamed").c_str()) == 0;
     },
     Files{{".well-known/1", ""}, {".well-known/renamed", "one"}}},
    {"removes a file", [](const Visitor& v) { return ::unlink((v.path + ".well-known/1").c_str()) == 0; },
     Files{{".well-known/1", ""}, {".well-known/open", "some"}}},
    {"removes a link", [](const Visitor& v) { return ::unlink((v.path + "link").c_str()) == 0; }, Files{{"link", ""}}},
    {"removes a folder",
     [](const Visitor& v) {
         return ::unlink((v.path + "gone/file").c_str()) == 0 && ::rmdir((v.path + "gone").c_str()) == 0;
     },
     Files{{"gone", ""}, {"gone/file", ""}}},
};

// The new site as it stands when nobody came, with what the visit left.
Files expected_site(const Visit& visit, bool let) {
    Files result = version_2;
    result.insert({{".well-known", "/"},
                   {".well-known/1", "one"},
                   {".well-known/open", "some"},
                   {"gone", "/"},
                   {"gone/file", "x"},
                   {"link", "-> index.html"},
                   {"area", "/"},
                   {"area/same", "/"},
                   {"area/new", "/"}});
    for (const auto& [path, content] : let ? visit.expected : Files{}) {
        content.empty() ? void(result.erase(path)) : void(result[path] = content);
        if (path == "area/old/new") {
            result["area/old"] = "/";
        }
    }
    return result;
}

void start_site(const TemporaryFolder& place, const OutputOptions& options) {
    Diagnostics diagnostics;
    REQUIRE(build_site(place.path() / "public", version_1, diagnostics, options));
    place.write("public/.well-known/1", "one");
    place.write("public/.well-known/open", "some");
    place.write("public/gone/file", "x");
    fs::create_symlink("index.html", place.path() / "public/link");
    for (const char* const name : {".well-known/1", ".well-known/open", "gone/file"}) {
        fs::last_write_time(place.path() / "public" / name, fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
}

// Between the others the visitor meets nothing that he does not meet at one of these.
bool may_be_step(std::string_view name) {
    return name != "close" && name != "readdir" && name != "fdopendir" && name != "fstat" && name != "read";
}

bool is_step(const std::string& call) {
    for (const char* const part : {"index.html", "area/same", "area/new"}) {
        if (call.find(part) != std::string::npos) {
            return false;
        }
    }
    // Without hard links the original takes the place of an untouched copy; a file system that cannot exchange two
    // files leaves an instant between the look at the copy and that.
    return !call.starts_with("renameat .public.minhbach-new/taken public/");
}

}  // namespace

TEST_CASE("a visit between any two steps of a build loses nothing and brings nothing back", "[slow]") {
    const bool exchange = GENERATE(true, false);
    const bool links = exchange;  // a file system that has neither
    const Visit& visit = visits[GENERATE(range(std::size_t{0}, std::size_t{15}))];
    REQUIRE(visits.size() == 15);
    OutputOptions options;
    options.exchange = exchange;
    options.sync = false;
    std::size_t let_in = 0;
    std::size_t steps = 1;
    for (std::size_t moment = 0; moment < steps; ++moment) {
        const TemporaryFolder place;
        const fs::path out = place.path() / "public";
        start_site(place, options);
        Visitor visitor(out);
        bool let = false;
        bool done = false;
        Diagnostics diagnostics;
        std::string log;
        std::size_t count = 0;
        {
            bool started = false;
            const auto meet = [&](const std::string& call) {
                started = started || call == "openat public/.minhbach-manifest";
                if (started && is_step(call) && count++ == moment) {
                    log = call;
                    let = visit.act(visitor);
                }
                return !links && call.starts_with("linkat") ? EPERM : 0;
            };
            const SystemCalls calls(place.path().string(), meet, may_be_step);
            done = build_site(out, version_2, diagnostics, options);
            steps = count;
        }
        CAPTURE(exchange, links, visit.name, moment, log);
        REQUIRE(done);
        REQUIRE(tree_of(out) == expected_site(visit, let));
        REQUIRE(to_text(diagnostics, Tongue::en) == "");
        REQUIRE_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
        let_in += let ? 1U : 0U;
    }
    CHECK(steps > 40);
    CHECK(let_in > steps / 2);
}

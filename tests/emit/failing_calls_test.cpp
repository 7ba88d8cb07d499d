// SPDX-License-Identifier: MIT
// The file system refuses one of the generator's calls, or all from one on: afterwards the old site or the new one
// stands, whole; and in which order data reach the disk.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "emit/building.hpp"
#include "emit/system_calls.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

const Files version_1 = {{"index.html", "1"}, {"area/old/index.html", "1"}, {"area/same/index.html", "1"}};
const Files version_2 = {{"index.html", "2"}, {"area/same/index.html", "2"}, {"area/new/index.html", "2"}};
const Files foreign = {{".git", "/"}, {".git/object", "x"}, {"CNAME", "example"}, {"link", "-> CNAME"}};

Files site(const Files& files) {
    Files result = files;
    result.insert(foreign.begin(), foreign.end());
    for (const auto& [path, bytes] : files) {
        for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
            result[path.substr(0, slash)] = "/";
        }
    }
    return result;
}

void start_site(const TemporaryFolder& place, const OutputOptions& options) {
    Diagnostics diagnostics;
    REQUIRE(build_site(place.path() / "public", version_1, diagnostics, options));
    place.write("public/CNAME", "example");
    place.write("public/.git/object", "x");
    fs::create_symlink("CNAME", place.path() / "public/link");
}

std::vector<std::string> calls_of(const std::vector<std::string>& log, const std::set<std::string>& names) {
    std::vector<std::string> result;
    std::copy_if(log.begin(), log.end(), std::back_inserter(result),
                 [&](const std::string& call) { return names.contains(call.substr(0, call.find(' '))); });
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("all is on the disk before the new site takes its place and that is before the old one goes") {
    const bool exchange = GENERATE(true, false);
    const TemporaryFolder place;
    OutputOptions options;
    options.exchange = exchange;
    start_site(place, options);
    Diagnostics diagnostics;
    const SystemCalls calls(place.path().string());
    REQUIRE(build_site(place.path() / "public", {{"index.html", "2"}, {"a/b.html", "2"}}, diagnostics, options));
    const std::string folder = ".public.minhbach-new";
    const std::string old = folder + (exchange ? "/site" : "/old");
    Lines lines = calls_of(calls.log(), {"write", "linkat", "symlinkat", "syncfs", "fsync", "renameat", "renameat2"});
    const auto end =
        std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("fsync"); });
    REQUIRE(end != lines.end());
    CHECK(*end == "fsync " + place.path().string());
    lines.erase(end, lines.end());
    // The order in which a folder is read is the file system's.
    std::sort(lines.begin() + 3, lines.begin() + 6);
    Lines wanted = {"write " + folder + "/site/a/b.html",
                    "write " + folder + "/site/index.html",
                    "write " + folder + "/site/.minhbach-manifest",
                    "linkat public/.git/object " + folder + "/site/.git/object",
                    "linkat public/CNAME " + folder + "/site/CNAME",
                    "symlinkat " + folder + "/site/link",
                    "syncfs " + folder + "/site"};
    if (exchange) {
        wanted.push_back("renameat2 " + folder + "/site public");
    } else {
        wanted.push_back("renameat public " + folder + "/old");
        wanted.push_back("renameat " + folder + "/site public");
    }
    CHECK(lines == wanted);
    const auto& log = calls.log();
    const auto synced = std::find(log.begin(), log.end(), "fsync " + place.path().string());
    const auto removed = std::find_if(log.begin(), log.end(), [&](const std::string& call) {
        return call.starts_with("unlinkat " + old + "/") || call.starts_with("renameat " + old + "/");
    });
    CHECK(synced < removed);
    CHECK(removed != log.end());
    CHECK(calls_of(log, {"syncfs", "fsync"}).size() == 2);
}

TEST_CASE("a first site is on the disk before it takes its place and its place is after") {
    const TemporaryFolder place;
    Diagnostics diagnostics;
    const SystemCalls calls(place.path().string());
    REQUIRE(build_site(place.path() / "public", {{"index.html", "1"}}, diagnostics));
    CHECK(calls_of(calls.log(), {"write", "syncfs", "fsync", "renameat", "renameat2"}) ==
          Lines{"write .public.minhbach-new/site/index.html", "write .public.minhbach-new/site/.minhbach-manifest",
                "syncfs .public.minhbach-new/site", "renameat .public.minhbach-new/site public",
                "fsync " + place.path().string()});
}

TEST_CASE("without sync nothing waits for the disk") {
    const TemporaryFolder place;
    OutputOptions options;
    options.sync = false;
    Diagnostics diagnostics;
    const SystemCalls calls(place.path().string());
    REQUIRE(build_site(place.path() / "public", version_1, diagnostics, options));
    REQUIRE(build_site(place.path() / "public", version_2, diagnostics, options));
    CHECK(calls_of(calls.log(), {"syncfs", "fsync"}).empty());
}

TEST_CASE("a disk that cannot flush the data keeps the old site and one that cannot flush the place tells") {
    const TemporaryFolder place;
    start_site(place, {});
    Diagnostics diagnostics;
    SECTION("the data") {
        const SystemCalls calls(place.path().string(),
                                [](const std::string& call) { return call.starts_with("syncfs ") ? EIO : 0; });
        CHECK_THROWS_AS(build_site(place.path() / "public", version_2, diagnostics), IoFailure);
        CHECK(to_text(diagnostics, Tongue::en) ==
              place.path().string() +
                  "/public: error: cannot flush the data to the disk: Input/output error [output-io]\n"
                  "       = hint: check the disk and run again; the old site stands as it was\n"
                  "1 error(s), 0 warning(s)\n");
    }
    SECTION("the place") {
        {
            const SystemCalls calls(place.path().string(),
                                    [](const std::string& call) { return call.starts_with("fsync ") ? EIO : 0; });
            CHECK(build_site(place.path() / "public", version_2, diagnostics));
        }
        CHECK(to_text(diagnostics, Tongue::en) ==
              place.path().string() +
                  "/public: warning: cannot flush the folder that holds it to the disk: Input/output error "
                  "[output-io]\n"
                  "       = hint: the new site is published; the rest of the old one lies in "
                  ".public.minhbach-new until the next build\n"
                  "0 error(s), 1 warning(s)\n");
        CHECK(tree_of(place.path() / "public") == site(version_2));
        CHECK(read_file(place.path() / ".public.minhbach-new/site/index.html") == "1");  // nothing went
    }
    SECTION("the place, which need not be flushed here") {
        const int error = GENERATE(EINVAL, ENOSYS, EOPNOTSUPP);
        const SystemCalls calls(place.path().string(),
                                [&](const std::string& call) { return call.starts_with("fsync ") ? error : 0; });
        CHECK(build_site(place.path() / "public", version_2, diagnostics));
        CHECK(to_text(diagnostics, Tongue::en) == "");
        CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
    }
    SECTION("the place of a first site") {
        const SystemCalls calls(place.path().string(),
                                [](const std::string& call) { return call.starts_with("fsync ") ? EIO : 0; });
        CHECK(build_site(place.path() / "other", version_2, diagnostics));
        CHECK(diagnostics.errors() == 0);
        CHECK(diagnostics.sorted().size() == 1);
        CHECK(read_file(place.path() / "other/index.html") == "2");
    }
}

TEST_CASE("whichever call fails the old site or the new one stands whole and the next build clears up", "[slow]") {
    const bool exchange = GENERATE(true, false);
    const bool links = exchange;
    const bool from_then_on = GENERATE(false, true);
    const int error = from_then_on ? EIO : GENERATE(ENOSPC, EIO);
    OutputOptions options;
    options.exchange = exchange;
    std::size_t told = 0;
    std::size_t published = 0;
    std::size_t count = 1;
    for (std::size_t failing = 0; failing < count; ++failing) {
        const TemporaryFolder place;
        const fs::path out = place.path() / "public";
        start_site(place, options);
        Diagnostics diagnostics;
        std::string call_failed;
        bool thrown = false;
        bool done = false;
        bool moved = false;  // the old site is out of its place
        {
            std::size_t number = 0;
            const SystemCalls calls(place.path().string(), [&](const std::string& call) {
                const bool fails = from_then_on ? number >= failing : number == failing;
                if (number++ == failing) {
                    call_failed = call;
                }
                moved = moved || (!fails && call == "renameat public .public.minhbach-new/old");
                return fails ? error : !links && call.starts_with("linkat") ? EPERM : 0;
            });
            try {
                done = build_site(out, version_2, diagnostics, options);
            } catch (const IoFailure&) {
                thrown = true;
            }
            count = calls.log().size();
        }
        CAPTURE(exchange, from_then_on, error, failing, call_failed, to_text(diagnostics, Tongue::en));
        const Files found = tree_of(out);
        if (done) {
            REQUIRE(found == site(version_2));
            REQUIRE(diagnostics.errors() == 0);
            ++published;
        } else if (found.empty()) {  // between the two renames, and the disk is gone: put back by the next build
            REQUIRE((moved && from_then_on && thrown));
            REQUIRE(tree_of(place.path() / ".public.minhbach-new/old") == site(version_1));
        } else {
            REQUIRE(found == site(version_1));
        }
        REQUIRE((done || diagnostics.errors() > 0));
        REQUIRE(diagnostics.errors() <= 1);
        REQUIRE((!thrown || diagnostics.sorted().front().code == "output-io"));
        told += thrown ? 1U : 0U;
        Diagnostics next;
        REQUIRE(build_site(out, version_2, next, options));
        REQUIRE(tree_of(out) == site(version_2));
        REQUIRE(to_text(next, Tongue::en) == "");
        REQUIRE_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
    }
    CHECK(count > 100);
    CHECK(told > 30);
    CHECK(published > 30);
}

// SPDX-License-Identifier: MIT
// A list of files in the output folder that is wrong, or made to do harm.
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "emit/building.hpp"
#include "emit/manifest.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

// Code and file name of each.
std::vector<std::string> told(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        result.push_back(diagnostic.code + " " + fs::path(diagnostic.place.file).filename().string());
    }
    return result;
}

bool build(const fs::path& out, const Files& files, Diagnostics& diagnostics, bool overwrite = false) {
    OutputOptions options;
    options.overwrite_foreign = overwrite;
    options.sync = false;
    return build_site(out, files, diagnostics, options);
}

}  // namespace

TEST_CASE("a file of somebody else that the list of files names by mistake is kept") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    place.write("public/letter.txt", "mine");
    place.write("public/mine/photo.jpg", "mine");
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    const std::string list = read_file(out / ".minhbach-manifest").value();
    const auto wrong = [&](const char* path) { return fmt::format("{:016x} 4 {}\n", content_hash("mind"), path); };
    place.write("public/.minhbach-manifest", list + wrong("letter.txt") + wrong("mine/photo.jpg"));
    const Files before = tree_of(out);
    CHECK_FALSE(build(out, {{"index.html", "2"}}, diagnostics));
    CHECK(told(diagnostics) ==
          std::vector<std::string>{"output-edited-file letter.txt", "output-edited-file photo.jpg"});
    CHECK(tree_of(out) == before);
}

TEST_CASE("a hostile list of files leads nowhere outside the folder and is not read to a far end") {
    const TemporaryFolder place;
    const fs::path out = place.path() / "public";
    place.write("letter.txt", "mine");
    Diagnostics diagnostics;
    REQUIRE(build(out, {{"index.html", "1"}}, diagnostics));
    const std::string list = read_file(out / ".minhbach-manifest").value();
    const std::string hash = fmt::format("{:016x} 4 ", content_hash("mine"));
    const fs::path manifest = out / ".minhbach-manifest";
    SECTION("upwards") {
        place.write("public/.minhbach-manifest", "minhbach-manifest 1\n" + hash + "../letter.txt\n");
    }
    SECTION("absolute") {
        place.write("public/.minhbach-manifest",
                    "minhbach-manifest 1\n" + hash + (place.path() / "letter.txt").string() + "\n");
    }
    SECTION("twice") {
        place.write("public/.minhbach-manifest", list + list.substr(list.find('\n') + 1));
    }
    SECTION("with a NUL") {
        place.write("public/.minhbach-manifest", list + hash + std::string("z\0/../../letter.txt\n", 20));
    }
    SECTION("a line without an end") {
        place.write("public/.minhbach-manifest", list + hash + std::string(5000, 'z') + "\n");
        fs::resize_file(manifest, std::uintmax_t{1} << 40U);
    }
    SECTION("no list at all and a terabyte long") {
        place.write("public/.minhbach-manifest", "\n");
        fs::resize_file(manifest, std::uintmax_t{1} << 40U);
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(build(out, {{"index.html", "2"}}, diagnostics));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    CHECK(told(diagnostics) == std::vector<std::string>{"output-foreign-file .minhbach-manifest"});
    CHECK(read_file(out / "index.html") == "1");
    Diagnostics none;
    CHECK(build(out, {{"index.html", "2"}}, none, true));
    CHECK(read_file(out / "index.html") == "2");
    CHECK(read_file(place.path() / "letter.txt") == "mine");
    CHECK_FALSE(fs::exists(place.path() / ".public.minhbach-new"));
}

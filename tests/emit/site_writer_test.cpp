// SPDX-License-Identifier: MIT
// One function makes the files of a site, for a build, which keeps them, and for a check, which does not: what fails
// while any of them is made fails in both.
#include "emit/site_writer.hpp"

#include <mutex>
#include <stdexcept>

#include "cli/site_build.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

const Theme& the_theme() {
    static Diagnostics diagnostics;
    static const Theme theme =
        Theme::load(ThemeFiles(MINHBACH_SOURCE_DIR, "themes/default"), two_languages(), diagnostics);
    return theme;
}

std::size_t made(const WriteFile& write) {
    std::size_t pages = 0;
    write_site(the_pages().input(), the_theme(), write, 1, [&](std::size_t done) { pages = done; });
    return pages;
}

}  // namespace

TEST_CASE("All files of a site pass through one hand each of them once") {
    std::map<std::string, std::size_t> kinds;
    std::set<std::string> paths;
    const std::size_t pages = made([&](std::string_view path, std::string_view bytes) {
        CHECK(paths.insert(std::string(path)).second);
        CHECK_FALSE(bytes.empty());
        const std::string name(path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1));
        ++kinds[name.ends_with(".vl.json") ? "chart" : path.starts_with("data/") ? "table" : name];
    });
    CHECK(pages == the_pages().plan.pages.size());
    CHECK(kinds["index.html"] == pages - 1);
    CHECK(kinds["index.json"] == pages - 1);
    CHECK(kinds["404.html"] == 1);
    CHECK(kinds["chart"] > 2);
    CHECK(kinds["table"] == 36);
    CHECK(kinds["style.css"] == 1);
    CHECK(paths.contains("data/observations.xlsx"));
    CHECK(paths.contains("data/findings.xlsx"));
}

TEST_CASE("What fails while a page its data a chart or a table is made is not kept silent") {
    for (const char* ending : {"404.html", "index.html", "index.json", ".vl.json", "data/observations.csv",
                               "data/derived.json", "data/findings.csv", "data/units.xlsx", "style.css"}) {
        CAPTURE(ending);
        CHECK_THROWS_AS(made([&](std::string_view path, std::string_view) {
                            if (path.ends_with(ending)) {
                                throw std::runtime_error(ending);
                            }
                        }),
                        std::runtime_error);
    }
}

TEST_CASE("A build keeps the very files that are made of its site", "[slow]") {
    const TemporaryFolder folder;
    REQUIRE(build_site(copy_of_site("pages", folder), folder.path() / "public") == ExitCode::ok);
    FileTree built = tree(folder.path() / "public");
    built.erase(".minhbach-manifest");
    std::set<std::string> names;
    for (const auto& [name, bytes] : built) {
        names.insert(name);
    }
    std::set<std::string> handed;
    made([&](std::string_view path, std::string_view) { handed.insert(std::string(path)); });
    CHECK(names == handed);
}

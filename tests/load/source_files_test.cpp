// SPDX-License-Identifier: MIT
#include "load/source_files.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> told(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const char* severity = diagnostic.severity == Severity::error ? "error" : "warning";
        result.push_back(fmt::format("{} {} {}", diagnostic.place.file, severity, diagnostic.code));
    }
    return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Only files with the exact ending are read and all others are told of") {
    const TemporaryFolder folder;
    for (const char* name : {"c/b.md", "c/a/x.md", "c/A.MD", "c/a.markdown", "c/b.md.txt", "c/k.Mkd", "c/m.mdown",
                             "c/p.docx", "c/.hidden.txt", "c/.git/x.txt", "c/md"}) {
        folder.write(name, "x");
    }
    Diagnostics diagnostics;
    CHECK(source_files(folder.path(), "c", ".md", diagnostics) == Names{"a/x.md", "b.md"});
    CHECK(told(diagnostics) == Names{"c/A.MD error wrong-ending", "c/a.markdown error wrong-ending",
                                     "c/b.md.txt error wrong-ending", "c/k.Mkd error wrong-ending",
                                     "c/m.mdown error wrong-ending", "c/md warning file-not-read",
                                     "c/p.docx warning file-not-read"});
    Diagnostics of_csv;
    CHECK(source_files(folder.path(), "c/a", ".csv", of_csv).empty());
    CHECK(told(of_csv) == Names{"c/a/x.md warning file-not-read"});
    CHECK(to_text(of_csv, Language::vi) ==
          "c/a/x.md: cảnh báo: ở đây chỉ đọc tệp .csv; tệp này bị bỏ qua [file-not-read]\n"
          "       = cách sửa: chuyển tệp này ra ngoài data/ và content/\n0 lỗi, 1 cảnh báo\n");
    Diagnostics none;
    CHECK(source_files(folder.path(), "missing", ".md", none).empty());
    CHECK(told(none).empty());
}

TEST_CASE("Links to files and folders are errors wherever they lead") {
    const TemporaryFolder folder;
    folder.write("c/a.md", "x");
    folder.write("outside/b.md", "x");
    fs::create_symlink("a.md", folder.path() / "c/inside.md");
    fs::create_symlink("nowhere", folder.path() / "c/dangling.txt");
    fs::create_directory_symlink("../outside", folder.path() / "c/door");
    fs::create_directory_symlink("c", folder.path() / "d");
    Diagnostics diagnostics;
    CHECK(source_files(folder.path(), "c", ".md", diagnostics) == Names{"a.md"});
    CHECK(told(diagnostics) == Names{"c/dangling.txt error link", "c/door error link", "c/inside.md error link"});
    Diagnostics whole;
    CHECK(source_files(folder.path(), "d", ".md", whole).empty());
    CHECK(told(whole) == Names{"d error link"});
    Diagnostics on_the_way;
    CHECK(report_link(folder.path(), "d/a.md", on_the_way));
    CHECK(report_link(folder.path(), "c/inside.md", on_the_way));
    CHECK_FALSE(report_link(folder.path(), "c/a.md", on_the_way));
    CHECK_FALSE(report_link(folder.path(), "c/missing.md", on_the_way));
    CHECK(told(on_the_way) == Names{"c/inside.md error link", "d error link"});
}

TEST_CASE("The site's own folder may be a link") {
    const TemporaryFolder folder;
    folder.write("site/c/a.md", "x");
    fs::create_directory_symlink("site", folder.path() / "latest");
    Diagnostics diagnostics;
    CHECK(source_files(folder.path() / "latest", "c", ".md", diagnostics) == Names{"a.md"});
    CHECK_FALSE(report_link(folder.path() / "latest", "c/a.md", diagnostics));
    CHECK(told(diagnostics).empty());
}

TEST_CASE("No line of a file outside of the site stands in a message") {
    const SmallSite site;
    const TemporaryFolder outside;
    outside.write("secret", "root:x:0:0\n");
    for (const char* name : {"data/observations/thu-nghiem-2023.csv", "data/units.json", "data/explanations.json",
                             "data/site.json", "content/about.vi.md"}) {
        fs::remove(site.path() / name);
        fs::create_symlink(outside.path() / "secret", site.path() / name);
    }
    Diagnostics diagnostics;
    site.load(diagnostics);
    const std::string text = to_text(diagnostics, Language::en);
    CHECK_THAT(text, !Catch::Contains("root"));
    for (const char* name : {"data/observations/thu-nghiem-2023.csv", "data/units.json", "data/explanations.json",
                             "data/site.json", "content/about.vi.md"}) {
        CHECK_THAT(text, Catch::Contains(std::string(name) + ": error: this is a link [link]\n"));
    }
}

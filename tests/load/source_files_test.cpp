// SPDX-License-Identifier: MIT
#include "load/source_files.hpp"

#include <catch2/catch.hpp>
#include <cerrno>

#include "load/reconciliation.hpp"
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
    CHECK(to_text(of_csv, Tongue::vi) ==
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
}

TEST_CASE("The site's own folder may be a link") {
    const TemporaryFolder folder;
    folder.write("site/c/a.md", "x");
    fs::create_directory_symlink("site", folder.path() / "latest");
    Diagnostics diagnostics;
    CHECK(source_files(folder.path() / "latest", "c", ".md", diagnostics) == Names{"a.md"});
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
    const std::string text = to_text(diagnostics, Tongue::en);
    CHECK_THAT(text, !Catch::Contains("root"));
    for (const char* name : {"data/observations/thu-nghiem-2023.csv", "data/units.json", "data/explanations.json",
                             "data/site.json", "content/about.vi.md"}) {
        CHECK_THAT(text, Catch::Contains(std::string(name) + ": error: this is a link [link]\n"));
    }
}

TEST_CASE("What stands in the way is told with what to do and names are escaped") {
    Diagnostics diagnostics;
    for (const auto& [obstacle, name] :
         {std::pair{Obstacle::absent, "a"}, std::pair{Obstacle::link, "b"}, std::pair{Obstacle::folder, "c"},
          std::pair{Obstacle::special, "d"}, std::pair{Obstacle::not_a_folder, "e"},
          std::pair{Obstacle::too_large, "f.csv"}, std::pair{Obstacle::forbidden, "g"},
          std::pair{Obstacle::unsafe_name, "h\n\xFF"}, std::pair{Obstacle::too_deep, "i"}}) {
        report_refusal({obstacle, name, 0}, diagnostics);
    }
    report_refusal({Obstacle::failed, "j", EIO}, diagnostics);
    CHECK(told(diagnostics) == Names{"a error file-missing", "b error link", "c error not-a-file", "d error not-a-file",
                                     "e error not-a-folder", "f.csv error file-too-large", "g error file-unreadable",
                                     "h\\x0A\\xFF error bad-file-name", "i error folders-too-deep",
                                     "j error file-unreadable"});
    const std::string text = to_text(diagnostics, Tongue::en);
    CHECK_THAT(text, Catch::Contains("j: error: it cannot be read: Input/output error"));
    CHECK_THAT(text, Catch::Contains("f.csv: error: the file is larger than 1024 MiB"));
    CHECK_THAT(text, Catch::Contains("create a, or check that --source"));
    CHECK_THAT(text, Catch::Contains("hold (a backslash, hidden"));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        CHECK_FALSE(diagnostic.hint.vi.empty());
        CHECK(diagnostic.hint.vi != diagnostic.hint.en);
    }
}

TEST_CASE("Registries may be larger than nobody writes and tables than nobody splits") {
    CHECK(size_limit("data/areas.json") == std::size_t{32} * 1024 * 1024);
    CHECK(size_limit("data/observations/a.csv") == std::size_t{1024} * 1024 * 1024);
}

TEST_CASE("What is passed over in data is told") {
    const SmallSite site;
    site.write("data/remark.json", "{}");
    site.write("data/holiday-photos.zip", "x");
    site.write("data/schema/extra.json", "{}");
    fs::create_symlink("nowhere", site.path() / "data/dangling");
    fs::create_symlink("nowhere", site.path() / "data/remarks.json");
    fs::create_symlink("nowhere", site.path() / "data/reconciliation.json");
    fs::create_symlink("nowhere", site.path() / "data/observations/b.csv");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    CHECK(told(diagnostics) == Names{"data/dangling error link", "data/holiday-photos.zip warning file-not-read",
                                     "data/observations/b.csv error link", "data/remark.json warning file-not-read",
                                     "data/remarks.json error link"});
    CHECK_THAT(to_text(diagnostics, Tongue::en), Catch::Contains("did you mean remarks.json?"));
    Diagnostics rules;
    CHECK_FALSE(load_reconciliation(site.path(), corpus, rules).declared);
    CHECK(told(rules) == Names{"data/reconciliation.json error link"});
}

TEST_CASE("A site without its data folder is told once and one without texts is asked about") {
    const TemporaryFolder folder;
    folder.write("elsewhere/areas.json", "{}");
    folder.write("file/data", "x");
    fs::create_directories(folder.path() / "empty");
    fs::create_directories(folder.path() / "linked");
    fs::create_directory_symlink("../elsewhere", folder.path() / "linked/data");
    const auto of = [&](const char* name) {
        Diagnostics diagnostics;
        const Corpus corpus = load(folder.path() / name, diagnostics);
        load_reconciliation(folder.path() / name, corpus, diagnostics);
        return told(diagnostics);
    };
    CHECK(of("linked") == Names{"data error link"});
    CHECK(of("empty") == Names{"data error source-missing"});
    CHECK(of("file") == Names{"data error source-missing"});
    CHECK(of("none") == Names{(folder.path() / "none").string() + " error source-missing"});
    const SmallSite site;
    fs::remove_all(site.path() / "content");
    Diagnostics diagnostics;
    site.load(diagnostics);
    CHECK(told(diagnostics) == Names{"content warning content-missing"});
}

TEST_CASE("A text of a registry that is nothing but blank or hidden by an escape is a mistake") {
    const SmallSite site;
    site.write("data/site.json", std::string("{\"name\\u202e\": \"\\u200b\", \"x\": \"a\\u2028b\"}"));
    Diagnostics diagnostics;
    site.load(diagnostics);
    const std::string text = to_text(diagnostics, Tongue::en);
    CHECK_THAT(text, Catch::Contains("data/site.json:1:2: error: there is a hidden character, U+202E"));
    CHECK_THAT(text, Catch::Contains("data/site.json:1:16: error: this text is nothing but blanks"));
    CHECK_THAT(text, Catch::Contains("data/site.json:1:31: error: there is a hidden character, U+2028"));
}

// SPDX-License-Identifier: MIT
#include "base/files.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

// A folder that is gone after the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "minhbach-files-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        path_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    const fs::path& path() const { return path_; }
    fs::path operator/(const std::string& name) const { return path_ / name; }

    void write(const std::string& name, std::string_view text = "x") const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("A file is read byte for byte", "[files]") {
    const TemporaryFolder folder;
    const std::string text("\xEF\xBB\xBFĐiện\r\nBiên\0\xFF\n\x1A after", 26);
    folder.write("a.csv", text);
    CHECK(read_file(folder / "a.csv") == text);
}

TEST_CASE("An empty file is an empty text, not nothing", "[files]") {
    const TemporaryFolder folder;
    folder.write("empty.csv", "");
    CHECK(read_file(folder / "empty.csv") == std::optional<std::string>(""));
}

TEST_CASE("A large file is read whole", "[files]") {
    const TemporaryFolder folder;
    std::string text(3'000'001, 'x');
    text.back() = 'y';
    folder.write("large.csv", text);
    CHECK((read_file(folder / "large.csv") == text));
}

TEST_CASE("What is no file, or not there, reads as nothing", "[files]") {
    const TemporaryFolder folder;
    folder.write("folder/a.csv");
    CHECK_FALSE(read_file(folder / "missing.csv").has_value());
    CHECK_FALSE(read_file(folder / "folder").has_value());
    CHECK_FALSE(read_file(folder / "folder/a.csv/b.csv").has_value());
    CHECK_FALSE(read_file("").has_value());
    fs::create_symlink("nowhere", folder / "dangling.csv");
    CHECK_FALSE(read_file(folder / "dangling.csv").has_value());
    CHECK_FALSE(read_file("/dev/null").has_value());
}

TEST_CASE("A file with a Vietnamese name is read like any other", "[files]") {
    const TemporaryFolder folder;
    folder.write("Văn Quan/số liệu.csv", "1");
    CHECK(read_file(folder / "Văn Quan/số liệu.csv") == std::optional<std::string>("1"));
    CHECK(list_files(folder.path(), ".csv") == Names{"Văn Quan/số liệu.csv"});
}

TEST_CASE("Files are listed by their paths below the folder, sorted by bytes", "[files]") {
    const TemporaryFolder folder;
    for (const char* name : {"b.csv", "a.csv", "B.csv", "a/z.csv", "a/deep/er/x.csv", "a-b.csv", "đ.csv"}) {
        folder.write(name);
    }
    CHECK(list_files(folder.path(), ".csv") ==
          Names{"B.csv", "a-b.csv", "a.csv", "a/deep/er/x.csv", "a/z.csv", "b.csv", "đ.csv"});
}

TEST_CASE("Only files with the extension are listed, exactly as it is written", "[files]") {
    const TemporaryFolder folder;
    for (const char* name : {"a.csv", "a.CSV", "a.csv.bak", "a.md", "csv", "acsv"}) {
        folder.write(name);
    }
    fs::create_directory(folder / "folder.csv");
    CHECK(list_files(folder.path(), ".csv") == Names{"a.csv"});
    CHECK(list_files(folder.path(), ".md") == Names{"a.md"});
    CHECK(list_files(folder.path(), ".json").empty());
}

TEST_CASE("Hidden files and all that is in hidden folders are passed over", "[files]") {
    const TemporaryFolder folder;
    for (const char* name : {".csv", ".a.csv", ".git/a.csv", ".git/deep/b.csv", "sub/.~lock.c.csv", "sub/c.csv"}) {
        folder.write(name);
    }
    CHECK(list_files(folder.path(), ".csv") == Names{"sub/c.csv"});
}

TEST_CASE("A folder that is not there has no files", "[files]") {
    const TemporaryFolder folder;
    folder.write("a.csv");
    CHECK(list_files(folder / "missing", ".csv").empty());
    CHECK(list_files(folder / "a.csv", ".csv").empty());
    fs::create_directory(folder / "empty");
    CHECK(list_files(folder / "empty", ".csv").empty());
}

TEST_CASE("A link inside the folder is listed, one that leaves it is not", "[files]") {
    const TemporaryFolder outside;
    outside.write("secret.csv");
    const TemporaryFolder folder;
    folder.write("a.csv");
    folder.write("sub/b.csv");
    fs::create_symlink("sub/b.csv", folder / "inside.csv");
    fs::create_symlink("../a.csv", folder / "sub/up.csv");
    fs::create_symlink(outside / "secret.csv", folder / "absolute.csv");
    fs::create_symlink("../../../../../../../../etc/passwd", folder / "passwd.csv");
    fs::create_symlink(fs::path("..") / outside.path().filename() / "secret.csv", folder / "relative.csv");
    CHECK(list_files(folder.path(), ".csv") == Names{"a.csv", "inside.csv", "sub/b.csv", "sub/up.csv"});
}

TEST_CASE("A link to a sibling whose name begins like the folder's leaves the folder", "[files]") {
    const TemporaryFolder base;
    base.write("site/a.csv");
    base.write("site-old/b.csv");
    fs::create_symlink("../site-old/b.csv", base / "site/b.csv");
    CHECK(list_files(base / "site", ".csv") == Names{"a.csv"});
}

TEST_CASE("A link that leaves the folder through another link is not listed", "[files]") {
    const TemporaryFolder outside;
    outside.write("secret.csv");
    const TemporaryFolder folder;
    fs::create_directory_symlink(outside.path(), folder / "door");
    fs::create_symlink("door/secret.csv", folder / "through.csv");
    CHECK(list_files(folder.path(), ".csv").empty());
}

TEST_CASE("Links to folders are not followed, so that no circle is walked", "[files]") {
    const TemporaryFolder folder;
    folder.write("sub/a.csv");
    fs::create_directory_symlink("..", folder / "sub/circle");
    fs::create_directory_symlink("sub", folder / "other");
    CHECK(list_files(folder.path(), ".csv") == Names{"sub/a.csv"});
}

TEST_CASE("A broken link does not hide the files behind it", "[files]") {
    const TemporaryFolder folder;
    fs::create_symlink("nowhere.csv", folder / "dangling.csv");
    fs::create_symlink("self.csv", folder / "self.csv");
    fs::create_symlink("two.csv", folder / "one.csv");
    fs::create_symlink("one.csv", folder / "two.csv");
    Names expected;
    for (char c = 'a'; c <= 'z'; ++c) {
        const std::string name = std::string(1, c) + ".csv";
        folder.write(name);
        expected.push_back(name);
    }
    CHECK(list_files(folder.path(), ".csv") == expected);
}

TEST_CASE("The folder may be named with a slash at its end or with dots in it", "[files]") {
    const TemporaryFolder folder;
    folder.write("site/a.csv");
    folder.write("site/sub/b.csv");
    fs::create_symlink("a.csv", folder / "site/link.csv");
    const Names expected{"a.csv", "link.csv", "sub/b.csv"};
    CHECK(list_files(folder / "site/", ".csv") == expected);
    CHECK(list_files(folder / "site/.", ".csv") == expected);
    CHECK(list_files(folder / "site/../site", ".csv") == expected);
    CHECK(list_files(folder / "./site", ".csv") == expected);
}

TEST_CASE("The folder may itself be a link, and be given relative to the current one", "[files]") {
    const TemporaryFolder folder;
    folder.write("site/a.csv");
    fs::create_symlink("a.csv", folder / "site/link.csv");
    fs::create_directory_symlink("site", folder / "latest");
    CHECK(list_files(folder / "latest", ".csv") == Names{"a.csv", "link.csv"});
    CHECK(list_files(fs::relative(folder / "site"), ".csv") == Names{"a.csv", "link.csv"});
}

// Whole builds of a little site: what is published, and that it is the same every time.
//
// The approved files are in tests/sites/good-small.expected/; after a wanted change, MINHBACH_APPROVE=1 writes them
// anew: read the difference before you keep it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>

#include "base/files.hpp"
#include "cli/little_site.hpp"
#include "cli/run.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

namespace {

const fs::path sites = fs::path(MINHBACH_TEST_DATA) / "sites";

ExitCode build(const fs::path& site, const fs::path& out, unsigned jobs = 1) {
    Arguments arguments;
    arguments.command = Command::build;
    arguments.source = site;
    arguments.out = out;
    arguments.jobs = jobs;
    arguments.sync = false;
    return run(arguments);
}

std::map<std::string, std::string> tree(const fs::path& root) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(root).generic_string()] = read_file(entry.path()).value_or("?");
        }
    }
    return files;
}

// What is approved word for word: the list of files, all data, and one page. The other pages are the theme's affair.
bool is_approved(const std::string& name) {
    return name.ends_with(".json") || name.ends_with(".csv") || name == "dia-phuong/98-thu-nghiem/gnbv/index.html" ||
           name == "en/dia-phuong/98-thu-nghiem/gnbv/index.html";
}

}  // namespace

TEST_CASE("The good small site is published exactly as approved") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "public";
    REQUIRE(build(little_site(folder), out) == ExitCode::ok);
    const auto files = tree(out);
    const fs::path approved = sites / "good-small.expected";
    const char* approve = std::getenv("MINHBACH_APPROVE");
    const bool write = approve != nullptr && std::string_view(approve) == "1";
    if (write) {
        fs::remove_all(approved);
    }
    std::string list;
    for (const auto& [name, bytes] : files) {
        list += name + "\n";
        if (!is_approved(name)) {
            continue;
        }
        if (write) {
            fs::create_directories((approved / name).parent_path());
            std::ofstream(approved / name, std::ios::binary) << bytes;
        }
        INFO(name);
        CHECK(read_file(approved / name).value_or("not approved yet") == bytes);
    }
    if (write) {
        std::ofstream(approved / "files.txt", std::ios::binary) << list;
    }
    CHECK(read_file(approved / "files.txt").value_or("") == list);
}

TEST_CASE("The same input gives the same bytes whatever the number of threads", "[slow]") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    REQUIRE(build(site, folder.path() / "one", 1) == ExitCode::ok);
    REQUIRE(build(site, folder.path() / "four", 4) == ExitCode::ok);
    CHECK(tree(folder.path() / "one") == tree(folder.path() / "four"));
}

TEST_CASE("With a mistake in the data nothing is written and the old site stands") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    const fs::path out = folder.path() / "public";
    REQUIRE(build(site, out) == ExitCode::ok);
    const auto before = tree(out);
    folder.write("site/data/units.json", "{");
    CHECK(build(site, out) == ExitCode::bad_input);
    CHECK(tree(out) == before);
}

TEST_CASE("With a mistake in the theme nothing is written and the exit code says so") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    folder.write("site/themes/default/templates/home.mustache", "{{tilte}}");
    CHECK(build(site, folder.path() / "public") == ExitCode::bad_theme);
    CHECK_FALSE(fs::exists(folder.path() / "public"));
}

TEST_CASE("A file that somebody else put into the output folder survives the build") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    folder.write("public/.gitignore", "*\n");
    folder.write("public/ghi-chu/cua-toi.txt", "giữ lại");
    REQUIRE(build(site, folder.path() / "public") == ExitCode::ok);
    CHECK(read_file(folder.path() / "public/.gitignore") == "*\n");
    CHECK(read_file(folder.path() / "public/ghi-chu/cua-toi.txt") == "giữ lại");
    CHECK(fs::exists(folder.path() / "public/index.html"));
}

TEST_CASE("A check finds what a build finds and writes nothing") {
    const TemporaryFolder folder;
    Arguments arguments;
    arguments.command = Command::check;
    arguments.source = little_site(folder);
    CHECK(run(arguments) == ExitCode::ok);
    CHECK_FALSE(fs::exists(arguments.source / "public"));
}

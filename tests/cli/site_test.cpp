// SPDX-License-Identifier: MIT
// Whole builds of a little site: what is published, and that it is the same every time.
//
// The approved files are in tests/sites/good-small.expected/; after a wanted change, MINHBACH_APPROVE=1 writes them
// anew: read the difference before you keep it.
#include "cli/little_site.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

namespace {

// What is approved word for word: the list of files, all data, and one page. The other pages are the theme's affair.
bool is_approved(const std::string& name) {
    return name.ends_with(".json") || name.ends_with(".csv") || name == "dia-phuong/98-thu-nghiem/gnbv/index.html" ||
           name == "en/dia-phuong/98-thu-nghiem/gnbv/index.html";
}

}  // namespace

TEST_CASE("The good small site is published exactly as approved") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "public";
    REQUIRE(build_site(little_site(folder), out) == ExitCode::ok);
    FileTree approved;
    std::string list;
    for (const auto& [name, bytes] : tree(out)) {
        list += name + "\n";
        if (is_approved(name)) {
            approved[name] = bytes;
        }
    }
    approved["files.txt"] = list;
    check_approved("good-small.expected", approved);
}

TEST_CASE("The same input gives the same bytes whatever the number of threads", "[slow]") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    REQUIRE(build_site(site, folder.path() / "one", 1) == ExitCode::ok);
    REQUIRE(build_site(site, folder.path() / "four", 4) == ExitCode::ok);
    CHECK(tree(folder.path() / "one") == tree(folder.path() / "four"));
}

TEST_CASE("A cell of money that leaves figures out says how many") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    const std::string file = "site/data/observations/thu-nghiem-2023.csv";
    std::string rows = read_file(folder.path() / file).value();
    for (int value = 1; value <= 63; ++value) {
        const std::string at = std::to_string(value);
        rows += "98,gnbv.1,assigned,,recurrent,central,2023,2023,,plan," + at + ",billion_vnd,,I/3/" + at + ",\n";
        if (value != 63) {
            rows +=
                "98,gnbv.1,disbursed,,recurrent,central,2023,2023,,actual," + at + ",billion_vnd,,I/4/" + at + ",\n";
            rows +=
                "98,gnbv.1,disbursed,,recurrent,central,2023,2023,,target," + at + ",billion_vnd,,I/5/" + at + ",\n";
        }
    }
    folder.write(file, rows);
    REQUIRE(build_site(site, folder.path() / "public") == ExitCode::ok);
    const auto count = [&](const std::string& page, const std::string& words) {
        const std::string html = read_file(folder.path() / "public" / page).value();
        std::size_t found = 0;
        for (std::size_t at = html.find(words); at != std::string::npos; at = html.find(words, at + 1)) {
            ++found;
        }
        return found;
    };
    const std::string vi = "dia-phuong/98-thu-nghiem/gnbv/index.html";
    const std::string en = "en/" + vi;
    // The plan stands on the row of the results and on that of the target.
    CHECK(count(vi, "Báo cáo còn nêu những số khác, không hiện ở đây: 23<") == 2);
    CHECK(count(vi, "Báo cáo còn nêu những số khác, không hiện ở đây: 22<") == 2);
    CHECK(count(en, "The report states other figures, too; not shown here: 23<") == 2);
    CHECK(count(en, "The report states other figures, too; not shown here: 22<") == 2);
    CHECK(count(en, "<span class=\"dim\">The report states other figures, too; not shown here: 22<") == 1);
}

TEST_CASE("With a mistake in the data nothing is written and the old site stands") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    const fs::path out = folder.path() / "public";
    REQUIRE(build_site(site, out) == ExitCode::ok);
    const auto before = tree(out);
    folder.write("site/data/units.json", "{");
    CHECK(build_site(site, out) == ExitCode::bad_input);
    CHECK(tree(out) == before);
}

TEST_CASE("With a mistake in the theme nothing is written and the exit code says so") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    folder.write("site/themes/default/templates/home.mustache", "{{tilte}}");
    CHECK(build_site(site, folder.path() / "public") == ExitCode::bad_theme);
    CHECK_FALSE(fs::exists(folder.path() / "public"));
}

TEST_CASE("A file that somebody else put into the output folder survives the build") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    folder.write("public/.gitignore", "*\n");
    folder.write("public/ghi-chu/cua-toi.txt", "giữ lại");
    REQUIRE(build_site(site, folder.path() / "public") == ExitCode::ok);
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

TEST_CASE("A check and a build refuse a former address that is taken") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    std::string sources = read_file(site / "data/sources.json").value();
    sources.insert(sources.find("{\"id\": \"song-xanh-2023\"") + 1, "\"former_parts\": [\"thu-nghiem-2023\"], ");
    folder.write("site/data/sources.json", sources);
    CHECK(build_site(site, folder.path() / "public") == ExitCode::bad_input);
    CHECK_FALSE(fs::exists(folder.path() / "public"));
    Arguments arguments;
    arguments.command = Command::check;
    arguments.source = site;
    CHECK(run(arguments) == ExitCode::bad_input);
}

TEST_CASE("Pages at former addresses go when they are declared no more") {
    const TemporaryFolder folder;
    const fs::path site = little_site(folder);
    const fs::path out = folder.path() / "public";
    const std::string plain = read_file(site / "data/sources.json").value();
    std::string sources = plain;
    sources.insert(sources.find("{\"id\": \"song-xanh-2023\"") + 1, "\"former_parts\": [\"cu\"], ");
    REQUIRE(build_site(site, out) == ExitCode::ok);
    const auto before = tree(out);
    folder.write("site/data/sources.json", sources);
    REQUIRE(build_site(site, out) == ExitCode::ok);
    const auto with = tree(out);
    CHECK(with.size() == before.size() + 5);
    for (const char* name : {"nguon/cu/index.html", "nguon/cu/index.json", "en/nguon/cu/index.html",
                             "nguon/cu/index.csv", "redirects.csv"}) {
        CHECK(with.contains(name));
    }
    folder.write("site/data/sources.json", plain);
    REQUIRE(build_site(site, out) == ExitCode::ok);
    CHECK(tree(out) == before);
}

TEST_CASE("A site in three languages with one from right to left is published exactly as approved") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "public";
    REQUIRE(build_site(copy_of_site("good-three-languages", folder), out) == ExitCode::ok);
    FileTree approved;
    std::string list;
    for (const auto& [name, bytes] : tree(out)) {
        list += name + "\n";
        if (name == "index.html" || (name.starts_with("ar/") && name.ends_with(".html")) ||
            name == "vi/dia-phuong/2-south/index.html" || name == "data/areas.csv" || name == "data/findings.csv" ||
            name == "areas/index.json" || name == "en/areas/index.json") {
            approved[name] = bytes;
        }
    }
    approved["files.txt"] = list;
    check_approved("good-three-languages.expected", approved);
}

TEST_CASE("A site in one language needs plain names only and has no menu of languages") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "public";
    REQUIRE(build_site(copy_of_site("good-one-language", folder), out) == ExitCode::ok);
    const FileTree files = tree(out);
    FileTree approved;
    std::string list;
    for (const auto& [name, bytes] : files) {
        list += name + "\n";
        if (name == "index.html" || name == "areas/RV-riverton/index.html" || name == "data/indicators.csv") {
            approved[name] = bytes;
        }
    }
    approved["files.txt"] = list;
    check_approved("good-one-language.expected", approved);
    CHECK(files.at("index.html").find("class=\"lang\"") == std::string::npos);
    CHECK(files.at("index.html").find("hreflang") == std::string::npos);
}

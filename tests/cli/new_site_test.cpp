// SPDX-License-Identifier: MIT
// A new site is made from what is installed, and can be built at once.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "cli/run.hpp"
#include "load/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace minhbach;

namespace {

// What cmake --install puts beside the program.
class Installed {
public:
    Installed() {
        const fs::path project = MINHBACH_SOURCE_DIR;
        const auto recursive = fs::copy_options::recursive;
        fs::create_directories(share() / "themes");
        fs::copy(project / "themes/default", share() / "themes/default", recursive);
        fs::copy(project / "data/schema", share() / "schema", recursive);
        fs::copy(project / "examples/new", share() / "new", recursive);
        wanted.command = Command::create;
        wanted.language = Tongue::en;
        wanted.share = share();
        wanted.created.folder = folder.path() / "made";
        wanted.sync = false;
    }

    fs::path share() const { return folder.path() / "share"; }
    fs::path site() const { return wanted.created.folder; }

    // Builds it without a theme of its own.
    ExitCode build() const {
        Arguments arguments = wanted;
        arguments.command = Command::build;
        arguments.source = site();
        arguments.strict = true;
        return run(arguments);
    }

    nlohmann::json read(const std::string& name) const { return nlohmann::json::parse(text(name)); }
    std::string text(const std::string& name) const { return read_file(site() / name).value(); }

    TemporaryFolder folder;
    Arguments wanted;
};

}  // namespace

TEST_CASE("A new site is built at once in the languages that were asked for") {
    Installed installed;
    installed.wanted.created.title = "Thư viện";
    installed.wanted.created.languages = {"vi", "en"};
    installed.wanted.created.currency = "ZAR";
    installed.wanted.created.calendar = "04-01";
    REQUIRE(run(installed.wanted) == ExitCode::ok);
    CHECK_FALSE(fs::exists(installed.site() / "public"));  // it was tried, and is the publisher's to build
    const auto site = installed.read("data/site.json");
    CHECK(site.at("title") == nlohmann::json{{"vi", "Thư viện"}, {"en", "Thư viện"}});
    CHECK(site.at("languages") ==
          nlohmann::json{{{"tag", "vi"}, {"name", "Tiếng Việt"}}, {{"tag", "en"}, {"name", "English"}}});
    CHECK(site.at("year_begins") == "04-01");
    const auto currency = installed.read("data/units.json").at("units").back();
    CHECK(currency.at("id") == "zar");
    CHECK(currency.at("name").at("en") == "South African Rand");
    CHECK(fs::exists(installed.site() / "data/schema/areas.schema.json"));
    CHECK(fs::exists(installed.site() / "content/about.en.md"));
    // The example's year is a calendar year, which a site of financial years takes, too.
    CHECK(installed.build() == ExitCode::ok);
    CHECK(fs::exists(installed.site() / "public/en/index.html"));
}

TEST_CASE("A new site of one language has plain texts and no page in another") {
    Installed installed;
    installed.wanted.created.languages = {"en"};
    REQUIRE(run(installed.wanted) == ExitCode::ok);
    CHECK(installed.read("data/site.json").at("title") == "A new site of figures");
    CHECK_FALSE(fs::exists(installed.site() / "content/about.vi.md"));
    CHECK(installed.build() == ExitCode::ok);
    CHECK(fs::exists(installed.site() / "public/index.html"));
    CHECK_FALSE(fs::exists(installed.site() / "public/vi"));
}

TEST_CASE("A site has of the theme what it wants otherwise and the rest is the installed one") {
    Installed installed;
    installed.wanted.created.languages = {"en"};
    REQUIRE(run(installed.wanted) == ExitCode::ok);
    installed.folder.write("made/themes/default/templates/partials/foot.mustache",
                           "</main>\n</div>\n<footer class=\"foot\" id=\"our-own-foot\"></footer>\n");
    installed.folder.write("made/themes/default/assets/more.css", "p { color: black }");
    installed.folder.write("made/i18n/en.json", R"({"areas_lead": "The one area that we have."})");
    REQUIRE(installed.build() == ExitCode::ok);
    CHECK(installed.text("public/index.html").find("our-own-foot") != std::string::npos);
    CHECK(installed.text("public/areas/index.html").find("The one area that we have.") != std::string::npos);
    std::size_t styles = 0;
    for (const auto& entry : fs::recursive_directory_iterator(installed.site() / "public/assets")) {
        styles += entry.path().extension() == ".css" ? 1U : 0U;
    }
    CHECK(styles >= 2);
}

TEST_CASE("What stands in the way of a new site leaves nothing behind") {
    Installed installed;
    const auto refused = [&](const auto& change) {
        Arguments arguments = installed.wanted;
        change(arguments);
        const ExitCode code = run(arguments);
        CHECK_FALSE(fs::exists(installed.site()));
        return code;
    };
    CHECK(refused([](Arguments& a) { a.created.languages = {"vi", "tlh"}; }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.created.languages = {"../../x"}; }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.created.languages = {}; }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.created.currency = "rand"; }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.created.calendar = "04-15"; }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.created.calendar = "13-01"; }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.share.clear(); }) == ExitCode::usage);
    CHECK(refused([](Arguments& a) { a.created.areas = "/nowhere/areas.csv"; }) == ExitCode::io_failure);
    // What could not be built is not made: tables and titles are the publisher's own.
    const fs::path table = installed.folder.path() / "areas.csv";
    installed.folder.write("areas.csv", "id;code;name\n1;1;A\n");
    CHECK(refused([&](Arguments& a) { a.created.areas = table; }) == ExitCode::bad_input);
    CHECK(refused([](Arguments& a) { a.created.title = "=1+1"; }) == ExitCode::bad_input);
    CHECK(refused([](Arguments& a) { a.created.folder.clear(); }) == ExitCode::usage);
    installed.folder.write("made/mine.txt", "x");
    CHECK(run(installed.wanted) == ExitCode::usage);
    CHECK(installed.text("mine.txt") == "x");
    CHECK_FALSE(fs::exists(installed.site() / "data"));
}

TEST_CASE("A new site has limits and a comparison as an example of how mistakes are found") {
    Installed installed;
    installed.wanted.created.languages = {"en"};
    REQUIRE(run(installed.wanted) == ExitCode::ok);
    const std::string table = installed.text("data/observations/report-2025.csv");
    const auto with = [&](const char* answered) {
        std::string text = table;
        const auto at = text.find("requests_answered");
        REQUIRE(at != std::string::npos);
        const auto number = text.find("actual,", at) + 7;
        text.replace(number, text.find(',', number) - number, answered);
        installed.folder.write("made/data/observations/report-2025.csv", text);
        Arguments arguments = installed.wanted;
        arguments.command = Command::build;
        arguments.source = installed.site();
        return run(arguments);
    };
    CHECK(with("-5") == ExitCode::bad_input);
    CHECK(with("999999") == ExitCode::ok);
    CHECK(installed.text("public/findings/index.html").find("999,999") != std::string::npos);
}

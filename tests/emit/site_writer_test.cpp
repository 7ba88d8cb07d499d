// SPDX-License-Identifier: MIT
// One function makes the files of a site, for a build, which keeps them, and for a check, which does not: what fails
// while any of them is made fails in both.
#include "emit/site_writer.hpp"

#include <algorithm>
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
    PageBudget budget;
    write_site(the_pages().input(), the_theme(), write, budget, 1, [&](std::size_t done) { pages = done; });
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
        ++kinds[name.ends_with(".vl.json")         ? "chart"
                : path.starts_with("data/search/") ? "search"
                : path.starts_with("data/")        ? "table"
                                                   : name];
    });
    CHECK(pages == the_pages().plan.pages.size());
    CHECK(kinds["index.html"] == pages - 1);
    // One file for all languages, which the further pages of a page share.
    const auto with_data =
        std::count_if(the_pages().plan.pages.begin(), the_pages().plan.pages.end(), [](const Page& page) {
            const PageKind kind = the_pages().plan.subject_of(page).kind;
            return page.language == Languages::first && kind != PageKind::not_found && kind != PageKind::detail &&
                   kind != PageKind::search;
        });
    CHECK(kinds["index.json"] == static_cast<std::size_t>(with_data));
    CHECK(kinds["index.csv"] > 10);
    CHECK(kinds["404.html"] == 1);
    CHECK(kinds["chart"] > 2);
    CHECK(kinds["table"] == 36);
    CHECK(kinds["style.css"] == 1);
    CHECK(paths.contains("data/observations.xlsx"));
    CHECK(paths.contains("data/findings.xlsx"));
}

TEST_CASE("Charts can be drawn anew where the site has the libraries and only there") {
    const Pages& pages = the_pages();
    const std::vector<ChartLibrary> libraries{{"LICENSES.txt", "licences"}, {"vega.min.js", "code"}};
    const auto written = [&](const Plan& plan, std::span<const ChartLibrary> with) {
        const RenderInput here = pages.input();
        const RenderInput input{here.corpus,         here.derived, plan,          here.commentary,
                                here.reconciliation, here.words,   here.base_url, with};
        std::map<std::string, std::string> files;
        PageBudget budget;
        write_site(
            input, the_theme(),
            [&](std::string_view path, std::string_view bytes) {
                files.emplace(std::string(path), std::string(bytes));
            },
            budget, 1, [](std::size_t) {});
        return files;
    };
    const auto offers = [](const std::map<std::string, std::string>& files) {
        return std::count_if(files.begin(), files.end(), [](const auto& file) {
            return file.first.ends_with(".html") && file.second.find("class=\"live\"") != std::string::npos &&
                   file.second.find("assets/interactive.js") != std::string::npos;
        });
    };
    const auto with_charts = [](const std::map<std::string, std::string>& files) {
        return std::count_if(files.begin(), files.end(), [](const auto& file) {
            return file.first.ends_with(".html") && file.second.find("<svg class=\"chart") != std::string::npos;
        });
    };
    const auto with = written(pages.plan, libraries);
    CHECK(with.at("assets/vega/LICENSES.txt") == "licences");
    CHECK(with.at("assets/vega/vega.min.js") == "code");
    CHECK(offers(with) > 2);
    CHECK(offers(with) == with_charts(with));
    const auto without = written(pages.plan, {});
    CHECK_FALSE(without.contains("assets/vega/vega.min.js"));
    CHECK(offers(without) == 0);
    CHECK(with_charts(without) == with_charts(with));
    Plan no_charts = pages.plan;
    for (Subject& subject : no_charts.subjects) {
        subject.charts.clear();
    }
    CHECK_FALSE(written(no_charts, libraries).contains("assets/vega/vega.min.js"));
}

TEST_CASE("A theme's own file goes before a library of its name") {
    const TemporaryFolder folder;
    folder.write("themes/default/assets/vega/vega.min.js", "own");
    Diagnostics diagnostics;
    const Theme theme =
        Theme::load(ThemeFiles(folder.path(), "themes/default", MINHBACH_SOURCE_DIR), two_languages(), diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    const std::vector<ChartLibrary> libraries{{"vega.min.js", "code"}, {"vega-lite.min.js", "more"}};
    RenderInput input = the_pages().input();
    input.chart_libraries = libraries;
    std::map<std::string, std::string> files;
    PageBudget budget;
    write_site(
        input, theme,
        [&](std::string_view path, std::string_view bytes) {
            CHECK(files.emplace(std::string(path), std::string(bytes)).second);
        },
        budget, 1, [](std::size_t) {});
    CHECK(files.at("assets/vega/vega.min.js") == "own");
    CHECK(files.at("assets/vega/vega-lite.min.js") == "more");
}

TEST_CASE("A former address leads on to its page and has the data of the page beside it") {
    const Pages& pages = the_pages();
    Plan plan = pages.plan;
    for (std::uint32_t i = 0; i < plan.pages.size(); ++i) {
        if (plan.pages[i].route == "en/dia-phuong/98-thu-nghiem/gnbv/") {
            plan.moved = {{i, "en/areas/98/old/"}, {i, "en/x/"}};
        }
    }
    REQUIRE(plan.moved.size() == 2);
    const RenderInput here = pages.input();
    const RenderInput input{here.corpus,         here.derived, plan,         here.commentary,
                            here.reconciliation, here.words,   here.base_url};
    std::map<std::string, std::string> files;
    PageBudget budget;
    write_site(
        input, the_theme(),
        [&](std::string_view path, std::string_view bytes) {
            CHECK(files.emplace(std::string(path), std::string(bytes)).second);
        },
        budget, 1, [](std::size_t) {});
    const std::string page = "en/dia-phuong/98-thu-nghiem/gnbv/";
    std::size_t beside = 0;
    std::size_t frames = 0;  // charts alone, each on a page that leads on
    for (const auto& [name, bytes] : files) {
        if (name.starts_with(page + "charts/") && name.ends_with(".html")) {
            ++frames;
            CHECK(files.at("en/x/" + name.substr(page.size())).find(name.substr(3) + "\"") != std::string::npos);
            CHECK(files.contains("en/areas/98/old/" + name.substr(page.size())));
        }
        if (name.starts_with(page) && !name.ends_with(".html")) {
            ++beside;
            CHECK(files.at("en/x/" + name.substr(page.size())) == bytes);
            CHECK(files.at("en/areas/98/old/" + name.substr(page.size())) == bytes);
        }
    }
    CHECK(beside > 1);
    CHECK(frames > 0);
    const std::string& html = files.at("en/areas/98/old/index.html");
    CHECK(html.find("<html lang=\"en\" dir=\"ltr\">") != std::string::npos);
    CHECK(html.find("content=\"0; url=../../../dia-phuong/98-thu-nghiem/gnbv/\"") != std::string::npos);
    CHECK(html.find("<meta name=\"robots\" content=\"noindex\">") != std::string::npos);
    CHECK(html.find("<a id=\"new-address\" href=\"../../../dia-phuong/98-thu-nghiem/gnbv/\">") != std::string::npos);
    CHECK(html.find("<link rel=\"canonical\" href=\"" + here.base_url + page + "\">") != std::string::npos);
    CHECK(files.at("redirects.csv") == "from,to\nen/areas/98/old/," + page + "\nen/x/," + page + "\n");
    // Nothing else is different of a site with former addresses.
    std::size_t all = 0;
    made([&](std::string_view path, std::string_view bytes) {
        ++all;
        CHECK(files.at(std::string(path)) == bytes);
    });
    CHECK(files.size() == all + 2 * (beside + frames + 1) + 1);
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

// SPDX-License-Identifier: MIT
#include "render/theme.hpp"

#include <catch2/catch.hpp>

#include "load/temporary_folder.hpp"
#include "render/template_expander.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

// A copy of the project's theme in which a test may write other files.
class ThemeFolder {
public:
    ThemeFolder() {
        fs::copy(fs::path(MINHBACH_SOURCE_DIR) / "themes/default", folder_.path() / "thu", fs::copy_options::recursive);
    }
    void write(const std::string& name, std::string_view bytes) const { folder_.write("thu/" + name, bytes); }
    fs::path path() const { return folder_.path() / "thu"; }
    std::string mistakes() const {
        Diagnostics diagnostics;
        Theme::load(path(), "themes/thu", diagnostics);
        std::string result;
        for (const Diagnostic& mistake : diagnostics.sorted()) {
            result += (result.empty() ? "" : " | ") + mistake.place.file + " " + mistake.code;
        }
        return result;
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("The project's theme has no mistake and its assets have their paths") {
    const ThemeFolder folder;
    folder.write("assets/deep/a.txt", "xyz");
    Diagnostics diagnostics;
    const Theme theme = Theme::load(folder.path(), "themes/thu", diagnostics);
    CHECK(diagnostics.sorted().empty());
    std::string paths;
    for (const Asset& asset : theme.assets()) {
        paths += asset.path + " ";
        if (asset.path == "assets/deep/a.txt") {
            CHECK(asset.bytes == "xyz");
        }
    }
    CHECK(paths == "assets/deep/a.txt assets/favicon.svg assets/sort.js assets/style.css ");
    CHECK(theme.sentences().fill("spent_missing", Language::en, {}) ==
          "The report does not state how much of this was disbursed.");
}

TEST_CASE("A page is rendered with the template of its kind and the texts of its language") {
    const ThemeFolder folder;
    folder.write("strings.json", R"({"$schema": "x", "hello": {"vi": "Chào <b>", "en": "Hello"}})");
    for (const char* name : {"home", "areas", "area", "area_program", "programs", "program", "sources", "source",
                             "about", "not_found", "findings", "indicators", "indicator", "compare"}) {
        folder.write(std::string("templates/") + name + ".mustache",
                     std::string("[") + name + "] {{t.hello}}, {{title}} {{#has_story}}yes{{/has_story}}");
    }
    Diagnostics diagnostics;
    const Theme theme = Theme::load(folder.path(), "themes/thu", diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    kainjow::mustache::data data;
    data["title"] = "A & B";
    data["has_story"] = kainjow::mustache::data(kainjow::mustache::data::type::bool_true);
    std::string out = "before ";
    theme.render(PageKind::home, Language::vi, data, out);
    CHECK(out == "before [home] Chào &lt;b&gt;, A &amp; B yes");
    out.clear();
    theme.render(PageKind::area_program, Language::en, data, out);
    CHECK(out == "[area_program] Hello, A &amp; B yes");
    out.clear();
    theme.render(PageKind::compare, Language::en, data, out);
    CHECK(out == "[compare] Hello, A &amp; B yes");
}

TEST_CASE("A theme that is not there and files of it that are not are mistakes") {
    const TemporaryFolder empty;
    Diagnostics diagnostics;
    CHECK(Theme::load(empty.path(), "themes/thu", diagnostics).assets().empty());
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "theme-missing");
    CHECK(diagnostics.sorted()[0].place.file == "themes/thu");
    const ThemeFolder folder;
    fs::remove(folder.path() / "templates/area.mustache");
    CHECK(folder.mistakes().find("templates/area.mustache") != std::string::npos);
}

TEST_CASE("A text of the theme may not hold a tag and must be there in both languages") {
    const auto strings = [](const char* entry) {
        const ThemeFolder folder;
        fs::remove_all(folder.path() / "templates");
        fs::create_directories(folder.path() / "templates");
        folder.write("strings.json", std::string("{") + entry + "}");
        return folder.mistakes();
    };
    const std::string tag = "themes/thu/strings.json theme-text-with-tag";
    CHECK(strings(R"("a": {"vi": "x {{title}}", "en": "x"})").find(tag) != std::string::npos);
    CHECK(strings(R"("a": {"vi": "x", "en": "x {{title}}"})").find(tag) != std::string::npos);
    CHECK(strings(R"("a": {"vi": "x {title}", "en": "x"})").find("strings.json") == std::string::npos);
    CHECK(strings(R"("a": {"vi": "x"})").find("themes/thu/strings.json") != std::string::npos);
    CHECK(strings(R"("a": )").find("themes/thu/strings.json") != std::string::npos);
}

TEST_CASE("Texts are escaped for HTML") {
    CHECK(html_escaped("a & <b> \"c\" 'd'") == "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;");
    CHECK(html_escaped("Đến 5 %") == "Đến 5 %");
}

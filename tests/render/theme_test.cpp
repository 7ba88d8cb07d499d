// SPDX-License-Identifier: MIT
#include "render/theme/theme.hpp"
#include "base/html.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "load/temporary_folder.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;
namespace fs = std::filesystem;

namespace {

// A copy of the project's theme in which a test may write other files.
class ThemeFolder {
public:
    ThemeFolder() {
        fs::create_directories(site() / "themes");
        fs::copy(fs::path(MINHBACH_SOURCE_DIR) / "themes/default", path(), fs::copy_options::recursive);
    }
    // Takes texts into the words of a language.
    void add_words(const char* tag, const std::string& entries) const {
        const std::string name = std::string("i18n/") + tag + ".json";
        std::string text = read_file((path() / name).string()).value_or("");
        text.insert(text.find('{') + 1, entries);
        write(name, text);
    }
    void write(const std::string& name, std::string_view bytes) const { folder_.write("themes/thu/" + name, bytes); }
    const fs::path& site() const { return folder_.path(); }
    fs::path path() const { return site() / "themes/thu"; }
    std::string mistakes() const {
        Diagnostics diagnostics;
        Theme::load(ThemeFiles(site(), "themes/thu"), two_languages(), diagnostics);
        std::string result;
        for (const Diagnostic& mistake : diagnostics.sorted()) {
            result += (result.empty() ? "" : " | ") + mistake.place.file + " " + mistake.code;
        }
        return result;
    }

private:
    TemporaryFolder folder_;
};

// The words that a test's own templates do not ask for.
std::size_t unused_words(const Diagnostics& diagnostics) {
    std::size_t count = diagnostics.errors() - diagnostics.sorted().size();
    for (const Diagnostic& mistake : diagnostics.sorted()) {
        count += mistake.code == "word-not-used" ? 1U : 0U;
    }
    return count;
}

}  // namespace

TEST_CASE("The project's theme has no mistake and its assets have their paths") {
    const ThemeFolder folder;
    folder.write("assets/deep/a.txt", "xyz");
    Diagnostics diagnostics;
    const Theme theme = Theme::load(ThemeFiles(folder.site(), "themes/thu"), two_languages(), diagnostics);
    CHECK(diagnostics.sorted().empty());
    std::string paths;
    for (const Asset& asset : theme.assets()) {
        paths += asset.path + " ";
        if (asset.path == "assets/deep/a.txt") {
            CHECK(asset.bytes == "xyz");
        }
    }
    CHECK(paths ==
          "assets/chart.js assets/cite.js assets/compare.js assets/deep/a.txt assets/favicon.svg assets/filter.js "
          "assets/interactive.js assets/moved.js assets/page.js assets/search.js assets/sort.js assets/style.css ");
    CHECK(theme.words()->in(english, "spent_missing") == "The report does not state how much of this was disbursed.");
}

TEST_CASE("A page is rendered with the template of its kind and the texts of its language") {
    const ThemeFolder folder;
    folder.add_words("vi", R"("$schema": "x", "hello": "Chào <b>",)");
    folder.add_words("en", R"("hello": "Hello",)");
    for (const char* name : {"home", "areas", "area", "area_program", "programs", "program", "sources", "source",
                             "about", "not_found", "findings", "indicators", "indicator", "compare", "moved"}) {
        folder.write(std::string("templates/") + name + ".mustache",
                     std::string("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">[") +
                         name + "] {{t.hello}}, {{title}}" +
                         (std::string(name) == "moved" ? "" : " {{#has_story}}yes{{/has_story}}"));
    }
    Diagnostics diagnostics;
    const Theme theme = Theme::load(ThemeFiles(folder.site(), "themes/thu"), two_languages(), diagnostics);
    REQUIRE(diagnostics.errors() == unused_words(diagnostics));
    kainjow::mustache::data data;
    data["title"] = "A & B";
    data["has_story"] = kainjow::mustache::data(kainjow::mustache::data::type::bool_true);
    const std::string policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
    std::string out = "before ";
    theme.render(PageKind::home, vietnamese, data, out);
    CHECK(out == "before " + policy + "[home] Chào &lt;b&gt;, A &amp; B yes");
    out.clear();
    theme.render(PageKind::area_program, english, data, out);
    CHECK(out == policy + "[area_program] Hello, A &amp; B yes");
    out.clear();
    theme.render(PageKind::compare, english, data, out);
    CHECK(out == policy + "[compare] Hello, A &amp; B yes");
    out.clear();
    theme.render(PageKind::moved, vietnamese, data, out);
    CHECK(out == policy + "[moved] Chào &lt;b&gt;, A &amp; B");
}

TEST_CASE("A theme that is not there and files of it that are not are mistakes") {
    const TemporaryFolder empty;
    Diagnostics diagnostics;
    CHECK(Theme::load(ThemeFiles(empty.path(), "themes/thu"), two_languages(), diagnostics).assets().empty());
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "theme-missing");
    CHECK(diagnostics.sorted()[0].place.file == "themes/thu");
    const ThemeFolder folder;
    fs::remove(folder.path() / "templates/area.mustache");
    CHECK(folder.mistakes().find("templates/area.mustache") != std::string::npos);
}

TEST_CASE("Texts are escaped for HTML") {
    CHECK(html_escaped("a & <b> \"c\" 'd'") == "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;");
    CHECK(html_escaped("Đến 5\u00a0%") == "Đến 5\u00a0%");
    CHECK(html_escaped("{{x}}") == "&#123;&#123;x&#125;&#125;");
}

TEST_CASE("Braces of texts and templates never become a tag of what stands beside them") {
    const ThemeFolder folder;
    for (const char* tag : {"vi", "en"}) {
        folder.add_words(tag, R"("open": "'{'", "close": "'}'",)");
    }
    const std::string head = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
    for (const char* name : {"home", "areas", "area", "area_program", "programs", "program", "sources", "source",
                             "about", "not_found", "findings", "indicators", "indicator", "compare", "moved"}) {
        folder.write(std::string("templates/") + name + ".mustache",
                     head + "{{t.open}}{{title}}{{t.close}} {{> left}}{{title}}{{> right}} {{! x }}{ {{title}} }");
    }
    folder.write("templates/partials/left.mustache", "a{");
    folder.write("templates/partials/right.mustache", "}");
    Diagnostics diagnostics;
    const Theme theme = Theme::load(ThemeFiles(folder.site(), "themes/thu"), two_languages(), diagnostics);
    REQUIRE(diagnostics.errors() == unused_words(diagnostics));
    kainjow::mustache::data data;
    data["title"] = "<b>";
    std::string out;
    theme.render(PageKind::home, vietnamese, data, out);
    const std::string name = "&#123;&lt;b&gt;&#125;";
    CHECK(out == head + name + " a" + name + " &#123; &lt;b&gt; &#125;");
}

TEST_CASE("Mistakes of the markup are told where they stand in the theme's files") {
    const auto places = [](const ThemeFolder& folder) {
        Diagnostics diagnostics;
        Theme::load(ThemeFiles(folder.site(), "themes/thu"), two_languages(), diagnostics);
        std::string result;
        for (const Diagnostic& mistake : diagnostics.sorted()) {
            if (mistake.code == "word-not-used") {
                continue;  // of a partial that is another one here
            }
            result += fmt::format("{}:{}:{} {}\n", mistake.place.file, mistake.place.line, mistake.place.column,
                                  mistake.code);
        }
        return result;
    };
    const ThemeFolder folder;
    folder.write("templates/partials/foot.mustache",
                 "<p>\n\n   {{publisher}}\n\t <b   onclick=\"a()\">{x}</b>\n<i onclick=b>");
    folder.write("assets/extra.css", "p {\n  background: url(https://other.example/a.png)\n}");
    folder.write("assets/page.html", "<p>");
    folder.write("assets/picture.SVG", "<svg\nonload='a()'/>");
    CHECK(places(folder) ==
          "themes/thu/assets/extra.css:2:19 theme-other-host\n"
          "themes/thu/assets/page.html:1:1 theme-no-policy\n"
          "themes/thu/assets/picture.SVG:2:1 theme-inline-code\n"
          "themes/thu/templates/partials/foot.mustache:4:8 theme-inline-code\n"
          "themes/thu/templates/partials/foot.mustache:5:4 theme-inline-code\n");
    const ThemeFolder other;
    other.write("templates/partials/head_open.mustache", "<!DOCTYPE html>\n<html>\n<head>\n");
    const std::string told = places(other);
    CHECK(told.find("themes/thu/templates/partials/head_open.mustache:1:1 theme-no-policy\n") != std::string::npos);
}

TEST_CASE("A theme keeps to the site's folder and its assets to names of addresses") {
    const TemporaryFolder outside;
    outside.write("secret", "root");
    outside.write("theme/templates/x", "x");
    const ThemeFolder folder;
    fs::remove(folder.path() / "templates/partials/program_tile.mustache");
    fs::create_symlink(outside.path() / "secret", folder.path() / "templates/partials/program_tile.mustache");
    fs::create_symlink(outside.path() / "secret", folder.path() / "assets/secret.txt");
    fs::create_symlink("style.css", folder.path() / "assets/inside.css");
    folder.write("assets/back\\slash.css", "p{}");
    CHECK(folder.mistakes() ==
          "themes/thu/assets/back\\\\slash.css bad-file-name | themes/thu/assets/inside.css link | "
          "themes/thu/assets/secret.txt link | themes/thu/templates/partials/program_tile.mustache link");
    fs::create_directory_symlink(outside.path() / "theme", folder.site() / "themes/linked");
    Diagnostics diagnostics;
    Theme::load(ThemeFiles(folder.site(), "themes/linked"), two_languages(), diagnostics);
    Theme::load(ThemeFiles(folder.site(), "themes/"), two_languages(), diagnostics);
    Theme::load(ThemeFiles(folder.site(), "themes/.."), two_languages(), diagnostics);
    Theme::load(ThemeFiles(folder.site(), "themes/thu/assets"), two_languages(), diagnostics);
    std::string told;
    for (const Diagnostic& mistake : diagnostics.sorted()) {
        told += mistake.place.file + " " + mistake.code + "\n";
    }
    CHECK(told ==
          "themes/ theme-missing\nthemes/.. theme-missing\nthemes/linked link\nthemes/thu/assets "
          "theme-missing\n");
}

TEST_CASE("A theme without assets has none and one with too many bytes is refused") {
    const ThemeFolder folder;
    fs::remove_all(folder.path() / "assets");
    Diagnostics diagnostics;
    CHECK(Theme::load(ThemeFiles(folder.site(), "themes/thu"), two_languages(), diagnostics).assets().empty());
    CHECK(diagnostics.sorted().empty());
    folder.write("assets/large.bin", "");
    fs::resize_file(folder.path() / "assets/large.bin", (std::uintmax_t{32} << 20U) + 1);
    CHECK(folder.mistakes() == "themes/thu/assets/large.bin file-too-large");
}

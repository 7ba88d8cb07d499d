// SPDX-License-Identifier: MIT
#include "render/theme/template_expander.hpp"
#include "render/views/view.hpp"

#include <catch2/catch.hpp>

#include "load/temporary_folder.hpp"
#include "render/some_words.hpp"

using namespace minhbach;

namespace {

// Expands templates/home.mustache against the names of the home page.
std::string expand_home(const TemporaryFolder& folder, Diagnostics& diagnostics, Language language = vietnamese) {
    static const Words strings = some_words({{"hello", "Xin <chào>", "Hello"}});
    TemplateExpander expander(ThemeFiles(folder.path(), "themes/thu"), strings, diagnostics);
    return expander.expand("home", language, names_of(PageKind::home));
}

std::string mistake(std::string_view text) {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", text);
    Diagnostics diagnostics;
    expand_home(folder, diagnostics);
    const auto list = diagnostics.sorted();
    REQUIRE(list.size() == 1);
    return list[0].place.file + ":" + std::to_string(list[0].place.line) + ":" + std::to_string(list[0].place.column) +
           " " + list[0].code;
}

}  // namespace

TEST_CASE("Texts and partials stand in their place, escaped, in the page's language") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache",
                 "<p>{{t.hello}}</p>\n\n   {{> part}} {{#reports}}{{label}}{{/reports}}");
    folder.write("themes/thu/templates/partials/part.mustache", "<b>{{site_title}}</b>\n");
    Diagnostics diagnostics;
    CHECK(expand_home(folder, diagnostics) ==
          "<p>Xin &lt;chào&gt;</p>\n<b>{{site_title}}</b> {{#reports}}{{label}}{{/reports}}");
    CHECK(expand_home(folder, diagnostics, english).starts_with("<p>Hello</p>"));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("A name that the page does not have is a mistake with its place") {
    CHECK(mistake("<p>\n  {{tilte}}</p>") == "themes/thu/templates/home.mustache:2:3 theme-unknown-name");
    CHECK(mistake("{{#reports}}{{lable}}{{/reports}}") == "themes/thu/templates/home.mustache:1:13 theme-unknown-name");
    CHECK(mistake("{{t.hallo}}") == "themes/thu/templates/home.mustache:1:1 theme-unknown-text");
}

TEST_CASE("A name of an inner scope is not known outside of it") {
    CHECK(mistake("{{#tiles}}x{{/tiles}}{{dimensions}}") ==
          "themes/thu/templates/home.mustache:1:22 theme-unknown-name");
}

TEST_CASE("What could break out of the escaping or of the template is refused") {
    CHECK(mistake("{{{site_title}}}") == "themes/thu/templates/home.mustache:1:1 theme-unescaped");
    CHECK(mistake("{{&site_title}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{=<% %>=}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{> ../../../etc/passwd}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{#reports}}{{label}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{#reports}}{{/areas}}") == "themes/thu/templates/home.mustache:1:13 theme-syntax");
    CHECK(mistake("a {{title") == "themes/thu/templates/home.mustache:1:3 theme-syntax");
    CHECK(mistake("{{reports}}") == "themes/thu/templates/home.mustache:1:1 theme-not-a-text");
}

TEST_CASE("A text opens a section, which is there where the text is not empty") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache",
                 "{{#site_title}}<b>{{site_title}}</b>{{/site_title}}{{^site_subtitle}}none{{/site_subtitle}}");
    Diagnostics diagnostics;
    const std::string text = expand_home(folder, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    View view;
    view.text("site_title", "A & B").text("site_subtitle", "");
    CHECK(kainjow::mustache::mustache(text).render(view.data()) == "<b>A &amp; B</b>none");
    view.text("site_title", "").text("site_subtitle", "x");
    CHECK(kainjow::mustache::mustache(text).render(view.data()).empty());
}

TEST_CASE("A partial that includes itself is refused") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", "{{> a}}");
    folder.write("themes/thu/templates/partials/a.mustache", "{{> b}}");
    folder.write("themes/thu/templates/partials/b.mustache", "{{> a}}");
    Diagnostics diagnostics;
    expand_home(folder, diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "theme-recursion");
}

TEST_CASE("Runs of blanks become one blank or one line break") {
    const TemporaryFolder folder;
    Diagnostics diagnostics;
    const auto expanded = [&](const char* text) {
        const TemporaryFolder fresh;
        fresh.write("themes/thu/templates/home.mustache", text);
        return expand_home(fresh, diagnostics);
    };
    CHECK(expanded("a  b\t\tc") == "a b c");
    CHECK(expanded("a \n  b\n\n\nc") == "a\nb\nc");
    CHECK(expanded(" a") == " a");
    CHECK(expanded("a\n{{! nothing }}\n b") == "a\nb");
    CHECK(expanded("a {{title}} b") == "a {{title}} b");
    CHECK(expanded("{{ title }}{{{ commentaries }}}") == "{{title}}{{{commentaries}}}");
    CHECK(expanded("{{# reports }}{{^ has_story }}x{{/ has_story }}{{/ reports }}") ==
          "{{#reports}}{{^has_story}}x{{/has_story}}{{/reports}}");
}

TEST_CASE("Text that is HTML already may stand unescaped by its name") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", "{{#commentaries}}{{{body_html}}}{{title}}{{/commentaries}}");
    Diagnostics diagnostics;
    CHECK(expand_home(folder, diagnostics) == "{{#commentaries}}{{{body_html}}}{{title}}{{/commentaries}}");
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("A mistake in a partial is told once however often it is included") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", "{{> a}}{{> a}}");
    folder.write("themes/thu/templates/partials/a.mustache", "{{nothing_of_this_kind}}\n{{nothing_of_that_kind}}");
    static const Words strings = some_words({});
    Diagnostics diagnostics;
    TemplateExpander expander(ThemeFiles(folder.path(), "themes/thu"), strings, diagnostics);
    expander.expand("home", vietnamese, names_of(PageKind::home));
    expander.expand("home", english, names_of(PageKind::home));
    REQUIRE(diagnostics.errors() == 2);
    CHECK(diagnostics.sorted()[0].place.file == "themes/thu/templates/partials/a.mustache");
    CHECK(diagnostics.sorted()[1].place.line == 2);
}

TEST_CASE("Scopes are open between a section and its end and an inverted section opens none") {
    CHECK(mistake("{{^tiles}}{{dimensions}}{{/tiles}}") ==
          "themes/thu/templates/home.mustache:1:11 theme-unknown-name");
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache",
                 "{{#charts}}{{#values}}{{value}}{{title}}{{/values}}{{citation}}{{/charts}}"
                 "{{#is_home}}a{{/is_home}}{{^has_story}}b{{/has_story}}{{#in_areas}}c{{/in_areas}}");
    Diagnostics diagnostics;
    expand_home(folder, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    // A section that a partial opens ends in it.
    const TemporaryFolder partial;
    partial.write("themes/thu/templates/home.mustache", "{{> a}}{{dimensions}}");
    partial.write("themes/thu/templates/partials/a.mustache", "{{#tiles}}");
    Diagnostics found;
    expand_home(partial, found);
    REQUIRE(found.errors() == 2);
    CHECK(found.sorted()[0].message.en == "there is no name \"dimensions\" on the page \"home\"");
    CHECK(found.sorted()[1].code == "theme-syntax");
}

TEST_CASE("What is nearly right is named") {
    const auto hint = [](std::string_view text) {
        const TemporaryFolder folder;
        folder.write("themes/thu/templates/home.mustache", text);
        Diagnostics diagnostics;
        expand_home(folder, diagnostics);
        return diagnostics.sorted().at(0).hint.en;
    };
    CHECK(hint("{{site_titel}}").starts_with("did you mean \"site_title\"?"));
    CHECK(hint("{{qqqqqqqqqqqq}}") == "the names are listed in docs/themes.md");
    CHECK(hint("{{t.helo}}") == "did you mean t.hello?");
    CHECK(hint("{{t.qqqqqqqqqq}}") == "add \"qqqqqqqqqq\" to i18n, in each language");
    CHECK(hint("{{#reports}}{{labl}}{{/reports}}").starts_with("did you mean \"label\"?"));
}

TEST_CASE("Partials have names of small letters and are looked for in their folder") {
    CHECK(mistake("{{> }}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{> A}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{> a1}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("x {{/reports}}") == "themes/thu/templates/home.mustache:1:3 theme-syntax");
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", "a{{> az_za}}b{{> az_za}}");
    folder.write("themes/thu/templates/partials/az_za.mustache", "x");
    Diagnostics diagnostics;
    CHECK(expand_home(folder, diagnostics) == "axbx");
    CHECK_FALSE(diagnostics.has_errors());
    // A file that is not there is told once.
    const TemporaryFolder empty;
    empty.write("themes/thu/templates/home.mustache", "a{{> no}}b{{> no}}");
    CHECK(expand_home(empty, diagnostics) == "ab");
    CHECK(diagnostics.errors() == 1);
}

TEST_CASE("Includes may be sixteen deep") {
    const auto deep = [](int depth) {
        const TemporaryFolder folder;
        folder.write("themes/thu/templates/home.mustache", "{{> a}}");
        for (char name = 'a'; name < 'a' + depth; ++name) {
            const char next = static_cast<char>(name + 1);
            folder.write(std::string("themes/thu/templates/partials/") + name + ".mustache",
                         next < 'a' + depth ? std::string("{{> ") + next + "}}" : std::string("end"));
        }
        Diagnostics diagnostics;
        const std::string text = expand_home(folder, diagnostics);
        CHECK(diagnostics.has_errors() == text.empty());
        return text;
    };
    CHECK(deep(16) == "end");
    CHECK(deep(17).empty());
}

TEST_CASE("Every kind of page has the names of all pages and its own") {
    const auto has = [](PageKind kind, const char* name) { return names_of(kind).names.contains(name); };
    for (std::size_t kind = 0; kind < page_kinds; ++kind) {
        CHECK(has(static_cast<PageKind>(kind), "title"));
        // But what stands at a former address, and a chart alone, have their own only.
        CHECK(has(static_cast<PageKind>(kind), "data_files") == (static_cast<PageKind>(kind) < PageKind::moved));
        CHECK(has(static_cast<PageKind>(kind), "page_href") == (static_cast<PageKind>(kind) == PageKind::chart));
        CHECK(has(static_cast<PageKind>(kind), "target_href") == (static_cast<PageKind>(kind) == PageKind::moved));
    }
    CHECK(has(PageKind::indicator, "formula_words"));
    CHECK_FALSE(has(PageKind::indicators, "formula_words"));
    CHECK(has(PageKind::siblings, "compared_programs"));
    CHECK_FALSE(has(PageKind::not_found, "commentaries"));
    // Shared lists stand in the place of their names.
    const NameScope& rows = *names_of(PageKind::area).names.at("money_groups")->names.at("money_rows");
    CHECK(rows.names.at("assigned")->names.at("inputs")->names.contains("label"));
    CHECK_FALSE(rows.names.contains("MONEY"));
    CHECK(rows.names.at("bar_width") == nullptr);
}

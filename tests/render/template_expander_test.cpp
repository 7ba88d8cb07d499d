#include "render/template_expander.hpp"

#include <catch2/catch.hpp>

#include "load/temporary_folder.hpp"

using namespace minhbach;

namespace {

// Expands templates/home.mustache against the names of the home page.
std::string expand_home(const TemporaryFolder& folder, Diagnostics& diagnostics, Language language = Language::vi) {
    static const ThemeStrings strings{{"hello", {"Xin <chào>", "Hello"}}};
    TemplateExpander expander(folder.path(), "themes/thu", strings, diagnostics);
    return expander.expand("home", language, names_of(PageKind::home));
}

std::string mistake(std::string_view text) {
    const TemporaryFolder folder;
    folder.write("templates/home.mustache", text);
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
    folder.write("templates/home.mustache", "<p>{{t.hello}}</p>\n\n   {{> part}} {{#reports}}{{label}}{{/reports}}");
    folder.write("templates/partials/part.mustache", "<b>{{site_title}}</b>\n");
    Diagnostics diagnostics;
    CHECK(expand_home(folder, diagnostics) ==
          "<p>Xin &lt;chào&gt;</p>\n<b>{{site_title}}</b>\n{{#reports}}{{label}}{{/reports}}");
    CHECK(expand_home(folder, diagnostics, Language::en).starts_with("<p>Hello</p>"));
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("A name that the page does not have is a mistake with its place") {
    CHECK(mistake("<p>\n  {{tilte}}</p>") == "themes/thu/templates/home.mustache:2:3 theme-unknown-name");
    CHECK(mistake("{{#reports}}{{lable}}{{/reports}}") == "themes/thu/templates/home.mustache:1:13 theme-unknown-name");
    CHECK(mistake("{{t.hallo}}") == "themes/thu/templates/home.mustache:1:1 theme-unknown-text");
}

TEST_CASE("A name of an inner scope is not known outside of it") {
    CHECK(mistake("{{#overview_rows}}x{{/overview_rows}}{{dimensions}}") ==
          "themes/thu/templates/home.mustache:1:38 theme-unknown-name");
}

TEST_CASE("What could break out of the escaping or of the template is refused") {
    CHECK(mistake("{{{site_title}}}") == "themes/thu/templates/home.mustache:1:1 theme-unescaped");
    CHECK(mistake("{{&site_title}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{=<% %>=}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{> ../../../etc/passwd}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{#reports}}{{label}}") == "themes/thu/templates/home.mustache:1:1 theme-syntax");
    CHECK(mistake("{{#reports}}{{/areas}}") == "themes/thu/templates/home.mustache:1:13 theme-syntax");
    CHECK(mistake("a {{title") == "themes/thu/templates/home.mustache:1:3 theme-syntax");
    CHECK(mistake("{{#site_title}}x{{/site_title}}") == "themes/thu/templates/home.mustache:1:1 theme-not-a-section");
    CHECK(mistake("{{reports}}") == "themes/thu/templates/home.mustache:1:1 theme-not-a-text");
}

TEST_CASE("A partial that includes itself is refused") {
    const TemporaryFolder folder;
    folder.write("templates/home.mustache", "{{> a}}");
    folder.write("templates/partials/a.mustache", "{{> b}}");
    folder.write("templates/partials/b.mustache", "{{> a}}");
    Diagnostics diagnostics;
    expand_home(folder, diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "theme-recursion");
}

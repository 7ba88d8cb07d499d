// SPDX-License-Identifier: MIT
// Templates made to be deep, large or slow.
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/in_time.hpp"
#include "load/temporary_folder.hpp"
#include "render/some_words.hpp"
#include "render/theme/template_expander.hpp"

using namespace minhbach;

namespace {

struct Expanded {
    std::string text;
    std::vector<std::string> codes;
    std::size_t errors = 0;
};

Expanded expand(const TemporaryFolder& folder, const Words& strings = some_words({})) {
    const InTime in_time;
    Diagnostics diagnostics;
    TemplateExpander expander(ThemeFiles(folder.path(), "themes/thu"), strings, diagnostics);
    Expanded result;
    result.text = expander.expand("home", english, names_of(PageKind::home));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        result.codes.push_back(diagnostic.code);
        CHECK(diagnostic.place.line > 0);
    }
    result.errors = diagnostics.errors();
    return result;
}

std::string repeat(std::size_t count, std::string_view piece) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

using Codes = std::vector<std::string>;

Expanded nested(std::size_t depth) {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache",
                 repeat(depth, "{{#has_findings}}") + "x" + repeat(depth, "{{/has_findings}}"));
    return expand(folder);
}

}  // namespace

TEST_CASE("Sections may stand within each other sixty-four times and not once more") {
    CHECK(nested(limits::template_sections).codes.empty());
    CHECK(nested(limits::template_sections + 1).codes == Codes{"theme-too-deep"});
    CHECK(nested(50'000).codes == Codes{"theme-too-deep"});
}

TEST_CASE("Sections of a partial count within those of the file that includes it") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache",
                 repeat(40, "{{#has_findings}}") + "{{>part}}" + repeat(40, "{{/has_findings}}"));
    folder.write("themes/thu/templates/partials/part.mustache",
                 repeat(25, "{{#has_findings}}") + repeat(25, "{{/has_findings}}"));
    CHECK(expand(folder).codes == Codes{"theme-too-deep"});
    folder.write("themes/thu/templates/partials/part.mustache",
                 repeat(24, "{{#has_findings}}") + repeat(24, "{{/has_findings}}"));
    CHECK(expand(folder).codes.empty());
    // Closed ones count no more.
    folder.write("themes/thu/templates/home.mustache", repeat(200, "{{#has_findings}}x{{/has_findings}}"));
    CHECK(expand(folder).codes.empty());
}

TEST_CASE("Partials that include others ten times each are refused before they are put together") {
    for (const char* last : {"{{!c}}", "x"}) {
        const TemporaryFolder folder;
        folder.write("themes/thu/templates/home.mustache", "{{>p_a}}");
        for (char name = 'a'; name < 'n'; ++name) {
            folder.write(std::string("themes/thu/templates/partials/p_") + name + ".mustache",
                         repeat(10, std::string("{{>p_") + static_cast<char>(name + 1) + "}}"));
        }
        folder.write("themes/thu/templates/partials/p_n.mustache", std::string(last) + " ");
        CHECK(expand(folder).codes == Codes{"theme-too-large"});
    }
}

TEST_CASE("As many partials as may be are put together") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/partials/part.mustache", "x");
    folder.write("themes/thu/templates/home.mustache", repeat(limits::template_partials, "{{>part}}"));
    const Expanded most = expand(folder);
    CHECK(most.codes.empty());
    CHECK(most.text == std::string(limits::template_partials, 'x'));
    folder.write("themes/thu/templates/home.mustache", repeat(limits::template_partials + 2, "{{>part}}"));
    CHECK(expand(folder).codes == Codes{"theme-too-large"});
}

TEST_CASE("Words that multiply are refused when the page is more than a megabyte") {
    const Words strings = some_words({{"long", "x", std::string(limits::template_bytes / 10, 'x')}});
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", repeat(10, "{{t.long}}"));
    CHECK(expand(folder, strings).codes.empty());
    folder.write("themes/thu/templates/home.mustache", repeat(10, "{{t.long}}") + "x{{t.long}}");
    CHECK(expand(folder, strings).codes == Codes{"theme-too-large"});
    folder.write("themes/thu/templates/home.mustache", repeat(10'000, "{{t.long}}"));
    const Expanded many = expand(folder, strings);
    CHECK(many.codes == Codes{"theme-too-large"});
    CHECK(many.text.size() < 2 * limits::template_bytes);
}

TEST_CASE("A page that is too large does not make the next one so") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", nested(0).text + repeat(70, "{{#has_findings}}"));
    folder.write("themes/thu/templates/about.mustache",
                 repeat(64, "{{#has_findings}}") + "x" + repeat(64, "{{/has_findings}}"));
    Diagnostics diagnostics;
    const Words strings = some_words({});
    TemplateExpander expander(ThemeFiles(folder.path(), "themes/thu"), strings, diagnostics);
    expander.expand("home", english, names_of(PageKind::home));
    CHECK(diagnostics.errors() == 1);
    expander.expand("about", english, names_of(PageKind::about));
    CHECK(diagnostics.errors() == 1);
}

TEST_CASE("A list within itself or across several others is refused") {
    const auto codes = [](const std::string& text) {
        const TemporaryFolder folder;
        folder.write("themes/thu/templates/home.mustache", text);
        return expand(folder).codes;
    };
    CHECK(codes("{{#reports}}{{#reports}}{{/reports}}{{/reports}}") == Codes{"theme-lists-multiply"});
    CHECK(codes("{{#reports}}{{#tiles}}{{/tiles}}{{/reports}}").empty());
    // One after the other they do not multiply.
    CHECK(codes(repeat(5, "{{#reports}}{{#tiles}}{{/tiles}}{{/reports}}")).empty());
    CHECK(codes("{{#reports}}{{^reports}}{{/reports}}{{/reports}}").empty());
}

TEST_CASE("Fifty thousand unknown names are counted in a moment") {
    const TemporaryFolder folder;
    folder.write("themes/thu/templates/home.mustache", repeat(50'000, "{{nothing_such}}"));
    CHECK(expand(folder).errors == 50'000);
    folder.write("themes/thu/templates/home.mustache", repeat(50'000, "{{t.nothing}}"));
    CHECK(expand(folder, some_words({{"other", "x", "x"}})).errors == 50'000);
    // Of a language that has no words at all the reader has been told once.
    CHECK(expand(folder).errors == 0);
}

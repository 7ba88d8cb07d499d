// SPDX-License-Identifier: MIT
#include "load/tokens.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "load/temporary_folder.hpp"
#include "load/token_list.hpp"
#include "render/theme/token_style.hpp"

using namespace minhbach;

namespace {

const std::string of_theme = read_file(std::string(MINHBACH_SOURCE_DIR) + "/themes/default/tokens.json").value();

// The theme's file with a text in the place of another.
std::string replaced(const std::string& from, const std::string& to) {
    std::string text = of_theme;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct Loaded {
    DesignTokens tokens;
    std::string mistakes;
};

Loaded loaded(const std::string& theme, const std::string& site = {}) {
    const TemporaryFolder folder;
    folder.write("themes/thu/tokens.json", theme);
    if (!site.empty()) {
        folder.write("tokens.json", site);
    }
    Diagnostics diagnostics;
    Loaded result{load_tokens(ThemeFiles(folder.path(), "themes/thu"), diagnostics), {}};
    for (const Diagnostic& mistake : diagnostics.sorted()) {
        result.mistakes += (result.mistakes.empty() ? "" : " | ") + mistake.place.file + ":" +
                           std::to_string(mistake.place.line) + " " + mistake.code + " " + mistake.message.en;
    }
    return result;
}

Colour light_accent(const Loaded& of) {
    return of.tokens.colours.find("accent")->second.in(Scheme::light);
}

}  // namespace

TEST_CASE("The project's theme has all colours and readers tell them apart") {
    const Loaded theme = loaded(of_theme);
    CHECK(theme.mistakes.empty());
    CHECK(theme.tokens.colours.size() == colour_names().size());
    CHECK(light_accent(theme) == *colour_of("#1f3a73"));
}

TEST_CASE("A site puts single colours and sizes in the place of the theme's") {
    const Loaded site =
        loaded(of_theme, R"({"colours": {"accent": {"light": "#8a1538"}}, "sizes": {"measure": "38em"}})");
    CHECK(site.mistakes.empty());
    CHECK(light_accent(site) == *colour_of("#8a1538"));
    const ColourToken& accent = site.tokens.colours.find("accent")->second;
    CHECK(accent.in(Scheme::dark) == *colour_of("#a8c0ff"));
    CHECK(accent.in(Scheme::print) == *colour_of("#000"));
    const std::string style = with_tokens("/* tokens */p{}", site.tokens);
    CHECK(style.find("--accent:#8a1538;") != std::string::npos);
    CHECK(style.find("--measure:38em;") != std::string::npos);
    CHECK(style.find("42em") == std::string::npos);
    CHECK(style.ends_with("p{}"));
}

TEST_CASE("A colour without contrast is a mistake where the publisher wrote it") {
    const Loaded site = loaded(of_theme, "{\"colours\":\n{\"accent\":\n{\"light\": \"#d98aa0\"}}}");
    CHECK(site.mistakes.find("tokens.json:3 low-contrast \"accent\" (#d98aa0) on \"paper\" (#fcfbf8) by day (light)") ==
          0);
    CHECK(site.mistakes.find("themes/thu") == std::string::npos);
    // The ground is the publisher's, the text the theme's.
    const Loaded ground = loaded(of_theme, R"({"colours": {"paper": {"dark": "#777777"}}})");
    CHECK(ground.mistakes.find("tokens.json:1 low-contrast \"ink\" (#e8e5de) on \"paper\" (#777777)") !=
          std::string::npos);
    CHECK(ground.mistakes.find("themes/thu") == std::string::npos);
}

TEST_CASE("On paper a colour is that of the day unless it says otherwise and is told of once") {
    const Loaded theme = loaded(replaced(R"("part": {"light": "#7d7a72")", R"("part": {"light": "#b9b9b9")"));
    CHECK(theme.mistakes.find("by day (light): a contrast of 1.89, at least 3.00 is needed") != std::string::npos);
    CHECK(theme.tokens.colours.find("part")->second.in(Scheme::print) == *colour_of("#b9b9b9"));
}

TEST_CASE("Parts of a chart that some eyes cannot tell apart are a mistake") {
    // Told apart by hue only: to eyes without green they are one.
    const Loaded site =
        loaded(of_theme, R"({"colours": {"part": {"light": "#7a8a3a"}, "other-part": {"light": "#a97b4d"}}})");
    CHECK(site.mistakes.find("colours-alike \"part\" and \"other-part\" look alike by day (light) to eyes without") !=
          std::string::npos);
}

TEST_CASE("A theme without a colour or without one for the night is a mistake") {
    CHECK(loaded(replaced(R"("ink": )", R"("inc": )")).mistakes.find("unknown-token the theme has no \"inc\"") !=
          std::string::npos);
    CHECK(loaded(replaced(R"("ink": )", R"("inc": )")).mistakes.find("missing-token the colour \"ink\" is missing") !=
          std::string::npos);
    CHECK(loaded(replaced(R"("light": "#1d1c1a", "dark": "#e8e5de", )", R"("light": "#1d1c1a", )")).mistakes ==
          "themes/thu/tokens.json:4 missing-token \"ink\" has no colour \"dark\"");
    const TemporaryFolder empty;
    Diagnostics diagnostics;
    load_tokens(ThemeFiles(empty.path(), "themes/thu"), diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "missing-file");
}

TEST_CASE("What would end a declaration or load something is no font and no size") {
    for (const char* text : {"", " ", "a; } b { c", "a{", "\\\"", "url(x)", "a/*", "@import", "'"}) {
        CAPTURE(text);
        const std::string site = std::string(R"({"fonts": {"sans": ")") + text + "\"}}";
        CHECK(loaded(of_theme, site).mistakes.find("bad-token") != std::string::npos);
    }
    for (const char* text : {"", "rem", "1rem;", "url(//x/1)", "1rem/*", "clamp(1rem", "1rem}", "\\\\31 rem"}) {
        CAPTURE(text);
        const std::string site = std::string(R"({"sizes": {"measure": ")") + text + "\"}}";
        CHECK(loaded(of_theme, site).mistakes.find("bad-token") != std::string::npos);
    }
}

TEST_CASE("A style sheet asks for tokens that there are") {
    const DesignTokens tokens = loaded(of_theme).tokens;
    const auto mistakes = [&](std::string_view style) { return check_tokens(style, tokens); };
    CHECK(mistakes("/* tokens */ a { color: var(--accent); --own: 1; margin: var(--own) }").empty());
    const auto wrong = mistakes("/* tokens */ a { color: var(--acent) }");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].at == 28);
    CHECK(wrong[0].hint.en == "did you mean \"--accent\"?");
    CHECK(mistakes("a { color: var(--acent) }").empty());  // it has colours of its own
    CHECK(with_tokens("a { }", tokens) == "a { }");
}

TEST_CASE("The style sheet of the project's theme uses every token and no colour of its own") {
    const DesignTokens tokens = loaded(of_theme).tokens;
    const std::string style = read_file(std::string(MINHBACH_SOURCE_DIR) + "/themes/default/assets/style.css").value();
    for (const auto& [name, token] : tokens.colours) {
        CAPTURE(name);
        CHECK(style.find("var(--" + name + ")") != std::string::npos);
    }
    for (const auto* texts : {&tokens.fonts, &tokens.sizes}) {
        for (const auto& [name, text] : *texts) {
            CAPTURE(name);
            CHECK(style.find("var(--" + name + ")") != std::string::npos);
        }
    }
    for (std::size_t at = style.find('#'); at != std::string::npos; at = style.find('#', at + 1)) {
        CAPTURE(style.substr(at, 20));
        CHECK(!colour_of(std::string_view(style).substr(at, 7)));
        CHECK(!colour_of(std::string_view(style).substr(at, 4)));
    }
}

TEST_CASE("What is advised against too little contrast fits all that a colour meets") {
    // A ground as light as the text on it: no colour of the text fits the other grounds, too.
    const TemporaryFolder folder;
    folder.write("themes/thu/tokens.json", of_theme);
    folder.write("tokens.json", R"({"colours": {"class-4": {"light": "#e8ecf5"}}})");
    Diagnostics diagnostics;
    load_tokens(ThemeFiles(folder.path(), "themes/thu"), diagnostics);
    std::string advised;
    for (const Diagnostic& mistake : diagnostics.sorted()) {
        if (mistake.code == "low-contrast") {
            advised += mistake.hint.en + "\n";
            const auto at = mistake.hint.en.find('#');
            REQUIRE(at != std::string::npos);
            const std::string name = mistake.hint.en.substr(1, mistake.hint.en.find('"', 1) - 1);
            const std::string colour = mistake.hint.en.substr(at, 7);
            const Loaded again =
                loaded(of_theme, name == "class-4" ? R"({"colours": {"class-4": {"light": ")" + colour + R"("}}})"
                                                   : R"({"colours": {"class-4": {"light": "#e8ecf5"}, ")" + name +
                                                         R"(": {"light": ")" + colour + R"("}}})");
            CAPTURE(mistake.hint.en, again.mistakes);
            CHECK(again.mistakes.find("low-contrast") == std::string::npos);
        }
    }
    CHECK_FALSE(advised.empty());
}

TEST_CASE("A theme's file that lacks most colours is told of once, and where a site has its own") {
    const Loaded few = loaded(R"({"colours": {"accent": {"light": "#1f3a73", "dark": "#a8c0ff"}}})");
    const std::string expected = "themes/thu/tokens.json:1 missing-token " + std::to_string(colour_names().size() - 1) +
                                 " colours are missing, such as ";
    CHECK(few.mistakes.starts_with(expected));
    CHECK(few.mistakes.find("missing-token", expected.size()) == std::string::npos);
}

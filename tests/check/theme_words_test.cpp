// SPDX-License-Identifier: MIT
#include "check/theme_words.hpp"

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

TEST_CASE("A theme of indicators that has no name in a language is a mistake, told once") {
    Corpus corpus;
    speak(corpus);
    for (const auto& [id, theme] : {std::pair("a", "finance"), {"b", "fisheries"}, {"c", "fisheries"}}) {
        Indicator indicator;
        indicator.id = id;
        indicator.theme = theme;
        corpus.indicators.add(indicator);
    }
    RegistryNotes notes;
    for (const std::uint32_t line : {4U, 7U, 9U}) {
        notes.indicators.add({"", line, 3});
    }
    Diagnostics diagnostics;
    check_theme_words(corpus, notes, diagnostics);
    std::vector<std::string> told;
    for (const Diagnostic& mistake : diagnostics.sorted()) {
        told.push_back(fmt::format("{}:{}:{} {} | {}", mistake.place.file, mistake.place.line, mistake.code,
                                   mistake.message.en, mistake.hint.en));
    }
    const std::string theme = "data/indicators.json:7:theme-without-name the theme \"fisheries\" has no name in ";
    const std::string hint = ".json of the site, or use a theme that is there";
    CHECK(told == std::vector<std::string>{theme + "English | add \"theme_fisheries\": \"…\" to i18n/en" + hint,
                                           theme + "Tiếng Việt | add \"theme_fisheries\": \"…\" to i18n/vi" + hint});
}

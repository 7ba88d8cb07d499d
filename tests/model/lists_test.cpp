// SPDX-License-Identifier: MIT
#include "model/lists.hpp"

#include <catch2/catch.hpp>

#include <variant>

using namespace minhbach;

namespace {

// English and Arabic, each with its comma.
Words two_commas() {
    const Languages languages{{"en", "English"}, {"ar", "العربية", true}};
    Words words(languages);
    for (const auto& [language, comma] : {std::pair{Language{0}, ", "}, std::pair{Language{1}, "، "}}) {
        words.add(language, "comma", comma, std::get<WordPattern>(WordPattern::compile("en", comma)));
    }
    return words;
}

}  // namespace

TEST_CASE("The sign between the entries of a list is that of the language") {
    const Words words = two_commas();
    LocalText list;
    add_to_list(list, {"one", "واحد"}, words, "comma");
    CHECK(list == LocalText{"one", "واحد"});
    add_to_list(list, {"two", "اثنان"}, words, "comma");
    CHECK(list == LocalText{"one, two", "واحد، اثنان"});
    std::string text = "one";
    add_to_list(text, "two", words, "comma", Language{1});
    CHECK(text == "one، two");
}

TEST_CASE("What is empty stands in no list, in the language in which it is") {
    const Words words = two_commas();
    LocalText list{"one", ""};
    add_to_list(list, {"", "اثنان"}, words, "comma");
    CHECK(list == LocalText{"one", "اثنان"});
    add_to_list(list, {}, words, "comma");
    CHECK(list == LocalText{"one", "اثنان"});
    std::string text;
    add_to_list(text, "", words, "comma", Language{0});
    CHECK(text.empty());
}

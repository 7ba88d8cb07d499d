// SPDX-License-Identifier: MIT
#include "base/language.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

constexpr Language first{0};
constexpr Language second{1};
constexpr Language third{2};

}  // namespace

TEST_CASE("A text holds any number of languages and is empty where it has none") {
    LocalText text{"a", "b"};
    CHECK(text.in(first) == "a");
    CHECK(text.in(second) == "b");
    CHECK(text.in(third).empty());
    text.set(third, "c");
    CHECK(text.in(third) == "c");
    CHECK(LocalText{}.empty());
    CHECK(LocalText{"", ""}.empty());
    CHECK_FALSE(LocalText{"", "x"}.empty());
    CHECK(LocalText{"a"} == LocalText{"a", ""});
    CHECK_FALSE(LocalText{"a"} == LocalText{"a", "b"});
}

TEST_CASE("Texts are joined in each language with what is between them where there is something") {
    LocalText text{"a", ""};
    text.add({"x", "y", "z"}, ", ");
    CHECK(text == LocalText{"a, x", "y", "z"});
    text.add({"", "w"});
    CHECK(text == LocalText{"a, x", "y w", "z"});
}

TEST_CASE("A text that is borrowed says so") {
    LocalText text{"a"};
    text.borrow(third);
    CHECK(text.in(third) == "a");
    CHECK(text.is_borrowed(third));
    CHECK_FALSE(text.is_borrowed(first));
    CHECK_FALSE(text.is_borrowed(second));
    CHECK_FALSE(text == LocalText{"a", "", "a"});
}

TEST_CASE("The languages of a site are found by their tags") {
    const Languages languages{{"vi", "Tiếng Việt"}, {"ar", "العربية", true}};
    CHECK(languages.size() == 2);
    CHECK(languages.find("ar") == second);
    CHECK_FALSE(languages.find("en"));
    CHECK(languages.tags() == "vi, ar");
    CHECK(languages.nearest(Tongue::vi) == first);
    CHECK(languages.nearest(Tongue::en) == first);
    std::string tags;
    for (const Language language : languages) {
        tags += languages.tag(language) + " ";
    }
    CHECK(tags == "vi ar ");
}

TEST_CASE("Tags are those of BCP 47 and know their script") {
    CHECK(canonical_tag("vi") == "vi");
    CHECK(canonical_tag("PT-br") == "pt-BR");
    CHECK(canonical_tag("sr-Latn") == "sr-Latn");
    CHECK(canonical_tag("ar-u-nu-latn") == "ar-u-nu-latn");
    for (const char* none : {"", "a", "vi_VN", "x y", "english", "vi-", "-vi", "123", "vi-VN-toolongsubtag"}) {
        CAPTURE(none);
        CHECK_FALSE(canonical_tag(none));
    }
    CHECK_FALSE(canonical_tag(std::string(36, 'a')));
    CHECK(is_right_to_left("ar"));
    CHECK(is_right_to_left("he"));
    CHECK(is_right_to_left("az-Arab"));
    CHECK_FALSE(is_right_to_left("vi"));
    CHECK_FALSE(is_right_to_left("az"));
}

// SPDX-License-Identifier: MIT
// What a site says of its languages and addresses, and names that are missing in one of them.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "load/small_site.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

// The small site with other words in the place of `from` in data/site.json.
struct Changed {
    Changed(const std::string& from, const std::string& to) {
        std::string text = read_file((site.path() / "data/site.json").string()).value();
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        site.write("data/site.json", text);
    }
    std::vector<std::string> mistakes() {
        Diagnostics diagnostics;
        corpus = site.load(diagnostics);
        std::vector<std::string> result;
        for (const Diagnostic& mistake : diagnostics.sorted()) {
            result.push_back(mistake.place.file + " " + mistake.code + ": " + mistake.message.en + " | " +
                             mistake.hint.en);
        }
        return result;
    }

    SmallSite site;
    Corpus corpus;
};

const std::string both = R"([{"tag": "vi", "name": "Tiếng Việt"}, {"tag": "en", "name": "English"}])";
using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("The languages of a site are read in their order") {
    Changed changed(both, both);
    CHECK(changed.mistakes().empty());
    CHECK(changed.corpus.site.languages == two_languages());
    CHECK(changed.corpus.site.first_language_at_root);
}

TEST_CASE("A tag that is none, that is written in another way or that is there twice is a mistake") {
    const auto told = [](const std::string& list) { return Changed(both, list).mistakes(); };
    CHECK(told(R"([{"tag": "vi_VN", "name": "V"}])")[0] ==
          "data/site.json bad-language: \"vi_VN\" is no language tag of BCP 47 | for example: \"vi\", \"en\", \"ar\", "
          "\"pt-BR\"");
    CHECK(told(R"([{"tag": "PT-br", "name": "P"}])")[0].ends_with("| write \"pt-BR\""));
    CHECK(told(R"([{"tag": "vi", "name": "V"}, {"tag": "vi", "name": "W"}])")[0] ==
          "data/site.json named-twice: the language \"vi\" stands in this list already | keep one of them");
    CHECK(told("[]")[0].starts_with("data/site.json too-few"));
    CHECK(told(R"([{"tag": "vi"}])")[0].starts_with("data/site.json missing-property"));
    // Names are not held against a list that is not the site's.
    CHECK(told(R"([{"tag": "vi_VN", "name": "V"}])").size() == 1);
}

TEST_CASE("A name that is missing in a language of the site is a mistake that says which") {
    Changed changed(both, R"([{"tag": "vi", "name": "Tiếng Việt"}, {"tag": "en", "name": "English"}, )"
                          R"({"tag": "fr", "name": "Français"}])");
    const Told told = changed.mistakes();
    CHECK(
        std::count(told.begin(), told.end(),
                   "data/areas.json missing-translation: \"name\" lacks its text in Français (\"fr\") | every name and "
                   "description exists in all languages of the site: vi, en, fr") > 0);
    CHECK(std::any_of(told.begin(), told.end(), [](const std::string& line) {
        return line.starts_with("content/about.vi.md missing-translation: this text has no version in Français");
    }));
}

TEST_CASE("Where the site says so the first language's name stands in the place of one that is missing") {
    Changed changed(both, R"([{"tag": "vi", "name": "Tiếng Việt"}, {"tag": "en", "name": "English"}, )"
                          R"({"tag": "fr", "name": "Français"}], "missing_translations": "fallback")");
    CHECK(changed.mistakes().empty());
    const LocalText& name = changed.corpus.areas[AreaIndex{0}].name;
    CHECK(name.in(Language{2}) == name.in(Languages::first));
    CHECK(name.is_borrowed(Language{2}));
    CHECK_FALSE(name.is_borrowed(Language{1}));
}

TEST_CASE("A language that the site does not have is a mistake in a name") {
    Changed changed(both, R"([{"tag": "vi", "name": "Tiếng Việt"}])");
    const Told told = changed.mistakes();
    CHECK(std::count(told.begin(), told.end(),
                     "data/areas.json unknown-property: the site has no language \"en\" | those declared in "
                     "data/site.json are: vi") > 0);
    CHECK(std::any_of(told.begin(), told.end(), [](const std::string& line) {
        return line.starts_with("content/about.en.md unknown-code: the site has no language \"en\"");
    }));
}

TEST_CASE("Words of addresses are the site's and collide with nothing") {
    const std::string old = R"("areas": "dia-phuong")";
    const auto told = [&](const std::string& words) { return Changed(old, words).mistakes(); };
    Changed by_language(old, R"("areas": {"vi": "dia-phuong", "en": "places"})");
    CHECK(by_language.mistakes().empty());
    CHECK(by_language.corpus.site.addresses[0] == LocalText{"dia-phuong", "places"});
    CHECK(by_language.corpus.site.addresses[1] == LocalText{"chuong-trinh", "chuong-trinh"});
    CHECK(told(R"("areas": {"en": "places"})").empty());
    CHECK(told(R"("areas": "nguon")")[0] ==
          "data/site.json address-collision: the word \"nguon\" of addresses is taken by: areas | choose another word");
    CHECK(told(R"("areas": "en")")[0].starts_with("data/site.json address-collision"));
    CHECK(told(R"("areas": "data")")[0].starts_with("data/site.json address-collision"));
    CHECK(
        told(R"("areas": "Địa phương")")[0] ==
        "data/site.json bad-address: \"Địa phương\" cannot stand in an address | use a-z, 0-9 and - between them, for "
        "example \"dia-phuong\"");
    CHECK(told(R"("areas": "../x")")[0].starts_with("data/site.json bad-address"));
    CHECK(told(R"("areas": {"fr": "lieux"})")[0].starts_with("data/site.json unknown-property"));
    CHECK(told(R"("areas": 1)")[0].starts_with("data/site.json wrong-type"));
}

TEST_CASE("The language of a text stands in its name or in its front matter") {
    const auto told = [](const std::string& name, const std::string& matter) {
        SmallSite site;
        site.write("content/x.vi.md", "---\ntitle: T\nprogram: gnbv\n---\nx\n");
        site.write("content/" + name, "---\ntitle: T\nprogram: gnbv\n" + matter + "---\nx\n");
        return site.mistakes();
    };
    CHECK(told("x.en.md", "").empty());
    CHECK(told("x.en.md", "language: en\n").empty());
    CHECK(told("y.md", "language: en\n").empty());
    CHECK(told("y.md", "") == Reported{"1:1 missing-property"});
    CHECK(told("x.en.md", "language: vi\n") == Reported{"4:11 language-differs"});
}

TEST_CASE("Pages that a site lists have an id and a word each and collide with nothing") {
    const std::string old = R"("edition")";
    const auto told = [&](const std::string& pages) {
        Changed changed(old, R"("pages": )" + pages + R"(, "edition")");
        for (const char* id : {"method", "faq"}) {
            for (const char* language : {"vi", "en"}) {
                changed.site.write(fmt::format("content/{}.{}.md", id, language),
                                   fmt::format("---\ntitle: T\npage: {}\n---\nx\n", id));
            }
        }
        return changed.mistakes();
    };
    CHECK(told(R"([{"id": "method", "address": {"vi": "phuong-phap"}}, {"id": "faq"}])").empty());
    const auto starts = [&](const std::string& pages, const std::string& what) {
        const Told mistakes = told(pages);
        INFO(fmt::format("{}", fmt::join(mistakes, "\n")));
        return std::any_of(mistakes.begin(), mistakes.end(),
                           [&](const std::string& mistake) { return mistake.starts_with("data/site.json " + what); });
    };
    const std::string faq = R"({"id": "faq"}, )";
    CHECK(starts("[" + faq + R"({"id": "method", "address": "faq"}])",
                 "address-collision: the word \"faq\" of addresses is taken by: faq"));
    CHECK(starts("[" + faq + R"({"id": "method", "address": "nguon"}])", "address-collision"));
    CHECK(starts("[" + faq + R"({"id": "method", "address": "assets"}])", "address-collision"));
    CHECK(starts("[" + faq + R"({"id": "method", "address": "en"}])", "address-collision"));
    CHECK(starts("[" + faq + R"({"id": "method", "address": "Phương pháp"}])", "bad-address"));
    CHECK(starts("[" + faq + R"({"id": "method"}, {"id": "method"}])", "duplicate-id: the page \"method\""));
    CHECK(
        starts("[" + faq + R"({"id": "method"}, {"id": "about"}])", "duplicate-id: every site has the page \"about\""));
    CHECK(starts("[" + faq + R"({"id": "Method"}])", "bad-id"));
    CHECK(
        starts("[" + faq + R"({"id": "method"}, {"id": "privacy"}])",
               "page-without-text: the page \"privacy\" has no text | write content/privacy.vi.md with page: privacy"));
    const Told unlisted = told("[" + faq.substr(0, faq.size() - 2) + "]");
    REQUIRE(unlisted.size() == 2);
    CHECK(unlisted[0] ==
          "content/method.en.md unknown-code: there is no page \"method\" | choose one of: home, about, faq; a new "
          "page is "
          "declared in pages of data/site.json");
}

TEST_CASE("What is held against each other as money is amounts of one kind, and a share in percent") {
    const auto told = [](const std::string& old, const std::string& now) { return Changed(old, now).mistakes(); };
    CHECK(told(R"("spent": "disbursed")", R"("spent": "works")") ==
          Told{"data/site.json money-other-unit: the unit of works does not convert to million_vnd, that of assigned | "
               "choose an indicator whose unit is of the same kind"});
    CHECK(told(R"("left": "undisbursed")", R"("left": "poverty_rate")")[0].starts_with(
        "data/site.json money-other-unit: the unit of poverty_rate"));
    CHECK(told(R"("planned": "assigned")", R"("planned": "assigned", "allocated": "works")").size() == 1);
    CHECK(told(R"("rate": "disbursement_rate")", R"("rate": "works")") ==
          Told{"data/site.json money-rate-unit: the unit of works is not percent | choose an indicator in %"});
    CHECK(told(R"("rate": "disbursement_rate")", R"("rate": "poverty_rate")").empty());
}

TEST_CASE("Amounts are shown in a unit of the same quantity only") {
    const std::string old = R"("planned": "assigned")";
    const auto shown = [&](const std::string& unit, const std::string& decimals) {
        return Changed(old, fmt::format(R"({}, "shown": {{"unit": "{}", "decimals": "{}"}})", old, unit, decimals));
    };
    Changed good = shown("billion_vnd", "1");
    CHECK(good.mistakes().empty());
    CHECK(good.corpus.units[good.corpus.site.money.shown_in].id == "billion_vnd");
    CHECK(good.corpus.site.money.decimals == 1);
    CHECK(
        shown("percent", "1").mistakes() ==
        Told{
            "data/site.json money-shown-in: percent does not convert from million_vnd, the unit of assigned | choose a "
            "unit of data/units.json whose base is million_vnd"});
    CHECK(shown("billion", "1").mistakes()[0].starts_with("data/site.json unknown-code"));
    CHECK(shown("billion_vnd", "7").mistakes()[0].starts_with("data/site.json unknown-code"));
}

TEST_CASE("Where site.json is no JSON nothing else is told, which would follow from it") {
    Changed broken("\"title\":", "\"title\" ");
    const Told mistakes = broken.mistakes();
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes.front().starts_with("data/site.json json-"));
}

TEST_CASE("Words of a language that the site has not are not passed over in silence") {
    Changed site("\"title\"", "\"title\"");
    site.site.write("i18n/vn.json", "{}");
    site.site.write("i18n/en.json", "{}");
    CHECK(
        site.mistakes() ==
        Told{"i18n/vn.json file-not-read: this file is not read: the site has no such language | did you mean vi.json? "
             "Rename the file"});
}

// SPDX-License-Identifier: MIT
#include "load/commentary.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

std::string text(const std::string& matter, const std::string& body = "Chữ.\n") {
    return "---\n" + matter + "---\n" + body;
}

// What is reported when both languages of one text are added to the small site.
Reported mistakes_in(const std::string& vi, const std::string& en) {
    SmallSite site;
    site.write("content/x.vi.md", vi);
    site.write("content/x.en.md", en);
    return site.mistakes();
}

}  // namespace

TEST_CASE("Commentary is bound by the ids of its front matter") {
    Diagnostics diagnostics;
    const Corpus corpus = SmallSite().load(diagnostics);
    REQUIRE(corpus.commentary.size() == 4);
    const Commentary& about = corpus.commentary[0];
    CHECK(about.file == "content/about.en.md");
    CHECK(about.language == english);
    CHECK(about.page == "about");
    CHECK(about.area == no_area);
    const Commentary& bound = corpus.commentary[3];
    CHECK(bound.file == "content/thu-nghiem-gnbv.vi.md");
    CHECK(corpus.areas[bound.area].id == "98");
    CHECK(corpus.programs[bound.program].id == "gnbv");
    CHECK(corpus.sources[bound.source].id == "thu-nghiem-2023");
    CHECK(to_string(*bound.period) == "2023");
    CHECK(bound.title == "Giảm nghèo ở tỉnh Thử Nghiệm");
    CHECK(bound.body_line == 9);
    CHECK(bound.markdown == "Năm 2023 tỉnh giải ngân gần bốn phần năm số vốn được giao.\n");
}

TEST_CASE("Places in the front matter count characters after accented ones too") {
    CHECK(mistakes_in(text("{title: Điện Biên, language: vi, area: \"99\"}\n"),
                      text("title: T\nlanguage: en\narea: \"98\"\n")) == Reported{"2:40 unknown-code"});
}

TEST_CASE(
    "A text in a language without its counterpart is a mistake unless a text of that language could not be read") {
    CHECK(mistakes_in(text("title: T\nlanguage: vi\nprogram: gnbv\n"), text("title: T\nlanguage: en\nprogram: gnbv\n"))
              .empty());
    CHECK(
        mistakes_in(text("title: T\nlanguage: vi\nprogram: gnbv\n"), text("title: T\nlanguage: en\nprogram: mtqg\n")) ==
        Reported{"0:0 missing-translation", "0:0 missing-translation"});
    CHECK(mistakes_in(text("title: T\nlanguage: vi\nprogram: gnbv\n"),
                      text("title: T\nlanguage: en\nprogram: gnvb\n")) == Reported{"4:10 unknown-code"});
    CHECK(mistakes_in(text("title: T\nlanguage: vi\nprogram: gnbv\n"), "Text.\n") ==
          Reported{"1:1 front-matter-missing"});
}

TEST_CASE("Two texts of one language at one place are a mistake of the later one") {
    SmallSite site;
    site.write("content/a.vi.md", text("title: T\nlanguage: vi\nprogram: gnbv\n"));
    site.write("content/b.vi.md", text("title: U\nlanguage: vi\nprogram: gnbv\n"));
    site.write("content/c.en.md", text("title: T\nlanguage: en\nprogram: gnbv\n"));
    Diagnostics diagnostics;
    site.load(diagnostics);
    CHECK(to_text(diagnostics, Tongue::en)
              .starts_with("content/b.vi.md: error: this text and content/a.vi.md are bound"));
}

TEST_CASE("Front matter is a map of texts between two lines of three hyphens") {
    const std::string good = text("title: T\nlanguage: en\nprogram: gnbv\n");
    CHECK(mistakes_in("---\n---\nChữ.\n", good).size() == 1);
    CHECK(mistakes_in("---\ntitle: T\n", good) == Reported{"1:1 front-matter-not-closed"});
    CHECK(mistakes_in("---x\ntitle: T\n---\n", good) == Reported{"1:1 front-matter-missing"});
    CHECK(mistakes_in("---\ntitle: T\n--- x\n----\n", good) == Reported{"1:1 front-matter-not-closed"});
    CHECK(mistakes_in("---", good) == Reported{"1:1 front-matter-not-closed"});
    CHECK(mistakes_in(text("a: b: c\n"), good) == Reported{"2:5 front-matter-syntax"});
    CHECK(mistakes_in(text("\ttitle: T\n"), good).size() == 1);
    // A quote that is not closed would take in the lines below it.
    CHECK(mistakes_in(text("title: \"T\nlanguage: vi\nprogram: gnbv\n"), good) == Reported{"2:8 front-matter-syntax"});
    CHECK(mistakes_in(text("title: T\nlanguage: 'vi\nprogram: gnbv\n"), good) == Reported{"3:11 front-matter-syntax"});
    CHECK(mistakes_in(text("title: \"T\\\"\nlanguage: vi\nprogram: gnbv\n"), good) ==
          Reported{"2:8 front-matter-syntax"});
    CHECK(mistakes_in(text("title: \"T: \\\"U\\\"\"\nlanguage: 'vi'\nprogram: \"gnbv\"\n"), good).empty());
    CHECK(mistakes_in(text("chỉ chữ\n"), good) == Reported{"2:1 front-matter-syntax"});
    CHECK(mistakes_in(text("title: *x\n"), good).size() == 1);
    CHECK(mistakes_in(text("? [a, b]\n: c\ntitle: T\nlanguage: vi\nprogram: gnbv\n"), good) ==
          Reported{"2:3 unknown-property"});
}

TEST_CASE("YAML that was made to hurt does no harm") {
    const std::string good = text("title: T\nlanguage: en\nprogram: gnbv\n");
    CHECK(mistakes_in(text(std::string(100'000, '[') + "\n"), good).size() == 1);
    CHECK(mistakes_in(text(std::string(100'000, '{') + "\n"), good).size() == 1);
    CHECK(mistakes_in(text(std::string(100'000, '-') + "\n"), good).size() == 1);
    std::string laughs = "a0: &a0 x\n";
    for (int i = 1; i < 60; ++i) {
        laughs += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
    }
    CHECK(mistakes_in(text("title: T\nlanguage: vi\nprogram: gnbv\n" + laughs), good).size() == 60);
    CHECK(mistakes_in(text("title: !!binary T\nlanguage: !<x> vi\nprogram: gnbv\n"), good).empty());
}

TEST_CASE("A text that cmark would be slow on is refused") {
    const std::string matter = "title: T\nlanguage: vi\nprogram: gnbv\n";
    const std::string good = text("title: T\nlanguage: en\nprogram: gnbv\n");
    CHECK(mistakes_in(text(matter, std::string(200'001, 'a')), good) == Reported{"6:1 text-too-long"});
    CHECK(mistakes_in(text(matter, "a\n" + std::string(61, '|') + "\n"), good) == Reported{"7:1 table-too-wide"});
    CHECK(mistakes_in(text(matter, std::string(41, '>') + "\n"), good) == Reported{"6:1 nested-too-deep"});
    CHECK(mistakes_in(text(matter, std::string(501, '[') + "\n"), good) == Reported{"6:1 nested-too-deep"});
    CHECK(mistakes_in(text(matter, std::string(300, ' ') + "a\n"), good) == Reported{"6:1 nested-too-deep"});
}

TEST_CASE("A text without a word after its front matter is a mistake") {
    CHECK(mistakes_in(text("title: T\nlanguage: vi\nprogram: gnbv\n", " \n\n"),
                      text("title: T\nlanguage: en\nprogram: gnbv\n")) == Reported{"1:1 empty-text"});
}

TEST_CASE("What just fits the limits of a text is no mistake") {
    const std::string matter = "title: T\nlanguage: vi\nprogram: gnbv\n";
    const std::string good = text("title: T\nlanguage: en\nprogram: gnbv\n");
    for (const std::string& body :
         {std::string(200'000, 'a'), std::string(60, '|'), std::string(40, '>'), std::string(500, '['),
          std::string(160, ' ') + "a", std::string(1000, ' ') + "\na", std::string(400, 'a') + std::string(50, '>')}) {
        INFO(body.substr(0, 3));
        CHECK(mistakes_in(text(matter, body), good).empty());
    }
    CHECK(mistakes_in(text(matter, std::string(161, ' ') + "a"), good) == Reported{"6:1 nested-too-deep"});
    CHECK(mistakes_in(text(matter, "a\n" + std::string(41, '>')), good) == Reported{"7:1 nested-too-deep"});
    SmallSite site;
    site.write("content/x.vi.md", text(matter, std::string(200'001, 'a')));
    site.write("content/x.en.md", good);
    Diagnostics diagnostics;
    site.load(diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].message ==
          Message{"bài viết dài quá 200000 byte", "the text is longer than 200000 bytes"});
    CHECK(diagnostics.sorted()[0].hint == Message{"tách thành nhiều bài gắn vào các kỳ hoặc chương trình khác nhau",
                                                  "split it into several texts for different periods or programs"});
}

TEST_CASE("The counterpart that a text lacks is told with all that it is bound to") {
    SmallSite site;
    site.write("content/x.vi.md", text("title: T\nlanguage: vi\narea: \"980\"\nprogram: gnbv.1\nperiod: 2023-Q2\n"
                                       "source: song-xanh-2023\n"));
    site.write("content/y.en.md", text("title: T\nlanguage: en\npage: home\n"));
    Diagnostics diagnostics;
    site.load(diagnostics);
    const auto all = diagnostics.sorted();
    REQUIRE(all.size() == 2);
    CHECK(all[0].place.file == "content/x.vi.md");
    CHECK(all[0].message ==
          Message{"bài viết này chưa có bản English (\"en\")", "this text has no version in English (\"en\")"});
    CHECK(all[0].hint.en ==
          "add a file .md with the front matter: language: en, area: \"980\", program: gnbv.1, period: \"2023-Q2\", "
          "source: song-xanh-2023");
    CHECK(all[1].place.file == "content/y.en.md");
    CHECK(all[1].message.en == "this text has no version in Tiếng Việt (\"vi\")");
    CHECK(all[1].hint.vi == "thêm một tệp .md với phần khai báo: language: vi, page: home");
}

TEST_CASE("A property that is no text is reported once however often it is asked for") {
    CHECK(mistakes_in(text("title: T\nlanguage: vi\narea: [98]\n"), text("title: T\nlanguage: en\nprogram: gnbv\n")) ==
          Reported{"4:7 front-matter-type"});
}

TEST_CASE("Blanks behind the lines of three hyphens are no mistake and the text begins on the next line") {
    SmallSite site;
    const std::string matter = "title: Hộ nghèo\nlanguage: vi\nprogram: gnbv\n";
    site.write("content/x.vi.md", "--- \t\n" + matter + "---  \nChữ.\n");
    site.write("content/x.en.md", "---\ntitle: Poor\nlanguage: en\nprogram: gnbv\n---\t\nText.\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    CHECK(reported(diagnostics).empty());
    REQUIRE(corpus.commentary.size() == 6);
    const Commentary& vi = corpus.commentary[5];
    CHECK(vi.file == "content/x.vi.md");
    CHECK(vi.title == "Hộ nghèo");
    CHECK(vi.markdown == "Chữ.\n");
    CHECK(vi.body_line == 6);
}

TEST_CASE("A site without a text about itself is warned that the page will be empty") {
    SmallSite site;
    site.remove("content/about.vi.md");
    CHECK(site.mistakes() == Reported{"0:0 missing-translation"});
    site.remove("content/about.en.md");
    Diagnostics diagnostics;
    site.load(diagnostics);
    CHECK(to_text(diagnostics, Tongue::en) ==
          "content: warning: the page About will be empty: there is no text with page: about [about-missing]\n"
          "       = hint: write content/about.vi.md and content/about.en.md with page: about\n"
          "0 error(s), 1 warning(s)\n");
}

TEST_CASE("What escapes make in front matter is checked like the text itself") {
    const std::string good = text("title: A\nlanguage: en\nprogram: gnbv\nperiod: \"2023\"\n");
    const auto mistakes = [&](const std::string& title) {
        return mistakes_in(text("title: " + title + "\nlanguage: vi\nprogram: gnbv\nperiod: \"2023\"\n"), good);
    };
    CHECK(mistakes("\"A\"") == Reported{});
    CHECK(mistakes("\"A\\u202e\"") == Reported{"2:8 hidden-character"});
    CHECK(mistakes("\"A\\0\"") == Reported{"2:8 control-character"});
    CHECK(mistakes("\"A\\e[31m\"") == Reported{"2:8 control-character"});
    CHECK(mistakes("\"A\\L\"") == Reported{"2:8 hidden-character"});
    CHECK(mistakes("\"o\\u0302\"") == Reported{"2:8 not-nfc"});
    CHECK(mistakes("\"\u200B\"") == Reported{"2:8 invisible-text"});
    CHECK(mistakes("\"\\u200b\"") == Reported{"2:8 invisible-text"});
}

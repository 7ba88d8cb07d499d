// SPDX-License-Identifier: MIT
#include "render/texts/markdown.hpp"

#include <catch2/catch.hpp>

#include "load/registry_notes.hpp"
#include "load/theme_words.hpp"
using namespace minhbach;

namespace {

struct Rendered {
    std::string html;
    std::vector<Diagnostic> mistakes;
};

Rendered render(std::string markdown, Language language = vietnamese, PageKind kind = PageKind::program) {
    Corpus corpus;
    speak(corpus);
    Commentary text;
    text.file = "content/thu.md";
    text.language = language;
    text.body_line = 5;
    text.markdown = std::move(markdown);
    corpus.commentary.push_back(text);
    Plan plan;
    Subject subject;
    subject.kind = kind;
    subject.commentary = {0};
    subject.path = "programs/gnbv/";
    plan.subjects.push_back(subject);
    Diagnostics diagnostics;
    plan.finish(corpus.site, {}, diagnostics);
    Rendered result;
    result.html = render_commentary(corpus, compute_derived(corpus), plan, {}, diagnostics).front();
    result.mistakes = diagnostics.sorted();
    return result;
}

}  // namespace

TEST_CASE("Headings move below the title of the text") {
    CHECK(render("# Một\n\n## Hai").html == "<h3>Một</h3>\n<h4>Hai</h4>\n");
}

TEST_CASE("Tables and footnotes of GitHub's Markdown are rendered, with ids of their own") {
    const auto rendered = render("a[^1]\n\n[^1]: chú thích\n\n| x | y |\n| --- | ---: |\n| 1 | 2 |\n");
    CHECK(rendered.html.find("<table>") != std::string::npos);
    CHECK(rendered.html.find("<td class=\"right\">2</td>") != std::string::npos);
    CHECK(rendered.html.find("id=\"c0-fn") != std::string::npos);
    CHECK(rendered.html.find("href=\"#c0-fn") != std::string::npos);
    CHECK(rendered.html.find("id=\"fn") == std::string::npos);
}

TEST_CASE("The way back from a footnote is named once and in the language of the text") {
    const auto html = render("a[^1] b[^2]\n\n[^1]: một\n[^2]: hai\n").html;
    const std::string tag =
        "<a aria-label=\"Về chỗ dẫn chú thích\" href=\"#c0-fnref-1\" class=\"footnote-backref\" data-footnote-backref>";
    CHECK(html.find(tag) != std::string::npos);
    std::size_t labels = 0;
    for (std::size_t at = html.find("aria-label"); at != std::string::npos; at = html.find("aria-label", at + 1)) {
        ++labels;
    }
    CHECK(labels == 2);
}

TEST_CASE("Entities that make hidden characters are refused in words code and addresses") {
    for (const char* text : {"a&#x202e;b", "a&rlm;b", "a\n&#8232;", "a&#0;b", "[a](https://a.vn/&#x2066;)",
                             "[a](https://a.vn/ \"&lrm;\")", "```&#x202e;\nb\n```"}) {
        INFO(text);
        const auto made = render(text);
        REQUIRE(made.mistakes.size() == 1);
        CHECK(made.mistakes[0].code == "hidden-character");
    }
    CHECK(render("a&#x202e;b").mistakes[0].message.en ==
          "there is a hidden character, U+202E (changes the direction of writing)");
    CHECK(render("a&nbsp;b&lt;c&#8203;d `&#x202e;`").mistakes.empty());
}

TEST_CASE("HTML, scripts and pictures in a text are refused and never published") {
    const auto html = render("Chào <script>alert(1)</script>");
    REQUIRE(html.mistakes.size() >= 1);
    CHECK(html.mistakes[0].code == "html-not-allowed");
    CHECK(html.mistakes[0].place.line == 5);
    CHECK(html.html.find("<script") == std::string::npos);
    const auto image = render("a\n\n![x](https://example.org/x.png)");
    REQUIRE(image.mistakes.size() == 1);
    CHECK(image.mistakes[0].code == "image-not-allowed");
    CHECK(image.mistakes[0].place.line == 7);
    CHECK(render("[x](javascript:alert(1))").mistakes.at(0).code == "bad-link");
}

TEST_CASE("A link to a page of the site must lead there") {
    CHECK(render("[x](/programs/gnbv/)").html == "<p><a href=\"minhbach-root:programs/gnbv/\">x</a></p>\n");
    CHECK(render("[x](/programs/gnbx/)").mistakes.at(0).code == "dead-link");
    CHECK(render("[x](https://chinhphu.vn/)").mistakes.empty());
}

TEST_CASE("Headings leave no level out whichever they are written with and never go below the sixth") {
    CHECK(render("## Hai\n\n#### Bốn\n\n### Ba\n\n## Hai\n").html ==
          "<h3>Hai</h3>\n<h4>Bốn</h4>\n<h4>Ba</h4>\n<h3>Hai</h3>\n");
    CHECK(render("### Ba\n\n# Một\n\n> ## Hai\n").html ==
          "<h3>Ba</h3>\n<h3>Một</h3>\n<blockquote>\n<h4>Hai</h4>\n</blockquote>\n");
    CHECK(render("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n").html ==
          "<h3>1</h3>\n<h4>2</h4>\n<h5>3</h5>\n<h6>4</h6>\n<h6>5</h6>\n");
}

TEST_CASE("The first text of a page of one's own stands right under its title and so do its headings") {
    CHECK(render("## Hai\n\n### Ba\n", vietnamese, PageKind::text).html == "<h2>Hai</h2>\n<h3>Ba</h3>\n");
}

TEST_CASE("The columns of a table have their heads and their sides by class") {
    CHECK(
        render("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n").html ==
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"right\">b</th>\n<th "
        "scope=\"col\" class=\"center\">c</th>\n<th scope=\"col\">d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
        "<td class=\"right\">2</td>\n<td class=\"center\">3</td>\n<td>4</td>\n</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("The way back from a footnote has words in the language of the text") {
    const std::string text = "a[^1]\n\n[^1]: chú thích\n";
    CHECK(render(text).html.find("<a aria-label=\"Về chỗ dẫn chú thích\" href=\"#c0-fnref") != std::string::npos);
    CHECK(render(text, english).html.find("<a aria-label=\"Back to the reference\" href=\"#c0-fnref") !=
          std::string::npos);
    CHECK(render(text).html.find("href=\"#c0-fn-1\" id=\"c0-fnref-1\"") != std::string::npos);
    CHECK(render(text).html.find("<li id=\"c0-fn-1\">") != std::string::npos);
}

TEST_CASE("Deleted text and bare addresses become what they look like") {
    CHECK(render("~~cũ~~ mới").html == "<p><del>cũ</del> mới</p>\n");
    CHECK(render("Xem https://chinhphu.vn/ nhé").html ==
          "<p>Xem <a href=\"https://chinhphu.vn/\">https://chinhphu.vn/</a> nhé</p>\n");
}

TEST_CASE("Links lead out of the site or to a place of the page or to a page of the site and nowhere else") {
    CHECK(render("[x](http://chinhphu.vn/)").mistakes.empty());
    CHECK(render("[x](mailto:a@example.org)").mistakes.empty());
    CHECK(render("[x](#cho)").html == "<p><a href=\"#cho\">x</a></p>\n");
    CHECK(render("[x](/programs/gnbv/#cho)").html == "<p><a href=\"minhbach-root:programs/gnbv/#cho\">x</a></p>\n");
    for (const char* bad : {"[x](programs/gnbv/)", "[x](../gnbv/)", "[x](ftp://example.org/)", "[x]()"}) {
        INFO(bad);
        CHECK(render(bad).mistakes.at(0).code == "bad-link");
    }
    // The advice names a page that each site has.
    CHECK(render("[x](programs/gnbv/)").mistakes.at(0).hint.en ==
          "write a whole address https://…, or a page of the site: /programs/");
    CHECK(render("[x](programs/gnbv/)", english).mistakes.at(0).hint.en.ends_with(": /programs/"));
    const auto dead = render("a\nb\n\n[x](/programs/gnbv)").mistakes;
    REQUIRE(dead.size() == 1);
    CHECK(dead[0].code == "dead-link");
    CHECK(dead[0].severity == Severity::error);
    CHECK(dead[0].place.file == "content/thu.md");
    CHECK(dead[0].place.line == 8);
    CHECK(dead[0].excerpt == "[x](/programs/gnbv)");
    CHECK(dead[0].message.en == "there is no page /programs/gnbv");
}

TEST_CASE("Each mistake of a text is told once") {
    CHECK(render("<b>x</b>").mistakes.size() == 2);
    CHECK(render("<div>\nx\n</div>\n").mistakes.size() == 1);
    CHECK(render("![x](a.png)").mistakes.size() == 1);
    CHECK(render("[x](y) và [x](z)").mistakes.size() == 2);
}

TEST_CASE("Of two texts each has footnotes of its own") {
    Corpus corpus;
    speak(corpus);
    for (const char* body : {"a[^1]\n\n[^1]: một\n", "b[^1]\n\n[^1]: hai\n"}) {
        Commentary text;
        text.file = "content/thu.md";
        text.markdown = body;
        corpus.commentary.push_back(text);
    }
    const Plan plan;
    Diagnostics diagnostics;
    const CommentaryHtml html = render_commentary(corpus, compute_derived(corpus), plan, {}, diagnostics);
    REQUIRE(html.size() == 2);
    CHECK(html[0].find("<p>một <a") != std::string::npos);
    CHECK(html[1].find("<li id=\"c1-fn-1\">") != std::string::npos);
    CHECK(html[1].find("c0-") == std::string::npos);
}

#include "render/markdown.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

struct Rendered {
    std::string html;
    std::vector<Diagnostic> mistakes;
};

Rendered render(std::string markdown, Language language = Language::vi) {
    Corpus corpus;
    Commentary text;
    text.file = "content/thu.md";
    text.language = language;
    text.body_line = 5;
    text.markdown = std::move(markdown);
    corpus.commentary.push_back(text);
    Plan plan;
    Subject subject;
    subject.kind = PageKind::program;
    subject.path = "chuong-trinh/gnbv/";
    plan.subjects.push_back(subject);
    Diagnostics diagnostics;
    plan.finish(diagnostics);
    Rendered result;
    result.html = render_commentary(corpus, compute_derived(corpus), plan, diagnostics).front();
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
    CHECK(render("[x](/chuong-trinh/gnbv/)").html == "<p><a href=\"minhbach-root:chuong-trinh/gnbv/\">x</a></p>\n");
    CHECK(render("[x](/chuong-trinh/gnbx/)").mistakes.at(0).code == "dead-link");
    CHECK(render("[x](https://chinhphu.vn/)").mistakes.empty());
}

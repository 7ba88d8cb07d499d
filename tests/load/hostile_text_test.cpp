// SPDX-License-Identifier: MIT
// Texts that nobody honest writes: each is rendered or refused with a place, in a moment.
#include <catch2/catch.hpp>
#include <set>

#include "base/limits.hpp"
#include "check/check.hpp"
#include "load/in_time.hpp"
#include "load/small_site.hpp"
#include "plan/pages/planner.hpp"
#include "render/texts/markdown.hpp"

using namespace minhbach;

namespace {

std::string repeat(std::size_t count, const std::string& piece) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

// The codes of what loading and rendering a text reports, each once.
std::set<std::string> outcome(const std::string& body, const std::string& more = {}) {
    const InTime in_time;
    SmallSite site;
    for (const char* language : {"vi", "en"}) {
        site.write(std::string("content/hostile.") + language + ".md",
                   fmt::format("---\ntitle: T\nlanguage: {}\narea: \"98\"\n{}---\n{}\n", language, more, body));
    }
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    check(corpus, diagnostics);
    if (!diagnostics.has_errors()) {
        const DerivedValues derived = compute_derived(corpus);
        const Plan plan = make_plan(corpus, derived, {}, diagnostics);
        render_commentary(corpus, derived, plan, {}, diagnostics);
    }
    std::set<std::string> codes;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.place.file.starts_with("content/hostile")) {
            CHECK(diagnostic.place.line > 0);
            codes.insert(diagnostic.code);
        }
    }
    CHECK(to_text(diagnostics, Tongue::vi).size() < 1'000'000);
    return codes;
}

using Codes = std::set<std::string>;

const std::string wide_head = "\n" + repeat(55, "|a") + "|\n" + repeat(55, "|:-") + "|\n";

}  // namespace

TEST_CASE("Tables of more cells than the budget has are refused and others are rendered", "[slow]") {
    CHECK(outcome(wide_head + repeat(3000, "x\n")).empty());
    CHECK(outcome(wide_head + repeat(6000, "x\n")) == Codes{"text-too-costly"});
    CHECK(outcome(wide_head + repeat(60'000, "x\n")) == Codes{"text-too-costly"});
    CHECK(outcome(repeat(12'000, "|a|b|\n|-|-|\n\n")).empty());
}

TEST_CASE("What cmark-gfm takes the square of a paragraph for is refused before it sees it", "[slow]") {
    for (const std::string& body :
         {"www.a.b" + repeat(190'000, ")"), repeat(48'000, "a@b."), repeat(95'000, "a@"), repeat(36'000, "[^1]\n"),
          repeat(48'000, "a <?"), repeat(32'000, "a <!A "), repeat(48'000, "a** "), repeat(48'000, "*a_ "),
          "[a]: https://" + std::string(100'000, 'x') + "\n\n" + repeat(24'000, "[a]\n"),
          "[a]: /x \"" + std::string(100'000, 't') + "\"\n\n" + repeat(24'000, "[a]\n")}) {
        CAPTURE(body.substr(0, 20));
        CHECK(outcome(body) == Codes{"text-too-costly"});
    }
}

TEST_CASE("As much of it as the budget allows is rendered in a moment", "[slow]") {
    const std::string paragraph = repeat(60, "[a](b www.a.b) a@b. a <? *a_ ~~ ![x `");
    const std::string many = repeat(40, paragraph + "\n\n");
    CHECK(outcome(many).contains("text-too-costly") == false);
    CHECK(outcome(repeat(3500, "[^1] ") + "\n\n[^1]: x\n").contains("nested-too-deep"));
    CHECK(outcome(repeat(400, repeat(9, "[^1] ") + "\n\n") + "[^1]: x\n").empty());
    CHECK(outcome(repeat(20, repeat(900, "a** ") + "\n\n")).empty());
    CHECK(outcome(repeat(190'000, "\\")).empty());
}

TEST_CASE("Marks of lists nest like those of quotes") {
    CHECK(outcome(repeat(20'000, "- ")) == Codes{"nested-too-deep"});
    CHECK(outcome(repeat(20'000, "1. ")) == Codes{"nested-too-deep"});
    CHECK(outcome(repeat(8000, "-\t* + ")).contains("nested-too-deep"));
    CHECK(outcome(repeat(41, "> ") + "x") == Codes{"nested-too-deep"});
    CHECK(outcome(repeat(40, "> ") + "x").empty());
    CHECK(outcome(repeat(40, "- ") + "x").empty());
    CHECK(outcome("5 > 4 " + repeat(50, "> 3 ")).empty());  // no quotes
}

TEST_CASE("References to figures cost what their text is long", "[slow]") {
    CHECK(outcome(repeat(95'000, "{{")) == Codes{"bad-reference"});
    CHECK(outcome(repeat(38'000, "{{x}}")) == Codes{"bad-reference"});
    CHECK(outcome("{{figure: " + repeat(47'000, "a=b ") + "}}") == Codes{"bad-reference"});
    CHECK(outcome("{{figure: " + repeat(30'000, "a=\"b\" ") + "}}") == Codes{"bad-reference"});
    CHECK(outcome(repeat(6000, "{{figure: indicator=assigned}}\n")).contains("figure-ambiguous") ==
          outcome("{{figure: indicator=assigned}}\n").contains("figure-ambiguous"));
}

TEST_CASE("A table of twelve hundred references is no costly text", "[slow]") {
    std::string table = "| a | b | c | d |\n|---|---|---|---|\n";
    for (int i = 0; i < 300; ++i) {
        table += "|" + repeat(4, " {{figure: indicator=disbursement_rate program=gnbv show=rate}} |") + "\n";
    }
    CHECK(!outcome(table).contains("text-too-costly"));
    CHECK(outcome(repeat(100, "{{ ") + repeat(40'000, "a@b.")).contains("text-too-costly"));
}

TEST_CASE("Front matter is short and its cost does not grow with its square") {
    std::string keys;
    for (int i = 0; i < 100'000; ++i) {
        keys += fmt::format("k{}: x\n", i);
    }
    CHECK(outcome("x", keys) == Codes{"front-matter-too-long"});
    CHECK(outcome("x", "page: \"" + std::string(5'000'000, 'x') + "\"\n") == Codes{"front-matter-too-long"});
    CHECK(outcome("x", keys.substr(0, keys.find('\n', 16'000) + 1)).contains("unknown-property"));
    CHECK(outcome("x", "page: " + repeat(15'000, "[") + "\n") == Codes{"front-matter-syntax"});
    std::string bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
    for (int i = 0; i < 40; ++i) {
        bomb += fmt::format("a{0}: &a{0} [{1}*a{2}]\n", i + 1, repeat(8, fmt::format("*a{},", i)), i);
    }
    CHECK(outcome("x", bomb) == Codes{"unknown-property"});
    std::string deep;
    for (std::size_t i = 0; i < 180; ++i) {
        deep += std::string(i, ' ') + "a:\n";
    }
    CHECK(!outcome("x", deep).empty());
}

TEST_CASE("Front matter of twenty thousand bytes is read and one byte more is not") {
    const std::string fixed = "title: T\nlanguage: vi\narea: \"98\"\n";
    const auto of_size = [&](std::size_t size) {
        const std::string key = "#";
        return outcome("x", key + std::string(size - fixed.size() - key.size() - 1, 'c') + "\n");
    };
    CHECK(of_size(limits::front_matter_bytes).empty());
    CHECK(of_size(limits::front_matter_bytes + 1) == Codes{"front-matter-too-long"});
}

TEST_CASE("A reference has at most forty-eight keys and names the one too many") {
    SmallSite site;
    site.write(
        "content/thu-nghiem-gnbv.vi.md",
        "---\ntitle: T\nlanguage: vi\narea: \"98\"\nprogram: gnbv\n---\n{{figure: " + repeat(49, "x=1 ") + "}}\n");
    Diagnostics diagnostics;
    site.load(diagnostics);
    bool told = false;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.message.en == "the reference has more than 48 keys") {
            told = true;
            CHECK(diagnostic.message.vi == "chỗ dẫn có hơn 48 khoá");
            CHECK(diagnostic.place.column == 11 + 192);
        }
    }
    CHECK(told);
}

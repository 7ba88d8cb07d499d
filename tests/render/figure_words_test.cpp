// SPDX-License-Identifier: MIT
// References of texts to figures: what stands in their place, and what is reported where there is nothing, or too much,
// to put there.
#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "load/small_site.hpp"
#include "load/theme_words.hpp"
#include "plan/outline/plan.hpp"
#include "plan/pages/planner.hpp"
#include "render/texts/markdown.hpp"

using namespace minhbach;

namespace {

struct Told {
    std::string html;
    std::vector<Diagnostic> mistakes;
};

Told told(const std::string& body, const char* language = "vi", const std::vector<Finding>& findings = {}) {
    const SmallSite site;
    for (const char* both : {"vi", "en"}) {
        site.write(std::string("content/thu-nghiem-gnbv.") + both + ".md",
                   std::string("---\ntitle: T\nlanguage: ") + both +
                       "\narea: \"98\"\nprogram: gnbv\nperiod: \"2023\"\nsource: thu-nghiem-2023\n---\n" +
                       (language == std::string(both) ? body : "x") + "\n");
    }
    Diagnostics diagnostics;
    const Corpus corpus = with_words(site.load(diagnostics));
    const DerivedValues derived = compute_derived(corpus);
    const Plan plan = make_plan(corpus, derived, {}, diagnostics);
    const CommentaryHtml html = render_commentary(corpus, derived, plan, findings, diagnostics);
    Told result;
    result.mistakes = diagnostics.sorted();
    for (std::size_t i = 0; i < corpus.commentary.size(); ++i) {
        if (corpus.commentary[i].page.empty() && two_languages().tag(corpus.commentary[i].language) == language) {
            result.html = html[i];
        }
    }
    return result;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "A reference becomes number and unit as printed, in the reader's form, linked to the source, with its date once") {
    const Told vi = told(
        "Giải ngân {{figure: indicator=disbursed fund=total}}, nghèo {{figure: indicator=poverty_rate period=2023}}.");
    CHECK(vi.mistakes.empty());
    CHECK(has(vi.html, ">987,25\u00A0tỷ đồng</a> <span class=\"fig-date\">(đến 31/12/2023)</span>, nghèo"));
    CHECK(has(vi.html, "href=\"minhbach-root:sources/thu-nghiem-2023/#o"));
    CHECK(has(vi.html, ">10,50\u00a0%</a>."));  // the same day is not said twice
    const Told en = told(
        "{{figure: indicator=disbursed fund=total date=no}} and {{figure: indicator=disbursed fund=total show=rate}}",
        "en");
    CHECK(has(en.html, ">987.25\u00A0billion VND</a> and"));
    CHECK(has(en.html, ">78.95%</a>"));
}

TEST_CASE("A computed value is referred to in the same way, and leads to how it is computed") {
    const Told rate = told("{{figure: indicator=disbursement_rate program=gnbv computed=yes}}");
    CHECK(rate.mistakes.empty());
    CHECK(has(rate.html, "href=\"minhbach-root:indicators/disbursement_rate/#d"));
    CHECK(has(rate.html, ">78,95\u00a0%</a>"));
}

TEST_CASE("Beside a reference that names no figure the others stand in their own places") {
    const Told both =
        told("{{figure: indicator=disbursed fund=total period=2024}} trước {{figure: indicator=disbursed fund=total}}");
    REQUIRE(both.mistakes.size() == 1);
    REQUIRE(has(both.html, "987,25"));
    CHECK(both.html.find("trước") < both.html.find("987,25"));
}

TEST_CASE("A reference that names no figure is an error that says which key keeps it from one") {
    const Told none = told("Một dòng.\n\n{{figure: indicator=disbursed fund=total period=2024}}");
    REQUIRE(none.mistakes.size() == 1);
    CHECK(none.mistakes[0].code == "no-figure");
    CHECK(none.mistakes[0].severity == Severity::error);
    CHECK(none.mistakes[0].place.line == 11);
    CHECK(none.mistakes[0].place.column == 1);
    CHECK(has(none.mistakes[0].hint.vi, "không kể period thì có 1 số liệu"));
}

TEST_CASE("A reference that names several figures is an error that says how they differ") {
    const Told several = told("{{figure: indicator=poverty_rate}}");
    REQUIRE(several.mistakes.size() == 1);
    CHECK(several.mistakes[0].code == "several-figures");
    CHECK(has(several.mistakes[0].hint.en, "period=2023 as_of=2023-12-31 kind=actual"));
    CHECK(has(several.mistakes[0].hint.en, "period=2024 as_of=none kind=target"));
    CHECK(told("{{figure: indicator=poverty_rate as_of=none}}").mistakes.empty());
}

TEST_CASE("What a report leaves out, a percentage it does not print, a chart that is not there: errors") {
    CHECK(told("{{figure: area=980 source=song-xanh-2023 indicator=disbursed fund_year=2022/2023}}")
              .mistakes.at(0)
              .code == "figure-missing");
    CHECK(told("{{figure: indicator=poverty_rate period=2023 show=rate}}").mistakes.at(0).code == "figure-missing");
    const Told chart = told("{{chart: name=plan}}");
    CHECK(chart.mistakes.at(0).code == "no-chart");
    CHECK(has(chart.mistakes.at(0).hint.en, "plan-disbursed-by-project"));
    CHECK(told("{{chart: name=plan-disbursed-by-project}}").mistakes.empty());
    CHECK(told("[{{figure: indicator=poverty_rate period=2023}}](/chuong-trinh/gnbv/)").mistakes.at(0).code ==
          "figure-in-link");
}

TEST_CASE("References survive in tables, emphasis and lists, and nothing of them can become HTML") {
    const Told table = told(
        "| a | b |\n|---|--:|\n| **{{figure: indicator=poverty_rate period=2023}}** | {{figure: "
        "indicator=poor_households}} |\n\n- {{figure: indicator=poor_households show=number date=no}} hộ");
    CHECK(table.mistakes.empty());
    CHECK(has(table.html, "<strong><a class=\"fig\""));
    CHECK(has(table.html, ">12.345\u00A0hộ</a>"));
    CHECK(has(table.html, ">12.345</a> hộ"));
    CHECK_FALSE(has(table.html, "\uE000"));
}

TEST_CASE("Nothing that Markdown makes of a text can forge a figure, or put one where HTML would break") {
    CHECK_FALSE(has(told("&#xE000; và &#xE000;999&#xE001; và &#xE000;x&#xE001;").html, "class=\"fig\""));
    const std::string figure = "{{figure: indicator=poverty_rate period=2023}}";
    CHECK(told("[x](/chuong-trinh/gnbv/ \"" + figure + "\")").mistakes.at(0).code == "bad-link");
    CHECK(told("[**" + figure + "**](/chuong-trinh/gnbv/)").mistakes.at(0).code == "figure-in-link");
    const Told fence = told("``` " + figure + "\nx\n```");
    CHECK(fence.mistakes.at(0).code == "bad-reference");
    CHECK_FALSE(has(fence.html, "<code class=\"language-<a"));
}

TEST_CASE("A computed value has no printed percentage, and number alone leaves the percent sign out") {
    CHECK(told("{{figure: indicator=disbursement_rate program=gnbv computed=yes show=rate}}").mistakes.at(0).code ==
          "figure-missing");
    CHECK(has(told("{{figure: indicator=poverty_rate period=2023 show=number}} phần trăm").html, ">10,50</a>"));
    CHECK(told("{{figure: indicator=poverty_rate indicator=poor_households}}").mistakes.at(0).code == "bad-reference");
}

TEST_CASE("The whole of a figure in a text is a link with the name of the statistic") {
    CHECK(told("{{figure: indicator=poverty_rate period=2023}}.")
              .html.find(
                  "\" title=\"Tỷ lệ hộ nghèo\">10,50\u00a0%</a> <span class=\"fig-date\">(đến 31/12/2023)</span>.") !=
          std::string::npos);
    const Told en = told(
        "{{figure: indicator=poverty_rate period=2023}} and {{figure: indicator=poverty_rate period=2024}}.", "en");
    CHECK(
        has(en.html, "title=\"Poverty rate\">10.50%</a> <span class=\"fig-date\">(as of 31 December 2023)</span> and"));
    // A target has no day.
    CHECK(has(en.html, ">8.5%</a>.</p>"));
}

TEST_CASE("A day that the text leaves out is known to the next figure and another day is told") {
    const Told same =
        told("{{figure: indicator=poverty_rate period=2023 date=no}} {{figure: indicator=poor_households}}");
    CHECK_FALSE(has(same.html, "fig-date"));
    const Told another = told(
        "{{figure: indicator=poor_households}} {{figure: area=980 source=song-xanh-2023 indicator=disbursed "
        "fund_year=2023}} {{figure: indicator=poverty_rate period=2023}}");
    CHECK(another.mistakes.empty());
    CHECK(has(another.html, ">12.345\u00A0hộ</a> <span class=\"fig-date\">(đến 31/12/2023)</span> <a"));
    CHECK(another.html.find("fig-date") == another.html.rfind("fig-date"));
}

TEST_CASE("A chart in a text is drawn in its place with its name and what it shows") {
    const Told vi = told("{{chart: name=plan-disbursed-by-project}}");
    CHECK(vi.mistakes.empty());
    CHECK(has(
        vi.html,
        "href=\"minhbach-root:areas/98-thu-nghiem/gnbv/#chart-plan-disbursed-by-project\">Kế hoạch vốn và giải ngân "
        "theo chương trình, dự án: Tỉnh Thử Nghiệm, Giảm nghèo</a>"));
    CHECK(has(vi.html, "<span class=\"fig\"><a id=\"in-text-"));
    CHECK(has(vi.html, "<svg class=\"chart\" "));
    CHECK(has(vi.html, "-text\">Biểu đồ cột so sánh kế hoạch vốn và số giải ngân theo chương trình, dự án"));
    const Told en = told("{{chart: name=plan-disbursed-by-project}}", "en");
    CHECK(
        has(en.html, ">Planned and disbursed funds by program or project: Thử Nghiệm Province, Poverty reduction</a>"));
    CHECK(has(en.html, "-text\">Bar chart "));
    const Told none = told("{{chart: name=plan}}");
    CHECK(none.mistakes.at(0).message.en == "the page /dia-phuong/98-thu-nghiem/gnbv/ has no chart \"plan\"");
    CHECK(none.mistakes.at(0).hint.en == "the charts of the page: plan-disbursed-by-project");
    const Told bare = told("{{chart: name=plan area=981}}");
    CHECK(bare.mistakes.at(0).hint.en == "that page has no charts");
}

TEST_CASE("A reference to a finding is a link to its place with its words and what it says") {
    Finding finding;
    finding.id = 31;
    finding.message = {"Hai số <khác> nhau.", "Two \"values\"."};
    const Told vi = told("Số khác ({{finding: f00000000000z}}), {{finding: f00000000000z | in hai lần & khác}}.", "vi",
                         {Finding{}, finding});
    CHECK(vi.mistakes.empty());
    CHECK(has(vi.html,
              "(<a href=\"minhbach-root:findings/#f00000000000z\" title=\"Hai số &lt;khác&gt; nhau.\">xem Đối "
              "chiếu</a>), <a href=\"minhbach-root:findings/#f00000000000z\" title=\"Hai số &lt;khác&gt; nhau.\">in "
              "hai lần &amp; khác</a>."));
    const Told en = told("{{finding: f00000000000z}}", "en", {finding});
    CHECK(has(en.html, "title=\"Two &quot;values&quot;.\">see Contradictions</a>"));
}

TEST_CASE("A text that speaks of a finding that is gone is a mistake with its place") {
    const Told gone =
        told("Số khác {{finding: f00000000000z | đây}} và {{finding: f00000000000y}}.", "vi", {Finding{}});
    REQUIRE(gone.mistakes.size() == 2);
    CHECK(gone.mistakes[0].code == "no-finding");
    CHECK(gone.mistakes[0].severity == Severity::error);
    CHECK(gone.mistakes[0].place == Place{"content/thu-nghiem-gnbv.vi.md", 9, 9});
    CHECK(gone.mistakes[0].width == 32);
    CHECK(gone.mistakes[0].message ==
          Message{"không có mâu thuẫn nào mang mã \"f00000000000z\"", "there is no finding \"f00000000000z\""});
    CHECK(gone.mistakes[0].hint.en ==
          "the figures may have been corrected: read the sentence again; see the ids with minhbach check --findings");
    CHECK(gone.mistakes[1].message.en == "there is no finding \"f00000000000y\"");
    CHECK(has(gone.html, "Số khác  và ."));
}

TEST_CASE("Of many figures that match five are named") {
    const SmallSite site("pages");
    for (const char* language : {"vi", "en"}) {
        site.write(std::string("content/nhieu.") + language + ".md",
                   std::string("---\ntitle: T\nlanguage: ") + language +
                       "\narea: \"98\"\nprogram: gnbv\nsource: tinh-2023\n---\n{{figure: indicator=assigned}}\n");
    }
    Diagnostics diagnostics;
    const Corpus corpus = with_words(site.load(diagnostics));
    const DerivedValues derived = compute_derived(corpus);
    const Plan plan = make_plan(corpus, derived, {}, diagnostics);
    render_commentary(corpus, derived, plan, {}, diagnostics);
    const auto mistakes = diagnostics.sorted();
    REQUIRE(mistakes.size() == 2);
    CHECK(mistakes[0].message.en.starts_with("6 figures match: "));
    CHECK(std::count(mistakes[0].hint.en.begin(), mistakes[0].hint.en.end(), '|') == 4);
}

TEST_CASE("A place and a class of computed values stand in a text as on a page") {
    const SmallSite site("pages");
    const std::string body =
        "{{figure: indicator=disbursement_rank computed=yes date=no}}; {{figure: indicator=disbursement_status "
        "computed=yes date=no}}; {{figure: indicator=disbursement_pace computed=yes date=no}}; {{figure: "
        "indicator=disbursement_pace computed=yes date=no show=number}}; {{figure: indicator=disbursement_rank "
        "computed=yes date=no show=number}}\n";
    for (const char* language : {"vi", "en"}) {
        site.write(std::string("content/nhieu.") + language + ".md",
                   std::string("---\ntitle: T\nlanguage: ") + language +
                       "\narea: \"981\"\nprogram: gnbv\nsource: huyen-2024\n---\n" + body);
    }
    Diagnostics diagnostics;
    const Corpus corpus = with_words(site.load(diagnostics));
    const DerivedValues derived = compute_derived(corpus);
    Plan plan = make_plan(corpus, derived, {}, diagnostics);
    const auto shown = [&](const Plan& of) {
        const CommentaryHtml all = render_commentary(corpus, derived, of, {}, diagnostics);
        for (const std::string& html : all) {
            if (has(html, "Nhanh")) {
                return html;
            }
        }
        return std::string("none");
    };
    const std::string html = shown(plan);
    INFO(to_text(diagnostics, Tongue::en));
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(has(html, ">1/3</a>;"));
    CHECK(has(html, ">Nhanh"));
    CHECK(has(html, ">25,27\u00A0điểm %</a>;"));
    CHECK(has(html, ">25,27</a>;"));
    CHECK(has(html, ">1</a></p>"));
    CHECK(has(html, "indicators/disbursement_rank/#d"));
    // A page that does not list the value is linked as a whole.
    Plan without;
    without.subjects = plan.subjects;
    without.anchors = plan.anchors;
    for (Subject& subject : without.subjects) {
        if (subject.path == "indicators/disbursement_rank/") {
            subject.detail.derived.clear();
        }
    }
    without.finish(corpus.site, {}, diagnostics);
    CHECK(has(shown(without), "indicators/disbursement_rank/\""));
}

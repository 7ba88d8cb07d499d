// SPDX-License-Identifier: MIT
// How lists tell a contradiction: how grave it is, and of a remark what it says.
#include "render/words/finding_words.hpp"

#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"
#include "render/words/story_facts.hpp"

using namespace minhbach;

TEST_CASE("Of a remark a list has the first sentence") {
    const std::string reason = "The table says one thing and the text another. Nobody knows why.";
    CHECK(first_sentence(reason) == "The table says one thing and the text another.");
    CHECK(first_sentence("P. 5: the table says one thing") == "P. 5: the table says one thing");
    CHECK(first_sentence("").empty());
}

TEST_CASE(
    "A list of contradictions says of each how grave it is, but of those seen at once, which are all of one kind") {
    HandMade page;
    const IndicatorIndex assigned = page.indicator("assigned");
    page.subject.kind = PageKind::area;
    page.subject.path = "areas/98-tinh/";
    page.subject.area = 0;
    const auto add = [&](FindingSeverity severity, const char* printed, Decimal computed) {
        Finding finding;
        finding.id = page.reconciliation.findings.size() + 1;
        finding.rule = RuleKind::sum;
        finding.severity = severity;
        finding.observations = {page.figure(assigned, printed)};
        finding.has_computed = true;
        finding.printed = *parse_plain(printed);
        finding.computed = computed;
        finding.difference = *subtract(computed, finding.printed);
        finding.unit = 0;
        page.subject.findings.push_back(static_cast<std::uint32_t>(page.reconciliation.findings.size()));
        page.reconciliation.findings.push_back(finding);
    };
    add(FindingSeverity::error, "100000", {100001, 0});  // as rounding makes it
    add(FindingSeverity::error, "100", {50, 0});
    add(FindingSeverity::warning, "200", {20, 0});
    page.with(english, [](const PageContext& context) {
        const PageData data(page_view(context), PageKind::area);
        CHECK(data.each("first_findings", "numbers") ==
              "printed 100 million_vnd en; its parts add up to 50 million_vnd en");
        CHECK(data.each("first_findings", "severity").find("true") == std::string::npos);
        CHECK(data.each("other_findings", "severity") == "cannot both be true | needs an explanation");
        return 0;
    });
}

TEST_CASE("Where nothing is compared the page of contradictions has no heading over nothing") {
    HandMade page;
    page.subject.kind = PageKind::findings;
    page.subject.path = "findings/";
    page.with(english, [](const PageContext& context) {
        const View view = page_view(context);
        CHECK_FALSE(view.is("rules"));
        CHECK_FALSE(view.is("has_rules"));
        CHECK_FALSE(view.is("has_finding_indexes"));
        CHECK_FALSE(view.is("small"));
        return 0;
    });
}

TEST_CASE("Who hears of a sum hears of a part of it that is contradicted by much") {
    const auto doubted = [](const auto& change) {
        HandMade page;
        page.indicator("assigned");
        const IndicatorIndex disbursed = page.indicator("disbursed");
        Program part;
        part.id = "gnbv.1";
        part.parent = 0;
        part.level = program_level(page.corpus, "project");
        part.name = part.short_name = {"Đường", "Roads"};
        page.corpus.programs.add(part);
        page.subject.kind = PageKind::area;
        page.subject.path = "areas/98-tinh/";
        page.subject.area = 0;
        page.corpus.observations[page.figure(disbursed, "100")].program = 1;
        HeadLine line;
        line.area = 0;
        line.program = 0;
        line.source = 0;
        line.assigned = {Decimal{400, 0}};
        HeadResult result;
        result.value = {300, 0};
        result.kind = kinds::actual;
        result.rates = {Decimal{75, 0}};
        line.results = {result};
        page.subject.head.money.emplace_back().lines = {line};
        Finding finding;
        finding.rule = RuleKind::sum;
        finding.observations = {0};
        finding.has_computed = true;
        finding.printed = {100, 0};
        finding.computed = {50, 0};
        finding.difference = {50, 0};
        finding.unit = 0;
        page.reconciliation.findings = {finding};
        page.subject.findings = {0};
        change(page);
        return page.with(english, [](const PageContext& context) { return part_doubted(context); });
    };
    const auto finding = [](HandMade& page) -> Finding& { return page.reconciliation.findings.front(); };
    const auto figure = [](HandMade& page) -> Observation& { return page.corpus.observations.front(); };
    CHECK(doubted([](HandMade&) {}) ==
          "A part of this money has a number that is contradicted: Roads (Poverty): printed 100 million_vnd en; its "
          "parts add up "
          "to 50 million_vnd en.");
    CHECK(doubted([&](HandMade& page) { finding(page).severity = FindingSeverity::warning; }).empty());
    CHECK(doubted([&](HandMade& page) { finding(page).difference = {4, 0}; }).empty());
    CHECK_FALSE(doubted([&](HandMade& page) { finding(page).difference = {5, 0}; }).empty());
    CHECK(doubted([&](HandMade& page) { figure(page).program = 0; }).empty());         // the sum itself: its marks tell
    CHECK(doubted([&](HandMade& page) { figure(page).program = no_index; }).empty());  // no part of it
    CHECK(doubted([&](HandMade& page) { figure(page).as_of = *parse_date("2023-06-30"); }).empty());
    CHECK(doubted([&](HandMade& page) { figure(page).kind = kinds::estimate; }).empty());
    // Of another kind of capital, or of another time.
    CHECK(doubted([&](HandMade& page) {
              page.subject.head.money[0].lines[0].capital = Capital::investment;
              figure(page).capital = Capital::recurrent;
          }).empty());
    CHECK(doubted([&](HandMade& page) {
              page.corpus.periods.push_back(*parse_period("2022"));
              figure(page).period = 1;
          }).empty());
    CHECK(doubted([&](HandMade& page) { page.subject.head.money.clear(); }).empty());
}

// SPDX-License-Identifier: MIT
// Remarks among the findings.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

void enter(Report& report, const char* name, std::vector<ObservationIndex> figures) {
    Remark remark;
    remark.name = name;
    remark.id = remark_id(name);
    remark.statement = {std::string("vi ") + name, std::string("en ") + name};
    remark.figures = std::move(figures);
    report.corpus.remarks.push_back(remark);
}

}  // namespace

TEST_CASE("A remark is a finding of its own rule with its figures its words and its id and nothing is counted for it") {
    Report report;
    report.plan("assigned", "100");
    report.add("disbursed", "20");
    report.add("rate", "30");
    enter(report, "first", {2, 0});
    enter(report, "second", {1, 0, 2});
    report.corpus.remarks[1].severity = FindingSeverity::error;
    const Reconciliation all = reconcile(report.corpus, report.rules);
    REQUIRE(all.findings.size() == 2);
    const Finding& error = all.findings[0];  // by the figure concerned
    CHECK(error.rule == RuleKind::remark);
    CHECK(error.severity == FindingSeverity::error);
    CHECK(error.id == remark_id("second"));
    CHECK(error.observations == std::vector<ObservationIndex>{1, 0, 2});
    CHECK(error.remark == 1);
    CHECK(error.message == LocalText{"vi second", "en second"});
    CHECK(error.printed == Decimal{20, 0});
    CHECK(error.unit == 0);
    CHECK_FALSE(error.has_computed);
    const Finding& warning = all.findings[1];
    CHECK(warning.severity == FindingSeverity::warning);
    CHECK(warning.id == remark_id("first"));
    CHECK(warning.remark == 0);
    CHECK(warning.printed == Decimal{30, 0});
    CHECK(warning.unit == 1);
    const auto remark = static_cast<std::size_t>(RuleKind::remark);
    CHECK(all.summary.checked[remark] == 0);
    CHECK(all.summary.agreed[remark] == 0);
}

TEST_CASE("A remark stands after what rules find at the same figure and can be answered like them") {
    Report report;
    report.rules.bounds = {{report.of("disbursed"), report.of("assigned")}};
    report.plan("assigned", "100");
    report.add("disbursed", "120");
    enter(report, "beside", {1});
    Explanation answer;
    answer.finding = to_finding_id(remark_id("beside"));
    report.corpus.explanations.push_back(answer);
    Reconciliation all = reconcile(report.corpus, report.rules);
    REQUIRE(all.findings.size() == 2);
    CHECK(all.findings[0].rule == RuleKind::bound);
    CHECK(all.findings[0].remark == no_remark);
    CHECK(all.findings[1].rule == RuleKind::remark);
    Diagnostics diagnostics;
    attach_explanations(report.corpus, all, diagnostics);
    CHECK(diagnostics.warnings() == 0);
    CHECK(all.findings[0].explanations.empty());
    CHECK(all.findings[1].explanations == std::vector<std::uint32_t>{0});
}

TEST_CASE("What a remark explains needs an explanation only and what it cannot explain is a warning with its place") {
    Report report;
    report.rules.bounds = {{report.of("disbursed"), report.of("assigned")}};
    report.plan("assigned", "100");
    report.add("disbursed", "120");
    enter(report, "why", {1});
    Reconciliation all = reconcile(report.corpus, report.rules);
    REQUIRE(all.findings.size() == 2);
    REQUIRE(all.findings[0].severity == FindingSeverity::error);
    report.corpus.remarks[0].explains = {to_finding_id(all.findings[0].id), "f000000000000"};
    report.corpus.remarks[0].place = {"data/remarks.json", 3, 5};
    Diagnostics diagnostics;
    attach_explanations(report.corpus, all, diagnostics);
    CHECK(all.findings[0].severity == FindingSeverity::warning);
    CHECK(all.findings[0].explanations.empty());
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted()[0].place.line == 3);
    CHECK(diagnostics.sorted()[0].code == "explanation-without-finding");
}

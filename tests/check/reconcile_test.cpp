// SPDX-License-Identifier: MIT
// What holds for all rules together: ids, order, counts, answers; and that whatever is redundant in a report shows a
// changed digit.
#include "check/reconcile.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "check/report.hpp"

using namespace minhbach;

namespace {

void declare_all(Report& report) {
    const IndicatorIndex assigned = report.of("assigned");
    const IndicatorIndex disbursed = report.of("disbursed");
    report.rules.rates = report.rules.bounds = {{disbursed, assigned}};
    report.rules.sums = {{assigned, {disbursed, report.of("undisbursed")}}};
    report.rules.cumulative = report.rules.copied = {disbursed};
    report.rules.additive = {"money"};
    report.rules.complete_programs = {0};
    report.rules.complete_areas = {0, 1};
    report.rules.dimensions = {Dim::capital, Dim::fund, Dim::fund_year};
    report.rules.program = report.rules.area = true;
}

// Changes a digit that is worth more than the rounding of all parts together.
void change_a_digit(Report& report, std::size_t last, std::mt19937& random) {
    auto& row = report.corpus.observations[std::uniform_int_distribution<std::size_t>(0, last)(random)];
    row.value.mantissa += 10 * std::uniform_int_distribution<std::int64_t>(1, 9)(random);
    row.reported_value = row.value;
}

Report exceeded() {
    Report report;
    report.rules.bounds = {{report.of("disbursed"), report.of("assigned")}};
    report.plan("assigned", "100");
    report.add("disbursed", "120");
    return report;
}

}  // namespace

TEST_CASE("The public id of a finding is made of its rule and the ids of its figures and does not change") {
    Report report = exceeded();
    CHECK(to_finding_id(report.findings().at(0).id) == "fw0ywkf22bjyt");
    CHECK(report.findings()[0].id >> 60U == 0);
    const std::uint64_t before = report.findings()[0].id;
    report.corpus.observations[1].value = report.corpus.observations[1].reported_value = {130, 0};
    CHECK(report.findings()[0].id == before);
    report.corpus.observations[1].id = 77;
    CHECK(report.findings()[0].id != before);
}

TEST_CASE("Findings stand in the order of the figure concerned, then of the rules") {
    Report report;
    declare_all(report);
    report.add("disbursed", "500", {.program = 2, .rate = "40"});  // 0
    report.add("disbursed", "600", {.program = 2});                // 1
    report.plan("assigned", "100", {.program = 2});                // 2
    report.add("disbursed", "20", {.program = 3});                 // 3
    report.plan("assigned", "10", {.program = 3});                 // 4
    Lines rules;
    for (const Finding& finding : report.findings()) {
        rules.push_back(std::string(to_string(finding.rule)) + " " + std::to_string(finding.observations[0]));
    }
    CHECK(rules == Lines{"rate 0", "bound 0", "bound 1", "conflict 1", "bound 3"});
    CHECK(report.agreed() == "rate 0/1, bound 0/3, conflict 0/1");
}

TEST_CASE("Findings of one figure by one rule stand in the order of their ids") {
    Report report = exceeded();
    for (int i = 0; i < 9; ++i) {
        report.plan("assigned", std::to_string(90 + i));
    }
    const auto findings = report.findings();
    std::vector<std::uint64_t> ids;
    for (const Finding& finding : findings) {
        if (finding.rule == RuleKind::bound) {
            ids.push_back(finding.id);
        }
    }
    CHECK(ids.size() == 10);
    CHECK(std::is_sorted(ids.begin(), ids.end()));
}

TEST_CASE("A figure that is reached in two ways is one finding") {
    Report report = exceeded();
    report.rules.bounds.push_back(report.rules.bounds[0]);
    CHECK(report.facts() == Lines{"bound error 120 100 20 million_vnd | 1 0"});
    CHECK(report.agreed() == "bound 0/2");
}

TEST_CASE("What is found does not depend on the number of threads") {
    Report report;
    declare_all(report);
    for (int i = 0; i < 20; ++i) {
        report.add("disbursed", std::to_string(100 + i));
    }
    report.plan("assigned", "90");
    const Reconciliation one = reconcile(report.corpus, report.rules, 1);
    const Reconciliation many = reconcile(report.corpus, report.rules, 5);
    REQUIRE(one.findings.size() == 38);
    REQUIRE(many.findings.size() == 38);
    for (std::size_t i = 0; i < 38; ++i) {
        CHECK(one.findings[i].id == many.findings[i].id);
    }
    CHECK(one.summary.checked == many.summary.checked);
    CHECK(one.summary.agreed == many.summary.agreed);
}

TEST_CASE("A report without figures or without rules gives no finding") {
    Report report;
    declare_all(report);
    CHECK(report.facts().empty());
    CHECK(report.agreed().empty());
    Report plain = exceeded();
    plain.rules = {};
    CHECK(plain.agreed().empty());
}

TEST_CASE("Of very many figures every part is summed") {
    Report report;
    declare_all(report);
    const Observation filler = report.add("households", "1");
    report.corpus.observations.assign(499'999, filler);
    for (std::size_t i = 0; i < report.corpus.observations.size(); ++i) {
        report.corpus.observations[i].missing = Missing::not_reported;
    }
    report.add("disbursed", "30", {.capital = Capital::investment});
    report.add("disbursed", "40", {.capital = Capital::recurrent});
    report.add("disbursed", "10", {.capital = Capital::total});
    report.corpus.observations[7] = report.corpus.observations.back();
    report.corpus.observations[7].program = 2;
    report.add("disbursed", "30", {.program = 2, .capital = Capital::investment});
    report.add("disbursed", "40", {.program = 2, .capital = Capital::recurrent});
    CHECK(report.facts() == Lines{"sum error 10 70 -60 million_vnd | 7 500002 500003",
                                  "sum error 10 70 -60 million_vnd | 500001 499999 500000"});
    CHECK(report.agreed() == "sum 0/2");
}

TEST_CASE("An answer is put to its finding and one to a finding that is not there is a warning with its place") {
    Report report = exceeded();
    report.add("disbursed", "130");
    Reconciliation reconciliation = reconcile(report.corpus, report.rules);
    REQUIRE(reconciliation.findings.size() == 3);
    Explanation answer;
    answer.finding = "f000000000000";
    answer.place = {"data/explanations.json", 9, 17};
    report.corpus.explanations.push_back(answer);
    for (const std::size_t finding : {2U, 0U, 2U}) {
        answer.finding = to_finding_id(reconciliation.findings[finding].id);
        report.corpus.explanations.push_back(answer);
    }
    Diagnostics diagnostics;
    attach_explanations(report.corpus, reconciliation, diagnostics);
    using Answers = std::vector<std::uint32_t>;
    CHECK(reconciliation.findings[0].explanations == Answers{2});
    CHECK(reconciliation.findings[1].explanations == Answers{});
    CHECK(reconciliation.findings[2].explanations == Answers{1, 3});
    CHECK(to_text(diagnostics, Tongue::en) ==
          "data/explanations.json:9:17: warning: there is no finding \"f000000000000\" [explanation-without-finding]\n"
          "       = hint: the figures may have been corrected; see the ids with minhbach check --findings, then remove "
          "or correct this entry\n0 error(s), 1 warning(s)\n");
    CHECK(diagnostics.sorted().at(0).message.vi == "không có mâu thuẫn nào mang mã \"f000000000000\"");
    CHECK(diagnostics.sorted()[0].hint.vi ==
          "số liệu có thể đã được sửa; xem các mã bằng minhbach check --findings, rồi bỏ hoặc sửa mục này");
    CHECK(diagnostics.sorted()[0].width == 1);
}

TEST_CASE("A consistent report gives no finding and one changed digit in it gives at least one") {
    std::mt19937 random(20231130);
    std::uniform_int_distribution<std::int64_t> amount(1000, 900000);
    for (int round = 0; round < 200; ++round) {
        Report report;
        declare_all(report);
        std::int64_t total = 0;
        for (ProgramIndex project = 1; project <= 3; ++project) {
            const std::int64_t a = amount(random);
            const std::int64_t b = amount(random);
            report.plan("assigned", std::to_string(a + b), {.program = project, .capital = Capital::total});
            report.plan("assigned", std::to_string(a), {.program = project, .capital = Capital::investment});
            report.plan("assigned", std::to_string(b), {.program = project, .capital = Capital::recurrent});
            total += a + b;
        }
        report.plan("assigned", std::to_string(total), {.program = 0, .capital = Capital::total});
        REQUIRE(report.findings().empty());
        change_a_digit(report, 9, random);
        CHECK(report.findings().size() >= 1);
    }
}

TEST_CASE("In whatever dimension a report is redundant a changed digit shows") {
    std::mt19937 random(1719);
    std::uniform_int_distribution<std::int64_t> amount(1000, 900000);
    for (int round = 0; round < 200; ++round) {
        Report report;
        declare_all(report);
        const AreaIndex first = report.area("111", 1);
        const AreaIndex second = report.area("112", 1);
        const std::int64_t left = amount(random);
        const std::int64_t right = amount(random);
        const std::string a = std::to_string(left);
        const std::string b = std::to_string(right);
        const std::string sum = std::to_string(left + right);
        switch (round % 4) {
            case 0:
                report.plan("assigned", sum, {.fund = Fund::total});
                report.plan("assigned", a, {.fund = Fund::central});
                report.plan("assigned", b, {.fund = Fund::local});
                break;
            case 1:
                report.plan("assigned", sum, {.fund_year = "total"});
                report.plan("assigned", a, {.fund_year = "2022"});
                report.plan("assigned", b, {.fund_year = "2023"});
                break;
            case 2:
                report.plan("assigned", sum, {.area = 1});
                report.plan("assigned", a, {.area = first});
                report.plan("assigned", b, {.area = second});
                break;
            default:
                report.plan("assigned", sum);
                report.add("disbursed", a);
                report.add("undisbursed", b);
                break;
        }
        INFO("dimension " << round % 4);
        REQUIRE(report.findings().empty());
        change_a_digit(report, 2, random);
        CHECK(report.findings().size() >= 1);
    }
}

// SPDX-License-Identifier: MIT
// Percentages and what they are of.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// A percentage beside a figure, and the figure that it is of.
Report beside(const char* part, const char* rate, const char* whole, const char* note = "", const Where& of = {}) {
    Report report;
    report.rules.result_rates = {{report.of("disbursed"), report.of("assigned"), true}};
    report.add("disbursed", part, {.rate = rate, .note = note});
    report.add("assigned", whole, of).note = report.corpus.strings.intern(note);
    return report;
}

// 60.39 % reached, which is to be so much of the plan.
Report of_plan(const char* value, const char* rate, Kind kind = kinds::actual) {
    Report report;
    report.rules.shares = {report.of("rate")};
    report.add("rate", value, {.kind = kind, .rate = rate});
    return report;
}

// Allocated, with its percentage of the plan, and disbursed, with one that the source calls of the plan.
Report of_allocated(const char* disbursed, const char* rate, const char* allocated, const char* of) {
    Report report;
    report.indicator("allocated", {"Đã phân bổ", "Allocated"}, 0);
    report.rules.rates = {{report.of("disbursed"), report.of("assigned")},
                          {report.of("disbursed"), report.of("allocated")},
                          {report.of("allocated"), report.of("assigned")}};
    report.rules.plan_rates = {0};
    report.add("disbursed", disbursed, {.rate = rate});
    report.plan("allocated", allocated, {.rate = of});
    return report;
}

// Amounts with their percentages of one whole.
Report shares(const std::vector<std::pair<const char*, const char*>>& parts) {
    Report report;
    report.rules.total_shares = {report.of("disbursed")};
    for (const auto& [value, rate] : parts) {
        const std::string id = "b" + std::to_string(report.corpus.dimensions[Dim::breakdown].codes.size() - 1);
        report.add("disbursed", value, {.coordinates = report.breakdown(id.c_str(), {id, id}), .rate = rate});
    }
    return report;
}

}  // namespace

TEST_CASE("A percentage printed for two named figures is the one's share of the other") {
    const Report report = beside("347047", "99.7", "373896", "about");
    CHECK(report.facts() == Lines{"rate error 99.7 92.82 6.88 percent | 0 1"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1): báo cáo in 99,7\u00a0%, nhưng 347.047 triệu đồng trên 373.896 triệu đồng "
                "(Vốn giao) là 92,82\u00a0%."});
    CHECK(report.en() == Lines{"Disbursed (Project 1): the report prints 99.7%, but 347,047 million VND of 373,896 "
                               "million VND (Assigned) is 92.82%."});
    CHECK(beside("347047", "92.8", "373896", "about").facts().empty());
    CHECK(beside("347047", "92.8", "373896", "about").agreed() == "rate 1/1");
    CHECK(beside("347047", "99.7", "373896").facts().size() == 1);
    CHECK(beside("347047", "99.7", "373896", "over").facts().empty());
    CHECK(beside("347047", "99.7", "373896", "", {.period = "2022"}).facts().empty());
}

TEST_CASE("A percentage whose source does not say of what it is needs an explanation only") {
    Report report = beside("347047", "99.7", "373896");
    report.rules.result_rates[0].certain = false;
    CHECK(report.facts() == Lines{"rate warning 99.7 92.82 6.88 percent | 0 1"});
    CHECK(report.vi()[0].ends_with("là 92,82\u00a0%. Báo cáo không nói rõ tỷ lệ ấy tính trên số nào."));
    CHECK(report.en()[0].ends_with("is 92.82%. The report does not say of what the percentage is."));
    report.corpus.observations[0].reported_rate = Decimal{928, 1};
    CHECK(report.agreed() == "rate 1/1");
}

TEST_CASE("What is about a figure stands for half of its last digit that is not zero") {
    // 345,000 to 355,000 of as many.
    CHECK(beside("350000", "98.6", "350000", "about").facts().empty());
    CHECK(beside("350000", "97.1", "350000", "about").facts().empty());
    CHECK(beside("350000", "96.9", "350000", "about").facts().size() == 1);
    CHECK(beside("350000", "98.6", "350000").facts().size() == 1);
}

TEST_CASE("A percentage that is the one of the plan of the same statistic is not one of its neighbour") {
    Report report = beside("50", "10", "100");
    CHECK(report.facts().size() == 1);
    report.plan("disbursed", "500");
    CHECK(report.facts().empty());
    report.corpus.observations.back().kind = kinds::target;
    CHECK(report.facts().empty());
}

TEST_CASE("A percentage of plan that makes the plan of a share more than all") {
    const Report report = of_plan("60.39", "19.4");
    CHECK(report.facts() == Lines{"rate warning 19.4 - - percent | 0"});
    CHECK(report.vi() == Lines{"Tỷ lệ giải ngân (Dự án 1): báo cáo in 60,39\u00a0%, và cạnh đó là 19,4\u00a0% so với "
                               "kế hoạch. Nếu tính cho "
                               "chính số này thì kế hoạch phải là 311,29\u00a0%, trong khi tỷ lệ này không thể quá "
                               "100\u00a0%; có thể 19,4\u00a0% là "
                               "của một số khác trong câu."});
    CHECK(report.en() ==
          Lines{"Disbursement rate (Project 1): the report prints 60.39%, and beside it 19.4% of the plan. If that is "
                "said of this figure, its plan would be 311.29%, but this share cannot exceed 100%; the 19.4% may "
                "belong to another figure of the sentence."});
    CHECK(of_plan("60.39", "19.4", kinds::estimate).facts().size() == 1);
    CHECK(of_plan("60.39", "19.4", kinds::target).facts().empty());
    CHECK(of_plan("60.39", "60.4").facts().empty());
    CHECK(of_plan("60.39", "60.4").agreed().starts_with("rate 1/1"));
    CHECK(of_plan("60.39", "60.3").facts().empty());  // cut off after its digit
    CHECK(of_plan("60.39", "60.2").facts().size() == 1);
    CHECK(of_plan("60.39", "120").facts().empty());
    Report other = of_plan("60.39", "19.4");
    other.rules.shares.clear();
    CHECK(other.facts().empty());
    Report about = of_plan("60.39", "19.4");
    about.corpus.observations[0].note = about.corpus.strings.intern("about");
    CHECK(about.facts().empty());
}

TEST_CASE(
    "A percentage called one of the plan that is one of the allocated money needs an explanation, once a source") {
    Report report = of_allocated("2751290", "75.05", "3665723", "98.9");
    CHECK(report.facts() == Lines{"rate warning 75.05 74.2 0.85 percent | 0 1"});
    CHECK(report.vi() ==
          Lines{"Tỷ lệ được gọi là tỷ lệ so với kế hoạch, nhưng khớp với Đã phân bổ, là số nhỏ hơn kế hoạch "
                "(1 chỗ): Giải ngân (Dự án 1): in 75,05\u00a0%, trên kế hoạch là khoảng 74,2\u00a0%."});
    report.add("disbursed", "36739", {.program = 2, .rate = "70.1"});
    report.plan("allocated", "52427", {.program = 2, .rate = "90"});
    CHECK(report.facts() == Lines{"rate warning 75.05 74.2 0.85 percent | 0 1 2 3"});
    CHECK(
        report.en() ==
        Lines{"Percentages called percentages of the plan agree with Allocated instead, which is less than the plan (2 "
              "places): Disbursed (Project 1): printed 75.05%, of the plan about 74.2%; Disbursed (Project 2): printed "
              "70.1%, of the plan about 63.1%."});
}

TEST_CASE("A percentage that may be one of the plan, or whose plan is printed, is no percentage of the allocated") {
    CHECK(of_allocated("2751290", "75.05", "3665723", "100").facts().empty());
    CHECK(of_allocated("2751290", "75", "3665723", "99.9").facts().empty());
    Report other = of_allocated("2751290", "75.05", "3665723", "98.9");
    other.rules.plan_rates = {1};
    CHECK(other.facts().empty());
    Report planned = of_allocated("2751290", "75.05", "3665723", "98.9");
    planned.plan("assigned", "3706494");
    CHECK(planned.facts() == Lines{"rate error 75.05 74.23 0.82 percent | 0 2 1"});
    Report bare = of_allocated("2751290", "75.05", "3665723", "");
    CHECK(bare.facts().empty());
    Report wrong = of_allocated("2751290", "70.05", "3665723", "98.9");
    CHECK(wrong.facts() == Lines{"rate error 70.05 75.05 -5.00 percent | 0 1"});
}

TEST_CASE("Shares of one whole that imply another whole than most") {
    const Report report = shares({{"834008", "21.1"}, {"670427", "16.7"}, {"431869", "10.9"}});
    CHECK(report.facts() == Lines{"identity error 16.7 17.0 -0.3 percent | 1 0 2"});
    CHECK(report.vi() == Lines{"Giải ngân (Dự án 1, b1): báo cáo in 670.427 triệu đồng là 16,7\u00a0% của tổng, ứng "
                               "với tổng từ 3.990.634 đến "
                               "4.026.592 triệu đồng; các phần khác (834.008 triệu đồng là 21,1\u00a0%; 431.869 triệu "
                               "đồng là 10,9\u00a0%) ứng "
                               "với tổng từ 3.933.998 đến 3.962.036 triệu đồng."});
    CHECK(
        report.en()[0].starts_with("Disbursed (Project 1, b1): the report prints 670,427 million VND as 16.7% of the "
                                   "whole, which gives a whole of 3,990,634 to 4,026,592 million VND; the other parts "
                                   "(834,008 million VND is 21.1%; 431,869 million VND is 10.9%) give one of "));
    CHECK(report.agreed().starts_with("identity 2/3"));
    CHECK(shares({{"834008", "21.1"}, {"670427", "16.9"}, {"431869", "10.9"}}).facts().empty());
}

TEST_CASE("Two shares do not tell which is wrong, and percentages far from the others are of something else") {
    CHECK(shares({{"834008", "21.1"}, {"670427", "16.7"}}).facts().empty());
    CHECK(shares({{"834008", "21.1"}, {"670427", "16.7"}, {"431869", "12"}}).facts().empty());
    CHECK(shares({{"1000", "20.0"}, {"1000", "20.0"}, {"1000", "16.8"}}).facts().size() == 1);
    CHECK(shares({{"1000", "20.0"}, {"1000", "20.0"}, {"1000", "16.5"}}).facts().empty());
    CHECK(shares({{"1000", "20.0"}, {"1000", "20.0"}, {"1000", "24.1"}}).facts().size() == 1);
    CHECK(shares({{"1000", "20.0"}, {"1000", "20.0"}, {"1000", "25.0"}}).facts().empty());
    CHECK(shares({{"1000", "100"}, {"1000", "100"}, {"1000", "101"}}).facts().empty());
    Report undeclared = shares({{"834008", "21.1"}, {"670427", "16.7"}, {"431869", "10.9"}});
    undeclared.rules.total_shares.clear();
    CHECK(undeclared.facts().empty());
    Report apart = shares({{"834008", "21.1"}, {"670427", "16.7"}, {"431869", "10.9"}});
    apart.corpus.observations[0].period = apart.period("2022");
    CHECK(apart.facts().empty());
}

// SPDX-License-Identifier: MIT
// Every situation that a page can tell of, in both languages, against tests/render/story.approved.txt: read it aloud
// before you keep it.
#include "render/words/story.hpp"

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"
#include "render/approved.hpp"
#include "render/story_in_english.hpp"

using namespace minhbach;

namespace {

struct Case {
    std::string name;
    StoryFacts facts;  // texts in Vietnamese; see in_english
};

MoneyFacts::Spent spent(const char* value, const char* date, std::vector<const char*> rates = {},
                        Kind kind = kinds::actual) {
    MoneyFacts::Spent result;
    result.value = *parse_plain(value);
    result.kind = kind;
    result.as_of = parse_date(date);
    for (const char* rate : rates) {
        result.rates.push_back(*parse_plain(rate));
    }
    result.is_all = result.rates == std::vector{Decimal{10000, 2}};
    return result;
}

MoneyFacts money(std::vector<const char*> assigned, std::vector<MoneyFacts::Spent> spent_figures = {}) {
    MoneyFacts facts;
    facts.area = "huyện Văn Quan";
    facts.program = "Giảm nghèo bền vững";
    facts.program_role = ProgramRole::program;
    facts.dimensions = "vốn đầu tư phát triển, ngân sách trung ương, vốn năm 2024";
    facts.capital = "vốn đầu tư phát triển";
    facts.unit = "triệu đồng";
    facts.period = parse_period("2024");
    for (const char* value : assigned) {
        facts.assigned.push_back(*parse_plain(value));
    }
    facts.spent = std::move(spent_figures);
    return facts;
}

StoryFacts area(std::vector<MoneyFacts> lines) {
    StoryFacts facts;
    facts.name = "huyện Văn Quan";
    facts.money = std::move(lines);
    facts.figures = 130;
    facts.sources = {"Báo cáo chương trình MTQG 6 tháng 2024, Văn Quan"};
    return facts;
}

OutcomeFacts outcome(Kind kind, const char* change = nullptr) {
    OutcomeFacts facts;
    facts.indicator = "Tỷ lệ hộ nghèo";
    facts.value = "25,68\u00a0%";
    facts.period = parse_period("2023");
    facts.kind = kind;
    facts.kind_name = theme_words()->of_code("of_kind", Kinds().id(kind)).in(vietnamese);
    if (change != nullptr) {
        facts.change = parse_plain(change);
        facts.change_text = "4,67 điểm %";
    }
    return facts;
}

StoryFacts program(std::vector<std::string> areas, std::vector<MoneyFacts> lines = {}) {
    StoryFacts facts;
    facts.about = StoryFacts::About::program;
    facts.name = "chương trình Giảm nghèo bền vững";
    facts.areas = std::move(areas);
    facts.money = std::move(lines);
    facts.figures = 12;
    facts.sources = {"Báo cáo A", "Báo cáo B"};
    return facts;
}

std::vector<Case> cases() {
    std::vector<Case> all;
    const auto add = [&](const char* name, StoryFacts facts) { all.push_back({name, std::move(facts)}); };
    const auto with = [](StoryFacts facts, auto change) {
        change(facts);
        return facts;
    };
    add("planned, part spent by a date", area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}));
    add("planned, nothing spent", area({money({"74143"}, {spent("0", "2024-06-12", {"0.00"})})}));
    add("planned, all spent", area({money({"74143"}, {spent("74143", "2024-12-31", {"100.00"})})}));
    add("planned, more than all spent", area({money({"74143"}, {spent("80000", "2024-12-31", {"107.90"})})}));
    add("planned, spent, no date", area({money({"74143"}, {spent("15356.169", "", {"20.71"})})}));
    add("planned, nothing spent, no date", area({money({"74143"}, {spent("0", "", {"0.00"})})}));
    add("planned, no figure of what was spent", area({money({"74143"})}));
    add("two plans, one result, two rates",
        area({money({"4550", "4450"}, {spent("3518", "2024-01-31", {"77.32", "79.06"})})}));
    add("two plans, no result", area({money({"4550", "4450"})}));
    add("three plans",
        area({money({"4550", "4450", "4500"}, {spent("3518", "2024-01-31", {"77.32", "79.06", "78.18"})})}));
    add("no plan, spent", area({money({}, {spent("15356.169", "2024-06-12")})}));
    add("no plan, nothing spent", area({money({}, {spent("0", "2024-06-12")})}));
    add("no plan, no result", area({money({})}));
    add("one plan, two results of one day",
        area({money({"74143"}, {spent("15356", "2024-06-12", {"20.71"}), spent("16000", "2024-06-12", {"21.58"})})}));
    add("one plan, results of two days",
        area({money({"74143"}, {spent("15356", "2024-06-12", {"20.71"}), spent("9000", "2024-05-31", {"12.14"})})}));
    add("expected part", area({money({"344961"}, {spent("84422", "2023-06-30", {"24.47"}, kinds::estimate)})}));
    add("expected none", area({money({"344961"}, {spent("0", "2023-06-30", {"0.00"}, kinds::estimate)})}));
    add("expected all", area({money({"344961"}, {spent("344961", "2023-12-31", {"100.00"}, kinds::estimate)})}));
    add("expected more than all",
        area({money({"344961"}, {spent("350000", "2023-12-31", {"101.46"}, kinds::estimate)})}));
    add("expected, no plan", area({money({}, {spent("84422", "2023-06-30", {}, kinds::estimate)})}));
    add("allocated instead of planned",
        area({with(area({money({}, {spent("1079183", "2024-01-31", {"82.20"})})}), [](StoryFacts& f) {
                  f.money[0].allocated = {*parse_plain("1312827")};
                  f.money[0].period = parse_period("2021/2023");
              }).money[0]}));
    add("allocated, expected",
        area({with(area({money({}, {spent("1079183", "2024-01-31", {"82.20"}, kinds::estimate)})}), [](StoryFacts& f) {
                  f.money[0].allocated = {*parse_plain("1312827")};
              }).money[0]}));
    add("printed rate contradicted",
        with(area({money({"134534"}, {spent("33700.719", "2024-06-12", {"25.05"})})}),
             [](StoryFacts& f) { f.money[0].spent[0].contradicted = parse_plain("25.5"); }));
    const auto paced = [&](const char* pace, bool even = false) {
        return with(area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}), [&](StoryFacts& f) {
            f.money[0].elapsed = parse_plain("44.81");
            f.money[0].pace = parse_plain(pace);
            f.money[0].even = even;
        });
    };
    add("behind", paced("-24.10"));
    add("ahead", paced("30.88"));
    add("even", paced("-4.10", true));
    add("the period is over", with(paced("-24.10"), [](StoryFacts& f) { f.money[0].elapsed = parse_plain("100"); }));
    add("the time for spending is over, money is left", with(paced("-24.10"), [](StoryFacts& f) {
            f.money[0].no_verdict = NoVerdict::time_is_over;
            f.money[0].left = "58.786,8 triệu đồng";
        }));
    add("the time for spending is over, nothing is left",
        with(paced("-24.10"), [](StoryFacts& f) { f.money[0].no_verdict = NoVerdict::time_is_over; }));
    add("an estimate has no pace",
        with(area({money({"344961"}, {spent("84422", "2023-06-30", {"24.47"}, kinds::estimate)})}),
             [](StoryFacts& f) { f.money[0].no_verdict = NoVerdict::estimated; }));
    add("the site judges whole programs only",
        with(paced("-24.10"), [](StoryFacts& f) { f.money[0].no_verdict = NoVerdict::of_part; }));
    add("the plan and the result are of two things",
        with(area({money({"344961"}, {spent("84422", "2023-06-30", {})})}),
             [](StoryFacts& f) { f.money[0].no_verdict = NoVerdict::two_things; }));
    add("printed rate contradicted, behind",
        with(paced("-24.10"), [](StoryFacts& f) { f.money[0].spent[0].contradicted = parse_plain("22"); }));
    const auto ranked = [&](int rank) {
        return with(area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}), [&](StoryFacts& f) {
            f.money[0].rank = rank;
            f.money[0].ranked = 7;
            f.money[0].siblings = 11;
        });
    };
    add("first", ranked(1));
    add("last", ranked(7));
    add("in between", ranked(3));
    add("a place among others leaves no room for the pace", with(ranked(3), [](StoryFacts& f) {
            f.money[0].elapsed = parse_plain("44.81");
            f.money[0].pace = parse_plain("-24.10");
        }));
    const auto lines = [&](std::size_t missing) {
        return with(area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}), [&](StoryFacts& f) {
            f.rows = 18;
            f.rows_without_spent = missing;
        });
    };
    add("one line without a result", lines(1));
    add("some lines without a result", lines(6));
    add("no line with a result", lines(18));
    add("a half-year", with(area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}),
                            [](StoryFacts& f) { f.money[0].period = parse_period("2024-S1"); }));
    add("a quarter",
        with(area({money({"74143"})}), [](StoryFacts& f) { f.money[0].period = parse_period("2024-Q2"); }));
    add("a month", with(area({money({"74143"})}), [](StoryFacts& f) { f.money[0].period = parse_period("2024-06"); }));
    add("a project", with(area({money({"44559"})}), [](StoryFacts& f) {
            f.money[0].program_role = ProgramRole::part;
            f.money[0].program = "tiểu dự án 1: Đầu tư hạ tầng huyện nghèo";
            f.money[0].dimensions.clear();
        }));
    add("a group of programs", with(area({money({"134534"})}), [](StoryFacts& f) {
            f.money[0].program_role = ProgramRole::group;
            f.money[0].program = "ba chương trình MTQG 2021-2025";
        }));
    const auto spread = [&](std::size_t above) {
        return with(area({money({"74143"})}), [above](StoryFacts& f) {
            f.spread = SpreadFacts{3,
                                   "đến 12/06/2024",
                                   "33,7",
                                   "134,5 tỷ đồng",
                                   *parse_plain("25.05"),
                                   "Giảm nghèo bền vững",
                                   *parse_plain("20.71"),
                                   "ba chương trình MTQG 2021-2025",
                                   *parse_plain(above == 0 ? "98" : "104"),
                                   above};
        });
    };
    add("a sum of programs, none of them above its plan", spread(0));
    add("a sum of programs, one of them above its plan", spread(1));
    add("a sum of programs, two of them above their plans", spread(2));
    add("one contradiction", with(area({money({"74143"})}), [](StoryFacts& f) { f.findings = 1; }));
    add("contradictions, some of rounding", with(area({money({"74143"})}), [](StoryFacts& f) {
            f.findings = 5;
            f.small_findings = 2;
        }));
    add("several contradictions", with(area({money({"74143"})}), [](StoryFacts& f) { f.findings = 5; }));
    add("a result, actual", with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual)}; }));
    add("a result, estimated", with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::estimate)}; }));
    add("a result, targeted", with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::target)}; }));
    add("a result that fell", with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual, "-4.67")}; }));
    add("a result that is expected to fall",
        with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::estimate, "-4.67")}; }));
    add("a target has no year before",
        with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::target, "-4.67")}; }));
    add("a plan has no year before",
        with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::plan, "-4.67")}; }));
    add("a result that rose", with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual, "4.67")}; }));
    add("a result that stayed", with(area({}), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual, "0")}; }));
    add("money and a result", with(area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}),
                                   [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual, "-4.67")}; }));
    add("money and two results",
        with(area({money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})})}), [&](StoryFacts& f) {
            f.outcomes = {outcome(kinds::target), outcome(kinds::actual), outcome(kinds::actual, "4.67")};
        }));
    add("a place is told and no result beside it",
        with(ranked(3), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual)}; }));
    add("a place among one is none", with(ranked(1), [](StoryFacts& f) { f.money[0].ranked = 1; }));
    add("a place among two", with(ranked(2), [](StoryFacts& f) { f.money[0].ranked = 2; }));
    add("even by a wide class", paced("9.00", true));
    add("ahead by a narrow class", paced("0.50"));
    add("nearly over", with(paced("-24.10"), [](StoryFacts& f) { f.money[0].elapsed = parse_plain("99.96"); }));
    add("no pace beside a contradicted rate",
        with(paced("-24.10"), [](StoryFacts& f) { f.money[0].spent[0].contradicted = parse_plain("25.5"); }));
    add("no line for a single plan", with(area({money({"74143"})}), [](StoryFacts& f) {
            f.rows = 1;
            f.rows_without_spent = 1;
        }));
    add("two plans, neither with a result", with(area({money({"74143"})}), [](StoryFacts& f) {
            f.rows = 2;
            f.rows_without_spent = 2;
        }));
    add("two results of one day, of different kinds",
        area({money({"74143"}, {spent("15356", "2024-06-12", {"20.71"}),
                                spent("16000", "2024-06-12", {"21.58"}, kinds::estimate)})}));
    add("expected, two rates",
        area({money({"4550", "4450"}, {spent("3518", "2024-01-31", {"77.32", "79.06"}, kinds::estimate)})}));
    add("spent, rates in falling order",
        area({money({"4450", "4550"}, {spent("3518", "2024-01-31", {"79.06", "77.32"})})}));
    add("nearly all spent", area({money({"74143"}, {spent("74142", "2024-12-31", {"99.99"})})}));
    add("a little more than all spent", area({money({"74143"}, {spent("74144", "2024-12-31", {"100.01"})})}));
    add("two amounts allocated", with(area({money({}, {spent("500", "2024-06-12")})}), [](StoryFacts& f) {
            f.money[0].allocated = {*parse_plain("1000"), *parse_plain("2000")};
        }));
    add("a plan of the year", with(area({money({"74143"})}), [](StoryFacts& f) {
            f.money[0].program_role = ProgramRole::plan;
            f.money[0].program = "ba chương trình MTQG 2021-2025";
        }));
    add("no program", with(area({money({"74143"})}), [](StoryFacts& f) { f.money[0].program.clear(); }));
    add("program: three areas", program({"tỉnh Điện Biên", "tỉnh Lạng Sơn", "huyện Văn Quan"}));
    add("no figures", with(area({}), [](StoryFacts& f) {
            f.figures = 0;
            f.sources.clear();
        }));
    add("one figure", with(area({}), [](StoryFacts& f) { f.figures = 1; }));
    add("figures of one report", area({}));
    add("figures of several reports", with(area({}), [](StoryFacts& f) {
            f.figures = 1234;
            f.sources.push_back("Báo cáo khác");
        }));
    add("program: no figures", with(program({}), [](StoryFacts& f) {
            f.figures = 0;
            f.sources.clear();
        }));
    add("program: one area", program({"tỉnh Điện Biên"}));
    add("program: two areas", program({"tỉnh Điện Biên", "huyện Văn Quan"}));
    add("program: many areas", program({"tỉnh Điện Biên", "tỉnh Lạng Sơn", "huyện Phong Thổ", "huyện Văn Quan"}));
    add("program: areas that spent, one date",
        program({"tỉnh Điện Biên", "huyện Văn Quan"}, {money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})}),
                                                       money({"1000"}, {spent("500", "2024-06-12", {"50.00"})})}));
    add("program: an area that spent nothing, one that allocated",
        program({"tỉnh Điện Biên", "huyện Văn Quan"}, {money({"74143"}, {spent("0", "2024-06-12", {"0.00"})}),
                                                       money({}, {spent("500", "2024-06-12", {"50.00"})})}));
    add("program: areas that spent, two dates",
        program({"tỉnh Điện Biên", "huyện Văn Quan"}, {money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})}),
                                                       money({"1000"}, {spent("500", "", {"50.00"})})}));
    add("a plan for all that the area does", with(area({money({"4704465"})}), [](StoryFacts& f) {
            f.money[0].program_role = ProgramRole::plan;
            f.money[0].program = "kế hoạch kinh tế - xã hội";
        }));
    const auto recurrent = [](MoneyFacts facts) {
        facts.dimensions = "vốn sự nghiệp, tổng các nguồn, vốn năm 2024";
        facts.capital = "vốn sự nghiệp";
        return facts;
    };
    const auto of_parts = [](MoneyFacts facts, const char* unknown) {
        facts.spent[0].parts = {0};
        facts.spent[0].unknown = *parse_plain(unknown);
        return facts;
    };
    const auto expected = [](MoneyFacts facts) {
        facts.expected = true;
        return facts;
    };
    add("a plan that is only expected",
        area({expected(money({"134534"}, {spent("33700.719", "2024-06-12", {"25.05"})}))}));
    add("a plan that is only expected, and so is the result",
        area({expected(money({"134534"}, {spent("45873", "2024-06-30", {"34.10"}, kinds::estimate)}))}));
    add("a plan that is only expected, nothing spent",
        area({expected(money({"134534"}, {spent("0", "2024-06-12", {"0"})}))}));
    add("program: an area that spent of a plan that is only expected",
        program({"huyện Văn Quan"}, {expected(money({"134534"}, {spent("33700.719", "2024-06-12", {"25.05"})}))}));
    add("another kind, its plan only expected",
        area({money({"74143"}), recurrent(expected(money({"60596"}, {spent("678.283", "2024-06-10", {"1.12"})})))}));
    add("two plans, of which one is only expected", area({expected(money({"134534", "122334"}))}));
    const MoneyFacts first = money({"134534"}, {spent("33700.719", "2024-06-12", {"25.05"})});
    const auto beside = [&](MoneyFacts second) { return area({first, recurrent(std::move(second))}); };
    add("another kind of capital", beside(of_parts(money({"60596"}, {spent("678.283", "2024-06-10", {"1.12"})}), "0")));
    add("another kind, of parts of which not all have a result",
        beside(of_parts(money({"52720"}, {spent("46590", "2024-01-31", {"88.37"})}), "1832")));
    add("another kind, nothing spent", beside(money({"60596"}, {spent("0", "", {"0.00"})})));
    add("another kind, expected",
        beside(money({"60596"}, {spent("678.283", "2024-06-30", {"1.12"}, kinds::estimate)})));
    add("another kind, expected none", beside(money({"60596"}, {spent("0", "2024-06-30", {"0"}, kinds::estimate)})));
    add("another kind, not stated", beside(money({"60596"})));
    add("another kind, no plan", beside(money({}, {spent("678.283", "2024-06-10")})));
    add("another kind, two plans and two rates",
        beside(money({"4550", "4450"}, {spent("3518", "2024-01-31", {"77.32", "79.06"})})));
    add("another kind, stated twice",
        beside(money({"4550"}, {spent("3518", "2024-01-31", {"77.32"}), spent("3618", "2024-01-31", {"79.52"})})));
    add("another kind, an older result beside it",
        beside(money({"4550"}, {spent("3518", "2024-01-31", {"77.32"}), spent("3018", "2023-12-31", {"66.33"})})));
    add("another kind, allocated", with(beside(money({}, {spent("500", "2024-06-12", {"50.00"})})),
                                        [](StoryFacts& f) { f.money[1].allocated = {*parse_plain("1000")}; }));
    add("of all kinds each, and the whole of parts",
        with(area({of_parts(money({"174177"}, {spent("167938", "2024-01-31", {"96.42"})}), "1832")}),
             [&](StoryFacts& f) {
                 f.money[0].of_which = {money({"121457"}, {spent("121348", "2024-01-31", {"99.91"})}),
                                        recurrent(money({"52720"}, {spent("46590", "2024-01-31", {"88.37"})}))};
             }));
    add("of all kinds each, which contradict the whole",
        with(area({money({"174177"}, {spent("167938", "2024-01-31", {"96.42"})})}), [&](StoryFacts& f) {
            f.money[0].of_which = {money({"121457"}, {spent("121348", "2024-01-31", {"99.91"})}),
                                   recurrent(money({"52720"}, {spent("46590", "2024-01-31", {"88.37"})}))};
            f.money[0].apart = "167.000 triệu đồng";
        }));
    add("of all kinds each, whose plans contradict that of the whole",
        with(area({money({"411351"}, {spent("309335", "2024-01-31", {"75.20"})})}), [&](StoryFacts& f) {
            f.money[0].of_which = {money({"358923"}, {spent("272596", "2024-01-31", {"75.95"})}),
                                   recurrent(money({"54427"}, {spent("36739", "2024-01-31", {"67.50"})}))};
            f.money[0].plans_apart = "413.350 triệu đồng";
        }));
    add("the whole of parts, all of them known",
        area({of_parts(money({"60596"}, {spent("678.283", "2024-06-10", {"1.12"})}), "0")}));
    add("two kinds together", with(beside(money({"65466"}, {spent("300", "2024-06-12", {"0.46"})})), [](StoryFacts& f) {
            f.together = money({"200000"}, {spent("34000.719", "2024-06-12", {"17.00"})});
        }));
    add("other sums are named", with(area({first}), [](StoryFacts& f) {
            f.left_out = {"vốn năm 2022 kéo dài", "vốn năm 2023 kéo dài"};
        }));
    add("of many other sums some are named",
        with(area({first}), [](StoryFacts& f) { f.left_out = {"a", "b", "c", "d", "e", "f"}; }));
    add("nothing is known of the other kind of capital",
        with(area({first}), [](StoryFacts& f) { f.absent_capital = "vốn sự nghiệp"; }));
    add("other programs have money, too",
        with(area({first}), [](StoryFacts& f) { f.other_programs = {"kế hoạch kinh tế - xã hội"}; }));
    add("what other sums there are comes before what came of it",
        with(beside(money({"60596"})), [&](StoryFacts& f) { f.outcomes = {outcome(kinds::actual)}; }));
    const auto grown = [&](const char* value, Kind kind) {
        return with(area({}), [&](StoryFacts& f) {
            f.outcomes = {outcome(kind)};
            f.outcomes[0].indicator = "Tổng sản phẩm trên địa bàn";
            f.outcomes[0].growth = parse_plain(value);
        });
    };
    add("a growth", grown("5", kinds::actual));
    add("a growth that is expected", grown("5", kinds::estimate));
    add("a growth below zero", grown("-5", kinds::actual));
    add("a growth below zero that is expected", grown("-5", kinds::estimate));
    add("a growth that is set", grown("5", kinds::target));
    add("a result of another day than the last", with(area({}), [&](StoryFacts& f) {
            f.outcomes = {outcome(kinds::estimate)};
            f.outcomes[0].as_of = parse_date("2023-11-30");
        }));
    add("what does not change with time", with(area({}), [&](StoryFacts& f) {
            f.outcomes = {outcome(kinds::actual), outcome(kinds::actual)};
            f.outcomes[0].period.reset();
            f.outcomes[1].period.reset();
            f.outcomes[1].as_of = parse_date("2023-11-30");
        }));
    add("program: with parts and the nation", with(program({"tỉnh Điện Biên", "huyện Văn Quan"}), [](StoryFacts& f) {
            f.has_parts = true;
            f.whole = "cả nước";
        }));
    add("program: different sums of one day, and there are more",
        with(program({"tỉnh Điện Biên", "huyện Văn Quan"},
                     {of_parts(money({"74143"}, {spent("15356.169", "2024-06-12", {"20.71"})}), "10"),
                      recurrent(money({"1000"}, {spent("500", "2024-06-12", {"50.00"})}))}),
             [](StoryFacts& f) { f.more_money = true; }));
    return all;
}

}  // namespace

TEST_CASE("At the head of a page stand as many sentences as have eighty words, and the first in any case") {
    const auto of = [](std::size_t words) {
        std::string sentence = "a";
        for (std::size_t i = 1; i < words; ++i) {
            sentence += " a";
        }
        return sentence;
    };
    CHECK(sentences_of_head({}) == 0);
    CHECK(sentences_of_head({of(30), of(30), of(20)}) == 3);
    CHECK(sentences_of_head({of(30), of(30), of(21)}) == 2);
    CHECK(sentences_of_head({of(100), of(1)}) == 1);
    CHECK(sentences_of_head({of(79), of(2), of(1)}) == 1);  // what follows one that is left out is left out, too
}

TEST_CASE("Pages tell what they say in whole sentences, in every situation and both languages") {
    const Words& patterns = *theme_words();
    const Formatter vi(patterns, vietnamese);
    const Formatter en(patterns, english);
    std::string told;
    const auto all = cases();
    CHECK(all.size() >= 40);
    for (const Case& situation : all) {
        told += "# " + situation.name + "\n";
        for (const Formatter* format : {&vi, &en}) {
            const StoryFacts facts = format == &vi ? situation.facts : in_english(situation.facts);
            std::string line;
            for (const std::string& sentence : tell(facts, patterns, *format)) {
                INFO(situation.name << ": " << sentence);
                CHECK(sentence.find('{') == std::string::npos);
                CHECK(sentence.find("  ") == std::string::npos);
                CHECK(sentence.ends_with('.'));
                line += (line.empty() ? "" : " ") + sentence;
            }
            CHECK_FALSE(line.empty());
            told += line + "\n";
        }
        told += "\n";
    }
    CHECK(told == approved("story", told));
}

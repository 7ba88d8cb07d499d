// SPDX-License-Identifier: MIT
// The facts behind the sentences at the head of a page: which line is told, what was spent of it by when, what place it
// has among the others, and what came of it.
#include "render/words/story_facts.hpp"

#include "base/files.hpp"
#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

const std::string district_file = "data/observations/huyen-2024.csv";

// The pages of tests/sites/pages with other figures of the districts.
Pages with_districts(const std::string& rows) {
    const SmallSite site("pages");
    site.write(district_file, heading_vi + rows);
    site.write("data/explanations.json", R"({"explanations": []})");
    return Pages(site);
}

std::string plan(const std::string& area, const std::string& value) {
    return area + ",gnbv,assigned,,total,total,2024,2024,,plan," + value + ",million_vnd,,1/" + value + ",\n";
}
std::string spent(const std::string& area, const std::string& value, const std::string& day = "2024-06-30",
                  const std::string& kind = "actual") {
    return area + ",gnbv,disbursed,,total,total,2024,2024," + day + "," + kind + "," + value + ",million_vnd,,1,\n";
}
std::string poverty(const std::string& area, const std::string& period, const std::string& kind,
                    const std::string& value, const std::string& note = "") {
    return area + ",gnbv,poverty_rate,,,,," + period + ",," + kind + ",\"" + value + "\",percent,,2," + note + "\n";
}

const std::string green = "areas/98-thu-nghiem/980-song-xanh/";
const std::string red = "areas/98-thu-nghiem/981-nui-do/";
const std::string high = "areas/98-thu-nghiem/982-dong-cao/";

StoryFacts facts(const Pages& pages, const std::string& path, Language language = vietnamese) {
    return pages.with(path, language, [](const PageContext& context) { return story_facts(context); });
}

MoneyFacts money(const Pages& pages, const std::string& path) {
    const StoryFacts all = facts(pages, path);
    REQUIRE(all.money.size() == 1);
    return all.money.front();
}

std::string written(const std::vector<Decimal>& values) {
    std::string text;
    for (const Decimal value : values) {
        text += (text.empty() ? "" : " ") + to_string(value);
    }
    return text;
}

}  // namespace

TEST_CASE("A place is told where nobody shares it") {
    const Pages pages = with_districts(plan("980", "2.000") + spent("980", "500") + plan("981", "4.000") +
                                       spent("981", "3.000") + plan("982", "1.000") + spent("982", "500"));
    CHECK(money(pages, red).rank == 1);
    CHECK(money(pages, red).ranked == 3);
    CHECK(money(pages, red).siblings == 4);
    CHECK(money(pages, high).rank == 2);
    CHECK(money(pages, green).rank == 3);
    CHECK(pages.page(high).story().find("đứng thứ 2, tính từ cao xuống, trong 3 đơn vị") != std::string::npos);
}

TEST_CASE("A place that is shared is not told though others keep theirs") {
    const Pages pages = with_districts(plan("980", "2.000") + spent("980", "1.000") + plan("981", "4.000") +
                                       spent("981", "2.000") + plan("982", "1.000") + spent("982", "100"));
    CHECK_FALSE(money(pages, green).rank);
    CHECK_FALSE(money(pages, red).rank);
    CHECK(money(pages, high).rank == 3);
    CHECK(pages.page(green).story().find("cao nhất") == std::string::npos);
    CHECK(pages.page(high).story().find("thấp nhất trong 3 đơn vị") != std::string::npos);
}

TEST_CASE("A place is not told of figures of another day or of another kind") {
    const Pages pages =
        with_districts(plan("980", "2.000") + spent("980", "500") + spent("980", "900", "2024-09-30") +
                       plan("981", "4.000") + spent("981", "3.000") + spent("981", "3.900", "2024-12-31", "estimate") +
                       plan("982", "1.000") + spent("982", "500"));
    // The newest result of 980 is of September, when no other has one; that of 981 is of June.
    CHECK_FALSE(money(pages, green).rank);
    CHECK(money(pages, red).rank == 1);
    CHECK(to_string(money(pages, green).spent.front().value) == "900");
    CHECK(to_string(money(pages, red).spent.front().value) == "3000");
}

TEST_CASE("A line has what the sources state of it in the words of a sentence") {
    const Pages pages = with_districts(plan("980", "2.000") + spent("980", "500"));
    const StoryFacts vi = facts(pages, green);
    CHECK(vi.about == StoryFacts::About::area);
    CHECK(vi.name == "huyện Sông Xanh");
    CHECK(vi.figures == 2);
    CHECK(vi.findings == 0);
    CHECK(vi.sources == std::vector<std::string>{"Báo cáo các huyện"});
    CHECK(vi.rows == 0);  // the list of programs says it
    const MoneyFacts& line = vi.money.at(0);
    CHECK(line.area == "huyện Sông Xanh");
    CHECK(line.program == "Giảm nghèo");
    CHECK(line.program_role == ProgramRole::program);
    CHECK(line.dimensions == "tổng các loại vốn, tổng các nguồn, vốn năm 2024");
    CHECK(line.unit == "triệu đồng");
    CHECK(to_string(*line.period) == "2024");
    CHECK(written(line.assigned) == "2000");
    CHECK(line.allocated.empty());
    CHECK(line.spent.size() == 1);
    CHECK(written(line.spent[0].rates) == "25.000000");
    CHECK_FALSE(line.spent[0].contradicted);
    // 182 of the 366 days of 2024 have passed at the end of 30 June.
    CHECK(to_string(*line.elapsed) == "49.726776");
    CHECK(to_string(*line.pace) == "-24.726776");
    CHECK_FALSE(line.rank);
    const StoryFacts en = facts(pages, green, english);
    CHECK(en.name == "Sông Xanh District");
    CHECK(en.money.at(0).area == "Sông Xanh District");
    CHECK(en.money.at(0).dimensions == "all kinds of capital, all funds, funds of 2024");
}

TEST_CASE("A pace is told of a result with a day and one rate only") {
    CHECK_FALSE(money(with_districts(plan("980", "2.000") + spent("980", "500", "")), green).pace);
    CHECK_FALSE(
        money(with_districts(plan("980", "2.000") + spent("980", "500", "2024-06-30", "estimate")), green).pace);
    CHECK_FALSE(money(with_districts(plan("980", "2.000") + plan("980", "2.500") + spent("980", "500")), green).pace);
    CHECK(money(with_districts(plan("980", "2.000") + spent("980", "2.000", "2024-12-31")), green).elapsed ==
          Decimal{100, 0});
}

TEST_CASE("Two plans are both told and one that is repeated is told once") {
    const Pages two = with_districts(plan("980", "2.000") + plan("980", "2.500") + spent("980", "500"));
    CHECK(written(money(two, green).assigned) == "2000 2500");
    CHECK(written(money(two, green).spent.at(0).rates) == "25.000000 20.000000");
    CHECK_FALSE(money(two, green).rank);
    const std::string twice = "980,gnbv,assigned,,total,total,2024,2024,,plan,2.000,million_vnd,,9,\n";
    CHECK(written(money(with_districts(plan("980", "2.000") + twice + spent("980", "500")), green).assigned) == "2000");
}

TEST_CASE("The newest result comes before older ones and results before what is expected") {
    const MoneyFacts line = money(with_districts(plan("980", "2.000") + spent("980", "100", "2024-03-31") +
                                                 spent("980", "500") + spent("980", "1.900", "2024-12-31", "estimate")),
                                  green);
    REQUIRE(line.spent.size() == 3);
    CHECK(to_string(line.spent[0].value) == "500");
    CHECK(to_string(line.spent[1].value) == "100");
    CHECK(to_string(line.spent[2].value) == "1900");
    CHECK(line.spent[2].kind == kinds::estimate);
    CHECK(written(line.spent[2].rates) == "95.000000");
}

TEST_CASE("What a report does not state of spending is told as missing and what it plans to spend is no result") {
    const std::string blank =
        "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,actual,,million_vnd,,1,not_reported\n";
    const std::string target = "980,gnbv,disbursed,,total,total,2024,2024,,target,2.000,million_vnd,,1,\n";
    const Pages pages = with_districts(plan("980", "2.000") + blank + target);
    CHECK(money(pages, green).spent.empty());
    CHECK(pages.page(green).story().find("Báo cáo không nêu số đã giải ngân của khoản vốn này.") != std::string::npos);
}

TEST_CASE("What was allocated stands in for a plan that is not stated") {
    const std::string allocated = "980,gnbv,allocated,,total,total,2024,2024,,plan,2.000,million_vnd,,1,\n";
    const std::string more = "980,gnbv,allocated,,total,total,2024,2024,,plan,4.000,million_vnd,,3,\n";
    const std::string elsewhere =
        "980,gnbv,allocated,,investment,total,2024,2024,,plan,9.000,million_vnd,,1,\n" +
        std::string("980,gnbv,allocated,,total,central,2024,2024,,plan,9.001,million_vnd,,1,\n") +
        "980,gnbv,allocated,,total,total,2023/2024,2024,,plan,9.002,million_vnd,,1,\n" +
        "980,gnbv.1,allocated,,total,total,2024,2024,,plan,9.003,million_vnd,,1,\n" +
        "980,gnbv,allocated,transport,total,total,2024,2024,,plan,9.004,million_vnd,,1,\n" +
        "980,gnbv,allocated,,total,total,2024,2024-S1,,plan,9.005,million_vnd,,1,\n";
    const MoneyFacts one = money(with_districts(allocated + elsewhere + spent("980", "500")), green);
    CHECK(one.assigned.empty());
    CHECK(written(one.allocated) == "2000");
    CHECK(written(one.spent.at(0).rates) == "25.000000");
    CHECK(to_string(*one.pace) == "-24.726776");
    const MoneyFacts two = money(with_districts(allocated + more + spent("980", "500")), green);
    CHECK(written(two.allocated) == "2000 4000");
    CHECK(two.spent.at(0).rates.empty());
    const MoneyFacts planned = money(with_districts(plan("980", "1.000") + allocated + spent("980", "500")), green);
    CHECK(planned.allocated.empty());
    CHECK(written(planned.spent.at(0).rates) == "50.000000");
    // The figure at the head of the page says what it is a part of.
    const auto head = [&](const std::string& rows) { return with_districts(rows + spent("980", "500")).page(green); };
    CHECK(head(allocated).at("heroes.0.plan_note") == "đã phân bổ");
    CHECK(head(allocated).at("heroes.0.plan_at_href").find("/nguon/") != std::string::npos);
    CHECK(head(allocated).at("heroes.0.spent_at_href").find("/nguon/") != std::string::npos);
    CHECK(head(allocated).at("heroes.0.plan_at_href") != head(allocated).at("heroes.0.spent_at_href"));
    CHECK(head(allocated).at("heroes.0.rate") == "25,0\u00a0%");
    CHECK(head(allocated + more).at("heroes.0.plan") == "?");
    CHECK(head(plan("980", "1.000")).at("heroes.0.plan_note").empty());
    // Its row in the table says so, too, and what follows from it.
    const auto table = [&](const std::string& rows) {
        return with_districts(rows + elsewhere + spent("980", "500")).page(green + "gnbv/");
    };
    const std::string row = "money_groups.0.money_rows.0.";
    const PageData stated = table(allocated);
    CHECK(stated.each(row + "assigned", "qualifier") == "đã phân bổ");
    CHECK(stated.each(row + "assigned", "value") == "2.000");
    CHECK(stated.each(row + "rate", "value") == "25,00\u00a0%");
    CHECK(stated.each(row + "undisbursed", "value") == "1.500");
    CHECK(stated.at(row + "rate.0.inputs.1.label") == "Vốn phân bổ");
    CHECK(stated.at(row + "bar_width") == "25.0");
    CHECK(table(allocated + more).each(row + "assigned", "value") == "2.000 | 4.000");
    CHECK(table(allocated + more).each(row + "rate", "value").empty());
    CHECK(table(plan("980", "1.000") + allocated).each(row + "assigned", "value") == "1.000");
}

TEST_CASE("An area with figures says where none of them is of money, but not what holds all others") {
    CHECK(facts(with_districts(poverty("980", "2023", "actual", "20")), green).lacks_money);
    CHECK_FALSE(
        facts(with_districts(poverty("980", "2023", "actual", "20") + plan("980", "2.000")), green).lacks_money);
    CHECK_FALSE(facts(with_districts(poverty("980", "2023", "actual", "20")), green + "gnbv/").lacks_money);
    CHECK_FALSE(facts(with_districts(poverty("VN", "2023", "actual", "20")), "areas/VN-viet-nam/").lacks_money);
    CHECK(with_districts(poverty("980", "2023", "actual", "20"))
              .page(green)
              .story()
              .find("Các báo cáo ở đây không nêu huyện Sông Xanh được giao") != std::string::npos);
}

TEST_CASE("Of a part of a program the site says that it judges whole programs only") {
    const auto part = [](std::string row) { return row.replace(row.find(",gnbv,"), 6, ",gnbv.1,"); };
    const auto told = [&](const std::string& day, const char* kind) {
        return money(with_districts(part(plan("980", "2.000")) + part(spent("980", "500", day, kind))), green)
            .no_verdict;
    };
    CHECK(told("2024-06-30", "actual") == NoVerdict::of_part);
    CHECK(told("2024-06-30", "estimate") == NoVerdict::estimated);
    CHECK(told("2025-01-31", "actual") == NoVerdict::time_is_over);
    CHECK(money(with_districts(plan("980", "2.000") + spent("980", "500")), green).no_verdict == NoVerdict::none);
    CHECK(money(with_districts(part(plan("980", "2.000")) + part(plan("980", "3.000")) + part(spent("980", "500"))),
                green)
              .no_verdict == NoVerdict::none);
}

TEST_CASE("A printed percentage that does not fit is told beside the one that the figures give") {
    const std::string row = "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,actual,500,million_vnd,26,1,\n";
    const Pages pages = with_districts(plan("980", "2.000") + row);
    CHECK(to_string(*money(pages, green).spent.at(0).contradicted) == "26");
    CHECK(pages.page(green).story().find(
              "Báo cáo ghi tỷ lệ 26\u00a0%, nhưng tính từ chính các số của báo cáo thì được 25,00\u00a0%.") !=
          std::string::npos);
    const std::string fits = "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,actual,500,million_vnd,25,1,\n";
    CHECK_FALSE(money(with_districts(plan("980", "2.000") + fits), green).spent.at(0).contradicted);
    // Another contradiction says nothing about the percentage.
    const std::string over = "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,actual,2.500,million_vnd,125,1,\n";
    const Pages too_much = with_districts(plan("980", "2.000") + over);
    CHECK(facts(too_much, green).findings == 1);
    CHECK_FALSE(money(too_much, green).spent.at(0).contradicted);
}

TEST_CASE("Of several lines that of the whole program is told and of those the newest and of those the whole") {
    const auto told = [](const std::string& rows) { return money(with_districts(rows), green); };
    const std::string project =
        "980,gnbv.1,assigned,,total,total,2024,2024,,plan,9.000,million_vnd,,1,\n"
        "980,gnbv.1,disbursed,,total,total,2024,2024,2024-06-30,actual,10,million_vnd,,1,\n";
    const std::string old =
        "980,gnbv,assigned,,total,total,2023,2023,,plan,8.000,million_vnd,,1,\n"
        "980,gnbv,disbursed,,total,total,2023,2023,2023-06-30,actual,10,million_vnd,,1,\n";
    CHECK(told(project + plan("980", "2.000")).program == "Giảm nghèo");
    CHECK(told(old + plan("980", "2.000")).period->year == 2024);
    const std::string investment = "980,gnbv,assigned,,investment,total,2024,2024,,plan,1.500,million_vnd,,1,\n";
    const std::string recurrent = "980,gnbv,assigned,,recurrent,total,2024,2024,,plan,1.600,million_vnd,,1,\n";
    const std::string of_investment =
        "980,gnbv,disbursed,,investment,total,2024,2024,2024-06-30,actual,30,million_vnd,,1,\n";
    CHECK(written(told(investment + recurrent + plan("980", "1.700")).assigned) == "1700");
    // A plan without a result is told, and beside it what is known of its part.
    const MoneyFacts part = told(plan("980", "1.550") + investment + of_investment);
    CHECK(written(part.assigned) == "1550");
    CHECK(part.spent.empty());
    REQUIRE(part.of_which.size() == 1);
    CHECK(part.of_which[0].capital == "vốn đầu tư phát triển");
    CHECK(to_string(part.of_which[0].spent.at(0).value) == "30");
    // What contradicts the whole is no part of it.
    const auto apart = [&](const std::string& rest) {
        const std::string of_plan = "980,gnbv,assigned,,recurrent,total,2024,2024,,plan,50,million_vnd,,1,\n";
        const std::string whole = "980,gnbv,disbursed,,total,total,2024,2024,2024-06-30,actual,90,million_vnd,,1,\n";
        return told(plan("980", "1.550") + whole + investment + of_investment + of_plan +
                    "980,gnbv,disbursed,,recurrent,total,2024,2024,2024-06-30,actual," + rest + ",million_vnd,,1,\n")
            .apart;
    };
    CHECK(apart("60").empty());
    CHECK(apart("40") == "70 triệu đồng");
    // The same of what the parts were given.
    const auto plans_apart = [&](const std::string& rest) {
        return told(plan("980", "1.550") + investment + "980,gnbv,assigned,,recurrent,total,2024,2024,,plan," + rest +
                    ",million_vnd,,1,\n")
            .plans_apart;
    };
    CHECK(plans_apart("50").empty());
    CHECK(plans_apart("70") == "1.570 triệu đồng");
    // Both kinds are told; the one that has a result comes first.
    const auto both = [&](const std::string& rows) { return facts(with_districts(rows), green).money; };
    REQUIRE(both(investment + recurrent).size() == 2);
    CHECK(both(investment + recurrent)[0].capital == "vốn đầu tư phát triển");
    CHECK(both(investment + recurrent)[1].capital == "vốn sự nghiệp");
    const std::string of_recurrent =
        "980,gnbv,disbursed,,recurrent,total,2024,2024,2024-06-30,actual,40,million_vnd,,1,\n";
    CHECK(both(investment + recurrent + of_recurrent)[0].capital == "vốn sự nghiệp");
    // A part of the money by sector is not told as if it were the whole.
    const std::string sector = "980,gnbv,assigned,transport,total,total,2024,2024,,plan,9.000,million_vnd,,1,\n";
    CHECK(written(told(sector + plan("980", "2.000")).assigned) == "2000");
    CHECK(facts(with_districts(sector), green).money.empty());
}

TEST_CASE("Rows of the table with a plan and no result are counted as they stand there") {
    const Pages pages =
        with_districts(plan("980", "2.000") + spent("980", "500") +
                       "980,gnbv,assigned,,investment,total,2024,2024,,plan,1.500,million_vnd,,1,\n"
                       "980,gnbv.1,assigned,,total,total,2024,2024,,plan,900,million_vnd,,1,\n"
                       "980,gnbv.2,assigned,,total,total,2024,2024,,plan,,million_vnd,,1,not_reported\n"
                       "980,ntm,assigned,,total,total,2024,2024,,plan,700,million_vnd,,1,\n"
                       "980,ntm,disbursed,,total,total,2024,2024,2024-06-30,actual,,million_vnd,,1,not_reported\n");
    // On the page of an area stands of whole programs what its list has not, on that of the area by program all.
    CHECK(facts(pages, green).rows == 1);
    CHECK(facts(pages, green).rows_without_spent == 1);
    const std::string by_program = std::string(green) + "gnbv/";
    CHECK(facts(pages, by_program.c_str()).rows == 2);
    CHECK(facts(pages, by_program.c_str()).rows_without_spent == 1);
    CHECK(pages.page(by_program)
              .story()
              .find("Trong 2 dòng có kế hoạch vốn của các năm đã có kết quả ở bảng Kế hoạch vốn và giải ngân của trang "
                    "này, một dòng không có số giải ngân.") != std::string::npos);
    // A line with results of two days stands on two rows.
    const Pages twice = with_districts(plan("980", "2.000") + spent("980", "500") + spent("980", "400", "2024-05-31"));
    CHECK(facts(twice, by_program.c_str()).rows == 2);
    CHECK(facts(twice, by_program.c_str()).rows_without_spent == 0);
}

TEST_CASE("A result that fell is told to have fallen and one that rose to have risen") {
    const Pages pages =
        with_districts(poverty("980", "2022", "actual", "30,5") + poverty("980", "2023", "actual", "28,25") +
                       poverty("981", "2022", "actual", "28,25") + poverty("981", "2023", "actual", "30,5") +
                       poverty("982", "2022", "actual", "30,5") + poverty("982", "2023", "actual", "30,5"));
    const OutcomeFacts fell = facts(pages, green).outcomes.at(0);
    CHECK(fell.indicator == "Tỷ lệ hộ nghèo");
    CHECK(fell.value == "28,25\u00a0%");
    CHECK(to_string(*fell.period) == "2023");
    CHECK(fell.kind == kinds::actual);
    CHECK(to_string(*fell.change) == "-2.25");
    CHECK(fell.change_text == "2,25 điểm %");
    CHECK(pages.page(green).story().starts_with(
        "Tỷ lệ hộ nghèo năm 2023 là 28,25\u00a0%, giảm 2,25 điểm % so với năm trước."));
    CHECK(pages.page(green, english)
              .story()
              .starts_with("Poverty rate, 2023: 28.25%, down 2.25 pp from the year before."));
    CHECK(to_string(*facts(pages, red).outcomes.at(0).change) == "2.25");
    CHECK(pages.page(red).story().starts_with(
        "Tỷ lệ hộ nghèo năm 2023 là 30,5\u00a0%, tăng 2,25 điểm % so với năm trước."));
    CHECK(pages.page(high).story().starts_with("Tỷ lệ hộ nghèo năm 2023 là 30,5\u00a0%, không đổi so với năm trước."));
}

TEST_CASE("Of one statistic results come before estimates and estimates before targets and then the newest") {
    const auto told = [](const std::string& rows) {
        const auto outcomes = facts(with_districts(rows), green).outcomes;
        REQUIRE(outcomes.size() == 1);
        return outcomes[0].value;
    };
    const std::string target = poverty("980", "2025", "target", "20");
    const std::string plan_only = poverty("980", "2025", "plan", "21");
    const std::string estimate = poverty("980", "2024", "estimate", "25");
    const std::string actual = poverty("980", "2023", "actual", "28");
    const std::string older = poverty("980", "2022", "actual", "30");
    CHECK(told(target) == "20\u00a0%");
    CHECK(told(target + estimate) == "25\u00a0%");
    CHECK(told(target + estimate + actual + older) == "28\u00a0%");
    CHECK(told(older + actual + estimate) == "28\u00a0%");
    CHECK(told(plan_only) == "21\u00a0%");
    CHECK(told(poverty("980", "2023", "actual", "28", "about")) == "khoảng 28\u00a0%");
    CHECK(told(poverty("980", "2023", "actual", "28", "in_words")) == "28\u00a0%");
}

TEST_CASE("Beside money one result is told and without money two") {
    const std::string households = "980,gnbv,poor_households,,,,,2023,,actual,1.200,household,,2,\n";
    const std::string communes = "980,ntm,ntm_communes,,,,,2023,,actual,5,commune,,2,\n";
    const std::string rate = poverty("980", "2023", "actual", "28");
    const Pages bare = with_districts(communes + households + rate);
    const auto without = facts(bare, green).outcomes;
    REQUIRE(without.size() == 2);
    CHECK(without[0].value == "28\u00a0%");
    CHECK(without[1].value == "1.200 hộ");
    const auto beside = facts(with_districts(communes + households + rate + plan("980", "2.000")), green).outcomes;
    REQUIRE(beside.size() == 1);
    CHECK(beside[0].value == "28\u00a0%");
}

TEST_CASE("Of other results that are of several times the newest is told, whichever stands first") {
    const std::string works =
        "980,ntm,works,,,,,2021,,actual,3,work,,2,\n"
        "980,ntm,works,,,,,2023,,actual,5,work,,2,\n"
        "980,ntm,works,,,,,2022,,actual,4,work,,2,\n";
    const auto outcomes = facts(with_districts(works), green).outcomes;
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes[0].value.starts_with("5 "));
}

TEST_CASE("A page with other results tells of its first ones and of no plans") {
    const std::string works =
        "980,gnbv.1,works,,,,,2023,,plan,99,work,,2,\n"
        "980,gnbv.1,works,,,,,2023,,actual,,work,,2,not_reported\n"
        "980,gnbv.1,works,transport,,,,2023,,actual,12,project,,2,about\n"
        "980,gnbv.1,works,transport.completed,,,,2023,,estimate,7,work,,2,\n"
        "980,gnbv.1,works,,,,,2022,,actual,3,work,,2,\n";
    const Pages pages = with_districts(works);
    const auto outcomes = facts(pages, green).outcomes;
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].indicator == "Số công trình (giao thông, dự án 1: Hạ tầng)");
    CHECK(outcomes[0].value == "khoảng 12 dự án");
    CHECK(outcomes[0].kind == kinds::actual);
    CHECK(outcomes[1].indicator == "Số công trình (giao thông: hoàn thành, dự án 1: Hạ tầng)");
    CHECK(outcomes[1].value == "7 công trình");
    CHECK(outcomes[1].kind == kinds::estimate);
    const auto en = facts(pages, green, english).outcomes;
    CHECK(en.at(0).indicator == "Works (transport, Project 1: Infrastructure)");
    CHECK(en.at(0).value == "about 12 projects");
    // Beside one of the statistics of the front page only one more.
    const auto one_more = facts(with_districts(works + poverty("980", "2023", "actual", "28")), green).outcomes;
    REQUIRE(one_more.size() == 2);
    CHECK(one_more[0].value == "28\u00a0%");
    CHECK(one_more[1].value == "khoảng 12 dự án");
    // A page with money leaves them out.
    CHECK(facts(with_districts(works + plan("980", "2.000")), green).outcomes.empty());
}

TEST_CASE("A program tells of the areas that report and of two of them what they spent") {
    const StoryFacts all = facts(the_pages(), "programs/gnbv/");
    CHECK(all.about == StoryFacts::About::program);
    CHECK(all.name == "chương trình Giảm nghèo");
    CHECK(all.areas ==
          std::vector<std::string>{"tỉnh Thử Nghiệm", "huyện Đồng Cao", "huyện Núi Đỏ", "huyện Sông Xanh"});
    REQUIRE(all.money.size() == 2);
    CHECK(all.money[0].area == "tỉnh Thử Nghiệm");
    CHECK(all.money[1].area == "huyện Đồng Cao");
    CHECK(all.outcomes.empty());
    CHECK(all.sources.size() == 3);
    CHECK(all.findings == 3);
    CHECK(facts(the_pages(), "programs/gnbv/", english).name == "Poverty reduction");
    CHECK(facts(the_pages(), "programs/gnbv/gnbv.1/").name == "dự án 1: Hạ tầng");
    CHECK(facts(the_pages(), "programs/gnbv/gnbv.1/", english).name == "Project 1: Infrastructure");
    CHECK(facts(the_pages(), "programs/mtqg/").name == "các chương trình MTQG");
    CHECK(facts(the_pages(), "programs/mtqg/", english).name == "the National Target Programs");
    CHECK(facts(the_pages(), "programs/ktxh/", english).name == "the Economic plan");
    // The nation is no area among others.
    CHECK(facts(the_pages(), "programs/ktxh/").areas == std::vector<std::string>{"tỉnh Thử Nghiệm"});
}

TEST_CASE("A program leaves out areas whose money is expected or has two rates") {
    const Pages pages =
        with_districts(plan("980", "2.000") + spent("980", "500", "2024-06-30", "estimate") + plan("981", "4.000") +
                       plan("981", "5.000") + spent("981", "3.000") + plan("982", "1.000") + spent("982", "500"));
    const StoryFacts all = facts(pages, "programs/gnbv/");
    REQUIRE(all.money.size() == 2);
    CHECK(all.money[1].area == "huyện Đồng Cao");
    CHECK(to_string(all.money[1].spent.front().value) == "500");
}

TEST_CASE("A program says that there is more money where any of its page is not told") {
    const auto more = [](const auto& change) {
        HandMade page;
        page.subject.kind = PageKind::program;
        page.subject.path = "chuong-trinh/gnbv/";
        page.subject.program = 0;
        HeadLine line;
        line.area = 0;
        line.program = 0;
        line.source = 0;
        line.assigned = {Decimal{100, 0}};
        HeadResult result;
        result.value = Decimal{25, 0};
        result.rates = {Decimal{25, 0}};
        line.results = {result};
        page.subject.head.money.emplace_back();
        page.subject.head.money[0].lines = {line};
        change(page.subject.head);
        return page.with(vietnamese, [](const PageContext& context) { return story_facts(context).more_money; });
    };
    CHECK_FALSE(more([](Head&) {}));
    CHECK(more([](Head& head) { head.more_money = true; }));
    CHECK(more([](Head& head) { head.money[0].left_out.emplace_back(); }));
    CHECK(more([](Head& head) { head.money[0].lines[0].of_which = head.money[0].lines; }));
    CHECK(more([](Head& head) { head.money[0].lines[0].results.clear(); }));
    CHECK(more([](Head& head) { head.money[0].lines[0].results[0].kind = kinds::estimate; }));
    CHECK(more([](Head& head) { head.money[0].lines[0].results[0].rates.push_back(Decimal{20, 0}); }));
    // Once more is known to be there, a later sum that is told whole changes nothing.
    CHECK(more([](Head& head) {
        head.money.push_back(head.money[0]);
        head.money[0].left_out.emplace_back();
    }));
}

TEST_CASE("The nation has its article in English and an abbreviation keeps its capitals") {
    CHECK(facts(the_pages(), "areas/VN-viet-nam/").name == "cả nước");
    CHECK(facts(the_pages(), "areas/VN-viet-nam/", english).name == "the whole country");
    const SmallSite site("pages");
    site.write("data/breakdowns.json",
               R"({"breakdowns": [{"id": "transport", "name": {"vi": "GTNT xã", "en": "ZZ roads"}, "parent": null},
                  {"id": "transport.completed", "name": {"vi": "Zone", "en": "A road"}, "parent": "transport"}]})");
    site.write(district_file, heading_vi +
                                  "980,gnbv.1,works,transport,,,,2023,,actual,12,work,,2,\n"
                                  "980,gnbv.1,works,transport.completed,,,,2023,,actual,7,work,,2,\n");
    const Pages pages(site);
    CHECK(facts(pages, green).outcomes.at(0).indicator == "Số công trình (GTNT xã, dự án 1: Hạ tầng)");
    CHECK(facts(pages, green).outcomes.at(1).indicator == "Số công trình (zone, dự án 1: Hạ tầng)");
    CHECK(facts(pages, green, english).outcomes.at(0).indicator == "Works (ZZ roads, Project 1: Infrastructure)");
    CHECK(facts(pages, green, english).outcomes.at(1).indicator == "Works (a road, Project 1: Infrastructure)");
}

TEST_CASE("Only pages of areas and programs tell a story") {
    for (const char* path : {"", "sources/tinh-2023/", "indicators/poverty_rate/", "findings/", "about/"}) {
        CHECK(the_pages().page(path).story().empty());
    }
    CHECK_FALSE(the_pages().page("areas/98-thu-nghiem/").story().empty());
    CHECK_FALSE(the_pages().page("areas/98-thu-nghiem/ntm/").story().empty());
    CHECK_FALSE(the_pages().page("programs/ntm/").story().empty());
}

TEST_CASE("Money without a kind of capital lacks one only where the site has kinds of capital") {
    const auto told = [](bool declared) {
        HandMade page;
        if (!declared) {
            page.corpus.dimensions = Dimensions();
        }
        page.subject.kind = PageKind::area;
        page.subject.path = "areas/98-tinh/";
        page.subject.area = 0;
        HeadLine line;
        line.area = 0;
        line.program = 0;
        line.source = 0;
        line.assigned = {Decimal{100, 0}};
        page.subject.head.money.emplace_back();
        page.subject.head.money[0].lines = {line};
        page.subject.head.money[0].left_out = {{line, std::nullopt, std::nullopt}};
        return page.with(vietnamese, [](const PageContext& context) {
            const StoryFacts facts = story_facts(context);
            return facts.money.at(0).dimensions + "|" + std::to_string(facts.left_out.size());
        });
    };
    CHECK(told(true) == "báo cáo không ghi loại vốn|1");
    CHECK(told(false) == "|0");
}

namespace {

// The same pages, with amounts in billions.
Pages in_billions(const std::string& rows, const char* decimals = "1") {
    const SmallSite site("pages");
    site.write(district_file, heading_vi + rows);
    site.write("data/explanations.json", R"({"explanations": []})");
    std::string config = read_file((site.path() / "data/site.json").string()).value();
    const std::string planned = R"("planned": "assigned")";
    config.insert(config.find(planned),
                  fmt::format(R"("shown": {{"unit": "billion_vnd", "decimals": "{}"}}, )", decimals));
    site.write("data/site.json", config);
    return Pages(site);
}

}  // namespace

TEST_CASE("Where a site shows amounts in a larger unit heads and tables do and the figure itself stays exact") {
    const Pages pages = in_billions(plan("980", "74.124") + spent("980", "15.361"));
    const MoneyFacts line = money(pages, green);
    CHECK(line.unit == "tỷ đồng");
    CHECK(written(line.assigned) == "74.1");
    CHECK(to_string(line.spent.front().value) == "15.4");
    CHECK(written(line.spent.front().rates) == "20.723382");  // of the exact amounts
    CHECK(pages.page(green).at("program_tiles.0.spent") == "15,4");
    CHECK(pages.page(green).at("program_tiles.0.plan") == "74,1 tỷ đồng");
    const PageData page = pages.page(std::string(green) + "gnbv/");
    CHECK(page.at("money_unit") == "tỷ đồng");
    CHECK(page.at("money_groups.0.money_rows.0.assigned.0.value") == "74,1");
    CHECK(page.at("money_groups.0.money_rows.0.undisbursed.0.value") == "58,8");
    CHECK(page.at("money_groups.0.money_rows.0.undisbursed.0.inputs.0.label") == "Số chính xác");
    CHECK(page.at("money_groups.0.money_rows.0.undisbursed.0.inputs.0.value") == "58.763 triệu đồng");
    CHECK(page.at("money_groups.0.money_rows.0.rate.0.inputs.0.label") != "Số chính xác");
    const std::string source = "sources/huyen-2024/";
    CHECK(pages.page(source).at("figure_groups.0.figure_rows.0.value") == "74.124");
    CHECK(pages.page(source).at("figure_groups.0.figure_rows.0.unit") == "triệu đồng");
}

TEST_CASE("Two plans that would look alike when rounded are told as they are") {
    const Pages pages = in_billions(plan("980", "74.123") + plan("980", "74.144") + spent("980", "15.361"));
    const MoneyFacts line = money(pages, green);
    CHECK(line.unit == "triệu đồng");
    CHECK(written(line.assigned) == "74123 74144");
    CHECK(money(in_billions(plan("980", "74.123") + plan("980", "74.144"), "2"), green).unit == "tỷ đồng");
}

TEST_CASE("The page of a part of a program lists an area whose result its parts add up to, and says that they do") {
    const auto line = [](const char* indicator, const char* capital, const char* day, const char* kind,
                         const char* value) {
        return std::string("980,gnbv.1,") + indicator + ",," + capital + ",total,2024,2024," + day + "," + kind + "," +
               value + ",million_vnd,,1/" + capital + ",\n";
    };
    const Pages pages =
        with_districts(line("assigned", "total", "", "plan", "100") + line("assigned", "investment", "", "plan", "60") +
                       line("assigned", "recurrent", "", "plan", "40") +
                       line("disbursed", "investment", "2024-06-30", "actual", "50") +
                       line("disbursed", "recurrent", "2024-06-30", "actual", "25") + plan("981", "4.000"));
    const PageData page = pages.page("programs/gnbv/gnbv.1/");
    CHECK(page.each("areas", "label") == "Huyện Sông Xanh");
    CHECK(page.at("areas.0.spent") == "75");
    CHECK(page.at("areas.0.plan") == "100 triệu đồng");
    CHECK(page.at("areas.0.has_spent_at_href") == "no");
    CHECK(page.at("areas.0.dimensions").ends_with(" · giải ngân cộng từ các phần"));
    const Pages gaps = with_districts(
        line("assigned", "total", "", "plan", "100") + line("assigned", "investment", "", "plan", "95") +
        line("assigned", "recurrent", "", "plan", "5") + line("disbursed", "investment", "2024-06-30", "actual", "50"));
    CHECK(gaps.page("programs/gnbv/gnbv.1/").at("areas.0.dimensions").ends_with(" các phần, có phần không nêu số"));
    // More may have been spent than the report says.
    CHECK(page.at("areas.0.rate") == "75,0\u00a0%");
    CHECK(page.at("areas.0.spent_note").empty());
    CHECK(gaps.page("programs/gnbv/gnbv.1/").at("areas.0.rate") == "≥ 50,0\u00a0%");
    CHECK(gaps.page("programs/gnbv/gnbv.1/").at("areas.0.spent_note") == "ít nhất");
}

TEST_CASE("A sum that is left out says its time where it is of another than the sum that is told") {
    HandMade page;
    page.subject.kind = PageKind::area;
    page.subject.path = "areas/98-tinh/";
    page.subject.area = 0;
    page.corpus.periods = {*parse_period("2023"), *parse_period("2024-S1")};
    page.corpus.site.money.planned = page.indicator("assigned");
    HeadLine line;
    line.area = 0;
    line.program = 0;
    line.source = 0;
    line.capital = Capital::investment;
    line.assigned = {Decimal{100, 0}};
    page.subject.head.money.emplace_back();
    page.subject.head.money[0].lines = {line};
    HeadLine other = line;
    other.period = 1;
    HeadLine of_a_year = other;
    of_a_year.fund_year = page.corpus.strings.intern("2024");
    page.subject.head.money[0].left_out = {{line, std::nullopt, std::nullopt},
                                           {other, std::nullopt, std::nullopt},
                                           {of_a_year, Decimal{1500, 0}, std::nullopt}};
    page.with(english, [](const PageContext& context) {
        CHECK(story_facts(context).left_out ==
              std::vector<std::string>{"investment capital", "investment capital, first half of 2024",
                                       "investment capital, funds of 2024 (plan 1,500 million_vnd en)"});
        return 0;
    });
}

TEST_CASE("What is stated of a part of a program names it and stands behind what is stated of the whole") {
    const std::string line = "980,gnbv.1,poverty_rate,,,,,2023,";
    const auto part =
        facts(with_districts(line + "2023-06-30,actual,31,percent,,2,\n" + line + "2023-12-31,actual,30,percent,,2,\n"),
              green)
            .outcomes;
    REQUIRE_FALSE(part.empty());
    CHECK(part[0].indicator.starts_with("Tỷ lệ hộ nghèo ("));
    CHECK(part[0].value == "30\u00a0%");  // of one year the later day
    const auto whole =
        facts(with_districts(line + ",actual,31,percent,,2,\n" + poverty("980", "2022", "actual", "28")), green)
            .outcomes;
    CHECK(whole.at(0).indicator == "Tỷ lệ hộ nghèo");
    CHECK(whole.at(0).value == "28\u00a0%");
}

TEST_CASE("Above the sentences stands the sum of programs: they tell how far apart those are, where they are") {
    HandMade page;
    page.subject.kind = PageKind::area;
    page.subject.path = "areas/98-tinh/";
    page.subject.area = 0;
    page.indicator("assigned");
    const auto spread = [&](std::vector<std::int64_t> rates) {
        ProgramTile sum;
        for (const std::int64_t rate : rates) {
            sum.of_which.push_back({0, Decimal{rate, 0}});
        }
        sum.of.period = 0;
        sum.rate = Decimal{70, 0};
        page.subject.whole = {sum};
        return page.with(english, [](const PageContext& context) { return story_facts(context).spread; });
    };
    const auto of = spread({10, 100, 101});
    REQUIRE(of);
    CHECK(of->programs == 3);
    CHECK(to_string(of->least_rate) == "10");
    CHECK(to_string(of->most_rate) == "101");
    CHECK(of->above == 1);  // all of the plan is not more than the plan
    CHECK_FALSE(spread({50, 50, 50}));
    page.subject.whole.clear();
    CHECK_FALSE(page.with(english, [](const PageContext& context) { return story_facts(context).spread; }));
}

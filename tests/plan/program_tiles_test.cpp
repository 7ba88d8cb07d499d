// SPDX-License-Identifier: MIT
// The parts of a program on its page, each with what was spent of its money.
#include "plan/money/program_tiles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "base/limits.hpp"
#include "plan/pages/computed_here.hpp"
#include "plan/pages/page_tiles.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

std::vector<ProgramTile> parts_of(PlanSite& site, const std::string& path) {
    const Plan plan = site.plan();
    const Subject* subject = plan.find(path);
    REQUIRE(subject != nullptr);
    return subject->parts;
}

}  // namespace

TEST_CASE("A program has its parts with their money, each by itself") {
    PlanSite site;
    site.add_money({}, 1000, 1);
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1}, 20, 20);
    site.add_money({.program = PlanSite::gnbv_2}, 7, 0);
    site.add_money({.program = PlanSite::gnbv_1_1}, 5, 5);  // a part of a part
    site.add_money({.program = PlanSite::ntm}, 9, 9);       // of another program
    const auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].program == PlanSite::gnbv_1);
    CHECK(to_string(parts[0].plan) == "120");
    CHECK(to_string(parts[0].spent) == "60");
    CHECK(to_string(*parts[0].rate) == "50.000000");
    CHECK(parts[0].areas == 2);
    CHECK(parts[0].only_area == no_area);
    CHECK(parts[1].program == PlanSite::gnbv_2);
    CHECK(to_string(*parts[1].rate) == "0.000000");
    CHECK(parts[1].only_area == PlanSite::province);
    const auto below = parts_of(site, "programs/gnbv/gnbv.1/");
    REQUIRE(below.size() == 1);
    CHECK(below[0].program == PlanSite::gnbv_1_1);
    CHECK(parts_of(site, "programs/ntm/").empty());
}

TEST_CASE("A part with several kinds of capital is told in the one that most areas have") {
    PlanSite site;
    site.add_money({.program = PlanSite::gnbv_1, .capital = Capital::investment}, 100, 40);
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1, .capital = Capital::investment}, 10, 5);
    site.add_money({.program = PlanSite::gnbv_1, .capital = Capital::recurrent}, 900, 1);
    const auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 1);
    CHECK(to_string(parts[0].plan) == "110");
    CHECK(parts[0].of.capital == Capital::investment);
    CHECK(parts[0].areas == 2);
}

TEST_CASE(
    "The whole of a part is told and not a kind of its capital, and an area that reports disagree on is in no sum") {
    PlanSite site;
    site.add_money({.program = PlanSite::gnbv_1, .capital = Capital::total}, 100, 40);
    site.add_money({.program = PlanSite::gnbv_1, .capital = Capital::investment}, 60, 30);
    auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 1);
    CHECK(to_string(parts[0].plan) == "100");
    // Another report says otherwise of one of two areas.
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1, .capital = Capital::total}, 10, 5);
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1, .capital = Capital::total, .source = 1},
                   9, 3);
    parts = parts_of(site, "programs/gnbv/");
    CHECK(parts[0].areas == 1);
    CHECK(to_string(parts[0].plan) == "100");
}

TEST_CASE("A tile of a plan that its source only expects knows that") {
    PlanSite site;
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    site.add_money({.program = PlanSite::gnbv_2, .note = "expected"}, 100, 40);
    const auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 2);
    CHECK_FALSE(parts[0].expected);
    CHECK(parts[1].expected);
}

TEST_CASE("What two reports say alike of an area is counted once") {
    PlanSite site;
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    site.add_money({.program = PlanSite::gnbv_1, .source = 1}, 100, 40);
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1}, 10, 5);
    // Only one of two amounts is another one.
    const AreaIndex third = site.add_area("third", Level::province, PlanSite::nation, "Tỉnh Ba");
    site.add_money({.area = third, .program = PlanSite::gnbv_1}, 7, 5);
    site.add_money({.area = third, .program = PlanSite::gnbv_1, .source = 1}, 7, 6);
    const AreaIndex fourth = site.add_area("fourth", Level::province, PlanSite::nation, "Tỉnh Tư");
    site.add_money({.area = fourth, .program = PlanSite::gnbv_1}, 7, 5);
    site.add_money({.area = fourth, .program = PlanSite::gnbv_1, .source = 1}, 8, 5);
    const auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].areas == 2);
    CHECK(parts[0].areas_with_figures == 4);
    CHECK(to_string(parts[0].plan) == "110");
    CHECK(to_string(parts[0].spent) == "45");
}

TEST_CASE("What two reports round differently is one amount, told as by the one that rounds least") {
    for (const bool says_so : {true, false}) {
        INFO(says_so);
        PlanSite site;
        Unit thousand;
        thousand.id = "thousand";
        thousand.base = 0;
        thousand.factor = {1000, 0};
        site.corpus.units.add(thousand);
        site.corpus.units[0].base = 0;
        site.corpus.units[0].factor = {1, 0};
        if (says_so) {
            site.corpus.sources[0].precision = {2};
        }
        site.add_money({.program = PlanSite::gnbv_1}, 10'000, 5'000);
        site.add_money({.program = PlanSite::gnbv_1, .source = 1}, 10'200, 4'700);
        site.add_money({.program = PlanSite::gnbv_2}, 10'000, 5'000);
        site.add_money({.program = PlanSite::gnbv_2, .source = 1}, 10'200, 4'400);  // no rounding any more
        for (Observation& row : site.corpus.observations) {
            row.reported_unit = 0;
            row.reported_value = row.value;
        }
        const auto parts = parts_of(site, "programs/gnbv/");
        REQUIRE(parts.size() == 2);
        CHECK(parts[0].has_sum() == says_so);
        CHECK_FALSE(parts[1].has_sum());
        if (says_so) {
            CHECK(to_string(parts[0].plan) == "10200");
            CHECK(to_string(parts[0].spent) == "4700");
            REQUIRE(parts[0].rows.size() == 1);
            CHECK(parts[0].rows.front().source == 1);
        }
    }
}

TEST_CASE("What one report cuts off is no other amount") {
    for (const std::int64_t tenths : {406, 412}) {
        INFO(tenths);
        PlanSite site;
        site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
        site.add_money({.program = PlanSite::gnbv_1, .source = 1}, 100, 40);
        site.corpus.observations.back().value = {tenths, 1};
        for (Observation& row : site.corpus.observations) {
            row.reported_unit = 0;
            row.reported_value = row.value;
        }
        const auto parts = parts_of(site, "programs/gnbv/");
        REQUIRE(parts.size() == 1);
        CHECK(parts[0].has_sum() == (tenths == 406));
        CHECK((!parts[0].has_sum() || to_string(parts[0].spent) == "40.6"));
    }
}

TEST_CASE("A year that reports disagree on gives way to one on which they do not") {
    PlanSite site;
    site.add_money({.program = PlanSite::gnbv_1, .period = PlanSite::y2022}, 50, 50);
    site.add_money({.program = PlanSite::gnbv_1, .period = PlanSite::y2023}, 100, 40);
    site.add_money({.program = PlanSite::gnbv_1, .period = PlanSite::y2023, .source = 1}, 100, 41);
    const auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 1);
    CHECK(to_string(parts[0].plan) == "50");
}

TEST_CASE("The page of all programs has the whole ones with their money, and the figures that were added up") {
    PlanSite site;
    site.add_money({}, 1000, 1);
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    site.add_money({.program = PlanSite::ntm}, 9, 9);
    const Plan plan = site.plan();
    const Subject* subject = plan.find("programs/");
    REQUIRE(subject != nullptr);
    REQUIRE(subject->parts.size() == 2);
    CHECK(subject->parts[0].program == PlanSite::gnbv);
    CHECK(to_string(subject->parts[0].plan) == "1000");
    CHECK(subject->parts[1].program == PlanSite::ntm);
    CHECK(subject->observations.size() == 4);
}

TEST_CASE("The page of a program tells of itself as a whole, and of a part of it in each area") {
    PlanSite site;
    for (const ProgramIndex program : {PlanSite::gnbv, PlanSite::gnbv_1}) {
        site.add_money({.program = program}, 100, 40);
        site.add_money({.area = PlanSite::neighbour, .program = program}, 20, 20);
        site.add_money({.area = PlanSite::district, .program = program}, 10, 1);
        // A part of the money, later.
        site.add_money({.program = program, .capital = Capital::investment, .as_of = "2023-12-31"}, 60, 30);
    }
    const Plan plan = site.plan();
    const Subject& part = *plan.find("programs/gnbv/gnbv.1/");
    REQUIRE(part.whole.size() == 1);
    CHECK(to_string(part.whole[0].plan) == "120");
    CHECK(part.whole[0].areas == 2);
    std::vector<AreaIndex> areas;
    std::vector<std::string> rates;
    for (const ProgramTile& tile : part.by_area) {
        areas.push_back(tile.only_area);
        rates.push_back(to_string(*tile.rate));
    }
    CHECK(areas == std::vector<AreaIndex>{PlanSite::province, PlanSite::neighbour, PlanSite::district});
    CHECK(rates == std::vector<std::string>{"40.000000", "100.000000", "10.000000"});
    // Of a whole program the pages of its areas by program tell.
    const Subject& subject = *plan.find("programs/gnbv/");
    REQUIRE(subject.whole.size() == 1);
    CHECK(to_string(subject.whole[0].plan) == "120");
    CHECK(subject.by_area.empty());
    CHECK(plan.find("areas/96-thu/")->whole.empty());
    CHECK(plan.find("areas/96-thu/")->by_area.empty());
}

TEST_CASE("Of a part of a program with more areas than its page lists those of the highest levels are told") {
    PlanSite site;
    for (int i = 0; i < 70; ++i) {
        const AreaIndex area = site.add_area("a" + std::to_string(i), Level::province, PlanSite::nation, "x");
        site.add_money({.area = area, .program = PlanSite::gnbv_1}, 10, 1);
    }
    site.add_money({.area = PlanSite::district, .program = PlanSite::gnbv_1}, 10, 1);
    const Plan plan = site.plan();
    const std::vector<ProgramTile>& told = plan.find("programs/gnbv/gnbv.1/")->by_area;
    CHECK(told.size() == limits::areas_of_program);
    CHECK(std::all_of(told.begin(), told.end(), [&](const ProgramTile& tile) {
        return site.corpus.areas[tile.only_area].level == Level::province;
    }));
}

TEST_CASE("A program of more parts than a page has tiles has none") {
    PlanSite site;
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    for (std::size_t i = 2; i < limits::tiles_of_program; ++i) {
        site.add_program(("gnbv.x" + std::to_string(i)).c_str(), "project", PlanSite::gnbv, "", "x", "x");
    }
    CHECK(parts_of(site, "programs/gnbv/").size() == 1);
    site.add_program("gnbv.y", "project", PlanSite::gnbv, "", "y", "y");
    CHECK(parts_of(site, "programs/gnbv/").empty());
}

TEST_CASE("The figures that are added up are those of the plan in force") {
    PlanSite site;
    const Kind early(KindRole::intended, false, 0);
    const Kind late(KindRole::intended, false, 1);
    site.add({.kind = early, .value = 10});
    const auto plan = site.add({.kind = late, .value = 12});
    const auto spent = site.add({.indicator = PlanSite::disbursed, .value = 3});
    const Plan all = site.plan();
    CHECK(all.find("programs/")->observations == std::vector<ObservationIndex>{plan, spent});
    CHECK(all.find("")->observations == std::vector<ObservationIndex>{plan, spent});
    REQUIRE(all.find("programs/gnbv/")->whole.size() == 1);
    CHECK(all.find("programs/gnbv/")->whole[0].rows.at(0).assigned == std::vector<ObservationIndex>{plan});
}

TEST_CASE("Programs of an area are added up where three state both for one time, but none within another") {
    PlanSite site;
    const auto sum = [&] { return site.plan().find("areas/96-thu/")->whole; };
    const auto program = [&](const char* id) {
        site.add_program(id, "program", no_index, "", id, id);
        return static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    };
    const ProgramIndex first = program("first");
    const ProgramIndex second = program("second");
    const ProgramIndex third = program("third");
    const ProgramIndex fourth = program("fourth");
    site.add_money({.program = first}, 100, 40);
    site.add_money({.program = second}, 20, 20);
    site.add_money({.program = fourth, .period = PlanSite::y2022}, 1000, 1000);  // of another year
    CHECK(sum().empty());
    site.add_money({.program = third}, 80, 10);
    auto of = sum();
    REQUIRE(of.size() == 1);
    CHECK(to_string(of[0].plan) == "200");
    CHECK(to_string(of[0].spent) == "70");
    CHECK(to_string(*of[0].rate) == "35.000000");
    CHECK(of[0].areas == 3);
    // Of what each has spent, the least first.
    REQUIRE(of[0].of_which.size() == 3);
    CHECK(of[0].of_which[0].program == third);
    CHECK(to_string(of[0].of_which[0].rate) == "12.500000");
    CHECK(of[0].of_which[1].program == first);
    CHECK(of[0].of_which[2].program == second);
    CHECK(of[0].of.period == PlanSite::y2023);
    CHECK_FALSE(of[0].expected);
    site.add_money({.program = program("fifth"), .note = "expected"}, 1, 1);
    CHECK(sum()[0].expected);
    // The newest of several times that as many state.
    for (const ProgramIndex index : {first, second, third}) {
        site.add_money({.program = index, .period = PlanSite::y2024}, 1000, 500);
    }
    of = sum();
    REQUIRE(of.size() == 1);
    CHECK(to_string(*of[0].rate) == "50.000000");
    // The group holds the money of the program in it.
    site.add_money({.program = PlanSite::group, .period = PlanSite::y2024}, 1000, 1000);
    site.add_money({.program = PlanSite::gnbv, .period = PlanSite::y2024}, 5, 5);
    of = sum();
    REQUIRE(of.size() == 1);
    CHECK(to_string(of[0].plan) == "4000");
    CHECK(to_string(of[0].spent) == "2500");
    CHECK(of[0].areas == 4);
}

TEST_CASE("What may be rounded to thousands without saying so is one amount, told as by the other report") {
    for (const std::int64_t spent : {4'730'955, 4'730'499}) {
        for (const SourceIndex rough : {SourceIndex{0}, SourceIndex{1}}) {
            INFO(spent);
            PlanSite site;
            site.corpus.units[0].integer = true;
            const auto fine = static_cast<SourceIndex>(1 - rough);
            site.add_money({.program = PlanSite::gnbv_1, .source = rough}, 10'000'000, 4'731'000);
            site.add_money({.program = PlanSite::gnbv_1, .source = fine}, 10'000'000, spent);
            for (Observation& row : site.corpus.observations) {
                row.reported_unit = 0;
                row.reported_value = row.value;
            }
            const auto parts = parts_of(site, "programs/gnbv/");
            REQUIRE(parts.size() == 1);
            CHECK(parts[0].has_sum() == (spent == 4'730'955));
            CHECK((!parts[0].has_sum() || to_string(parts[0].spent) == "4730955"));
        }
    }
}

TEST_CASE("Of a part of one area of which nobody says what was spent the largest plan of its newest period is told") {
    PlanSite site;
    const auto given = [&](ProgramIndex program, std::int64_t value, PeriodIndex period = PlanSite::y2023,
                           CodeIndex capital = Capital::none) {
        site.add({.program = program, .capital = capital, .period = period, .kind = kinds::plan, .value = value});
    };
    given(PlanSite::gnbv_1, 900, PlanSite::y2022);
    given(PlanSite::gnbv_1, 20, PlanSite::y2023, Capital::recurrent);
    given(PlanSite::gnbv_1, 30, PlanSite::y2023, Capital::investment);
    site.add_money({.program = PlanSite::gnbv_2}, 100, 40);
    auto parts = parts_of(site, "programs/gnbv/");
    REQUIRE(parts.size() == 2);
    REQUIRE(parts[0].planned.has_value());
    CHECK(parts[0].planned->of.capital == Capital::investment);
    CHECK(parts[0].planned->of.period == PlanSite::y2023);
    CHECK_FALSE(parts[0].has_sum());
    CHECK_FALSE(parts[1].planned.has_value());
    // Of two plans none is the plan, and where anything was spent of any of its money that is another story.
    site.add({.program = PlanSite::gnbv_1, .capital = Capital::investment, .kind = kinds::plan, .value = 31});
    CHECK(parts_of(site, "programs/gnbv/").at(0).planned->of.capital == Capital::recurrent);
    site.add({.program = PlanSite::gnbv_1, .indicator = PlanSite::disbursed, .period = PlanSite::y2022, .value = 1});
    CHECK_FALSE(parts_of(site, "programs/gnbv/").at(0).planned.has_value());
}

TEST_CASE("Of a part of which nobody says what was spent the plans of most areas of one level are added up") {
    PlanSite site;
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    const auto given = [&](AreaIndex area, std::int64_t value, PeriodIndex period = PlanSite::y2022) {
        site.add({.area = area, .program = PlanSite::gnbv_1, .period = period, .kind = kinds::plan, .value = value});
        return static_cast<ObservationIndex>(site.corpus.observations.size() - 1);
    };
    const ObservationIndex first = given(PlanSite::province, 10);
    const ObservationIndex second = given(PlanSite::neighbour, 20);
    // Newer, but of one area alone; and of another level.
    given(third, 900, PlanSite::y2023);
    given(PlanSite::district, 7);
    site.add_money({.program = PlanSite::gnbv_2}, 100, 40);
    const auto planned = [&] { return parts_of(site, "programs/gnbv/").at(0).planned; };
    REQUIRE(planned().has_value());
    CHECK(planned()->figures == std::vector{first, second});
    CHECK(planned()->rows.size() == 2);
    CHECK(to_string(planned()->amount) == "30");
    CHECK(planned()->of.period == PlanSite::y2022);
    CHECK(planned()->of.area == no_area);
    CHECK(planned()->bound == Bound::exact);
    // The sum is published with its inputs, as one of two of the four areas.
    const Plan plan = site.plan();
    const DerivedValues made = computed_here(site.corpus, site.derived, *plan.find("programs/gnbv/"));
    const auto sum = std::find_if(made.values.begin(), made.values.end(),
                                  [](const Derived& value) { return value.indicator == PlanSite::assigned; });
    REQUIRE(sum != made.values.end());
    CHECK(sum->value == Decimal{30, 0});
    CHECK(sum->reporting == 2);
    CHECK(sum->siblings == 4);
    CHECK(made.inputs_of(*sum).size() == 2);
    // Of three of another kind of plan, which are added up by themselves.
    for (const AreaIndex area : {AreaIndex{PlanSite::province}, AreaIndex{PlanSite::neighbour}, third}) {
        site.add(
            {.area = area, .program = PlanSite::gnbv_1, .period = PlanSite::y2024, .kind = kinds::target, .value = 5});
    }
    CHECK(to_string(planned()->amount) == "15");
    CHECK(planned()->of.kind == kinds::target);
}

TEST_CASE("A page opens with what was given where half of its areas have it and nothing is told of its parts") {
    PlanSite site;
    const auto given = [&](AreaIndex area, ProgramIndex program, PeriodIndex period = PlanSite::y2023) {
        site.add({.area = area, .program = program, .period = period, .kind = kinds::plan, .value = 10});
    };
    const auto told = [&] {
        const Plan plan = site.plan();
        return planned_told(*plan.find("programs/gnbv/gnbv.1/")).planned.has_value();
    };
    given(PlanSite::province, PlanSite::gnbv_1);
    CHECK(told());
    given(PlanSite::neighbour, PlanSite::gnbv_1, PlanSite::y2022);
    CHECK(told());
    given(PlanSite::district, PlanSite::gnbv_1, PlanSite::y2022);
    CHECK_FALSE(told());
    given(PlanSite::neighbour, PlanSite::gnbv_1);
    CHECK(told());
    site.add_money({.program = PlanSite::gnbv_1_1}, 5, 2);
    CHECK_FALSE(told());
}

TEST_CASE(
    "Plans are added up whatever day what is expected of them counts to, and not those of another report's count") {
    PlanSite site;
    const auto given = [&](AreaIndex area, SourceIndex source = 0) {
        return site.add(
            {.area = area, .program = PlanSite::gnbv_1, .source = source, .kind = kinds::plan, .value = 10});
    };
    given(PlanSite::province);
    const ObservationIndex second = given(PlanSite::neighbour, 1);
    site.add({.program = PlanSite::gnbv_1,
              .indicator = PlanSite::disbursed,
              .kind = kinds::estimate,
              .as_of = "2023-06-30",
              .value = 4});
    site.add_money({.program = PlanSite::gnbv_2}, 100, 40);
    const auto planned = [&] { return parts_of(site, "programs/gnbv/").at(0).planned; };
    REQUIRE(planned().has_value());
    CHECK(planned()->rows.size() == 2);
    CHECK(planned()->of.as_of == no_date);
    // What is comparable within its own report only is added to nothing of another.
    site.corpus.within_source = {second};
    CHECK_FALSE(planned().has_value());
}

TEST_CASE("Plans are added up as exactly as they are stated, and not where nothing is known of the sum") {
    PlanSite site;
    const auto given = [&](AreaIndex area, std::int64_t value, const char* note, PeriodIndex period) {
        site.add({.area = area,
                  .program = PlanSite::gnbv_1,
                  .period = period,
                  .kind = kinds::plan,
                  .value = value,
                  .note = note});
    };
    given(PlanSite::province, 10, "over", PlanSite::y2022);
    given(PlanSite::neighbour, 20, "", PlanSite::y2022);
    site.add_money({.program = PlanSite::gnbv_2}, 100, 40);
    const auto planned = [&] { return parts_of(site, "programs/gnbv/").at(0).planned; };
    REQUIRE(planned().has_value());
    CHECK(planned()->bound == Bound::at_least);
    given(PlanSite::province, 10, "over", PlanSite::y2023);
    given(PlanSite::neighbour, 20, "nearly", PlanSite::y2023);
    REQUIRE(planned().has_value());
    CHECK(planned()->of.period == PlanSite::y2022);
}

TEST_CASE("No share is told of a plan and a result of two sources that a person has remarked to count otherwise") {
    PlanSite site;
    site.add({.kind = kinds::plan, .value = 100});
    site.add({.indicator = PlanSite::disbursed, .source = 1, .value = 90});
    const auto has_sum = [&] { return site.plan().find("programs/gnbv/")->whole.at(0).has_sum(); };
    CHECK(has_sum());
    for (const ObservationIndex figure : {0U, 1U}) {
        site.corpus.within_source = {figure};
        CHECK_FALSE(has_sum());
        const HeadLine head = site.plan().find("areas/96-thu/")->head.money.at(0).lines.at(0);
        CHECK(head.results.at(0).rates.empty());
        CHECK(head.no_verdict == NoVerdict::two_things);
    }
    site.corpus.observations[1].source = 0;
    CHECK(site.plan().find("areas/96-thu/")->head.money.at(0).lines.at(0).no_verdict == NoVerdict::none);
    CHECK(has_sum());
}

TEST_CASE("A sum says how many areas state both amounts and are left out as a person has remarked") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add_money({.area = area}, 100, 90);
    }
    const auto tile = [&] { return site.plan().find("programs/gnbv/")->whole.at(0); };
    CHECK(tile().areas == 2);
    CHECK(tile().apart == 0);
    site.corpus.misplaced = {3};
    CHECK(tile().areas == 1);
    CHECK(tile().apart == 1);
    // What states one of the two is not left out.
    site.corpus.observations[3].missing = Missing::not_reported;
    CHECK(tile().apart == 0);
}

TEST_CASE("What was spent in whole thousands of a plan to the unit is all of it and no more") {
    const auto spent = [&](std::int64_t value) {
        PlanSite made;
        std::vector<ProgramIndex> programs{PlanSite::gnbv, PlanSite::ntm};
        made.add_program("third", "program", no_index, "", "third", "third");
        programs.push_back(static_cast<ProgramIndex>(made.corpus.programs.size() - 1));
        for (const ProgramIndex program : programs) {
            made.add_money({.program = program}, 4'066'733'960, program == PlanSite::gnbv ? value : 4'000'000'000);
        }
        for (Observation& row : made.corpus.observations) {
            row.reported_value = row.value;
            row.reported_unit = 0;
        }
        const Plan plan = made.plan();
        const auto& whole = plan.find("areas/96-thu/")->whole;
        REQUIRE(whole.size() == 1);
        REQUIRE(whole[0].of_which.size() == 3);
        CHECK(whole[0].of_which.back().program == PlanSite::gnbv);
        return whole[0].of_which.back().rate;
    };
    CHECK(to_string(spent(4'066'734'000)) == "100");
    CHECK(to_string(spent(4'066'735'000)) == "100.000026");
}

TEST_CASE("No share is told of a figure that a person has remarked to be of another line") {
    PlanSite site;
    site.add_money({}, 100, 90);
    const auto has_sum = [&] {
        const Plan plan = site.plan();
        return plan.find("programs/gnbv/")->whole.at(0).has_sum();
    };
    CHECK(has_sum());
    CHECK(site.plan().find("areas/96-thu/gnbv/")->unspent.partly.rows.size() == 1);
    for (const ObservationIndex figure : {0U, 1U}) {
        site.corpus.misplaced = {figure};
        CHECK_FALSE(has_sum());
        const Plan plan = site.plan();
        const HeadLine& head = plan.find("areas/96-thu/")->head.money.at(0).lines.at(0);
        CHECK(head.results.at(0).rates.empty());
        CHECK(plan.find("areas/96-thu/gnbv/")->unspent.partly.rows.empty());
    }
}

TEST_CASE("An amount of each year is set apart by no remark") {
    PlanSite site;
    site.add_money({}, 100, 40);
    site.add_money({.area = PlanSite::neighbour}, 100, 40);
    const auto apart = [&] { return site.plan().find("programs/gnbv/")->whole.at(0).apart; };
    CHECK(apart() == 0);
    site.add({.area = PlanSite::district, .kind = kinds::plan, .value = 10});
    site.add({.area = PlanSite::district, .indicator = PlanSite::disbursed, .value = 4, .note = "per_unit"});
    CHECK(apart() == 0);
    site.corpus.misplaced = {3};
    CHECK(apart() == 1);
}

TEST_CASE("A sum that is no number any more is no sum of fewer areas") {
    PlanSite site;
    constexpr std::int64_t large = 9'000'000'000'000'000'000;
    site.add_money({}, 100, 40);
    site.add_money({.area = PlanSite::neighbour}, large, 40);
    CHECK(site.plan().find("programs/gnbv/")->whole.at(0).has_sum());
    site.corpus.observations[0].value = {large, 0};
    const Plan plan = site.plan();
    const Subject* page = plan.find("programs/gnbv/");
    CHECK((page->whole.empty() || !page->whole.at(0).has_sum()));
}

TEST_CASE("An area of which every amount is missing has none") {
    PlanSite site;
    site.add_money({}, 100, 40);
    site.add({.area = PlanSite::neighbour, .kind = kinds::plan, .missing = Missing::not_reported});
    CHECK(site.plan().find("programs/gnbv/")->whole.at(0).areas_with_figures == 1);
    site.add({.area = PlanSite::neighbour, .kind = kinds::plan, .value = 5});
    CHECK(site.plan().find("programs/gnbv/")->whole.at(0).areas_with_figures == 2);
}

TEST_CASE("What is comparable only within its own source is added to nothing of another") {
    PlanSite site;
    site.add_money({}, 100, 40);
    site.add_money({.area = PlanSite::neighbour, .source = 1}, 100, 10);
    const auto spent = [&] { return to_string(site.plan().find("programs/gnbv/")->whole.at(0).spent); };
    CHECK(spent() == "50");
    site.corpus.within_source = {3};
    CHECK(spent() == "40");
}

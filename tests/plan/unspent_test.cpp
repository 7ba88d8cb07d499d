// SPDX-License-Identifier: MIT
// Money of which nothing was spent, and money of which that is not stated.
#include "plan/money/unspent.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "base/limits.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/pages/page_tiles.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

void given(PlanSite& site, PlanSite::Figure figure, std::int64_t plan) {
    figure.kind = kinds::plan;
    figure.indicator = PlanSite::assigned;
    figure.value = plan;
    figure.as_of.clear();
    site.add(figure);
}

void spent(PlanSite& site, PlanSite::Figure figure, std::int64_t value) {
    figure.indicator = PlanSite::disbursed;
    figure.value = value;
    site.add(figure);
}

Unspent unspent_of(PlanSite& site, const std::string& path = "areas/96-thu") {
    const Plan plan = site.plan();
    const Subject* subject = plan.find(path + "/");
    REQUIRE(subject != nullptr);
    return subject->unspent;
}

template <typename Lines>
std::vector<ProgramIndex> programs_of(const Lines& lines) {
    std::vector<ProgramIndex> programs;
    for (const MoneyRow& row : lines.rows) {
        programs.push_back(row.program);
    }
    return programs;
}

}  // namespace

TEST_CASE("Nothing spent is told apart from nothing stated and what was spent is neither") {
    PlanSite site;
    given(site, {.program = PlanSite::gnbv_1_1}, 50);
    spent(site, {.program = PlanSite::gnbv_1_1}, 0);
    given(site, {.program = PlanSite::gnbv_2}, 70);
    given(site, {.program = PlanSite::ntm}, 90);
    spent(site, {.program = PlanSite::ntm}, 1);
    const Unspent found = unspent_of(site);
    CHECK(programs_of(found.nothing) == std::vector<ProgramIndex>{PlanSite::gnbv_1_1});
    CHECK(programs_of(found.unstated) == std::vector<ProgramIndex>{PlanSite::gnbv_2});
    CHECK(found.nothing.more == 0);
    CHECK(found.unstated.more == 0);
    // On the page of the area by program, too.
    CHECK(programs_of(unspent_of(site, "areas/96-thu/gnbv").nothing) == programs_of(found.nothing));
    CHECK(unspent_of(site, "areas/96-thu/ntm").nothing.rows.empty());
}

TEST_CASE("Of a plan and a result of two things it is not said that nothing was spent") {
    PlanSite site;
    given(site, {}, 100);
    spent(site, {}, 0);
    given(site, {.program = PlanSite::ntm}, 80);
    spent(site, {.program = PlanSite::ntm}, 0);
    CHECK(unspent_of(site).nothing.rows.size() == 2);
    site.corpus.misplaced = {1};
    CHECK(programs_of(unspent_of(site).nothing) == std::vector<ProgramIndex>{PlanSite::ntm});
}

TEST_CASE("A whole of which parts have lines is not told beside them, but one of another area is") {
    PlanSite site;
    given(site, {}, 100);
    spent(site, {}, 0);
    CHECK(programs_of(unspent_of(site).nothing) == std::vector<ProgramIndex>{PlanSite::gnbv});
    given(site, {.program = PlanSite::gnbv_1_1}, 60);
    spent(site, {.program = PlanSite::gnbv_1_1}, 0);
    CHECK(programs_of(unspent_of(site).nothing) == std::vector<ProgramIndex>{PlanSite::gnbv_1_1});
    given(site, {.area = PlanSite::neighbour}, 30);
    spent(site, {.area = PlanSite::neighbour}, 0);
    CHECK(programs_of(unspent_of(site, "areas/97-mau").nothing) == std::vector<ProgramIndex>{PlanSite::gnbv});
}

TEST_CASE("Parts that only plans tell of are not missing a result where the whole has one") {
    PlanSite site;
    given(site, {}, 100);
    spent(site, {}, 40);
    given(site, {.program = PlanSite::gnbv_1}, 60);
    given(site, {.program = PlanSite::gnbv_1_1}, 60);
    given(site, {.program = PlanSite::gnbv_2}, 40);
    CHECK(unspent_of(site).unstated.rows.empty());
    CHECK(unspent_of(site).nothing.rows.empty());
    // Once one part has a result the others lack theirs; a part whose own parts have plans is told by these.
    spent(site, {.program = PlanSite::gnbv_2}, 0);
    CHECK(programs_of(unspent_of(site).unstated) == std::vector<ProgramIndex>{PlanSite::gnbv_1_1});
    CHECK(programs_of(unspent_of(site).nothing) == std::vector<ProgramIndex>{PlanSite::gnbv_2});
    // A whole of which nothing was spent is told where no part has a result.
    PlanSite whole;
    given(whole, {}, 100);
    spent(whole, {}, 0);
    given(whole, {.program = PlanSite::gnbv_1}, 60);
    CHECK(programs_of(unspent_of(whole).nothing) == std::vector<ProgramIndex>{PlanSite::gnbv});
    CHECK(unspent_of(whole).unstated.rows.empty());
}

TEST_CASE("What is known of a small part says nothing of the whole, nor that other parts are missing a result") {
    PlanSite site;
    given(site, {}, 100);
    spent(site, {}, 40);
    given(site, {.program = PlanSite::gnbv_1}, 24);
    given(site, {.program = PlanSite::gnbv_1_1}, 24);
    spent(site, {.program = PlanSite::gnbv_1_1}, 9);
    given(site, {.program = PlanSite::gnbv_2}, 76);
    const auto partly = [&] { return programs_of(unspent_of(site, "areas/96-thu/gnbv").partly); };
    const auto unstated = [&] { return programs_of(unspent_of(site, "areas/96-thu/gnbv").unstated); };
    CHECK(partly() == std::vector<ProgramIndex>{PlanSite::gnbv, PlanSite::gnbv_1_1});
    CHECK(unstated().empty());
    // Of a part that is told by kinds of money these are added up, and what takes them in is not added to them.
    PlanSite kinds_of_one;
    given(kinds_of_one, {}, 100);
    spent(kinds_of_one, {}, 40);
    for (const CodeIndex capital : {Capital::investment, Capital::recurrent}) {
        given(kinds_of_one, {.program = PlanSite::gnbv_1, .capital = capital}, 13);
        spent(kinds_of_one, {.program = PlanSite::gnbv_1, .capital = capital}, 5);
    }
    CHECK(programs_of(unspent_of(kinds_of_one, "areas/96-thu/gnbv").partly) ==
          std::vector<ProgramIndex>{PlanSite::gnbv_1, PlanSite::gnbv_1});
    for (std::size_t i = 2; i < kinds_of_one.corpus.observations.size(); i += 2) {
        kinds_of_one.corpus.observations[i].value = {12, 0};
    }
    CHECK(programs_of(unspent_of(kinds_of_one, "areas/96-thu/gnbv").partly).front() == PlanSite::gnbv);
    // A part of which no plan is stated has what it spent.
    PlanSite unplanned;
    given(unplanned, {}, 100);
    spent(unplanned, {}, 40);
    spent(unplanned, {.program = PlanSite::gnbv_1}, 24);
    const auto whole_is_told = [&] { return unspent_of(unplanned, "areas/96-thu/gnbv").partly.rows.size() == 1; };
    CHECK(whole_is_told());
    unplanned.corpus.observations[2].value = {25, 0};
    CHECK_FALSE(whole_is_told());
    // Of what is known on two levels the higher is counted, and each once.
    spent(site, {.program = PlanSite::gnbv_1}, 9);
    CHECK(partly() == std::vector<ProgramIndex>{PlanSite::gnbv, PlanSite::gnbv_1_1});
    // A quarter of it does.
    site.corpus.observations[2].value = {25, 0};
    CHECK(partly() == std::vector<ProgramIndex>{PlanSite::gnbv_1_1});
    CHECK(unstated() == std::vector<ProgramIndex>{PlanSite::gnbv_2});
}

TEST_CASE("Money of one kind says nothing of that of another: neither that it is divided, nor that it is known") {
    PlanSite site;
    // A project has recurrent money of its own, and only parts of it have investment money.
    given(site, {.program = PlanSite::gnbv_1, .capital = Capital::recurrent}, 71);
    given(site, {.program = PlanSite::gnbv_1_1, .capital = Capital::investment}, 60);
    spent(site, {.program = PlanSite::gnbv_1_1, .capital = Capital::investment}, 13);
    CHECK(programs_of(unspent_of(site).unstated) == std::vector<ProgramIndex>{PlanSite::gnbv_1});
    // That of the whole for all kinds is what is known of each of them, as long as none of its parts tells more.
    PlanSite whole;
    given(whole, {.capital = Capital::total}, 90);
    spent(whole, {.capital = Capital::total}, 20);
    given(whole, {.program = PlanSite::gnbv_1, .capital = Capital::recurrent}, 71);
    CHECK(unspent_of(whole).unstated.rows.empty());
    spent(whole, {.program = PlanSite::gnbv_2, .capital = Capital::investment}, 23);
    CHECK(programs_of(unspent_of(whole).unstated) == std::vector<ProgramIndex>{PlanSite::gnbv_1});
    // A nothing of one kind is told beside what was spent of another.
    given(site, {.program = PlanSite::gnbv_1, .capital = Capital::recurrent}, 71);
    spent(site, {.program = PlanSite::gnbv_1, .capital = Capital::recurrent}, 0);
    CHECK(programs_of(unspent_of(site).nothing) == std::vector<ProgramIndex>{PlanSite::gnbv_1});
}

TEST_CASE(
    "A line of which its parts say what was spent is not one of which nobody does, on the page of a program, too") {
    PlanSite site;
    given(site, {.capital = Capital::total}, 100);
    given(site, {.capital = Capital::investment}, 60);
    given(site, {.capital = Capital::recurrent}, 40);
    spent(site, {.capital = Capital::investment}, 30);
    spent(site, {.program = PlanSite::ntm}, 0);
    CHECK(unspent_of(site, "areas/96-thu/gnbv").unstated.rows.empty());
    CHECK(unspent_of(site).unstated.rows.empty());
    // What is expected of a part is no result.
    PlanSite expected;
    given(expected, {.capital = Capital::total}, 100);
    given(expected, {.capital = Capital::investment}, 60);
    given(expected, {.capital = Capital::recurrent}, 40);
    spent(expected, {.capital = Capital::investment, .kind = kinds::estimate}, 30);
    CHECK(programs_of(unspent_of(expected).unstated) == std::vector<ProgramIndex>{PlanSite::gnbv});
}

TEST_CASE("The newest result counts and only what came to be is nothing spent") {
    PlanSite site;
    given(site, {}, 100);
    spent(site, {.as_of = "2023-06-30"}, 0);
    CHECK(unspent_of(site).nothing.rows.size() == 1);
    CHECK(to_string(unspent_of(site).nothing.rows.front().as_of) == "2023-06-30");
    spent(site, {.as_of = "2023-09-30"}, 4);
    CHECK(unspent_of(site).nothing.rows.empty());
    given(site, {.program = PlanSite::ntm}, 100);
    // What is expected to be spent, be it nothing, is no report of what was.
    spent(site, {.program = PlanSite::ntm, .kind = kinds::estimate, .as_of = "2023-12-31"}, 0);
    CHECK(unspent_of(site).nothing.rows.empty());
    REQUIRE(programs_of(unspent_of(site).unstated) == std::vector<ProgramIndex>{PlanSite::ntm});
    CHECK(unspent_of(site).unstated.rows.front().as_of == no_date);
    // The day on which a report says that it does not tell.
    site.add({.program = PlanSite::ntm,
              .indicator = PlanSite::disbursed,
              .as_of = "2023-11-30",
              .missing = Missing::not_reported});
    CHECK(to_string(unspent_of(site).unstated.rows.front().as_of) == "2023-11-30");
    spent(site, {.program = PlanSite::ntm, .as_of = "2023-09-30"}, 1);
    CHECK(unspent_of(site).unstated.rows.empty());
}

TEST_CASE("Lines without one plan above zero, of earlier years, and of years without any result are left out") {
    PlanSite site;
    given(site, {.program = PlanSite::ntm}, 0);
    spent(site, {.program = PlanSite::ntm}, 0);
    given(site, {.program = PlanSite::gnbv_1}, 5);
    given(site, {.program = PlanSite::gnbv_1}, 6);
    spent(site, {.program = PlanSite::gnbv_1}, 0);
    given(site, {.program = PlanSite::gnbv_2, .period = PlanSite::y2022}, 5);
    spent(site, {.program = PlanSite::gnbv_2, .period = PlanSite::y2022}, 0);
    given(site, {.program = PlanSite::gnbv_2, .period = PlanSite::y2024}, 5);
    const Unspent found = unspent_of(site);
    CHECK(found.nothing.rows.empty());
    CHECK(found.unstated.rows.empty());
}

TEST_CASE("Of many unspent lines the largest are told and the others counted") {
    PlanSite site;
    constexpr std::size_t lines = limits::unspent_of_page + 3;
    const auto first = static_cast<ProgramIndex>(site.corpus.programs.size());
    for (std::size_t i = 0; i < lines; ++i) {
        const std::string id = "p" + std::to_string(i);
        site.add_program(id.c_str(), "program", no_index, "", id.c_str(), id.c_str());
        const auto program = static_cast<ProgramIndex>(first + i);
        given(site, {.program = program}, 100 + static_cast<std::int64_t>(i));
        spent(site, {.program = program}, 0);
    }
    const Unspent found = unspent_of(site);
    REQUIRE(found.nothing.rows.size() == limits::unspent_of_page);
    CHECK(found.nothing.rows.front().program == first + lines - 1);
    CHECK(found.nothing.rows.back().program == first + 3);
    CHECK(found.nothing.more == 3);
}

TEST_CASE("Of lines that were spent in part those of which most is left come first") {
    PlanSite site;
    given(site, {.program = PlanSite::gnbv_1_1}, 100);
    spent(site, {.program = PlanSite::gnbv_1_1}, 90);
    given(site, {.program = PlanSite::gnbv_2}, 50);
    spent(site, {.program = PlanSite::gnbv_2}, 20);
    const Unspent found = unspent_of(site);
    CHECK(programs_of(found.partly) == std::vector<ProgramIndex>{PlanSite::gnbv_2, PlanSite::gnbv_1_1});
    CHECK(found.partly.rows.at(0).left == Decimal{30, 0});
    CHECK(found.nothing.rows.empty());
    // All of it, and more than it, leaves nothing; nor does a whole say more than its parts.
    PlanSite all;
    given(all, {}, 160);
    spent(all, {}, 155);
    given(all, {.program = PlanSite::gnbv_1_1}, 100);
    spent(all, {.program = PlanSite::gnbv_1_1}, 100);
    given(all, {.program = PlanSite::gnbv_2}, 50);
    spent(all, {.program = PlanSite::gnbv_2}, 55);
    CHECK(unspent_of(all).partly.rows.empty());
    // Of two amounts none is left out of the other.
    spent(site, {.program = PlanSite::gnbv_2}, 30);
    CHECK(programs_of(unspent_of(site).partly) == std::vector<ProgramIndex>{PlanSite::gnbv_1_1});
}

TEST_CASE("What parts of a line add up to leaves the rest of its plan, where all of them have a result") {
    PlanSite site;
    given(site, {.capital = Capital::total}, 100);
    given(site, {.capital = Capital::investment}, 60);
    given(site, {.capital = Capital::recurrent}, 40);
    spent(site, {.capital = Capital::investment, .as_of = "2023-06-30"}, 20);
    spent(site, {.capital = Capital::recurrent, .as_of = "2023-06-30"}, 5);
    const auto of_whole = [&]() -> std::optional<PartlySpent> {
        const Unspent found = unspent_of(site, "areas/96-thu/gnbv");
        const auto row = std::find_if(found.partly.rows.begin(), found.partly.rows.end(),
                                      [](const PartlySpent& one) { return one.capital == Capital::total; });
        return row == found.partly.rows.end() ? std::nullopt : std::optional(*row);
    };
    REQUIRE(of_whole().has_value());
    CHECK(of_whole()->left == Decimal{75, 0});
    CHECK(of_whole()->spent == Decimal{25, 0});
    CHECK(of_whole()->parts == std::vector<ObservationIndex>{3, 4});
    CHECK(to_string(of_whole()->as_of) == "2023-06-30");
    CHECK(unspent_of(site, "areas/96-thu/gnbv").period == std::optional<PeriodIndex>(PlanSite::y2023));
    // Of a plan that was spent nothing is left, and less than nothing of one that was overspent.
    for (const std::int64_t spent_of_recurrent : {80, 90}) {
        site.corpus.observations[4].value = {spent_of_recurrent, 0};
        CHECK_FALSE(of_whole().has_value());
    }
    site.corpus.observations[4].value = {5, 0};
    // Of a part without a result nobody knows what is left.
    site.corpus.observations[4].missing = Missing::not_reported;
    CHECK_FALSE(of_whole().has_value());
    PlanSite planned;
    given(planned, {}, 100);
    CHECK_FALSE(unspent_of(planned).period.has_value());
}

TEST_CASE("Of programs that have nothing of the newest year longer times that end with it are told") {
    PlanSite site;
    site.corpus.periods.push_back(*parse_period("2021/2023"));
    site.corpus.periods.push_back(*parse_period("2020/2022"));
    const auto three_years = static_cast<PeriodIndex>(site.corpus.periods.size() - 2);
    const auto earlier = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    given(site, {.program = PlanSite::ntm}, 90);
    spent(site, {.program = PlanSite::ntm}, 0);
    given(site, {.program = PlanSite::gnbv, .period = three_years}, 500);
    spent(site, {.program = PlanSite::gnbv, .period = three_years}, 0);
    given(site, {.program = PlanSite::ntm, .period = three_years}, 700);  // its last year is told
    spent(site, {.program = PlanSite::ntm, .period = three_years}, 0);
    given(site, {.program = PlanSite::gnbv, .period = earlier}, 800);
    spent(site, {.program = PlanSite::gnbv, .period = earlier}, 0);
    const Unspent found = unspent_of(site);
    CHECK(found.period == PlanSite::y2023);
    CHECK(programs_of(found.nothing) == std::vector<ProgramIndex>{PlanSite::gnbv, PlanSite::ntm});
    CHECK(to_string(plan_in_force(site.corpus, found.nothing.rows[0])->value) == "500");
}

TEST_CASE("What is left by a result of no day is not told where another source counts the same money to a later day") {
    const auto told = [](const auto& change) {
        PlanSite site;
        site.corpus.periods.push_back(*parse_period("2021/2023"));
        const auto three_years = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
        given(site, {.capital = Capital::recurrent}, 975);
        spent(site, {.capital = Capital::recurrent}, 195);
        PlanSite::Figure other{.indicator = PlanSite::disbursed,
                               .capital = Capital::recurrent,
                               .period = three_years,
                               .source = 1,
                               .as_of = "2024-01-31",
                               .value = 638};
        change(other);
        site.add(other);
        return unspent_of(site).partly.rows.size() == 1;
    };
    CHECK_FALSE(told([](PlanSite::Figure&) {}));
    CHECK_FALSE(told([](PlanSite::Figure& other) { other.period = PlanSite::y2023; }));
    CHECK_FALSE(told([](PlanSite::Figure& other) { other.as_of = "2023-12-31"; }));
    CHECK_FALSE(told([](PlanSite::Figure& other) { other.capital = Capital::total; }));
    CHECK(told([](PlanSite::Figure& other) { other.as_of = "2023-12-30"; }));
    CHECK(told([](PlanSite::Figure& other) { other.as_of = ""; }));
    CHECK(told([](PlanSite::Figure& other) { other.source = 0; }));
    CHECK(told([](PlanSite::Figure& other) { other.capital = Capital::investment; }));
    CHECK(told([](PlanSite::Figure& other) { other.kind = kinds::estimate; }));
    CHECK(told([](PlanSite::Figure& other) { other.missing = Missing::not_reported; }));
    CHECK(told([](PlanSite::Figure& other) { other.program = PlanSite::ntm; }));
}

TEST_CASE("Less than a tenth is hardly anything") {
    const auto hardly = [](std::int64_t plan, std::int64_t value) {
        PlanSite site;
        given(site, {}, plan);
        spent(site, {}, value);
        const Unspent found = unspent_of(site);
        REQUIRE(found.partly.rows.size() == 1);
        return found.hardly.rows.size() == 1;
    };
    CHECK(hardly(100, 9));
    CHECK_FALSE(hardly(100, 10));
    CHECK_FALSE(hardly(100, 99));
}

TEST_CASE("Of many lines of which hardly anything was spent those are counted that have no room") {
    PlanSite site;
    for (std::size_t i = 0; i < limits::unspent_of_page + 2; ++i) {
        const std::string id = "p" + std::to_string(i);
        site.add_program(id.c_str(), "program", no_index, "", id.c_str(), id.c_str());
        const auto program = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
        given(site, {.program = program}, 1000 + static_cast<std::int64_t>(i));
        spent(site, {.program = program}, 500);  // more is left of it than of those below
        site.add_program((id + "b").c_str(), "program", no_index, "", id.c_str(), id.c_str());
        given(site, {.program = static_cast<ProgramIndex>(program + 1)}, 100 + static_cast<std::int64_t>(i));
        spent(site, {.program = static_cast<ProgramIndex>(program + 1)}, 1);
    }
    const Unspent found = unspent_of(site);
    CHECK(found.hardly.rows.size() == limits::unspent_of_page);
    CHECK(found.hardly.more == 2);
    CHECK(found.partly.more == limits::unspent_of_page + 4);
    const Plan plan = site.plan();
    CHECK(partly_told(*plan.find("areas/96-thu/")).more == 2);
}

TEST_CASE("What two reports left of one line against two plans is told once, against the plan that revises the other") {
    PlanSite site;
    std::vector<KindEntry> entries = site.corpus.kinds.entries();
    const Kind revised(KindRole::intended, false, 1);
    entries.push_back({"revised", {"điều chỉnh", "revised"}, {}, revised});
    site.corpus.kinds.declare(entries);
    given(site, {.program = PlanSite::gnbv_2}, 300'000'000);
    spent(site, {.program = PlanSite::gnbv_2}, 241'730'955);
    given(site, {.program = PlanSite::gnbv_2, .source = 1}, 310'000'000);
    spent(site, {.program = PlanSite::gnbv_2, .source = 1}, 241'731'000);
    site.corpus.observations[2].kind = revised;
    for (Observation& row : site.corpus.observations) {
        row.reported_value = row.value;
        row.reported_unit = 0;
    }
    const auto left = [&] {
        std::vector<std::string> all;
        for (const PartlySpent& row : unspent_of(site).partly.rows) {
            all.push_back(to_string(row.left));
        }
        return all;
    };
    CHECK(left() == std::vector<std::string>{"68269000"});
    // What was spent contradicts each other: which is true nobody knows, and both are told.
    site.corpus.observations[3].value = site.corpus.observations[3].reported_value = {250'000'123, 0};
    CHECK(left().size() == 2);
}

TEST_CASE("What two reports state alike of one line is told once in each list, by the one that is rounded less") {
    const auto reports = [](std::int64_t plan, std::int64_t other_plan, std::int64_t both_spent) {
        PlanSite site;
        given(site, {.program = PlanSite::gnbv_2}, plan);
        given(site, {.program = PlanSite::gnbv_2, .source = 1}, other_plan);
        for (const SourceIndex source : {SourceIndex{0}, SourceIndex{1}}) {
            spent(site, {.program = PlanSite::gnbv_2, .source = source}, both_spent);
        }
        given(site, {.program = PlanSite::gnbv_1_1}, 7);  // another, of which something is known
        spent(site, {.program = PlanSite::gnbv_1_1}, 1);
        for (Observation& row : site.corpus.observations) {
            row.reported_value = row.value;
            row.reported_unit = 0;
        }
        return unspent_of(site);
    };
    const Unspent nothing = reports(241'731'000, 241'730'955, 0);
    REQUIRE(nothing.nothing.rows.size() == 1);
    CHECK(nothing.nothing.rows.front().source == 1);
    CHECK(reports(500, 500, 20).partly.rows.size() == 2);  // with the other
    // Two plans that contradict each other are both told.
    CHECK(reports(500, 400, 0).nothing.rows.size() == 2);
    CHECK(reports(500, 400, 20).partly.rows.size() == 3);
}

namespace {

// A line of which 70 were given and its holder declares so much impossible to spend.
Unspent with_declared(const std::function<void(PlanSite&, PlanSite::Figure)>& declare) {
    PlanSite site;
    site.corpus.site.money.unspendable = PlanSite::undisbursed;
    given(site, {.program = PlanSite::ntm}, 90);
    spent(site, {.program = PlanSite::ntm}, 1);
    given(site, {.program = PlanSite::gnbv_2, .fund_year = "2023"}, 70);
    declare(site, {.program = PlanSite::gnbv_2,
                   .indicator = PlanSite::undisbursed,
                   .fund_year = "2023",
                   .as_of = "2024-01-31",
                   .value = 70});
    return unspent_of(site);
}

}  // namespace

TEST_CASE("Of a line of which all is declared impossible to spend nothing was spent") {
    const Unspent found = with_declared([](PlanSite& site, const PlanSite::Figure& all) { site.add(all); });
    REQUIRE(programs_of(found.nothing) == std::vector<ProgramIndex>{PlanSite::gnbv_2});
    CHECK(found.nothing.rows[0].unspendable == 3);
    CHECK(to_string(found.nothing.rows[0].as_of) == "2024-01-31");
    CHECK(found.unstated.rows.empty());
}

TEST_CASE(
    "What is declared of a part of a line, inexactly, as a plan or of another line says nothing of what was spent") {
    const auto unstated = [](const std::function<void(PlanSite&, PlanSite::Figure)>& declare) {
        const Unspent found = with_declared(declare);
        return found.nothing.rows.empty() && programs_of(found.unstated) == std::vector<ProgramIndex>{PlanSite::gnbv_2};
    };
    CHECK(unstated([](PlanSite& site, PlanSite::Figure part) {
        part.value = 69;
        site.add(part);
    }));
    CHECK(unstated([](PlanSite& site, PlanSite::Figure inexact) {
        inexact.note = "over";
        site.add(inexact);
    }));
    CHECK(unstated([](PlanSite& site, PlanSite::Figure expected) {
        expected.kind = kinds::estimate;
        site.add(expected);
    }));
    CHECK(unstated([](PlanSite& site, PlanSite::Figure other) {
        other.fund_year = "2022";
        site.add(other);
    }));
    CHECK(unstated([](PlanSite& site, PlanSite::Figure twice) {
        site.add(twice);
        twice.value = 1;
        twice.as_of = "2024-03-31";
        site.add(twice);
    }));
    CHECK(unstated([](PlanSite& site, const PlanSite::Figure& all) {
        site.corpus.site.money.unspendable = no_index;
        site.add(all);
    }));
}

TEST_CASE("Of a part of a line that is declared impossible to spend nothing was spent, whatever was of the others") {
    const Unspent found = with_declared([](PlanSite& site, const PlanSite::Figure& all) {
        site.add(all);
        given(site, {.program = PlanSite::gnbv_2, .fund_year = "total"}, 100);
        given(site, {.program = PlanSite::gnbv_2, .fund_year = "2022"}, 30);
        spent(site, {.program = PlanSite::gnbv_2, .fund_year = "2022"}, 20);
    });
    REQUIRE(programs_of(found.nothing) == std::vector<ProgramIndex>{PlanSite::gnbv_2});
    CHECK(found.nothing.rows[0].is_part);
}

TEST_CASE("A result of a line stands, whatever is declared of it") {
    const Unspent found = with_declared([](PlanSite& site, const PlanSite::Figure& all) {
        site.add(all);
        spent(site, {.program = PlanSite::gnbv_2, .fund_year = "2023"}, 5);
    });
    CHECK(found.nothing.rows.empty());
    CHECK(programs_of(found.partly) == std::vector<ProgramIndex>{PlanSite::ntm, PlanSite::gnbv_2});
}

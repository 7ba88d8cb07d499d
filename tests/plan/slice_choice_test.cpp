// SPDX-License-Identifier: MIT
// Where readers are led who choose another slice of an indicator, and what changes on the way that they did not choose.
#include "plan/slices/slice_choice.hpp"

#include <catch2/catch.hpp>

#include "model/budget_year.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Of = SliceAxis::Of;
using Axes = std::vector<SliceAxis>;

constexpr SliceAxis by_program{Of::program, 0};
constexpr SliceAxis by_capital{Of::dimension, Dim::capital};
constexpr SliceAxis by_budget_year{Of::dimension, Dim::fund_year};
constexpr SliceAxis by_period{Of::period, 0};
constexpr SliceAxis by_kind{Of::kind, 0};

Slice slice(ProgramIndex program, PeriodIndex period, Kind kind, const char* as_of) {
    Slice result;
    result.line.program = program;
    result.line.period = period;
    result.kind = kind;
    result.as_of = *parse_date(as_of);
    return result;
}

}  // namespace

TEST_CASE("How far two slices are from each other is counted in the choices between them") {
    PlanSite site;
    Slice a;
    a.line.period = PlanSite::y2023;
    Slice b = a;
    CHECK(steps_between(site.corpus, a, b) == 0);
    b.line.period = PlanSite::y2022;
    b.line.fund_year = site.corpus.strings.intern("2022");
    CHECK(steps_between(site.corpus, a, b) == 1);
    b.kind = kinds::plan;
    b.line.capital = Capital::investment;
    CHECK(steps_between(site.corpus, a, b) == 3);
}

TEST_CASE("A choice leads to a slice of the same kind before a nearer one of another") {
    PlanSite site;
    std::vector<Slice> slices{slice(PlanSite::gnbv, PlanSite::y2024, kinds::actual, "2024-06-10"),
                              slice(PlanSite::ntm, PlanSite::y2024, kinds::estimate, "2024-12-31"),
                              slice(PlanSite::ntm, PlanSite::y2022, kinds::actual, "2022-12-31")};
    slices[2].line.capital = Capital::investment;
    const SliceChoice choice = nearest_slice(site.corpus, slices, 0, by_program, 1);
    CHECK(choice.slice == 2);
    CHECK(choice.also == Axes{by_capital, by_period});
    // The period says that the date is another.
    CHECK_FALSE(choice.other_date);
}

TEST_CASE("What changes besides a choice is told with the date") {
    PlanSite site;
    const std::vector<Slice> slices{slice(PlanSite::gnbv, PlanSite::y2024, kinds::actual, "2024-06-10"),
                                    slice(PlanSite::ntm, PlanSite::y2024, kinds::estimate, "2024-12-31"),
                                    slice(PlanSite::ntm, PlanSite::y2024, kinds::plan, "2024-12-31")};
    const SliceChoice choice = nearest_slice(site.corpus, slices, 0, by_program, 1);
    // Of equals the more important one.
    CHECK(choice.slice == 1);
    CHECK(choice.also == Axes{by_kind});
    CHECK(choice.other_date);
    // Who chooses the kind is told of the program, and who is there already of nothing.
    CHECK(nearest_slice(site.corpus, slices, 0, by_kind, 2).also == Axes{by_program});
    CHECK(nearest_slice(site.corpus, slices, 1, by_kind, 2).also.empty());
    CHECK_FALSE(nearest_slice(site.corpus, slices, 1, by_kind, 2).other_date);
}

TEST_CASE("Money of another year needs no word where that year is chosen and money carried over does") {
    PlanSite site;
    std::vector<Slice> slices{slice(PlanSite::gnbv, PlanSite::y2024, kinds::actual, "2024-12-31"),
                              slice(PlanSite::gnbv, PlanSite::y2023, kinds::actual, "2023-12-31"),
                              slice(PlanSite::gnbv, PlanSite::y2022, kinds::actual, "2022-12-31")};
    slices[0].line.fund_year = site.corpus.strings.intern("2024");
    slices[1].line.fund_year = site.corpus.strings.intern("2023");
    slices[2].line.fund_year = site.corpus.strings.intern("2021");
    CHECK(nearest_slice(site.corpus, slices, 0, by_period, 1).also.empty());
    CHECK(nearest_slice(site.corpus, slices, 0, by_period, 2).also == Axes{by_budget_year});
    CHECK(nearest_slice(site.corpus, slices, 0, by_budget_year, 1).also == Axes{by_period});
    CHECK(is_of_own_year(site.corpus, slices[1].line));
    CHECK_FALSE(is_of_own_year(site.corpus, slices[2].line));
    CHECK(is_of_own_year(site.corpus, FigureLine{}));
}

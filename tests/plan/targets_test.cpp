// SPDX-License-Identifier: MIT
// What was to be reached beside what came of it.
#include "plan/comparisons/targets.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Figures = std::vector<ObservationIndex>;

Targets found(const PlanSite& site) {
    Figures all(site.corpus.observations.size());
    std::iota(all.begin(), all.end(), 0U);
    return find_targets(site.corpus, ReadingOrder(site.corpus), all);
}

PlanSite::Figure poverty(Kind kind, std::int64_t value, PeriodIndex period = PlanSite::y2023) {
    PlanSite::Figure figure;
    figure.indicator = PlanSite::poverty;
    figure.kind = kind;
    figure.value = value;
    figure.period = period;
    return figure;
}

PlanSite::Figure with_note(PlanSite::Figure figure, const char* note) {
    figure.note = note;
    return figure;
}

// Of one target and one result.
TargetOutcome outcome(Direction direction, const PlanSite::Figure& target, const PlanSite::Figure& result) {
    PlanSite site;
    site.corpus.indicators[PlanSite::poverty].direction = direction;
    site.add(target);
    site.add(result);
    const Targets targets = found(site);
    REQUIRE(targets.lines.size() == 1);
    return targets.lines.front().outcome;
}

constexpr auto less = Direction::less_is_better;
constexpr auto more = Direction::more_is_better;

}  // namespace

TEST_CASE("A target stands beside the result of its time, and money and results without a target are left out") {
    PlanSite site;
    site.add_money({}, 100, 40);
    const auto target = site.add(poverty(kinds::target, 20));
    const auto result = site.add(poverty(kinds::actual, 26));
    site.add(poverty(kinds::actual, 30, PlanSite::y2022));
    PlanSite::Figure alone = poverty(kinds::actual, 5);
    alone.program = PlanSite::ntm;
    site.add(alone);
    const Targets targets = found(site);
    REQUIRE(targets.lines.size() == 1);
    CHECK(targets.lines[0].targets == Figures{target});
    CHECK(targets.lines[0].results == Figures{result});
    CHECK(targets.lines[0].in_time);
    CHECK(targets.more == 0);
    CHECK(figures_of(targets) == Figures{target, result});
}

TEST_CASE("Of several times the target that began last is told, and where its time has no result the newest one") {
    PlanSite site;
    site.add(poverty(kinds::target, 22, PlanSite::y2023));
    const auto target = site.add(poverty(kinds::target, 20, PlanSite::y2024));
    site.add(poverty(kinds::actual, 30, PlanSite::y2022));
    const auto result = site.add(poverty(kinds::estimate, 26, PlanSite::y2023));
    const Targets targets = found(site);
    REQUIRE(targets.lines.size() == 1);
    CHECK(targets.lines[0].targets == Figures{target});
    CHECK(targets.lines[0].results == Figures{result});
    CHECK(targets.lines[0].outcome == TargetOutcome::open);
}

TEST_CASE("This year's target is told before that of the term it lies in") {
    PlanSite site;
    site.corpus.periods.push_back(*parse_period("2023/2025"));
    const auto term = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    site.add(poverty(kinds::target, 10, term));
    const auto year = site.add(poverty(kinds::target, 20));
    CHECK(found(site).lines.at(0).targets == Figures{year});
}

TEST_CASE("Different targets and different results of one time stand beside each other, each value once") {
    PlanSite site;
    site.corpus.indicators[PlanSite::poverty].direction = less;
    const auto one = site.add(poverty(kinds::target, 20));
    const auto other = site.add(with_note(poverty(kinds::target, 21), "at_most"));
    PlanSite::Figure again = poverty(kinds::target, 20);
    again.source = 1;
    site.add(again);
    const auto result = site.add(poverty(kinds::actual, 19));
    const Targets targets = found(site);
    CHECK(targets.lines.at(0).targets == Figures{one, other});
    CHECK(targets.lines.at(0).results == Figures{result});
    CHECK(targets.lines.at(0).outcome == TargetOutcome::open);  // against which of the two?
}

TEST_CASE("What came to be in the year of a target has reached it or missed it") {
    CHECK(outcome(less, poverty(kinds::target, 20), poverty(kinds::actual, 20)) == TargetOutcome::reached);
    CHECK(outcome(less, poverty(kinds::target, 20), poverty(kinds::actual, 21)) == TargetOutcome::missed);
    CHECK(outcome(more, poverty(kinds::target, 20), poverty(kinds::actual, 21)) == TargetOutcome::reached);
    CHECK(outcome(more, poverty(kinds::plan, 20), poverty(kinds::actual, 19)) == TargetOutcome::missed);
}

TEST_CASE("What nobody can tell yet is open") {
    using enum TargetOutcome;
    const PlanSite::Figure target = poverty(kinds::target, 20);
    CHECK(outcome(Direction::none, target, poverty(kinds::actual, 20)) == open);
    CHECK(outcome(more, target, poverty(kinds::estimate, 21)) == open);
    CHECK(outcome(more, target, with_note(poverty(kinds::actual, 21), "about")) == open);
    CHECK(outcome(more, with_note(target, "about"), poverty(kinds::actual, 21)) == open);
    // Another year says nothing of this one.
    CHECK(outcome(more, target, poverty(kinds::actual, 21, PlanSite::y2022)) == open);
    // In the course of it more than enough is reached already, and less may still become more.
    CHECK(outcome(more, target, poverty(kinds::actual, 21, PlanSite::h2023)) == reached);
    CHECK(outcome(more, target, poverty(kinds::actual, 19, PlanSite::h2023)) == open);
    CHECK(outcome(less, target, poverty(kinds::actual, 19, PlanSite::h2023)) == open);
    PlanSite::Figure early = poverty(kinds::actual, 19);
    early.as_of = "2023-11-30";
    CHECK(outcome(more, target, early) == open);
    early.as_of = "2023-12-31";
    CHECK(outcome(more, target, early) == missed);
}

TEST_CASE("At least and at most say which way is better where the indicator does not, and none where the two differ") {
    using enum TargetOutcome;
    const auto at_least = with_note(poverty(kinds::target, 20), "at_least");
    const auto at_most = with_note(poverty(kinds::target, 20), "at_most");
    CHECK(outcome(Direction::none, at_least, poverty(kinds::actual, 21)) == reached);
    CHECK(outcome(Direction::none, at_most, poverty(kinds::actual, 21)) == missed);
    CHECK(outcome(less, at_least, poverty(kinds::actual, 21)) == open);
    CHECK(outcome(less, at_most, poverty(kinds::actual, 19)) == reached);
    // Under and over so much is not so much itself.
    const auto under = with_note(poverty(kinds::target, 20), "under");
    const auto over = with_note(poverty(kinds::target, 20), "over");
    CHECK(outcome(less, under, poverty(kinds::actual, 20)) == missed);
    CHECK(outcome(less, under, poverty(kinds::actual, 19)) == reached);
    CHECK(outcome(more, over, poverty(kinds::actual, 20)) == missed);
    CHECK(outcome(more, over, poverty(kinds::actual, 21)) == reached);
    CHECK(outcome(less, at_most, poverty(kinds::actual, 20)) == reached);
}

TEST_CASE("Headline indicators come first, then aims, then what has a result, then wholes, and the rest is counted") {
    PlanSite site;
    const auto add = [&](IndicatorIndex indicator, Kind kind, ProgramIndex program) {
        PlanSite::Figure figure;
        figure.indicator = indicator;
        figure.kind = kind;
        figure.program = program;
        return site.add(figure);
    };
    std::vector<IndicatorIndex> more_of_them;
    for (std::size_t i = 0; i < limits::targets_of_page; ++i) {
        site.add_indicator(("other" + std::to_string(i)).c_str(), 1);
        more_of_them.push_back(static_cast<IndicatorIndex>(site.corpus.indicators.size() - 1));
    }
    const auto plan = add(more_of_them[0], kinds::plan, PlanSite::gnbv);
    const auto of_part = add(more_of_them[1], kinds::target, PlanSite::gnbv_1);
    const auto of_whole = add(more_of_them[2], kinds::target, PlanSite::gnbv);
    const auto with_result = add(more_of_them[3], kinds::target, PlanSite::gnbv_1_1);
    add(more_of_them[3], kinds::actual, PlanSite::gnbv_1_1);
    const auto headline = add(PlanSite::poverty, kinds::plan, PlanSite::gnbv_2);
    site.corpus.site.headline_indicators = {PlanSite::poverty};
    Figures order;
    for (const TargetLine& line : found(site).lines) {
        order.push_back(line.targets.front());
    }
    CHECK(order == Figures{headline, with_result, of_whole, of_part, plan});
    add(more_of_them[4], kinds::plan, PlanSite::ntm);
    add(more_of_them[5], kinds::plan, PlanSite::ntm);
    const Targets targets = found(site);
    CHECK(targets.lines.size() == limits::targets_of_page);
    CHECK(targets.more == 1);
}

TEST_CASE("The pages of an area and of its programs tell the targets, and their data has them") {
    PlanSite site;
    site.add_money({}, 100, 40);
    const auto target = site.add(poverty(kinds::target, 20));
    const Plan plan = site.plan();
    for (const char* path : {"areas/96-thu/", "areas/96-thu/gnbv/"}) {
        const Subject* page = plan.find(path);
        REQUIRE(page != nullptr);
        CHECK(figures_of(page->targets) == Figures{target});
        CHECK(std::count(page->detail.told.begin(), page->detail.told.end(), target) == 1);
    }
    CHECK(plan.find("programs/gnbv/")->targets.lines.empty());
}

TEST_CASE("What was given is no target by whatever name, and an aim in money is one") {
    PlanSite site;
    site.corpus.units[0].quantity = "money";
    site.add_indicator("allocated", 0);
    const auto allocated = static_cast<IndicatorIndex>(site.corpus.indicators.size() - 1);
    site.add({.indicator = allocated, .kind = kinds::plan, .value = 60});
    CHECK(found(site).lines.empty());
    site.add({.indicator = PlanSite::disbursed, .kind = kinds::target, .value = 60});
    CHECK(found(site).lines.empty());
    const auto aim = site.add({.indicator = allocated, .kind = kinds::target, .value = 70});
    CHECK(figures_of(found(site)) == Figures{aim});
    // Where a site has no money, there is none to leave out.
    CHECK(found(site).lines.size() == 1);
}

TEST_CASE("A change that is aimed at stands beside changes over times of its length") {
    PlanSite site;
    const auto since = [&](const PlanSite::Figure& figure, PeriodIndex base) {
        const auto index = site.add(figure);
        site.corpus.observations[index].base = base;
        return index;
    };
    const auto target = since(poverty(kinds::target, 3, PlanSite::y2024), PlanSite::y2023);
    since(poverty(kinds::actual, 0, PlanSite::y2024), PlanSite::y2022);
    site.add(poverty(kinds::actual, 5, PlanSite::y2024));
    CHECK(found(site).lines.at(0).results.empty());
    const auto before = since(poverty(kinds::estimate, 1, PlanSite::y2023), PlanSite::y2022);
    CHECK(found(site).lines.at(0).targets == Figures{target});
    CHECK(found(site).lines.at(0).results == Figures{before});
}

TEST_CASE("What part of the money given was handed on is nothing to be reached, and what was spent of it may be") {
    PlanSite site;
    site.corpus.units[0].quantity = "money";
    site.add_indicator("allocated", 0);
    const auto allocated = static_cast<IndicatorIndex>(site.corpus.indicators.size() - 1);
    site.corpus.site.money.allocated = allocated;
    site.add_indicator("allocation_rate", 1, FormulaKind::ratio, {allocated, PlanSite::assigned});
    site.add({.indicator = static_cast<IndicatorIndex>(allocated + 1), .kind = kinds::plan, .value = 99});
    CHECK(found(site).lines.empty());
    const auto rate = site.add({.indicator = PlanSite::rate, .kind = kinds::plan, .value = 95});
    CHECK(figures_of(found(site)) == Figures{rate});
    // Of other money, such as loans, a rate is aimed at.
    site.corpus.site.money.allocated = no_index;
    CHECK(found(site).lines.size() == 2);
}

TEST_CASE("A target of no time gives way to one of a year, and alone it is told and judged by nothing") {
    PlanSite site;
    site.corpus.indicators[PlanSite::poverty].direction = less;
    site.corpus.periods.push_back(timeless_period);
    const auto ever = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    const auto target = site.add(poverty(kinds::target, 20, ever));
    const auto result = site.add(poverty(kinds::actual, 19, ever));
    CHECK(found(site).lines.at(0).targets == Figures{target});
    CHECK(found(site).lines.at(0).results == Figures{result});
    CHECK(found(site).lines.at(0).outcome == TargetOutcome::open);
    const auto year = site.add(poverty(kinds::target, 21));
    CHECK(found(site).lines.at(0).targets == Figures{year});
}

TEST_CASE("A result of another time says so, one of a part of the time does not") {
    PlanSite site;
    site.add(poverty(kinds::target, 20, PlanSite::y2024));
    CHECK_FALSE(found(site).lines.at(0).in_time);  // there is none
    site.add(poverty(kinds::actual, 26, PlanSite::y2023));
    CHECK_FALSE(found(site).lines.at(0).in_time);
    PlanSite part;
    part.add(poverty(kinds::target, 20, PlanSite::y2023));
    part.add(poverty(kinds::actual, 26, PlanSite::h2023));
    CHECK(found(part).lines.at(0).in_time);
}

TEST_CASE("What an area plans for all that it does has the results of the area itself, what is done before estimates") {
    PlanSite site;
    site.add_program("ktxh", "plan", no_index, "", "Kế hoạch", "Plan");
    const auto plan = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    const auto of = [](PlanSite::Figure figure, ProgramIndex program) {
        figure.program = program;
        return figure;
    };
    site.add(of(poverty(kinds::target, 20), plan));
    const auto estimate = site.add(of(poverty(kinds::estimate, 26), plan));
    CHECK(found(site).lines.at(0).results == Figures{estimate});
    const auto actual = site.add(of(poverty(kinds::actual, 25), no_index));
    CHECK(found(site).lines.at(0).results == Figures{actual});
    // A program's own target waits for its own result.
    PlanSite other;
    other.add(of(poverty(kinds::target, 20), PlanSite::gnbv));
    other.add(of(poverty(kinds::actual, 25), no_index));
    CHECK(found(other).lines.at(0).results.empty());
}

TEST_CASE("Before a target stands what came to be, and beside it what its own report starts from") {
    PlanSite site;
    const auto of = [](SourceIndex source, PlanSite::Figure figure) {
        figure.source = source;
        return figure;
    };
    site.add(of(0, poverty(kinds::target, 22, PlanSite::y2024)));
    const auto actual = site.add(of(1, poverty(kinds::actual, 25)));
    CHECK(found(site).lines.front().results == Figures{actual});
    const auto own = site.add(of(0, poverty(kinds::estimate, 26)));
    CHECK(found(site).lines.front().results == Figures{actual, own});
    // Of an earlier year its own is no longer what was before.
    site.corpus.observations[own].period = PlanSite::y2022;
    CHECK(found(site).lines.front().results == Figures{actual});
    // Within the time of the target what came to be is told, whoever says so.
    site.corpus.observations[own].period = PlanSite::y2024;
    site.corpus.observations[actual].period = PlanSite::y2024;
    CHECK(found(site).lines.front().results == Figures{actual});
    // Where its own report has the result it stands once.
    site.corpus.observations[actual].period = PlanSite::y2023;
    site.corpus.observations[own].period = PlanSite::y2023;
    site.corpus.observations[actual].source = 0;
    CHECK(found(site).lines.front().results == Figures{actual});
}

TEST_CASE("A result that a remark says is not where it belongs misses and reaches nothing") {
    PlanSite site;
    site.corpus.indicators[PlanSite::poverty].direction = more;
    site.add(poverty(kinds::target, 12));
    const auto result = site.add(poverty(kinds::actual, 10));
    CHECK(found(site).lines.front().outcome == TargetOutcome::missed);
    site.corpus.misplaced = {result};
    CHECK(found(site).lines.front().outcome == TargetOutcome::open);
    CHECK(found(site).lines.front().results == Figures{result});
}

TEST_CASE("Of what is judged readers hear first, then of what is known in its time, then of earlier results") {
    PlanSite site;
    site.corpus.indicators[PlanSite::poverty].direction = more;
    const auto of = [](ProgramIndex program, PlanSite::Figure figure) {
        figure.program = program;
        return figure;
    };
    site.add(of(PlanSite::gnbv, poverty(kinds::target, 20)));  // no result
    site.add(of(PlanSite::gnbv_1, poverty(kinds::target, 20)));
    site.add(of(PlanSite::gnbv_1, poverty(kinds::actual, 10, PlanSite::y2022)));  // of an earlier year
    site.add(of(PlanSite::gnbv_2, poverty(kinds::target, 20)));
    site.add(of(PlanSite::gnbv_2, poverty(kinds::estimate, 30)));  // in its time, and no more than expected
    site.add(of(PlanSite::ntm, poverty(kinds::target, 20)));
    site.add(of(PlanSite::ntm, poverty(kinds::actual, 25)));  // reached
    std::vector<ProgramIndex> order;
    for (const TargetLine& line : found(site).lines) {
        order.push_back(site.corpus.observations[line.targets.front()].program);
    }
    CHECK(order == std::vector<ProgramIndex>{PlanSite::ntm, PlanSite::gnbv_2, PlanSite::gnbv_1, PlanSite::gnbv});
}

TEST_CASE("A report that still expects figures of a year was written before it was over, and misses no target of it") {
    const auto outcome_beside = [](const PlanSite::Figure& other) {
        PlanSite site;
        site.corpus.indicators[PlanSite::poverty].direction = less;
        site.add(poverty(kinds::target, 20));
        site.add(poverty(kinds::actual, 26));
        site.add(other);
        return found(site).lines.at(0).outcome;
    };
    PlanSite::Figure estimate = poverty(kinds::estimate, 5);
    estimate.program = PlanSite::ntm;
    CHECK(outcome_beside(estimate) == TargetOutcome::open);
    estimate.as_of = "2023-12-31";
    CHECK(outcome_beside(estimate) == TargetOutcome::open);
    estimate.as_of = "2023-06-30";
    CHECK(outcome_beside(estimate) == TargetOutcome::missed);
    estimate.as_of.clear();
    estimate.source = 1;
    CHECK(outcome_beside(estimate) == TargetOutcome::missed);
    estimate.source = 0;
    estimate.period = PlanSite::y2024;
    CHECK(outcome_beside(estimate) == TargetOutcome::missed);
}

TEST_CASE("To do more than nothing is no aim that can be reached, to have none of what is bad is") {
    CHECK(outcome(more, poverty(kinds::target, 0), poverty(kinds::actual, 0)) == TargetOutcome::open);
    CHECK(outcome(more, poverty(kinds::target, 0), poverty(kinds::actual, 5)) == TargetOutcome::open);
    CHECK(outcome(less, poverty(kinds::target, 0), poverty(kinds::actual, 0)) == TargetOutcome::reached);
}

TEST_CASE("Where a site does not say which of its indicators are its money a planned amount is no aim") {
    PlanSite site;
    site.corpus.site.money = {};
    site.corpus.units[0].quantity = "money";
    site.add({.kind = kinds::plan, .value = 100});
    CHECK(found(site).lines.empty());
    site.add(poverty(kinds::target, 20));
    CHECK(found(site).lines.size() == 1);
    // One that says what is spent plans of its money what it likes.
    site.corpus.site.money.spent = PlanSite::disbursed;
    CHECK(found(site).lines.size() == 2);
}

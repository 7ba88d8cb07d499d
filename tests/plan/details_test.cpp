// SPDX-License-Identifier: MIT
// No page grows with its data: what stands on it, and on which further pages the rest.
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/heads.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Indexes = std::vector<std::uint32_t>;
using Lines = std::vector<std::string>;

void add(PlanSite& site, PlanSite::Figure figure, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        site.add(figure);
    }
}

// "path title count" of each further page of a page.
Lines further(const Plan& plan, const std::string& path) {
    Lines lines;
    for (const FurtherPage& page : plan.find(path)->detail.further) {
        lines.push_back(page.path + " " + page.title.in(english) + " " + std::to_string(page.figures));
    }
    return lines;
}

std::size_t shown(const Plan& plan, const std::string& path) {
    const Subject* page = plan.find(path);
    return page == nullptr ? 999 : page->detail.observations.size() + page->detail.derived.size();
}

constexpr auto poverty = PlanSite::poverty;
constexpr const char* area = "areas/96-thu/";
constexpr const char* by_program = "areas/96-thu/gnbv/";

}  // namespace

TEST_CASE("As many figures as a page holds stand on it and one more puts all on further pages") {
    PlanSite site;
    add(site, {.indicator = poverty}, limits::rows_of_page);
    const Plan all = site.plan();
    CHECK(shown(all, by_program) == limits::rows_of_page);
    CHECK(further(all, by_program).empty());
    site.add({.indicator = poverty});
    const Plan plan = site.plan();
    CHECK(shown(plan, by_program) == 0);
    REQUIRE(plan.find(by_program)->detail.further.size() == 1);
    const std::string path = plan.find(by_program)->detail.further[0].path;
    CHECK(path.starts_with("areas/96-thu/gnbv/theme-"));
    CHECK(plan.find(by_program)->detail.further[0].figures == limits::rows_of_page + 1);
    CHECK(shown(plan, path) == limits::rows_of_page);
    const std::string second = path.substr(0, path.size() - 1) + "-part-2/";
    CHECK(shown(plan, second) == 1);
    const Subject& first = *plan.find(path);
    CHECK(first.kind == PageKind::detail);
    CHECK(kind_of_whole(first) == PageKind::area_program);
    CHECK(first.part.path == by_program);
    CHECK(first.part.number == 1);
    CHECK(first.part.of == 2);
    CHECK(first.part.before.empty());
    CHECK(first.part.after == second);
    CHECK(plan.find(second)->part.before == path);
    CHECK(plan.find(second)->part.after.empty());
    CHECK(first.area == PlanSite::province);
    CHECK(first.program == PlanSite::gnbv);
    // All of them are figures of the page still, for its data.
    CHECK(plan.find(by_program)->observations.size() == limits::rows_of_page + 1);
    CHECK(plan.find(by_program)->detail.shows_all);
}

TEST_CASE("An area tells what it has of no program and its programs have pages of their own") {
    PlanSite site;
    const auto own = site.add({.program = no_index, .indicator = poverty});
    const auto of_program = site.add({.indicator = poverty});
    const auto value = site.compute({.program = no_index, .indicator = poverty});
    site.compute({.indicator = poverty});
    const Plan plan = site.plan();
    CHECK(plan.find(area)->detail.observations == Indexes{own});
    CHECK(plan.find(area)->detail.derived == Indexes{value});
    CHECK_FALSE(plan.find(area)->detail.shows_all);
    CHECK(plan.find(by_program)->detail.observations == Indexes{of_program});
    // A whole program has no figures but those of its areas; a part of one has them.
    CHECK(shown(plan, "programs/gnbv/") == 0);
    PlanSite project;
    const auto part = project.add({.program = PlanSite::gnbv_1, .indicator = poverty});
    CHECK(project.plan().find("programs/gnbv/gnbv.1/")->detail.observations == Indexes{part});
}

TEST_CASE("The table of money of an area has whole programs and what its head says is said of it") {
    PlanSite site;
    site.add({.kind = kinds::plan, .value = 100});
    site.add({.program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 60});
    site.add({.program = PlanSite::gnbv_1, .indicator = PlanSite::disbursed, .value = 6});
    const Plan plan = site.plan();
    REQUIRE(plan.find(area)->money.size() == 1);
    CHECK(plan.find(area)->money[0].program == PlanSite::gnbv);
    CHECK(plan.find(area)->detail.money_more == 1);
    CHECK(plan.find(area)->head.rows == 1);
    CHECK(plan.find(area)->head.rows_without_result == 1);
    CHECK(plan.find(by_program)->money.size() == 2);
    CHECK(plan.find(by_program)->head.rows == 2);
    CHECK(plan.find(by_program)->head.rows_without_result == 1);
    CHECK(plan.find(by_program)->detail.money_more == 0);
}

TEST_CASE("Rows without a result are counted among those of periods that have results") {
    PlanSite site;
    for (const PeriodIndex period : {PlanSite::y2022, PlanSite::y2023, PlanSite::y2024}) {
        for (const ProgramIndex program : {PlanSite::gnbv, PlanSite::gnbv_1}) {
            site.add({.program = program, .period = period, .kind = kinds::plan, .value = 100});
        }
    }
    CHECK(site.plan().find(by_program)->head.rows == 6);
    CHECK(site.plan().find(by_program)->head.rows_without_result == 6);
    site.add({.indicator = PlanSite::disbursed, .value = 6});
    CHECK(site.plan().find(by_program)->head.rows == 2);
    CHECK(site.plan().find(by_program)->head.rows_without_result == 1);
}

TEST_CASE("Of many rows of money a page that leads on has those of the newest time with results") {
    PlanSite site;
    for (std::size_t year = 0; year < limits::money_rows_of_page; ++year) {
        const std::string of = std::to_string(1950 + year);
        site.add({.fund_year = of, .period = PlanSite::y2024, .kind = kinds::plan, .value = 1});
        site.add({.fund_year = of, .kind = kinds::plan, .value = 1});
    }
    // With two plans it is no sum that the list of programs could tell.
    site.add({.indicator = PlanSite::disbursed, .fund_year = "1950", .value = 1});
    site.add({.fund_year = "1950", .kind = kinds::plan, .value = 2});
    const Plan plan = site.plan();
    const auto& rows = plan.find(area)->money;
    CHECK(rows.size() == limits::money_rows_of_page);
    CHECK(std::all_of(rows.begin(), rows.end(), [](const MoneyRow& row) { return row.period == PlanSite::y2023; }));
    CHECK(plan.find(area)->detail.money_more == limits::money_rows_of_page);
    // Few are all there, the newest first.
    PlanSite few;
    few.add({.kind = kinds::plan});
    few.add({.kind = kinds::plan, .value = 2});
    few.add({.indicator = PlanSite::disbursed});
    few.add({.period = PlanSite::y2024, .kind = kinds::plan});
    const Plan both = few.plan();
    REQUIRE(both.find(area)->money.size() == 2);
    CHECK(both.find(area)->money[0].period == PlanSite::y2024);
}

TEST_CASE(
    "Of many rows of money without results a page that leads on has those of the newest time, the largest plans") {
    constexpr std::size_t most = limits::money_rows_of_page / 2;  // of the page of a program
    const char* const page = "programs/gnbv/gnbv.1/";
    PlanSite site;
    std::vector<AreaIndex> areas;
    for (std::size_t i = 0; i < most - 1; ++i) {
        const std::string id = "a" + std::to_string(i);
        areas.push_back(site.add_area(id, Level::province, PlanSite::nation, id));
        for (const PeriodIndex period : {PlanSite::y2022, PlanSite::y2023}) {
            site.add({.area = areas.back(),
                      .program = PlanSite::gnbv_1,
                      .period = period,
                      .kind = kinds::plan,
                      .value = 10 + static_cast<std::int64_t>(i)});
        }
    }
    const auto kept = [&] {
        std::vector<AreaIndex> of;
        const Plan plan = site.plan();
        for (const MoneyRow& row : plan.find(page)->money) {
            CHECK(row.period == PlanSite::y2023);
            of.push_back(row.area);
        }
        return of;
    };
    CHECK(kept() == areas);
    CHECK(site.plan().find(page)->detail.money_more == most - 1);
    // A plan of nothing makes no time the newest.
    site.add(
        {.area = areas[0], .program = PlanSite::gnbv_1, .period = PlanSite::y2024, .kind = kinds::plan, .value = 0});
    CHECK(kept() == areas);
    // Two more than there is room for: the smallest goes, and a district sooner than any province.
    site.add({.area = PlanSite::district, .program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 1000});
    site.add({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 9});
    std::vector<AreaIndex> with_neighbour{PlanSite::neighbour};
    with_neighbour.insert(with_neighbour.end(), areas.begin(), areas.end());
    CHECK(kept() == with_neighbour);
    site.add({.area = PlanSite::province, .program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 10});
    with_neighbour.front() = PlanSite::province;
    CHECK(kept() == with_neighbour);
}

TEST_CASE("A table of money has no row of what a list of programs or areas says in a line") {
    const auto told = [](const Plan& plan, const char* path) {
        std::vector<std::pair<AreaIndex, PeriodIndex>> rows;
        for (const MoneyRow& row : plan.find(path)->money) {
            rows.emplace_back(row.area, row.period);
        }
        return rows;
    };
    using Rows = std::vector<std::pair<AreaIndex, PeriodIndex>>;
    PlanSite site;
    site.add({.fund_year = "2023", .kind = kinds::plan, .value = 10});
    site.add({.indicator = PlanSite::disbursed, .fund_year = "2023", .value = 4});
    site.add({.fund_year = "2022", .kind = kinds::plan, .value = 2});
    CHECK(told(site.plan(), area).empty());
    CHECK(site.plan().find(area)->detail.money_more == 2);
    CHECK(site.plan().find(by_program)->money.size() == 2);
    // A program in one area has no list that would stand for its rows.
    CHECK(told(site.plan(), "programs/gnbv/").size() == 2);
    // Whatever else is stated of it, of a later time, too, is on its page.
    site.add({.fund_year = "2024", .period = PlanSite::y2024, .kind = kinds::plan, .value = 30});
    CHECK(told(site.plan(), area).empty());
    CHECK(site.plan().find(by_program)->money.size() == 3);
    // An area of which no line says how much was spent has its rows.
    site.add({.area = PlanSite::neighbour, .fund_year = "2023", .kind = kinds::plan, .value = 20});
    CHECK(told(site.plan(), "programs/gnbv/") == Rows{{PlanSite::neighbour, PlanSite::y2023}});
    CHECK(told(site.plan(), "areas/97-mau/") == Rows{{PlanSite::neighbour, PlanSite::y2023}});
    // The figures of a line are figures of the page, for its data.
    const Plan plan = site.plan();
    CHECK(plan.find(area)->detail.told == Indexes{0, 1});
    CHECK(plan.find("programs/gnbv/")->detail.told == Indexes{0, 1});
    CHECK(plan.find(by_program)->detail.told.empty());
    // Of each area its own.
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::disbursed, .fund_year = "2023", .value = 5});
    const Plan both = site.plan();
    CHECK(both.find(area)->detail.told == Indexes{0, 1});
    CHECK(both.find("areas/97-mau/")->detail.told == Indexes{4, 5});
    CHECK(both.find("programs/gnbv/")->detail.told == Indexes{0, 1, 4, 5});
    CHECK(told(both, "programs/gnbv/").empty());
    // A part of a program has its rows beside the list: its lines are more than that says.
    PlanSite parts;
    for (const AreaIndex of : {PlanSite::province, PlanSite::neighbour}) {
        parts.add({.area = of, .program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 10});
        parts.add({.area = of, .program = PlanSite::gnbv_1, .indicator = PlanSite::disbursed, .value = 4});
    }
    CHECK(told(parts.plan(), "programs/gnbv/gnbv.1/").size() == 2);
}

TEST_CASE("A page that leads on has the plan in force and the page of the area by program all plans") {
    PlanSite site;
    const Kind early(KindRole::intended, false, 0);
    const Kind late(KindRole::intended, false, 1);
    site.add({.kind = early, .value = 10});
    const auto revised = site.add({.kind = late, .value = 12});
    const Plan plan = site.plan();
    REQUIRE(plan.find(area)->money.size() == 1);
    CHECK(plan.find(area)->money[0].assigned == Indexes{revised});
    CHECK(plan.find(by_program)->money.at(0).assigned.size() == 2);
}

TEST_CASE("Rows of money that a page cannot hold stand on one of their own") {
    PlanSite site;
    for (std::size_t year = 0; year <= limits::money_rows_of_page; ++year) {
        site.add({.fund_year = std::to_string(1950 + year), .kind = kinds::plan, .value = 1});
    }
    const Plan plan = site.plan();
    CHECK(plan.find(by_program)->money.size() == limits::money_rows_of_page);
    CHECK(further(plan, by_program) == Lines{"areas/96-thu/gnbv/money/ Money by project and fund 1"});
    // The newest stay.
    const auto& rest = plan.find("areas/96-thu/gnbv/money/")->money;
    REQUIRE(rest.size() == 1);
    CHECK(site.corpus.strings[rest[0].fund_year] == "1950");
    CHECK(plan.find(by_program)->detail.money_more == 1);
}

TEST_CASE("A report is cut between its headings and its figures keep the address of its page") {
    PlanSite site;
    const auto at = [&](const char* locator, std::size_t count, ProgramIndex program = PlanSite::gnbv) {
        for (std::size_t i = 0; i < count; ++i) {
            const ObservationIndex index = site.add({.program = program, .indicator = poverty});
            site.corpus.observations[index].locator = site.corpus.strings.intern(locator);
        }
    };
    at("I/1", 40);
    at("I/2/a/x", 20);
    at("II", 10);
    at("III", 130, PlanSite::ntm);
    const Plan plan = site.plan();
    const std::string source = "sources/bao-cao-a/";
    CHECK(further(plan, source) == Lines{"sources/bao-cao-a/part-1/ I / 1 – I / 2 / a 60",
                                         "sources/bao-cao-a/part-2/ II 10", "sources/bao-cao-a/part-3/ III 60",
                                         "sources/bao-cao-a/part-4/ III 60", "sources/bao-cao-a/part-5/ III 10"});
    CHECK(shown(plan, source) == 0);
    CHECK(shown(plan, "sources/bao-cao-a/part-1/") == 60);
    CHECK(plan.page_of(site.corpus, 0) == "sources/bao-cao-a/part-1/");
    CHECK(plan.page_of(site.corpus, 60) == "sources/bao-cao-a/part-2/");
    CHECK(plan.page_of(site.corpus, 199) == "sources/bao-cao-a/part-5/");
    CHECK(plan.find(source)->detail.further[1].anchors.size() == 10);
    CHECK(plan.find(source)->detail.further[1].anchors[0] == to_observation_id(61));
    // The page says itself what its part is of.
    REQUIRE_FALSE(plan.find(source)->detail.further[0].about.empty());
    CHECK(plan.find("sources/bao-cao-a/part-1/")->part.about == plan.find(source)->detail.further[0].about);
    PlanSite few;
    const auto only = few.add({.indicator = poverty});
    CHECK(few.plan().page_of(few.corpus, only) == source);
}

TEST_CASE("An indicator of many figures shows what came to be in its newest period and the rest by period") {
    PlanSite site;
    add(site, {.indicator = poverty, .period = PlanSite::y2022}, 70);
    add(site, {.program = PlanSite::gnbv_1, .indicator = poverty}, 30);
    const auto newest = site.add({.indicator = poverty});
    site.add({.indicator = poverty, .kind = kinds::plan});
    site.compute({.indicator = poverty});
    const Plan plan = site.plan();
    const std::string page = "indicators/poverty_rate/";
    CHECK(plan.find(page)->detail.observations == Indexes{newest});
    CHECK(plan.find(page)->detail.derived.empty());
    CHECK(further(plan, page) ==
          Lines{"indicators/poverty_rate/2023/ 2023 32", "indicators/poverty_rate/2022/ 2022 70"});
    CHECK(shown(plan, "indicators/poverty_rate/2022/") == 60);
    CHECK(shown(plan, "indicators/poverty_rate/2022-part-2/") == 10);
    CHECK(plan.find(page)->detail.omitted == 0);
    CHECK(plan.find(page)->detail.shows_all);
}

TEST_CASE("What an indicator has beyond its further pages is counted") {
    PlanSite site;
    const std::size_t room = limits::further_pages * limits::rows_of_page;
    add(site, {.indicator = poverty}, room + 5);
    add(site, {.indicator = poverty, .period = PlanSite::y2022}, 8);
    const Plan plan = site.plan();
    // One stands on the page itself.
    CHECK(plan.find("indicators/poverty_rate/")->detail.omitted == 12);
    CHECK_FALSE(plan.find("indicators/poverty_rate/")->detail.shows_all);
    CHECK(further(plan, "indicators/poverty_rate/").size() == 1);
    // An area has pages for all it has.
    CHECK(plan.find(by_program)->detail.omitted == 0);
    CHECK(plan.find(by_program)->detail.further[0].figures == room + 13);
}

TEST_CASE("A slice of an indicator has pages of its own and each of its figures one place") {
    PlanSite site;
    for (int i = 0; i < 70; ++i) {
        const AreaIndex at = site.add_area(std::to_string(100 + i), Level::province, PlanSite::nation, "tinh");
        site.add({.area = at, .indicator = poverty, .value = i});
    }
    add(site, {.indicator = poverty, .period = PlanSite::y2022}, 45);
    const Plan plan = site.plan();
    const std::string page = "indicators/poverty_rate/";
    const std::string slice = page + "2023--actual--province--program-gnbv/";
    const std::string second = page + "2023--actual--province--program-gnbv-part-2/";
    REQUIRE(further(plan, page) == Lines{slice + " Poverty, 2023, actual 70", page + "2022/ 2022 45"});
    CHECK(plan.find(page)->detail.further[0].is_slice);
    CHECK_FALSE(plan.find(page)->detail.further[1].is_slice);
    CHECK(shown(plan, page) == rows_of_lead);
    CHECK(shown(plan, slice) == limits::rows_of_page);
    CHECK(shown(plan, second) == 10);
    CHECK(plan.find(page)->detail.observations.front() == 69);
    CHECK(plan.find(second)->detail.observations.back() == 0);
    CHECK(shown(plan, page + "2022/") == 45);
    const PartOf& part = plan.find(second)->part;
    CHECK(part.is_slice);
    CHECK(part.slice == 0);
    CHECK(part.first_row == 60);
    CHECK(part.last_row == 70);
    CHECK(part.before == slice);
    CHECK(plan.find(slice)->part.after == second);
}

TEST_CASE("The list of indicators is one while a page holds it and else one by theme") {
    PlanSite site;
    site.add({.indicator = poverty});
    site.compute({.indicator = PlanSite::rank});
    CHECK(site.plan().find("indicators/")->detail.indicators == std::vector<IndicatorIndex>{poverty, PlanSite::rank});
    for (int i = 0; i < 460; ++i) {
        site.add_indicator(("many_" + std::to_string(i)).c_str(), 0);
        const auto index = static_cast<IndicatorIndex>(site.corpus.indicators.size() - 1);
        site.corpus.indicators[index].theme = "work";
        site.add({.indicator = index});
    }
    site.corpus.indicators[poverty].theme = site.corpus.indicators[PlanSite::rank].theme = "poverty";
    const Plan plan = site.plan();
    const auto listed = [&](const std::string& path) { return plan.find(path)->detail.indicators.size(); };
    CHECK(listed("indicators/") == 0);
    CHECK(listed("indicators/theme-poverty/") == 2);
    CHECK(listed("indicators/theme-work/") == 450);
    CHECK(listed("indicators/theme-work-part-2/") == 10);
    CHECK(plan.find("indicators/")->detail.further.size() == 2);
}

TEST_CASE("A page of more figures than its data hold has no table beside it") {
    Subject subject;
    CHECK_FALSE(has_page_csv(subject));
    subject.observations.resize(limits::page_figures);
    CHECK(has_page_csv(subject));
    subject.observations.resize(limits::page_figures + 1);
    CHECK_FALSE(has_page_csv(subject));
}

TEST_CASE("Computed values that a page shows have a table beside it without any printed figure") {
    Subject subject;
    subject.derived = {0};
    CHECK(has_page_csv(subject));
    // All of them stand elsewhere.
    subject.detail.shows_all = false;
    CHECK_FALSE(has_page_csv(subject));
    subject.detail.derived = {0};
    CHECK(has_page_csv(subject));
    subject.detail.derived.clear();
    subject.detail.shows_all = true;
    subject.derived.resize(limits::page_figures + 1);
    CHECK_FALSE(has_page_csv(subject));
}

TEST_CASE("What cannot be true together stands first among findings and there the largest") {
    PlanSite site;
    const auto found = [&](std::int64_t printed, std::int64_t computed, FindingSeverity severity, bool gives = true) {
        site.contradict({site.add({})});
        Finding& finding = site.findings.back();
        finding.printed = {printed, 0};
        finding.computed = {computed, 0};
        finding.difference = {printed - computed, 0};
        finding.severity = severity;
        finding.has_computed = gives;
    };
    found(100, 90, FindingSeverity::error);
    found(100, 1, FindingSeverity::warning);
    found(3, 0, FindingSeverity::error, false);
    found(1, 2, FindingSeverity::error);
    found(0, 0, FindingSeverity::error);
    const Plan plan = site.plan();
    CHECK(plan.find("findings/")->findings == std::vector<std::uint32_t>{3, 0, 2, 4, 1});
    CHECK(plan.find("areas/96-thu/")->findings == std::vector<std::uint32_t>{3, 0, 2, 4, 1});
    CHECK(plan.find("indicators/assigned/")->findings == std::vector<std::uint32_t>{3, 0, 2, 4, 1});
}

TEST_CASE("The figures of a theme stand by indicator and program, in whatever order they were written") {
    PlanSite site;
    const auto third = site.add({.program = PlanSite::gnbv_2, .indicator = poverty});
    const auto second = site.add({.program = PlanSite::gnbv_1, .indicator = poverty});
    const auto first = site.add({.indicator = poverty});
    CHECK(site.plan().find(by_program)->detail.observations == Indexes{first, second, third});
}

TEST_CASE("What an indicator has of a period stands by the names of areas, not by their codes") {
    PlanSite site;
    site.add({.indicator = poverty});
    add(site, {.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2022}, 2);
    // One of each area stands in the slice of the year.
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .period = PlanSite::y2022});
    const auto by_name = site.add({.area = PlanSite::neighbour, .indicator = poverty, .period = PlanSite::y2022});
    add(site, {.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2022}, 68);
    const Plan plan = site.plan();
    const std::string page = "indicators/poverty_rate/2022/";
    REQUIRE(plan.find(page) != nullptr);
    // "mau" stands before "thu".
    CHECK(plan.find(page)->detail.observations.front() == by_name);
}

TEST_CASE("Computed values that list many inputs are cut by what they weigh, before there are too many rows") {
    PlanSite site;
    const auto computed_of = [&](std::size_t inputs) {
        const DerivedIndex value = site.compute({.indicator = poverty});
        site.derived.values[value].first_input = static_cast<std::uint32_t>(site.derived.inputs.size());
        site.derived.values[value].input_count = static_cast<std::uint16_t>(inputs);
        for (std::size_t i = 0; i < inputs; ++i) {
            site.derived.inputs.push_back(
                FigureRef::observation(site.add({.indicator = poverty, .period = PlanSite::y2022})));
        }
    };
    for (int i = 0; i < 12; ++i) {
        computed_of(limits::inputs_of_value);
    }
    const Plan plan = site.plan();
    for (const Subject& page : plan.subjects) {
        CHECK(page.detail.derived.size() <= 9);
    }
    const std::string path = plan.find(by_program)->detail.further.front().path;
    const Subject* last = plan.find(path);
    std::size_t all = last->detail.derived.size();
    while (!last->part.after.empty()) {
        last = plan.find(last->part.after);
        all += last->detail.derived.size();
    }
    CHECK(all == 12);
}

TEST_CASE("Of equally large sources as many are named as a page has room for, and of others the largest") {
    PlanSite site;
    std::vector<SourceIndex> all{0, 1};
    for (std::size_t i = 2; i <= limits::sources_of_page; ++i) {
        Source source;
        source.id = "report-" + std::to_string(i);
        site.corpus.sources.add(source);
        all.push_back(static_cast<SourceIndex>(i));
    }
    for (const SourceIndex source : all) {
        site.add({.indicator = poverty, .source = source});
    }
    const auto cited = [&] {
        std::vector<SourceIndex> sources;
        const Plan plan = site.plan();
        for (const CitedSource& source : plan.find(by_program)->detail.cited) {
            sources.push_back(source.source);
        }
        return sources;
    };
    CHECK(cited() == std::vector<SourceIndex>(all.begin(), all.end() - 1));
    CHECK(site.plan().find(by_program)->detail.cited_more == 1U);
    site.add({.indicator = poverty, .source = all.back()});
    std::vector<SourceIndex> expected = all;
    expected.erase(expected.end() - 2);
    CHECK(cited() == expected);
    CHECK(site.plan().find(by_program)->detail.cited.back().figures == 2);
}

TEST_CASE("What is added up at the head of an area is among the figures of its page") {
    PlanSite site;
    site.add({.kind = kinds::plan, .value = 100});
    site.add_money({.program = PlanSite::gnbv_1, .as_of = "2023-06-30"}, 60, 20);
    site.add_money({.program = PlanSite::gnbv_2, .as_of = "2023-06-30"}, 40, 10);
    const Plan plan = site.plan();
    const auto sums = sums_told(plan.find(by_program)->head);
    REQUIRE(sums.size() == 1);
    const std::vector<ObservationIndex>& parts = sums.front()->results.front().parts;
    REQUIRE(parts.size() == 2);
    CHECK(plan.find(by_program)->detail.told == parts);
}

TEST_CASE("Findings of many figures each stand on as many pages as can hold them") {
    // `more`: figures of the last.
    const auto pages = [](std::size_t findings, std::size_t figures, std::size_t more = 0) {
        PlanSite site;
        Finding found;
        for (std::size_t i = 0; i < figures; ++i) {
            found.observations.push_back(site.add({.value = static_cast<std::int64_t>(i)}));
        }
        for (std::size_t i = 0; i < findings; ++i) {
            found.id = i + 1;
            site.findings.push_back(found);
        }
        for (std::size_t i = 0; i < more; ++i) {
            site.findings.back().observations.push_back(site.add({.value = static_cast<std::int64_t>(i)}));
        }
        const Plan plan = site.plan();
        std::vector<std::size_t> told;
        for (const Subject& subject : plan.subjects) {
            if (subject.kind == PageKind::detail && subject.part.kind == PageKind::findings) {
                told.push_back(subject.findings.size());
            }
        }
        return told;
    };
    using Pages = std::vector<std::size_t>;
    CHECK(pages(12, 2).empty());     // all stand on the page itself
    CHECK(pages(5, 38, 4).empty());  // as many elements as a page may have
    CHECK(pages(5, 38, 5).size() == 1);
    CHECK(pages(21, 2) == Pages{20, 1});
    CHECK(pages(12, 60) == Pages{4, 4, 4});
    CHECK(pages(8, 24) == Pages{8});
    CHECK(pages(2, 400) == Pages{1, 1});  // as few as one
}

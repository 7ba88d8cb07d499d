// SPDX-License-Identifier: MIT
// What changed between two days, and where it is told.
#include "plan/comparisons/changes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Figure = PlanSite::Figure;
using Lines = std::vector<std::string>;

// Differences of percentages are points.
void in_percent(PlanSite& site) {
    site.corpus.units[1].quantity = "percent";
}

// "2023-05-31 > 2023-06-30: 10 > 12 = 2 (20)" a row; the share without its zeros.
Lines changes_of(const PlanSite& site) {
    std::vector<ObservationIndex> printed(site.corpus.observations.size());
    std::iota(printed.begin(), printed.end(), ObservationIndex{0});
    std::vector<DerivedIndex> computed(site.derived.size());
    std::iota(computed.begin(), computed.end(), DerivedIndex{0});
    const ReadingOrder order(site.corpus);
    Lines lines;
    for (const ChangeSpan& span :
         find_changes(site.corpus, site.derived, order, Restatements(site.corpus), printed, computed)) {
        for (const Change& change : span.rows) {
            std::string line = to_string(span.from) + " > " + to_string(span.to) + ": " +
                               to_string(value_of(site.corpus, site.derived, change.before)) + " > " +
                               to_string(value_of(site.corpus, site.derived, change.after)) + " = " +
                               to_string(change.difference);
            if (change.share) {
                line += " (" + to_string(rounded(*change.share, 0)) + ")";
            }
            lines.push_back(line);
        }
    }
    return lines;
}

Lines change(Figure before, Figure after) {
    PlanSite site;
    in_percent(site);
    before.value = 10;
    after.value = 12;
    site.add(before);
    site.add(after);
    return changes_of(site);
}

}  // namespace

TEST_CASE("One period at two cut-off dates is a change") {
    const Lines expected{"2023-05-31 > 2023-06-30: 10 > 12 = 2 (20)"};
    CHECK(change({.as_of = "2023-05-31"}, {.as_of = "2023-06-30"}) == expected);
    // Whichever stands first, and whoever states it.
    PlanSite site;
    site.add({.source = 1, .as_of = "2023-06-30", .value = 12});
    site.add({.as_of = "2023-05-31", .value = 10});
    CHECK(changes_of(site) == expected);
}

TEST_CASE("A year that follows another is a change where both had ended") {
    const Lines expected{"2022-12-31 > 2023-12-31: 10 > 12 = 2 (20)"};
    CHECK(change({.period = PlanSite::y2022}, {.period = PlanSite::y2023}) == expected);
    CHECK(change({.period = PlanSite::y2022, .as_of = "2022-12-31"},
                 {.period = PlanSite::y2023, .as_of = "2023-12-31"}) == expected);
    // Its accounts may be closed later.
    CHECK(change({.period = PlanSite::y2022, .as_of = "2023-01-31"},
                 {.period = PlanSite::y2023, .as_of = "2024-01-31"}) ==
          Lines{"2023-01-31 > 2024-01-31: 10 > 12 = 2 (20)"});
    // Half a year of spending does not stand beside a whole one.
    CHECK(change({.period = PlanSite::y2022, .as_of = "2022-12-31"}, {.period = PlanSite::y2023, .as_of = "2023-06-30"})
              .empty());
    CHECK(change({.period = PlanSite::y2022}, {.period = PlanSite::h2023}).empty());
}

TEST_CASE("Changes over times of two lengths do not follow each other") {
    PlanSite site;
    in_percent(site);
    for (const PeriodIndex period : {PlanSite::y2023, PlanSite::y2024}) {
        site.add({.period = period, .value = 10 + period});
        site.corpus.observations.back().base = period == PlanSite::y2023 ? PlanSite::y2022 : PlanSite::y2023;
    }
    CHECK(changes_of(site) == Lines{"2023-12-31 > 2024-12-31: 10 > 11 = 1 (10)"});
    site.corpus.observations.back().base = PlanSite::y2022;
    CHECK(changes_of(site).empty());
}

TEST_CASE("What remarks keep apart has not changed") {
    PlanSite site;
    in_percent(site);
    site.add({.period = PlanSite::y2022, .value = 10});
    site.add({.period = PlanSite::y2023, .source = 1, .value = 12});
    CHECK(changes_of(site).size() == 1);
    for (const ObservationIndex figure : {0U, 1U}) {
        site.corpus.misplaced = {figure};
        CHECK(changes_of(site).empty());
        site.corpus.misplaced.clear();
        site.corpus.within_source = {figure};
        CHECK(changes_of(site).empty());
        // Of one source they may be held against each other.
        site.corpus.observations[1].source = 0;
        CHECK(changes_of(site).size() == 1);
        site.corpus.observations[1].source = 1;
        site.corpus.within_source.clear();
    }
    // What is computed changes as what it was computed of.
    PlanSite computed;
    in_percent(computed);
    for (const PeriodIndex period : {PlanSite::y2022, PlanSite::y2023}) {
        const auto input = computed.add({.period = period, .value = 10 + period});
        const auto value = computed.compute({.indicator = PlanSite::rate, .period = period, .value = 10 + period});
        computed.derived.values[value].first_input = static_cast<std::uint32_t>(computed.derived.inputs.size());
        computed.derived.values[value].input_count = 1;
        computed.derived.inputs.push_back(FigureRef::observation(input));
    }
    CHECK(changes_of(computed).size() == 2);
    computed.corpus.misplaced = {1};
    CHECK(changes_of(computed).empty());
}

TEST_CASE("The budget year of a period itself goes with the period and another one stays") {
    CHECK(change({.fund_year = "2022", .period = PlanSite::y2022}, {.fund_year = "2023", .period = PlanSite::y2023})
              .size() == 1);
    CHECK(change({.fund_year = "2022", .period = PlanSite::y2022}, {.fund_year = "2022", .period = PlanSite::y2023})
              .empty());
    CHECK(
        change({.fund_year = "", .period = PlanSite::y2022}, {.fund_year = "2023", .period = PlanSite::y2023}).empty());
}

TEST_CASE("What differs in anything but time is no change") {
    const Figure before{.as_of = "2023-05-31"};
    const auto with_other = [&](auto&& edit) {
        Figure after{.as_of = "2023-06-30"};
        edit(after);
        return change(before, after).size();
    };
    CHECK(with_other([](Figure&) {}) == 1);
    CHECK(with_other([](Figure& figure) { figure.area = PlanSite::neighbour; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.program = PlanSite::ntm; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.indicator = PlanSite::poverty; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.capital = Capital::investment; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.fund = Fund::central; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.coordinates = 1; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.kind = kinds::estimate; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.as_of = "2023-05-31"; }) == 0);
    CHECK(with_other([](Figure& figure) { figure.as_of = ""; }) == 0);
}

TEST_CASE("What was counted under another name has not changed") {
    PlanSite site;
    in_percent(site);
    site.add({.as_of = "2023-05-31", .value = 10});
    site.add({.as_of = "2023-06-30", .value = 12});
    site.corpus.observations[0].reported_unit = 0;
    site.corpus.observations[1].reported_unit = 1;
    CHECK(changes_of(site).empty());
    site.corpus.observations[1].reported_unit = 0;
    CHECK(changes_of(site).size() == 1);
}

TEST_CASE("A time for which a line has two values is left out") {
    PlanSite site;
    site.add({.as_of = "2023-05-31", .value = 10});
    site.add({.source = 1, .as_of = "2023-05-31", .value = 10});
    site.add({.as_of = "2023-06-30", .value = 12});
    CHECK(changes_of(site).size() == 1);
    site.add({.source = 1, .as_of = "2023-06-30", .value = 13});
    CHECK(changes_of(site).empty());
    // What was before it stands beside what comes after.
    site.add({.as_of = "2023-07-31", .value = 15});
    CHECK(changes_of(site) == Lines{"2023-05-31 > 2023-07-31: 10 > 15 = 5 (50)"});
}

TEST_CASE("Each date stands beside the one before it and the newest come first") {
    PlanSite site;
    for (const auto& [day, value] : {std::pair{"2023-03-31", 4}, {"2023-06-30", 8}, {"2023-09-30", 6}}) {
        site.add({.as_of = day, .value = value});
    }
    CHECK(changes_of(site) ==
          Lines{"2023-06-30 > 2023-09-30: 8 > 6 = -2 (-25)", "2023-03-31 > 2023-06-30: 4 > 8 = 4 (100)"});
}

TEST_CASE("Of a percentage and of nothing no share is told") {
    CHECK(change({.indicator = PlanSite::poverty, .as_of = "2023-05-31"},
                 {.indicator = PlanSite::poverty, .as_of = "2023-06-30"}) ==
          Lines{"2023-05-31 > 2023-06-30: 10 > 12 = 2"});
    PlanSite site;
    site.add({.as_of = "2023-05-31", .value = 0});
    site.add({.as_of = "2023-06-30", .value = 5});
    CHECK(changes_of(site) == Lines{"2023-05-31 > 2023-06-30: 0 > 5 = 5"});
    site.corpus.observations[0].missing = Missing::not_reported;
    CHECK(changes_of(site).empty());
}

TEST_CASE("Of what is not exact no change is told, and no share of what is below zero") {
    CHECK(change({.as_of = "2023-05-31", .note = "over"}, {.as_of = "2023-06-30"}).empty());
    CHECK(change({.as_of = "2023-05-31"}, {.as_of = "2023-06-30", .note = "about"}).empty());
    CHECK(change({.as_of = "2023-05-31", .note = "preliminary"}, {.as_of = "2023-06-30"}).size() == 1);
    const auto shares = [](std::int64_t before, std::int64_t after, const char* quantity) {
        PlanSite site;
        site.corpus.units[site.corpus.indicators[PlanSite::assigned].unit].quantity = quantity;
        site.add({.as_of = "2023-05-31", .value = before});
        site.add({.as_of = "2023-06-30", .value = after});
        const Lines lines = changes_of(site);
        return lines.empty() ? std::string() : lines.front().substr(lines.front().find('='));
    };
    CHECK(shares(10, 12, "money") == "= 2 (20)");
    CHECK(shares(10, -12, "money") == "= -22");
    CHECK(shares(-10, -12, "money") == "= -2");
    CHECK(shares(10, 12, "points") == "= 2");
}

TEST_CASE("A number that is stated more roughly again is repeated, not restated") {
    PlanSite site;
    site.corpus.sources[1].follows = 0;
    const auto figure = [&](ProgramIndex program, SourceIndex source, const char* value, const std::string& note = {}) {
        Observation& row = site.corpus.observations[site.add({.program = program, .source = source, .note = note})];
        row.value = *parse_plain(value);
        row.reported_value = row.value;
        row.reported_unit = site.corpus.indicators[PlanSite::assigned].unit;
    };
    figure(PlanSite::gnbv, 0, "12.48");
    figure(PlanSite::gnbv, 1, "12.5");
    figure(PlanSite::ntm, 0, "12.48");
    figure(PlanSite::ntm, 1, "12.6");
    const Plan plan = site.plan();
    const Revision& revision = plan.find("sources/bao-cao-b/")->revision;
    CHECK(revision.repeated == 1);
    REQUIRE(revision.restated.size() == 1);
    CHECK(site.corpus.observations[revision.restated[0].after.index()].program == PlanSite::ntm);
}

TEST_CASE("A printed figure stands before a computed one and ranks and classes do not change") {
    PlanSite site;
    in_percent(site);
    for (const auto& [day, value] : {std::pair{"2023-05-31", 4}, {"2023-06-30", 8}}) {
        site.add({.indicator = PlanSite::rate, .as_of = day, .value = value});
        site.compute({.indicator = PlanSite::rate, .as_of = day, .value = value + 1});
        site.compute({.indicator = PlanSite::undisbursed, .as_of = day, .value = value + 2});
        site.compute({.indicator = PlanSite::rank, .as_of = day, .value = value});
        site.compute({.indicator = PlanSite::status, .as_of = day, .value = value});
    }
    CHECK(changes_of(site) == Lines{"2023-05-31 > 2023-06-30: 4 > 8 = 4", "2023-05-31 > 2023-06-30: 6 > 10 = 4 (67)"});
}

TEST_CASE("An area tells the changes of whole programs and of no program and its programs all of theirs") {
    PlanSite site;
    for (const char* day : {"2023-05-31", "2023-06-30"}) {
        site.add({.program = no_index, .indicator = PlanSite::poverty, .as_of = day});
        site.add({.program = PlanSite::gnbv, .as_of = day});
        site.add({.program = PlanSite::gnbv_1, .as_of = day});
        site.add({.program = PlanSite::gnbv, .coordinates = 1, .as_of = day});
    }
    const Plan plan = site.plan();
    const auto rows = [&](const char* path) {
        const auto& changes = plan.find(path)->changes;
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].path.empty());
        CHECK(changes[0].elsewhere == 0);
        return changes[0].rows.size();
    };
    CHECK(rows("areas/96-thu/") == 2);
    CHECK(rows("areas/96-thu/gnbv/") == 3);
    CHECK(plan.find("programs/gnbv/")->changes.empty());
}

TEST_CASE("What was done is told before plans of later years") {
    PlanSite site;
    for (const PeriodIndex year : {PlanSite::y2023, PlanSite::y2024}) {
        site.add({.period = year, .kind = kinds::plan});
    }
    for (const PeriodIndex year : {PlanSite::y2022, PlanSite::y2023}) {
        site.add({.indicator = PlanSite::disbursed, .period = year});
        site.add({.capital = Capital::total, .period = year, .kind = kinds::plan});
    }
    const Plan plan = site.plan();
    const auto& changes = plan.find("areas/96-thu/gnbv/")->changes;
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].kind == kinds::actual);
    CHECK(to_string(changes[0].to) == "2023-12-31");
    CHECK(changes[1].kind == kinds::plan);
    CHECK(to_string(changes[1].to) == "2024-12-31");
    CHECK(changes[2].kind == kinds::plan);
    CHECK(to_string(changes[2].to) == "2023-12-31");
    for (const ChangeSpan& span : changes) {
        CHECK(span.rows.size() == 1);
    }
}

TEST_CASE(
    "What is expected stands apart from results of the same days, behind them and before plans, with its kind in "
    "titles and addresses") {
    PlanSite site;
    const int lines = static_cast<int>(limits::changes_of_page) + 1;
    for (const char* const day : {"2023-06-30", "2023-12-31"}) {
        for (const Kind kind : {kinds::plan, kinds::actual, kinds::estimate}) {
            for (int line = 0; line < lines; ++line) {
                site.add({.fund_year = std::to_string(1900 + line), .kind = kind, .as_of = day});
            }
        }
    }
    const Plan plan = site.plan();
    const auto& changes = plan.find("areas/96-thu/gnbv/")->changes;
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].kind == kinds::actual);
    CHECK(changes[1].kind == kinds::estimate);
    CHECK(changes[2].kind == kinds::plan);
    CHECK(changes[0].path == "areas/96-thu/gnbv/changes-2023-06-30-to-2023-12-31/");
    CHECK(changes[1].path == "areas/96-thu/gnbv/changes-estimate-2023-06-30-to-2023-12-31/");
    CHECK(changes[2].path == "areas/96-thu/gnbv/changes-plan-2023-06-30-to-2023-12-31/");
    const Subject* const page = plan.find(changes[1].path);
    REQUIRE(page != nullptr);
    REQUIRE(page->changes.size() == 1);
    CHECK(page->changes[0].kind == kinds::estimate);
    CHECK(page->changes[0].rows.size() == static_cast<std::size_t>(lines));
    CHECK(change_title(site.corpus, changes[0]).in(english) == "From 30 June 2023 to 31 December 2023");
    CHECK(change_title(site.corpus, changes[1]).in(english) == "From 30 June 2023 to 31 December 2023: estimate");
    CHECK(page->part.title.in(vietnamese) == "Từ 30/06/2023 đến 31/12/2023: ước thực hiện");
}

TEST_CASE("Of several kinds of results each is named, so that none stands at the address of another") {
    PlanSite site;
    KindEntry audited = site.corpus.kinds[kinds::actual];
    audited.id = "audited";
    audited.name = {"vi audited", "audited"};
    audited.kind = Kind(KindRole::actual, false, 1);
    std::vector<KindEntry> entries = site.corpus.kinds.entries();
    entries.push_back(audited);
    site.corpus.kinds.declare(entries);
    const Kind of_audit = *site.corpus.kinds.find("audited");
    for (const char* const day : {"2023-06-30", "2023-12-31"}) {
        for (const Kind kind : {kinds::actual, of_audit}) {
            for (int line = 0; line <= static_cast<int>(limits::changes_of_page); ++line) {
                site.add({.fund_year = std::to_string(1900 + line), .kind = kind, .as_of = day});
            }
        }
    }
    const Plan plan = site.plan();
    const auto& changes = plan.find("areas/96-thu/gnbv/")->changes;
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].path == "areas/96-thu/gnbv/changes-actual-2023-06-30-to-2023-12-31/");
    CHECK(changes[1].path == "areas/96-thu/gnbv/changes-audited-2023-06-30-to-2023-12-31/");
    CHECK(change_title(site.corpus, changes[1]).in(english) == "From 30 June 2023 to 31 December 2023: audited");
}

TEST_CASE("A year that two editions state to the unit and in thousands stands once, as it is rounded least") {
    const auto told = [](std::int64_t exact, std::int64_t rounded) {
        PlanSite site;
        site.add({.period = PlanSite::y2022, .value = 15'000'000});
        site.add({.period = PlanSite::y2023, .value = rounded});
        site.add({.period = PlanSite::y2023, .source = 1, .value = exact});
        site.add({.period = PlanSite::y2024, .source = 1, .value = 20'000'000});
        for (Observation& row : site.corpus.observations) {
            row.reported_value = row.value;
            row.reported_unit = 0;
        }
        return changes_of(site);
    };
    CHECK(told(17'549'801, 17'550'000) == Lines{"2023-12-31 > 2024-12-31: 17549801 > 20000000 = 2450199 (14)",
                                                "2022-12-31 > 2023-12-31: 15000000 > 17549801 = 2549801 (17)"});
    CHECK(told(17'549'401, 17'550'000) == Lines{"2022-12-31 > 2024-12-31: 15000000 > 20000000 = 5000000 (33)"});
}

TEST_CASE("Amounts of editions that count a line otherwise are not held against each other") {
    const auto told = [](std::int64_t restated) {
        PlanSite site;
        site.add({.period = PlanSite::y2022, .value = 100});
        site.add({.period = PlanSite::y2023, .value = 110});
        site.add({.period = PlanSite::y2023, .source = 1, .value = restated});
        site.add({.period = PlanSite::y2024, .source = 1, .value = 220});
        return changes_of(site);
    };
    CHECK(told(110) ==
          Lines{"2023-12-31 > 2024-12-31: 110 > 220 = 110 (100)", "2022-12-31 > 2023-12-31: 100 > 110 = 10 (10)"});
    // Of the year that both state neither is told, and what lies around it is of two things.
    CHECK(told(200).empty());
    // A correction is none.
    CHECK(told(111) == Lines{"2022-12-31 > 2024-12-31: 100 > 220 = 120 (120)"});
}

TEST_CASE("What changed stands on further pages where it is much") {
    PlanSite site;
    constexpr std::size_t lines = 70;
    for (std::size_t i = 0; i < lines; ++i) {
        for (const char* day : {"2023-05-31", "2023-06-30"}) {
            site.add({.fund_year = std::to_string(1900 + i), .as_of = day});
        }
    }
    const Plan plan = site.plan();
    const Subject& whole = *plan.find("areas/96-thu/gnbv/");
    REQUIRE(whole.changes.size() == 1);
    CHECK(whole.changes[0].rows.size() == limits::changes_of_page);
    CHECK(whole.changes[0].elsewhere == lines - limits::changes_of_page);
    const std::string path = "areas/96-thu/gnbv/changes-2023-05-31-to-2023-06-30/";
    CHECK(whole.changes[0].path == path);
    const Subject* first = plan.find(path);
    REQUIRE(first != nullptr);
    CHECK(first->kind == PageKind::changes);
    CHECK(kind_of_whole(*first) == PageKind::area_program);
    CHECK(first->changes.at(0).rows.size() == limits::rows_of_page);
    CHECK(first->part.of == 2);
    CHECK(first->part.before.empty());
    const Subject* second = plan.find(first->part.after);
    REQUIRE(second != nullptr);
    CHECK(second->path == "areas/96-thu/gnbv/changes-2023-05-31-to-2023-06-30-part-2/");
    CHECK(second->changes.at(0).rows.size() == lines - limits::rows_of_page);
    CHECK(second->changes.at(0).elsewhere == 0);
    CHECK(whole.changes_omitted == 0);
    CHECK(second->part.before == path);
    CHECK(second->part.after.empty());
    // Each row once, in one order: the page itself has the first of them.
    std::vector<FigureRef> rows;
    for (const Subject* page : {first, second}) {
        for (const Change& row : page->changes.at(0).rows) {
            rows.push_back(row.after);
        }
    }
    for (std::size_t i = 0; i < whole.changes[0].rows.size(); ++i) {
        CHECK(whole.changes[0].rows[i].after == rows[i]);
    }
    std::sort(rows.begin(), rows.end());
    CHECK(std::unique(rows.begin(), rows.end()) - rows.begin() == static_cast<std::ptrdiff_t>(lines));
}

TEST_CASE("Of very many times the newest have pages and the rows of the others are counted") {
    PlanSite site;
    for (int month = 0; month < 30; ++month) {
        const std::string year = std::to_string(2000 + month);
        for (int line = 0; line < 2; ++line) {
            site.add({.fund_year = std::to_string(1900 + line), .as_of = year + "-06-30"});
        }
    }
    const Plan plan = site.plan();
    const Subject& page = *plan.find("areas/96-thu/gnbv/");
    const auto& changes = page.changes;
    // Five spans of two rows stand on the page, twenty have pages of their own, of 29.
    REQUIRE(changes.size() == 25);
    CHECK(changes[4].path.empty());
    CHECK(changes[4].rows.size() == 2);
    CHECK(changes[5].rows.empty());
    CHECK_FALSE(changes[5].path.empty());
    CHECK(page.changes_omitted == 8);
}

TEST_CASE("A report that follows another tells what it repeats and restates and what it has no more") {
    PlanSite site;
    site.corpus.sources[1].follows = 0;
    site.add({.indicator = PlanSite::poverty, .value = 7});
    site.add({.program = PlanSite::ntm, .value = 10});
    site.add({.program = PlanSite::gnbv_1, .value = 100});
    site.add({.program = PlanSite::gnbv_2, .value = 0});
    site.add({.indicator = PlanSite::undisbursed, .value = 5});
    site.add({.indicator = PlanSite::poverty, .source = 1, .value = 7});
    site.add({.program = PlanSite::gnbv_1, .source = 1, .value = 110});
    const auto restated = site.add({.program = PlanSite::ntm, .source = 1, .value = 5});
    const auto fresh = site.add({.program = PlanSite::gnbv_2, .source = 1, .value = 3});
    site.add({.program = PlanSite::gnbv_1_1, .source = 1, .value = 1});
    site.add({.program = PlanSite::ntm, .period = PlanSite::y2024, .source = 1, .value = 1});
    const Plan plan = site.plan();
    CHECK(plan.find("sources/bao-cao-a/")->revision.previous == no_index);
    CHECK(plan.find("sources/bao-cao-a/")->revision.later == std::vector<SourceIndex>{1});
    CHECK(plan.find("sources/bao-cao-b/")->revision.later.empty());
    const Revision& revision = plan.find("sources/bao-cao-b/")->revision;
    CHECK(revision.previous == 0);
    CHECK(revision.repeated == 1);
    CHECK(revision.added == 1);
    CHECK(revision.dropped == std::vector<IndicatorIndex>{PlanSite::undisbursed});
    REQUIRE(revision.restated.size() == 3);
    CHECK(revision.restated[0].after.index() == fresh);
    CHECK_FALSE(revision.restated[0].share);
    CHECK(revision.restated[1].after.index() == restated);
    CHECK(to_string(*revision.restated[1].share) == "-50.000000");
    CHECK(to_string(revision.restated[2].difference) == "10");
    CHECK(revision.restated_more == 0);
}

TEST_CASE("A percentage that a later report restates changes by points and no share of them is told") {
    PlanSite site;
    in_percent(site);
    site.corpus.sources[1].follows = 0;
    site.add({.indicator = PlanSite::poverty, .value = 20});
    site.add({.value = 100});
    const auto rate = site.add({.indicator = PlanSite::poverty, .source = 1, .value = 22});
    const auto amount = site.add({.source = 1, .value = 101});
    const Plan plan = site.plan();
    const auto& restated = plan.find("sources/bao-cao-b/")->revision.restated;
    REQUIRE(restated.size() == 2);
    // It is the larger change of the two, and stands first.
    CHECK(restated[0].after.index() == rate);
    CHECK(to_string(restated[0].difference) == "2");
    CHECK_FALSE(restated[0].share);
    CHECK(restated[1].after.index() == amount);
    CHECK(restated[1].share);
}

TEST_CASE("Of many restated figures the largest are told and the others counted") {
    PlanSite site;
    site.corpus.sources[1].follows = 0;
    const int more = 3;
    for (int i = 0; i < static_cast<int>(limits::restated_of_page) + more; ++i) {
        site.add({.fund_year = std::to_string(1900 + i), .value = 100});
        site.add({.fund_year = std::to_string(1900 + i), .source = 1, .value = 101 + i});
    }
    const Plan plan = site.plan();
    const Revision& revision = plan.find("sources/bao-cao-b/")->revision;
    CHECK(revision.restated.size() == limits::restated_of_page);
    CHECK(revision.restated_more == more);
    CHECK(to_string(revision.restated.front().difference) == "23");
}

TEST_CASE("Where no source says of which day its figures are, years stand beside each other and no last days of them") {
    const auto title = [](const std::string& before, const std::string& after, bool another = false) {
        PlanSite site;
        site.add({.period = PlanSite::y2022, .as_of = before, .value = 10});
        site.add({.period = PlanSite::y2023, .as_of = after, .value = 12});
        if (another) {
            site.add({.program = PlanSite::ntm, .period = PlanSite::y2022, .value = 10});
            site.add({.program = PlanSite::ntm, .period = PlanSite::y2023, .as_of = "2023-12-31", .value = 12});
        }
        std::vector<ObservationIndex> printed(site.corpus.observations.size());
        std::iota(printed.begin(), printed.end(), ObservationIndex{0});
        const auto spans =
            find_changes(site.corpus, site.derived, ReadingOrder(site.corpus), Restatements(site.corpus), printed, {});
        REQUIRE(spans.size() == 1);
        return change_title(site.corpus, spans.front()).in(vietnamese);
    };
    CHECK(title("", "") == "Từ năm 2022 đến năm 2023");
    CHECK(title("2022-12-31", "2023-12-31") == "Từ 31/12/2022 đến 31/12/2023");
    CHECK(title("", "2023-12-31") == "Từ 31/12/2022 đến 31/12/2023");
    CHECK(title("2022-12-31", "") == "Từ 31/12/2022 đến 31/12/2023");
    // With others that have one the day is told, as it is the end of the year for all.
    CHECK(title("", "", true) == "Từ 31/12/2022 đến 31/12/2023");
}

TEST_CASE("A figure of a day within a year does not take the place of what is told of the whole year") {
    PlanSite site;
    in_percent(site);
    site.add({.indicator = PlanSite::poverty, .period = PlanSite::y2022, .value = 30});
    site.add({.indicator = PlanSite::poverty, .period = PlanSite::y2023, .value = 20});
    const Lines yearly = changes_of(site);
    REQUIRE(yearly == Lines{"2022-12-31 > 2023-12-31: 30 > 20 = -10"});
    site.add({.indicator = PlanSite::poverty, .period = PlanSite::y2023, .as_of = "2023-06-30", .value = 25});
    CHECK(changes_of(site) == yearly);
}

TEST_CASE("What a report states of other times than the one before it is counted apart") {
    PlanSite site;
    const auto before = site.add({.indicator = PlanSite::poverty, .period = PlanSite::y2022});
    const auto again = site.add({.indicator = PlanSite::poverty, .period = PlanSite::y2022, .source = 1});
    const auto later = site.add({.indicator = PlanSite::poverty, .period = PlanSite::y2023, .source = 1});
    const auto added = site.add({.area = PlanSite::district, .indicator = PlanSite::poverty, .source = 1});
    const auto unstated = site.add(
        {.indicator = PlanSite::poverty, .period = PlanSite::y2024, .source = 1, .missing = Missing::not_reported});
    const Revision revision =
        find_revision(site.corpus, 1, std::vector{again, later, added, unstated}, std::vector{before});
    CHECK(revision.repeated == 1);
    CHECK(revision.of_other_times == 1);
    CHECK(revision.added == 1);
}

TEST_CASE("An empty cell is no figure: none is new by it, and what has one alone is no longer stated") {
    PlanSite site;
    const auto empty = [&](IndicatorIndex indicator, SourceIndex source, AreaIndex area) {
        return site.add({.area = area, .indicator = indicator, .source = source, .missing = Missing::not_reported});
    };
    const auto before = site.add({.indicator = PlanSite::poverty});
    const auto never = empty(PlanSite::undisbursed, 0, PlanSite::province);
    const auto now = empty(PlanSite::poverty, 1, PlanSite::province);
    const auto elsewhere = empty(PlanSite::poverty, 1, PlanSite::district);
    const Revision revision = find_revision(site.corpus, 1, std::vector{now, elsewhere}, std::vector{before, never});
    CHECK(revision.added == 0);
    CHECK(revision.of_other_times == 0);
    CHECK(revision.dropped == std::vector<IndicatorIndex>{PlanSite::poverty});
}

TEST_CASE("A total of more areas is no growth, one of the same areas is") {
    const auto told = [](bool same) {
        PlanSite site;
        in_percent(site);
        site.add_indicator("total", 0, FormulaKind::aggregate, {PlanSite::assigned});
        const auto total = static_cast<IndicatorIndex>(site.corpus.indicators.size() - 1);
        const auto part = [&](AreaIndex area, PeriodIndex period) {
            return FigureRef::observation(site.add({.area = area, .period = period, .kind = kinds::requested}));
        };
        const auto add = [&](PeriodIndex period, std::int64_t value, const std::vector<FigureRef>& inputs) {
            Derived& sum = site.derived.values[site.compute(
                {.area = PlanSite::nation, .indicator = total, .period = period, .value = value})];
            sum.first_input = static_cast<std::uint32_t>(site.derived.inputs.size());
            sum.input_count = static_cast<std::uint16_t>(inputs.size());
            site.derived.inputs.insert(site.derived.inputs.end(), inputs.begin(), inputs.end());
        };
        add(PlanSite::y2022, 20,
            {part(PlanSite::province, PlanSite::y2022), part(PlanSite::neighbour, PlanSite::y2022)});
        add(PlanSite::y2023, 60,
            {part(PlanSite::province, PlanSite::y2023),
             part(same ? PlanSite::neighbour : PlanSite::district, PlanSite::y2023)});
        Lines lines = changes_of(site);
        std::erase_if(lines, [](const std::string& line) { return line.find("20 > 60") == std::string::npos; });
        return lines;
    };
    CHECK(told(true) == Lines{"2022-12-31 > 2023-12-31: 20 > 60 = 40 (200)"});
    CHECK(told(false).empty());
}

TEST_CASE("How much faster something grew is no change beside by how much") {
    PlanSite site;
    site.corpus.indicators[PlanSite::rate].formula.kind = FormulaKind::change;
    site.compute({.indicator = PlanSite::rate, .period = PlanSite::y2022, .value = 5});
    site.compute({.indicator = PlanSite::rate, .period = PlanSite::y2023, .value = 8});
    CHECK(changes_of(site).empty());
    site.corpus.indicators[PlanSite::rate].formula.kind = FormulaKind::ratio;
    CHECK(changes_of(site).size() == 1);
}

TEST_CASE("Years of the calendar and financial years are two courses that do not stand in each other's way") {
    PlanSite site;
    in_percent(site);
    site.corpus.calendar.first_month = 7;
    const auto period = [&](const char* text) {
        site.corpus.periods.push_back(*parse_period(text, site.corpus.calendar));
        return static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    };
    site.add({.period = PlanSite::y2022, .value = 10});
    site.add({.period = PlanSite::y2023, .value = 12});
    site.add({.period = period("2021/22"), .value = 20});
    site.add({.period = period("2022/23"), .value = 25});
    const Lines changes = changes_of(site);
    CHECK(std::count(changes.begin(), changes.end(), "2022-12-31 > 2023-12-31: 10 > 12 = 2 (20)") == 1);
    CHECK(std::count(changes.begin(), changes.end(), "2022-06-30 > 2023-06-30: 20 > 25 = 5 (25)") == 1);
    CHECK(changes.size() == 2);
}

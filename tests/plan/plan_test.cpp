// SPDX-License-Identifier: MIT
// The pages of a site: which there are, what each depends on, and which findings and texts it lists.
#include "plan/outline/plan.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "load/registry_notes.hpp"
#include "load/theme_words.hpp"
#include "plan/pages/planner.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Paths = std::vector<std::string>;
using Indexes = std::vector<std::uint32_t>;

Paths paths_of(const Plan& plan) {
    Paths paths;
    for (const Subject& subject : plan.subjects) {
        paths.push_back(subject.path);
    }
    return paths;
}

const Subject& page(const Plan& plan, const std::string& path) {
    const Subject* found = plan.find(path);
    INFO("no page " << path);
    REQUIRE(found != nullptr);
    return *found;
}

// The pages that list something, by a member of Subject that holds indexes.
Paths pages_with(const Plan& plan, Indexes Subject::*list, std::uint32_t index) {
    Paths paths;
    for (const Subject& subject : plan.subjects) {
        const Indexes& indexes = subject.*list;
        for (const std::uint32_t other : indexes) {
            if (other == index) {
                paths.push_back(subject.path);
            }
        }
    }
    return paths;
}

const Paths standing{"",           "areas/",    "programs/",   "sources/", "about/",
                     /* 404 */ "", "findings/", "indicators/", "compare/", "search/"};

Paths with_standing(const Paths& others) {
    Paths all = standing;
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

std::uint32_t add_text(PlanSite& site, AreaIndex area, ProgramIndex program, const char* period = "",
                       const char* on_page = "") {
    Commentary text;
    text.area = area;
    text.program = program;
    text.page = on_page;
    text.period = parse_period(period);
    site.corpus.commentary.push_back(text);
    return static_cast<std::uint32_t>(site.corpus.commentary.size() - 1);
}

}  // namespace

TEST_CASE("Without figures there are the standing pages and those of the sources in a fixed order") {
    PlanSite site;
    const Plan plan = site.plan();
    CHECK(paths_of(plan) == with_standing({"sources/bao-cao-a/", "sources/bao-cao-b/"}));
    std::vector<PageKind> kinds;
    for (const Subject& subject : plan.subjects) {
        kinds.push_back(subject.kind);
    }
    CHECK(kinds == std::vector<PageKind>{PageKind::home, PageKind::areas, PageKind::programs, PageKind::sources,
                                         PageKind::about, PageKind::not_found, PageKind::findings, PageKind::indicators,
                                         PageKind::compare, PageKind::search, PageKind::source, PageKind::source});
    CHECK(plan.subjects.back().source == 1);
}

TEST_CASE("Every subject has a page in each language and the page for lost readers only one") {
    PlanSite site;
    const Plan plan = site.plan();
    std::vector<std::string> routes;
    for (const Page& entry : plan.pages) {
        routes.push_back(two_languages().tag(entry.language) + ":" + entry.route);
        CHECK(plan.subject_of(entry).path == plan.subjects[entry.subject].path);
    }
    CHECK(routes == std::vector<std::string>{"vi:",
                                             "en:en/",
                                             "vi:areas/",
                                             "en:en/areas/",
                                             "vi:programs/",
                                             "en:en/programs/",
                                             "vi:sources/",
                                             "en:en/sources/",
                                             "vi:about/",
                                             "en:en/about/",
                                             "vi:",
                                             "vi:findings/",
                                             "en:en/findings/",
                                             "vi:indicators/",
                                             "en:en/indicators/",
                                             "vi:compare/",
                                             "en:en/compare/",
                                             "vi:search/",
                                             "en:en/search/",
                                             "vi:sources/bao-cao-a/",
                                             "en:en/sources/bao-cao-a/",
                                             "vi:sources/bao-cao-b/",
                                             "en:en/sources/bao-cao-b/"});
    CHECK(plan.subject_of(plan.pages[10]).kind == PageKind::not_found);
    CHECK(plan.has("compare/"));
    CHECK(plan.find("")->kind == PageKind::home);
    CHECK_FALSE(plan.has("404.html"));
    CHECK(plan.find("khong-co/") == nullptr);
}

TEST_CASE("A figure opens pages for its area and those above but the nation and for its program and those above") {
    PlanSite site;
    site.add({.area = PlanSite::commune, .program = PlanSite::gnbv_1_1, .source = 1});
    const Plan plan = site.plan();
    CHECK(paths_of(plan) ==
          with_standing({"areas/96-thu/", "areas/96-thu/960-an-binh/", "areas/96-thu/960-an-binh/09601-mot/",
                         "programs/mtqg/", "programs/gnbv/", "programs/gnbv/gnbv.1/", "programs/gnbv/gnbv.1.1/",
                         "sources/bao-cao-a/", "sources/bao-cao-b/", "areas/96-thu/960-an-binh/09601-mot/gnbv/",
                         "indicators/assigned/"}));
    // The home page tells of whole programs only.
    CHECK(pages_with(plan, &Subject::observations, 0) ==
          Paths{"areas/96-thu/960-an-binh/09601-mot/", "programs/gnbv/gnbv.1.1/", "sources/bao-cao-b/",
                "areas/96-thu/960-an-binh/09601-mot/gnbv/", "indicators/assigned/"});
    const Subject& both = page(plan, "areas/96-thu/960-an-binh/09601-mot/gnbv/");
    CHECK(both.kind == PageKind::area_program);
    CHECK(both.area == PlanSite::commune);
    CHECK(both.program == PlanSite::gnbv);
    CHECK(page(plan, "areas/96-thu/").area == PlanSite::province);
    CHECK(page(plan, "programs/gnbv/gnbv.1/").program == PlanSite::gnbv_1);
    CHECK(page(plan, "programs/gnbv/gnbv.1/").kind == PageKind::program);
    CHECK(page(plan, "sources/bao-cao-b/").kind == PageKind::source);
    CHECK(page(plan, "indicators/assigned/").kind == PageKind::indicator);
    CHECK(page(plan, "indicators/assigned/").indicator == PlanSite::assigned);
}

TEST_CASE("The nation has a page where it has figures of its own") {
    PlanSite site;
    site.add({.area = PlanSite::nation, .program = PlanSite::ntm});
    const Plan plan = site.plan();
    CHECK(page(plan, "areas/VN-viet-nam/").observations == Indexes{0});
    CHECK(plan.has("areas/VN-viet-nam/ntm/"));
}

TEST_CASE("Pages are in the order of the registries whatever the order of the figures") {
    PlanSite site;
    site.add({.area = PlanSite::neighbour, .program = PlanSite::ntm, .indicator = PlanSite::poverty});
    site.add({.area = PlanSite::province, .program = PlanSite::ntm});
    site.add({.area = PlanSite::province, .program = PlanSite::gnbv});
    CHECK(paths_of(site.plan()) ==
          with_standing({"areas/96-thu/", "areas/97-mau/", "programs/mtqg/", "programs/gnbv/", "programs/ntm/",
                         "sources/bao-cao-a/", "sources/bao-cao-b/", "areas/96-thu/gnbv/", "areas/96-thu/ntm/",
                         "areas/97-mau/ntm/", "indicators/assigned/", "indicators/poverty_rate/"}));
}

TEST_CASE("A computed value stands on four pages and what its formula needs has one") {
    PlanSite site;
    site.compute({.area = PlanSite::province, .program = PlanSite::gnbv_1, .indicator = PlanSite::status});
    const Plan plan = site.plan();
    CHECK(pages_with(plan, &Subject::derived, 0) ==
          Paths{"areas/96-thu/", "programs/gnbv/gnbv.1/", "areas/96-thu/gnbv/", "indicators/status/"});
    // The status needs the rate, the rate what is disbursed and assigned.
    for (const char* path :
         {"indicators/disbursement_rate/", "indicators/disbursed/", "indicators/assigned/", "indicators/status/"}) {
        INFO(path);
        CHECK(plan.has(path));
    }
    CHECK_FALSE(plan.has("indicators/poverty_rate/"));
    CHECK(page(plan, "indicators/disbursed/").indicator == PlanSite::disbursed);
}

TEST_CASE("A finding is listed on every page that shows one of its figures") {
    PlanSite site;
    site.add({.area = PlanSite::province, .program = PlanSite::gnbv});
    site.add({.area = PlanSite::district, .program = PlanSite::gnbv_1, .source = 1});
    site.add({.area = PlanSite::province, .program = PlanSite::ntm, .indicator = PlanSite::disbursed});
    site.contradict({1, 0});
    site.contradict({2});
    const Plan plan = site.plan();
    using Set = std::set<std::string>;
    const auto listing = [&](std::uint32_t finding) {
        const Paths paths = pages_with(plan, &Subject::findings, finding);
        return Set(paths.begin(), paths.end());
    };
    const auto showing = [&](const std::vector<ObservationIndex>& figures) {
        Set paths{"findings/"};
        for (const ObservationIndex figure : figures) {
            const Paths more = pages_with(plan, &Subject::observations, figure);
            paths.insert(more.begin(), more.end());
        }
        return paths;
    };
    CHECK(listing(0) == showing({0, 1}));
    CHECK(listing(1) == showing({2}));
    CHECK(listing(0).contains("areas/96-thu/960-an-binh/"));
    CHECK(listing(0).contains("sources/bao-cao-a/"));
    CHECK_FALSE(listing(1).contains("sources/bao-cao-b/"));
    CHECK(page(plan, "findings/").findings == Indexes{0, 1});
    // What is of the page itself before what is of an area in it.
    CHECK(page(plan, "areas/96-thu/").findings == Indexes{1, 0});
    CHECK(plan.findings.of(1).size() == 1);
}

TEST_CASE("A text stands on the pages it is bound to") {
    PlanSite site;
    site.add({.area = PlanSite::province, .program = PlanSite::gnbv});
    const auto area = add_text(site, PlanSite::district, no_index);
    const auto program = add_text(site, no_area, PlanSite::ntm);
    const auto both = add_text(site, PlanSite::province, PlanSite::gnbv_1);
    const auto elsewhere = add_text(site, PlanSite::province, PlanSite::ntm);
    const auto about = add_text(site, no_area, no_index, "", "about");
    const auto home = add_text(site, no_area, no_index, "", "home");
    const Plan plan = site.plan();
    CHECK(pages_with(plan, &Subject::commentary, area) == Paths{"areas/96-thu/960-an-binh/"});
    CHECK(pages_with(plan, &Subject::commentary, program) == Paths{"programs/ntm/"});
    CHECK(pages_with(plan, &Subject::commentary, both) == Paths{"areas/96-thu/", "areas/96-thu/gnbv/"});
    // Without figures of that program the area has no page of it.
    CHECK(pages_with(plan, &Subject::commentary, elsewhere) == Paths{"areas/96-thu/"});
    CHECK_FALSE(plan.has("areas/96-thu/ntm/"));
    CHECK(pages_with(plan, &Subject::commentary, about) == Paths{"about/"});
    CHECK(page(plan, "").commentary == Indexes{home});
}

TEST_CASE("A text opens pages for the areas above its own") {
    PlanSite site;
    add_text(site, PlanSite::commune, no_index);
    const Plan plan = site.plan();
    CHECK(plan.has("areas/96-thu/"));
    CHECK(plan.has("areas/96-thu/960-an-binh/"));
    CHECK(plan.has("areas/96-thu/960-an-binh/09601-mot/"));
    CHECK_FALSE(plan.has("areas/VN-viet-nam/"));
}

TEST_CASE("The newest text comes first and those without a period last in the order of their files") {
    PlanSite site;
    for (const char* period : {"", "2022", "2023-S1", "2023", "", "2023"}) {
        add_text(site, PlanSite::province, no_index, period);
        add_text(site, no_area, PlanSite::ntm, period);
    }
    const Plan plan = site.plan();
    CHECK(page(plan, "areas/96-thu/").commentary == Indexes{6, 10, 4, 2, 0, 8});
    CHECK(page(plan, "programs/ntm/").commentary == Indexes{7, 11, 5, 3, 1, 9});
}

TEST_CASE("Pages of areas and programs have tables and charts named after them and those of reports have none") {
    PlanSite site;
    site.add({.kind = kinds::plan, .value = 100});
    site.add({.indicator = PlanSite::disbursed, .value = 60});
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::disbursed, .value = 5});
    // Two areas say no more than their numbers.
    CHECK(page(site.plan(), "indicators/disbursed/").charts.empty());
    site.add({.area = site.add_area("98", Level::province, PlanSite::nation, "ba"),
              .indicator = PlanSite::disbursed,
              .value = 7});
    const Plan plan = site.plan();
    const auto chart = [&](const char* path) { return page(plan, path).charts.at(0).title.in(english); };
    CHECK(chart("areas/96-thu/") == "Planned and disbursed funds by program or project: en thu");
    CHECK(chart("areas/96-thu/gnbv/") == "Planned and disbursed funds by program or project: en thu, Poverty");
    CHECK(chart("programs/gnbv/") == "Planned and disbursed funds by area: Poverty");
    CHECK(chart("indicators/disbursed/") == "en disbursed by area: Poverty, 2023, actual");
    CHECK(page(plan, "areas/96-thu/gnbv/").charts[0].title.in(vietnamese) ==
          "Kế hoạch vốn và giải ngân theo chương trình, dự án: vi thu, Nghèo");
    CHECK(page(plan, "areas/96-thu/gnbv/").money.size() == 1);
    CHECK(page(plan, "programs/gnbv/").money.size() == 2);
    CHECK(page(plan, "sources/bao-cao-a/").money.empty());
    CHECK(page(plan, "sources/bao-cao-a/").charts.empty());
    CHECK(page(plan, "indicators/disbursed/").money.empty());
    const Comparison& comparison = page(plan, "compare/VN-viet-nam/province/").comparison;
    CHECK(comparison.areas.size() == 3);
    CHECK(comparison.areas.front() == PlanSite::province);
    CHECK(comparison.rows.size() == 1);
    CHECK(page(plan, "compare/").comparison.areas.empty());
    CHECK(page(plan, "findings/").comparison.areas.empty());
}

TEST_CASE("Two pages of one address are an error that names both kinds") {
    PlanSite site;
    site.add_program("960-an-binh", "program", PlanSite::group, "", "Trùng", "Twin");
    site.add({.area = PlanSite::province, .program = static_cast<ProgramIndex>(PlanSite::ntm + 1)});
    site.add({.area = PlanSite::district});
    const std::string address = "\"areas/96-thu/960-an-binh/\"";
    Diagnostics diagnostics;
    const Plan plan = make_plan(site.corpus, site.derived, site.findings, diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "route-collision");
    CHECK(diagnostics.sorted()[0].place == Place{"data/programs.json", 0, 0});
    CHECK(diagnostics.sorted()[0].message.en ==
          "two pages have one address " + address + ": area of data/areas.json and area_program of this entry");
    CHECK(diagnostics.sorted()[0].message.vi ==
          "hai trang có cùng địa chỉ " + address + ": area của data/areas.json và area_program của mục này");
    CHECK(page(plan, "areas/96-thu/960-an-binh/").kind == PageKind::area);
    // The second page is not written over the first.
    std::size_t pages = 0;
    for (const Page& entry : plan.pages) {
        pages += entry.route == "areas/96-thu/960-an-binh/" ? 1U : 0U;
    }
    CHECK(pages == 1);

    // Where the places of the entries are known, both are told.
    RegistryNotes notes;
    for (AreaIndex at = 0; at <= PlanSite::district; ++at) {
        notes.areas.add({"", 10 + at, 3});
    }
    for (ProgramIndex at = 0; at <= PlanSite::ntm + 1; ++at) {
        notes.programs.add({"", 20U + at, 5});
    }
    Diagnostics placed;
    make_plan(site.corpus, site.derived, site.findings, notes, placed);
    REQUIRE(placed.errors() == 1);
    CHECK(placed.sorted()[0].place == Place{"data/programs.json", 26, 5});
    CHECK(placed.sorted()[0].message.en.find("area of data/areas.json:13 and") != std::string::npos);
}

TEST_CASE("Kinds of pages have the names of their templates") {
    const std::vector<std::string> names{"home",      "areas",   "area",     "area_program", "programs", "program",
                                         "sources",   "source",  "about",    "not_found",    "findings", "indicators",
                                         "indicator", "compare", "siblings", "pair",         "text",     "search",
                                         "detail",    "changes", "moved",    "chart"};
    REQUIRE(names.size() == page_kinds);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(to_string(static_cast<PageKind>(i)) == names[i]);
    }
    CHECK(to_string(PageKind::compare) == "compare");
}

TEST_CASE("The pages that a site lists come after those that every site has, each with its texts, the newest first") {
    PlanSite site;
    site.corpus.site.pages = {{"method", {}}, {"questions", {}}};
    const std::uint32_t older = add_text(site, no_area, no_index, "2022", "questions");
    const std::uint32_t newer = add_text(site, no_area, no_index, "2023", "questions");
    const Plan plan = site.plan();
    const Subject& questions = page(plan, "*/questions/");
    CHECK(questions.kind == PageKind::text);
    CHECK(questions.commentary == Indexes{newer, older});
    CHECK(page(plan, "*/method/").commentary.empty());
    CHECK(paths_of(plan) == with_standing({"*/method/", "*/questions/", "sources/bao-cao-a/", "sources/bao-cao-b/"}));
    CHECK(to_string(PageKind::text) == "text");
}

TEST_CASE("The home page lists the areas with the most figures, and what the heads of their pages tell stands there") {
    PlanSite site;
    site.add_money({}, 100, 40);
    site.add({.area = PlanSite::neighbour, .kind = kinds::plan, .value = 5});
    const Plan few = site.plan();
    const Subject& home = page(few, "");
    CHECK(home.home.areas == std::vector<AreaIndex>{PlanSite::province, PlanSite::neighbour});
    CHECK(home.home.areas_with_figures == 2);
    CHECK(home.observations == Indexes{0, 1});
    for (int i = 0; i < 40; ++i) {
        const AreaIndex area = site.add_area("a" + std::to_string(i), Level::province, PlanSite::nation, "x");
        for (int figures = 0; figures < i; ++figures) {
            site.add({.area = area, .indicator = PlanSite::poverty, .value = figures});
        }
    }
    const Plan many = site.plan();
    CHECK(page(many, "").home.areas_with_figures == 41);
    CHECK(page(many, "").home.areas.size() == 30);
    CHECK(many.find("areas/a39-x/") != nullptr);
    CHECK(page(many, "").home.areas.front() == static_cast<AreaIndex>(site.corpus.areas.size() - 1));
    // None that is listed says how much was spent.
    CHECK(page(many, "").observations.size() == 2);
}

// SPDX-License-Identifier: MIT
// Lists that grow with the nation, cut into pages to which the first leads.
#include "plan/pages/list_pages.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Lines = std::vector<std::string>;

// "path title count" of each page that a page leads to.
Lines further(const Plan& plan, const std::string& path) {
    Lines lines;
    for (const FurtherPage& page : plan.find(path)->detail.further) {
        lines.push_back(page.path + " " + page.title.in(english) + " " + std::to_string(page.figures));
    }
    return lines;
}

void publish(PlanSite& site, const std::string& issued, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        Source source;
        source.id = "of-" + issued + "-" + std::to_string(i);
        source.issued = issued;
        site.corpus.sources.add(source);
    }
}

// Whole programs, each of the areas in which it states a figure.
ProgramIndex program_in(PlanSite& site, const std::string& name, const std::vector<AreaIndex>& areas) {
    site.add_program(("p-" + name).c_str(), "program", no_index, "", name.c_str(), name.c_str());
    const auto program = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    for (const AreaIndex area : areas) {
        site.add_money({.area = area, .program = program}, 10, 1);
    }
    return program;
}

}  // namespace

TEST_CASE("The list of sources is one while a page holds it and else one by year of publication, the newest first") {
    PlanSite site;
    publish(site, "2023-07", limits::sources_of_list - 2);
    CHECK(site.plan().find("sources/")->detail.sources.size() == limits::sources_of_list);
    CHECK(further(site.plan(), "sources/").empty());
    publish(site, "2024", limits::sources_of_list + 1);
    const Plan plan = site.plan();
    CHECK(plan.find("sources/")->detail.sources.empty());
    CHECK(further(plan, "sources/") ==
          Lines{"sources/year-2024/ 2024, part 1 of 2 150", "sources/year-2024-part-2/ 2024, part 2 of 2 1",
                "sources/year-2023/ 2023 148", "sources/undated/ Without a date of issue 2"});
    CHECK(plan.find("sources/undated/")->detail.sources == std::vector<SourceIndex>{0, 1});
    CHECK(plan.find("sources/year-2024/")->detail.sources.size() == limits::sources_of_list);
    const Subject& last = *plan.find("sources/year-2024-part-2/");
    CHECK(last.kind == PageKind::detail);
    CHECK(last.detail.sources.size() == 1);
    CHECK(last.part.kind == PageKind::sources);
    CHECK(last.part.path == "sources/");
    CHECK(last.part.before == "sources/year-2024/");
    CHECK(last.part.title.in(english) == "2024");
}

TEST_CASE("Programs are trees with their parts, and more of them stand by the area that has them") {
    PlanSite site;
    CHECK(site.plan().find("programs/")->detail.program_levels == 3);
    CHECK(site.plan().find("programs/")->detail.program_groups.empty());
    // The group and its two programs are whole, too.
    for (std::size_t i = 3; i < limits::rows_of_page; ++i) {
        program_in(site, std::to_string(i), {PlanSite::province});
    }
    CHECK(site.plan().find("programs/")->detail.program_levels == 3);
    const ProgramIndex several = program_in(site, "several", {PlanSite::province, PlanSite::neighbour});
    const Plan plan = site.plan();
    const Detail& detail = plan.find("programs/")->detail;
    CHECK(detail.program_levels == 1);
    REQUIRE(detail.program_groups.size() == 3);
    CHECK(detail.program_groups[0].programs == std::vector<ProgramIndex>{several});
    CHECK(detail.program_groups[1].title.in(english) == "en thu");
    CHECK(detail.program_groups[1].programs.size() == limits::rows_of_page - 3);
    CHECK(detail.program_groups[2].programs ==
          std::vector<ProgramIndex>{PlanSite::group, PlanSite::gnbv, PlanSite::ntm});
    CHECK(detail.further.empty());
}

TEST_CASE(
    "Programs that no page holds stand on further pages, named by areas, and by programs where one area has most") {
    PlanSite site;
    constexpr int many = 200;
    for (int i = 0; i < many; ++i) {
        program_in(site, std::to_string(i), {PlanSite::province});
    }
    program_in(site, "x", {PlanSite::neighbour});
    program_in(site, "y", {PlanSite::district});
    const Plan plan = site.plan();
    const Subject& list = *plan.find("programs/");
    CHECK(list.detail.program_groups.empty());
    CHECK(list.parts.empty());
    REQUIRE(list.detail.further.size() == 3);
    CHECK(list.detail.further[0].path == "programs/part-1/");
    CHECK(list.detail.further[0].title.in(english).starts_with("en thu: 0 – "));
    CHECK(list.detail.further[1].title.in(english).ends_with(" – 199"));
    CHECK(list.detail.further[0].figures + list.detail.further[1].figures == many);
    CHECK(list.detail.further[2].title.in(english) == "en mau – Without figures");
    const Subject& first = *plan.find("programs/part-1/");
    CHECK(first.part.kind == PageKind::programs);
    CHECK(first.part.title == list.detail.further[0].title);
    CHECK(first.part.of == 3);
    CHECK(first.part.after == "programs/part-2/");
    REQUIRE(first.detail.program_groups.size() == 1);
    CHECK(first.detail.program_groups[0].programs.size() == list.detail.further[0].figures);
    // With what was spent of them.
    REQUIRE(first.parts.size() == list.detail.further[0].figures);
    CHECK(first.parts[0].has_sum());
    CHECK(plan.find("programs/part-3/")->detail.program_groups.size() == 3);
}

TEST_CASE("A source of more parts than its page leads to leads to lists of them") {
    PlanSite site;
    for (std::size_t part = 0; part < limits::parts_of_source; ++part) {
        const std::uint32_t heading = site.corpus.strings.intern("H" + std::to_string(part));
        for (std::size_t i = 0; i < limits::rows_of_page; ++i) {
            site.corpus.observations[site.add({.indicator = PlanSite::poverty})].locator = heading;
        }
    }
    site.corpus.observations[site.add({.indicator = PlanSite::poverty})].locator = site.corpus.strings.intern("last");
    const Plan plan = site.plan();
    CHECK(further(plan, "sources/bao-cao-a/") ==
          Lines{"sources/bao-cao-a/parts/ H0 – H99 6000", "sources/bao-cao-a/parts-part-2/ H100 – last 6001"});
    const Subject& list = *plan.find("sources/bao-cao-a/parts-part-2/");
    CHECK(list.part.kind == PageKind::source);
    CHECK(list.part.path == "sources/bao-cao-a/");
    CHECK(list.part.before == "sources/bao-cao-a/parts/");
    CHECK(list.detail.observations.empty());
    REQUIRE(list.detail.further.size() == 101);
    CHECK(list.detail.further.back().path == "sources/bao-cao-a/part-201/");
    CHECK(list.detail.further.back().title.in(english) == "last");
    // A figure keeps its place, and whoever comes to the page of the source with its address finds the way.
    CHECK(plan.page_of(site.corpus, 0) == "sources/bao-cao-a/part-1/");
    CHECK(plan.find("sources/bao-cao-a/part-1/")->detail.observations.size() == limits::rows_of_page);
    const std::vector<FurtherPage>& lists = plan.find("sources/bao-cao-a/")->detail.further;
    CHECK(lists[0].anchors.size() == limits::anchors_of_source);
    CHECK(lists[0].anchors.front() == to_observation_id(1));
    CHECK(list.detail.further.front().anchors.empty());
}

TEST_CASE("As many parts as a page leads to stay on it, and of very many there are as many lists as a list has parts") {
    const PlanSite site;
    const auto divided = [&](std::size_t count) {
        Subject subject;
        subject.kind = PageKind::source;
        subject.path = "sources/x/";
        subject.detail.further.resize(count);
        std::vector<Subject> pages;
        divide_links(site.corpus, std::vector<SourcePart>(count), subject, pages);
        return std::pair(subject.detail.further.size(), pages);
    };
    const auto [links, none] = divided(limits::parts_of_source);
    CHECK(links == limits::parts_of_source);
    CHECK(none.empty());
    const auto [lists, pages] = divided(62'500);
    CHECK(lists == 250);
    REQUIRE(pages.size() == 250);
    CHECK(pages.back().detail.further.size() == 250);
}

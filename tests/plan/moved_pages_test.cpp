// SPDX-License-Identifier: MIT
// Former addresses: which lead on to which page, and which cannot.
#include "plan/pages/moved_pages.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "base/limits.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/planner.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Routes = std::map<std::string, std::string>;

// The site of plan_site.hpp with figures of a district, a commune and a project, and what its entries declare.
struct MovedSite : PlanSite {
    MovedSite() {
        add({.area = district, .program = gnbv_1});
        add({.area = commune, .program = ntm, .indicator = poverty});
        for (AreaIndex at = 0; at <= commune; ++at) {
            notes.areas.add({"", 10 + at, 3});
        }
        for (ProgramIndex at = 0; at <= ntm; ++at) {
            notes.programs.add({"", 20U + at, 5});
        }
        for (std::uint32_t at = 0; at < corpus.indicators.size(); ++at) {
            notes.indicators.add({"", 30 + at, 7});
        }
        for (std::uint32_t at = 0; at < corpus.sources.size(); ++at) {
            notes.sources.add({"", 40 + at, 9});
        }
    }

    // What one entry declares; a text that ends in "/" is a whole address.
    void say_of(FormerAddresses& list, const EntryPlaces& places, std::size_t index,
                const std::vector<std::string>& texts) {
        list.resize(std::max(list.size(), index + 1));
        for (const std::string& text : texts) {
            Place place = places.of(index);
            place.column += 100 + static_cast<std::uint32_t>(list[index].size());
            list[index].push_back({text, text.ends_with('/'), place, "the line", 4});
        }
    }
    void area(AreaIndex index, const std::vector<std::string>& texts) {
        say_of(notes.former_areas, notes.areas, index, texts);
    }
    void program(ProgramIndex index, const std::vector<std::string>& texts) {
        say_of(notes.former_programs, notes.programs, index, texts);
    }
    void indicator(IndicatorIndex index, const std::vector<std::string>& texts) {
        say_of(notes.former_indicators, notes.indicators, index, texts);
    }
    void source(SourceIndex index, const std::vector<std::string>& texts) {
        say_of(notes.former_sources, notes.sources, index, texts);
    }

    Plan planned() { return make_plan(corpus, derived, findings, notes, diagnostics); }

    // Each former address with where it leads.
    Routes routes() {
        const Plan plan = planned();
        Routes result;
        for (const MovedPage& moved : plan.moved) {
            CHECK(result.emplace(moved.route, plan.pages[moved.page].route).second);
        }
        CHECK(result.size() == plan.moved.size());
        return result;
    }

    std::vector<std::string> mistakes() {
        planned();
        std::vector<std::string> result;
        for (const Diagnostic& one : diagnostics.sorted()) {
            CHECK_FALSE(one.message.vi.empty());
            CHECK_FALSE(one.hint.vi.empty());
            CHECK_FALSE(one.hint.en.empty());
            CHECK(one.excerpt == "the line");
            CHECK(one.width == 4);
            result.push_back(fmt::format("{}:{}:{} {}: {}", one.place.file, one.place.line, one.place.column, one.code,
                                         one.message.en));
        }
        return result;
    }

    RegistryNotes notes;
    Diagnostics diagnostics;
};

using Mistakes = std::vector<std::string>;

}  // namespace

TEST_CASE("Without former addresses nothing leads on") {
    MovedSite site;
    CHECK(site.routes().empty());
    site.area(PlanSite::commune, {});
    CHECK(site.routes().empty());
    CHECK(site.diagnostics.sorted().empty());
}

TEST_CASE("A former part of an area leads on in every language from its page and those below") {
    MovedSite site;
    site.area(PlanSite::district, {"959-an-hoa"});
    CHECK(site.routes() ==
          Routes{
              {"areas/96-thu/959-an-hoa/", "areas/96-thu/960-an-binh/"},
              {"areas/96-thu/959-an-hoa/gnbv/", "areas/96-thu/960-an-binh/gnbv/"},
              {"areas/96-thu/959-an-hoa/09601-mot/", "areas/96-thu/960-an-binh/09601-mot/"},
              {"areas/96-thu/959-an-hoa/09601-mot/ntm/", "areas/96-thu/960-an-binh/09601-mot/ntm/"},
              {"en/areas/96-thu/959-an-hoa/", "en/areas/96-thu/960-an-binh/"},
              {"en/areas/96-thu/959-an-hoa/gnbv/", "en/areas/96-thu/960-an-binh/gnbv/"},
              {"en/areas/96-thu/959-an-hoa/09601-mot/", "en/areas/96-thu/960-an-binh/09601-mot/"},
              {"en/areas/96-thu/959-an-hoa/09601-mot/ntm/", "en/areas/96-thu/960-an-binh/09601-mot/ntm/"},
          });
    CHECK(site.diagnostics.sorted().empty());
}

TEST_CASE("Former parts above and below lead on in each combination since nobody knows which changed first") {
    MovedSite site;
    site.corpus.site.languages = Languages{{"vi", "Tiếng Việt"}};
    site.area(PlanSite::province, {"95-x", "94-y"});
    site.area(PlanSite::district, {"959-z"});
    Routes expected;
    for (const char* above : {"96-thu", "95-x", "94-y"}) {
        for (const char* below : {"960-an-binh", "959-z"}) {
            for (const char* rest : {"", "gnbv/", "09601-mot/", "09601-mot/ntm/"}) {
                const std::string end = std::string("/") + rest;
                expected[std::string("areas/") + above + "/" + below + end] = "areas/96-thu/960-an-binh" + end;
            }
        }
        expected[std::string("areas/") + above + "/"] = "areas/96-thu/";
    }
    for (const char* present : {"", "gnbv/", "09601-mot/", "09601-mot/ntm/"}) {
        expected.erase(std::string("areas/96-thu/960-an-binh/") + present);
    }
    expected.erase("areas/96-thu/");
    CHECK(site.routes() == expected);
    CHECK(site.diagnostics.sorted().empty());
}

TEST_CASE("A former part of a program leads on from its own page and from those of areas by program") {
    MovedSite site;
    site.corpus.site.languages = Languages{{"vi", "Tiếng Việt"}};
    site.program(PlanSite::gnbv, {"gn"});
    site.program(PlanSite::gnbv_1, {"gn.1"});
    CHECK(site.routes() == Routes{
                               {"programs/gn/", "programs/gnbv/"},
                               {"programs/gn/gn.1/", "programs/gnbv/gnbv.1/"},
                               {"programs/gn/gnbv.1/", "programs/gnbv/gnbv.1/"},
                               {"programs/gnbv/gn.1/", "programs/gnbv/gnbv.1/"},
                               {"areas/96-thu/960-an-binh/gn/", "areas/96-thu/960-an-binh/gnbv/"},
                           });
}

TEST_CASE("Indicators and sources lead on by their former part with the words of each language") {
    MovedSite site;
    site.corpus.site.addresses[static_cast<std::size_t>(AddressKind::sources)] = {"nguon", ""};
    site.indicator(PlanSite::poverty, {"poor_rate"});
    site.source(1, {"old-report"});
    CHECK(site.routes() == Routes{
                               {"indicators/poor_rate/", "indicators/poverty_rate/"},
                               {"en/indicators/poor_rate/", "en/indicators/poverty_rate/"},
                               {"nguon/old-report/", "nguon/bao-cao-b/"},
                               {"en/sources/old-report/", "en/sources/bao-cao-b/"},
                           });
}

TEST_CASE("A whole address leads on in the language in which it begins with the pages below") {
    MovedSite site;
    site.area(PlanSite::district, {"en/places/95-x/960-an-binh/", "dia-phuong/960/"});
    site.program(PlanSite::gnbv, {"chuong-trinh/ngheo/"});
    site.source(0, {"fr/sources/a/"});  // of a language that the site has no more: in the first
    CHECK(site.routes() ==
          Routes{
              {"en/places/95-x/960-an-binh/", "en/areas/96-thu/960-an-binh/"},
              {"en/places/95-x/960-an-binh/gnbv/", "en/areas/96-thu/960-an-binh/gnbv/"},
              {"en/places/95-x/960-an-binh/09601-mot/", "en/areas/96-thu/960-an-binh/09601-mot/"},
              {"en/places/95-x/960-an-binh/09601-mot/ntm/", "en/areas/96-thu/960-an-binh/09601-mot/ntm/"},
              {"dia-phuong/960/", "areas/96-thu/960-an-binh/"},
              {"dia-phuong/960/gnbv/", "areas/96-thu/960-an-binh/gnbv/"},
              {"dia-phuong/960/09601-mot/", "areas/96-thu/960-an-binh/09601-mot/"},
              {"dia-phuong/960/09601-mot/ntm/", "areas/96-thu/960-an-binh/09601-mot/ntm/"},
              // Of a program the pages below are those of its projects, not of areas.
              {"chuong-trinh/ngheo/", "programs/gnbv/"},
              {"chuong-trinh/ngheo/gnbv.1/", "programs/gnbv/gnbv.1/"},
              {"fr/sources/a/", "sources/bao-cao-a/"},
          });
    // The first language may have stood elsewhere, too.
    MovedSite tagged;
    tagged.corpus.site.first_language_at_root = false;
    tagged.source(0, {"sources/a/", "vi/sources/b/", "en/sources/c/"});
    CHECK(tagged.routes() == Routes{
                                 {"sources/a/", "vi/sources/bao-cao-a/"},
                                 {"vi/sources/b/", "vi/sources/bao-cao-a/"},
                                 {"en/sources/c/", "en/sources/bao-cao-a/"},
                             });
}

TEST_CASE("The former addresses of a page are found by it") {
    MovedSite site;
    site.source(0, {"b", "a"});
    const Plan plan = site.planned();
    std::size_t found = 0;
    for (std::size_t i = 0; i < plan.pages.size(); ++i) {
        const auto moved = plan.moved_to(i);
        found += moved.size();
        if (plan.pages[i].route == "sources/bao-cao-a/") {
            REQUIRE(moved.size() == 2);
            CHECK(moved[0].route == "sources/a/");
            CHECK(moved[1].route == "sources/b/");
        } else {
            CHECK(moved.size() == (plan.pages[i].route == "en/sources/bao-cao-a/" ? 2 : 0));
        }
    }
    CHECK(found == 4);
    // A former address is no page.
    CHECK_FALSE(plan.has("sources/a/"));
}

TEST_CASE("What is declared twice in two ways for one page is no mistake") {
    MovedSite site;
    site.source(0, {"a", "sources/a/"});
    CHECK(site.routes().size() == 2);
    CHECK(site.diagnostics.sorted().empty());
}

TEST_CASE("A former address that a page has is reported with the page") {
    MovedSite site;
    site.source(0, {"bao-cao-b"});
    site.area(PlanSite::district, {"areas/"});
    site.area(PlanSite::province, {"areas/96-thu/960-an-binh/gnbv/"});
    CHECK(site.mistakes() ==
          Mistakes{"data/areas.json:11:103 former-address-taken: the former address \"areas/96-thu/960-an-binh/gnbv/\" "
                   "is that of a page that is there: \"areas/96-thu/960-an-binh/gnbv/\" (area_program, "
                   "data/programs.json:21)",
                   "data/areas.json:13:103 former-address-taken: the former address \"areas/\" is that of a page that "
                   "is there: \"areas/\" (areas, areas/)",
                   "data/sources.json:40:109 former-address-taken: the former address \"sources/bao-cao-b/\" is that "
                   "of a page that is there: \"sources/bao-cao-b/\" (source, data/sources.json:41)"});
}

TEST_CASE("A page that is there stands in the way of what a former part makes of another page") {
    MovedSite site;
    // Nothing stands at "programs/09601-mot/", but below a district a commune is called so.
    site.program(PlanSite::gnbv, {"09601-mot"});
    CHECK(site.mistakes() == Mistakes{"data/programs.json:21:105 former-address-taken: the former address "
                                      "\"areas/96-thu/960-an-binh/09601-mot/\" is that of a page that is there: "
                                      "\"areas/96-thu/960-an-binh/09601-mot/\" (area, data/areas.json:14)"});
}

TEST_CASE("An address that leads to itself is reported once") {
    MovedSite site;
    site.area(PlanSite::district, {"960-an-binh"});
    site.source(0, {"en/sources/bao-cao-a/"});
    CHECK(site.mistakes() ==
          Mistakes{"data/areas.json:13:103 former-address-taken: the former address \"areas/96-thu/960-an-binh/\" is "
                   "the present one of the page",
                   "data/sources.json:40:109 former-address-taken: the former address \"en/sources/bao-cao-a/\" is the "
                   "present one of the page"});
}

TEST_CASE("An address that two entries declare is reported with the place of the first") {
    MovedSite site;
    site.source(0, {"a"});
    site.source(1, {"a"});
    site.indicator(PlanSite::poverty, {"sources/c/", "b"});
    site.source(1, {"c"});
    CHECK(site.mistakes() == Mistakes{"data/indicators.json:34:107 former-address-claimed: the former address "
                                      "\"sources/c/\" is declared by data/sources.json:41 for another page",
                                      "data/sources.json:41:109 former-address-claimed: the former address "
                                      "\"sources/a/\" is declared by data/sources.json:40 for another page"});
}

TEST_CASE("Addresses that differ in capitals only are one on some hosts") {
    MovedSite site;
    site.source(0, {"Bao-Cao-A"});
    site.source(1, {"BAO-cao-a", "old", "OLD"});
    CHECK(site.mistakes() ==
          Mistakes{"data/sources.json:40:109 former-address-taken: the former address \"sources/Bao-Cao-A/\" differs "
                   "from the present one, \"sources/bao-cao-a/\", in capitals only",
                   "data/sources.json:41:109 former-address-taken: the former address \"sources/BAO-cao-a/\" is that "
                   "of a page that is there: \"sources/bao-cao-a/\" (source, data/sources.json:40)",
                   "data/sources.json:41:111 former-address-claimed: the former address \"sources/OLD/\" differs from "
                   "\"sources/old/\" (data/sources.json:41) in capitals only"});
}

TEST_CASE("An entry without a page leads nowhere which is worth a warning") {
    MovedSite site;
    site.area(PlanSite::neighbour, {"95-x", "areas/95-y/"});
    site.indicator(PlanSite::status, {"state"});
    site.program(PlanSite::gnbv_2, {"gnbv.3"});
    const auto mistakes = site.mistakes();
    REQUIRE(mistakes.size() == 3);
    CHECK(mistakes[0] ==
          "data/areas.json:12:103 former-address-unused: the former address leads nowhere: no figure is "
          "about this entry, so it has no page");
    CHECK(mistakes[1].starts_with("data/indicators.json:36:107 former-address-unused"));
    CHECK(mistakes[2].starts_with("data/programs.json:24:105 former-address-unused"));
    CHECK_FALSE(site.diagnostics.has_errors());
    CHECK(site.planned().moved.empty());
}

TEST_CASE("Former addresses multiply along a tree only so far") {
    PlanSite site;
    RegistryNotes notes;
    AreaIndex below = PlanSite::commune;
    for (int depth = 0; depth < 12; ++depth) {
        below = site.add_area("d" + std::to_string(depth), Level::commune, below, "x");
    }
    site.add({.area = below});
    notes.former_areas.resize(site.corpus.areas.size());
    for (AreaIndex area = PlanSite::province; area < notes.former_areas.size(); ++area) {
        for (const char* part : {"a", "b", "c"}) {
            notes.former_areas[area].push_back({part, false, {"data/areas.json", area + 1, 1}, "", 1});
        }
    }
    notes.former_areas[PlanSite::neighbour].clear();
    Diagnostics diagnostics;
    const Plan plan = make_plan(site.corpus, site.derived, site.findings, notes, diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == "too-many");
    CHECK(plan.moved.size() <= limits::moved_pages);
}

TEST_CASE("As many former addresses as there may be lead on and one more does not") {
    PlanSite site;
    RegistryNotes notes;
    notes.former_sources.resize(2);
    const auto with = [&](std::size_t more) {
        notes.former_sources[0].clear();
        for (std::size_t i = 0; i < limits::moved_pages / 2 + more; ++i) {
            notes.former_sources[0].push_back({"a" + std::to_string(i), false, {"data/sources.json", 1, 1}, "", 1});
        }
        Diagnostics diagnostics;
        const Plan plan = make_plan(site.corpus, site.derived, site.findings, notes, diagnostics);
        CHECK(plan.moved.size() == (more == 0 ? limits::moved_pages : plan.moved.size()));
        return diagnostics.errors();
    };
    CHECK(with(0) == 0);
    CHECK(with(1) == 1);
}

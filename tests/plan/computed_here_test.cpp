// SPDX-License-Identifier: MIT
// What the data beside a page have of the values that the page itself computes.
#include "plan/pages/computed_here.hpp"

#include <catch2/catch.hpp>

#include <map>

#include "plan/outline/routes.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Own : PlanSite {
    // By indicator and capital "value note = inputs", of how many areas in brackets.
    std::map<std::string, std::string> of(const std::string& path) {
        const Plan all = plan();
        const Subject* page = all.find(path);
        REQUIRE(page != nullptr);
        const DerivedValues own = computed_here(corpus, derived, *page);
        std::map<std::string, std::string> told;
        for (const Derived& value : own) {
            const FigureLine& line = own.line_of(value);
            CHECK(value.id == 0);
            CHECK(line.indicator == no_index);
            std::string text = to_string(value.value);
            const std::string note = to_note(value.exactness);
            text += (note.empty() ? "" : " " + note) + " =";
            for (const FigureRef input : own.inputs_of(value)) {
                text += " " + std::to_string(input.index());
            }
            if (value.siblings > 0) {
                text += " (" + std::to_string(value.reporting) + " of " + std::to_string(value.siblings) + ")";
            }
            const std::string name =
                corpus.indicators[value.indicator].id + " " + corpus.kinds.id(value.kind) + " " +
                corpus.dimensions.capital().codes[line.capital].id + " " +
                (line.program == no_index || line.program == PlanSite::gnbv ? ""
                                                                            : corpus.programs[line.program].id + " ") +
                (line.area == no_area ? "" : corpus.areas[line.area].id) + " " +
                (line.source == no_index ? "" : corpus.sources[line.source].id);
            const bool is_new = told.emplace(name, text).second;
            CHECK(is_new);
        }
        return told;
    }
};

using Told = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("What the tile of a program adds up stands in its data, of how many areas, and share by both amounts") {
    Own site;
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1, .source = 1}, 20, 20);
    CHECK(site.of("programs/gnbv/") == Told{{"assigned plan  gnbv.1  ", "120 = 0 2 (2 of 2)"},
                                            {"disbursed actual  gnbv.1  ", "60 = 1 3 (2 of 2)"},
                                            {"disbursement_rate actual  gnbv.1  ", "50.000000 = 1 3 0 2 (2 of 2)"}});
}

TEST_CASE("A sum of what one report states is of that report") {
    Own site;
    site.add_money({.program = PlanSite::gnbv_1}, 100, 40);
    site.add_money({.area = PlanSite::neighbour, .program = PlanSite::gnbv_1}, 20, 20);
    CHECK(site.of("programs/gnbv/").at("assigned plan  gnbv.1  bao-cao-a") == "120 = 0 2 (2 of 2)");
}

TEST_CASE("Share and rest of a line whose plan and result two reports state have both figures as inputs") {
    Own site;
    site.add({.kind = kinds::plan, .value = 200, .note = "about"});
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-06-30", .value = 50, .note = "at_least"});
    const Told told = site.of(area_program_path(site.corpus, PlanSite::province, PlanSite::gnbv));
    CHECK(told == Told{{"disbursement_rate actual  96 ", "25.000000 about = 1 0"},
                       {"undisbursed actual  96 ", "150 about = 1 0"}});
}

TEST_CASE("What a formula of the site gives is not computed again") {
    Own site;
    site.add_money({}, 100, 40);
    const std::string page = area_program_path(site.corpus, PlanSite::province, PlanSite::gnbv);
    CHECK(site.of(page) == Told{{"disbursement_rate actual  96 bao-cao-a", "40.000000 = 1 0"},
                                {"undisbursed actual  96 bao-cao-a", "60 = 1 0"}});
    site.compute({.indicator = PlanSite::rate, .value = 40});
    CHECK(site.of(page) == Told{{"undisbursed actual  96 bao-cao-a", "60 = 1 0"}});
    site.compute({.indicator = PlanSite::undisbursed, .value = 60});
    CHECK(site.of(page).empty());
}

TEST_CASE("The plans and results of two kinds of capital that a head tells together are its sum's inputs") {
    Own site;
    site.add_money({.capital = Capital::investment}, 100, 40);
    site.add_money({.capital = Capital::recurrent}, 20, 20);
    const Told told = site.of(area_path(site.corpus, PlanSite::province));
    CHECK(told.at("assigned plan total 96 bao-cao-a") == "120 = 0 2");
    CHECK(told.at("disbursed actual total 96 bao-cao-a") == "60 = 1 3");
    CHECK(told.at("disbursement_rate actual total 96 bao-cao-a") == "50.000000 = 1 3 0 2");
}

TEST_CASE("What parts of a plan were spent is at least what was spent of it, where a part has no result") {
    Own site;
    site.add({.kind = kinds::plan, .value = 1000});
    site.add_money({.program = PlanSite::gnbv_1}, 950, 40);
    site.add({.program = PlanSite::gnbv_2, .kind = kinds::plan, .value = 50});
    const Told told = site.of(area_program_path(site.corpus, PlanSite::province, PlanSite::gnbv));
    CHECK(told.at("disbursed actual  96 bao-cao-a") == "40 at_least = 2");
    CHECK(told.at("disbursement_rate actual  96 bao-cao-a") == "4.000000 at_least = 2 0");
}

TEST_CASE("A line of which parts say all that was spent has its rest, too") {
    Own site;
    site.add({.kind = kinds::plan, .value = 1000});
    site.add_money({.program = PlanSite::gnbv_1}, 950, 40);
    site.add_money({.program = PlanSite::gnbv_2}, 50, 10);
    const Told told = site.of(area_program_path(site.corpus, PlanSite::province, PlanSite::gnbv));
    CHECK(told.at("disbursed actual  96 bao-cao-a") == "50 = 2 4");
    CHECK(told.at("undisbursed actual  96 bao-cao-a") == "950 = 2 4 0");
}

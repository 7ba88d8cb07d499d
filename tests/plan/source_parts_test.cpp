// SPDX-License-Identifier: MIT
#include "plan/pages/source_parts.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Report {
    PlanSite site;

    void state(std::size_t count, const std::string& locator, ProgramIndex program, IndicatorIndex indicator) {
        for (std::size_t i = 0; i < count; ++i) {
            PlanSite::Figure figure;
            figure.program = program;
            figure.indicator = indicator;
            site.corpus.observations[site.add(figure)].locator = site.corpus.strings.intern(locator);
        }
    }
    void declare(const std::string& locator, const std::string& title) {
        auto& headings = site.corpus.sources[site.corpus.observations.front().source].headings;
        headings.emplace(locator, Heading{{title, title + " (en)"}, headings.size()});
    }
    std::vector<SourcePart> parts() const {
        std::vector<ObservationIndex> all(site.corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        return divide_source(site.corpus, site.corpus.sources[site.corpus.observations.front().source], all);
    }
};

}  // namespace

TEST_CASE("A report is cut between its headings, and only a heading of more than a page by itself") {
    Report report;
    report.state(20, "I/1", PlanSite::gnbv, PlanSite::assigned);
    report.state(30, "I/2/a/x", PlanSite::gnbv, PlanSite::assigned);
    report.state(10, "I/2/a/y", PlanSite::gnbv, PlanSite::assigned);  // the same heading
    report.state(1, "II", PlanSite::gnbv, PlanSite::assigned);
    report.state(limits::rows_of_page + 5, "III", PlanSite::gnbv, PlanSite::assigned);
    report.state(3, "IV", PlanSite::gnbv, PlanSite::assigned);
    const auto parts = report.parts();
    std::vector<std::string> titles;
    std::vector<std::size_t> sizes;
    std::vector<ObservationIndex> all;
    for (const SourcePart& part : parts) {
        titles.push_back(part.title.in(Languages::first));
        sizes.push_back(part.observations.size());
        all.insert(all.end(), part.observations.begin(), part.observations.end());
    }
    static_assert(limits::rows_of_page == 60);
    CHECK(titles == std::vector<std::string>{"I / 1 – I / 2 / a", "II", "III", "III – IV"});
    CHECK(sizes == std::vector<std::size_t>{60, 1, 60, 8});
    // Each figure once, in the order of the report.
    std::vector<ObservationIndex> whole(report.site.corpus.observations.size());
    std::iota(whole.begin(), whole.end(), 0U);
    CHECK(all == whole);
}

TEST_CASE("A part of a report on several programs says of which of them it is, most first, and the theme of the rest") {
    Report report;
    report.state(2, "I", PlanSite::ntm, PlanSite::assigned);
    report.state(3, "I", PlanSite::gnbv_1_1, PlanSite::assigned);
    report.state(1, "I", no_index, PlanSite::poverty);
    const auto parts = report.parts();
    REQUIRE(parts.size() == 1);
    const Corpus& corpus = report.site.corpus;
    const std::string theme = theme_label(words_of(corpus), corpus.indicators[PlanSite::poverty].theme).in(vietnamese);
    CHECK(parts[0].about.in(vietnamese) == corpus.programs[PlanSite::gnbv].short_name.in(vietnamese) + "; " +
                                               corpus.programs[PlanSite::ntm].short_name.in(vietnamese) + "; " + theme);
}

TEST_CASE("A part of a report on one program says of which of its projects it is, and of the whole the theme") {
    Report report;
    report.state(2, "I", PlanSite::gnbv_1_1, PlanSite::assigned);
    report.state(1, "I", PlanSite::gnbv_2, PlanSite::assigned);
    report.state(3, "I", PlanSite::gnbv, PlanSite::assigned);
    const Corpus& corpus = report.site.corpus;
    const std::string theme = theme_label(words_of(corpus), corpus.indicators[PlanSite::assigned].theme).in(vietnamese);
    const auto parts = report.parts();
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].about.in(vietnamese) == theme + "; " + corpus.programs[PlanSite::gnbv_1].short_name.in(vietnamese) +
                                               "; " + corpus.programs[PlanSite::gnbv_2].short_name.in(vietnamese));
}

TEST_CASE("Of more than three topics the others are counted") {
    Report report;
    report.state(4, "I", PlanSite::gnbv_1, PlanSite::assigned);
    report.state(3, "I", PlanSite::ntm, PlanSite::assigned);
    report.state(2, "I", PlanSite::group, PlanSite::assigned);
    report.state(1, "I", no_index, PlanSite::poverty);
    const auto parts = report.parts();
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].about.in(english).ends_with(" and 1 more"));
}

TEST_CASE("A plan for all that an area does says nothing of a part, the themes of its figures do") {
    Report report;
    report.site.add_program("ktxh", "plan", no_index, "", "Kế hoạch", "Plan");
    const auto plan = static_cast<ProgramIndex>(report.site.corpus.programs.size() - 1);
    report.state(2, "I", plan, PlanSite::poverty);
    report.state(1, "I", PlanSite::gnbv, PlanSite::assigned);
    report.state(1, "I", PlanSite::ntm, PlanSite::assigned);
    const Corpus& corpus = report.site.corpus;
    const auto parts = report.parts();
    REQUIRE(parts.size() == 1);
    const std::string about = parts[0].about.in(vietnamese);
    CHECK(about.find("Kế hoạch") == std::string::npos);
    CHECK(about.starts_with(theme_label(words_of(corpus), corpus.indicators[PlanSite::poverty].theme).in(vietnamese)));
}

TEST_CASE("Where a report has more parts than a list has room for they are told by their titles") {
    Report report;
    for (std::size_t i = 0; i < limits::rows_of_page; ++i) {
        report.state(limits::rows_of_page, "I/" + std::to_string(i), PlanSite::gnbv_1, PlanSite::assigned);
    }
    auto parts = report.parts();
    REQUIRE(parts.size() == limits::rows_of_page);
    CHECK_FALSE(parts[0].about.empty());
    report.state(1, "II", PlanSite::gnbv_1, PlanSite::assigned);
    parts = report.parts();
    REQUIRE(parts.size() == limits::rows_of_page + 1);
    CHECK(parts[0].about.empty());
    CHECK(parts[0].title.in(vietnamese) == "I / 0");
}

TEST_CASE("Where the headings of a report are declared its parts are called by what they say") {
    Report report;
    report.state(40, "I/1", PlanSite::gnbv, PlanSite::assigned);
    report.state(20, "I/2/a", PlanSite::gnbv, PlanSite::assigned);
    report.state(limits::rows_of_page, "II/1", PlanSite::gnbv, PlanSite::assigned);
    report.state(1, "note 4", PlanSite::gnbv, PlanSite::assigned);
    report.declare("I/1", "Crops");
    report.declare("I/2", "Animals");
    report.declare("II", "Health");
    const auto parts = report.parts();
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].title.in(english) == "Crops (en) – Animals (en)");
    CHECK(parts[0].title.in(vietnamese) == "Crops – Animals");
    CHECK(parts[0].places.in(english) == "I / 1 – I / 2 / a");
    // A heading that is not declared is told by the one above it, and by its number where there is none.
    CHECK(parts[1].title.in(english) == "Health (en)");
    CHECK(parts[1].places.in(english) == "II / 1");
    CHECK(parts[2].title.in(english) == "note 4");
    CHECK(parts[2].places == parts[2].title);
}

TEST_CASE("A part between headings of one name has it once") {
    Report report;
    report.state(1, "I/1", PlanSite::gnbv, PlanSite::assigned);
    report.state(1, "I/2", PlanSite::gnbv, PlanSite::assigned);
    report.declare("I", "Crops");
    CHECK(report.parts().at(0).title.in(english) == "Crops (en)");
}

TEST_CASE("The parts of a report follow its headings, not the rows of its file; footnotes stay where they are") {
    Report report;
    report.state(limits::rows_of_page, "I", PlanSite::gnbv, PlanSite::assigned);
    report.state(limits::rows_of_page - 1, "III", PlanSite::gnbv, PlanSite::assigned);
    report.state(1, "note 3", PlanSite::gnbv, PlanSite::assigned);
    report.state(limits::rows_of_page, "II", PlanSite::gnbv, PlanSite::assigned);
    const auto titles = [&] {
        std::vector<std::string> all;
        for (const SourcePart& part : report.parts()) {
            all.push_back(part.places.in(english));
        }
        return all;
    };
    CHECK(titles() == std::vector<std::string>{"I", "III – note 3", "II"});
    for (const char* locator : {"I", "II", "III"}) {
        report.declare(locator, "any");
    }
    CHECK(titles() == std::vector<std::string>{"I", "II", "III – note 3"});
}

TEST_CASE("A heading that is a whole sentence calls a part by its first words") {
    const auto called = [](const std::string& title) {
        Report report;
        report.state(1, "I", PlanSite::gnbv, PlanSite::assigned);
        report.declare("I", title);
        return report.parts().at(0).title.in(vietnamese);
    };
    const std::string words = "Tình hình triển khai thực hiện kế hoạch vốn đầu tư phát triển";  // 61 letters
    CHECK(called(words) == "Tình hình triển khai thực hiện kế hoạch vốn đầu tư phát…");
    CHECK(called("Tình hình triển khai thực hiện kế hoạch vốn đầu tư phát triể") ==
          "Tình hình triển khai thực hiện kế hoạch vốn đầu tư phát triể");
    CHECK(called("Tình hình triển khai thực hiện kế hoạch vốn đầu tư, phát triển") ==
          "Tình hình triển khai thực hiện kế hoạch vốn đầu tư, phát…");
    CHECK(called("Tình hình triển khai thực hiện kế hoạch vốn đầu tư công, pháttriển") ==
          "Tình hình triển khai thực hiện kế hoạch vốn đầu tư công…");
    const std::string one_word(70, 'a');
    CHECK(called(one_word) == one_word);
}

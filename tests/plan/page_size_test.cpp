// SPDX-License-Identifier: MIT
#include "plan/page_size.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

std::vector<Diagnostic> problems(const Corpus& corpus, Subject subject) {
    Plan plan;
    plan.subjects.push_back(std::move(subject));
    Diagnostics diagnostics;
    check_page_sizes(corpus, plan, diagnostics);
    return diagnostics.sorted();
}

}  // namespace

TEST_CASE("A page shows a hundred thousand figures computed values and findings and not one more") {
    const PlanSite site;
    Subject subject;
    subject.kind = PageKind::program;
    subject.path = "programs/gnbv/";
    subject.observations.resize(limits::page_figures - 20'000);
    subject.derived.resize(10'000);
    subject.findings.resize(10'000);
    CHECK(problems(site.corpus, subject).empty());
    subject.findings.resize(10'001);
    const auto list = problems(site.corpus, subject);
    REQUIRE(list.size() == 1);
    CHECK(list[0].severity == Severity::error);
    CHECK(list[0].code == "page-too-large");
    CHECK(list[0].place == Place{"data/observations", 0, 0});
    CHECK(list[0].message.en ==
          "the page \"programs/gnbv/\" (program) would show 100001 figures, computed values and findings, more than "
          "100000");
    CHECK(list[0].message.vi.starts_with("trang \"programs/gnbv/\" (program) sẽ có 100001 số liệu"));
    CHECK(list[0].hint.en.ends_with("publish fewer areas or years on one site"));
}

TEST_CASE("The page of a source that is too large is a mistake of its file") {
    const PlanSite site;
    Subject subject;
    subject.kind = PageKind::source;
    subject.source = 0;
    subject.observations.resize(limits::page_figures + 1);
    const auto list = problems(site.corpus, subject);
    REQUIRE(list.size() == 1);
    CHECK(list[0].place.file == "data/observations/" + site.corpus.sources[0].id + ".csv");
    CHECK(list[0].hint.en.starts_with("divide the report"));
}

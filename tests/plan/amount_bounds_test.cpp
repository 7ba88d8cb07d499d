// SPDX-License-Identifier: MIT
// What is known of sums, shares and rests of amounts that are "over", "nearly" or "about" so much, and of nothing more.
#include "plan/money/amount_bounds.hpp"

#include <catch2/catch.hpp>

#include "plan/money/row_results.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/computed_here.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Money : PlanSite {
    ObservationIndex assign(const std::string& note, std::int64_t value = 100, AreaIndex area = province) {
        return add({.area = area, .kind = kinds::plan, .value = value, .note = note});
    }
    ObservationIndex spend(const std::string& note, std::int64_t value = 40, AreaIndex area = province) {
        return add({.area = area, .indicator = disbursed, .as_of = "2023-06-30", .value = value, .note = note});
    }
};

std::string told(std::optional<Bound> bound) {
    static const char* const names[] = {"exact", "at_least", "at_most", "about"};
    return bound ? names[static_cast<std::size_t>(*bound)] : "nothing";
}

// Of the share and of the rest.
std::string of_row(const std::string& plan, const std::string& spent) {
    Money site;
    site.assign(plan);
    site.spend(spent);
    const Plan all = site.plan();
    const std::vector<MoneyRow>& rows =
        all.find(area_program_path(site.corpus, PlanSite::province, PlanSite::gnbv))->money;
    REQUIRE(rows.size() == 1);
    const RowResults results = results_of(site.corpus, rows.front());
    return (results.share ? told(results.share_bound) : "none") + " " +
           (results.left ? told(results.left_bound) : "none");
}

const HeadLine& head(const Plan& plan, const Corpus& corpus) {
    return plan.find(area_program_path(corpus, PlanSite::province, PlanSite::gnbv))->head.money.at(0).lines.at(0);
}

}  // namespace

TEST_CASE("A sum is as exact as what is added up, and of more and less together nothing is known") {
    Money site;
    const auto over = site.spend("over");
    const auto nearly = site.spend("nearly");
    const auto about = site.spend("about");
    const auto exact = site.spend("");
    const auto sum = [&](std::vector<ObservationIndex> figures, Bound known = Bound::exact) {
        return told(bound_of_sum(site.corpus, figures, known));
    };
    CHECK(sum({exact, exact}) == "exact");
    CHECK(sum({exact, over}) == "at_least");
    CHECK(sum({nearly, exact}) == "at_most");
    CHECK(sum({about, over}) == "about");
    CHECK(sum({over, nearly}) == "nothing");
    CHECK(sum({exact}, Bound::at_least) == "at_least");
    CHECK(sum({nearly}, Bound::at_least) == "nothing");
    CHECK(sum({}) == "exact");
    const auto share = [&](ObservationIndex plan, ObservationIndex spent) {
        return told(bound_of_share(site.corpus, std::array{plan}, std::array{spent})) + " " +
               told(bound_of_rest(site.corpus, std::array{plan}, std::array{spent}));
    };
    CHECK(share(exact, over) == "at_least at_most");
    CHECK(share(over, exact) == "at_most at_least");
    CHECK(share(over, over) == "nothing nothing");
    CHECK(share(over, nearly) == "at_most at_least");
    CHECK(share(about, exact) == "about about");
}

TEST_CASE("A row has no share where nothing is known of it, and says how exact it is where something is") {
    CHECK(of_row("", "") == "exact exact");
    CHECK(of_row("about", "") == "about about");
    CHECK(of_row("", "over") == "at_least at_most");
    CHECK(of_row("under", "") == "at_least at_most");
    CHECK(of_row("under", "under") == "none none");
    CHECK(of_row("per_year", "") == "none none");
    CHECK(of_row("", "per_unit") == "none none");
}

TEST_CASE(
    "A head tells how exact its sum is, judges only what is exact, and takes no amount of each year for the plan") {
    const auto line = [](const std::string& plan, const std::string& spent, std::int64_t value = 40) {
        Money site;
        site.add_indicator("pace", 1, FormulaKind::pace, {PlanSite::rate});
        site.assign(plan);
        site.spend(spent, value);
        return head(site.plan(), site.corpus);
    };
    const HeadLine exact = line("", "");
    REQUIRE(exact.results.size() == 1);
    CHECK(exact.results[0].rates.size() == 1);
    CHECK(told(exact.results[0].bound) + told(exact.results[0].rate_bound) == "exactexact");
    CHECK(exact.pace);
    const HeadLine over = line("", "over");
    CHECK(told(over.results.at(0).bound) == "at_least");
    CHECK(over.results[0].rates.size() == 1);
    CHECK_FALSE(over.pace);
    const HeadLine unknown = line("over", "over");
    CHECK(unknown.results.at(0).rates.empty());
    CHECK_FALSE(unknown.pace);
    CHECK(line("", "", 100).results.at(0).is_all);
    CHECK_FALSE(line("", "nearly", 100).results.at(0).is_all);
    CHECK(line("per_year", "").assigned.empty());
    CHECK(line("per_year", "").results.at(0).rates.empty());
    CHECK(line("", "per_unit").results.empty());
}

TEST_CASE("A tile of several areas says how exact its sums are, and is none where nothing is known of them") {
    const auto tile = [](const std::string& first, const std::string& second) {
        Money site;
        site.assign("");
        site.spend(first);
        site.assign("", 200, PlanSite::neighbour);
        site.spend(second, 60, PlanSite::neighbour);
        const Plan all = site.plan();
        const ProgramTile& whole = all.find("programs/gnbv/")->whole.at(0);
        std::string text = whole.has_sum() ? told(whole.spent_bound) + " " + told(whole.rate_bound) : "none";
        const DerivedValues here = computed_here(site.corpus, site.derived, *all.find("programs/gnbv/"));
        for (const Derived& value : here.values) {
            const bool is_of_all = value.indicator == PlanSite::rate && here.line_of(value).area == no_area;
            text += is_of_all ? " " + told(value.exactness.bound) : "";
        }
        return text;
    };
    CHECK(tile("", "") == "exact exact exact");
    CHECK(tile("over", "") == "at_least at_least at_least");
    CHECK(tile("over", "about") == "about about about");
    CHECK(tile("over", "nearly") == "none");
}

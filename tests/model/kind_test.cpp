// SPDX-License-Identifier: MIT
// Kinds of figures: what role each has, which of several of one role holds, and those that a site declares.
#include "model/kind.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace minhbach;

namespace {

constexpr Kind revised_plan(KindRole::intended, false, 1);
constexpr Kind revised_target(KindRole::intended, true, 1);

std::vector<std::string> ids(const Kinds& kinds, const std::vector<Kind>& list) {
    std::vector<std::string> result;
    for (const Kind kind : list) {
        result.push_back(kinds.id(kind));
    }
    return result;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Each kind has one role, which its code says") {
    for (const Kind kind :
         {kinds::actual, kinds::estimate, kinds::plan, kinds::target, kinds::requested, revised_plan, revised_target}) {
        CAPTURE(static_cast<int>(kind.code()));
        CHECK(is_actual(kind) + is_expected(kind) + is_plan(kind) + is_target(kind) + is_requested(kind) == 1);
        CHECK(is_result(kind) == (is_actual(kind) || is_expected(kind)));
        CHECK(is_intended(kind) == (is_plan(kind) || is_target(kind)));
    }
    STATIC_REQUIRE(is_actual(kinds::actual));
    STATIC_REQUIRE(is_expected(kinds::estimate));
    STATIC_REQUIRE(is_plan(kinds::plan));
    STATIC_REQUIRE(is_target(kinds::target));
    STATIC_REQUIRE(is_requested(kinds::requested));
    STATIC_REQUIRE(is_plan(revised_plan));
    STATIC_REQUIRE(is_target(revised_target));
    STATIC_REQUIRE(is_intended(kinds::plan));
    STATIC_REQUIRE(is_intended(kinds::target));
    STATIC_REQUIRE_FALSE(is_intended(kinds::actual));
    STATIC_REQUIRE_FALSE(is_intended(kinds::estimate));
    STATIC_REQUIRE_FALSE(is_intended(kinds::requested));
    STATIC_REQUIRE_FALSE(is_result(kinds::requested));
    STATIC_REQUIRE(Kind{} == kinds::actual);
}

TEST_CASE("Kinds are ordered by role, plans before aims, then by revision") {
    const std::vector<Kind> ordered{kinds::actual, kinds::estimate, kinds::plan,     revised_plan,
                                    kinds::target, revised_target,  kinds::requested};
    for (std::size_t i = 1; i < ordered.size(); ++i) {
        CHECK(ordered[i - 1] < ordered[i]);
    }
    const Kind last(KindRole::intended, false, Kind::most_revisions - 1);
    CHECK(is_plan(last));
    CHECK(last < kinds::target);
}

TEST_CASE("Each kind of a site that declares none has its code, and no words of its own") {
    const Kinds kinds;
    const std::vector<std::pair<std::string, Kind>> all{{"actual", kinds::actual},
                                                        {"estimate", kinds::estimate},
                                                        {"plan", kinds::plan},
                                                        {"target", kinds::target},
                                                        {"requested", kinds::requested}};
    REQUIRE(kinds.entries().size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [id, kind] = all[i];
        CHECK(kinds.entries()[i].id == id);
        CHECK(kinds.find(id) == kind);
        CHECK(kinds.id(kind) == id);
        CHECK(kinds[kind].name.empty());
        CHECK(kinds[kind].noun.empty());
    }
}

TEST_CASE("A kind is found only as it is written") {
    const Kinds kinds;
    for (const std::string_view text :
         {"", "Actual", "ACTUAL", " actual", "actual ", "actua", "actuals", "thực hiện", "0", "none", "budget"}) {
        CAPTURE(text);
        CHECK_FALSE(kinds.find(text).has_value());
    }
}

TEST_CASE("Of one role the latest revision comes first") {
    const Kinds plain;
    CHECK(ids(plain, plain.plans()) == Ids{"plan"});
    CHECK(ids(plain, plain.targets()) == Ids{"target"});
    CHECK(ids(plain, plain.actuals()) == Ids{"actual"});
    CHECK(ids(plain, plain.expectations()) == Ids{"estimate"});
    Kinds declared;
    declared.declare({{"budget", {"dự toán", "budget"}, {"dự toán", "a budget"}, kinds::plan},
                      {"revised", {"điều chỉnh", "revised"}, {"điều chỉnh", "a revised budget"}, revised_plan},
                      {"goal", {"mục tiêu", "goal"}, {"mục tiêu", "a goal"}, kinds::target},
                      {"settled", {"quyết toán", "settled"}, {"quyết toán", "an account"}, kinds::actual},
                      {"wanted", {"đề nghị", "wanted"}, {"đề nghị", "a wish"}, kinds::requested}});
    CHECK(ids(declared, declared.plans()) == Ids{"revised", "budget"});
    CHECK(ids(declared, declared.targets()) == Ids{"goal"});
    CHECK(ids(declared, declared.actuals()) == Ids{"settled"});
    CHECK(declared.expectations().empty());
    CHECK(declared.entries().front().id == "budget");  // as they were declared
    CHECK(declared.find("revised") == revised_plan);
    CHECK(declared[kinds::plan].noun == LocalText{"dự toán", "a budget"});
    CHECK_FALSE(declared.find("plan").has_value());
    CHECK_FALSE(declared.find("estimate").has_value());
}

// SPDX-License-Identifier: MIT
#include "render/page_context.hpp"

#include "render/hand_made.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

Finding finding(RuleKind rule, std::vector<ObservationIndex> figures) {
    Finding result;
    result.rule = rule;
    result.observations = std::move(figures);
    return result;
}

std::string absolute(const std::string& base, const char* target) {
    HandMade page;
    page.subject.kind = PageKind::not_found;
    page.base_url = base;
    return page.with(Language::vi, [&](const PageContext& context) {
        const PageContext lost{context.input, context.page, context.format, true};
        return lost.link_to_route(target);
    });
}

}  // namespace

TEST_CASE("Links of the page that is served for any address begin at the root of the host") {
    CHECK(absolute("https://example.org/", "nguon/") == "/nguon/");
    CHECK(absolute("https://example.org/minh/bach/", "nguon/") == "/minh/bach/nguon/");
    CHECK(absolute("https://example.org", "nguon/") == "/nguon/");
    CHECK(absolute("/minh/", "nguon/") == "/minh/nguon/");
    CHECK(absolute("https://example.org/minh/", "") == "/minh/");
}

TEST_CASE("Of a sum the whole is marked and of two figures that disagree both and of more the first two") {
    const FindingIndex index = index_findings(
        {finding(RuleKind::sum, {1, 2, 3}), finding(RuleKind::rate, {4, 5, 6}), finding(RuleKind::conflict, {7, 8}),
         finding(RuleKind::bound, {9}), finding(RuleKind::identity, {10, 11}), finding(RuleKind::monotonic, {12, 13})});
    CHECK(index.at(1) == 0);
    CHECK_FALSE(index.contains(2));
    CHECK_FALSE(index.contains(3));
    CHECK(index.at(4) == 1);
    CHECK(index.at(5) == 1);
    CHECK_FALSE(index.contains(6));
    CHECK(index.at(7) == 2);
    CHECK(index.at(8) == 2);
    CHECK(index.at(9) == 3);
    CHECK(index.at(11) == 4);
    CHECK(index.at(13) == 5);
    CHECK(index.size() == 10);
}

TEST_CASE("Of a remark all the figures it is about are marked where no rule has found something") {
    Finding remark = finding(RuleKind::remark, {4, 5, 6, 7});
    remark.places = 3;
    const FindingIndex index =
        index_findings({remark, finding(RuleKind::rate, {5, 8}), finding(RuleKind::remark, {4})});
    CHECK(index.at(4) == 0);
    CHECK(index.at(5) == 1);
    CHECK(index.at(6) == 0);
    CHECK(index.at(8) == 1);
    CHECK(index.size() == 4);
}

TEST_CASE("A figure with two findings shows the first") {
    const FindingIndex index = index_findings({finding(RuleKind::rate, {4, 5}), finding(RuleKind::sum, {4, 6})});
    CHECK(index.at(4) == 0);
    CHECK(index.size() == 2);
}

TEST_CASE("A link leads only to pages that are there") {
    the_pages().with("dia-phuong/98-thu-nghiem/", Language::en, [](const PageContext& context) {
        CHECK(context.link_if_any("nguon/tinh-2023/") == "../../nguon/tinh-2023/");
        CHECK_FALSE(context.link_if_any("nguon/tinh-2024/"));
        CHECK(context.link_to_route("data/x.csv") == "../../../data/x.csv");
        CHECK(context.unit_symbol(no_index).empty());
        return 0;
    });
}

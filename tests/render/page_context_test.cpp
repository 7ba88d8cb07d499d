// SPDX-License-Identifier: MIT
#include "render/words/page_context.hpp"

#include "load/theme_words.hpp"
#include "render/hand_made.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

std::string absolute(const std::string& base, const char* target) {
    HandMade page;
    page.subject.kind = PageKind::not_found;
    page.base_url = base;
    return page.with(vietnamese, [&](const PageContext& context) {
        const PageContext lost{context.input, context.page, context.format, true};
        return lost.link_to_route(target);
    });
}

}  // namespace

TEST_CASE("Links of the page that is served for any address begin at the root of the host") {
    CHECK(absolute("https://example.org/", "sources/") == "/sources/");
    CHECK(absolute("https://example.org/minh/bach/", "sources/") == "/minh/bach/sources/");
    CHECK(absolute("https://example.org", "sources/") == "/sources/");
    CHECK(absolute("/minh/", "sources/") == "/minh/sources/");
    CHECK(absolute("https://example.org/minh/", "") == "/minh/");
}

TEST_CASE("A link leads only to pages that are there") {
    the_pages().with("areas/98-thu-nghiem/", english, [](const PageContext& context) {
        CHECK(context.link_if_any("sources/tinh-2023/") == "../../nguon/tinh-2023/");
        CHECK_FALSE(context.link_if_any("sources/tinh-2024/"));
        CHECK(context.link_to_route("data/x.csv") == "../../../data/x.csv");
        CHECK(context.unit_symbol(no_index).empty());
        return 0;
    });
}

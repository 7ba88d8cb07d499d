// SPDX-License-Identifier: MIT
#include "emit/page_budget.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "base/deflate.hpp"
#include "base/limits.hpp"

using namespace minhbach;

namespace {

std::string page_of(std::size_t bytes, std::size_t elements) {
    std::string html;
    for (std::size_t i = 0; i < elements; ++i) {
        html += "<b>";
    }
    html.resize(bytes, ' ');
    return html;
}

}  // namespace

TEST_CASE("A page may have so many bytes and so many elements and not one more") {
    PageBudget budget;
    budget.weigh("a/", page_of(limits::page_bytes, 1));
    budget.weigh("b/", page_of(20'000, limits::page_elements) + "</b><!-- c --> < 3");
    Diagnostics none;
    budget.report({}, none);
    CHECK(none.sorted().empty());
    budget.weigh("c/", page_of(limits::page_bytes + 1, 1));
    budget.weigh("d/", page_of(20'000, limits::page_elements + 1));
    Diagnostics diagnostics;
    budget.report({}, diagnostics);
    const auto list = diagnostics.sorted();
    REQUIRE(list.size() == 2);
    CHECK(list[0].severity == Severity::error);
    CHECK(list[0].code == "page-too-large");
    CHECK(list[0].place.file == "c/index.html");
    CHECK(list[0].message.en.starts_with("the page has 150001 bytes, "));
    CHECK(list[0].message.en.ends_with(
        " compressed, and 1 elements; a page has at most 150000 bytes, 25000 compressed, and 3000 elements"));
    CHECK(list[1].place.file == "d/index.html");
    CHECK(list[1].message.vi.starts_with("trang nặng 20000 byte, nén lại 20000 byte, 3001 phần tử"));
}

TEST_CASE("A page that cannot be compressed enough is too heavy, though it has few bytes") {
    std::mt19937 random(7);
    const auto noise = [&](std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) {
            text += static_cast<char>('0' + random() % 64);
        }
        return text;
    };
    // Six bits of eight are left of it.
    PageBudget budget;
    budget.weigh("a/", noise(25'000));
    budget.weigh("b/", noise(32'000));
    Diagnostics none;
    budget.report({}, none);
    CHECK(none.sorted().empty());
    budget.weigh("c/", noise(35'000));
    Diagnostics diagnostics;
    budget.report({}, diagnostics);
    const auto list = diagnostics.sorted();
    REQUIRE(list.size() == 1);
    CHECK(list[0].place.file == "c/index.html");
    CHECK(list[0].message.en.starts_with("the page has 35000 bytes, 26"));
}

TEST_CASE("A site may tolerate heavy pages") {
    PageBudget budget;
    budget.weigh("c/", page_of(limits::page_bytes + 1, 1));
    SiteConfig site;
    site.tolerates_heavy_pages = true;
    Diagnostics diagnostics;
    budget.report(site, diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted()[0].severity == Severity::warning);
}

TEST_CASE("A page is as heavy as servers send it, not as the quickest way of packing leaves it") {
    std::mt19937 random(7);
    std::string html;
    while (bytes_as_gzip(html, 1) <= limits::page_packed_bytes) {
        html += std::to_string(random() % 3000) + ' ';
    }
    REQUIRE(bytes_as_gzip(html, 6) <= limits::page_packed_bytes);
    PageBudget budget;
    budget.weigh("a/", html);
    Diagnostics diagnostics;
    budget.report({}, diagnostics);
    CHECK(diagnostics.sorted().empty());
}

// SPDX-License-Identifier: MIT
// The full little site: everything that is published of it. Pages are approved as outlines, one a language, and one
// page of each kind as whole HTML; charts, JSON and tables as they are. The approved files are in
// tests/sites/good-full.expected/; after a wanted change, MINHBACH_APPROVE=1 writes them anew: read the difference, as
// a citizen would read the page, before you keep it.
#include <array>
#include <set>

#include "cli/page_outline.hpp"
#include "cli/site_build.hpp"

using namespace minhbach;

namespace {

// One page of each kind, in one language or the other; of former addresses one in each.
const std::set<std::string> whole_pages{
    "404.html",
    "index.html",
    "gioi-thieu/index.html",
    "en/dia-phuong/index.html",
    "dia-phuong/96-thu/962-cau-khong-co/index.html",
    "en/dia-phuong/96-thu/gnbv/index.html",
    "chuong-trinh/index.html",
    "en/chuong-trinh/gnbv/gnbv.3/index.html",
    "en/nguon/index.html",
    "nguon/lien-nganh-2023/index.html",
    "en/chi-tieu/index.html",
    "chi-tieu/disbursement_rank/index.html",
    "en/so-sanh/index.html",
    "doi-chieu/index.html",
    "en/areas/963-doi-lang/index.html",
    "bao-cao/mot-hai/index.html",
};

bool is_data(const std::string& name) {
    return name.ends_with(".json") || name.ends_with(".csv");
}

std::string without_extension(const std::string& page) {
    return page.substr(0, page.size() - std::string(".html").size());
}

}  // namespace

TEST_CASE("The full little site is published exactly as approved") {
    const TemporaryFolder folder;
    REQUIRE(build_site(copy_of_site("good-full", folder), folder.path() / "public", 2) == ExitCode::ok);
    FileTree approved;
    std::string list;
    std::set<std::string> missing = whole_pages;
    for (const auto& [name, bytes] : tree(folder.path() / "public")) {
        list += name + "\n";
        // What stands beside a specification has the same values, names and words.
        const bool beside = name.find("/charts/") != std::string::npos || name.starts_with("charts/");
        if (beside && !name.ends_with(".vl.json")) {
            continue;
        }
        if (name.ends_with(".html")) {
            approved[without_extension(name) + ".outline.txt"] = outline_of(bytes);
        }
        if (is_data(name) || missing.erase(name) == 1) {
            approved[name] = bytes;
        }
    }
    CHECK(missing.empty());
    approved["files.txt"] = list;
    check_approved("good-full.expected", approved);
}

TEST_CASE("An outline says what a page says") {
    CHECK(outline_of("<!DOCTYPE html><html lang=\"vi\"><head><title>A &amp; B</title><meta name=\"description\" "
                     "content=\"x &quot;y&quot;\"></head><body><h2 id=\"i\">H <a href=\"../t/#o\">L</a></h2>"
                     "<p>one <strong>two</strong>\n<span class=\"m\"></span> <span class=\"m\" data-l=\"to\">3</span>"
                     "</p><ul><li>a<ul><li>b</li></ul></li></ul></body></html>") ==
          "title: A & B\ndescription: x \"y\"\n\n## H [L](../t/#o) {#i}\none **two** · to 3\n- a\n  - b\n");
    CHECK(outline_of("<html><body><table><caption>C</caption><thead><tr><th colspan=\"2\">h</th></tr></thead><tbody>"
                     "<tr class=\"r1\" id=\"o1\"><th>x<svg><rect class=\"fil\" width=\"5.0\"/></svg></th>"
                     "<td data-v=\"8\">y</td></tr></tbody></table></body></html>") ==
          "(table) C\n(colspan 2) h\nr1 {#o1} x [bar 5.0] | {v=8} y\n");
    CHECK(outline_of("<html><body><p>a</b></p></body></html>").find("!! </b> in <p>") != std::string::npos);
}

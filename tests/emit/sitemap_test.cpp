// SPDX-License-Identifier: MIT
#include "emit/sitemap.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "render/pages.hpp"

using namespace minhbach;

namespace {

std::map<std::string, std::string> sitemaps() {
    std::map<std::string, std::string> files;
    for (auto& [path, bytes] : make_sitemaps(the_pages().plan, the_pages().input().corpus.site, "https://a.vn/b&c/")) {
        CHECK(files.emplace(path, bytes).second);
    }
    return files;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("Every page but that for lost readers stands in one sitemap by its area") {
    const auto files = sitemaps();
    std::size_t all = 0;
    for (const auto& [name, bytes] : files) {
        all += count(bytes, "<url>");
    }
    CHECK(all == the_pages().plan.pages.size() - 1);
    const std::string& area = files.at("sitemap-area-98-thu-nghiem.xml");
    CHECK(area.find("<loc>https://a.vn/b&amp;c/en/dia-phuong/98-thu-nghiem/gnbv/</loc><lastmod>") != std::string::npos);
    CHECK(area.find("chuong-trinh") == std::string::npos);
    const std::string& others = files.at("sitemap-pages.xml");
    CHECK(others.find("<loc>https://a.vn/b&amp;c/</loc>") != std::string::npos);
    CHECK(others.find("/dia-phuong/</loc>") != std::string::npos);
    CHECK(others.find("98-thu-nghiem") == std::string::npos);
    CHECK(count(files.at("sitemap.xml"), "<sitemap>") == files.size() - 2);
    CHECK(files.at("robots.txt") == "User-agent: *\nAllow: /\nSitemap: https://a.vn/b&c/sitemap.xml\n");
}

TEST_CASE("A sitemap has fifty thousand addresses at most") {
    Plan plan;
    plan.subjects.resize(1);
    plan.pages.resize(50'001);
    SiteConfig site;
    std::map<std::string, std::string> files;
    for (auto& [path, bytes] : make_sitemaps(plan, site, "https://a.vn/")) {
        files[path] = bytes;
    }
    CHECK(count(files.at("sitemap-pages.xml"), "<url>") == 50'000);
    CHECK(count(files.at("sitemap-pages-2.xml"), "<url>") == 1);
}

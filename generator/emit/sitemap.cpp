// SPDX-License-Identifier: MIT
#include "emit/sitemap.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <string_view>

#include "base/html.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

constexpr std::size_t most_addresses = 50'000;  // that the protocol allows in one file
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

// "area-20-lang-son" of "areas/20-lang-son/184-van-quan/" and of "compare/20-lang-son/district/"; of all other pages
// "pages".
std::string group_of(std::string_view path) {
    for (const std::string_view kind : {areas_path, compare_path}) {
        if (path.starts_with(kind) && path != kind) {
            const std::string_view rest = path.substr(kind.size());
            return "area-" + std::string(rest.substr(0, rest.find('/')));
        }
    }
    return "pages";
}

std::string opened(std::string_view element) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(element) + " xmlns=\"" + std::string(schema) +
           "\">\n";
}

std::string entry(std::string_view element, const std::string& address, const std::string& day) {
    return fmt::format("<{0}><loc>{1}</loc><lastmod>{2}</lastmod></{0}>\n", element, html_escaped(address), day);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> make_sitemaps(const Plan& plan, const SiteConfig& site,
                                                               const std::string& base_url) {
    std::map<std::string, std::vector<const Page*>> groups;
    for (const Page& page : plan.pages) {
        const Subject& subject = plan.subject_of(page);
        if (subject.kind != PageKind::not_found) {
            groups[group_of(subject.path)].push_back(&page);
        }
    }
    const std::string day = to_string(site.edition_date);
    std::vector<std::pair<std::string, std::string>> files;
    std::string index = opened("sitemapindex");
    for (const auto& [group, pages] : groups) {
        for (std::size_t begin = 0; begin < pages.size(); begin += most_addresses) {
            const std::string number = begin == 0 ? std::string() : fmt::format("-{}", begin / most_addresses + 1);
            const std::string name = fmt::format("sitemap-{}{}.xml", group, number);
            std::string bytes = opened("urlset");
            for (std::size_t i = begin; i < std::min(pages.size(), begin + most_addresses); ++i) {
                bytes += entry("url", base_url + pages[i]->route, day);
            }
            index += entry("sitemap", base_url + name, day);
            files.emplace_back(name, bytes + "</urlset>\n");
        }
    }
    files.emplace_back("sitemap.xml", index + "</sitemapindex>\n");
    files.emplace_back("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + base_url + "sitemap.xml\n");
    return files;
}

}  // namespace minhbach

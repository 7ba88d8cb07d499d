// SPDX-License-Identifier: MIT
#include "emit/page_budget.hpp"

#include <algorithm>
#include <tuple>

#include "base/deflate.hpp"
#include "base/limits.hpp"

namespace minhbach {

namespace {

// Begin tags; texts have no "<", since all of them are escaped.
std::size_t count_elements(std::string_view html) {
    std::size_t count = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const char next = at + 1 < html.size() ? html[at + 1] : ' ';
        count += next >= 'a' && next <= 'z' ? 1U : 0U;
    }
    return count;
}

// As gzip sends it, to three in a hundred of what most servers' zlib makes of it. The quickest level, which is never
// smaller than theirs, tells of nearly all pages that they are light enough.
std::size_t packed_size(std::string_view html) {
    constexpr int quickest = 1;
    constexpr int of_servers = 6;
    if (html.size() <= limits::page_packed_bytes) {
        return html.size();
    }
    const std::size_t quickly = bytes_as_gzip(html, quickest);
    return quickly <= limits::page_packed_bytes ? quickly : bytes_as_gzip(html, of_servers);
}

}  // namespace

void PageBudget::weigh(std::string_view route, std::string_view html) {
    const std::size_t elements = count_elements(html);
    const std::size_t packed = packed_size(html);
    if (html.size() > limits::page_bytes || packed > limits::page_packed_bytes || elements > limits::page_elements) {
        const std::scoped_lock guard(lock_);
        heavy_.push_back({std::string(route), html.size(), packed, elements});
    }
}

void PageBudget::report(const SiteConfig& site, Diagnostics& diagnostics) const {
    std::vector<Page> pages = heavy_;
    std::sort(pages.begin(), pages.end(),
              [](const Page& a, const Page& b) { return std::tie(b.bytes, a.route) < std::tie(a.bytes, b.route); });
    for (const Page& page : pages) {
        diagnostics.add(
            {site.tolerates_heavy_pages ? Severity::warning : Severity::error,
             "page-too-large",
             {page.route + "index.html", 0, 0},
             say("trang nặng {0} byte, nén lại {1} byte, {2} phần tử; một trang không quá {3} byte, nén lại {4} byte "
                 "và {5} phần tử",
                 "the page has {0} bytes, {1} compressed, and {2} elements; a page has at most {3} bytes, {4} "
                 "compressed, and {5} elements",
                 page.bytes, page.packed_bytes, page.elements, limits::page_bytes, limits::page_packed_bytes,
                 limits::page_elements),
             say("chia bài viết trên trang này thành nhiều bài, rút gọn tên dài; cần giữ trang nặng thì ghi "
                 "\"heavy_pages\": \"warning\" trong data/site.json",
                 "divide the texts on this page, shorten long names; to keep heavy pages write \"heavy_pages\": "
                 "\"warning\" in data/site.json"),
             {},
             1});
    }
}

}  // namespace minhbach

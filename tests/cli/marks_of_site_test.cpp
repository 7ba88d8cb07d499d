// SPDX-License-Identifier: MIT
// Of the full little site, page by page: the findings that it lists are those of its data, and what is marked at its
// own figures is among them.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/limits.hpp"
#include "cli/site_build.hpp"

using namespace minhbach;

namespace {

using Ids = std::set<std::string>;

// The findings that the links of a text lead to, behind `before`.
Ids linked(const std::string& html, const std::string& before) {
    Ids ids;
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const auto begin = at + before.size();
        const std::string href = html.substr(begin, html.find('"', begin) - begin);
        // On the page of contradictions, or on that of one source.
        const auto id = href.find('#');
        if (href.find("doi-chieu/") != std::string::npos && id != std::string::npos) {
            ids.insert(href.substr(id + 1));
        }
    }
    return ids;
}

std::string list_of(const std::string& html) {
    const auto begin = html.find("<section aria-labelledby=\"findings\">");
    return begin == std::string::npos ? std::string() : html.substr(begin, html.find("</section>", begin) - begin);
}

// Without what it tells of other pages' sums, whose marks lead to the page of contradictions only: units below an area,
// and the heads of two that are put side by side.
std::string without_others(std::string html, const std::string& name) {
    const auto cut = [&](const std::string& from, const std::string& to) {
        if (const auto begin = html.find(from); begin != std::string::npos) {
            html.erase(begin, html.find(to, begin) - begin);
        }
    };
    cut("<section aria-labelledby=\"units\">", "</section>");
    if (name.find("so-sanh/") != std::string::npos) {
        cut("<div class=\"heroes\">", "<section");
    }
    return html;
}

Ids in_data(const std::string& json) {
    Ids ids;
    const auto data = nlohmann::json::parse(json);
    for (const auto& finding : data.at("findings")) {
        ids.insert(finding.at("id").get<std::string>());
    }
    return ids;
}

}  // namespace

TEST_CASE("A page lists the findings that are marked on it and all that its data have") {
    const TemporaryFolder folder;
    REQUIRE(build_site(copy_of_site("good-full", folder), folder.path() / "public", 2) == ExitCode::ok);
    const FileTree files = tree(folder.path() / "public");
    std::size_t with_marks = 0;
    std::size_t with_several = 0;
    std::size_t others = 0;
    Ids all;
    for (const auto& [name, bytes] : files) {
        const std::string end = "index.html";
        // A page that leads on has the data of the one that it leads to, and no marks.
        const bool leads_on = bytes.find("http-equiv=\"refresh\"") != std::string::npos;
        // The list from A to Z has neither, those of areas and indicators tell what the pages of these open with.
        const bool is_list = name.find("tim-kiem/") != std::string::npos || name.ends_with("dia-phuong/index.html") ||
                             name.ends_with("chi-tieu/index.html");
        if (!name.ends_with(end) || leads_on || is_list || name.find("doi-chieu/") != std::string::npos) {
            continue;
        }
        CAPTURE(name);
        const Ids marked = linked(without_others(bytes, name), "class=\"ne\" href=\"");
        others += linked(bytes, "class=\"ne\" href=\"") == marked ? 0U : 1U;
        all.insert(marked.begin(), marked.end());
        const Ids listed = linked(list_of(bytes), "<a href=\"");
        // One file for all languages. A further page is a part of another, which has the list and the data.
        const std::string in_first = name.starts_with("en/") ? name.substr(3) : name;
        const auto beside = files.find(in_first.substr(0, in_first.size() - end.size()) + "index.json");
        if (beside == files.end()) {
            continue;
        }
        const Ids data = in_data(beside->second);
        CHECK(std::includes(listed.begin(), listed.end(), marked.begin(), marked.end()));
        // What is more than a page lists stands on the page of contradictions.
        CHECK(std::includes(data.begin(), data.end(), listed.begin(), listed.end()));
        CHECK(listed.size() == std::min(data.size(), limits::findings_of_page));
        with_marks += marked.empty() ? 0U : 1U;
        with_several += listed.size() > 1 ? 1U : 0U;
    }
    CHECK(with_marks > 20);
    CHECK(with_several > 10);
    CHECK(others > 2);  // of which a province is told what its districts' figures contradict
    CHECK(all == in_data(files.at("doi-chieu/index.json")));
}

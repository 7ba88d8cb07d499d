// SPDX-License-Identifier: MIT
// Of the full little site, page by page: what is marked at its figures, what it lists, and what stands in its data are
// the same findings.
#include <nlohmann/json.hpp>
#include <set>

#include "cli/site_build.hpp"

using namespace minhbach;

namespace {

using Ids = std::set<std::string>;

// The findings that the links of a text lead to, behind `before`.
Ids linked(const std::string& html, const std::string& before) {
    Ids ids;
    const std::string target = "doi-chieu/#";
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const auto begin = at + before.size();
        const std::string href = html.substr(begin, html.find('"', begin) - begin);
        if (const auto id = href.find(target); id != std::string::npos) {
            ids.insert(href.substr(id + target.size()));
        }
    }
    return ids;
}

std::string list_of(const std::string& html) {
    const auto begin = html.find("<section aria-labelledby=\"findings\">");
    return begin == std::string::npos ? std::string() : html.substr(begin, html.find("</section>", begin) - begin);
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

TEST_CASE("A page lists the findings that are marked on it and has the same in its data") {
    const TemporaryFolder folder;
    REQUIRE(build_site(copy_of_site("good-full", folder), folder.path() / "public", 2) == ExitCode::ok);
    const FileTree files = tree(folder.path() / "public");
    std::size_t with_marks = 0;
    std::size_t with_several = 0;
    Ids all;
    for (const auto& [name, bytes] : files) {
        const std::string end = "index.html";
        // A page that leads on has the data of the one that it leads to, and no marks.
        const bool leads_on = bytes.find("http-equiv=\"refresh\"") != std::string::npos;
        if (!name.ends_with(end) || leads_on || name.find("doi-chieu/") != std::string::npos) {
            continue;
        }
        CAPTURE(name);
        const Ids marked = linked(bytes, "class=\"ne\" href=\"");
        const Ids listed = linked(list_of(bytes), "<a href=\"");
        const Ids data = in_data(files.at(name.substr(0, name.size() - end.size()) + "index.json"));
        CHECK(marked == listed);
        CHECK(marked == data);
        with_marks += marked.empty() ? 0U : 1U;
        with_several += marked.size() > 1 ? 1U : 0U;
        all.insert(marked.begin(), marked.end());
    }
    CHECK(with_marks > 20);
    CHECK(with_several > 10);
    CHECK(all == in_data(files.at("doi-chieu/index.json")));
}

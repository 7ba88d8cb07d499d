// SPDX-License-Identifier: MIT
#include "render/words/page_context.hpp"

#include "base/text.hpp"

namespace minhbach {

std::string PageContext::link_to_route(std::string_view target) const {
    if (!absolute_links) {
        return relative_link(page.route, target);
    }
    // The path of the base URL: "/minh-bach/" of "https://example.gov.vn/minh-bach/".
    const std::string& base = input.base_url;
    const auto host = base.find("://");
    const auto path = base.find('/', host == std::string::npos ? 0 : host + 3);
    return (path == std::string::npos ? "/" : base.substr(path)) + std::string(target);
}

std::string PageContext::area_in_sentence(AreaIndex area) const {
    const std::string own = in(corpus().areas[area].in_sentences);
    const std::string name = area_name(area);
    return !own.empty() ? own : words("names_in_sentences") == "lower" ? lower_first(name) : name;
}

std::optional<std::string> PageContext::link_if_any(const std::string& path) const {
    return input.plan.has(path) ? std::optional(link(path)) : std::nullopt;
}

std::string PageContext::finding_link(std::uint32_t index) const {
    const std::vector<Finding>& all = input.reconciliation.findings;
    return link(input.plan.page_of_finding(corpus(), all, index)) + "#" + to_finding_id(all[index].id);
}

std::string PageContext::figure_link(const Observation& observation) const {
    return link(input.plan.page_of(corpus(), index_of(corpus(), observation))) + "#" +
           to_observation_id(observation.id);
}

std::string PageContext::validity(const std::optional<Date>& from, const std::optional<Date>& to) const {
    if (!from && !to) {
        return words("validity_open");
    }
    std::string text;
    if (from) {
        text = words("validity_from", {{"date", *from}});
    }
    if (to) {
        text += (text.empty() ? "" : " ") + words("validity_until", {{"date", *to}});
    }
    return text;
}

}  // namespace minhbach

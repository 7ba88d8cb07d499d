// SPDX-License-Identifier: MIT
#include "render/page_context.hpp"

#include <algorithm>

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

std::optional<std::string> PageContext::link_if_any(const std::string& path) const {
    return input.plan.has(path) ? std::optional(link(path)) : std::nullopt;
}

FindingIndex index_findings(const std::vector<Finding>& findings) {
    FindingIndex index;
    // A figure has one mark: what a rule finds goes before what a person remarks, as it says which number does not fit.
    for (const bool remarks : {false, true}) {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if ((findings[i].rule == RuleKind::remark) == remarks) {
                for (const ObservationIndex figure : concerned(findings[i])) {
                    index.emplace(figure, static_cast<std::uint32_t>(i));
                }
            }
        }
    }
    return index;
}

std::optional<std::string> PageContext::finding_link(ObservationIndex index) const {
    const auto found = input.findings.find(index);
    if (found == input.findings.end()) {
        return std::nullopt;
    }
    return link(findings_path) + "#" + to_finding_id(input.reconciliation.findings[found->second].id);
}

std::string PageContext::figure_link(const Observation& observation) const {
    return link(source_path(corpus(), observation.source)) + "#" + to_observation_id(observation.id);
}

}  // namespace minhbach

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
    for (std::size_t i = 0; i < findings.size(); ++i) {
        for_each_place(findings[i], [&](const Finding& finding) {
            // Of a sum the whole is marked, unless any of its figures may be wrong; of two that disagree, both.
            const std::size_t concerned = finding.even ? finding.terms : finding.rule == RuleKind::sum ? 1 : 2;
            for (std::size_t k = 0; k < std::min(concerned, finding.observations.size()); ++k) {
                index.emplace(finding.observations[k], static_cast<std::uint32_t>(i));
            }
        });
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

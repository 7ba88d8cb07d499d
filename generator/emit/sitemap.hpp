// SPDX-License-Identifier: MIT
// What search engines are told: which pages there are (sitemaps.org, protocol 0.9), and that all may be read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// Path and bytes of each file: robots.txt, sitemap.xml, which names the others, and one for each area right below the
// word of the areas, so that what changed in one is told by one small file; 50,000 addresses in each at most.
std::vector<std::pair<std::string, std::string>> make_sitemaps(const Plan& plan, const SiteConfig& site,
                                                               const std::string& base_url);

}  // namespace minhbach

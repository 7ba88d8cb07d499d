// SPDX-License-Identifier: MIT
// Makes all files of the site of a plan: pages, their data and charts, open data, assets.
#pragma once

#include <functional>
#include <string_view>

#include "emit/page_budget.hpp"
#include "render/theme/theme.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Takes a file of the site, by its path below the site's root; called from any thread.
using WriteFile = std::function<void(std::string_view path, std::string_view bytes)>;

// Calls `progress` with the number of pages done, from time to time and from any thread. Throws what `write` throws;
// the same input gives the same bytes, whatever `jobs` is.
void write_site(const RenderInput& input, const Theme& theme, const WriteFile& write, PageBudget& budget, unsigned jobs,
                const std::function<void(std::size_t)>& progress);

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Writes the whole site of a plan into an output folder: pages, their data and charts, open data, assets.
#pragma once

#include <functional>

#include "emit/output_folder.hpp"
#include "render/page_context.hpp"
#include "render/theme.hpp"

namespace minhbach {

// Calls `progress` with the number of pages done, from time to time and from any thread. Throws IoFailure; the same
// input gives the same bytes, whatever `jobs` is.
void write_site(const RenderInput& input, const Theme& theme, OutputFolder& out, unsigned jobs,
                const std::function<void(std::size_t)>& progress);

}  // namespace minhbach

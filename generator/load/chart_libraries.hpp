// SPDX-License-Identifier: MIT
// The libraries with which a reader's browser draws a chart from its Vega-Lite specification, where he asks for it.
// They are in no theme and no repository: a build of the program puts them beside it, out of npm's packages.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace minhbach {

struct ChartLibrary {
    std::string name;  // below chart_libraries_at
    std::string bytes;
};

// Where a site has them, below its root. The theme's assets/interactive.js looks for them beside itself.
inline constexpr std::string_view chart_libraries_at = "assets/vega/";

// What share/vega has, where all of it is there: without one of them a browser draws nothing, and without their
// licences none may be published. Otherwise nothing, which is no mistake where there is no such folder. `share` may be
// empty.
std::vector<ChartLibrary> load_chart_libraries(const std::filesystem::path& share, Diagnostics& diagnostics);

}  // namespace minhbach

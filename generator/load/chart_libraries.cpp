// SPDX-License-Identifier: MIT
#include "load/chart_libraries.hpp"

#include <array>
#include <utility>

#include "base/site_folder.hpp"
#include "load/source_files.hpp"

namespace minhbach {

namespace {

// What generator/chart_libraries.cmake gathers.
constexpr std::array<const char*, 4> needed{"LICENSES.txt", "vega-interpreter.min.js", "vega-lite.min.js",
                                            "vega.min.js"};

}  // namespace

std::vector<ChartLibrary> load_chart_libraries(const std::filesystem::path& share, Diagnostics& diagnostics) {
    if (share.empty() || is_absent_below(share, "vega")) {
        return {};
    }
    std::vector<ChartLibrary> libraries;
    for (const char* name : needed) {
        const std::string path = std::string("vega/") + name;
        FileBytes read = read_below(share, path, size_limit(path));
        if (read.refusal && read.refusal->obstacle == Obstacle::absent) {
            diagnostics.add({Severity::warning,
                             "chart-library-missing",
                             {path, 0, 0},
                             say("bên cạnh chương trình thiếu tệp này: trang không có biểu đồ tương tác",
                                 "beside the program this file is missing: the site has no interactive charts"),
                             say("dựng hoặc cài đặt lại chương trình", "build or install the program again"),
                             {},
                             1});
        } else if (read.refusal) {
            report_refusal(*read.refusal, diagnostics);
        } else {
            libraries.push_back({name, std::move(read.bytes)});
        }
    }
    return libraries.size() == needed.size() ? std::move(libraries) : std::vector<ChartLibrary>();
}

}  // namespace minhbach

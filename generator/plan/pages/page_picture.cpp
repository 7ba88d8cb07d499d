// SPDX-License-Identifier: MIT
#include "plan/pages/page_picture.hpp"

#include <algorithm>
#include <string>

#include "plan/charts/chart_files.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

// The chart that stands first on a page; null where there is none.
const Chart* main_chart(const Subject& subject) {
    const auto& charts = subject.charts;
    if (charts.empty()) {
        return nullptr;
    }
    const auto lead = std::find_if(charts.begin(), charts.end(), [&](const Chart& chart) {
        return subject.kind == PageKind::indicator && chart.name == lead_chart_name;
    });
    return lead == charts.end() ? &charts.front() : &*lead;
}

const Page* page_in(const Plan& plan, const std::string& path, Language language) {
    const Subject* subject = plan.find(path);
    const auto found = std::find_if(plan.pages.begin(), plan.pages.end(), [&](const Page& page) {
        return &plan.subject_of(page) == subject && page.language == language;
    });
    return found == plan.pages.end() ? nullptr : &*found;
}

}  // namespace

std::optional<PagePicture> picture_of(const Corpus& corpus, const Plan& plan, const Page& page) {
    const Subject& subject = plan.subject_of(page);
    if (const Chart* own = main_chart(subject)) {
        return PagePicture{own, &page};
    }
    std::vector<ProgramTile> tiles = subject.home.tiles;
    std::stable_sort(tiles.begin(), tiles.end(), [](const ProgramTile& a, const ProgramTile& b) {
        return a.areas_with_figures > b.areas_with_figures;
    });
    for (const ProgramTile& tile : tiles) {
        const Page* of = page_in(plan, program_path(corpus, tile.program), page.language);
        if (const Chart* chart = of == nullptr ? nullptr : main_chart(plan.subject_of(*of))) {
            return PagePicture{chart, of};
        }
    }
    return std::nullopt;
}

}  // namespace minhbach

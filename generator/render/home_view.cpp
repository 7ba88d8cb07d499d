// SPDX-License-Identifier: MIT
// The home page.
#include <algorithm>

#include "model/labels.hpp"
#include "render/chart_view.hpp"
#include "render/collation.hpp"
#include "render/money_view.hpp"
#include "render/page_view.hpp"

namespace minhbach {

void fill_home(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    view.text("intro", context.words("home_intro"));
    fill_charts(context, view);
    std::vector<View> overview;
    for (const MoneyRow& row : context.subject().money) {
        View item = money_row(context, row, RowLabel::area, 0);
        // On the home page a row names the area and, below it, the program.
        item.text("area_label", context.area_name(row.area))
            .text("area_href", context.link(area_path(corpus, row.area)))
            .text("program_label", row.program == no_index ? no_program_label(context)
                                                           : context.in(corpus.programs[row.program].short_name));
        overview.push_back(std::move(item));
    }
    view.flag("has_overview", !overview.empty());
    view.list("overview_rows", std::move(overview));
    std::vector<const Subject*> with_figures;
    std::size_t programs = 0;
    for (const Subject& subject : context.input.plan.subjects) {
        if (subject.kind == PageKind::area && !subject.observations.empty()) {
            with_figures.push_back(&subject);
        }
        programs += subject.kind == PageKind::program && !subject.observations.empty() ? 1U : 0U;
    }
    sort_by_name(with_figures, context.order(), [&](const Subject* subject) -> const std::string& {
        return context.in(corpus.areas[subject->area].name);
    });
    std::vector<View> areas;
    for (const Subject* subject : with_figures) {
        const Area& area = corpus.areas[subject->area];
        View item;
        set_language_of(context, item, "label", area.full_name);
        item.text("label", context.in(area.full_name))
            .text("href", context.link(subject->path))
            .text("level", context.in(area_type_label(corpus, area)));
        item.text("parent_label", area.parent == no_area || level_of(corpus, area.parent).whole
                                      ? std::string()
                                      : context.area_name(area.parent))
            .text("figures", context.format.count(subject->observations.size()));
        areas.push_back(std::move(item));
    }
    view.list("areas", std::move(areas));
    std::vector<View> reports;
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
        const auto index = static_cast<SourceIndex>(i);
        const Source& source = corpus.sources[index];
        const Subject* subject = context.input.plan.find(source_path(corpus, index));
        View item;
        item.text("label", context.in(source.title))
            .text("href", context.link(source_path(corpus, index)))
            .text("publisher", context.in(source.publisher));
        item.text("as_of", source.as_of ? context.format.date(*source.as_of) : std::string())
            .text("figures", context.format.count(subject == nullptr ? 0 : subject->observations.size()));
        reports.push_back(std::move(item));
    }
    view.list("reports", std::move(reports));
    view.text("figures_total", context.format.count(corpus.observations.size()))
        .text("sources_total", context.format.count(corpus.sources.size()));
    view.text("areas_total", context.format.count(with_figures.size()))
        .text("programs_total", context.format.count(programs));
    fill_commentary(context, view);
}

}  // namespace minhbach

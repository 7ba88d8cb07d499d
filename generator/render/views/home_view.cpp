// SPDX-License-Identifier: MIT
// The home page: what was promised and spent, program by program; who stands out; the newest reports.
#include <algorithm>
#include <iterator>

#include "model/labels.hpp"
#include "plan/rows/figures.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/squares_view.hpp"
#include "render/views/tile_view.hpp"
#include "render/words/collation.hpp"

namespace minhbach {

namespace {

View standout_view(const PageContext& context, const Standout& standout) {
    const Corpus& corpus = context.corpus();
    const bool of_program = standout.of.program != no_index;
    const std::string program = of_program ? context.program_name(standout.of.program) : std::string();
    const auto when = [&] { return context.until(standout.of.as_of, standout.of.period); };
    View view;
    set_marks(context, context.input.plan.findings.of(standout.figures), view);
    // A part of the money is not all of it.
    view.text("dimensions", of_program ? dimensions_label(corpus, standout.of, context.language()) : std::string());
    std::vector<View> areas;
    const auto add_area = [&](AreaIndex area) {
        const std::string path = of_program
                                     ? area_program_path(corpus, area, whole_program(corpus, standout.of.program))
                                     : area_path(corpus, area);
        areas.emplace_back()
            .text("label", context.area_name_anywhere(area) + (of_program ? context.words("comma") + program : ""))
            .text("href", context.link_if_any(path).value_or(context.link(areas_path)));
    };
    add_area(standout.of.area);
    for (const AreaIndex area : standout.shared_with) {
        add_area(area);
    }
    view.list("areas", std::move(areas));
    switch (standout.what) {
        case Standout::What::fastest:
        case Standout::What::slowest:
            view.text("value", context.format.percent(standout.value, 1))
                .text("text", context.words(standout.what == Standout::What::fastest ? "home_fastest" : "home_slowest",
                                            {{"program", program}, {"until", when()}, {"count", standout.count}}));
            break;
        case Standout::What::nothing_spent:
            view.text("value", context.shown_with_unit(standout.value, context.counted_money()))
                .text("text", context.words("home_nothing", {{"program", program}, {"until", when()}}));
            break;
        case Standout::What::most_contradicted:
            view.text("value", context.words("home_contradicted_count", {{"count", standout.count}}))
                .text("text", context.words("home_contradicted", {{"count", standout.count}}));
            break;
    }
    return view;
}

View report_view(const PageContext& context, SourceIndex index) {
    const Corpus& corpus = context.corpus();
    const Source& source = corpus.sources[index];
    const Subject* subject = context.input.plan.find(source_path(corpus, index));
    View item;
    item.text("label", context.in(source.short_title))
        .text("href", context.link(source_path(corpus, index)))
        .text("publisher", context.in(source.publisher))
        .text("as_of", source.as_of ? context.format.date(*source.as_of) : std::string())
        .text("figures",
              context.format.count(subject == nullptr ? 0 : figures_stated(context.corpus(), subject->observations)));
    return item;
}

// The day up to which anything is known, and how long before the edition that was, where it was more than a month.
std::string newest_with_age(const PageContext& context, Date newest) {
    constexpr int months_of_year = 12;
    const SiteConfig& site = context.corpus().site;
    const int months = site.edition_number.empty() ? 0 : month_number(site.edition_date) - month_number(newest);
    const std::string date = context.format.date(newest);
    return months < 2 ? date
                      : context.words("newest_age", {{"date", date},
                                                     {"months", static_cast<std::size_t>(months)},
                                                     {"years", static_cast<std::size_t>(months / months_of_year)}});
}

// What holds all others first, the others by name; of these first those of which is told how much was spent.
void fill_home_areas(const PageContext& context, std::vector<AreaIndex> areas, View& view) {
    const Corpus& corpus = context.corpus();
    sort_by_name(areas, context.order(),
                 [&](AreaIndex area) -> const std::string& { return context.in(corpus.areas[area].name); });
    std::stable_partition(areas.begin(), areas.end(), [&](AreaIndex area) { return level_of(corpus, area).whole; });
    std::vector<View> views;
    std::vector<View> others;
    for (const AreaIndex index : areas) {
        const Area& area = corpus.areas[index];
        const std::string path = area_path(corpus, index);
        View item;
        set_language_of(context, item, "label", area.full_name);
        item.text("label", context.in(area.full_name))
            .text("href", context.link(path))
            .text("level", context.in(area_type_label(corpus, area)));
        item.text("parent_label", area.parent == no_area || level_of(corpus, area.parent).whole
                                      ? std::string()
                                      : context.area_name(area.parent))
            .text("figures", figures_below(context, index));
        (fill_sum_told(context, path, item) ? views : others).push_back(std::move(item));
    }
    put_areas(std::move(views), std::move(others), view);
}

}  // namespace

void fill_home(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Home& home = context.subject().home;
    view.text("intro", context.words("home_intro"));
    std::vector<View> tiles;
    for (const ProgramTile& tile : home.tiles) {
        tiles.push_back(tile_view(context, tile));
    }
    view.list_if_any("tiles", std::move(tiles));
    view.flag("has_more_programs", home.more_programs > 0)
        .text("more_programs", context.words("home_more_programs", {{"count", home.more_programs}}));
    std::vector<View> standouts;
    for (const Standout& standout : home.standouts) {
        standouts.push_back(standout_view(context, standout));
    }
    view.list_if_any("standouts", std::move(standouts));
    fill_money_headings(context, view);
    fill_charts(context, view);
    std::vector<View> reports;
    for (const SourceIndex index : home.newest) {
        reports.push_back(report_view(context, index));
    }
    view.list("reports", std::move(reports));
    view.flag("has_newest", home.newest_figure.has_value())
        .text("newest", home.newest_figure ? newest_with_age(context, *home.newest_figure) : std::string());
    std::size_t programs = 0;
    for (const Subject& subject : context.input.plan.subjects) {
        programs += subject.kind == PageKind::program && !subject.observations.empty() ? 1U : 0U;
    }
    view.text("figures_total", context.format.count(figures_stated(corpus)))
        .text("sources_total", context.format.count(corpus.sources.size()));
    view.text("areas_total", context.format.count(home.areas_with_figures))
        .text("programs_total", context.format.count(programs));
    fill_squares(context, view);
    fill_home_areas(context, home.areas, view);
    fill_commentary(context, view);
}

}  // namespace minhbach

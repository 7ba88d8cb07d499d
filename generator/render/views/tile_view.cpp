// SPDX-License-Identifier: MIT
#include "render/views/tile_view.hpp"

#include <algorithm>

#include "model/budget_year.hpp"
#include "model/labels.hpp"
#include "model/program_tree.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/page_tiles.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/page_view.hpp"
#include "render/words/story_facts.hpp"

namespace minhbach {

namespace {

// Of one area, whose name stands elsewhere, the time and kind of what was given; else also of which or how many.
std::string planned_about(const PageContext& context, const ProgramTile& tile) {
    const Corpus& corpus = context.corpus();
    const PlannedSum& planned = *tile.planned;
    std::string about;
    if (planned.rows.size() > 1) {
        about = context.words("planned_sum", {{"count", planned.rows.size()}});
    } else if (tile.only_area == no_area) {
        about = context.area_name(planned.rows.front().area);
    }
    context.add_beside(about, dimensions_label(corpus, planned.of, context.language()));
    if (!is_of_its_period(corpus, planned.of)) {
        context.add_beside(about, context.format.period(corpus.periods[planned.of.period]));
    }
    context.add_beside(about, plan_kind_told(context, planned.of.kind));
    return about;
}

// How many a sum leaves out though they state both amounts.
std::string apart_of(const PageContext& context, const ProgramTile& tile) {
    return tile.apart == 0 ? std::string()
                           : context.words("comma") + context.words("sum_apart", {{"count", tile.apart}});
}

// Where no report states what was spent of a program, what the head of its page tells: what its parts add up to in one
// of its areas.
void fill_sum_of_parts(const PageContext& context, ProgramIndex program, View& view) {
    const std::string path = program_path(context.corpus(), program);
    const Subject* page = context.input.plan.find(path);
    const HeadLine* told = page == nullptr ? nullptr : sum_told(*page);
    if (told == nullptr) {
        return;
    }
    const std::string areas = view.text_of("areas");
    fill_sum_told(context, path, view);
    view.text("areas", areas).text("place", context.area_name(told->area)).list_if_any("planned", {});
}

}  // namespace

void fill_planned(const PageContext& context, const ProgramTile& tile, View& view) {
    std::vector<View> planned;
    if (tile.planned && !tile.has_sum()) {
        const PlannedSum& sum = *tile.planned;
        const auto amount = context.shown(sum.amount, context.counted_money());
        const std::string number = with_bound(amount.value, sum.bound, context.format);
        const std::string about = planned_about(context, tile);
        const bool is_one = sum.figures.size() == 1;
        View of;
        of.text("given", number)
            .text("given_unit", amount.unit)
            .text("given_about", about)
            .text("given_text",
                  context.words("tile_planned", {{"amount", number + " " + amount.unit}, {"about", about}}))
            .flag("has_given_href", is_one)
            .text("given_href",
                  is_one ? context.figure_link(context.corpus().observations[sum.figures.front()]) : std::string());
        set_marks(context, context.input.plan.findings.of(sum.figures), of);
        planned.push_back(std::move(of));
    }
    view.list_if_any("planned", std::move(planned));
}

void fill_sum(const PageContext& context, const ProgramTile& tile, View& view) {
    const bool of_one = tile.areas_with_figures > 0 && tile.only_area != no_area;
    view.text("program", "")
        .text("place", of_one            ? context.area_name(tile.only_area)
                       : tile.areas == 1 ? context.area_name(tile.rows.front().area)
                                         : std::string())
        .text("areas", of_one || tile.areas_with_figures == 0
                           ? std::string()
                           : context.words("home_areas", {{"count", tile.areas_with_figures}}));
    if (!tile.has_sum()) {
        put_no_sum(view);
        return;
    }
    const Corpus& corpus = context.corpus();
    const std::string when = context.until(tile.of.as_of, tile.of.period);
    SumFacts sum;
    sum.spent = tile.spent;
    sum.plan = tile.plan;
    sum.rate = *tile.rate;
    sum.spent_bound = tile.spent_bound;
    sum.plan_bound = tile.plan_bound;
    sum.rate_bound = tile.rate_bound;
    sum.plan_note = tile.expected ? context.words("qualifier_expected") : std::string();
    // Of one area its name stands above.
    const bool is_of_one = tile.only_area != no_area || tile.areas == 1;
    sum.about = is_of_one
                    ? when
                    : context.words("home_sum", {{"count", tile.areas}, {"until", when}}) + apart_of(context, tile);
    sum.dimensions = dimensions_label(corpus, tile.of, context.language());
    if (tile.of.as_of != no_date) {
        context.add_beside(sum.dimensions, year_unsaid(context, tile.of));
    }
    // A sum of several leads to none of them.
    if (tile.rows.size() == 1) {
        const MoneyRow& row = tile.rows.front();
        sum.spent_figure = index_of(corpus, *only_value(corpus, row.disbursed));
        sum.plan_figure = index_of(corpus, *plan_in_force(corpus, row));
        if (const Subject* page = context.input.plan.find(area_path(corpus, row.area))) {
            put_status(context, *page, row, row.kind, row.as_of, sum);
        }
    }
    put_sum(context, sum, view);
    if (tile.rows.size() == 1) {
        const MoneyRow& row = tile.rows.front();
        if (const Subject* page = context.input.plan.find(area_program_path(corpus, row.area, row.program))) {
            put_beside(context, *page, row, view);
        }
    }
    // A sum of several has the marks of each.
    if (tile.rows.size() > 1) {
        set_marks(context, context.input.plan.findings.of(figures_added_up({&tile, 1})), view);
    }
}

void fill_whole(const PageContext& context, const ProgramTile& tile, View& view) {
    fill_sum(context, tile, view);
    view.text("areas", "");
    view.text("about", context.words("programs_sum",
                                     {{"count", tile.areas}, {"until", context.until(tile.of.as_of, tile.of.period)}}) +
                           apart_of(context, tile));
}

void fill_sum_of(const PageContext& context, ProgramIndex program, View& view) {
    const std::vector<ProgramTile>& parts = context.subject().parts;
    const auto tile =
        std::find_if(parts.begin(), parts.end(), [&](const ProgramTile& part) { return part.program == program; });
    fill_sum(context, tile == parts.end() ? ProgramTile() : *tile, view);
}

void put_areas(std::vector<View> told, std::vector<View> others, View& view) {
    if (told.empty()) {
        told.swap(others);
    }
    view.list_if_any("areas", std::move(told));
    view.list_if_any("other_areas", std::move(others));
}

View tile_view(const PageContext& context, const ProgramTile& tile) {
    const Corpus& corpus = context.corpus();
    const Program& program = corpus.programs[tile.program];
    const auto link = context.link_if_any(program_path(corpus, tile.program));
    View view;
    view.text("label", context.in(program.short_name))
        .text("number", whole_program(corpus, tile.program) == tile.program ? std::string()
                                                                            : context.program_number(tile.program))
        .flag("has_href", link.has_value())
        .text("href", link.value_or(""));
    fill_sum(context, tile, view);
    fill_planned(context, tile, view);
    if (!tile.has_sum()) {
        fill_sum_of_parts(context, tile.program, view);
    }
    return view;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/views/unspent_view.hpp"

#include "model/budget_year.hpp"
#include "model/labels.hpp"
#include "model/program_tree.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/page_tiles.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/tile_view.hpp"

namespace minhbach {

namespace {

// Which program a line belongs to, where the page tells of several: each has a "project 2".
void fill_name(const PageContext& context, const MoneyRow& row, View& item) {
    const Corpus& corpus = context.corpus();
    std::string about = dimensions_label(corpus, row, context.language());
    if (row.program == no_index) {
        item.text("label", context.area_name(row.area)).text("about", about);
        return;
    }
    const ProgramIndex whole = whole_program(corpus, row.program);
    if (context.subject().kind == PageKind::area && whole != row.program) {
        std::string of_whole = program_label(corpus, whole, context.language());
        context.add_beside(of_whole, about);
        about = std::move(of_whole);
    }
    item.text("label", context.program_name(row.program)).text("about", about);
    if (context.subject().kind == PageKind::area) {
        const auto href = context.link_if_any(area_program_path(corpus, row.area, whole));
        item.text("href", href.value_or(std::string()));
    }
}

// Up to when, or of which year, unless the money is named by it.
std::string until_of(const PageContext& context, const MoneyRow& row) {
    return row.as_of == no_date && is_of_its_period(context.corpus(), row) ? std::string()
                                                                           : context.until(row.as_of, row.period);
}

View line_view(const PageContext& context, const MoneyRow& row) {
    std::vector<View> plan;
    plan.push_back(printed_cell(context, *plan_in_force(context.corpus(), row), true));
    View item;
    fill_name(context, row, item);
    item.list("plan", std::move(plan)).text("until", until_of(context, row));
    return item;
}

View partly_view(const PageContext& context, const PartlySpent& row) {
    const Corpus& corpus = context.corpus();
    std::vector<View> spent;
    if (row.parts.empty()) {
        spent.push_back(printed_cell(context, *only_value(corpus, row.disbursed), false));
    } else {
        std::vector<FigureRef> parts;
        for (const ObservationIndex part : row.parts) {
            parts.push_back(FigureRef::observation(part));
        }
        spent.push_back(
            computed_cell(context, row.spent, corpus.observations[row.parts.front()].indicator, {}, parts, false));
    }
    View item = line_view(context, row);
    item.list("spent", std::move(spent))
        .text("left",
              context.words("unspent_left", {{"amount", context.shown_with_unit(row.left, context.counted_money())}}));
    return item;
}

void put_lines(const PageContext& context, const std::string& name, std::vector<View> views, std::size_t more,
               bool elsewhere, View& view) {
    view.list_if_any(name.c_str(), std::move(views));
    view.text((name + "_more").c_str(),
              more == 0 ? std::string()
                        : context.words(elsewhere ? "unspent_more_elsewhere" : "unspent_more", {{"count", more}}));
}

std::vector<View> views_of(const PageContext& context, const UnspentLines& lines) {
    std::vector<View> views;
    for (const UnspentRow& row : lines.rows) {
        View item = line_view(context, row);
        const bool declared = row.unspendable != no_index;
        item.text("declared_href",
                  declared ? context.figure_link(context.corpus().observations[row.unspendable]) : std::string());
        views.push_back(std::move(item));
    }
    return views;
}

}  // namespace

void fill_unspent(const PageContext& context, View& view) {
    const Unspent& unspent = context.subject().unspent;
    // On the page of an area the others stand on those of its programs.
    const bool elsewhere = context.subject().kind == PageKind::area && view.is("has_programs");
    const PartlySpentLines& left = partly_told(context.subject());
    const bool with_parts = context.subject().kind == PageKind::area_program;
    std::vector<View> partly;
    for (const PartlySpent& row : left.rows) {
        partly.push_back(partly_view(context, row));
    }
    const bool has_partly = !partly.empty();
    view.text("partly_title", context.words(with_parts ? "unspent_partly" : "unspent_hardly"));
    put_lines(context, "unspent", views_of(context, unspent.nothing), unspent.nothing.more, elsewhere, view);
    put_lines(context, "partly", std::move(partly), left.more, elsewhere, view);
    put_lines(context, "unstated", views_of(context, unspent.unstated), unspent.unstated.more, elsewhere, view);
    view.text("unspent_period",
              unspent.period
                  ? context.words("unspent_period",
                                  {{"period", context.format.period(context.corpus().periods[*unspent.period])}})
                  : std::string());
    view.text("partly_elsewhere", elsewhere ? context.words("unspent_partly_elsewhere") : std::string());
    view.text("unspent_href", elsewhere ? "#programs" : "#money");
    view.flag("has_unspent_lines", !unspent.nothing.rows.empty() || !unspent.unstated.rows.empty() || has_partly);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/views/unspent_view.hpp"

#include "model/budget_year.hpp"
#include "model/labels.hpp"
#include "model/program_tree.hpp"
#include "plan/outline/routes.hpp"
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
        about = program_label(corpus, whole, context.language()) + (about.empty() ? "" : " · ") + about;
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

// What is told of a line.
enum class Told : bool { plan, plan_and_spent };

void fill_lines(const PageContext& context, const std::string& name, const UnspentLines& lines, Told told,
                bool elsewhere, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<View> views;
    for (const MoneyRow& row : lines.rows) {
        std::vector<View> plan;
        plan.push_back(printed_cell(context, *plan_in_force(corpus, row), true));
        View item;
        fill_name(context, row, item);
        item.list("plan", std::move(plan)).text("until", until_of(context, row));
        if (told == Told::plan_and_spent) {
            const Decimal left = left_of(corpus, row);
            std::vector<View> spent;
            spent.push_back(printed_cell(context, *only_value(corpus, row.disbursed), false));
            item.list("spent", std::move(spent))
                .text("left", context.words("unspent_left",
                                            {{"amount", context.shown_with_unit(left, context.counted_money())}}));
        }
        views.push_back(std::move(item));
    }
    view.list_if_any(name.c_str(), std::move(views));
    view.text((name + "_more").c_str(),
              lines.more == 0
                  ? std::string()
                  : context.words(elsewhere ? "unspent_more_elsewhere" : "unspent_more", {{"count", lines.more}}));
}

}  // namespace

void fill_unspent(const PageContext& context, View& view) {
    const Unspent& unspent = context.subject().unspent;
    // On the page of an area the others stand on those of its programs.
    const bool elsewhere = context.subject().kind == PageKind::area && view.is("has_programs");
    // Pages of areas leave to those of their programs what is not news: that a part of the money is left.
    const bool with_parts = context.subject().kind == PageKind::area_program;
    fill_lines(context, "unspent", unspent.nothing, Told::plan, elsewhere, view);
    fill_lines(context, "partly", with_parts ? unspent.partly : UnspentLines(), Told::plan_and_spent, elsewhere, view);
    fill_lines(context, "unstated", unspent.unstated, Told::plan, elsewhere, view);
    view.text("partly_elsewhere", elsewhere ? context.words("unspent_partly_elsewhere") : std::string());
    view.text("unspent_href", elsewhere ? "#programs" : "#money");
    view.flag("has_unspent_lines", !unspent.nothing.rows.empty() || !unspent.unstated.rows.empty() ||
                                       (with_parts && !unspent.partly.rows.empty()));
}

}  // namespace minhbach

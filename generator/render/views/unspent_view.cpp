// SPDX-License-Identifier: MIT
#include "render/views/unspent_view.hpp"

#include "model/labels.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/tile_view.hpp"

namespace minhbach {

namespace {

void fill_lines(const PageContext& context, const std::string& name, const UnspentLines& lines, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<View> views;
    for (const MoneyRow& row : lines.rows) {
        std::vector<View> plan;
        plan.push_back(printed_cell(context, *only_value(corpus, in_force(corpus, row.assigned)), true));
        View item;
        item.text("label", row.program == no_index ? context.area_name(row.area)
                                                   : program_label(corpus, row.program, context.language()))
            .text("about", dimensions_label(corpus, row, context.language()))
            .list("plan", std::move(plan))
            .text("until", row.as_of == no_date ? std::string() : context.until(row.as_of, row.period));
        views.push_back(std::move(item));
    }
    view.list_if_any(name.c_str(), std::move(views));
    view.text((name + "_more").c_str(),
              lines.more == 0 ? std::string() : context.words("unspent_more", {{"count", lines.more}}));
}

}  // namespace

void fill_unspent(const PageContext& context, View& view) {
    const Unspent& unspent = context.subject().unspent;
    fill_lines(context, "unspent", unspent.nothing, view);
    fill_lines(context, "unstated", unspent.unstated, view);
    // On the page of an area the others stand on those of its programs.
    const bool elsewhere = context.subject().kind == PageKind::area && view.is("has_programs");
    view.text("unspent_href", elsewhere ? "#programs" : "#money");
    view.flag("has_unspent_lines", !unspent.nothing.rows.empty() || !unspent.unstated.rows.empty());
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/views/tile_view.hpp"

#include <algorithm>

#include "model/labels.hpp"
#include "model/program_tree.hpp"

namespace minhbach {

std::string bar_width(Decimal rate) {
    return to_string(std::clamp(rounded(rate, 1), Decimal{0, 0}, Decimal{100, 0}));
}

std::string until_text(const PageContext& context, Date as_of, PeriodIndex period) {
    return as_of == no_date ? context.format.period(context.corpus().periods[period])
                            : context.words("chart_at_date", {{"date", as_of}});
}

void fill_sum(const PageContext& context, const ProgramTile& tile, View& view) {
    view.text("areas", tile.areas_with_figures == 0 ? std::string()
                       : tile.only_area == no_area  ? context.words("home_areas", {{"count", tile.areas_with_figures}})
                                                    : context.area_name(tile.only_area))
        .flag("has_sum", tile.has_sum());
    if (!tile.has_sum()) {
        for (const char* name : {"spent", "plan", "plan_note", "rate", "bar_width", "about", "dimensions"}) {
            view.text(name, "");
        }
        return;
    }
    view.text("spent", context.shown(tile.spent, context.counted_money()).value)
        .text("plan", context.shown_with_unit(tile.plan, context.counted_money()))
        .text("plan_note", tile.expected ? context.words("qualifier_expected") : std::string())
        .text("rate", context.format.percent(*tile.rate, 1))
        .text("bar_width", bar_width(*tile.rate));
    const std::string when = until_text(context, tile.of.as_of, tile.of.period);
    const std::string about =
        tile.only_area != no_area ? when
        : tile.areas == 1
            ? context.words("home_one", {{"area", context.area_name(tile.rows.front().area)}, {"until", when}})
            : context.words("home_sum", {{"count", tile.areas}, {"until", when}});
    view.text("about", about).text("dimensions", dimensions_label(context.corpus(), tile.of, context.language()));
}

void fill_sum_of(const PageContext& context, ProgramIndex program, View& view) {
    const std::vector<ProgramTile>& parts = context.subject().parts;
    const auto tile =
        std::find_if(parts.begin(), parts.end(), [&](const ProgramTile& part) { return part.program == program; });
    fill_sum(context, tile == parts.end() ? ProgramTile() : *tile, view);
}

View tile_view(const PageContext& context, const ProgramTile& tile) {
    const Corpus& corpus = context.corpus();
    const Program& program = corpus.programs[tile.program];
    const auto link = context.link_if_any(program_path(corpus, tile.program));
    View view;
    view.text("label", context.in(program.short_name))
        .text("number",
              whole_program(corpus, tile.program) == tile.program ? std::string() : context.in(program.number))
        .flag("has_href", link.has_value())
        .text("href", link.value_or(""));
    fill_sum(context, tile, view);
    return view;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/views/squares_view.hpp"

#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

View cell_view(const PageContext& context, const AreaSquare& square) {
    View cell;
    cell.flag("is_gap", square.area == no_area);
    if (square.area == no_area) {
        return cell;
    }
    const Area& area = context.corpus().areas[square.area];
    const auto link = context.link_if_any(area_path(context.corpus(), square.area));
    set_language_of(context, cell, "label", area.name);
    cell.text("label", context.in(area.name))
        .flag("has_href", link.has_value())
        .text("href", link.value_or(""))
        .flag("is_spent", square.known == WhatIsKnown::spent)
        .flag("is_known", square.known == WhatIsKnown::figures)
        .flag("is_none", square.known == WhatIsKnown::none);
    return cell;
}

}  // namespace

void fill_squares(const PageContext& context, View& view) {
    std::vector<View> maps;
    for (const AreaSquares& map : context.subject().squares) {
        const bool is_of_page = map.of == no_area || map.of == context.subject().area;
        View item;
        item.text("title", is_of_page ? std::string() : context.area_name(map.of))
            .text("href", is_of_page ? std::string() : context.link(area_path(context.corpus(), map.of)))
            .text("columns", std::to_string(map.columns));
        std::vector<View> cells;
        cells.reserve(map.squares.size());
        for (const AreaSquare& square : map.squares) {
            cells.push_back(cell_view(context, square));
        }
        item.list("cells", std::move(cells));
        maps.push_back(std::move(item));
    }
    view.list_if_any("squares", std::move(maps));
}

}  // namespace minhbach

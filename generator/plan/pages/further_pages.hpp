// SPDX-License-Identifier: MIT
// Further pages of a page, made one like the other whatever stands on them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// As many entries of a list as there are from `begin` on, `count` at the most.
template <typename List>
List slice(const List& list, std::size_t begin, std::size_t count) {
    const auto at = [&](std::size_t place) {
        return list.begin() + static_cast<std::ptrdiff_t>(std::min(place, list.size()));
    };
    return {at(begin), at(begin + count)};
}

// The pages of one division of a page, behind `pages`: `path` tells of the first, second and so on where it stands,
// `fill` what is on it, counted from 0. Each leads to those beside it.
template <typename Path, typename Fill>
void add_further_pages(std::vector<Subject>& pages, const Subject& of, const LocalText& title, std::size_t count,
                       const Path& path, const Fill& fill) {
    for (std::size_t part = 0; part < count; ++part) {
        Subject page;
        page.kind = PageKind::detail;
        page.path = path(part + 1);
        page.area = of.area;
        page.program = of.program;
        page.source = of.source;
        page.indicator = of.indicator;
        page.part.kind = of.kind;
        page.part.path = of.path;
        page.part.title = title;
        page.part.number = part + 1;
        page.part.of = count;
        page.part.before = part > 0 ? path(part) : std::string();
        page.part.after = part + 1 < count ? path(part + 2) : std::string();
        fill(page, part);
        pages.push_back(std::move(page));
    }
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/charts/chart_looks.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <stdexcept>

namespace minhbach {

namespace {

constexpr double thin = 0.75;
constexpr bool round = true;
constexpr ChartWords in_squares{0, 9, ChartWords::Anchor::middle};

// Colours by the names of tokens.
constexpr std::array<ChartLook, 44> looks{{
    {"plan", "track", "soft", thin},
    {"done", "band", {}},
    {"est", {}, "band"},
    {"goal", "none", "ink", 2},
    {"gap", "none", "soft", 1, "3 2"},
    {"even", "none", "ink"},
    {"hatch", {}, "band", 3},
    {"zero", "none", "soft"},
    {"guide", "none", "soft", thin},
    {"line", "none", "band", 2},
    {"aim", "none", "soft", 1, "5 3"},
    {"way", "none", "soft", 1, "2 3"},
    {"break", "none", "soft", 1, "1 3"},
    {"p0", "band", {}},
    {"p1", "track", "soft", thin},
    {"p2", "part", {}},
    {"p3", "other-part", "soft", thin},
    {"own", "band", "paper", 1.5},
    {"other", "none", "soft", 1.25},
    {"printed", "paper", "ink", 1.5},
    {"computed", "band", {}},
    {"t0", "class-0", "soft", thin},
    {"t1", "class-1", "soft", thin},
    {"t2", "class-2", "soft", thin},
    {"t3", "class-3", "soft", thin},
    {"t4", "class-4", "soft", thin},
    // Within boundaries, in units of their grid: twice as wide.
    {"a0", "class-0", "soft", 2 * thin, {}, round},
    {"a1", "class-1", "soft", 2 * thin, {}, round},
    {"a2", "class-2", "soft", 2 * thin, {}, round},
    {"a3", "class-3", "class-1", 2 * thin, {}, round},
    {"a4", "class-4", "class-1", 2 * thin, {}, round},
    {"clear", "paper", "paper", 5, {}, round},
    {"void", "none", "soft", 2, "6 4", round},
    {"b", "on-light", {}, 1, {}, false, in_squares},
    {"d", "on-dark", {}, 1, {}, false, in_squares},
    {"z", "soft", {}, 1, {}, false, in_squares},
    {"n", "ink", {}},
    {"k", "soft", {}},
    {"v", "ink", {}, 1, {}, false, {600, 0, ChartWords::Anchor::end}},
    {"l", "ink", {}, 1, {}, false, {600}},
    {"m", "ink", "paper", 3, {}, false, {600, 0, ChartWords::Anchor::middle, true}},
    {"large", "ink", {}, 1, {}, false, {700, 34}},
    {"fair", "ink", {}, 1, {}, false, {700, 17}},
    {"title", "ink", {}, 1, {}, false, {700, 13}},
}};

void add(std::string& to, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        to.append(to.empty() ? "" : " ").append(name).append("=\"").append(value).append("\"");
    }
}

}  // namespace

ChartLooks::ChartLooks(const DesignTokens& tokens) {
    const auto colour = [&](std::string_view name) -> std::string {
        if (name.empty() || name == "none") {
            return std::string(name);
        }
        const auto found = tokens.colours.find(name);
        return found == tokens.colours.end() ? std::string("#000000") : to_string(found->second.in(Scheme::light));
    };
    paper_ = colour("paper");
    for (ChartLook look : looks) {
        look.fill = *colours_.insert(colour(look.fill)).first;
        look.stroke = *colours_.insert(colour(look.stroke)).first;
        looks_.push_back(look);
    }
}

const ChartLook& ChartLooks::of(std::string_view mark) const {
    const auto found =
        std::find_if(looks_.begin(), looks_.end(), [&](const ChartLook& look) { return look.mark == mark; });
    if (found == looks_.end()) {
        throw std::logic_error("a chart has no mark " + std::string(mark));
    }
    return *found;
}

std::string to_attributes(const ChartLook& look) {
    std::string text;
    add(text, "fill", look.fill);
    add(text, "stroke", look.stroke);
    if (!look.stroke.empty() && look.stroke_width != 1) {
        add(text, "stroke-width", fmt::format("{}", look.stroke_width));
    }
    add(text, "stroke-dasharray", look.dash);
    add(text, "stroke-linejoin", look.round ? "round" : "");
    const ChartWords& words = look.words;
    add(text, "font-weight", words.weight == 0 ? std::string() : fmt::format("{}", words.weight));
    add(text, "font-size", words.size == 0 ? std::string() : fmt::format("{}", words.size));
    switch (words.anchor) {
        case ChartWords::Anchor::begin: break;
        case ChartWords::Anchor::middle: add(text, "text-anchor", "middle"); break;
        case ChartWords::Anchor::end: add(text, "text-anchor", "end"); break;
    }
    add(text, "paint-order", words.outlined ? "stroke" : "");
    return text;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/charts/chart_looks.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <stdexcept>

namespace minhbach {

namespace {

constexpr double thin = 0.75;
constexpr std::string_view joints = R"(stroke-linejoin="round")";
constexpr std::string_view middle = R"(font-size="9" text-anchor="middle")";

// Colours by the names of tokens.
constexpr std::array<ChartLook, 43> looks{{
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
    {"a0", "class-0", "soft", 2 * thin, {}, joints},
    {"a1", "class-1", "soft", 2 * thin, {}, joints},
    {"a2", "class-2", "soft", 2 * thin, {}, joints},
    {"a3", "class-3", "class-1", 2 * thin, {}, joints},
    {"a4", "class-4", "class-1", 2 * thin, {}, joints},
    {"clear", "paper", "paper", 5, {}, joints},
    {"void", "none", "soft", 2, "6 4", joints},
    {"b", "on-light", {}, 1, {}, middle},
    {"d", "on-dark", {}, 1, {}, middle},
    {"z", "soft", {}, 1, {}, middle},
    {"n", "ink", {}},
    {"k", "soft", {}},
    {"v", "ink", {}, 1, {}, R"(font-weight="600" text-anchor="end")"},
    {"l", "ink", {}, 1, {}, R"(font-weight="600")"},
    {"m", "ink", "paper", 3, {}, R"(font-weight="600" text-anchor="middle" paint-order="stroke")"},
    {"large", "ink", {}, 1, {}, R"(font-weight="700" font-size="34")"},
    {"fair", "ink", {}, 1, {}, R"(font-weight="700" font-size="17")"},
    {"title", "ink", {}, 1, {}, R"(font-weight="700" font-size="13")"},
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
    if (!look.text.empty()) {
        text.append(" ").append(look.text);
    }
    return text;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/chart_looks.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <stdexcept>

namespace minhbach {

namespace {

constexpr std::string_view ink = "#1d1c1a";
constexpr std::string_view soft = "#5a564e";
constexpr std::string_view strong = "#1f3a73";
constexpr std::string_view pale = "#dcd8ce";
constexpr std::string_view between_dark = "#c3cde6";  // areas that share a border
constexpr double thin = 0.75;
constexpr std::string_view joints = R"(stroke-linejoin="round")";
constexpr std::string_view middle = R"(font-size="9" text-anchor="middle")";

constexpr std::array<ChartLook, 43> looks{{
    {"plan", pale, soft, thin},
    {"done", strong, {}},
    {"est", {}, strong},
    {"goal", "none", ink, 2},
    {"gap", "none", soft, 1, "3 2"},
    {"even", "none", ink},
    {"hatch", {}, strong, 3},
    {"zero", "none", soft},
    {"guide", "none", soft, thin},
    {"line", "none", strong, 2},
    {"aim", "none", soft, 1, "5 3"},
    {"break", "none", soft, 1, "1 3"},
    {"p0", strong, {}},
    {"p1", pale, soft, thin},
    {"p2", "#7d7a72", {}},
    {"p3", "#8fa4d6", soft, thin},
    {"own", strong, chart_paper, 1.5},
    {"other", "none", soft, 1.25},
    {"printed", chart_paper, ink, 1.5},
    {"computed", strong, {}},
    {"t0", "#e8ecf5", soft, thin},
    {"t1", "#c3cde6", soft, thin},
    {"t2", "#9db0dc", soft, thin},
    {"t3", "#4f68a8", soft, thin},
    {"t4", strong, soft, thin},
    // Within boundaries, in units of their grid: twice as wide.
    {"a0", "#e8ecf5", soft, 2 * thin, {}, joints},
    {"a1", "#c3cde6", soft, 2 * thin, {}, joints},
    {"a2", "#9db0dc", soft, 2 * thin, {}, joints},
    {"a3", "#4f68a8", between_dark, 2 * thin, {}, joints},
    {"a4", strong, between_dark, 2 * thin, {}, joints},
    {"clear", chart_paper, chart_paper, 5, {}, joints},
    {"void", "none", soft, 2, "6 4", joints},
    {"b", ink, {}, 1, {}, middle},
    {"d", "#ffffff", {}, 1, {}, middle},
    {"z", soft, {}, 1, {}, middle},
    {"n", ink, {}},
    {"k", soft, {}},
    {"v", ink, {}, 1, {}, R"(font-weight="600" text-anchor="end")"},
    {"l", ink, {}, 1, {}, R"(font-weight="600")"},
    {"m", ink, chart_paper, 3, {}, R"(font-weight="600" text-anchor="middle" paint-order="stroke")"},
    {"large", ink, {}, 1, {}, R"(font-weight="700" font-size="34")"},
    {"fair", ink, {}, 1, {}, R"(font-weight="700" font-size="17")"},
    {"title", ink, {}, 1, {}, R"(font-weight="700" font-size="13")"},
}};

void add(std::string& to, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        to.append(to.empty() ? "" : " ").append(name).append("=\"").append(value).append("\"");
    }
}

}  // namespace

const ChartLook& chart_look(std::string_view mark) {
    const auto* const found =
        std::find_if(looks.begin(), looks.end(), [&](const ChartLook& look) { return look.mark == mark; });
    if (found == looks.end()) {
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

// SPDX-License-Identifier: MIT
// Invented charts of all kinds, as hostile as figures can be, for the comparison with Vega and for measuring.
//   minhbach_chart_samples write FOLDER N   N charts and N/8 maps: NAME.svg, NAME.vl.json, NAME.csv and the fragment
//   NAME.html minhbach_chart_samples time SECONDS     how many pictures a second this draws, by kind
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "emit/chart_table.hpp"
#include "load/theme_words.hpp"
#include "plan/made_boundaries.hpp"
#include "plan/maps/map_shape.hpp"
#include "plan/maps/maps.hpp"
#include "render/chart_of.hpp"
#include "render/charts/chart_svg.hpp"
#include "render/charts/vega_lite.hpp"
#include "render/theme_looks.hpp"

using namespace minhbach;

namespace {

class Samples {
public:
    explicit Samples(unsigned seed) : random_(seed) {}

    static constexpr std::size_t kinds_in_turn = 9;  // all but maps

    Chart make(std::size_t number) {
        const std::size_t turn = number % kinds_in_turn;
        return make(number, turn + 1 == kinds_in_turn ? ChartKind::number : static_cast<ChartKind>(turn));
    }

    Chart make(std::size_t number, ChartKind kind) {
        MadeChart chart(kind);
        chart.name = "c" + std::to_string(number);
        chart.percent = kind == ChartKind::strip || number % 5 == 0;
        chart.unit = MadeChart::same(chart.percent ? "%" : "tỷ đồng");
        chart.title = MadeChart::same("Biểu đồ giả số " + std::to_string(number) + ": " + name(60));
        chart.text = MadeChart::same("Số liệu bịa để thử, không nói về nơi nào.");
        scale_ = number / kinds_in_turn % 6;
        switch (kind) {
            case ChartKind::spending: spending(chart); break;
            case ChartKind::composition: composition(chart); break;
            case ChartKind::ranking: ranking(chart); break;
            case ChartKind::strip: strip(chart); break;
            case ChartKind::pairs: pairs(chart); break;
            case ChartKind::number: chart.add(name(200), "actual", value(), ChartMark::done); break;
            case ChartKind::map: map(chart); break;
            default: over_time(chart);
        }
        arrange(chart);
        return chart;
    }

private:
    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

    // Words of Vietnamese, Arabic and English, as long as names of districts and of sub-projects are.
    std::string name(int most) {
        static const std::array<const char*, 12> words{"Đầu tư",   "phát triển", "hạ tầng",     "kinh tế - xã hội",
                                                       "huyện",    "Mường Ảng",  "Tủa Chùa",    "المنطقة",
                                                       "الشمالية", "WWW",        "sub-project", "Nghĩa Đường Trường"};
        std::string text;
        do {
            text += (text.empty() ? "" : " ") + std::string(words.at(static_cast<std::size_t>(up_to(11))));
        } while (static_cast<int>(text.size()) < up_to(most));
        return text;
    }
    // From nothing to 10^12, some of it below zero, as `scale_` says.
    std::string value() {
        static constexpr std::array<double, 6> most{100, 1e12, 1, 1e6, 0, 50};
        const double of = std::uniform_real_distribution<double>(scale_ == 5 ? -50 : 0, most.at(scale_))(random_);
        return fmt::format("{:.{}f}", of, scale_ == 1 ? 0 : 2);
    }
    std::string label(int at, int most) { return std::to_string(at) + " " + name(most); }

    void spending(MadeChart& chart) {
        const int rows = 1 + up_to(scale_ == 3 ? 59 : 12);
        for (int i = 0; i < rows; ++i) {
            const std::string of = label(i, scale_ == 0 ? 200 : 40);
            const int what = up_to(5);
            if (what != 0) {
                chart.plan(of, value());
            }
            if (what == 1) {
                chart.add(of, "Expected", value(), ChartMark::expected, "2024-12-31");
            } else if (what != 2) {
                chart.add(of, "Spent", value(), ChartMark::done, "2024-06-12");
            }
            if (what == 5) {
                chart.add(of, "Target", value(), ChartMark::target, "2024-12-31");
            }
            ChartRow& row = chart.rows[chart.row(of)];
            row.lacks_plan = what == 0;
            row.lacks_result = what == 2;
            if (what == 4) {
                row.even = *parse_plain(value());
            }
        }
    }
    void composition(MadeChart& chart) {
        scale_ = scale_ == 5 ? 3 : scale_;
        for (int i = 0; i < 1 + up_to(6); ++i) {
            const std::string of = label(i, 50);
            for (int part = 0; part <= up_to(3); ++part) {
                chart.add(of, "Part " + std::to_string(part), value(), ChartMark::part);
            }
        }
    }
    void ranking(MadeChart& chart) {
        for (int i = 0; i < 2 + up_to(30); ++i) {
            chart.add(label(i, 40), "actual", value(), ChartMark::done);
        }
    }
    void strip(MadeChart& chart) {
        const int dots = 3 + up_to(60);
        for (int i = 0; i < dots; ++i) {
            chart.add(label(i, 20), i == 1 ? "own" : "others", value(), i == 1 ? ChartMark::own : ChartMark::other);
        }
    }
    void pairs(MadeChart& chart) {
        for (int i = 0; i < 1 + up_to(10); ++i) {
            const std::string of = label(i, 100);
            chart.add(of, "printed", value(), ChartMark::printed).add(of, "computed", value(), ChartMark::computed);
        }
    }
    // Two areas or more than a hundred, some without a value, one within another, some of islands, some too small to be
    // seen.
    void map(MadeChart& chart) {
        const int columns = 2 + up_to(scale_ == 3 ? 12 : 5);
        const int lines = 1 + up_to(scale_ == 3 ? 11 : 5);
        const MadeMesh mesh(columns, lines, static_cast<unsigned>(up_to(1'000'000)));
        Corpus corpus;
        Diagnostics diagnostics;
        std::vector<AreaIndex> areas;
        const auto add = [&](std::vector<GeoRing> rings) {
            areas.push_back(static_cast<AreaIndex>(areas.size()));
            bound(corpus, areas.back(), std::move(rings));
            const std::string of = label(static_cast<int>(areas.size()), 12);
            if (areas.size() > 2 && up_to(7) == 0) {
                chart.rows.push_back({MadeChart::same(of), false, true});
            } else {
                chart.add(of, "actual", value(), ChartMark::done);
            }
        };
        for (int i = 0; i < columns * lines; ++i) {
            std::vector<GeoRing> rings{mesh.cell(i % columns, i / columns)};
            if (i == 0) {
                rings.push_back(mesh.island(0.5, 0.5, 0.12));
                rings.push_back(mesh.island(-0.8, 0.4, 0.2));
            }
            add(std::move(rings));
        }
        add({mesh.island(0.5, 0.5, 0.12)});
        add({mesh.island(-0.7, 0.9, 0.0004)});
        Maps maps(corpus, diagnostics);
        chart.map = maps.of(areas);
        if (chart.map == nullptr) {
            throw std::runtime_error("a map that cannot be drawn: " + to_text(diagnostics, Tongue::en));
        }
    }
    void over_time(MadeChart& chart) {
        const int times = chart.kind == ChartKind::slope ? 2 : 2 + up_to(18);
        for (int i = 0; i < times; ++i) {
            const std::string day = fmt::format("20{:02}-{:02}-{:02}", i, 1 + up_to(11), 1 + up_to(27));
            const bool last = i + 1 == times && times > 2;
            chart.add("all", last ? "target" : "actual", value(), last ? ChartMark::target : ChartMark::done,
                      day.c_str());
            if (chart.kind == ChartKind::series && i == times / 2 && i > 0) {
                chart.breaks.push_back(chart.points.back().at);
            }
        }
        if (chart.kind == ChartKind::steps) {
            chart.plan("all", value());
        }
    }

    std::mt19937 random_;
    std::size_t scale_ = 0;
};

void put(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

int write(const std::filesystem::path& folder, std::size_t count) {
    std::filesystem::create_directories(folder);
    const auto words = theme_words();
    Samples samples(20261126);
    const std::size_t maps = (count + Samples::kinds_in_turn - 1) / Samples::kinds_in_turn;
    for (std::size_t i = 0; i < count + maps; ++i) {
        const Chart chart = i < count ? samples.make(i) : samples.make(i, ChartKind::map);
        const Formatter format(*words, i % 3 == 0 ? Language{1} : Languages::first);
        const auto path = [&](const char* ending) { return folder / (chart.name + ending); };
        const std::string id = "chart-" + chart.name;
        put(path(".svg"), chart_svg_file(chart, format, theme_looks(),
                                         {chart.title.in(format.language()), "Số liệu bịa.", "Không có nguồn."}));
        put(path(".html"), chart_svg(chart, format, id, id + "-text"));
        put(path(".vl.json"),
            vega_lite_specification(*words, theme_looks(), chart, chart.text.in(format.language()), format.language()));
        put(path(".csv"), chart_csv(chart, format.language()));
    }
    return 0;
}

int measure(double seconds) {
    const auto words = theme_words();
    const Formatter format(*words, Languages::first);
    Samples samples(1);
    std::vector<std::vector<Chart>> by_kind(chart_kinds);
    for (std::size_t i = 0; i < 900; ++i) {
        Chart chart = i < 800 ? samples.make(i) : samples.make(i, ChartKind::map);
        by_kind[static_cast<std::size_t>(chart.kind)].push_back(std::move(chart));
    }
    static constexpr std::array<const char*, chart_kinds> names{
        "spending", "composition", "ranking", "strip", "pairs", "steps", "series", "slope", "tiles", "number", "map"};
    using Clock = std::chrono::steady_clock;
    std::size_t all = 0;
    double all_seconds = 0;
    for (std::size_t kind = 0; kind < by_kind.size(); ++kind) {
        if (by_kind[kind].empty()) {
            continue;
        }
        std::size_t drawn = 0;
        std::size_t bytes = 0;
        const auto begin = Clock::now();
        double used = 0;
        while (used < seconds / static_cast<double>(by_kind.size() - 1)) {
            for (const Chart& chart : by_kind[kind]) {
                bytes += chart_svg(chart, format, "chart-x", "chart-x-text").size();
                ++drawn;
            }
            used = std::chrono::duration<double>(Clock::now() - begin).count();
        }
        std::printf("%-12s %8.0f pictures a second, %5zu bytes each\n", names.at(kind),
                    static_cast<double>(drawn) / used, bytes / drawn);
        all += drawn;
        all_seconds += used;
    }
    std::printf("%-12s %8.0f pictures a second\n", "all kinds", static_cast<double>(all) / all_seconds);
    return 0;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments(values, values + count);
    if (arguments.size() == 4 && arguments[1] == "write") {
        return write(arguments[2], std::stoul(arguments[3]));
    }
    if (arguments.size() == 3 && arguments[1] == "time") {
        return measure(std::stod(arguments[2]));
    }
    std::fputs("minhbach_chart_samples write FOLDER N | time SECONDS\n", stderr);
    return 2;
}

// SPDX-License-Identifier: MIT
// A picture of each kind of chart as it was last looked at and found good: tests/render/pictures/. After a change of
// how charts are drawn MINHBACH_APPROVE=1 writes them anew; open them before you keep them.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/files.hpp"
#include "load/theme_words.hpp"
#include "render/chart_of.hpp"
#include "render/charts/chart_png.hpp"
#include "render/charts/chart_svg.hpp"
#include "render/made_map.hpp"
#include "render/theme_looks.hpp"

using namespace minhbach;

namespace {

const std::filesystem::path pictures = std::filesystem::path(MINHBACH_TEST_DATA) / "render" / "pictures";

MadeChart spending() {
    MadeChart chart(ChartKind::spending);
    chart.plan("Hạ tầng huyện nghèo (vốn đầu tư phát triển), ngân sách trung ương, vốn năm 2024", "59864")
        .spent("Hạ tầng huyện nghèo (vốn đầu tư phát triển), ngân sách trung ương, vốn năm 2024", "13126.2");
    chart.rows[0].even = Decimal{26900, 0};
    chart.plan("Nhà ở cho hộ nghèo", "8036")
        .add("Nhà ở cho hộ nghèo", "Ước giải ngân", "6100", ChartMark::expected)
        .add("Nhà ở cho hộ nghèo", "Mục tiêu giải ngân", "7634", ChartMark::target);
    chart.plan("Sinh kế", "4649").plan("Truyền thông", "673").spent("Truyền thông", "0").spent("Giáo dục", "900");
    chart.rows[2].lacks_result = true;
    chart.rows[4].lacks_plan = true;
    chart.more = 3;
    return chart;
}

MadeChart over_time(ChartKind kind) {
    MadeChart chart(kind);
    chart.percent = true;
    chart.add("Điện Biên", "thực hiện", "33.5", ChartMark::done, "2019-12-31")
        .add("Điện Biên", "thực hiện", "30.3", ChartMark::done, "2020-12-31");
    if (kind == ChartKind::series) {
        chart.add("Điện Biên", "thực hiện", "34.9", ChartMark::done, "2021-12-31")
            .add("Điện Biên", "thực hiện", "30.4", ChartMark::done, "2022-12-31")
            .add("Điện Biên", "ước thực hiện", "26.6", ChartMark::expected, "2023-12-31");
        chart.breaks.push_back(*parse_date("2021-01-01"));
    }
    chart.add("Điện Biên", "mục tiêu", "22", ChartMark::target, "2024-12-31");
    return chart;
}

MadeChart made(ChartKind kind) {
    MadeChart chart(kind);
    switch (kind) {
        case ChartKind::spending: return spending();
        case ChartKind::composition:
            for (const char* part : {"vốn sự nghiệp", "vốn đầu tư phát triển", "vốn khác", "chưa phân loại"}) {
                chart.add("ngân sách trung ương", part, "24658", ChartMark::part);
            }
            chart.add("ngân sách tỉnh", "vốn sự nghiệp", "740", ChartMark::part);
            break;
        case ChartKind::ranking:
            chart.add("Bình Gia", "thực hiện", "73.03", ChartMark::done)
                .add("Văn Quan", "thực hiện", "44.32", ChartMark::done)
                .add("Đình Lập", "thực hiện", "-3.5", ChartMark::done);
            break;
        case ChartKind::strip:
            chart.percent = true;
            chart.add("Văn Quan", "nơi đang xem", "20.71", ChartMark::own);
            for (int i = 0; i < 10; ++i) {
                chart.add("Nơi " + std::to_string(i), "nơi khác", std::to_string(5 + i * i), ChartMark::other);
            }
            break;
        case ChartKind::pairs:
            chart.percent = true;
            chart.add("Tỷ lệ giải ngân, Lạng Sơn", "in", "26.22", ChartMark::printed)
                .add("Tỷ lệ giải ngân, Lạng Sơn", "tính", "24.47", ChartMark::computed)
                .add("Việc làm, Điện Biên", "in", "99.7", ChartMark::printed)
                .add("Việc làm, Điện Biên", "tính", "92.82", ChartMark::computed);
            break;
        case ChartKind::steps:
            chart.add("Văn Quan", "Giải ngân", "12.4", ChartMark::done, "2024-03-31")
                .add("Văn Quan", "Giải ngân", "15.4", ChartMark::done, "2024-06-12")
                .add("Văn Quan", "Giải ngân", "51.9", ChartMark::done, "2024-12-31")
                .plan("Văn Quan", "74.1");
            break;
        case ChartKind::series:
        case ChartKind::slope: return over_time(kind);
        case ChartKind::tiles:
            for (int i = 0; i < 11; ++i) {
                const std::string name = "Huyện " + std::string(1, static_cast<char>('A' + i));
                chart.add(name, "thực hiện", std::to_string(i * 3), ChartMark::done);
                chart.rows.back().column = static_cast<std::uint8_t>(1 + i % 4);
                chart.rows.back().line = static_cast<std::uint8_t>(i / 4);
            }
            chart.rows.push_back({MadeChart::same("Chưa nêu"), false, true, {}, 4, 2});
            break;
        case ChartKind::number: chart.add("Huyện Văn Quan", "thực hiện", "1234567.85", ChartMark::done); break;
        case ChartKind::map: return made_map(4, 3);
    }
    return chart;
}

}  // namespace

TEST_CASE("A chart of each kind looks as it did when it was last looked at") {
    const Formatter format(*theme_words(), vietnamese);
    static constexpr std::array<const char*, chart_kinds> names{
        "spending", "composition", "ranking", "strip", "pairs", "steps", "series", "slope", "tiles", "number", "map"};
    for (std::size_t i = 0; i < chart_kinds; ++i) {
        INFO(names.at(i));
        MadeChart chart = made(static_cast<ChartKind>(i));
        const std::string svg = chart_svg_file(chart, format, theme_looks(),
                                               {"Biểu đồ thử: " + std::string(names.at(i)),
                                                "Số liệu bịa để thử, không nói về nơi nào.", "Không có nguồn."});
        CHECK(svg.size() < 9'000);
        CHECK(!chart_png(chart, format, theme_looks(), {names.at(i), {}, {}}).empty());
        const auto file = pictures / (std::string(names.at(i)) + ".svg");
        if (const char* approve = std::getenv("MINHBACH_APPROVE"); approve != nullptr && *approve == '1') {
            std::filesystem::create_directories(pictures);
            std::ofstream(file, std::ios::binary) << svg;
        }
        CHECK(read_file(file).value_or("") == svg);
    }
}

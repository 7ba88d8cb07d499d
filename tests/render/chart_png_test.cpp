// SPDX-License-Identifier: MIT
// Which letters fonts have and how they are drawn differs between machines: what is checked here is the same on all
// that have the fonts that ./dev installs.
#include "render/charts/chart_png.hpp"

#include <algorithm>

#include "base/colour.hpp"
#include "base/unpacked_png.hpp"
#include "load/theme_words.hpp"
#include "render/chart_of.hpp"
#include "render/charts/chart_pixels.hpp"
#include "render/theme_looks.hpp"

using namespace minhbach;

namespace {

MadeChart rows(int count) {
    MadeChart chart(ChartKind::spending);
    for (int i = 0; i < count; ++i) {
        chart.plan("Huyện " + std::to_string(i), "100").spent("Huyện " + std::to_string(i), "70");
    }
    return chart;
}

std::string png_of(const Chart& chart, const std::string& title = "Kế hoạch vốn và giải ngân") {
    const Formatter format(*theme_words(), vietnamese);
    return chart_png(chart, format, theme_looks(), {title, "Chữ.", "Nguồn: Bộ Lao động.", "Đơn vị: tỷ đồng"});
}

std::uint32_t number_of(std::string_view colour) {
    const Colour of = colour_of(colour).value();
    return static_cast<std::uint32_t>(of.red << 16 | of.green << 8 | of.blue);
}

std::uint32_t at(const Pixels& pixels, int x, int y) {
    return pixels.colours[static_cast<std::size_t>(y * pixels.width + x)] & 0xFFFFFFU;
}

// From the first to the last column in which something is drawn; -1 where nothing is.
std::pair<int, int> columns(const Pixels& pixels) {
    std::pair<int, int> found{-1, -1};
    for (int x = 0; x < pixels.width; ++x) {
        for (int y = 0; y < pixels.height; ++y) {
            if (at(pixels, x, y) != number_of(theme_looks().paper())) {
                found = {found.first < 0 ? x : found.first, x};
                break;
            }
        }
    }
    return found;
}

struct Canvas {
    PixelCanvas canvas{200, 60, theme_looks(), "vi"};
    PixelCanvas* operator->() { return &canvas; }
};

}  // namespace

TEST_CASE("A chart as PNG has the size of previews, few bytes, and the colours of its marks") {
    const std::string png = png_of(rows(4));
    CHECK(png.size() < 12'000);
    CHECK(png == png_of(rows(4)));
    const OwnPixels pixels = unpacked_png(png);
    CHECK(pixels.width == 800);
    CHECK(pixels.height == 420);
    for (const char* mark : {"plan", "done"}) {
        INFO(mark);
        CHECK(std::count(pixels.colours.begin(), pixels.colours.end(), number_of(theme_looks().of(mark).fill)) > 1000);
    }
    CHECK(at(pixels, 0, 0) == number_of(theme_looks().paper()));
    const auto [first, last] = columns(pixels);
    CHECK(first >= 26);
    CHECK(last < 800 - 20);
}

TEST_CASE("A chart of many rows shows the first of them and says so") {
    const auto marks = [](const std::string& png) {
        const OwnPixels pixels = unpacked_png(png);
        return std::count(pixels.colours.begin(), pixels.colours.end(), number_of(theme_looks().of("done").fill));
    };
    // As large as where there are few: what is left out makes room.
    CHECK(marks(png_of(rows(40))) > marks(png_of(rows(7))) / 2);
    CHECK(png_of(rows(40)) != png_of(rows(39)));  // of how many it says
    const auto beginning_with = [&](ChartMark first, ChartMark then) {
        MadeChart chart(ChartKind::spending);
        for (int i = 0; i < 40; ++i) {
            const std::string name = "Huyện " + std::to_string(i);
            chart.plan(name, "100").add(name, "x", "70", i < 8 ? first : then);
        }
        return marks(png_of(chart));
    };
    CHECK(beginning_with(ChartMark::done, ChartMark::target) > 1000);
    CHECK(beginning_with(ChartMark::target, ChartMark::done) < 400);  // the key alone
    CHECK(png_of(rows(40), std::string(400, 'x')).size() < 12'000);
}

TEST_CASE("Words beside a picture never stand on one another") {
    const auto drawn = [](const std::string& source) {
        const Formatter format(*theme_words(), vietnamese);
        const std::string words = "Kế hoạch vốn và giải ngân theo chương trình ";
        const ChartFrame frame{words + words + words + words + words, "", source, words + words + words};
        return unpacked_png(chart_png(rows(40), format, theme_looks(), frame));
    };
    const OwnPixels without = drawn("");
    const OwnPixels with = drawn(std::string(400, 'x'));
    // As good as paper, too: which shades of letters have a colour of their own depends on all that is drawn.
    const auto is_bare = [](const Pixels& pixels, int x, int y) {
        const auto green = [](std::uint32_t colour) { return static_cast<int>(colour >> 8U & 0xFFU); };
        return std::abs(green(at(pixels, x, y)) - green(number_of(theme_looks().paper()))) < 80;
    };
    // Where the source begins, and how far down that goes which stands above it: beside the picture, which is to the
    // right.
    constexpr int words_end = 240;
    int top = without.height;
    int bottom = 0;
    for (int y = without.height - 1; y >= 0; --y) {
        for (int x = 0; x < words_end; ++x) {
            top = is_bare(without, x, y) && !is_bare(with, x, y) ? y : top;
            bottom = is_bare(without, x, y) ? bottom : std::max(bottom, y);
        }
    }
    CHECK(bottom > without.height / 2);
    CHECK(top > bottom);
    CHECK(top < without.height);
}

TEST_CASE("Where a letter is in no font there is no picture") {
    CHECK(!png_of(rows(2), "Ế").empty());
    CHECK(png_of(rows(2), "\xF3\xB0\x80\x80").empty());  // for private use
}

TEST_CASE("Words begin, end or have their middle at their place, from right to left, too") {
    const auto drawn = [](std::string_view look, bool right_to_left) {
        Canvas canvas;
        canvas->place(100, 40, 1, right_to_left);
        canvas->words(look, 0, 0, "mmm");
        return columns(canvas->pixels().value());
    };
    CHECK(drawn("n", false).first >= 99);
    CHECK(drawn("n", true).second <= 101);
    CHECK(drawn("v", false).second <= 101);
    CHECK(drawn("v", true).first >= 99);
    const auto [left, right] = drawn("b", false);
    CHECK(std::abs(left + right - 200) <= 3);
}

TEST_CASE("Marks are drawn where they are asked for") {
    const auto band = number_of(theme_looks().of("done").fill);
    const auto paper = number_of(theme_looks().paper());
    Canvas canvas;
    canvas->place(10, 10, 2, false);
    canvas->begin_plot(5);
    canvas->rect("done", 10, 0, 20, 5, {});
    canvas->circle("done", 50, 5, 3);
    canvas->end();
    canvas->rect("done", 0, 0, 5, 2, {});
    const Pixels pixels = canvas->pixels().value();
    CHECK(at(pixels, 30, 20) == band);
    CHECK(at(pixels, 29, 20) == paper);
    CHECK(at(pixels, 69, 29) == band);
    CHECK(at(pixels, 70, 29) == paper);
    CHECK(at(pixels, 110, 30) == band);
    CHECK(at(pixels, 118, 30) == paper);
    CHECK(at(pixels, 10, 10) == band);
    CHECK(at(pixels, 10, 14) == paper);
}

TEST_CASE("What is expected is hatched, a step goes across first, and a map is on its grid") {
    const auto paper = number_of(theme_looks().paper());
    {
        Canvas canvas;
        canvas->rect("est", 20, 10, 100, 40, {});
        const Pixels pixels = canvas->pixels().value();
        int bare = 0;
        for (int x = 25; x < 115; ++x) {
            bare += at(pixels, x, 30) == paper ? 1 : 0;
        }
        CHECK(bare > 20);
        CHECK(bare < 70);
        CHECK(at(pixels, 125, 30) == paper);
    }
    {
        Canvas canvas;
        const std::vector<LinePoint> points{{LinePoint::Way::apart, 20, 50}, {LinePoint::Way::step, 100, 10}};
        canvas->lines("line", points);
        const Pixels pixels = canvas->pixels().value();
        CHECK(at(pixels, 60, 50) != paper);
        CHECK(at(pixels, 100, 30) != paper);
        CHECK(at(pixels, 60, 30) == paper);
    }
    {
        Canvas canvas;
        const MapShape square{{{{40, 20}, {100, 20}, {100, 80}, {40, 80}}}, false, {}, {}};
        const std::vector<const MapShape*> shapes{&square};
        canvas->begin_map();
        canvas->outlines("a4", shapes, {});
        canvas->end();
        CHECK(at(canvas->pixels().value(), 35, 25) == number_of(theme_looks().of("a4").fill));
        CHECK(at(canvas->pixels().value(), 70, 25) == paper);
    }
}

TEST_CASE("Rows that no chart of the page has room for are counted beside a picture, too") {
    Chart chart = rows(2);
    const std::string all = png_of(chart);
    chart.more = 3;
    CHECK(png_of(chart) != all);
    // Of percentages the highest and the lowest are there: what stands between them is as good as absent.
    const auto ranking = [](int middle) {
        MadeChart of(ChartKind::ranking);
        of.percent = true;
        for (int i = 0; i < 60; ++i) {
            const std::string value = std::to_string(i == 30 ? middle : i == 59 ? 1 : 90);
            of.add("Huyện " + std::to_string(i), "x", value, ChartMark::done);
        }
        return of;
    };
    CHECK(png_of(ranking(50)) == png_of(ranking(70)));
    Chart without_last = ranking(50);
    without_last.points.back().value = {2, 0};
    CHECK(png_of(without_last) != png_of(ranking(50)));
}

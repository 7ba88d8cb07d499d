// SPDX-License-Identifier: MIT
#include "render/charts/chart_png.hpp"

#include <algorithm>
#include <cmath>

#include "base/palette_png.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_picture.hpp"
#include "render/charts/chart_pixels.hpp"
#include "render/charts/text_width.hpp"

namespace minhbach {

namespace {

using namespace chart_measures;

constexpr double margin = 28;
constexpr double apart = 28;         // of words and chart
constexpr double least_words = 232;  // how wide their column is
constexpr double room = chart_png_height - 2 * margin;
constexpr double most_scale = (chart_png_width - 2 * margin - apart - least_words) / width;
constexpr double least_scale = 1.15;  // of a chart of rows: smaller letters cannot be read
constexpr int title_size = 13;        // of the look "title"
constexpr double line_factor = 1.3;

// Draws nothing: what is asked for is how high it would be.
class NoCanvas final : public ChartCanvas {
public:
    void begin_plot(int) override {}
    void begin_map() override {}
    void end() override {}
    void rect(std::string_view, double, double, double, double, const Title&) override {}
    void circle(std::string_view, double, double, double) override {}
    void line(std::string_view, double, double, double, double) override {}
    void lines(std::string_view, std::span<const LinePoint>) override {}
    void outlines(std::string_view, std::span<const MapShape* const>, const Title&) override {}
    void words(std::string_view, double, double, std::string_view) override {}
};

int height_of(const Chart& chart, const Formatter& format) {
    NoCanvas canvas;
    return draw_chart(chart, format, 0, canvas);
}

// Leaves out rows until the others have room in letters that can be read.
Chart first_rows(Chart chart, const Formatter& format) {
    while (family_of(chart.kind) == ChartFamily::rows && chart.rows.size() > 1) {
        const double height = height_of(chart, format);
        if (height * least_scale <= room) {
            break;
        }
        const double part = room / (height * least_scale);
        const auto fewer = static_cast<std::size_t>(static_cast<double>(chart.rows.size()) * part);
        shorten(chart, std::clamp<std::size_t>(fewer, 1, chart.rows.size() - 1));
    }
    return chart;
}

// Lines of words of one look, one below the other.
class Column {
public:
    Column(PixelCanvas& canvas, double left, double wide, bool right_to_left)
        : canvas_(canvas), left_(left), wide_(wide), right_to_left_(right_to_left) {}

    struct Block {
        std::string_view look;
        double scale = 1;
        std::vector<std::string> lines;
        double height = 0;
    };

    // Words of `own` units of their look, `size` high as they are drawn.
    Block block(std::string_view look, int own, double size, std::string_view text, std::size_t most) const {
        const double scale = size / own;
        const bool bold = look == "title";
        Block of{look, scale, {}, 0};
        if (!text.empty()) {
            of.lines = broken_lines(text, wide_ / scale, own * (bold ? bold_factor : 1), most);
        }
        of.height = static_cast<double>(of.lines.size()) * size * line_factor;
        return of;
    }

    // From `top` on; where its end is.
    double draw(const Block& block, double top) {
        const double step = block.lines.empty() ? 0 : block.height / static_cast<double>(block.lines.size());
        for (const std::string& line : block.lines) {
            canvas_.place(right_to_left_ ? left_ + wide_ : left_, top + step / line_factor, block.scale,
                          right_to_left_);
            canvas_.words(block.look, 0, 0, line);
            top += step;
        }
        return top;
    }

private:
    PixelCanvas& canvas_;
    double left_;
    double wide_;
    bool right_to_left_;
};

void write_beside(Column column, const ChartFrame& frame, const std::string& left_out) {
    constexpr double large = 22;
    constexpr double fair = 17;
    constexpr double small = 13;
    constexpr std::size_t most_of_title = 7;
    constexpr std::size_t most_of_source = 6;
    constexpr std::size_t most_of_notes = 3;
    constexpr double between = 8;
    Column::Block title = column.block("title", title_size, large, frame.title, most_of_title + 1);
    if (title.lines.size() > most_of_title) {
        title = column.block("title", title_size, fair, frame.title, most_of_title + 1);
    }
    double y = column.draw(title, margin) + between;
    y = column.draw(column.block("k", font, small, frame.unit, most_of_notes), y);
    y = column.draw(column.block("k", font, small, left_out, most_of_notes), y);
    Column::Block source = column.block("k", font, small, frame.source, most_of_source);
    // At the foot, as far as what stands above leaves below.
    const double below = std::max(chart_png_height - margin - y, 0.0);
    if (source.height > below) {
        const double line = source.height / static_cast<double>(source.lines.size());
        source = column.block("k", font, small, frame.source, static_cast<std::size_t>(below / line));
    }
    column.draw(source, chart_png_height - margin - source.height);
}

// Which of its rows the picture has, where it has not all.
std::string left_out_of(const Chart& chart, const Formatter& format) {
    const std::size_t count = chart.rows.size();
    const BothEnds ends = both_ends(count);
    if (chart.more == 0) {
        return {};
    }
    return shows_both_ends(chart)
               ? format.words().in(format.language(), "chart_both_ends",
                                   {{"first", ends.first}, {"last", ends.last}, {"of", count + chart.more}})
               : format.words().in(format.language(), "chart_first_rows",
                                   {{"count", count}, {"of", count + chart.more}});
}

}  // namespace

std::string chart_png(const Chart& whole, const Formatter& format, const ChartLooks& looks, const ChartFrame& frame) {
    const Words& words = format.words();
    const LanguageInfo& language = words.languages()[format.language()];
    const Chart chart = first_rows(whole, format);
    const double height = height_of(chart, format);
    // In steps: letters of one size are looked for in the fonts, and drawn, once.
    constexpr double steps = 16;
    const double scale = std::floor(std::min(room / height, most_scale) * steps) / steps;
    const double column = chart_png_width - 2 * margin - apart - width * scale;
    const bool mirrored = language.right_to_left;
    PixelCanvas canvas(chart_png_width, chart_png_height, looks, language.tag);
    canvas.place(mirrored ? margin : margin + column + apart, std::round((chart_png_height - height * scale) / 2),
                 scale, is_mirrored(chart, format));
    draw_chart(chart, format, 0, canvas);
    write_beside({canvas, mirrored ? margin + width * scale + apart : margin, column, mirrored}, frame,
                 left_out_of(chart, format));
    const auto pixels = canvas.pixels();
    return pixels ? palette_png(*pixels) : std::string();
}

}  // namespace minhbach

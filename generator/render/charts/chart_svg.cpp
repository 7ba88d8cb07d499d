// SPDX-License-Identifier: MIT
#include "render/charts/chart_svg.hpp"

#include <cmath>
#include <iterator>

#include "base/html.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_picture.hpp"
#include "render/charts/text_width.hpp"

namespace minhbach {

namespace {

using namespace chart_measures;

// Writes marks in classes or, where there are looks, with them, too.
class SvgCanvas final : public ChartCanvas {
public:
    // `id`: what ids within the picture begin with.
    SvgCanvas(const Chart& chart, std::string_view id, const ChartLooks* looks) : id_(id), looks_(looks) {
        constexpr std::size_t of_a_row = 320;
        body_.reserve(512 + chart.rows.size() * of_a_row);
    }

    void begin_plot(int down) override {
        fmt::format_to(out(), "<g class=\"plot\" transform=\"translate(0 {})\">", down);
    }
    // The grid is finer than the picture; widths of lines are of the grid, too.
    void begin_map() override {
        fmt::format_to(out(), "<g class=\"map\" transform=\"scale({})\">", 1.0 / MapShapes::per_unit);
    }
    void end() override { body_ += "</g>"; }

    void rect(std::string_view kind, double x, double y, double across, double height, const Title& title) override {
        body_ += "<rect ";
        look(kind);
        fmt::format_to(out(), " x=\"{:.4g}\" y=\"{:.4g}\" width=\"{:.4g}\" height=\"{:.4g}\"", x, y, across, height);
        close("rect", title);
    }

    void circle(std::string_view kind, double x, double y, double radius) override {
        body_ += "<circle ";
        look(kind);
        fmt::format_to(out(), " cx=\"{:.4g}\" cy=\"{:.4g}\" r=\"{:.4g}\"/>", x, y, radius);
    }

    void line(std::string_view kind, double x1, double y1, double x2, double y2) override {
        body_ += "<path ";
        look(kind);
        fmt::format_to(out(), " d=\"M{:.4g} {:.4g}L{:.4g} {:.4g}\"/>", x1, y1, x2, y2);
    }

    void lines(std::string_view kind, std::span<const LinePoint> points) override {
        body_ += "<path ";
        look(kind);
        body_ += " d=\"";
        for (const LinePoint& point : points) {
            switch (point.way) {
                case LinePoint::Way::apart: fmt::format_to(out(), "M{:.4g} {:.4g}", point.x, point.y); break;
                case LinePoint::Way::straight: fmt::format_to(out(), "L{:.4g} {:.4g}", point.x, point.y); break;
                case LinePoint::Way::step: fmt::format_to(out(), "H{:.4g}V{:.4g}", point.x, point.y); break;
            }
        }
        body_ += "\"/>";
    }

    void outlines(std::string_view kind, std::span<const MapShape* const> shapes, const Title& title) override {
        body_ += "<path ";
        look(kind);
        body_ += " d=\"";
        for (const MapShape* shape : shapes) {
            body_ += path_of(*shape);
        }
        body_ += '"';
        close("path", title);
    }

    void words(std::string_view kind, double x, double y, std::string_view text) override {
        body_ += "<text ";
        look(kind);
        fmt::format_to(out(), " x=\"{:.4g}\" y=\"{:.4g}\">", x, y);
        body_ += html_escaped(text);
        body_ += "</text>";
    }

    // An estimate is hatched: the pattern has an id of its own on a page with several charts.
    std::string definitions() const {
        if (!hatched_) {
            return {};
        }
        std::string pattern = "<defs><pattern id=\"" + id_ +
                              "-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
                              "patternTransform=\"rotate(45)\"><path ";
        pattern += looks_ != nullptr ? to_attributes(looks_->of("hatch")) : std::string("class=\"hatch\"");
        return pattern + " d=\"M0 0v4\"/></pattern></defs>";
    }
    const std::string& body() const { return body_; }

private:
    std::back_insert_iterator<std::string> out() { return std::back_inserter(body_); }

    void close(std::string_view element, const Title& title) {
        if (!title) {
            body_ += "/>";
            return;
        }
        body_ += "><title>" + html_escaped(title()) + "</title></";
        body_.append(element).append(">");
    }

    void look(std::string_view kind) {
        body_ += "class=\"";
        body_ += kind;
        body_ += '"';
        if (looks_ != nullptr) {
            body_ += ' ';
            body_ += to_attributes(looks_->of(kind));
        }
        if (kind == "est") {
            hatched_ = true;
            fmt::format_to(out(), " fill=\"url(#{}-hatch)\"", id_);
        }
    }

    std::string id_;
    const ChartLooks* looks_;
    bool hatched_ = false;
    std::string body_;
};

}  // namespace

std::string chart_svg(const Chart& chart, const Formatter& format, std::string_view title, std::string_view text) {
    // Half a sheet of A4 wide it leaves no room below the head of a page, and smaller nobody reads its letters.
    constexpr int tall_from = width;
    SvgCanvas canvas(chart, title, nullptr);
    const int height = draw_chart(chart, format, 0, canvas);
    std::string svg = fmt::format(
        "<svg class=\"chart{}{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\" aria-describedby=\"{}\">",
        is_mirrored(chart, format) ? " rtl" : "", height > tall_from ? " tall" : "", width, height, title, text);
    svg += canvas.definitions();
    svg += canvas.body();
    return svg + "</svg>";
}

std::string chart_svg_file(const Chart& chart, const Formatter& format, const ChartLooks& looks,
                           const ChartFrame& frame) {
    constexpr int margin = 12;
    constexpr int title_size = 13;
    constexpr std::size_t most_lines = 12;
    SvgCanvas canvas(chart, "chart", &looks);
    const bool mirrored = is_mirrored(chart, format);
    const double begin = mirrored ? width : 0;
    int y = 0;
    for (const std::string& line : broken_lines(frame.title, width, title_size * bold_factor, most_lines)) {
        y += title_size + 4;
        canvas.words("title", begin, y, line);
    }
    for (const std::string& line : broken_lines(frame.unit, width, font, most_lines)) {
        y += line_height;
        canvas.words("k", begin, y, line);
    }
    y = draw_chart(chart, format, y + 10, canvas);
    for (const std::string& text : {frame.text, frame.source}) {
        y += 4;
        for (const std::string& line : broken_lines(text, width, font, most_lines)) {
            y += line_height;
            canvas.words("k", begin, y, line);
        }
    }
    const int full_width = width + 2 * margin;
    const int full_height = y + 2 * margin;
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
        "font-family=\"system-ui, Roboto, Noto Sans, Arial, sans-serif\" font-size=\"{2}\" direction=\"{8}\" "
        "role=\"img\" aria-labelledby=\"title\" aria-describedby=\"desc\">"
        "<title id=\"title\">{3}</title><desc id=\"desc\">{4}</desc>{5}<rect width=\"{0}\" height=\"{1}\" "
        "fill=\"{9}\"/><g transform=\"translate({6} {6})\">{7}</g></svg>\n",
        full_width, full_height, font, html_escaped(frame.title), html_escaped(frame.text), canvas.definitions(),
        margin, canvas.body(), mirrored ? "rtl" : "ltr", looks.paper());
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/charts/chart_svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

#include "base/html.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/charts/map_svg.hpp"
#include "render/charts/text_width.hpp"

namespace minhbach {

namespace {

using namespace chart_measures;

constexpr int key_line = 18;
constexpr int key_box = 10;

// Writes the marks of one picture, in classes or, where there are looks, with them, too.
class Picture {
public:
    Picture(const Chart& chart, const Formatter& format, std::string_view id, const ChartLooks* looks)
        : chart_(chart),
          format_(format),
          layout_(lay_out(chart, format)),
          id_(id),
          looks_(looks),
          mirrored_(is_mirrored(chart, format)) {
        constexpr std::size_t of_a_row = 320;
        body_.reserve(512 + chart.rows.size() * of_a_row);
    }

    // The height of what was drawn from `top` on.
    int draw(int top) {
        y_ = top;
        key();
        fmt::format_to(out(), "<g class=\"plot\" transform=\"translate(0 {})\">", y_);
        switch (chart_.kind) {
            case ChartKind::strip: strip(); break;
            case ChartKind::tiles: tiles(); break;
            case ChartKind::number: number(); break;
            case ChartKind::map: areas(); break;
            case ChartKind::steps:
            case ChartKind::series:
            case ChartKind::slope: over_time(); break;
            default: rows();
        }
        body_ += "</g>";
        y_ += layout_.height;
        return y_ + 4;
    }

    void words(double x, double y, std::string_view kind, std::string_view text) {
        body_ += "<text ";
        look(kind);
        fmt::format_to(out(), " x=\"{:.4g}\" y=\"{:.4g}\">", placed(x), y);
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
    bool mirrored() const { return mirrored_; }

private:
    // Rows are read as the language is: from right to left their bars begin at the right. Time and maps are not turned.
    static bool is_mirrored(const Chart& chart, const Formatter& format) {
        const bool rows = chart.kind == ChartKind::spending || chart.kind == ChartKind::composition ||
                          chart.kind == ChartKind::ranking || chart.kind == ChartKind::pairs ||
                          chart.kind == ChartKind::strip || chart.kind == ChartKind::number;
        return rows && format.words().languages()[format.language()].right_to_left;
    }
    double placed(double x) const { return mirrored_ ? width - x : x; }

    std::back_insert_iterator<std::string> out() { return std::back_inserter(body_); }

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

    void rect(std::string_view kind, double begin, double end, double top, double height) {
        const double from = placed(begin);
        const double to = placed(end);
        body_ += "<rect ";
        look(kind);
        fmt::format_to(out(), " x=\"{:.4g}\" y=\"{:.4g}\" width=\"{:.4g}\" height=\"{:.4g}\"/>", std::min(from, to),
                       top, std::max(from, to) - std::min(from, to), height);
    }

    void circle(std::string_view kind, double x, double y, double radius) {
        body_ += "<circle ";
        look(kind);
        fmt::format_to(out(), " cx=\"{:.4g}\" cy=\"{:.4g}\" r=\"{:.4g}\"/>", placed(x), y, radius);
    }

    void line(std::string_view kind, double x1, double y1, double x2, double y2) {
        body_ += "<path ";
        look(kind);
        fmt::format_to(out(), " d=\"M{:.4g} {:.4g}L{:.4g} {:.4g}\"/>", placed(x1), y1, placed(x2), y2);
    }

    // Which mark means what: of the series that the chart has.
    void key() {
        if (chart_.kind == ChartKind::tiles || chart_.kind == ChartKind::map) {
            classes();
            return;
        }
        double x = 0;
        bool any = false;
        for (const ChartKey& entry : layout_.key) {
            const std::string& label = chart_.series[entry.series].in(format_.language());
            const double needed = key_box + 4 + text_width(label, font) + 12;
            if (x > 0 && x + needed - 12 > width) {
                x = 0;
                y_ += key_line;
            }
            any = true;
            symbol(entry, x + key_box / 2.0, y_ + 7);
            words(x + key_box + 4, y_ + 11, "k", label);
            x += needed;
        }
        const bool even = std::any_of(chart_.rows.begin(), chart_.rows.end(),
                                      [](const ChartRow& row) { return row.even.has_value(); });
        if (even) {
            const std::string label = format_.words().in(format_.language(), "series_even");
            if (x + key_box + 4 + text_width(label, font) > width) {
                x = 0;
                y_ += key_line;
            }
            line("even", x + key_box / 2.0, y_ + 1, x + key_box / 2.0, y_ + 13);
            words(x + key_box + 4, y_ + 11, "k", label);
        }
        y_ += any || even ? key_line : 0;
    }

    void symbol(const ChartKey& entry, double x, double y) {
        const ChartPoint point{0, static_cast<std::uint32_t>(entry.series), entry.mark, {}, {}};
        const std::string kind = chart_class(point);
        const bool dots = chart_.kind == ChartKind::strip || chart_.kind == ChartKind::pairs ||
                          chart_.kind == ChartKind::series || chart_.kind == ChartKind::slope;
        if (entry.mark == ChartMark::target && chart_.kind == ChartKind::spending) {
            line("goal", x, y - 6, x, y + 6);
        } else if (entry.mark == ChartMark::target) {
            line("goal", x - 5, y, x + 5, y);
        } else if (chart_.kind == ChartKind::steps && entry.mark == ChartMark::plan) {
            line("aim", x - 5, y, x + 5, y);
        } else if (chart_.kind == ChartKind::steps) {
            line("line", x - 5, y, x + 5, y);
        } else if (dots) {
            circle(kind, x, y, dot);
        } else {
            rect(kind, x - key_box / 2.0, x + key_box / 2.0, y - key_box / 2.0, key_box);
        }
    }

    void rows() {
        const double zero = layout_.at(0);
        for_each_row(chart_, [&](std::size_t row, std::span<const ChartPoint> points) {
            const int top = static_cast<int>(row) * layout_.row_height;
            const auto& names = layout_.names[row];
            for (std::size_t i = 0; i < names.size(); ++i) {
                const int line_of_name = layout_.name_lines - static_cast<int>(names.size() - i) + 1;
                words(0, top + line_of_name * line_height - 3, "n", names[i]);
            }
            const int middle = top + layout_.bar_line;
            marks(points, chart_.rows[row], middle, zero);
            if (layout_.numbers_above) {
                words(0, middle - track_height / 2.0 - 3, "l", layout_.numbers[row]);
            } else {
                words(width, middle + 4, "v", layout_.numbers[row]);
            }
        });
        if (layout_.least < 0) {
            line("zero", zero, 0, zero, layout_.height - row_gap);
        }
    }

    void marks(std::span<const ChartPoint> points, const ChartRow& row, int middle, double zero) {
        switch (chart_.kind) {
            case ChartKind::composition: parts(points, middle); return;
            case ChartKind::pairs:
                line("guide", layout_.at(points[0]), middle, layout_.at(points[1]), middle);
                for (const ChartPoint& point : points) {
                    circle(chart_class(point), layout_.at(point), middle, dot);
                }
                return;
            case ChartKind::ranking:
                for (const ChartPoint& point : points) {
                    const double x = layout_.at(point);
                    line("guide", zero, middle, x, middle);
                    circle(chart_class(point), x, middle, dot);
                }
                return;
            default: break;
        }
        for (const ChartPoint& point : points) {
            if (point.mark == ChartMark::target) {
                const double x = layout_.at(point);
                constexpr double half = track_height / 2.0 + goal_beyond;
                line("goal", x, middle - half, x, middle + half);
                continue;
            }
            const bool track = point.mark == ChartMark::plan;
            const int height = track ? track_height : bar_height;
            rect(chart_class(point), zero, layout_.at(point), middle - height / 2.0, height);
        }
        if (const auto gap = layout_.gap_of(row, points)) {
            rect("gap", *gap, *gap + gap_width, middle - bar_height / 2.0, bar_height);
        }
        if (row.even) {
            const double x = layout_.at(to_double(*row.even));
            line("even", x, middle - track_height / 2.0, x, middle + track_height / 2.0 + even_below);
        }
    }

    // Each as much of the bar as of the whole.
    void parts(std::span<const ChartPoint> points, int middle) {
        double from = 0;
        for (const ChartPoint& point : points) {
            const double total = layout_.row_scale(point.row);
            if (total <= 0) {
                return;  // of nothing there are no shares
            }
            const double to = from + to_double(point.value) / total;
            rect(chart_class(point), layout_.at(from), layout_.at(to), middle - track_height / 2.0, track_height);
            from = to;
        }
    }

    void strip() {
        line("zero", layout_.range_begin, strip_line, layout_.range_end, strip_line);
        for (const bool own : {false, true}) {
            for (const ChartPoint& point : chart_.points) {
                if ((point.mark == ChartMark::own) == own) {
                    circle(own ? "own" : "other", layout_.at(point), strip_line, own ? own_dot : dot);
                }
            }
        }
        labels();
    }

    void number() {
        for (int i = 0; i < layout_.name_lines; ++i) {
            words(0, (i + 1) * line_height - 3, "n", layout_.names.front()[static_cast<std::size_t>(i)]);
        }
        words(0, layout_.bar_line, layout_.large ? "large" : "fair", layout_.numbers.front());
    }

    // Class by class the same steps of lightness, with letters that can be read on them.
    void tiles() {
        const double gap = 1;
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
            const ChartRow& row = chart_.rows[i];
            const auto& [left, top, of, value] = layout_.squares[i];
            const std::string kind = of < 0 ? "gap" : "t" + std::to_string(of);
            body_ += "<rect ";
            look(kind);
            fmt::format_to(out(),
                           " x=\"{:.4g}\" y=\"{:.4g}\" width=\"{:.4g}\" height=\"{:.4g}\"><title>{}</title></rect>",
                           left + gap, top + gap, layout_.tile - 2 * gap, layout_.tile - 2 * gap,
                           html_escaped(map_title(chart_, row, value, format_)));
            const std::string_view letters = letters_on(of);
            double y = top + 12;
            for (const std::string& name : layout_.names[i]) {
                words(left + layout_.tile / 2, y, letters, name);
                y += small_font + 2;
            }
            if (!layout_.numbers[i].empty()) {
                words(left + layout_.tile / 2, top + layout_.tile - 7, letters, layout_.numbers[i]);
            }
        }
    }

    void areas() {
        body_ += map_outlines(chart_, layout_.map, format_, looks_);
        for (const MapWord& word : layout_.map.words) {
            words(word.x, word.y, word.look, word.text);
        }
    }

    // What the classes mean.
    void classes() {
        double x = 0;
        for (int i = 0; i < ChartLayout::tile_classes; ++i) {
            const auto number = [&](double value) {
                constexpr double tenths = 10;
                const std::int64_t in_tenths = std::llround(value * tenths);
                const bool whole = in_tenths % 10 == 0;
                return chart_number(chart_, whole ? Decimal{in_tenths / 10, 0} : Decimal{in_tenths, 1}, format_);
            };
            const std::string label = format_.words().in(
                format_.language(), "chart_range",
                {{"from", number(layout_.class_begin(i))}, {"to", number(layout_.class_begin(i + 1))}});
            const double needed = key_box + 4 + text_width(label, font) + 10;
            if (x > 0 && x + needed - 10 > width) {
                x = 0;
                y_ += key_line;
            }
            rect((chart_.kind == ChartKind::map ? "a" : "t") + std::to_string(i), x, x + key_box, y_ + 2, key_box);
            words(x + key_box + 4, y_ + 11, "k", label);
            x += needed;
        }
        y_ += key_line + 4;
    }

    void over_time() {
        const double zero = layout_.at(0);
        line("zero", 0, zero, width, zero);
        for (const Date at : chart_.breaks) {
            line("break", layout_.at_day(at), plot_top, layout_.at_day(at), plot_height);
        }
        connect();
        for (const ChartPoint& point : chart_.points) {
            const double y = layout_.at(point);
            if (point.at == no_date) {
                line("aim", 0, y, width, y);
            } else if (point.mark == ChartMark::target) {
                line("goal", layout_.at_day(point.at) - 7, y, layout_.at_day(point.at) + 7, y);
            } else {
                circle(chart_class(point), layout_.at_day(point.at), y, dot);
            }
        }
        labels();
    }

    // What was done is one line, in steps where it only grows from date to date, broken where the way of counting is.
    void connect() {
        std::string path;
        const ChartPoint* before = nullptr;
        for (const ChartPoint& point : chart_.points) {
            if (point.at == no_date || point.mark != ChartMark::done) {
                continue;
            }
            const double x = layout_.at_day(point.at);
            const double y = layout_.at(point);
            const bool joined = before != nullptr && !is_broken(chart_, before->at, point.at);
            if (!joined) {
                fmt::format_to(std::back_inserter(path), "M{:.4g} {:.4g}", x, y);
            } else if (chart_.kind == ChartKind::steps) {
                fmt::format_to(std::back_inserter(path), "H{:.4g}V{:.4g}", x, y);
            } else {
                fmt::format_to(std::back_inserter(path), "L{:.4g} {:.4g}", x, y);
            }
            before = &point;
        }
        if (!path.empty()) {
            body_ += "<path ";
            look("line");
            body_ += " d=\"" + path + "\"/>";
        }
    }

    void labels() {
        for (const ChartLabel& label : layout_.labels) {
            words(label.x, label.y, "m", label.text);
        }
    }

    const Chart& chart_;
    const Formatter& format_;
    ChartLayout layout_;
    std::string id_;
    const ChartLooks* looks_;
    bool mirrored_;
    bool hatched_ = false;
    int y_ = 0;
    std::string body_;
};

}  // namespace

std::string chart_class(const ChartPoint& point) {
    switch (point.mark) {
        case ChartMark::plan: return "plan";
        case ChartMark::done: return "done";
        case ChartMark::expected: return "est";
        case ChartMark::target: return "goal";
        case ChartMark::own: return "own";
        case ChartMark::other: return "other";
        case ChartMark::printed: return "printed";
        case ChartMark::computed: return "computed";
        case ChartMark::part: break;
    }
    return "p" + std::to_string(point.series % chart_part_looks);
}

std::string chart_svg(const Chart& chart, const Formatter& format, std::string_view title, std::string_view text) {
    Picture picture(chart, format, title, nullptr);
    const int height = picture.draw(0);
    std::string svg = fmt::format(
        "<svg class=\"chart{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\" aria-describedby=\"{}\">",
        picture.mirrored() ? " rtl" : "", width, height, title, text);
    svg += picture.definitions();
    svg += picture.body();
    return svg + "</svg>";
}

std::string chart_svg_file(const Chart& chart, const Formatter& format, const ChartLooks& looks,
                           const ChartFrame& frame) {
    constexpr int margin = 12;
    constexpr int title_size = 13;
    constexpr std::size_t most_lines = 12;
    Picture picture(chart, format, "chart", &looks);
    int y = 0;
    for (const std::string& line : broken_lines(frame.title, width, title_size * bold_factor, most_lines)) {
        y += title_size + 4;
        picture.words(0, y, "title", line);
    }
    y = picture.draw(y + 10);
    for (const std::string& text : {frame.text, frame.source}) {
        y += 4;
        for (const std::string& line : broken_lines(text, width, font, most_lines)) {
            y += line_height;
            picture.words(0, y, "k", line);
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
        full_width, full_height, font, html_escaped(frame.title), html_escaped(frame.text), picture.definitions(),
        margin, picture.body(), picture.mirrored() ? "rtl" : "ltr", looks.paper());
}

}  // namespace minhbach

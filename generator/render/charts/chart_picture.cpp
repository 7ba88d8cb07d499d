// SPDX-License-Identifier: MIT
#include "render/charts/chart_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <vector>

#include "plan/charts/chart_composition.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/charts/map_outlines.hpp"
#include "render/charts/text_width.hpp"

namespace minhbach {

namespace {

using namespace chart_measures;

constexpr int key_line = 18;
constexpr int key_box = 10;

class Picture {
public:
    Picture(const Chart& chart, const Formatter& format, ChartCanvas& canvas)
        : chart_(chart),
          format_(format),
          canvas_(canvas),
          layout_(lay_out(chart, format)),
          mirrored_(is_mirrored(chart, format)) {}

    // The height of what was drawn from `top` on.
    int draw(int top) {
        y_ = top;
        key();
        canvas_.begin_plot(y_);
        switch (family_of(chart_.kind)) {
            case ChartFamily::rows: rows(); break;
            case ChartFamily::strip: strip(); break;
            case ChartFamily::squares: tiles(); break;
            case ChartFamily::outlines: areas(); break;
            case ChartFamily::course: over_time(); break;
            case ChartFamily::number: number(); break;
        }
        canvas_.end();
        y_ += layout_.height;
        return y_ + 4;
    }

private:
    double placed(double x) const { return mirrored_ ? width - x : x; }

    void words(double x, double y, std::string_view kind, std::string_view text) {
        canvas_.words(kind, placed(x), y, text);
    }

    void rect(std::string_view kind, double begin, double end, double top, double height) {
        const double from = placed(begin);
        const double to = placed(end);
        canvas_.rect(kind, std::min(from, to), top, std::max(from, to) - std::min(from, to), height, {});
    }

    void circle(std::string_view kind, double x, double y, double radius) {
        canvas_.circle(kind, placed(x), y, radius);
    }

    void line(std::string_view kind, double x1, double y1, double x2, double y2) {
        canvas_.line(kind, placed(x1), y1, placed(x2), y2);
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
        // What is no series of values: told behind them.
        const auto add = [&](bool there, std::string_view word, const auto& draw) {
            if (!there) {
                return;
            }
            const std::string label = format_.words().in(format_.language(), word);
            const double needed = key_box + 4 + text_width(label, font) + 12;
            if (x > 0 && x + needed - 12 > width) {
                x = 0;
                y_ += key_line;
            }
            any = true;
            draw(x + key_box / 2.0);
            words(x + key_box + 4, y_ + 11, "k", label);
            x += needed;
        };
        const bool even = std::any_of(chart_.rows.begin(), chart_.rows.end(),
                                      [](const ChartRow& row) { return row.even.has_value(); });
        add(even, "series_even", [&](double middle) { line("even", middle, y_ + 1, middle, y_ + 13); });
        add(has_gaps(), "series_not_stated",
            [&](double middle) { rect("gap", middle - key_box / 2.0, middle + key_box / 2.0, y_ + 2, key_box); });
        y_ += any ? key_line : 0;
    }

    // Whether a plan or a result that is not stated is drawn as an outline.
    bool has_gaps() const {
        bool any = false;
        for_each_row(chart_, [&](std::size_t row, std::span<const ChartPoint> points) {
            any = any || (chart_.kind == ChartKind::spending && layout_.gap_of(chart_.rows[row], points).has_value());
        });
        return any;
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
            circle(kind, x, y, chart_.kind == ChartKind::pairs ? pair_dot(entry.mark) : dot);
        } else {
            rect(kind, x - key_box / 2.0, x + key_box / 2.0, y - key_box / 2.0, key_box);
        }
    }

    void rows() {
        const double zero = layout_.at(0);
        // At nothing, and at all there is: beside the marks, as a line through all rows would cross their names.
        const auto mark_at = [&](double x, int middle) {
            constexpr double half = track_height / 2.0 + goal_beyond;
            line("zero", x, middle - half, x, middle + half);
        };
        for_each_row(chart_, [&](std::size_t row, std::span<const ChartPoint> points) {
            const int middle = layout_.bars[row];
            const int top = middle - layout_.bar_line;
            const auto& names = layout_.names[row];
            for (std::size_t i = 0; i < names.size(); ++i) {
                const int line_of_name = layout_.name_lines - static_cast<int>(names.size() - i) + 1;
                words(0, top + line_of_name * line_height - 3, "n", names[i]);
            }
            marks(points, chart_.rows[row], middle, zero);
            if (layout_.numbers_above) {
                words(0, middle - track_height / 2.0 - number_above_bar, "l", layout_.numbers[row]);
            } else {
                words(width, middle + 4, "v", layout_.numbers[row]);
            }
            if (layout_.least < 0) {
                mark_at(zero, middle);
            }
            if (chart_.whole) {
                mark_at(layout_.at(to_double(*chart_.whole)), middle);
            }
        });
        labels();
    }

    void marks(std::span<const ChartPoint> points, const ChartRow& row, int middle, double zero) {
        switch (chart_.kind) {
            case ChartKind::composition: parts(points, middle); return;
            case ChartKind::pairs:
                line("guide", layout_.at(points[0]), middle, layout_.at(points[1]), middle);
                for (const ChartPoint& point : points) {
                    circle(chart_class(point), layout_.at(point), middle, pair_dot(point.mark));
                }
                return;
            case ChartKind::ranking:
                for (const ChartPoint& point : points) {
                    const double x = layout_.at(point);
                    line("guide", layout_.at(layout_.base), middle, x, middle);
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
            canvas_.rect(kind, left + gap, top + gap, layout_.tile - 2 * gap, layout_.tile - 2 * gap,
                         [&, shown = value] { return map_title(chart_, row, shown, format_); });
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
        draw_outlines(chart_, layout_.map, format_, canvas_);
        for (const MapWord& word : layout_.map.words) {
            words(word.x, word.y, word.look, word.text);
        }
    }

    // What the classes mean.
    void classes() {
        double x = 0;
        // With so many decimals that no two borders look the same.
        constexpr std::uint8_t most_digits = 6;
        std::uint8_t digits = 1;
        double scale = 10;
        for (const double step = layout_.class_begin(1) - layout_.class_begin(0);
             step > 0 && step * scale < 1 && digits < most_digits; scale *= 10) {
            ++digits;
        }
        const auto number = [&](double value) {
            Decimal border{std::llround(value * scale), digits};
            while (border.scale > 0 && border.mantissa % 10 == 0) {
                border.mantissa /= 10;
                --border.scale;
            }
            return chart_number(chart_, border, format_);
        };
        // Where all values are one there is one class, and a dash between numbers below zero is a minus.
        const auto range = [&](double from, double to) {
            return from == to ? number(from)
                              : format_.words().in(format_.language(), from < 0 ? "chart_range_signed" : "chart_range",
                                                   {{"from", number(from)}, {"to", number(to)}});
        };
        const int classes = layout_.is_of_one_value ? 1 : ChartLayout::tile_classes;
        for (int i = 0; i < classes; ++i) {
            double from = layout_.class_begin(i);
            double to = classes == 1 ? from : layout_.class_begin(i + 1);
            if (classes > 1 && layout_.is_of_whole_numbers) {
                from = static_cast<double>(layout_.first_whole(i));
                to = static_cast<double>(layout_.first_whole(i + 1) - 1);
            }
            if (to < from) {
                continue;  // there is no whole number in it
            }
            const std::string label = range(from, to);
            const double needed = key_box + 4 + text_width(label, font) + 10;
            if (x > 0 && x + needed - 10 > width) {
                x = 0;
                y_ += key_line;
            }
            rect("t" + std::to_string(i), x, x + key_box, y_ + 2, key_box);
            words(x + key_box + 4, y_ + 11, "k", label);
            x += needed;
        }
        y_ += key_line + 4;
    }

    void over_time() {
        const double lowest = layout_.at(layout_.base);
        line("zero", 0, lowest, width, lowest);
        for (const Date at : chart_.breaks) {
            line("break", layout_.at_day(at), plot_top, layout_.at_day(at), plot_height);
        }
        connect();
        if (const auto way = way_to_target(chart_)) {
            const auto [from, to] = *way;
            line("way", layout_.at_day(from->at), layout_.at(*from), layout_.at_day(to->at), layout_.at(*to));
        }
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
        std::vector<LinePoint> points;
        const ChartPoint* before = nullptr;
        for (const ChartPoint& point : chart_.points) {
            if (point.at == no_date || point.mark != ChartMark::done) {
                continue;
            }
            const bool joined = before != nullptr && !is_broken(chart_, before->at, point.at);
            const auto way = !joined                           ? LinePoint::Way::apart
                             : chart_.kind == ChartKind::steps ? LinePoint::Way::step
                                                               : LinePoint::Way::straight;
            points.push_back({way, layout_.at_day(point.at), layout_.at(point)});
            before = &point;
        }
        if (!points.empty()) {
            canvas_.lines("line", points);
        }
    }

    void labels() {
        for (const ChartLabel& label : layout_.labels) {
            words(label.x, label.y, "m", label.text);
        }
    }

    const Chart& chart_;
    const Formatter& format_;
    ChartCanvas& canvas_;
    ChartLayout layout_;
    bool mirrored_;
    int y_ = 0;
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
    static_assert(kinds_of_composition <= chart_part_looks);
    return "p" + std::to_string(point.series % chart_part_looks);
}

bool is_mirrored(const Chart& chart, const Formatter& format) {
    const ChartFamily family = family_of(chart.kind);
    const bool is_read_along =
        family == ChartFamily::rows || family == ChartFamily::strip || family == ChartFamily::number;
    return is_read_along && format.words().languages()[format.language()].right_to_left;
}

int draw_chart(const Chart& chart, const Formatter& format, int top, ChartCanvas& canvas) {
    return Picture(chart, format, canvas).draw(top);
}

}  // namespace minhbach

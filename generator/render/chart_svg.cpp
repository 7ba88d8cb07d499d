// SPDX-License-Identifier: MIT
#include "render/chart_svg.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "model/shown_amount.hpp"
#include "render/template_expander.hpp"

namespace minhbach {

namespace {

// In units of the picture, which are pixels on a phone of 320.
constexpr int width = 320;
constexpr int shortest_bars = 120;    // of the width, however long the numbers are
constexpr double letter_width = 6.9;  // of a number, in the widest of common fonts
constexpr int numbers_gap = 10;
constexpr int line_height = 14;  // of a name
constexpr int row_gap = 10;
constexpr int track_height = 12;
constexpr int bar_height = 6;
constexpr int key_height = 20;
constexpr std::size_t letters_of_line = 50;  // that fit into the width at the size of the names
constexpr std::size_t most_lines = 2;
constexpr std::uint8_t decimals = 1;  // beside a bar no more than its length can show

// What stands under one name.
struct Row {
    const LocalText* name = nullptr;
    std::vector<const ChartPoint*> points;

    const ChartPoint* with(ChartMark mark) const {
        const auto found =
            std::find_if(points.begin(), points.end(), [&](const ChartPoint* point) { return point->mark == mark; });
        return found == points.end() ? nullptr : *found;
    }
    double total() const {
        double sum = 0;
        for (const ChartPoint* point : points) {
            sum += to_double(point->value);
        }
        return sum;
    }
    double largest() const {
        double most = 0;
        for (const ChartPoint* point : points) {
            most = std::max(most, to_double(point->value));
        }
        return most;
    }
};

// By name: an indicator of a nation has thousands of areas, so that no row is sought among all.
std::vector<Row> rows_of(const Chart& chart) {
    std::vector<Row> rows;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const ChartPoint& point : chart.points) {
        const auto [place, fresh] = places.emplace(point.category.in(Languages::first), rows.size());
        if (fresh) {
            rows.push_back({&point.category, {}});
        }
        rows[place->second].points.push_back(&point);
    }
    return rows;
}

// The most important first where order is for the reader's sake: the largest value of a ranking, the most money of a
// plan. What follows from the order of a registry (funds) stays in it.
void sort_rows(const Chart& chart, std::vector<Row>& rows) {
    if (chart.kind == ChartKind::composition) {
        return;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.largest() > b.largest(); });
}

// A name in as many lines as it needs, two at the most; broken between words.
std::vector<std::string> lines_of(const std::string& name) {
    std::vector<std::string> lines;
    std::string_view rest = name;
    while (!rest.empty() && lines.size() < most_lines) {
        if (count_code_points(rest) <= letters_of_line) {
            lines.emplace_back(rest);
            return lines;
        }
        std::size_t end = 0;
        for (std::size_t letters = 0; end < rest.size() && letters < letters_of_line; ++letters) {
            do {
                ++end;
            } while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U);
        }
        const std::size_t blank = rest.substr(0, end).rfind(' ');
        const std::size_t cut = blank == std::string_view::npos || blank == 0 ? end : blank;
        lines.emplace_back(rest.substr(0, cut));
        rest.remove_prefix(cut);
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    }
    if (!rest.empty()) {
        lines.back() += "…";
    }
    return lines;
}

class Picture {
public:
    Picture(const Chart& chart, const Formatter& format, std::string_view title)
        : chart_(chart), format_(format), title_(title), rows_(rows_of(chart)) {
        sort_rows(chart, rows_);
        all_ = rows_.size();
        std::size_t longest = 0;
        rows_.resize(std::min(rows_.size(), limits::bars_of_picture));
        for (const Row& row : rows_) {
            for (const ChartPoint* point : row.points) {
                least_ = std::min(least_, to_double(point->value));
                most_ = std::max(most_, to_double(point->value));
            }
            if (chart.kind == ChartKind::composition) {
                most_ = std::max(most_, row.total());
            }
            numbers_.push_back(numbers_of(row));
            longest = std::max(longest, count_code_points(numbers_.back()));
        }
        bars_end_ = std::max(shortest_bars,
                             width - numbers_gap - static_cast<int>(static_cast<double>(longest) * letter_width));
    }

    std::string draw(std::string_view text) {
        if (chart_.kind != ChartKind::by_area) {
            key();
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            name(rows_[i]);
            bars(rows_[i], numbers_[i]);
        }
        if (rows_.size() < all_) {
            y_ += line_height;
            words(0, y_, "more",
                  format_.words().in(format_.language(), "chart_more_rows", {{"count", all_ - rows_.size()}}));
        }
        y_ += 4;
        // An estimate is hatched: the pattern has an id of its own on a page with several charts.
        const std::string hatch = !hatched_ ? std::string()
                                            : fmt::format(
                                                  "<defs><pattern id=\"{0}-hatch\" width=\"4\" height=\"4\" "
                                                  "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                                                  "<path class=\"hatch\" d=\"M0 0v4\"/></pattern></defs>",
                                                  title_);
        return fmt::format(
            "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\" "
            "aria-describedby=\"{}\">{}{}</svg>",
            width, y_, title_, text, hatch, body_);
    }

private:
    double x_of(double value) const {
        const double range = most_ - least_;
        return range > 0 ? (value - least_) / range * bars_end_ : 0;
    }

    void words(int x, int y, std::string_view kind, const std::string& text) {
        body_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", kind, x, y, html_escaped(text));
    }

    void rect(std::string_view kind, double from, double to, int top, int height) {
        const double left = std::min(from, to);
        const bool hatched = kind == "est";
        hatched_ = hatched_ || hatched;
        body_ += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"{}\"{}/>", kind, left,
                             top, std::max(from, to) - left, height,
                             hatched ? fmt::format(" fill=\"url(#{}-hatch)\"", title_) : std::string());
    }

    // Which mark means what: of the series that the chart has.
    void key() {
        int x = 0;
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            const LocalText& series = chart_.series[i];
            const auto point = std::find_if(chart_.points.begin(), chart_.points.end(),
                                            [&](const ChartPoint& of) { return of.series == series; });
            if (point == chart_.points.end()) {
                continue;
            }
            const std::string& label = series.in(format_.language());
            const int needed = 26 + static_cast<int>(static_cast<double>(count_code_points(label)) * 6.5);
            if (x > 0 && x + needed > width) {
                x = 0;
                y_ += key_height - 4;
            }
            rect(class_of(*point), x, x + 10, y_ + 3, 10);
            words(x + 14, y_ + 12, "k", label);
            x += needed;
        }
        y_ += key_height;
    }

    void name(const Row& row) {
        for (const std::string& line : lines_of(row.name->in(format_.language()))) {
            y_ += line_height;
            words(0, y_ - 3, "n", line);
        }
    }

    std::string class_of(const ChartPoint& point) const {
        switch (point.mark) {
            case ChartMark::plan: return "plan";
            case ChartMark::done: return "done";
            case ChartMark::expected: return "est";
            case ChartMark::target: return "goal";
            case ChartMark::part: break;
        }
        const auto at = std::find(chart_.series.begin(), chart_.series.end(), point.series);
        return "p" + std::to_string((at - chart_.series.begin()) % 4);
    }

    void bars(const Row& row, const std::string& numbers) {
        const int top = y_;
        const int inner = top + (track_height - bar_height) / 2;
        if (chart_.kind == ChartKind::composition) {
            double from = 0;
            for (const ChartPoint* point : row.points) {
                const double to = from + to_double(point->value);
                rect(class_of(*point), x_of(from), x_of(to), top, track_height);
                from = to;
            }
        } else {
            for (const ChartPoint* point : row.points) {
                const bool track = point->mark == ChartMark::plan && row.points.size() > 1;
                rect(class_of(*point), x_of(0), x_of(to_double(point->value)), track ? top : inner,
                     track ? track_height : bar_height);
            }
        }
        if (least_ < 0) {
            body_ += fmt::format("<path class=\"zero\" d=\"M{:.1f} {}v{}\"/>", x_of(0), top - 1, track_height + 2);
        }
        words(width, top + track_height - 2, "v", numbers);
        y_ += track_height + row_gap;
    }

    // "13,1 / 59,9": what was spent of what was planned. What is not stated is a dash, as in the tables.
    std::string numbers_of(const Row& row) const {
        const auto number = [&](const ChartPoint* point) {
            return point == nullptr ? std::string("—") : format_.number(shortened(point->value, decimals));
        };
        if (chart_.kind == ChartKind::by_area) {
            return number(row.points.front());
        }
        if (chart_.kind == ChartKind::composition) {
            std::string parts;
            for (const ChartPoint* point : row.points) {
                parts += (parts.empty() ? "" : " + ") + number(point);
            }
            return parts;
        }
        const ChartPoint* spent = row.with(ChartMark::done);
        return number(spent == nullptr ? row.with(ChartMark::expected) : spent) + " / " +
               number(row.with(ChartMark::plan));
    }

    const Chart& chart_;
    const Formatter& format_;
    std::string_view title_;
    bool hatched_ = false;
    std::vector<Row> rows_;
    std::vector<std::string> numbers_;  // of each row
    int bars_end_ = width;
    std::size_t all_ = 0;
    double least_ = 0;
    double most_ = 0;
    int y_ = 0;
    std::string body_;
};

}  // namespace

std::string chart_svg(const Chart& chart, const Formatter& format, std::string_view title, std::string_view text) {
    return Picture(chart, format, title).draw(text);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "render/charts/chart_layout.hpp"

#include <algorithm>
#include <cmath>

#include "model/lists.hpp"
#include "model/percent.hpp"
#include "model/shown_amount.hpp"
#include "plan/maps/map_shape.hpp"
#include "render/charts/text_width.hpp"

namespace minhbach {

namespace {

using namespace chart_measures;

constexpr std::size_t most_lines = 3;
constexpr std::size_t most_lines_of_pair = 4;  // where the name says what is contradicted
constexpr int numbers_gap = 8;

const ChartPoint* with(std::span<const ChartPoint> points, ChartMark mark) {
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const ChartPoint& point) { return point.mark == mark; });
    return found == points.end() ? nullptr : &*found;
}

// "13,1 / 59,9 (21,9 %)": what was spent of what was planned. What is not stated is a dash, as in the tables.
std::string spent_of(const Chart& chart, std::span<const ChartPoint> points, const Formatter& format) {
    const Words& words = format.words();
    const auto number = [&](const ChartPoint* point) {
        return point == nullptr ? words.in(format.language(), "chart_not_stated") : chart_number(chart, *point, format);
    };
    const ChartPoint* plan = with(points, ChartMark::plan);
    const ChartPoint* done = with(points, ChartMark::done);
    const ChartPoint* spent = done == nullptr ? with(points, ChartMark::expected) : done;
    const auto rate = plan == nullptr || spent == nullptr ? std::nullopt : percent_of(spent->value, plan->value);
    return rate ? words.in(format.language(), "chart_spent_rate",
                           {{"spent", number(spent)}, {"plan", number(plan)}, {"rate", format.percent(*rate, 1)}})
                : words.in(format.language(), "chart_spent_of", {{"spent", number(spent)}, {"plan", number(plan)}});
}

// Two numbers that contradict each other never look alike: they have as many digits as that takes.
std::string pair_of(const Chart& chart, std::span<const ChartPoint> points, const Formatter& format) {
    const auto text = [&](Decimal value) { return chart.percent ? format.percent(value) : format.number(value); };
    std::string printed = chart_number(chart, points[0].value, format);
    std::string computed = chart_number(chart, points[1].value, format);
    const std::uint8_t most = std::max(points[0].value.scale, points[1].value.scale);
    for (std::uint8_t digits = chart.decimals + 1; printed == computed && digits <= most; ++digits) {
        printed = text(shortened(points[0].value, digits));
        computed = text(shortened(points[1].value, digits));
    }
    return format.words().in(format.language(), "chart_pair", {{"printed", printed}, {"computed", computed}});
}

std::string numbers_of(const Chart& chart, std::span<const ChartPoint> points, const Formatter& format) {
    switch (chart.kind) {
        case ChartKind::spending: return spent_of(chart, points, format);
        case ChartKind::pairs: return pair_of(chart, points, format);
        default: break;
    }
    std::string text;
    for (const ChartPoint& point : points) {
        add_to_list(text, chart_number(chart, point, format), format.words(), "chart_plus", format.language());
    }
    return text;
}

// A course that stays far from zero would be a flat line below much empty room: it is told from a round number below it
// on, which is written at the line.
void find_floor(const Chart& chart, ChartLayout& layout) {
    if ((chart.kind != ChartKind::slope && chart.kind != ChartKind::series) || layout.least < 0) {
        return;
    }
    constexpr double far = 0.5;    // of the most: as much as the values may be apart, and still be far from zero
    constexpr double below = 1.5;  // of what they are apart, the room below the least: what differs little looks so
    double least = layout.most;
    double most = 0;
    for (const ChartPoint& point : chart.points) {
        least = std::min(least, to_double(point.value));
        most = std::max(most, to_double(point.value));
    }
    const double apart = most - least;
    if (apart <= 0 || apart > far * most) {
        return;
    }
    // A round number has as many digits as the distance takes.
    int digits = static_cast<int>(std::floor(std::log10(apart)));
    const double steps = std::floor((least - below * apart) / std::pow(10.0, digits));
    constexpr double countable = 1e12;  // beyond that values differ in nothing that a picture shows
    if (steps <= 0 || steps > countable) {
        return;
    }
    auto round = static_cast<std::int64_t>(steps);
    for (; digits > 0; --digits) {
        round *= 10;
    }
    layout.floor = Decimal{round, static_cast<std::uint8_t>(-digits)};
    layout.base = to_double(*layout.floor);
    layout.least = layout.base;
    layout.most = most;
}

// Dots that all stand near the whole would be one dot beside a line: they are told by how far they are from it.
void find_base(const Chart& chart, ChartLayout& layout) {
    if (chart.kind != ChartKind::ranking || !chart.whole) {
        return;
    }
    constexpr double near = 0.2;    // of the whole: further away nothing is
    constexpr double beside = 0.1;  // of what they are apart, at both ends
    const double whole = to_double(*chart.whole);
    double least = whole;
    double most = whole;
    for (const ChartPoint& point : chart.points) {
        least = std::min(least, to_double(point.value));
        most = std::max(most, to_double(point.value));
    }
    if (least == most || most - least > near * whole) {
        return;
    }
    layout.base = whole;
    layout.least = least - beside * (most - least);
    layout.most = most + beside * (most - least);
}

void find_domain(const Chart& chart, ChartLayout& layout) {
    if (chart.kind == ChartKind::composition) {
        layout.row_scales.resize(chart.rows.size());
        for (const ChartPoint& point : chart.points) {
            layout.row_scales[point.row] += to_double(point.value);
        }
        return;
    }
    if (chart.kind == ChartKind::pairs && !chart.percent) {
        layout.row_scales.resize(chart.rows.size());
        for (const ChartPoint& point : chart.points) {
            double& scale = layout.row_scales[point.row];
            scale = std::max(scale, std::abs(to_double(point.value)));
        }
        for (double& scale : layout.row_scales) {
            scale = scale > 0 ? scale : 1;
        }
    }
    double least = 0;
    double most = 0;
    for (const ChartPoint& point : chart.points) {
        const double share = to_double(point.value) / layout.row_scale(point.row);
        least = std::min(least, share);
        most = std::max(most, share);
    }
    for (const ChartRow& row : chart.rows) {
        if (row.even) {
            least = std::min(least, to_double(*row.even));
            most = std::max(most, to_double(*row.even));
        }
    }
    if (chart.whole) {
        most = std::max(most, to_double(*chart.whole));
    }
    layout.least = least;
    layout.most = least == most ? least + 1 : most;
    find_base(chart, layout);
    find_floor(chart, layout);
}

// Those of the chart's series that it has values of, in their order.
void find_key(const Chart& chart, ChartLayout& layout) {
    if (chart.kind == ChartKind::ranking || chart.kind == ChartKind::tiles || chart.kind == ChartKind::map) {
        return;  // its title says which kind of value that is
    }
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto point = std::find_if(chart.points.begin(), chart.points.end(),
                                        [&](const ChartPoint& of) { return of.series == i; });
        if (point != chart.points.end()) {
            layout.key.push_back({i, point->mark});
        }
    }
    if (layout.key.size() == 1 && chart.kind != ChartKind::spending) {
        layout.key.clear();
    }
}

void lay_out_rows(const Chart& chart, const Formatter& format, ChartLayout& layout) {
    std::size_t lines = 1;
    layout.names.reserve(chart.rows.size());
    for (const ChartRow& row : chart.rows) {
        layout.names.push_back(broken_lines(row.name.in(format.language()), width, font,
                                            chart.kind == ChartKind::pairs ? most_lines_of_pair : most_lines));
        lines = std::max(lines, layout.names.back().size());
    }
    double longest = 0;
    layout.numbers.reserve(chart.rows.size());
    for_each_row(chart, [&](std::size_t, std::span<const ChartPoint> points) {
        layout.numbers.push_back(numbers_of(chart, points, format));
        longest = std::max(longest, text_width(layout.numbers.back(), font, true));
    });
    // Numbers that are wider than the picture: the table beside it has them all.
    for (std::string& numbers : layout.numbers) {
        if (text_width(numbers, font, true) > width) {
            numbers = broken_lines(numbers, width / bold_factor, font, 1).front();
        }
    }
    const int room = width - numbers_gap - static_cast<int>(std::ceil(longest));
    layout.numbers_above = room < shortest_bars;
    layout.name_lines = static_cast<int>(lines);
    // A dot is drawn around its place.
    const bool dots = chart.kind == ChartKind::ranking || chart.kind == ChartKind::pairs;
    const double margin = chart.kind == ChartKind::pairs ? printed_dot + 1 : dots ? dot + 1 : 0;
    layout.range_begin = margin;
    layout.range_end = (layout.numbers_above ? width : room) - margin;
    const int below_names = layout.numbers_above ? number_above_bar : 3;  // so that no letter touches a bar
    layout.bar_line =
        (layout.name_lines + (layout.numbers_above ? 1 : 0)) * line_height + below_names + track_height / 2;
    const std::size_t after = chart.more > 0 && shows_both_ends(chart) ? both_ends(chart.rows.size()).first : 0;
    for (std::size_t row = 0; row < layout.names.size(); ++row) {
        if (after > 0 && row == after) {  // otherwise the two ends would look like neighbours
            layout.labels.push_back(
                {width / 2.0, layout.height + line_height - 3.0,
                 format.words().in(format.language(), "chart_rows_between", {{"count", chart.more}})});
            layout.height += line_height + row_gap;
        }
        const int shorter = layout.name_lines - static_cast<int>(layout.names[row].size());
        const int top = layout.height - shorter * line_height;
        layout.bars.push_back(top + layout.bar_line);
        layout.height = layout.bars.back() + track_height / 2 + row_gap;
    }
}

// Labels that would touch one another, or a dot: those that come first stay.
class Labels {
public:
    explicit Labels(std::vector<ChartLabel>& to) : to_(to) {}

    void keep_clear(double x, double y, double radius) {
        boxes_.push_back({x - radius, x + radius, y - radius, y + radius});
    }

    // Moved so far that it is within the picture. Whether there was room.
    bool add(double x, double y, const std::string& text) {
        const double half = text_width(text, font, true) / 2;
        if (2 * half > width) {
            return false;
        }
        const double at = std::clamp(x, half, width - half);
        constexpr double above = 9;  // of the line that letters stand on
        constexpr double below = 3;
        const Box box{at - half - 2, at + half + 2, y - above, y + below};
        const bool taken = std::any_of(boxes_.begin(), boxes_.end(), [&](const Box& other) {
            return box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
        });
        if (!taken) {
            boxes_.push_back(box);
            to_.push_back({at, y, text});
        }
        return !taken;
    }

private:
    struct Box {
        double left;
        double right;
        double top;
        double bottom;
    };
    std::vector<ChartLabel>& to_;
    std::vector<Box> boxes_;
};

// Whether lines come to a point of a course from above: from the times before and after it, on the whole. Steps rise,
// and stand on what is below them.
bool is_below_neighbours(const Chart& chart, std::span<const ChartPoint* const> dated, const ChartPoint& point) {
    if (chart.kind == ChartKind::steps) {
        return false;
    }
    double above = 0;
    const auto at = std::find(dated.begin(), dated.end(), &point);
    for (auto before = at; before != dated.begin();) {
        --before;
        if ((*before)->at != point.at) {
            above += to_double((*before)->value) - to_double(point.value);
            break;
        }
    }
    const auto after = std::find_if(at, dated.end(), [&](const ChartPoint* other) { return other->at != point.at; });
    if (after != dated.end()) {
        above += to_double((*after)->value) - to_double(point.value);
    }
    return above > 0;
}

void lay_out_time(const Chart& chart, const Formatter& format, ChartLayout& layout) {
    layout.range_begin = plot_height;
    layout.range_end = plot_top;
    layout.height = time_height;
    std::vector<const ChartPoint*> dated;
    const ChartPoint* plan = nullptr;  // of steps: one for all of the time
    for (const ChartPoint& point : chart.points) {
        if (point.at == no_date) {
            plan = &point;
        } else {
            dated.push_back(&point);
        }
    }
    if (dated.empty()) {
        return;
    }
    layout.first_day = dated.front()->at.days;
    layout.last_day = std::max<double>(dated.back()->at.days, layout.first_day + 1);
    // The newest number is the most important, then the first, then the others from the newest on.
    std::vector<const ChartPoint*> order{dated.back(), dated.front()};
    order.insert(order.end(), dated.rbegin(), dated.rend());
    Labels labels(layout.labels);
    for (const ChartPoint* point : dated) {
        labels.keep_clear(layout.at_day(point->at), layout.at(to_double(point->value)), dot);
    }
    if (layout.floor) {  // without it the picture would tell of another course
        labels.add(0, layout.at(layout.base) - 4,
                   chart.percent ? format.percent(*layout.floor) : format.number(*layout.floor));
    }
    if (plan != nullptr) {
        labels.add(
            0, layout.at(to_double(plan->value)) - 6,
            format.words().in(format.language(), "chart_plan_line", {{"value", chart_number(chart, *plan, format)}}));
    }
    std::vector<const ChartPoint*> told;
    for (const ChartPoint* point : order) {
        if (std::find(told.begin(), told.end(), point) == told.end()) {
            told.push_back(point);
            const double y = layout.at(to_double(point->value));
            const std::string number = chart_number(chart, *point, format);
            const bool has_room_below = y + 15 < plot_height - 2;
            // On the side where no line comes from.
            const bool first_below = y + 15 < plot_height - line_height && is_below_neighbours(chart, dated, *point);
            if (!labels.add(layout.at_day(point->at), first_below ? y + 15 : y - 8, number) && has_room_below) {
                labels.add(layout.at_day(point->at), first_below ? y - 8 : y + 15, number);
            }
        }
    }
    if (!layout.floor) {
        labels.add(0, layout.at(0) - 4, format.number(Decimal{0, 0}));
    }
    for (const ChartPoint* point : told) {
        labels.add(layout.at_day(point->at), dates_line, point->date.in(format.language()));
    }
}

// The page's own area above the line, the two ends below it.
void lay_out_strip(const Chart& chart, const Formatter& format, ChartLayout& layout) {
    layout.range_begin = own_dot + 1;
    layout.range_end = width - own_dot - 1;
    layout.height = strip_height;
    const auto [least, most] =
        std::minmax_element(chart.points.begin(), chart.points.end(),
                            [](const ChartPoint& a, const ChartPoint& b) { return a.value < b.value; });
    const auto label = [&](const ChartPoint& point) {
        return format.words().in(format.language(), "chart_value_of",
                                 {{"name", chart.rows[point.row].name.in(format.language())},
                                  {"value", chart_number(chart, point, format)}});
    };
    Labels labels(layout.labels);
    for (const ChartPoint& point : chart.points) {
        if (point.mark == ChartMark::own) {
            labels.add(layout.at(to_double(point.value)), strip_line - 14, label(point));
        }
    }
    // Where the two would meet, the lower end is told.
    labels.add(layout.at(to_double(least->value)), strip_line + 20, label(*least));
    if (most->row != least->row) {
        labels.add(layout.at(to_double(most->value)), strip_line + 20, label(*most));
    }
}

// The classes lie between the values there are, not from zero: a map tells where there is more and where less.
void find_classes(const Chart& chart, ChartLayout& layout) {
    const auto [least, most] =
        std::minmax_element(chart.points.begin(), chart.points.end(),
                            [](const ChartPoint& a, const ChartPoint& b) { return a.value < b.value; });
    layout.least = to_double(least->value);
    layout.is_of_one_value = least->value == most->value;
    layout.most = std::max(to_double(most->value), std::nextafter(layout.least, layout.least + 1));
    layout.is_of_whole_numbers = std::all_of(chart.points.begin(), chart.points.end(),
                                             [](const ChartPoint& point) { return point.value.scale == 0; });
}

void lay_out_areas(const Chart& chart, const Formatter& format, ChartLayout& layout) {
    find_classes(chart, layout);
    layout.height = chart.map->height;
    std::vector<MapLayout::Area> areas(chart.rows.size());
    for (const ChartPoint& point : chart.points) {
        areas[point.row] = {layout.class_of(to_double(point.value)), &point};
    }
    layout.map = lay_out_map(chart, std::move(areas), format);
}

// The squares fill the width, but are no larger than what their words need.
void lay_out_tiles(const Chart& chart, const Formatter& format, ChartLayout& layout) {
    constexpr double largest = 64;
    int last_column = 0;
    int last_line = 0;
    int first_column = 99;
    int first_line = 99;
    for (const ChartRow& row : chart.rows) {
        first_column = std::min<int>(first_column, row.column);
        first_line = std::min<int>(first_line, row.line);
        last_column = std::max<int>(last_column, row.column);
        last_line = std::max<int>(last_line, row.line);
    }
    layout.tile = std::min(largest, width / static_cast<double>(last_column - first_column + 1));
    layout.height = static_cast<int>(std::ceil(layout.tile * (last_line - first_line + 1)));
    find_classes(chart, layout);
    for (const ChartRow& row : chart.rows) {
        layout.squares.push_back({(row.column - first_column) * layout.tile, (row.line - first_line) * layout.tile});
    }
    for (const ChartPoint& point : chart.points) {
        layout.squares[point.row].value = &point;
        layout.squares[point.row].of = layout.class_of(to_double(point.value));
    }
    // Names and numbers only where they fit into a square: the table has them all.
    const double room = layout.tile - 4;
    layout.names.resize(chart.rows.size());
    layout.numbers.resize(chart.rows.size());
    bool fits = layout.tile >= 3 * line_height;
    for (const ChartRow& row : chart.rows) {
        const auto lines = broken_lines(row.name.in(format.language()), room, small_font, 3);
        fits = fits && lines.size() < 3;
    }
    for (std::size_t i = 0; i < chart.rows.size() && fits; ++i) {
        layout.names[i] = broken_lines(chart.rows[i].name.in(format.language()), room, small_font, 2);
    }
    for (const ChartPoint& point : chart.points) {
        const std::string number = chart_number(chart, point, format);
        if (text_width(number, small_font, true) <= room) {
            layout.numbers[point.row] = number;
        }
    }
}

// What is counted, and below it the number.
void lay_out_number(const Chart& chart, const Formatter& format, ChartLayout& layout) {
    layout.names.push_back(broken_lines(chart.rows.front().name.in(format.language()), width, font, most_lines));
    layout.name_lines = static_cast<int>(layout.names.front().size());
    layout.numbers.push_back(chart_number(chart, chart.points.front(), format));
    layout.large = text_width(layout.numbers.front(), large_font, true) <= width;
    layout.bar_line = layout.name_lines * line_height + (layout.large ? large_font : fair_font);
    layout.height = layout.bar_line + row_gap;
}

}  // namespace

std::optional<double> ChartLayout::gap_of(const ChartRow& row, std::span<const ChartPoint> points) const {
    if (!row.lacks_plan && !row.lacks_result) {
        return {};
    }
    constexpr double beside = 2;
    double begin = at(0);
    for (const ChartPoint& point : points) {
        if (row.lacks_plan && point.mark != ChartMark::plan) {
            begin = std::max(begin, at(point));
        } else if (!row.lacks_plan && at(point) - at(0) < gap_width) {
            begin = std::max(begin, at(point) + beside);  // a short bar would be hidden by it
        }
    }
    return begin + gap_width <= range_end ? std::optional(begin) : std::nullopt;
}

int ChartLayout::class_of(double value) const {
    const double share = (value - least) / (most - least);
    return std::clamp(static_cast<int>(share * tile_classes), 0, tile_classes - 1);
}

std::int64_t ChartLayout::first_whole(int of) const {
    if (of == tile_classes) {
        return std::llround(most) + 1;
    }
    // Where a class begins is not exact; in which a number lies is decided above.
    std::int64_t first = std::llround(std::ceil(class_begin(of)));
    while (of > 0 && class_of(static_cast<double>(first - 1)) >= of) {
        --first;
    }
    while (class_of(static_cast<double>(first)) < of) {
        ++first;
    }
    return first;
}

double ChartLayout::at_day(Date day) const {
    return plot_side + (day.days - first_day) / (last_day - first_day) * (width - 2 * plot_side);
}

std::string chart_number(const Chart& chart, Decimal value, const Formatter& format) {
    if (chart.percent) {
        return format.percent(told_percent(value));
    }
    return format.number(chart.is_shortened ? shortened(value, chart.decimals) : told_amount(value, chart.decimals));
}

std::string chart_number(const Chart& chart, const ChartPoint& point, const Formatter& format) {
    return with_bound(chart_number(chart, point.value, format), point.bound, format);
}

bool is_bounded(const Chart& chart) {
    return std::any_of(chart.points.begin(), chart.points.end(),
                       [](const ChartPoint& point) { return point.bound != Bound::exact; });
}

std::string with_bound(std::string number, Bound bound, const Formatter& format) {
    const char* word = bound == Bound::at_least  ? "chart_at_least"
                       : bound == Bound::at_most ? "chart_at_most"
                       : bound == Bound::about   ? "chart_near"
                                                 : nullptr;
    return word == nullptr ? number : format.words().in(format.language(), word, {{"number", number}});
}

ChartLayout lay_out(const Chart& chart, const Formatter& format) {
    ChartLayout layout;
    find_domain(chart, layout);
    find_key(chart, layout);
    switch (chart.kind) {
        case ChartKind::spending:
        case ChartKind::composition:
        case ChartKind::ranking:
        case ChartKind::pairs: lay_out_rows(chart, format, layout); break;
        case ChartKind::strip: lay_out_strip(chart, format, layout); break;
        case ChartKind::steps:
        case ChartKind::series:
        case ChartKind::slope: lay_out_time(chart, format, layout); break;
        case ChartKind::tiles: lay_out_tiles(chart, format, layout); break;
        case ChartKind::number: lay_out_number(chart, format, layout); break;
        case ChartKind::map: lay_out_areas(chart, format, layout); break;
    }
    return layout;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/charts/chart.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "base/limits.hpp"

namespace minhbach {

namespace {

// What decides the place of a row.
struct Weight {
    int group = 0;  // of money: what has both numbers, by what is left, then what states one number only
    Decimal value;  // the larger, the earlier
};

std::vector<Weight> weights(const Chart& chart) {
    struct Money {
        Decimal plan;
        Decimal spent;
    };
    std::vector<Money> money(chart.rows.size());
    std::vector<bool> seen(chart.rows.size());
    std::vector<Weight> weights(chart.rows.size());
    for (const ChartPoint& point : chart.points) {
        Weight& weight = weights[point.row];
        weight.value = seen[point.row] ? std::max(weight.value, point.value) : point.value;
        seen[point.row] = true;
        if (point.mark != ChartMark::target) {
            (point.mark == ChartMark::plan ? money[point.row].plan : money[point.row].spent) = point.value;
        }
    }
    if (chart.kind != ChartKind::spending) {
        return weights;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const ChartRow& row = chart.rows[i];
        weights[i].group = row.lacks_plan || row.lacks_result ? 1 : 0;
        if (weights[i].group == 0) {
            weights[i].value = subtract(money[i].plan, money[i].spent).value_or(money[i].plan);
        }
    }
    return weights;
}

// Where a chart has more bars of money than a picture holds those that state both amounts are drawn, and of these the
// largest, in whatever order.
void keep_largest(Chart& chart, std::size_t most) {
    if (chart.kind != ChartKind::spending || chart.rows.size() <= most) {
        return;
    }
    std::vector<std::optional<Decimal>> sizes(chart.rows.size());
    for (const ChartPoint& point : chart.points) {
        sizes[point.row] = std::max(sizes[point.row], std::optional(point.value));
    }
    std::vector<std::uint32_t> order(chart.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    const std::vector<Weight> by = weights(chart);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return by[a].group != by[b].group ? by[a].group < by[b].group : sizes[b] < sizes[a];
    });
    chart.more += order.size() - most;
    order.resize(most);
    std::sort(order.begin(), order.end());
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> places(chart.rows.size(), none);
    std::vector<ChartRow> rows;
    for (const std::uint32_t row : order) {
        places[row] = static_cast<std::uint32_t>(rows.size());
        rows.push_back(std::move(chart.rows[row]));
    }
    chart.rows = std::move(rows);
    std::erase_if(chart.points, [&](const ChartPoint& point) { return places[point.row] == none; });
    for (ChartPoint& point : chart.points) {
        point.row = places[point.row];
    }
}

}  // namespace

bool is_broken(const Chart& chart, Date before, Date after) {
    return std::any_of(chart.breaks.begin(), chart.breaks.end(), [&](Date at) { return before < at && at <= after; });
}

std::optional<std::pair<const ChartPoint*, const ChartPoint*>> way_to_target(const Chart& chart) {
    if (chart.kind != ChartKind::series && chart.kind != ChartKind::slope) {
        return {};
    }
    const ChartPoint* last = nullptr;
    for (const ChartPoint& point : chart.points) {
        const bool result = point.mark == ChartMark::done || point.mark == ChartMark::expected;
        // Of one time what was done stands before what was expected.
        if (result && point.at != no_date && (last == nullptr || last->at < point.at)) {
            last = &point;
        }
    }
    for (const ChartPoint& point : chart.points) {
        if (last != nullptr && point.mark == ChartMark::target && last->at < point.at) {
            return is_broken(chart, last->at, point.at) ? std::nullopt : std::optional(std::pair(last, &point));
        }
    }
    return {};
}

void arrange(Chart& chart, bool in_order) {
    // The places of a map, the order of funds and that of time are not ours.
    const bool sorted = !in_order && (chart.kind == ChartKind::spending || chart.kind == ChartKind::ranking);
    if (sorted) {
        keep_largest(chart, limits::bars_of_picture);
    }
    std::vector<std::uint32_t> order(chart.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    if (sorted) {
        const std::vector<Weight> by = weights(chart);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return by[a].group != by[b].group ? by[a].group < by[b].group : by[b].value < by[a].value;
        });
    }
    std::vector<std::uint32_t> places(chart.rows.size());
    std::vector<ChartRow> rows;
    rows.reserve(order.size());
    for (const std::uint32_t row : order) {
        places[row] = static_cast<std::uint32_t>(rows.size());
        rows.push_back(std::move(chart.rows[row]));
    }
    chart.rows = std::move(rows);
    for (ChartPoint& point : chart.points) {
        point.row = places[point.row];
    }
    std::stable_sort(chart.points.begin(), chart.points.end(), [](const ChartPoint& a, const ChartPoint& b) {
        return std::tuple(a.row, a.at, a.series) < std::tuple(b.row, b.at, b.series);
    });
    // Dots on one line and the areas of a map are read together, however many they are.
    if (chart.kind != ChartKind::tiles && chart.kind != ChartKind::map && chart.kind != ChartKind::strip) {
        shorten(chart, limits::bars_of_picture);
    }
}

bool shows_both_ends(const Chart& chart) {
    return chart.kind == ChartKind::ranking && chart.percent;
}

void shorten(Chart& chart, std::size_t most) {
    if (chart.rows.size() <= most) {
        return;
    }
    const auto left_out = static_cast<std::uint32_t>(chart.rows.size() - most);
    const auto begin = static_cast<std::uint32_t>(shows_both_ends(chart) ? both_ends(most).first : most);
    const std::uint32_t end = begin + left_out;
    const auto rows = chart.rows.begin();
    chart.rows.erase(rows + begin, rows + end);
    std::erase_if(chart.points, [&](const ChartPoint& point) { return begin <= point.row && point.row < end; });
    for (ChartPoint& point : chart.points) {
        point.row -= point.row < end ? 0 : left_out;
    }
    chart.more += left_out;
}

bool shows_something(const Chart& chart) {
    if (chart.kind == ChartKind::number) {
        return chart.points.size() == 1;
    }
    return chart.points.size() > 1 && std::any_of(chart.points.begin(), chart.points.end(),
                                                  [](const ChartPoint& point) { return point.value.mantissa != 0; });
}

}  // namespace minhbach

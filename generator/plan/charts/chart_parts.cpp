// SPDX-License-Identifier: MIT
#include "plan/charts/chart_parts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/percent.hpp"
#include "model/shown_amount.hpp"

namespace minhbach {

namespace {

using Drawn = std::pair<std::string_view, std::uint32_t>;  // the name of a row, and a series

}  // namespace

Decimal drawn(const Corpus& corpus, Decimal value, IndicatorIndex indicator) {
    return in_shown_unit(corpus, value, corpus.indicators[indicator].unit).value_or(value);
}

ChartMark mark_of(Kind kind) {
    return is_actual(kind)     ? ChartMark::done
           : is_expected(kind) ? ChartMark::expected
           : is_target(kind)   ? ChartMark::target
                               : ChartMark::plan;
}

void set_unit(const Corpus& corpus, Chart& chart, IndicatorIndex indicator) {
    const UnitIndex unit = corpus.indicators[indicator].unit;
    chart.percent = is_percent(corpus.units[unit]);
    chart.is_shortened = shown_unit(corpus, unit) != unit;
    chart.decimals = chart.is_shortened ? corpus.site.money.decimals : told_digits;
    chart.unit = corpus.units[shown_unit(corpus, unit)].symbol;
    if (chart.kind == ChartKind::ranking && chart.percent && indicator == corpus.site.money.rate) {
        chart.whole = Decimal{100, 0};
    }
}

LocalText unit_of_money(const Corpus& corpus) {
    const UnitIndex unit = money_unit(corpus);
    return unit == no_index ? LocalText{} : corpus.units[unit].symbol;
}

std::vector<Kind> kinds_in_order(const Corpus& corpus) {
    std::vector<Kind> order;
    const Kinds& kinds = corpus.kinds;
    for (const auto* list : {&kinds.plans(), &kinds.actuals(), &kinds.expectations(), &kinds.targets()}) {
        order.insert(order.end(), list->rbegin(), list->rend());
    }
    // What is asked for is none of these.
    for (const KindEntry& entry : kinds.entries()) {
        if (std::find(order.begin(), order.end(), entry.kind) == order.end()) {
            order.push_back(entry.kind);
        }
    }
    return order;
}

void add_source(Chart& chart, SourceIndex source) {
    if (source != no_index && std::find(chart.from.begin(), chart.from.end(), source) == chart.from.end()) {
        chart.from.push_back(source);
    }
}

std::size_t tell_apart(Chart& chart, const std::vector<NameDetail>& details, const Words& words) {
    // In any language: two names may differ by accents that another does not write.
    std::vector<bool> is_repeated(chart.rows.size());
    for (const Language language : words.languages()) {
        std::map<Drawn, std::uint32_t> seen;
        for (const ChartPoint& point : chart.points) {
            const Drawn drawn{chart.rows[point.row].name.in(language), point.series};
            if (const auto [same, is_new] = seen.emplace(drawn, point.row); !is_new) {
                is_repeated[same->second] = is_repeated[point.row] = true;
            }
        }
    }
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        LocalText& name = chart.rows[i].name;
        for (const std::string_view word : details[i].said) {
            name = words.all(word, {{"name", name}});
        }
        // At the end, where a picture has no room for a long name.
        add_to_list(name, is_repeated[i] ? details[i].apart : details[i].time, words, "comma");
    }
    std::set<Drawn> drawn;
    const std::size_t left_out = std::erase_if(chart.points, [&](const ChartPoint& point) {
        return !drawn.emplace(chart.rows[point.row].name.in(Languages::first), point.series).second;
    });
    // A row of which nothing is left.
    std::vector<bool> used(chart.rows.size());
    for (const ChartPoint& point : chart.points) {
        used[point.row] = true;
    }
    std::vector<std::uint32_t> places(chart.rows.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        places[i] = next;
        if (used[i]) {
            if (next != i) {
                chart.rows[next] = std::move(chart.rows[i]);
            }
            ++next;
        }
    }
    chart.rows.resize(next);
    for (ChartPoint& point : chart.points) {
        point.row = places[point.row];
    }
    return left_out;
}

}  // namespace minhbach

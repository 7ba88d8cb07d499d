// SPDX-License-Identifier: MIT
// Charts of one statistic over several areas: ranked, each a row; or on one line, for the place of one among the
// others.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/shown_amount.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/charts/charts.hpp"
#include "plan/charts/over_areas.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

namespace {

constexpr std::size_t least_of_strip = 3;  // fewer say no more than their numbers

// Its code, and of one that has ended until when it was: what continues it may have both its name and its code.
LocalText apart_from_namesakes(const Corpus& corpus, AreaIndex index) {
    const Area& area = corpus.areas[index];
    const Words& words = words_of(corpus);
    LocalText text = words.each([&](Language) { return area.code; });
    if (area.valid_to) {
        add_to_list(text, words.all("validity_until", {{"date", *area.valid_to}}), words, "comma");
    }
    return text;
}

// Rows that nothing tells from others would be drawn on top of them.
void say_namesakes(const Words& words, Chart& chart, std::size_t left_out) {
    if (left_out > 0) {
        chart.text.add(words.all("chart_namesakes_left_out", {{"count", left_out}}));
    }
}

Chart ranking(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator, const Statistic& of,
              const AreaValues& values, std::string name) {
    OverAreas areas(corpus, derived, indicator, of, ChartKind::ranking, std::move(name));
    Chart& chart = areas.chart;
    std::vector<NameDetail> details;
    for (const auto& [area, refs] : values) {
        if (areas.add_value(refs)) {
            details.push_back({apart_from_namesakes(corpus, area), {}});
            chart.rows.push_back({corpus.areas[area].full_name});
        }
    }
    const std::size_t namesakes = tell_apart(chart, details, words_of(corpus));
    arrange(chart);
    chart.text = text_by_area(corpus, corpus.indicators[indicator], of.kind, chart, areas.contradicted);
    say_namesakes(words_of(corpus), chart, namesakes);
    say_whole(words_of(corpus), chart);
    say_more(words_of(corpus), chart);
    return std::move(areas.chart);
}

// The place of one area on the line of all its neighbours. Of an area with different figures there is no dot.
Chart strip(const Corpus& corpus, const DerivedValues& derived, FigureRef of, std::span<const FigureRef> beside) {
    const Words& words = words_of(corpus);
    const Statement own = statement_of(corpus, derived, of);
    const Indicator& statistic = corpus.indicators[own.indicator];
    Chart chart;
    chart.kind = ChartKind::strip;
    chart.name = chart_name_of_indicator(strip_chart_name, statistic.id);
    set_unit(corpus, chart, own.indicator);
    const LocalText what = about(corpus, own, own.kind, own.as_of);
    const LocalText& name = corpus.areas[own.area].full_name;
    chart.title = words.all("chart_strip_title", {{"indicator", statistic.name}, {"about", what}, {"area", name}});
    chart.series = {words.all("series_own"), words.all("series_neighbours")};
    std::size_t contradicted = 0;
    for (auto begin = beside.begin(); begin != beside.end();) {
        const AreaIndex area = statement_of(corpus, derived, *begin).area;
        auto end = begin;
        bool differ = false;
        while (end != beside.end() && statement_of(corpus, derived, *end).area == area) {
            differ = differ || value_of(corpus, derived, *end) != value_of(corpus, derived, *begin);
            ++end;
        }
        if (differ) {
            ++contradicted;
        } else {
            const bool is_own = area == own.area;
            chart.points.push_back({static_cast<std::uint32_t>(chart.rows.size()), is_own ? 0U : 1U,
                                    is_own ? ChartMark::own : ChartMark::other,
                                    drawn(corpus, value_of(corpus, derived, *begin), own.indicator),
                                    figure_id(corpus, derived, *begin), own.as_of,
                                    own.as_of == no_date ? LocalText{} : date_label(words, own.as_of),
                                    shown_bound(corpus, derived, *begin)});
            chart.rows.push_back({corpus.areas[area].full_name});
            add_source(chart, statement_of(corpus, derived, *begin).source);
        }
        begin = end;
    }
    chart.text = words.all("chart_strip_text", {{"area", name}, {"count", chart.rows.size()}});
    if (contradicted > 0) {
        chart.text.add(words.all("chart_contradicted", {{"count", contradicted}}));
    }
    return chart;
}

// Dots that all stand at zero show nothing: one number says it of all of them. They are no one figure any more.
void gather_zeros(const Corpus& corpus, Chart& chart) {
    if (shows_something(chart) || chart.points.size() < 2) {
        return;
    }
    chart.kind = ChartKind::number;
    chart.rows = {{words_of(corpus).all("chart_all_areas", {{"count", chart.points.size()}})}};
    chart.points.resize(1);
    chart.points.front().row = 0;
    chart.points.front().id.clear();
}

// Of programs of one area the title names the area, and the rows do not.
LocalText title_of(const Corpus& corpus, const Slice& slice, Date as_of) {
    LocalText title;
    if (slice.by_program && slice.areas == 1) {
        title = corpus.areas[slice.rows.front().area].full_name;
    }
    add_to_list(title, about(corpus, slice.line, slice.kind, as_of), words_of(corpus), "comma");
    return title;
}

// Whether its rows are parts of several whole programs, each of which may have a "Project 4".
bool is_of_several_wholes(const Corpus& corpus, const Slice& slice) {
    return slice.by_program && std::any_of(slice.rows.begin(), slice.rows.end(), [&](const SliceRow& row) {
               return whole_program(corpus, row.program) != whole_program(corpus, slice.rows.front().program);
           });
}

LocalText name_of(const Corpus& corpus, const ProgramTree& tree, const Slice& slice, const SliceRow& row,
                  bool with_whole) {
    const LocalText& area = corpus.areas[row.area].full_name;
    if (!slice.by_program) {
        return area;
    }
    LocalText name = corpus.programs[row.program].short_name;
    if (const ProgramIndex parent = tree.told_apart_by(row.program); parent != no_index) {
        add_to_list(name, corpus.programs[parent].short_name, words_of(corpus), "comma");
    }
    if (const ProgramIndex whole = whole_program(corpus, row.program); with_whole && whole != row.program) {
        add_to_list(name, corpus.programs[whole].short_name, words_of(corpus), "comma");
    }
    if (slice.areas > 1) {
        add_to_list(name, area, words_of(corpus), "comma");
    }
    return name;
}

// What parts of programs are called together: "the projects". Empty of whole programs.
LocalText parts_together(const Corpus& corpus, const Slice& slice) {
    return slice.by_program && slice.programs != no_level ? corpus.levels.programs[slice.programs].together
                                                          : LocalText{};
}

LocalText title_of_ranking(const Corpus& corpus, IndicatorIndex indicator, const Slice& slice, Date as_of) {
    const LocalText parts = parts_together(corpus, slice);
    return words_of(corpus).all(!parts.empty()     ? "chart_by_part_title"
                                : slice.by_program ? "chart_by_program_title"
                                                   : "chart_by_area_title",
                                {{"indicator", corpus.indicators[indicator].name},
                                 {"programs", parts},
                                 {"about", title_of(corpus, slice, as_of)}});
}

LocalText text_by_program(const Corpus& corpus, IndicatorIndex indicator, const Slice& slice, const Chart& chart,
                          std::size_t contradicted) {
    const Words& words = words_of(corpus);
    const LocalText parts = parts_together(corpus, slice);
    LocalText text = words.all(parts.empty() ? "chart_by_program_text" : "chart_by_part_text",
                               {{"indicator", corpus.indicators[indicator].name},
                                {"programs", parts},
                                {"count", chart.rows.size() + chart.more},
                                {"in_unit", in_unit(words, chart.unit)}});
    if (contradicted > 0) {
        text.add(words.all("chart_contradicted", {{"count", contradicted}}));
    }
    return text;
}

}  // namespace

std::vector<Chart> make_area_rankings(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> computed, const std::string& name) {
    if (!is_measure(corpus.indicators[indicator])) {
        return {};
    }
    const std::map<Statistic, AreaValues> statistics = statistics_of(corpus, derived, observations, computed);
    const auto most = most_shared(statistics, [&](const Statistic& of) { return rank_of(corpus, of); });
    if (most == statistics.end() || most->second.size() < 2) {
        return {};
    }
    std::vector<Chart> charts{ranking(corpus, derived, indicator, most->first, most->second, name)};
    // The same at other times: a panel each, since values of two dates are never mixed.
    std::vector<const std::pair<const Statistic, AreaValues>*> others;
    for (const auto& entry : statistics) {
        Statistic same = entry.first;
        same.line.period = most->first.line.period;
        same.line.fund_year = most->first.line.fund_year;
        same.as_of = most->first.as_of;
        if (&entry != &*most && same == most->first && entry.second.size() > 1) {
            others.push_back(&entry);
        }
    }
    const auto time = [&](const auto* entry) { return time_of(corpus, entry->first.line, entry->first.as_of); };
    std::stable_sort(others.begin(), others.end(), [&](const auto* a, const auto* b) { return time(b) < time(a); });
    others.resize(std::min(others.size(), limits::panels_of_indicator - 1));
    for (const auto* entry : others) {
        std::string panel = name + "-" + in_address(corpus.periods[entry->first.line.period]);
        const std::string year = corpus.strings[entry->first.line.fund_year];
        if (!year.empty()) {
            panel += "-" + year;
        }
        if (entry->first.as_of != no_date) {
            panel += "-" + to_string(entry->first.as_of);
        }
        std::replace(panel.begin(), panel.end(), '/', '-');
        charts.push_back(ranking(corpus, derived, indicator, entry->first, entry->second, panel));
    }
    for (Chart& chart : charts) {
        gather_zeros(corpus, chart);
    }
    std::erase_if(charts, [](const Chart& chart) { return !shows_something(chart); });
    return charts;
}

std::vector<Chart> make_slice_ranking(const Corpus& corpus, const DerivedValues& derived, const ProgramTree& tree,
                                      IndicatorIndex indicator, const Slice& slice, std::string name) {
    if (!is_measure(corpus.indicators[indicator])) {
        return {};
    }
    // Values of two dates are never mixed.
    std::map<Date, std::size_t> dates;
    const auto date_of = [&](const SliceRow& row) { return statement_of(corpus, derived, row.figures.front()).as_of; };
    for (const SliceRow& row : slice.rows) {
        ++dates[date_of(row)];
    }
    const auto most = std::max_element(dates.begin(), dates.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second, a.first) < std::tie(b.second, b.first);
    });
    if (most == dates.end()) {
        return {};
    }
    const Words& words = words_of(corpus);
    OverAreas areas(corpus, derived, indicator, {slice.line, slice.level, slice.kind, most->first}, ChartKind::ranking,
                    std::move(name));
    Chart& chart = areas.chart;
    chart.title = title_of_ranking(corpus, indicator, slice, most->first);
    const bool with_whole = is_of_several_wholes(corpus, slice);
    std::vector<NameDetail> details;
    std::size_t other_dates = 0;
    for (const SliceRow& row : slice.rows) {
        if (date_of(row) != most->first) {
            ++other_dates;
        } else if (areas.add_value(row.figures)) {
            chart.rows.push_back({name_of(corpus, tree, slice, row, with_whole)});
            details.push_back({apart_from_namesakes(corpus, row.area), {}});
        }
    }
    const std::size_t namesakes = tell_apart(chart, details, words);
    arrange(chart);
    chart.text = slice.by_program
                     ? text_by_program(corpus, indicator, slice, chart, areas.contradicted)
                     : text_by_area(corpus, corpus.indicators[indicator], slice.kind, chart, areas.contradicted);
    if (other_dates > 0) {
        chart.text.add(words.all("chart_other_dates", {{"count", other_dates}}));
    }
    say_namesakes(words, chart, namesakes);
    say_whole(words, chart);
    say_more(words, chart);
    gather_zeros(corpus, chart);
    if (!shows_something(chart)) {
        return {};
    }
    return {std::move(areas.chart)};
}

std::size_t count_statistics(const Corpus& corpus, const DerivedValues& derived,
                             std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed) {
    const std::map<Statistic, AreaValues> statistics = statistics_of(corpus, derived, observations, computed);
    return static_cast<std::size_t>(
        std::count_if(statistics.begin(), statistics.end(), [](const auto& entry) { return entry.second.size() > 1; }));
}

std::vector<Chart> make_strips(const Corpus& corpus, const DerivedValues& derived, const Neighbours& neighbours,
                               AreaIndex area, std::span<const ObservationIndex> observations,
                               std::span<const DerivedIndex> computed) {
    // Of each statistic that can be compared what came to be before what is meant to be, and a whole before its parts,
    // as the page of the indicator opens; of those the newest, and of equals the first.
    std::map<IndicatorIndex, FigureRef> best;
    const auto is_strip = [&](FigureRef ref) {
        const std::size_t beside = neighbours.of(ref).size();
        return beside >= least_of_strip && beside <= limits::dots_of_strip;
    };
    const auto rank = [&](FigureRef ref) {
        const Statement of = statement_of(corpus, derived, ref);
        const Wholeness whole = wholeness_of(corpus, of);
        return std::tuple(is_strip(ref), reality_of(of.kind), whole.program > 0, whole.coordinates,
                          corpus.periods[of.period].last, whole.money, of.as_of, whole);
    };
    for_each_figure(corpus, observations, computed, [&](FigureRef ref) {
        const Statement of = statement_of(corpus, derived, ref);
        if (of.area == area && neighbours.knows(of.indicator)) {
            const auto [at, fresh] = best.emplace(of.indicator, ref);
            if (!fresh && rank(at->second) < rank(ref)) {
                at->second = ref;
            }
        }
    });
    std::vector<Chart> charts;
    for (const auto& [indicator, ref] : best) {
        if (!is_strip(ref)) {
            continue;
        }
        Chart chart = strip(corpus, derived, ref, neighbours.of(ref));
        const bool has_own = std::any_of(chart.points.begin(), chart.points.end(),
                                         [](const ChartPoint& point) { return point.mark == ChartMark::own; });
        if (has_own && chart.points.size() >= least_of_strip && shows_something(chart)) {
            charts.push_back(std::move(chart));
        }
    }
    return charts;
}

}  // namespace minhbach

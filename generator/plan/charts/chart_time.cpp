// SPDX-License-Identifier: MIT
// Charts of one statistic of one area over time.
#include <algorithm>
#include <map>
#include <set>

#include "compute/areas_counted.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/shown_amount.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/charts/charts.hpp"
#include "plan/comparisons/comparison.hpp"
#include "plan/rows/figures.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

namespace {

// What a statistic is called whatever the time: periods of one length only, so that a half year never stands beside a
// whole one, nor nine months beside five.
struct Course {
    FigureKey line;  // of no period
    PeriodKind length = PeriodKind::year;
    std::uint8_t months = 0;      // of the first months of a year, how many
    int reach = 0;                // of changes, see reach_of()
    std::set<AreaIndex> areas{};  // of a total: with more areas that report it is another one

    auto operator<=>(const Course&) const = default;
};
// By time and kind; different values only.
using Values = std::map<std::pair<PeriodIndex, Kind>, std::vector<FigureRef>>;

std::size_t times_of(const Values& values) {
    std::set<PeriodIndex> times;
    for (const auto& [at, refs] : values) {
        if (!is_intended(at.second) && refs.size() == 1) {
            times.insert(at.first);
        }
    }
    return times.size();
}

using Courses = std::map<Course, Values>;

// Whether something came to be, and is not only expected.
bool has_actual(const Values& values) {
    return std::any_of(values.begin(), values.end(),
                       [](const auto& entry) { return is_actual(entry.first.second) && entry.second.size() == 1; });
}

// Where a result is known of one time only: whether something is aimed at later. The two tell how far the way is.
bool leads_to_target(const Corpus& corpus, const Values& values) {
    std::optional<Date> result;
    for (const auto& [at, refs] : values) {
        if (!is_intended(at.second) && refs.size() == 1) {
            result = corpus.periods[at.first].last;
        }
    }
    return result && std::any_of(values.begin(), values.end(), [&](const auto& entry) {
               return is_target(entry.first.second) && entry.second.size() == 1 &&
                      *result < corpus.periods[entry.first.first].last;
           });
}

Courses courses_of(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                   std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed) {
    Courses courses;
    for_each_figure(corpus, observations, computed, [&](FigureRef ref) {
        const Statement figure = statement_of(corpus, derived, ref);
        const Period& period = corpus.periods[figure.period];
        // What is counted up to a day within its period is of that day, and no value of the period.
        if (figure.indicator != indicator || is_requested(figure.kind) || period.kind == PeriodKind::timeless ||
            period.kind == PeriodKind::years || (figure.as_of != no_date && figure.as_of < period.last)) {
            return;
        }
        const std::uint8_t months = period.kind == PeriodKind::months ? period.part : std::uint8_t{0};
        Course course{figure, period.kind, months, reach_of(corpus, figure),
                      areas_counted(corpus, derived, derived.lines, ref)};
        course.line.period = 0;
        course.line.base = no_index;
        // What a plan of all that an area does says is said of the area, as what stands under no program.
        if (figure.program != no_index && role_of(corpus, figure.program) == ProgramRole::plan) {
            course.line.program = no_index;
        }
        add_different(corpus, derived, courses[course][{figure.period, figure.kind}], ref);
    });
    return courses;
}

// The line of a course, with the program that all of its figures stand under.
FigureKey line_of_course(const Corpus& corpus, const DerivedValues& derived, const Course& course,
                         const Values& values) {
    FigureKey line = course.line;
    line.program = statement_of(corpus, derived, values.begin()->second.front()).program;
    for (const auto& [at, refs] : values) {
        for (const FigureRef ref : refs) {
            if (statement_of(corpus, derived, ref).program != line.program) {
                line.program = course.line.program;
                return line;
            }
        }
    }
    return line;
}

Chart drawn_course(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator, const FigureKey& line,
                   const Values& values, std::size_t times) {
    const Words& words = words_of(corpus);
    const Indicator& statistic = corpus.indicators[indicator];
    Chart chart;
    chart.kind = times <= 2 ? ChartKind::slope : ChartKind::series;
    set_unit(corpus, chart, indicator);
    const LocalText& area = corpus.areas[line.area].full_name;
    LocalText what = area;
    add_to_list(what, about_at_any_time(corpus, line), words, "comma");
    chart.title = words.all(times == 1 ? "chart_target_title" : "chart_time_title",
                            {{"indicator", statistic.name}, {"about", what}});
    const std::vector<Kind> kinds = kinds_in_order(corpus);
    for (const Kind kind : kinds) {
        chart.series.push_back(kind_name(corpus, kind));
    }
    std::size_t contradicted = 0;
    chart.rows.push_back({area});
    for (const auto& [at, refs] : values) {
        if (refs.size() != 1) {
            ++contradicted;
            continue;
        }
        const auto series =
            static_cast<std::uint32_t>(std::find(kinds.begin(), kinds.end(), at.second) - kinds.begin());
        FigureKey key;
        key.period = at.first;
        chart.points.push_back({0, series, mark_of(at.second),
                                drawn(corpus, value_of(corpus, derived, refs.front()), indicator),
                                figure_id(corpus, derived, refs.front()), corpus.periods[at.first].last,
                                words.each([&](Language language) { return short_period(corpus, key, language); }),
                                shown_bound(corpus, derived, refs.front())});
        add_source(chart, statement_of(corpus, derived, refs.front()).source);
    }
    arrange(chart);
    if (!chart.points.empty()) {
        for (const SeriesBreak& at : series_breaks(corpus, indicator)) {
            if (chart.points.front().at < at.from && at.from <= chart.points.back().at) {
                chart.breaks.push_back(at.from);
            }
        }
    }
    chart.text =
        times == 1
            ? words.all("chart_target_text", {{"indicator", statistic.name}, {"in_unit", in_unit(words, chart.unit)}})
            : words.all("chart_time_text",
                        {{"indicator", statistic.name}, {"count", times}, {"in_unit", in_unit(words, chart.unit)}});
    if (!chart.breaks.empty()) {
        chart.text.add(words.all("chart_broken"));
    }
    if (contradicted > 0) {
        chart.text.add(words.all("chart_times_contradicted", {{"count", contradicted}}));
    }
    return chart;
}

}  // namespace

std::vector<Chart> make_time_chart(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                   std::span<const ObservationIndex> observations,
                                   std::span<const DerivedIndex> computed, std::string name) {
    const Courses courses = courses_of(corpus, derived, indicator, observations, computed);
    // That of most times; of equals a whole before its parts, and of those the first in their order: the highest area.
    const auto whole = [&](const auto& entry) { return wholeness_of(corpus, entry.first.line); };
    auto best = std::max_element(courses.begin(), courses.end(), [&](const auto& a, const auto& b) {
        const std::size_t times_of_a = times_of(a.second);
        const std::size_t times_of_b = times_of(b.second);
        return times_of_a != times_of_b ? times_of_a < times_of_b : whole(a) < whole(b);
    });
    std::size_t times = best == courses.end() ? 0 : times_of(best->second);
    if (times == 1) {
        // From what was done rather than from what was expected.
        best = courses.end();
        for (auto entry = courses.begin(); entry != courses.end(); ++entry) {
            const auto rank = [&](const auto& of) { return std::pair(has_actual(of.second), whole(of)); };
            if (leads_to_target(corpus, entry->second) && (best == courses.end() || rank(*best) < rank(*entry))) {
                best = entry;
            }
        }
        times = best == courses.end() ? 0 : 1;
    }
    if (times == 0) {
        return {};
    }
    const FigureKey line = line_of_course(corpus, derived, best->first, best->second);
    Chart chart = drawn_course(corpus, derived, indicator, line, best->second, times);
    chart.name = std::move(name);
    if (!shows_something(chart)) {
        return {};
    }
    return {std::move(chart)};
}

}  // namespace minhbach

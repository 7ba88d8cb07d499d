// SPDX-License-Identifier: MIT
#include "plan/pages/page_charts.hpp"

#include <algorithm>
#include <map>

#include "base/vectors.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/charts.hpp"
#include "plan/pages/heads.hpp"

namespace minhbach {

// What it opens with as a ranking and on a map, and what is known at most times: of wholes, where it is.
void PageCharts::draw_indicator(Subject& subject) const {
    const IndicatorSlices& slices = subject.detail.slices;
    if (slices.shown > 0 && slices.all.front().rows.size() >= least_rows_of_chart) {
        const Slice& first = slices.all.front();
        subject.charts = make_slice_ranking(corpus_, derived_, program_tree_, subject.indicator, first,
                                            std::string(lead_chart_name));
        append(subject.charts, map_of(subject.indicator, first));
    }
    std::vector<ObservationIndex> printed = subject.observations;
    std::vector<DerivedIndex> computed = subject.derived;
    std::erase_if(printed, [&](ObservationIndex index) { return is_part(corpus_.observations[index]); });
    std::erase_if(computed, [&](DerivedIndex index) { return is_part(derived_.line_of(derived_[index])); });
    auto course =
        make_time_chart(corpus_, derived_, subject.indicator, printed, computed, std::string(course_chart_name));
    if (course.empty()) {
        course = make_time_chart(corpus_, derived_, subject.indicator, subject.observations, subject.derived,
                                 std::string(course_chart_name));
    }
    append(subject.charts, std::move(course));
}

bool PageCharts::is_part(const FigureKey& figure) const {
    return !is_whole(corpus_.dimensions, figure.coordinates) ||
           whole_program(corpus_, figure.program) != figure.program;
}

// A map of two areas says no more than their numbers.
std::vector<Chart> PageCharts::map_of(IndicatorIndex indicator, const Slice& slice) const {
    std::vector<ObservationIndex> printed;
    std::vector<DerivedIndex> computed;
    for (const SliceRow& row : slice.rows) {
        for (const FigureRef ref : row.figures) {
            (ref.is_derived() ? computed : printed).push_back(ref.index());
        }
    }
    const std::string name(map_chart_name);
    std::vector<Chart> map = make_map(corpus_, derived_, maps_, indicator, printed, computed, name);
    std::vector<Chart> tiles = make_tiles(corpus_, derived_, indicator, printed, computed, name);
    // Squares only where there is no map, or one of fewer areas.
    if (map.empty() || (!tiles.empty() && tiles[0].points.size() > map[0].points.size())) {
        map = std::move(tiles);
    }
    std::erase_if(map, [](const Chart& chart) { return chart.points.size() < least_areas_of_slice; });
    return map;
}

// How much of the money of a program its areas have spent, by what is computed, and by what reports print alone.
void PageCharts::draw_program(Subject& subject) const {
    const MoneyIndicators indicators(corpus_);
    if (indicators.rate == no_index) {
        return;
    }
    std::vector<ObservationIndex> printed;
    for (const ObservationIndex index : subject.observations) {
        const Observation& row = corpus_.observations[index];
        if (row.indicator == indicators.rate && row.program == subject.program && is_actual(row.kind)) {
            printed.push_back(index);
        }
    }
    std::vector<DerivedIndex> computed;
    for (const DerivedIndex index : subject.derived) {
        const FigureLine& line = derived_.line_of(derived_[index]);
        if (derived_[index].indicator == indicators.rate && line.program == subject.program) {
            computed.push_back(index);
        }
    }
    append(subject.charts,
           make_area_rankings(corpus_, derived_, indicators.rate, printed, computed, std::string(rates_chart_name)));
}

// How it stands among its neighbours, and what came of it over time.
void PageCharts::draw_area(Subject& subject) const {
    append(subject.charts,
           make_strips(corpus_, derived_, neighbours_, subject.area, subject.observations, subject.derived));
    if (subject.kind == PageKind::area) {
        append(subject.charts, courses_of(subject));
    }
}

void PageCharts::draw_home(Subject& subject) const {
    if (subject.home.rates.empty()) {
        return;
    }
    const IndicatorIndex rate = corpus_.site.money.rate;
    std::vector<ObservationIndex> printed;
    std::vector<DerivedIndex> computed;
    for (const FigureRef ref : subject.home.rates) {
        (ref.is_derived() ? computed : printed).push_back(ref.index());
    }
    subject.charts = make_area_rankings(corpus_, derived_, rate, printed, computed, std::string(rates_chart_name));
    append(subject.charts, make_tiles(corpus_, derived_, rate, printed, computed, std::string(map_chart_name)));
}

void PageCharts::draw_money(std::vector<Subject>& all) const {
    const ToldLines told = lines_told(all);
    for (Subject& subject : all) {
        const bool by_area = subject.kind == PageKind::program;
        if (by_area || subject.kind == PageKind::area || subject.kind == PageKind::area_program) {
            std::vector<Chart> charts =
                make_money_charts(corpus_, subject.money, by_area ? ChartCategory::area : ChartCategory::program,
                                  name_of(subject), program_tree_, told, subject.program);
            append(charts, std::move(subject.charts));
            subject.charts = std::move(charts);
        }
    }
}

// What came of it over time: as the site's headline indicators say, and where they are known of one time only,
// others of the page in the order of the registry.
std::vector<Chart> PageCharts::courses_of(const Subject& subject) const {
    constexpr std::size_t most = 3;
    struct Figures {
        std::vector<ObservationIndex> printed;
        std::vector<DerivedIndex> computed;
    };
    std::map<IndicatorIndex, Figures> by_indicator;
    for (const ObservationIndex index : subject.observations) {
        by_indicator[corpus_.observations[index].indicator].printed.push_back(index);
    }
    for (const DerivedIndex index : subject.derived) {
        by_indicator[derived_[index].indicator].computed.push_back(index);
    }
    std::vector<IndicatorIndex> order = corpus_.site.headline_indicators;
    const MoneyIndicators money(corpus_);
    for (const auto& [index, figures] : by_indicator) {
        const bool told = std::find(order.begin(), order.end(), index) != order.end();
        if (!told && !figures.printed.empty() && index != money.assigned && index != money.disbursed) {
            order.push_back(index);
        }
    }
    std::vector<Chart> charts;
    for (const IndicatorIndex index : order) {
        const auto figures = by_indicator.find(index);
        if (figures == by_indicator.end() || charts.size() == most) {
            continue;
        }
        append(charts, make_time_chart(corpus_, derived_, index, figures->second.printed, figures->second.computed,
                                       chart_name_of_indicator(course_chart_name, corpus_.indicators[index].id)));
    }
    return charts;
}

LocalText PageCharts::name_of(const Subject& subject) const {
    LocalText name;
    for (const Language language : corpus_.site.languages) {
        std::string text;
        if (subject.program != no_index) {
            text = corpus_.programs[subject.program].short_name.in(language);
            // "Administration" is a part of each department, and a department may have several of a name.
            const ProgramIndex whole = whole_program(corpus_, subject.program);
            const ProgramIndex parent = program_tree_.told_apart_by(subject.program);
            const std::string comma = words_of(corpus_).in(language, "comma");
            if (parent != no_index) {
                text += comma + corpus_.programs[parent].short_name.in(language);
            }
            if (whole != subject.program) {
                text += comma + corpus_.programs[whole].short_name.in(language);
            }
        }
        if (subject.area != no_area) {
            text.insert(0, text.empty() ? "" : words_of(corpus_).in(language, "comma"))
                .insert(0, corpus_.areas[subject.area].full_name.in(language));
        }
        name.set(language, std::move(text));
    }
    return name;
}

}  // namespace minhbach

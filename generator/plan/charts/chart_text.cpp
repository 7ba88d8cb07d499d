// SPDX-License-Identifier: MIT
#include "plan/charts/chart_text.hpp"

#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"

namespace minhbach {

LocalText in_unit(const Words& words, const LocalText& unit) {
    return unit.empty() ? LocalText{} : words.all("chart_in_unit", {{"unit", unit}});
}

void say_dates(const Words& words, Chart& chart, const std::set<Date>& dates, bool expected) {
    if (!dates.empty()) {
        const char* one = expected ? "chart_date_expected" : "chart_date";
        const char* several = expected ? "chart_dates_expected" : "chart_dates";
        chart.text.add(
            words.all(dates.size() == 1 ? one : several, {{"first", *dates.begin()}, {"last", *dates.rbegin()}}));
    }
}

void say_gaps(const Words& words, Chart& chart, std::size_t gaps) {
    if (gaps > 0) {
        chart.text.add(words.all("chart_gaps", {{"count", gaps}}));
    }
}

void say_left_out(const Words& words, Chart& chart, const LeftOut& left) {
    if (left.lines > 0) {
        chart.text.add(words.all("chart_lines_left_out", {{"count", left.lines}}));
    }
    if (left.plans > 0) {
        chart.text.add(words.all("chart_plans_left_out", {{"count", left.plans}}));
    }
    if (left.other_levels > 0) {
        chart.text.add(words.all("chart_levels_left_out", {{"count", left.other_levels}}));
    }
    if (left.of_two_things > 0) {
        chart.text.add(words.all("chart_of_two_things", {{"count", left.of_two_things}}));
    }
    if (left.undivided > 0) {
        chart.text.add(words.all("chart_undivided_left_out", {{"count", left.undivided}}));
    }
    if (left.repeats > 0) {
        chart.text.add(words.all("chart_repeats_left_out", {{"count", left.repeats}}));
    }
}

void say_whole(const Words& words, Chart& chart) {
    if (chart.whole) {
        chart.text.add(words.all("chart_whole"));
    }
}

void say_more(const Words& words, Chart& chart) {
    if (chart.more > 0 && shows_both_ends(chart)) {
        const BothEnds ends = both_ends(chart.rows.size());
        chart.text.add(words.all("chart_both_ends",
                                 {{"first", ends.first}, {"last", ends.last}, {"of", chart.rows.size() + chart.more}}));
    } else if (chart.more > 0 && chart.kind == ChartKind::spending) {
        chart.text.add(words.all("chart_smaller_left_out", {{"count", chart.more}}));
    } else if (chart.more > 0) {
        chart.text.add(words.all("chart_more_left_out", {{"count", chart.more}}));
    }
}

std::string short_period(const Corpus& corpus, const FigureKey& key, Language language) {
    const Words& words = words_of(corpus);
    const Period& period = corpus.periods[key.period];
    return period.kind == PeriodKind::year ? words.dates(language).year(period.year, period.first_month)
                                           : period_words(words, "period", period, language);
}

LocalText about_at_any_time(const Corpus& corpus, const FigureKey& line) {
    const Words& words = words_of(corpus);
    return words.each([&](Language language) {
        std::string text = program_label(corpus, line.program, language);
        for (const std::string& part :
             {coordinates_label(corpus, line.coordinates, language), dimensions_label(corpus, line, language)}) {
            add_to_list(text, part, words, "comma", language);
        }
        return text;
    });
}

LocalText about(const Corpus& corpus, const FigureKey& line, Kind kind) {
    const Words& words = words_of(corpus);
    LocalText text = about_at_any_time(corpus, line);
    if (!is_of_its_period(corpus, line)) {
        add_to_list(text, words.each([&](Language language) { return short_period(corpus, line, language); }), words,
                    "comma");
    }
    add_to_list(text, kind_name(corpus, kind), words, "comma");
    return text;
}

LocalText about(const Corpus& corpus, const FigureKey& line, Kind kind, Date as_of) {
    LocalText text = about(corpus, line, kind);
    if (as_of != no_date) {
        add_to_list(text, words_of(corpus).all("chart_at_date", {{"date", as_of}}), words_of(corpus), "comma");
    }
    return text;
}

LocalText text_by_area(const Corpus& corpus, const Indicator& of, Kind kind, const Chart& chart,
                       std::size_t contradicted) {
    const Words& words = words_of(corpus);
    const LocalText indicator = names_kind(corpus, kind)
                                    ? words.all("chart_name_of", {{"name", of.name}, {"what", kind_name(corpus, kind)}})
                                    : of.name;
    LocalText text = words.all(
        "chart_by_area_text",
        {{"indicator", indicator}, {"count", chart.rows.size() + chart.more}, {"in_unit", in_unit(words, chart.unit)}});
    if (contradicted > 0) {
        text.add(words.all("chart_contradicted", {{"count", contradicted}}));
    }
    return text;
}

}  // namespace minhbach

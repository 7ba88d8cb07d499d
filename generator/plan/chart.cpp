// SPDX-License-Identifier: MIT
#include "plan/chart.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/coordinates.hpp"
#include "model/exactness.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/shown_amount.hpp"
#include "plan/chart_text.hpp"

namespace minhbach {

namespace {

// The one figure of a cell that a chart can show: where a source states two, neither is drawn.
const Observation* single(const Corpus& corpus, const std::vector<ObservationIndex>& cell) {
    if (cell.size() != 1 || !corpus.observations[cell.front()].has_value()) {
        return nullptr;
    }
    return &corpus.observations[cell.front()];
}

LocalText category_of(const Corpus& corpus, const MoneyRow& row, ChartCategory category) {
    LocalText text =
        category == ChartCategory::program ? program_label(corpus, row.program) : corpus.areas[row.area].full_name;
    // One project may stand there twice, with different capital: then its name alone would be one bar too few.
    const Dimension& capitals = corpus.dimensions.capital();
    return capitals.is_part(row.capital)
               ? words_of(corpus).all("chart_name_of", {{"name", text}, {"what", capitals.codes[row.capital].name}})
               : text;
}

// "2023", as years stand in a table; of other periods the words.
std::string short_period(const Corpus& corpus, const FigureKey& key, Language language) {
    const Words& words = words_of(corpus);
    const Period& period = corpus.periods[key.period];
    return period.kind == PeriodKind::year ? words.dates(language).year(period.year, period.first_month)
                                           : period_words(words, "period", period, language);
}

// What tells a line apart from others of the same name: fund, budget year, period, and the report.
LocalText detail_of(const Corpus& corpus, const MoneyRow& row) {
    LocalText text = corpus.dimensions.fund().codes[row.fund].name;
    const Words& words = words_of(corpus);
    add_to_list(text, budget_year_label(corpus, row), words, "comma");
    if (corpus.strings[row.fund_year].empty() || corpus.is_all_years(row.fund_year)) {
        add_to_list(text, words.each([&](Language language) { return short_period(corpus, row, language); }), words,
                    "comma");
    }
    return text;
}

// Bars of one name and series would be drawn on top of each other as if they were one sum: such names say more, and
// what is still the same is left out. Gives how many bars that are.
std::size_t tell_apart(Chart& chart, const std::vector<LocalText>& details, const Words& words) {
    const auto repeated = [&] {
        std::set<std::pair<std::string, std::string>> seen;
        std::set<std::string> names;
        for (const ChartPoint& point : chart.points) {
            if (!seen.emplace(point.category.in(Languages::first), point.series.in(Languages::first)).second) {
                names.insert(point.category.in(Languages::first));
            }
        }
        return names;
    };
    const auto names = repeated();
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        if (names.contains(chart.points[i].category.in(Languages::first))) {
            add_to_list(chart.points[i].category, details[i], words, "comma");
        }
    }
    std::set<std::pair<std::string, std::string>> drawn;
    return std::erase_if(chart.points, [&](const ChartPoint& point) {
        return !drawn.emplace(point.category.in(Languages::first), point.series.in(Languages::first)).second;
    });
}

// The programs of an area of which a project has rows of its own: the row of the whole would dwarf and double its
// parts.
std::set<std::pair<AreaIndex, ProgramIndex>> programs_with_rows_below(const Corpus& corpus,
                                                                      std::span<const MoneyRow> rows) {
    std::set<std::pair<AreaIndex, ProgramIndex>> programs;
    for (const MoneyRow& row : rows) {
        ProgramIndex at = row.is_part ? ProgramIndex{no_index} : parent_of(corpus, row.program);
        while (at != no_index && programs.emplace(row.area, at).second) {
            at = corpus.programs[at].parent;
        }
    }
    return programs;
}

LocalText unit_of_money(const Corpus& corpus) {
    const UnitIndex unit = money_unit(corpus);
    return unit == no_index ? LocalText{} : corpus.units[unit].symbol;
}

ChartMark mark_of(Kind kind) {
    return is_actual(kind)     ? ChartMark::done
           : is_expected(kind) ? ChartMark::expected
           : is_target(kind)   ? ChartMark::target
                               : ChartMark::plan;
}

// In the unit in which the page shows it, so that bars and text are of one measure.
Decimal drawn(const Corpus& corpus, Decimal value, IndicatorIndex indicator) {
    return in_shown_unit(corpus, value, corpus.indicators[indicator].unit).value_or(value);
}

// The newest row of a line that states a result: one of what was done, or else of what is expected.
const MoneyRow* newest_result(const Corpus& corpus, std::span<const MoneyRow> line) {
    const auto row = std::find_if(line.begin(), line.end(), [&](const MoneyRow& of) {
        return !is_intended(of.kind) &&
               std::any_of(of.disbursed.begin(), of.disbursed.end(),
                           [&](ObservationIndex index) { return corpus.observations[index].has_value(); });
    });
    return row == line.end() ? nullptr : &*row;
}

// Said where there is no bar, which must not be read as nothing.
std::string_view gap_of(const Observation* assigned, const Observation* disbursed, bool several_plans,
                        bool several_results) {
    if (assigned == nullptr) {
        return several_plans ? "chart_plans_several" : "chart_plan_missing";
    }
    if (disbursed == nullptr) {
        return several_results ? "chart_results_several" : "chart_result_missing";
    }
    return {};
}

// A plan that its source only expects stands for more than its number: the bar's name says it.
LocalText with_expectation(const Corpus& corpus, LocalText name, const Observation* assigned) {
    const bool only_expected = assigned != nullptr && has_code(corpus.strings[assigned->note], "expected");
    return only_expected ? words_of(corpus).all("chart_plan_expected", {{"name", name}}) : name;
}

Chart plan_against_disbursed(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                             const LocalText& subject) {
    Chart chart;
    chart.kind = ChartKind::plan_against_disbursed;
    chart.name = category == ChartCategory::program ? "plan-disbursed-by-project" : "plan-disbursed-by-area";
    chart.unit = unit_of_money(corpus);
    const Words& words = words_of(corpus);
    const char* by = category == ChartCategory::program ? "program" : "area";
    chart.title = words.all("chart_money_title", {{"by", by}, {"subject", subject}});
    std::vector<LocalText> details;
    std::map<std::string, Date> dates;  // of the figures that have one
    std::set<std::string> beside_gap;   // the figures that stand alone
    LeftOut left;
    const auto divided = category == ChartCategory::program ? programs_with_rows_below(corpus, rows)
                                                            : std::set<std::pair<AreaIndex, ProgramIndex>>{};
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        const MoneyRow& row = line.front();
        at += line.size();
        if (row.is_part || divided.contains({row.area, row.program})) {
            continue;
        }
        const MoneyRow* result = newest_result(corpus, line);
        const std::vector<ObservationIndex> plans = in_force(corpus, row.assigned);
        const Observation* assigned = single(corpus, plans);
        const Observation* disbursed = result == nullptr ? nullptr : single(corpus, result->disbursed);
        const std::string_view gap = gap_of(assigned, disbursed, plans.size() > 1, result != nullptr);
        LocalText name = with_expectation(corpus, category_of(corpus, row, category), assigned);
        if (!gap.empty()) {
            name = words.all(gap, {{"name", name}});
        }
        if (assigned != nullptr) {
            chart.points.push_back({name, words.all("series_plan"), drawn(corpus, assigned->value, assigned->indicator),
                                    to_observation_id(assigned->id), LocalText{}, ChartMark::plan});
        }
        if (disbursed != nullptr) {
            const std::string id = to_observation_id(disbursed->id);
            const bool dated = disbursed->as_of != no_date;
            chart.points.push_back({name, words.all(is_actual(disbursed->kind) ? "series_spent" : "series_expected"),
                                    drawn(corpus, disbursed->value, disbursed->indicator), id,
                                    dated ? date_label(words, disbursed->as_of) : LocalText{},
                                    mark_of(disbursed->kind)});
            if (dated) {
                dates.emplace(id, disbursed->as_of);
            }
        }
        left.lines += assigned == nullptr && disbursed == nullptr ? 1U : 0U;
        if (!gap.empty() && chart.points.size() > details.size()) {
            beside_gap.insert(chart.points.back().id);
        }
        details.resize(chart.points.size(), detail_of(corpus, row));
    }
    left.repeats = tell_apart(chart, details, words_of(corpus));
    std::set<std::string> categories;
    std::set<Date> drawn_dates;
    std::size_t gaps = 0;
    for (const ChartPoint& point : chart.points) {
        categories.insert(point.category.in(Languages::first));
        gaps += beside_gap.count(point.id);
        if (const auto date = dates.find(point.id); date != dates.end()) {
            drawn_dates.insert(date->second);
        }
    }
    chart.text = words.all("chart_money_text",
                           {{"by", by}, {"count", categories.size()}, {"in_unit", in_unit(words, chart.unit)}});
    say_dates(words, chart, drawn_dates);
    say_gaps(words, chart, gaps);
    say_left_out(words, chart, left);
    return chart;
}

Chart composition(const Corpus& corpus, std::span<const MoneyRow> rows, const LocalText& subject) {
    Chart chart;
    chart.kind = ChartKind::composition;
    chart.name = "plan-by-fund-and-capital";
    const Words& words = words_of(corpus);
    chart.title = words.all("chart_composition_title", {{"subject", subject}});
    chart.unit = unit_of_money(corpus);
    chart.text = words.all("chart_composition_text", {{"in_unit", in_unit(words, chart.unit)}});
    const Dimension& capitals = corpus.dimensions.capital();
    const Dimension& funds = corpus.dimensions.fund();
    // The finest lines of the topmost program that the source divides.
    ProgramIndex top = no_index;
    bool others = false;
    LeftOut left;
    std::vector<LocalText> details;
    for (std::size_t at = 0; at < rows.size(); at += rows_of_line(rows, at).size()) {
        const MoneyRow& row = rows[at];
        const bool fine = row.coordinates == no_coordinates && capitals.is_part(row.capital) &&
                          !funds.is_total(row.fund) && !corpus.is_all_years(row.fund_year);
        if (!fine || (top != no_index && row.program != top)) {
            others = others || fine;
            continue;
        }
        const std::vector<ObservationIndex> plans = in_force(corpus, row.assigned);
        const Observation* assigned = single(corpus, plans);
        if (assigned == nullptr) {
            // A line that only says what was disbursed is no part of a plan.
            left.lines += row.assigned.empty() ? 0U : 1U;
            continue;
        }
        top = row.program;
        LocalText fund = funds.codes[row.fund].name;
        MoneyRow rest = row;
        rest.fund = no_code;  // the bar's name says it
        if (fund.empty()) {
            fund = budget_year_label(corpus, row);
        }
        fund = with_expectation(corpus, std::move(fund), assigned);
        details.push_back(detail_of(corpus, rest));
        chart.points.push_back({fund, capitals.codes[row.capital].name,
                                drawn(corpus, assigned->value, assigned->indicator), to_observation_id(assigned->id)});
    }
    left.repeats = tell_apart(chart, details, words_of(corpus));
    if (others) {
        const LocalText drawn = top == no_index ? words.all("chart_no_program") : program_label(corpus, top);
        chart.text.add(words.all("chart_only", {{"drawn", drawn}}));
    }
    say_left_out(words, chart, left);
    return chart;
}

// One bar, or bars of no length, show nothing.
bool shows_something(const Chart& chart) {
    return chart.points.size() > 1 && std::any_of(chart.points.begin(), chart.points.end(),
                                                  [](const ChartPoint& point) { return point.value.mantissa != 0; });
}

// The series that a kind of chart may have, always in this order.
std::vector<LocalText> chart_series(const Corpus& corpus, ChartKind kind) {
    std::vector<LocalText> series;
    switch (kind) {
        case ChartKind::plan_against_disbursed: {
            const Words& words = words_of(corpus);
            return {words.all("series_plan"), words.all("series_spent"), words.all("series_expected")};
        }
        case ChartKind::composition: {
            const Dimension& capitals = corpus.dimensions.capital();
            for (const CodeIndex code : capitals.children(no_code)) {
                series.insert(series.begin(), capitals.codes[code].name);
            }
            return series;
        }
        case ChartKind::by_area: break;
    }
    const Kinds& kinds = corpus.kinds;
    for (const auto* list : {&kinds.plans(), &kinds.actuals(), &kinds.expectations(), &kinds.targets()}) {
        for (auto of = list->rbegin(); of != list->rend(); ++of) {
            series.push_back(kind_name(corpus, *of));
        }
    }
    return series;
}

}  // namespace

std::vector<Chart> make_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                               const LocalText& subject) {
    std::vector<Chart> charts;
    charts.push_back(plan_against_disbursed(corpus, rows, category, subject));
    if (category == ChartCategory::program) {
        charts.push_back(composition(corpus, rows, subject));
    }
    std::erase_if(charts, [](const Chart& chart) { return !shows_something(chart); });
    for (Chart& chart : charts) {
        chart.series = chart_series(corpus, chart.kind);
    }
    return charts;
}

std::vector<Chart> make_indicator_charts(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                         std::span<const ObservationIndex> observations,
                                         std::span<const DerivedIndex> computed) {
    const Indicator& of = corpus.indicators[indicator];
    if (of.formula.kind == FormulaKind::status || of.formula.kind == FormulaKind::rank) {
        return {};  // numbers of classes and places are no lengths
    }
    // One statistic of one level of areas, one kind and one date.
    using Statistic = std::tuple<FigureLine, LevelIndex, Kind, std::int32_t>;
    std::map<Statistic, std::map<AreaIndex, std::vector<FigureRef>>> statistics;
    const auto value = [&](FigureRef ref) { return value_of(corpus, derived, ref); };
    const auto take = [&](FigureRef ref) {
        const Statement figure = statement_of(corpus, derived, ref);
        FigureLine line = figure;
        line.area = no_area;
        line.source = no_index;
        auto& refs = statistics[{line, corpus.areas[figure.area].level, figure.kind, figure.as_of.days}][figure.area];
        if (std::none_of(refs.begin(), refs.end(), [&](FigureRef other) { return value(other) == value(ref); })) {
            refs.push_back(ref);
        }
    };
    for (const ObservationIndex index : observations) {
        if (corpus.observations[index].has_value()) {
            take(FigureRef::observation(index));
        }
    }
    for (const DerivedIndex index : computed) {
        take(FigureRef::derived(index));
    }
    // What most areas share; of equals the newest, and of those the first in their order: a whole before its parts.
    const auto rank = [&](const auto& entry) {
        return std::tuple(entry.second.size(), corpus.periods[std::get<FigureLine>(entry.first).period].last,
                          std::get<std::int32_t>(entry.first));
    };
    const auto most = std::max_element(statistics.begin(), statistics.end(),
                                       [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    if (most == statistics.end() || most->second.size() < 2) {
        return {};
    }
    const FigureLine& line = std::get<FigureLine>(most->first);
    const Kind kind = std::get<Kind>(most->first);
    const Words& words = words_of(corpus);
    const LocalText about = words.each([&](Language language) {
        std::string text = program_label(corpus, line.program, language);
        for (const std::string& part :
             {coordinates_label(corpus, line.coordinates, language), dimensions_label(corpus, line, language),
              short_period(corpus, line, language), kind_name(corpus, kind).in(language)}) {
            add_to_list(text, part, words, "comma", language);
        }
        return text;
    });
    Chart chart;
    chart.kind = ChartKind::by_area;
    chart.name = "by-area";
    chart.unit = corpus.units[shown_unit(corpus, of.unit)].symbol;
    chart.title = words.all("chart_by_area_title", {{"indicator", of.name}, {"about", about}});
    std::vector<LocalText> details;
    std::size_t contradicted = 0;
    for (const auto& [area, refs] : most->second) {
        if (refs.size() != 1) {
            ++contradicted;
            continue;  // two different figures: neither is drawn
        }
        const FigureRef ref = refs.front();
        const std::string& code = corpus.areas[area].code;
        details.push_back(words.each([&](Language) { return code; }));
        chart.points.push_back({corpus.areas[area].full_name, kind_name(corpus, kind),
                                drawn(corpus, value(ref), indicator),
                                ref.is_derived() ? to_derived_id(derived[ref.index()].id)
                                                 : to_observation_id(corpus.observations[ref.index()].id),
                                LocalText{}, mark_of(kind)});
    }
    tell_apart(chart, details, words_of(corpus));
    if (!shows_something(chart)) {
        return {};
    }
    chart.text = text_by_area(corpus, of, kind, chart, contradicted);
    chart.series = chart_series(corpus, chart.kind);
    return {chart};
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Charts of contradictions: what is printed beside what follows from other printed figures.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/shown_amount.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/charts/charts.hpp"
#include "plan/rows/finding_weight.hpp"

namespace minhbach {

namespace {

// Who and what, when.
LocalText name_of(const Corpus& corpus, const Observation& figure, bool percent) {
    const Words& words = words_of(corpus);
    LocalText name = corpus.areas[figure.area].full_name;
    add_to_list(name, about(corpus, figure, figure.kind), words, "comma");
    const Indicator& indicator = corpus.indicators[figure.indicator];
    // A percentage that is printed with an amount is not the amount.
    return words.all("chart_name_of", {{"name", percent && !is_percent(corpus.units[indicator.unit])
                                                    ? words.all("chart_percentage_of", {{"name", indicator.name}})
                                                    : indicator.name},
                                       {"what", name}});
}

// What follows from other figures and cannot be right beside them: neither what two reports print differently nor what
// can be explained is recomputed.
bool is_recomputed(const Finding& finding) {
    return finding.has_computed && finding.rule != RuleKind::conflict && finding.severity == FindingSeverity::error &&
           finding.unit != no_index && !finding.observations.empty();
}

// Those of the findings that are of percentages, or of money: the largest difference first.
std::vector<std::uint32_t> recomputed(const Corpus& corpus, const std::vector<Finding>& findings,
                                      std::span<const std::uint32_t> of, bool percent) {
    const UnitIndex money = money_unit(corpus);
    std::vector<std::uint32_t> those;
    for (const std::uint32_t index : of) {
        const Finding& finding = findings[index];
        if (is_recomputed(finding) &&
            (percent ? is_percent(corpus.units[finding.unit]) : shown_unit(corpus, finding.unit) == money)) {
            those.push_back(index);
        }
    }
    std::stable_sort(those.begin(), those.end(), [&](std::uint32_t a, std::uint32_t b) {
        return distance_of(findings[b]) < distance_of(findings[a]);
    });
    return those;
}

const Observation& first_figure(const Corpus& corpus, const Finding& finding) {
    return corpus.observations[finding.observations.front()];
}

// What the rows of the findings are called, each at its place: parts of two programs that have one name say of which
// they are.
std::vector<LocalText> row_names(const Corpus& corpus, const std::vector<Finding>& findings,
                                 const std::vector<std::uint32_t>& those, bool percent) {
    std::vector<LocalText> names;
    std::map<std::string, std::set<ProgramIndex>> programs;
    names.reserve(those.size());
    for (const std::uint32_t index : those) {
        const Observation& figure = first_figure(corpus, findings[index]);
        names.push_back(name_of(corpus, figure, percent));
        programs[names.back().in(Languages::first)].insert(figure.program);
    }
    for (std::size_t place = 0; place < those.size(); ++place) {
        const ProgramIndex program = first_figure(corpus, findings[those[place]]).program;
        if (program != no_index && programs[names[place].in(Languages::first)].size() > 1) {
            add_to_list(names[place], corpus.programs[whole_program(corpus, program)].short_name, words_of(corpus),
                        "comma");
        }
    }
    return names;
}

// Adds the row of a finding: what is printed, and what follows.
void add_pair(const Corpus& corpus, Chart& chart, const Finding& finding, const LocalText& name) {
    if (chart.unit.empty()) {
        chart.unit = corpus.units[shown_unit(corpus, finding.unit)].symbol;
    }
    const auto place = static_cast<std::uint32_t>(chart.rows.size());
    const auto shown = [&](Decimal value) { return in_shown_unit(corpus, value, finding.unit).value_or(value); };
    chart.rows.push_back({name});
    chart.points.push_back({place, 0, ChartMark::printed, shown(finding.printed), to_finding_id(finding.id)});
    chart.points.push_back({place, 1, ChartMark::computed, shown(finding.computed), to_finding_id(finding.id)});
    add_source(chart, first_figure(corpus, finding).source);
}

// Findings of which the tables alone tell.
struct NotDrawn {
    std::size_t small = 0;       // their difference could not be seen
    std::size_t some_parts = 0;  // what some of the parts add up to is not what the whole would have to be
};

// Adds a row for each of the findings that can be drawn.
NotDrawn add_pairs(const Corpus& corpus, Chart& chart, const std::vector<Finding>& findings,
                   const std::vector<std::uint32_t>& those) {
    const std::vector<LocalText> names = row_names(corpus, findings, those, chart.percent);
    // Of a difference that no picture can show the tables tell, where others are drawn.
    const bool keeps_all = std::none_of(those.begin(), those.end(), [&](std::uint32_t index) {
        return is_of_weight(findings[index]) && !findings[index].some_parts;
    });
    NotDrawn left_out;
    std::set<std::tuple<std::string, Decimal, Decimal>> told;  // three reports contradict a fourth in one way
    for (std::size_t place = 0; place < those.size(); ++place) {
        const Finding& finding = findings[those[place]];
        if (!told.emplace(names[place].in(Languages::first), finding.printed, finding.computed).second) {
            continue;
        }
        if (finding.some_parts) {
            ++left_out.some_parts;
        } else if (keeps_all || is_of_weight(finding)) {
            add_pair(corpus, chart, finding, names[place]);
        } else {
            ++left_out.small;
        }
    }
    return left_out;
}

}  // namespace

std::vector<Chart> make_finding_charts(const Corpus& corpus, const std::vector<Finding>& findings,
                                       std::span<const std::uint32_t> of, const LocalText& subject) {
    const Words& words = words_of(corpus);
    std::vector<Chart> charts;
    for (const bool percent : {true, false}) {
        Chart chart;
        chart.kind = ChartKind::pairs;
        chart.name = percent ? percent_findings_chart_name : money_findings_chart_name;
        chart.percent = percent;
        chart.series = {words.all("series_printed"), words.all("series_computed")};
        const NotDrawn left_out = add_pairs(corpus, chart, findings, recomputed(corpus, findings, of, percent));
        arrange(chart);
        chart.title = words.all("chart_pairs_title", {{"of", percent ? "percent" : "money"}, {"subject", subject}});
        chart.text = words.all("chart_pairs_text",
                               {{"count", chart.rows.size() + chart.more + left_out.small + left_out.some_parts},
                                {"in_unit", in_unit(words, chart.unit)}});
        if (!percent) {
            chart.text.add(words.all("chart_own_measures"));
        }
        say_more(words, chart);
        if (left_out.small > 0) {
            chart.text.add(words.all("chart_small_left_out", {{"count", left_out.small}}));
        }
        if (left_out.some_parts > 0) {
            chart.text.add(words.all("chart_some_parts_left_out", {{"count", left_out.some_parts}}));
        }
        if (shows_something(chart)) {
            charts.push_back(std::move(chart));
        }
    }
    return charts;
}

}  // namespace minhbach

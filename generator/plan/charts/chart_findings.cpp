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

// Whether its two numbers lie a thousandth of the larger or more apart.
bool is_visible(const Finding& finding) {
    const Decimal larger = std::max(magnitude(finding.printed), magnitude(finding.computed));
    const auto thousandths = multiply(magnitude(finding.difference), Decimal{1000, 0});
    return !thousandths || *thousandths >= larger;
}

}  // namespace

std::vector<Chart> make_finding_charts(const Corpus& corpus, const std::vector<Finding>& findings,
                                       std::span<const std::uint32_t> of, const LocalText& subject) {
    const Words& words = words_of(corpus);
    const UnitIndex money = money_unit(corpus);
    std::vector<Chart> charts;
    for (const bool percent : {true, false}) {
        std::vector<std::uint32_t> those;
        for (const std::uint32_t index : of) {
            const Finding& finding = findings[index];
            // What follows from other figures and cannot be right beside them: neither what two reports print
            // differently nor what can be explained is recomputed, nor is what some of the parts give.
            const bool follows = finding.has_computed && finding.rule != RuleKind::conflict && !finding.some_parts &&
                                 finding.severity == FindingSeverity::error;
            if (!follows || finding.unit == no_index || finding.observations.empty()) {
                continue;
            }
            const Unit& unit = corpus.units[finding.unit];
            if (percent ? is_percent(unit) : shown_unit(corpus, finding.unit) == money) {
                those.push_back(index);
            }
        }
        std::stable_sort(those.begin(), those.end(), [&](std::uint32_t a, std::uint32_t b) {
            return magnitude(findings[b].difference) < magnitude(findings[a].difference);
        });
        // Of a difference that no picture can show the tables tell, where others are drawn.
        const auto can_be_seen = [&](std::uint32_t index) { return is_visible(findings[index]); };
        const bool keeps_all = std::none_of(those.begin(), those.end(), can_be_seen);
        Chart chart;
        chart.kind = ChartKind::pairs;
        chart.name = percent ? percent_findings_chart_name : money_findings_chart_name;
        chart.percent = percent;
        chart.series = {words.all("series_printed"), words.all("series_computed")};
        // Parts of two programs may have one name.
        std::map<std::string, std::set<ProgramIndex>> programs;
        const auto named = [&](const Finding& finding) {
            return name_of(corpus, corpus.observations[finding.observations.front()], percent);
        };
        for (const std::uint32_t index : those) {
            const ProgramIndex program = corpus.observations[findings[index].observations.front()].program;
            programs[named(findings[index]).in(Languages::first)].insert(program);
        }
        std::size_t small = 0;
        std::set<std::tuple<std::string, Decimal, Decimal>> told;  // three reports contradict a fourth in one way
        for (const std::uint32_t index : those) {
            const Finding& finding = findings[index];
            const ProgramIndex program = corpus.observations[finding.observations.front()].program;
            LocalText name = named(finding);
            if (programs[name.in(Languages::first)].size() > 1 && program != no_index) {
                add_to_list(name, corpus.programs[whole_program(corpus, program)].short_name, words, "comma");
            }
            if (!told.emplace(name.in(Languages::first), finding.printed, finding.computed).second) {
                continue;
            }
            if (!keeps_all && !is_visible(finding)) {
                ++small;
                continue;
            }
            if (chart.unit.empty()) {
                chart.unit = corpus.units[shown_unit(corpus, finding.unit)].symbol;
            }
            const auto place = static_cast<std::uint32_t>(chart.rows.size());
            const Observation& figure = corpus.observations[finding.observations.front()];
            chart.rows.push_back({name});
            const auto shown = [&](Decimal value) {
                return in_shown_unit(corpus, value, finding.unit).value_or(value);
            };
            chart.points.push_back({place, 0, ChartMark::printed, shown(finding.printed), to_finding_id(finding.id)});
            chart.points.push_back({place, 1, ChartMark::computed, shown(finding.computed), to_finding_id(finding.id)});
            add_source(chart, figure.source);
        }
        arrange(chart);
        chart.title = words.all("chart_pairs_title", {{"of", percent ? "percent" : "money"}, {"subject", subject}});
        chart.text = words.all("chart_pairs_text", {{"count", chart.rows.size() + chart.more + small},
                                                    {"in_unit", in_unit(words, chart.unit)}});
        if (!percent) {
            chart.text.add(words.all("chart_own_measures"));
        }
        say_more(words, chart);
        if (small > 0) {
            chart.text.add(words.all("chart_small_left_out", {{"count", small}}));
        }
        if (shows_something(chart)) {
            charts.push_back(std::move(chart));
        }
    }
    return charts;
}

}  // namespace minhbach

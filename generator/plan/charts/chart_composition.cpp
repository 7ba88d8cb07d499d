// SPDX-License-Identifier: MIT
#include "plan/charts/chart_composition.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "model/labels.hpp"
#include "model/lists.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

namespace {

// What one line says of a part of a plan.
struct PlanPart {
    const MoneyRow* row = nullptr;
    const Observation* plan = nullptr;
    std::uint32_t series = 0;
};

// The plan of one program in one period: a bar for each of its funds and budget years.
struct DividedPlan {
    struct Bar {
        CodeIndex fund = no_code;
        StringPool::Index budget_year = 0;
        std::vector<PlanPart> parts;  // of different kinds of capital

        // Of one part alone, or with others of nothing, a bar would be full whatever its amount.
        bool is_divided() const {
            return std::count_if(parts.begin(), parts.end(),
                                 [](const PlanPart& part) { return part.plan->value.mantissa != 0; }) > 1;
        }
    };
    std::vector<Bar> bars;  // in the order of their lines; those that are divided are drawn
    LeftOut left;

    bool is_divided() const {
        return std::any_of(bars.begin(), bars.end(), [](const Bar& bar) { return bar.is_divided(); });
    }
};

// A line of one kind of capital that is no sum of funds or years: nothing is stacked on what contains it.
bool is_fine(const Corpus& corpus, const MoneyRow& row) {
    return row.coordinates == no_coordinates && corpus.dimensions.capital().is_part(row.capital) &&
           !corpus.dimensions.fund().is_total(row.fund) && !corpus.is_all_years(row.fund_year);
}

// The shares of a bar are those of one report where one states several of its parts; of two that state one part the
// first is drawn. Gives how many are left out.
std::size_t keep_one_report(std::vector<PlanPart>& parts) {
    std::map<SourceIndex, std::set<std::uint32_t>> stated;
    for (const PlanPart& part : parts) {
        stated[part.plan->source].insert(part.series);
    }
    const auto states = [&](const PlanPart& part) { return stated.at(part.plan->source).size(); };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const PlanPart& a, const PlanPart& b) { return states(b) < states(a); });
    std::set<std::uint32_t> drawn;
    return std::erase_if(parts, [&](const PlanPart& part) { return !drawn.insert(part.series).second; });
}

// `rows` are those of one program in one period; `codes` the kinds of capital that have a look of their own.
DividedPlan divided_plan(const Corpus& corpus, std::span<const MoneyRow> rows, const std::vector<CodeIndex>& codes) {
    DividedPlan plan;
    for (std::size_t at = 0; at < rows.size(); at += rows_of_line(rows, at).size()) {
        const MoneyRow& row = rows[at];
        if (!is_fine(corpus, row)) {
            continue;
        }
        const Observation* assigned = plan_in_force(corpus, row);
        const auto series = std::find(codes.begin(), codes.end(), row.capital);
        if (assigned == nullptr || series == codes.end()) {
            // A line that only says what was disbursed is no part of a plan.
            plan.left.lines += row.assigned.empty() ? 0U : 1U;
            continue;
        }
        auto bar = std::find_if(plan.bars.begin(), plan.bars.end(), [&](const DividedPlan::Bar& of) {
            return of.fund == row.fund && of.budget_year == row.fund_year;
        });
        if (bar == plan.bars.end()) {
            bar = plan.bars.insert(bar, {row.fund, row.fund_year, {}});
        }
        bar->parts.push_back({&row, assigned, static_cast<std::uint32_t>(series - codes.begin())});
    }
    for (DividedPlan::Bar& bar : plan.bars) {
        plan.left.repeats += keep_one_report(bar.parts);
    }
    // Less than nothing is no share of a bar.
    std::erase_if(plan.bars, [&](const DividedPlan::Bar& bar) {
        const bool is_bar = std::all_of(bar.parts.begin(), bar.parts.end(),
                                        [](const PlanPart& part) { return part.plan->value.mantissa >= 0; });
        plan.left.lines += is_bar ? 0U : bar.parts.size();
        return !is_bar;
    });
    return plan;
}

// The fund; where the plan has it of several budget years, or has none, the year. What is only expected says so.
LocalText name_of(const Corpus& corpus, const DividedPlan& plan, const DividedPlan::Bar& bar,
                  const LocalText& subject) {
    const Words& words = words_of(corpus);
    const LocalText year = budget_year_label(corpus, *bar.parts.front().row);
    const LocalText& fund = corpus.dimensions.fund().codes[bar.fund].name;
    LocalText name = !fund.empty() ? fund : !year.empty() ? year : subject;
    LocalText expected;
    std::size_t certain = 0;
    for (const PlanPart& part : bar.parts) {
        if (is_expected_plan(corpus, *part.plan)) {
            add_to_list(expected, corpus.dimensions.capital().codes[part.row->capital].name, words, "comma");
        } else {
            ++certain;
        }
    }
    if (!expected.empty()) {
        name = certain == 0 ? words.all("chart_plan_expected", {{"name", name}})
                            : words.all("chart_plan_partly_expected", {{"name", name}, {"expected", expected}});
    }
    const auto of_fund = std::count_if(plan.bars.begin(), plan.bars.end(),
                                       [&](const DividedPlan::Bar& other) { return other.fund == bar.fund; });
    // At the end, where a picture has no room for a long name.
    if (!fund.empty() && of_fund > 1) {
        add_to_list(name, year, words, "comma");
    }
    return name;
}

// Whether money of the same time is stated for a part of the program alone: a kind of it that no bar has.
bool leaves_out_parts(const Corpus& corpus, const DividedPlan& plan, const MoneyRow& first,
                      std::span<const MoneyRow> rows) {
    const auto is_drawn = [&](const MoneyRow& row) {
        return std::any_of(plan.bars.begin(), plan.bars.end(), [&](const DividedPlan::Bar& bar) {
            return bar.fund == row.fund && bar.budget_year == row.fund_year &&
                   std::any_of(bar.parts.begin(), bar.parts.end(),
                               [&](const PlanPart& part) { return part.row->capital == row.capital; });
        });
    };
    return std::any_of(rows.begin(), rows.end(), [&](const MoneyRow& row) {
        return row.area == first.area && row.program != first.program && row.period == first.period &&
               is_within(corpus, row.program, first.program) && is_fine(corpus, row) &&
               is_stated(corpus, row.assigned) && !is_drawn(row);
    });
}

void add_bars(const Corpus& corpus, DividedPlan& plan, const LocalText& subject, Chart& chart) {
    for (const DividedPlan::Bar& bar : plan.bars) {
        if (!bar.is_divided()) {
            ++plan.left.undivided;
            continue;
        }
        const auto place = static_cast<std::uint32_t>(chart.rows.size());
        chart.rows.push_back({name_of(corpus, plan, bar, subject)});
        for (const PlanPart& part : bar.parts) {
            chart.points.push_back({place,
                                    part.series,
                                    ChartMark::part,
                                    drawn(corpus, part.plan->value, part.plan->indicator),
                                    to_observation_id(part.plan->id),
                                    no_date,
                                    {},
                                    shown_bound(corpus, *part.plan)});
            add_source(chart, part.plan->source);
        }
    }
}

}  // namespace

Chart make_composition(const Corpus& corpus, std::span<const MoneyRow> rows, const LocalText& subject) {
    Chart chart;
    chart.kind = ChartKind::composition;
    chart.name = composition_chart_name;
    const Words& words = words_of(corpus);
    const Dimension& capitals = corpus.dimensions.capital();
    std::vector<CodeIndex> codes = capitals.children(no_code);
    std::erase_if(codes, [&](CodeIndex code) {
        return std::none_of(rows.begin(), rows.end(), [&](const MoneyRow& row) { return row.capital == code; });
    });
    // More kinds than there are looks could not be told from each other: the table has them.
    if (codes.size() > kinds_of_composition) {
        return chart;
    }
    std::reverse(codes.begin(), codes.end());
    for (const CodeIndex code : codes) {
        chart.series.push_back(capitals.codes[code].name);
    }
    // Rows stand by area, by program from the top, the newest period first.
    const auto of_one_plan = [](const MoneyRow& a, const MoneyRow& b) {
        return a.area == b.area && a.program == b.program && a.period == b.period;
    };
    std::optional<DividedPlan> plan;
    const MoneyRow* first = nullptr;
    for (auto begin = rows.begin(); begin != rows.end() && !plan;) {
        const auto end =
            std::find_if_not(begin, rows.end(), [&](const MoneyRow& row) { return of_one_plan(row, *begin); });
        DividedPlan candidate = divided_plan(corpus, {begin, end}, codes);
        if (candidate.is_divided()) {
            plan = std::move(candidate);
            first = &*begin;
        }
        begin = end;
    }
    if (!plan) {
        return chart;
    }
    LocalText what = subject;
    add_to_list(what, period_label(words, corpus.periods[first->period]), words, "comma");
    chart.title = words.all("chart_composition_title", {{"subject", what}});
    chart.unit = unit_of_money(corpus);
    chart.text = words.all("chart_composition_text", {{"in_unit", in_unit(words, chart.unit)}});
    add_bars(corpus, *plan, subject, chart);
    arrange(chart);
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const MoneyRow& row) { return row.program != first->program && is_fine(corpus, row); })) {
        const LocalText shown =
            first->program == no_index ? words.all("chart_no_program") : program_label(corpus, first->program);
        chart.text.add(words.all("chart_only", {{"drawn", shown}}));
    }
    if (leaves_out_parts(corpus, *plan, *first, rows)) {
        chart.text.add(words.all("chart_parts_alone"));
    }
    say_left_out(words, chart, plan->left);
    say_more(words, chart);
    return chart;
}

}  // namespace minhbach

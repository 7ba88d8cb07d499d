// SPDX-License-Identifier: MIT
// The charts of money: what was planned and what was spent of it, what a plan is made up of, and how spending went on.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/program_tree.hpp"
#include "model/shown_amount.hpp"
#include "plan/charts/chart_composition.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/chart_money_lines.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/charts/charts.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/rows/figures.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

namespace {

LocalText category_of(const Corpus& corpus, const MoneyRow& row, ChartCategory category, const ProgramTree& programs) {
    LocalText text = category != ChartCategory::program ? corpus.areas[row.area].full_name
                     : row.program == no_index          ? words_of(corpus).all("no_program_heading")
                                                        : program_label(corpus, row.program);
    // What has the name of a part further up says of what it is a part, whether or not that is drawn, too.
    const ProgramIndex parent = programs.told_apart_by(row.program);
    if (category == ChartCategory::program && parent != no_index) {
        // A part may be called as what it is a part of.
        const Program& program = corpus.programs[row.program];
        const LocalText& above = corpus.programs[parent].short_name;
        add_to_list(text, above == program.short_name ? program_level_label(corpus, program) : above, words_of(corpus),
                    "comma");
    }
    // One project may stand there twice, with different capital: then its name alone would be one bar too few.
    const Dimension& capitals = corpus.dimensions.capital();
    return capitals.is_part(row.capital)
               ? words_of(corpus).all("chart_name_of", {{"name", text}, {"what", capitals.codes[row.capital].name}})
               : text;
}

// What tells a line apart from others of the same name: fund, budget year, period.
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

// Said where there is no bar, which must not be read as nothing.
std::string_view gap_of(bool planned, bool known, bool several_plans, bool several_results) {
    if (!planned) {
        return several_plans ? "chart_plans_several" : "chart_plan_missing";
    }
    if (!known) {
        return several_results ? "chart_results_several" : "chart_result_missing";
    }
    return {};
}

// Lines that look alike: of programs of one name, as the "Maintenance" of two others, which stands below each, and of
// one line in two reports.
class Namesakes {
public:
    Namesakes(const Corpus& corpus, const MoneyLines& lines) : corpus_(corpus) {
        for (const auto& line : lines) {
            named_[name_of(line.front().program)].insert(line.front().program);
            areas_[corpus.areas[line.front().area].full_name.in(Languages::first)].insert(line.front().area);
            reports_[line.front()].insert(line.front().source);
        }
    }

    bool has(ProgramIndex program) const {
        const auto found = named_.find(name_of(program));
        return found != named_.end() && found->second.size() > 1;
    }
    // Whether several areas with money here have its name, as quarters of towns do.
    bool has(AreaIndex area) const {
        const auto found = areas_.find(corpus_.areas[area].full_name.in(Languages::first));
        return found != areas_.end() && found->second.size() > 1;
    }
    // Whether several reports state the line, each with numbers of its own: both are drawn, each by its report.
    bool is_of_several_reports(const MoneyRow& row) const {
        const auto found = reports_.find(row);
        return found != reports_.end() && found->second.size() > 1;
    }

private:
    std::string name_of(ProgramIndex program) const { return program_label(corpus_, program, Languages::first); }

    const Corpus& corpus_;
    std::map<std::string, std::set<ProgramIndex>> named_;
    std::map<std::string, std::set<AreaIndex>> areas_;
    std::map<FigureKey, std::set<SourceIndex>> reports_;
};

// A plan that its source only expects stands for more than its number: the bar's name says it.
NameDetail detail_of(const Corpus& corpus, const MoneyRow& row, const Observation* assigned, const Namesakes& names) {
    NameDetail detail{detail_of(corpus, row), {}, {}};
    // A part may be called as what it is a part of: that says nothing of it.
    ProgramIndex parent = parent_of(corpus, row.program);
    while (parent != no_index && corpus.programs[parent].short_name == corpus.programs[row.program].short_name) {
        parent = parent_of(corpus, parent);
    }
    if (parent != no_index && names.has(row.program)) {
        LocalText text = corpus.programs[parent].short_name;
        add_to_list(text, detail.apart, words_of(corpus), "comma");
        detail.apart = std::move(text);
    }
    if (const AreaIndex around = corpus.areas[row.area].parent; names.has(row.area)) {
        LocalText text = around == no_area ? LocalText{} : corpus.areas[around].full_name;
        add_to_list(text, detail.apart, words_of(corpus), "comma");
        detail.apart = std::move(text);
    }
    if (row.source != no_index && names.is_of_several_reports(row)) {
        add_to_list(detail.apart, corpus.sources[row.source].short_title, words_of(corpus), "comma");
    }
    if (assigned != nullptr && is_expected_plan(corpus, *assigned)) {
        detail.said.emplace_back("chart_plan_expected");
    }
    return detail;
}

// Puts the figures of one chart of money together, line by line.
class Spending {
public:
    Spending(const Corpus& corpus, const DrawnLines& of, ChartCategory category, const LocalText& subject,
             const ToldLines& told, const ProgramTree& programs, std::size_t other_levels = 0)
        : corpus_(corpus),
          programs_(programs),
          words_(words_of(corpus)),
          category_(category),
          indicators_(corpus),
          told_(told),
          plans_only_(!has_results(corpus, of.lines, told)),
          is_course_(is_course(of.lines)),
          only_(of.only) {
        chart_.kind = plans_only_ ? ChartKind::ranking : ChartKind::spending;
        chart_.name = category == ChartCategory::program ? money_by_program_chart_name : money_by_area_chart_name;
        chart_.unit = unit_of_money(corpus);
        chart_.title = words_.all(plans_only_ ? "chart_plans_title" : "chart_money_title",
                                  {{"by", by()}, {"subject", subject_of(of.lines, subject)}});
        chart_.series = {words_.all("series_plan"), words_.all("series_spent"), words_.all("series_expected"),
                         words_.all("series_target")};
        left_.other_levels = other_levels;
        tell_kinds(of.lines);
        tell_times(of.lines);
        const Namesakes names(corpus, of.lines);
        for (const auto& line : of.lines) {
            add(line, names);
        }
        left_.repeats = of.repeats + tell_apart(chart_, details_, words_);
        arrange(chart_, is_course_);
        describe();
    }

    Chart take() { return std::move(chart_); }

private:
    const char* by() const { return is_course_ ? "time" : category_ == ChartCategory::program ? "program" : "area"; }

    // Rows that are named by their times do not say of what they are; the page's own name may. Of plans alone nothing
    // but the title says of when they are, where they are not all.
    LocalText subject_of(const MoneyLines& lines, LocalText subject) const {
        if (is_course_) {
            const MoneyRow& row = lines.front().front();
            const bool by_program = category_ == ChartCategory::program && row.program != no_index;
            const LocalText& name =
                by_program ? corpus_.programs[row.program].short_name : corpus_.areas[row.area].full_name;
            const Dimension& capitals = corpus_.dimensions.capital();
            if (!subject.in(Languages::first).ends_with(name.in(Languages::first))) {
                add_to_list(subject, category_of(corpus_, row, category_, programs_), words_, "comma");
            } else if (capitals.is_part(row.capital)) {
                add_to_list(subject, capitals.codes[row.capital].name, words_, "comma");
            }
        }
        if (plans_only_) {
            add_to_list(subject, only_, words_, "comma");
        }
        return subject;
    }

    // Bars of several years beside each other each say of which they are.
    void tell_times(const MoneyLines& lines) {
        tells_times_ = std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
            return line.front().period != lines.front().front().period;
        });
    }

    // A budget that was voted beside an estimate made two years ahead.
    void tell_kinds(const MoneyLines& lines) {
        std::set<Kind> kinds;
        for (const auto& line : lines) {
            if (const Observation* plan = plan_in_force(corpus_, line.front())) {
                kinds.insert(plan->kind);
            }
        }
        tells_kinds_ = kinds.size() > 1;
    }

    void add(std::span<const MoneyRow> line, const Namesakes& names) {
        const MoneyRow& row = line.front();
        const MoneyRow* result = newest_result(corpus_, line);
        const std::vector<ObservationIndex> plans = in_force(corpus_, row);
        const Observation* assigned = only_value(corpus_, plans);
        const Observation* disbursed = result == nullptr ? nullptr : only_value(corpus_, result->disbursed);
        const Observation* allocated = assigned == nullptr ? allocated_of(corpus_, row) : nullptr;
        const HeadResult* of_parts = result == nullptr ? result_of_parts(told_, row) : nullptr;
        const Observation* plan = assigned == nullptr ? allocated : assigned;
        const std::optional<Spent> spent = spent_of(row, disbursed, of_parts);
        if (plan != nullptr && disbursed != nullptr && !are_of_one_thing(corpus_, *plan, *disbursed)) {
            ++left_.of_two_things;
            return;
        }
        // Where plans are drawn alone a result without one has no place.
        if (plan == nullptr && (!spent || plans_only_)) {
            ++(plans_only_ ? left_.plans : left_.lines);
            return;
        }
        // Where plans are drawn alone nobody waits for a result but where there are two.
        const bool known = spent.has_value() || (plans_only_ && result == nullptr);
        const std::string_view gap = gap_of(plan != nullptr, known, is_stated(corpus_, plans), result != nullptr);
        ChartRow entry;
        entry.name = category_of(corpus_, row, category_, programs_);
        details_.push_back(detail_of(corpus_, row, assigned, names));
        const auto time = [&] {
            return words_.each([&](Language language) { return short_period(corpus_, row, language); });
        };
        if (is_course_) {
            entry.name = time();
            details_.back().apart = {};
        } else if (tells_times_) {
            details_.back().time = time();
        }
        if (tells_kinds_ && assigned != nullptr) {
            entry.name =
                words_.all("chart_name_of", {{"name", entry.name}, {"what", kind_name(corpus_, assigned->kind)}});
        }
        for (const std::string_view said :
             {std::string_view(allocated != nullptr ? "chart_plan_allocated" : ""),
              std::string_view(of_parts != nullptr ? "chart_result_of_parts" : ""), gap}) {
            if (!said.empty()) {
                details_.back().said.push_back(said);
            }
        }
        entry.lacks_plan = plan == nullptr;
        entry.lacks_result = !spent && !plans_only_;
        const auto place = static_cast<std::uint32_t>(chart_.rows.size());
        if (plan != nullptr) {
            chart_.points.push_back({place,
                                     0,
                                     ChartMark::plan,
                                     drawn(corpus_, plan->value, plan->indicator),
                                     to_observation_id(plan->id),
                                     no_date,
                                     {},
                                     shown_bound(corpus_, *plan)});
            add_source(chart_, plan->source);
        }
        if (spent) {
            const Statement& of = spent->of;
            chart_.points.push_back({place, is_actual(of.kind) ? 1U : 2U, mark_of(of.kind),
                                     drawn(corpus_, spent->value, of.indicator), spent->id, of.as_of,
                                     of.as_of == no_date ? LocalText{} : date_label(words_, of.as_of), spent->bound});
            add_source(chart_, of.source);
        }
        add_target(line, place);
        if (plan != nullptr && spent && spent->is_whole) {
            entry.even = even(drawn(corpus_, plan->value, plan->indicator), spent->of);
        }
        chart_.rows.push_back(std::move(entry));
    }

    // What stands as the result of a line: a figure, or what its parts add up to, of which one may have no result.
    struct Spent {
        Statement of;
        Decimal value;
        std::string id;
        bool is_whole = true;
        Bound bound = Bound::exact;
    };

    std::optional<Spent> spent_of(const MoneyRow& row, const Observation* disbursed, const HeadResult* of_parts) const {
        if (disbursed != nullptr) {
            return Spent{*disbursed, disbursed->value, to_observation_id(disbursed->id), true,
                         shown_bound(corpus_, *disbursed)};
        }
        if (of_parts == nullptr) {
            return std::nullopt;
        }
        Spent spent{row, of_parts->value, {}, is_whole(*of_parts), of_parts->bound};
        spent.of.indicator = indicators_.disbursed;
        spent.of.kind = of_parts->kind;
        spent.of.as_of = of_parts->as_of.value_or(no_date);
        return spent;
    }

    // What was to be spent, where the source aims at one amount.
    void add_target(std::span<const MoneyRow> line, std::uint32_t place) {
        const auto aim = std::find_if(line.begin(), line.end(), [](const MoneyRow& of) { return is_target(of.kind); });
        const Observation* target = aim == line.end() ? nullptr : only_value(corpus_, aim->disbursed);
        if (target != nullptr) {
            chart_.points.push_back({place, 3, ChartMark::target, drawn(corpus_, target->value, target->indicator),
                                     to_observation_id(target->id), target->as_of,
                                     target->as_of == no_date ? LocalText{} : date_label(words_, target->as_of),
                                     shown_bound(corpus_, *target)});
            add_source(chart_, target->source);
        }
    }

    // Nothing where the site does not say how fast money is to be spent, the day is not known, or all of the time is
    // over.
    std::optional<Decimal> even(Decimal plan, const Statement& spent) const {
        const Period& period = corpus_.periods[spent.period];
        if (!declares_pace(corpus_, indicators_) || spent.as_of == no_date || !is_actual(spent.kind) ||
            period.kind == PeriodKind::years || period.kind == PeriodKind::timeless) {
            return {};
        }
        constexpr Decimal hundred{100, 0};
        const Decimal elapsed = elapsed_share(time_to_spend(corpus_, indicators_, period), spent.as_of);
        if (elapsed >= hundred) {
            return {};
        }
        // Of very large amounts to a tenth of a percent: more digits would not fit, and nobody would see them.
        const auto exact = multiply(plan, elapsed);
        const auto product = exact ? exact : multiply(plan, rounded(elapsed, 1));
        return product ? divide(*product, hundred, 0, 6) : std::nullopt;
    }

    // By what bars stand that are not in the order of time, where there are enough to wonder.
    void say_order() {
        constexpr std::ptrdiff_t enough = 3;
        const auto both = std::count_if(chart_.rows.begin(), chart_.rows.end(),
                                        [](const ChartRow& row) { return !row.lacks_plan && !row.lacks_result; });
        if (!plans_only_ && !is_course_ && both >= enough) {
            chart_.text.add(words_.all("chart_most_left_first"));
        }
    }

    void describe() {
        chart_.text = words_.all(
            plans_only_ ? "chart_plans_text" : "chart_money_text",
            {{"by", by()}, {"count", chart_.rows.size() + chart_.more}, {"in_unit", in_unit(words_, chart_.unit)}});
        std::set<Date> dates;
        std::set<Date> expected;
        for (const ChartPoint& point : chart_.points) {
            if (point.at != no_date && point.mark != ChartMark::target) {
                (point.mark == ChartMark::expected ? expected : dates).insert(point.at);
            }
        }
        say_order();
        say_dates(words_, chart_, dates, false);
        say_dates(words_, chart_, expected, true);
        dates.merge(expected);
        const auto undated = static_cast<std::size_t>(
            std::count_if(chart_.points.begin(), chart_.points.end(), [](const ChartPoint& at) {
                return at.at == no_date && (at.mark == ChartMark::done || at.mark == ChartMark::expected);
            }));
        if (!dates.empty() && undated > 0) {
            chart_.text.add(words_.all("chart_undated", {{"count", undated}}));
        }
        say_gaps(
            words_, chart_,
            static_cast<std::size_t>(std::count_if(chart_.rows.begin(), chart_.rows.end(), [](const ChartRow& row) {
                return row.lacks_plan || row.lacks_result;
            })));
        if (!only_.empty()) {
            chart_.text.add(words_.all("chart_only", {{"drawn", only_}}));
        }
        say_left_out(words_, chart_, left_);
        say_more(words_, chart_);
    }

    const Corpus& corpus_;
    const ProgramTree& programs_;
    const Words& words_;
    ChartCategory category_;
    MoneyIndicators indicators_;
    const ToldLines& told_;
    bool plans_only_;           // nobody says what was spent of any line
    bool is_course_;            // of one line, which its times tell apart
    bool tells_kinds_ = false;  // plans of several kinds are drawn
    bool tells_times_ = false;  // bars of several times are drawn
    Chart chart_;
    std::vector<NameDetail> details_;
    LeftOut left_;
    LocalText only_;  // what of all lines is drawn
};

// What was spent of one budget line by one date after the other, as one source or several say it.
struct Course {
    FigureKey line;  // without a source
    std::map<Date, const Observation*> spent;
    std::map<Date, const Observation*> plans;  // in force on these days
    bool contradicted = false;                 // of one date several numbers, or several plans

    // That of the newest day: the others were revised.
    const Observation* plan() const { return plans.empty() ? nullptr : plans.rbegin()->second; }
};

// Spent of the line that is known at most dates, of several the newest, beside its plan. Sources that tell of one line
// are one course: each says what was spent from the beginning of the year on.
Chart steps(const Corpus& corpus, std::span<const MoneyRow> rows, const LocalText& subject, ProgramIndex of_page) {
    std::map<FigureKey, Course> courses;
    for (const MoneyRow& row : rows) {
        if (row.is_part || !is_actual(row.kind) || row.as_of == no_date) {
            continue;
        }
        const Observation* spent = only_value(corpus, row.disbursed);
        if (spent == nullptr) {
            continue;
        }
        FigureKey key = row;
        key.indicator = no_index;
        Course& course = courses[key];
        course.line = key;
        const auto [at, fresh] = course.spent.emplace(row.as_of, spent);
        course.contradicted = course.contradicted || (!fresh && at->second->value != spent->value);
        if (const Observation* plan = plan_in_force(corpus, row); plan != nullptr) {
            const auto [planned, first] = course.plans.emplace(row.as_of, plan);
            course.contradicted = course.contradicted || (!first && planned->second->value != plan->value);
        }
    }
    const Course* best = nullptr;
    for (const auto& [key, course] : courses) {
        const auto rank = [&](const Course& of) {
            return std::tuple(of.spent.size(), of.plan() != nullptr, wholeness_of(corpus, of.line),
                              corpus.periods[of.line.period].last);
        };
        if (!course.contradicted && course.spent.size() > 1 && (best == nullptr || rank(*best) < rank(course))) {
            best = &course;
        }
    }
    Chart chart;
    chart.kind = ChartKind::steps;
    if (best == nullptr) {
        return chart;
    }
    const Words& words = words_of(corpus);
    chart.name = steps_chart_name;
    chart.unit = unit_of_money(corpus);
    LocalText what = subject;
    FigureKey named = best->line;
    named.program = named.program == of_page ? ProgramIndex{no_index} : named.program;
    add_to_list(what, about(corpus, named, best->spent.begin()->second->kind), words, "comma");
    chart.title = words.all("chart_steps_title", {{"about", what}});
    chart.series = {words.all("series_plan"), words.all("series_spent"), words.all("series_expected")};
    chart.rows.push_back({subject});
    for (const auto& [date, spent] : best->spent) {
        chart.points.push_back({0, 1, ChartMark::done, drawn(corpus, spent->value, spent->indicator),
                                to_observation_id(spent->id), date, date_label(words, date),
                                shown_bound(corpus, *spent)});
        add_source(chart, spent->source);
    }
    if (const Observation* plan = best->plan(); plan != nullptr) {
        chart.points.push_back({0,
                                0,
                                ChartMark::plan,
                                drawn(corpus, plan->value, plan->indicator),
                                to_observation_id(plan->id),
                                no_date,
                                {},
                                shown_bound(corpus, *plan)});
        add_source(chart, plan->source);
    }
    arrange(chart);
    chart.text =
        words.all("chart_steps_text", {{"count", best->spent.size()}, {"in_unit", in_unit(words, chart.unit)}});
    return chart;
}

}  // namespace

std::vector<Chart> make_money_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                                     const LocalText& subject, const ProgramTree& programs, const ToldLines& told,
                                     ProgramIndex of_page) {
    std::vector<Chart> charts;
    const MoneyLinesOfCharts lines = lines_of_charts(corpus, rows, category, told);
    charts.push_back(Spending(corpus, lines.drawn, category, subject, told, programs, lines.other_levels).take());
    if (!lines.below.lines.empty()) {
        charts.push_back(Spending(corpus, lines.below, category, subject, told, programs).take());
        charts.back().name = plans_below_chart_name;
    }
    if (category == ChartCategory::program) {
        charts.push_back(make_composition(corpus, rows, subject));
        charts.push_back(steps(corpus, rows, subject, of_page));
    }
    std::erase_if(charts, [](const Chart& chart) { return !shows_something(chart); });
    return charts;
}

}  // namespace minhbach

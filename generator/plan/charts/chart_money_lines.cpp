// SPDX-License-Identifier: MIT
#include "plan/charts/chart_money_lines.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "model/program_tree.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/money/money_times.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/money/told_once.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

namespace {

// Lines of programs of which a project has rows of the same money: the row of the whole would dwarf and double its
// parts. What is said of investment alone leaves the other money of the whole where it stands; what is said of all
// money does not.
class Divided {
public:
    Divided(const Corpus& corpus, std::span<const MoneyRow> rows) : corpus_(corpus) {
        for (const MoneyRow& row : rows) {
            const FigureKey money = with(with(with(static_cast<FigureKey>(row), &FigureKey::area, AreaIndex{no_area}),
                                              &FigureKey::program, ProgramIndex{no_index}),
                                         &FigureKey::indicator, IndicatorIndex{no_index});
            ProgramIndex at = row.is_part ? ProgramIndex{no_index} : parent_of(corpus, row.program);
            while (at != no_index && below_[{row.area, at}].insert(money).second) {
                at = corpus.programs[at].parent;
            }
        }
    }

    bool has(const MoneyRow& whole) const {
        const auto below = below_.find({whole.area, whole.program});
        return below != below_.end() &&
               std::any_of(below->second.begin(), below->second.end(), [&](const FigureKey& part) {
                   const FigureKey of_years = with(part, &FigureKey::fund_year, whole.fund_year);
                   return overlap(corpus_.periods[part.period], corpus_.periods[whole.period]) &&
                          share_years(part, whole) &&
                          (takes_in_money(corpus_, whole, of_years) || takes_in_money(corpus_, of_years, whole));
               });
    }

private:
    static bool overlap(const Period& a, const Period& b) { return a.first <= b.last && b.first <= a.last; }

    // Whether a budget year of the one may be one of the other: of all years, or of none that is said, any may.
    bool share_years(const FigureKey& a, const FigureKey& b) const {
        const auto of_a = parse_period(corpus_.strings[a.fund_year], corpus_.calendar);
        const auto of_b = parse_period(corpus_.strings[b.fund_year], corpus_.calendar);
        return !of_a || !of_b || overlap(*of_a, *of_b);
    }

    const Corpus& corpus_;
    std::map<std::pair<AreaIndex, ProgramIndex>, std::set<FigureKey>> below_;  // which money
};

// A province and its districts are not held against each other: of which level most lines are; of equals the highest.
std::optional<LevelIndex> level_of_most(const Corpus& corpus, std::span<const MoneyRow> rows) {
    std::map<LevelIndex, std::size_t> counts;
    for (std::size_t at = 0; at < rows.size(); at += rows_of_line(rows, at).size()) {
        counts[corpus.areas[rows[at].area].level] += rows[at].is_part ? 0U : 1U;
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

bool is_whole_line(const Corpus& corpus, const std::span<const MoneyRow>& line) {
    const ProgramIndex program = line.front().program;
    return program != no_index && whole_program(corpus, program) == program;
}

// Of several programs together and one of them the first would dwarf and double the other.
MoneyLines without_groups(const Corpus& corpus, MoneyLines wholes) {
    const auto role = [&](const std::span<const MoneyRow>& line) { return role_of(corpus, line.front().program); };
    if (std::any_of(wholes.begin(), wholes.end(),
                    [&](const auto& line) { return role(line) == ProgramRole::program; })) {
        std::erase_if(wholes, [&](const auto& line) { return role(line) == ProgramRole::group; });
    }
    return wholes;
}

// Of the first rows of lines, whose plan is that of all of them.
std::optional<PeriodIndex> newest_with_plan(const Corpus& corpus, const MoneyLines& lines) {
    std::vector<MoneyRow> first;
    for (const auto& line : lines) {
        first.push_back(line.front());
    }
    return newest_with_plan(corpus, first);
}

void keep_time(MoneyLines& lines, PeriodIndex time) {
    std::erase_if(lines, [&](const std::span<const MoneyRow>& line) { return line.front().period != time; });
}

// Bars of several times stand beside each other where those of one time are of one area and one or two programs alone;
// one line over time is a course.
bool mixes_times(const MoneyLines& lines, PeriodIndex newest) {
    std::set<AreaIndex> areas;
    std::set<ProgramIndex> programs;
    bool others = false;
    for (const auto& line : lines) {
        if (line.front().period == newest) {
            areas.insert(line.front().area);
            programs.insert(line.front().program);
        } else {
            others = true;
        }
    }
    return others && (areas.size() > 1 || programs.size() > 2) && !is_course(lines);
}

// Of several times, and of more lines than a picture holds, those of the newest time; of parts of programs that are
// still too many the programs.
DrawnLines narrowed(const Corpus& corpus, MoneyLines lines, MoneyLines wholes, std::optional<PeriodIndex> newest) {
    if (!newest || (lines.size() <= limits::bars_of_picture && !mixes_times(lines, *newest))) {
        return {std::move(lines), {}};
    }
    const Words& words = words_of(corpus);
    keep_time(lines, *newest);
    DrawnLines drawn{std::move(lines), period_label(words, corpus.periods[*newest])};
    keep_time(wholes, *newest);
    wholes = without_groups(corpus, std::move(wholes));
    if (drawn.lines.size() > limits::bars_of_picture && wholes.size() > 1) {
        const Program& program = corpus.programs[wholes.front().front().program];
        add_to_list(drawn.only, corpus.levels.programs[program.level].together, words, "comma");
        drawn.lines = std::move(wholes);
    }
    return drawn;
}

// A line that two reports state alike is one bar.
void drop_repeats(const Corpus& corpus, DrawnLines& drawn) {
    std::map<Statement, std::vector<const MoneyRow*>> results;
    for (const auto& line : drawn.lines) {
        if (const MoneyRow* result = newest_result(corpus, line)) {
            Statement key = *result;
            key.source = no_index;
            results[key].push_back(result);
        }
    }
    std::set<const MoneyRow*> dropped;
    for (const auto& [key, same] : results) {
        dropped.merge(told_by_others(corpus, same));
    }
    drawn.repeats =
        std::erase_if(drawn.lines, [&](const auto& line) { return dropped.contains(newest_result(corpus, line)); });
}

}  // namespace

MoneyLinesOfCharts lines_of_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                                   const ToldLines& told) {
    const bool by_program = category == ChartCategory::program;
    const Divided divided(corpus, by_program ? rows : std::span<const MoneyRow>());
    const std::optional<LevelIndex> level = by_program ? std::nullopt : level_of_most(corpus, rows);
    MoneyLinesOfCharts of;
    MoneyLines wholes;  // of programs
    MoneyLines lines;
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        at += line.size();
        if (line.front().is_part) {
            continue;
        }
        if (level && corpus.areas[line.front().area].level != *level) {
            ++of.other_levels;
            continue;
        }
        if (by_program && is_whole_line(corpus, line)) {
            wholes.push_back(line);
        }
        if (!divided.has(line.front())) {
            lines.push_back(line);
        }
    }
    const auto newest = newest_with_result(corpus, rows);
    of.drawn = narrowed(corpus, lines, wholes, newest ? newest : newest_with_plan(corpus, lines));
    // Parts of which nobody says what was spent tell less than the whole of which it is said.
    const MoneyLines apart = without_groups(corpus, wholes);
    const MoneyLines& whole = has_results(corpus, apart, told) ? apart : wholes;
    if (!has_results(corpus, of.drawn.lines, told) && has_results(corpus, whole, told)) {
        std::erase_if(lines, [&](const auto& line) { return is_whole_line(corpus, line); });
        const auto planned = newest_with_plan(corpus, lines);
        of.below = narrowed(corpus, std::move(lines), {}, planned);
        of.drawn = narrowed(corpus, whole, whole, newest);
    }
    drop_repeats(corpus, of.drawn);
    return of;
}

const HeadResult* result_of_parts(const ToldLines& told, const MoneyRow& row) {
    const auto line = told.find(line_of(row));
    const bool has =
        line != told.end() && !line->second->results.empty() && !line->second->results.front().parts.empty();
    return has ? &line->second->results.front() : nullptr;
}

bool has_results(const Corpus& corpus, const MoneyLines& lines, const ToldLines& told) {
    // Of several different ones none is drawn.
    const auto is_drawn = [&](const MoneyRow& row) { return only_value(corpus, row.disbursed) != nullptr; };
    bool any = false;
    std::size_t plans = 0;
    for (const std::span<const MoneyRow>& line : lines) {
        const MoneyRow* result = newest_result(corpus, line);
        const bool known = (result == nullptr ? result_of_parts(told, line.front()) != nullptr : is_drawn(*result)) ||
                           std::any_of(line.begin(), line.end(),
                                       [&](const MoneyRow& row) { return is_target(row.kind) && is_drawn(row); });
        const bool planned =
            plan_in_force(corpus, line.front()) != nullptr || allocated_of(corpus, line.front()) != nullptr;
        if (known && planned) {
            return true;
        }
        any = any || known;
        plans += planned ? 1U : 0U;
    }
    // A result without a plan stands below all plans, where the picture has room for it.
    return any && plans < limits::bars_of_picture;
}

bool is_course(const MoneyLines& lines) {
    std::set<PeriodIndex> periods;
    const bool same = std::all_of(lines.begin(), lines.end(), [&](const std::span<const MoneyRow>& line) {
        FigureLine of = line_of(line.front());
        periods.insert(of.period);
        of.period = lines.front().front().period;
        of.source = lines.front().front().source;
        return of == line_of(lines.front().front());
    });
    return same && periods.size() > 1;
}

}  // namespace minhbach

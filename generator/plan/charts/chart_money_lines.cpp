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
#include "plan/charts/chart_text.hpp"
#include "plan/rows/figures.hpp"

namespace minhbach {

namespace {

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

// Of more lines than a picture holds those of the newest time with results; of parts of programs that are still too
// many the programs.
DrawnLines narrowed(const Corpus& corpus, MoneyLines lines, MoneyLines wholes, ChartCategory category,
                    std::optional<PeriodIndex> newest) {
    if (lines.size() <= limits::bars_of_picture || !newest) {
        return {std::move(lines), {}};
    }
    const auto is_older = [&](const std::span<const MoneyRow>& line) { return line.front().period != *newest; };
    const auto role = [&](const std::span<const MoneyRow>& line) { return role_of(corpus, line.front().program); };
    std::erase_if(lines, is_older);
    std::erase_if(wholes, is_older);
    // Several programs together would dwarf and double each.
    if (std::any_of(wholes.begin(), wholes.end(),
                    [&](const auto& line) { return role(line) == ProgramRole::program; })) {
        std::erase_if(wholes, [&](const auto& line) { return role(line) == ProgramRole::group; });
    }
    const Words& words = words_of(corpus);
    DrawnLines drawn{std::move(lines), period_label(words, corpus.periods[*newest])};
    if (drawn.lines.size() > limits::bars_of_picture && category == ChartCategory::program && wholes.size() > 1) {
        const Program& program = corpus.programs[wholes.front().front().program];
        add_to_list(drawn.only, corpus.levels.programs[program.level].together, words, "comma");
        drawn.lines = std::move(wholes);
    }
    return drawn;
}

}  // namespace

MoneyLinesOfCharts lines_of_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                                   const ToldLines& told) {
    const bool by_program = category == ChartCategory::program;
    const auto divided =
        by_program ? programs_with_rows_below(corpus, rows) : std::set<std::pair<AreaIndex, ProgramIndex>>{};
    const std::optional<LevelIndex> level = by_program ? std::nullopt : level_of_most(corpus, rows);
    MoneyLinesOfCharts of;
    MoneyLines wholes;
    MoneyLines lines;
    for (std::size_t at = 0; at < rows.size();) {
        const auto line = rows_of_line(rows, at);
        at += line.size();
        const ProgramIndex program = line.front().program;
        if (line.front().is_part) {
            continue;
        }
        if (level && corpus.areas[line.front().area].level != *level) {
            ++of.other_levels;
            continue;
        }
        if (program != no_index && whole_program(corpus, program) == program) {
            wholes.push_back(line);
        }
        if (!divided.contains({line.front().area, program})) {
            lines.push_back(line);
        }
    }
    const auto newest = newest_with_result(corpus, rows);
    of.drawn = narrowed(corpus, std::move(lines), wholes, category, newest);
    // Parts of which nobody says what was spent tell less than the whole of which it is said.
    if (by_program && !has_results(corpus, of.drawn.lines, told) && has_results(corpus, wholes, told)) {
        of.below = std::move(of.drawn);
        of.drawn = narrowed(corpus, wholes, wholes, category, newest);
    }
    return of;
}

const HeadResult* result_of_parts(const ToldLines& told, const MoneyRow& row) {
    const auto line = told.find(line_of(row));
    const bool has = line != told.end() && !line->second->results.empty() && line->second->results.front().of_parts;
    return has ? &line->second->results.front() : nullptr;
}

bool has_results(const Corpus& corpus, const MoneyLines& lines, const ToldLines& told) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::span<const MoneyRow>& line) {
        return newest_result(corpus, line) != nullptr || result_of_parts(told, line.front()) != nullptr ||
               std::any_of(line.begin(), line.end(), [&](const MoneyRow& row) {
                   return is_target(row.kind) && is_stated(corpus, row.disbursed);
               });
    });
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

// SPDX-License-Identifier: MIT
#include "plan/comparison.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "model/coordinates.hpp"
#include "plan/row_weight.hpp"

namespace minhbach {

namespace {

// The areas with the most figures; neither what holds all others nor the small ones.
std::vector<AreaIndex> largest_areas(const Corpus& corpus) {
    std::map<AreaIndex, std::size_t> counts;
    for (const Observation& row : corpus.observations) {
        if (const AreaLevel& level = level_of(corpus, row.area); !level.whole && !level.gathered) {
            ++counts[row.area];
        }
    }
    std::vector<AreaIndex> areas;
    areas.reserve(counts.size());
    for (const auto& [area, count] : counts) {
        areas.push_back(area);
    }
    std::stable_sort(areas.begin(), areas.end(), [&](AreaIndex a, AreaIndex b) { return counts[a] > counts[b]; });
    areas.resize(std::min(areas.size(), compared_areas));
    return areas;
}

class Comparing {
public:
    Comparing(const Corpus& corpus, const DerivedValues& derived)
        : corpus_(corpus), derived_(derived), areas_(largest_areas(corpus)) {}

    Comparison compare() {
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            if (corpus_.observations[i].has_value()) {
                take(FigureRef::observation(static_cast<ObservationIndex>(i)));
            }
        }
        for (std::size_t i = 0; i < derived_.size(); ++i) {
            take(FigureRef::derived(static_cast<DerivedIndex>(i)));
        }
        Comparison result;
        for (const auto& [statistic, lines] : statistics_) {
            ComparisonRow row = row_of(lines);
            if (filled(row.cells, false) > 1) {
                result.rows.push_back(std::move(row));
            }
        }
        // What most areas can be compared in first.
        std::stable_sort(result.rows.begin(), result.rows.end(), [](const ComparisonRow& a, const ComparisonRow& b) {
            const auto size = [](const ComparisonRow& row) {
                return std::pair(filled(row.cells, true), filled(row.cells, false));
            };
            return size(a) > size(b);
        });
        // As many as a page can carry: a computed value lists what it is computed from.
        std::size_t weight = 0;
        std::size_t kept = 0;
        while (kept < std::min(result.rows.size(), compared_rows) && weight <= most_weight) {
            weight += weight_of(result.rows[kept]);
            kept += weight <= most_weight ? 1U : 0U;
        }
        result.rows.resize(kept);
        result.areas = std::move(areas_);
        return result;
    }

private:
    using Cells = std::vector<ComparisonCell>;
    // A line of all areas and sources, and of what kinds its figures are: results, what is intended, what is asked for.
    using Line = std::pair<FigureLine, int>;

    static int group_of(Kind kind) { return is_result(kind) ? 0 : is_intended(kind) ? 1 : 2; }

    std::size_t weight_of(const ComparisonRow& row) const {
        std::size_t weight = 0;
        for (const ComparisonCell& cell : row.cells) {
            const bool computed = cell.figure && cell.figure->is_derived();
            weight += weight_of_cell + (computed ? weight_of_inputs(derived_, cell.figure->index()) : 0);
        }
        return weight;
    }

    static std::ptrdiff_t filled(const Cells& cells, bool fitting) {
        return std::count_if(cells.begin(), cells.end(), [&](const ComparisonCell& cell) {
            return cell.figure.has_value() && (cell.fits || !fitting);
        });
    }

    // What came of it before what is expected, the expected before the planned; then the newest; money of all budget
    // years before that of one.
    auto recency(FigureRef ref) const {
        const Statement line = statement_of(corpus_, derived_, ref);
        const std::string& year = corpus_.strings[line.fund_year];
        return std::tuple(is_actual(line.kind)     ? 2
                          : is_expected(line.kind) ? 1
                                                   : 0,
                          corpus_.periods[line.period].last, line.as_of,
                          corpus_.is_all_years(line.fund_year) ? 2
                          : year.empty()                       ? 1
                                                               : 0,
                          year);
    }

    void take(FigureRef ref) {
        const Statement figure = statement_of(corpus_, derived_, ref);
        const auto column = std::find(areas_.begin(), areas_.end(), figure.area);
        const bool whole = is_whole(corpus_.dimensions, figure.coordinates) &&
                           whole_program(corpus_, figure.program) == figure.program &&
                           corpus_.dimensions.fund().is_whole(figure.fund) &&
                           corpus_.dimensions.capital().is_whole(figure.capital);
        if (column == areas_.end() || !whole) {
            return;
        }
        FigureLine line = figure;
        line.area = no_area;
        line.source = no_index;
        FigureLine statistic = line;
        statistic.period = 0;
        statistic.fund_year = 0;
        statistic.base = no_index;
        Cells& cells = statistics_[{figure.indicator, statistic}][{line, group_of(figure.kind)}];
        cells.resize(areas_.size());
        ComparisonCell& cell = cells[static_cast<std::size_t>(column - areas_.begin())];
        if (!cell.figure || recency(*cell.figure) < recency(ref)) {
            cell = {ref, true, false};
        } else if (recency(*cell.figure) == recency(ref) &&
                   value_of(corpus_, derived_, *cell.figure) != value_of(corpus_, derived_, ref)) {
            cell.contradicted = true;
        }
    }

    // The newest figure that a line has.
    auto newest(const Cells& cells) const {
        std::optional<decltype(recency(std::declval<FigureRef>()))> result;
        for (const ComparisonCell& cell : cells) {
            if (cell.figure && (!result || *result < recency(*cell.figure))) {
                result = recency(*cell.figure);
            }
        }
        return result;
    }

    // The line that most areas have, of equals the newest; where an area has none of it, its newest figure of another.
    ComparisonRow row_of(const std::map<Line, Cells>& lines) const {
        const auto best = std::max_element(lines.begin(), lines.end(), [&](const auto& a, const auto& b) {
            const auto rank = [&](const Cells& cells) { return std::pair(filled(cells, true), newest(cells)); };
            return rank(a.second) < rank(b.second);
        });
        ComparisonRow row{best->first.first, best->second};
        for (const auto& [line, cells] : lines) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                ComparisonCell& cell = row.cells[i];
                if (!cell.fits && cells[i].figure &&
                    (!cell.figure || recency(*cell.figure) < recency(*cells[i].figure))) {
                    cell.figure = cells[i].figure;
                }
            }
        }
        return row;
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    std::vector<AreaIndex> areas_;
    std::map<std::pair<IndicatorIndex, FigureLine>, std::map<Line, Cells>> statistics_;
};

}  // namespace

Comparison compare_areas(const Corpus& corpus, const DerivedValues& derived) {
    return Comparing(corpus, derived).compare();
}

std::vector<FigureRef> figures_of(const Comparison& comparison) {
    std::vector<FigureRef> figures;
    for (const ComparisonRow& row : comparison.rows) {
        for (const ComparisonCell& cell : row.cells) {
            if (cell.figure && cell.fits && !cell.contradicted) {
                figures.push_back(*cell.figure);
            }
        }
    }
    return figures;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/comparison.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach {

Comparison compare_areas(const Corpus& corpus, const DerivedValues& derived) {
    std::map<AreaIndex, std::size_t> counts;
    for (const Observation& row : corpus.observations) {
        if (corpus.areas[row.area].level != AreaLevel::nation && corpus.areas[row.area].level != AreaLevel::commune) {
            ++counts[row.area];
        }
    }
    std::vector<AreaIndex> areas;
    for (const auto& [area, count] : counts) {
        areas.push_back(area);
    }
    std::stable_sort(areas.begin(), areas.end(), [&](AreaIndex a, AreaIndex b) { return counts[a] > counts[b]; });
    areas.resize(std::min(areas.size(), compared_areas));
    const auto column = [&](AreaIndex area) -> std::optional<std::size_t> {
        const auto found = std::find(areas.begin(), areas.end(), area);
        return found == areas.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - areas.begin()));
    };

    struct Cells {
        std::vector<std::optional<FigureRef>> figures;
        std::vector<bool> contradicted;
    };
    std::map<std::pair<IndicatorIndex, FigureLine>, Cells> rows;
    const auto value_of = [&](FigureRef ref) {
        return ref.is_derived() ? derived[ref.index()].value : corpus.observations[ref.index()].value;
    };
    const auto recency = [&](FigureRef ref) {
        const bool computed = ref.is_derived();
        const FigureLine line =
            computed ? derived.line_of(derived[ref.index()]) : line_of(corpus.observations[ref.index()]);
        const Kind kind = computed ? derived[ref.index()].kind : corpus.observations[ref.index()].kind;
        const Date as_of = computed ? derived[ref.index()].as_of : corpus.observations[ref.index()].as_of;
        // What came of it before what is expected, the expected before the planned; then the newest; money of all
        // budget years before that of one.
        const std::string& year = corpus.strings[line.fund_year];
        return std::tuple(kind == Kind::actual     ? 2
                          : kind == Kind::estimate ? 1
                                                   : 0,
                          corpus.periods[line.period].last, as_of,
                          year == "total" ? 2
                          : year.empty()  ? 1
                                          : 0,
                          year);
    };
    const auto take = [&](FigureLine line, IndicatorIndex indicator, FigureRef ref) {
        const auto place = column(line.area);
        const bool whole = line.breakdown == no_index && whole_program(corpus, line.program) == line.program &&
                           (line.fund == Fund::none || line.fund == Fund::total) &&
                           (line.capital == Capital::none || line.capital == Capital::total);
        if (!place || !whole) {
            return;
        }
        line.area = no_area;
        line.source = no_index;
        line.period = 0;
        line.fund_year = 0;
        Cells& cells = rows[{indicator, line}];
        cells.figures.resize(areas.size());
        cells.contradicted.resize(areas.size(), false);
        auto& cell = cells.figures[*place];
        if (!cell || recency(*cell) < recency(ref)) {
            cell = ref;
            cells.contradicted[*place] = false;
        } else if (recency(*cell) == recency(ref) && value_of(*cell) != value_of(ref)) {
            cells.contradicted[*place] = true;
        }
    };
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        const Observation& row = corpus.observations[i];
        if (row.has_value()) {
            take(line_of(row), row.indicator, FigureRef::observation(static_cast<ObservationIndex>(i)));
        }
    }
    for (std::size_t i = 0; i < derived.size(); ++i) {
        take(derived.line_of(derived.values[i]), derived.values[i].indicator,
             FigureRef::derived(static_cast<DerivedIndex>(i)));
    }
    Comparison result;
    result.areas = std::move(areas);
    const auto coverage = [](const std::vector<std::optional<FigureRef>>& figures) {
        return std::count_if(figures.begin(), figures.end(), [](const auto& figure) { return figure.has_value(); });
    };
    for (auto& [key, cells] : rows) {
        if (coverage(cells.figures) > 1) {
            result.rows.push_back({key.first, key.second, std::move(cells.figures), std::move(cells.contradicted)});
        }
    }
    // What most areas share first.
    std::stable_sort(result.rows.begin(), result.rows.end(), [&](const ComparisonRow& a, const ComparisonRow& b) {
        return coverage(a.figures) > coverage(b.figures);
    });
    if (result.rows.size() > compared_rows) {
        result.rows.resize(compared_rows);
    }
    return result;
}

}  // namespace minhbach

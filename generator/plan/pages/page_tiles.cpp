// SPDX-License-Identifier: MIT
#include "plan/pages/page_tiles.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "base/vectors.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/charts.hpp"
#include "plan/pages/heads.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

std::vector<ProgramTile> make_whole_tiles(const Corpus& corpus, std::span<const MoneyRow> rows) {
    std::vector<MoneyRow> of_programs;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(of_programs), [&](const MoneyRow& row) {
        return row.program != no_index && role_of(corpus, row.program) != ProgramRole::plan;
    });
    return make_program_tiles(corpus, of_programs);
}

void add_tiles_of_area(const Corpus& corpus, Subject& subject) {
    std::vector<MoneyRow> rows;
    std::copy_if(subject.money.begin(), subject.money.end(), std::back_inserter(rows), [&](const MoneyRow& row) {
        return !row.is_part && row.program != no_index && whole_program(corpus, row.program) == row.program;
    });
    if (auto sum = sum_of_programs(corpus, make_whole_tiles(corpus, rows))) {
        subject.whole.push_back(std::move(*sum));
    }
}

void add_tiles_of_program(const Corpus& corpus, Subject& subject) {
    std::vector<MoneyRow> rows;
    std::copy_if(subject.money.begin(), subject.money.end(), std::back_inserter(rows), [&](const MoneyRow& row) {
        return row.program == subject.program && !row.is_part && role_of(corpus, row.program) != ProgramRole::plan;
    });
    subject.whole = make_program_tiles(corpus, rows);
    if (whole_program(corpus, subject.program) == subject.program) {
        return;  // of its areas the pages of the two tell
    }
    std::map<LevelIndex, std::map<AreaIndex, std::vector<MoneyRow>>> levels;
    for (MoneyRow& row : rows) {
        levels[corpus.areas[row.area].level][row.area].push_back(std::move(row));
    }
    for (const auto& [level, areas] : levels) {
        for (const auto& [area, own] : areas) {
            std::vector<ProgramTile> tiles = make_program_tiles(corpus, own);
            std::move(tiles.begin(), tiles.end(), std::back_inserter(subject.by_area));
        }
        if (subject.by_area.size() >= limits::areas_of_program) {
            break;  // the pages of the areas above tell of those below them
        }
    }
}

void add_tiles_of_parts(const Corpus& corpus, std::vector<Subject>& all) {
    std::map<ProgramIndex, std::vector<MoneyRow>> below;
    for (const Subject& subject : all) {
        if (subject.kind != PageKind::program || corpus.programs[subject.program].parent == no_index) {
            continue;
        }
        auto& rows = below[corpus.programs[subject.program].parent];
        std::copy_if(subject.money.begin(), subject.money.end(), std::back_inserter(rows),
                     [&](const MoneyRow& row) { return !row.is_part && row.program == subject.program; });
    }
    std::map<ProgramIndex, std::size_t> parts;
    for (std::size_t i = 0; i < corpus.programs.size(); ++i) {
        ++parts[corpus.programs[static_cast<ProgramIndex>(i)].parent];
    }
    for (Subject& subject : all) {
        const auto rows = below.find(subject.program);
        if (subject.kind == PageKind::program && rows != below.end() &&
            parts[subject.program] <= limits::tiles_of_program) {
            subject.parts = make_program_tiles(corpus, rows->second);
        }
    }
}

void keep_areas_listed(std::vector<Subject>& all) {
    for (Subject& subject : all) {
        std::set<AreaIndex> listed;
        for (const auto& [area, figures] : areas_listed(subject.head)) {
            listed.insert(area);
        }
        std::erase_if(subject.by_area, [&](const ProgramTile& tile) { return !listed.contains(tile.only_area); });
    }
}

const ProgramTile* whole_told(const Subject& page) {
    return page.kind == PageKind::area && !page.whole.empty() ? &page.whole.front() : nullptr;
}

ProgramTile planned_told(const Subject& page) {
    const bool known =
        std::any_of(page.parts.begin(), page.parts.end(), [](const ProgramTile& tile) { return tile.has_sum(); });
    const auto tells = [](const ProgramTile& tile) {
        return tile.planned && !tile.has_sum() && 2 * tile.planned->rows.size() >= tile.areas_with_figures;
    };
    const auto told = known ? page.whole.end() : std::find_if(page.whole.begin(), page.whole.end(), tells);
    return told == page.whole.end() ? ProgramTile() : *told;
}

void add_areas_of_home(std::vector<Subject>& all) {
    constexpr std::size_t most = 30;
    const auto home =
        std::find_if(all.begin(), all.end(), [](const Subject& subject) { return subject.kind == PageKind::home; });
    std::vector<const Subject*> areas;
    for (const Subject& subject : all) {
        if (subject.kind == PageKind::area && !subject.observations.empty()) {
            areas.push_back(&subject);
        }
    }
    home->home.areas_with_figures = areas.size();
    std::stable_sort(areas.begin(), areas.end(), [](const Subject* a, const Subject* b) {
        return a->observations.size() > b->observations.size();
    });
    areas.resize(std::min(areas.size(), most));
    std::vector<ObservationIndex>& figures = home->observations;
    for (const Subject* area : areas) {
        home->home.areas.push_back(area->area);
        const HeadLine* sum = whole_told(*area) == nullptr ? sum_told(*area) : nullptr;
        if (sum != nullptr) {
            append(figures, figures_told(*area, *sum));
        }
    }
    each_once(figures);
}

void add_figures_beside(std::vector<Subject>& all) {
    std::map<std::pair<AreaIndex, ProgramIndex>, const Subject*> pages;
    for (const Subject& page : all) {
        if (page.kind == PageKind::area_program) {
            pages[{page.area, page.program}] = &page;
        }
    }
    for (Subject& subject : all) {
        if (subject.kind != PageKind::home && subject.kind != PageKind::programs) {
            continue;
        }
        for (const ProgramTile& tile : subject.kind == PageKind::home ? subject.home.tiles : subject.parts) {
            if (tile.rows.size() != 1) {
                continue;  // of a sum of several nothing stands beside it
            }
            const MoneyRow& row = tile.rows.front();
            if (const auto page = pages.find({row.area, row.program}); page != pages.end()) {
                append(subject.observations, figures_told(*page->second, row));
            }
        }
        each_once(subject.observations);
    }
}

void draw_areas_of_home(const Corpus& corpus, std::vector<Subject>& all) {
    const auto home =
        std::find_if(all.begin(), all.end(), [](const Subject& subject) { return subject.kind == PageKind::home; });
    if (!home->home.rates.empty()) {
        return;
    }
    std::map<MoneyGroup, std::vector<AreaShare>> groups;
    for (const Subject& page : all) {
        const ProgramTile* sum = whole_told(page);
        if (sum == nullptr || !sum->rate || level_of(corpus, page.area).whole) {
            continue;
        }
        AreaShare share{page.area, *sum->rate, {}, sum->apart};
        for (const auto* figures : {&sum->plans_added, &sum->spent_added}) {
            for (const ObservationIndex figure : *figures) {
                share.sources.push_back(corpus.observations[figure].source);
            }
        }
        groups[{no_index, corpus.areas[page.area].level, sum->of}].push_back(std::move(share));
    }
    const auto best = std::max_element(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
        return std::pair(a.second.size(), time_of(corpus, a.first.of, a.first.of.as_of)) <
               std::pair(b.second.size(), time_of(corpus, b.first.of, b.first.of.as_of));
    });
    if (best != groups.end() && best->second.size() >= least_areas_of_ranking) {
        std::vector<Chart> charts = make_share_charts(corpus, best->first.of, best->second);
        std::move(charts.begin(), charts.end(), std::back_inserter(home->charts));
    }
}

void draw_headlines_of_home(const Corpus& corpus, std::vector<Subject>& all) {
    constexpr std::size_t most = 3;
    const auto home =
        std::find_if(all.begin(), all.end(), [](const Subject& subject) { return subject.kind == PageKind::home; });
    if (!home->charts.empty() || !home->home.tiles.empty()) {
        return;
    }
    for (const IndicatorIndex indicator : corpus.site.headline_indicators) {
        const auto page = std::find_if(all.begin(), all.end(), [&](const Subject& subject) {
            return subject.kind == PageKind::indicator && subject.indicator == indicator;
        });
        if (page == all.end() || page->charts.empty() || page->charts.front().kind != ChartKind::ranking ||
            home->charts.size() == most) {
            continue;
        }
        home->charts.push_back(page->charts.front());
        home->charts.back().name = chart_name_of_indicator(rates_chart_name, corpus.indicators[indicator].id);
        for (const SliceRow& row : page->detail.slices.all.front().rows) {
            for (const FigureRef ref : row.figures) {
                (ref.is_derived() ? home->derived : home->observations).push_back(ref.index());
            }
        }
    }
    each_once(home->observations);
    each_once(home->derived);
}

const PartlySpentLines& partly_told(const Subject& subject) {
    return subject.kind == PageKind::area ? subject.unspent.hardly : subject.unspent.partly;
}

std::vector<const MoneyRow*> rows_told(const Subject& subject) {
    std::vector<const MoneyRow*> told;
    const auto add_rows = [&](const auto& rows) {
        for (const MoneyRow& row : rows) {
            told.push_back(&row);
        }
    };
    const auto add_tiles = [&](const std::vector<ProgramTile>& tiles) {
        for (const ProgramTile& tile : tiles) {
            if (tile.has_sum() && tile.rows.size() == 1) {
                told.push_back(&tile.rows.front());
            }
        }
    };
    add_rows(subject.money);
    add_tiles(subject.parts);
    add_tiles(subject.by_area);
    add_tiles(subject.whole);
    add_rows(subject.unspent.nothing.rows);
    add_rows(partly_told(subject).rows);
    add_rows(subject.unspent.unstated.rows);
    return told;
}

std::vector<ObservationIndex> figures_added_up(std::span<const ProgramTile> tiles) {
    std::vector<ObservationIndex> figures;
    for (const ProgramTile& tile : tiles) {
        for (const MoneyRow& row : tile.rows) {
            figures.insert(figures.end(), row.assigned.begin(), row.assigned.end());
            figures.insert(figures.end(), row.disbursed.begin(), row.disbursed.end());
        }
    }
    each_once(figures);
    return figures;
}

}  // namespace minhbach

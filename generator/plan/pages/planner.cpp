// SPDX-License-Identifier: MIT
#include "plan/pages/planner.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/limits.hpp"
#include "base/vectors.hpp"
#include "load/registry_notes.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/charts.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/change_pages.hpp"
#include "plan/pages/declared_charts.hpp"
#include "plan/pages/details.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/moved_pages.hpp"
#include "plan/pages/page_charts.hpp"
#include "plan/pages/page_squares.hpp"
#include "plan/pages/page_tiles.hpp"
#include "plan/pages/parts_of_areas.hpp"
#include "plan/pages/siblings.hpp"
#include "plan/pages/slice_pages.hpp"

namespace minhbach {

namespace {

// All subjects by what they are about, filled in one pass over the observations.
class Planner {
public:
    Planner(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
            Diagnostics& diagnostics)
        : corpus_(corpus),
          derived_(derived),
          findings_(findings),
          diagnostics_(diagnostics),
          order_(corpus),
          neighbours_(corpus, derived),
          program_tree_(corpus),
          maps_(corpus, diagnostics),
          charts_(corpus, derived, neighbours_, program_tree_, maps_) {}

    Plan make(const RegistryNotes& notes) {
        collect();
        add_commentary();
        std::vector<Subject> all;
        for (std::size_t i = 0; i < page_kinds; ++i) {
            if (const auto kind = static_cast<PageKind>(i); facts_of(kind).is_standing) {
                Subject subject;
                subject.kind = kind;
                subject.path = facts_of(kind).path;
                all.push_back(std::move(subject));
            }
        }
        for (std::size_t i = 0; i < corpus_.site.pages.size(); ++i) {
            Subject subject;
            subject.kind = PageKind::text;
            subject.path = text_path(corpus_.site.pages[i]);
            subject.commentary = pages_[corpus_.site.pages[i].id];
            sort_commentary(subject);
            all.push_back(std::move(subject));
        }
        for (auto* group : {&areas_, &programs_, &sources_, &area_programs_, &indicators_}) {
            for (auto& [key, subject] : *group) {
                finish(subject);
                all.push_back(std::move(subject));
            }
        }
        add_unspent_and_targets(all);
        add_tiles_of_parts(corpus_, all);
        for (Subject& subject : all) {
            if (subject.kind == PageKind::home || subject.kind == PageKind::about) {
                finish(subject);
            }
        }
        list_programs(*std::find_if(all.begin(), all.end(),
                                    [](const Subject& subject) { return subject.kind == PageKind::programs; }));
        append(all, make_comparisons(corpus_, derived_, order_, all));
        append(all, make_change_pages(corpus_, derived_, order_, all));
        Plan plan;
        plan.findings = FindingIndex(findings_);
        make_heads(corpus_, derived_, plan.findings, all);
        keep_areas_listed(all);
        charts_.draw_money(all);
        add_areas_of_home(all);
        add_figures_beside(all);
        draw_areas_of_home(corpus_, all);
        draw_headlines_of_home(corpus_, all);
        for (Subject& subject : all) {
            if (subject.kind == PageKind::findings) {
                subject.findings.resize(findings_.size());
                std::iota(subject.findings.begin(), subject.findings.end(), 0U);
            } else {
                // Also of what its tiles add up, which are figures of other pages.
                std::vector<ObservationIndex> figures = subject.observations;
                for (const auto* tiles : {&subject.parts, &subject.by_area, &subject.whole}) {
                    append(figures, figures_added_up(*tiles));
                }
                subject.findings = plan.findings.of(figures);
            }
            if (subject.kind == PageKind::findings || subject.kind == PageKind::source) {
                const LocalText name = subject.kind == PageKind::source ? corpus_.sources[subject.source].short_title
                                                                        : words_of(corpus_).all("all_sources");
                append(subject.charts, make_finding_charts(corpus_, findings_, subject.findings, name));
            }
        }
        add_squares(corpus_, all);
        add_declared_charts(corpus_, derived_, maps_, all, diagnostics_);
        plan.anchors = divide_details(corpus_, derived_, findings_, order_, all);
        plan.search = SearchIndex(corpus_, all);
        plan.search.add_pages(all);
        plan.subjects = std::move(all);
        plan.order = std::move(order_);
        plan.area_tree = AreaTree(corpus_);
        plan.program_tree = std::move(program_tree_);
        plan.finish(corpus_.site, notes, diagnostics_);
        plan.moved = find_moved_pages(corpus_, plan, notes, diagnostics_);
        return plan;
    }

private:
    using Key = std::pair<AreaIndex, std::uint16_t>;

    // The subject of a key, made when it is first asked for; its address is worked out then only.
    template <typename Path>
    static Subject& subject(std::map<Key, Subject>& group, const Key& key, PageKind kind, const Path& path) {
        const auto [entry, fresh] = group.try_emplace(key);
        if (fresh) {
            entry->second.kind = kind;
            entry->second.path = path();
        }
        return entry->second;
    }

    Subject& area(AreaIndex index) {
        Subject& found = subject(areas_, {index, 0}, PageKind::area, [&] { return area_path(corpus_, index); });
        found.area = index;
        return found;
    }

    Subject& program(ProgramIndex index) {
        Subject& found =
            subject(programs_, {0, index}, PageKind::program, [&] { return program_path(corpus_, index); });
        found.program = index;
        return found;
    }

    Subject& source(SourceIndex index) {
        Subject& found = subject(sources_, {0, index}, PageKind::source, [&] { return source_path(corpus_, index); });
        found.source = index;
        return found;
    }

    Subject& indicator(IndicatorIndex index) {
        Subject& found =
            subject(indicators_, {0, index}, PageKind::indicator, [&] { return indicator_path(corpus_, index); });
        found.indicator = index;
        return found;
    }

    Subject& area_program(AreaIndex where, ProgramIndex what) {
        Subject& found = subject(area_programs_, {where, what}, PageKind::area_program,
                                 [&] { return area_program_path(corpus_, where, what); });
        found.area = where;
        found.program = what;
        return found;
    }

    // Pages for an area and for every one above it but what holds all others: whoever cuts an address short finds a
    // page there.
    void open_ancestors(AreaIndex index) {
        for (AreaIndex at = index; at != no_area; at = corpus_.areas[at].parent) {
            if (!level_of(corpus_, at).whole || at == index) {
                area(at);
            }
        }
    }

    void collect() {
        for (std::size_t i = 0; i < corpus_.sources.size(); ++i) {
            source(static_cast<SourceIndex>(i));
        }
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            const auto index = static_cast<ObservationIndex>(i);
            const Observation& row = corpus_.observations[i];
            open_ancestors(row.area);
            area(row.area).observations.push_back(index);
            if (row.program != no_index) {
                area_program(row.area, whole_program(corpus_, row.program)).observations.push_back(index);
                for (ProgramIndex at = corpus_.programs[row.program].parent; at != no_index;
                     at = corpus_.programs[at].parent) {
                    program(at);
                }
                program(row.program).observations.push_back(index);
            }
            source(row.source).observations.push_back(index);
            indicator(row.indicator).observations.push_back(index);
        }
        for (std::size_t i = 0; i < derived_.size(); ++i) {
            const auto index = static_cast<DerivedIndex>(i);
            const FigureLine& row = derived_.line_of(derived_[index]);
            area(row.area).derived.push_back(index);
            if (row.program != no_index) {
                area_program(row.area, whole_program(corpus_, row.program)).derived.push_back(index);
                program(row.program).derived.push_back(index);
            }
            indicator(derived_[index].indicator).derived.push_back(index);
        }
        // What an indicator builds on has a page, too, even where nobody reports it, and what that builds on.
        std::vector<IndicatorIndex> open;
        for (const auto& [key, subject] : indicators_) {
            open.push_back(subject.indicator);
        }
        while (!open.empty()) {
            const IndicatorIndex of = open.back();
            open.pop_back();
            for (const IndicatorIndex operand : corpus_.indicators[of].formula.operands) {
                if (!indicators_.contains({0, operand})) {
                    indicator(operand);
                    open.push_back(operand);
                }
            }
        }
    }

    void add_commentary() {
        for (std::size_t i = 0; i < corpus_.commentary.size(); ++i) {
            const auto index = static_cast<std::uint32_t>(i);
            const Commentary& text = corpus_.commentary[i];
            if (!text.page.empty()) {
                pages_[text.page].push_back(index);
                continue;
            }
            if (text.area != no_area) {
                open_ancestors(text.area);
                area(text.area).commentary.push_back(index);
            }
            if (text.area != no_area && text.program != no_index) {
                const Key key{text.area, whole_program(corpus_, text.program)};
                if (area_programs_.contains(key)) {
                    area_programs_[key].commentary.push_back(index);
                }
            } else if (text.program != no_index) {
                program(text.program).commentary.push_back(index);
            }
        }
    }

    // The newest text first; of one period in the order of their files.
    void sort_commentary(Subject& subject) const {
        std::stable_sort(subject.commentary.begin(), subject.commentary.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto end = [&](std::uint32_t index) {
                return corpus_.commentary[index].period ? corpus_.commentary[index].period->last : Date{};
            };
            return end(b) < end(a);
        });
    }

    void finish(Subject& subject) {
        sort_commentary(subject);
        if (subject.kind == PageKind::home) {
            subject.commentary = pages_["home"];
            overview(subject, unspent_);
            return;
        }
        if (subject.kind == PageKind::about) {
            subject.commentary = pages_["about"];
            return;
        }
        if (subject.kind == PageKind::source) {
            return;  // its charts are of its findings, see chart_findings
        }
        if (subject.kind == PageKind::indicator) {
            subject.detail.slices = make_slices(corpus_, derived_, subject.path, subject.observations, subject.derived);
            charts_.draw_indicator(subject);
            return;
        }
        subject.money = make_money_rows(corpus_, order_, derived_, subject.observations, subject.derived);
        const bool by_area = subject.kind == PageKind::program;
        if (by_area) {
            charts_.draw_program(subject);
            add_tiles_of_program(corpus_, subject);
        } else if (subject.area != no_area) {
            if (subject.kind == PageKind::area) {
                add_tiles_of_area(corpus_, subject);
            }
            charts_.draw_area(subject);
        }
    }

    // Of areas and of their programs, once all tables of money are there.
    void add_unspent_and_targets(std::vector<Subject>& all) {
        PartsOfAreas parts(corpus_, all);
        for (Subject& subject : all) {
            if (subject.kind == PageKind::area || subject.kind == PageKind::area_program) {
                subject.unspent = find_unspent(corpus_, subject.money, subject.observations, parts.of(subject.area));
                subject.targets = find_targets(corpus_, order_, subject.observations);
            }
            if (subject.kind == PageKind::area) {
                const auto& rows = subject.unspent.nothing.rows;
                unspent_.insert(unspent_.end(), rows.begin(), rows.end());
            }
        }
    }

    // The home page tells of the whole programs of every area that reports them.
    void overview(Subject& subject, const std::vector<MoneyRow>& unspent) {
        const MoneyIndicators indicators(corpus_);
        for (std::size_t i = 0; i < corpus_.observations.size(); ++i) {
            const Observation& row = corpus_.observations[i];
            if (whole_program(corpus_, row.program) == row.program && row.coordinates == no_coordinates &&
                indicators.shows(row)) {
                subject.observations.push_back(static_cast<ObservationIndex>(i));
            }
        }
        for (std::size_t i = 0; i < derived_.size(); ++i) {
            const Derived& value = derived_[static_cast<DerivedIndex>(i)];
            const FigureLine& line = derived_.line_of(value);
            if (indicators.shows(value.indicator, line) && line.coordinates == no_coordinates &&
                whole_program(corpus_, line.program) == line.program) {
                subject.derived.push_back(static_cast<DerivedIndex>(i));
            }
        }
        std::vector<MoneyRow> rows = make_money_rows(corpus_, order_, derived_, subject.observations, subject.derived);
        std::erase_if(rows, [](const MoneyRow& row) { return row.is_part; });
        wholes_ = make_whole_tiles(corpus_, rows);
        subject.home = make_home(corpus_, derived_, findings_, rows, wholes_, unspent);
        subject.observations = figures_added_up(subject.home.tiles);
        for (const Standout& standout : subject.home.standouts) {
            append(subject.observations, standout.figures);
        }
        subject.derived.clear();
        std::vector<ObservationIndex> printed;
        for (const FigureRef rate : subject.home.rates) {
            (rate.is_derived() ? subject.derived : printed).push_back(rate.index());
        }
        charts_.draw_home(subject);
        append(subject.observations, printed);
        each_once(subject.observations);
        each_once(subject.derived);
    }

    void list_programs(Subject& subject) {
        subject.observations = figures_added_up(wholes_);
        subject.parts = std::move(wholes_);
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const std::vector<Finding>& findings_;
    Diagnostics& diagnostics_;
    ReadingOrder order_;
    Neighbours neighbours_;
    ProgramTree program_tree_;
    Maps maps_;
    PageCharts charts_;
    std::vector<ProgramTile> wholes_;  // the whole programs of the site
    std::vector<MoneyRow> unspent_;    // of which the pages of areas tell that nothing was spent
    std::map<std::string, std::vector<std::uint32_t>> pages_;  // commentary bound to a standing page
    std::map<Key, Subject> areas_;
    std::map<Key, Subject> programs_;
    std::map<Key, Subject> sources_;
    std::map<Key, Subject> area_programs_;
    std::map<Key, Subject> indicators_;
};

}  // namespace

Plan make_plan(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
               Diagnostics& diagnostics) {
    return make_plan(corpus, derived, findings, {}, diagnostics);
}

Plan make_plan(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
               const RegistryNotes& notes, Diagnostics& diagnostics) {
    return Planner(corpus, derived, findings, diagnostics).make(notes);
}

}  // namespace minhbach

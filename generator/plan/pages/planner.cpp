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
          maps_(corpus, diagnostics) {}

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
        draw_money(all);
        add_areas_of_home(all);
        add_figures_beside(all);
        draw_areas_of_home(corpus_, all);
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

    // What its page opens with as a ranking and on a map, and what is known at most times: of wholes, where it is.
    void draw_indicator(Subject& subject) {
        IndicatorSlices& slices = subject.detail.slices;
        slices = make_slices(corpus_, derived_, subject.path, subject.observations, subject.derived);
        if (slices.shown > 0 && slices.all.front().rows.size() >= least_rows_of_chart) {
            const Slice& first = slices.all.front();
            subject.charts =
                make_slice_ranking(corpus_, derived_, subject.indicator, first, std::string(lead_chart_name));
            append(subject.charts, map_of(subject.indicator, first));
        }
        std::vector<ObservationIndex> printed = subject.observations;
        std::vector<DerivedIndex> computed = subject.derived;
        std::erase_if(printed, [&](ObservationIndex index) { return is_part(corpus_.observations[index]); });
        std::erase_if(computed, [&](DerivedIndex index) { return is_part(derived_.line_of(derived_[index])); });
        auto course =
            make_time_chart(corpus_, derived_, subject.indicator, printed, computed, std::string(course_chart_name));
        if (course.empty()) {
            course = make_time_chart(corpus_, derived_, subject.indicator, subject.observations, subject.derived,
                                     std::string(course_chart_name));
        }
        append(subject.charts, std::move(course));
    }

    bool is_part(const FigureKey& figure) const {
        return !is_whole(corpus_.dimensions, figure.coordinates) ||
               whole_program(corpus_, figure.program) != figure.program;
    }

    // A map of two areas says no more than their numbers.
    std::vector<Chart> map_of(IndicatorIndex indicator, const Slice& slice) {
        std::vector<ObservationIndex> printed;
        std::vector<DerivedIndex> computed;
        for (const SliceRow& row : slice.rows) {
            for (const FigureRef ref : row.figures) {
                (ref.is_derived() ? computed : printed).push_back(ref.index());
            }
        }
        const std::string name(map_chart_name);
        std::vector<Chart> map = make_map(corpus_, derived_, maps_, indicator, printed, computed, name);
        std::vector<Chart> tiles = make_tiles(corpus_, derived_, indicator, printed, computed, name);
        // Squares only where there is no map, or one of fewer areas.
        if (map.empty() || (!tiles.empty() && tiles[0].points.size() > map[0].points.size())) {
            map = std::move(tiles);
        }
        std::erase_if(map, [](const Chart& chart) { return chart.points.size() < least_areas_of_slice; });
        return map;
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
            draw_indicator(subject);
            return;
        }
        subject.money = make_money_rows(corpus_, order_, derived_, subject.observations, subject.derived);
        const bool by_area = subject.kind == PageKind::program;
        if (by_area) {
            append(subject.charts, rates_of(subject));
            add_tiles_of_program(corpus_, subject);
        } else if (subject.area != no_area) {
            if (subject.kind == PageKind::area) {
                add_tiles_of_area(corpus_, subject);
            }
            append(subject.charts,
                   make_strips(corpus_, derived_, neighbours_, subject.area, subject.observations, subject.derived));
        }
        if (subject.kind == PageKind::area) {
            append(subject.charts, courses_of(subject));
        }
    }

    // Of areas and of their programs, once all tables of money are there.
    void add_unspent_and_targets(std::vector<Subject>& all) {
        PartsOfAreas parts(corpus_, all);
        for (Subject& subject : all) {
            if (subject.kind == PageKind::area || subject.kind == PageKind::area_program) {
                subject.unspent = find_unspent(corpus_, subject.money, parts.of(subject.area));
                subject.targets = find_targets(corpus_, order_, subject.observations);
            }
            if (subject.kind == PageKind::area) {
                append(unspent_, subject.unspent.nothing.rows);
            }
        }
    }

    // Once it is known what the heads tell, so that a chart says nothing else; before the other charts of its page.
    void draw_money(std::vector<Subject>& all) const {
        const ToldLines told = lines_told(all);
        for (Subject& subject : all) {
            const bool by_area = subject.kind == PageKind::program;
            if (by_area || subject.kind == PageKind::area || subject.kind == PageKind::area_program) {
                std::vector<Chart> charts =
                    make_money_charts(corpus_, subject.money, by_area ? ChartCategory::area : ChartCategory::program,
                                      name_of(subject), program_tree_, told);
                append(charts, std::move(subject.charts));
                subject.charts = std::move(charts);
            }
        }
    }

    // What came of it over time: as the site's headline indicators say, and where they are known of one time only,
    // others of the page in the order of the registry.
    std::vector<Chart> courses_of(const Subject& subject) const {
        constexpr std::size_t most = 3;
        struct Figures {
            std::vector<ObservationIndex> printed;
            std::vector<DerivedIndex> computed;
        };
        std::map<IndicatorIndex, Figures> by_indicator;
        for (const ObservationIndex index : subject.observations) {
            by_indicator[corpus_.observations[index].indicator].printed.push_back(index);
        }
        for (const DerivedIndex index : subject.derived) {
            by_indicator[derived_[index].indicator].computed.push_back(index);
        }
        std::vector<IndicatorIndex> order = corpus_.site.headline_indicators;
        const MoneyIndicators money(corpus_);
        for (const auto& [index, figures] : by_indicator) {
            const bool told = std::find(order.begin(), order.end(), index) != order.end();
            if (!told && !figures.printed.empty() && index != money.assigned && index != money.disbursed) {
                order.push_back(index);
            }
        }
        std::vector<Chart> charts;
        for (const IndicatorIndex index : order) {
            const auto figures = by_indicator.find(index);
            if (figures == by_indicator.end() || charts.size() == most) {
                continue;
            }
            append(charts, make_time_chart(corpus_, derived_, index, figures->second.printed, figures->second.computed,
                                           chart_name_of_indicator(course_chart_name, corpus_.indicators[index].id)));
        }
        return charts;
    }

    // How much of the money of a program its areas have spent.
    std::vector<Chart> rates_of(const Subject& subject) const {
        const MoneyIndicators indicators(corpus_);
        if (indicators.rate == no_index) {
            return {};
        }
        std::vector<DerivedIndex> rates;
        for (const DerivedIndex index : subject.derived) {
            const FigureLine& line = derived_.line_of(derived_[index]);
            if (derived_[index].indicator == indicators.rate && line.program == subject.program) {
                rates.push_back(index);
            }
        }
        return make_area_rankings(corpus_, derived_, indicators.rate, {}, rates, std::string(rates_chart_name));
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
        if (!subject.home.rates.empty()) {
            subject.charts = make_area_rankings(corpus_, derived_, indicators.rate, printed, subject.derived,
                                                std::string(rates_chart_name));
            append(subject.charts, make_tiles(corpus_, derived_, indicators.rate, printed, subject.derived,
                                              std::string(map_chart_name)));
        }
        append(subject.observations, printed);
        each_once(subject.observations);
        each_once(subject.derived);
    }

    void list_programs(Subject& subject) {
        subject.observations = figures_added_up(wholes_);
        subject.parts = std::move(wholes_);
    }

    LocalText name_of(const Subject& subject) const {
        LocalText name;
        for (const Language language : corpus_.site.languages) {
            std::string text;
            if (subject.program != no_index) {
                text = corpus_.programs[subject.program].short_name.in(language);
                // "Administration" is a part of each department, and a department may have several of a name.
                const ProgramIndex whole = whole_program(corpus_, subject.program);
                const ProgramIndex parent = program_tree_.told_apart_by(subject.program);
                const std::string comma = words_of(corpus_).in(language, "comma");
                if (parent != no_index) {
                    text += comma + corpus_.programs[parent].short_name.in(language);
                }
                if (whole != subject.program) {
                    text += comma + corpus_.programs[whole].short_name.in(language);
                }
            }
            if (subject.area != no_area) {
                text.insert(0, text.empty() ? "" : words_of(corpus_).in(language, "comma"))
                    .insert(0, corpus_.areas[subject.area].full_name.in(language));
            }
            name.set(language, std::move(text));
        }
        return name;
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const std::vector<Finding>& findings_;
    Diagnostics& diagnostics_;
    ReadingOrder order_;
    Neighbours neighbours_;
    ProgramTree program_tree_;
    Maps maps_;
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

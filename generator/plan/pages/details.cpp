// SPDX-License-Identifier: MIT
#include "plan/pages/details.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/limits.hpp"
#include "base/vectors.hpp"
#include "model/labels.hpp"
#include "plan/money/money_times.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/outline/routes.hpp"
#include "plan/pages/chapters.hpp"
#include "plan/pages/cited_sources.hpp"
#include "plan/pages/further_pages.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/indicators_seen.hpp"
#include "plan/pages/list_pages.hpp"
#include "plan/pages/page_tiles.hpp"
#include "plan/pages/source_parts.hpp"
#include "plan/rows/finding_weight.hpp"
#include "plan/rows/row_weight.hpp"

namespace minhbach {

namespace {

class Dividing {
public:
    Dividing(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
             const ReadingOrder& order, const std::vector<Subject>& subjects)
        : corpus_(corpus),
          findings_(findings),
          themes_(themes_in_order(corpus)),
          chapters_(corpus, derived, order, themes_) {
        for (const Subject& subject : subjects) {
            if (subject.kind == PageKind::indicator) {
                indicators_.push_back(subject.indicator);
                coverage_[subject.indicator] = &subject.detail.slices.coverage;
            }
            if (subject.kind == PageKind::program) {
                heads_[subject.program] = &subject.head;
            }
            if (subject.kind == PageKind::area_program) {
                if (sum_told(subject) != nullptr) {
                    telling_[{subject.area, subject.program}] = &subject;
                }
            }
        }
        anchors_.figures.resize(corpus.observations.size());
        anchors_.findings.resize(findings.size());
    }

    void divide(Subject& subject) {
        sort_findings(subject);
        const auto sections = facts_of(subject.kind).sections;
        if (std::find(sections.begin(), sections.end(), Section::sources) != sections.end()) {
            cite_sources(corpus_, subject);
        }
        std::vector<Chapter> chapters;
        switch (subject.kind) {
            case PageKind::area:
                // What its list of programs says in a line is at home on their pages.
                keep_money(subject, [&](const MoneyRow& row) {
                    return !row.is_part && whole_program(corpus_, row.program) == row.program && !is_told(row);
                });
                chapters =
                    chapters_.by_theme(subject, [&](const FigureKey& figure) { return figure.program == no_index; });
                subject.detail.shows_all = false;
                break;
            case PageKind::area_program:
                chapters = chapters_.by_theme(subject, [](const FigureKey&) { return true; });
                divide_money(subject);
                break;
            case PageKind::program:
                keep_money(subject, [&](const MoneyRow& row) {
                    return !row.is_part && !(lists_areas(subject) && is_told(row));
                });
                if (whole_program(corpus_, subject.program) != subject.program) {
                    chapters = chapters_.by_theme(subject, [](const FigureKey&) { return true; });
                } else {
                    subject.detail.shows_all = false;
                }
                break;
            case PageKind::source: divide_source(subject); return;
            case PageKind::findings: divide_findings(subject); return;
            case PageKind::indicator: divide_indicator(subject); return;
            case PageKind::indicators: divide_indicators(subject); return;
            case PageKind::programs: divide_programs(corpus_, heads_, subject, pages_); return;
            case PageKind::sources: divide_sources(corpus_, subject, pages_); return;
            default: return;
        }
        count_rows(subject);
        add_told(subject);
        put(subject, chapters, subject.kind == PageKind::area || subject.kind == PageKind::area_program);
        list_findings(subject);
    }

    std::vector<Subject> take_pages() { return std::move(pages_); }
    Anchors take_anchors() { return std::move(anchors_); }

private:
    // All on the page, or each chapter on pages of its own; of those of one area all, since it has no more figures than
    // its reports.
    void put(Subject& subject, std::vector<Chapter>& chapters, bool all) {
        const Chapter head{{}, {}, subject.detail.observations, subject.detail.derived};
        const std::size_t told = subject.unspent.nothing.rows.size() + partly_told(subject).rows.size() +
                                 subject.unspent.unstated.rows.size() + subject.parts.size() +
                                 subject.detail.told.size() / 2;
        std::size_t weight = subject.money.size() * weight_of_money + told * weight_of_line + chapters_.weight_of(head);
        for (const Chapter& chapter : chapters) {
            weight += chapters_.weight_of(chapter);
        }
        if (head.size() + size_of(chapters) <= limits::rows_of_page &&
            (weight <= limits::weight_of_page || size_of(chapters) == 0)) {
            for (const Chapter& chapter : chapters) {
                std::vector<ObservationIndex>& printed = subject.detail.observations;
                std::vector<DerivedIndex>& computed = subject.detail.derived;
                printed.insert(printed.end(), chapter.observations.begin(), chapter.observations.end());
                computed.insert(computed.end(), chapter.derived.begin(), chapter.derived.end());
            }
            return;
        }
        std::size_t room = all ? size_of(chapters) : limits::further_pages;
        for (const Chapter& chapter : chapters) {
            const std::vector<std::size_t> ends = chapters_.cuts(chapter);
            const std::size_t kept = std::min(ends.size(), room);
            room -= kept;
            const std::size_t shown = kept == 0 ? 0 : ends[kept - 1];
            subject.detail.omitted += chapter.size() - shown;
            if (kept == 0) {
                continue;
            }
            const auto path = [&](std::size_t part) { return chapter_path(subject.path, chapter.key, part); };
            subject.detail.further.push_back({chapter.title, path(1), shown, {}, false, {}});
            add_further_pages(pages_, subject, chapter.title, kept, path, [&](Subject& page, std::size_t part) {
                const std::size_t begin = part == 0 ? 0 : ends[part - 1];
                const std::size_t printed = chapter.observations.size();
                const std::size_t from = begin > printed ? begin - printed : 0;
                const std::size_t until = ends[part] > printed ? ends[part] - printed : 0;
                page.detail.observations = slice(chapter.observations, begin, ends[part] - begin);
                page.detail.derived = slice(chapter.derived, from, until - from);
            });
        }
    }

    // What is shown at its head, a page for each slice that has any, and what is left, by period.
    void divide_indicator(Subject& subject) {
        IndicatorSlices& slices = subject.detail.slices;
        if (!slices.all.empty()) {
            show_rows(slices.all.front(), 0, slices.shown, subject.detail);
        }
        for (std::size_t i = 0; i < slices.all.size(); ++i) {
            const Slice& slice = slices.all[i];
            if (slice.path.empty()) {
                continue;
            }
            subject.detail.further.push_back({slice.title, slice.path, slice.rows.size(), {}, true, {}});
            const auto path = [&](std::size_t part) {
                return chapter_path(subject.path, slice_key(corpus_, slice), part);
            };
            add_further_pages(pages_, subject, slice.title, slice.parts.size(), path,
                              [&](Subject& page, std::size_t part) {
                                  page.part.is_slice = true;
                                  page.part.slice = i;
                                  page.part.first_row = part == 0 ? 0 : slice.parts[part - 1];
                                  page.part.last_row = slice.parts[part];
                                  show_rows(slice, page.part.first_row, page.part.last_row, page.detail);
                              });
        }
        std::vector<Chapter> chapters = chapters_.by_period(slices.rest);
        slices.rest.clear();
        slices.rest.shrink_to_fit();
        put(subject, chapters, true);
        subject.detail.omitted = slices.left_out.all();
        subject.detail.shows_all = subject.detail.omitted == 0;
    }

    static void show_rows(const Slice& slice, std::size_t begin, std::size_t end, Detail& detail) {
        for (std::size_t i = begin; i < end; ++i) {
            for (const FigureRef ref : slice.rows[i].figures) {
                (ref.is_derived() ? detail.derived : detail.observations).push_back(ref.index());
            }
        }
    }

    // All indicators in one list while a page holds it; more of them by theme.
    void divide_indicators(Subject& subject) {
        if (indicators_.size() <= limits::indicators_of_list) {
            subject.detail.indicators = indicators_;
            subject.detail.indicators_seen = indicators_seen(corpus_, indicators_, coverage_);
            return;
        }
        for (const std::string& theme : themes_) {
            std::vector<IndicatorIndex> own;
            for (const IndicatorIndex index : indicators_) {
                if (corpus_.indicators[index].theme == theme) {
                    own.push_back(index);
                }
            }
            const LocalText title = theme_label(words_of(corpus_), theme);
            const auto path = [&](std::size_t part) { return chapter_path(subject.path, "theme-" + theme, part); };
            const std::size_t parts = (own.size() + limits::indicators_of_list - 1) / limits::indicators_of_list;
            if (parts > 0) {
                subject.detail.further.push_back({title, path(1), own.size(), {}, false, {}});
            }
            add_further_pages(pages_, subject, title, parts, path, [&](Subject& page, std::size_t part) {
                page.detail.indicators = slice(own, part * limits::indicators_of_list, limits::indicators_of_list);
                page.detail.indicators_seen = indicators_seen(corpus_, page.detail.indicators, coverage_);
            });
        }
    }

    // Whether the list of programs of an area, or of areas of a program, says how much was spent: then all rows are at
    // home on the page of the two, those of other times, too.
    bool is_told(const MoneyRow& row) const { return telling_.contains({row.area, row.program}); }

    // Whether a program is told of area by area, each with a page of its own. Of one area its page has the years, and
    // of a part of a program the lines, that a list of areas has not.
    bool lists_areas(const Subject& of_program) const {
        return of_program.head.areas.size() > 1 && whole_program(corpus_, of_program.program) == of_program.program;
    }

    // What stands beside the one sum of a tile, or in place of one that it has not.
    void add_tile(const ProgramTile& tile, std::vector<ObservationIndex>& told) const {
        const auto add = [&](const std::vector<ObservationIndex>& figures) {
            told.insert(told.end(), figures.begin(), figures.end());
        };
        if (const auto head = heads_.find(tile.program); !tile.has_sum() && head != heads_.end()) {
            for (const HeadLine* sum : sums_told(*head->second)) {
                add(figures_of(*sum));
                add(sum->results.front().parts);
            }
        }
        if (tile.rows.size() == 1) {
            const MoneyRow& row = tile.rows.front();
            if (const auto page = telling_.find({row.area, row.program}); page != telling_.end()) {
                add(figures_told(*page->second, row));
            }
        }
    }

    // The figures that those lists tell; an area by program has none. And what was added up for the head of an area,
    // and what it was to reach.
    void add_told(Subject& subject) const {
        std::vector<ObservationIndex>& told = subject.detail.told;
        const auto add_line = [&](const Subject& page, const FigureLine& line) {
            const std::vector<ObservationIndex> figures = figures_told(page, line);
            told.insert(told.end(), figures.begin(), figures.end());
        };
        const auto add = [&](AreaIndex area, ProgramIndex program) {
            if (const auto page = telling_.find({area, program}); page != telling_.end()) {
                add_line(*page->second, *sum_told(*page->second));
            }
        };
        for (const auto* tiles : {&subject.parts, &subject.by_area, &subject.whole}) {
            for (const ProgramTile& tile : *tiles) {
                add_tile(tile, told);
            }
        }
        for (const HeadLine* line : sums_told(subject.head)) {
            const std::vector<ObservationIndex>& parts = line->results.front().parts;
            if (subject.area != no_area) {
                told.insert(told.end(), parts.begin(), parts.end());
            }
        }
        const std::vector<ObservationIndex> aimed = figures_of(subject.targets);
        told.insert(told.end(), aimed.begin(), aimed.end());
        if (subject.kind == PageKind::area) {
            for (auto at = telling_.lower_bound({subject.area, 0});
                 at != telling_.end() && at->first.first == subject.area; ++at) {
                add(subject.area, at->first.second);
            }
        } else {
            for (const auto& [area, figures] : areas_listed(subject.head)) {
                add(area, subject.program);
            }
        }
        each_once(told);
    }

    // Of many rows those of the newest time with results, or else with plans; of those that are still too many the
    // highest areas and the largest plans.
    template <typename Wanted>
    void keep_money(Subject& subject, const Wanted& wanted) const {
        const std::size_t all = subject.money.size();
        std::erase_if(subject.money, [&](const MoneyRow& row) { return !wanted(row); });
        // The page of a program has its areas in a list, too.
        const std::size_t most =
            subject.kind == PageKind::program ? limits::money_rows_of_page / 2 : limits::money_rows_of_page;
        const auto known = newest_with_result(corpus_, subject.money);
        const auto newest = known ? known : newest_with_plan(corpus_, subject.money);
        if (newest && subject.money.size() > most) {
            std::erase_if(subject.money, [&](const MoneyRow& row) { return row.period != *newest; });
        }
        if (subject.money.size() > most) {
            keep_largest(subject.money, most);
        }
        subject.detail.money_more = all - subject.money.size();
        // The earlier plans stand on the pages of areas by program.
        for (MoneyRow& row : subject.money) {
            row.assigned = in_force(corpus_, row);
        }
    }

    // In the order in which they stand, the highest areas first.
    void keep_largest(std::vector<MoneyRow>& rows, std::size_t most) const {
        const auto level = [&](const MoneyRow& row) { return corpus_.areas[row.area].level; };
        const auto plan = [&](const MoneyRow& row) {
            const Observation* figure = plan_in_force(corpus_, row);
            return figure == nullptr ? Decimal{} : figure->value;
        };
        std::vector<std::size_t> places(rows.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
            return level(rows[a]) != level(rows[b]) ? level(rows[a]) < level(rows[b]) : plan(rows[b]) < plan(rows[a]);
        });
        places.resize(most);
        std::sort(places.begin(), places.end());
        std::vector<MoneyRow> kept;
        kept.reserve(most);
        for (const std::size_t place : places) {
            kept.push_back(std::move(rows[place]));
        }
        std::stable_sort(kept.begin(), kept.end(),
                         [&](const MoneyRow& a, const MoneyRow& b) { return level(a) < level(b); });
        rows = std::move(kept);
    }

    // What its head says of the table is said of the one that stands on the page: of the periods of which results are
    // known, since nobody misses those of years to come; of all where there are none.
    void count_rows(Subject& subject) const {
        const auto stated = [&](ObservationIndex index) { return corpus_.observations[index].has_value(); };
        std::map<PeriodIndex, std::pair<std::size_t, std::size_t>> rows;  // with a plan, and without a result
        std::set<PeriodIndex> known;
        for (const MoneyRow& row : subject.money) {
            if (row.is_part || std::none_of(row.assigned.begin(), row.assigned.end(), stated)) {
                continue;
            }
            auto& [planned, silent] = rows[row.period];
            ++planned;
            if (std::any_of(row.disbursed.begin(), row.disbursed.end(), stated) ||
                sum_of_parts(subject, row) != nullptr) {
                known.insert(row.period);
            } else {
                ++silent;
            }
        }
        for (const auto& [period, counts] : rows) {
            if (known.empty() || known.contains(period)) {
                subject.head.rows += counts.first;
                subject.head.rows_without_result += counts.second;
            }
        }
    }

    // An area by program is where the rows of its money are at home: what is no whole goes to a page of its own.
    void divide_money(Subject& subject) {
        MoneyRoom room = divide_rows(corpus_, subject.program, std::move(subject.money), limits::money_rows_of_page);
        subject.money = std::move(room.kept);
        const std::vector<MoneyRow>& rest = room.rest;
        if (rest.empty()) {
            return;
        }
        subject.detail.money_more = rest.size();
        const LocalText title = words_of(corpus_).all("chapter_money");
        const std::size_t parts = (rest.size() + limits::money_rows_of_page - 1) / limits::money_rows_of_page;
        const auto path = [&](std::size_t part) { return chapter_path(subject.path, "money", part); };
        subject.detail.further.push_back({title, path(1), rest.size(), {}, false, {}});
        add_further_pages(pages_, subject, title, parts, path, [&](Subject& page, std::size_t part) {
            page.money = slice(rest, part * limits::money_rows_of_page, limits::money_rows_of_page);
        });
    }

    void divide_source(Subject& subject) {
        const std::vector<SourcePart> parts =
            minhbach::divide_source(corpus_, corpus_.sources[subject.source], subject.observations);
        if (subject.observations.size() <= limits::rows_of_page) {
            for (const SourcePart& part : parts) {
                subject.detail.observations.insert(subject.detail.observations.end(), part.observations.begin(),
                                                   part.observations.end());
            }
            return;
        }
        const auto path = [&](std::size_t number) { return part_path(subject.path, number); };
        std::size_t anchors = limits::anchors_of_source;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const SourcePart& part = parts[i];
            FurtherPage link{part.title, path(i + 1), part.observations.size(), {}, false, part.about, part.places};
            if (part.observations.size() <= anchors) {
                anchors -= part.observations.size();
                for (const ObservationIndex index : part.observations) {
                    link.anchors.push_back(to_observation_id(corpus_.observations[index].id));
                }
            }
            subject.detail.further.push_back(std::move(link));
            for (const ObservationIndex index : part.observations) {
                anchors_.figures[index] = static_cast<std::uint16_t>(i + 1);
            }
        }
        add_further_pages(pages_, subject, LocalText(), parts.size(), path, [&](Subject& page, std::size_t part) {
            page.part.title = parts[part].title;
            page.part.places = parts[part].places;
            page.part.about = parts[part].about;
            page.detail.observations = parts[part].observations;
        });
        divide_links(corpus_, parts, subject, pages_);
    }

    // What cannot be true together first; there what is of the page itself, and not only of a sum that has its figures;
    // and there the largest contradiction.
    void sort_findings(Subject& subject) const {
        const auto rank = [&](std::uint32_t index) {
            const Finding& finding = findings_[index];
            return std::tuple(finding.severity == FindingSeverity::error, is_about(finding, subject),
                              distance_of(finding));
        };
        std::stable_sort(subject.findings.begin(), subject.findings.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return rank(a) > rank(b); });
    }

    bool is_about(const Finding& finding, const Subject& subject) const {
        const Observation& first = corpus_.observations[finding.observations.front()];
        return (subject.area == no_area || first.area == subject.area) &&
               (subject.program == no_index || is_within(corpus_, first.program, subject.program));
    }

    // Of more than a page lists before all others those that are marked on it.
    void list_findings(Subject& subject) const {
        if (subject.findings.size() <= limits::findings_of_page) {
            return;
        }
        std::vector<ObservationIndex> shown = subject.detail.observations;
        shown.insert(shown.end(), subject.detail.told.begin(), subject.detail.told.end());
        for (const MoneyRow* row : rows_told(subject)) {
            shown.insert(shown.end(), row->assigned.begin(), row->assigned.end());
            shown.insert(shown.end(), row->disbursed.begin(), row->disbursed.end());
            shown.insert(shown.end(), row->allocated.begin(), row->allocated.end());
        }
        std::sort(shown.begin(), shown.end());
        std::stable_partition(subject.findings.begin(), subject.findings.end(), [&](std::uint32_t index) {
            const auto& figures = findings_[index].observations;
            return std::any_of(figures.begin(), figures.end(), [&](ObservationIndex figure) {
                return std::binary_search(shown.begin(), shown.end(), figure);
            });
        });
    }

    // How many elements a finding comes to, about: each of its figures has a line.
    std::size_t weight_of(std::uint32_t index) const {
        constexpr std::size_t own = 12;
        constexpr std::size_t of_figure = 4;
        return own + of_figure * findings_[index].observations.size();
    }

    // As many findings as a page tells, and as few as a page can hold: where each part begins.
    std::vector<std::size_t> parts_of(std::span<const std::uint32_t> findings) const {
        std::vector<std::size_t> begins;
        std::size_t weight = 0;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const std::size_t own = weight_of(findings[i]);
            weight += own;
            if (begins.empty() || i - begins.back() == limits::findings_of_page ||
                weight > limits::weight_of_findings) {
                begins.push_back(i);
                weight = own;
            }
        }
        return begins;
    }

    // Whether one page holds all of them, and the lists that look them up by area, program and rule.
    bool stand_together(std::span<const std::uint32_t> findings) const {
        constexpr std::size_t in_lists = 6;  // of each figure
        std::size_t weight = 0;
        for (const std::uint32_t index : findings) {
            weight += weight_of(index) + in_lists * findings_[index].observations.size();
        }
        return findings.size() <= limits::findings_of_page && weight <= limits::weight_of_page;
    }

    void divide_findings(Subject& subject) {
        if (stand_together(subject.findings)) {
            return;
        }
        std::map<SourceIndex, std::vector<std::uint32_t>> by_source;
        for (const std::uint32_t index : subject.findings) {
            by_source[corpus_.observations[findings_[index].observations.front()].source].push_back(index);
        }
        std::size_t anchors = limits::anchors_of_source;
        // By name, since clang 14 lets no lambda have what a binding names.
        for (const auto& entry : by_source) {
            const SourceIndex source = entry.first;
            const std::vector<std::uint32_t>& own = entry.second;
            const std::string& id = corpus_.sources[source].id;
            const auto path = [&](std::size_t part) { return chapter_path(subject.path, id, part); };
            const std::vector<std::size_t> begins = parts_of(own);
            const LocalText& title = corpus_.sources[source].short_title;
            FurtherPage link{title, path(1), own.size(), {}, false, {}};
            for (std::size_t i = 0; i < own.size(); ++i) {
                const auto after = std::upper_bound(begins.begin(), begins.end(), i);
                anchors_.findings[own[i]] = static_cast<std::uint16_t>(after - begins.begin());
                if (anchors > 0) {
                    --anchors;
                    link.anchors.push_back(to_finding_id(findings_[own[i]].id));
                }
            }
            subject.detail.further.push_back(std::move(link));
            add_further_pages(pages_, subject, title, begins.size(), path, [&](Subject& page, std::size_t part) {
                page.source = source;
                const std::size_t end = part + 1 < begins.size() ? begins[part + 1] : own.size();
                page.findings = slice(own, begins[part], end - begins[part]);
            });
        }
    }

    const Corpus& corpus_;
    const std::vector<Finding>& findings_;
    std::vector<std::string> themes_;
    Chapters chapters_;
    HeadsOfPrograms heads_;
    std::vector<IndicatorIndex> indicators_;  // those that have pages
    CoverageOfIndicators coverage_;
    std::map<std::pair<AreaIndex, ProgramIndex>, const Subject*>
        telling_;  // of areas by program, those that tell a sum
    std::vector<Subject> pages_;
    Anchors anchors_;
};

}  // namespace

Anchors divide_details(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
                       const ReadingOrder& order, std::vector<Subject>& subjects) {
    Dividing dividing(corpus, derived, findings, order, subjects);
    for (Subject& subject : subjects) {
        dividing.divide(subject);
    }
    for (Subject& page : dividing.take_pages()) {
        subjects.push_back(std::move(page));
    }
    return dividing.take_anchors();
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "plan/pages/siblings.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "base/limits.hpp"
#include "base/vectors.hpp"
#include "plan/comparisons/comparison.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

// Areas further apart than that in the registry are not paired where there are many.
constexpr std::size_t near = 2;

class Siblings {
public:
    // The subjects of the pages of areas of one level below one area, in the order of the registry.
    Siblings(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order, std::vector<Subject*> areas)
        : subjects_(std::move(areas)), comparable_(corpus, derived, order, figures_of_areas(subjects_)) {
        corpus_ = &corpus;
        derived_ = &derived;
    }

    void add_pages(std::vector<Subject>& pages) {
        Comparison together = comparable_.compare(with_most_figures(), ComparisonExtent::wholes);
        if (together.rows.empty()) {
            // What no two have of whole programs they may have of parts.
            together = comparable_.compare(with_most_figures(), ComparisonExtent::all_parts);
        }
        if (together.rows.empty()) {
            return;
        }
        Subject page;
        page.kind = PageKind::siblings;
        page.area = corpus_->areas[subjects_.front()->area].parent;
        page.path = siblings_path(*corpus_, subjects_.front()->area);
        put(page, std::move(together));
        pages.push_back(std::move(page));
        const std::size_t reach = subjects_.size() > limits::siblings_in_pairs ? near : subjects_.size();
        for (std::size_t i = 0; i < subjects_.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(subjects_.size(), i + 1 + reach); ++j) {
                add_pair(pages, i, j);
            }
        }
    }

private:
    static std::vector<AreaFigures> figures_of_areas(const std::vector<Subject*>& subjects) {
        std::vector<AreaFigures> figures;
        figures.reserve(subjects.size());
        for (const Subject* subject : subjects) {
            figures.push_back({subject->area, subject->observations, subject->derived});
        }
        return figures;
    }

    // At most as many as a table has columns, as the registry has them.
    std::vector<std::size_t> with_most_figures() const {
        std::vector<std::size_t> places(subjects_.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        const auto count = [&](std::size_t place) { return subjects_[place]->observations.size(); };
        std::stable_sort(places.begin(), places.end(),
                         [&](std::size_t a, std::size_t b) { return count(a) > count(b); });
        places.resize(std::min(places.size(), limits::areas_compared));
        std::sort(places.begin(), places.end());
        return places;
    }

    void add_pair(std::vector<Subject>& pages, std::size_t first, std::size_t second) {
        const std::vector<std::size_t> columns{first, second};
        Comparison comparison = comparable_.compare(columns, ComparisonExtent::all_parts);
        const auto can_be_compared = [](const ComparisonRow& row) {
            return std::all_of(row.cells.begin(), row.cells.end(),
                               [](const ComparisonCell& cell) { return cell.fits && !cell.contradicted; });
        };
        if (std::none_of(comparison.rows.begin(), comparison.rows.end(), can_be_compared)) {
            return;
        }
        Subject& a = *subjects_[first];
        Subject& b = *subjects_[second];
        tell(a, b, comparison, 0);
        tell(b, a, comparison, 1);
        Subject page;
        page.kind = PageKind::pair;
        page.area = corpus_->areas[a.area].parent;
        page.path = pair_path(*corpus_, a.area, b.area);
        put(page, std::move(comparison));
        pages.push_back(std::move(page));
    }

    // What the page of one tells of the other.
    void tell(Subject& page, const Subject& other, const Comparison& comparison, std::size_t own) const {
        ComparedArea told{other.area, {}, {}};
        if (const ComparisonRow* row = telling_row(*corpus_, *derived_, comparison, own)) {
            told.own = row->cells[own].figure;
            told.theirs = row->cells[1 - own].figure;
        }
        page.compared_with.push_back(told);
    }

    // With the figures that it shows.
    static void put(Subject& page, Comparison comparison) {
        for (const FigureRef ref : figures_of(comparison)) {
            (ref.is_derived() ? page.derived : page.observations).push_back(ref.index());
        }
        for (auto* list : {&page.observations, &page.derived}) {
            each_once(*list);
        }
        page.comparison = std::move(comparison);
    }

    const Corpus* corpus_ = nullptr;
    const DerivedValues* derived_ = nullptr;
    std::vector<Subject*> subjects_;
    ComparableAreas comparable_;
};

}  // namespace

std::vector<Subject> make_comparisons(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
                                      std::vector<Subject>& subjects) {
    std::map<std::pair<AreaIndex, LevelIndex>, std::vector<Subject*>> groups;
    for (Subject& subject : subjects) {
        const bool has_figures = !subject.observations.empty() || !subject.derived.empty();
        if (subject.kind != PageKind::area || !has_figures) {
            continue;
        }
        // Neither what holds all others nor the small ones.
        if (const AreaLevel& level = level_of(corpus, subject.area); !level.whole && !level.gathered) {
            const Area& area = corpus.areas[subject.area];
            groups[{area.parent, area.level}].push_back(&subject);
        }
    }
    std::vector<Subject> pages;
    for (auto& [key, areas] : groups) {
        if (areas.size() > 1) {
            std::sort(areas.begin(), areas.end(), [](const Subject* a, const Subject* b) { return a->area < b->area; });
            Siblings(corpus, derived, order, areas).add_pages(pages);
        }
    }
    return pages;
}

}  // namespace minhbach

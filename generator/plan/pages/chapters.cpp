// SPDX-License-Identifier: MIT
#include "plan/pages/chapters.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "plan/outline/routes.hpp"
#include "plan/rows/row_weight.hpp"

namespace minhbach {

template <typename ComesFirst>
void Chapters::sort(Chapter& chapter, const ComesFirst& comes_first) const {
    std::stable_sort(chapter.observations.begin(), chapter.observations.end(),
                     [&](auto a, auto b) { return comes_first(corpus_.observations[a], corpus_.observations[b]); });
    std::stable_sort(chapter.derived.begin(), chapter.derived.end(), [&](auto a, auto b) {
        return comes_first(statement(FigureRef::derived(a)), statement(FigureRef::derived(b)));
    });
}

std::vector<Chapter> Chapters::by_theme(const Subject& subject,
                                        const std::function<bool(const FigureKey&)>& wanted) const {
    std::map<std::string_view, Chapter> chapters;
    const auto chapter_of = [&](IndicatorIndex indicator) -> Chapter& {
        return chapters[corpus_.indicators[indicator].theme];
    };
    for (const ObservationIndex index : subject.observations) {
        const Observation& row = corpus_.observations[index];
        if (wanted(row) && !money_.shows(row)) {
            chapter_of(row.indicator).observations.push_back(index);
        }
    }
    for (const DerivedIndex index : subject.derived) {
        const FigureLine& line = derived_.line_of(derived_[index]);
        if (wanted(line) && !money_.shows(derived_[index].indicator, line)) {
            chapter_of(derived_[index].indicator).derived.push_back(index);
        }
    }
    std::vector<Chapter> sorted;
    for (const std::string& theme : themes_) {
        const auto found = chapters.find(theme);
        if (found == chapters.end()) {
            continue;
        }
        Chapter& chapter = found->second;
        chapter.title = theme_label(words_of(corpus_), theme);
        chapter.key = "theme-" + theme;
        sort(chapter, [&](const Statement& a, const Statement& b) { return order_.by_indicator(a, b); });
        sorted.push_back(std::move(chapter));
    }
    return sorted;
}

std::vector<Chapter> Chapters::by_period(const std::vector<FigureRef>& figures) const {
    const auto later = [&](PeriodIndex a, PeriodIndex b) {
        return std::tuple(corpus_.periods[b].last, b) < std::tuple(corpus_.periods[a].last, a);
    };
    std::map<PeriodIndex, Chapter, decltype(later)> chapters(later);
    for (const FigureRef ref : figures) {
        Chapter& chapter = chapters[statement(ref).period];
        (ref.is_derived() ? chapter.derived : chapter.observations).push_back(ref.index());
    }
    const auto name = [&](AreaIndex area) { return name_in_path(corpus_, area); };
    const auto by_area = [&](const Statement& a, const Statement& b) {
        return a.area != b.area ? std::tuple(name(a.area), a.area) < std::tuple(name(b.area), b.area) : order_(a, b);
    };
    std::vector<Chapter> sorted;
    for (auto& [index, chapter] : chapters) {
        const Period& period = corpus_.periods[index];
        chapter.title = words_of(corpus_).each(
            [&](Language language) { return period_words(words_of(corpus_), "period", period, language); });
        chapter.key = in_address(period);
        sort(chapter, by_area);
        sorted.push_back(std::move(chapter));
    }
    return sorted;
}

std::size_t Chapters::weight_of(DerivedIndex index) const {
    return weight_of_figure + weight_of_inputs(derived_, index);
}

std::size_t Chapters::weight_of(const Chapter& chapter) const {
    std::size_t weight = chapter.observations.size() * weight_of_figure;
    for (const DerivedIndex index : chapter.derived) {
        weight += weight_of(index);
    }
    return weight;
}

std::vector<std::size_t> Chapters::cuts(const Chapter& chapter) const {
    const std::size_t printed = chapter.observations.size();
    return cuts_of(chapter.size(), [&](std::size_t row) {
        return row < printed ? weight_of_figure : weight_of(chapter.derived[row - printed]);
    });
}

std::size_t size_of(const std::vector<Chapter>& chapters) {
    std::size_t size = 0;
    for (const Chapter& chapter : chapters) {
        size += chapter.size();
    }
    return size;
}

}  // namespace minhbach

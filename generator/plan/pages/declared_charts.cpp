// SPDX-License-Identifier: MIT
#include "plan/pages/declared_charts.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "compute/figure_lookup.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/charts.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

class Declared {
public:
    Declared(const Corpus& corpus, const DerivedValues& derived, Maps& maps, Diagnostics& diagnostics)
        : corpus_(corpus), derived_(derived), maps_(maps), diagnostics_(diagnostics) {
        // Of what is drawn over areas, `area` is the one above.
        selectors_.reserve(corpus.charts.size());
        for (const DeclaredChart& chart : corpus.charts) {
            selectors_.push_back(chart.figures);
            if (is_over_areas(chart.kind)) {
                selectors_.back().area.reset();
            }
        }
    }

    void put_into(std::vector<Subject>& subjects) {
        std::vector<const FigureSelector*> asked;
        asked.reserve(selectors_.size());
        for (const FigureSelector& selector : selectors_) {
            asked.push_back(&selector);
        }
        const FigureLookup lookup(corpus_, derived_, asked);
        std::unordered_map<std::string_view, Subject*> pages;
        if (!selectors_.empty()) {
            for (Subject& subject : subjects) {
                if (subject.kind != PageKind::not_found) {
                    pages.emplace(subject.path, &subject);
                }
            }
        }
        for (std::size_t i = 0; i < selectors_.size(); ++i) {
            const DeclaredChart& declared = corpus_.charts[i];
            const std::string path = path_of(declared);
            const auto found = pages.find(path);
            Subject* const page = found == pages.end() ? nullptr : found->second;
            if (page == nullptr) {
                report(declared, "chart-homeless",
                       say("không có trang /{0} để đặt biểu đồ", "there is no page /{0} for the chart to stand on",
                           route(corpus_.site, Languages::first, path)),
                       say("nơi hay chương trình không có số liệu thì không có trang; chọn on_… khác",
                           "areas and programs without figures have no page; choose another on_…"));
            } else if (is_taken(declared, *page)) {
                diagnostics_.add({Severity::error, "chart-name-taken", declared.id_place,
                                  say("mã \"{0}\" là tên của một biểu đồ mà các trang tự có",
                                      "\"{0}\" is the name of a chart that pages have of themselves", declared.id),
                                  say("đặt mã khác, chẳng hạn thêm tên nơi hay chỉ số vào mã",
                                      "choose another id, such as one with the name of the area or indicator in it"),
                                  declared.id_excerpt, static_cast<std::uint32_t>(count_code_points(declared.id))});
            } else if (auto chart = draw(declared, lookup, selectors_[i])) {
                page->charts.insert(page->charts.begin(), std::move(*chart));
            }
        }
    }

private:
    // Both would be one file. All names that pages give are refused on each of them: charts come with figures.
    bool is_taken(const DeclaredChart& declared, const Subject& page) const {
        return is_own_chart_name(corpus_, declared.id) ||
               std::any_of(page.charts.begin(), page.charts.end(),
                           [&](const Chart& chart) { return chart.name == declared.id; });
    }

    std::string path_of(const DeclaredChart& chart) const {
        return chart.on_area != no_area && chart.on_program != no_index
                   ? area_program_path(corpus_, chart.on_area, whole_program(corpus_, chart.on_program))
               : chart.on_area != no_area       ? area_path(corpus_, chart.on_area)
               : chart.on_program != no_index   ? program_path(corpus_, chart.on_program)
               : chart.on_indicator != no_index ? indicator_path(corpus_, chart.on_indicator)
                                                : std::string();
    }

    std::optional<Chart> draw(const DeclaredChart& declared, const FigureLookup& lookup,
                              const FigureSelector& selector) {
        std::vector<ObservationIndex> printed;
        std::vector<DerivedIndex> computed;
        std::map<AreaIndex, std::vector<FigureRef>> by_area;
        for (const FigureRef ref : lookup.find_all(selector)) {
            const AreaIndex area = statement_of(corpus_, derived_, ref).area;
            const bool wanted = !is_over_areas(declared.kind) || !declared.figures.area ||
                                corpus_.areas[area].parent == *declared.figures.area;
            if (wanted) {
                (ref.is_derived() ? computed : printed).push_back(ref.index());
                by_area[area].push_back(ref);
            }
        }
        if (printed.empty() && computed.empty()) {
            Message hint = lookup.hint_of_none(selector);
            if (!selector.computed) {
                hint.vi += "; giá trị tính toán cần computed=yes";
                hint.en += "; computed values need computed=yes";
            }
            report(declared, "chart-empty",
                   say("không có số liệu nào khớp: {0}", "no figure matches: {0}", declared.line), std::move(hint));
            return {};
        }
        if (is_over_areas(declared.kind)
                ? count_statistics(corpus_, derived_, printed, computed) > 1
                : declared.kind == DeclaredChartKind::number && printed.size() + computed.size() > 1) {
            report(declared, "chart-ambiguous",
                   say("có số liệu của nhiều kỳ, nguồn vốn hay loại khác nhau",
                       "there are figures of several periods, funds or kinds"),
                   say("thêm khoá để chỉ còn một: {0}", "add keys until one is left: {0}", choices(lookup, by_area)));
            return {};
        }
        const IndicatorIndex indicator = *declared.figures.indicator;
        std::vector<Chart> charts;
        switch (declared.kind) {
            case DeclaredChartKind::ranking:
                charts = make_area_rankings(corpus_, derived_, indicator, printed, computed, declared.id);
                break;
            case DeclaredChartKind::tiles:
                charts = make_tiles(corpus_, derived_, indicator, printed, computed, declared.id);
                break;
            case DeclaredChartKind::map:
                charts = make_map(corpus_, derived_, maps_, indicator, printed, computed, declared.id);
                break;
            case DeclaredChartKind::over_time:
                charts = make_time_chart(corpus_, derived_, indicator, printed, computed, declared.id);
                break;
            case DeclaredChartKind::number:
                charts = make_number(corpus_, derived_, indicator, printed, computed, declared.id);
                break;
        }
        if (charts.empty()) {
            report(declared, "chart-too-few",
                   say("có ít hơn hai giá trị để vẽ, hoặc tất cả bằng 0",
                       "there are fewer than two values to draw, or all are zero"),
                   say("bản đồ ô vuông cần \"tile\" trong data/areas.json, bản đồ cần ranh giới của mọi nơi có số liệu "
                       "trong "
                       "data/boundaries/; một giá trị thì viết trong bài là đủ",
                       "a tile map needs \"tile\" in data/areas.json, a map the boundary of each area with a figure in "
                       "data/boundaries/; of one value a text can tell"));
            return {};
        }
        Chart chart = std::move(charts.front());
        if (!declared.title.empty()) {
            chart.title = declared.title;
        }
        return chart;
    }

    // In which keys the figures of one area differ: of the area that has most of them.
    static std::string choices(const FigureLookup& lookup, const std::map<AreaIndex, std::vector<FigureRef>>& by_area) {
        constexpr std::size_t most_told = 5;
        const auto most = std::max_element(by_area.begin(), by_area.end(), [](const auto& a, const auto& b) {
            return a.second.size() < b.second.size();
        });
        std::string text;
        for (std::size_t i = 0; i < std::min(most->second.size(), most_told); ++i) {
            text += (i == 0 ? "" : " | ") + lookup.describe(most->second[i], most->second);
        }
        return text;
    }

    void report(const DeclaredChart& chart, const char* code, Message message, Message hint) {
        diagnostics_.add({Severity::error, code, chart.place, std::move(message), std::move(hint), chart.excerpt,
                          static_cast<std::uint32_t>(count_code_points(chart.line))});
    }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    Maps& maps_;
    Diagnostics& diagnostics_;
    std::vector<FigureSelector> selectors_;
};

}  // namespace

void add_declared_charts(const Corpus& corpus, const DerivedValues& derived, Maps& maps, std::vector<Subject>& subjects,
                         Diagnostics& diagnostics) {
    if (!corpus.charts.empty()) {
        Declared(corpus, derived, maps, diagnostics).put_into(subjects);
    }
}

}  // namespace minhbach

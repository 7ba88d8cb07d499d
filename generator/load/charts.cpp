// SPDX-License-Identifier: MIT
#include "load/charts.hpp"

#include <algorithm>
#include <set>

#include "load/figure_references.hpp"
#include "load/object_reader.hpp"
#include "load/registry_codes.hpp"
#include "load/registry_file.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

void load_charts(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (!has_registry(folder, "charts")) {
        return;
    }
    RegistryFile file = read_registry(folder, charts_file(), corpus.site.languages, diagnostics);
    const JsonValue* list = file.entries();
    if (list == nullptr) {
        return;
    }
    std::set<std::string> ids;
    for (const JsonValue& item : list->items) {
        ObjectReader entry(*file.source, item, Shape::checked);
        DeclaredChart chart;
        chart.id = entry.text("id");
        if (!chart.id.empty() && !ids.insert(chart.id).second) {
            entry.error("id", "duplicate-id",
                        say("mã \"{0}\" đã dùng cho một biểu đồ khác", "another chart has the id \"{0}\"", chart.id),
                        say("đặt mã khác; mã đã công bố thì giữ nguyên",
                            "choose another; one that has been published stays as it is"));
        }
        // In a table there may be a quote before it or not.
        const std::size_t id_at = entry.at("id").offset;
        chart.id_place = file.source->place(std::min(file.source->text().find(chart.id, id_at), id_at + 1));
        chart.id_excerpt = line_of(file.source->text(), chart.id_place.line);
        chart.kind = code<DeclaredChartKind>(entry, "kind", declared_chart_codes);
        chart.title = entry.optional_local_text("title");
        chart.on_area = reference(entry, "on_area", corpus.areas, no_area, "data/areas.json");
        chart.on_program =
            reference(entry, "on_program", corpus.programs, ProgramIndex{no_index}, "data/programs.json");
        chart.on_indicator =
            reference(entry, "on_indicator", corpus.indicators, IndicatorIndex{no_index}, "data/indicators.json");
        const std::string figures = entry.text("figures");
        if (figures.empty()) {
            continue;  // which has been reported
        }
        // In a table there may be a quote before them or not.
        const std::size_t begin = file.source->text().find(figures, entry.at("figures").offset);
        if (begin == std::string_view::npos) {
            entry.error("figures", "bad-figures",
                        say("chỗ này viết bằng mã thoát (\\u…)", "this is written in escapes (\\u…)"),
                        say("viết thẳng chữ: indicator=poverty_rate area=20",
                            "write it as it is: indicator=poverty_rate area=20"));
            continue;
        }
        chart.place = file.source->place(begin);
        chart.line = figures;
        chart.excerpt = line_of(file.source->text(), chart.place.line);
        if (auto selector = read_selector(*file.source, begin, figures.size(), corpus)) {
            chart.figures = std::move(*selector);
            corpus.charts.push_back(std::move(chart));
        }
    }
}

}  // namespace minhbach

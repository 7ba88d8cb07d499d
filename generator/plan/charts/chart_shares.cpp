// SPDX-License-Identifier: MIT
// Areas by the share of their plans that they spent, where no figure is that share: what their pages have added up.
#include <algorithm>

#include "model/labels.hpp"
#include "model/lists.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/charts/chart_parts.hpp"
#include "plan/charts/chart_text.hpp"
#include "plan/charts/charts.hpp"

namespace minhbach {

namespace {

// The same shares, ranked or on a map.
class SharesMaker {
public:
    SharesMaker(const Corpus& corpus, const Statement& of, std::span<const AreaShare> shares)
        : corpus_(corpus), words_(words_of(corpus)), of_(of), shares_(shares) {}

    Chart make(ChartKind kind) const {
        const bool on_map = kind == ChartKind::tiles;
        Chart chart;
        chart.kind = kind;
        chart.name = on_map ? map_chart_name : rates_chart_name;
        set_unit(corpus_, chart, corpus_.site.money.rate);
        LocalText about_sums = words_.all("chart_of_sums");
        // A share is of no kind: of what it says its words.
        add_to_list(about_sums, about_at_any_time(corpus_, of_), words_, "comma");
        add_to_list(about_sums, words_.each([&](Language language) { return short_period(corpus_, of_, language); }),
                    words_, "comma");
        if (of_.as_of != no_date) {
            add_to_list(about_sums, words_.all("chart_at_date", {{"date", of_.as_of}}), words_, "comma");
        }
        chart.title = words_.all(on_map ? "chart_tiles_title" : "chart_by_area_title",
                                 {{"indicator", words_.all("disbursement_rate")}, {"about", about_sums}});
        chart.series = {words_.all("disbursement_rate")};
        if (on_map) {
            add_squares(chart);
        } else {
            for (const AreaShare& share : shares_) {
                add_value(chart, share);
                chart.rows.push_back({corpus_.areas[share.area].full_name});
            }
        }
        arrange(chart);
        chart.text = on_map ? words_.all("chart_tiles_text",
                                         {{"count", chart.points.size()},
                                          {"all", chart.rows.size()},
                                          {"missing", chart.rows.size() == chart.points.size() ? "none" : "some"}})
                            : words_.all("chart_by_area_text", {{"indicator", words_.all("disbursement_rate")},
                                                                {"count", chart.rows.size() + chart.more},
                                                                {"in_unit", in_unit(words_, chart.unit)}});
        chart.text.add(words_.all("chart_of_sums_text"));
        std::size_t apart = 0;
        for (const AreaShare& share : shares_) {
            apart += share.apart;
        }
        if (apart > 0) {
            chart.text.add(words_.all("chart_of_sums_apart", {{"count", apart}}));
        }
        say_whole(words_, chart);
        say_more(words_, chart);
        return chart;
    }

    // Whether each has a place on one map.
    bool has_places() const {
        return std::all_of(shares_.begin(), shares_.end(), [&](const AreaShare& share) {
            return corpus_.areas[share.area].tile && corpus_.areas[share.area].parent == parent();
        });
    }

private:
    AreaIndex parent() const { return corpus_.areas[shares_.front().area].parent; }

    void add_value(Chart& chart, const AreaShare& share) const {
        chart.points.push_back({static_cast<std::uint32_t>(chart.rows.size()), 0, mark_of(of_.kind),
                                drawn(corpus_, share.percent, corpus_.site.money.rate), std::string(), of_.as_of,
                                of_.as_of == no_date ? LocalText{} : date_label(words_, of_.as_of)});
        for (const SourceIndex source : share.sources) {
            add_source(chart, source);
        }
    }

    void add_squares(Chart& chart) const {
        const LevelIndex level = corpus_.areas[shares_.front().area].level;
        for (AreaIndex i = 0; i < corpus_.areas.size(); ++i) {
            const Area& area = corpus_.areas[i];
            if (area.parent != parent() || area.level != level || !area.tile) {
                continue;
            }
            const auto share =
                std::find_if(shares_.begin(), shares_.end(), [&](const AreaShare& other) { return other.area == i; });
            if (share != shares_.end()) {
                add_value(chart, *share);
            }
            ChartRow row;
            row.name = area.name;
            row.column = area.tile->column;
            row.line = area.tile->line;
            row.lacks_result = share == shares_.end();
            chart.rows.push_back(std::move(row));
        }
    }

    const Corpus& corpus_;
    const Words& words_;
    const Statement& of_;
    std::span<const AreaShare> shares_;
};

}  // namespace

std::vector<Chart> make_share_charts(const Corpus& corpus, const Statement& of, std::span<const AreaShare> shares) {
    if (corpus.site.money.rate == no_index || shares.size() < 2) {
        return {};
    }
    const SharesMaker maker(corpus, of, shares);
    std::vector<Chart> charts{maker.make(ChartKind::ranking)};
    if (maker.has_places()) {
        charts.push_back(maker.make(ChartKind::tiles));
    }
    std::erase_if(charts, [](const Chart& chart) { return !shows_something(chart); });
    return charts;
}

}  // namespace minhbach

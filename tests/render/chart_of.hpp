// SPDX-License-Identifier: MIT
// Charts made by hand, for tests of how they are drawn. All of it is invented.
#pragma once

#include <algorithm>
#include <string>

#include "plan/charts/chart.hpp"

namespace minhbach {

struct MadeChart : Chart {
    explicit MadeChart(ChartKind of) { kind = of; }

    static LocalText same(const std::string& text) { return {text, text}; }

    // A row of this name, made when it is first named.
    std::uint32_t row(const std::string& label) {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const ChartRow& of) { return of.name.in(Languages::first) == label; });
        if (found != rows.end()) {
            return static_cast<std::uint32_t>(found - rows.begin());
        }
        rows.push_back({same(label)});
        return static_cast<std::uint32_t>(rows.size() - 1);
    }
    MadeChart& add(const std::string& label, const std::string& part, const std::string& value, ChartMark mark,
                   const char* at = nullptr) {
        auto of = std::find(series.begin(), series.end(), same(part));
        if (of == series.end()) {
            of = series.insert(series.end(), same(part));
        }
        ChartPoint point;
        point.row = row(label);
        point.series = static_cast<std::uint32_t>(of - series.begin());
        point.mark = mark;
        point.value = *parse_plain(value);
        point.id = "o000000000001";
        if (at != nullptr) {
            point.at = *parse_date(at);
            point.date = same(at);
        }
        points.push_back(std::move(point));
        return *this;
    }
    MadeChart& plan(const std::string& label, const std::string& value) {
        return add(label, "Plan", value, ChartMark::plan);
    }
    MadeChart& spent(const std::string& label, const std::string& value) {
        return add(label, "Spent", value, ChartMark::done);
    }
    // As the plan of a site hands it over.
    MadeChart& arranged() {
        arrange(*this);
        return *this;
    }
};

}  // namespace minhbach

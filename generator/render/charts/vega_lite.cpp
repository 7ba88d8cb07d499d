// SPDX-License-Identifier: MIT
#include "render/charts/vega_lite.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "model/exactness.hpp"
#include "model/labels.hpp"
#include "model/lists.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/charts/chart_picture.hpp"
#include "render/charts/text_width.hpp"
#include "render/charts/vega_layers.hpp"

namespace minhbach {

namespace {

using Json = nlohmann::ordered_json;
using namespace chart_measures;

// What stands around the layers: title, key, data, the form of numbers.
class Specification {
public:
    Specification(const Words& words, const ChartLooks& looks, const Chart& chart, Language language)
        : words_(words),
          looks_(looks),
          chart_(chart),
          language_(language),
          format_(words, language),
          layout_(lay_out(chart, format_)) {}

    std::string make(const std::string& description) {
        Json spec;
        spec["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json";
        spec["title"] = {
            {"text", broken_lines(chart_.title.in(language_), width, title_size * bold_factor, title_lines)},
            {"anchor", "start"},
            {"frame", "group"},
            {"fontSize", title_size},
            {"color", looks_.of("title").fill}};
        if (const Json key = legend(); !key.empty()) {
            spec["title"]["subtitle"] = key;
            spec["title"]["subtitleColor"] = looks_.of("k").fill;
            spec["title"]["subtitleFontSize"] = font;
        }
        spec["description"] = description;
        spec["background"] = looks_.paper();
        spec["width"] = "container";
        spec["height"] = layout_.height;
        spec["autosize"] = {{"type", "fit-x"}, {"contains", "padding"}};
        spec["data"] = {{"values", values()}};
        spec["layer"] = vega_layers(words_, looks_, chart_, layout_, language_);
        Json config{{"view", {{"stroke", nullptr}}}, {"text", {{"fontSize", font}, {"color", looks_.of("n").fill}}}};
        if (Json numbers = number_locale(); !numbers.empty()) {
            config["locale"] = {{"number", std::move(numbers)}};
        }
        spec["config"] = std::move(config);
        return spec.dump() + "\n";
    }

private:
    // What d3 puts into every number of the chart; empty where it does so anyway.
    Json number_locale() const {
        const NumberSigns signs = NumberSigns::of(words_.languages().tag(language_));
        Json digits = Json::array();
        for (std::size_t digit = 0; digit < 10; ++digit) {
            digits.push_back(format_.count(digit));
        }
        const bool has_own_digits = digits.front() != "0";
        if (signs == NumberSigns{".", ","} && !has_own_digits) {
            return {};
        }
        Json locale{
            {"decimal", signs.decimal}, {"thousands", signs.thousands}, {"grouping", {3}}, {"currency", {"", ""}}};
        if (has_own_digits) {
            locale["numerals"] = std::move(digits);
        }
        return locale;
    }

    static constexpr int title_size = 13;
    static constexpr std::size_t title_lines = 6;

    const std::string& in(const LocalText& text) const { return text.in(language_); }

    // What the marks mean, and in which unit the values are: Vega's own legend knows colours, but not shapes.
    Json legend() const {
        std::string text;
        for (const ChartKey& entry : layout_.key) {
            add_to_list(text, sign(entry, chart_.kind) + " " + in(chart_.series[entry.series]), words_, "dot",
                        language_);
        }
        if (std::any_of(chart_.rows.begin(), chart_.rows.end(),
                        [](const ChartRow& row) { return row.even.has_value(); })) {
            add_to_list(text, "│ " + words_.in(language_, "series_even"), words_, "dot", language_);
        }
        Json lines = Json::array();
        if (!text.empty()) {
            lines.push_back(text);
        }
        if (!chart_.unit.empty() && !chart_.percent) {
            // Bars of shares have no length in their unit.
            lines.push_back(chart_.kind == ChartKind::composition
                                ? words_.in(language_, "chart_unit_of_shares", {{"unit", in(chart_.unit)}})
                                : in(chart_.unit));
        }
        return lines;
    }

    static std::string sign(const ChartKey& entry, ChartKind kind) {
        switch (entry.mark) {
            case ChartMark::plan: return "▭";
            case ChartMark::done: return "■";
            case ChartMark::expected: return "▨";
            case ChartMark::target: return kind == ChartKind::spending ? "❙" : "▬";
            case ChartMark::own:
            case ChartMark::computed: return "●";
            case ChartMark::other: return "•";
            case ChartMark::printed: return "○";
            case ChartMark::part: break;
        }
        constexpr std::array<const char*, 4> parts{"■", "▭", "▪", "□"};
        return parts[entry.series % parts.size()];
    }

    Json values() const {
        Json values = Json::array();
        const bool dated = std::any_of(chart_.points.begin(), chart_.points.end(),
                                       [&](const ChartPoint& point) { return !in(point.date).empty(); });
        for (const ChartPoint& point : chart_.points) {
            Json value{{"row", point.row},
                       {"category", in(chart_.rows[point.row].name)},
                       {"series", in(chart_.series[point.series])},
                       {"part", point.series},
                       {"mark", chart_class(point)},
                       {"value", to_double(point.value)}};
            if (const double scale = layout_.row_scale(point.row); scale > 0 && !layout_.row_scales.empty()) {
                value["share"] = to_double(point.value) / scale;
            }
            if (!point.id.empty()) {
                value["observation"] = point.id;
            }
            if (point.at != no_date) {
                value["at"] = to_string(point.at);
            }
            if (dated) {
                value["date"] = in(point.date);
            }
            if (is_bounded(chart_)) {
                value["bound"] = in(qualifier_label(words_, to_note({point.bound})));
            }
            values.push_back(std::move(value));
        }
        return values;
    }

    const Words& words_;
    const ChartLooks& looks_;
    const Chart& chart_;
    Language language_;
    Formatter format_;
    ChartLayout layout_;
};

}  // namespace

std::string vega_lite_specification(const Words& words, const ChartLooks& looks, const Chart& chart,
                                    const std::string& description, Language language) {
    return Specification(words, looks, chart, language).make(description);
}

}  // namespace minhbach

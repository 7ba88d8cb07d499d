// SPDX-License-Identifier: MIT
#include "render/charts/vega_layers.hpp"

#include <algorithm>
#include <utility>

#include "render/charts/chart_picture.hpp"
#include "render/charts/map_features.hpp"
#include "render/charts/text_width.hpp"
#include "render/charts/vega_marks.hpp"

namespace minhbach {

namespace {

using Json = nlohmann::ordered_json;
using namespace chart_measures;

class Layers {
public:
    Layers(const Words& words, const ChartLooks& looks, const Chart& chart, const ChartLayout& layout,
           Language language)
        : words_(words), looks_(looks), chart_(chart), layout_(layout), language_(language), marks_(looks) {}

    Json make() {
        switch (family_of(chart_.kind)) {
            case ChartFamily::rows: rows(); break;
            case ChartFamily::strip: strip(); break;
            case ChartFamily::squares: tiles(); break;
            case ChartFamily::outlines: areas(); break;
            case ChartFamily::course: over_time(); break;
            case ChartFamily::number: number(); break;
        }
        return std::move(layers_);
    }

private:
    const std::string& in(const LocalText& text) const { return text.in(language_); }

    Json tooltip() const {
        const std::string unit = chart_.unit.empty() ? words_.in(language_, "chart_value") : in(chart_.unit);
        Json list{{{"field", "category"}, {"type", "nominal"}, {"title", words_.in(language_, "chart_item")}},
                  {{"field", "series"}, {"type", "nominal"}, {"title", words_.in(language_, "chart_kind")}},
                  {{"field", "value"}, {"type", "quantitative"}, {"title", unit}, {"format", ","}}};
        if (std::any_of(chart_.points.begin(), chart_.points.end(),
                        [&](const ChartPoint& point) { return !in(point.date).empty(); })) {
            list.push_back(
                {{"field", "date"}, {"type", "nominal"}, {"title", words_.in(language_, "chart_date_heading")}});
        }
        if (is_bounded(chart_)) {
            list.push_back(
                {{"field", "bound"}, {"type", "nominal"}, {"title", words_.in(language_, "chart_exactness")}});
        }
        return list;
    }

    // Places from the left of the picture; what is measured from its right follows the width.
    static Json from_left(double x) { return {{"value", x}}; }
    static Json from_right(double distance) { return {{"value", {{"expr", fmt::format("width - {}", distance)}}}}; }

    // The scale of values, from left to right.
    Json x_value(const char* field) const {
        return {{"field", field},
                {"type", "quantitative"},
                {"stack", nullptr},
                {"axis", nullptr},
                {"scale",
                 {{"domain", {layout_.least, layout_.most}},
                  {"nice", false},
                  {"zero", false},
                  {"range", {layout_.range_begin, {{"expr", fmt::format("width - {}", width - layout_.range_end)}}}}}}};
    }
    // Where the bars of rows stand, each at its place: in pieces, since rows are as high as their names.
    Json y_row() const {
        Json rows = Json::array();
        Json places = Json::array();
        for (std::size_t i = 0; i < layout_.bars.size(); ++i) {
            rows.push_back(i);
            places.push_back(layout_.bars[i]);
        }
        if (layout_.bars.size() == 1) {  // a scale has two ends
            rows.push_back(1);
            places.push_back(layout_.height);
        }
        return {{"field", "row"},
                {"type", "quantitative"},
                {"axis", nullptr},
                {"scale",
                 {{"domain", std::move(rows)},
                  {"nice", false},
                  {"zero", false},
                  {"padding", 0},
                  {"range", std::move(places)}}}};
    }
    // The scale of values, from below.
    Json y_value() const {
        return {{"field", "value"},
                {"type", "quantitative"},
                {"axis", nullptr},
                {"scale",
                 {{"domain", {layout_.least, layout_.most}},
                  {"nice", false},
                  {"zero", false},
                  {"range", {plot_height, plot_top}}}}};
    }
    Json x_time() const {
        return {{"field", "at"},
                {"type", "temporal"},
                {"axis", nullptr},
                {"scale",
                 {{"type", "utc"},
                  {"nice", false},
                  {"domain",
                   {to_string(Date{static_cast<std::int32_t>(layout_.first_day)}),
                    to_string(Date{static_cast<std::int32_t>(layout_.last_day)})}},
                  {"range", {plot_side, {{"expr", fmt::format("width - {}", plot_side)}}}}}}};
    }
    // From the bar of a row, at which Vega puts what stands in it, to what is `y` below the top of the row.
    double from_bar(double y) const { return y - layout_.bar_line; }

    bool has(std::string_view mark) const {
        return std::any_of(chart_.points.begin(), chart_.points.end(),
                           [&](const ChartPoint& point) { return chart_class(point) == mark; });
    }

    void add(const std::string& name, Json mark, Json encoding, const std::string& only = {}, Json data = {}) {
        Json layer;
        layer["name"] = name;
        if (!data.is_null()) {
            layer["data"] = {{"values", std::move(data)}};
        }
        if (!only.empty()) {
            layer["transform"] = {{{"filter", "datum.mark === '" + only + "'"}}};
        }
        mark["clip"] = false;
        layer["mark"] = std::move(mark);
        layer["encoding"] = std::move(encoding);
        layers_.push_back(std::move(layer));
    }

    void rows() {
        switch (chart_.kind) {
            case ChartKind::composition: parts(); break;
            case ChartKind::ranking: ranking(); break;
            case ChartKind::pairs: pairs(); break;
            default: bars();
        }
        Json words = Json::array();
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            // Names stand right above their bars, whatever the number of their lines.
            Json lines = Json::array();
            for (std::size_t i = layout_.names[row].size(); i < static_cast<std::size_t>(layout_.name_lines); ++i) {
                lines.push_back("");
            }
            for (const std::string& line : layout_.names[row]) {
                lines.push_back(line);
            }
            words.push_back({{"row", row}, {"name", std::move(lines)}, {"numbers", layout_.numbers[row]}});
        }
        const Json text{{"type", "text"}, {"baseline", "alphabetic"}, {"align", "left"}, {"lineHeight", line_height}};
        Json names = text;
        names["yOffset"] = from_bar(line_height - 3);
        add("n", names, {{"y", y_row()}, {"x", from_left(0)}, {"text", {{"field", "name"}}}}, {}, words);
        Json numbers = text;
        numbers["fontWeight"] = 600;
        if (!layout_.numbers_above) {
            numbers["align"] = "right";
        }
        numbers["yOffset"] = from_bar(layout_.numbers_above ? layout_.bar_line - track_height / 2.0 - number_above_bar
                                                            : layout_.bar_line + 4.0);
        add("v", numbers,
            {{"y", y_row()},
             {"x", layout_.numbers_above ? from_left(0) : from_right(0)},
             {"text", {{"field", "numbers"}, {"type", "nominal"}}}},
            {}, words);
        Json fixed = Json::array();  // at nothing, and at all there is, in each row
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            if (layout_.least < 0) {
                fixed.push_back({{"row", row}, {"value", 0}});
            }
            if (chart_.whole) {
                fixed.push_back({{"row", row}, {"value", to_double(*chart_.whole)}});
            }
        }
        if (!fixed.empty()) {
            add("zero", tick("zero"), {{"y", y_row()}, {"x", x_value("value")}}, {}, std::move(fixed));
        }
        if (!layout_.labels.empty()) {
            labels();
        }
    }

    // Across the track of a row, standing out of it.
    Json tick(std::string_view look) const {
        return {{"type", "tick"},
                {"orient", "vertical"},
                {"size", track_height + 2 * goal_beyond},
                {"thickness", looks_.of(look).stroke_width},
                {"color", looks_.of(look).stroke}};
    }

    Json bar(int height, Json look) const {
        look["type"] = "bar";
        look["orient"] = "horizontal";
        look["height"] = height;
        return look;
    }

    void bars() {
        const Json place{{"y", y_row()}, {"x", x_value("value")}, {"x2", {{"datum", 0}}}, {"tooltip", tooltip()}};
        if (has("plan")) {
            add("plan", bar(track_height, marks_.filled("plan")), place, "plan");
        }
        if (has("done")) {
            add("done", bar(bar_height, marks_.filled("done")), place, "done");
        }
        if (has("est")) {
            add("est", bar(bar_height, marks_.filled("est")), place, "est");
        }
        if (has("goal")) {
            add("goal", tick("goal"), {{"y", y_row()}, {"x", x_value("value")}, {"tooltip", tooltip()}}, "goal");
        }
        Json gaps = Json::array();
        Json evens = Json::array();
        for_each_row(chart_, [&](std::size_t row, std::span<const ChartPoint> points) {
            const ChartRow& of = chart_.rows[row];
            if (const auto gap = layout_.gap_of(of, points)) {
                gaps.push_back({{"row", row}, {"left", *gap}});
            }
            if (of.even) {
                evens.push_back({{"row", row}, {"even", to_double(*of.even)}});
            }
        });
        if (!gaps.empty()) {
            Json mark = marks_.outline("gap");
            mark["height"] = bar_height;
            add("gap", std::move(mark),
                {{"y", y_row()},
                 {"x", {{"value", {{"expr", "datum.left"}}}}},
                 {"x2", {{"value", {{"expr", fmt::format("datum.left + {}", gap_width)}}}}}},
                {}, std::move(gaps));
        }
        if (!evens.empty()) {
            Json tick{{"type", "tick"},
                      {"orient", "vertical"},
                      {"size", track_height + even_below},
                      {"thickness", looks_.of("even").stroke_width},
                      {"color", looks_.of("even").stroke},
                      {"yOffset", even_below / 2.0}};
            add("even", tick, {{"y", y_row()}, {"x", x_value("even")}}, {}, std::move(evens));
        }
    }

    void parts() {
        Json domain = Json::array();
        Json range = Json::array();
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            domain.push_back(i);
            range.push_back(looks_.of("p" + std::to_string(i % chart_part_looks)).fill);
        }
        Json x = x_value("value");
        x["stack"] = "normalize";
        add("parts",
            bar(track_height, {{"stroke", looks_.of("p1").stroke}, {"strokeWidth", looks_.of("p1").stroke_width}}),
            {{"y", y_row()},
             {"x", std::move(x)},
             {"order", {{"field", "part"}, {"type", "quantitative"}}},
             {"color",
              {{"field", "part"},
               {"type", "nominal"},
               {"legend", nullptr},
               {"scale", {{"domain", std::move(domain)}, {"range", std::move(range)}}}}},
             {"tooltip", tooltip()}});
        // Of nothing there are no shares.
        layers_.back()["transform"] = {{{"filter", "isValid(datum.share)"}}};
    }

    void ranking() {
        Json line = marks_.line("guide");
        add("guide", line, {{"y", y_row()}, {"x", x_value("value")}, {"x2", {{"datum", layout_.base}}}});
        // Of one kind all of them, which the title names.
        Json dots = marks_.dot(chart_.points.empty() ? "done" : chart_class(chart_.points.front()), dot);
        add("dots", dots, {{"y", y_row()}, {"x", x_value("value")}, {"tooltip", tooltip()}});
    }

    void pairs() {
        // Of amounts each row has its own measure.
        const char* field = layout_.row_scales.empty() ? "value" : "share";
        Json both = Json::array();
        for (std::size_t i = 0; i + 1 < chart_.points.size(); i += 2) {
            const double scale = layout_.row_scale(chart_.points[i].row);
            both.push_back({{"row", chart_.points[i].row},
                            {"from", to_double(chart_.points[i].value) / scale},
                            {"to", to_double(chart_.points[i + 1].value) / scale}});
        }
        Json line = marks_.line("guide");
        add("guide", line, {{"y", y_row()}, {"x", x_value("from")}, {"x2", {{"field", "to"}}}}, {}, std::move(both));
        for (const bool printed : {true, false}) {
            const char* name = printed ? "printed" : "computed";
            Json dots = marks_.dot(name, printed ? printed_dot : computed_dot);
            add(name, dots, {{"y", y_row()}, {"x", x_value(field)}, {"tooltip", tooltip()}}, name);
        }
    }

    void strip() {
        const Json y{{"value", strip_line}};
        add("zero", marks_.line("zero"),
            {{"y", y}, {"x", from_left(layout_.range_begin)}, {"x2", from_right(width - layout_.range_end)}}, {},
            Json::array({Json::object()}));
        add("other", marks_.dot("other", dot), {{"y", y}, {"x", x_value("value")}, {"tooltip", tooltip()}}, "other");
        add("own", marks_.dot("own", own_dot), {{"y", y}, {"x", x_value("value")}, {"tooltip", tooltip()}}, "own");
        labels();
    }

    void number() {
        const Json text{{"type", "text"}, {"baseline", "alphabetic"}, {"align", "left"}, {"lineHeight", line_height}};
        const auto place = [](double y) {
            return Json{
                {"x", {{"value", 0}}}, {"y", {{"value", y}}}, {"text", {{"field", "label"}, {"type", "nominal"}}}};
        };
        add("n", text, place(line_height - 3), {}, Json::array({{{"label", layout_.names.front()}}}));
        Json digits = text;
        digits["fontSize"] = layout_.large ? large_font : fair_font;
        digits["fontWeight"] = 700;
        add(layout_.large ? "large" : "fair", std::move(digits), place(layout_.bar_line), {},
            Json::array({{{"label", layout_.numbers.front()}}}));
    }

    // Each square by its edges; the classes are told by their colours.
    void tiles() {
        constexpr double gap = 1;
        Json squares = Json::array();
        Json gaps = Json::array();
        Json texts = Json::array();
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
            const ChartRow& row = chart_.rows[i];
            const auto& [left, top, of, value] = layout_.squares[i];
            Json square{{"category", in(row.name)}, {"left", left + gap}, {"top", top + gap}};
            if (of >= 0) {
                square["value"] = to_double(value->value);
                square["class"] = of;
            }
            (of < 0 ? gaps : squares).push_back(std::move(square));
            const std::string_view letters = looks_.of(letters_on(of)).fill;
            double y = top + 12;
            for (const std::string& name : layout_.names[i]) {
                texts.push_back({{"x", left + layout_.tile / 2}, {"y", y}, {"label", name}, {"color", letters}});
                y += small_font + 2;
            }
            if (!layout_.numbers[i].empty()) {
                texts.push_back({{"x", left + layout_.tile / 2},
                                 {"y", top + layout_.tile - 7},
                                 {"label", layout_.numbers[i]},
                                 {"color", letters}});
            }
        }
        const double side = layout_.tile - 2 * gap;
        const auto place = [&] {
            return Json{{"x", {{"value", {{"expr", "datum.left"}}}}},
                        {"x2", {{"value", {{"expr", fmt::format("datum.left + {}", side)}}}}},
                        {"y", {{"value", {{"expr", "datum.top"}}}}},
                        {"y2", {{"value", {{"expr", fmt::format("datum.top + {}", side)}}}}}};
        };
        Json marks = place();
        marks["color"] = marks_.of_classes("t", &ChartLook::fill);
        marks["tooltip"] = area_tooltip();
        add("tiles",
            {{"type", "rect"}, {"stroke", looks_.of("t0").stroke}, {"strokeWidth", looks_.of("t0").stroke_width}},
            std::move(marks), {}, std::move(squares));
        if (!gaps.empty()) {
            add("gap", marks_.outline("gap"), place(), {}, std::move(gaps));
        }
        words_on_areas(std::move(texts));
    }

    Json area_tooltip() const {
        return {{{"field", "category"}, {"type", "nominal"}, {"title", words_.in(language_, "chart_item")}},
                {{"field", "value"}, {"type", "quantitative"}, {"title", in(chart_.unit)}}};
    }

    void words_on_areas(Json texts) {
        add("b", {{"type", "text"}, {"baseline", "alphabetic"}, {"align", "center"}, {"fontSize", small_font}},
            {{"x", {{"value", {{"expr", "datum.x"}}}}},
             {"y", {{"value", {{"expr", "datum.y"}}}}},
             {"color", {{"field", "color"}, {"type", "nominal"}, {"scale", nullptr}}},
             {"text", {{"field", "label"}, {"type", "nominal"}}}},
            {}, std::move(texts));
    }

    // Features, projected by us; the dashes of what has no value lie on paper, and signs above all.
    void areas() {
        const MapLayout& map = layout_.map;
        const auto features = [&](const std::vector<std::size_t>& rows) {
            return map_features(chart_, map, rows, language_);
        };
        const auto outlines = [&](const char* name, Json mark, Json encoding, const std::vector<std::size_t>& rows) {
            if (!rows.empty()) {
                add(name, std::move(mark), std::move(encoding), {}, features(rows));
                layers_.back()["projection"] = map_projection();
            }
        };
        const Json of_class{{"fill", marks_.of_classes("a", &ChartLook::fill)},
                            {"stroke", marks_.of_classes("a", &ChartLook::stroke)},
                            {"tooltip", area_tooltip()}};
        outlines("areas", map_mark(looks_.of("a0"), false), of_class, map.filled);
        if (map.cleared) {
            outlines("clear", map_mark(looks_.of("clear"), true), Json::object(), map.voids);
        }
        outlines("void", map_mark(looks_.of("void"), true), Json::object(), map.voids);
        outlines("signs", map_mark(looks_.of("a0"), false), of_class, map.signs);
        Json texts = Json::array();
        for (const MapWord& word : map.words) {
            texts.push_back({{"x", word.x}, {"y", word.y}, {"label", word.text}, {"color", looks_.of(word.look).fill}});
        }
        words_on_areas(std::move(texts));
    }

    void over_time() {
        add("zero", marks_.line("zero"), {{"y", y_value()}, {"x", from_left(0)}, {"x2", from_right(0)}}, {},
            Json::array({{{"value", layout_.base}}}));
        if (has("plan") && chart_.kind == ChartKind::steps) {
            add("aim", marks_.line("aim"), {{"y", y_value()}, {"x", from_left(0)}, {"x2", from_right(0)}}, "plan");
        }
        if (!chart_.breaks.empty()) {
            Json breaks = Json::array();
            for (const Date at : chart_.breaks) {
                breaks.push_back({{"at", to_string(at)}});
            }
            add("break", marks_.line("break"),
                {{"x", x_time()}, {"y", {{"value", plot_top}}}, {"y2", {{"value", plot_height}}}}, {},
                std::move(breaks));
        }
        connect();
        if (const auto way = way_to_target(chart_)) {
            Json ends = Json::array();
            for (const ChartPoint* end : {way->first, way->second}) {
                ends.push_back({{"at", to_string(end->at)}, {"value", to_double(end->value)}});
            }
            // A rule with two ends in time would have Vega work the scale out from the data.
            Json mark = marks_.line("way");
            mark["type"] = "line";
            add("way", std::move(mark), {{"y", y_value()}, {"x", x_time()}}, {}, std::move(ends));
        }
        const Json place{{"y", y_value()}, {"x", x_time()}, {"tooltip", tooltip()}};
        if (has("done")) {
            add("done", marks_.dot("done", dot), place, "done");
        }
        if (has("est")) {
            add("est", marks_.dot("est", dot), place, "est");
        }
        if (has("plan") && chart_.kind != ChartKind::steps) {
            add("plan", marks_.dot("plan", dot), place, "plan");
        }
        if (has("goal")) {
            add("goal",
                {{"type", "tick"},
                 {"orient", "horizontal"},
                 {"size", 14},
                 {"thickness", looks_.of("goal").stroke_width},
                 {"color", looks_.of("goal").stroke}},
                place, "goal");
        }
        labels();
    }

    // A line for each stretch without a break.
    void connect() {
        Json stretch = Json::array();
        int number = 0;
        const ChartPoint* before = nullptr;
        for (const ChartPoint& point : chart_.points) {
            if (point.at == no_date || point.mark != ChartMark::done) {
                continue;
            }
            const bool broken = before != nullptr && is_broken(chart_, before->at, point.at);
            number += broken ? 1 : 0;
            before = &point;
            stretch.push_back({{"stretch", number}, {"at", to_string(point.at)}, {"value", to_double(point.value)}});
        }
        Json mark{
            {"type", "line"}, {"color", looks_.of("line").stroke}, {"strokeWidth", looks_.of("line").stroke_width}};
        if (chart_.kind == ChartKind::steps) {
            mark["interpolate"] = "step-after";
        }
        add("line", mark, {{"y", y_value()}, {"x", x_time()}, {"detail", {{"field", "stretch"}, {"type", "nominal"}}}},
            {}, std::move(stretch));
    }

    void labels() {
        Json list = Json::array();
        for (const ChartLabel& label : layout_.labels) {
            list.push_back({{"label", label.text}, {"left", label.x / width}, {"top", label.y}});
        }
        add("m", {{"type", "text"}, {"baseline", "alphabetic"}, {"align", "center"}, {"fontWeight", 600}},
            {{"x", {{"value", {{"expr", "datum.left * width"}}}}},
             {"y", {{"value", {{"expr", "datum.top"}}}}},
             {"text", {{"field", "label"}, {"type", "nominal"}}}},
            {}, std::move(list));
    }

    const Words& words_;
    const ChartLooks& looks_;
    const Chart& chart_;
    const ChartLayout& layout_;
    Language language_;
    VegaMarks marks_;
    Json layers_ = Json::array();
};

}  // namespace

Json vega_layers(const Words& words, const ChartLooks& looks, const Chart& chart, const ChartLayout& layout,
                 Language language) {
    return Layers(words, looks, chart, layout, language).make();
}

}  // namespace minhbach

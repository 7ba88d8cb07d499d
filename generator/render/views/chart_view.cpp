// SPDX-License-Identifier: MIT
#include "render/views/chart_view.hpp"

#include "base/html.hpp"
#include "model/lists.hpp"
#include "plan/charts/chart_files.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_png.hpp"
#include "render/views/page_view.hpp"
#include "render/words/story_facts.hpp"

namespace minhbach {

namespace {

std::string sources_of(const PageContext& context, const Chart& chart) {
    std::string names;
    for (const std::uint16_t source : chart.from) {
        add_to_list(names, context.in(context.corpus().sources[source].short_title), context.input.words, "semicolon",
                    context.language());
    }
    return names.empty() ? names : context.words("chart_sources", {{"sources", names}});
}

// Percentages say it themselves. Bars of shares have amounts beside them, and no length in their unit.
std::string unit_of(const PageContext& context, const Chart& chart) {
    const std::string unit = chart.percent ? std::string() : context.in(chart.unit);
    const bool shares = chart.kind == ChartKind::composition;
    return unit.empty() ? unit : context.words(shares ? "chart_unit_of_shares" : "chart_unit", {{"unit", unit}});
}

std::string address_of(const PageContext& context, const Chart& chart) {
    return context.input.base_url + context.page.route + "#chart-" + chart.name;
}

std::string citation(const PageContext& context, const Chart& chart) {
    const Corpus& corpus = context.corpus();
    return context.words("chart_citation", {{"title", context.in(chart.title)},
                                            {"sources", sources_of(context, chart)},
                                            {"site", context.in(corpus.site.title)},
                                            {"address", address_of(context, chart)}});
}

// One entry a value, as in the file with its values.
std::vector<View> values_of(const PageContext& context, const Chart& chart) {
    std::vector<View> rows;
    rows.reserve(chart.points.size());
    for (const ChartPoint& point : chart.points) {
        View row;
        row.text("name", context.in(chart.rows[point.row].name))
            .text("series", context.in(chart.series[point.series]))
            .text("value", chart.percent ? chart_number(chart, point, context.format)
                                         : with_bound(context.format.number(point.value), point.bound, context.format))
            .text("date", context.in(point.date));
        rows.push_back(std::move(row));
    }
    return rows;
}

// How high a frame of another site has to be for the picture at its full width, its title, what it leaves out, who says
// so and the way back.
int frame_height(const PageContext& context, const Chart& chart) {
    constexpr double pixels = 1.5;  // a unit of the picture, which is 30rem wide at most
    constexpr int words = 420;
    return static_cast<int>(lay_out(chart, context.format).height * pixels) + words;
}

ChartFrame frame_of(const PageContext& context, const Chart& chart, const std::string& address) {
    return {context.in(chart.title), context.in(chart.text),
            context.words("chart_from", {{"sources", sources_of(context, chart)},
                                         {"site", context.in(context.corpus().site.title)},
                                         {"address", address}}),
            unit_of(context, chart)};
}

}  // namespace

bool is_main(const PageContext& context, const Chart& chart) {
    return context.picture && context.picture->page == &context.page && context.picture->chart->name == chart.name;
}

void fill_picture(const PageContext& context, View& view) {
    const auto& picture = context.picture;
    view.text("picture_url",
              picture ? context.input.base_url + picture->page->route + chart_file_path(*picture->chart, ChartFile::png)
                      : std::string())
        .text("picture_alt", picture ? context.in(picture->chart->text) : std::string())
        .text("picture_width", std::to_string(chart_png_width))
        .text("picture_height", std::to_string(chart_png_height));
}

void fill_chart(const PageContext& context, const Chart& chart, std::string_view folder, View& view) {
    const std::string base(folder);
    const std::string id = "chart-" + chart.name;
    const std::string frame = context.input.base_url + context.page.route + chart_file_path(chart, ChartFile::alone);
    view.text("id", id)
        .text("title", context.in(chart.title))
        .text("text", context.in(chart.text))
        .text("unit", unit_of(context, chart))
        .text("note", sources_of(context, chart))
        .text("svg_html", chart_svg(chart, context.format, id, id + "-text"))
        .text("href", base + chart_file_name(chart, ChartFile::specification))
        .text("svg_href", base + chart_file_name(chart, ChartFile::svg))
        .text("png_href", is_main(context, chart) ? base + chart_file_name(chart, ChartFile::png) : std::string())
        .text("csv_href", base + chart_file_name(chart, ChartFile::table))
        .text("embed_href", base + chart_file_name(chart, ChartFile::alone))
        .text("embed_code", "<iframe src=\"" + html_escaped(frame) + "\" title=\"" +
                                html_escaped(context.in(chart.title)) + "\" width=\"100%\" height=\"" +
                                std::to_string(frame_height(context, chart)) + "\" loading=\"lazy\"></iframe>")
        .text("citation", citation(context, chart))
        .flag("has_date", std::any_of(chart.points.begin(), chart.points.end(),
                                      [&](const ChartPoint& point) { return !context.in(point.date).empty(); }))
        .list("values", values_of(context, chart));
}

std::string chart_text(const PageContext& context, const Chart& chart) {
    std::string text = context.in(chart.text);
    for (const std::string& sentence : page_story(context)) {
        text += " " + sentence;
    }
    return text;
}

void fill_interactive(const PageContext& context, View& view) {
    view.flag("has_interactive", !context.input.chart_libraries.empty());
}

ChartFrame chart_frame(const PageContext& context, const Chart& chart) {
    return frame_of(context, chart, address_of(context, chart));
}

ChartFrame picture_frame(const PageContext& context, const Chart& chart) {
    return frame_of(context, chart, context.input.base_url);
}

void fill_charts(const PageContext& context, View& view) {
    std::vector<View> charts;
    for (const Chart& chart : context.subject().charts) {
        View item;
        fill_chart(context, chart, chart_folder, item);
        charts.push_back(std::move(item));
    }
    fill_interactive(context, view);
    view.list_if_any("charts", std::move(charts));
}

}  // namespace minhbach

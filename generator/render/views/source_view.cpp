// SPDX-License-Identifier: MIT
// The pages of sources: all, and one with all its figures.
#include <algorithm>

#include "base/limits.hpp"
#include "model/labels.hpp"
#include "plan/rows/figures.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

void fill_binding(const PageContext& context, const Source& source, View& view) {
    const Corpus& corpus = context.corpus();
    const auto area = source.area == no_area ? std::nullopt : context.link_if_any(area_path(corpus, source.area));
    view.text("area_label", source.area == no_area ? std::string() : context.area_name(source.area))
        .text("area_href", area.value_or(""))
        .flag("has_area_href", area.has_value());
    const auto program =
        source.program == no_index ? std::nullopt : context.link_if_any(program_path(corpus, source.program));
    view.text("program_label",
              source.program == no_index ? std::string() : context.in(corpus.programs[source.program].short_name))
        .text("program_href", program.value_or(""))
        .flag("has_program_href", program.has_value());
    view.text("period", source.period ? context.format.period(*source.period) : std::string())
        .text("as_of", source.as_of ? context.format.date(*source.as_of) : std::string());
}

}  // namespace

void fill_sources(const PageContext& context, View& view) {
    fill_reports(context, view);
    fill_list_pages(context, "sources_listed", view);
}

void fill_reports(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<View> reports;
    for (const SourceIndex index : context.subject().detail.sources) {
        const Source& source = corpus.sources[index];
        const std::string path = source_path(corpus, index);
        const Subject* subject = context.input.plan.find(path);
        View item;
        set_names(context, item, source.short_title, source.title);
        item.text("href", context.link(path)).text("publisher", context.in(source.publisher));
        item.text("figures", context.format.count(
                                 subject == nullptr ? 0 : figures_stated(context.corpus(), subject->observations)));
        fill_binding(context, source, item);
        reports.push_back(std::move(item));
    }
    view.list_if_any("reports", std::move(reports));
}

void fill_source(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const Source& source = corpus.sources[subject.source];
    set_names(context, view, source.short_title, source.title);
    view.text("source_title", context.in(source.title))
        .text("publisher_name", context.in(source.publisher))
        .text("about", context.in(source.description));
    view.flag("has_issued", !source.issued.empty()).text("issued", context.format.partial_date(source.issued));
    view.flag("has_document_number", !source.document_number.empty()).text("document_number", source.document_number);
    view.flag("has_url", !source.url.empty()).text("url", source.url);
    fill_binding(context, source, view);
    view.flag("has_as_of", source.as_of.has_value())
        .text("figures", context.format.count(figures_stated(corpus, subject.observations)));
    const auto missing = std::count_if(subject.observations.begin(), subject.observations.end(),
                                       [&](ObservationIndex index) { return !corpus.observations[index].has_value(); });
    view.text("missing_count", context.format.count(static_cast<std::size_t>(missing)));
    fill_charts(context, view);
    view.flag("has_xlsx", corpus.observations.size() <= limits::rows_of_workbook)
        .text("xlsx_href", context.link_to_route("data/observations.xlsx"));
    view.list("figure_groups", groups_by_locator(context, subject.detail.observations));
    fill_further(context, view);
    fill_revision(context, view);
    view.flag("has_file_hash", !source.sha256.empty()).text("file_hash", source.sha256);
}

}  // namespace minhbach

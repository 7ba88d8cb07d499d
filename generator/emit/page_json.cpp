// SPDX-License-Identifier: MIT
#include "emit/page_json.hpp"

#include <set>

#include "base/json_writer.hpp"
#include "emit/figure_tables.hpp"
#include "emit/finding_table.hpp"
#include "render/page_view.hpp"

namespace minhbach {

std::string page_json(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("url").text(context.input.base_url + context.page.route);
    json.key("kind")
        .text(to_string(subject.kind))
        .key("language")
        .text(corpus.site.languages.tag(context.language()))
        .key("title")
        .text(page_title(context));
    json.key("edition")
        .begin_object()
        .key("number")
        .text(corpus.site.edition_number)
        .key("date")
        .text(to_string(corpus.site.edition_date))
        .end_object();
    json.key("license").text(corpus.site.license_url);
    json.key("area").text_or_null(subject.area == no_area ? "" : corpus.areas[subject.area].id);
    json.key("program").text_or_null(subject.program == no_index ? "" : corpus.programs[subject.program].id);
    json.key("source").text_or_null(subject.source == no_index ? "" : corpus.sources[subject.source].id);
    std::set<SourceIndex> used;
    const auto observation_table = observation_columns(corpus);
    const auto derived_table = derived_columns(corpus);
    const auto finding_table = finding_columns(corpus);
    json.key("observations").begin_rows();
    for (const ObservationIndex index : subject.observations) {
        append_json_row<Observation>(json, observation_table, corpus, corpus.observations[index]);
        used.insert(corpus.observations[index].source);
    }
    json.end_array();
    json.key("derived").begin_rows();
    for (const DerivedIndex index : subject.derived) {
        append_json_row<DerivedRow>(json, derived_table, corpus,
                                    {&context.input.derived, &context.input.derived[index]});
    }
    json.end_array();
    json.key("findings").begin_rows();
    for (const std::uint32_t index : subject.findings) {
        append_json_row<Finding>(json, finding_table, corpus, context.input.reconciliation.findings[index]);
    }
    json.end_array();
    json.key("sources").begin_rows();
    for (const SourceIndex index : used) {
        const Source& source = corpus.sources[index];
        json.begin_object();
        json.key("id")
            .text(source.id)
            .key("title")
            .text(context.in(source.title))
            .key("publisher")
            .text(context.in(source.publisher));
        json.key("as_of").text_or_null(source.as_of ? to_string(*source.as_of) : std::string());
        json.key("url").text(context.input.base_url +
                             route(corpus.site, context.language(), source_path(corpus, index)));
        json.end_object();
    }
    json.end_array();
    json.key("charts").begin_rows();
    for (const Chart& chart : subject.charts) {
        json.text("charts/" + chart.name + ".vl.json");
    }
    json.end_array();
    json.end_object();
    out += '\n';
    return out;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "emit/page_json.hpp"

#include <set>

#include "base/json_writer.hpp"
#include "base/limits.hpp"
#include "base/vectors.hpp"
#include "emit/figure_tables.hpp"
#include "emit/finding_table.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/pages/computed_here.hpp"
#include "plan/pages/page_tiles.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

// Under its name in the first language of the site, and with the tag of each other behind it.
template <typename InLanguage>
void write_in_languages(JsonWriter& json, const Corpus& corpus, const std::string& name, const InLanguage& text) {
    for (const Language language : corpus.site.languages) {
        json.key(language == Languages::first ? name : name + "_" + corpus.site.languages.tag(language))
            .text(text(language));
    }
}

// The figures of the data of a page: all that it is made of where it shows all; or else those that stand on it.
struct Held {
    std::vector<ObservationIndex> observations;
    std::vector<DerivedIndex> derived;
};

Held held(const Plan& plan, const Subject& subject) {
    const std::size_t all = subject.observations.size() + subject.derived.size();
    if (subject.detail.shows_all && all <= limits::page_figures) {
        return {subject.observations, subject.derived};
    }
    Held shown;
    const auto take = [&](const Detail& detail) {
        shown.observations.insert(shown.observations.end(), detail.observations.begin(), detail.observations.end());
        shown.derived.insert(shown.derived.end(), detail.derived.begin(), detail.derived.end());
    };
    take(subject.detail);
    for (const FurtherPage& chapter : subject.detail.further) {
        std::string path = all <= limits::page_figures ? chapter.path : std::string();
        while (const Subject* part = path.empty() ? nullptr : plan.find(path)) {
            take(part->detail);
            path = part->part.after;
        }
    }
    shown.observations.insert(shown.observations.end(), subject.detail.told.begin(), subject.detail.told.end());
    for (const MoneyRow* row : rows_told(subject)) {
        for (const auto* list : {&row->assigned, &row->disbursed, &row->allocated}) {
            shown.observations.insert(shown.observations.end(), list->begin(), list->end());
        }
        for (const auto* list : {&row->rate, &row->undisbursed}) {
            shown.derived.insert(shown.derived.end(), list->begin(), list->end());
        }
    }
    each_once(shown.observations);
    each_once(shown.derived);
    return shown;
}

// What the reader of a page needs to know of a finding. It is told in full where it is at home, at `url`.
void write_finding(JsonWriter& json, const PageContext& context, std::uint32_t index) {
    const Corpus& corpus = context.corpus();
    const std::vector<Finding>& all = context.input.reconciliation.findings;
    const Finding& finding = all[index];
    const std::string page = context.input.plan.page_of_finding(corpus, all, index);
    json.begin_object();
    json.key("id").text(to_finding_id(finding.id));
    json.key("rule").text(to_string(finding.rule)).key("severity").text(to_string(finding.severity));
    json.key("observations").begin_array();
    for (const ObservationIndex figure : finding.observations) {
        json.text(to_observation_id(corpus.observations[figure].id));
    }
    json.end_array();
    json.key("url").text(context.input.base_url + route(corpus.site, context.language(), page) + "#" +
                         to_finding_id(finding.id));
    json.end_object();
}

// What stands in no table of the site.
void write_computed_here(JsonWriter& json, const PageContext& context) {
    const auto columns = derived_columns(context.corpus());
    const DerivedValues own = computed_here(context.corpus(), context.input.derived, context.subject());
    json.key("computed_here").begin_rows();
    for (const Derived& value : own) {
        append_json_row<DerivedRow>(json, columns, context.corpus(), {&own, &value});
    }
    json.end_array();
}

}  // namespace

std::string page_csv(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const std::vector<DerivedIndex> computed = held(context.input.plan, subject).derived;
    const auto columns = page_observation_columns(corpus);
    std::vector<const Observation*> rows;
    for (const ObservationIndex index : subject.observations) {
        rows.push_back(&corpus.observations[index]);
    }
    constexpr std::size_t row_bytes = 500;
    std::string table = csv_table<Observation>(columns, corpus, rows, row_bytes);
    const auto same_columns = page_derived_columns(corpus);
    for (const DerivedIndex index : computed) {
        append_csv_row<DerivedRow>(table, same_columns, corpus,
                                   {&context.input.derived, &context.input.derived[index]});
    }
    const DerivedValues own = computed_here(corpus, context.input.derived, subject);
    for (const Derived& value : own) {
        append_csv_row<DerivedRow>(table, same_columns, corpus, {&own, &value});
    }
    return table;
}

std::string page_json(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    const auto [observations, derived] = held(context.input.plan, subject);
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("url").text(context.input.base_url + context.page.route);
    json.key("kind").text(to_string(subject.kind)).key("language").text(corpus.site.languages.tag(context.language()));
    write_in_languages(json, corpus, "title", [&](Language language) {
        const Formatter format(context.input.words, language);
        const Page page{context.page.subject, language, context.page.route};
        return page_title({context.input, page, format});
    });
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
    for (const ObservationIndex index : observations) {
        append_json_row<Observation>(json, observation_table, corpus, corpus.observations[index]);
        used.insert(corpus.observations[index].source);
    }
    json.end_array();
    json.key("derived").begin_rows();
    for (const DerivedIndex index : derived) {
        append_json_row<DerivedRow>(json, derived_table, corpus,
                                    {&context.input.derived, &context.input.derived[index]});
    }
    json.end_array();
    write_computed_here(json, context);
    json.key("findings").begin_rows();
    for (const std::uint32_t index : subject.findings) {
        if (subject.kind == PageKind::findings) {
            append_json_row<Finding>(json, finding_table, corpus, context.input.reconciliation.findings[index]);
        } else {
            write_finding(json, context, index);
        }
    }
    json.end_array();
    json.key("sources").begin_rows();
    for (const SourceIndex index : used) {
        const Source& source = corpus.sources[index];
        json.begin_object();
        json.key("id").text(source.id);
        write_in_languages(json, corpus, "title", [&](Language language) { return source.title.in(language); });
        write_in_languages(json, corpus, "publisher", [&](Language language) { return source.publisher.in(language); });
        json.key("as_of").text_or_null(source.as_of ? to_string(*source.as_of) : std::string());
        json.key("url").text(context.input.base_url +
                             route(corpus.site, context.language(), source_path(corpus, index)));
        json.end_object();
    }
    json.end_array();
    // What is more stands on other pages, in the table beside this one, or in those of the whole site.
    json.key("omitted").integer(static_cast<std::int64_t>(subject.observations.size() + subject.derived.size() -
                                                          observations.size() - derived.size()));
    json.key("parts").begin_rows();
    for (const FurtherPage& page : subject.detail.further) {
        json.text(context.input.base_url + route(corpus.site, context.language(), page.path));
    }
    json.end_array();
    json.key("charts").begin_rows();
    for (const Chart& chart : subject.charts) {
        json.text(chart_file_path(chart, ChartFile::specification));
    }
    json.end_array();
    json.end_object();
    out += '\n';
    return out;
}

}  // namespace minhbach

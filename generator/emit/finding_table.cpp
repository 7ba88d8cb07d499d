#include "emit/finding_table.hpp"

#include <algorithm>

namespace minhbach {

namespace {

const Observation& subject(const Corpus& corpus, const Finding& finding) {
    return corpus.observations[finding.observations.front()];
}

// The contract's columns, then ours: the sentence in English and the breakdown.
constexpr TableColumn<Finding> columns[] = {
    {"id", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(to_finding_id(finding.id)); }},
    {"rule", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(to_string(finding.rule)); }},
    {"severity", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(to_string(finding.severity)); }},
    {"area", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(id_of(corpus.areas, subject(corpus, finding).area)); }},
    {"program", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(id_of(corpus.programs, subject(corpus, finding).program)); }},
    {"indicator", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(id_of(corpus.indicators, subject(corpus, finding).indicator)); }},
    {"capital", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(to_string(subject(corpus, finding).capital)); }},
    {"fund", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(to_string(subject(corpus, finding).fund)); }},
    {"fund_year", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(corpus.strings[subject(corpus, finding).fund_year]); }},
    {"period", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(to_string(corpus.period_of(subject(corpus, finding)))); }},
    {"as_of", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { const Date date = subject(corpus, finding).as_of; cell.text(date == no_date ? std::string() : to_string(date)); }},
    {"printed", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.number(finding.printed); }},
    {"computed", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.number(finding.computed); }},
    {"difference", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.number(finding.difference); }},
    {"unit", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(id_of(corpus.units, finding.unit)); }},
    {"observations",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         std::vector<std::string> ids;
         for (const ObservationIndex index : finding.observations) {
             ids.push_back(to_observation_id(corpus.observations[index].id));
         }
         cell.list(ids);
     }},
    {"source", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(id_of(corpus.sources, subject(corpus, finding).source)); }},
    {"locator", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(corpus.strings[subject(corpus, finding).locator]); }},
    {"message", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(finding.message.vi); }},
    {"explanation", [](CellWriter& cell, const Corpus&, const Finding&) { cell.text(""); }},
    {"message_en", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(finding.message.en); }},
    {"breakdown", [](CellWriter& cell, const Corpus& corpus, const Finding& finding) { cell.text(id_of(corpus.breakdowns, subject(corpus, finding).breakdown)); }},
};

constexpr std::size_t row_bytes = 1200;

}  // namespace

std::vector<Dataset> make_finding_tables(const Corpus& corpus, const std::vector<Finding>& findings) {
    std::vector<const Finding*> rows;
    for (const Finding& finding : findings) {
        rows.push_back(&finding);
    }
    std::sort(rows.begin(), rows.end(), [](const Finding* a, const Finding* b) { return a->id < b->id; });
    return {{"data/findings.csv", csv_table<Finding>(columns, corpus, rows, row_bytes)}, {"data/findings.json", json_table<Finding>(columns, corpus, rows, row_bytes)}};
}

void write_finding(JsonWriter& json, const Corpus& corpus, const Finding& finding) {
    append_json_row<Finding>(json, columns, corpus, finding);
}

}  // namespace minhbach

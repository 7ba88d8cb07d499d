// SPDX-License-Identifier: MIT
#include "emit/finding_table.hpp"

#include <algorithm>

#include "emit/table_files.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

const Observation& subject(const Corpus& corpus, const Finding& finding) {
    return corpus.observations[finding.observations.front()];
}

// The publisher's answers, a line each where there are several: those of one cell stand in the order of those of
// another, so that what is not stated has an empty line.
template <typename Member>
std::string joined(const Corpus& corpus, const Finding& finding, const Member& member) {
    std::string text;
    for (std::size_t i = 0; i < finding.explanations.size(); ++i) {
        text += (i == 0 ? "" : "\n") + member(corpus.explanations[finding.explanations[i]]);
    }
    return text;
}

// The same of what is there in each language.
LocalText joined_texts(const Corpus& corpus, const Finding& finding, LocalText Explanation::*member) {
    LocalText text;
    for (const std::uint32_t index : finding.explanations) {
        text.add(corpus.explanations[index].*member, "\n");
    }
    return text;
}

LocalText message_of(const Corpus&, const Finding& finding) {
    return finding.message;
}

LocalText answers_to(const Corpus& corpus, const Finding& finding) {
    return joined_texts(corpus, finding, &Explanation::text);
}

// Who entered a finding and when; nothing where a rule found it.
const Remark* remark_of(const Corpus& corpus, const Finding& finding) {
    return finding.remark == no_remark ? nullptr : &corpus.remarks[finding.remark];
}

LocalText remark_by(const Corpus& corpus, const Finding& finding) {
    const Remark* remark = remark_of(corpus, finding);
    return remark == nullptr ? LocalText{} : remark->by;
}

// The contract's columns, then ours: the sentence in the other languages, whose the explanation is, and whose the
// remark.
constexpr TableColumn<Finding> fixed_table[] = {
    {"id", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(to_finding_id(finding.id)); }},
    {"rule", [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(to_string(finding.rule)); }},
    {"severity",
     [](CellWriter& cell, const Corpus&, const Finding& finding) { cell.text(to_string(finding.severity)); }},
    {"area", [](CellWriter& cell, const Corpus& corpus,
                const Finding& finding) { cell.text(id_of(corpus.areas, subject(corpus, finding).area)); }},
    {"program", [](CellWriter& cell, const Corpus& corpus,
                   const Finding& finding) { cell.text(id_of(corpus.programs, subject(corpus, finding).program)); }},
    {"indicator",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         cell.text(id_of(corpus.indicators, subject(corpus, finding).indicator));
     }},
    {"period", [](CellWriter& cell, const Corpus& corpus,
                  const Finding& finding) { cell.text(to_string(corpus.period_of(subject(corpus, finding)))); }},
    {"as_of",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         const Date date = subject(corpus, finding).as_of;
         cell.text(date == no_date ? std::string() : to_string(date));
     }},
    {"printed",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         // A remark may be about a figure that a report does not state.
         cell.number(subject(corpus, finding).has_value() ? std::optional(finding.printed) : std::nullopt);
     }},
    {"computed",
     [](CellWriter& cell, const Corpus&, const Finding& finding) {
         cell.number(finding.has_computed ? std::optional(finding.computed) : std::nullopt);
     }},
    {"difference",
     [](CellWriter& cell, const Corpus&, const Finding& finding) {
         cell.number(finding.has_computed ? std::optional(finding.difference) : std::nullopt);
     }},
    {"unit", [](CellWriter& cell, const Corpus& corpus,
                const Finding& finding) { cell.text(id_of(corpus.units, finding.unit)); }},
    {"observations",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         std::vector<std::string> ids;
         for (const ObservationIndex index : finding.observations) {
             ids.push_back(to_observation_id(corpus.observations[index].id));
         }
         cell.list(ids);
     }},
    {"source", [](CellWriter& cell, const Corpus& corpus,
                  const Finding& finding) { cell.text(id_of(corpus.sources, subject(corpus, finding).source)); }},
    {"locator", [](CellWriter& cell, const Corpus& corpus,
                   const Finding& finding) { cell.text(corpus.strings[subject(corpus, finding).locator]); }},
    in_languages<Finding>("message", InLanguages::first, message_of),
    in_languages<Finding>("explanation", InLanguages::first, answers_to),
    in_languages<Finding>("message", InLanguages::others, message_of),
    in_languages<Finding>("explanation", InLanguages::others, answers_to),
    in_languages<Finding>(
        "explanation_by", InLanguages::first,
        [](const Corpus& corpus, const Finding& finding) { return joined_texts(corpus, finding, &Explanation::by); }),
    {"explanation_date",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         cell.text(joined(corpus, finding, [](const Explanation& answer) { return to_string(answer.date); }));
     }},
    {"explanation_document",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         cell.text(joined(corpus, finding, [](const Explanation& answer) { return answer.document; }));
     }},
    in_languages<Finding>("by", InLanguages::first, remark_by),
    in_languages<Finding>("by", InLanguages::others, remark_by),
    {"date",
     [](CellWriter& cell, const Corpus& corpus, const Finding& finding) {
         const Remark* remark = remark_of(corpus, finding);
         cell.text(remark == nullptr ? std::string() : to_string(remark->date));
     }},
};

constexpr std::size_t row_bytes = 1200;

}  // namespace

std::vector<TableColumn<Finding>> finding_columns(const Corpus& corpus) {
    return with_dimensions<Finding>(
        fixed_table, corpus, "explanation",
        [](CellWriter& cell, const Corpus& all, const Finding& finding, std::size_t dimension) {
            cell.text(code_in(all, subject(all, finding), dimension));
        });
}

std::vector<Dataset> make_finding_tables(const Corpus& corpus, const std::vector<Finding>& findings) {
    const auto columns = finding_columns(corpus);
    std::vector<const Finding*> rows;
    rows.reserve(findings.size());
    for (const Finding& finding : findings) {
        rows.push_back(&finding);
    }
    std::sort(rows.begin(), rows.end(), [](const Finding* a, const Finding* b) { return a->id < b->id; });
    std::vector<Dataset> tables;
    write_table_files<Finding>("findings", columns, rows, {row_bytes, row_bytes}, corpus,
                               [&](Dataset table) { tables.push_back(std::move(table)); });
    return tables;
}

}  // namespace minhbach

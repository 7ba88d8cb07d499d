// SPDX-License-Identifier: MIT
#include "render/words/finding_words.hpp"

#include "check/finding_text.hpp"
#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"

namespace minhbach {

namespace {

// Which two reports contradict each other, where it is two: a figure may contradict each edition of another report.
std::string reports_of(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    if (finding.rule != RuleKind::conflict || finding.observations.size() < 2) {
        return {};
    }
    const auto report = [&](std::size_t at) -> const Source& {
        return corpus.sources[corpus.observations[finding.observations[at]].source];
    };
    return &report(0) == &report(1) ? std::string()
                                    : context.in(report(0).short_title) + " – " + context.in(report(1).short_title);
}

}  // namespace

std::string rule_label(const PageContext& context, RuleKind rule) {
    return context.words("rule_" + std::string(to_string(rule)));
}

std::string severity_label(const PageContext& context, const Finding& finding) {
    return context.words(finding.severity == FindingSeverity::error ? "severity_error" : "severity_warning");
}

std::string finding_label(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    const Observation& first = corpus.observations[finding.observations.front()];
    // All there is goes without saying.
    FigureKey money = first;
    money.capital = corpus.dimensions.capital().is_whole(money.capital) ? CodeIndex{no_code} : money.capital;
    money.fund = corpus.dimensions.fund().is_whole(money.fund) ? CodeIndex{no_code} : money.fund;
    money.fund_year = corpus.is_all_years(money.fund_year) ? StringPool::Index{0} : money.fund_year;
    std::string label = rule_label(context, finding.rule) + ": " + context.in(corpus.indicators[first.indicator].name);
    for (const std::string& part : {context.program_name_anywhere(first.program),
                                    coordinates_label(corpus, first.coordinates, context.language()),
                                    dimensions_label(corpus, money, context.language()),
                                    kind_told(corpus, first, context.language()), reports_of(context, finding)}) {
        label += part.empty() ? part : context.words("comma") + part;
    }
    return label;
}

std::string dated(const PageContext& context, std::string name, const Observation& row) {
    const Period& period = context.corpus().period_of(row);
    if (period.kind != PeriodKind::timeless && !is_of_its_period(context.corpus(), row)) {
        name += context.words("comma") + context.format.period(period);
    }
    return name;
}

std::string finding_numbers(const PageContext& context, const Finding& finding) {
    if (!finding.has_computed) {
        return {};
    }
    const Corpus& corpus = context.corpus();
    const Unit& unit = corpus.units[finding.unit];
    // What is told as printed is what stands in the source, in its unit.
    const auto printed = [&](Decimal value, ObservationIndex index) {
        const Observation& figure = corpus.observations[index];
        const bool stands_so = figure.reported_unit != no_index && figure.value == value &&
                               corpus.indicators[figure.indicator].unit == finding.unit;
        return stands_so ? context.format.with_unit(figure.reported_value, corpus.units[figure.reported_unit])
                         : context.format.with_unit(value, unit);
    };
    // Where both are printed, or parts are added up that may not be all, the other number is not what it should be.
    const bool both_are_printed =
        finding.rule == RuleKind::conflict || finding.rule == RuleKind::bound || finding.rule == RuleKind::monotonic;
    const bool is_second = both_are_printed && finding.observations.size() > 1;
    return context.words(
        both_are_printed                  ? "finding_two_values"
        : finding.some_parts              ? "finding_of_some_parts"
        : finding.rule == RuleKind::sum   ? "finding_of_parts"
        : finding.rule == RuleKind::scale ? "finding_scale_to"
                                          : "finding_from_to",
        {{"printed", printed(finding.printed, finding.observations.front())},
         {"computed", is_second ? printed(finding.computed, finding.observations[1])
                                : context.format.with_unit(
                                      without_end_zeros(as_precise_as(finding.computed, finding.printed)), unit)}});
}

std::string first_sentence(const std::string& text) {
    constexpr std::size_t least = 30;  // "Tr. 5: …" is none
    const std::size_t end = text.find(". ", least);
    return end == std::string::npos ? text : text.substr(0, end + 1);
}

}  // namespace minhbach

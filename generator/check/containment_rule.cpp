// SPDX-License-Identifier: MIT
// A whole against its parts wherever they stand in the trees: more than the whole, or, where a report lists the parts
// under the whole, less of it than is there.
#include <algorithm>
#include <string_view>
#include <tuple>

#include "base/vectors.hpp"
#include "check/contained.hpp"
#include "check/difference.hpp"
#include "check/figure_groups.hpp"
#include "check/finding_text.hpp"
#include "check/repetition.hpp"
#include "model/lists.hpp"
#include "model/program_tree.hpp"
#include "model/validity.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

FigureLine group_of(const FigureLine& line) {
    FigureLine group = line;
    group.area = no_area;
    group.program = no_index;
    group.capital = no_code;
    group.fund = no_code;
    return group;
}

// The line of all that a source says of a program in an area, whatever capital, fund and indicator.
FigureLine named_line(const FigureLine& line, ProgramIndex program) {
    FigureLine named = group_of(line);
    named.area = line.area;
    named.program = program;
    named.indicator = no_index;
    named.coordinates = no_coordinates;
    return named;
}

// The statement without capital and fund.
Statement any_money(Statement statement) {
    statement.capital = no_code;
    statement.fund = no_code;
    return statement;
}

bool holds(const std::vector<std::uint64_t>& sorted, std::uint64_t hash) {
    return std::binary_search(sorted.begin(), sorted.end(), hash);
}

class ContainmentRule {
public:
    explicit ContainmentRule(RuleRun& run) : run_(run), corpus_(run.corpus()), rules_(run.rules()) {
        below_.resize(corpus_.programs.size());
        for (std::size_t i = 0; i < corpus_.programs.size(); ++i) {
            if (const ProgramIndex parent = corpus_.programs[static_cast<ProgramIndex>(i)].parent; parent != no_index) {
                below_[parent].push_back(static_cast<ProgramIndex>(i));
            }
        }
        cumulative_.resize(corpus_.indicators.size(), false);
        for (const IndicatorIndex indicator : rules_.cumulative) {
            cumulative_[indicator] = true;
        }
    }

    void apply() {
        const auto additive = [&](const Observation& row) {
            const std::string& quantity = corpus_.units[corpus_.indicators[row.indicator].unit].quantity;
            return std::find(rules_.additive.begin(), rules_.additive.end(), quantity) != rules_.additive.end();
        };
        for_each_group(
            run_, additive, [](const Observation& row) { return group_of(row); },
            [&](std::span<const ObservationIndex> group) { check_group(group); });
    }

private:
    using Moment = std::pair<Kind, Date>;
    static Moment moment_of(const Observation& row) { return {row.kind, row.as_of}; }

    void check_group(std::span<const ObservationIndex> group) {
        const Observation& first = run_.row(group.front());
        const bool one_place = std::all_of(group.begin(), group.end(), [&](ObservationIndex index) {
            return run_.row(index).area == first.area && run_.row(index).program == first.program;
        });
        const bool negative = std::any_of(group.begin(), group.end(),
                                          [&](ObservationIndex index) { return run_.row(index).value.mantissa < 0; });
        if (one_place || negative) {
            return;
        }
        std::vector<Moment> moments;
        for (const ObservationIndex index : group) {
            moments.push_back(moment_of(run_.row(index)));
        }
        each_once(moments);
        for (const Moment& moment : moments) {
            check_moment(group, moment);
        }
    }

    // What a sum may take for a whole of this kind and date: its like, and of what only grows what already is.
    bool counts(const Observation& row, const Moment& moment) const {
        const auto& [kind, date] = moment;
        return moment_of(row) == moment || (cumulative_[row.indicator] && is_result(kind) && date != no_date &&
                                            is_actual(row.kind) && row.as_of != no_date && row.as_of <= date);
    }

    void check_moment(std::span<const ObservationIndex> group, const Moment& moment) {
        std::vector<ObservationIndex> figures;
        std::copy_if(group.begin(), group.end(), std::back_inserter(figures),
                     [&](ObservationIndex index) { return counts(run_.row(index), moment); });
        // Of the figures of one place, those of the whole's own moment, else the newest; of two values the smaller.
        std::stable_sort(figures.begin(), figures.end(), [&](ObservationIndex a, ObservationIndex b) {
            const Observation& x = run_.row(a);
            const Observation& y = run_.row(b);
            return std::tuple(moment_of(x) != moment, y.as_of, x.value) <
                   std::tuple(moment_of(y) != moment, x.as_of, y.value);
        });
        Contained contained(corpus_, figures);
        for (const ObservationIndex index : group) {
            const Observation& row = run_.row(index);
            if (moment_of(row) != moment || is_repetition(run_, index)) {
                continue;
            }
            std::vector<ObservationIndex> parts;
            const auto sum = contained.parts_of(row, parts);
            if (!sum) {
                continue;
            }
            if (sum->interval.low > interval_of(corpus_, row).high) {
                report_excess(index, parts, *sum);
            } else {
                check_rest(contained, index);
            }
        }
    }

    Finding sum_finding(ObservationIndex whole, const std::vector<ObservationIndex>& parts, Decimal sum) const {
        const Observation& row = run_.row(whole);
        Finding finding;
        finding.rule = RuleKind::sum;
        finding.printed = row.value;
        finding.computed = sum;
        finding.difference = subtract(row.value, sum).value_or(Decimal{});
        finding.unit = corpus_.indicators[row.indicator].unit;
        finding.observations = {whole};
        finding.observations.insert(finding.observations.end(), parts.begin(), parts.end());
        finding.direct = false;
        return finding;
    }

    void report_excess(ObservationIndex index, const std::vector<ObservationIndex>& parts, const Contained::Sum& sum) {
        const Observation& whole = run_.row(index);
        Finding finding = sum_finding(index, parts, sum.value);
        const LocalText name = name_of(corpus_, whole);
        const LocalText printed = amount_of(corpus_, whole.indicator, whole.value);
        const LocalText terms = terms_of(corpus_, parts);
        const LocalText total =
            amount_of(corpus_, whole.indicator, without_end_zeros(as_precise_as(sum.value, whole.value)));
        finding.message = words_of(corpus_).all(
            "finding_parts_exceed", {{"name", name}, {"printed", printed}, {"terms", terms}, {"total", total}});
        note_expected_whole(finding, whole, parts);
        for (const ObservationIndex part : parts) {
            const Observation& row = run_.row(part);
            if (moment_of(row) == moment_of(whole)) {
                continue;
            }
            const LocalText number = amount_of(corpus_, row.indicator, row.value);
            const LocalText date = date_of(corpus_, row.as_of);
            if (row.as_of == whole.as_of) {
                continue;
            }
            // What is left for the part, and what it already has.
            const auto others = subtract(sum.value, row.value);
            const auto left = others ? subtract(whole.value, *others) : std::nullopt;
            const LocalText what = name_of(corpus_, row);
            if (left && left->mantissa >= 0) {
                const LocalText rest = amount_of(corpus_, row.indicator, without_end_zeros(*left));
                finding.message.add(words_of(corpus_).all(
                    "finding_part_reached_more", {{"what", what}, {"number", number}, {"date", date}, {"rest", rest}}));
            } else {
                finding.message.add(words_of(corpus_).all("finding_part_reached",
                                                          {{"what", what}, {"number", number}, {"date", date}}));
            }
        }
        run_.found(std::move(finding));
    }

    // A whole that is expected may turn out more than it was expected to be: beside results of the same day it needs
    // an explanation. What is reached before that day already contradicts it.
    void note_expected_whole(Finding& finding, const Observation& whole,
                             const std::vector<ObservationIndex>& parts) const {
        const bool same_day = std::all_of(parts.begin(), parts.end(),
                                          [&](ObservationIndex part) { return run_.row(part).as_of == whole.as_of; });
        const bool reached = std::any_of(parts.begin(), parts.end(),
                                         [&](ObservationIndex part) { return is_actual(run_.row(part).kind); });
        if (is_expected(whole.kind) && same_day && reached) {
            finding.severity = FindingSeverity::warning;
            finding.message.add(words_of(corpus_).all("finding_whole_is_estimate"));
        }
    }

    // The parts that a report lists under a whole, where it tells of none that it has left out.
    struct Listed {
        std::vector<ObservationIndex> figures;
        std::vector<ProgramIndex> stated;
        std::vector<ProgramIndex> without_figure;  // the report says that it has none yet
        std::size_t parts = 0;                     // that there are
        std::optional<Contained::Sum> sum;
        bool all_alike = true;  // each has a figure of the capital and the fund of the whole
    };

    void check_rest(Contained& contained, ObservationIndex index) {
        const Observation& whole = run_.row(index);
        const auto listed = whole.program == no_index ? std::nullopt : list_parts(contained, index);
        if (!listed || !listed->sum || listed->stated.size() < 2) {
            return;
        }
        // That is the plain sum's.
        const bool plain = listed->all_alike && listed->stated.size() == listed->parts &&
                           std::find(rules_.complete_programs.begin(), rules_.complete_programs.end(), whole.program) !=
                               rules_.complete_programs.end();
        if (plain || listed->sum->interval.high >= interval_of(corpus_, whole).low || is_open(whole)) {
            return;
        }
        Finding finding = sum_finding(index, listed->figures, listed->sum->value);
        finding.severity = FindingSeverity::warning;
        const LocalText name = name_of(corpus_, whole);
        const LocalText printed = amount_of(corpus_, whole.indicator, whole.value);
        const LocalText along = called_together(corpus_, listed->stated);
        const LocalText terms = terms_of(corpus_, listed->figures);
        const LocalText total = amount_of(corpus_, whole.indicator, without_end_zeros(listed->sum->value));
        const LocalText rest = amount_of(corpus_, whole.indicator, without_end_zeros(finding.difference));
        finding.message = words_of(corpus_).all("finding_rest_unassigned", {{"name", name},
                                                                            {"printed", printed},
                                                                            {"along", along},
                                                                            {"terms", terms},
                                                                            {"total", total},
                                                                            {"rest", rest}});
        if (!listed->without_figure.empty()) {
            LocalText names;
            for (const ProgramIndex program : listed->without_figure) {
                const Program& entry = corpus_.programs[program];
                add_to_list(names, entry.number.empty() ? entry.short_name : entry.number, words_of(corpus_), "comma");
            }
            finding.message.add(words_of(corpus_).all("finding_without_figure", {{"names", names}}));
        }
        explain_difference(run_, whole, finding);
        run_.found(std::move(finding));
    }

    bool is_open(const Observation& whole) const {
        return std::find(rules_.open_parts.begin(), rules_.open_parts.end(), whole.indicator) !=
               rules_.open_parts.end();
    }

    std::optional<Listed> list_parts(Contained& contained, ObservationIndex index) {
        const Observation& whole = run_.row(index);
        Listed listed;
        for (const ProgramIndex program : below_[whole.program]) {
            const Presence there = presence(corpus_.programs[program], corpus_.period_of(whole));
            if (there == Presence::absent || !may_run(corpus_, program, whole.area)) {
                continue;
            }
            if (there == Presence::partly) {
                return std::nullopt;  // what came after it, or was before it, is another part
            }
            ++listed.parts;
            std::vector<ObservationIndex> figures;
            const auto part = under(contained, whole, program, figures);
            if (!part) {
                if (is_without_figure(whole, program)) {
                    listed.without_figure.push_back(program);
                } else if (is_named(whole, program)) {
                    return std::nullopt;  // it tells of the part, but not this of it
                }
                continue;
            }
            for (const ObservationIndex figure : figures) {
                const Observation& row = run_.row(figure);
                if (moment_of(row) != moment_of(whole) || !is_under(row, whole)) {
                    return std::nullopt;
                }
                listed.all_alike = listed.all_alike && row.capital == whole.capital && row.fund == whole.fund &&
                                   row.program == program && row.area == whole.area;
            }
            listed.figures.insert(listed.figures.end(), figures.begin(), figures.end());
            listed.stated.push_back(program);
            if (!listed.sum) {
                listed.sum = part;
                continue;
            }
            const auto value = add(listed.sum->value, part->value);
            const auto interval = listed.sum->interval + part->interval;
            if (!value || !interval) {
                return std::nullopt;
            }
            listed.sum = Contained::Sum{*value, *interval};
        }
        return listed;
    }

    // What a source states for a program, or for the programs below it together.
    std::optional<Contained::Sum> under(Contained& contained, const Observation& whole, ProgramIndex program,
                                        std::vector<ObservationIndex>& figures) const {
        if (const auto own = contained.under(whole, program, figures)) {
            return own;
        }
        std::optional<Contained::Sum> sum;
        for (const ProgramIndex part : below_[program]) {
            const auto found = under(contained, whole, part, figures);
            const auto value = found && sum ? add(sum->value, found->value) : std::nullopt;
            const auto interval = found && sum ? sum->interval + found->interval : std::nullopt;
            if (found && sum && (!value || !interval)) {
                return std::nullopt;
            }
            sum = !found ? sum : sum ? Contained::Sum{*value, *interval} : *found;
        }
        return sum;
    }

    // "II/3.4.1/Dự án 1" is under "II/3.4.1".
    bool is_under(const Observation& part, const Observation& whole) const {
        const std::string_view above = corpus_.strings[whole.locator];
        const std::string_view below = corpus_.strings[part.locator];
        return !above.empty() && below.size() > above.size() && below.starts_with(above) && below[above.size()] == '/';
    }

    // Whether the source says that the part has no figure, of whatever capital and fund.
    bool is_without_figure(const Observation& whole, ProgramIndex program) {
        if (!without_figure_) {
            without_figure_.emplace();
            for (const Observation& row : corpus_.observations) {
                if (row.missing == Missing::not_reported) {
                    without_figure_->push_back(hash_of(any_money(row)));
                }
            }
            std::sort(without_figure_->begin(), without_figure_->end());
        }
        return holds(*without_figure_, hash_of(with(any_money(whole), &FigureKey::program, program)));
    }

    // Whether the source says anything of the part, or of a part of it, in the same period.
    bool is_named(const Observation& whole, ProgramIndex program) {
        if (!named_) {
            named_.emplace();
            for (const Observation& row : corpus_.observations) {
                for (ProgramIndex at = row.program; at != no_index; at = corpus_.programs[at].parent) {
                    named_->push_back(hash_of(named_line(row, at)));
                }
            }
            std::sort(named_->begin(), named_->end());
        }
        return holds(*named_, hash_of(named_line(whole, program)));
    }

    RuleRun& run_;
    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    std::vector<std::vector<ProgramIndex>> below_;
    std::vector<bool> cumulative_;
    std::optional<std::vector<std::uint64_t>> without_figure_;  // hashes, sorted
    std::optional<std::vector<std::uint64_t>> named_;
};

}  // namespace

void apply_containment_rule(RuleRun& run) {
    if (run.rules().program) {
        ContainmentRule(run).apply();
    }
}

}  // namespace minhbach

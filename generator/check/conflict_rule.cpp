// SPDX-License-Identifier: MIT
// One statistic, two values: at two places of one source, in two sources, or falling where it can only grow; and lines
// that seem copied.
#include <algorithm>
#include <array>
#include <tuple>

#include "check/figure_groups.hpp"
#include "check/finding_text.hpp"
#include "check/interval.hpp"
#include "check/reconcile.hpp"
#include "model/labels.hpp"
#include "model/program_tree.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

Finding two_values(const Corpus& corpus, RuleKind rule, ObservationIndex first, ObservationIndex second) {
    const Observation& a = corpus.observations[first];
    const Observation& b = corpus.observations[second];
    Finding finding;
    finding.rule = rule;
    finding.printed = b.value;
    finding.computed = a.value;
    finding.difference = subtract(b.value, a.value).value_or(Decimal{});
    finding.unit = corpus.indicators[a.indicator].unit;
    finding.observations = {second, first};
    return finding;
}

// What an amount in constant prices is made of, where its source states that.
const Observation* nominal_of(const RuleRun& run, const Observation& row) {
    const Dimensions& dimensions = run.corpus().dimensions;
    const auto plain = dimensions.has_basis(row.coordinates) ? dimensions.without_basis(row.coordinates) : std::nullopt;
    const auto made_of = plain ? run.statements().find(with<Statement>(row, &FigureKey::coordinates, *plain))
                               : std::span<const ObservationIndex>();
    return made_of.empty() ? nullptr : &run.row(made_of.front());
}

// The same of what two numbers are made of.
bool may_be_rounded_in_basis(const RuleRun& run, const Observation& a, const Observation& b) {
    const Observation* const of_a = nominal_of(run, a);
    const Observation* const of_b = nominal_of(run, b);
    return may_be_rounded(a, b) || (of_a != nullptr && of_b != nullptr && may_be_rounded(*of_a, *of_b));
}

// Whether a report has two lines of one name: what stands above them is the sum of all with both, and with neither of
// them alone.
bool both_count(const RuleRun& run, const ProgramTree& tree, ObservationIndex first, ObservationIndex second) {
    const Corpus& corpus = run.corpus();
    const Observation& a = run.row(first);
    const ProgramIndex above = parent_of(corpus, a.program);
    if (above == no_index || a.source != run.row(second).source ||
        run.statements().find(static_cast<const Statement&>(a)).size() != 2) {
        return false;
    }
    const auto whole = run.statements().find(with<Statement>(a, &FigureKey::program, above));
    if (whole.size() != 1) {
        return false;
    }
    std::optional<Interval> others = Interval{};
    for (const ProgramIndex part : tree.below(above)) {
        const auto stated = part == a.program ? std::span<const ObservationIndex>()
                                              : run.statements().find(with<Statement>(a, &FigureKey::program, part));
        if (stated.size() > 1) {
            return false;
        }
        if (others && !stated.empty()) {
            others = *others + interval_of(corpus, run.row(stated.front()));
        }
    }
    const Interval printed = interval_of(corpus, run.row(whole.front()));
    const auto is_whole = [&](const std::optional<Interval>& more) {
        const auto sum = others && more ? *others + *more : std::nullopt;
        return sum && sum->meets(printed);
    };
    const Interval one = interval_of(corpus, a);
    const Interval other = interval_of(corpus, run.row(second));
    return is_whole(one + other) && !is_whole(one) && !is_whole(other);
}

// Whether one report is a later edition of the other.
bool are_editions(const Corpus& corpus, SourceIndex a, SourceIndex b) {
    const auto leads_to = [&](SourceIndex from, SourceIndex to) {
        // No chain is longer than there are sources.
        for (std::size_t step = 0; step < corpus.sources.size() && from != no_index; ++step) {
            from = corpus.sources[from].follows;
            if (from == to) {
                return true;
            }
        }
        return false;
    };
    return leads_to(a, b) || leads_to(b, a);
}

void report_conflict(RuleRun& run, const ProgramTree& tree, ObservationIndex first, ObservationIndex second) {
    const Corpus& corpus = run.corpus();
    const Observation& a = run.row(first);
    const Observation& b = run.row(second);
    Finding finding = two_values(corpus, RuleKind::conflict, first, second);
    const bool kinds_are_told = a.kind != b.kind || (is_expected(a.kind) && a.source != b.source);
    const LocalText name = kinds_are_told ? name_of_line(corpus, b) : name_of(corpus, b);
    const LocalText x = amount_of(corpus, a);
    const LocalText y = amount_of(corpus, b);
    if (a.source == b.source) {
        const std::string& at = corpus.strings[a.locator];
        const std::string& there = corpus.strings[b.locator];
        finding.message = words_of(corpus).all("finding_two_numbers",
                                               {{"name", name}, {"x", x}, {"at", at}, {"y", y}, {"there", there}});
    } else {
        const LocalText& source = corpus.sources[a.source].short_title;
        const LocalText& other = corpus.sources[b.source].short_title;
        finding.message = words_of(corpus).all(
            "finding_two_reports", {{"name", name}, {"x", x}, {"source", source}, {"y", y}, {"other", other}});
    }
    if (a.kind != b.kind) {
        finding.severity = FindingSeverity::warning;
        const LocalText kind_a = kind_noun(corpus, a.kind);
        const LocalText kind_b = kind_noun(corpus, b.kind);
        finding.message.add(words_of(corpus).all("finding_kinds_differ", {{"kind_a", kind_a}, {"kind_b", kind_b}}));
    } else if (is_expected(a.kind) && a.source != b.source && a.as_of == b.as_of) {
        // Each report estimates with what was known when it was written.
        finding.severity = FindingSeverity::warning;
        finding.message.add(words_of(corpus).all("finding_both_estimates"));
    } else if (a.as_of != b.as_of) {
        finding.severity = FindingSeverity::warning;
        const LocalText day = date_of(corpus, a.as_of);
        const LocalText other_day = date_of(corpus, b.as_of);
        finding.message.add(words_of(corpus).all("finding_dates_differ", {{"day", day}, {"other_day", other_day}}));
    } else if (may_be_rounded_in_basis(run, a, b)) {
        finding.severity = FindingSeverity::warning;
        finding.message.add(words_of(corpus).all("finding_may_be_rounded"));
    } else if (both_count(run, tree, first, second)) {
        finding.severity = FindingSeverity::warning;
        finding.message.add(words_of(corpus).all("finding_both_count"));
    } else if (are_editions(corpus, a.source, b.source)) {
        finding.severity = FindingSeverity::warning;
        finding.message.add(words_of(corpus).all("finding_may_be_restated"));
    }
    run.found(std::move(finding));
}

// Whether two statements speak of the same: a plan is no result, and within one source another date or an estimate is
// another statement.
bool comparable(const Observation& a, const Observation& b) {
    if (a.source == b.source) {
        return a.kind == b.kind && a.as_of == b.as_of;
    }
    return a.kind == b.kind || (is_result(a.kind) && is_result(b.kind));
}

bool is_in(const std::vector<IndicatorIndex>& list, IndicatorIndex indicator) {
    return std::find(list.begin(), list.end(), indicator) != list.end();
}

// Whether two reports tell of two days of what grows in its time, or of what one report follows the other in: of a
// first and a second quarter, say. Neither contradicts the other, unless it falls.
bool are_states(const RuleRun& run, const Observation& a, const Observation& b) {
    if (a.source == b.source || a.as_of == no_date || b.as_of == no_date || a.as_of == b.as_of || !is_actual(a.kind) ||
        !is_actual(b.kind) ||
        (!is_in(run.rules().cumulative, a.indicator) && !are_editions(run.corpus(), a.source, b.source))) {
        return false;
    }
    const Observation& earlier = a.as_of < b.as_of ? a : b;
    const Observation& later = a.as_of < b.as_of ? b : a;
    return interval_of(run.corpus(), earlier).low <= interval_of(run.corpus(), later).high;
}

// An amount in constant prices is made of the nominal one, and is no more exact than that.
Interval interval_in_basis(const RuleRun& run, const Observation& row) {
    const Interval own = interval_of(run.corpus(), row);
    const Observation* const made_of = nominal_of(run, row);
    if (made_of == nullptr) {
        return own;
    }
    const Observation& nominal = *made_of;
    const auto half = subtract(interval_of(run.corpus(), nominal).high, nominal.value);
    const auto prices = divide(row.value, nominal.value, 0, 6);
    const auto more = half && prices && prices->mantissa > 0 ? multiply(*half, *prices) : std::nullopt;
    const auto low = more ? subtract(own.low, *more) : std::nullopt;
    const auto high = more ? add(own.high, *more) : std::nullopt;
    return low && high ? Interval{*low, *high} : own;
}

void check_group(RuleRun& run, const ProgramTree& tree, std::span<const ObservationIndex> group) {
    // Each different value once, against the first that speaks of the same.
    std::vector<ObservationIndex> values;
    for (std::size_t at = 0; at < group.size(); ++at) {
        const ObservationIndex index = group[at];
        const Observation& row = run.row(index);
        // A report that repeats its figure contradicts the other no second time.
        bool known =
            std::any_of(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(at), [&](ObservationIndex earlier) {
                const Observation& other = run.row(earlier);
                return other.source == row.source && other.kind == row.kind && other.as_of == row.as_of &&
                       other.value == row.value;
            });
        if (known) {
            run.agreed(RuleKind::conflict);
        }
        for (const ObservationIndex earlier : values) {
            const Observation& other = run.row(earlier);
            if (known || !comparable(other, row) || are_states(run, other, row)) {
                continue;
            }
            known = true;
            if (interval_in_basis(run, other).meets(interval_in_basis(run, row)) || is_cut_off(other, row)) {
                run.agreed(RuleKind::conflict);
            } else {
                report_conflict(run, tree, earlier, index);
            }
            break;
        }
        if (!known) {
            values.push_back(index);
        }
    }
}

void check_growth(RuleRun& run, std::span<const ObservationIndex> group) {
    for (std::size_t i = 1; i < group.size(); ++i) {
        const Observation& before = run.row(group[i - 1]);
        const Observation& after = run.row(group[i]);
        if (before.as_of == no_date || before.as_of == after.as_of) {
            continue;
        }
        if (interval_of(run.corpus(), after).high >= interval_of(run.corpus(), before).low) {
            run.agreed(RuleKind::monotonic);
            continue;
        }
        Finding finding = two_values(run.corpus(), RuleKind::monotonic, group[i - 1], group[i]);
        const LocalText name = name_of(run.corpus(), after);
        const LocalText earlier = amount_of(run.corpus(), before);
        const LocalText later = amount_of(run.corpus(), after);
        const LocalText first = date_of(run.corpus(), before.as_of);
        const LocalText second = date_of(run.corpus(), after.as_of);
        finding.message =
            words_of(run.corpus())
                .all("finding_falls",
                     {{"name", name}, {"earlier", earlier}, {"first", first}, {"later", later}, {"second", second}});
        run.found(std::move(finding));
    }
}

// An amount with what it is stated of.
struct StatedAmount {
    Statement of;
    Decimal value;
    auto operator<=>(const StatedAmount&) const = default;
};

std::uint64_t hash_of(const StatedAmount& amount) {
    return minhbach::hash_of(amount.of) ^ static_cast<std::uint64_t>(amount.value.mantissa);
}

// Whether two figures of the source have this value for a reason.
bool is_telling(const RuleRun& run, const Observation& row) {
    return run.figures().is_telling(row.source, run.corpus().indicators[row.indicator].unit, row.value);
}

// Parts of two figures that have one value, of the same fund, whatever their capital: in pairs, that of `b` first.
std::vector<ObservationIndex> equal_parts(const RuleRun& run, const Observation& a, const Observation& b) {
    const Dimension& funds = run.corpus().dimensions.fund();
    const Dimension& dimension = run.corpus().dimensions.capital();
    // Those of all capital first: they say most.
    std::vector<CodeIndex> capitals;
    for (const bool whole : {true, false}) {
        for (std::size_t i = 0; i < dimension.codes.size(); ++i) {
            if (const auto code = static_cast<CodeIndex>(i); dimension.is_whole(code) == whole) {
                capitals.push_back(code);
            }
        }
    }
    const auto figures = [&](const Observation& of, CodeIndex fund, CodeIndex capital) {
        Statement part = of;
        part.fund = fund;
        part.capital = capital;
        return run.statements().find(part);
    };
    std::vector<ObservationIndex> equal;
    // The highest funds first, then those below them.
    std::vector<CodeIndex> parts = funds.children(no_code);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<CodeIndex> below = funds.children(parts[i]);
        parts.insert(parts.end(), below.begin(), below.end());
    }
    for (const CodeIndex fund : parts) {
        if (funds.codes[fund].optional) {
            continue;
        }
        for (const CodeIndex capital : capitals) {
            const auto of_a = figures(a, fund, capital);
            for (const CodeIndex other : capitals) {
                const auto of_b = figures(b, fund, other);
                if (!of_a.empty() && !of_b.empty() && run.row(of_a.front()).value == run.row(of_b.front()).value &&
                    is_telling(run, run.row(of_a.front()))) {
                    equal.push_back(of_b.front());
                    equal.push_back(of_a.front());
                }
            }
        }
    }
    return equal;
}

// The same whole under two projects of one source, and with it at least one of its parts: nobody spends the same to the
// last digit twice.
void check_copies(RuleRun& run) {
    const Corpus& corpus = run.corpus();
    for (const IndicatorIndex indicator : run.rules().copied) {
        for_each_group(
            run,
            [&](const Observation& row) {
                return row.indicator == indicator && run.corpus().dimensions.fund().is_total(row.fund) &&
                       row.value.mantissa > 0;
            },
            [](const Observation& row) {
                // Of whatever project, fund and capital.
                Statement statement = row;
                statement.program = no_index;
                statement.capital = no_code;
                statement.fund = no_code;
                return StatedAmount{statement, row.value};
            },
            [&](std::span<const ObservationIndex> group) {
                for (std::size_t i = 0; i < group.size(); ++i) {
                    for (std::size_t j = i + 1; j < group.size() && j < i + 8; ++j) {
                        const Observation& a = run.row(group[i]);
                        const Observation& b = run.row(group[j]);
                        const bool candidates = a.program != b.program && !is_within(corpus, b.program, a.program) &&
                                                !is_within(corpus, a.program, b.program);
                        if (!candidates || !is_telling(run, a)) {
                            continue;
                        }
                        const std::vector<ObservationIndex> equal = equal_parts(run, a, b);
                        if (equal.empty()) {
                            continue;
                        }
                        Finding finding = two_values(corpus, RuleKind::conflict, group[i], group[j]);
                        finding.severity = FindingSeverity::warning;
                        finding.equation = Equation::copy;
                        finding.terms = 2;
                        finding.observations.push_back(equal[0]);
                        finding.observations.push_back(equal[1]);
                        const LocalText name = name_of(corpus, a);
                        const LocalText other = name_of(corpus, b);
                        const LocalText value = amount_of(corpus, a);
                        const LocalText part = number_of(corpus, run.row(equal[0]).value);
                        finding.message = words_of(corpus).all(
                            "finding_copied", {{"name", name}, {"other", other}, {"value", value}, {"part", part}});
                        run.found(std::move(finding));
                    }
                }
            });
    }
}

}  // namespace

void apply_conflict_rule(RuleRun& run) {
    // Some statistics are of an area, whichever program a report names them under.
    std::vector<bool> any_program(run.corpus().indicators.size(), false);
    for (const IndicatorIndex indicator : run.rules().any_program) {
        any_program[indicator] = true;
    }
    const ProgramTree tree(run.corpus());
    const auto across_sources = [&](const Observation& row) {
        FigureKey key = row;
        key.program = any_program[row.indicator] ? ProgramIndex{no_index} : row.program;
        return key;
    };
    for_each_group(
        run, [](const Observation&) { return true; }, across_sources,
        [&](std::span<const ObservationIndex> group) { check_group(run, tree, group); });
}

void apply_growth_rule(RuleRun& run) {
    const auto grows = [&](const Observation& row) {
        return is_actual(row.kind) && is_in(run.rules().cumulative, row.indicator);
    };
    const auto series = [](const Observation& row) -> const FigureLine& { return row; };
    for_each_group(run, grows, series, [&](std::span<const ObservationIndex> group) {
        std::vector<ObservationIndex> by_date(group.begin(), group.end());
        std::stable_sort(by_date.begin(), by_date.end(),
                         [&](ObservationIndex a, ObservationIndex b) { return run.row(a).as_of < run.row(b).as_of; });
        check_growth(run, by_date);
    });
}

void apply_copy_rule(RuleRun& run) {
    check_copies(run);
}

}  // namespace minhbach

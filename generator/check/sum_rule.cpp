// SPDX-License-Identifier: MIT
// Parts against the whole, along each dimension that partitions it, and along indicators that add up.
#include <algorithm>
#include <map>

#include "check/difference.hpp"
#include "check/finding_text.hpp"
#include "check/reconcile.hpp"
#include "check/repetition.hpp"
#include "model/area_tree.hpp"
#include "model/lists.hpp"
#include "model/program_tree.hpp"
#include "model/validity.hpp"
#include "model/words.hpp"

namespace minhbach {

namespace {

// The parts that a source gives of one whole; complete when no part can be missing.
struct Parts {
    std::vector<ObservationIndex> rows;
    bool complete = true;
    LocalText along;       // "các dự án"
    bool neutral = false;  // none of the figures is printed as the sum of the others: they just do not add up
};

class SumRule {
public:
    explicit SumRule(RuleRun& run) : run_(run), corpus_(run.corpus()), rules_(run.rules()), areas_(run.corpus()) {
        for (std::size_t i = 0; i < corpus_.programs.size(); ++i) {
            // What stands below nothing is no part of what has no program.
            const auto program = static_cast<ProgramIndex>(i);
            if (const ProgramIndex above = parent_of(corpus_, program); above != no_index) {
                children_of_program_[above].push_back(program);
            }
        }
    }

    void apply(std::size_t begin, std::size_t end) {
        for (const Observation& row : corpus_.observations) {
            if (!corpus_.strings[row.fund_year].empty() && !corpus_.is_all_years(row.fund_year) &&
                std::find(years_.begin(), years_.end(), row.fund_year) == years_.end()) {
                years_.push_back(row.fund_year);
            }
        }
        std::sort(years_.begin(), years_.end());
        for (std::size_t i = begin; i < end; ++i) {
            const Observation& row = corpus_.observations[i];
            const std::string& quantity = corpus_.units[corpus_.indicators[row.indicator].unit].quantity;
            if (!is_exact(corpus_, row) ||
                std::find(rules_.additive.begin(), rules_.additive.end(), quantity) == rules_.additive.end() ||
                is_repetition(run_, static_cast<ObservationIndex>(i))) {
                continue;
            }
            const auto index = static_cast<ObservationIndex>(i);
            by_dimensions(index, true);
            if (rules_.program) {
                check(index, by_programs(row, children_of_program_[row.program]));
            }
            if (rules_.area) {
                check(index, by_areas(row, areas_.below(row.area)));
            }
            by_dimensions(index, false);
            for (const auto& sum : rules_.sums) {
                if (sum.parts.front() == row.indicator) {
                    by_indicators(row, sum);
                }
            }
        }
    }

private:
    // The figure that a source gives for a statement; nothing where it gives two different ones: that is another rule's
    // finding.
    std::optional<ObservationIndex> one(const Statement& statement) const {
        return same(run_.statements().find(statement));
    }

    std::optional<ObservationIndex> same(std::span<const ObservationIndex> rows) const {
        for (const ObservationIndex row : rows) {
            if (run_.row(row).value != run_.row(rows.front()).value) {
                return std::nullopt;
            }
        }
        return rows.empty() ? std::nullopt : std::optional(rows.front());
    }

    void add(Parts& parts, const Statement& statement) const {
        if (const auto row = one(statement)) {
            parts.rows.push_back(*row);
        } else {
            parts.complete = false;
        }
    }

    // Along the dimensions that have a role, or along all others.
    void by_dimensions(ObservationIndex index, bool with_role) {
        const Observation& row = run_.row(index);
        for (const std::uint8_t place : rules_.dimensions) {
            const Dimension& dimension = corpus_.dimensions[place];
            if ((dimension.role != DimensionRole::none) != with_role || dimension.role == DimensionRole::basis) {
                continue;
            }
            if (dimension.role == DimensionRole::budget_year) {
                if (corpus_.is_all_years(row.fund_year)) {
                    check(index, by_fund_year(row));
                }
                continue;
            }
            const CodeIndex code = code_of(corpus_, row, place);
            if (dimension.may_overlap) {
                by_named_codes(index, place, code);
            } else if (dimension.total == no_code || dimension.is_total(code) || dimension.is_part(code)) {
                check(index, by_codes(row, place, code));
            }
        }
    }

    // What lies below a code, where a source lists what it wants to name, which need not be all.
    void by_named_codes(ObservationIndex index, std::uint8_t place, CodeIndex code) {
        const Observation& row = run_.row(index);
        const std::string& quantity = corpus_.units[corpus_.indicators[row.indicator].unit].quantity;
        const auto& additive = rules_.breakdown_additive;
        if (code == no_code || std::find(additive.begin(), additive.end(), quantity) == additive.end()) {
            return;
        }
        Parts parts = by_codes(row, place, code);
        parts.complete = false;
        check(index, std::move(parts));
    }

    // The codes below one.
    Parts by_codes(const Observation& row, std::uint8_t place, CodeIndex whole) const {
        const Dimension& dimension = corpus_.dimensions[place];
        Parts parts;
        parts.along = dimension.parts;
        const std::vector<CodeIndex> codes = dimension.children(whole);
        parts.complete = !codes.empty();
        for (const CodeIndex code : codes) {
            const Stated stated = take(row, place, code, parts.rows);
            parts.complete = parts.complete && is_whole(stated, dimension.codes[code]);
        }
        return parts;
    }

    // What a source states of a code: nothing, neither itself nor anything below it; all; or some, of which more may be
    // missing.
    enum class Stated : unsigned char { nothing, some, all };

    static bool is_whole(Stated stated, const DimensionCode& code) {
        return stated == Stated::all || (stated == Stated::nothing && code.optional);
    }

    // Takes the figure of a code, or else those of what stands below it. Without their sum each of these may be
    // missing, but where a code may be left out: that has what is printed below it, and nothing more.
    Stated take(const Observation& row, std::uint8_t place, CodeIndex code, std::vector<ObservationIndex>& rows) const {
        const Dimension& dimension = corpus_.dimensions[place];
        const auto statement = with_code<Statement>(corpus_, row, place, code);
        const auto own = statement ? run_.statements().find(*statement) : std::span<const ObservationIndex>();
        if (const auto found = same(own)) {
            rows.push_back(*found);
            return Stated::all;
        }
        bool any = !own.empty();  // two different figures, of which neither is the part
        bool all = dimension.codes[code].optional && own.empty();
        for (const CodeIndex part : dimension.may_overlap ? std::vector<CodeIndex>{} : dimension.children(code)) {
            const Stated below = take(row, place, part, rows);
            any = any || below != Stated::nothing;
            all = all && is_whole(below, dimension.codes[part]);
        }
        return !any ? Stated::nothing : all ? Stated::all : Stated::some;
    }

    Parts by_fund_year(const Observation& row) const {
        Parts parts;
        parts.along = corpus_.dimensions.budget_year().parts;
        const Period& period = corpus_.period_of(row);
        bool current = false;
        bool earlier = false;
        std::vector<Period> taken;
        for (const PeriodKind kind : {PeriodKind::year, PeriodKind::years}) {
            for (const StringPool::Index index : years_) {
                const auto year = parse_period(corpus_.strings[index], corpus_.calendar);
                // "2022/2023" is the sum of the two where a source gives these, too.
                const bool counted = year && std::any_of(taken.begin(), taken.end(),
                                                         [&](const Period& other) { return year->contains(other); });
                if (!year || year->kind != kind || counted) {
                    continue;
                }
                if (const auto found = one(with<Statement>(row, &FigureKey::fund_year, index))) {
                    parts.rows.push_back(*found);
                    taken.push_back(*year);
                    current = current || year->year == period.year;
                    earlier = earlier || year->last < period.first;
                }
            }
        }
        parts.complete = current && earlier;
        return parts;
    }

    // Those that were there for some of the period only are no parts of one whole: at a reform, what ends and what
    // begins would be counted twice. Those that were not there at all are not missed.
    template <typename Entity, typename Index>
    Parts by_children(const Observation& row, const Registry<Entity, Index>& registry,
                      const std::vector<Index>& children, Index FigureKey::*member) const {
        Parts parts;
        bool any = false;
        for (const Index child : children) {
            const Presence there = presence(registry[child], corpus_.period_of(row));
            any = any || there == Presence::throughout;
            if (there == Presence::throughout) {
                add(parts, with<Statement>(row, member, child));
            } else if (there == Presence::partly) {
                parts.complete = false;
            }
        }
        parts.complete = parts.complete && any;
        return parts;
    }

    // Of programs, the rules say which are in the registry with all of their parts: of these the area has those that it
    // may run.
    Parts by_programs(const Observation& row, const std::vector<ProgramIndex>& all) const {
        std::vector<ProgramIndex> children;
        std::copy_if(all.begin(), all.end(), std::back_inserter(children),
                     [&](ProgramIndex child) { return may_run(corpus_, child, row.area); });
        Parts parts = by_children(row, corpus_.programs, children, &FigureKey::program);
        parts.along = called_together(corpus_, children);
        parts.complete = parts.complete && is_in(rules_.complete_programs, row.program);
        return parts;
    }

    // Of areas, too.
    Parts by_areas(const Observation& row, const std::vector<AreaIndex>& children) const {
        Parts parts = by_children(row, corpus_.areas, children, &FigureKey::area);
        parts.along = words_of(corpus_).all("along_area");
        parts.complete = parts.complete && is_in(rules_.complete_areas, row.area);
        return parts;
    }

    // Looked up from the first part, whose kind and date the others share. The whole is what the source states of the
    // same kind and date; or else it is a plan, and its parts are what came of it.
    void by_indicators(const Observation& first, const ReconciliationRules::Sum& sum) {
        Parts parts;
        Statement statement = first;
        for (const IndicatorIndex part : sum.parts) {
            statement.indicator = part;
            add(parts, statement);
        }
        parts.neutral = true;
        const auto beside = run_.statements().find(with<Statement>(first, &FigureKey::indicator, sum.whole));
        const auto whole = same(beside.empty() ? run_.statements().planned(first, sum.whole) : beside);
        if (whole && parts.complete) {
            check(*whole, std::move(parts));
        }
    }

    void check(ObservationIndex index, Parts parts) {
        if (is_in(rules_.open_parts, run_.row(index).indicator)) {
            parts.complete = false;
        }
        if (parts.rows.size() < (parts.complete ? 1U : 2U)) {
            return;
        }
        const Observation& whole = run_.row(index);
        std::optional<Interval> sum = Interval{};
        std::optional<Decimal> value = Decimal{};
        for (const ObservationIndex part : parts.rows) {
            sum = sum ? *sum + interval_of(corpus_, run_.row(part)) : std::nullopt;
            value = value ? add_values(*value, run_.row(part).value) : std::nullopt;
        }
        const auto difference = value ? subtract(whole.value, *value) : std::nullopt;
        if (!sum || !difference) {
            return;
        }
        const Interval printed = interval_of(corpus_, whole);
        const bool exceeds = sum->low > printed.high;
        if (printed.meets(*sum) || (!parts.complete && !exceeds)) {
            if (parts.complete) {
                run_.agreed(RuleKind::sum);
            }
            return;
        }
        report(index, parts, *value, *difference);
    }

    template <typename Index>
    static bool is_in(const std::vector<Index>& list, Index wanted) {
        return std::find(list.begin(), list.end(), wanted) != list.end();
    }

    static std::optional<Decimal> add_values(Decimal a, Decimal b) { return minhbach::add(a, b); }

    void report(ObservationIndex index, const Parts& parts, Decimal value, Decimal difference) {
        const Observation& whole = run_.row(index);
        Finding finding;
        finding.rule = RuleKind::sum;
        finding.printed = whole.value;
        finding.computed = value;
        finding.difference = difference;
        finding.unit = corpus_.indicators[whole.indicator].unit;
        finding.observations = {index};
        finding.observations.insert(finding.observations.end(), parts.rows.begin(), parts.rows.end());
        finding.equation = Equation::sum;
        finding.terms = static_cast<std::uint16_t>(finding.observations.size());
        finding.even = parts.neutral;
        const LocalText name = name_of(corpus_, whole);
        const LocalText printed = amount_of(corpus_, whole);
        const LocalText terms = terms_of(corpus_, parts.rows);
        const LocalText sum = amount_of(corpus_, whole.indicator, as_precise_as(value, whole.value));
        finding.message = words_of(corpus_).all(
            "finding_sum",
            {{"name", name}, {"printed", printed}, {"along", parts.along}, {"terms", terms}, {"sum", sum}});
        if (parts.neutral) {
            finding.message = uneven(whole, parts, terms, sum);
        }
        finding.some_parts = !parts.complete;
        if (!parts.complete) {
            finding.message.add(words_of(corpus_).all("finding_parts_exceed_whole"));
        }
        explain_difference(run_, whole, finding);
        run_.found(std::move(finding));
    }

    // Indicators that should add up, none of which is the one to blame: "a, b and c do not add up".
    LocalText uneven(const Observation& whole, const Parts& parts, const LocalText& terms, const LocalText& sum) const {
        LocalText named;
        for (const ObservationIndex part : parts.rows) {
            const LocalText& indicator = corpus_.indicators[run_.row(part).indicator].name;
            const LocalText amount = amount_of(corpus_, run_.row(part).indicator, run_.row(part).value);
            const Words& words = words_of(corpus_);
            add_to_list(named, words.all("finding_uneven_part", {{"indicator", indicator}, {"amount", amount}}), words,
                        "semicolon");
        }
        const LocalText name = name_of(corpus_, whole);
        const LocalText printed = amount_of(corpus_, whole.indicator, whole.value);
        return words_of(corpus_).all(
            "finding_uneven", {{"name", name}, {"printed", printed}, {"named", named}, {"terms", terms}, {"sum", sum}});
    }

    RuleRun& run_;
    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    std::map<ProgramIndex, std::vector<ProgramIndex>> children_of_program_;
    AreaTree areas_;
    std::vector<StringPool::Index> years_;  // every budget year that occurs
};

}  // namespace

void apply_sum_rule(RuleRun& run, std::size_t begin, std::size_t end) {
    SumRule(run).apply(begin, end);
}

}  // namespace minhbach

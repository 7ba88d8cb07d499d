// SPDX-License-Identifier: MIT
// A finding: one place where the sources disagree with themselves or with each other. A rule finds it, or a person
// enters it as a remark.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/entities.hpp"
#include "model/observation.hpp"

namespace minhbach {

// The last is no rule: what a person sees and no rule can find.
enum class RuleKind : std::uint8_t { rate, sum, identity, bound, conflict, monotonic, scale, remark };
enum class FindingSeverity : std::uint8_t { error, warning };

inline constexpr std::array<std::string_view, 8> rule_codes{"rate",     "sum",       "identity", "bound",
                                                            "conflict", "monotonic", "scale",    "remark"};
inline constexpr std::array<std::string_view, 2> finding_severity_codes{"error", "warning"};

constexpr std::string_view to_string(RuleKind rule) {
    return rule_codes[static_cast<std::size_t>(rule)];
}
constexpr std::string_view to_string(FindingSeverity severity) {
    return finding_severity_codes[static_cast<std::size_t>(severity)];
}

inline constexpr std::uint32_t no_remark = 0xFFFFFFFF;

// How the foremost figures of a finding hang together: what follows for one of them from the others.
//   sum    the first is the sum of the others
//   rate   the printed percentage of the first is its share of the second
//   copy   the first two are wholes that seem copied from one another
//   limit  the first is no more than the second
//   unit   the first would be `computed` if a slip of its unit or separator were put right
enum class Equation : std::uint8_t { none, sum, rate, copy, limit, unit };

struct Finding {
    // From the rule and the figures, not from their values; of a remark from the name it was given. As text see
    // to_finding_id.
    std::uint64_t id = 0;
    RuleKind rule = RuleKind::sum;
    FindingSeverity severity = FindingSeverity::error;
    Decimal printed;           // what the source states, in `unit`
    Decimal computed;          // what its other figures give
    Decimal difference;        // printed - computed
    bool has_computed = true;  // false where the other figures contradict it without giving a value
    UnitIndex unit = no_index;
    std::vector<ObservationIndex> observations;  // the figure concerned first, then those it is checked against
    LocalText message;                           // a sentence for a citizen
    Equation equation = Equation::none;
    std::uint16_t terms = 0;      // as many of `observations` stand in the equation
    bool even = false;            // none of its figures is more in doubt than the others
    bool some_parts = false;      // of a sum: there may be more parts than these, which exceed it already
    bool direct = true;           // false: of the tree of programs and areas, and of no use beside a direct one
    std::vector<Finding> joined;  // what else follows from the same cause; their figures are in `observations`, too
    std::vector<std::uint32_t> explanations;  // the publisher's answers, by index into Corpus::explanations
    std::uint32_t remark = no_remark;         // the entry of Corpus::remarks it was entered as
};

// Calls visit(finding) for the finding itself and for all that it joins.
template <typename Visit>
void for_each_place(const Finding& finding, const Visit& visit) {
    visit(finding);
    for (const Finding& other : finding.joined) {
        visit(other);
    }
}

// "f" and 12 characters, like an observation's id.
std::string to_finding_id(std::uint64_t id);
// The inverse; nothing where the text is no such id.
std::optional<std::uint64_t> parse_finding_id(std::string_view text);

// What a person has seen, as data/remarks.json has it.
struct Remark {
    std::string name;      // "van-quan-19490", given once and kept: the id is made of it
    std::uint64_t id = 0;  // of its finding
    LocalText statement;
    FindingSeverity severity = FindingSeverity::warning;
    std::vector<ObservationIndex> figures;  // those it is about, the foremost first
    std::vector<std::string> explains{};    // the findings whose numbers may all be true by it
    LocalText by;                           // who entered it
    Date date;
    Place place;  // where its name stands, for messages
};

// The id of the finding that a remark of this name becomes.
std::uint64_t remark_id(std::string_view name);

// What the rules looked at: how many checks of each kind, and how many of them agreed.
struct ReconciliationSummary {
    std::array<std::size_t, rule_codes.size()> checked{};
    std::array<std::size_t, rule_codes.size()> agreed{};
};

// How an indicator follows from others: see docs/data.md.
//   change         this period − the one before it (or the fall, see `falls`)
//   growth         percent over the period before
//   index          percent of the period before
//   plan_change    actual − plan
//   plan_growth    percent over the plan
//   share          percentage = part / whole
//   common_whole   two percentages with their parts have one whole
enum class IdentityKind : std::uint8_t { change, growth, index, plan_change, plan_growth, share, common_whole };

inline constexpr std::array<std::string_view, 7> identity_codes{"change",      "growth", "index",       "plan_change",
                                                                "plan_growth", "share",  "common_whole"};

// What data/reconciliation.json declares.
struct ReconciliationRules {
    bool declared = false;  // false: there is no such file
    struct Pair {
        IndicatorIndex first = no_index;
        IndicatorIndex second = no_index;
    };
    struct Sum {
        IndicatorIndex whole = no_index;
        std::vector<IndicatorIndex> parts;
    };
    // A relation that the definitions of indicators set. `whole` is the statistic that `indicator` says something
    // about.
    struct Identity {
        IdentityKind kind = IdentityKind::change;
        IndicatorIndex indicator = no_index;
        IndicatorIndex whole = no_index;
        IndicatorIndex part = no_index;   // of `share` and `common_whole`
        IndicatorIndex other = no_index;  // of `common_whole`: the second percentage
        IndicatorIndex other_part = no_index;
        bool falls = false;  // of `change`: a positive number is a fall
    };
    std::vector<Identity> identities;
    std::vector<IndicatorIndex> any_program;  // statistics of an area, whichever program a report names them under
    // Those of which the registries hold all parts one level below: only of these must the parts make up the whole.
    std::vector<AreaIndex> complete_areas;
    std::vector<ProgramIndex> complete_programs;
    std::vector<IndicatorIndex> open_parts;   // wholes whose parts a report need not list in full
    std::vector<IndicatorIndex> unspendable;  // money that its holder declares it cannot spend
    std::vector<Pair> rates;                  // a percentage printed beside `first` is its share of `second`
    std::vector<SourceIndex> plan_rates;      // sources that call the percentages of `rates` percentages of the plan
    // `part` is part of `whole`; of one indicator, what it is broken down into is part of it. Not `certain`: the
    // opposite can be, and needs an explanation.
    struct Subset {
        IndicatorIndex part = no_index;
        IndicatorIndex whole = no_index;
        bool certain = true;
    };
    std::vector<Subset> subsets;
    // A percentage printed beside `part` is its share of `whole`, which stands beside it. Not `certain`: the source
    // does not say of what it is a percentage.
    std::vector<Subset> result_rates;
    std::vector<Pair> full;                    // where `first` is 100 %, no `second` can be left
    std::vector<Pair> per_unit;                // `first` per `second` is of one order, whatever they are broken down by
    std::vector<IndicatorIndex> total_shares;  // percentages beside the parts of a breakdown are shares of one whole
    std::vector<std::string> distinct;         // quantities of which two measures with one long value are suspicious
    std::vector<Sum> sums;                     // indicators that add up to another
    std::vector<Pair> bounds;                  // `first` may not exceed `second`
    std::vector<IndicatorIndex> shares;        // percentages that cannot exceed 100
    std::vector<IndicatorIndex> cumulative;    // may not fall as the cut-off date advances
    std::vector<IndicatorIndex> copied;        // amounts whose repetition under another project is suspicious
    std::vector<std::uint8_t> dimensions;      // those that partition, by their place in Corpus::dimensions
    bool program = false, area = false;        // whether the trees do
    std::vector<std::string> additive;         // quantities that may be added up
    // Those that do not overlap where a dimension's codes may: a village may be counted as poor and as far away.
    std::vector<std::string> breakdown_additive;
};

}  // namespace minhbach

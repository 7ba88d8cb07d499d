// SPDX-License-Identifier: MIT
// The reconciliation engine: finds where official figures contradict themselves or each other. Rules are declared in
// data/reconciliation.json; tolerances follow from the printed digits of all figures involved.
#pragma once

#include <vector>

#include "check/figure_search.hpp"
#include "check/interval.hpp"
#include "check/statement_index.hpp"
#include "model/finding.hpp"

namespace minhbach {

struct Reconciliation {
    std::vector<Finding> findings;  // by the first figure concerned, then rule and id
    ReconciliationSummary summary;
};

// The rules run on as many as `jobs` threads; what they find does not depend on it.
Reconciliation reconcile(const Corpus& corpus, const ReconciliationRules& rules, unsigned jobs = 1);

// Puts the publishers' answers to their findings; what a remark explains needs an explanation only. An answer to a
// finding that is not there is a warning.
void attach_explanations(const Corpus& corpus, Reconciliation& reconciliation, Diagnostics& diagnostics);

// What the rules share, and what one of them found. Rules run beside each other, each with a run of its own.
class RuleRun {
public:
    RuleRun(const Corpus& corpus, const ReconciliationRules& rules, const StatementIndex& statements,
            const FigureSearch& figures)
        : corpus_(corpus), rules_(rules), statements_(statements), figures_(figures) {}

    const Corpus& corpus() const { return corpus_; }
    const ReconciliationRules& rules() const { return rules_; }
    const StatementIndex& statements() const { return statements_; }
    const FigureSearch& figures() const { return figures_; }
    const Observation& row(ObservationIndex index) const { return corpus_.observations[index]; }

    void agreed(RuleKind rule) {
        ++result_.summary.checked[static_cast<std::size_t>(rule)];
        ++result_.summary.agreed[static_cast<std::size_t>(rule)];
    }
    void found(Finding finding);
    Reconciliation& result() { return result_; }

private:
    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    const StatementIndex& statements_;
    const FigureSearch& figures_;
    Reconciliation result_;
};

void apply_rate_rule(RuleRun& run);
// Of the wholes in [begin, end): most of the work of a nation, and divisible.
void apply_sum_rule(RuleRun& run, std::size_t begin, std::size_t end);
void apply_containment_rule(RuleRun& run);  // parts anywhere in the trees
void apply_identity_rule(RuleRun& run);
void apply_share_rule(RuleRun& run);   // percentages and what they are of
void apply_subset_rule(RuleRun& run);  // a part larger than what it is part of
void apply_scale_rule(RuleRun& run);   // amounts out of scale, and one value in two measures
void apply_bound_rule(RuleRun& run);
void apply_conflict_rule(RuleRun& run);
void apply_growth_rule(RuleRun& run);  // what only grows
void apply_copy_rule(RuleRun& run);    // lines that seem copied
void take_remarks(RuleRun& run);       // what persons have entered, beside what the rules find

}  // namespace minhbach

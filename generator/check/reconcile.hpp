// The reconciliation engine: finds where official figures contradict themselves or each other. Rules are declared in data/reconciliation.json; tolerances follow
// from the printed digits of all figures involved.
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

Reconciliation reconcile(const Corpus& corpus, const ReconciliationRules& rules);

// Puts the publishers' answers to their findings; an answer to a finding that is not there is a warning.
void attach_explanations(const Corpus& corpus, Reconciliation& reconciliation, Diagnostics& diagnostics);

// What the rules share. Each rule adds its findings and counts what it checked.
class RuleRun {
public:
    RuleRun(const Corpus& corpus, const ReconciliationRules& rules) : corpus_(corpus), rules_(rules), statements_(corpus), figures_(corpus) {}

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
    Reconciliation take();

private:
    const Corpus& corpus_;
    const ReconciliationRules& rules_;
    StatementIndex statements_;
    FigureSearch figures_;
    Reconciliation result_;
};

void apply_rate_rule(RuleRun& run);
void apply_sum_rule(RuleRun& run);
void apply_identity_rule(RuleRun& run);
void apply_bound_rule(RuleRun& run);
void apply_conflict_rule(RuleRun& run);  // also what only grows, and copied lines

}  // namespace minhbach

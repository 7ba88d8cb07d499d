#include "check/reconcile.hpp"

#include <xxhash.h>

#include <algorithm>
#include <tuple>

namespace minhbach {

std::string to_finding_id(std::uint64_t id) {
    std::string text = to_observation_id(id);
    text[0] = 'f';
    return text;
}

void RuleRun::found(Finding finding) {
    ++result_.summary.checked[static_cast<std::size_t>(finding.rule)];
    std::string key(to_string(finding.rule));
    for (const ObservationIndex index : finding.observations) {
        key += '|' + to_observation_id(row(index).id);
    }
    finding.id = XXH3_64bits(key.data(), key.size()) >> 4U;
    result_.findings.push_back(std::move(finding));
}

Reconciliation RuleRun::take() {
    auto& findings = result_.findings;
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return std::tie(a.observations[0], a.rule, a.id) < std::tie(b.observations[0], b.rule, b.id); });
    // One figure may be reached in two ways (a plan declared for two rules); it is one finding.
    findings.erase(std::unique(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.id == b.id; }), findings.end());
    return std::move(result_);
}

Reconciliation reconcile(const Corpus& corpus, const ReconciliationRules& rules) {
    RuleRun run(corpus, rules);
    apply_rate_rule(run);
    apply_sum_rule(run);
    apply_bound_rule(run);
    apply_conflict_rule(run);
    return run.take();
}

}  // namespace minhbach

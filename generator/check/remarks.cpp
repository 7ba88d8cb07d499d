// SPDX-License-Identifier: MIT
// Remarks: what no rule can find and a person has entered (data/remarks.json) is a finding like the others, told apart
// by its rule.
#include "check/reconcile.hpp"

namespace minhbach {

void take_remarks(RuleRun& run) {
    const Corpus& corpus = run.corpus();
    for (std::size_t i = 0; i < corpus.remarks.size(); ++i) {
        const Remark& remark = corpus.remarks[i];
        const Observation& first = run.row(remark.figures.front());
        Finding finding;
        finding.id = remark.id;
        finding.rule = RuleKind::remark;
        finding.severity = remark.severity;
        finding.printed = first.value;
        finding.has_computed = false;
        finding.unit = corpus.indicators[first.indicator].unit;
        finding.observations = remark.figures;
        finding.message = remark.statement;
        finding.remark = static_cast<std::uint32_t>(i);
        // Nothing was compared, so it stands in no count of what was.
        run.result().findings.push_back(std::move(finding));
    }
}

}  // namespace minhbach

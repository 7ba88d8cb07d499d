// SPDX-License-Identifier: MIT
#include "check/reconcile.hpp"

#include <xxhash.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/parallel.hpp"
#include "check/cause.hpp"

namespace minhbach {

void RuleRun::found(Finding finding) {
    if (finding.direct) {  // others count once they stay
        ++result_.summary.checked[static_cast<std::size_t>(finding.rule)];
    }
    std::string key(to_string(finding.rule));
    for (const ObservationIndex index : finding.observations) {
        key += '|' + to_observation_id(row(index).id);
    }
    finding.id = XXH3_64bits(key.data(), key.size()) >> 4U;
    result_.findings.push_back(std::move(finding));
}

namespace {

// Of a whole that its direct parts contradict already, or what it was before, the trees say nothing more.
void drop_indirect(std::vector<Finding>& findings) {
    const auto speaks = [](const Finding& finding) {
        const bool fallen = finding.rule == RuleKind::monotonic ||
                            (finding.rule == RuleKind::bound && finding.equation == Equation::none);
        return finding.direct && (fallen || finding.rule == RuleKind::sum);
    };
    std::unordered_set<ObservationIndex> wholes;
    for (const Finding& finding : findings) {
        if (speaks(finding)) {
            wholes.insert(finding.observations.front());
        }
    }
    std::erase_if(findings, [&](const Finding& finding) {
        return !finding.direct && wholes.contains(finding.observations.front());
    });
}

}  // namespace

Reconciliation reconcile(const Corpus& corpus, const ReconciliationRules& rules, unsigned jobs) {
    const StatementIndex statements(corpus);
    const FigureSearch figures(corpus);
    std::vector<std::function<void(RuleRun&)>> tasks;
    constexpr std::size_t part = 250'000;  // figures; small inputs are one part
    for (std::size_t begin = 0; begin < corpus.observations.size(); begin += part) {
        tasks.emplace_back([begin, end = std::min(begin + part, corpus.observations.size())](RuleRun& run) {
            apply_sum_rule(run, begin, end);
        });
    }
    for (auto* apply : {apply_conflict_rule, apply_bound_rule, apply_growth_rule, apply_copy_rule, apply_rate_rule,
                        apply_identity_rule, apply_containment_rule, apply_share_rule, apply_subset_rule,
                        apply_scale_rule, take_remarks}) {
        tasks.emplace_back(apply);
    }
    std::vector<RuleRun> runs(tasks.size(), RuleRun(corpus, rules, statements, figures));
    for_each_parallel(tasks.size(), jobs, [&](std::size_t task, unsigned) { tasks[task](runs[task]); });

    Reconciliation result;
    for (RuleRun& run : runs) {
        for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
            result.summary.checked[rule] += run.result().summary.checked[rule];
            result.summary.agreed[rule] += run.result().summary.agreed[rule];
        }
        std::move(run.result().findings.begin(), run.result().findings.end(), std::back_inserter(result.findings));
    }
    auto& findings = result.findings;
    drop_indirect(findings);
    for (const Finding& finding : findings) {
        result.summary.checked[static_cast<std::size_t>(finding.rule)] += finding.direct ? 0U : 1U;
    }
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.observations[0], a.rule, a.id) < std::tie(b.observations[0], b.rule, b.id);
    });
    // One figure may be reached in two ways (a plan declared for two rules); it is one finding.
    findings.erase(
        std::unique(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.id == b.id; }),
        findings.end());
    join_by_cause(corpus, rules, statements, findings);
    return result;
}

void attach_explanations(const Corpus& corpus, Reconciliation& reconciliation, Diagnostics& diagnostics) {
    std::unordered_map<std::string, Finding*> by_id;
    for (Finding& finding : reconciliation.findings) {
        by_id.emplace(to_finding_id(finding.id), &finding);
    }
    const auto find = [&](const std::string& id, const Place& place) -> Finding* {
        const auto found = by_id.find(id);
        if (found != by_id.end()) {
            return found->second;
        }
        diagnostics.add(
            {Severity::warning,
             "explanation-without-finding",
             place,
             say("không có mâu thuẫn nào mang mã \"{0}\"", "there is no finding \"{0}\"", id),
             say("số liệu có thể đã được sửa; xem các mã bằng minhbach check --findings, rồi bỏ hoặc sửa mục này",
                 "the figures may have been corrected; see the ids with minhbach check --findings, then remove or "
                 "correct this entry"),
             {},
             1});
        return nullptr;
    };
    for (std::size_t i = 0; i < corpus.explanations.size(); ++i) {
        const Explanation& explanation = corpus.explanations[i];
        if (Finding* finding = find(explanation.finding, explanation.place)) {
            finding->explanations.push_back(static_cast<std::uint32_t>(i));
        }
    }
    for (const Remark& remark : corpus.remarks) {
        for (const std::string& id : remark.explains) {
            if (Finding* finding = find(id, remark.place)) {
                finding->severity = FindingSeverity::warning;
            }
        }
    }
}

}  // namespace minhbach

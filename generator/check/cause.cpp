// SPDX-License-Identifier: MIT
#include "check/cause.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/cause_search.hpp"
#include "check/finding_text.hpp"

namespace minhbach {

namespace {

// "54.427 triệu đồng là khoảng 52.428 triệu đồng": the figure, and what it would have to be.
LocalText put_right(const Corpus& corpus, const Remedy& remedy) {
    const Observation& figure = corpus.observations[remedy.figure];
    const auto sum = add(remedy.value.low, remedy.value.high);
    const auto middle = sum ? divide(*sum, Decimal{2, 0}, 0, figure.value.scale) : std::nullopt;
    const LocalText name = name_of(corpus, figure);
    const LocalText printed = amount_of(corpus, figure.indicator, figure.value);
    const LocalText instead = amount_of(corpus, figure.indicator, without_end_zeros(middle.value_or(remedy.value.low)));
    return {fmt::format("{} là khoảng {} chứ không phải {}", name.vi, instead.vi, printed.vi),
            fmt::format("{} were about {} instead of {}", name.en, instead.en, printed.en)};
}

void join(const Corpus& corpus, std::vector<Finding>& findings, const Cause& cause) {
    Finding& first = findings[cause.findings.front()];
    LocalText others;
    for (std::size_t k = 1; k < cause.findings.size(); ++k) {
        Finding& other = findings[cause.findings[k]];
        others.vi += (k == 1 ? " Cùng nguyên nhân ấy: " : " ") + other.message.vi;
        others.en += (k == 1 ? " Of the same cause: " : " ") + other.message.en;
        if (other.severity == FindingSeverity::error) {
            first.severity = FindingSeverity::error;
        }
        for (const ObservationIndex figure : other.observations) {
            if (std::find(first.observations.begin(), first.observations.end(), figure) == first.observations.end()) {
                first.observations.push_back(figure);
            }
        }
        first.joined.push_back(std::move(other));
    }
    if (!cause.remedies.empty()) {
        LocalText remedies;
        for (const Remedy& remedy : cause.remedies) {
            const LocalText right = put_right(corpus, remedy);
            remedies.vi += (remedies.vi.empty() ? "" : ", và ") + right.vi;
            remedies.en += (remedies.en.empty() ? "" : ", and ") + right.en;
        }
        first.message.vi += fmt::format(" Các số sẽ khớp ở cả {} chỗ nếu {}.", cause.remedied, remedies.vi);
        first.message.en += fmt::format(" All {} places would agree if {}.", cause.remedied, remedies.en);
    }
    first.message.vi += others.vi;
    first.message.en += others.en;
}

}  // namespace

void join_by_cause(const Corpus& corpus, const ReconciliationRules& rules, std::vector<Finding>& findings) {
    if (findings.empty()) {
        return;
    }
    std::vector<bool> gone(findings.size(), false);
    for (const Cause& cause : find_causes(corpus, rules, findings)) {
        join(corpus, findings, cause);
        for (std::size_t k = 1; k < cause.findings.size(); ++k) {
            gone[cause.findings[k]] = true;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!gone[i]) {
            if (kept != i) {
                findings[kept] = std::move(findings[i]);
            }
            ++kept;
        }
    }
    findings.resize(kept);
}

}  // namespace minhbach

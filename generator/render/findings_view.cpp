// The page of contradictions: all findings by source, and what each rule means.
#include <map>

#include "check/finding_text.hpp"
#include "render/page_view.hpp"

namespace minhbach {

namespace {

struct RuleWords {
    LocalText name;
    LocalText text;
};

// In the order of RuleKind.
const std::array<RuleWords, rule_codes.size()>& rule_words() {
    static const std::array<RuleWords, rule_codes.size()> words{{
        {{"Tỷ lệ", "Rate"}, {"Tỷ lệ phần trăm in trong báo cáo so với tỷ lệ tính từ chính hai số của báo cáo. Làm tròn hay cắt bớt chữ số đều được coi là khớp.", "A printed percentage against the one that the report's own two figures give. Rounding and cutting off digits both count as agreement."}},
        {{"Tổng", "Sum"}, {"Tổng so với các phần: vốn, nguồn, năm ngân sách, dự án, địa bàn. Chỉ so khi báo cáo nêu đủ các phần, hoặc các phần đã lớn hơn tổng; sai số theo đúng số chữ số được in.", "A whole against its parts: capital, funds, budget years, projects, areas. Compared only where the report gives every part, or the parts already exceed the whole; the tolerance follows from the printed digits."}},
        {{"Quan hệ", "Identity"}, {"Quan hệ giữa các chỉ tiêu theo định nghĩa.", "Relations between indicators that their definitions set."}},
        {{"Giới hạn", "Bound"}, {"Không thể giải ngân hay phân bổ nhiều hơn vốn được giao, tỷ lệ không thể quá 100%.", "No more can be disbursed or allocated than was assigned; a share cannot exceed 100%."}},
        {{"Hai số", "Conflict"}, {"Cùng một chỉ tiêu mà hai chỗ, hoặc hai báo cáo, nêu hai số khác nhau; và những dòng có vẻ chép lẫn nhau.", "One statistic with two values, at two places or in two reports; and lines that seem copied from one another."}},
        {{"Lũy kế", "Cumulative"}, {"Số lũy kế không thể giảm khi ngày chốt số liệu lùi về sau.", "A cumulative figure cannot fall as its cut-off date advances."}},
    }};
    return words;
}

View finding_view(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    const Observation& first = corpus.observations[finding.observations.front()];
    const bool error = finding.severity == FindingSeverity::error;
    View view;
    view.text("id", to_finding_id(finding.id)).text("rule_label", context.in(rule_words()[static_cast<std::size_t>(finding.rule)].name)).flag("is_error", error);
    view.text("severity_label", context.language() == Language::vi ? (error ? "không thể cùng đúng" : "cần giải thích") : (error ? "cannot both be true" : "asks for an explanation"));
    view.text("message", context.in(finding.message)).text("area_label", context.area_name(first.area)).text("area_href", context.link_if_any(area_path(corpus, first.area)).value_or(context.link(areas_path)));
    std::vector<View> figures;
    for (const ObservationIndex index : finding.observations) {
        const Observation& row = corpus.observations[index];
        View figure;
        figure.text("label", context.in(name_of(corpus, row))).text("value", context.in(amount_of(corpus, row.indicator, row.value))).text("href", context.figure_link(row)).text("locator", corpus.strings[row.locator]);
        figures.push_back(std::move(figure));
    }
    view.list("figures", std::move(figures));
    return view;
}

}  // namespace

void fill_findings(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    const Reconciliation& reconciliation = context.input.reconciliation;
    std::map<SourceIndex, std::vector<View>> by_source;
    std::array<std::size_t, rule_codes.size()> found{};
    std::size_t errors = 0;
    for (const std::uint32_t index : context.subject().findings) {
        const Finding& finding = reconciliation.findings[index];
        ++found[static_cast<std::size_t>(finding.rule)];
        errors += finding.severity == FindingSeverity::error ? 1U : 0U;
        by_source[corpus.observations[finding.observations.front()].source].push_back(finding_view(context, finding));
    }
    std::vector<View> groups;
    for (auto& [source, findings] : by_source) {
        View group;
        group.text("title", context.in(corpus.sources[source].title)).text("href", context.link(source_path(corpus, source))).list("findings", std::move(findings));
        groups.push_back(std::move(group));
    }
    view.list("finding_groups", std::move(groups));
    std::vector<View> rules;
    for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
        if (reconciliation.summary.checked[rule] == 0) {
            continue;
        }
        View item;
        item.text("label", context.in(rule_words()[rule].name)).text("text", context.in(rule_words()[rule].text)).text("checked", context.format.count(reconciliation.summary.checked[rule]));
        item.text("agreed", context.format.count(reconciliation.summary.agreed[rule])).text("found", context.format.count(found[rule]));
        rules.push_back(std::move(item));
    }
    view.list("rules", std::move(rules));
    const std::size_t total = context.subject().findings.size();
    view.text("total", context.format.count(total)).text("errors", context.format.count(errors)).text("warnings", context.format.count(total - errors));
}

}  // namespace minhbach

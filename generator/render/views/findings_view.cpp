// SPDX-License-Identifier: MIT
// The page of contradictions: all findings by source, and what each rule means.
#include <functional>
#include <map>
#include <set>

#include "base/limits.hpp"
#include "check/finding_text.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "plan/rows/finding_weight.hpp"
#include "render/views/chart_view.hpp"
#include "render/views/page_view.hpp"
#include "render/words/finding_words.hpp"

namespace minhbach {

namespace {

View finding_view(const PageContext& context, const Finding& finding) {
    const Corpus& corpus = context.corpus();
    const Observation& first = corpus.observations[finding.observations.front()];
    const bool error = finding.severity == FindingSeverity::error;
    View view;
    view.text("id", to_finding_id(finding.id))
        .text("rule_label", dated(context, finding_label(context, finding), first))
        .flag("is_error", error);
    view.text("severity_label", severity_label(context, finding));
    view.text("message", context.in(finding.message))
        .text("area_label", context.area_name_anywhere(first.area))
        .text("area_href", context.link_if_any(area_path(corpus, first.area)).value_or(context.link(areas_path)));
    std::vector<View> figures;
    for (const ObservationIndex index : finding.observations) {
        const Observation& row = corpus.observations[index];
        View figure;
        figure.text("label", dated(context, context.in(name_of(corpus, row)), row))
            .text("value",
                  context.in(row.has_value() ? amount_of(corpus, row) : label(context.input.words, row.missing)))
            .text("href", context.figure_link(row))
            .text("locator", corpus.strings[row.locator]);
        set_language_of_source(context, figure, "locator", row.source);
        figures.push_back(std::move(figure));
    }
    view.list("figures", std::move(figures));
    view.flag("is_remark", finding.remark != no_remark);
    if (finding.remark != no_remark) {
        const Remark& remark = corpus.remarks[finding.remark];
        view.text("by", context.in(remark.by)).text("date", context.format.date(remark.date));
    }
    std::vector<View> answers;
    for (const std::uint32_t index : finding.explanations) {
        const Explanation& answer = corpus.explanations[index];
        View item;
        item.text("text", context.in(answer.text))
            .text("by", context.in(answer.by))
            .text("date", context.format.date(answer.date))
            .text("document", answer.document)
            .flag("has_document", !answer.document.empty());
        answers.push_back(std::move(item));
    }
    view.list_if_any("answers", std::move(answers));
    return view;
}

View finding_link_view(const PageContext& context, const Finding& finding) {
    View view;
    view.text("href", "#" + to_finding_id(finding.id)).text("label", finding_label(context, finding));
    return view;
}

using FindingLists = std::map<std::uint32_t, std::vector<View>>;

View finding_index_view(const PageContext& context, const std::string& title, FindingLists&& lists,
                        const std::function<std::string(std::uint32_t)>& label) {
    std::vector<View> entries;
    entries.reserve(lists.size());
    for (auto& [key, links] : lists) {
        const std::string count = context.format.count(links.size());
        View entry;
        entry.text("label", label(key)).text("count", count).list("links", std::move(links));
        entries.push_back(std::move(entry));
    }
    View view;
    view.text("title", title).list("entries", std::move(entries));
    return view;
}

}  // namespace

std::vector<View> finding_views(const PageContext& context) {
    std::vector<View> views;
    for (const std::uint32_t index : context.subject().findings) {
        views.push_back(finding_view(context, context.input.reconciliation.findings[index]));
    }
    return views;
}

void fill_finding_list(const PageContext& context, View& view) {
    // The largest that cannot both be true stand there at once, the others below them, folded, with what rounding
    // makes.
    constexpr std::size_t seen_at_once = 3;
    std::vector<View> first;
    std::vector<View> list;
    const bool lists = kind_of_whole(context.subject()) != PageKind::findings;
    const std::size_t more = lists && context.subject().findings.size() > limits::findings_of_page
                                 ? context.subject().findings.size() - limits::findings_of_page
                                 : 0;
    view.flag("has_more_findings", more > 0)
        .text("more_findings", more > 0 ? context.words("findings_elsewhere", {{"count", more}}) : std::string());
    if (lists) {
        for (const std::uint32_t index : context.subject().findings) {
            if (first.size() + list.size() == limits::findings_of_page) {
                break;
            }
            const Finding& finding = context.input.reconciliation.findings[index];
            const AreaIndex area = context.corpus().observations[finding.observations.front()].area;
            View item;
            item.text("href", context.finding_link(index))
                .text("label", dated(context, finding_label(context, finding),
                                     context.corpus().observations[finding.observations.front()]));
            // On the page of an area all findings but those of other areas are its own.
            item.text("area_label", area == context.subject().area ? std::string() : context.area_name(area))
                .text("numbers", finding_numbers(context, finding))
                .text("remark",
                      finding.remark == no_remark ? std::string() : first_sentence(context.in(finding.message)));
            // A report that repeats another contradicts itself in the same numbers.
            const bool is_seen = std::any_of(first.begin(), first.end(), [&](const View& other) {
                return other.text_of("label") == item.text_of("label") &&
                       other.text_of("numbers") == item.text_of("numbers");
            });
            const bool at_once = finding.severity == FindingSeverity::error && is_of_weight(finding) &&
                                 first.size() < seen_at_once && !is_seen;
            // Those that stand there at once are all of one kind, which is told above them.
            item.text("severity", at_once ? std::string() : severity_label(context, finding));
            (at_once ? first : list).push_back(std::move(item));
        }
    }
    view.flag("has_finding_list", !first.empty() || !list.empty());
    view.flag("findings_open", first.empty() && list.size() <= rows_left_open);
    view.list_if_any("first_findings", std::move(first)).list_if_any("other_findings", std::move(list));
}

namespace {

using FindingsByRule = std::array<std::size_t, rule_codes.size()>;

// All of them with their lists, where one page holds them; where it does not, these lists are empty.
void fill_findings_here(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::map<SourceIndex, std::vector<View>> by_source;
    FindingLists by_area;
    FindingLists by_program;
    FindingLists by_rule;
    const bool divided = !context.subject().detail.further.empty();
    for (const std::uint32_t index : divided ? std::vector<std::uint32_t>() : context.subject().findings) {
        const Finding& finding = context.input.reconciliation.findings[index];
        by_source[corpus.observations[finding.observations.front()].source].push_back(finding_view(context, finding));
        std::set<AreaIndex> areas;
        std::set<ProgramIndex> programs;
        for (const ObservationIndex figure : finding.observations) {
            const Observation& row = corpus.observations[figure];
            areas.insert(row.area);
            programs.insert(whole_program(corpus, row.program));
        }
        for (const AreaIndex area : areas) {
            by_area[area].push_back(finding_link_view(context, finding));
        }
        for (const ProgramIndex program : programs) {
            by_program[program].push_back(finding_link_view(context, finding));
        }
        by_rule[static_cast<std::uint32_t>(finding.rule)].push_back(finding_link_view(context, finding));
    }
    std::vector<View> groups;
    for (auto& [source, findings] : by_source) {
        View group;
        group.text("title", context.in(corpus.sources[source].title))
            .text("href", context.link(source_path(corpus, source)))
            .list("findings", std::move(findings));
        groups.push_back(std::move(group));
    }
    view.list("finding_groups", std::move(groups));
    std::vector<View> indexes;
    if (!divided) {
        const auto program_name = [&](std::uint32_t key) {
            const auto program = static_cast<ProgramIndex>(key);
            return program == no_index ? no_program_label(context)
                                       : program_label(corpus.programs[program], context.language());
        };
        const auto add_index = [&](const char* title, FindingLists&& lists, const auto& label) {
            if (!lists.empty()) {
                indexes.push_back(finding_index_view(context, context.words(title), std::move(lists), label));
            }
        };
        const auto rule_name = [&](std::uint32_t key) { return rule_label(context, static_cast<RuleKind>(key)); };
        add_index("findings_by_area", std::move(by_area), [&](std::uint32_t key) { return context.area_name(key); });
        add_index("findings_by_program", std::move(by_program), program_name);
        add_index("findings_by_rule", std::move(by_rule), rule_name);
    }
    view.list_if_any("finding_indexes", std::move(indexes));
}

std::vector<View> rule_views(const PageContext& context, const FindingsByRule& found) {
    const ReconciliationSummary& summary = context.input.reconciliation.summary;
    std::vector<View> rules;
    for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
        // Nothing is compared for a remark.
        const bool compares = rule != static_cast<std::size_t>(RuleKind::remark);
        if (compares ? summary.checked[rule] == 0 : found[rule] == 0) {
            continue;
        }
        View item;
        item.text("label", rule_label(context, static_cast<RuleKind>(rule)))
            .text("text", context.words("rule_" + std::string(rule_codes[rule]) + "_text"))
            .flag("is_compared", compares)
            .text("checked", context.format.count(summary.checked[rule]));
        item.text("agreed", context.format.count(summary.agreed[rule]))
            .text("found", context.format.count(found[rule]));
        // What does not agree either, and is told by a finding that says more or has the same cause.
        const std::size_t told = summary.agreed[rule] + found[rule];
        const std::size_t merged = compares && summary.checked[rule] > told ? summary.checked[rule] - told : 0;
        item.text("merged", merged == 0 ? std::string() : context.format.count(merged));
        rules.push_back(std::move(item));
    }
    return rules;
}

}  // namespace

namespace {

// Of more than stand here those first that cannot both be true: they are sorted by how large they are.
void fill_largest(const PageContext& context, View& view) {
    std::vector<View> largest;
    for (const std::uint32_t index : context.subject().findings) {
        const Finding& finding = context.input.reconciliation.findings[index];
        if (context.subject().detail.further.empty() || finding.severity != FindingSeverity::error ||
            largest.size() == limits::findings_of_page) {
            break;
        }
        const Observation& first = context.corpus().observations[finding.observations.front()];
        View item;
        item.text("href", context.finding_link(index))
            .text("label", dated(context, finding_label(context, finding), first))
            .text("area", context.area_name(first.area))
            .text("numbers", finding_numbers(context, finding));
        largest.push_back(std::move(item));
    }
    view.list_if_any("largest", std::move(largest));
}

}  // namespace

void fill_findings(const PageContext& context, View& view) {
    fill_largest(context, view);
    fill_charts(context, view);
    fill_further(context, view);
    fill_findings_here(context, view);
    FindingsByRule found{};
    std::size_t errors = 0;
    std::size_t small = 0;  // as rounding makes them
    for (const std::uint32_t index : context.subject().findings) {
        const Finding& finding = context.input.reconciliation.findings[index];
        ++found[static_cast<std::size_t>(finding.rule)];
        errors += finding.severity == FindingSeverity::error ? 1U : 0U;
        small += is_of_weight(finding) ? 0U : 1U;
    }
    view.text("small", small == 0 ? std::string() : context.format.count(small));
    view.list_if_any("rules", rule_views(context, found));
    const std::size_t total = context.subject().findings.size();
    view.text("total", context.format.count(total))
        .text("errors", context.format.count(errors))
        .text("warnings", context.format.count(total - errors));
}

}  // namespace minhbach

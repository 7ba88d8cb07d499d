// SPDX-License-Identifier: MIT
#include "render/views/figure_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "check/finding_text.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"
#include "model/locator.hpp"
#include "render/views/page_view.hpp"
#include "render/views/shared_facts.hpp"
#include "render/words/derived_text.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/input_names.hpp"

namespace minhbach {

namespace {

// What a number is that is no result. A plan is named but where its indicator is the plan itself, or where a site has
// several kinds of plan.
std::string kind_word(const PageContext& context, IndicatorIndex indicator, Kind kind) {
    const Kinds& kinds = context.corpus().kinds;
    const bool one_of_several =
        (is_plan(kind) && kinds.plans().size() > 1) || (is_target(kind) && kinds.targets().size() > 1) ||
        (is_expected(kind) && kinds.expectations().size() > 1) || (is_actual(kind) && kinds.actuals().size() > 1);
    if (one_of_several) {
        return context.in(kind_name(context.corpus(), kind));
    }
    if (is_plan(kind)) {
        return indicator == MoneyIndicators(context.corpus()).assigned ? std::string() : context.words("kind_plan");
    }
    return is_expected(kind)    ? context.words("kind_estimate")
           : is_target(kind)    ? context.words("kind_target")
           : is_requested(kind) ? context.words("kind_requested")
                                : std::string();
}

std::string with_word(const std::string& word, const std::string& number) {
    return word.empty() ? number : word + " " + number;
}

// "at most" and the like, as it follows from the inputs of a computed value.
std::string exactness_word(const PageContext& context, const Derived& derived) {
    return context.in(qualifier_label(context.input.words, to_note(derived.exactness)));
}

View group(const std::string& title, std::vector<View> rows) {
    View view;
    share_facts(rows, {shared_area, shared_program, shared_source}, view);
    link_once(rows, {shared_indicator, shared_area, shared_program});
    view.text("title", title).text("heading", "").list("figure_rows", std::move(rows));
    return view;
}

}  // namespace

std::string qualified_kind(const PageContext& context, const std::string& kind, const std::string& qualifier) {
    return kind.empty()        ? qualifier
           : qualifier.empty() ? kind
                               : context.words("kind_qualified", {{"kind", kind}, {"qualifier", qualifier}});
}

void set_marks(const PageContext& context, std::span<const std::uint32_t> findings, View& view) {
    const auto& all = context.input.reconciliation.findings;
    std::vector<std::uint32_t> of_rules;  // the first of a kind leads on to the others
    std::set<RuleKind> rules;
    for (const std::uint32_t index : findings) {
        if (rules.insert(all[index].rule).second) {
            of_rules.push_back(index);
        }
    }
    // Where a figure is at home it has a sign for each kind. Elsewhere one is enough to warn of it: it leads to what
    // cannot be true, where there is something of that.
    std::stable_partition(of_rules.begin(), of_rules.end(),
                          [&](std::uint32_t index) { return all[index].severity == FindingSeverity::error; });
    std::string labels;
    for (const std::uint32_t index : of_rules) {
        labels += (labels.empty() ? std::string() : context.words("comma")) + rule_label(context, all[index].rule);
    }
    const bool is_at_home = kind_of_whole(context.subject()) == PageKind::source;
    std::vector<View> marks;
    for (const std::uint32_t index : of_rules) {
        View mark;
        mark.text("href", context.finding_link(index))
            .text("label", is_at_home ? rule_label(context, all[index].rule) : labels);
        marks.push_back(std::move(mark));
        if (!is_at_home) {
            break;
        }
    }
    context.has_marks = context.has_marks || !marks.empty();
    view.list("marks", std::move(marks));
}

View printed_cell(const PageContext& context, const Observation& observation, bool with_unit,
                  std::optional<Kind> told) {
    View cell;
    // What is not stated may be remarked on, too.
    set_marks(context, context.input.plan.findings.of(index_of(context.corpus(), observation)), cell);
    if (!observation.has_value()) {
        cell.flag("is_missing", true).text("reason", context.in(label(context.input.words, observation.missing)));
        return cell;
    }
    const auto amount = context.shown(observation.value, told_unit(context.corpus(), observation));
    cell.text("value", amount.value)
        .text("unit", with_unit ? amount.unit : std::string())
        .flag("has_href", true)
        .text("href", context.figure_link(observation))
        .flag("is_missing", false)
        .flag("is_derived", false);
    cell.text(
        "qualifier",
        qualified_kind(
            context,
            observation.kind == told ? std::string() : kind_word(context, observation.indicator, observation.kind),
            context.in(qualifier_label(context.input.words, context.corpus().strings[observation.note]))));
    return cell;
}

View printed_rate_cell(const PageContext& context, const Observation& observation, std::optional<Kind> told) {
    View cell;
    // The percentage is marked only where it is the percentage that does not fit.
    set_marks(context, context.input.plan.findings.of_rate(index_of(context.corpus(), observation)), cell);
    cell.text("value", context.format.percent(observation.reported_rate))
        .text("unit", "")
        .flag("has_href", true)
        .text("href", context.figure_link(observation))
        .flag("is_missing", false)
        .flag("is_derived", false)
        .text("qualifier",
              observation.kind == told ? std::string() : kind_word(context, observation.indicator, observation.kind));
    return cell;
}

namespace {

// A reported figure of which something is computed; one that stands in the same row leads home from there.
View input_view(const PageContext& context, const std::string& name, const Observation& input, bool is_beside) {
    const Corpus& corpus = context.corpus();
    const Indicator& of = corpus.indicators[input.indicator];
    const std::string qualifier = context.in(qualifier_label(context.input.words, corpus.strings[input.note]));
    View view;
    view.text("label", name)
        .text("value", with_word(qualifier, context.format.with_unit(input.value, corpus.units[of.unit])))
        .flag("has_href", !is_beside)
        .text("href", is_beside ? std::string() : context.figure_link(input));
    return view;
}

// The inputs of a computed value, down to the reported figures: what was computed on the way stands before what it was
// computed from.
void add_inputs(const PageContext& context, const Derived& derived, std::span<const ObservationIndex> beside,
                std::size_t depth, std::vector<View>& inputs) {
    constexpr std::size_t deepest = 4;
    constexpr std::size_t few = 4;  // a rank among many names what it compares, whose page tells how that came to be
    const Corpus& corpus = context.corpus();
    const DerivedValues& all = context.input.derived;
    IndicatorIndex before = no_index;
    const std::span<const FigureRef> refs = all.inputs_of(derived);
    const std::size_t room = limits::inputs_of_value - std::min(limits::inputs_of_value, inputs.size());
    const std::vector<std::string> names = input_names(context, refs.first(std::min(refs.size(), room)));
    const bool with_theirs = depth < deepest && refs.size() <= few;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const FigureRef ref = refs[i];
        if (inputs.size() >= limits::inputs_of_value) {
            return;
        }
        View view;
        if (ref.is_derived()) {
            const Derived& input = all[ref.index()];
            const bool leads_on = !with_theirs && input.indicator != before;
            before = input.indicator;
            view.text("label", names[i])
                .text("value", with_word(exactness_word(context, input), derived_text(context, input)))
                .flag("has_href", leads_on)
                .text("href", leads_on ? context.link(indicator_path(corpus, input.indicator)) : std::string());
            inputs.push_back(std::move(view));
            if (with_theirs) {
                add_inputs(context, input, beside, depth + 1, inputs);
                before = no_index;
            }
            continue;
        }
        const bool is_beside = std::find(beside.begin(), beside.end(), ref.index()) != beside.end();
        before = corpus.observations[ref.index()].indicator;
        inputs.push_back(input_view(context, names[i], corpus.observations[ref.index()], is_beside));
    }
}

// What a number stands for that is shown rounded.
View exact_view(const PageContext& context, Decimal value, UnitIndex unit) {
    View view;
    view.text("label", context.words("exact_amount"))
        .text("value", context.format.with_unit(without_end_zeros(value), context.corpus().units[unit]))
        .flag("has_href", false)
        .text("href", "");
    return view;
}

View computed_view(const PageContext& context, const std::string& value, const std::string& unit,
                   const std::string& qualifier, std::vector<View> inputs) {
    View cell;
    set_marks(context, {}, cell);
    cell.text("value", value)
        .text("unit", unit)
        .flag("has_href", false)
        .flag("is_missing", false)
        .text("qualifier", qualifier)
        .flag("is_derived", true)
        .list("inputs", std::move(inputs));
    return cell;
}

}  // namespace

View derived_cell(const PageContext& context, const Derived& derived, bool with_unit,
                  std::span<const ObservationIndex> beside) {
    const Corpus& corpus = context.corpus();
    const Indicator& indicator = corpus.indicators[derived.indicator];
    const bool in_words = !is_measure(indicator);
    const auto amount = context.shown_computed(derived.value, indicator.unit);
    std::vector<View> inputs;
    if (!in_words && shown_amount(corpus, derived.value, indicator.unit).is_rounded) {
        inputs.push_back(exact_view(context, derived.value, indicator.unit));
    }
    add_inputs(context, derived, beside, 0, inputs);
    return computed_view(
        context, in_words ? derived_text(context, derived) : amount.value,
        with_unit && !in_words ? amount.unit : std::string(),
        qualified_kind(context, kind_word(context, derived.indicator, derived.kind), exactness_word(context, derived)),
        std::move(inputs));
}

View computed_cell(const PageContext& context, Decimal value, IndicatorIndex indicator, const std::string& qualifier,
                   std::span<const FigureRef> of, bool beside) {
    const Corpus& corpus = context.corpus();
    const UnitIndex unit = corpus.indicators[indicator].unit;
    std::vector<View> inputs;
    if (shown_amount(corpus, value, unit).is_rounded) {
        inputs.push_back(exact_view(context, value, unit));
    }
    const std::vector<std::string> names = input_names(context, of);
    for (std::size_t i = 0; i < of.size(); ++i) {
        inputs.push_back(input_view(context, names[i], corpus.observations[of[i].index()], beside));
    }
    return computed_view(context, context.shown_computed(value, unit).value, "", qualifier, std::move(inputs));
}

View figure_row(const PageContext& context, const Observation& observation, bool with_area, bool is_repeated) {
    const Corpus& corpus = context.corpus();
    const Indicator& indicator = corpus.indicators[observation.indicator];
    const bool on_source_page = kind_of_whole(context.subject()) == PageKind::source;
    View row;
    row.text("id", to_observation_id(observation.id));
    const auto area_link = context.link_if_any(area_path(corpus, observation.area));
    row.flag("has_area", with_area)
        .text("area_label", with_area ? context.area_name(observation.area) : std::string())
        .text("area_href", area_link.value_or(""))
        .flag("has_area_href", area_link.has_value());
    const auto program_link = context.program_link(observation.program);
    row.text("program_label", context.program_name(observation.program))
        .text("program_href", program_link.value_or(""))
        .flag("has_program_href", program_link.has_value());
    row.text("indicator_label", context.in(indicator.name))
        .text("indicator_href", context.link(indicator_path(corpus, observation.indicator)));
    row.text("breakdown_label", coordinates_label(corpus, observation.coordinates, context.language()));
    row.text("dimensions", dimensions_label(corpus, observation, context.language()));
    row.flag("is_missing", !observation.has_value())
        .text("reason", context.in(label(context.input.words, observation.missing)));
    const bool differs = is_converted(corpus, observation);
    const auto amount = context.format.amount(observation.value, corpus.units[told_unit(corpus, observation)]);
    row.text("value", observation.has_value() ? amount.value : std::string()).text("unit", amount.unit);
    row.flag("printed_differs", differs).text("printed_value", "").text("printed_unit", "");
    if (differs) {
        const auto printed = context.format.amount(observation.reported_value, corpus.units[observation.reported_unit]);
        row.text("printed_value", printed.value).text("printed_unit", printed.unit);
    }
    row.text("qualifier", context.in(qualifier_label(context.input.words, corpus.strings[observation.note])));
    row.text("rate", observation.has_rate ? context.format.percent(observation.reported_rate) : std::string());
    row.text("period", context.format.period(corpus.period_of(observation)))
        .text("as_of", context.as_of(observation))
        .text("kind", context.in(kind_name(corpus, observation.kind)));
    row.text("locator", spaced_steps(corpus.strings[observation.locator]));
    set_language_of_source(context, row, "locator", observation.source);
    row.text("source_label",
             on_source_page ? std::string() : context.in(corpus.sources[observation.source].short_title))
        .text("source_href", context.link(source_path(corpus, observation.source)));
    row.text("href", on_source_page ? "#" + to_observation_id(observation.id) : context.figure_link(observation));
    row.flag("is_repeated", is_repeated);
    set_marks(context, context.input.plan.findings.of(index_of(context.corpus(), observation)), row);
    return row;
}

std::vector<View> groups_by_theme(const PageContext& context, std::span<const ObservationIndex> observations,
                                  bool with_area) {
    const Corpus& corpus = context.corpus();
    std::map<std::string, std::vector<ObservationIndex>> themes;
    for (const ObservationIndex index : observations) {
        themes[corpus.indicators[corpus.observations[index].indicator].theme].push_back(index);
    }
    const ReadingOrder& reading_order = context.input.plan.order;
    std::vector<View> groups;
    for (const std::string& theme : themes_in_order(corpus)) {
        auto& members = themes[theme];
        if (members.empty()) {
            continue;
        }
        std::stable_sort(members.begin(), members.end(), [&](ObservationIndex a, ObservationIndex b) {
            return reading_order.by_indicator(corpus.observations[a], corpus.observations[b]);
        });
        std::vector<View> rows;
        for (const ObservationIndex index : members) {
            rows.push_back(figure_row(context, corpus.observations[index], with_area, false));
        }
        groups.push_back(group(context.in(theme_label(context.input.words, theme)), std::move(rows)));
    }
    return groups;
}

namespace {

struct PlaceGroup {
    std::string_view heading;
    SourceIndex source = no_index;
    std::vector<View> rows;
};

// Places with one figure each that follow each other below one heading stand together under that: the years of a
// project, whose full places the rows tell.
std::vector<PlaceGroup> without_single_rows(std::vector<PlaceGroup> groups) {
    std::vector<PlaceGroup> joined;
    for (std::size_t i = 0; i < groups.size();) {
        const std::string_view upper = heading_above(groups[i].heading);
        std::size_t end = i;
        while (end < groups.size() && groups[end].rows.size() == 1 && groups[end].source == groups[i].source &&
               !upper.empty() && heading_above(groups[end].heading) == upper) {
            ++end;
        }
        joined.push_back(std::move(groups[i]));
        for (std::size_t next = i + 1; next < end; ++next) {
            joined.back().heading = upper;
            joined.back().rows.push_back(std::move(groups[next].rows.front()));
        }
        i = std::max(i + 1, end);
    }
    return joined;
}

}  // namespace

std::vector<View> groups_by_locator(const PageContext& context, std::span<const ObservationIndex> observations) {
    const Corpus& corpus = context.corpus();
    std::map<std::string_view, std::size_t> position;
    std::vector<PlaceGroup> groups;
    std::map<Statement, Decimal> seen;
    for (const ObservationIndex index : observations) {
        const Observation& row = corpus.observations[index];
        const std::string_view heading = heading_of(corpus.strings[row.locator]);
        const auto [at, fresh] = position.emplace(heading, groups.size());
        if (fresh) {
            groups.push_back({heading, row.source, {}});
        }
        const auto [first, once] = seen.emplace(row, row.value);
        groups[at->second].rows.push_back(figure_row(context, row, row.area != corpus.sources[row.source].area,
                                                     !once && first->second == row.value && row.has_value()));
    }
    groups = without_single_rows(std::move(groups));
    std::vector<View> views;
    views.reserve(groups.size());
    const Heading* before = nullptr;
    for (PlaceGroup& of : groups) {
        views.push_back(group(spaced_steps(of.heading), std::move(of.rows)));
        set_language_of_source(context, views.back(), "heading", of.source);
        const Heading* declared = declared_heading(corpus.sources[of.source], of.heading);
        // Footnotes of one section follow each other: what is above them is not said again.
        const bool is_new = declared != nullptr && (before == nullptr || before->title != declared->title);
        views.back().text("heading", is_new ? context.in(declared->title) : std::string());
        before = declared;
    }
    return views;
}

}  // namespace minhbach

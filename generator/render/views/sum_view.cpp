// SPDX-License-Identifier: MIT
#include "render/views/sum_view.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "check/interval.hpp"

#include "model/labels.hpp"
#include "plan/money/money_table.hpp"
#include "plan/money/plan_in_force.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/views/figure_view.hpp"
#include "render/words/derived_text.hpp"

namespace minhbach {

namespace {

void set_figure(const PageContext& context, const char* name, ObservationIndex figure, View& view) {
    const bool is_one = figure != no_index;
    view.flag((std::string("has_") + name).c_str(), is_one)
        .text(name, is_one ? context.figure_link(context.corpus().observations[figure]) : std::string());
}

// "khoảng": what the source says of its number. A plan that is only expected is told so beside it.
std::string qualifier_of(const PageContext& context, ObservationIndex figure) {
    if (figure == no_index || is_expected_plan(context.corpus(), context.corpus().observations[figure])) {
        return {};
    }
    const Observation& stated = context.corpus().observations[figure];
    return context.in(qualifier_label(context.input.words, context.corpus().strings[stated.note]));
}

// "ít nhất": of what figures give together.
std::string qualifier_of(const PageContext& context, ObservationIndex figure, Bound bound) {
    return figure != no_index ? qualifier_of(context, figure)
                              : context.in(qualifier_label(context.input.words, to_note({bound})));
}

std::string qualified(const std::string& word, const std::string& amount) {
    return word.empty() ? amount : word + " " + amount;
}

// Whether a figure is among those that a value was computed from, in however many steps: each plan of a line that was
// revised has a class of its own.
bool is_computed_of(const DerivedValues& all, const Derived& value, ObservationIndex figure) {
    const auto inputs = all.inputs_of(value);
    return std::any_of(inputs.begin(), inputs.end(), [&](FigureRef input) {
        return input.is_derived() ? is_computed_of(all, all[input.index()], figure) : input.index() == figure;
    });
}

}  // namespace

std::string bar_width(Decimal rate) {
    return to_string(std::clamp(rounded(rate, 1), Decimal{0, 0}, Decimal{100, 0}));
}

std::string bar_end(Decimal rate) {
    constexpr Decimal last{99, 0};  // further on nobody sees it
    const auto end = rate.mantissa > 0 ? divide({100, 0}, rate, 2, 1) : std::nullopt;
    return end && *end <= last ? to_string(*end) : std::string();
}

void put_status(const PageContext& context, const Subject& page, const FigureLine& line, Kind kind, Date as_of,
                SumFacts& sum) {
    const Corpus& corpus = context.corpus();
    for (const DerivedIndex index : page.derived) {
        const Derived& value = context.input.derived[index];
        if (corpus.indicators[value.indicator].formula.kind == FormulaKind::status && value.kind == kind &&
            value.as_of == as_of && line_of(context.input.derived.line_of(value)) == line_of(line) &&
            (sum.plan_figure == no_index || is_computed_of(context.input.derived, value, sum.plan_figure))) {
            sum.status = derived_text(context, value);
            sum.status_of = value.indicator;
            return;
        }
    }
}

void put_sum(const PageContext& context, const SumFacts& sum, View& view) {
    // Where pages show single units of a currency, a number may be longer than a tile is wide.
    constexpr std::size_t widest = 13;
    const std::string spent = context.shown(sum.spent, context.counted_money()).value;
    const auto& figures_of = context.corpus().observations;
    const bool is_all = sum.rate_bound == Bound::exact && sum.spent_figure != no_index && sum.plan_figure != no_index &&
                        may_be_all(context.corpus(), figures_of[sum.spent_figure], figures_of[sum.plan_figure]);
    const Decimal rate = is_all ? Decimal{100, 0} : sum.rate;
    view.flag("has_sum", true)
        .flag("is_long", count_code_points(spent) > widest)
        .text("spent", spent)
        .text("spent_note", qualifier_of(context, sum.spent_figure, sum.spent_bound))
        .text("plan", qualified(qualifier_of(context, sum.plan_figure, sum.plan_bound),
                                context.shown_with_unit(sum.plan, context.counted_money())))
        .text("plan_note", sum.plan_note)
        .text("rate", with_bound(context.format.percent(rate, 1), sum.rate_bound, context.format))
        .text("kind", sum.kind)
        .text("bar_width", bar_width(rate))
        .text("bar_end", bar_end(rate))
        .text("about", sum.about)
        .text("dimensions", sum.dimensions)
        .flag("has_status", !sum.status.empty())
        .text("status", sum.status)
        .text("status_href",
              sum.status.empty() ? std::string() : context.link(indicator_path(context.corpus(), sum.status_of)));
    set_figure(context, "spent_at_href", sum.spent_figure, view);
    set_figure(context, "plan_at_href", sum.plan_figure, view);
    std::vector<ObservationIndex> figures{sum.spent_figure, sum.plan_figure};
    std::erase(figures, ObservationIndex{no_index});
    set_marks(context, context.input.plan.findings.of(figures), view);
    view.list("beside", {});
}

void put_no_sum(View& view) {
    for (const char* name : {"spent", "spent_note", "spent_at_href", "plan", "plan_at_href", "plan_note", "rate",
                             "kind", "bar_width", "bar_end", "about", "dimensions", "status", "status_href"}) {
        view.text(name, "");
    }
    for (const char* name : {"has_sum", "is_long", "has_spent_at_href", "has_plan_at_href", "has_status"}) {
        view.flag(name, false);
    }
    view.list("marks", {}).list("beside", {});
}

}  // namespace minhbach

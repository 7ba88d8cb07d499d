// SPDX-License-Identifier: MIT
// What is read first on the page of an area: how much of its money was spent, and whether that is much.
#include <algorithm>

#include "model/labels.hpp"
#include "render/views/figure_view.hpp"
#include "render/views/page_view.hpp"
#include "render/views/tile_view.hpp"
#include "render/words/derived_text.hpp"

namespace minhbach {

namespace {

// The class that the site's own indicator puts the spending of a line in, or nothing; `page` is that of its area.
const Derived* status_of(const PageContext& context, const Subject& page, const FigureLine& line, Kind kind,
                         Date as_of) {
    const Corpus& corpus = context.corpus();
    for (const DerivedIndex index : page.derived) {
        const Derived& value = context.input.derived[index];
        if (corpus.indicators[value.indicator].formula.kind == FormulaKind::status && value.kind == kind &&
            value.as_of == as_of && line_of(context.input.derived.line_of(value)) == line_of(line)) {
            return &value;
        }
    }
    return nullptr;
}

void set_status(const PageContext& context, const Derived* status, View& view) {
    view.flag("has_status", status != nullptr)
        .text("status", status == nullptr ? std::string() : derived_text(context, *status))
        .text("status_href",
              status == nullptr ? std::string() : context.link(indicator_path(context.corpus(), status->indicator)));
}

// What the money was given as, where that is no plan in force: what is expected to be given, or was given on.
std::string plan_note(const PageContext& context, const HeadLine& line) {
    if (line.assigned.empty()) {
        return context.words("hero_allocated");
    }
    return line.expected ? context.words("qualifier_expected") : std::string();
}

View hero(const PageContext& context, const HeadLine& line) {
    const Corpus& corpus = context.corpus();
    const HeadResult& result = line.results.front();
    const Decimal rate = result.rates.front();
    View view;
    view.text("program", line.program == no_index ? no_program_label(context)
                                                  : context.in(corpus.programs[line.program].short_name))
        .text("spent", context.shown(result.value, context.counted_money()).value)
        .text("plan", context.shown_with_unit(line.plans().front(), context.counted_money()))
        .text("plan_note", plan_note(context, line))
        .text("rate", context.format.percent(rate, 1))
        .text("bar_width", bar_width(rate));
    view.text("kind", is_actual(result.kind) ? std::string() : context.in(kind_name(corpus, result.kind)))
        .text("as_of", result.as_of ? context.words("until_date", {{"date", *result.as_of}})
                                    : context.format.period(corpus.periods[line.period]))
        .text("dimensions", dimensions_label(corpus, line, context.language()));
    set_status(context, status_of(context, context.subject(), line, result.kind, result.as_of.value_or(no_date)), view);
    return view;
}

// Of an area beside another: what it spent of the budget line whose share `rate` is.
View compared_hero(const PageContext& context, const Derived& rate) {
    const Corpus& corpus = context.corpus();
    const FigureLine& line = context.input.derived.line_of(rate);
    const auto inputs = context.input.derived.inputs_of(rate);
    const auto amount = [&](std::size_t input) { return value_of(corpus, context.input.derived, inputs[input]); };
    const bool expected = !inputs[1].is_derived() && is_expected_plan(corpus, corpus.observations[inputs[1].index()]);
    std::string about = program_label(corpus, line.program, context.language());
    const std::string dimensions = dimensions_label(corpus, line, context.language());
    about += (about.empty() || dimensions.empty() ? "" : " · ") + dimensions;
    View view;
    view.text("program", context.area_name(line.area))
        .text("spent", context.shown(amount(0), context.counted_money()).value)
        .text("plan", context.shown_with_unit(amount(1), context.counted_money()))
        .text("plan_note", expected ? context.words("qualifier_expected") : std::string())
        .text("rate", context.format.percent(rate.value, 1))
        .text("bar_width", bar_width(rate.value))
        .text("kind", is_actual(rate.kind) ? std::string() : context.in(kind_name(corpus, rate.kind)))
        .text("as_of", rate.as_of != no_date ? context.words("until_date", {{"date", rate.as_of}})
                                             : context.format.period(corpus.periods[line.period]))
        .text("dimensions", about);
    const Subject* page = context.input.plan.find(area_path(corpus, line.area));
    set_status(context, page == nullptr ? nullptr : status_of(context, *page, line, rate.kind, rate.as_of), view);
    return view;
}

}  // namespace

void fill_heroes(const PageContext& context, View& view) {
    std::vector<View> heroes;
    const auto add = [&](const HeadLine& line) {
        const bool one_plan = line.plans().size() == 1 && line.plans().front().mantissa > 0;
        if (one_plan && !line.results.empty() && line.results.front().rates.size() == 1) {
            heroes.push_back(hero(context, line));
        }
    };
    for (const HeadMoney& money : context.subject().head.money) {
        if (money.together) {
            add(*money.together);
        }
        for (const HeadLine& line : money.lines) {
            if (!money.together) {
                add(line);
            }
        }
    }
    view.list_if_any("heroes", std::move(heroes));
}

void fill_compared_heroes(const PageContext& context, View& view) {
    const MoneyIndicators money(context.corpus());
    const DerivedValues& derived = context.input.derived;
    const Comparison& comparison = context.subject().comparison;
    // The budget line with the largest plan that both have a share of.
    const ComparisonRow* largest = nullptr;
    Decimal most;
    for (const ComparisonRow& row : comparison.rows) {
        const bool both = std::all_of(row.cells.begin(), row.cells.end(), [](const ComparisonCell& cell) {
            return cell.fits && !cell.contradicted && cell.figure->is_derived();
        });
        if (row.line.indicator != money.rate || !both) {
            continue;
        }
        const auto inputs = derived.inputs_of(derived[row.cells.front().figure->index()]);
        if (inputs.size() != 2) {
            continue;
        }
        const Decimal plan = value_of(context.corpus(), derived, inputs[1]);
        if (largest == nullptr || most < plan) {
            largest = &row;
            most = plan;
        }
    }
    std::vector<View> heroes;
    if (largest != nullptr) {
        for (const ComparisonCell& cell : largest->cells) {
            heroes.push_back(compared_hero(context, derived[cell.figure->index()]));
        }
    }
    view.list_if_any("heroes", std::move(heroes));
}

}  // namespace minhbach

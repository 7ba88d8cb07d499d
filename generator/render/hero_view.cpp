// SPDX-License-Identifier: MIT
// What is read first on the page of an area: how much of its money was spent, and whether that is much.
#include <algorithm>

#include "model/labels.hpp"
#include "render/figure_view.hpp"
#include "render/page_view.hpp"

namespace minhbach {

namespace {

// The class that the site's own indicator puts the spending of a line in, or nothing.
const Derived* status_of(const PageContext& context, const HeadLine& line, const HeadResult& result) {
    const Corpus& corpus = context.corpus();
    for (const DerivedIndex index : context.subject().derived) {
        const Derived& value = context.input.derived[index];
        if (corpus.indicators[value.indicator].formula.kind == FormulaKind::status && value.kind == result.kind &&
            value.as_of == result.as_of.value_or(no_date) &&
            line_of(context.input.derived.line_of(value)) == line_of(line)) {
            return &value;
        }
    }
    return nullptr;
}

View hero(const PageContext& context, const HeadLine& line) {
    const Corpus& corpus = context.corpus();
    const HeadResult& result = line.results.front();
    const Decimal rate = result.rates.front();
    const Decimal width = std::clamp(rounded(rate, 1), Decimal{0, 0}, Decimal{100, 0});
    View view;
    view.text("program", line.program == no_index ? no_program_label(context)
                                                  : context.in(corpus.programs[line.program].short_name))
        .text("spent", context.shown(result.value, context.counted_money()).value)
        .text("plan", context.shown_with_unit(line.assigned.front(), context.counted_money()))
        .text("rate", context.format.percent(rate, 1))
        .text("bar_width", to_string(width));
    view.text("kind", is_actual(result.kind) ? std::string() : context.in(kind_name(corpus, result.kind)))
        .text("as_of", result.as_of ? context.words("until_date", {{"date", *result.as_of}})
                                    : context.format.period(corpus.periods[line.period]))
        .text("dimensions", dimensions_label(corpus, line, context.language()));
    const Derived* status = status_of(context, line, result);
    view.flag("has_status", status != nullptr)
        .text("status", status == nullptr ? std::string() : derived_text(context, *status))
        .text("status_href",
              status == nullptr ? std::string() : context.link(indicator_path(corpus, status->indicator)));
    return view;
}

}  // namespace

void fill_heroes(const PageContext& context, View& view) {
    std::vector<View> heroes;
    const auto add = [&](const HeadLine& line) {
        const bool one_plan = line.assigned.size() == 1 && line.assigned.front().mantissa > 0;
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

}  // namespace minhbach

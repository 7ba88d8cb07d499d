// SPDX-License-Identifier: MIT
#include "render/words/derived_text.hpp"

#include "model/percent.hpp"

namespace minhbach {

std::string derived_text(const PageContext& context, const Derived& derived) {
    const Indicator& indicator = context.corpus().indicators[derived.indicator];
    if (indicator.formula.kind == FormulaKind::status) {
        const auto number = static_cast<std::size_t>(derived.value.mantissa);
        return number >= 1 && number <= indicator.formula.classes.size()
                   ? context.in(indicator.formula.classes[number - 1].name)
                   : std::string();
    }
    const Decimal shown = told_computed(derived.value, is_percent(context.corpus().units[indicator.unit]));
    if (indicator.formula.kind == FormulaKind::rank) {
        return context.format.number(shown) + "/" + context.format.count(derived.reporting);
    }
    return context.format.with_unit(shown, context.corpus().units[indicator.unit]);
}

}  // namespace minhbach

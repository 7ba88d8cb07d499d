// SPDX-License-Identifier: MIT
#include "render/words/formula_text.hpp"

#include <fmt/format.h>

#include "model/labels.hpp"

namespace minhbach {

namespace {

class FormulaText {
public:
    FormulaText(const PageContext& context, const Formula& formula, FormulaStyle style)
        : context_(context),
          formula_(formula),
          symbols_(style == FormulaStyle::symbols),
          less_(context.corpus().indicators[formula.operands[0]].direction == Direction::less_is_better) {}

    std::string text() const {
        switch (formula_.kind) {
            case FormulaKind::ratio: return name(0) + " ÷ " + name(1) + " × 100";
            case FormulaKind::difference: return name(0) + " − " + name(1);
            case FormulaKind::per:
                return name(0) + " ÷ " + (formula_.at_end ? of_what("at_end", name(1), "[end]") : name(1));
            case FormulaKind::sum: return sum();
            case FormulaKind::share: return share();
            case FormulaKind::change: return change();
            case FormulaKind::attainment: return attainment();
            case FormulaKind::gap: return gap();
            case FormulaKind::kinds: return kinds();
            case FormulaKind::aggregate:
                return symbols_ ? "Σ " + name(0) + "[areas below]" : words("aggregate", {{"name", name(0)}});
            case FormulaKind::rank: return rank();
            case FormulaKind::pace: return pace();
            case FormulaKind::status: return status();
            case FormulaKind::none: break;
        }
        return {};
    }

private:
    std::string name(std::size_t operand) const {
        const Indicator& indicator = context_.corpus().indicators[formula_.operands[operand]];
        return symbols_ ? indicator.id : context_.words("quoted", {{"name", context_.in(indicator.name)}});
    }

    std::string words(std::string_view what, Words::Values values = {}) const {
        return context_.words("formula_" + std::string(what), values);
    }

    // A name with what is said of it: in words, or as a sign behind it.
    std::string of_what(std::string_view what, const std::string& of, const std::string& as_symbol) const {
        return symbols_ ? of + as_symbol : words(what, {{"name", of}});
    }

    // The site's own kinds of a sort, as its data call them: "[actual|estimate]".
    template <typename Is>
    std::string kinds_that(const Is& is) const {
        std::string codes;
        for (const KindEntry& entry : context_.corpus().kinds.entries()) {
            if (is(entry.kind)) {
                codes.append(codes.empty() ? "[" : "|").append(entry.id);
            }
        }
        return codes.empty() ? codes : codes + "]";
    }

    std::string sum() const {
        std::string text = name(0);
        for (std::size_t i = 1; i < formula_.operands.size(); ++i) {
            text.append(" + ").append(name(i));
        }
        return text;
    }

    std::string share() const {
        const std::string whole = whole_of_share();
        return symbols_ ? name(0) + " ÷ " + name(0) + whole + " × 100"
                        : words("share", {{"name", name(0)}, {"whole", whole}});
    }

    std::string whole_of_share() const {
        if (formula_.along != Along::dimension) {
            const std::string above = formula_.along == Along::program ? "program" : "area";
            return symbols_ ? "[" + above + "=parent]" : words("whole_" + above);
        }
        const Dimension& dimension = context_.corpus().dimensions[formula_.dimension];
        if (symbols_) {
            return fmt::format("[{}={}]", dimension.id, dimension.total_id.empty() ? "none" : dimension.total_id);
        }
        if (dimension.role == DimensionRole::budget_year) {
            return words("whole_budget_year");
        }
        return context_.in(dimension.total == no_code ? dimension.parts : dimension.codes[dimension.total].name);
    }

    std::string change() const {
        const std::string now = formula_.names_kinds ? of_kind(formula_.of_kind) : name(0);
        const std::string then = formula_.names_kinds ? of_kind(formula_.base_kind) : name(0);
        const std::string before = of_what("year_before", then, "[t−1]");
        return formula_.as == ChangeAs::relative ? fmt::format("({0} − {1}) ÷ {1} × 100", now, before)
                                                 : now + " − " + before;
    }

    std::string attainment() const {
        const std::string result = of_what("result", name(0), kinds_that([](Kind kind) { return is_result(kind); }));
        const std::string meant =
            of_what(formula_.longer_target ? "meant_longer" : "meant", name(formula_.operands.size() > 1 ? 1 : 0),
                    kinds_that([](Kind kind) { return is_plan(kind) || is_target(kind); }));
        return (less_ ? meant + " ÷ " + result : result + " ÷ " + meant) + " × 100";
    }

    // “Expenditure” (main appropriation)
    std::string of_kind(Kind kind) const {
        return symbols_ ? fmt::format("{}[{}]", name(0), context_.corpus().kinds[kind].id)
                        : fmt::format("{} ({})", name(0), context_.in(kind_name(context_.corpus(), kind)));
    }

    std::string kinds() const {
        const std::string one = of_kind(formula_.of_kind);
        const std::string base = of_kind(formula_.base_kind);
        switch (formula_.as) {
            case ChangeAs::share: return fmt::format("{} ÷ {} × 100", one, base);
            case ChangeAs::relative: return fmt::format("({0} − {1}) ÷ {1} × 100", one, base);
            default: return one + " − " + base;
        }
    }

    std::string gap() const {
        const std::string target =
            of_what("next_target", name(0), kinds_that([](Kind kind) { return is_target(kind); }));
        return less_ ? name(0) + " − " + target : target + " − " + name(0);
    }

    std::string rank() const {
        if (symbols_) {
            return "rank(" + name(0) + ")";
        }
        return words("rank", {{"name", name(0)}, {"first", less_ ? "lowest" : "highest"}});
    }

    std::string pace() const {
        std::string text =
            name(0) + " − " + (symbols_ ? std::string("days_passed ÷ days × 100") : words("days_passed"));
        if (!formula_.spent_until || symbols_) {
            return text;
        }
        const auto day = static_cast<unsigned>(formula_.spent_until->day());
        const auto month = static_cast<unsigned>(formula_.spent_until->month());
        const WrittenDates& dates = context_.input.words.dates(context_.language());
        return text.append(words("spent_until", {{"day", std::to_string(day)},
                                                 {"day_of_two", fmt::format("{:02}", day)},
                                                 {"month_of_two", fmt::format("{:02}", month)},
                                                 {"month_name", dates.month(month)}}));
    }

    std::string status() const {
        std::string text;
        for (std::size_t i = 0; i < formula_.classes.size(); ++i) {
            const StatusClass& status = formula_.classes[i];
            text.append(i == 0     ? ""
                        : symbols_ ? "; "
                                   : context_.words("semicolon"))
                .append(symbols_ ? std::to_string(i + 1) : context_.in(status.name));
            text.append(": ");
            if (i == 0) {
                const Decimal end = formula_.classes[1].from.value_or(Decimal{});
                text.append(name(0)).append(" < ").append(context_.format.number(end));
            } else {
                const std::string from = status.from ? context_.format.number(*status.from) : std::string();
                text.append(symbols_ ? name(0) + " ≥ " + from : words("from", {{"number", from}}));
            }
        }
        return text;
    }

    const PageContext& context_;
    const Formula& formula_;
    bool symbols_;
    bool less_;  // a smaller value is the better one
};

}  // namespace

std::string formula_text(const PageContext& context, const Indicator& indicator, FormulaStyle style) {
    const std::string text = FormulaText(context, indicator.formula, style).text();
    return style == FormulaStyle::symbols ? indicator.id + " = " + text : text;
}

}  // namespace minhbach

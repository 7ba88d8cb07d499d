// SPDX-License-Identifier: MIT
#include "render/formula_text.hpp"

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
          vietnamese_(context.language() == Language::vi),
          less_(context.corpus().indicators[formula.operands[0]].direction == Direction::less_is_better) {}

    std::string text() const {
        switch (formula_.kind) {
            case FormulaKind::ratio: return name(0) + " ÷ " + name(1) + " × 100";
            case FormulaKind::difference: return name(0) + " − " + name(1);
            case FormulaKind::per:
                return name(0) + " ÷ " + name(1) +
                       (formula_.at_end ? word(" cuối kỳ", " at the end of the period", "[end]") : std::string());
            case FormulaKind::sum: return sum();
            case FormulaKind::share: return share();
            case FormulaKind::change: return change();
            case FormulaKind::attainment: return attainment();
            case FormulaKind::gap: return gap();
            case FormulaKind::kinds: return kinds();
            case FormulaKind::aggregate:
                return word("Tổng ", "Sum of ", "Σ ") + name(0) +
                       word(" của các đơn vị cấp dưới", " of the areas below", "[areas below]");
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
        return symbols_ ? indicator.id : "“" + context_.in(indicator.name) + "”";
    }

    std::string word(const char* in_vietnamese, const char* in_english, const char* as_symbol) const {
        return symbols_ ? as_symbol : vietnamese_ ? in_vietnamese : in_english;
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
        if (symbols_) {
            return name(0) + " ÷ " + name(0) + whole + " × 100";
        }
        return vietnamese_ ? fmt::format("{0} của phần đó ÷ {0} của {1} × 100", name(0), whole)
                           : fmt::format("{0} of the part ÷ {0} of {1} × 100", name(0), whole);
    }

    std::string whole_of_share() const {
        if (formula_.along != Along::dimension) {
            return formula_.along == Along::program
                       ? word("chương trình, dự án cấp trên", "the program or project above", "[program=parent]")
                       : word("đơn vị hành chính cấp trên", "the area above", "[area=parent]");
        }
        const Dimension& dimension = context_.corpus().dimensions[formula_.dimension];
        if (symbols_) {
            return fmt::format("[{}={}]", dimension.id, dimension.total_id.empty() ? "none" : dimension.total_id);
        }
        if (dimension.role == DimensionRole::budget_year) {
            return word("tổng các năm ngân sách", "all budget years", "");
        }
        return context_.in(dimension.total == no_code ? dimension.parts : dimension.codes[dimension.total].name);
    }

    std::string change() const {
        const std::string before = name(0) + word(" cùng kỳ năm trước", " of the same period a year before", "[t−1]");
        return formula_.as == ChangeAs::relative ? fmt::format("({0} − {1}) ÷ {1} × 100", name(0), before)
                                                 : name(0) + " − " + before;
    }

    std::string attainment() const {
        const std::string result = name(0) + word(" thực hiện hoặc ước", ", actual or estimated", "[actual|estimate]");
        const std::string meant =
            name(formula_.operands.size() > 1 ? 1 : 0) +
            (formula_.longer_target
                 ? word(" theo kế hoạch (không có thì theo mục tiêu, kể cả mục tiêu cả giai đoạn)",
                        " as planned (or as targeted, also for the whole term, where there is no plan)",
                        "[plan|target]")
                 : word(" theo kế hoạch (không có thì theo mục tiêu)",
                        " as planned (or as targeted, where there is no plan)", "[plan|target]"));
        return (less_ ? meant + " ÷ " + result : result + " ÷ " + meant) + " × 100";
    }

    std::string kinds() const {
        const auto of = [&](Kind kind) {
            const KindEntry& entry = context_.corpus().kinds[kind];
            return symbols_ ? fmt::format("{}[{}]", name(0), entry.id)
                            : fmt::format("{} ({})", name(0), context_.in(entry.name));
        };
        const std::string one = of(formula_.of_kind);
        const std::string base = of(formula_.base_kind);
        switch (formula_.as) {
            case ChangeAs::share: return fmt::format("{} ÷ {} × 100", one, base);
            case ChangeAs::relative: return fmt::format("({0} − {1}) ÷ {1} × 100", one, base);
            default: return one + " − " + base;
        }
    }

    std::string gap() const {
        const std::string target =
            name(0) + word(" theo mục tiêu gần nhất (cùng kỳ hoặc kỳ sau)",
                           " of the next target (of the same period or a later one)", "[target]");
        return less_ ? name(0) + " − " + target : target + " − " + name(0);
    }

    std::string rank() const {
        if (symbols_) {
            return "rank(" + name(0) + ")";
        }
        return vietnamese_ ? fmt::format(
                                 "Thứ hạng theo {} giữa các địa phương cùng cấp trong cùng một tỉnh, huyện hoặc "
                                 "cả nước, {} nhất đứng đầu; bằng nhau thì cùng hạng",
                                 name(0), less_ ? "thấp" : "cao")
                           : fmt::format(
                                 "Rank by {} among the areas of one level within one area, the {} first; equals "
                                 "share a rank",
                                 name(0), less_ ? "lowest" : "highest");
    }

    std::string pace() const {
        std::string text = name(0) + " − " +
                           word("số ngày của kỳ đã qua ÷ số ngày của kỳ × 100",
                                "days of the period passed ÷ days of the period × 100", "days_passed ÷ days × 100");
        if (!formula_.spent_until || symbols_) {
            return text;
        }
        const auto day = static_cast<unsigned>(formula_.spent_until->day());
        const auto month = static_cast<unsigned>(formula_.spent_until->month());
        return text + (vietnamese_ ? fmt::format("; kỳ của năm ngân sách kéo dài đến {:02}/{:02} năm sau", day, month)
                                   : fmt::format("; the period of a budget year lasts until {} {} of the next year",
                                                 day, english_month(month)));
    }

    std::string status() const {
        std::string text;
        for (std::size_t i = 0; i < formula_.classes.size(); ++i) {
            const StatusClass& status = formula_.classes[i];
            text.append(i == 0 ? "" : "; ").append(symbols_ ? std::to_string(i + 1) : context_.in(status.name));
            text.append(": ");
            if (i == 0) {
                const Decimal end = formula_.classes[1].from.value_or(Decimal{});
                text.append(name(0)).append(" < ").append(context_.format.number(end));
            } else {
                text.append(symbols_ ? name(0) + " ≥ " : word("từ ", "from ", ""));
                text.append(status.from ? context_.format.number(*status.from) : std::string());
            }
        }
        return text;
    }

    const PageContext& context_;
    const Formula& formula_;
    bool symbols_;
    bool vietnamese_;
    bool less_;  // a smaller value is the better one
};

}  // namespace

std::string formula_text(const PageContext& context, const Indicator& indicator, FormulaStyle style) {
    const std::string text = FormulaText(context, indicator.formula, style).text();
    return style == FormulaStyle::symbols ? indicator.id + " = " + text : text;
}

}  // namespace minhbach

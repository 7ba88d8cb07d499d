// SPDX-License-Identifier: MIT
// How an indicator is read, with the formula by which it is computed.
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "load/registry_codes.hpp"
#include "load/registry_entities.hpp"
#include "model/labels.hpp"

namespace minhbach {

namespace {

// Sets a bit of the mask for each code of the list `key`; "" is the empty code.
template <std::size_t N>
std::uint32_t code_mask(ObjectReader& reader, std::string_view key, const std::array<std::string_view, N>& codes) {
    std::uint32_t mask = 0;
    for (const std::string& text : reader.texts(key)) {
        const auto found =
            std::find(codes.begin(), codes.end(), text == "none" ? std::string_view() : std::string_view(text));
        if (found == codes.end()) {
            const std::string known =
                fmt::format("{}", fmt::join(codes.begin() + (codes[0].empty() ? 1 : 0), codes.end(), ", "));
            reader.error(key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", text),
                         codes[0].empty() ? say("các mã: {0}; không có thì ghi none",
                                                "the codes: {0}; none for what is empty", known)
                                          : say("các mã: {0}", "the codes: {0}", known));
            continue;
        }
        mask |= 1U << static_cast<unsigned>(found - codes.begin());
    }
    return mask;
}

// "whole", or a list of programs.
void read_programs(ObjectReader& reader, const Corpus& corpus, FormulaScope& scope) {
    if (!reader.has("programs")) {
        return;
    }
    if (reader.at("programs").type != JsonValue::Type::array) {
        const std::string programs = reader.optional_text("programs");
        scope.whole_programs = programs == "whole";
        if (!programs.empty() && !scope.whole_programs) {
            reader.error("programs", "unknown-code", say("không hiểu \"{0}\"", "\"{0}\" means nothing here", programs),
                         say("ghi whole, hoặc danh sách mã chương trình, hoặc bỏ thuộc tính này",
                             "write whole, or a list of programs, or leave this out"));
        }
        return;
    }
    for (const std::string& id : reader.texts("programs")) {
        const auto found = corpus.programs.find(id);
        if (found) {
            scope.programs.push_back(*found);
        } else if (!corpus.programs.unread()) {
            reader.error("programs", "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", id),
                         code_hint(id, corpus.programs, "data/programs.json"));
        }
    }
    if (reader.at("programs").items.empty()) {
        reader.error("programs", "missing-property",
                     say("danh sách chương trình trống", "the list of programs is empty"),
                     say("ghi mã chương trình, hoặc bỏ thuộc tính này", "name programs, or leave this out"));
    }
}

FormulaScope read_scope(const SourceText& source, const JsonValue& json, const Corpus& corpus) {
    ObjectReader reader(source, json);
    FormulaScope scope;
    read_programs(reader, corpus, scope);
    scope.no_breakdown = !reader.boolean("breakdowns", true);
    scope.capitals = code_mask(reader, "capital", capital_codes);
    scope.funds = code_mask(reader, "fund", fund_codes);
    scope.kinds = code_mask(reader, "kind", kind_codes);
    scope.periods = code_mask(reader, "period", period_kind_codes);
    return scope;
}

// "01-31": a day that every year has.
std::optional<std::chrono::month_day> read_day_of_year(ObjectReader& reader, std::string_view key) {
    const std::string text = reader.optional_text(key);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto day = parse_date("2023-" + text);
    if (!day) {
        reader.error(key, "bad-date", say("\"{0}\" không phải là ngày và tháng", "\"{0}\" is no day of a year", text),
                     say("ghi tháng rồi ngày, như 01-31 cho ngày 31 tháng 1",
                         "write the month, then the day: 01-31 for 31 January"));
        return std::nullopt;
    }
    const auto calendar = to_calendar(*day);
    return calendar.month() / calendar.day();
}

std::vector<StatusClass> read_classes(const SourceText& source, ObjectReader& formula) {
    std::vector<StatusClass> classes;
    const JsonValue* list = formula.list("classes");
    if (list == nullptr || list->items.size() < 2) {
        formula.error(
            "classes", "missing-property",
            say("trạng thái cần ít nhất hai mức (\"classes\")", "a status needs at least two \"classes\""),
            say("mức đầu không có \"from\", các mức sau tăng dần", "the first has no \"from\", those after it grow"));
        return classes;
    }
    for (const JsonValue& item : list->items) {
        ObjectReader entry(source, item);
        StatusClass status;
        if (classes.empty()) {
            if (entry.has("from")) {
                entry.decimal("from");
                entry.error("from", "bad-class", say("mức đầu không có cận dưới", "the first class has no lower end"),
                            say("bỏ \"from\" của mức đầu", "leave \"from\" out of the first class"));
            }
        } else {
            status.from = entry.decimal("from");
            if (status.from && classes.back().from && *status.from <= *classes.back().from) {
                entry.error("from", "bad-class", say("các mức phải tăng dần", "classes must grow"),
                            say("xếp lại theo \"from\"", "sort them by \"from\""));
            }
        }
        status.name = entry.local_text("name");
        classes.push_back(std::move(status));
    }
    return classes;
}

Formula read_formula(const SourceText& source, const JsonValue& json, const Corpus& corpus) {
    ObjectReader reader(source, json);
    Formula formula;
    formula.place = source.place(json.offset);
    const std::string type = reader.text("type");
    const auto kind = from_code<FormulaKind>(formula_codes, type);
    if (!kind || *kind == FormulaKind::none) {
        if (!type.empty()) {
            reader.error("type", "unknown-code", say("không có công thức \"{0}\"", "there is no formula \"{0}\"", type),
                         say("các công thức: {0}", "the formulas: {0}",
                             fmt::format("{}", fmt::join(formula_codes.begin() + 1, formula_codes.end(), ", "))));
        }
        for (const std::string_view key :
             {"numerator", "denominator", "minuend", "subtrahend", "of", "per", "against", "longer_target", "terms",
              "along", "as", "coverage", "classes", "at_end", "spent_until", "where"}) {
            reader.has(key);
        }
        return formula;
    }
    formula.kind = *kind;
    const auto operand = [&](std::string_view key) {
        IndicatorIndex index = no_index;
        if (!reader.text(key).empty()) {
            index = reference(reader, key, corpus.indicators, IndicatorIndex{no_index}, "data/indicators.json");
        }
        formula.operands.push_back(index);
    };
    switch (formula.kind) {
        case FormulaKind::ratio: operand("numerator"), operand("denominator"); break;
        case FormulaKind::difference: operand("minuend"), operand("subtrahend"); break;
        case FormulaKind::per:
            operand("of"), operand("per");
            formula.at_end = reader.boolean("at_end", false);
            break;
        case FormulaKind::attainment:
            operand("of");
            if (reader.has("against")) {
                operand("against");
            }
            formula.longer_target = reader.boolean("longer_target", false);
            break;
        case FormulaKind::sum:
            for (const std::string& id : reader.texts("terms")) {
                const auto found = corpus.indicators.find(id);
                if (!found) {
                    reader.error("terms", "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", id),
                                 code_hint(id, corpus.indicators, "data/indicators.json"));
                }
                formula.operands.push_back(found.value_or(IndicatorIndex{no_index}));
            }
            if (constexpr std::size_t most = 100; formula.operands.size() > most) {
                reader.error("terms", "too-many", say("quá {0} số hạng", "more than {0} terms", most),
                             say("tách thành nhiều tổng", "split it into several sums"));
                formula.operands.resize(most);
            }
            if (formula.operands.size() < 2) {
                reader.error("terms", "missing-property",
                             say("tổng cần ít nhất hai số hạng (\"terms\")", "a sum needs at least two \"terms\""));
                formula.operands.resize(2, no_index);
            }
            break;
        default: operand("of"); break;
    }
    const auto choice = [&](std::string_view key, const auto& codes, auto& member) {
        using Enum = std::remove_reference_t<decltype(member)>;
        const std::string text = reader.text(key);
        const auto found = from_code<Enum>(codes, text);
        if (!text.empty() && !found) {
            reader.error(
                key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", text),
                say("các mã: {0}", "the codes: {0}",
                    fmt::format("{}", fmt::join(codes.begin() + (codes[0].empty() ? 1 : 0), codes.end(), ", "))));
        }
        member = found.value_or(Enum{});
    };
    if (formula.kind == FormulaKind::share) {
        choice("along", dimension_codes, formula.along);
    } else if (formula.kind == FormulaKind::change) {
        choice("as", change_codes, formula.as);
    } else if (formula.kind == FormulaKind::aggregate) {
        constexpr std::array<std::string_view, 2> coverages{"any", "all"};
        const std::string coverage = reader.text("coverage");
        if (!coverage.empty() && coverage != coverages[0] && coverage != coverages[1]) {
            reader.error("coverage", "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", coverage),
                         say("ghi all (chỉ khi mọi đơn vị cấp dưới đều có số) hoặc any (kèm số đơn vị có số)",
                             "write all (only where every area below reports) or any (with how many do)"));
        }
        formula.all_below = coverage != "any";
    } else if (formula.kind == FormulaKind::status) {
        formula.classes = read_classes(source, reader);
    } else if (formula.kind == FormulaKind::pace) {
        formula.spent_until = read_day_of_year(reader, "spent_until");
    }
    if (const JsonValue* scope = reader.object("where")) {
        formula.scope = read_scope(source, *scope, corpus);
    }
    return formula;
}

// "grdp" for the growth of GRDP: sentences then tell it as a rise or fall of that.
void read_growth(ObjectReader& reader, const Corpus& corpus, Indicator& indicator) {
    if (!reader.has("growth_of") || reader.text("growth_of").empty()) {
        return;
    }
    const IndicatorIndex of =
        reference(reader, "growth_of", corpus.indicators, IndicatorIndex{no_index}, "data/indicators.json");
    if (of != no_index && corpus.indicators[of].id == indicator.id) {
        reader.error("growth_of", "growth-of-itself",
                     say("chỉ tiêu không thể là mức tăng của chính nó", "an indicator cannot be the growth of itself"),
                     say("ghi mã của chỉ tiêu tăng hay giảm, hoặc bỏ thuộc tính này",
                         "write the id of what grows or shrinks, or leave this out"));
        return;
    }
    if (indicator.unit != no_index && !is_percent(corpus.units[indicator.unit])) {
        reader.error("growth_of", "growth-not-percent",
                     say("mức tăng này không tính bằng phần trăm", "this growth is no percentage"),
                     say("ghi \"unit\": \"percent\", hoặc bỏ \"growth_of\"",
                         "write \"unit\": \"percent\", or leave out \"growth_of\""));
        return;
    }
    indicator.growth_of = of;
}

}  // namespace

void read_indicator(const SourceText& source, const JsonValue& json, const Corpus& corpus, Indicator& indicator) {
    ObjectReader reader(source, json);
    reader.has("id");
    indicator.name = reader.local_text("name");
    indicator.definition = reader.local_text("definition");
    if (!reader.text("unit").empty()) {
        indicator.unit = reference(reader, "unit", corpus.units, UnitIndex{no_index}, "data/units.json");
    }
    if (const UnitIndex base = indicator.unit == no_index ? indicator.unit : corpus.units[indicator.unit].base;
        base != indicator.unit && base != no_index) {
        reader.error("unit", "unit-not-canonical",
                     say("đơn vị của chỉ tiêu phải là đơn vị gốc", "the unit of an indicator must be a canonical one"),
                     say("ghi \"{0}\"; báo cáo vẫn có thể ghi số theo \"{1}\"",
                         "write \"{0}\"; reports may still state their figures in \"{1}\"", corpus.units[base].id,
                         corpus.units[indicator.unit].id));
        indicator.unit = base;
    }
    read_growth(reader, corpus, indicator);
    indicator.direction = code<Direction>(reader, "direction", direction_codes);
    indicator.theme = reader.text("theme");
    const std::string kind = reader.text("kind");
    if (!kind.empty() && kind != "reported" && kind != "derived" && kind != "both") {
        reader.error("kind", "unknown-code", say("không có loại \"{0}\"", "there is no kind \"{0}\"", kind),
                     say("các loại: reported, derived, both", "the kinds: reported, derived, both"));
    }
    indicator.reported = kind != "derived";
    indicator.derived = kind == "derived" || kind == "both";
    indicator.method_source = reader.optional_local_text("method_source");
    const JsonValue* formula = reader.object("formula");
    if (indicator.derived && !reader.has("formula")) {
        reader.error(
            "kind", "formula-mismatch",
            say("chỉ tiêu tính toán phải có công thức (\"formula\")", "a derived indicator needs a \"formula\""),
            say("thêm \"formula\", hoặc ghi \"kind\": \"reported\"",
                "add a \"formula\", or write \"kind\": \"reported\""));
    } else if (!indicator.derived && formula != nullptr) {
        reader.error(
            "formula", "formula-mismatch",
            say("chỉ tiêu lấy từ báo cáo thì không có công thức", "an indicator that is only reported has no formula"),
            say("bỏ \"formula\", hoặc ghi \"kind\": \"both\"", "remove \"formula\", or write \"kind\": \"both\""));
    }
    indicator.notes = reader.optional_local_text("notes");
    if (const JsonValue* breaks = reader.list("breaks")) {
        for (const JsonValue& item : breaks->items) {
            ObjectReader entry(source, item);
            const auto from = entry.optional_date("from");
            indicator.breaks.push_back({from.value_or(Date{}), entry.local_text("reason")});
        }
    }
    if (formula != nullptr) {
        indicator.formula = read_formula(source, *formula, corpus);
    }
}

}  // namespace minhbach

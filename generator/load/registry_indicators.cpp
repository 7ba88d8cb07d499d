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
        scope.whole_programs = reader.at("programs").text == "whole";
        return;
    }
    scope.programs = references(reader, "programs", corpus.programs, "data/programs.json");
}

// "capital=investment": a dimension and one of its codes, or none.
void read_scope_codes(ObjectReader& reader, const Corpus& corpus, FormulaScope& scope) {
    for (const JsonValue* item : reader.text_items("codes")) {
        const std::size_t equals = item->text.find('=');
        if (equals == std::string::npos) {
            if (!trimmed(item->text).empty()) {
                reader.error(*item, "bad-id",
                             say("đây không phải chiều=mã: \"{0}\"", "this is no dimension=code: \"{0}\"", item->text),
                             say("ví dụ: capital=total, fund=none", "for example: capital=total, fund=none"));
            }
            continue;
        }
        const std::string name = item->text.substr(0, equals);
        const std::string id = item->text.substr(equals + 1);
        const auto place = corpus.dimensions.find(name);
        if (!place || corpus.dimensions[*place].role == DimensionRole::budget_year) {
            if (!corpus.dimensions.unread()) {
                reader.error(
                    *item, "unknown-code",
                    say("không có chiều \"{0}\" để chọn mã", "there is no dimension \"{0}\" to choose codes of", name),
                    dimension_hint(name, corpus.dimensions));
            }
            continue;
        }
        const Dimension& dimension = corpus.dimensions[*place];
        const auto code = dimension.codes.find(id == "none" ? std::string() : id);
        if (!code) {
            if (!dimension.codes.unread()) {
                reader.error(
                    *item, "unknown-code",
                    say("chiều \"{0}\" không có mã \"{1}\"", "the dimension \"{0}\" has no code \"{1}\"", name, id),
                    code_hint(id, dimension, reader.languages()));
            }
            continue;
        }
        const auto entry = std::find_if(scope.codes.begin(), scope.codes.end(),
                                        [&](const FormulaScope::Codes& each) { return each.dimension == *place; });
        FormulaScope::Codes& codes = entry != scope.codes.end()
                                         ? *entry
                                         : scope.codes.emplace_back(FormulaScope::Codes{
                                               static_cast<std::uint8_t>(*place), std::vector<CodeIndex>{}});
        codes.codes.push_back(*code);
    }
}

std::optional<Kind> find_kind(ObjectReader& reader, const JsonValue& at, const Corpus& corpus) {
    const auto kind = corpus.kinds.find(at.text);
    if (!kind && !corpus.kinds.unread()) {
        std::vector<std::string_view> known;
        for (const KindEntry& entry : corpus.kinds.entries()) {
            known.emplace_back(entry.id);
        }
        reader.error(at, "unknown-code", say("không có loại số \"{0}\"", "there is no kind \"{0}\"", at.text),
                     code_list_hint(at.text, known));
    }
    return kind;
}

std::vector<Kind> read_kinds(ObjectReader& reader, std::string_view key, const Corpus& corpus) {
    std::vector<Kind> kinds;
    for (const JsonValue* item : reader.text_items(key)) {
        if (const auto kind = find_kind(reader, *item, corpus)) {
            kinds.push_back(*kind);
        }
    }
    return kinds;
}

Kind read_kind(ObjectReader& reader, std::string_view key, const Corpus& corpus) {
    // What is absent departs from the form, which has been reported.
    return reader.optional_text(key).empty() ? Kind{} : find_kind(reader, reader.at(key), corpus).value_or(Kind{});
}

// A dimension by which figures can be divided into shares, or one of the two trees.
void read_along(ObjectReader& reader, const Corpus& corpus, Formula& formula) {
    const std::string name = reader.optional_text("along");
    if (name == "program" || name == "area") {
        formula.along = name == "program" ? Along::program : Along::area;
        return;
    }
    const auto place = corpus.dimensions.find(name);
    if (!place) {
        if (!name.empty() && !corpus.dimensions.unread()) {
            reader.error("along", "unknown-code", say("không có chiều \"{0}\"", "there is no dimension \"{0}\"", name),
                         dimension_hint(name, corpus.dimensions));
        }
        return;
    }
    const Dimension& dimension = corpus.dimensions[*place];
    if (dimension.role == DimensionRole::basis) {
        reader.error("along", "basis-no-partition",
                     say("\"{0}\" là các cách đo khác nhau, không chia một số thành các phần",
                         "\"{0}\" is ways to measure, and divides nothing into parts", name),
                     say("chọn chiều khác", "choose another dimension"));
        return;
    }
    if (dimension.may_overlap && dimension.total_id.empty()) {
        reader.error(
            "along", "no-total",
            say("chiều \"{0}\" không có tổng để tính tỷ trọng", "the dimension \"{0}\" has no total to share", name),
            say("khai \"total\" của chiều này, hoặc chọn chiều khác",
                "declare its \"total\", or choose another dimension"));
        return;
    }
    formula.along = Along::dimension;
    formula.dimension = static_cast<std::uint8_t>(*place);
}

FormulaScope read_scope(const SourceText& source, const JsonValue& json, const Corpus& corpus) {
    ObjectReader reader(source, json, Shape::checked);
    FormulaScope scope;
    read_programs(reader, corpus, scope);
    scope.no_breakdown = !reader.boolean("breakdowns", true);
    read_scope_codes(reader, corpus, scope);
    scope.kinds = read_kinds(reader, "kind", corpus);
    scope.periods = code_mask(reader, "period", period_kind_codes);
    return scope;
}

std::vector<StatusClass> read_classes(const SourceText& source, ObjectReader& formula) {
    std::vector<StatusClass> classes;
    const JsonValue* list = formula.list("classes");
    if (list == nullptr) {
        return classes;
    }
    for (const JsonValue& item : list->items) {
        ObjectReader entry(source, item, Shape::checked);
        StatusClass status;
        if (!classes.empty()) {
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

// Where one cannot be found no_index stands, so that each has its place.
void read_operands(ObjectReader& reader, const Corpus& corpus, Formula& formula) {
    const auto operand = [&](std::string_view key) {
        formula.operands.push_back(
            reference(reader, key, corpus.indicators, IndicatorIndex{no_index}, "data/indicators.json"));
    };
    switch (formula.kind) {
        case FormulaKind::none: break;
        case FormulaKind::ratio: operand("numerator"), operand("denominator"); break;
        case FormulaKind::difference: operand("minuend"), operand("subtrahend"); break;
        case FormulaKind::per: operand("of"), operand("per"); break;
        case FormulaKind::attainment:
            operand("of");
            if (reader.has("against")) {
                operand("against");
            }
            break;
        case FormulaKind::sum:
            formula.operands = references(reader, "terms", corpus.indicators, "data/indicators.json",
                                          std::optional<IndicatorIndex>(no_index));
            if (constexpr std::size_t most = 100; formula.operands.size() > most) {
                reader.error("terms", "too-many", say("quá {0} số hạng", "more than {0} terms", most),
                             say("tách thành nhiều tổng", "split it into several sums"));
                formula.operands.resize(most);
            }
            if (formula.operands.size() < 2) {
                formula.operands.resize(2, no_index);
            }
            break;
        default: operand("of"); break;
    }
}

Formula read_formula(const SourceText& source, const JsonValue& json, const Corpus& corpus) {
    ObjectReader reader(source, json, Shape::checked);
    Formula formula;
    formula.place = source.place(json.offset);
    formula.kind = from_code<FormulaKind>(formula_codes, reader.optional_text("type")).value_or(FormulaKind::none);
    read_operands(reader, corpus, formula);
    formula.at_end = reader.boolean("at_end", false);
    formula.longer_target = reader.boolean("longer_target", false);
    switch (formula.kind) {
        case FormulaKind::share: read_along(reader, corpus, formula); break;
        case FormulaKind::change:
            formula.as = code<ChangeAs>(reader, "as", change_codes);
            formula.names_kinds = reader.has("base_kind");
            formula.of_kind = read_kind(reader, "kind", corpus);
            formula.base_kind = read_kind(reader, "base_kind", corpus);
            break;
        case FormulaKind::kinds:
            formula.as = code<ChangeAs>(reader, "as", change_codes);
            formula.of_kind = read_kind(reader, "kind", corpus);
            formula.base_kind = read_kind(reader, "base_kind", corpus);
            if (formula.of_kind == formula.base_kind && !reader.optional_text("kind").empty()) {
                reader.error("base_kind", "kinds-alike",
                             say("hai loại số so với nhau phải khác nhau", "the two kinds have to differ"),
                             say("chọn loại khác cho \"base_kind\"", "choose another \"base_kind\""));
            }
            break;
        case FormulaKind::aggregate: formula.all_below = reader.optional_text("coverage") != "any"; break;
        case FormulaKind::status: formula.classes = read_classes(source, reader); break;
        case FormulaKind::pace: formula.spent_until = read_day_of_year(reader, "spent_until"); break;
        default: break;
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

std::optional<std::chrono::month_day> read_day_of_year(ObjectReader& reader, std::string_view key) {
    const std::string text = reader.optional_text(key);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto day = parse_date("2023-" + text);
    if (!day) {
        return std::nullopt;
    }
    const auto calendar = to_calendar(*day);
    return calendar.month() / calendar.day();
}

void read_indicator(const SourceText& source, const JsonValue& json, const Corpus& corpus, Indicator& indicator) {
    ObjectReader reader(source, json, Shape::checked);
    reader.has("id");
    indicator.name = reader.local_text("name");
    indicator.definition = reader.local_text("definition");
    indicator.unit = reference(reader, "unit", corpus.units, UnitIndex{no_index}, "data/units.json");
    if (const UnitIndex base = indicator.unit == no_index ? indicator.unit : corpus.units[indicator.unit].base;
        base != indicator.unit && base != no_index) {
        reader.error("unit", "unit-not-canonical",
                     say("đơn vị của chỉ tiêu phải là đơn vị gốc", "the unit of an indicator must be a canonical one"),
                     say("ghi \"{0}\"; báo cáo vẫn có thể ghi số theo \"{1}\"",
                         "write \"{0}\"; reports may still state their figures in \"{1}\"", corpus.units[base].id,
                         corpus.units[indicator.unit].id));
        indicator.unit = base;
    }
    indicator.below_zero = reader.boolean("below_zero", false);
    read_growth(reader, corpus, indicator);
    indicator.direction = code<Direction>(reader, "direction", direction_codes);
    indicator.theme = reader.text("theme");
    const std::string kind = reader.optional_text("kind");
    indicator.reported = kind != "derived";
    indicator.derived = kind == "derived" || kind == "both";
    indicator.method_source = reader.optional_local_text("method_source");
    indicator.notes = reader.optional_local_text("notes");
    indicator.also_called = reader.texts("also_called");
    if (const JsonValue* breaks = reader.list("breaks")) {
        for (const JsonValue& item : breaks->items) {
            ObjectReader entry(source, item, Shape::checked);
            const auto from = entry.optional_date("from");
            indicator.breaks.push_back({from.value_or(Date{}), entry.local_text("reason")});
        }
    }
    if (const JsonValue* formula = indicator.derived ? reader.object("formula") : nullptr) {
        indicator.formula = read_formula(source, *formula, corpus);
    }
}

}  // namespace minhbach

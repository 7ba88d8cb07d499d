#include "load/registry_entities.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "base/text.hpp"
#include "load/hints.hpp"
#include "load/object_reader.hpp"

namespace minhbach {

namespace {

// The index of the entity that property `key` names; `absent` when the property is absent, or unknown (reported).
template <typename Entity, typename Index>
Index reference(ObjectReader& reader, std::string_view key, const Registry<Entity, Index>& registry, Index absent,
                const std::string& file) {
    const std::string id = reader.optional_text(key);
    if (id.empty()) {
        return absent;
    }
    const auto found = registry.find(id);
    if (!found && !registry.unread()) {
        reader.error(key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", id),
                     code_hint(id, registry, file));
    }
    return found.value_or(absent);
}

template <typename Enum, std::size_t N>
Enum code(ObjectReader& reader, std::string_view key, const std::array<std::string_view, N>& codes) {
    const std::string text = reader.text(key);
    const auto found = from_code<Enum>(codes, text);
    if (!found && !text.empty()) {
        reader.error(key, "unknown-code", say("không có giá trị \"{0}\"", "there is no value \"{0}\"", text),
                     code_list_hint(text, {codes.begin(), codes.end()}));
    }
    return found.value_or(Enum{});
}

// A period of validity that cannot be is taken back, so that not every figure in it is reported, too.
void check_validity(ObjectReader& reader, std::optional<Date>& from, std::optional<Date>& to) {
    if (from && to && *to < *from) {
        reader.error("valid_to", "validity-reversed",
                     say("hết hiệu lực ({0}) trước khi có hiệu lực ({1})", "it ends ({0}) before it begins ({1})",
                         to_string(*to), to_string(*from)),
                     say("kiểm tra valid_from và valid_to", "check valid_from and valid_to"));
        from = to = std::nullopt;
    }
}

// The areas that the list `key` names.
std::vector<AreaIndex> area_list(const SourceText& source, const JsonValue& json, const Corpus& corpus,
                                 ObjectReader& reader, std::string_view key) {
    std::vector<AreaIndex> result;
    if (reader.texts(key).empty()) {
        return result;
    }
    for (const JsonValue& item : json.find(key)->items) {
        if (item.type != JsonValue::Type::string) {
            continue;
        }
        if (const auto found = corpus.areas.find(item.text)) {
            result.push_back(*found);
        } else {
            source.error(item.offset, item.length, "unknown-code",
                         say("không có mã \"{0}\"", "there is no code \"{0}\"", item.text),
                         code_hint(item.text, corpus.areas, "data/areas.json"));
        }
    }
    return result;
}

// An address that becomes a link on a page.
bool is_web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

}  // namespace

void read_unit(const SourceText& source, const JsonValue& json, const Corpus& corpus, Unit& unit) {
    ObjectReader reader(source, json);
    reader.has("id");
    unit.name = reader.local_text("name");
    unit.symbol = reader.local_text("symbol");
    unit.quantity = reader.text("quantity");
    unit.base = reference(reader, "base", corpus.units, UnitIndex{no_index}, "data/units.json");
    unit.factor = reader.decimal("factor").value_or(Decimal{1, 0});
    unit.integer = reader.boolean("integer", false);
    if (reader.has("of") || reader.has("per")) {
        for (const auto& [key, part] : {std::pair{"of", &unit.of}, std::pair{"per", &unit.per}}) {
            if (!reader.text(key).empty()) {
                *part = reference(reader, key, corpus.units, UnitIndex{no_index}, "data/units.json");
            }
        }
    }
    if (unit.base == no_index && !reader.has("base")) {
        reader.error("base", "missing-property",
                     say("thiếu đơn vị gốc \"base\"", "the canonical unit \"base\" is missing"),
                     say("đơn vị gốc ghi chính mã của nó", "a canonical unit names itself"));
    }
    if (unit.factor.mantissa <= 0) {
        reader.error("factor", "bad-number", say("hệ số phải lớn hơn 0", "the factor must be greater than 0"));
    }
}

void read_area(const SourceText& source, const JsonValue& json, const Corpus& corpus, Area& area) {
    ObjectReader reader(source, json);
    reader.has("id");
    area.code = reader.text("code");
    area.level = code<AreaLevel>(reader, "level", area_level_codes);
    area.type = reader.text("type");
    area.name = reader.local_text("name");
    area.full_name = reader.local_text("full_name");
    area.parent = reference(reader, "parent", corpus.areas, no_area, "data/areas.json");
    area.valid_from = reader.optional_date("valid_from");
    area.valid_to = reader.optional_date("valid_to");
    check_validity(reader, area.valid_from, area.valid_to);
    area.predecessors = area_list(source, json, corpus, reader, "predecessors");
    area.successors = area_list(source, json, corpus, reader, "successors");
    area.source = reader.text("source");
    area.notes = reader.optional_text("notes");
    area.unverified = reader.boolean("unverified", false);
    std::string address = area.id;
    std::replace(address.begin(), address.end(), '@', '-');
    area.path_segment = address + "-" + slug(area.name.vi);
}

void read_program(const SourceText& source, const JsonValue& json, const Corpus& corpus, Program& program) {
    ObjectReader reader(source, json);
    reader.has("id");
    program.level = reader.text("level");
    program.parent = reference(reader, "parent", corpus.programs, ProgramIndex{no_index}, "data/programs.json");
    program.number = reader.optional_local_text("number");
    program.name = reader.local_text("name");
    program.short_name = reader.local_text("short_name");
    program.legal_basis = reader.texts("legal_basis");
    program.valid_from = reader.optional_date("valid_from");
    program.valid_to = reader.optional_date("valid_to");
    check_validity(reader, program.valid_from, program.valid_to);
    program.owner = reader.optional_local_text("owner");
    program.source = reader.text("source");
    program.unverified = reader.boolean("unverified", false);
}

namespace {

// Sets a bit of the mask for each code of the list `key`; "" is the empty code.
template <std::size_t N>
std::uint32_t code_mask(ObjectReader& reader, std::string_view key, const std::array<std::string_view, N>& codes) {
    std::uint32_t mask = 0;
    for (const std::string& text : reader.texts(key)) {
        const auto found =
            std::find(codes.begin(), codes.end(), text == "none" ? std::string_view() : std::string_view(text));
        if (found == codes.end()) {
            reader.error(
                key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", text),
                say("các mã: {0}; không có thì ghi none", "the codes: {0}; none for what is empty",
                    fmt::format("{}", fmt::join(codes.begin() + (codes[0].empty() ? 1 : 0), codes.end(), ", "))));
            continue;
        }
        mask |= 1U << static_cast<unsigned>(found - codes.begin());
    }
    return mask;
}

FormulaScope read_scope(const SourceText& source, const JsonValue& json) {
    ObjectReader reader(source, json);
    FormulaScope scope;
    if (const std::string programs = reader.optional_text("programs"); !programs.empty() && programs != "whole") {
        reader.error("programs", "unknown-code", say("không hiểu \"{0}\"", "\"{0}\" means nothing here", programs),
                     say("ghi whole, hoặc bỏ thuộc tính này", "write whole, or leave this out"));
    } else {
        scope.whole_programs = programs == "whole";
    }
    scope.no_breakdown = !reader.boolean("breakdowns", true);
    scope.capitals = code_mask(reader, "capital", capital_codes);
    scope.funds = code_mask(reader, "fund", fund_codes);
    scope.kinds = code_mask(reader, "kind", kind_codes);
    return scope;
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
        for (const std::string_view key : {"numerator", "denominator", "minuend", "subtrahend", "of", "per", "against",
                                           "longer_target", "terms", "along", "as", "coverage", "classes", "where"}) {
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
        case FormulaKind::per: operand("of"), operand("per"); break;
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
    }
    if (const JsonValue* scope = reader.object("where")) {
        formula.scope = read_scope(source, *scope);
    }
    return formula;
}

}  // namespace

void read_indicator(const SourceText& source, const JsonValue& json, const Corpus& corpus, Indicator& indicator) {
    ObjectReader reader(source, json);
    reader.has("id");
    indicator.name = reader.local_text("name");
    indicator.definition = reader.local_text("definition");
    indicator.unit = reference(reader, "unit", corpus.units, UnitIndex{no_index}, "data/units.json");
    if (indicator.unit == no_index && !reader.has("unit")) {
        reader.text("unit");
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

void read_breakdown(const SourceText& source, const JsonValue& json, const Corpus& corpus, Breakdown& breakdown) {
    ObjectReader reader(source, json);
    reader.has("id");
    breakdown.name = reader.local_text("name");
    breakdown.parent = reference(reader, "parent", corpus.breakdowns, BreakdownIndex{no_index}, "data/breakdowns.json");
}

void read_source(const SourceText& source, const JsonValue& json, const Corpus& corpus, Source& entry) {
    ObjectReader reader(source, json);
    reader.has("id");
    entry.title = reader.local_text("title");
    entry.short_title = reader.optional_local_text("short_title");
    if (entry.short_title.vi.empty()) {
        entry.short_title = entry.title;
    }
    entry.publisher = reader.local_text("publisher");
    entry.description = reader.local_text("description");
    entry.area = reference(reader, "area", corpus.areas, no_area, "data/areas.json");
    entry.program = reference(reader, "program", corpus.programs, ProgramIndex{no_index}, "data/programs.json");
    entry.period = reader.optional_period("period");
    entry.as_of = reader.optional_date("as_of");
    entry.issued = reader.optional_text("issued");
    entry.document_number = reader.optional_text("document_number");
    entry.url = reader.optional_text("url");
    entry.unrecorded_note = reader.optional_local_text("unrecorded_note");
    reader.optional_text("language");
    reader.optional_text("retrieved");
    if (!entry.url.empty() && !is_web_address(entry.url)) {
        reader.error("url", "bad-url",
                     say("\"{0}\" không phải là địa chỉ trang web", "\"{0}\" is no web address", entry.url),
                     say("địa chỉ bắt đầu bằng https://", "an address begins with https://"));
    }
}

void read_site(const SourceText& source, const JsonValue& json, const Corpus& corpus, SiteConfig& site) {
    ObjectReader reader(source, json);
    for (const std::string& id : reader.texts("headline_indicators")) {
        if (const auto found = corpus.indicators.find(id)) {
            site.headline_indicators.push_back(*found);
        } else if (!corpus.indicators.unread()) {
            reader.error("headline_indicators", "unknown-code",
                         say("không có chỉ tiêu \"{0}\"", "there is no indicator \"{0}\"", id),
                         code_hint(id, corpus.indicators, "data/indicators.json"));
        }
    }
    site.title = reader.local_text("title");
    site.subtitle = reader.local_text("subtitle");
    site.publisher = reader.local_text("publisher");
    site.contact = reader.optional_local_text("contact");
    site.base_url = reader.text("base_url");
    if (!site.base_url.empty() && (!is_web_address(site.base_url) || !site.base_url.ends_with('/'))) {
        reader.error(
            "base_url", "bad-url",
            say("\"{0}\" không phải là địa chỉ gốc của trang", "\"{0}\" is not the address of a site", site.base_url),
            say("địa chỉ bắt đầu bằng https:// và kết thúc bằng /, ví dụ https://example.gov.vn/minh-bach/",
                "it begins with https:// and ends in /, as in https://example.gov.vn/minh-bach/"));
    }
    const std::string language = reader.text("default_language");
    if (!language.empty() && language != "vi" && language != "en") {
        reader.error("default_language", "unknown-code",
                     say("không có ngôn ngữ \"{0}\"", "there is no language \"{0}\"", language),
                     say("ghi \"vi\" hoặc \"en\"", "write \"vi\" or \"en\""));
    }
    site.default_language = language == "en" ? Language::en : Language::vi;
    if (const JsonValue* edition = reader.object("edition")) {
        ObjectReader parts(source, *edition);
        site.edition_number = parts.text("number");
        const auto date = parts.optional_date("date");
        if (date) {
            site.edition_date = *date;
        } else if (!parts.has("date")) {
            parts.text("date");
        }
    } else if (!reader.has("edition")) {
        reader.error("edition", "missing-property",
                     say("thiếu \"edition\": số và ngày của kỳ công bố",
                         "\"edition\" is missing: number and date of this publication"));
    }
    if (const JsonValue* license = reader.object("license")) {
        ObjectReader parts(source, *license);
        site.license_name = parts.local_text("name");
        site.license_url = parts.text("url");
        if (!site.license_url.empty() && !is_web_address(site.license_url)) {
            parts.error("url", "bad-url",
                        say("\"{0}\" không phải là địa chỉ trang web", "\"{0}\" is no web address", site.license_url),
                        say("địa chỉ bắt đầu bằng https://", "an address begins with https://"));
        }
    } else if (!reader.has("license")) {
        reader.error("license", "missing-property",
                     say("thiếu \"license\": giấy phép dùng lại số liệu",
                         "\"license\" is missing: under what terms the data may be used"));
    }
}

}  // namespace minhbach

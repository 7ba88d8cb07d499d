#include "load/registry_entities.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/object_reader.hpp"
#include "load/registries.hpp"

namespace minhbach {

namespace {

// The index of the entity that property `key` names; `absent` when the property is absent, or unknown (reported).
template <typename Entity, typename Index>
Index reference(ObjectReader& reader, std::string_view key, const Registry<Entity, Index>& registry, Index absent, const std::string& file) {
    const std::string id = reader.optional_text(key);
    if (id.empty()) {
        return absent;
    }
    const auto found = registry.find(id);
    if (!found) {
        reader.error(key, "unknown-code", say("không có mã \"{0}\"", "there is no \"{0}\"", id), nearest_hint(id, registry.ids(), file));
    }
    return found.value_or(absent);
}

template <typename Enum, std::size_t N>
Enum code(ObjectReader& reader, std::string_view key, const std::array<std::string_view, N>& codes) {
    const std::string text = reader.text(key);
    const auto found = from_code<Enum>(codes, text);
    if (!found && !text.empty()) {
        reader.error(key, "unknown-code", say("không có giá trị \"{0}\"", "there is no value \"{0}\"", text), nearest_hint(text, {codes.begin(), codes.end()}, "data/schema"));
    }
    return found.value_or(Enum{});
}

void check_validity(ObjectReader& reader, const std::optional<Date>& from, const std::optional<Date>& to) {
    if (from && to && *to < *from) {
        reader.error("valid_to", "validity-reversed", say("hết hiệu lực trước khi có hiệu lực", "it ends before it begins"), say("đổi lại valid_from và valid_to", "exchange valid_from and valid_to"));
    }
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
    if (unit.base == no_index && !reader.has("base")) {
        reader.error("base", "missing-property", say("thiếu đơn vị gốc \"base\"", "the canonical unit \"base\" is missing"), say("đơn vị gốc ghi chính mã của nó", "a canonical unit names itself"));
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
    for (const auto& [key, list] : {std::pair{"predecessors", &area.predecessors}, std::pair{"successors", &area.successors}}) {
        for (const std::string& id : reader.texts(key)) {
            if (const auto found = corpus.areas.find(id)) {
                list->push_back(*found);
            } else {
                reader.error(key, "unknown-code", say("không có đơn vị hành chính \"{0}\"", "there is no area \"{0}\"", id), nearest_hint(id, corpus.areas.ids(), "data/areas.json"));
            }
        }
    }
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

void read_indicator(const SourceText& source, const JsonValue& json, const Corpus& corpus, Indicator& indicator) {
    ObjectReader reader(source, json);
    reader.has("id");
    indicator.name = reader.local_text("name");
    indicator.definition = reader.local_text("definition");
    indicator.unit = reference(reader, "unit", corpus.units, UnitIndex{no_index}, "data/units.json");
    if (indicator.unit == no_index && !reader.has("unit")) {
        reader.text("unit");
    }
    if (indicator.unit != no_index && corpus.units[indicator.unit].base != indicator.unit) {
        reader.error("unit", "unit-not-canonical", say("đơn vị của chỉ tiêu phải là đơn vị gốc", "the unit of an indicator must be a canonical one"));
    }
    indicator.direction = code<Direction>(reader, "direction", direction_codes);
    indicator.theme = reader.text("theme");
    const std::string kind = reader.text("kind");
    if (!kind.empty() && kind != "reported" && kind != "derived" && kind != "both") {
        reader.error("kind", "unknown-code", say("không có loại \"{0}\"", "there is no kind \"{0}\"", kind), say("các loại: reported, derived, both", "the kinds: reported, derived, both"));
    }
    indicator.reported = kind != "derived";
    indicator.derived = kind == "derived" || kind == "both";
    indicator.method_source = reader.optional_local_text("method_source");
    const JsonValue* formula = reader.object("formula");
    if (indicator.derived != (formula != nullptr)) {
        reader.error("formula", "formula-mismatch", say("chỉ tiêu tính toán (kind: derived hoặc both) phải có \"formula\", chỉ tiêu báo cáo thì không", "a derived indicator needs a \"formula\", a reported one has none"));
    }
    if (formula == nullptr) {
        return;
    }
    ObjectReader parts(source, *formula);
    const std::string type = parts.text("type");
    const bool ratio = type == "ratio";
    if (!ratio && type != "difference") {
        parts.error("type", "unknown-code", say("không có công thức \"{0}\"", "there is no formula \"{0}\"", type), say("các công thức: ratio, difference", "the formulas: ratio, difference"));
        parts.has("numerator"), parts.has("denominator"), parts.has("minuend"), parts.has("subtrahend");
        return;
    }
    indicator.formula.kind = ratio ? FormulaKind::ratio : FormulaKind::difference;
    for (const auto& [key, part] : {std::pair{ratio ? "numerator" : "minuend", &indicator.formula.first}, std::pair{ratio ? "denominator" : "subtrahend", &indicator.formula.second}}) {
        if (parts.text(key).empty()) {
            continue;
        }
        *part = reference(parts, key, corpus.indicators, IndicatorIndex{no_index}, "data/indicators.json");
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
    if (!entry.url.empty() && !entry.url.starts_with("https://") && !entry.url.starts_with("http://")) {
        reader.error("url", "bad-url", say("địa chỉ phải bắt đầu bằng https://", "an address begins with https://"));
    }
}

void read_site(const SourceText& source, const JsonValue& json, SiteConfig& site) {
    ObjectReader reader(source, json);
    site.title = reader.local_text("title");
    site.subtitle = reader.local_text("subtitle");
    site.publisher = reader.local_text("publisher");
    site.contact = reader.optional_local_text("contact");
    site.base_url = reader.text("base_url");
    const std::string language = reader.text("default_language");
    if (!language.empty() && language != "vi" && language != "en") {
        reader.error("default_language", "unknown-code", say("ngôn ngữ là \"vi\" hoặc \"en\"", "a language is \"vi\" or \"en\""));
    }
    site.default_language = language == "en" ? Language::en : Language::vi;
    if (const JsonValue* edition = reader.object("edition")) {
        ObjectReader parts(source, *edition);
        site.edition_number = parts.text("number");
        const auto date = parts.optional_date("date");
        if (date) {
            site.edition_date = *date;
        } else if (parts.optional_text("date").empty()) {
            parts.text("date");
        }
    } else {
        reader.error("edition", "missing-property", say("thiếu \"edition\": số và ngày của kỳ công bố", "\"edition\" is missing: number and date of this publication"));
    }
    if (const JsonValue* license = reader.object("license")) {
        ObjectReader parts(source, *license);
        site.license_name = parts.local_text("name");
        site.license_url = parts.text("url");
    } else {
        reader.error("license", "missing-property", say("thiếu \"license\": giấy phép dùng lại số liệu", "\"license\" is missing: under what terms the data may be used"));
    }
}

}  // namespace minhbach

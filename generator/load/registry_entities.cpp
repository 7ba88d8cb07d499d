// SPDX-License-Identifier: MIT
#include "load/registry_entities.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/registry_codes.hpp"
#include "load/web_address.hpp"

namespace minhbach {

namespace {

constexpr std::size_t longest_path_segment = 200;  // bytes; file systems end at 255

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

}  // namespace

void read_unit(const SourceText& source, const JsonValue& json, const Corpus& corpus, Unit& unit) {
    ObjectReader reader(source, json);
    reader.has("id");
    unit.name = reader.local_text("name");
    unit.symbol = reader.local_text("symbol");
    if (const JsonValue* one = reader.object("one")) {
        ObjectReader words(source, *one);
        unit.one = {words.optional_text("vi"), words.optional_text("en")};
    }
    unit.quantity = reader.text("quantity");
    if (reader.has("base") && !reader.text("base").empty()) {
        unit.base = reference(reader, "base", corpus.units, UnitIndex{no_index}, "data/units.json");
    }
    unit.factor = reader.decimal("factor").value_or(Decimal{1, 0});
    unit.integer = reader.boolean("integer", false);
    if (reader.has("of") || reader.has("per")) {
        for (const auto& [key, part] : {std::pair{"of", &unit.of}, std::pair{"per", &unit.per}}) {
            if (!reader.text(key).empty()) {
                *part = reference(reader, key, corpus.units, UnitIndex{no_index}, "data/units.json");
            }
        }
    }
    if (!reader.has("base")) {
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
    if (area.path_segment.size() > longest_path_segment) {
        reader.error("name", "name-too-long",
                     say("tên dài quá: mã và tên tạo thành một thư mục dài {0} ký tự, nhiều nhất là {1}",
                         "the name is too long: with the id it makes a folder of {0} characters, the most is {1}",
                         area.path_segment.size(), longest_path_segment),
                     say("rút ngắn \"name\"; tên đầy đủ ghi ở \"full_name\"",
                         "shorten \"name\"; the whole name stands in \"full_name\""));
    }
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
    if (!site.base_url.empty() && (!is_site_address(site.base_url) || !site.base_url.ends_with('/'))) {
        reader.error(
            "base_url", "bad-url",
            say("\"{0}\" không phải là địa chỉ gốc của trang", "\"{0}\" is not the address of a site", site.base_url),
            say("địa chỉ bắt đầu bằng https://, có tên máy chủ, không có ? hay #, và kết thúc bằng /, ví dụ "
                "https://example.gov.vn/minh-bach/",
                "it begins with https://, names a host, has no ? or #, and ends in /, as in "
                "https://example.gov.vn/minh-bach/"));
    }
    const std::string language = reader.text("default_language");
    if (!language.empty() && language != "vi") {
        reader.error(
            "default_language", "unknown-code",
            say("trang luôn mở đầu bằng tiếng Việt, không phải \"{0}\"",
                "a site always begins in Vietnamese, not in \"{0}\"", language),
            say("ghi \"vi\"; bản tiếng Anh luôn ở dưới en/", "write \"vi\"; the English pages are always below en/"));
    }
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

// SPDX-License-Identifier: MIT
#include "load/registry_entities.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "load/registry_codes.hpp"
#include "model/labels.hpp"

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

}  // namespace

void read_unit(const SourceText& source, const JsonValue& json, const Corpus& corpus, Unit& unit) {
    ObjectReader reader(source, json, Shape::checked);
    reader.has("id");
    unit.name = reader.local_text("name");
    unit.symbol = reader.local_text("symbol");
    unit.one = reader.partial_local_text("one");
    unit.quantity = reader.text("quantity");
    unit.base = reference(reader, "base", corpus.units, UnitIndex{no_index}, "data/units.json");
    unit.factor = reader.decimal("factor").value_or(Decimal{1, 0});
    unit.integer = reader.boolean("integer", false);
    unit.of = reference(reader, "of", corpus.units, UnitIndex{no_index}, "data/units.json");
    unit.per = reference(reader, "per", corpus.units, UnitIndex{no_index}, "data/units.json");
}

FigureLimits read_limits(const SourceText& source, const JsonValue& json) {
    ObjectReader reader(source, json, Shape::checked);
    FigureLimits limits;
    limits.minimum = reader.optional_decimal("minimum");
    limits.maximum = reader.optional_decimal("maximum");
    limits.below_zero = reader.boolean("below_zero", false);
    if (limits.minimum && limits.maximum && *limits.maximum < *limits.minimum) {
        reader.error(
            "maximum", "limits-reversed",
            say("\"maximum\" ({0}) nhỏ hơn \"minimum\" ({1})", "\"maximum\" ({0}) is less than \"minimum\" ({1})",
                to_string(*limits.maximum), to_string(*limits.minimum)),
            say("kiểm tra hai giới hạn", "check the two limits"));
    }
    return limits;
}

void read_area(const SourceText& source, const JsonValue& json, const Corpus& corpus, Area& area) {
    ObjectReader reader(source, json, Shape::checked);
    reader.has("id");
    area.code = reader.text("code");
    area.level = reference(reader, "level", corpus.levels.areas, no_level, "data/levels.json");
    area.type = reference(reader, "type", corpus.levels.area_types, no_level, "data/levels.json");
    area.name = reader.local_text("name");
    area.full_name = reader.local_text("full_name");
    area.in_sentences = reader.optional_local_text("in_sentences");
    area.parent = reference(reader, "parent", corpus.areas, no_area, "data/areas.json");
    area.valid_from = reader.optional_date("valid_from");
    area.valid_to = reader.optional_date("valid_to");
    check_validity(reader, area.valid_from, area.valid_to);
    area.predecessors = references(reader, "predecessors", corpus.areas, "data/areas.json");
    area.successors = references(reader, "successors", corpus.areas, "data/areas.json");
    area.source = reader.text("source");
    area.notes = reader.optional_text("notes");
    area.unverified = reader.boolean("unverified", false);
    area.also_called = reader.texts("also_called");
    if (const std::string tile = reader.optional_text("tile"); !tile.empty()) {
        const std::size_t comma = tile.find(',');
        const auto number = [&](std::string_view digits) {
            std::uint8_t value = 0;
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
            return value;
        };
        if (comma != std::string::npos) {  // otherwise it has been reported
            const std::string_view text = tile;
            area.tile = AreaTile{number(text.substr(0, comma)), number(text.substr(comma + 1))};
        }
    }
    std::string address = area.id;
    std::replace(address.begin(), address.end(), '@', '-');
    const std::string name = slug(area.name.in(Languages::first));
    area.path_segment = address + (name.empty() ? "" : "-" + name);  // of Arabic letters nothing is left
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
    ObjectReader reader(source, json, Shape::checked);
    reader.has("id");
    program.level = reference(reader, "level", corpus.levels.programs, no_level, "data/levels.json");
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
    program.also_called = reader.texts("also_called");
    program.areas = references(reader, "areas", corpus.areas, "data/areas.json");
}

void read_source(const SourceText& source, const JsonValue& json, const Corpus& corpus, Source& entry) {
    ObjectReader reader(source, json, Shape::checked);
    reader.has("id");
    entry.title = reader.local_text("title");
    entry.short_title = reader.optional_local_text("short_title");
    if (entry.short_title.empty()) {
        entry.short_title = entry.title;
    }
    entry.publisher = reader.local_text("publisher");
    entry.description = reader.local_text("description");
    entry.area = reference(reader, "area", corpus.areas, no_area, "data/areas.json");
    entry.program = reference(reader, "program", corpus.programs, ProgramIndex{no_index}, "data/programs.json");
    entry.period = reader.optional_period("period", corpus.calendar);
    if (!entry.period && !reader.optional_text("period").empty() && parse_period(reader.optional_text("period"), {4})) {
        reader.error("period", "bad-period",
                     say("trang này không có năm viết như \"{0}\"", "this site has no years written like \"{0}\"",
                         reader.optional_text("period")),
                     say("ghi \"year_begins\" trong data/site.json, hoặc viết năm dương lịch",
                         "write \"year_begins\" in data/site.json, or a calendar year"));
    }
    entry.as_of = reader.optional_date("as_of");
    entry.issued = reader.optional_text("issued");
    entry.document_number = reader.optional_text("document_number");
    entry.url = reader.optional_text("url");
    entry.language = reader.optional_text("language");
    entry.unrecorded_note = reader.optional_local_text("unrecorded_note");
    entry.sha256 = reader.optional_text("sha256");
    entry.follows = reference(reader, "follows", corpus.sources, SourceIndex{no_index}, "data/sources.json");
    if (entry.follows != no_index && corpus.sources[entry.follows].id == entry.id) {
        reader.error("follows", "follows-itself",
                     say("một báo cáo không thể nối tiếp chính nó", "a report cannot follow itself"),
                     say("ghi id của báo cáo kỳ trước, hoặc bỏ đi", "name the report before it, or leave it out"));
    }
    entry.precision = references(reader, "precision", corpus.units, "data/units.json");
}

Calendar read_calendar(const SourceText& source, const JsonValue& json) {
    ObjectReader reader(source, json, Shape::checked);
    const auto begins = read_day_of_year(reader, "year_begins");
    return {begins ? static_cast<std::uint8_t>(static_cast<unsigned>(begins->month())) : std::uint8_t{1}};
}

// The unit of an indicator; nullptr where either is a mistake that is told elsewhere.
const Unit* unit_of(const Corpus& corpus, IndicatorIndex indicator) {
    const UnitIndex unit = indicator == no_index ? UnitIndex{no_index} : corpus.indicators[indicator].unit;
    return unit == no_index ? nullptr : &corpus.units[unit];
}

// What is held against each other is of one kind: amounts of money, and a share in percent.
void check_money(ObjectReader& reader, const Corpus& corpus, const MoneyDeclaration& money) {
    const IndicatorIndex first = money.planned != no_index ? money.planned : money.spent;
    const Unit* own = unit_of(corpus, first);
    for (const auto& [key, indicator] : {std::pair("allocated", money.allocated), std::pair("spent", money.spent),
                                         std::pair("left", money.left), std::pair("unspendable", money.unspendable)}) {
        const Unit* unit = unit_of(corpus, indicator);
        if (own != nullptr && unit != nullptr && unit->base != own->base) {
            reader.error(
                key, "money-other-unit",
                say("đơn vị của chỉ tiêu {0} không đổi được sang {1}, đơn vị của {2}",
                    "the unit of {0} does not convert to {1}, that of {2}", corpus.indicators[indicator].id, own->id,
                    corpus.indicators[first].id),
                say("chọn một chỉ tiêu cùng loại đơn vị", "choose an indicator whose unit is of the same kind"));
        }
    }
    if (const Unit* unit = unit_of(corpus, money.rate); unit != nullptr && !is_percent(*unit)) {
        reader.error("rate", "money-rate-unit",
                     say("đơn vị của chỉ tiêu {0} không phải là phần trăm", "the unit of {0} is not percent",
                         corpus.indicators[money.rate].id),
                     say("chọn một chỉ tiêu tính bằng %", "choose an indicator in %"));
    }
}

// In which unit pages show amounts: one of the money that the site tells of.
void read_shown_money(const SourceText& source, const JsonValue& json, const Corpus& corpus, MoneyDeclaration& money) {
    ObjectReader reader(source, json, Shape::checked);
    const UnitIndex unit = reference(reader, "unit", corpus.units, UnitIndex{no_index}, "data/units.json");
    money.decimals = static_cast<std::uint8_t>(reader.text("decimals").front() - '0');
    for (const IndicatorIndex told : {money.planned, money.spent}) {
        const Unit* own = unit_of(corpus, told);
        if (unit != no_index && own != nullptr && own->base != corpus.units[unit].base) {
            reader.error("unit", "money-shown-in",
                         say("đơn vị {0} không đổi được từ {1}, đơn vị của chỉ tiêu {2}",
                             "{0} does not convert from {1}, the unit of {2}", corpus.units[unit].id, own->id,
                             corpus.indicators[told].id),
                         say("chọn một đơn vị có base là {0} trong data/units.json",
                             "choose a unit of data/units.json whose base is {0}", corpus.units[own->base].id));
            return;
        }
    }
    money.shown_in = unit;
}

void read_site(const SourceText& source, const JsonValue& json, const Corpus& corpus, SiteConfig& site) {
    ObjectReader reader(source, json, Shape::checked);
    site.first_language_at_root = reader.boolean("first_language_at_root", true);
    site.tolerates_heavy_pages = reader.optional_text("heavy_pages") == "warning";
    site.headline_indicators = references(reader, "headline_indicators", corpus.indicators, "data/indicators.json");
    if (const JsonValue* money = reader.object("money")) {
        ObjectReader parts(source, *money, Shape::checked);
        const auto indicator = [&](std::string_view key) {
            return reference(parts, key, corpus.indicators, IndicatorIndex{no_index}, "data/indicators.json");
        };
        site.money = {indicator("planned"), indicator("allocated"), indicator("spent"),
                      indicator("rate"),    indicator("left"),      indicator("unspendable")};
        check_money(parts, corpus, site.money);
        if (const JsonValue* shown = parts.object("shown")) {
            read_shown_money(source, *shown, corpus, site.money);
        }
    }
    site.title = reader.local_text("title");
    site.subtitle = reader.local_text("subtitle");
    site.publisher = reader.local_text("publisher");
    site.contact = reader.optional_local_text("contact");
    site.report_to = reader.optional_text("report_to");
    site.base_url = reader.text("base_url");
    if (const JsonValue* edition = reader.object("edition")) {
        ObjectReader parts(source, *edition, Shape::checked);
        site.edition_number = parts.text("number");
        site.edition_date = parts.optional_date("date").value_or(Date{});
    }
    if (const JsonValue* license = reader.object("license")) {
        ObjectReader parts(source, *license, Shape::checked);
        site.license_name = parts.local_text("name");
        site.license_url = parts.text("url");
    }
}

}  // namespace minhbach

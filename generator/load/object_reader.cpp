// SPDX-License-Identifier: MIT
#include "load/object_reader.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/hints.hpp"

namespace minhbach {

namespace {

Message type_name(JsonValue::Type type) {
    switch (type) {
        case JsonValue::Type::string: return {"một chuỗi trong dấu nháy", "a text in quotes"};
        case JsonValue::Type::number: return {"một số", "a number"};
        case JsonValue::Type::boolean: return {"true hoặc false", "true or false"};
        case JsonValue::Type::array: return {"một danh sách [ … ]", "a list [ … ]"};
        case JsonValue::Type::object: return {"một đối tượng { … }", "an object { … }"};
        case JsonValue::Type::null: break;
    }
    return {"null", "null"};
}

}  // namespace

ObjectReader::ObjectReader(const SourceText& source, const JsonValue& object, Shape shape)
    : source_(source), object_(object), shape_(shape) {
    if (object.type != JsonValue::Type::object) {
        depart(object.offset, object.length, "wrong-type",
               say("ở đây phải là một đối tượng {{ … }}", "an object {{ … }} is expected here"));
    }
}

ObjectReader::~ObjectReader() {
    if (shape_ == Shape::checked) {
        return;
    }
    for (const JsonMember& member : object_.members) {
        if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end() || member.key == "$schema") {
            continue;
        }
        const auto near = near_code(member.key, {asked_.begin(), asked_.end()});
        source_.error(member.key_offset, count_code_points(member.key) + 2, "unknown-property",
                      say("không có thuộc tính \"{0}\"", "there is no property \"{0}\"", member.key),
                      near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                           : say("bỏ thuộc tính này; ở đây có: {0}", "remove it; known here are: {0}",
                                 fmt::format("{}", fmt::join(asked_, ", "))));
    }
}

const JsonValue& ObjectReader::at(std::string_view key) const {
    const JsonValue* value = object_.find(key);
    return value == nullptr ? object_ : *value;
}

void ObjectReader::error(std::string_view key, std::string code, Message message, Message hint) const {
    error(at(key), std::move(code), std::move(message), std::move(hint));
}

void ObjectReader::error(const JsonValue& at, std::string code, Message message, Message hint) const {
    source_.error(at.offset, at.length, std::move(code), std::move(message), std::move(hint));
}

// What a check of the form has reported is not reported again.
void ObjectReader::depart(std::size_t offset, std::size_t length, std::string code, Message message,
                          Message hint) const {
    if (shape_ == Shape::unchecked) {
        source_.error(offset, length, std::move(code), std::move(message), std::move(hint));
    }
}

const JsonValue* ObjectReader::get(std::string_view key) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
        asked_.emplace_back(key);
    }
    const JsonValue* value = object_.find(key);
    return value == nullptr || value->type == JsonValue::Type::null ? nullptr : value;
}

const JsonValue* ObjectReader::get(std::string_view key, JsonValue::Type type, bool required) {
    const JsonValue* value = get(key);
    if (value == nullptr) {
        if (required && object_.type == JsonValue::Type::object) {
            depart(object_.offset, 1, "missing-property",
                   say("thiếu thuộc tính \"{0}\"", "the property \"{0}\" is missing", std::string(key)));
        }
        return nullptr;
    }
    if (value->type != type) {
        const Message wanted = type_name(type);
        const std::string name(key);
        depart(value->offset, value->length, "wrong-type",
               {fmt::format("\"{}\" phải là {}", name, wanted.vi), fmt::format("\"{}\" must be {}", name, wanted.en)});
        return nullptr;
    }
    return value;
}

bool ObjectReader::has(std::string_view key) {
    return get(key) != nullptr;
}

std::string ObjectReader::text(std::string_view key) {
    const JsonValue* value = get(key, JsonValue::Type::string, true);
    if (value != nullptr && trimmed(value->text).empty()) {
        depart(value->offset, value->length, "empty-text",
               say("\"{0}\" không được để trống", "\"{0}\" must not be empty", std::string(key)));
    }
    return value == nullptr ? std::string() : value->text;
}

std::string ObjectReader::optional_text(std::string_view key) {
    const JsonValue* value = get(key, JsonValue::Type::string, false);
    return value == nullptr ? std::string() : value->text;
}

bool ObjectReader::boolean(std::string_view key, bool otherwise) {
    const JsonValue* value = get(key, JsonValue::Type::boolean, false);
    return value == nullptr ? otherwise : value->boolean;
}

LocalText ObjectReader::read_local(const JsonValue& value, std::string_view key, TextNeed need) {
    return read_local_text(source_.languages(), key, value, need,
                           [&](std::size_t offset, std::size_t width, std::string code, Message message, Message hint) {
                               depart(offset, width, std::move(code), std::move(message), std::move(hint));
                           });
}

LocalText ObjectReader::local_text(std::string_view key) {
    const JsonValue* value = get(key);
    if (value == nullptr) {
        get(key, JsonValue::Type::object, true);  // reports that it is missing
        return {};
    }
    return read_local(*value, key, TextNeed::every_language);
}

LocalText ObjectReader::optional_local_text(std::string_view key) {
    const JsonValue* value = get(key);
    return value == nullptr ? LocalText{} : read_local(*value, key, TextNeed::every_language);
}

LocalText ObjectReader::partial_local_text(std::string_view key) {
    const JsonValue* value = get(key);
    return value == nullptr ? LocalText{} : read_local(*value, key, TextNeed::one_will_do);
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
    std::vector<std::string> result;
    for (const JsonValue* item : text_items(key)) {
        result.push_back(item->text);
    }
    return result;
}

std::vector<const JsonValue*> ObjectReader::text_items(std::string_view key) {
    std::vector<const JsonValue*> result;
    const JsonValue* value = get(key, JsonValue::Type::array, false);
    if (value == nullptr) {
        return result;
    }
    for (const JsonValue& item : value->items) {
        if (item.type != JsonValue::Type::string) {
            depart(item.offset, item.length, "wrong-type",
                   say("danh sách này chỉ chứa chuỗi trong dấu nháy", "this list holds texts in quotes only"));
            continue;
        }
        result.push_back(&item);
    }
    return result;
}

std::optional<Date> ObjectReader::optional_date(std::string_view key) {
    const JsonValue* value = get(key, JsonValue::Type::string, false);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto date = parse_date(value->text);
    if (!date) {
        depart(value->offset, value->length, "bad-date",
               say("\"{0}\" không phải là một ngày có thật", "\"{0}\" is not a day that exists", value->text),
               date_hint(value->text));
    }
    return date;
}

std::optional<Period> ObjectReader::optional_period(std::string_view key, Calendar calendar) {
    const JsonValue* value = get(key, JsonValue::Type::string, false);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto period = parse_period(value->text, calendar);
    if (!period) {
        depart(value->offset, value->length, "bad-period",
               say("\"{0}\" không phải là một kỳ có thật", "\"{0}\" is not a period that exists", value->text),
               period_hint(calendar));
    }
    return period;
}

std::optional<Decimal> ObjectReader::decimal(std::string_view key) {
    const JsonValue* value = get(key);
    if (value == nullptr) {
        get(key, JsonValue::Type::string, true);
        return std::nullopt;
    }
    const auto number = value->type == JsonValue::Type::string || value->type == JsonValue::Type::number
                            ? parse_plain(value->text)
                            : std::nullopt;
    if (!number) {
        depart(value->offset, value->length, "bad-number",
               say("\"{0}\" phải là một số như \"0.001\"", "\"{0}\" must be a number such as \"0.001\"",
                   std::string(key)));
    }
    return number;
}

std::optional<Decimal> ObjectReader::optional_decimal(std::string_view key) {
    return has(key) ? decimal(key) : std::nullopt;
}

const JsonValue* ObjectReader::list(std::string_view key) {
    return get(key, JsonValue::Type::array, false);
}

const JsonValue* ObjectReader::object(std::string_view key) {
    return get(key, JsonValue::Type::object, false);
}

}  // namespace minhbach

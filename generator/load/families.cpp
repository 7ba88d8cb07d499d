// SPDX-License-Identifier: MIT
#include "load/families.hpp"

#include <map>
#include <string>
#include <unordered_map>

namespace minhbach {

namespace {

using Words = std::map<std::string, std::string, std::less<>>;

std::string filled(const std::string& text, const Words& words) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        result.append(text, at, open - at);
        const std::size_t close = open == text.size() ? std::string::npos : text.find('}', open);
        if (close == std::string::npos) {
            result.append(text, open);
            break;
        }
        const auto word = words.find(std::string_view(text).substr(open + 1, close - open - 1));
        result += word == words.end() ? text.substr(open, close - open + 1) : word->second;
        at = close + 1;
    }
    return result;
}

// In a text of two languages {of} is the name, elsewhere the id.
void fill(JsonValue& value, Words& words, const LocalText& name) {
    if (value.type == JsonValue::Type::string) {
        value.text = filled(value.text, words);
    }
    const bool local = value.find("vi") != nullptr && value.find("en") != nullptr;
    for (const JsonMember& member : value.members) {
        JsonValue& item = value.items[member.value_index];
        if (local && (member.key == "vi" || member.key == "en")) {
            Words localized = words;
            localized["of"] = member.key == "vi" ? name.vi : name.en;
            item.text = filled(item.text, localized);
        } else {
            fill(item, words, name);
        }
    }
    if (value.type == JsonValue::Type::array) {
        for (JsonValue& item : value.items) {
            fill(item, words, name);
        }
    }
}

std::string text_of(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.find(key);
    return value == nullptr ? std::string() : value->text;
}

}  // namespace

void expand_families(const SourceText& source, JsonValue& list) {
    std::unordered_map<std::string, const JsonValue*> by_id;
    bool any = false;
    for (const JsonValue& item : list.items) {
        by_id.emplace(text_of(item, "id"), &item);
        any = any || item.find("for_each") != nullptr;
    }
    if (!any) {
        return;
    }
    std::vector<JsonValue> expanded;
    for (const JsonValue& item : list.items) {
        const JsonValue* members = item.find("for_each");
        if (members == nullptr) {
            expanded.push_back(item);
            continue;
        }
        if (members->type != JsonValue::Type::array || members->items.empty()) {
            source.error(
                members->offset, members->length, "wrong-type",
                say("\"for_each\" phải là một danh sách mã chỉ tiêu", "\"for_each\" must be a list of indicators"),
                say("ví dụ: \"for_each\": [\"poverty_rate\"]", "for example: \"for_each\": [\"poverty_rate\"]"));
            continue;
        }
        for (const JsonValue& id : members->items) {
            const auto base = by_id.find(id.text);
            if (id.type != JsonValue::Type::string || base == by_id.end()) {
                source.error(
                    id.offset, id.length, "unknown-code",
                    say("không có chỉ tiêu \"{0}\" trong tệp này", "there is no indicator \"{0}\" in this file",
                        id.text),
                    say("ghi mã của một chỉ tiêu đã định nghĩa", "write the id of an indicator that is defined"));
                continue;
            }
            JsonValue member = item;
            for (auto at = member.members.begin(); at != member.members.end(); ++at) {
                if (at->key == "for_each") {
                    const std::size_t index = at->value_index;
                    member.members.erase(at);
                    member.items.erase(member.items.begin() + static_cast<std::ptrdiff_t>(index));
                    for (JsonMember& other : member.members) {
                        other.value_index -= other.value_index > index ? 1U : 0U;
                    }
                    break;
                }
            }
            const JsonValue* name = base->second->find("name");
            const LocalText words_of_name =
                name == nullptr ? LocalText{} : LocalText{text_of(*name, "vi"), text_of(*name, "en")};
            const std::string unit = text_of(*base->second, "unit");
            Words words{{"of", id.text},
                        {"unit", unit},
                        {"theme", text_of(*base->second, "theme")},
                        {"direction", text_of(*base->second, "direction")},
                        {"difference_unit", unit == "percent" ? "percentage_points" : unit}};
            fill(member, words, words_of_name);
            expanded.push_back(std::move(member));
        }
    }
    list.items = std::move(expanded);
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "load/families.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "load/local_texts.hpp"

namespace minhbach {

namespace {

using Words = std::map<std::string, std::string, std::less<>>;

// A definition is some sentences; with more, {of} stands where it should not, and is multiplied.
constexpr std::size_t longest_text = 20'000;   // bytes
constexpr std::size_t most_text = 32'000'000;  // of all members of all families
constexpr std::size_t most_members = 0xFFFF;   // as many as there can be indicators

// Nothing where the text would grow beyond all measure.
std::optional<std::string> filled(const std::string& text, const Words& words) {
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
        if (result.size() > longest_text) {
            return std::nullopt;
        }
    }
    return result.size() > longest_text ? std::nullopt : std::optional(std::move(result));
}

// Fills in one member of a family.
class MemberWords {
public:
    MemberWords(const SourceText& source, Words words, const LocalText& name)
        : source_(source), words_(std::move(words)) {
        for (const Language language : source.languages()) {
            by_language_.push_back(words_);
            by_language_.back()["of"] = name.in(language);
        }
    }

    // In a text for readers {of} is the name, elsewhere the id. False, reported, when a text grows too long.
    bool fill(JsonValue& value) {
        bool good = value.type != JsonValue::Type::string || fill(value, words_);
        const bool local = is_local(value);
        for (const JsonMember& member : value.members) {
            JsonValue& item = value.items[member.value_index];
            if (local) {
                good =
                    fill(item, by_language_[static_cast<std::size_t>(*source_.languages().find(member.key))]) && good;
            } else if (item.type == JsonValue::Type::string && is_text_for_readers(member.key) &&
                       !by_language_.empty()) {
                good = fill(item, by_language_.front()) && good;
            } else {
                good = fill(item) && good;
            }
        }
        if (value.type == JsonValue::Type::array) {
            for (JsonValue& item : value.items) {
                good = fill(item) && good;
            }
        }
        return good;
    }

    std::size_t bytes() const { return bytes_; }

private:
    bool fill(JsonValue& value, const Words& words) {
        auto text = filled(value.text, words);
        if (!text) {
            source_.error(value.offset, 1, "text-too-long",
                          say("phần chữ này dài quá {0} byte khi điền {{of}}",
                              "this text grows beyond {0} bytes when {{of}} is filled in", longest_text),
                          say("rút ngắn phần chữ, bớt {{of}}", "shorten it, with fewer {{of}} in it"));
            return false;
        }
        value.text = std::move(*text);
        bytes_ += value.text.size();
        return true;
    }

    // {"vi": …, "en": …}
    bool is_local(const JsonValue& value) const {
        return !value.members.empty() &&
               std::all_of(value.members.begin(), value.members.end(),
                           [&](const JsonMember& member) { return source_.languages().find(member.key).has_value(); });
    }

    // A text that stands plainly is one of the first language.
    static bool is_text_for_readers(std::string_view key) {
        return key == "name" || key == "definition" || key == "method_source" || key == "notes" || key == "reason";
    }

    const SourceText& source_;
    Words words_;
    std::vector<Words> by_language_;
    std::size_t bytes_ = 0;
};

// The entry without the property `key`.
JsonValue without(const JsonValue& entry, std::string_view key) {
    JsonValue rest = entry;
    for (auto at = rest.members.begin(); at != rest.members.end(); ++at) {
        if (at->key == key) {
            const std::size_t index = at->value_index;
            rest.members.erase(at);
            rest.items.erase(rest.items.begin() + static_cast<std::ptrdiff_t>(index));
            for (JsonMember& other : rest.members) {
                other.value_index -= other.value_index > index ? 1U : 0U;
            }
            break;
        }
    }
    return rest;
}

// What a name departs from has been reported.
void told_already(std::size_t, std::size_t, const std::string&, const Message&, const Message&) {}

std::string text_of(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.find(key);
    return value == nullptr ? std::string() : value->text;
}

class Expansion {
public:
    Expansion(const SourceText& source, const JsonValue& list) : source_(source) {
        for (const JsonValue& item : list.items) {
            by_id_.emplace(text_of(item, "id"), &item);
        }
    }

    std::vector<JsonValue> run(const JsonValue& list) {
        for (const JsonValue& item : list.items) {
            const JsonValue* members = item.find("for_each");
            if (members == nullptr || members->type == JsonValue::Type::null) {
                expanded_.push_back(item);
            } else if (members->type == JsonValue::Type::array && !add_family(item, *members)) {
                break;
            }
        }
        return std::move(expanded_);
    }

private:
    // False when there is too much of it to go on.
    bool add_family(const JsonValue& item, const JsonValue& members) {
        const JsonValue entry = without(item, "for_each");
        for (const JsonValue& id : members.items) {
            const auto base = by_id_.find(id.text);
            if (id.type != JsonValue::Type::string || id.text.empty()) {
                continue;  // which has been reported
            }
            if (base == by_id_.end()) {
                source_.error(
                    id.offset, id.length, "unknown-code",
                    say("không có chỉ tiêu \"{0}\" trong tệp này", "there is no indicator \"{0}\" in this file",
                        id.text),
                    say("ghi mã của một chỉ tiêu đã định nghĩa", "write the id of an indicator that is defined"));
                continue;
            }
            if (expanded_.size() >= most_members || bytes_ > most_text) {
                source_.error(members.offset, 1, "too-many",
                              say("các họ chỉ tiêu sinh ra quá nhiều", "the families make too much of themselves"),
                              say("bớt thành viên, hoặc rút ngắn định nghĩa", "fewer members, or shorter definitions"));
                return false;
            }
            if (!add_member(entry, id.text, *base->second)) {
                return true;  // the other members would grow like it
            }
        }
        return true;
    }

    bool add_member(const JsonValue& entry, const std::string& id, const JsonValue& base) {
        JsonValue member = entry;
        const JsonValue* name = base.find("name");
        const LocalText words_of_name = name == nullptr ? LocalText{}
                                                        : read_local_text(source_.languages(), "name", *name,
                                                                          TextNeed::every_language, told_already);
        const std::string unit = text_of(base, "unit");
        MemberWords words(source_,
                          {{"of", id},
                           {"unit", unit},
                           {"theme", text_of(base, "theme")},
                           {"direction", text_of(base, "direction")},
                           {"difference_unit", unit == "percent" ? "percentage_points" : unit}},
                          words_of_name);
        const bool good = words.fill(member);
        bytes_ += words.bytes();
        if (good) {
            expanded_.push_back(std::move(member));
        }
        return good;
    }

    const SourceText& source_;
    std::unordered_map<std::string, const JsonValue*> by_id_;
    std::vector<JsonValue> expanded_;
    std::size_t bytes_ = 0;
};

}  // namespace

void expand_families(const SourceText& source, JsonValue& list) {
    list.items = Expansion(source, list).run(list);
}

}  // namespace minhbach

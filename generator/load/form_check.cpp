// SPDX-License-Identifier: MIT
#include "load/form_check.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "load/form_patterns.hpp"
#include "load/former_addresses.hpp"
#include "load/hints.hpp"
#include "load/local_texts.hpp"
#include "load/text_matcher.hpp"

namespace minhbach {

namespace {

using Kind = FormValue::Kind;
using Type = JsonValue::Type;

constexpr std::string_view decimal_regex = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";

Message wanted_type(Kind kind) {
    switch (kind) {
        case Kind::text: return {"một chuỗi trong dấu nháy", "a text in quotes"};
        case Kind::flag: return {"true hoặc false", "true or false"};
        case Kind::decimal: return {"một số như \"0.001\"", "a number such as \"0.001\""};
        case Kind::list: return {"một danh sách [ … ]", "a list [ … ]"};
        case Kind::either: return {"một chuỗi trong dấu nháy hoặc một danh sách", "a text in quotes or a list"};
        case Kind::text_by_language:
        case Kind::local_text:
        case Kind::partial_text:
        case Kind::object:
        case Kind::choice: break;
    }
    return {"một đối tượng { … }", "an object { … }"};
}

bool has_type(Kind kind, Type type) {
    switch (kind) {
        case Kind::local_text:
        case Kind::partial_text: return true;  // read_local_text says what is wrong
        case Kind::text_by_language: return type == Type::string || type == Type::object;
        case Kind::text: return type == Type::string;
        case Kind::flag: return type == Type::boolean;
        case Kind::decimal: return type == Type::string || type == Type::number;
        case Kind::list: return type == Type::array;
        case Kind::either: return type == Type::string || type == Type::array;
        case Kind::object:
        case Kind::choice: break;
    }
    return type == Type::object;
}

const JsonValue* there(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.find(key);
    return value == nullptr || value->type == Type::null ? nullptr : value;
}

bool has(const std::vector<std::string_view>& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

const FormCondition::Rule& rule_of(const FormCondition& condition, const JsonValue& object) {
    const JsonValue* value = there(object, condition.key);
    const bool applies = value != nullptr && (condition.codes.empty() ||
                                              (value->type == Type::string && has(condition.codes, value->text)));
    return applies ? condition.then : condition.otherwise;
}

class FormCheck {
public:
    explicit FormCheck(const SourceText& source) : source_(source) {}

    bool good() const { return good_; }

    void object(const JsonValue& json, const Form& form) {
        if (json.type != Type::object) {
            fail(json, "wrong-type", say("ở đây phải là một đối tượng {{ … }}", "an object {{ … }} is expected here"));
            return;
        }
        for (const JsonMember& member : json.members) {
            if (form.find(member.key) == nullptr) {
                unknown(member, form);
            }
        }
        for (const FormField& field : form.fields) {
            const JsonValue* value = there(json, field.key);
            if (value == nullptr) {
                absent(json, form, field);
            } else if (!refused(json, form, field, *value)) {
                this->value(field.key, *value, effective(json, form, field));
            }
        }
    }

private:
    void fail(const JsonValue& at, std::string code, Message message, Message hint = {}) {
        source_.error(at.offset, at.length, std::move(code), std::move(message), std::move(hint));
        good_ = false;
    }

    void unknown(const JsonMember& member, const Form& form) {
        std::vector<std::string_view> known;
        for (const FormField& field : form.fields) {
            known.push_back(field.key);
        }
        const auto near = near_code(member.key, known);
        source_.error(member.key_offset, count_code_points(member.key) + 2, "unknown-property",
                      say("không có thuộc tính \"{0}\"", "there is no property \"{0}\"", member.key),
                      near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                           : say("bỏ thuộc tính này; ở đây có: {0}", "remove it; known here are: {0}",
                                 fmt::format("{}", fmt::join(known, ", "))));
        good_ = false;
    }

    void absent(const JsonValue& json, const Form& form, const FormField& field) {
        const FormCondition* because = nullptr;
        for (const FormCondition& condition : form.conditions) {
            if (has(rule_of(condition, json).needs, field.key)) {
                because = &condition;
            }
        }
        if (!field.required && because == nullptr) {
            return;
        }
        const JsonValue* null = json.find(field.key);
        source_.error(null == nullptr ? json.offset : null->offset, null == nullptr ? 1 : null->length,
                      "missing-property",
                      because == nullptr
                          ? say("thiếu thuộc tính \"{0}\"", "the property \"{0}\" is missing", field.key)
                          : say("thiếu thuộc tính \"{0}\", phải đi cùng \"{1}\"",
                                "the property \"{0}\" is missing, which goes with \"{1}\"", field.key, because->key),
                      about(field));
        good_ = false;
    }

    static Message about(const FormField& field) {
        return field.about.vi.empty() ? Message{}
                                      : say("\"{0}\": {1}", "\"{0}\": {2}", field.key, field.about.vi, field.about.en);
    }

    bool refused(const JsonValue& json, const Form& form, const FormField& field, const JsonValue& value) {
        for (const FormCondition& condition : form.conditions) {
            if (has(rule_of(condition, json).refuses, field.key)) {
                fail(value, "property-out-of-place",
                     say("\"{0}\" không đi cùng \"{1}\" này", "\"{0}\" does not go with this \"{1}\"", field.key,
                         condition.key),
                     say("bỏ \"{0}\", hoặc sửa \"{1}\"", "leave \"{0}\" out, or change \"{1}\"", field.key,
                         condition.key));
                return true;
            }
        }
        return false;
    }

    static const FormValue& effective(const JsonValue& json, const Form& form, const FormField& field) {
        for (const FormCondition& condition : form.conditions) {
            for (const FormField& narrower : rule_of(condition, json).narrower) {
                if (narrower.key == field.key) {
                    return narrower.value;
                }
            }
        }
        return field.value;
    }

    void value(std::string_view key, const JsonValue& json, const FormValue& form) {
        if (!has_type(form.kind, json.type)) {
            wrong_type(key, json, form);
            return;
        }
        switch (form.kind) {
            case Kind::text: text(key, json, form); break;
            case Kind::local_text:
            case Kind::partial_text:
                words(key, json, form.kind == Kind::partial_text ? TextNeed::one_will_do : TextNeed::every_language);
                break;
            case Kind::text_by_language: by_language(key, json); break;
            case Kind::flag: break;
            case Kind::decimal: decimal(key, json, form); break;
            case Kind::list: list(key, json, form); break;
            case Kind::object: object(json, form.forms[0]); break;
            case Kind::choice: choice(json, form); break;
            case Kind::either: value(key, json, form.items[json.type == Type::string ? 0 : 1]); break;
        }
    }

    void wrong_type(std::string_view key, const JsonValue& json, const FormValue& form) {
        if (form.kind == Kind::decimal) {
            not_a_number(key, json);
            return;
        }
        const Message wanted = wanted_type(form.kind);
        fail(json, "wrong-type", say("\"{0}\" phải là {1}", "\"{0}\" must be {2}", key, wanted.vi, wanted.en));
    }

    void text(std::string_view key, const JsonValue& json, const FormValue& form) {
        if (trimmed(json.text).empty()) {
            fail(json, "empty-text", say("\"{0}\" không được để trống", "\"{0}\" must not be empty", key),
                 say("ghi giá trị, hoặc bỏ thuộc tính này nếu không bắt buộc",
                     "write a value, or leave the property out where it is not required"));
        } else if (!form.codes.empty()) {
            if (!has(form.codes, json.text)) {
                fail(json, "unknown-code",
                     say("\"{0}\" không có giá trị \"{1}\"", "\"{0}\" has no value \"{1}\"", key, json.text),
                     code_list_hint(json.text, form.codes));
            }
        } else if (form.longest != 0 && count_code_points(json.text) > form.longest) {
            fail(json, "text-too-long",
                 say("\"{0}\" dài quá {1} ký tự", "\"{0}\" is longer than {1} characters", key, form.longest),
                 say("rút ngắn lại", "make it shorter"));
        } else if (form.pattern != nullptr && !form.reference && !matcher_.matches(*form.pattern, json.text)) {
            const TextPattern& pattern = *form.pattern;
            fail(json, std::string(pattern.code),
                 say("\"{0}\" phải là {1}", "\"{0}\" must be {2}", key, pattern.wanted.vi, pattern.wanted.en),
                 pattern_hint(pattern, json.text));
        }
    }

    Message pattern_hint(const TextPattern& pattern, std::string_view wrong) {
        if (&pattern == &patterns::day) {
            return date_hint(wrong);
        }
        if (&pattern == &patterns::period) {
            return period_hint();
        }
        if (Message hint = address_hint(pattern, wrong); !hint.vi.empty()) {
            return hint;
        }
        std::string plain = slug(wrong);
        if (!matcher_.matches(pattern, plain)) {
            std::replace(plain.begin(), plain.end(), '-', '_');
        }
        constexpr std::size_t longest = 80;
        const bool fits = pattern.code == "bad-id" && plain.size() <= longest && matcher_.matches(pattern, plain);
        return say("ví dụ: \"{0}\"", "for example: \"{0}\"", fits ? plain : std::string(pattern.example));
    }

    void words(std::string_view key, const JsonValue& json, TextNeed need) {
        read_local_text(source_.languages(), key, json, need,
                        [&](std::size_t offset, std::size_t width, std::string code, Message message, Message hint) {
                            source_.error(offset, width, std::move(code), std::move(message), std::move(hint));
                            good_ = false;
                        });
    }

    void by_language(std::string_view key, const JsonValue& json) {
        if (json.type == Type::string) {
            text(key, json, FormValue{});
        } else {
            words(key, json, TextNeed::one_will_do);
        }
    }

    void not_a_number(std::string_view key, const JsonValue& json) {
        fail(json, "bad-number",
             say("\"{0}\" phải là một số như \"0.001\"", "\"{0}\" must be a number such as \"0.001\"", key));
    }

    void decimal(std::string_view key, const JsonValue& json, const FormValue& form) {
        const bool plain = json.type == Type::number || matcher_.matches(decimal_regex, json.text);
        const auto number = plain ? parse_plain(json.text) : std::nullopt;
        if (!number) {
            not_a_number(key, json);
        } else if (form.above_zero && number->mantissa <= 0) {
            fail(json, "bad-number", say("\"{0}\" phải lớn hơn 0", "\"{0}\" must be greater than 0", key));
        }
    }

    void list(std::string_view key, const JsonValue& json, const FormValue& form) {
        if (json.items.size() < form.least) {
            fail(json, "too-few",
                 say("\"{0}\" cần ít nhất {1} mục", "\"{0}\" needs at least {1} of its items", key, form.least),
                 say("thêm cho đủ", "add what is missing"));
        }
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < json.items.size(); ++i) {
            const JsonValue& item = json.items[i];
            value(key, item, form.items[std::min(i, form.items.size() - 1)]);
            if (form.different && item.type == Type::string && !seen.insert(item.text).second) {
                fail(item, "named-twice",
                     say("\"{0}\" đã có trong danh sách này", "\"{0}\" stands in this list already", item.text),
                     say("chỉ giữ một", "keep one of them"));
            }
        }
    }

    void choice(const JsonValue& json, const FormValue& form) {
        const auto code_of = [&](const Form& one) { return one.find(form.by)->value.codes[0]; };
        const JsonValue* chosen = there(json, form.by);
        if (chosen != nullptr && chosen->type == Type::string) {
            for (const Form& one : form.forms) {
                if (code_of(one) == chosen->text) {
                    object(json, one);
                    return;
                }
            }
        }
        FormField field = *form.forms[0].find(form.by);
        field.value.codes.clear();
        std::transform(form.forms.begin(), form.forms.end(), std::back_inserter(field.value.codes), code_of);
        if (chosen == nullptr) {
            source_.error(json.offset, 1, "missing-property",
                          say("thiếu thuộc tính \"{0}\"", "the property \"{0}\" is missing", field.key),
                          code_list_hint("", field.value.codes));
            good_ = false;
        } else {
            value(field.key, *chosen, field.value);
        }
    }

    const SourceText& source_;
    TextMatcher matcher_;
    bool good_ = true;
};

}  // namespace

bool check_form(const SourceText& source, const JsonValue& root, const Form& form) {
    FormCheck check(source);
    check.object(root, form);
    return check.good();
}

}  // namespace minhbach

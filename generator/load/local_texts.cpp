// SPDX-License-Identifier: MIT
#include "load/local_texts.hpp"

#include "base/text.hpp"

namespace minhbach {

namespace {

using Type = JsonValue::Type;

bool is_there(const JsonValue* text) {
    return text != nullptr && text->type == Type::string && !trimmed(text->text).empty();
}

// {"vi": "…", "en": "…"}
std::string example(const Languages& languages) {
    std::string text;
    for (const Language language : languages) {
        text += (text.empty() ? "" : ", ") + ('"' + languages.tag(language)) + "\": \"…\"";
    }
    return "{" + text + "}";
}

// Of a site whose languages could not be read: what is no text in whatever language is reported.
LocalText as_it_stands(std::string_view key, const JsonValue& value, TextNeed need, const ReportText& report) {
    LocalText result;
    if (value.type == Type::string) {
        result.set(Languages::first, value.text);
    }
    bool good = value.type == Type::object ? !value.items.empty() || need == TextNeed::one_will_do : is_there(&value);
    for (const JsonMember& member : value.members) {
        const JsonValue& text = value.items[member.value_index];
        good = good && canonical_tag(member.key) &&
               (is_there(&text) || (need == TextNeed::one_will_do && text.type == Type::null));
        if (member.value_index < most_languages) {
            result.set(static_cast<Language>(member.value_index), text.text);
        }
    }
    if (!good) {
        report(value.offset, value.length, "wrong-type",
               say("\"{0}\" phải là một chuỗi trong mỗi ngôn ngữ của trang",
                   "\"{0}\" must be a text in each language of the site", key),
               {});
    }
    return result;
}

void report_missing(const Languages& languages, Language language, std::string_view key, const JsonValue& place,
                    const ReportText& report) {
    report(place.offset, place.length, "missing-translation",
           say("\"{0}\" thiếu {1} (\"{2}\")", "\"{0}\" lacks its text in {1} (\"{2}\")", key, languages[language].name,
               languages.tag(language)),
           languages.size() == 1
               ? Message{}
               : say("mọi tên và mô tả phải có đủ các ngôn ngữ của trang: {0}",
                     "every name and description exists in all languages of the site: {0}", languages.tags()));
}

}  // namespace

LocalText read_local_text(const Languages& languages, std::string_view key, const JsonValue& value, TextNeed need,
                          const ReportText& report) {
    if (languages.empty()) {
        return as_it_stands(key, value, need, report);
    }
    LocalText result;
    if (value.type != Type::object && value.type != Type::string) {
        report(value.offset, value.length, "wrong-type",
               say("\"{0}\" phải là một chuỗi trong mỗi ngôn ngữ của trang",
                   "\"{0}\" must be a text in each language of the site", key),
               say("viết \"{0}\": {1}", "write \"{0}\": {1}", key, example(languages)));
        return result;
    }
    for (const Language language : languages) {
        const bool first = language == Languages::first;
        const JsonValue* text = value.type == Type::object ? value.find(languages.tag(language))
                                : first                    ? &value
                                                           : nullptr;
        const bool absent = text == nullptr || (need == TextNeed::one_will_do && text->type == Type::null);
        if (is_there(text)) {
            result.set(language, text->text);
        } else if (!absent ||
                   (need == TextNeed::every_language && (first || languages.missing() == MissingTranslations::error))) {
            report_missing(languages, language, key, absent ? value : *text, report);
        } else if (need == TextNeed::every_language) {
            result.borrow(language);
        }
    }
    for (const JsonMember& member : value.members) {
        if (!languages.find(member.key)) {
            report(member.key_offset, count_code_points(member.key) + 2, "unknown-property",
                   say("trang không có ngôn ngữ \"{0}\"", "the site has no language \"{0}\"", member.key),
                   say("các ngôn ngữ khai báo trong data/site.json: {0}", "those declared in data/site.json are: {0}",
                       languages.tags()));
        }
    }
    return result;
}

}  // namespace minhbach

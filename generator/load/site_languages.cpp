// SPDX-License-Identifier: MIT
#include "load/site_languages.hpp"

#include "base/text.hpp"

namespace minhbach {

namespace {

const JsonValue* text_in(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.type == JsonValue::Type::object ? object.find(key) : nullptr;
    return value != nullptr && value->type == JsonValue::Type::string && !trimmed(value->text).empty() ? value
                                                                                                       : nullptr;
}

// Whether the tag can be taken; otherwise why not is said.
bool check_tag(const SourceText& source, const JsonValue& tag, const Languages& languages) {
    const auto canonical = canonical_tag(tag.text);
    if (!canonical || *canonical != tag.text) {
        source.error(
            tag.offset, tag.length, "bad-language",
            say("\"{0}\" không phải là thẻ ngôn ngữ theo BCP 47", "\"{0}\" is no language tag of BCP 47", tag.text),
            canonical
                ? say("viết \"{0}\"", "write \"{0}\"", *canonical)
                : say("ví dụ: \"vi\", \"en\", \"ar\", \"pt-BR\"", "for example: \"vi\", \"en\", \"ar\", \"pt-BR\""));
        return false;
    }
    if (languages.find(tag.text)) {
        source.error(tag.offset, tag.length, "named-twice",
                     say("ngôn ngữ \"{0}\" đã có trong danh sách này",
                         "the language \"{0}\" stands in this list already", tag.text),
                     say("chỉ giữ một", "keep one of them"));
        return false;
    }
    return true;
}

}  // namespace

Languages read_languages(const SourceText& source, const JsonValue& site) {
    const JsonValue* list = site.type == JsonValue::Type::object ? site.find("languages") : nullptr;
    if (list == nullptr || list->type != JsonValue::Type::array) {
        return {};
    }
    Languages languages;
    bool good = true;
    for (const JsonValue& item : list->items) {
        const JsonValue* tag = text_in(item, "tag");
        const JsonValue* name = text_in(item, "name");
        if (languages.size() == most_languages) {
            source.error(item.offset, 1, "too-many", say("quá {0} ngôn ngữ", "more than {0} languages", most_languages),
                         say("bỏ bớt", "remove some of them"));
            return {};
        }
        good = good && tag != nullptr && name != nullptr;  // which the check of the form has reported
        if (tag != nullptr && name != nullptr) {
            if (check_tag(source, *tag, languages)) {
                languages.add({tag->text, name->text, is_right_to_left(tag->text)});
            } else {
                good = false;
            }
        }
    }
    const JsonValue* missing = text_in(site, "missing_translations");
    languages.set_missing(missing != nullptr && missing->text == "fallback" ? MissingTranslations::fallback
                                                                            : MissingTranslations::error);
    return good ? languages : Languages{};
}

Languages languages_of(const std::filesystem::path& folder) {
    Diagnostics unheard;
    const auto source = read_source_text(folder, "data/site.json", unheard);
    const auto document = source ? parse_json(*source) : std::nullopt;
    return document ? read_languages(*source, *document) : Languages();
}

}  // namespace minhbach

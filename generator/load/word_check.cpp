// SPDX-License-Identifier: MIT
#include "load/word_check.hpp"

#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "base/limits.hpp"
#include "load/word_list.hpp"

namespace minhbach {

namespace {

std::string in_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

// Byte in the file of what is `units` UTF-16 units into the text of a JSON string.
std::size_t place_in_string(const SourceText& source, const JsonValue& value, std::size_t units) {
    const std::string_view text = source.text();
    std::size_t at = value.offset + 1;
    for (std::size_t done = 0; done < units && at < text.size() && text[at] != '"';) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead == '\\') {
            at += at + 1 < text.size() && text[at + 1] == 'u' ? std::size_t{6} : std::size_t{2};
            ++done;
            continue;
        }
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        at += length;
        done += length == 4 ? std::size_t{2} : std::size_t{1};
    }
    return std::min(at, text.size());
}

// The categories of a language's plurals, as CLDR has them.
std::set<std::string> plural_forms(const std::string& tag, UPluralType type) {
    UErrorCode status = U_ZERO_ERROR;
    std::set<std::string> forms;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu::Locale::forLanguageTag(tag, status), type, status));
    const std::unique_ptr<icu::StringEnumeration> names(rules ? rules->getKeywords(status) : nullptr);
    while (names && U_SUCCESS(status) != 0) {
        const icu::UnicodeString* name = names->snext(status);
        if (name == nullptr) {
            break;
        }
        forms.insert(in_utf8(*name));
    }
    return forms;
}

class PatternCheck {
public:
    PatternCheck(const SourceText& source, const JsonValue& value, std::string_view name, const std::string& tag)
        : source_(source),
          value_(value),
          name_(name),
          tag_(tag),
          blanks_(blanks_of(name).value_or(Blanks{})),
          pattern_(status_) {}

    bool run() {
        UParseError error{};
        UErrorCode status = U_ZERO_ERROR;
        pattern_.parse(icu::UnicodeString::fromUTF8(value_.text), &error, status);
        if (U_FAILURE(status) != 0) {
            does_not_parse(static_cast<std::size_t>(std::max<std::int32_t>(error.offset, 0)));
            return false;
        }
        for (std::int32_t i = 0; i + 1 < pattern_.countParts(); ++i) {
            if (pattern_.getPart(i).getType() == UMSGPAT_PART_TYPE_ARG_START) {
                argument(i);
            }
        }
        return good_;
    }

    void does_not_parse(std::size_t units) {
        fail(units, 1, "bad-pattern",
             say("\"{0}\" không phải là mẫu ICU MessageFormat: sai từ đây",
                 "\"{0}\" is no pattern of ICU MessageFormat: it goes wrong here", name_),
             say("mỗi {{ cần một }}; số nhiều viết {{count, plural, one {{…}} other {{…}}}}; dấu ngoặc nhọn in ra thì "
                 "viết '{{'",
                 "each {{ needs its }}; plurals are {{count, plural, one {{…}} other {{…}}}}; a brace to be printed is "
                 "'{{'"));
    }

private:
    using Blanks = std::vector<Blank>;

    void argument(std::int32_t start) {
        const icu::MessagePattern::Part& part = pattern_.getPart(start);
        const icu::MessagePattern::Part& named = pattern_.getPart(start + 1);
        const std::string wanted = in_utf8(pattern_.getSubstring(named));
        const auto blank =
            std::find_if(blanks_.begin(), blanks_.end(), [&](const Blank& known) { return known.name == wanted; });
        if (blank == blanks_.end()) {
            unknown(named, wanted);
            return;
        }
        switch (part.getArgType()) {
            case UMSGPAT_ARG_TYPE_NONE: break;
            case UMSGPAT_ARG_TYPE_PLURAL: forms(start, *blank, UPLURAL_TYPE_CARDINAL); break;
            case UMSGPAT_ARG_TYPE_SELECTORDINAL: forms(start, *blank, UPLURAL_TYPE_ORDINAL); break;
            case UMSGPAT_ARG_TYPE_SELECT:
                if (blank->type != BlankType::text) {
                    wrong_type(named, wanted, "select");
                }
                break;
            case UMSGPAT_ARG_TYPE_SIMPLE: simple(start, *blank); break;
            case UMSGPAT_ARG_TYPE_CHOICE: wrong_type(named, wanted, "choice"); break;
        }
    }

    void unknown(const icu::MessagePattern::Part& named, const std::string& wanted) {
        std::string known;
        for (const Blank& blank : blanks_) {
            known += (known.empty() ? "" : " ") + std::string(blank.name);
        }
        fail(static_cast<std::size_t>(named.getIndex()), static_cast<std::size_t>(named.getLength()), "unknown-word",
             say("mẫu câu \"{0}\" không có từ {{{1}}}", "the pattern \"{0}\" has no word {{{1}}}", name_, wanted),
             known.empty() ? say("mẫu câu này không có từ nào để điền", "this pattern has no words to fill in")
                           : say("các từ: {0}", "its words: {0}", known));
    }

    void simple(std::int32_t start, const Blank& blank) {
        const icu::MessagePattern::Part& type = pattern_.getPart(start + 2);
        const std::string written = in_utf8(pattern_.getSubstring(type));
        const bool fits = (written == "number" && blank.type == BlankType::number) ||
                          (written == "date" && blank.type == BlankType::date);
        if (!fits) {
            wrong_type(type, std::string(blank.name), written);
        }
    }

    void forms(std::int32_t start, const Blank& blank, UPluralType type) {
        if (blank.type != BlankType::number) {
            wrong_type(pattern_.getPart(start + 1), std::string(blank.name), "plural");
            return;
        }
        std::set<std::string> missing = plural_forms(tag_, type);
        const std::int32_t limit = pattern_.getLimitPartIndex(start);
        for (std::int32_t i = start + 1; i < limit; ++i) {
            const icu::MessagePattern::Part& part = pattern_.getPart(i);
            if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
                missing.erase(in_utf8(pattern_.getSubstring(part)));
            } else if (part.getType() == UMSGPAT_PART_TYPE_MSG_START) {
                i = pattern_.getLimitPartIndex(i);
            }
        }
        if (!missing.empty()) {
            const icu::MessagePattern::Part& named = pattern_.getPart(start + 1);
            const std::string list = fmt::format("{}", fmt::join(missing, ", "));
            fail(static_cast<std::size_t>(named.getIndex()), static_cast<std::size_t>(named.getLength()),
                 "missing-plural",
                 say("mẫu câu \"{0}\" thiếu dạng số nhiều của \"{1}\": {2}",
                     "the pattern \"{0}\" lacks a plural form of \"{1}\": {2}", name_, tag_, list),
                 say("thêm {0} {{…}}", "add {0} {{…}}", *missing.begin()));
        }
    }

    void wrong_type(const icu::MessagePattern::Part& at, const std::string& blank, const std::string& type) {
        fail(static_cast<std::size_t>(at.getIndex()), static_cast<std::size_t>(at.getLength()), "blank-type",
             say("từ {{{0}}} không dùng được với \"{1}\"", "the word {{{0}}} does not go with \"{1}\"", blank, type),
             say("số dùng plural, selectordinal, number; ngày dùng date; chữ dùng select",
                 "numbers go with plural, selectordinal and number, days with date, texts with select"));
    }

    void fail(std::size_t units, std::size_t width, std::string code, Message message, Message hint) {
        source_.error(place_in_string(source_, value_, units), std::max<std::size_t>(width, 1), std::move(code),
                      std::move(message), std::move(hint));
        good_ = false;
    }

    const SourceText& source_;
    const JsonValue& value_;
    std::string_view name_;
    const std::string& tag_;
    Blanks blanks_;
    UErrorCode status_ = U_ZERO_ERROR;
    icu::MessagePattern pattern_;
    bool good_ = true;
};

}  // namespace

std::optional<WordPattern> checked_pattern(const SourceText& source, const JsonValue& value, std::string_view name,
                                           const std::string& tag) {
    if (value.text.size() > limits::sentence_bytes) {
        source.error(value.offset, 1, "sentence-too-long",
                     say("mẫu câu \"{0}\" dài quá {1} byte", "the pattern \"{0}\" is longer than {1} bytes", name,
                         limits::sentence_bytes),
                     say("rút ngắn mẫu câu", "shorten it"));
        return std::nullopt;
    }
    if (name == "date_pattern") {
        if (!is_date_pattern(value.text)) {
            source.error(value.offset, value.length, "bad-pattern",
                         say("\"{0}\" không phải là cách viết ngày", "\"{0}\" is no way to write a day", value.text),
                         say("cần d, M và y: dd/MM/yyyy, d MMMM y; chữ khác đặt trong dấu nháy đơn",
                             "it needs d, M and y: dd/MM/yyyy, d MMMM y; other words stand in single quotes"));
            return std::nullopt;
        }
        return WordPattern{};
    }
    if (name == "collation" && canonical_tag(value.text) != value.text) {
        source.error(
            value.offset, value.length, "bad-language",
            say("\"{0}\" không phải là thẻ ngôn ngữ theo BCP 47", "\"{0}\" is no language tag of BCP 47", value.text),
            say("ghi thẻ của ngôn ngữ mà tên được xếp theo", "write the tag of the language whose order is meant"));
        return std::nullopt;
    }
    PatternCheck check(source, value, name, tag);
    if (!check.run()) {
        return std::nullopt;
    }
    auto compiled = WordPattern::compile(tag, value.text);
    if (const auto* mistake = std::get_if<WordPattern::Mistake>(&compiled)) {
        check.does_not_parse(mistake->offset);
        return std::nullopt;
    }
    return std::move(std::get<WordPattern>(compiled));
}

}  // namespace minhbach

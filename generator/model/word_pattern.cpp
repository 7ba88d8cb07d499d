// SPDX-License-Identifier: MIT
#include "model/word_pattern.hpp"

#include <unicode/messagepattern.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <stdexcept>

namespace minhbach {

namespace {

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string in_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

// As it stands in a sentence.
std::string written(const WordValue& value, const WrittenForms& forms) {
    struct Writer {
        const WrittenForms& forms;
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const LocalText& text) const { return text.in(forms.language); }
        std::string operator()(Decimal number) const { return forms.numbers.number(number); }
        std::string operator()(Date date) const { return forms.dates.date(date); }
    };
    return std::visit(Writer{forms}, value.value());
}

icu::Formattable formattable(const WordValue& value, const WrittenForms& forms) {
    if (const auto* number = std::get_if<Decimal>(&value.value())) {
        UErrorCode status = U_ZERO_ERROR;
        // As text, so that no digit passes through binary floating point.
        const std::string digits = to_string(*number);
        const icu::Formattable exact(icu::StringPiece(digits.data(), static_cast<std::int32_t>(digits.size())), status);
        return U_SUCCESS(status) != 0 ? exact : icu::Formattable(to_double(*number));
    }
    if (const auto* date = std::get_if<Date>(&value.value())) {
        constexpr double day = 86'400'000;
        return {static_cast<UDate>(date->days) * day, icu::Formattable::kIsDate};
    }
    return {wide(written(value, forms))};
}

// What a blank without a format of its own is filled with stands under this name beside the number or day itself, which
// choose a form: so it is written as everywhere, and not in ICU's own way.
constexpr std::string_view as_written = "_as_written";

std::string name_at(const icu::MessagePattern& parsed, std::int32_t argument) {
    return in_utf8(parsed.getSubstring(parsed.getPart(argument + 1)));
}

// The pattern with blanks, and the numbers that "#" stands for, under such names.
icu::UnicodeString with_written(const icu::MessagePattern& parsed) {
    struct Change {
        std::int32_t at = 0;
        std::int32_t length = 0;
        icu::UnicodeString by;
    };
    std::vector<Change> changes;
    std::vector<std::int32_t> open;  // arguments around a part
    for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
        const auto& part = parsed.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
            open.push_back(i);
            if (part.getArgType() == UMSGPAT_ARG_TYPE_NONE) {
                changes.push_back({parsed.getPart(i + 1).getLimit(), 0, wide(as_written)});
            }
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_LIMIT) {
            open.pop_back();
        } else if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
            const auto counted = std::find_if(open.rbegin(), open.rend(), [&](std::int32_t argument) {
                const UMessagePatternArgType type = parsed.getPart(argument).getArgType();
                return type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECTORDINAL;
            });
            if (counted != open.rend() && parsed.getPluralOffset(*counted + 2) == 0) {
                changes.push_back({part.getIndex(), part.getLength(),
                                   wide("{" + name_at(parsed, *counted) + std::string(as_written) + "}")});
            }
        }
    }
    icu::UnicodeString text = parsed.getPatternString();
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        text.replace(change->at, change->length, change->by);
    }
    return text;
}

// Days have no time of day: ICU reads them in the zone in which they were counted, wherever the program runs.
void count_days_in_utc() {
    static const bool done = [] {
        icu::TimeZone::adoptDefault(icu::TimeZone::getGMT()->clone());
        return true;
    }();
    (void)done;
}

}  // namespace

std::variant<WordPattern, WordPattern::Mistake> WordPattern::compile(const std::string& tag, std::string_view pattern) {
    const icu::UnicodeString text = wide(pattern);
    UParseError error{};
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern parsed(text, &error, status);
    if (U_FAILURE(status) != 0) {
        return Mistake{static_cast<std::size_t>(std::max<std::int32_t>(error.offset, 0))};
    }
    WordPattern result;
    std::int32_t at = 0;
    bool plain = true;
    const auto take_text = [&](std::int32_t end) {
        if (end > at) {
            result.pieces_.push_back({in_utf8(text.tempSubStringBetween(at, end))});
        }
    };
    for (std::int32_t i = 1; plain && i < parsed.countParts(); ++i) {  // the first is the beginning of the message
        const auto& part = parsed.getPart(i);
        switch (part.getType()) {
            case UMSGPAT_PART_TYPE_INSERT_CHAR:  // for those who write the pattern anew
            case UMSGPAT_PART_TYPE_SKIP_SYNTAX:
            case UMSGPAT_PART_TYPE_ARG_START:
            case UMSGPAT_PART_TYPE_MSG_LIMIT: take_text(part.getIndex()); break;
            case UMSGPAT_PART_TYPE_ARG_NAME:
            case UMSGPAT_PART_TYPE_ARG_NUMBER:
                result.pieces_.push_back({in_utf8(parsed.getSubstring(part)), true});
                break;
            default: break;
        }
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
            plain = part.getArgType() == UMSGPAT_ARG_TYPE_NONE;
        }
        at = part.getLimit();
    }
    if (plain) {
        return result;
    }
    count_days_in_utc();
    result.pieces_.clear();
    for (std::int32_t i = 0; i + 1 < parsed.countParts(); ++i) {
        const auto& part = parsed.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START &&
            (part.getArgType() == UMSGPAT_ARG_TYPE_NONE || part.getArgType() == UMSGPAT_ARG_TYPE_SELECT)) {
            result.names_.push_back(name_at(parsed, i));
        }
    }
    icu::MessageFormat format(with_written(parsed), icu::Locale::forLanguageTag(tag, status), error, status);
    if (U_FAILURE(status) != 0) {
        return Mistake{static_cast<std::size_t>(std::max<std::int32_t>(error.offset, 0))};
    }
    result.chooser_ = std::make_unique<Chooser>(format);
    return result;
}

std::unique_ptr<icu::MessageFormat> WordPattern::Chooser::take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) {
        return std::make_unique<icu::MessageFormat>(first_);
    }
    std::unique_ptr<icu::MessageFormat> format = std::move(idle_.back());
    idle_.pop_back();
    return format;
}

void WordPattern::Chooser::give_back(std::unique_ptr<icu::MessageFormat> format) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(format));
}

std::string WordPattern::fill(const WrittenForms& forms, std::span<const NamedValue> values) const {
    if (chooser_) {
        return choose(forms, values);
    }
    std::string out;
    for (const Piece& piece : pieces_) {
        if (!piece.is_name) {
            out += piece.text;
            continue;
        }
        for (const auto& [name, value] : values) {
            if (name == piece.text) {
                out += written(value, forms);
            }
        }
    }
    return out;
}

std::string WordPattern::choose(const WrittenForms& forms, std::span<const NamedValue> values) const {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> given;
    const auto give = [&](const std::string& name, icu::Formattable value, const std::string& text) {
        names.push_back(wide(name));
        given.push_back(std::move(value));
        names.push_back(wide(name + std::string(as_written)));
        given.emplace_back(wide(text));
    };
    for (const auto& [name, value] : values) {
        give(std::string(name), formattable(value, forms), written(value, forms));
    }
    // ICU writes the name of what it is not given.
    for (const std::string& name : names_) {
        if (std::none_of(values.begin(), values.end(), [&](const NamedValue& value) { return value.first == name; })) {
            give(name, icu::Formattable(icu::UnicodeString()), {});
        }
    }
    icu::UnicodeString out;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::MessageFormat> format = chooser_->take();
    format->format(names.data(), given.data(), static_cast<std::int32_t>(given.size()), out, status);
    chooser_->give_back(std::move(format));
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error("ICU cannot fill in a pattern");
    }
    return in_utf8(out);
}

}  // namespace minhbach

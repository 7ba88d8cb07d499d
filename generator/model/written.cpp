// SPDX-License-Identifier: MIT
#include "model/written.hpp"

#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/numsys.h>
#include <unicode/smpdtfmt.h>

#include <memory>
#include <optional>
#include <stdexcept>

#include "base/text.hpp"

namespace minhbach {

namespace {

constexpr int scales = 19;

icu::Locale locale_of(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    return U_SUCCESS(status) != 0 ? locale : icu::Locale::getRoot();
}

void must_work(UErrorCode status, const char* what) {
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error(std::string("ICU cannot ") + what);
    }
}

std::string in_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

struct PatternPart {
    char field = '\0';  // '\0': a text
    unsigned times = 0;
    std::string text{};
};

// The fields of a date pattern and what stands between them; nothing where it has others than those of a day.
std::optional<std::vector<PatternPart>> parts_of(std::string_view pattern) {
    std::vector<PatternPart> parts;
    bool quoted = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\'') {
            if (i + 1 < pattern.size() && pattern[i + 1] == '\'') {
                parts.push_back({'\0', 0, "'"});
                ++i;
            } else {
                quoted = !quoted;
            }
            continue;
        }
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (quoted || !letter) {
            parts.push_back({'\0', 0, std::string(1, c)});
            continue;
        }
        if (std::string_view("dMLy").find(c) == std::string_view::npos) {
            return std::nullopt;
        }
        unsigned times = 1;
        while (i + 1 < pattern.size() && pattern[i + 1] == c) {
            ++times;
            ++i;
        }
        const bool known = c == 'y' ? times == 1 || times == 4 : c == 'd' ? times <= 2 : times <= 4;
        if (!known) {
            return std::nullopt;
        }
        parts.push_back({c, times});
    }
    return quoted ? std::nullopt : std::optional(std::move(parts));
}

std::array<std::string, 12> months(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtContextType context,
                                   icu::DateFormatSymbols::DtWidthType width) {
    std::array<std::string, 12> names;
    std::int32_t count = 0;
    const icu::UnicodeString* all = symbols.getMonths(count, context, width);
    for (std::size_t i = 0; i < names.size() && i < static_cast<std::size_t>(count); ++i) {
        names.at(i) = in_utf8(all[i]);
    }
    return names;
}

std::string long_pattern(const std::string& tag) {
    const std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale_of(tag)));
    const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
    if (simple == nullptr) {
        return "y-MM-dd";
    }
    icu::UnicodeString pattern;
    simple->toPattern(pattern);
    // A language that counts its years in another calendar has fields that are not here.
    const std::string text = in_utf8(pattern);
    return is_date_pattern(text) ? text : "y-MM-dd";
}

}  // namespace

WrittenNumbers::WrittenNumbers(const std::string& tag) {
    const icu::Locale locale = locale_of(tag);
    UErrorCode known = U_ZERO_ERROR;
    icu::DecimalFormatSymbols symbols(locale, known);
    must_work(known, "tell the signs of numbers");
    // A hyphen is no minus: it is shorter, a line may end after it, and readers aloud pass over it.
    // The marks of direction that stand beside it in some languages stay.
    icu::UnicodeString minus = symbols.getConstSymbol(icu::DecimalFormatSymbols::kMinusSignSymbol);
    symbols.setSymbol(icu::DecimalFormatSymbols::kMinusSignSymbol, minus.findAndReplace(u"-", u"\u2212"));
    for (int scale = 0; scale < scales; ++scale) {
        // "vi" groups by dots, four digits as well (2.723).
        by_scale_.push_back(icu::number::NumberFormatter::withLocale(locale)
                                .symbols(symbols)
                                .grouping(UNUM_GROUPING_ON_ALIGNED)
                                .precision(icu::number::Precision::fixedFraction(scale)));
        // ICU compiles a formatter at its third number. Done here, it does not happen in several threads at once.
        for (int i = 0; i < 4; ++i) {
            UErrorCode status = U_ZERO_ERROR;
            (void)by_scale_.back().formatInt(i, status);
        }
    }
}

std::string WrittenNumbers::number(Decimal value) const {
    UErrorCode status = U_ZERO_ERROR;
    // As text, so that no digit passes through binary floating point.
    const std::string digits = to_string(value);
    std::string out;
    by_scale_[value.scale]
        .formatDecimal(icu::StringPiece(digits.data(), static_cast<std::int32_t>(digits.size())), status)
        .toString(status)
        .toUTF8String(out);
    must_work(status, "format a number");
    return out;
}

NumberSigns NumberSigns::of(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DecimalFormatSymbols symbols(locale_of(tag), status);
    must_work(status, "tell the signs of numbers");
    return {in_utf8(symbols.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol)),
            in_utf8(symbols.getSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol))};
}

bool is_date_pattern(std::string_view pattern) {
    const auto parts = parts_of(pattern);
    bool day = false;
    bool month = false;
    bool year = false;
    for (std::size_t i = 0; parts && i < parts->size(); ++i) {
        const char field = (*parts)[i].field;
        day = day || field == 'd';
        month = month || field == 'M' || field == 'L';
        year = year || field == 'y';
    }
    return day && month && year;
}

WrittenDates::WrittenDates(const std::string& tag) : WrittenDates(tag, long_pattern(tag)) {}

WrittenDates::WrittenDates(const std::string& tag, std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = locale_of(tag);
    const icu::DateFormatSymbols symbols(locale, "gregorian", status);
    must_work(status, "tell the names of months");
    using Symbols = icu::DateFormatSymbols;
    within_ = months(symbols, Symbols::FORMAT, Symbols::WIDE);
    alone_ = months(symbols, Symbols::STANDALONE, Symbols::WIDE);
    short_ = months(symbols, Symbols::FORMAT, Symbols::ABBREVIATED);
    const std::unique_ptr<icu::NumberingSystem> system(icu::NumberingSystem::createInstance(locale, status));
    must_work(status, "tell the digits of a language");
    const icu::UnicodeString digits = system->getDescription();
    for (int i = 0; i < 10; ++i) {
        digits_.at(static_cast<std::size_t>(i)) =
            system->isAlgorithmic() != 0 ? std::to_string(i)
                                         : in_utf8(icu::UnicodeString(digits.char32At(digits.moveIndex32(0, i))));
    }
    compile(pattern);
}

void WrittenDates::compile(std::string_view pattern) {
    const auto parts = parts_of(pattern);
    if (!parts) {
        throw std::invalid_argument("no pattern of a date");
    }
    for (const PatternPart& part : *parts) {
        if (part.field == '\0') {
            parts_.push_back({Field::text, 1, part.text});
        } else if (part.field == 'd') {
            parts_.push_back({Field::day, part.times});
        } else if (part.field == 'y') {
            parts_.push_back({Field::year, 1});
        } else if (part.times < 3) {
            parts_.push_back({Field::month, part.times});
        } else if (part.times == 3) {
            parts_.push_back({Field::month_short, 1});
        } else {
            parts_.push_back({part.field == 'M' ? Field::month_within : Field::month_alone, 1});
        }
    }
}

std::string WrittenDates::digits(unsigned value, unsigned least) const {
    std::string plain = std::to_string(value);
    plain.insert(0, least > plain.size() ? least - plain.size() : 0, '0');
    std::string out;
    for (const char c : plain) {
        out += digits_.at(static_cast<std::size_t>(c - '0'));
    }
    return out;
}

std::string WrittenDates::year(int year, std::uint8_t first_month) const {
    const std::string begins = digits(static_cast<unsigned>(year), 1);
    return first_month == 1 ? begins : begins + "/" + digits(static_cast<unsigned>(year + 1) % 100, 2);
}

std::string WrittenDates::date(Date date) const {
    const auto calendar = to_calendar(date);
    const auto day = static_cast<unsigned>(calendar.day());
    const auto month = static_cast<unsigned>(calendar.month());
    std::string out;
    for (const Part& part : parts_) {
        switch (part.field) {
            case Field::text: out += part.text; break;
            case Field::day: out += digits(day, part.digits); break;
            case Field::month: out += digits(month, part.digits); break;
            case Field::month_within: out += within_.at(month - 1); break;
            case Field::month_alone: out += alone_.at(month - 1); break;
            case Field::month_short: out += short_.at(month - 1); break;
            case Field::year: out += this->year(static_cast<int>(calendar.year())); break;
        }
    }
    return out;
}

}  // namespace minhbach

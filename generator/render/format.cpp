// SPDX-License-Identifier: MIT
#include "render/format.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <string_view>

#include "model/labels.hpp"

namespace minhbach {

namespace {

constexpr int scales = 19;

}  // namespace

Formatter::Formatter(Language language) : language_(language) {
    // "en" without a country groups by commas; "vi" groups by dots, four digits as well (2.723).
    const icu::Locale locale(language == Language::vi ? "vi" : "en");
    for (int scale = 0; scale < scales; ++scale) {
        by_scale_.push_back(icu::number::NumberFormatter::withLocale(locale)
                                .grouping(UNUM_GROUPING_ON_ALIGNED)
                                .precision(icu::number::Precision::fixedFraction(scale)));
        // ICU compiles a formatter at its third number. Done here, it does not happen in several threads at once.
        for (int i = 0; i < 4; ++i) {
            UErrorCode status = U_ZERO_ERROR;
            (void)by_scale_.back().formatInt(i, status);
        }
    }
}

std::string Formatter::number(Decimal value) const {
    UErrorCode status = U_ZERO_ERROR;
    // As text, so that no digit passes through binary floating point.
    const std::string digits = to_string(value);
    std::string out;
    by_scale_[value.scale]
        .formatDecimal(icu::StringPiece(digits.data(), static_cast<std::int32_t>(digits.size())), status)
        .toString(status)
        .toUTF8String(out);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error("ICU cannot format a number");
    }
    return out;
}

std::string Formatter::date(Date date) const {
    return date_label(date).in(language_);
}

std::string Formatter::period(const Period& period) const {
    return period_label(period).in(language_);
}

std::string Formatter::in_period(const Period& period_) const {
    std::string text = period(period_);
    if (text.empty()) {
        return text;
    }
    if (language_ == Language::en) {
        const bool part = period_.kind == PeriodKind::half || period_.kind == PeriodKind::quarter ||
                          period_.kind == PeriodKind::months;
        return (part ? "In the " : "In ") + text;
    }
    // "năm 2023", "quý II", "giai đoạn", "tháng 6": all begin with a letter of ASCII or a digit.
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string Formatter::partial_date(const std::string& text) const {
    if (const auto whole = parse_date(text)) {
        return date(*whole);
    }
    if (const auto parsed = parse_period(text)) {
        return period(*parsed);
    }
    return text;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
#include "check/finding_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "model/labels.hpp"

namespace minhbach {

namespace {

// 1234567.5 as "1.234.567,5" or "1,234,567.5". The pages format by ICU; here are only numbers inside ready sentences.
std::string grouped(Decimal value, char group, char point) {
    std::string digits = to_string(value);
    const std::size_t dot = std::min(digits.find('.'), digits.size());
    if (dot < digits.size()) {
        digits[dot] = point;
    }
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t at = dot; at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, group);
    }
    return digits;
}

}  // namespace

LocalText number_of(Decimal value) {
    return {grouped(value, '.', ','), grouped(value, ',', '.')};
}

LocalText date_of(Date date) {
    static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
    if (date == no_date) {
        return {"ngày không ghi", "an unstated date"};
    }
    const auto day = to_calendar(date);
    const unsigned number = static_cast<unsigned>(day.day());
    const unsigned month = static_cast<unsigned>(day.month());
    const int year = static_cast<int>(day.year());
    return {fmt::format("{}/{}/{}", number, month, year), fmt::format("{} {} {}", number, months[month - 1], year)};
}

LocalText percent_of(Decimal value) {
    const LocalText number = number_of(value);
    return {with_percent_sign(number.vi, Language::vi), with_percent_sign(number.en, Language::en)};
}

LocalText amount_of(const Corpus& corpus, IndicatorIndex indicator, Decimal value) {
    const LocalText number = number_of(value);
    const Unit& unit = corpus.units[corpus.indicators[indicator].unit];
    if (unit.quantity == "percent") {
        return percent_of(value);
    }
    return {number.vi + " " + unit.symbol.vi, number.en + " " + unit.symbol.en};
}

LocalText name_of(const Corpus& corpus, const Observation& observation) {
    LocalText name;
    for (const Language language : all_languages) {
        std::string& text = language == Language::vi ? name.vi : name.en;
        text = corpus.indicators[observation.indicator].name.in(language);
        std::string about;
        for (const std::string& part :
             {program_label(corpus, observation.program, language),
              observation.breakdown == no_index ? std::string()
                                                : corpus.breakdowns[observation.breakdown].name.in(language),
              dimensions_label(corpus, observation, language)}) {
            about += (about.empty() || part.empty() ? "" : ", ") + part;
        }
        text += about.empty() ? "" : " (" + about + ")";
    }
    return name;
}

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// Numbers, dates and periods in the form of one language's readers: 1.234,5 and 31/01/2024 in Vietnamese, 1,234.5 and
// 31 January 2024 in English.
#pragma once

#include <cstdint>
#include <string>

#include "base/decimal.hpp"
#include "base/language.hpp"
#include "model/date.hpp"
#include "model/labels.hpp"
#include "model/percent.hpp"
#include "model/words.hpp"

namespace minhbach {

// May be shared between threads, like the words that it stands on.
class Formatter {
public:
    Formatter(const Words& words, Language language) : words_(&words), language_(language) {}

    Language language() const { return language_; }
    const Words& words() const { return *words_; }

    // All the digits that the value has.
    std::string number(Decimal value) const { return words_->numbers(language_).number(value); }
    // "20,71 %", "20.71%".
    std::string percent(Decimal value) const { return with_percent_sign(*words_, number(value), language_); }
    // At most `digits` decimals, halves away from zero; more where it would look like nothing or the whole.
    std::string percent(Decimal value, std::uint8_t digits) const { return percent(told_percent(value, digits)); }
    // A number and what stands after it, apart where a page writes them apart: "3.518" and "triệu đồng", but "20,71 %"
    // and nothing.
    struct Amount {
        std::string value;
        std::string unit;
    };
    Amount amount(Decimal value, const Unit& unit) const {
        return is_sign(unit) ? Amount{with_unit(value, unit), {}}
                             : Amount{number(value), unit_word(unit, value, language_)};
    }
    std::string with_unit(Decimal value, const Unit& unit) const {
        return minhbach::with_unit(*words_, number(value), value, unit, language_);
    }
    std::string count(std::size_t value) const { return words_->numbers(language_).count(value); }

    std::string date(Date date) const { return words_->dates(language_).date(date); }
    // "năm 2023", "6 tháng đầu năm 2024", "quý II năm 2024"; "2023", "first half of 2024", "second quarter of 2024"
    std::string period(const Period& period) const { return period_words(*words_, "period", period, language_); }
    // At the head of a sentence: "Năm 2023", "6 tháng đầu năm 2024"; "In 2023", "In the first half of 2024".
    std::string in_period(const Period& period) const { return period_words(*words_, "at", period, language_); }
    // "2023-07" as "tháng 7 năm 2023", "2024" as "năm 2024", a whole date as a date; other texts as they are.
    std::string partial_date(const std::string& text) const;

private:
    const Words* words_;
    Language language_;
};

}  // namespace minhbach

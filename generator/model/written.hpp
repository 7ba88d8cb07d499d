// SPDX-License-Identifier: MIT
// Numbers and days as a language writes them, as ICU knows it: 1.234,5 in Vietnamese, 1,234.5 in English.
#pragma once

#include <unicode/numberformatter.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "model/date.hpp"

namespace minhbach {

// Immutable once made; may be shared between threads.
class WrittenNumbers {
public:
    explicit WrittenNumbers(const std::string& tag);

    // All the digits that the value has.
    std::string number(Decimal value) const;
    std::string count(std::size_t value) const { return number({static_cast<std::int64_t>(value), 0}); }

private:
    std::vector<icu::number::LocalizedNumberFormatter> by_scale_;  // index: number of decimals
};

// The signs that stand between digits: for charts, which a reader's program draws.
struct NumberSigns {
    std::string decimal;
    std::string thousands;

    static NumberSigns of(const std::string& tag);
    bool operator==(const NumberSigns&) const = default;
};

// Immutable once made; may be shared between threads, which ICU's own formats may not.
class WrittenDates {
public:
    // By the language's own long form.
    explicit WrittenDates(const std::string& tag);
    // By a pattern of ICU's: "dd/MM/yyyy", "d MMMM y". It must be one that is_date_pattern() takes.
    WrittenDates(const std::string& tag, std::string_view pattern);

    std::string date(Date date) const;
    // "2023", in the digits of the language; "2018/19" of a year that does not begin in January.
    std::string year(int year, std::uint8_t first_month = 1) const;
    // Of a month that stands alone: "July"; 1 to 12.
    const std::string& month(unsigned month) const { return alone_.at(month - 1); }

private:
    enum class Field : std::uint8_t { text, day, month, month_within, month_alone, month_short, year };
    struct Part {
        Field field = Field::text;
        unsigned digits = 1;
        std::string text{};
    };

    void compile(std::string_view pattern);
    std::string digits(unsigned value, unsigned least) const;

    std::vector<Part> parts_;
    std::array<std::string, 12> within_;  // of a day: "31 tháng 1", "31 января"
    std::array<std::string, 12> alone_;
    std::array<std::string, 12> short_;
    std::array<std::string, 10> digits_;
};

// Whether a pattern says day, month and year, and nothing that a day has not: d, M, L, y and quoted text.
bool is_date_pattern(std::string_view pattern);

}  // namespace minhbach

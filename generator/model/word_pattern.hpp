// SPDX-License-Identifier: MIT
// One text of a theme in one language, compiled: an ICU MessageFormat pattern and what fills its blanks.
#pragma once

#include <unicode/msgfmt.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/language.hpp"
#include "model/written.hpp"

namespace minhbach {

// What fills a blank: a text, a text in each language, a number, which chooses a plural form, or a day.
class WordValue {
public:
    WordValue(std::string text) : value_(std::move(text)) {}
    WordValue(std::string_view text) : value_(std::string(text)) {}
    WordValue(const char* text) : value_(std::string(text)) {}
    WordValue(LocalText text) : value_(std::move(text)) {}
    WordValue(Decimal number) : value_(number) {}
    WordValue(std::size_t number) : value_(Decimal{static_cast<std::int64_t>(number), 0}) {}
    WordValue(Date date) : value_(date) {}

    const std::variant<std::string, LocalText, Decimal, Date>& value() const { return value_; }

private:
    std::variant<std::string, LocalText, Decimal, Date> value_;
};

using NamedValue = std::pair<std::string_view, WordValue>;

// How a language writes what is put into its texts.
struct WrittenForms {
    Language language = Languages::first;
    const WrittenNumbers& numbers;
    const WrittenDates& dates;
};

// Filling in is safe from several threads.
class WordPattern {
public:
    // What ICU refuses, with the offset (in UTF-16) of where.
    struct Mistake {
        std::size_t offset = 0;
    };
    static std::variant<WordPattern, Mistake> compile(const std::string& tag, std::string_view pattern);

    std::string fill(const WrittenForms& forms, std::span<const NamedValue> values) const;

private:
    // A pattern without forms to choose from is text and names of blanks, one after the other.
    struct Piece {
        std::string text;
        bool is_name = false;
    };
    // ICU makes parts of a format when they are first needed: each is for one thread at a time.
    class Chooser {
    public:
        explicit Chooser(const icu::MessageFormat& message) : first_(message) {}
        std::unique_ptr<icu::MessageFormat> take();
        void give_back(std::unique_ptr<icu::MessageFormat> format);

    private:
        std::mutex mutex_;
        icu::MessageFormat first_;  // of which the others are copies; fills in nothing itself
        std::vector<std::unique_ptr<icu::MessageFormat>> idle_;
    };

    std::string choose(const WrittenForms& forms, std::span<const NamedValue> values) const;

    std::vector<Piece> pieces_;
    std::vector<std::string> names_;  // of one that chooses: blanks that are left empty where they are given nothing
    std::unique_ptr<Chooser> chooser_;
};

}  // namespace minhbach

// SPDX-License-Identifier: MIT
// The languages that a site is published in, and a text that its readers see in each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace minhbach {

// The place of a language in the list of its site: the first is 0. Which one that is, the site says.
enum class Language : std::uint8_t {};

inline constexpr std::size_t most_languages = 60;

struct LanguageInfo {
    std::string tag;   // BCP 47: "vi", "pt-BR"
    std::string name;  // in itself: "Tiếng Việt"
    bool right_to_left = false;

    bool operator==(const LanguageInfo&) const = default;
};

// The script of a language is written from right to left.
bool is_right_to_left(const std::string& tag);
// The tag as BCP 47 writes it ("pt-BR" of "PT-br"); nothing where it is none.
std::optional<std::string> canonical_tag(std::string_view tag);

// What is done about a name that is missing in a language: it is a mistake, or that of the first language stands there.
enum class MissingTranslations : std::uint8_t { error, fallback };

// The languages of a site, in the order it declares them; the first is its default.
class Languages {
public:
    Languages() = default;
    Languages(std::initializer_list<LanguageInfo> list) : list_(list) {}

    static constexpr Language first = Language{0};

    void add(LanguageInfo language) { list_.push_back(std::move(language)); }
    std::size_t size() const { return list_.size(); }
    bool empty() const { return list_.empty(); }
    const LanguageInfo& operator[](Language language) const { return list_[static_cast<std::size_t>(language)]; }
    const std::string& tag(Language language) const { return (*this)[language].tag; }
    std::optional<Language> find(std::string_view tag) const;
    // The one in which the program's user reads the site's names: that of his tongue where the site has it.
    Language nearest(Tongue tongue) const { return find(to_string(tongue)).value_or(first); }
    // "vi, en"
    std::string tags() const;
    void set_missing(MissingTranslations missing) { missing_ = missing; }
    MissingTranslations missing() const { return missing_; }

    class Iterator {
    public:
        using value_type = Language;
        using reference = Language;
        using pointer = const Language*;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;

        explicit Iterator(std::size_t at) : at_(at) {}
        Language operator*() const { return static_cast<Language>(at_); }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        std::size_t at_;
    };
    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(list_.size()); }

    bool operator==(const Languages&) const = default;

private:
    std::vector<LanguageInfo> list_;
    MissingTranslations missing_ = MissingTranslations::error;
};

// A text for the readers of a site, in each of its languages. What has not been set is empty.
class LocalText {
public:
    LocalText() = default;
    // One after the other in the order of the site's languages.
    LocalText(std::initializer_list<std::string_view> texts) : texts_(texts.begin(), texts.end()) {}

    const std::string& in(Language language) const;
    void set(Language language, std::string text);
    // Where a text is missing that of the first language stands in its place, and says so by its own language.
    void borrow(Language language);
    bool is_borrowed(Language language) const { return (borrowed_ >> static_cast<unsigned>(language) & 1U) != 0; }

    // In no language there is anything.
    bool empty() const;
    // Joined to what is there in each language, with `between` where there is something already.
    void add(const LocalText& more, std::string_view between = " ");

    bool operator==(const LocalText& other) const;

private:
    std::vector<std::string> texts_;
    std::uint64_t borrowed_ = 0;
};

}  // namespace minhbach

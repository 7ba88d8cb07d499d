// SPDX-License-Identifier: MIT
// All words that readers see and that are not data: the theme's and the site's texts, by a stable name, in each
// language of the site. docs/themes.md explains them.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "model/word_pattern.hpp"
#include "model/written.hpp"

namespace minhbach {

// Immutable once filled; may be shared between threads.
class Words {
public:
    using Values = std::initializer_list<NamedValue>;

    Words() = default;
    explicit Words(Languages languages);

    const Languages& languages() const { return languages_; }

    // While they are loaded. The word "date_pattern" is how days are written.
    void add(Language language, std::string_view name, std::string_view text, WordPattern pattern);

    bool has(Language language, std::string_view name) const;
    // All that there are in a language.
    std::vector<std::string_view> names(Language language) const;
    // In one language, with the blanks filled in; empty where there is no such word. A blank that is given nothing
    // stays empty.
    std::string in(Language language, std::string_view name, Values values = {}) const;
    std::string in(Language language, std::string_view name, std::span<const NamedValue> values) const;
    // In every language.
    LocalText all(std::string_view name, Values values = {}) const;
    // The word PREFIX_CODE; the code itself where there is none.
    LocalText of_code(std::string_view prefix, const std::string& code) const;
    // `make` is called for each language and gives its text.
    template <typename Make>
    LocalText each(const Make& make) const {
        LocalText text;
        for (const Language language : languages_) {
            text.set(language, make(language));
        }
        return text;
    }

    const WrittenNumbers& numbers(Language language) const;
    const WrittenDates& dates(Language language) const;

private:
    struct Spoken {
        explicit Spoken(const std::string& tag) : numbers(tag), dates(tag) {}
        WrittenNumbers numbers;
        WrittenDates dates;
        std::map<std::string, WordPattern, std::less<>> patterns;
    };

    const Spoken& spoken(Language language) const { return spoken_.at(static_cast<std::size_t>(language)); }

    Languages languages_;
    std::vector<Spoken> spoken_;  // by language
};

struct Corpus;
// Those of a corpus; none where it has been given none.
const Words& words_of(const Corpus& corpus);

}  // namespace minhbach
